package screen

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/dialog"
	"thuky/tui/text"
)

// totalsForm asks for the numbers of every candidate: agree and disagree; the rest abstained, or bore no mark.
func (v *Vote) totalsForm(c *Context, r *meeting.Round) dialog.Dialog {
	old := tally.Totals{Names: make([]tally.Votes, len(r.Candidates))}
	if r.Totals != nil {
		old = *r.Totals
	}
	var fields []dialog.Field
	heads := 0
	if r.Method.Secret() {
		heads = 3
		returned := old.Returned
		if r.Totals == nil {
			returned = *r.Issued
		}
		fields = append(fields,
			dialog.Field{Label: text.ReturnedLabel, Value: strconv.Itoa(returned)},
			dialog.Field{Label: text.InvalidLabel, Value: strconv.Itoa(old.Invalid)},
			dialog.Field{Label: text.BlankPapers, Value: strconv.Itoa(old.Blank), Hint: c.T(text.BlankPapersHint)})
	}
	for i, cand := range r.Candidates {
		value := ""
		if r.Totals != nil {
			value = strconv.Itoa(old.Names[i].Agree) + " " + strconv.Itoa(old.Names[i].Disagree)
		}
		label := text.Word{Vi: cand.Name, En: cand.Name}
		if r.Title == "" {
			label = text.VotesLabel
		}
		fields = append(fields, dialog.Field{Label: label, Value: value, Hint: c.T(text.VotesHint)})
	}
	return c.form(c.T(text.TotalsEnter)+": "+r.Subject, fields, func(val []string) (meeting.Body, error) {
		t := tally.Totals{Returned: r.Voters(), Valid: r.Voters()}
		if heads > 0 {
			var nums [3]int
			for i := range nums {
				n, err := number(val[i])
				if err != nil {
					return nil, err
				}
				nums[i] = n
			}
			t.Returned, t.Invalid, t.Blank = nums[0], nums[1], nums[2]
			t.Valid = t.Returned - t.Invalid
		}
		for _, s := range val[heads:] {
			votes, err := readVotes(s, t.Valid)
			if err != nil {
				return nil, err
			}
			t.Names = append(t.Names, votes)
		}
		return meeting.TotalsEntered{Round: r.ID, Totals: t}, nil
	})
}

// readVotes reads "9", "9 3" or "9 3 1": agree, disagree, and neither. What is left out of the first two is none
// of the former and the rest of the latter.
func readVotes(s string, valid int) (tally.Votes, error) {
	var nums []int
	for _, f := range strings.FieldsFunc(s, func(c rune) bool { return c == ' ' || c == '-' || c == '/' || c == ',' || c == ';' }) {
		n, err := number(f)
		if err != nil {
			return tally.Votes{}, err
		}
		nums = append(nums, n)
	}
	if len(nums) == 0 || len(nums) > 3 {
		return tally.Votes{}, &meeting.Refusal{Why: text.ErrVotes, Details: []any{s}}
	}
	v := tally.Votes{Agree: nums[0]}
	if len(nums) > 1 {
		v.Disagree = nums[1]
	}
	v.None = valid - v.Agree - v.Disagree
	if len(nums) > 2 {
		v.None = nums[2]
	}
	if v.None < 0 {
		return v, &meeting.Refusal{Why: text.ErrVotesMany, Details: []any{v.Agree + v.Disagree, valid}}
	}
	return v, nil
}

// byAgreements lists the names from most agreements to fewest, equal ones in ballot order.
func byAgreements(v tally.Verdict) []tally.NameResult {
	names := slices.Clone(v.Names)
	slices.SortStableFunc(names, func(a, b tally.NameResult) int { return cmp.Compare(b.Agree, a.Agree) })
	return names
}

func isTied(v tally.Verdict, name string) bool { return slices.Contains(v.Tied, name) }

func sortedReasons(m map[string]int) []string { return slices.Sorted(maps.Keys(m)) }
