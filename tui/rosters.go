package tui

import (
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/roster"
	"thuky/tui/dialog"
	"thuky/tui/screen"
	"thuky/tui/text"
)

// filesMsg are the files that may hold a list of units.
type filesMsg []string

// rosterMsg is a list of units that has been read.
type rosterMsg struct {
	path, encoding string
	roster         roster.Roster
	err            error
}

// chooseRoster asks for the file with the units, for a new meeting or for the one that is open.
func (a *App) chooseRoster() tea.Cmd {
	desk := a.desk
	return func() tea.Msg { return filesMsg(desk.RosterFiles()) }
}

func (a *App) offerRosters(files filesMsg) {
	var options []dialog.Option
	for _, path := range files {
		options = append(options, dialog.Option{Label: filepath.Base(path), Detail: filepath.Dir(path), Out: func() tea.Cmd { return a.readRoster(path, "") }})
	}
	a.dialogs = append(a.dialogs, dialog.NewPick(a.t(text.RosterPick), options, func(typed string) tea.Msg {
		return func() tea.Cmd { return a.readRoster(typed, "") }
	}))
}

func (a *App) readRoster(path, encoding string) tea.Cmd {
	desk := a.desk
	a.note = note{text: a.t(text.RosterReading, path)}
	return func() tea.Msg {
		r, err := desk.Roster(path, encoding, "")
		return rosterMsg{path, encoding, r, err}
	}
}

// rosterRead shows what would be taken, by the meeting that is open or by a new one.
func (a *App) rosterRead(msg rosterMsg) {
	a.note = note{}
	if msg.err != nil {
		a.dialogs = append(a.dialogs, dialog.NewMessage(a.t(text.Failed), text.Explain(a.opts.Lang, msg.err)))
		return
	}
	id := func() string { return string(a.desk.NewID()) }
	m := a.m
	if m == nil {
		m = &meeting.Meeting{}
	}
	plan := roster.NewPlan(m, msg.roster, id)
	again := func() tea.Cmd { return a.readRoster(msg.path, a.nextEncoding(msg.encoding)) }
	a.dialogs = append(a.dialogs, screen.RosterPreview(a.frame(), a.t(text.RosterTitle, filepath.Base(msg.path)), msg.roster, plan, func() tea.Cmd { return a.takeRoster(plan) }, again))
}

// nextEncoding is the one to be tried after another.
func (a *App) nextEncoding(encoding string) string {
	all := a.desk.Encodings()
	for i, e := range all {
		if e == encoding || encoding == "" && i == 0 {
			return all[(i+1)%len(all)]
		}
	}
	return ""
}

func (a *App) takeRoster(plan roster.Plan) tea.Cmd {
	bodies := plan.Bodies()
	said := screen.Tell{Text: a.t(text.RosterTaken, plan.Count(roster.New), plan.Count(roster.Changed))}
	if a.m != nil {
		return a.record(inTurn(bodies, said))
	}
	now := a.opts.Now().In(text.Zone)
	setup := meeting.Templates()[0].Setup(now.Year(), now, a.desk.NewID)
	return a.create(append([]meeting.Body{meeting.Created{Setup: setup}}, bodies...), said)
}
