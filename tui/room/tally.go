package room

import (
	"slices"
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
	shortestName = 12
	shortestNeed = 4 // the bar over which it is said how many are needed
)

// Tally draws the candidates in ballot order with a bar and a number each: as large as there is room for, down to a
// line a name. Where there is a line left, the number needed stands above its mark. hand is nil where nobody enters
// anything.
func Tally(f widget.Frame, v tally.Verdict, hand *Hand, motion Motion) []string {
	t := newRows(f, v, hand)
	var lines []string
	at := 0
	for i, x := range v.Names {
		if hand != nil && i == hand.Cursor {
			at = len(lines)
		}
		if i > 0 {
			lines = append(lines, make([]string, t.gap)...)
		}
		lines = append(lines, t.row(i, x, motion.agree(i, x.Agree))...)
	}
	if needed, same := sameNeed(v); same && t.bar >= shortestNeed && len(lines) < f.H {
		at, words := mark(needed, t.whole, t.bar), f.T(text.HallNeeded, needed)
		x := t.head + t.name + 1 + at - ansi.StringWidth(words)/2
		lines = append([]string{strings.Repeat(" ", max(0, min(x, f.W-ansi.StringWidth(words)))) + f.Theme.Dim.Render(words)}, lines...)
	}
	if len(lines) > f.H {
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
	scale               int        // of the digits; 0: plain figures
	height, gap         int        // lines of a row at the least, and between rows
	head, name, bar, no int        // cells
	labels              [][]string // the names, in lines
}

func newRows(f widget.Frame, v tally.Verdict, hand *Hand) rows {
	t := rows{Frame: f, hand: hand, whole: 1, height: 1, head: 4}
	var names []string
	longest := 0
	for _, x := range v.Names {
		t.whole = max(t.whole, x.Base, x.Agree)
		longest = max(longest, ansi.StringWidth(x.Name))
		names = append(names, x.Name)
	}
	if hand != nil {
		t.head = HandWidth
	}
	n, figures := len(names), len(strconv.Itoa(t.whole))
	t.no = max(2, figures)
	for s := 1; tallyHeight(n, s) <= f.H && 4*s*figures+1 <= f.W/3; s++ {
		t.scale, t.height, t.gap, t.no = s, tall(s), s, 4*s*figures+1
	}
	const between = 4 // cells: before the bar, its sign, before the figures
	most := max(shortestName, f.W-t.head-t.no-between-shortestBar)
	t.name = max(1, min(longest+1, most))
	t.bar = max(0, f.W-t.head-t.name-t.no-between)
	if t.scale > 0 {
		t.labels = labelled(names, t.name, t.height)
		return t
	}
	if t.labels = wrapped(names, t.name); t.lines() > f.H {
		t.labels = labelled(names, t.name, 1)
	}
	free := f.H
	if _, same := sameNeed(v); same && t.bar >= shortestNeed {
		free-- // for what is needed, above the bars
	}
	if t.lines()+n-1 <= free {
		t.gap = 1
	}
	if t.height = 2; t.lines()+n-1 > free { // of a thick bar
		t.height = 1
	}
	return t
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
func (t rows) tall(i int) int { return max(t.height, len(t.labels[i])) }

// wholeNames is how many lines a tally takes whose names are not cut, its figures small.
func wholeNames(f widget.Frame, v tally.Verdict) int {
	t := newRows(f.Inner(f.W, 0), v, nil)
	n := 0
	for _, x := range v.Names {
		n += len(widget.Wrap(x.Name, t.name))
	}
	return n
}

func wrapped(names []string, w int) [][]string {
	out := make([][]string, len(names))
	for i, n := range names {
		out[i] = widget.Wrap(n, w)
	}
	return out
}

// tallyHeight is how many lines a tally of n names takes, its figures at a scale.
func tallyHeight(n, scale int) int { return n*(tall(scale)+scale) - scale }

// labelled wraps names into w cells and so many lines; where one needs more, all are cut to one line and told apart.
func labelled(names []string, w, lines int) [][]string {
	out := wrapped(names, w)
	if slices.ContainsFunc(out, func(label []string) bool { return len(label) > lines }) {
		for i, n := range widget.Apart(names, w) {
			out[i] = []string{n}
		}
	}
	return out
}

// row draws one name.
func (t rows) row(i int, x tally.NameResult, shown int) []string {
	style := t.Theme.Text // whether it passes says its sign
	head := style.Render(widget.FitRight(strconv.Itoa(i+1)+".", 3) + " ")
	if t.hand != nil { // the whole row under the cursor is marked, up to its bar
		head, style = t.hand.Head(t.Frame, i, style)
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
