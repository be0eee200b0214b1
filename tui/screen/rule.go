package screen

import (
	"strconv"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/dialog"
	"thuky/tui/text"
)

var bases = []tally.Base{tally.Members, tally.Present, tally.Voters, tally.Issued, tally.Returned, tally.Valid, tally.Cast}

// titleForm edits a title with its rule, or makes a new one.
func titleForm(c *Context, t *meeting.Title) dialog.Dialog {
	name := text.TitleEdit
	n := meeting.NewTitle{ID: c.NewID(), Rule: meeting.Rule{Method: meeting.SecretPapers, Rule: tally.Default(tally.Members)}}
	n.Rule.Quota, n.Rule.Marks = 1, 1
	if t != nil {
		n = t.NewTitle
	} else {
		name = text.TitleAdd
	}
	r := n.Rule
	methods := choices(meeting.Methods(), func(m meeting.Method) string { return c.T(text.Methods[m]) })
	baseNames := choices(bases, func(b tally.Base) string { return c.T(text.Bases[b]) })
	sources := []string{c.T(text.FromNowhere)}
	for _, x := range c.M.Titles {
		if t != nil && x.ID == t.ID {
			break
		}
		sources = append(sources, x.Name)
	}
	from := sources[0]
	if src := c.M.Title(n.From); src != nil {
		from = src.Name
	}
	strict := []string{c.T(text.MoreThan), c.T(text.AtLeast)}
	blanks := []string{c.T(text.BlankCounts), c.T(text.BlankDoesNot)}
	return c.form(c.T(name), []dialog.Field{
		{Label: text.TitleNameLabel, Value: n.Name},
		{Label: text.OfficialName, Value: n.Official, Hint: c.T(text.OfficialHint)},
		{Label: text.MethodLabel, Choices: methods, Value: c.T(text.Methods[r.Method])},
		{Label: text.BaseLabel, Choices: baseNames, Value: c.T(text.Bases[r.Base]), Hint: c.T(text.BaseHint)},
		{Label: text.StrictLabel, Choices: strict, Value: strict[index(!r.Strict)]},
		{Label: text.ThresholdLabel, Value: r.Threshold.String(), Hint: c.T(text.ThresholdHint)},
		{Label: text.QuotaLabel, Value: strconv.Itoa(r.Quota), Hint: c.T(text.QuotaHint)},
		{Label: text.MarksLabel, Value: strconv.Itoa(r.Marks), Hint: c.T(text.MarksHint)},
		{Label: text.BlankLabel, Choices: blanks, Value: blanks[index(r.Blank == tally.BlankInvalid)]},
		{Label: text.FromLabel, Choices: sources, Value: from, Hint: c.T(text.FromHint)},
		{Label: text.SourceLabel, Value: r.Source, Hint: c.T(text.SourceHint)},
	}, func(v []string) (meeting.Body, error) {
		n.Name, n.Official, n.From, n.Rule.Source = v[0], v[1], "", v[10]
		var err error
		if n.Rule.Threshold, err = tally.ParseFraction(v[5]); err != nil {
			return nil, &meeting.Refusal{Why: text.ErrFraction, Details: []any{v[5]}}
		}
		if n.Rule.Quota, err = number(v[6]); err != nil {
			return nil, err
		}
		if n.Rule.Marks, err = number(v[7]); err != nil {
			return nil, err
		}
		n.Rule.Method = meeting.Methods()[find(methods, v[2])]
		n.Rule.Base = bases[find(baseNames, v[3])]
		n.Rule.Strict = v[4] == strict[0]
		n.Rule.Blank = []tally.Blank{tally.BlankValid, tally.BlankInvalid}[find(blanks, v[8])]
		if i := find(sources, v[9]); i > 0 {
			n.From = c.M.Titles[i-1].ID
		}
		if t == nil {
			return meeting.TitleAdded{NewTitle: n}, nil
		}
		return meeting.TitleChanged{NewTitle: n}, nil
	})
}

func choices[T any](list []T, name func(T) string) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = name(x)
	}
	return out
}

func index(second bool) int {
	if second {
		return 1
	}
	return 0
}

// find gives the place of a choice; the form only gives back what it was given.
func find(list []string, s string) int {
	for i, x := range list {
		if x == s {
			return i
		}
	}
	return 0
}
