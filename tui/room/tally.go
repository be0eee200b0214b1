package room

import (
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"thuky/meeting/tally"
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
// line a name. hand is nil where nobody enters anything.
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
	t := rows{Frame: f, hand: hand, whole: 1, height: 1, no: 4, head: 5}
	for _, x := range v.Names {
		t.whole = max(t.whole, x.Base, x.Agree)
		t.name = max(t.name, ansi.StringWidth(x.Name))
	}
	if hand != nil {
		t.head += 4
	}
	figures := len(strconv.Itoa(t.whole))
	for s := 1; len(v.Names)*(3*s+1) <= f.H && 4*s*figures+1 <= f.W/3; s++ {
		t.scale, t.height, t.gap, t.no = s, 3*s, 1, 4*s*figures+1
	}
	if t.scale == 0 && len(v.Names)*2 <= f.H {
		t.height = 2 // a long name has a second line
	}
	t.name = max(1, min(t.name+1, max(shortestName, f.W-t.head-t.no-shortestBar)))
	t.bar = max(0, f.W-t.head-t.name-t.no-2)
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
	head := marker + widget.FitRight(strconv.Itoa(i+1), 2) + " "
	if t.hand != nil {
		head += t.hand.Boxes[i] + " "
	}
	label := widget.Wrap(x.Name, t.name)
	if t.height == 1 {
		label = []string{x.Name}
	}
	figures := []string{strconv.Itoa(x.Agree)}
	thick := 1
	if t.scale > 0 {
		figures = widget.Digits(figures[0], t.scale)
		thick = 2 * t.scale
	}
	bar := t.draw(x, shown)
	out := make([]string, t.height)
	for j := range out {
		start, name, b, figure := widget.Fit("", t.head), "", widget.Fit("", t.bar), ""
		if j == 0 {
			start = head
		}
		if j < len(label) {
			name = label[j]
		}
		if j == t.height-1 && len(label) > t.height {
			name += "…"
		}
		if j < thick {
			b = bar
		}
		if j < len(figures) {
			figure = figures[j]
		}
		named := widget.Fit("", t.name)
		if name != "" {
			named = style.Render(widget.Fit(name, t.name))
		}
		out[j] = start + named + " " + b + " " + t.Theme.Strong.Render(widget.FitRight(figure, t.no))
	}
	return out
}

// draw is a name's bar.
func (t rows) draw(x tally.NameResult, shown int) string {
	return bar(t.Frame, x, shown, t.whole, t.bar)
}

// bar draws a name's agreements, in thousandths, against the whole, with a tick where the number needed stands.
func bar(f widget.Frame, x tally.NameResult, shown, whole, w int) string {
	if w < 4 {
		return widget.Fit("", w)
	}
	drawn := []rune(widget.Bar(shown, whole*1000, w))
	at := min(x.Needed, whole) * w / whole
	filled := 0
	for filled < len(drawn) && drawn[filled] != '·' {
		filled++
	}
	out := f.Theme.Bar.Render(string(drawn[:filled]))
	rest := string(drawn[filled:])
	if at-1 >= filled && at-1 < w {
		before, after := string(drawn[filled:at-1]), string(drawn[at:])
		out += f.Theme.Rule.Render(before) + f.Theme.Warn.Render("│")
		rest = after
	}
	return out + f.Theme.Rule.Render(rest)
}
