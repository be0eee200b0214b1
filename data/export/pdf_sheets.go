package export

import "thuky/meeting/paper"

// cutSheet sets a page of papers to be cut apart: rows that fill the page, a cell a paper, dashed lines between them.
func (p *pdf) cutSheet(s paper.Sheet) {
	whole, add := p.page, p.add
	defer func() { p.page, p.add = whole, add }()

	columns, rows := cuts(whole.width, s.Across), cuts(whole.height, s.Down)
	add(pdfBox{turn: true})

	for j := range s.Down {
		r := pdfRow{sheet: p.sheet, least: points(rows[j+1] - rows[j])}

		for i := range s.Across {
			p.page = whole.cell(s, i, j)

			var cell pdfCell
			if j > 0 {
				cell = pdfCell{{height: points(paper.SheetEdge)}}
			}

			p.add = func(boxes ...pdfBox) { cell = append(cell, boxes...) }
			for _, b := range s.Paper {
				p.block(b, false)
			}

			r.cells = append(r.cells, cell)
		}

		b := r.box()
		b.draw = func(top float64) {
			p.cutLines(columns, j > 0, top, r.height())
			r.draw(top)
		}
		add(b)
	}
}

// cutLines draws the lines to cut along between the papers of a row, and above it where papers stand there.
func (p *pdf) cutLines(columns []float64, above bool, top, height float64) {
	left, right := points(columns[0]), points(columns[len(columns)-1])

	p.sheet.SetLineWidth(0.75)
	p.sheet.SetDashPattern([]float64{4, 3}, 0)

	if above {
		p.sheet.Line(left, top, right, top)
	}

	for _, x := range columns[1 : len(columns)-1] {
		p.sheet.Line(points(x), top, points(x), top+height)
	}

	p.sheet.SetDashPattern([]float64{}, 0)
}
