package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/tui/text"
	"thuky/tui/widget"
)

// View draws the labels at the left where there is room, the field with the focus marked.
func (fm *Form) View(f widget.Frame) (string, *tea.Cursor) {
	f = boxed(f, 92, f.H)
	lines, cursor, at := fm.body(f.Inner(f.W-4, f.H))
	return page{title: fm.title, lines: lines, foot: fm.foot(f, text.FormKeys), cursor: cursor, at: at}.draw(f)
}

// body draws the fields in f.W cells; at is the line of the field with the focus, to which the cursor is relative too.
func (fm *Form) body(f widget.Frame) (lines []string, cursor *tea.Cursor, at int) {
	label := 0
	names := make([]string, len(fm.fields))
	for i, fd := range fm.fields {
		names[i] = f.T(fd.Label)
		label = max(label, ansi.StringWidth(names[i]))
	}
	label = min(label, f.W/2)
	names = widget.Apart(names, label)
	const gap = 4 // the mark before a label, and what parts it from its value
	inner := f.Inner(f.W-label-gap, f.H)
	for i, fd := range fm.fields {
		mark, style := " ", f.Theme.Dim
		if i == fm.focus {
			mark, style, at = "▸", f.Theme.Key, len(lines)
		}
		value, cur := fm.field(inner, i)
		for j, v := range value {
			name := ""
			if j == 0 {
				name = names[i]
			}
			lines = append(lines, style.Render(mark+" "+widget.Fit(name, label))+"  "+leader(inner, v))
			mark = " "
		}
		if i == fm.focus && cur != nil {
			c := *cur
			c.X, c.Y = c.X+label+gap, c.Y+at
			cursor = &c
		}
		if i == fm.focus {
			for _, h := range fm.hint(inner, fd) {
				lines = append(lines, strings.Repeat(" ", label+gap)+h)
			}
		}
	}
	return lines, cursor, at
}

// hint is what stands under the field with the focus: the name that may be meant, or what the field asks for.
func (fm *Form) hint(f widget.Frame, fd Field) []string {
	if full := fm.offered(); full != "" {
		return []string{f.Theme.Key.Render("→ ") + f.Theme.Text.Render(widget.Fit(full, f.W-2))}
	}
	if fd.Hint == "" {
		return nil
	}
	return widget.Styled(f.Theme.Dim, widget.Wrap(fd.Hint, f.W))
}

func (fm *Form) field(f widget.Frame, i int) ([]string, *tea.Cursor) {
	if in := fm.inputs[i]; in != nil {
		lines, cursor := in.view(f)
		if i == fm.focus && fm.fresh { // the whole of it is selected: it is read from its beginning
			value := ansi.Truncate(in.value(), f.W-1, "…")
			lines = []string{f.Theme.Selected.Render(value)}
			if cursor != nil {
				cursor.X = ansi.StringWidth(value)
			}
		}
		return lines, cursor
	}
	shown := fm.fields[i].Choices[fm.chosen[i]]
	if i == fm.focus {
		return []string{f.Theme.Strong.Render(shown) + f.Theme.Key.Render(" ◂ ▸")}, nil
	}
	return []string{f.Theme.Text.Render(shown) + f.Theme.Rule.Render(" ◂ ▸")}, nil
}

// leader fills the rest of a field's line with dots, as a printed form does: where something can be written is seen.
func leader(f widget.Frame, line string) string {
	text := strings.TrimRight(ansi.Strip(line), " ")
	if strings.HasSuffix(text, " ▸") {
		return line
	}
	w := ansi.StringWidth(text)
	if w > 0 {
		w++
	}
	return ansi.Truncate(line+" ", min(w, f.W), "") + f.Theme.Rule.Render(strings.Repeat(".", max(0, f.W-w)))
}

// marked wraps a text into lines of w cells, a mark before the first.
func marked(mark, s string, w int) []string {
	lines := widget.Wrap(s, w-len([]rune(mark)))
	for i := range lines {
		lines[i] = mark + lines[i]
		mark = strings.Repeat(" ", len([]rune(mark)))
	}
	return lines
}

// foot says what went wrong, and the keys.
func (fm *Form) foot(f widget.Frame, keys text.Word) []string {
	var foot []string
	if fm.why != "" {
		foot = append(foot, widget.Styled(f.Theme.Bad, marked("! ", fm.why, f.W-4))...)
	} else if fm.soon != "" {
		foot = append(foot, widget.Styled(f.Theme.Warn, marked("· ", fm.soon, f.W-4))...)
	}
	if fm.leaving {
		foot = append(foot, f.Theme.Warn.Render(f.T(text.FormLeave)))
	}
	return append(foot, widget.Styled(f.Theme.Dim, widget.Wrap(f.T(keys), f.W-4))...)
}
