package room

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting/tally"
	"thuky/tui/text"
	"thuky/tui/widget"
)

const (
	shortestBar  = 8
	shortestName = 20
	shortestNeed = 4 // the bar over which it is said how many are needed
)

// Tally draws the candidates in ballot order with a bar and a number each: as large as there is room for, down to a
// line a name. Where there is a line left, the number needed stands above its mark. hand is nil where nobody enters
// anything.
func Tally(f widget.Frame, v tally.Verdict, hand *Hand, motion Motion) []string {
	t := newRows(f, v, hand, false)
	lines := t.draw(v, motion)
	if len(lines) > f.H {
		at := 0 // the line in hand
		if hand != nil {
			at = len(lines) - len(flat(t.entries(v, motion)[hand.Cursor:]))
		}
		from := min(max(0, at-f.H/2), len(lines)-f.H)
		lines = lines[from : from+f.H]
	}
	return lines
}

// rows is how the rows of a tally share the room.
type rows struct {
	widget.Frame
	hand                *Hand
	whole               int        // the longest bar
	digits              int        // of the largest figure there may be
	scale               int        // of the digits; 0: plain figures
	height, gap         int        // lines of a row at the least, and between rows
	head, name, bar, no int        // cells
	under               bool       // the bar and its figure stand in a line under the name
	labels              [][]string // the names, in lines
}

// newRows deals the room of a frame out. Where the names do not fit they are cut, told apart; paged says that these would
// rather take pages.
func newRows(f widget.Frame, v tally.Verdict, hand *Hand, paged bool) rows {
	t := rows{Frame: f, hand: hand, whole: 1, height: 1, head: 4}
	var names []string
	for _, x := range v.Names {
		t.whole = max(t.whole, x.Base, x.Agree)
		names = append(names, x.Name)
	}
	if hand != nil {
		t.head = HandWidth
	}
	most := t.whole
	if v.Issued != nil { // a base of papers grows with them
		most = max(most, *v.Issued)
	}
	t.digits = len(strconv.Itoa(most))
	t.no = max(2, t.digits)
	t.share(names)
	n, free := len(names), f.H
	_, same := sameNeed(v)
	if same {
		free-- // for what is needed, above the bars
	}
	for large := t.large(names, 1); large.fits(free); large = large.large(names, large.scale+1) {
		t = large
	}
	if t.scale > 0 {
		return t
	}
	if t.labels = fitted(names, t.name, f.H); paged {
		t.labels = wholeOrFitted(names, t.name, f.H)
	}
	if same && t.bar < shortestNeed { // it is not said
		free++
	}
	if t.lines()+n-1 <= free {
		t.gap = 1
	}
	if t.height = 2; t.under || t.lines()+n-1 > free { // of a thick bar
		t.height = 1
	}
	return t
}

// large are the rows with figures at a scale.
func (t rows) large(names []string, scale int) rows {
	t.scale, t.height, t.gap, t.no = scale, tall(scale), scale, 4*scale*t.digits+1
	t.share(names)
	t.labels = wrapped(names, t.name)
	return t
}

// fits reports whether large figures leave room for the names and the bars, in so many lines.
func (t rows) fits(lines int) bool {
	return !t.under && t.no <= t.W/3 && t.lines()+(len(t.labels)-1)*t.gap <= lines
}

// share deals the cells of a row out: to the name, the bar and the figure. Where there is too little for them beside each
// other, a hand has no bar, and the others have it under the name.
func (t *rows) share(names []string) {
	longest := 0
	for _, n := range names {
		longest = max(longest, ansi.StringWidth(n))
	}
	const between, bare = 4, 3 // cells: before the bar, its sign, before the figures; the same without a bar
	most := t.W - t.head - t.no - between - shortestBar
	if most >= min(shortestName, longest+1) {
		t.under, t.name = false, min(longest+1, most)
		t.bar = t.W - t.head - t.name - t.no - between
		return
	}
	if t.hand != nil {
		t.name = max(1, t.W-t.head-t.no-bare)
		return
	}
	t.under, t.name = true, max(1, t.W-t.head)
	t.bar = max(0, t.name-t.no-bare)
}

// draw draws all rows, and where a line is left how many agreements are needed.
func (t rows) draw(v tally.Verdict, motion Motion) []string {
	lines := flat(t.entries(v, motion))
	if needed, same := sameNeed(v); same && t.bar >= shortestNeed && len(lines) < t.H {
		before := t.head
		if !t.under {
			before += t.name + 1
		}
		words := t.T(text.HallNeeded, needed)
		x := before + mark(needed, t.whole, t.bar) - ansi.StringWidth(words)/2
		lines = append([]string{strings.Repeat(" ", max(0, min(x, t.W-ansi.StringWidth(words)))) + t.Theme.Dim.Render(words)}, lines...)
	}
	return lines
}

// entries are the rows, with the gaps between them.
func (t rows) entries(v tally.Verdict, motion Motion) [][]string {
	var out [][]string
	for i, x := range v.Names {
		row := t.row(i, x, motion.agree(i, x.Agree))
		if i > 0 {
			row = append(make([]string, t.gap), row...)
		}
		out = append(out, row)
	}
	return out
}

// lines is how many lines the rows take, without the gaps between them.
func (t rows) lines() int {
	n := 0
	for i := range t.labels {
		n += t.tall(i)
	}
	return n
}

// tall is how many lines a row takes: as many as its name needs.
func (t rows) tall(i int) int {
	if t.under {
		return len(t.labels[i]) + 1
	}
	return max(t.height, len(t.labels[i]))
}

// wholeNames is how many lines a tally takes whose names are not cut, its figures small.
func wholeNames(f widget.Frame, v tally.Verdict) int {
	return newRows(f.Inner(f.W, 0), v, nil, true).lines()
}

// tallyHeight is how many lines a tally of n names takes, its figures at a scale.
func tallyHeight(n, scale int) int { return n*(tall(scale)+scale) - scale }

// row draws one name.
func (t rows) row(i int, x tally.NameResult, shown int) []string {
	style := t.Theme.Text // whether it passes says its sign
	head := style.Render(widget.FitRight(strconv.Itoa(i+1)+".", 3) + " ")
	if t.hand != nil { // the whole row under the cursor is marked, up to its bar
		head, style = t.hand.Head(t.Frame, i, style)
	}
	if t.under {
		return t.over(i, x, shown, head, style)
	}
	label, height := t.labels[i], t.tall(i)
	drawn := []string{strconv.Itoa(x.Agree)}
	thick := min(t.height, 2) // lines of the bar, the same in every row
	if t.scale > 0 {
		const thickest = 3
		drawn = figures(drawn[0], t.scale)
		thick = min(thickest, t.height)
	}
	first := (height - thick) / 2 // where the bar begins beside the figures
	named := max(0, min(first+(thick-1)/2, height-len(label)))
	bar := bar(t.Frame, x, shown, t.whole, t.bar, thick+t.gap == 1)
	out := make([]string, height)
	for j := range out {
		start, name, b, figure, passed := widget.Fit("", t.head), widget.Fit("", t.name), widget.Fit("", t.bar), "", "  "
		if i := j - named; i >= 0 && i < len(label) {
			name = style.Render(widget.Fit(label[i], t.name))
		}
		if j == named {
			start = head
			if x.Passes {
				passed = t.Theme.Good.Render(" ✓")
			}
		}
		if j >= first && j < first+thick {
			b = bar
		}
		if j < len(drawn) {
			figure = drawn[j]
		}
		out[j] = start + name + " " + b + passed + " " + t.Theme.Strong.Render(widget.FitRight(figure, t.no))
	}
	return out
}

// over draws a name over its bar and its figure.
func (t rows) over(i int, x tally.NameResult, shown int, head string, style lipgloss.Style) []string {
	var out []string
	for _, l := range t.labels[i] {
		out = append(out, head+style.Render(l))
		head = widget.Fit("", t.head)
	}
	passed := "  "
	if x.Passes {
		passed = t.Theme.Good.Render(" ✓")
	}
	figure := t.Theme.Strong.Render(widget.FitRight(strconv.Itoa(x.Agree), t.no))
	return append(out, head+bar(t.Frame, x, shown, t.whole, t.bar, true)+passed+" "+figure)
}

// bar draws a name's agreements, in thousandths, against the whole, with a mark where the number needed stands: the bar is
// green once it has come as far, and the mark stands through it. A thin bar is half a line high: bars of lines that follow
// each other are seen apart.
func bar(f widget.Frame, x tally.NameResult, shown, whole, w int, thin bool) string {
	if w < 4 {
		return widget.Fit("", w)
	}
	style, draw, through := f.Theme.Bar, widget.Bar, "│"
	if x.Passes {
		style = f.Theme.Good
	}
	crossed := style.Reverse(true)
	if thin {
		draw, through, crossed = widget.ThinBar, "█", f.Theme.Strong
	}
	at := mark(x.Needed, whole, w)
	cells := []rune(draw(shown, whole*1000, w))
	if at < 0 || at >= len(cells) {
		return stretch(f, style, string(cells))
	}
	marked := f.Theme.Strong.Render("│")
	if shown >= x.Needed*1000 {
		marked = crossed.Render(through)
	}
	return stretch(f, style, string(cells[:at])) + marked + stretch(f, style, string(cells[at+1:]))
}

// stretch draws a stretch of a bar: as far as it has come, and what is left.
func stretch(f widget.Frame, style lipgloss.Style, cells string) string {
	come := strings.TrimRight(cells, "·")
	return style.Render(come) + f.Theme.Rule.Render(cells[len(come):])
}

// mark is in which cell of a bar the number needed stands; below 0 where it is none.
func mark(needed, whole, w int) int { return (min(needed, whole)*w+whole-1)/whole - 1 }

// sameNeed is the number needed, where it is the same for every name.
func sameNeed(v tally.Verdict) (needed int, same bool) {
	for _, n := range v.Names {
		if n.Needed != v.Names[0].Needed || n.Base != v.Names[0].Base {
			return 0, false
		}
		needed = n.Needed
	}
	return needed, len(v.Names) > 0
}
