package screen

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// The register of titles of the scores' screen: who registered for what, and who was struck out.

// registerLines are the lines of the register, title by title.
func registerLines(m *meeting.Meeting) []*meeting.Registration {
	var out []*meeting.Registration
	for _, t := range m.Titles {
		out = append(out, m.Registrations(t.ID)...)
	}
	return out
}

func (s *Scores) registerActions(c *Context) []Action {
	lines := registerLines(c.M)
	moves := s.register.moves(c, len(lines))
	t := s.registerTitle(c, lines)
	if t == nil {
		return append([]Action{{Keys: []string{"+"}, Name: text.RegisterAdd, Why: text.ErrNoTitles}}, moves...)
	}
	probe := meeting.Registered{Registrations: []meeting.NewRegistration{{ID: "probe", Title: t.ID, Name: "?"}}}
	actions := []Action{
		open([]string{"+"}, text.RegisterAdd, c.M.Check(probe, c.Now), func() dialog.Dialog { return c.registerForm(t) }),
		c.registerUnits(t),
	}
	if len(lines) == 0 {
		return append(actions, moves...)
	}
	r := lines[s.register.at]
	ruling := c.record([]string{"enter"}, text.RegisterRestore, meeting.RegistrationRuled{Registration: r.ID})
	if !r.Struck {
		strike := meeting.RegistrationRuled{Registration: r.ID, Struck: true, Reason: "?"}
		ruling = open([]string{"enter"}, text.RegisterStrike, c.M.Check(strike, c.Now), func() dialog.Dialog {
			return c.form(c.T(text.RegisterStrike)+": "+c.M.RegisteredName(r), []dialog.Field{{Label: text.Reason, Known: reasonsGiven(c.M)}}, func(v []string) (meeting.Body, error) {
				return meeting.RegistrationRuled{Registration: r.ID, Struck: true, Reason: v[0]}, nil
			})
		})
	}
	return append(append(actions, ruling, c.record([]string{"delete"}, text.RegisterRemove, meeting.RegistrationRemoved{Registration: r.ID})), moves...)
}

// registerTitle is the title of the line under the cursor, else the first.
func (s *Scores) registerTitle(c *Context, lines []*meeting.Registration) *meeting.Title {
	if len(lines) > 0 {
		return c.M.Title(lines[s.register.at].Title)
	}
	if len(c.M.Titles) > 0 {
		return c.M.Titles[0]
	}
	return nil
}

// reasonsGiven are the reasons for which others were struck out: mostly it is one of them again.
func reasonsGiven(m *meeting.Meeting) []string {
	var out []string
	for _, r := range m.WholeFunnel().Reasons {
		out = append(out, r.Reason)
	}
	return out
}

// registerUnits registers every unit that is not in a title's register yet.
func (c *Context) registerUnits(t *meeting.Title) Action {
	in := map[meeting.ID]bool{}
	for _, r := range c.M.Registrations(t.ID) {
		if r.Name == "" {
			in[r.Unit] = true
		}
	}
	var rest []*meeting.Unit
	for _, u := range c.M.Units {
		if !in[u.ID] {
			rest = append(rest, u)
		}
	}
	a := Action{Keys: []string{"ctrl+a"}, Name: text.RegisterUnits, Do: func() tea.Msg {
		var b meeting.Registered
		for _, u := range rest {
			b.Registrations = append(b.Registrations, meeting.NewRegistration{ID: c.NewID(), Title: t.ID, Unit: u.ID})
		}
		return Record{Body: b}
	}}
	if len(rest) == 0 {
		a.Why = &meeting.Refusal{Why: meeting.ErrNoChange}
	} else {
		a.Why = c.M.Check(meeting.Registered{Registrations: []meeting.NewRegistration{{ID: "probe", Title: t.ID, Unit: rest[0].ID}}}, c.Now)
	}
	return a
}

// registerForm enters a unit itself, or people and collectives by name, for a title.
func (c *Context) registerForm(t *meeting.Title) dialog.Dialog {
	titles := choices(c.M.Titles, func(t *meeting.Title) string { return t.Name })
	units := choices(c.M.Units, func(u *meeting.Unit) string { return u.Name })
	return c.form(c.T(text.RegisterAdd), []dialog.Field{
		{Label: text.TitleNameLabel, Choices: titles, Value: t.Name},
		{Label: text.RegisterUnit, Known: units},
		{Label: text.RegisterNames, Lines: 4, Hint: c.T(text.RegisterHint)},
	}, func(v []string) (meeting.Body, error) {
		title, unit := c.M.Titles[find(titles, v[0])].ID, meeting.ID("")
		if v[1] != "" {
			at := slices.IndexFunc(c.M.Units, func(u *meeting.Unit) bool { return name.Equal(u.Name, v[1]) })
			if at < 0 {
				return nil, &meeting.Refusal{Why: text.ErrUnit, Details: []any{v[1]}}
			}
			unit = c.M.Units[at].ID
		}
		names := filled(v[2])
		if len(names) == 0 {
			names = []string{""}
		}
		var b meeting.Registered
		for _, n := range names {
			b.Registrations = append(b.Registrations, meeting.NewRegistration{ID: c.NewID(), Title: title, Unit: unit, Name: listNumber.ReplaceAllString(n, "")})
		}
		return b, nil
	})
}

// funnelWords say how many registered, were struck out and remain.
func (c *Context) funnelWords(f meeting.Funnel) string {
	words := c.T(text.FunnelLine, f.Registered, f.Struck, f.Remaining)
	var reasons []string
	for _, r := range f.Reasons {
		reasons = append(reasons, c.T(text.FunnelReason, r.Reason, len(r.Struck)))
	}
	if c.Public { // why somebody was struck out is not for the hall
		reasons = nil
	}
	if len(reasons) > 0 {
		words += ": " + strings.Join(reasons, "; ")
	}
	return words
}

func (s *Scores) registerView(c *Context, f widget.Frame) []string {
	lines := registerLines(c.M)
	if len(lines) == 0 {
		return widget.Styled(c.Theme.Dim, widget.Wrap(c.T(text.RegisterNone), f.W))
	}
	t := s.registerTitle(c, lines)
	var top []string
	for _, l := range widget.Wrap(t.Name+": "+c.funnelWords(c.M.Funnel(t.ID)), f.W) {
		top = append(top, c.Theme.Strong.Render(l))
	}
	if len(c.M.Titles) > 1 {
		w := c.M.WholeFunnel()
		whole := c.T(text.FunnelLine, w.Registered, w.Struck, w.Remaining)
		top = append(top, c.Theme.Dim.Render(widget.Fit(text.Capital(c.T(text.FunnelWhole, len(c.M.Titles), whole)), f.W)))
	}
	top = append(top, "")
	f = c.list(f)
	var rows []widget.Row
	for i, r := range lines {
		state := c.T(text.RegisterStands)
		if r.Struck {
			state = c.T(text.RegisterStruck)
		}
		rows = append(rows, widget.Row{
			Cells:  []string{strconv.Itoa(i + 1), c.M.RegisteredName(r), c.M.Title(r.Title).Name, state},
			Detail: firstLines(c.private(r.Reason), f.W-widget.DetailIndent, 2), Dim: r.Struck,
		})
	}
	title := f.W / 4 // or all of a name, where who has registered keeps more than it
	for _, t := range c.M.Titles {
		title = max(title, min(ansi.StringWidth(t.Name), f.W*2/5))
	}
	cols := []widget.Column{{Width: 3, Right: true}, {Head: c.T(text.ColRegistered)}, {Head: c.T(text.TitleNameLabel), Width: title}, {Head: c.T(text.ColStanding), Width: 16}}
	return append(top, widget.List(f.Inner(f.W, f.H-len(top)), cols, rows, s.register.at)...)
}
