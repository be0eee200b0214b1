package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/screen"
	"thuky/tui/text"
)

// What is read of the disk to show the list of meetings, and to show one of them.

// unreadable is the state of a meeting whose record cannot be read; opening it says why.
const unreadable meeting.Phase = "unreadable"

// fold reads a meeting's whole record.
func fold(from Desk, id string) (*meeting.Meeting, error) {
	events, err := from.Events(id)
	if err != nil {
		return nil, err
	}
	return meeting.Fold(events)
}

// readList reads the meetings there are, and what is kept of a new one that is being made. One that cannot be read is
// listed as such: the others are held all the same.
func readList(from Desk) (list []meeting.Summary, wizard string, err error) {
	ids, err := from.IDs()
	if err != nil {
		return nil, "", err
	}
	if draft, err := from.Setting(screen.NewMeetingKey); err == nil { // that of one that cannot be read is told when it is wanted
		wizard = string(draft)
	}
	for _, id := range ids {
		m, err := fold(from, id)
		if err != nil {
			list = append(list, meeting.Summary{ID: id, Title: id, State: unreadable})
			continue
		}
		list = append(list, meeting.Summarize(id, m))
	}
	return list, wizard, nil
}

// openedMsg is a meeting that was read to be shown, with what was kept beside its record.
type openedMsg struct {
	number int // of the openings that were asked for: only the last one comes
	id     string
	m      *meeting.Meeting
	drafts map[string]string
	lost   []error // drafts that could not be read
	err    error   // that of a record that cannot be read

	over  dialog.Dialog   // what was open when it was asked for; nil: the list of meetings
	found meeting.Finding // where it is opened; zero: where it was left
}

func readMeeting(from Desk, id string) openedMsg {
	o := openedMsg{id: id, drafts: map[string]string{}}
	if o.m, o.err = fold(from, id); o.err != nil {
		return o
	}
	keys := []string{placeKey, stageKey}
	keys = append(append(keys, screen.NoteKeys(o.m)...), screen.ScoreKeys()...)
	for _, r := range o.m.OpenRounds() {
		keys = append(keys, screen.DraftKeys(r)...)
	}
	for _, key := range keys {
		value, err := from.Draft(id, key)
		if err != nil {
			o.lost = append(o.lost, err)
		} else if len(value) > 0 {
			o.drafts[key] = string(value)
		}
	}
	return o
}

// open reads a meeting and shows it, where something was found if that is given.
func (a *App) open(id string, over dialog.Dialog, found meeting.Finding) tea.Cmd {
	desk := a.desk
	a.openings++
	number := a.openings
	a.note = note{text: a.t(text.MeetingReading)}
	return func() tea.Msg {
		o := readMeeting(desk, id)
		o.number, o.over, o.found = number, over, found
		return o
	}
}

// opened shows a meeting that has been read, unless something else was opened meanwhile.
func (a *App) opened(o openedMsg) {
	if n := len(a.dialogs); o.number != a.openings || a.m != nil || o.over == nil && n > 0 || o.over != nil && (n == 0 || a.dialogs[n-1] != o.over) {
		return
	}
	a.note = note{}
	if o.err != nil {
		a.dialogs = append(a.dialogs, dialog.NewMessage(a.t(text.Failed), text.Explain(a.opts.Lang, o.err)))
		return
	}
	a.show(o)
	if o.found.Kind != "" {
		a.turnTo(screen.FoundOn(o.found.Kind), a.vote.Shown())
		screen.Seek(a.screens[a.at], a.m, o.found)
	}
}

// show goes back to the screen, the round and the half-marked paper of the last time. A lost draft is said, and the
// meeting goes on without it.
func (a *App) show(o openedMsg) {
	a.enter(o.id, o.m)
	a.drafts = o.drafts
	for _, err := range o.lost {
		a.dialogs = append(a.dialogs, dialog.NewMessage(a.t(text.Attention), text.Explain(a.opts.Lang, err)))
	}
	a.resumeStage()
	at, place, _ := strings.Cut(a.drafts[placeKey], " ")
	if n, err := strconv.Atoi(at); err == nil && n >= 0 && n < len(a.screens) {
		a.at = n
		a.vote.Return(place)
	}
}

// enter makes a meeting the one on the screen.
func (a *App) enter(id string, m *meeting.Meeting) {
	a.id, a.m, a.clock = id, m, nil
	if a.opts.Clock != nil {
		a.clock = a.opts.Clock(id, m)
	}
	a.agenda, a.vote = &screen.Agenda{}, &screen.Vote{}
	speakers := &screen.Speakers{}
	a.screens = []screen.Screen{
		a.agenda, &screen.Attendance{}, speakers, &screen.Nominations{}, a.vote, &screen.Decisions{}, &screen.Minutes{}, &screen.Scores{},
	}
	a.at, a.dialogs, a.drafts = 0, nil, map[string]string{}
	a.agenda.Follow(m)
	speakers.Follow(m)
	a.resumeStage()
	a.keepTime()
}
