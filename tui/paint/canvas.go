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
const gap = 8

// blanks is how many blanks are rather cleared than written.
const blanks = 12

// canvas knows the cells on the terminal, and finds the bytes that change them.
type canvas struct {
	profile colorprofile.Profile
	next    uv.ScreenBuffer // what the terminal is to show
	shown   *uv.Buffer      // what it shows
	unknown bool            // or something else: it must be cleared first
	pen     uv.Style        // that it writes with
	pieces  []piece
	y       int // the row it writes in; -1 is any
	buf     bytes.Buffer
}

func newCanvas() canvas {
	return canvas{profile: colorprofile.TrueColor, next: uv.NewScreenBuffer(0, 0), shown: uv.NewBuffer(0, 0)}
}

func (c *canvas) resize(width, height int) {
	c.next.Resize(width, height)
	c.shown.Resize(width, height)
	c.unknown = true
}

// cleared is told that the terminal shows nothing.
func (c *canvas) cleared() {
	c.shown.Clear()
	c.unknown = false
}

// paint returns what turns the picture on the terminal into a new one. The pen keeps its style, since the next change is
// often in the same; [canvas.plain] takes it off. The cursor is left anywhere.
func (c *canvas) paint(content string) []byte {
	c.buf.Reset()
	if c.unknown {
		c.style(uv.Style{})
		c.buf.WriteString(ansi.EraseEntireScreen)
		c.cleared()
	}
	uv.NewStyledString(content).Draw(c.next, c.next.Bounds())
	c.y = -1
	for y := range c.next.Height() {
		bare(c.next.Line(y))
		if old, line := c.shown.Line(y), c.next.Line(y); uncertain(old) || uncertain(line) {
			c.repaint(y, old, line)
		} else {
			c.changed(y, old, line)
		}
	}
	c.flush()
	return c.buf.Bytes()
}

// plain returns what takes the style off the pen, before somebody else writes.
func (c *canvas) plain() []byte {
	c.buf.Reset()
	c.style(uv.Style{})
	return c.buf.Bytes()
}

// bare takes from the blanks of a row the styles that do not show on them.
func bare(line uv.Line) {
	for i := range line {
		if cell := &line[i]; cell.Content == " " && unseen(cell.Style) {
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
type piece struct{ y, x, end int }

// changed finds the pieces of a row.
func (c *canvas) changed(y int, old, line uv.Line) {
	for x := 0; x < len(line); x++ {
		if line[x].Equal(&old[x]) {
			continue
		}
		p := piece{y, x, x + 1}
		for i := p.end; i < len(line) && i-p.end < gap; i++ {
			if !line[i].Equal(&old[i]) {
				p.end = i + 1
			}
		}
		c.pieces = append(c.pieces, p)
		x = p.end
	}
}

// flush writes the pieces; those that begin in one style follow each other, so that it is named once.
func (c *canvas) flush() {
	order := map[uv.Style]int{c.pen: 0}
	begins := func(p piece) int { return order[c.next.Line(p.y)[p.x].Style] }
	for _, p := range c.pieces {
		if style := c.next.Line(p.y)[p.x].Style; begins(p) == 0 && style != c.pen {
			order[style] = len(order)
		}
	}
	slices.SortStableFunc(c.pieces, func(a, b piece) int { return begins(a) - begins(b) })
	for _, p := range c.pieces {
		line := c.next.Line(p.y)
		c.moveTo(p.x, p.y)
		c.write(line[p.x:p.end])
		copy(c.shown.Line(p.y)[p.x:p.end], line[p.x:p.end])
	}
	c.pieces = c.pieces[:0]
}

// repaint writes an uncertain row that has changed anew, each letter at its place.
func (c *canvas) repaint(y int, old, line uv.Line) {
	same := true
	for x := range line {
		same = same && line[x].Equal(&old[x])
	}
	if same {
		return
	}
	c.style(uv.Style{})
	c.moveTo(0, y)
	c.buf.WriteString(ansi.EraseLineRight)
	for x := range line {
		if line[x].Width > 0 && !line[x].Equal(&uv.EmptyCell) {
			c.moveTo(x, y)
			c.write(line[x : x+1])
		}
	}
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
	if y == c.y {
		c.buf.WriteString(ansi.CursorHorizontalAbsolute(x + 1))
	} else {
		c.buf.WriteString(ansi.CursorPosition(x+1, y+1))
	}
	c.y = y
}

func (c *canvas) style(s uv.Style) {
	s = uv.ConvertStyle(s, c.profile)
	c.buf.WriteString(s.Diff(&c.pen))
	c.pen = s
}
