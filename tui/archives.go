package tui

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/screen"
	"thuky/tui/text"
)

// searchAction looks for something in all meetings at once.
func (h *home) searchAction() screen.Action {
	act := screen.Action{Keys: []string{"ctrl+f"}, Name: text.SearchName, Do: func() tea.Msg { return h.search }}
	if len(h.list) == 0 {
		act.Why = text.ErrNoMeetings
	}
	return act
}

// search opens the dialog at once and reads the meetings into it meanwhile, the newest year first.
func (h *home) search() tea.Cmd {
	newest := slices.Clone(h.list)
	slices.SortStableFunc(newest, func(a, b meeting.Summary) int { return cmp.Compare(b.Year, a.Year) })
	ids := make([]string, len(newest))
	for i, s := range newest {
		ids[i] = s.ID
	}
	var s *screen.Search
	s = screen.NewSearch(len(ids), func(id string, found meeting.Finding) tea.Cmd { return h.app.open(id, s, found) })
	h.app.dialogs = append(h.app.dialogs, s)
	return h.app.readArchive(s, ids)
}

// archiveMsg is a meeting that was read for a search, nil where it cannot be read, and those still to be read.
type archiveMsg struct {
	search *screen.Search
	id     string
	m      *meeting.Meeting
	rest   []string
}

// readArchive reads the first of these meetings; the next one follows when that is there, so that the dialog shows how
// far it is.
func (a *App) readArchive(s *screen.Search, ids []string) tea.Cmd {
	if len(ids) == 0 {
		return nil
	}
	desk := a.desk
	return func() tea.Msg {
		m, err := fold(desk, ids[0])
		if err != nil {
			m = nil // the list of meetings says which; opening it says why
		}
		return archiveMsg{s, ids[0], m, ids[1:]}
	}
}

// archiveRead hands a meeting to the search it was read for, unless that has been left.
func (a *App) archiveRead(msg archiveMsg) tea.Cmd {
	if !slices.Contains(a.dialogs, dialog.Dialog(msg.search)) {
		return nil
	}
	msg.search.Read(msg.id, msg.m)
	return a.readArchive(msg.search, msg.rest)
}
