package tui

import (
	tea "charm.land/bubbletea/v2"

	"thuky/tui/dialog"
	"thuky/tui/room"
	"thuky/tui/screen"
	"thuky/tui/text"
)

// cover is how this terminal serves the hall, where the hall sees it: by itself, or as a projector's mirror.
type cover struct {
	on     bool       // F9: the room view covers the console
	under  int        // the dialogs that were open when it was laid over them
	slide  bool       // F12 was pressed here: the title slide covers it
	one    bool       // there is one screen only: it shows the hall what holds its eyes
	lifted room.Scene // the scene for which the room view was taken off again
}

// oneKey is the setting of one screen only.
const oneKey = "one-screen"

// covered reports whether this terminal shows the room view now. A dialog that opens meanwhile is seen by whoever must
// answer it, and the room view comes back after it; a note alone is written under the cover.
func (a *App) covered() bool {
	if a.m == nil || a.m.Head().Seq == 0 {
		return false
	}
	if a.slideHere() {
		return true
	}
	s := a.scene()
	laid := a.cover.on || a.cover.one && s.Clears() && s != a.cover.lifted
	return laid && (len(a.dialogs) <= a.cover.under || a.writing())
}

// writing reports whether a note is being written.
func (a *App) writing() bool {
	if n := len(a.dialogs); n > 0 {
		if form, ok := a.dialogs[n-1].(*dialog.Form); ok {
			key, _ := form.Draft()
			return key != ""
		}
	}
	return false
}

// slideHere reports whether F12's title slide stands on this terminal: where there is no other that the hall sees.
func (a *App) slideHere() bool {
	return a.cover.slide && a.hall.stage.Hidden && (a.cover.one || !a.watched())
}

// follow lets the room view come up again once the scene has passed for which it was taken off.
func (c *cover) follow(s room.Scene) {
	if c.lifted != s {
		c.lifted = room.Scene{}
	}
}

// turn is F9: the terminal shows the room view, or the console again.
func (a *App) turn() tea.Cmd {
	switch s := a.scene(); {
	case a.covered():
		a.cover.on, a.cover.slide, a.cover.lifted = false, false, s
	case a.cover.one && s.Clears() && a.cover.lifted == s:
		a.cover.lifted = room.Scene{}
	default:
		a.cover.on = true
	}
	a.cover.under = len(a.dialogs)
	return nil
}

// hide is F12: the title slide stands before everything, at once. Pressed again, what was there comes back.
func (a *App) hide() tea.Cmd {
	a.hall.stage.Hidden = !a.hall.stage.Hidden
	a.cover.slide = a.hall.stage.Hidden
	return nil
}

// hallKey does what F9 and F12 mean: at once, over a dialog and during a save too. While the title slide stands on this
// terminal, nothing else is taken, a paste neither.
func (a *App) hallKey(msg tea.Msg) (done bool) {
	if a.m == nil || a.m.Head().Seq == 0 {
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
	return a.slideHere()
}

// oneScreen turns the setting over: it is kept for every meeting.
func (a *App) oneScreen() tea.Cmd {
	a.cover.one, a.cover.lifted = !a.cover.one, room.Scene{}
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
	return []screen.Action{
		act(text.HallCover, a.turn, "f9", "ctrl+g"),
		act(text.HallHide, a.hide, "f12"),
		act(text.HallShow, a.choose),
		{Name: text.SceneMessage, Do: func() tea.Msg { return screen.Open{Dialog: a.messageForm()} }},
		{Name: text.SceneBreak, Do: func() tea.Msg { return screen.Open{Dialog: a.breakForm()} }},
		act(text.HallOne, a.oneScreen),
	}
}
