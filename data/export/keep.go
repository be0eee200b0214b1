package export

import (
	"strings"

	"thuky/meeting/paper"
)

// staysWithNext says of each block of the body whether it stays on the page of what follows: a heading; the words under
// it, such as the hour an item was begun; a lead that ends with a colon; lines to be written on by hand; and the last
// words, beside the signatures: nobody signs an empty page.
func staysWithNext(d paper.Document) []bool {
	stays := make([]bool, len(d.Body))
	for i, b := range d.Body {
		if i == len(d.Body)-1 {
			stays[i] = len(d.Signatures) > 0

			continue
		}

		switch b := b.(type) {
		case paper.Heading:
			stays[i] = true
		case paper.Paragraph:
			stays[i] = leads(b.Runs, d.Body[i+1]) || toWriteOn(b.Runs) || i > 0 && opens(d.Body[i-1], d.Body[i+1])
		case paper.Item:
			stays[i] = leads(b.Runs, d.Body[i+1])
		}
	}

	return stays
}

// leads says whether a text leads in what follows: a list, a table, a quotation.
func leads(runs []paper.Run, next paper.Block) bool {
	if !strings.HasSuffix(strings.TrimSpace(plain(runs)), ":") {
		return false
	}

	switch next.(type) {
	case paper.Paragraph, paper.Item, paper.Table:
		return true
	}

	return false
}

// toWriteOn says whether a text is but a line to be written on by hand. What is written on several of them is one
// statement, and who signs below has it on the same page.
func toWriteOn(runs []paper.Run) bool {
	s := plain(runs)

	return s != "" && strings.Trim(s, "…") == ""
}

// opens says whether what stands between those two opens a part, of which more follows. Where the next part follows,
// it is all there is.
func opens(before, next paper.Block) bool {
	heading, ok := before.(paper.Heading)
	if !ok {
		return false
	}

	switch next := next.(type) {
	case paper.Heading:
		return next.Level > heading.Level
	case paper.Paragraph, paper.Item, paper.Table:
		return true
	}

	return false
}

// smallTable is the number of rows up to which a table is not broken.
const smallTable = 6

// rowsStay says of each row of a table whether it stays on the page of the next. A small table is not broken, unless it
// is too high to be moved; of any other two rows at least stand below its head, and on its last page. last keeps the
// last row with the signatures that follow the table, which are to move with two rows, never with all of them.
func rowsStay(t paper.Table, p page, last bool) []bool {
	stays := make([]bool, len(t.Rows))
	whole := !last && len(t.Rows) <= smallTable && tableHeight(t, p) < points(p.height-p.top-p.bottom)*2/3

	for i := range stays {
		stays[i] = whole || i == 0 || i == len(stays)-2
	}

	if len(stays) > 0 {
		stays[len(stays)-1] = last
	}

	return stays
}

// tableHeight is about how high a table is, in points, as the faces of the DOCX set it.
func tableHeight(t paper.Table, p page) float64 {
	size := float64(p.tableSize(t))
	widths := columnWidths(t.Columns, twips(p.room()))

	height := func(cells []string, f face, least float64) float64 {
		lines := max(least, 1)
		for i, s := range cells {
			n, _ := f.wrap(clean(s), size, float64(widths[i])/twipsPerPoint-2*cellSide)
			lines = max(lines, float64(n))
		}

		return lines*pdfLineHeight*size + 2*cellPad + borderWidth
	}

	sum := height(titles(t), timesBold, 0)
	for _, row := range t.Rows {
		sum += height(row, timesRegular, t.Tall)
	}

	return sum
}
