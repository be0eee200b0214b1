package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/room"
	"thuky/tui/screen"
	"thuky/tui/text"
)

// cover is how this terminal serves the hall, where the hall sees it: by itself, or as a projector's mirror.
type cover struct {
	on      bool       // F9: the room view covers the console
	slide   bool       // F12 was pressed here: the title slide covers it
	one     bool       // there is one screen only: it shows the hall what holds its eyes
	lifted  room.Scene // the scene for which the room view was taken off again
	read    any        // what is not for the hall, and was uncovered nevertheless: see private
	pressed bool       // a key came while the title slide stood, and was not taken
}

// oneKey is the setting of one screen only.
const oneKey = "one-screen"

// covered reports whether this terminal shows the room view now. What opens under it waits there until F9 uncovers it;
// the room view tells the secretary that it does: see sight.
func (a *App) covered() bool {
	if !a.inMeeting() {
		return false
	}
	return a.slideHere() || a.cover.on || a.cover.one && (a.held() || a.guarded())
}

// held reports whether the one screen belongs to the hall: something holds its eyes, or the secretary has chosen what it
// is to see; until she uncovers the console.
func (a *App) held() bool {
	s := a.scene()
	return (s.Clears() || s == a.hall.stage.Scene) && s != a.cover.lifted
}

// guarded reports whether the one screen is covered because of what would be seen on it.
func (a *App) guarded() bool {
	p := a.private()
	return p != nil && p != a.cover.read
}

// discreet is a dialog that may hold what is not for the hall: a text half written, a list of notes.
type discreet interface{ Discreet() bool }

// private is what is on the console and not for the hall while it sits: such a dialog, also under another, or the draft of
// the minutes, which has the notes in it. It is nil where there is none.
func (a *App) private() any {
	if !a.seated() {
		return nil
	}
	for _, open := range slices.Backward(a.dialogs) {
		if d, ok := open.(discreet); ok && d.Discreet() {
			return d
		}
	}
	if a.at == screen.MinutesScreen {
		return a.screens[a.at]
	}
	return nil
}

// seated reports whether the hall is taken to be there: while the meeting runs, from shortly before it is to begin, and
// until shortly after it was adjourned.
func (a *App) seated() bool {
	const come, gone = time.Hour, 15 * time.Minute
	now := a.context().Now
	switch a.m.Phase() {
	case meeting.Planned:
		until := a.m.Info.Start.Sub(now)
		return until <= come && until > -24*time.Hour
	case meeting.Ended:
		return now.Sub(a.m.Adjourned) <= gone
	}
	return true
}

// hand says what the secretary's hand does under the cover, without its content: a text being written, a question that
// waits, a paper being marked; and that a key was not taken.
func (a *App) hand() string {
	n := len(a.dialogs)
	switch {
	case a.slideHere():
		if a.cover.pressed {
			return a.t(text.HallBehindSlide)
		}
	case n > 0:
		if f, ok := a.dialogs[n-1].(*dialog.Form); ok && f.Leaving() {
			return a.t(text.HallWaiting)
		}
		if d, ok := a.dialogs[n-1].(discreet); ok && d.Discreet() {
			return a.t(text.HallWriting)
		}
		return a.t(text.HallWaiting)
	case a.note.bad:
		return a.t(text.HallRefused)
	case a.cover.one && a.guarded(): // a draft, which is no dialog
		return a.t(text.HallWaiting)
	case a.at == screen.VoteScreen:
		return a.vote.Hand(a.context())
	}
	return ""
}

// slideHere reports whether F12's title slide stands on this terminal: where there is no other that the hall sees.
func (a *App) slideHere() bool {
	return a.cover.slide && a.hall.stage.Hidden && a.mirrored()
}

// mirrored reports whether the hall sees this terminal, as far as can be known: it has no window of its own.
func (a *App) mirrored() bool { return a.cover.one || !a.watched() }

// follow lets the room view come up again once the scene has passed for which it was taken off, or what was uncovered.
func (c *cover) follow(s room.Scene, private any) {
	if c.lifted != s {
		c.lifted = room.Scene{}
	}
	if c.read != private {
		c.read = nil
	}
}

// turn is F9: the terminal shows the room view, or the console again.
func (a *App) turn() tea.Cmd {
	c := &a.cover
	switch s := a.scene(); {
	case a.covered():
		c.on, c.slide, c.lifted, c.read = false, false, s, a.private()
	case c.one && (c.lifted != room.Scene{} && (s.Clears() || s == a.hall.stage.Scene) || c.read != nil):
		c.lifted, c.read = room.Scene{}, nil
	default:
		c.on = true
	}
	return nil
}

// hide is F12: the title slide stands before everything, at once. Pressed again, what was there comes back. Where F9 has
// uncovered the console since, it is the slide that comes back.
func (a *App) hide() tea.Cmd {
	a.hall.stage.Hidden = !a.hall.stage.Hidden || a.mirrored() && !a.cover.slide
	a.cover.slide, a.cover.pressed = a.hall.stage.Hidden, false
	return nil
}

// hallKey does what F9 and F12 mean: at once, over a dialog and during a save too. While the title slide stands on this
// terminal, nothing else is taken, a paste neither.
func (a *App) hallKey(msg tea.Msg) (done bool) {
	if !a.inMeeting() {
		return false
	}
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.String() {
		case "f9", "ctrl+g":
			a.turn()
			return true
		case "f12":
			a.hide()
			return true
		}
	}
	a.cover.pressed = a.slideHere()
	return a.cover.pressed
}

// oneScreen turns the setting over: it is kept for every meeting.
func (a *App) oneScreen() tea.Cmd {
	a.cover.one, a.cover.lifted, a.cover.read = !a.cover.one, room.Scene{}, nil
	word, value := text.HallOneOff, []byte("off")
	if a.cover.one {
		word, value = text.HallOneOn, []byte("on")
	}
	a.note = note{text: a.t(word)}
	desk := a.desk
	return func() tea.Msg { return oneKeptMsg{desk.SaveSetting(oneKey, value)} }
}

type oneKeptMsg struct{ err error }

// loadOneScreen reads the setting; without it there are two screens.
func (a *App) loadOneScreen() error {
	raw, err := a.desk.Setting(oneKey)
	a.cover.one = string(raw) == "on"
	return err
}

// hallActions are the keys that decide what the hall sees; they work in every state of the console.
func (a *App) hallActions() []screen.Action {
	act := func(name text.Word, do func() tea.Cmd, keys ...string) screen.Action {
		return screen.Action{Keys: keys, Name: name, Do: func() tea.Msg { return do }}
	}
	one := text.HallOne
	if a.cover.one {
		one = text.HallOneEnd
	}
	return []screen.Action{
		act(text.HallCover, a.turn, "f9", "ctrl+g"),
		act(text.HallHide, a.hide, "f12"),
		act(text.HallShow, a.choose),
		{Name: text.HallTell, Do: func() tea.Msg { return screen.Open{Dialog: a.messageForm()} }},
		{Name: text.SceneBreak, Do: func() tea.Msg { return screen.Open{Dialog: a.breakForm()} }},
		act(one, a.oneScreen),
	}
}
