package export

import "thuky/meeting/paper"

// pdfCell is a column of a row: boxes one below the other, all of which may stand on any page.
type pdfCell []pdfBox

func (c pdfCell) height() float64 {
	sum := 0.0
	for _, b := range c {
		sum += b.before + b.height + b.after
	}

	return sum
}

// pdfRow is cells side by side; it does not split between pages, unless it is higher than a page.
type pdfRow struct {
	sheet  *pdfSheet
	edges  []float64 // of the columns from left to right, one more than there are cells
	cells  []pdfCell
	pad    float64 // above and below what is in the cells
	least  float64 // height of the row, if what is in it is lower
	ruled  bool    // with borders
	middle bool    // what is in a cell stands in the middle of its height
}

func (r pdfRow) height() float64 {
	most := 0.0
	for _, c := range r.cells {
		most = max(most, c.height())
	}

	height := max(most+2*r.pad, r.least)
	if r.ruled {
		height += borderWidth
	}

	return height
}

func (r pdfRow) box() pdfBox {
	return pdfBox{height: r.height(), draw: r.draw, split: r.split}
}

func (r pdfRow) draw(top float64) {
	height := r.height()

	for i, c := range r.cells {
		if r.ruled {
			r.sheet.SetLineWidth(borderWidth)
			r.sheet.Rect(r.edges[i], top, r.edges[i+1]-r.edges[i], height, "D")
		}

		y := top + r.pad
		if r.middle {
			y = top + (height-c.height())/2
		}

		for _, b := range c {
			y += b.before
			if b.draw != nil {
				b.draw(y)
			}

			y += b.height + b.after
		}
	}
}

// split breaks a row that is higher than room after the boxes that fit, at least one: otherwise it would never end.
func (r pdfRow) split(room float64) (first, rest pdfBox) {
	upper, lower := r, r
	upper.cells, lower.cells = nil, nil
	upper.least, lower.least = min(r.least, room), 0

	moves := false

	for _, c := range r.cells {
		n, left := 0, room-2*r.pad
		for n < len(c) && c[n].before+c[n].height <= left+tolerance {
			left -= c[n].before + c[n].height + c[n].after
			n++
		}

		moves = moves || n > 0
		upper.cells, lower.cells = append(upper.cells, c[:n]), append(lower.cells, c[n:])
	}

	if !moves { // a line higher than a page: nothing better can be done with it
		return r.whole(), pdfBox{}
	}

	if lower.empty() {
		return upper.box(), pdfBox{}
	}

	return upper.box(), lower.box()
}

func (r pdfRow) whole() pdfBox { return pdfBox{height: r.height(), draw: r.draw} }

func (r pdfRow) empty() bool {
	for _, c := range r.cells {
		if len(c) > 0 {
			return false
		}
	}

	return true
}

// The measures of a table with borders in points, those of the DOCX's table styles.
const (
	borderWidth = 0.5
	cellPad     = 2.0
	cellSide    = 4.25
)

// table places a table over the whole width of the text, its head repeated on every page; last keeps its last row
// with what follows.
func (p *pdf) table(t paper.Table, last bool) {
	left := points(p.page.left)
	size := float64(p.page.tableSize(t))
	edges := []float64{left}

	for _, w := range columnWidths(t.Columns, twips(p.page.room())) {
		edges = append(edges, edges[len(edges)-1]+float64(w)/twipsPerPoint)
	}

	row := func(cells []string, head bool) pdfRow {
		r := pdfRow{sheet: p.sheet, edges: edges, pad: cellPad, ruled: true, middle: true}

		for i, s := range cells {
			align := t.Columns[i].Align
			if head {
				align = paper.Center
			}

			r.cells = append(r.cells, p.lines(pdfText{
				runs: []paper.Run{{Text: s, Bold: head}}, size: size, align: align,
				left: edges[i] + cellSide, room: max(edges[i+1]-edges[i]-2*cellSide, 1),
			}))
		}

		return r
	}

	if t.Caption != "" {
		p.text(pdfText{runs: []paper.Run{{Text: t.Caption, Bold: true}}, size: sizeBody, align: paper.Center, before: 6, after: 4, stay: true})
	}

	head := row(titles(t), true).box()

	first := head
	first.stay = len(t.Rows) > 0 || last
	p.add(first)

	stays := rowsStay(t, p.page, last)
	for i, cells := range t.Rows {
		r := row(cells, false)
		r.least = t.Tall*pdfLineHeight*size + 2*cellPad
		b := r.box()
		b.head = &head
		b.stay = stays[i]
		p.add(b)
	}

	p.add(pdfBox{height: gapParagraph, stay: last})
}
