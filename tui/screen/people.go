package screen

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// The guests and officers of the attendance screen.

func (a *Attendance) guestActions(c *Context) []Action {
	moves := a.guests.moves(c, len(c.M.Guests))
	add := open([]string{"+"}, text.GuestAdd, c.M.Check(meeting.GuestAdded{Guest: meeting.Guest{ID: "probe", Person: meeting.Person{Name: "?"}}}, c.Now), func() dialog.Dialog {
		id := c.NewID()
		return c.form(c.T(text.GuestAdd), personFields(meeting.Person{Honorific: c.T(text.Comrade)}), func(v []string) (meeting.Body, error) {
			return meeting.GuestAdded{Guest: meeting.Guest{ID: id, Person: readPerson(v)}}, nil
		})
	})
	if len(c.M.Guests) == 0 {
		return append([]Action{add}, moves...)
	}
	g := c.M.Guests[a.guests.at]
	return append([]Action{
		add,
		c.record([]string{"-"}, text.GuestRemove, meeting.GuestRemoved{Guest: g.ID}),
		a.moveGuest(c, g, "ctrl+up", text.MoveUp, -1),
		a.moveGuest(c, g, "ctrl+down", text.MoveDown, 1),
	}, moves...)
}

func (a *Attendance) moveGuest(c *Context, g meeting.Guest, key string, name text.Word, by int) Action {
	before, ok := neighbour(len(c.M.Guests), a.guests.at, by, func(i int) meeting.ID { return c.M.Guests[i].ID })
	act := c.record([]string{key, "shift" + key[4:]}, name, meeting.GuestMoved{Guest: g.ID, Before: before})
	if !ok {
		act.Why = &meeting.Refusal{Why: meeting.ErrNoChange}
	}
	do := act.Do
	act.Do = func() tea.Msg { a.guests.at += by; return do() }
	return act
}

func (a *Attendance) guestList(c *Context, f widget.Frame) []string {
	if len(c.M.Guests) == 0 {
		return []string{c.Theme.Dim.Render(c.T(text.GuestsNone))}
	}
	var rows []widget.Row
	for i, g := range c.M.Guests {
		rows = append(rows, widget.Row{Cells: []string{strconv.Itoa(i + 1), g.Person.String()}})
	}
	return widget.List(f, []widget.Column{{Width: 2, Right: true}, {Head: c.T(text.ColPerson)}}, rows, a.guests.at)
}

func (a *Attendance) officerActions(c *Context) []Action {
	sorted := c.M.With(roles...)
	moves := a.officers.moves(c, len(sorted))
	add := open([]string{"+"}, text.OfficerAdd, c.M.Check(meeting.OfficerAdded{Officer: meeting.Officer{ID: "probe", Role: meeting.Chair, Person: meeting.Person{Name: "?"}}}, c.Now), func() dialog.Dialog { return a.officerForm(c) })
	if len(sorted) == 0 {
		return append([]Action{add}, moves...)
	}
	return append([]Action{add, c.record([]string{"-"}, text.OfficerRemove, meeting.OfficerRemoved{Officer: sorted[a.officers.at].ID})}, moves...)
}

var roles = []meeting.Role{meeting.Chair, meeting.Secretary, meeting.HeadTeller, meeting.Teller}

func (a *Attendance) officerForm(c *Context) dialog.Dialog {
	id := c.NewID()
	var choices []string
	for _, r := range roles {
		choices = append(choices, c.T(text.Roles[r]))
	}
	fields := append([]dialog.Field{{Label: text.Role, Choices: choices, Value: choices[0]}}, personFields(meeting.Person{})...)
	return c.form(c.T(text.OfficerAdd), fields, func(v []string) (meeting.Body, error) {
		o := meeting.Officer{ID: id, Person: readPerson(v[1:])}
		for i, name := range choices {
			if name == v[0] {
				o.Role = roles[i]
			}
		}
		return meeting.OfficerAdded{Officer: o}, nil
	})
}

func (a *Attendance) officerList(c *Context, f widget.Frame) []string {
	var rows []widget.Row
	for _, o := range c.M.With(roles...) {
		rows = append(rows, widget.Row{Cells: []string{c.T(text.Roles[o.Role]), o.Person.String()}})
	}
	if len(rows) == 0 {
		return []string{c.Theme.Dim.Render(c.T(text.OfficersNone))}
	}
	return widget.List(f, []widget.Column{{Head: c.T(text.Role), Width: 24}, {Head: c.T(text.ColPerson)}}, rows, a.officers.at)
}
