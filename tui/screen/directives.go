package screen

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// The directives of the decisions' screen, and all else that is followed up: commitments, and what earlier meetings left.

func (d *Decisions) directiveActions(c *Context) []Action {
	moves := d.directives.newest(c, len(c.M.Directives))
	why := c.M.Check(meeting.DirectiveGiven{NewDirective: meeting.NewDirective{ID: "probe", Text: "?"}}, c.Now)
	if carried := c.M.Check(carriedFollowUp(meeting.NewDirective{ID: "probe", Text: "?"}, "?"), c.Now); carried == nil {
		why = nil // before the meeting begins, what was left to do can be entered
	}
	add := open([]string{"+"}, text.DirectiveAdd, why, func() dialog.Dialog { return newDirectiveForm(c) })
	if len(c.M.Directives) == 0 {
		return append([]Action{add}, moves...)
	}
	x := c.M.Directives[d.directives.at]
	changed := x.NewDirective
	changed.Text += "."
	done := c.record([]string{"space"}, text.DirectiveFinish, meeting.DirectiveDone{Directive: x.ID, Done: !x.Done})
	if x.Done {
		done.Name = text.DirectiveReopen
	}
	return append([]Action{
		add,
		open([]string{"enter", "ctrl+e"}, text.DirectiveEdit, c.M.Check(meeting.DirectiveChanged{NewDirective: changed}, c.Now), func() dialog.Dialog { return directiveForm(c, x.NewDirective) }),
		done,
		c.record([]string{"-"}, text.DirectiveRemove, meeting.DirectiveStruck{Directive: x.ID}),
	}, moves...)
}

// source is who gave something to do and, where that was not this meeting, at which it was given.
func (c *Context) source(x *meeting.Directive) string {
	var parts []string
	if x.By != "" {
		parts = append(parts, x.By)
	}
	if x.Pledge {
		parts = append(parts, c.T(text.PledgeSection))
	}
	if x.Origin != "" {
		parts = append(parts, x.Origin)
	}
	return strings.Join(parts, "; ")
}

// newDirectiveForm adds a directive, a commitment, or what an earlier meeting left.
func newDirectiveForm(c *Context) dialog.Dialog {
	n, origin := meeting.NewDirective{ID: c.NewID()}, ""
	if last := len(c.M.Directives) - 1; last >= 0 {
		n.By, origin = c.M.Directives[last].By, c.M.Directives[last].Origin
	} else if len(c.M.Guests) > 0 {
		n.By = c.M.Guests[0].Person.String()
	}
	sorts := []string{c.T(text.SortDirective), c.T(text.SortPledge), c.T(text.SortCarried)}
	first := sorts[0]
	if c.M.Phase() == meeting.Planned {
		first = sorts[2]
	}
	fields := append(directiveFields(c, n), dialog.Field{Label: text.DirectiveSort, Choices: sorts, Value: first},
		dialog.Field{Label: text.DirectiveOrigin, Value: origin, Hint: c.T(text.DirectiveOriginTip)})
	return c.form(c.T(text.DirectiveAdd), fields, func(v []string) (meeting.Body, error) {
		n, err := readDirective(c, n, v)
		switch slices.Index(sorts, v[4]) {
		case 1:
			return meeting.PledgeGiven{NewDirective: n}, err
		case 2:
			if err == nil && v[5] == "" {
				err = &dialog.FieldError{Field: 5, Err: &meeting.Refusal{Why: meeting.ErrEmpty}}
			}
			return carriedFollowUp(n, v[5]), err
		}
		return meeting.DirectiveGiven{NewDirective: n}, err
	})
}

// carriedFollowUp is one thing that an earlier meeting left to do.
func carriedFollowUp(n meeting.NewDirective, origin string) meeting.FollowUpsCarried {
	return meeting.FollowUpsCarried{FollowUps: []meeting.CarriedFollowUp{{NewDirective: n, Origin: origin}}}
}

func directiveForm(c *Context, n meeting.NewDirective) dialog.Dialog {
	return c.form(c.T(text.DirectiveEdit), directiveFields(c, n), func(v []string) (meeting.Body, error) {
		n, err := readDirective(c, n, v)
		return meeting.DirectiveChanged{NewDirective: n}, err
	})
}

func directiveFields(c *Context, n meeting.NewDirective) []dialog.Field {
	return []dialog.Field{
		{Label: text.DirectiveText, Value: n.Text, Lines: 4},
		{Label: text.DirectiveOwner, Value: n.Owner, Known: c.names(), Hint: c.T(text.DirectiveOwnerHint)},
		{Label: text.DirectiveDue, Value: text.Day(n.Due), Hint: c.T(text.DirectiveDueHint)},
		{Label: text.DirectiveBy, Value: n.By, Known: c.names()},
	}
}

func readDirective(c *Context, n meeting.NewDirective, v []string) (meeting.NewDirective, error) {
	due, err := text.ReadDay(v[2], c.Now)
	switch {
	case err != nil && strings.Trim(v[2], "0123456789/-.") == "":
		return n, &meeting.Refusal{Why: text.ErrDay, Details: []any{v[2]}}
	case err != nil:
		due = v[2] // "Quý I năm 2021" is a date to whoever must keep it
	}
	n.Text, n.Owner, n.Due, n.By = v[0], v[1], due, v[3]
	return n, nil
}

func (d *Decisions) directiveView(c *Context, f widget.Frame) []string {
	if len(c.M.Directives) == 0 {
		return []string{c.Theme.Dim.Render(c.T(text.DirectivesNone))}
	}
	f = c.list(f)
	cols := []widget.Column{{Width: 2, Right: true}, {Head: c.T(text.DirectiveText)}, {Head: c.T(text.DirectiveOwner), Width: f.W / 4}, {Head: c.T(text.DirectiveDue), Width: 10}}
	var rows []widget.Row
	for i, x := range c.M.Directives {
		mark := "·"
		if x.Done {
			mark = "✓"
		}
		rows = append(rows, widget.Row{
			Cells:  []string{strconv.Itoa(i + 1), mark + " " + strings.ReplaceAll(x.Text, "\n", " "), x.Owner, text.Day(x.Due)},
			Detail: d.directiveDetail(c, x, f, cols), Dim: x.Done,
		})
	}
	return widget.List(f, cols, rows, d.directives.at)
}

// directiveDetail is what the row of something to do has no room for: the whole of a long text, and who gave it.
func (d *Decisions) directiveDetail(c *Context, x *meeting.Directive, f widget.Frame, cols []widget.Column) []string {
	const mark = 2 // cells
	w, source := f.W-widget.DetailIndent, c.source(x)
	if ansi.StringWidth(strings.ReplaceAll(x.Text, "\n", " "))+mark <= widget.Free(cols, f.W) {
		return firstLines(source, w, 2)
	}
	if source != "" {
		source = " (" + source + ")"
	}
	return firstLines(x.Text+source, w, 4)
}
