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
	Fields func(widget.Frame) []Field  // what it asks for, as things stand after the steps before it
	Take   func(values []string) error // what is wrong with what was said, or nil: then it has been taken; see Field.Keys
}

// Wizard asks for much, a step at a time. Any step can be left and returned to, whatever is in it; the last page shows
// what all of them come to, and what is missing.
type Wizard struct {
	title  text.Word
	steps  []Step
	sum    func(widget.Frame) []string // what has been taken, for the last page
	finish func() (tea.Msg, error)

	frame   widget.Frame // whose language it speaks
	at      int          // len(steps): the last page
	reached int          // the furthest page that was shown
	form    *Form        // of the step; nil on the last page
	typed   [][]*string  // by step and field; nil where it is as it was proposed
	wrong   []error      // by step: why it was not taken
	why     error        // why it could not be finished
	scroll  int
	leaving bool
	resumed bool // it goes on with what an earlier one has left
	key     string
}

// NewWizard makes a wizard. What is typed is kept under key; saved is what an earlier one that never ended has left.
func NewWizard(f widget.Frame, title text.Word, steps []Step, sum func(widget.Frame) []string, finish func() (tea.Msg, error), key, saved string) *Wizard {
	w := &Wizard{frame: f, title: title, steps: steps, sum: sum, finish: finish, typed: make([][]*string, len(steps)), wrong: make([]error, len(steps)), key: key}
	var kept kept
	if json.Unmarshal([]byte(saved), &kept) == nil && len(kept.Typed) == len(steps) {
		w.typed, w.at, w.resumed = kept.Typed, min(max(0, kept.At), len(steps)), true
	}
	w.takeAll()
	w.enter(w.at)
	return w
}

// Speak goes on in the language of a frame, where it stands.
func (w *Wizard) Speak(f widget.Frame) {
	w.frame = f
	if w.form == nil {
		return
	}
	was := w.form
	w.leave()
	w.enter(w.at)
	w.form.move(was.focus)
	w.form.past, w.form.fresh = was.past, was.fresh
	if in := w.form.inputs[was.focus]; in != nil {
		in.restore(was.inputs[was.focus].now())
	}
	if w.typed[w.at] != nil {
		w.form.foresee()
	}
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
			v = fd.kept(v)
			typed = &v
		}
		w.typed[w.at] = append(w.typed[w.at], typed)
	}
}

// values are what a step has: what was typed, else what is proposed; a choice by its key.
func (w *Wizard) values(at int, fields []Field) []string {
	out := make([]string, len(fields))
	for i, fd := range fields {
		out[i] = fd.kept(fd.Value)
		if typed := w.typed[at]; len(typed) == len(fields) && typed[i] != nil && (fd.Keys == nil || slices.Contains(fd.Keys, *typed[i])) {
			out[i] = *typed[i]
		}
	}
	return out
}

// enter shows a step, with what was typed in it before.
func (w *Wizard) enter(at int) {
	w.at, w.form, w.why, w.scroll = at, nil, nil, 0
	w.reached = max(w.reached, at)
	if at == len(w.steps) {
		w.takeAll()
		return
	}
	step := w.steps[at]
	fields := step.Fields(w.frame)
	w.form = NewForm(w.frame.T(w.title), fields, w.explain, func(shown []string) (tea.Msg, error) {
		kept := make([]string, len(shown))
		for i, v := range shown {
			kept[i] = fields[i].kept(v)
		}
		return nil, step.Take(kept)
	})
	w.form.live = true
	for i, v := range w.values(at, fields) {
		if v != fields[i].kept(fields[i].Value) {
			w.form.put(i, fields[i].shown(v))
		}
		if in := w.form.inputs[i]; in != nil && in.lines() > 1 && fields[i].Value != "" {
			in.restore(moment{value: v}) // what was proposed is read from its beginning
		}
	}
	if w.typed[at] != nil {
		w.form.foresee()
	}
}

func (w *Wizard) explain(err error) string { return text.Explain(w.frame.Lang, err) }

// takeAll takes every step in its order: what one says may change what the next proposes.
func (w *Wizard) takeAll() {
	for i, step := range w.steps {
		w.wrong[i] = step.Take(w.values(i, step.Fields(w.frame)))
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
			if wrong != nil {
				w.enter(i)
				w.next()
				return false, nil
			}
		}
		out, err := w.finish()
		if err != nil {
			w.why = err
			return false, nil
		}
		return true, out
	}
	return false, nil
}

// View draws the steps there are, and the one at hand.
func (w *Wizard) View(f widget.Frame) (string, *tea.Cursor) {
	f = boxed(f, 96, f.H)
	p := page{title: f.T(w.title), head: w.path(f)}
	var keys []string
	if w.form != nil {
		p.lines, p.cursor, p.at = w.form.body(f.Inner(f.W-4, f.H))
		keys = w.form.foot(f, text.WizardKeys)
	} else {
		p.lines = w.summary(f)
		w.scroll = min(max(0, w.scroll), max(0, len(p.lines)-1))
		p.at = w.scroll + 1
		if w.why != nil {
			keys = append(keys, widget.Styled(f.Theme.Bad, marked("! ", w.explain(w.why), f.W-4))...)
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
		case i < len(w.steps) && i < w.reached && w.wrong[i] != nil:
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
		if wrong == nil {
			continue
		}
		out = append(out, widget.Styled(f.Theme.Bad, marked("! ", f.T(w.steps[i].Name)+": "+w.explain(wrong), f.W-4))...)
	}
	for _, s := range w.sum(f) {
		out = append(out, widget.Styled(f.Theme.Text, widget.Wrap(s, f.W-4))...)
	}
	return out
}
