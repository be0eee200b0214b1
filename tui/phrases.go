package tui

import (
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/phrase"
	"thuky/tui/dialog"
	"thuky/tui/screen"
	"thuky/tui/text"
)

type phrasesMsg struct {
	id   string // the meeting they are for
	own  phrase.Set
	path string
	made bool
	err  error
}

// phrasesAction takes the office's own words for the papers from their file into the meeting. Where there is no file
// yet one is made, with the standard words, to be edited.
func (a *App) phrasesAction() screen.Action {
	return a.onRecord(screen.Action{Name: text.PhrasesName, Do: func() tea.Msg { return a.readPhrases }})
}

func (a *App) readPhrases() tea.Cmd {
	desk, id := a.desk, a.id
	return func() tea.Msg {
		own, path, made, err := desk.Phrases()
		return phrasesMsg{id, own, path, made, err}
	}
}

func (a *App) phrasesRead(msg phrasesMsg) tea.Cmd {
	switch {
	case a.m == nil || a.id != msg.id:
		return nil
	case msg.err != nil:
		a.dialogs = append(a.dialogs, dialog.NewMessage(a.t(text.Failed), text.Explain(a.opts.Lang, msg.err)))
		return nil
	case msg.made:
		desk, folder := a.desk, filepath.Dir(msg.path)
		show := func() tea.Cmd { return func() tea.Msg { return shownMsg{desk.Open(folder)} } }
		a.dialogs = append(a.dialogs, dialog.NewConfirm(a.now, a.t(text.PhrasesMade), []string{msg.path, "", a.t(text.PhrasesHow)}, a.t(text.OpenFolder), show))
		return nil
	}
	if a.m.Phase() == meeting.Ended {
		if err := a.m.Check(meeting.PhrasesAmended{Phrases: msg.own, Reason: "?", By: "?"}, a.now()); err != nil {
			a.note = note{text.Explain(a.opts.Lang, err), true}
			return nil
		}
		a.dialogs = append(a.dialogs, a.context().PhrasesForm(msg.own))
		return nil
	}
	return a.record(screen.Record{Body: meeting.PhrasesSet{Phrases: msg.own}, Then: screen.Tell{Text: a.t(text.PhrasesTaken, len(msg.own))}})
}
