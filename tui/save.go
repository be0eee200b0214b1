package tui

import (
	"cmp"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/screen"
	"thuky/tui/text"
)

// A save is slow, and said to be under way, after this long.
const slow = 300 * time.Millisecond

// save is what is on its way to the disk: events, or a draft. Nothing of it is shown before it is there.
type save struct {
	number int
	slow   bool
	events []meeting.Event // of one decision
	draft  screen.Save
	aside  bool // see saveAside
	then   tea.Msg
	asked  dialog.Dialog // in which it was asked for, with what was typed; may be nil
}

type (
	savedMsg struct{ err error }
	slowMsg  int
)

// record decides a body against the meeting as it stands and sends it to the disk.
func (a *App) record(r screen.Record) tea.Cmd {
	now := a.now()
	e, err := a.m.Decide(r.Body, now, now, cmp.Or(r.Seat, meeting.SecretarySeat))
	if err != nil {
		a.note = note{text.Explain(a.opts.Lang, err), true}
		if a.asked != nil { // what was typed is not lost
			a.dialogs = append(a.dialogs, a.asked)
		}
		if a.m.Head().Seq == 0 {
			a.m = nil
		}
		return nil
	}
	desk, id := a.desk, a.id
	return a.send(save{events: []meeting.Event{e}, then: r.Then}, func() error { return desk.Append(id, e) })
}

// recordAll decides bodies one after the other and saves them together: all of them, or none.
func (a *App) recordAll(bodies []meeting.Body, then tea.Msg) tea.Cmd {
	held := make([]meeting.Event, 0, len(a.m.Trail())+len(bodies))
	for _, s := range a.m.Trail() {
		held = append(held, s.Event)
	}
	events, err := meeting.Continue(held, bodies, a.now(), meeting.SecretarySeat)
	if err != nil {
		a.note = note{text.Explain(a.opts.Lang, err), true}
		if a.asked != nil {
			a.dialogs = append(a.dialogs, a.asked)
		}
		return nil
	}
	desk, id := a.desk, a.id
	return a.send(save{events: events, then: then}, func() error { return desk.Import(id, append(held, events...)) })
}

func (a *App) saveDraft(s screen.Save) tea.Cmd {
	desk, id := a.desk, a.id
	var value []byte
	if s.Value != "" {
		value = []byte(s.Value)
	}
	return a.send(save{draft: s}, func() error { return desk.SaveDraft(id, s.Key, value) })
}

func (a *App) send(s save, write func() error) tea.Cmd {
	a.saves++
	s.number, s.asked = a.saves, a.asked
	a.saving = &s
	number := s.number
	return tea.Batch(
		func() tea.Msg { return savedMsg{write()} },
		a.after(slow, func(time.Time) tea.Msg { return slowMsg(number) }),
	)
}

// saved shows what has reached the disk, then lets the keys in line go on, each against the state it meets.
func (a *App) saved(msg savedMsg) tea.Cmd {
	s := a.saving
	a.saving = nil
	if msg.err != nil {
		return tea.Batch(a.unsaved(s, msg.err), a.saveAside())
	}
	var cmds []tea.Cmd
	if len(s.events) > 0 {
		a.decided(s)
		before := a.standing()
		for _, e := range s.events {
			if err := a.m.Apply(e); err != nil {
				return a.unsaved(s, err)
			}
			cmds = append(cmds, a.backup(e))
		}
		cmds = append(cmds, a.film.turn(before, a.standing(), a.opts.Now()))
	} else if s.draft.Value == "" {
		delete(a.drafts, s.draft.Key)
	} else {
		a.drafts[s.draft.Key] = s.draft.Value
	}
	a.failed = ""
	return tea.Batch(append(cmds, a.handle(s.then), a.goOn(), a.saveAside())...)
}

// goOn lets the keys in line go on, up to the next save.
func (a *App) goOn() tea.Cmd {
	var cmds []tea.Cmd
	for len(a.line) > 0 && a.saving == nil {
		next := a.line[0]
		a.line = a.line[1:]
		cmds = append(cmds, a.input(next))
	}
	return tea.Batch(cmds...)
}

// decided lets go of what was kept of a form while it was filled in: it stands in the record now.
func (a *App) decided(s *save) {
	if d, ok := s.asked.(drafted); ok {
		a.ended, _ = d.Draft()
	}
}

// unsaved says that something did not reach the disk, and gives back the form in which it was typed. The keys in line
// are dropped, where they were meant for a state that did not come. A failed commit may still have landed, so the record is
// read again.
func (a *App) unsaved(s *save, cause error) tea.Cmd {
	if !s.aside {
		a.line = nil
	}
	message := text.Explain(a.opts.Lang, cause)
	if n := len(s.events); n > 0 && !a.rehearsal {
		if landed, err := a.reread(s.events[n-1]); err != nil {
			if again := text.Explain(a.opts.Lang, err); again != message {
				message += "\n" + again
			}
		} else if landed {
			a.decided(s)
			return a.handle(s.then)
		}
	}
	if s.aside { // where the screen stood, or a note still being typed: said in passing, and not tried again as it is
		a.refused = s.draft
		cmd := a.goOn() // the letters that were typed meanwhile
		a.note = note{a.t(text.SaveFailed) + ": " + message, true}
		return cmd
	}
	a.failed = message
	if a.m.Head().Seq == 0 { // a new meeting, of which there is nothing
		a.m = nil
	}
	if s.asked != nil {
		a.dialogs = append(a.dialogs, s.asked)
	}
	a.dialogs = append(a.dialogs, dialog.NewMessage(a.t(text.SaveFailed), message))
	return nil
}

// reread makes the meeting what the disk holds, and reports whether e is there.
func (a *App) reread(e meeting.Event) (bool, error) {
	m, err := fold(a.desk, a.id)
	if err != nil {
		return false, err
	}
	a.m = m
	return m.Head().Hash == e.Hash, nil
}

const placeKey = "place"

// drafted is a dialog whose text is saved while it is typed.
type drafted interface{ Draft() (key, text string) }

// saveAside saves beside the record what has changed of it: a note being typed, then what is shown, so that the next
// start shows it again.
func (a *App) saveAside() tea.Cmd {
	if !a.inMeeting() || a.saving != nil {
		return nil
	}
	if key := a.ended; key != "" && a.drafts[key] != "" {
		a.ended = ""
		return a.aside(screen.Save{Key: key})
	}
	if n := len(a.dialogs); n > 0 {
		if d, ok := a.dialogs[n-1].(drafted); ok {
			if key, text := d.Draft(); key != "" && text != a.drafts[key] {
				return a.aside(screen.Save{Key: key, Value: text})
			}
		}
	}
	if stage := a.savedStage(); stage != a.drafts[stageKey] {
		return a.aside(screen.Save{Key: stageKey, Value: stage})
	}
	place := strconv.Itoa(a.at) + " " + a.vote.Place()
	if place == a.drafts[placeKey] {
		return nil
	}
	return a.aside(screen.Save{Key: placeKey, Value: place})
}

// aside saves a draft whose loss would be bearable.
func (a *App) aside(s screen.Save) tea.Cmd {
	if s == a.refused {
		return nil
	}
	cmd := a.saveDraft(s)
	a.saving.aside = true
	return cmd
}

// complain says in passing what could not be done, if anything.
func (a *App) complain(err error) {
	if err != nil {
		a.note = note{text.Explain(a.opts.Lang, err), true}
	}
}
