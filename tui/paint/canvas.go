package paint

import (
	"bytes"
	"slices"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// gap is how many unchanged cells part two pieces of a row: to leap over fewer costs as much as to write them anew.
const gap = 4

// blanks is how many blanks are rather cleared than written.
const blanks = 12

// canvas knows the cells on the terminal, and finds the bytes that change them. Its pen keeps its style from frame to frame,
// since the next change is often in the same.
type canvas struct {
	profile colorprofile.Profile
	next    uv.ScreenBuffer // what the terminal is to show
	shown   *uv.Buffer      // what it shows
	pieces  []piece         // where they differ
	pen     uv.Style        // that it writes with
	row     int             // it writes in; below 0 it may be in any
	buf     bytes.Buffer
}

func newCanvas() canvas {
	return canvas{profile: colorprofile.TrueColor, next: uv.NewScreenBuffer(0, 0), shown: uv.NewBuffer(0, 0)}
}

func (c *canvas) resize(width, height int) {
	c.next.Resize(width, height)
	c.shown.Resize(width, height)
	c.forget()
}

// forget takes it that the terminal may show anything: every cell is painted anew.
func (c *canvas) forget() {
	for _, line := range c.shown.Lines {
		clear(line) // like no cell that is ever to be shown
	}
}

// cleared is told that the terminal shows nothing, and that its pen has no style.
func (c *canvas) cleared() {
	c.shown.Clear()
	c.pen = uv.Style{}
}

// paint returns what turns the picture on the terminal into a new one. It leaves the cursor anywhere.
func (c *canvas) paint(content string) []byte {
	c.buf.Reset()
	c.row = -1
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
	for y := range c.next.Height() {
		if old, line := c.shown.Line(y), c.next.Line(y); uncertain(old) || uncertain(line) {
			c.repaint(y, old, line)
		} else {
			c.compare(y, old, line)
		}
	}
	c.flush()
	return c.buf.Bytes()
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

// ground says whether nothing of a style but its background shows on a blank: terminals clear cells in that colour.
func ground(s uv.Style) bool {
	return s.Underline == uv.UnderlineNone && s.Attrs&^(uv.AttrBold|uv.AttrFaint|uv.AttrItalic) == 0
}

// uncertain says whether terminals may disagree where the letters of a row stand: it has one that is wide, or that is made
// of several runes.
func uncertain(line uv.Line) bool {
	for i := range line {
		if cell := &line[i]; cell.Width > 1 || len(cell.Content) > 1 && utf8.RuneCountInString(cell.Content) > 1 {
			return true
		}
	}
	return false
}

// piece is a run of cells of a row that are new, but for gaps in it.
type piece struct{ row, from, to int }

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
		c.pieces = append(c.pieces, piece{y, x, end})
		x = end
	}
}

// flush writes the pieces; those that begin in one style follow each other, so that it is named once, and first those in that
// of the pen.
func (c *canvas) flush() {
	order := map[uv.Style]int{c.pen: 0}
	for _, p := range c.pieces {
		if _, known := order[c.begins(p)]; !known {
			order[c.begins(p)] = len(order)
		}
	}
	slices.SortStableFunc(c.pieces, func(a, b piece) int { return order[c.begins(a)] - order[c.begins(b)] })
	for _, p := range c.pieces {
		cells := c.next.Line(p.row)[p.from:p.to]
		c.moveTo(p.from, p.row)
		c.write(cells)
		copy(c.shown.Line(p.row)[p.from:], cells)
	}
	c.pieces = c.pieces[:0]
}

// begins is the style of the first cell of a piece.
func (c *canvas) begins(p piece) uv.Style { return c.next.Line(p.row)[p.from].Style }

// repaint writes an uncertain row that has changed anew, each letter at its place, and none beyond the end of its line.
func (c *canvas) repaint(y int, old, line uv.Line) {
	if same(old, line) {
		return
	}
	c.style(uv.Style{})
	c.moveTo(0, y)
	c.buf.WriteString(ansi.EraseLineRight + ansi.ResetModeAutoWrap)
	for x := range line {
		if line[x].Width > 0 && !line[x].Equal(&uv.EmptyCell) {
			c.moveTo(x, y)
			c.write(line[x : x+1])
		}
	}
	c.buf.WriteString(ansi.SetModeAutoWrap)
	copy(old, line)
}

// write writes cells one after the other; a long run of blanks is cleared.
func (c *canvas) write(cells uv.Line) {
	for len(cells) > 0 {
		cell := &cells[0]
		n := 0
		for n < len(cells) && cell.Content == " " && ground(cell.Style) && cells[n].Equal(cell) {
			n++
		}
		if !cell.Equal(&uv.EmptyCell) || !unseen(c.pen) {
			c.style(cell.Style)
		}
		if n >= blanks {
			c.buf.WriteString(ansi.EraseCharacter(n))
			if n < len(cells) {
				c.buf.WriteString(ansi.CursorForward(n))
			}
			cells = cells[n:]
			continue
		}
		c.buf.WriteString(cell.Content)
		cells = cells[1:]
	}
}

func (c *canvas) moveTo(x, y int) {
	if y == c.row {
		c.buf.WriteString(ansi.CursorHorizontalAbsolute(x + 1))
	} else {
		c.buf.WriteString(ansi.CursorPosition(x+1, y+1))
	}
	c.row = y
}

func (c *canvas) style(s uv.Style) {
	c.buf.WriteString(s.Diff(&c.pen))
	c.pen = s
}
