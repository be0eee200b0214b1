package paint

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// gap is how many unchanged cells part two pieces of a row: to leap over fewer costs as much as to write them anew.
const gap = 4

// canvas knows the cells on the terminal, and finds the bytes that change them.
type canvas struct {
	profile colorprofile.Profile
	next    uv.ScreenBuffer // what the terminal is to show
	shown   *uv.Buffer      // what it shows
	pieces  []piece         // where they differ
	pen     pen
}

func newCanvas() canvas {
	return canvas{profile: colorprofile.TrueColor, next: uv.NewScreenBuffer(0, 0), shown: uv.NewBuffer(0, 0)}
}

func (c *canvas) resize(width, height int) {
	c.next.Resize(width, height)
	c.shown.Resize(width, height)
	c.forget()
}

// forget takes it that the terminal may show anything, and write in any style: every cell is painted anew.
func (c *canvas) forget() {
	c.pen.stained = true
	for _, line := range c.shown.Lines {
		clear(line) // like no cell that is ever to be shown
	}
}

// cleared is told that the terminal shows nothing, and that its pen has no style.
func (c *canvas) cleared() {
	c.shown.Clear()
	c.pen.style, c.pen.stained = uv.Style{}, false
}

// paint returns what turns the picture on the terminal into a new one. It leaves the cursor anywhere.
func (c *canvas) paint(content string) []byte {
	uv.NewStyledString(content).Draw(c.next, c.next.Bounds())
	changed := 0
	for y := range c.next.Height() {
		line := c.next.Line(y)
		c.reduce(line)
		if !same(c.shown.Line(y), line) {
			changed++
		}
	}
	if changed*2 > c.next.Height() { // another picture: what somebody else has written on the terminal goes with the old one
		c.forget()
	}
	c.pen.begin(c.next.Width())
	for y := range c.next.Height() {
		if old, line := c.shown.Line(y), c.next.Line(y); uncertain(old) || uncertain(line) {
			c.repaint(y, old, line)
		} else {
			c.compare(y, old, line)
		}
	}
	c.flush()
	return c.pen.buf.Bytes()
}

func same(a, b uv.Line) bool {
	return slices.EqualFunc(a, b, func(a, b uv.Cell) bool { return a.Equal(&b) })
}

// reduce leaves the cells of a row only what will be seen of them: colours that the terminal has, and of the style of a blank
// what shows.
func (c *canvas) reduce(line uv.Line) {
	var before, after uv.Style // neighbours are often alike
	for i := range line {
		cell := &line[i]
		if cell.Style != before {
			before, after = cell.Style, uv.ConvertStyle(cell.Style, c.profile)
		}
		cell.Style = after
		if cell.Content == " " && unseen(cell.Style) {
			*cell = uv.EmptyCell
		}
	}
}

// unseen says whether a blank looks the same in this style as in none.
func unseen(s uv.Style) bool { return s.Bg == nil && ground(s) }

// ground says whether nothing of a style but its background shows on a blank. Nearly all terminals clear cells in that colour;
// GNU screen does not, unless it is told to (defbce).
func ground(s uv.Style) bool {
	return s.Underline == uv.UnderlineNone && s.Attrs&^(uv.AttrBold|uv.AttrFaint|uv.AttrItalic) == 0
}

// uncertain says whether terminals may disagree where the letters of a row stand: it has one that is wide, or that is made
// of several runes. One rune that a terminal draws wider than it is said to be misplaces what follows it in a frame.
func uncertain(line uv.Line) bool {
	for i := range line {
		if cell := &line[i]; cell.Width > 1 || len(cell.Content) > 1 && utf8.RuneCountInString(cell.Content) > 1 {
			return true
		}
	}
	return false
}

// piece is a run of cells of a row, in one style, that are new but for gaps in it.
type piece struct {
	row, from, to int
	style         uv.Style
	turn          int // of its style
}

// compare finds the pieces of a row.
func (c *canvas) compare(y int, old, line uv.Line) {
	for x := 0; x < len(line); x++ {
		if line[x].Equal(&old[x]) {
			continue
		}
		end := x + 1
		for i := end; i < len(line) && i-end < gap; i++ {
			if !line[i].Equal(&old[i]) {
				end = i + 1
			}
		}
		c.cut(y, x, end)
		x = end
	}
}

// cut takes a run of cells apart where their style changes. An empty cell goes with what stands before it, or else with what
// follows.
func (c *canvas) cut(y, from, to int) {
	line, begin := c.next.Line(y), len(c.pieces)
	for x := from; x < to; x++ {
		last := len(c.pieces) - 1
		switch cell := &line[x]; {
		case last >= begin && (cell.Style == c.pieces[last].style || cell.Equal(&uv.EmptyCell) && unseen(c.pieces[last].style)):
			c.pieces[last].to = x + 1
		case last >= begin && c.empty(c.pieces[last]) && unseen(cell.Style):
			c.pieces[last].to, c.pieces[last].style = x+1, cell.Style
		default:
			c.pieces = append(c.pieces, piece{row: y, from: x, to: x + 1, style: cell.Style})
		}
	}
}

func (c *canvas) empty(p piece) bool {
	for x := p.from; x < p.to; x++ {
		if !c.next.Line(p.row)[x].Equal(&uv.EmptyCell) {
			return false
		}
	}
	return true
}

// flush writes the pieces; those of one style follow each other, so that it is named once, and of these those below each
// other do: a short way.
func (c *canvas) flush() {
	c.takeTurns()
	slices.SortFunc(c.pieces, func(a, b piece) int { return cmp.Or(a.turn-b.turn, a.from-b.from, a.row-b.row) })
	for _, p := range c.pieces {
		cells := c.next.Line(p.row)[p.from:p.to]
		c.pen.moveTo(p.from, p.row)
		c.pen.dip(p.style)
		c.pen.write(cells)
		copy(c.shown.Line(p.row)[p.from:], cells)
	}
	c.pieces = c.pieces[:0]
}

// takeTurns gives the pieces in the pen's style the first turn, and each other style one as it comes. An empty piece takes the
// pen's style where it looks the same in it.
func (c *canvas) takeTurns() {
	turns := map[uv.Style]int{c.pen.style: 0}
	for i := range c.pieces {
		p := &c.pieces[i]
		if unseen(c.pen.style) && c.empty(*p) {
			p.style = c.pen.style
		}
		if _, known := turns[p.style]; !known {
			turns[p.style] = len(turns)
		}
		p.turn = turns[p.style]
	}
}

// repaint writes an uncertain row that has changed anew, each letter at its place, and none beyond the end of its line.
func (c *canvas) repaint(y int, old, line uv.Line) {
	if same(old, line) {
		return
	}
	c.pen.dip(uv.Style{})
	c.pen.moveTo(0, y)
	c.pen.buf.WriteString(ansi.EraseLineRight + ansi.ResetModeAutoWrap)
	for x := range line {
		if line[x].Width > 0 && !line[x].Equal(&uv.EmptyCell) {
			c.pen.moveTo(x, y)
			c.pen.dip(line[x].Style)
			c.pen.write(line[x : x+1])
			c.pen.column = -1
		}
	}
	c.pen.buf.WriteString(ansi.SetModeAutoWrap)
	copy(old, line)
}
