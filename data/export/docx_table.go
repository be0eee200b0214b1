package export

import "thuky/meeting/paper"

// table writes a table with borders over the whole width of the text, its head repeated on every page; last has the
// closing in a row of its own at the end: LibreOffice keeps a row with the next one, but not with what follows the table.
func (x *docx) table(t paper.Table, last bool) {
	if t.Caption != "" {
		x.line(para{style: styleCaption}, t.Caption)
	}

	widths := columnWidths(t.Columns, twips(x.page.room()))

	size := x.page.tableSize(t)
	height := rowHeight(t.Tall, size)

	head, cell := styleTableHead, styleTableText
	if size == sizeWideTable {
		head, cell = styleWideTableHead, styleWideTableText
	}

	x.openTable(styleGrid, widths)
	x.openRow(true, 0)

	for i, title := range titles(t) {
		x.openCell(widths[i])
		x.line(para{style: head}, title)
		x.closeCell()
	}

	x.closeRow()

	stays := rowsStay(t, x.page, last)
	for n, row := range t.Rows {
		x.openRow(false, height)

		for i, s := range row {
			x.openCell(widths[i])
			x.line(para{style: cell, keepNext: stays[n], align: alignment(t.Columns[i].Align)}, s)
			x.closeCell()
		}

		x.closeRow()
	}

	if last {
		x.frameRow(widths, func() {
			x.line(para{style: styleAfterTable}, "")
			x.closing()
		})
		x.closeLast()
	} else {
		x.closeTable(false)
	}
}

// frameRow adds a row of one cell across a table, without margins and without borders but for that of the row above.
func (x *docx) frameRow(widths []int, write func()) {
	x.openRow(false, 0)
	x.putf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/><w:gridSpan w:val="%d"/><w:tcBorders>`, twips(x.page.room()), len(widths))

	for _, side := range []string{"left", "bottom", "right"} {
		x.putf(`<w:%s w:val="nil"/>`, side)
	}

	x.put(`</w:tcBorders><w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar></w:tcPr>`)
	write()
	x.closeCell()
	x.closeRow()
}

// rowHeight is the height in twips of a row with room for so many lines of that size; 0 leaves it to the text.
func rowHeight(lines float64, size int) int {
	const (
		line = 1.15 // of Times New Roman, of its size
		most = 1584 // points: Word takes no higher row
	)

	if lines <= 0 {
		return 0
	}

	return int(min(min(lines, most)*float64(size)*line+2*cellUpright/twipsPerPoint, most) * twipsPerPoint)
}

// columnWidths shares room out in proportion to the columns' widths. The shares sum to room exactly: each column ends
// at its share of the whole, rounded, and begins where the one before ends.
func columnWidths(columns []paper.Column, room int) []int {
	const most = 1 << 16 // no column is that much wider than another; the sum cannot overflow

	width := func(c paper.Column) int { return min(max(c.Width, 1), most) }

	sum := 0
	for _, c := range columns {
		sum += width(c)
	}

	widths := make([]int, len(columns))
	done, end := 0, 0

	for i, c := range columns {
		done += width(c)
		begin := end
		end = room * done / sum
		widths[i] = end - begin
	}

	return widths
}

// alignment is the value of w:jc; the style is for left.
func alignment(a paper.Align) string {
	switch a {
	case paper.Center:
		return "center"
	case paper.Right:
		return "right"
	default:
		return ""
	}
}
