package screen

import (
	"regexp"
	"slices"
	"strconv"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// The criteria of the scores' screen: the whole list is set anew with every change.

func (s *Scores) criteriaActions(c *Context) []Action {
	n := len(c.M.Criteria)
	moves := s.criteria.newest(c, n)
	probe := append(slices.Clone(c.M.Criteria), meeting.Criterion{ID: "probe", Name: "?"})
	add := open([]string{"+"}, text.CriterionAdd, c.M.Check(meeting.CriteriaSet{Criteria: probe}, c.Now), func() dialog.Dialog { return c.criterionForm(n) })
	if n == 0 {
		return append([]Action{add}, moves...)
	}
	at := s.criteria.at
	changed := slices.Clone(c.M.Criteria)
	changed[at].Name += "."
	return append(append([]Action{
		add,
		open([]string{"enter", "ctrl+e"}, text.CriterionEdit, c.M.Check(meeting.CriteriaSet{Criteria: changed}, c.Now), func() dialog.Dialog { return c.criterionForm(at) }),
		c.record([]string{"-", "delete"}, text.CriterionRemove, meeting.CriteriaSet{Criteria: slices.Delete(slices.Clone(c.M.Criteria), at, at+1)}),
	}, s.criteria.reorder(c, n, func(i int) meeting.ID { return c.M.Criteria[i].ID }, func(before meeting.ID) meeting.Body {
		return meeting.CriteriaSet{Criteria: movedCriterion(c.M.Criteria, at, before)}
	})...), moves...)
}

// movedCriterion puts the criterion at an index before another, or last.
func movedCriterion(all []meeting.Criterion, at int, before meeting.ID) []meeting.Criterion {
	moved := all[at]
	out := slices.Delete(slices.Clone(all), at, at+1)
	to := slices.IndexFunc(out, func(c meeting.Criterion) bool { return c.ID == before })
	if to < 0 {
		to = len(out)
	}
	return slices.Insert(out, to, moved)
}

var criterionKinds = []meeting.CriterionKind{meeting.Basic, meeting.Bonus, meeting.Penalty}

// criterionForm edits the criterion at an index, or adds one or several at the end: each line is one, with its maximum
// behind it where it has one of its own.
func (c *Context) criterionForm(at int) dialog.Dialog {
	title, old := text.CriterionAdd, meeting.Criterion{ID: c.NewID()}
	adds := at == len(c.M.Criteria)
	if !adds {
		title, old = text.CriterionEdit, c.M.Criteria[at]
	}
	kinds := choices(criterionKinds, func(k meeting.CriterionKind) string { return c.T(text.CriterionKinds[k]) })
	lines := 1
	if adds {
		lines = 4
	}
	return c.form(c.T(title), []dialog.Field{
		{Label: text.CriterionName, Value: old.Name, Lines: lines},
		{Label: text.CriterionKind, Choices: kinds, Value: c.T(text.CriterionKinds[old.Kind])},
		{Label: text.CriterionMax, Value: text.Points(c.Lang, old.Max), Replace: true, Hint: c.T(text.CriterionMaxTip)},
	}, func(v []string) (meeting.Body, error) {
		most, err := meeting.ParsePoints(v[2])
		if err != nil {
			return nil, err
		}
		all, kind := slices.Clone(c.M.Criteria), criterionKinds[find(kinds, v[1])]
		if !adds {
			all[at].Name, all[at].Kind, all[at].Max = v[0], kind, most
			return meeting.CriteriaSet{Criteria: all}, nil
		}
		names := filled(v[0])
		if len(names) == 0 {
			return nil, &meeting.Refusal{Why: meeting.ErrEmpty}
		}
		for i, line := range names {
			x := meeting.Criterion{ID: old.ID + meeting.ID("-"+strconv.Itoa(i)), Kind: kind}
			x.Name, x.Max = ownMaximum(listNumber.ReplaceAllString(line, ""), most)
			all = append(all, x)
		}
		return meeting.CriteriaSet{Criteria: all}, nil
	})
}

// ownMax is a maximum behind a criterion's name: "Công tác chuyên môn (60 điểm)", "… (tối đa 60)", "… : 60", "… | 60".
var ownMax = regexp.MustCompile(`^(.*?)[\s:|–-]*(?:\(\s*(?:tối đa|max)?\s*([\d.,]+)\s*(?:điểm|đ)?\s*\)|[:|]\s*(?:tối đa|max)?\s*([\d.,]+)\s*(?:điểm|đ)?)$`)

func ownMaximum(line string, most meeting.Points) (string, meeting.Points) {
	found := ownMax.FindStringSubmatch(line)
	if found == nil || found[1] == "" {
		return line, most
	}
	if own, err := meeting.ParsePoints(found[2] + found[3]); err == nil {
		return found[1], own
	}
	return line, most
}

func (s *Scores) criteriaView(c *Context, f widget.Frame) []string {
	if len(c.M.Criteria) == 0 {
		return widget.Styled(c.Theme.Dim, widget.Wrap(c.T(text.CriteriaNone), f.W))
	}
	f = c.list(f)
	cols := []widget.Column{{Width: 2, Right: true}, {Head: c.T(text.CriterionName)}, {Head: c.T(text.CriterionKind), Width: 12}, {Head: c.T(text.ColMax), Width: 15, Right: true}}
	var rows []widget.Row
	basic := meeting.Points(0)
	for i, x := range c.M.Criteria {
		most := c.T(text.NoMax)
		if x.Max > 0 {
			most = text.Points(c.Lang, x.Max)
		}
		if x.Kind == meeting.Basic {
			basic += x.Max
		}
		rows = append(rows, widget.Row{Cells: []string{strconv.Itoa(i + 1), x.Name, c.T(text.CriterionKinds[x.Kind]), most}, Detail: longer(x.Name, f, cols)})
	}
	list := widget.List(f.Inner(f.W, f.H-2), cols, rows, s.criteria.at)
	if basic == 0 { // none of them has a maximum
		return list
	}
	return append(list, "", c.Theme.Title.Render(c.T(text.MaxSum, text.Points(c.Lang, basic))))
}
