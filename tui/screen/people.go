package screen

import (
	"slices"
	"strconv"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// The guests and officers of the attendance screen.

func (a *Attendance) guestActions(c *Context) []Action {
	moves := a.guests.newest(c, len(c.M.Guests))
	add := open([]string{"+"}, text.GuestAdd, c.M.Check(meeting.GuestAdded{Guest: meeting.Guest{ID: "probe", Person: meeting.Person{Name: "?"}}}, c.Now), func() dialog.Dialog {
		id := c.NewID()
		return c.form(c.T(text.GuestAdd), c.personFields(meeting.Person{Honorific: c.T(text.Comrade)}), func(v []string) (meeting.Body, error) {
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
		open([]string{"ctrl+e"}, text.GuestEdit, c.M.Check(meeting.GuestChanged{Guest: meeting.Guest{ID: g.ID, Person: probePerson}}, c.Now), func() dialog.Dialog {
			return c.form(c.T(text.GuestEdit), c.personFields(g.Person), func(v []string) (meeting.Body, error) {
				return meeting.GuestChanged{Guest: meeting.Guest{ID: g.ID, Person: readPerson(v)}}, nil
			})
		}),
	}, append(a.guests.reorder(c, len(c.M.Guests), func(i int) meeting.ID { return c.M.Guests[i].ID }, func(before meeting.ID) meeting.Body {
		return meeting.GuestMoved{Guest: g.ID, Before: before}
	}), moves...)...)
}

func (a *Attendance) guestList(c *Context, f widget.Frame) []string {
	if len(c.M.Guests) == 0 {
		return []string{c.Theme.Dim.Render(c.T(text.GuestsNone))}
	}
	var rows []widget.Row
	for i, g := range c.M.Guests {
		rows = append(rows, widget.Row{Cells: []string{strconv.Itoa(i + 1), g.Person.String()}})
	}
	return widget.List(c.list(f), []widget.Column{{Width: 2, Right: true}, {Head: c.T(text.ColPerson)}}, rows, a.guests.at)
}

func (a *Attendance) officerActions(c *Context) []Action {
	sorted := c.M.With(roles...)
	moves := a.officers.moves(c, len(sorted))
	add := open([]string{"+"}, text.OfficerAdd, c.M.Check(meeting.OfficerAdded{Officer: meeting.Officer{ID: "probe", Role: meeting.Chair, Person: meeting.Person{Name: "?"}}}, c.Now), func() dialog.Dialog { return a.officerForm(c, nil) })
	if len(sorted) == 0 {
		return append([]Action{add, headsAction(c)}, moves...)
	}
	o := sorted[a.officers.at]
	return append([]Action{
		add,
		open([]string{"enter", "ctrl+e"}, text.OfficerEdit, c.M.Check(meeting.OfficerChanged{Officer: meeting.Officer{ID: o.ID, Role: o.Role, Person: probePerson}}, c.Now), func() dialog.Dialog { return a.officerForm(c, &o) }),
		c.record([]string{"-"}, text.OfficerRemove, meeting.OfficerRemoved{Officer: o.ID}),
		headsAction(c),
	}, append(a.officers.reorder(c, len(sorted), func(i int) meeting.ID { return sorted[i].ID }, func(before meeting.ID) meeting.Body {
		return meeting.OfficerMoved{Officer: o.ID, Before: before}
	}), moves...)...)
}

// probePerson stands for a name not yet typed.
var probePerson = meeting.Person{Name: "?"}

var roles = []meeting.Role{meeting.Chair, meeting.Secretary, meeting.HeadTeller, meeting.Teller}

// officerForm edits an officer, or adds one.
func (a *Attendance) officerForm(c *Context, old *meeting.Officer) dialog.Dialog {
	title, o := text.OfficerAdd, meeting.Officer{ID: c.NewID(), Role: meeting.Teller}
	for _, r := range slices.Backward(roles[:3]) { // the first that nobody has yet
		if len(c.M.With(r)) == 0 {
			o.Role = r
		}
	}
	if old != nil {
		title, o = text.OfficerEdit, *old
	}
	names := choices(roles, func(r meeting.Role) string { return c.T(text.Roles[r]) })
	fields := append([]dialog.Field{{Label: text.Role, Choices: names, Value: c.T(text.Roles[o.Role])}}, c.personFields(o.Person)...)
	return c.form(c.T(title), fields, func(v []string) (meeting.Body, error) {
		o.Role, o.Person = roles[find(names, v[0])], readPerson(v[1:])
		if old != nil {
			return meeting.OfficerChanged{Officer: o}, nil
		}
		return meeting.OfficerAdded{Officer: o}, nil
	})
}

func (a *Attendance) officerList(c *Context, f widget.Frame) []string {
	var rows []widget.Row
	for _, o := range c.M.With(roles...) {
		rows = append(rows, widget.Row{Cells: []string{c.T(text.Roles[o.Role]), o.Person.String()}})
	}
	top := headLines(c)
	if len(rows) == 0 {
		return append(top, c.Theme.Dim.Render(c.T(text.OfficersNone)))
	}
	f = f.Inner(f.W, f.H-len(top))
	return append(top, widget.List(c.list(f), []widget.Column{{Head: c.T(text.Role), Width: 24}, {Head: c.T(text.ColPerson)}}, rows, a.officers.at)...)
}

// names are those of the units and of everybody who is known: to be completed where one is typed.
func (c *Context) names() []string {
	var out []string
	for _, u := range c.M.Units {
		out = append(out, u.Name)
	}
	for _, p := range c.persons() {
		out = append(out, p.Called())
	}
	return distinct(out)
}

// people are the names of persons alone, without their offices.
func (c *Context) people() []string {
	var out []string
	for _, p := range c.persons() {
		out = append(out, p.Name)
	}
	return distinct(out)
}

// persons is everybody who is known.
func (c *Context) persons() []meeting.Person {
	var out []meeting.Person
	for _, g := range c.M.Guests {
		out = append(out, g.Person)
	}
	for _, o := range c.M.Officers {
		out = append(out, o.Person)
	}
	for _, u := range c.M.Units {
		out = append(out, u.Attendee())
	}
	return out
}

// distinct gives each name once, in the order in which they come.
func distinct(names []string) []string {
	seen := map[string]bool{"": true}
	return slices.DeleteFunc(names, func(s string) bool {
		was := seen[s]
		seen[s] = true
		return was
	})
}
