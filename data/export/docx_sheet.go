package export

import "thuky/meeting/paper"

// sheet writes a page of papers to be cut apart: a table that fills the page, a cell a paper, the lines to cut along
// between them. A row is that high at least: a paper that holds more than it has room for grows, and loses nothing.
func (x *docx) sheet(s paper.Sheet) {
	whole := x.page
	defer func() { x.page = whole }()

	columns, rows := cuts(whole.width, s.Across), cuts(whole.height, s.Down)

	widths := make([]int, s.Across)
	for i := range widths {
		widths[i] = twips(columns[i+1]) - twips(columns[i])
	}

	x.openTable(styleFrame, widths)

	for j := range s.Down {
		x.openRow(false, twips(rows[j+1])-twips(rows[j]))

		for i := range s.Across {
			x.page = whole.cell(s, i, j)
			x.openPaper(widths[i], i > 0, j > 0, i < s.Across-1, j < s.Down-1)

			for _, b := range s.Paper {
				x.block(b, false)
			}

			x.line(para{style: styleEnd}, "")
			x.closeCell()
		}

		x.closeRow()
	}

	x.closeLast()
}

// openPaper begins the cell of a paper. On the sides where it is cut it has a dashed border, and room up to it.
func (x *docx) openPaper(width int, left, above, right, below bool) {
	sides := []struct {
		name string
		cut  bool
	}{{"top", above}, {"left", left}, {"bottom", below}, {"right", right}}

	x.putf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:tcBorders>`, width)

	for _, s := range sides {
		if s.cut {
			x.putf(`<w:%s w:val="dashed" w:sz="6" w:space="0" w:color="000000"/>`, s.name)
		}
	}

	x.put(`</w:tcBorders><w:tcMar>`)

	for _, s := range sides {
		if s.cut {
			x.putf(`<w:%s w:w="%d" w:type="dxa"/>`, s.name, twips(paper.SheetEdge))
		}
	}

	x.put(`</w:tcMar></w:tcPr>`)
}
