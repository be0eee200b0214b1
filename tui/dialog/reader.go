package dialog

import (
	tea "charm.land/bubbletea/v2"

	"thuky/tui/text"
	"thuky/tui/widget"
)

// Reader shows a page to read: help, a message.
type Reader struct {
	title string
	build func(widget.Frame) []string
	from  int
}

// NewReader makes a page whose lines are built for the room there is.
func NewReader(title string, build func(widget.Frame) []string) *Reader {
	return &Reader{title: title, build: build}
}

// NewMessage shows a short text.
func NewMessage(title, message string) *Reader {
	return NewReader(title, func(f widget.Frame) []string { return widget.Styled(f.Theme.Text, widget.Wrap(message, f.W)) })
}

// Update scrolls; Esc and Enter close. Other keys do not: the next mark of a fast hand must not close a warning unread.
func (r *Reader) Update(f widget.Frame, msg tea.Msg) (bool, tea.Msg) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false, nil
	}
	switch key.String() {
	case "esc", "enter", "f1":
		return true, nil
	}
	r.from = Scrolled(r.from, key.String(), max(1, f.H-4))
	return false, nil
}

// Scrolled is the first line shown after a key: the drawing keeps it from going beyond the end.
func Scrolled(from int, key string, page int) int {
	switch key {
	case "up":
		from--
	case "down":
		from++
	case "pgup":
		from -= page
	case "pgdown", "space":
		from += page
	case "home":
		from = 0
	case "end":
		from = 1 << 20
	}
	return max(0, from)
}

// View draws the lines from where it was scrolled to.
func (r *Reader) View(f widget.Frame) (string, *tea.Cursor) {
	f = boxed(f, 92, f.H)
	lines := r.build(f.Inner(f.W-4, f.H-4))
	room := max(1, min(f.H-4, len(lines)))
	r.from = min(r.from, len(lines)-room)
	foot := f.T(text.ReaderClose)
	if room < len(lines) {
		foot = f.T(text.ReaderMore, r.from+1, r.from+room, len(lines))
	}
	shown := append(append([]string{}, lines[r.from:r.from+room]...), "", f.Theme.Dim.Render(foot))
	return widget.Box(f.Inner(f.W, len(shown)+2), r.title, shown), nil
}
