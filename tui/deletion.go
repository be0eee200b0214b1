package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/tui/dialog"
	"thuky/tui/screen"
	"thuky/tui/text"
)

// deleteAction deletes the meeting under the cursor, after its name has been typed and a backup made.
func (h *home) deleteAction() screen.Action {
	act := screen.Action{Keys: []string{"delete"}, Name: text.DeleteName, Do: func() tea.Msg { return h.readDoomed }}
	if h.at >= len(h.list) {
		act.Why = text.ErrNotOne
	}
	return act
}

// deletionMsg is the meeting that somebody wants to delete.
type deletionMsg struct {
	id  string
	m   *meeting.Meeting
	err error
}

// readDoomed reads the meeting under the cursor, to say what would be lost with it.
func (h *home) readDoomed() tea.Cmd {
	desk, id := h.app.desk, h.list[h.at].ID
	h.app.note = note{text: h.app.t(text.MeetingReading)}
	return func() tea.Msg {
		m, err := fold(desk, id)
		return deletionMsg{id, m, err}
	}
}

// askDeletion says what will be lost, and asks for the name. What cannot be read is not deleted: nobody could say what
// it is.
func (a *App) askDeletion(msg deletionMsg) {
	if a.m != nil || len(a.dialogs) > 0 { // something else was opened meanwhile
		return
	}
	a.note = note{}
	if msg.err != nil {
		a.dialogs = append(a.dialogs, dialog.NewMessage(a.t(text.Failed), text.Explain(a.opts.Lang, msg.err)))
		return
	}
	m := msg.m
	lines := []string{
		m.Info.Title,
		a.t(text.DeleteState, m.Info.Year, a.t(text.States[string(m.Phase())])),
		"",
		a.t(text.DeleteLoses, a.losses(m)),
		a.t(text.DeleteBackup, a.desk.Path()),
		a.t(text.DeleteForGood),
	}
	is := func(typed string) bool { return name.Equal(typed, m.Info.Title) || name.Equal(typed, m.Info.Cluster) }
	delete := func() tea.Cmd { return a.deleteMeeting(msg.id, m.Info.Title) }
	a.dialogs = append(a.dialogs, dialog.NewRetype(a.t(text.DeleteName), lines, a.t(text.DeletePrompt, m.Info.Cluster), a.t(text.DeleteName), is, a.t(text.DeleteWrong), delete))
}

// losses say what there is of a meeting.
func (a *App) losses(m *meeting.Meeting) string {
	said := []string{a.t(text.DeleteEvents, m.Head().Seq)}
	papers := 0
	for _, r := range m.Rounds {
		papers += len(r.Papers)
	}
	if papers > 0 {
		said = append(said, a.t(text.DeletePapers, papers))
	}
	if n := len(m.Decisions); n > 0 {
		said = append(said, a.t(text.DeleteDecided, n))
	}
	return strings.Join(said, ", ")
}

// deletedMsg says what came of a deletion: see Desk.Delete.
type deletedMsg struct {
	id, title string
	backup    string
	err       error
	notice    dialog.Dialog // shown meanwhile
}

// deleteMeeting deletes a meeting; no key does anything until that has ended.
func (a *App) deleteMeeting(id, title string) tea.Cmd {
	desk, notice := a.desk, dialog.NewWorking(title, a.t(text.DeleteUnder))
	a.dialogs = append(a.dialogs, notice)
	return func() tea.Msg {
		backup, err := desk.Delete(id)
		return deletedMsg{id, title, backup, err, notice}
	}
}

// deleted shows the list without the meeting, and says where the backup is and how it brings the meeting back.
func (a *App) deleted(msg deletedMsg) {
	a.dialogs = slices.DeleteFunc(a.dialogs, func(d dialog.Dialog) bool { return d == msg.notice })
	if msg.backup == "" {
		a.dialogs = append(a.dialogs, dialog.NewMessage(a.t(text.Failed), text.Explain(a.opts.Lang, msg.err)))
		return
	}
	a.home.list = slices.DeleteFunc(a.home.list, func(s meeting.Summary) bool { return s.ID == msg.id })
	a.home.at = min(a.home.at, len(a.home.list)+1)
	archive := msg.id + ".jsonl"
	said := []string{
		msg.title, "", a.t(text.DeletedBackup), msg.backup, "", a.t(text.DeletedBack) + ":",
		`thuky --db "` + msg.backup + `" archive ` + msg.id + " --out " + archive,
		`thuky --db "` + a.desk.Path() + `" restore ` + archive,
	}
	if msg.err != nil {
		said = append(said, "", a.t(text.DeletedAside, text.Explain(a.opts.Lang, msg.err)))
	}
	a.dialogs = append(a.dialogs, dialog.NewMessage(a.t(text.DeletedName), strings.Join(said, "\n")))
}
