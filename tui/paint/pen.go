package paint

import (
	"bytes"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// pen writes on the terminal. It keeps its style from frame to frame, since the next change is often in the same; where it
// stands it knows within a frame only.
type pen struct {
	style       uv.Style
	stained     bool // somebody else may have given it another
	row, column int  // below 0 it may be in any; in an unknown row the column is unknown too
	width       int  // of the terminal, in cells
	buf         bytes.Buffer
}

// begin begins a frame on a terminal of a width.
func (p *pen) begin(width int) {
	p.buf.Reset()
	if p.stained {
		p.buf.WriteString(ansi.ResetStyle)
		p.style, p.stained = uv.Style{}, false
	}
	p.row, p.column, p.width = -1, -1, width
}

// dip takes another style.
func (p *pen) dip(s uv.Style) {
	p.buf.WriteString(s.Diff(&p.style))
	p.style = s
}

// write writes cells in the pen's style, one after the other; a long run of blanks is cleared.
func (p *pen) write(cells uv.Line) {
	for len(cells) > 0 {
		cell := &cells[0]
		n := 0
		for n < len(cells) && cell.Content == " " && ground(cell.Style) && cells[n].Equal(cell) {
			n++
		}
		erase, leap := ansi.EraseCharacter(n), ansi.CursorForward(n)
		switch {
		case n == len(cells) && len(erase) < n: // nothing follows
			p.buf.WriteString(erase)
			return
		case len(erase)+len(leap) < n:
			p.buf.WriteString(erase + leap)
			p.column += n
			cells = cells[n:]
		default:
			p.buf.WriteString(cell.Content)
			p.column++
			cells = cells[1:]
		}
	}
	if p.column == p.width {
		p.row, p.column = -1, -1 // terminals disagree where they stand that have written the last cell of a row
	}
}

// moveTo goes to a cell, the shorter way: straight, or from where the pen stands.
func (p *pen) moveTo(x, y int) {
	way := ansi.CursorPosition(x+1, y+1)
	if p.row >= 0 {
		way = shorter(way, p.toRow(y)+p.toColumn(x))
	}
	p.buf.WriteString(way)
	p.row, p.column = y, x
}

func (p *pen) toRow(y int) string {
	switch by := y - p.row; {
	case by < 0:
		return ansi.CursorUp(-by)
	case by > 0:
		return ansi.CursorDown(by)
	}
	return ""
}

func (p *pen) toColumn(x int) string {
	way := ansi.CursorHorizontalAbsolute(x + 1)
	if x == 0 {
		way = "\r"
	}
	if p.column < 0 {
		return way
	}
	switch by := x - p.column; {
	case by < 0:
		return shorter(way, strings.Repeat("\b", -by))
	case by > 0:
		return shorter(way, ansi.CursorForward(by))
	}
	return ""
}

func shorter(a, b string) string {
	if len(b) < len(a) {
		return b
	}
	return a
}
