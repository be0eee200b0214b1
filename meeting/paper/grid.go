package paper

import (
	"math"
	"strings"
	"unicode/utf8"
)

// grid is how the papers of a title lie on a sheet, and how high the rows of their names are, in lines.
type grid struct {
	across, down int
	tall         float64
}

// What stands beside what on a ballot paper, in shares of its width, and the room for the stamp, in lines of text.
const (
	stampWidth, guideWidth = 3, 8
	stampLines             = 4
)

// columns are the widths of a paper's table of names: number, name, and the two boxes.
func (g grid) columns() [4]int {
	if g.across > 1 {
		return [...]int{7, 17, 10, 13} // the words "Đồng ý" on one line
	}
	return [...]int{4, 28, 6, 9}
}

// grid finds how many papers a sheet takes: four where all that is said finds room, else two, else one, with its rows
// as high as there is room for. It reckons in the measures which every renderer keeps, and in letters of middling width.
func (s slip) grid() grid {
	least := 1.0
	if s.blank() {
		least = handLine
	}
	for _, g := range []grid{{2, 2, least}, {1, 2, least}, {1, 2, 1}} {
		if width, height := g.room(); s.height(g, width) <= height {
			return s.heightened(g)
		}
	}
	return s.heightened(grid{1, 1, least})
}

// handLine is the height of a row for a hand to write a name in, in lines of text: 8 mm, as ruled paper has. Where two
// papers of a sheet have no room for that, 7 mm are enough.
const handLine = 1.25

// heightened gives the rows as much height as there is room for.
func (s slip) heightened(g grid) grid {
	const most, step = 3.0, 0.125 // lines to a row: higher ones are easier to mark no longer
	width, height := g.room()
	for g.tall < most {
		higher := g
		if higher.tall += step; s.height(higher, width) > height {
			break
		}
		g = higher
	}
	return g
}

// room is what a paper has room for, in points: its share of an A4 page but for the edges. A paper that has the page to
// itself has the margins of every Document.
func (g grid) room() (width, height int) {
	const (
		pageWidth, pageHeight = 595, 841
		edges                 = 2 * SheetEdge * 72 * 10 / 254
		ownWidth, ownHeight   = 453, 675 // less what DRAFT takes of the first page
	)
	if g.across*g.down == 1 {
		return ownWidth, ownHeight
	}
	return pageWidth/g.across - edges, pageHeight/g.down - edges
}

// height is about how high a paper is, in points.
func (s slip) height(g grid, width int) int {
	const (
		line, edges  = 15, 5 // of a row in a table
		below        = 6     // of a table, and of a paragraph
		sides        = 9     // of a cell
		letter, wide = 62, 90
		tenths       = 10
	)
	lines := func(text string, share, of, letter int) int {
		return linesTaken(text, (width*share/of-sides)*tenths/letter)
	}
	row := func(lines int) int { return lines*line + edges }
	tall := int(math.Ceil(g.tall * line)) // of a row of names, its edges left out
	h := 0
	if s.draft() {
		h += line + 2 + below
	}
	const beside = stampWidth + guideWidth
	h += row(max(lines(s.m.Phrases.Say("ballot.stamp"), stampWidth, beside, wide), lines(s.heading(), guideWidth, beside, wide)))
	h += row(max(stampLines, lines(s.guide(), guideWidth, beside, letter))) + below
	columns := g.columns()
	whole := columns[0] + columns[1] + columns[2] + columns[3]
	h += row(lines("Không đồng ý", columns[3], whole, wide)) + below
	for _, name := range s.lines() {
		h += max(tall, lines(name, columns[1], whole, letter)*line) + edges
	}
	return h
}

// linesTaken is how many lines of so many letters the words of a text take.
func linesTaken(text string, letters int) int {
	lines, left := 1, letters
	for word := range strings.FieldsSeq(text) {
		n := utf8.RuneCountInString(word)
		if left < letters && n+1 > left { // not the first of its line
			lines, left = lines+1, letters
		} else if left < letters {
			left--
		}
		for ; n > letters && letters > 0; n -= letters {
			lines++
		}
		left -= n
	}
	return lines
}
