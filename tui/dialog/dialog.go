// Package dialog holds what opens over a screen: forms, lists to choose from, questions, pages to read.
package dialog

import (
	tea "charm.land/bubbletea/v2"

	"thuky/tui/widget"
)

// Dialog takes all keys while it is open.
type Dialog interface {
	// Update takes a message. When done is true the dialog closes, and out, if not nil, is what was decided.
	Update(f widget.Frame, msg tea.Msg) (done bool, out tea.Msg)
	// View draws the dialog as a box for a screen of f.W × f.H cells. The cursor, if any, is relative to the box.
	View(f widget.Frame) (box string, cursor *tea.Cursor)
}

// boxed leaves the first line of the screen free: what it says, such as that this is a rehearsal, is always in sight. It gives the size of a dialog on a screen: as wide as wanted where there is room.
func boxed(f widget.Frame, w, h int) widget.Frame { return f.Inner(min(w, f.W-2), min(h, f.H-1)) }
