package dialog

import (
	tea "charm.land/bubbletea/v2"

	"thuky/tui/widget"
)

// Line is a line of text to find something by, for dialogs outside this package.
type Line struct{ in *lineInput }

// NewLine makes an empty line that takes keys.
func NewLine() *Line {
	l := &Line{newLine("")}
	l.in.focus(true)
	return l
}

// Update takes a key or a paste.
func (l *Line) Update(msg tea.Msg) { l.in.update(msg) }

// Value is what was typed, in NFC.
func (l *Line) Value() string { return l.in.value() }

// View draws the line; the cursor is relative to it.
func (l *Line) View(f widget.Frame) (string, *tea.Cursor) {
	lines, cursor := l.in.view(f)
	return lines[0], cursor
}
