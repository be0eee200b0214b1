package screen

import (
	"strconv"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/meeting/roster"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Attendance is who is there: the units, the guests, and those who run the meeting.
type Attendance struct {
	part                    sections
	units, guests, officers cursor
}

var attendanceSections = []text.Word{text.UnitsSection, text.GuestsSection, text.OfficersSection}

// Name is the screen's name.
func (a *Attendance) Name() text.Word { return text.AttendanceName }

// Actions are the keys of the section shown.
func (a *Attendance) Actions(c *Context) []Action {
	moves := a.part.moves(attendanceSections)
	switch a.part.at {
	case 1:
		return append(a.guestActions(c), moves...)
	case 2:
		return append(a.officerActions(c), moves...)
	}
	return append(a.unitActions(c), moves...)
}

func (a *Attendance) all(c *Context) []Action {
	return a.part.all(a.unitActions(c), a.guestActions(c), a.officerActions(c))
}

// View draws the quorum with its arithmetic, then the section.
func (a *Attendance) View(c *Context) []string {
	var names []string
	for _, s := range attendanceSections {
		names = append(names, c.T(s))
	}
	top := []string{widget.Spread(a.part.line(c, names), QuorumWords(c), c.W), ""}
	if c.H >= 28 {
		q := c.M.Quorum()
		for _, l := range widget.Digits(strconv.Itoa(q.Present)+"/"+strconv.Itoa(q.Members), 2) {
			top = append(top, "  "+c.Theme.Strong.Render(l))
		}
		top = append(top, "")
	}
	f := c.Inner(c.W, c.H-len(top))
	switch a.part.at {
	case 1:
		return append(top, a.guestList(c, f)...)
	case 2:
		return append(top, a.officerList(c, f)...)
	}
	return append(top, a.unitList(c, f)...)
}

// QuorumWords is the quorum with its arithmetic: "có mặt 12 trên 13 · cần 9 (2/3) · đủ".
func QuorumWords(c *Context) string {
	q := c.M.Quorum()
	s := c.T(text.QuorumLine, q.Present, q.Members, q.Needed, c.M.Info.Quorum)
	if q.Met {
		return c.Theme.Good.Render(s + c.T(text.QuorumMet))
	}
	return c.Theme.Warn.Render(s + c.T(text.QuorumMissing, q.Needed-q.Present))
}

func (a *Attendance) unitActions(c *Context) []Action {
	moves := a.units.moves(c, len(c.M.Units))
	add := open([]string{"+"}, text.UnitAdd, c.M.Check(meeting.UnitAdded{NewUnit: meeting.NewUnit{ID: "probe", Name: "?"}}, c.Now), func() dialog.Dialog { return a.unitForm(c, nil) })
	take := c.takeRoster()
	if len(c.M.Units) == 0 {
		return append([]Action{add, take}, moves...)
	}
	u := c.M.Units[a.units.at]
	var unmarked []meeting.ID
	for _, x := range c.M.Units {
		if x.Status == meeting.Unmarked {
			unmarked = append(unmarked, x.ID)
		}
	}
	toggle := c.record([]string{"space"}, text.MarkPresent, meeting.UnitsMarked{Units: []meeting.ID{u.ID}, Status: meeting.Present})
	if u.Status == meeting.Present {
		toggle = c.record([]string{"space"}, text.MarkUnmarked, meeting.UnitsMarked{Units: []meeting.ID{u.ID}, Status: meeting.Unmarked})
		if c.M.Phase() == meeting.Running {
			toggle = c.record([]string{"space"}, text.MarkLeft, meeting.UnitsMarked{Units: []meeting.ID{u.ID}, Status: meeting.Left})
		}
	}
	step := toggle.Do
	toggle.Do = func() tea.Msg { a.units.at = min(a.units.at+1, len(c.M.Units)-1); return step() }
	rest := c.recordAll(len(unmarked), []string{"ctrl+a"}, text.MarkRest, meeting.UnitsMarked{Units: unmarked, Status: meeting.Present})
	return append([]Action{
		toggle,
		open([]string{"enter"}, text.MarkOther, c.M.Check(meeting.SubstituteNamed{Unit: u.ID, Person: meeting.Person{Name: "?"}}, c.Now), func() dialog.Dialog { return a.statusPick(c, u) }),
		rest, add,
		open([]string{"ctrl+e"}, text.UnitEdit, c.M.Check(meeting.UnitChanged{NewUnit: meeting.NewUnit{ID: u.ID, Name: u.Name + "."}}, c.Now), func() dialog.Dialog { return a.unitForm(c, u) }),
		take,
		c.record([]string{"delete"}, text.UnitRemove, meeting.UnitRemoved{Unit: u.ID}),
	}, moves...)
}

// statusPick offers every status, and the substitute.
func (a *Attendance) statusPick(c *Context, u *meeting.Unit) dialog.Dialog {
	var opts []dialog.Option
	for _, s := range []meeting.Status{meeting.Present, meeting.Excused, meeting.Absent, meeting.Left, meeting.Unmarked} {
		body := meeting.UnitsMarked{Units: []meeting.ID{u.ID}, Status: s}
		opts = append(opts, dialog.Option{Label: text.Capital(c.T(text.Statuses[s])), Why: c.why(body), Out: Record{Body: body}})
	}
	opts = append(opts, dialog.Option{Label: c.T(text.SubstituteName), Out: Open{a.substituteForm(c, u)}})
	if !u.Substitute.IsZero() {
		opts = append(opts, dialog.Option{Label: c.T(text.SubstituteGone), Out: Record{Body: meeting.SubstituteNamed{Unit: u.ID}}})
	}
	return dialog.NewPick(u.Name, opts, nil)
}

// why explains what speaks against a body, or gives "".
func (c *Context) why(b meeting.Body) string {
	if err := c.M.Check(b, c.Now); err != nil {
		return text.Explain(c.Lang, err)
	}
	return ""
}

func (a *Attendance) substituteForm(c *Context, u *meeting.Unit) dialog.Dialog {
	fields := append(c.personFields(u.Substitute), dialog.Field{Label: text.Authority, Value: u.Authority, Hint: c.T(text.AuthorityHint)})
	return c.form(c.T(text.SubstituteName)+": "+u.Name, fields, func(v []string) (meeting.Body, error) {
		return meeting.SubstituteNamed{Unit: u.ID, Person: readPerson(v), Authority: v[3]}, nil
	})
}

func (c *Context) personFields(p meeting.Person) []dialog.Field {
	return []dialog.Field{{Label: text.Honorific, Value: p.Honorific}, {Label: text.PersonName, Value: p.Name, Known: c.people()}, {Label: text.Office, Value: p.Office}}
}

func readPerson(v []string) meeting.Person {
	return meeting.Person{Honorific: v[0], Name: v[1], Office: v[2]}
}

func (a *Attendance) unitForm(c *Context, u *meeting.Unit) dialog.Dialog {
	n, title, phone := meeting.NewUnit{ID: c.NewID()}, text.UnitAdd, ""
	if u != nil {
		n, title, phone = u.NewUnit, text.UnitEdit, u.Phone
	}
	fields := append([]dialog.Field{{Label: text.UnitNameLabel, Value: n.Name}}, c.personFields(n.Representative)...)
	if !c.Public {
		fields = append(fields, dialog.Field{Label: text.Phone, Value: phone})
	}
	fields = append(fields, dialog.Field{Label: text.Formerly, Value: n.Formerly, Hint: c.T(text.FormerlyTip)})
	return c.form(c.T(title), fields, func(v []string) (meeting.Body, error) {
		n.Name, n.Representative, n.Formerly = v[0], readPerson(v[1:]), v[len(v)-1]
		if !c.Public && v[4] != phone {
			number, ok := roster.Telephone(v[4])
			if !ok {
				return nil, &meeting.Refusal{Why: text.ErrPhone, Details: []any{v[4]}}
			}
			return meeting.RosterTaken{Units: []meeting.RosterUnit{{ID: n.ID, Name: n.Name, Representative: n.Representative, Phone: number, Formerly: n.Formerly}}}, nil
		}
		if u == nil {
			return meeting.UnitAdded{NewUnit: n}, nil
		}
		return meeting.UnitChanged{NewUnit: n}, nil
	})
}

func (a *Attendance) unitList(c *Context, f widget.Frame) []string {
	f = c.list(f)
	cols := []widget.Column{{Width: max(2, len(strconv.Itoa(len(c.M.Units)))), Right: true}, {Head: c.T(text.ColStatus), Width: 16}, {Head: c.T(text.ColUnit)}, {Head: c.T(text.ColTimes), Width: 10}}
	beside := 0 // the width of a column for who sits for the unit: a unit's name comes first
	if c.wide() {
		beside = f.W / 3
		cols = append(cols, widget.Column{Head: c.T(text.ColAttendee), Width: beside})
	}
	return widget.LongList(f, cols, len(c.M.Units), func(i int) widget.Row {
		u := c.M.Units[i]
		who := u.Attendee().String()
		if !u.Substitute.IsZero() {
			who = c.T(text.ByAuthority) + " " + who
		}
		times := ""
		if c.M.Late(u) {
			times = c.T(text.ArrivedAt, text.Hour(u.Arrived()))
		}
		if u.Status == meeting.Left {
			times = c.T(text.LeftAt, text.Hour(u.Moves[len(u.Moves)-1].At))
		}
		row := widget.Row{Cells: []string{strconv.Itoa(i + 1), status(c, u.Status), u.Name, times, who}}
		if ansi.StringWidth(who) > beside {
			row.Detail = []string{who}
		}
		if u.Phone != "" && !c.Public { // whom the secretary calls is nobody else's business
			row.Detail = append(row.Detail, c.T(text.PhoneOf, u.Phone))
		}
		return row
	}, a.units.at)
}

// status is a unit's status with its mark, so that colour is not needed to tell it.
func status(c *Context, s meeting.Status) string {
	style, mark := c.Theme.Dim, "·"
	switch s {
	case meeting.Present:
		style, mark = c.Theme.Good, "✓"
	case meeting.Excused:
		style, mark = c.Theme.Warn, "○"
	case meeting.Absent:
		style, mark = c.Theme.Bad, "✗"
	case meeting.Left:
		style, mark = c.Theme.Warn, "→"
	}
	return style.Render(mark + " " + c.T(text.Statuses[s]))
}
