package dialog

import tea "charm.land/bubbletea/v2"

// past remembers what a field said before, so that Ctrl+Z in it takes back a run of letters or of deletions, a paste or
// a word at a time, and Ctrl+Y does it again.
type past struct {
	undo, redo []moment
	run        run
}

// moment is a value with the cursor in it.
type moment struct {
	value    string
	row, col int
}

// run is what kind of change came last: changes of one kind are taken back together.
type run int

const (
	fresh run = iota
	letters
	deletions
)

// most is how far back it goes.
const most = 200

// before remembers what stood there before a change by msg.
func (p *past) before(at moment, msg tea.Msg) {
	kind, word := fresh, false
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch {
		case key.Text != "":
			kind, word = letters, key.Text == " " // a space begins a word
		case key.Code == tea.KeyBackspace || key.Code == tea.KeyDelete:
			kind = deletions
		}
	}
	if kind == fresh || word || kind != p.run {
		p.undo = append(p.undo, at)
		p.undo = p.undo[max(0, len(p.undo)-most):]
	}
	p.run, p.redo = kind, nil
}

// back gives what stood there before the last change; now is what stands there.
func (p *past) back(now moment) (moment, bool) { return p.step(&p.undo, &p.redo, now) }

// again gives what was taken back last.
func (p *past) again(now moment) (moment, bool) { return p.step(&p.redo, &p.undo, now) }

func (p *past) step(from, to *[]moment, now moment) (moment, bool) {
	n := len(*from)
	if n == 0 {
		return moment{}, false
	}
	m := (*from)[n-1]
	*from, *to = (*from)[:n-1], append(*to, now)
	p.run = fresh
	return m, true
}
