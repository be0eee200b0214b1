package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/tui/room"
)

// frameTime is how long a frame of a motion stands.
const frameTime = 50 * time.Millisecond

type frameMsg struct{}

// film draws a motion frame by frame, on a clock of the day.
type film struct {
	room.Animation
	after   func(time.Duration, func(time.Time) tea.Msg) tea.Cmd // nil: nothing moves
	running bool
}

func newFilm(off bool, after func(time.Duration, func(time.Time) tea.Msg) tea.Cmd) film {
	return film{Animation: room.Animation{Off: off || after == nil}, after: after}
}

// turn sets the picture moving from what stood there before a change to what stands there now.
func (f *film) turn(before, after room.Standing, now time.Time) tea.Cmd {
	if !f.Turn(before, after, now) || f.running {
		return nil
	}
	return f.next()
}

func (f *film) next() tea.Cmd {
	f.running = true
	return f.after(frameTime, func(time.Time) tea.Msg { return frameMsg{} })
}

// frame goes on with the next frame, until the picture stands.
func (f *film) frame(now time.Time) tea.Cmd {
	if _, done := f.At(now); done {
		f.running = false
		return nil
	}
	return f.next()
}
