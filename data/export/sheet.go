package export

import (
	"slices"

	"thuky/meeting/paper"
)

// sheetBottom is the lower margin of a page that is cut apart, in millimetres. It is narrower than the edge of the
// papers, so that a border or two more than reckoned does not send them to the next page.
const sheetBottom = paper.SheetEdge - 4

// cutApart says whether the pages of d are cut into papers.
func cutApart(d paper.Document) bool {
	return slices.ContainsFunc(d.Body, func(b paper.Block) bool { _, sheet := b.(paper.Sheet); return sheet })
}

// headedDraft says whether d is headed DỰ THẢO, and its later pages with it. Papers that are cut apart say it themselves.
func headedDraft(d paper.Document) bool { return d.Draft && !cutApart(d) }

// cell is the page as one of the papers of a sheet finds it, the papers to the left and above counted: all but what
// stands on that paper is margin.
func (p page) cell(s paper.Sheet, left, above int) page {
	width, height := p.width/float64(s.Across), p.height/float64(s.Down)
	p.left, p.top = float64(left)*width+paper.SheetEdge, float64(above)*height+paper.SheetEdge
	p.right, p.bottom = p.width-float64(left+1)*width+paper.SheetEdge, p.height-float64(above+1)*height+paper.SheetEdge

	return p
}

// cuts are where a length is cut into so many parts, in the same unit; the first and the last end at the edge of what is printed.
func cuts(length float64, parts int) []float64 {
	at := make([]float64, parts+1)
	for i := range at {
		at[i] = length * float64(i) / float64(parts)
	}

	at[0], at[parts] = paper.SheetEdge, length-paper.SheetEdge

	return at
}

// flat gives the blocks of a body, those of a paper of a sheet in its place, once.
func flat(body []paper.Block) []paper.Block {
	var all []paper.Block

	for _, b := range body {
		if s, ok := b.(paper.Sheet); ok {
			all = append(all, s.Paper...)
		} else {
			all = append(all, b)
		}
	}

	return all
}

// papersOf gives the blocks of every paper of a sheet, one after the other.
func papersOf(s paper.Sheet) [][]paper.Block {
	return slices.Repeat([][]paper.Block{s.Paper}, s.Across*s.Down)
}
