package export

import "thuky/meeting/paper"

// table writes a table with borders over the whole width of the text, its head repeated on every page; last keeps
// its last row on the page of what follows.
func (x *docx) table(t paper.Table, last bool) {
	if t.Caption != "" {
		x.line(para{style: styleCaption}, t.Caption)
	}

	widths := columnWidths(t.Columns, twips(x.page.room()))

	head, cell := styleTableHead, styleTableText
	if x.page.tableSize(t) == sizeWideTable {
		head, cell = styleWideTableHead, styleWideTableText
	}

	x.openTable(styleGrid, widths)
	x.openRow(true)

	for i, title := range titles(t) {
		x.openCell(widths[i])
		x.line(para{style: head}, title)
		x.closeCell()
	}

	x.closeRow()

	for n, row := range t.Rows {
		x.openRow(false)

		for i, s := range row {
			x.openCell(widths[i])
			x.line(para{style: cell, keepNext: last && n == len(t.Rows)-1, align: alignment(t.Columns[i].Align)}, s)
			x.closeCell()
		}

		x.closeRow()
	}

	x.closeTable(last)
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
