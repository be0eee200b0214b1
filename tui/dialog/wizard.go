package dialog

import (
	"encoding/json"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"thuky/tui/text"
	"thuky/tui/widget"
)

// Step is a page of a Wizard.
type Step struct {
	Name   text.Word
	Fields func() []Field              // what it asks for, as things stand after the steps before it
	Take   func(values []string) error // what is wrong with what was typed, or nil: then it has been taken
}

// Wizard asks for much, a step at a time. Any step can be left and returned to, whatever is in it; the last page shows
// what all of them come to, and what is missing.
type Wizard struct {
	title   string
	steps   []Step
	sum     func() []string // what has been taken, for the last page
	finish  func() (tea.Msg, error)
	explain func(error) string

	at      int         // len(steps): the last page
	reached int         // the furthest page that was shown
	form    *Form       // of the step; nil on the last page
	typed   [][]*string // by step and field; nil where it is as it was proposed
	wrong   []string    // by step: why it was not taken
	why     string      // why it could not be finished
	scroll  int
	leaving bool
	resumed bool // it goes on with what an earlier one has left
	key     string
}

// NewWizard makes a wizard. What is typed is kept under key; saved is what an earlier one that never ended has left.
func NewWizard(title string, steps []Step, sum func() []string, finish func() (tea.Msg, error), explain func(error) string, key, saved string) *Wizard {
	w := &Wizard{title: title, steps: steps, sum: sum, finish: finish, explain: explain, typed: make([][]*string, len(steps)), wrong: make([]string, len(steps)), key: key}
	var kept kept
	if json.Unmarshal([]byte(saved), &kept) == nil && len(kept.Typed) == len(steps) {
		w.typed, w.at, w.resumed = kept.Typed, min(max(0, kept.At), len(steps)), true
	}
	w.takeAll()
	w.enter(w.at)
	return w
}

// kept is what is saved of a wizard that is under way.
type kept struct {
	At    int         `json:"at"`
	Typed [][]*string `json:"typed"`
}

// Draft gives the key, and what was typed: nothing while all is as it was proposed.
func (w *Wizard) Draft() (key, text string) {
	w.leave()
	if !slices.ContainsFunc(w.typed, func(v []*string) bool { return v != nil }) {
		return w.key, ""
	}
	said, err := json.Marshal(kept{w.at, w.typed})
	if err != nil { // strings alone are always said
		return w.key, ""
	}
	return w.key, string(said)
}

// leave keeps what was typed in the step that is shown. What is as it was proposed is proposed anew, since it may follow
// from another step.
func (w *Wizard) leave() {
	if w.form == nil {
		return
	}
	w.typed[w.at] = nil
	if !w.form.changed() {
		return
	}
	for i, v := range w.form.values() {
		var typed *string
		if fd := w.form.fields[i]; v != fd.Value {
			if at := slices.Index(fd.Choices, v); at >= 0 && fd.Keys != nil {
				v = fd.Keys[at]
			}
			typed = &v
		}
		w.typed[w.at] = append(w.typed[w.at], typed)
	}
}

// values are what a step has: what was typed, else what is proposed.
func (w *Wizard) values(at int, fields []Field) []string {
	out := make([]string, len(fields))
	for i, fd := range fields {
		out[i] = fd.Value
		typed := w.typed[at]
		if len(typed) != len(fields) || typed[i] == nil {
			continue
		}
		switch at := slices.Index(fd.Keys, *typed[i]); {
		case fd.Keys == nil:
			out[i] = *typed[i]
		case at >= 0:
			out[i] = fd.Choices[at]
		}
	}
	return out
}

// enter shows a step, with what was typed in it before.
func (w *Wizard) enter(at int) {
	w.at, w.form, w.why, w.scroll = at, nil, "", 0
	w.reached = max(w.reached, at)
	if at == len(w.steps) {
		w.takeAll()
		return
	}
	step := w.steps[at]
	w.form = NewForm(w.title, step.Fields(), w.explain, func(v []string) (tea.Msg, error) { return nil, step.Take(v) })
	w.form.live = true
	w.form.put(w.values(at, w.form.fields))
}

// takeAll takes every step in its order: what one says may change what the next proposes.
func (w *Wizard) takeAll() {
	for i, step := range w.steps {
		w.wrong[i] = ""
		if err := step.Take(w.values(i, step.Fields())); err != nil {
			w.wrong[i] = w.explain(err)
		}
	}
}

// Update goes from step to step, fills in, finishes or leaves. Leaving takes Esc twice once anything was typed: it is
// kept all the same.
func (w *Wizard) Update(f widget.Frame, msg tea.Msg) (bool, tea.Msg) {
	key, isKey := msg.(tea.KeyPressMsg)
	leaving := w.leaving
	w.leaving = false
	switch k := key.String(); {
	case !isKey:
	case k == "esc":
		if _, typed := w.Draft(); typed == "" || leaving {
			return true, nil
		}
		w.leaving = true
		return false, nil
	case k == "ctrl+n" && w.resumed:
		w.typed, w.resumed = make([][]*string, len(w.steps)), false
		w.form = nil
		w.takeAll()
		w.enter(0)
		return false, nil
	case k == "pgdown" || k == "f8":
		w.step(1)
		return false, nil
	case k == "pgup" || k == "f7":
		w.step(-1)
		return false, nil
	case w.form == nil:
		return w.last(k)
	case k == "ctrl+s", k == "enter" && w.form.submits():
		w.next()
		return false, nil
	}
	if w.form != nil {
		w.form.Update(f, msg)
	}
	return false, nil
}

// step goes to another step, whatever is in this one.
func (w *Wizard) step(by int) {
	w.leave()
	w.takeAll()
	w.enter(min(max(0, w.at+by), len(w.steps)))
}

// next goes on to the next step, once nothing is wrong with this one.
func (w *Wizard) next() {
	if _, err := w.form.submit(w.form.values()); err != nil {
		w.form.refuse(err)
		return
	}
	w.step(1)
}

// last follows the keys of the last page.
func (w *Wizard) last(key string) (bool, tea.Msg) {
	switch key {
	case "up":
		w.scroll--
	case "down":
		w.scroll++
	case "enter", "ctrl+s":
		for i, wrong := range w.wrong {
			if wrong != "" {
				w.enter(i)
				w.next()
				return false, nil
			}
		}
		out, err := w.finish()
		if err != nil {
			w.why = w.explain(err)
			return false, nil
		}
		return true, out
	}
	return false, nil
}

// View draws the steps there are, and the one at hand.
func (w *Wizard) View(f widget.Frame) (string, *tea.Cursor) {
	f = boxed(f, 96, f.H)
	p := page{title: w.title, head: w.path(f)}
	var keys []string
	if w.form != nil {
		p.lines, p.cursor, p.at = w.form.body(f.Inner(f.W-4, f.H))
		keys = w.form.foot(f, text.WizardKeys)
	} else {
		p.lines = w.summary(f)
		w.scroll = min(max(0, w.scroll), max(0, len(p.lines)-1))
		p.at = w.scroll + 1
		if w.why != "" {
			keys = append(keys, widget.Styled(f.Theme.Bad, marked("! ", w.why, f.W-4))...)
		}
		keys = append(keys, widget.Styled(f.Theme.Dim, widget.Wrap(f.T(text.WizardLast), f.W-4))...)
	}
	if w.resumed {
		keys = append(widget.Styled(f.Theme.Text, widget.Wrap(f.T(text.WizardResumed), f.W-4)), keys...)
	}
	if w.leaving {
		keys = append([]string{f.Theme.Warn.Render(f.T(text.WizardLeave))}, keys...)
	}
	p.foot = keys
	return p.draw(f)
}

// path names the steps, the one at hand marked: "3/8 Đơn vị".
func (w *Wizard) path(f widget.Frame) []string {
	name := text.WizardReview
	if w.at < len(w.steps) {
		name = w.steps[w.at].Name
	}
	dots := ""
	for i := range len(w.steps) + 1 {
		switch {
		case i == w.at:
			dots += f.Theme.Key.Render("●")
		case i < len(w.steps) && i < w.reached && w.wrong[i] != "":
			dots += f.Theme.Warn.Render("!")
		default:
			dots += f.Theme.Dim.Render("○")
		}
		dots += " "
	}
	where := f.Theme.Title.Render(strconv.Itoa(w.at+1) + "/" + strconv.Itoa(len(w.steps)+1) + "  " + f.T(name))
	return []string{widget.Spread(where, dots, f.W-4), ""}
}

// summary is the last page: what was taken, and what keeps it from being finished.
func (w *Wizard) summary(f widget.Frame) []string {
	var out []string
	for i, wrong := range w.wrong {
		if wrong == "" {
			continue
		}
		out = append(out, widget.Styled(f.Theme.Bad, marked("! ", f.T(w.steps[i].Name)+": "+wrong, f.W-4))...)
	}
	for _, s := range w.sum() {
		out = append(out, widget.Styled(f.Theme.Text, widget.Wrap(s, f.W-4))...)
	}
	return out
}
