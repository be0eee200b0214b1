package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/tui/text"
	"thuky/tui/widget"
)

// Field is one question of a form.
type Field struct {
	Label   text.Word
	Hint    string   // shown under the field while it has the focus
	Value   string   // at first
	Lines   int      // above 1: several lines with word wrap
	Replace bool     // the first letter typed replaces the value: for numbers and times
	Known   []string // names that may be meant: offered from a few letters, taken with Right
	Choices []string // one of these, chosen with the arrows; Value is the one chosen
}

// Form asks for several values at once.
type Form struct {
	title   string
	fields  []Field
	inputs  []input // nil where the field is a choice
	past    []past
	offers  []*offers // nil where no names are known
	chosen  []int
	focus   int
	submit  func(values []string) (tea.Msg, error)
	why     string // what was wrong when it was last submitted
	explain func(error) string
	leaving bool   // Esc was pressed once with changes
	fresh   bool   // the field with the focus has just been entered: typing replaces a short value
	key     string // under which the text of the first field is saved while it is typed; empty: it is not
}

// NewForm makes a form. submit turns the values, which are clean, into what is decided; an error is shown by
// explain, and the form stays open.
func NewForm(title string, fields []Field, explain func(error) string, submit func([]string) (tea.Msg, error)) *Form {
	fm := &Form{title: title, fields: fields, submit: submit, explain: explain, inputs: make([]input, len(fields)), past: make([]past, len(fields)), offers: make([]*offers, len(fields)), chosen: make([]int, len(fields))}
	for i, fd := range fields {
		if len(fd.Known) > 0 {
			fm.offers[i] = newOffers(fd.Known)
		}
		switch {
		case fd.Choices != nil:
			for j, c := range fd.Choices {
				if c == fd.Value {
					fm.chosen[i] = j
				}
			}
		case fd.Lines > 1:
			fm.inputs[i] = newArea(fd.Value, fd.Lines)
		default:
			fm.inputs[i] = newLine(fd.Value)
		}
	}
	fm.move(0)
	return fm
}

func (fm *Form) move(by int) {
	n := len(fm.fields)
	if in := fm.inputs[fm.focus]; in != nil {
		in.focus(false)
	}
	fm.focus = (fm.focus + by + n) % n
	if in := fm.inputs[fm.focus]; in != nil {
		in.focus(true)
	}
	fm.fresh = fm.fields[fm.focus].Replace
}

// Keep has the text of the first field saved under key while it is typed. What was saved there by an earlier form
// that never ended stands in it again.
func (fm *Form) Keep(key, saved string) *Form {
	fm.key = key
	if saved != "" {
		fm.inputs[0].set(saved)
	}
	return fm
}

// Draft gives the key of Keep, and the text that is to be saved there: none while nothing has been changed.
func (fm *Form) Draft() (key, text string) {
	if text = fm.values()[0]; text == fm.fields[0].Value {
		text = ""
	}
	return fm.key, text
}

func (fm *Form) values() []string {
	out := make([]string, len(fm.fields))
	for i, fd := range fm.fields {
		if in := fm.inputs[i]; in != nil {
			out[i] = in.value()
		} else {
			out[i] = fd.Choices[fm.chosen[i]]
		}
	}
	return out
}

func (fm *Form) changed() bool {
	for i, v := range fm.values() {
		if v != fm.fields[i].Value {
			return true
		}
	}
	return false
}

// Update moves between the fields, edits, submits or leaves. Leaving a changed form takes Esc twice.
func (fm *Form) Update(f widget.Frame, msg tea.Msg) (bool, tea.Msg) {
	key, isKey := msg.(tea.KeyPressMsg)
	if !isKey {
		fm.edit(msg)
		return false, nil
	}
	leaving := fm.leaving
	fm.why = ""
	fm.leaving = false
	area := fm.fields[fm.focus].Lines > 1
	choice := fm.fields[fm.focus].Choices
	switch k := key.String(); {
	case k == "esc" && (leaving || !fm.changed()):
		return true, nil
	case k == "esc":
		fm.leaving = true
	case k == "tab", k == "down" && fm.leaves(1):
		fm.move(1)
	case k == "shift+tab", k == "up" && fm.leaves(-1):
		fm.move(-1)
	case k == "ctrl+s", k == "enter" && !area && fm.focus == len(fm.fields)-1:
		return fm.send()
	case k == "enter" && !area:
		fm.move(1)
	case k == "right" && fm.offered() != "":
		fm.complete(msg)
	case choice != nil && (k == "left" || k == "-"):
		fm.chosen[fm.focus] = (fm.chosen[fm.focus] + len(choice) - 1) % len(choice)
	case choice != nil && (k == "right" || k == "+"):
		fm.chosen[fm.focus] = (fm.chosen[fm.focus] + 1) % len(choice)
	default:
		fm.edit(msg)
	}
	return false, nil
}

// leaves reports whether an arrow up (-1) or down (1) goes to another field: from every line but one within a text.
func (fm *Form) leaves(by int) bool {
	in := fm.inputs[fm.focus]
	return in == nil || in.edge(by)
}

func (fm *Form) edit(msg tea.Msg) {
	in := fm.inputs[fm.focus]
	if in == nil {
		return
	}
	key, isKey := msg.(tea.KeyPressMsg)
	if isKey && (key.String() == "ctrl+z" || key.String() == "ctrl+y") {
		fm.takeBack(in, key.String() == "ctrl+y")
		return
	}
	before := in.now()
	if isKey && fm.fresh && key.Text != "" {
		in.set("")
	}
	fm.fresh = false
	in.update(msg)
	if in.now().value != before.value {
		fm.past[fm.focus].before(before, msg)
	}
}

// takeBack goes one change back in the field with the focus, or on again.
func (fm *Form) takeBack(in input, again bool) {
	step := fm.past[fm.focus].back
	if again {
		step = fm.past[fm.focus].again
	}
	if m, ok := step(in.now()); ok {
		in.restore(m)
	}
}

func (fm *Form) send() (bool, tea.Msg) {
	out, err := fm.submit(fm.values())
	if err != nil {
		fm.why = fm.explain(err)
		return false, nil
	}
	return true, out
}

// View draws the labels at the left where there is room, the field with the focus marked.
func (fm *Form) View(f widget.Frame) (string, *tea.Cursor) {
	f = boxed(f, 92, f.H)
	label := 0
	for _, fd := range fm.fields {
		label = max(label, len([]rune(f.T(fd.Label))))
	}
	label = min(label, f.W/2)
	const gap = 4 // the mark before a label, and what parts it from its value
	inner := f.Inner(f.W-4-label-gap, f.H)
	var lines []string
	var cursor *tea.Cursor
	at := 0
	for i, fd := range fm.fields {
		mark, style := " ", f.Theme.Dim
		if i == fm.focus {
			mark, style, at = "▸", f.Theme.Key, len(lines)
		}
		value, cur := fm.field(inner, i)
		for j, v := range value {
			name := ""
			if j == 0 {
				name = f.T(fd.Label)
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
	return fm.frame(f, lines, cursor, at)
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
		return in.view(f)
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

// frame puts the box around the fields, with what went wrong and the keys at the foot; the focus stays in sight.
func (fm *Form) frame(f widget.Frame, lines []string, cursor *tea.Cursor, at int) (string, *tea.Cursor) {
	var foot []string
	if fm.why != "" {
		for _, l := range widget.Wrap(fm.why, f.W-6) {
			foot = append(foot, f.Theme.Bad.Render("! "+l))
		}
	}
	if fm.leaving {
		foot = append(foot, f.Theme.Warn.Render(f.T(text.FormLeave)))
	}
	foot = append(foot, f.Theme.Dim.Render(f.T(text.FormKeys)))
	room := max(1, f.H-2-len(foot)-1)
	from := 0
	if len(lines) > room {
		from = min(max(0, at-1), len(lines)-room)
		lines = lines[from : from+room]
	}
	if cursor != nil {
		cursor.X, cursor.Y = cursor.X+2, cursor.Y+1-from
	}
	lines = append(append(lines, ""), foot...)
	return widget.Box(f.Inner(f.W, len(lines)+2), fm.title, lines), cursor
}
