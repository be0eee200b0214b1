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

// boxed gives the size of a dialog on a screen: as wide as wanted where there is room. The first line of the screen stays
// free: what it says, such as that this is a rehearsal, is always in sight. On a high screen its head and foot stay free too.
func boxed(f widget.Frame, w, h int) widget.Frame {
	const high, around = 32, 8
	most := f.H - 1
	if f.H >= high {
		most = f.H - around
	}
	return f.Inner(min(w, f.W-2), min(h, most))
}
