package dialog

import (
	"slices"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting/name"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Option is one thing to choose.
type Option struct {
	Label  string
	Detail string  // at the right, such as the key that does the same
	Why    string  // why it cannot be chosen now; empty when it can
	Out    tea.Msg // what choosing it means
}

// Pick chooses one of many, found by typing without diacritics.
type Pick struct {
	title   string
	options []Option
	labels  func() []string      // of the options, as name.Search gives them
	free    func(string) tea.Msg // for a text that is none of the options; may be nil
	filter  *lineInput
	shown   []int
	cursor  int
	why     string
	private bool
}

// NewPick makes a list to choose from. free, if not nil, makes something of a text that is none of the options.
func NewPick(title string, options []Option, free func(string) tea.Msg) *Pick {
	p := &Pick{title: title, options: options, free: free, filter: newLine("")}
	p.labels = searchedOnce(len(options), func(i int) string { return options[i].Label })
	p.filter.focus(true)
	p.find()
	return p
}

// FromPossible puts the cursor on the first option that can be chosen.
func (p *Pick) FromPossible() *Pick {
	p.cursor = max(0, slices.IndexFunc(p.options, func(o Option) bool { return o.Why == "" }))
	return p
}

// find keeps the options that match what was typed, the nearest first.
func (p *Pick) find() {
	p.shown, p.cursor = p.shown[:0], 0
	if p.filter.value() == "" {
		for i := range p.options {
			p.shown = append(p.shown, i)
		}
		return
	}
	var byRank [name.Scattered + 1][]int
	query := name.Search(p.filter.value())
	for i, label := range p.labels() {
		if r := name.RankSearched(label, query); r >= 0 {
			byRank[r] = append(byRank[r], i)
		}
	}
	p.shown = append(p.shown, slices.Concat(byRank[:]...)...)
}

// Private makes the whole list one that is not for everybody's eyes.
func (p *Pick) Private() *Pick {
	p.private = true
	return p
}

// Discreet reports whether the list is private, or something is being written that is none of its options: nobody else is
// to read that.
func (p *Pick) Discreet() bool { return p.private || p.filter.value() != "" && len(p.shown) == 0 }

// Update finds and chooses.
func (p *Pick) Update(f widget.Frame, msg tea.Msg) (bool, tea.Msg) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		p.filter.update(msg)
		p.find()
		return false, nil
	}
	p.why = ""
	page := max(1, f.H-8)
	switch key.String() {
	case "esc":
		return true, nil
	case "up":
		p.step(-1)
	case "down":
		p.step(1)
	case "pgup":
		p.step(-page)
	case "pgdown":
		p.step(page)
	case "enter":
		return p.choose()
	default:
		p.filter.update(msg)
		p.find()
	}
	return false, nil
}

func (p *Pick) step(by int) { p.cursor = min(max(0, p.cursor+by), max(0, len(p.shown)-1)) }

func (p *Pick) choose() (bool, tea.Msg) {
	if len(p.shown) == 0 {
		if typed := p.filter.value(); p.free != nil && typed != "" {
			return true, p.free(typed)
		}
		return false, nil
	}
	o := p.options[p.shown[p.cursor]]
	if o.Why != "" {
		p.why = o.Why
		return false, nil
	}
	return true, o.Out
}

// row draws an option in w cells: its name has what its own detail leaves, which takes half at the most.
func (o Option) row(w int) widget.Row {
	detail := widget.Truncate(o.Detail, max(w/2, w-ansi.StringWidth(o.Label)-2))
	return widget.Row{Cells: []string{widget.Spread(o.Label, detail, w)}, Dim: o.Why != ""}
}

// View draws the text typed, the options that match, and why the one under the cursor cannot be chosen.
func (p *Pick) View(f widget.Frame) (string, *tea.Cursor) {
	const most = 30 // lines: more are scrolled
	f = boxed(f, 84, min(most, len(p.options)+7))
	inner := f.Inner(f.W-4, f.H-6)
	count := ""
	if len(p.shown) > inner.H {
		count = f.T(text.PickCount, p.cursor+1, len(p.shown))
	}
	input, cursor := p.filter.view(inner.Inner(inner.W-2-ansi.StringWidth(count)-1, 1))
	lines := []string{widget.Spread(f.Theme.Key.Render("› ")+input[0], f.Theme.Dim.Render(count), inner.W), ""}
	list := widget.LongList(inner, []widget.Column{{}}, len(p.shown), func(row int) widget.Row { return p.options[p.shown[row]].row(inner.W - 2) }, p.cursor)
	if len(p.shown) == 0 {
		none := f.T(text.PickNone)
		if p.free != nil && p.filter.value() != "" {
			none = f.T(text.PickFree)
		}
		list = []string{f.Theme.Dim.Render(none)}
	}
	for len(list) < inner.H {
		list = append(list, "")
	}
	lines = append(lines, list...)
	foot := f.Theme.Dim.Render(f.T(text.PickKeys))
	if p.why != "" {
		foot = f.Theme.Bad.Render("! " + p.why)
	} else if len(p.shown) > 0 && p.options[p.shown[p.cursor]].Why != "" {
		foot = f.Theme.Warn.Render("· " + p.options[p.shown[p.cursor]].Why)
	}
	lines = append(lines, "", foot)
	if cursor != nil {
		cursor.X, cursor.Y = cursor.X+4, cursor.Y+1
	}
	return widget.Box(f, p.title, lines), cursor
}
