package screen

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Nominations are the names put forward for each title.
type Nominations struct {
	part   sections
	titles int // when they were looked at last
	names  cursor
}

// Name is the screen's name.
func (n *Nominations) Name() text.Word { return text.NominationsName }

func (n *Nominations) title(c *Context) *meeting.Title {
	if len(c.M.Titles) == 0 {
		return nil
	}
	if rows := len(c.M.Titles); n.titles > 0 && rows == n.titles+1 {
		n.part.at = rows - 1 // the title just added
	}
	n.titles = len(c.M.Titles)
	n.part.at = min(n.part.at, len(c.M.Titles)-1)
	return c.M.Titles[n.part.at]
}

// Actions are the keys for the title shown.
func (n *Nominations) Actions(c *Context) []Action {
	newTitle := open([]string{"ctrl+o"}, text.TitleAdd, c.M.Check(meeting.TitleAdded{NewTitle: meeting.NewTitle{ID: "probe", Name: "?", Rule: meeting.MotionRule()}}, c.Now), func() dialog.Dialog { return titleForm(c, nil) })
	t := n.title(c)
	if t == nil {
		return []Action{newTitle}
	}
	probe := meeting.Nominated{Title: t.ID, NewNominee: meeting.NewNominee{ID: "probe", Name: "?"}}
	actions := []Action{open([]string{"+"}, text.Nominate, c.M.Check(probe, c.Now), func() dialog.Dialog { return n.pick(c, t) })}
	moves := append(n.names.newest(c, len(t.Nominees)), n.part.moves(make([]text.Word, len(c.M.Titles)))...)
	if len(t.Nominees) > 0 {
		actions = append(actions, n.rulings(c, t, t.Nominees[n.names.at])...)
	}
	lock := c.record([]string{"space"}, text.NominationsClose, meeting.NominationsClosed{Title: t.ID})
	if t.Closed {
		lock = c.record([]string{"space"}, text.NominationsReopen, meeting.NominationsReopened{Title: t.ID})
	}
	changed := t.NewTitle
	changed.Name += "."
	actions = append(append(actions, n.many(c, t)...), lock, newTitle,
		open([]string{"ctrl+e"}, text.TitleEdit, c.M.Check(meeting.TitleChanged{NewTitle: changed}, c.Now), func() dialog.Dialog { return titleForm(c, t) }),
		n.profiles(c, t), n.keepProfile(c, t),
		c.record([]string{"delete"}, text.TitleRemove, meeting.TitleRemoved{Title: t.ID}))
	return append(actions, moves...)
}

// profiles offers the rules that are ready to take over, and says what has changed by the one that was taken.
func (n *Nominations) profiles(c *Context, t *meeting.Title) Action {
	changed := t.NewTitle
	changed.Name += "."
	return open([]string{"ctrl+r"}, text.ProfilePick, c.M.Check(meeting.TitleChanged{NewTitle: changed}, c.Now), func() dialog.Dialog {
		var opts []dialog.Option
		for _, p := range c.Profiles {
			taken := p.On(t.NewTitle)
			source := p.Rule.Source
			if p.Year > 0 {
				source = c.T(text.ProfileYear, source, p.Year)
			}
			body := meeting.TitleChanged{NewTitle: taken}
			said := Open{dialog.NewMessage(c.T(text.ProfileTaken, p.Name), t.Name+"\n\n"+strings.Join(titleChanges(c, t.NewTitle, taken), "\n"))}
			opts = append(opts, dialog.Option{Label: p.Name + ": " + text.RuleShort(c.Lang, p.Rule.Rule), Detail: source, Why: c.why(body), Out: Record{Body: body, Then: said}})
		}
		return dialog.NewPick(c.T(text.ProfilePick), opts, nil)
	})
}

// keepProfile keeps the title's rule for other titles and meetings.
func (n *Nominations) keepProfile(c *Context, t *meeting.Title) Action {
	return open([]string{"ctrl+k"}, text.ProfileKeep, nil, func() dialog.Dialog {
		explain := func(err error) string { return text.Explain(c.Lang, err) }
		return dialog.NewForm(c.T(text.ProfileKeep), []dialog.Field{{Label: text.ProfileName, Value: c.M.Info.Cluster}}, explain, func(v []string) (tea.Msg, error) {
			if v[0] == "" {
				return nil, &meeting.Refusal{Why: meeting.ErrEmpty}
			}
			rule := t.Rule
			rule.Quota, rule.Marks = 0, 0 // each title's own
			return KeepProfile{meeting.Profile{Name: v[0], Rule: rule, Ceiling: t.Ceiling}}, nil
		})
	})
}

// rulings are what can be said of the nominee under the cursor.
func (n *Nominations) rulings(c *Context, t *meeting.Title, nom *meeting.Nominee) []Action {
	ruling := func(keys []string, name text.Word, st meeting.Standing) Action {
		why := c.M.Check(meeting.NomineeRuled{Title: t.ID, Nominee: nom.ID, Standing: st, Reason: nom.Reason + "?"}, c.Now)
		if nom.Standing == st {
			why = &meeting.Refusal{Why: meeting.ErrStatusTwice, Details: []any{c.M.NomineeName(nom)}}
		}
		return open(keys, name, why, func() dialog.Dialog {
			return c.form(c.T(name)+": "+c.M.NomineeName(nom), []dialog.Field{{Label: text.Reason}}, func(v []string) (meeting.Body, error) {
				return meeting.NomineeRuled{Title: t.ID, Nominee: nom.ID, Standing: st, Reason: v[0]}, nil
			})
		})
	}
	if nom.Standing != meeting.Eligible {
		return []Action{c.record([]string{"enter"}, text.NomineeRestore, meeting.NomineeRuled{Title: t.ID, Nominee: nom.ID, Standing: meeting.Eligible})}
	}
	return []Action{
		ruling([]string{"-"}, text.NomineeWithdraw, meeting.Withdrawn),
		ruling([]string{"enter"}, text.NomineeBar, meeting.Ineligible),
	}
}

// pick offers the units not yet nominated; a person's name can be typed.
func (n *Nominations) pick(c *Context, t *meeting.Title) dialog.Dialog {
	var opts []dialog.Option
	scored := ranks(c.M)
	for _, u := range c.M.Units {
		nom := meeting.NewNominee{ID: c.NewID(), Unit: u.ID}
		opts = append(opts, dialog.Option{
			Label: u.Name, Detail: c.knownOf(t, scored, u.ID), Why: c.why(meeting.Nominated{Title: t.ID, NewNominee: nom}),
			Out: Build(func() dialog.Dialog { return n.byForm(c, t, nom, u.Name) }),
		})
	}
	return dialog.NewPick(c.T(text.Nominate)+": "+t.Name, opts, func(typed string) tea.Msg {
		return Open{n.byForm(c, t, meeting.NewNominee{ID: c.NewID(), Name: typed}, typed)}
	}).FromPossible()
}

func (n *Nominations) byForm(c *Context, t *meeting.Title, nom meeting.NewNominee, label string) dialog.Dialog {
	return c.form(c.T(text.Nominate)+": "+label, []dialog.Field{{Label: text.NominatedBy, Known: c.names(), Hint: c.T(text.NominatedByHint)}}, func(v []string) (meeting.Body, error) {
		nom.By = v[0]
		return meeting.Nominated{Title: t.ID, NewNominee: nom}, nil
	})
}

// View draws the title with its rule, then its nominees.
func (n *Nominations) View(c *Context) []string {
	t := n.title(c)
	if t == nil {
		return []string{c.Theme.Dim.Render(c.T(text.TitlesNone))}
	}
	var names []string
	for _, x := range c.M.Titles {
		names = append(names, x.Name)
	}
	top := []string{widget.Fit(n.part.line(c, names), c.W)}
	for _, l := range widget.Wrap(text.Capital(text.RuleLine(c.Lang, t.Rule)), c.W) {
		top = append(top, c.Theme.Text.Render(l))
	}
	if src := c.M.Title(t.From); src != nil {
		top = append(top, c.Theme.Dim.Render(c.T(text.DrawnFrom, src.Name)))
	}
	top = append(top, n.state(c, t), "")
	if len(t.Nominees) == 0 {
		if src := c.M.Title(t.From); src != nil {
			return append(top, c.Theme.Dim.Render(c.T(text.NomineesWait, src.Name)))
		}
		return append(top, c.Theme.Dim.Render(c.T(text.NomineesNone)))
	}
	f := c.list(c.Inner(c.W, c.H-len(top)))
	cols := []widget.Column{{Width: 2, Right: true}, {Head: c.T(text.ColNominee)}, {Head: c.T(text.ColStanding), Width: 21}, {Head: c.T(text.NominatedBy), Width: f.W / 6}}
	if !slices.ContainsFunc(t.Nominees, func(n *meeting.Nominee) bool { return n.By != "" }) {
		cols = cols[:3]
	}
	scored := ranks(c.M)
	if len(scored) > 0 {
		cols = slices.Insert(cols, 2, widget.Column{Head: c.T(text.ColScore), Width: 7, Right: true}, widget.Column{Head: c.T(text.ColRank), Width: 5, Right: true})
	}
	var rows []widget.Row
	for i, nom := range t.Nominees {
		standing := c.Theme.Good.Render("✓ " + c.T(text.Standings[nom.Standing]))
		if nom.Standing != meeting.Eligible {
			standing = "✗ " + c.T(text.Standings[nom.Standing])
		}
		cells := []string{strconv.Itoa(i + 1), c.M.NomineeName(nom), standing, nom.By}
		if len(scored) > 0 {
			cells = slices.Insert(cells, 2, c.scoreCells(scored, nom.Unit)...)
		}
		reason := nom.Reason
		if struck := c.M.StruckFrom(t.ID, nom.Unit); struck != nil && reason == "" {
			reason = text.Capital(c.T(text.StruckOut, struck.Reason))
		}
		rows = append(rows, widget.Row{
			Cells:  cells,
			Detail: firstLines(c.private(reason), f.W-widget.DetailIndent, 2), Dim: nom.Standing != meeting.Eligible,
		})
	}
	return append(top, widget.List(f, cols, rows, n.names.at)...)
}

// state says whether the list is open, closed, or frozen because voting has opened.
func (n *Nominations) state(c *Context, t *meeting.Title) string {
	standing := len(c.M.Candidates(t))
	switch {
	case c.M.LastRound(t) != nil:
		return c.Theme.Strong.Render(c.T(text.ListFrozen, standing))
	case t.Closed:
		return c.Theme.Good.Render(c.T(text.ListClosed, standing))
	}
	return c.Theme.Warn.Render(c.T(text.ListOpen, standing))
}
