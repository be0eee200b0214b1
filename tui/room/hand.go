package room

import (
	"strconv"

	"charm.land/lipgloss/v2"

	"thuky/meeting/tally"
	"thuky/tui/widget"
)

// Hand is where a hand stands on a paper that is being entered: its marks, one a name, and the name under the cursor.
type Hand struct {
	Marks  tally.Marks
	Cursor int
}

// How many cells stand before a name.
const (
	handCursor = 2 // "▸ "
	handNumber = 4 // "12. "
	handBox    = 4 // "[✓] "
	HandWidth  = handCursor + handNumber + handBox
)

// Head draws what stands before the name of candidate i, and the style in which that follows: its own, or that of the row
// under the cursor.
func (h *Hand) Head(f widget.Frame, i int, own lipgloss.Style) (string, lipgloss.Style) {
	number := widget.FitRight(strconv.Itoa(i+1)+".", handNumber-1) + " "
	mark, style := h.mark(f, i)
	if i == h.Cursor {
		own = f.Theme.Selected
		return own.Render("▸ " + number + "[" + mark + "] "), own
	}
	return own.Render("  "+number+"[") + style.Render(mark) + own.Render("] "), own
}

// mark is what stands in the box beside a name, and its colour.
func (h *Hand) mark(f widget.Frame, i int) (string, lipgloss.Style) {
	switch h.Marks[i] {
	case tally.Agree:
		return "✓", f.Theme.Good
	case tally.Disagree:
		return "–", f.Theme.Bad
	case tally.BothBoxes:
		return "✱", f.Theme.Warn
	}
	return " ", f.Theme.Text
}
