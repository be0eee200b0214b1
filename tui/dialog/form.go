package dialog

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"thuky/tui/text"
	"thuky/tui/widget"
)

// Field is one question of a form.
type Field struct {
	Label   text.Word
	Hint    string   // shown under the field while it has the focus
	Value   string   // at first
	Lines   int      // above 1: several lines with word wrap
	Replace bool     // the value is selected: the first thing typed or pasted takes its place, an arrow keeps it
	Known   []string // names that may be meant: offered from a few letters, taken with Right
	Choices []string // one of these, chosen with the arrows; Value is the one chosen
	Keys    []string // of the choices, where they are kept under other names than they are shown by; else nil
}

// kept is under which name a value is kept, shown the value that is kept so.
func (fd Field) kept(shown string) string { return other(fd.Choices, fd.Keys, shown) }
func (fd Field) shown(kept string) string { return other(fd.Keys, fd.Choices, kept) }

// other is what stands in one list where s does in another; s itself where there is no such pair.
func other(from, to []string, s string) string {
	if at := slices.Index(from, s); at >= 0 && at < len(to) {
		return to[at]
	}
	return s
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
	live    bool   // what would be wrong is said while it is typed
	soon    string // that
	explain func(error) string
	leaving bool   // Esc was pressed once with changes
	fresh   bool   // the value of the field with the focus is selected: see Field.Replace
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

// Discreet reports whether something is written here, which nobody else is to read before it is done.
func (fm *Form) Discreet() bool {
	return slices.ContainsFunc(fm.fields, func(f Field) bool { return f.Choices == nil })
}

// Leaving reports whether Esc was pressed, and waits to be pressed again.
func (fm *Form) Leaving() bool { return fm.leaving }

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

// put sets the value of a field.
func (fm *Form) put(i int, value string) {
	if in := fm.inputs[i]; in != nil {
		in.set(value)
	} else if at := slices.Index(fm.fields[i].Choices, value); at >= 0 {
		fm.chosen[i] = at
	}
}

// submits reports whether Enter ends the form: it stands in the last field, which has one line.
func (fm *Form) submits() bool {
	return fm.focus == len(fm.fields)-1 && fm.fields[fm.focus].Lines <= 1
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
	fm.why = ""
	if !isKey {
		fm.edit(msg)
		return false, nil
	}
	leaving := fm.leaving
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
	case k == "ctrl+s", k == "enter" && fm.submits():
		return fm.send()
	case k == "enter" && !area:
		fm.move(1)
	case k == "right" && fm.offered() != "":
		fm.complete(msg)
	case choice != nil && (k == "left" || k == "-"):
		fm.choose(-1)
	case choice != nil && (k == "right" || k == "+"):
		fm.choose(1)
	default:
		fm.edit(msg)
	}
	return false, nil
}

func (fm *Form) choose(by int) {
	n := len(fm.fields[fm.focus].Choices)
	fm.chosen[fm.focus] = (fm.chosen[fm.focus] + by + n) % n
	fm.foresee()
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
	if fm.fresh && replaces(msg) {
		in.set("")
	}
	fm.fresh = false
	in.update(msg)
	if in.now().value != before.value {
		fm.past[fm.focus].before(before, msg)
		fm.foresee()
	}
}

// replaces reports whether what is selected gives way to a message: to a letter, a paste, or a deletion.
func replaces(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return msg.Text != "" || msg.Code == tea.KeyBackspace || msg.Code == tea.KeyDelete
	case tea.PasteMsg:
		return msg.Content != ""
	}
	return false
}

// foresee asks what would be wrong if it were submitted now.
func (fm *Form) foresee() {
	if fm.soon = ""; !fm.live {
		return
	}
	_, err := fm.submit(fm.values())
	if at, ok := errors.AsType[*FieldError](err); err != nil && (!ok || at.Field <= fm.focus) { // a later field has its turn still
		fm.soon = fm.explain(err)
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
		fm.foresee()
	}
}

// FieldError says which field of a form an error is about, counted from 0.
type FieldError struct {
	Field int
	Err   error
}

func (e *FieldError) Error() string { return e.Err.Error() }

// Unwrap gives what is wrong.
func (e *FieldError) Unwrap() error { return e.Err }

// refuse says what is wrong, and goes to where it is.
func (fm *Form) refuse(err error) {
	if at, ok := errors.AsType[*FieldError](err); ok && at.Field < len(fm.fields) {
		fm.move(at.Field - fm.focus)
	}
	fm.why = fm.explain(err)
}

func (fm *Form) send() (bool, tea.Msg) {
	out, err := fm.submit(fm.values())
	if err != nil {
		fm.refuse(err)
		return false, nil
	}
	return true, out
}
