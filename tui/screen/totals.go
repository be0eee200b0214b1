package screen

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/dialog"
	"thuky/tui/room"
	"thuky/tui/text"
)

// totalsForm asks for the numbers of every candidate: agree and disagree; the rest abstained, or bore no mark.
func (v *Vote) totalsForm(c *Context, r *meeting.Round) dialog.Dialog {
	old := tally.Totals{Names: make([]tally.Votes, len(r.Candidates))}
	if r.Totals != nil && !room.Hidden(r) {
		old = *r.Totals
	}
	var fields []dialog.Field
	heads := 0
	if r.Method.Secret() {
		heads = 4
		returned := old.Returned
		if r.Totals == nil {
			returned = *r.Issued
		}
		fields = append(fields,
			dialog.Field{Label: text.ReturnedLabel, Replace: true, Value: strconv.Itoa(returned)},
			dialog.Field{Label: text.InvalidLabel, Replace: true, Value: strconv.Itoa(old.Invalid)},
			dialog.Field{Label: text.InvalidReasons, Value: reasonsText(old.Reasons), Hint: c.T(text.InvalidReasonsHint)},
			dialog.Field{Label: text.BlankPapers, Replace: true, Value: strconv.Itoa(old.Blank), Hint: c.T(text.BlankPapersHint)})
	}
	for i, cand := range r.Candidates {
		value := ""
		if r.Totals != nil {
			value = votesText(old.Names[i])
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
			for _, asked := range []struct {
				field int
				to    *int
			}{{0, &t.Returned}, {1, &t.Invalid}, {3, &t.Blank}} {
				n, err := number(val[asked.field])
				if err != nil {
					return nil, err
				}
				*asked.to = n
			}
			t.Valid = t.Returned - t.Invalid
			var err error
			if t.Reasons, err = readReasons(val[2]); err != nil {
				return nil, err
			}
		}
		for i, s := range val[heads:] {
			votes, err := readVotes(s, t.Valid, r.Recusals(r.Candidates[i]))
			if err != nil {
				return nil, err
			}
			t.Names = append(t.Names, votes)
		}
		return meeting.TotalsEntered{Round: r.ID, Totals: t}, nil
	})
}

// reasonsText writes the reasons of invalid papers the way they are typed: "rách 2; gạch xóa 1".
func reasonsText(reasons map[string]int) string {
	var parts []string
	for _, why := range slices.Sorted(maps.Keys(reasons)) {
		parts = append(parts, why+" "+strconv.Itoa(reasons[why]))
	}
	return strings.Join(parts, "; ")
}

// readReasons reads what reasonsText writes; nothing is no reasons.
func readReasons(s string) (map[string]int, error) {
	if strings.TrimSpace(s) == "" {
		return nil, nil
	}
	out := map[string]int{}
	for part := range strings.SplitSeq(s, ";") {
		part = strings.TrimSpace(part)
		at := strings.LastIndexByte(part, ' ')
		if at < 0 {
			return nil, &meeting.Refusal{Why: text.ErrReasons, Details: []any{part}}
		}
		n, err := strconv.Atoi(part[at+1:])
		if err != nil || n < 1 {
			return nil, &meeting.Refusal{Why: text.ErrReasons, Details: []any{part}}
		}
		out[strings.TrimSpace(part[:at])] += n
	}
	return out, nil
}

// votesText writes votes the way they are typed.
func votesText(v tally.Votes) string {
	agree, disagree := strconv.Itoa(v.Agree), strconv.Itoa(v.Disagree)
	switch v.Computed {
	case tally.Agree:
		agree = "*"
	case tally.Disagree:
		disagree = "*"
	}
	return agree + " " + disagree + " " + strconv.Itoa(v.None)
}

// readVotes reads "9", "9 3" or "9 3 1": agree, disagree, and neither. What is left out of the first two is none
// of the former and the rest of the latter. A star in the place of agree or disagree is the majority that was not
// counted: it is computed from the others, and labelled so.
func readVotes(s string, valid, recused int) (tally.Votes, error) {
	fields := strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(" -/,;", c) })
	if len(fields) == 0 || len(fields) > 3 {
		return tally.Votes{}, &meeting.Refusal{Why: text.ErrVotes, Details: []any{s}}
	}
	majority := tally.None
	var nums [3]int
	for i, f := range fields {
		if f == "*" && i < 2 && majority == tally.None {
			majority = []tally.Mark{tally.Agree, tally.Disagree}[i]
			continue
		}
		n, err := number(f)
		if err != nil {
			return tally.Votes{}, err
		}
		nums[i] = n
	}
	v := tally.Votes{Agree: nums[0], Disagree: nums[1], None: nums[2], Recused: recused}
	if majority != tally.None {
		full, err := tally.FillMajority(valid, v, majority)
		if err != nil {
			return v, &meeting.Refusal{Why: text.ErrVotesMany, Details: []any{v.Agree + v.Disagree + v.None, valid}}
		}
		return full, nil
	}
	if len(fields) < 3 {
		v.None = valid - v.Agree - v.Disagree - v.Recused
	}
	if v.None < 0 {
		return v, &meeting.Refusal{Why: text.ErrVotesMany, Details: []any{v.Agree + v.Disagree, valid - v.Recused}}
	}
	return v, nil
}
