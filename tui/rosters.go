package tui

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/meeting/roster"
	"thuky/tui/dialog"
	"thuky/tui/screen"
	"thuky/tui/text"
)

// filesMsg are the files that may hold a list of units, for the meeting that was open when they were looked for.
type filesMsg struct {
	id    string
	paths []string
}

// rosterMsg is a list of units that has been read, for the meeting that was open then.
type rosterMsg struct {
	id, path, encoding, sheet string
	roster                    roster.Roster
	templates                 []meeting.Template // of which a new meeting is made
	err                       error
}

// openID is the meeting that is open, "" while none is.
func (a *App) openID() string {
	if a.m == nil {
		return ""
	}
	return a.id
}

// chooseRoster asks for the file with the units, for a new meeting or for the one that is open.
func (a *App) chooseRoster() tea.Cmd {
	desk, id := a.desk, a.openID()
	return func() tea.Msg { return filesMsg{id, desk.RosterFiles()} }
}

func (a *App) offerRosters(files filesMsg) {
	if files.id != a.openID() || len(a.dialogs) > 0 { // something else was opened meanwhile
		return
	}
	var options []dialog.Option
	for _, path := range files.paths {
		options = append(options, dialog.Option{Label: name.Clean(filepath.Base(path)), Detail: name.Clean(filepath.Dir(path)), Out: func() tea.Cmd { return a.readRoster(path, "", "") }})
	}
	title := text.RosterPick
	if len(options) == 0 {
		title = text.RosterPickNone
	}
	a.dialogs = append(a.dialogs, dialog.NewPick(a.t(title), options, func(typed string) tea.Msg {
		return func() tea.Cmd { return a.readRoster(typed, "", "") }
	}))
}

// readRoster reads a file in an encoding, and of a workbook a sheet; empty ones are found out.
func (a *App) readRoster(path, encoding, sheet string) tea.Cmd {
	desk, id := a.desk, a.openID()
	a.note = note{text: a.t(text.RosterReading, name.Clean(path))}
	return func() tea.Msg {
		msg := rosterMsg{id: id, path: path, encoding: encoding, sheet: sheet}
		if msg.roster, msg.err = desk.Roster(path, encoding, sheet); msg.err == nil && id == "" {
			msg.templates, msg.err = desk.Agendas()
		}
		return msg
	}
}

// rosterRead shows what would be taken, by the meeting that is open or by a new one.
func (a *App) rosterRead(msg rosterMsg) {
	if msg.id != a.openID() || len(a.dialogs) > 0 {
		return
	}
	a.note = note{}
	if errors.Is(msg.err, roster.ErrUndetected) {
		a.askEncoding(msg)
		return
	}
	if msg.err != nil {
		a.dialogs = append(a.dialogs, dialog.NewMessage(a.t(text.Failed), text.Explain(a.opts.Lang, msg.err)))
		return
	}
	plan := a.plan(msg)
	again := screen.RosterAgain{
		Encoding: func() tea.Cmd { return a.readRoster(msg.path, a.nextEncoding(msg.encoding), msg.sheet) },
		Sheet:    func() tea.Cmd { return a.readRoster(msg.path, msg.encoding, nextSheet(plan.Roster)) },
	}
	title := a.t(text.RosterTitle, name.Clean(filepath.Base(msg.path)))
	a.dialogs = append(a.dialogs, screen.RosterPreview(a.frame(), a.cover.one, title, plan, func() tea.Cmd { return a.takeRoster(msg) }, again))
}

// askEncoding asks in which encoding a file is, where that cannot be told.
func (a *App) askEncoding(msg rosterMsg) {
	var options []dialog.Option
	for _, encoding := range a.desk.Encodings()[1:] { // the first is to find it out
		if strings.HasPrefix(encoding, "utf-") { // which is known where it is
			continue
		}
		options = append(options, dialog.Option{Label: encoding, Out: func() tea.Cmd { return a.readRoster(msg.path, encoding, msg.sheet) }})
	}
	a.dialogs = append(a.dialogs, dialog.NewPick(a.t(text.RosterEncoding, name.Clean(filepath.Base(msg.path))), options, nil))
}

// plan is what the meeting as it stands would take.
func (a *App) plan(msg rosterMsg) roster.Plan {
	m := a.m
	if m == nil {
		m = &meeting.Meeting{}
	}
	return roster.NewPlan(m, msg.roster, func() string { return string(a.desk.NewID()) })
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

// nextSheet is the one after the one that is shown.
func nextSheet(r roster.Roster) string {
	return r.Sheets[(slices.Index(r.Sheets, r.Sheet)+1)%len(r.Sheets)]
}

// takeRoster takes what the meeting would take now: since it was shown, the meeting may have gone on.
func (a *App) takeRoster(msg rosterMsg) tea.Cmd {
	plan := a.plan(msg)
	bodies := plan.Bodies()
	said := a.t(text.RosterTaken, plan.Count(roster.New), plan.Count(roster.Changed))
	if left := plan.Left(); left != nil {
		said += " " + left.Sentence(a.opts.Lang.String())
	}
	if a.m == nil {
		now := a.opts.Now().In(meeting.Zone)
		setup := msg.templates[0].Setup(now.Year(), now, a.desk.NewID)
		return a.create(append([]meeting.Body{meeting.Created{Setup: setup}}, bodies...), screen.Tell{Text: said + " " + a.t(text.RosterNext)})
	}
	if len(bodies) == 0 {
		a.note = note{text: a.t(text.RosterNothing)}
		return nil
	}
	return a.recordAll(bodies, screen.Tell{Text: said})
}
