package dialog

import (
	tea "charm.land/bubbletea/v2"

	"thuky/tui/widget"
)

// Working says that something is under way that must end before anything else is done: it takes every key and means none
// by it. Whoever opened it takes it away.
type Working struct{ title, what string }

// NewWorking makes the notice.
func NewWorking(title, what string) *Working { return &Working{title, what} }

// Update takes a key.
func (*Working) Update(widget.Frame, tea.Msg) (bool, tea.Msg) { return false, nil }

// View draws the notice.
func (w *Working) View(f widget.Frame) (string, *tea.Cursor) {
	f = boxed(f, 60, 3)
	return widget.Box(f, w.title, []string{f.Theme.Warn.Render(w.what)}), nil
}
