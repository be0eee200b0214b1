package dialog

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/tui/text"
	"thuky/tui/widget"
)

// Grace is how long a question takes no answer after it has opened: a key already on its way must not confirm what
// nobody has read.
const Grace = 250 * time.Millisecond

// Confirm asks before something that cannot be undone.
type Confirm struct {
	title  string
	lines  []string
	yes    string
	out    tea.Msg
	opened time.Time
	now    func() time.Time
}

// NewConfirm makes a question; yes is the word for going on, out what that means.
func NewConfirm(now func() time.Time, title string, lines []string, yes string, out tea.Msg) *Confirm {
	return &Confirm{title: title, lines: lines, yes: yes, out: out, opened: now(), now: now}
}

// Update takes Enter for yes and Esc for no.
func (c *Confirm) Update(_ widget.Frame, msg tea.Msg) (bool, tea.Msg) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false, nil
	}
	switch key.String() {
	case "esc":
		return true, nil
	case "enter":
		if c.now().Sub(c.opened) >= Grace {
			return true, c.out
		}
	}
	return false, nil
}

// View draws the question and its two answers.
func (c *Confirm) View(f widget.Frame) (string, *tea.Cursor) {
	f = boxed(f, 76, f.H)
	var lines []string
	for _, l := range c.lines {
		if l == "" {
			lines = append(lines, "")
			continue
		}
		lines = append(lines, widget.Styled(f.Theme.Text, widget.Wrap(l, f.W-4))...)
	}
	if most := f.H - 4; len(lines) > most { // the answers are always in sight
		lines = append(lines[:max(0, most-1)], f.Theme.Dim.Render("…"))
	}
	lines = append(lines, "", f.Theme.Key.Render("Enter")+" "+c.yes+"   "+f.Theme.Key.Render("Esc")+" "+f.T(text.No))
	return widget.Box(f.Inner(f.W, min(f.H, len(lines)+2)), c.title, lines), nil
}
