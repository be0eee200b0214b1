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
	above  func(lines int) []string // nil: nothing
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

// Above puts what above says in so many lines before the question's sentences: as many as those leave free.
func (c *Confirm) Above(above func(lines int) []string) *Confirm {
	c.above = above
	return c
}

// View draws the question and its two answers.
func (c *Confirm) View(f widget.Frame) (string, *tea.Cursor) {
	f = boxed(f, 76, f.H)
	most := f.H - 4
	lines := wrapped(c.lines, f.W-4)
	if free := max(0, most-len(lines)); c.above != nil {
		above := wrapped(c.above(free), f.W-4)
		lines = append(above[:min(free, len(above))], lines...)
	}
	lines = widget.Styled(f.Theme.Text, lines)
	if len(lines) > most { // the answers are always in sight
		lines = append(lines[:max(0, most-1)], f.Theme.Dim.Render("…"))
	}
	lines = append(lines, "", f.Theme.Key.Render("Enter")+" "+c.yes+"   "+f.Theme.Key.Render("Esc")+" "+f.T(text.No))
	return widget.Box(f.Inner(f.W, min(f.H, len(lines)+2)), c.title, lines), nil
}

func wrapped(sentences []string, w int) []string {
	var lines []string
	for _, s := range sentences {
		if s == "" {
			lines = append(lines, "")
			continue
		}
		lines = append(lines, widget.Wrap(s, w)...)
	}
	return lines
}
