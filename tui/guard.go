package tui

import (
	"fmt"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// Crash is a fault of the program itself that ended the screen. What had been shown was saved; the terminal is as it was
// before.
type Crash struct {
	Cause any
	Stack []byte
}

func (c *Crash) Error() string { return fmt.Sprintf("tui: the program has a fault: %v", c.Cause) }

// guard keeps a fault of the program from taking the terminal with it: the screen closes in order, and Run tells of the
// fault. It knows nothing of what it guards.
type guard struct {
	tea.Model
	crash *Crash
	last  tea.View
	quit  func() // ends the program where nothing else would; may be nil
}

// caught takes a panic down; the first one counts.
func (g *guard) caught() {
	if cause := recover(); cause != nil && g.crash == nil {
		g.crash = &Crash{cause, debug.Stack()}
	}
}

type crashMsg struct{ *Crash }

// Init guards the model's Init.
func (g *guard) Init() tea.Cmd { return g.watch(g.Model.Init()) }

// Update guards the model's Update, and what it returns.
func (g *guard) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	m = g // also where Update panics
	if crash, ok := msg.(crashMsg); ok && g.crash == nil {
		g.crash = crash.Crash
	}
	defer func() {
		if g.crash != nil {
			cmd = tea.Quit
		}
	}()
	if g.crash == nil {
		defer g.caught()
		g.Model, cmd = g.Model.Update(msg)
		cmd = g.watch(cmd)
	}
	return m, cmd
}

// View guards the model's View; what cannot be drawn leaves the picture as it was.
func (g *guard) View() (v tea.View) {
	v = g.last
	if g.crash != nil {
		return v
	}
	defer func() {
		if g.crash != nil && g.quit != nil {
			go g.quit() // not before this frame is done with
		}
	}()
	defer g.caught()
	v = g.Model.View()
	g.last = v
	return v
}

// watch guards a command, which runs beside the program, and those that it brings.
func (g *guard) watch(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if cause := recover(); cause != nil {
				msg = crashMsg{&Crash{cause, debug.Stack()}}
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = g.watch(batch[i])
			}
		}
		return msg
	}
}
