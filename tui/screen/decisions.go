package screen

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/paper"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Decisions is what the meeting decided, who signed the pledge, and who was told to do what.
type Decisions struct {
	part                          sections
	decisions, pledge, directives cursor
}

var decisionSections = []text.Word{text.DecisionsSection, text.PledgeSection, text.DirectivesSection}

// Name is the screen's name.
func (d *Decisions) Name() text.Word { return text.DecisionsName }

// Actions are the keys of the section shown.
func (d *Decisions) Actions(c *Context) []Action {
	moves := d.part.moves(decisionSections)
	switch d.part.at {
	case 1:
		return append(d.pledgeActions(c), moves...)
	case 2:
		return append(d.directiveActions(c), moves...)
	}
	return append(d.decisionActions(c), moves...)
}

func (d *Decisions) all(c *Context) []Action {
	return d.part.all(d.decisionActions(c), d.pledgeActions(c), d.directiveActions(c))
}

// View draws the section.
func (d *Decisions) View(c *Context) []string {
	var names []string
	for _, s := range decisionSections {
		names = append(names, c.T(s))
	}
	line := d.part.line(c, names)
	if signed := c.T(text.PledgeCount, c.M.Signed(), len(c.M.Units)); d.part.at == 1 {
		line = widget.Spread(line, c.Theme.Strong.Render(signed), c.W)
	}
	top := []string{line, ""}
	f := c.Inner(c.W, c.H-len(top))
	switch d.part.at {
	case 1:
		return append(top, d.pledgeView(c, f)...)
	case 2:
		return append(top, d.directiveView(c, f)...)
	}
	return append(top, d.decisionView(c, f)...)
}

func (d *Decisions) decisionActions(c *Context) []Action {
	moves := d.decisions.newest(c, len(c.M.Decisions))
	probe := meeting.HeadsAnnounced{Heads: meeting.Heads{ID: "probe", Year: 2000, Head: meeting.Person{Name: "?"}}}
	actions := []Action{
		open([]string{"+"}, text.DecisionAdd, c.M.Check(meeting.DecisionMade{ID: "probe", Text: "?"}, c.Now), func() dialog.Dialog {
			id := c.NewID()
			return c.form(c.T(text.DecisionAdd), []dialog.Field{{Label: text.DecisionText, Lines: 5}}, func(v []string) (meeting.Body, error) {
				return meeting.DecisionMade{ID: id, Text: v[0]}, nil
			})
		}),
		open([]string{"ctrl+o"}, text.HeadsAnnounce, c.M.Check(probe, c.Now), func() dialog.Dialog { return headsForm(c) }),
	}
	if len(c.M.Decisions) == 0 {
		return append(actions, moves...)
	}
	x := c.M.Decisions[d.decisions.at]
	return append(append(actions,
		open([]string{"ctrl+e"}, text.DecisionEdit, c.M.Check(meeting.DecisionChanged{Decision: x.ID, Text: x.Text + "."}, c.Now), func() dialog.Dialog {
			return c.form(c.T(text.DecisionEdit), []dialog.Field{{Label: text.DecisionText, Value: x.Text, Lines: 5}}, func(v []string) (meeting.Body, error) {
				return meeting.DecisionChanged{Decision: x.ID, Text: v[0]}, nil
			})
		}),
		open([]string{"-"}, text.DecisionStrike, c.M.Check(meeting.DecisionStruck{Decision: x.ID, Reason: "?"}, c.Now), func() dialog.Dialog {
			return c.form(c.T(text.DecisionStrike), []dialog.Field{{Label: text.Reason}}, func(v []string) (meeting.Body, error) {
				return meeting.DecisionStruck{Decision: x.ID, Reason: v[0]}, nil
			})
		})), moves...)
}

func headsForm(c *Context) dialog.Dialog {
	h := meeting.Heads{ID: c.NewID(), Year: c.M.Info.Year + 1}
	if old := c.M.Heads; old != nil {
		id := h.ID
		h = *old
		h.ID = id
	}
	fields := append([]dialog.Field{{Label: text.HeadsYear, Value: strconv.Itoa(h.Year)}}, headFields(c, h.Head, h.Deputies)...)
	fields = append(fields,
		dialog.Field{Label: text.PaperNumber, Value: h.Number, Hint: c.T(text.PaperNumberHint)},
		dialog.Field{Label: text.PaperDate, Value: h.Date, Hint: c.T(text.PaperDateHint)},
		dialog.Field{Label: text.PaperSigner, Value: h.Signer})
	return c.form(c.T(text.HeadsAnnounce), fields, func(v []string) (meeting.Body, error) {
		year, err := readYear(v[0])
		if err != nil {
			return nil, err
		}
		h.Year = year
		h.Head, h.Deputies = readHeads(v[1:], h.Deputies)
		if h.Date, err = text.PaperDay(v[8]); err != nil {
			return nil, err
		}
		h.Number, h.Signer = v[7], v[9]
		return meeting.HeadsAnnounced{Heads: h}, nil
	})
}

func (d *Decisions) decisionView(c *Context, f widget.Frame) []string {
	if len(c.M.Decisions) == 0 {
		if c.M.Phase() == meeting.Planned {
			return []string{c.Theme.Dim.Render(c.T(text.DecisionsPlanned))}
		}
		return []string{c.Theme.Dim.Render(c.T(text.DecisionsNone))}
	}
	f = c.list(f)
	var lines []string
	at := 0
	for i, x := range c.M.Decisions {
		marker, style := "  ", c.Theme.Text
		words := paper.DecisionText(c.M, x)
		if x.Struck != "" {
			style = c.Theme.Dim
			words += " " + c.T(text.StruckBecause, x.Struck)
		}
		if i == d.decisions.at {
			marker, style, at = "▸ ", c.Theme.Selected, len(lines)
		}
		for j, l := range widget.Wrap(words, f.W-7) {
			head := "     "
			if j == 0 {
				head = marker + widget.FitRight(strconv.Itoa(x.Number), 2) + " "
			}
			lines = append(lines, style.Render(widget.Fit(head+l, f.W)))
		}
		lines = append(lines, "")
	}
	top := []string{c.Theme.Dim.Render("     " + c.T(text.DecisionText))}
	from := 0
	if room := f.H - len(top); len(lines) > room {
		from = min(max(0, at-2), len(lines)-room)
	}
	return append(top, lines[from:]...)
}

func (d *Decisions) pledgeActions(c *Context) []Action {
	moves := d.pledge.moves(c, len(c.M.Units))
	if len(c.M.Units) == 0 {
		return moves
	}
	u := c.M.Units[d.pledge.at]
	var rest []meeting.ID
	for _, x := range c.M.Units {
		if !x.Signed && x.Status == meeting.Present {
			rest = append(rest, x.ID)
		}
	}
	sign := c.record([]string{"space", "enter"}, text.PledgeSign, meeting.PledgeSigned{Units: []meeting.ID{u.ID}})
	do := sign.Do
	sign.Do = func() tea.Msg { d.pledge.at = min(d.pledge.at+1, len(c.M.Units)-1); return do() }
	if u.Signed {
		sign = c.record([]string{"space", "enter"}, text.PledgeUnsign, meeting.PledgeStruck{Unit: u.ID})
	}
	return append([]Action{sign, c.recordAll(len(rest), []string{"ctrl+a"}, text.PledgeRest, meeting.PledgeSigned{Units: rest})}, moves...)
}

func (d *Decisions) pledgeView(c *Context, f widget.Frame) []string {
	f = c.list(f)
	row := func(i int) widget.Row {
		u := c.M.Units[i]
		state := c.Theme.Dim.Render("· " + c.T(text.PledgeNot))
		if u.Signed {
			state = c.Theme.Good.Render("✓ " + c.T(text.PledgeDone))
		}
		row := widget.Row{Cells: []string{strconv.Itoa(i + 1), u.Name, state, u.SignedBy}}
		if !c.wide() && u.SignedBy != "" {
			row.Detail = []string{c.T(text.PledgeBy) + ": " + u.SignedBy}
		}
		return row
	}
	cols := []widget.Column{{Width: max(2, len(strconv.Itoa(len(c.M.Units)))), Right: true}, {Head: c.T(text.ColUnit)}, {Head: c.T(text.ColState), Width: 12}}
	if c.wide() {
		cols = append(cols, widget.Column{Head: c.T(text.PledgeBy), Width: f.W / 3})
	}
	return widget.LongList(f, cols, len(c.M.Units), row, d.pledge.at)
}
