package room

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"thuky/meeting/tally"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Hand is where a hand stands in a tally that is being entered: boxes before the names, one a name, and the row under
// the cursor.
type Hand struct {
	Boxes  []string
	Cursor int
}

const (
	shortestBar  = 12
	shortestName = 12
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
		lines = append(lines, t.row(i, x, motion.agree(i, x.Agree))...)
		lines = append(lines, make([]string, t.gap)...)
	}
	if needed, same := sameNeed(v); same && t.bar >= 4 && len(lines) < f.H {
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
	whole               int // the longest bar
	scale               int // of the digits; 0: plain figures
	height, gap         int // lines of a row, and between rows
	head, name, bar, no int // cells
}

func newRows(f widget.Frame, v tally.Verdict, hand *Hand) rows {
	t := rows{Frame: f, hand: hand, whole: 1, height: 1, no: 4, head: 6}
	for _, x := range v.Names {
		t.whole = max(t.whole, x.Base, x.Agree)
		t.name = max(t.name, ansi.StringWidth(x.Name))
	}
	if hand != nil {
		t.head += 4
	}
	figures := len(strconv.Itoa(t.whole))
	for s := 1; len(v.Names)*(tall(s)+s) <= f.H && 4*s*figures+1 <= f.W/3; s++ {
		t.scale, t.height, t.gap, t.no = s, tall(s), s, 4*s*figures+1
	}
	if t.scale == 0 && len(v.Names)*2 <= f.H {
		t.height = 2 // a long name has a second line
	}
	t.name = max(1, min(t.name+1, max(shortestName, f.W-t.head-t.no-shortestBar)))
	t.bar = max(0, f.W-t.head-t.name-t.no-4)
	return t
}

// row draws one name; what lies beyond its lines is cut only where the room has no more.
func (t rows) row(i int, x tally.NameResult, shown int) []string {
	marker, style := "  ", t.Theme.Text
	if x.Passes {
		style = t.Theme.Strong
	}
	if t.hand != nil && i == t.hand.Cursor {
		marker, style = "▸ ", t.Theme.Selected
	}
	head := marker + widget.FitRight(strconv.Itoa(i+1)+".", 3) + " "
	if t.hand != nil {
		head += t.hand.Boxes[i] + " "
	}
	label := widget.Wrap(x.Name, t.name)
	if t.height == 1 {
		label = []string{x.Name}
	}
	drawn := []string{strconv.Itoa(x.Agree)}
	first, thick := 0, 1 // where the name and the bar begin beside the figures
	if t.scale > 0 {
		const thickest = 3
		drawn = figures(drawn[0], t.scale)
		thick = min(thickest, t.height)
		first = (t.height - thick) / 2
		label = append(make([]string, (thick-1)/2), label...)
	}
	bar := t.draw(x, shown)
	out := make([]string, t.height)
	for j := range out {
		start, name, b, figure, passed := widget.Fit("", t.head), "", widget.Fit("", t.bar), "", "  "
		if i := j - first; i >= 0 && i < len(label) {
			name = label[i]
		}
		if name != "" && (j == first+(thick-1)/2) {
			start = head
			if t.hand != nil && i == t.hand.Cursor { // the whole row is marked, up to its bar
				start = style.Render(ansi.Strip(head))
			}
			if x.Passes {
				passed = t.Theme.Good.Render(" ✓")
			}
		}
		if j == t.height-1 && len(label)+first > t.height {
			name += "…"
		}
		if j >= first && j < first+thick {
			b = bar
		}
		if j < len(drawn) {
			figure = drawn[j]
		}
		named := widget.Fit("", t.name)
		if name != "" {
			named = style.Render(widget.Fit(name, t.name))
		}
		out[j] = start + named + " " + b + passed + " " + t.Theme.Strong.Render(widget.FitRight(figure, t.no))
	}
	return out
}

// draw is a name's bar.
func (t rows) draw(x tally.NameResult, shown int) string {
	return bar(t.Frame, x, shown, t.whole, t.bar)
}

// bar draws a name's agreements, in thousandths, against the whole, with a mark through it where the number needed
// stands: the bar is green once it has come as far.
func bar(f widget.Frame, x tally.NameResult, shown, whole, w int) string {
	if w < 4 {
		return widget.Fit("", w)
	}
	style := f.Theme.Bar
	if x.Passes {
		style = f.Theme.Good
	}
	at := mark(x.Needed, whole, w)
	var out strings.Builder
	for i, c := range []rune(widget.Bar(shown, whole*1000, w)) {
		switch {
		case i == at:
			out.WriteString(f.Theme.Strong.Render("│"))
		case c == '·':
			out.WriteString(f.Theme.Rule.Render(string(c)))
		default:
			out.WriteString(style.Render(string(c)))
		}
	}
	return out.String()
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
