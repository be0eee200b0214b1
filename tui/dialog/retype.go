package dialog

import (
	tea "charm.land/bubbletea/v2"

	"thuky/tui/text"
	"thuky/tui/widget"
)

// Retype asks for a name to be typed before something that cannot be undone: no single key, and no habit, gets past it.
type Retype struct {
	title  string
	lines  []string
	prompt string
	yes    string // the word for going on
	is     func(typed string) bool
	wrong  string // what is said of another name
	out    tea.Msg
	line   *lineInput
	said   bool
}

// NewRetype makes the question. is tells whether what was typed is the name, wrong what is said where it is not, out what
// the right one means.
func NewRetype(title string, lines []string, prompt, yes string, is func(string) bool, wrong string, out tea.Msg) *Retype {
	r := &Retype{title: title, lines: lines, prompt: prompt, yes: yes, is: is, wrong: wrong, out: out, line: newLine("")}
	r.line.focus(true)
	return r
}

// Update edits the name; Enter goes on with the right one, Esc leaves.
func (r *Retype) Update(_ widget.Frame, msg tea.Msg) (bool, tea.Msg) {
	key, isKey := msg.(tea.KeyPressMsg)
	r.said = false
	switch {
	case isKey && key.String() == "esc":
		return true, nil
	case isKey && key.String() == "enter":
		if r.is(r.line.value()) {
			return true, r.out
		}
		r.said = true
	default:
		r.line.update(msg)
	}
	return false, nil
}

// View draws the question, the line to type into, and what was wrong with it; where there is no room for the whole
// question, its end.
func (r *Retype) View(f widget.Frame) (string, *tea.Cursor) {
	f = boxed(f, 84, f.H)
	inner := f.Inner(f.W-4, f.H)
	var lines []string
	for _, l := range r.lines {
		lines = append(lines, widget.Styled(f.Theme.Text, widget.Wrap(l, inner.W))...)
	}
	lines = append(append(lines, ""), widget.Styled(f.Theme.Strong, widget.Wrap(r.prompt, inner.W))...)
	foot := []string{"", f.Theme.Key.Render("Enter") + " " + r.yes + "   " + f.Theme.Key.Render("Esc") + " " + f.T(text.No)}
	if r.said {
		foot[0] = f.Theme.Bad.Render("! " + r.wrong)
	}
	room := max(0, f.H-2-len(foot)-1)
	lines = lines[max(0, len(lines)-room):]
	input, cursor := r.line.view(inner.Inner(inner.W-2, 1))
	if cursor != nil {
		cursor.X, cursor.Y = cursor.X+4, cursor.Y+1+len(lines)
	}
	lines = append(append(lines, f.Theme.Key.Render("› ")+input[0]), foot...)
	return widget.Box(f.Inner(f.W, len(lines)+2), r.title, lines), cursor
}
