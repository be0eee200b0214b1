package export

import (
	"bufio"
	"fmt"
	"strings"

	"thuky/meeting/paper"
)

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
)

// markup writes WordprocessingML. Its errors wait in the bufio.Writer until Flush.
type markup struct{ *bufio.Writer }

// put writes markup as it stands.
func (m markup) put(s string) { _, _ = m.WriteString(s) }

// putf writes markup with numbers and names of our own in it, never text from outside.
func (m markup) putf(format string, args ...any) { _, _ = fmt.Fprintf(m, format, args...) }

var xmlEscape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// text writes any text as character data.
func (m markup) text(s string) { _, _ = xmlEscape.WriteString(m, clean(s)) }

// para is a paragraph's style, and what a single paragraph has of its own. Lengths are in twips.
type para struct {
	style       string
	keepNext    bool // on the page of the next paragraph
	newPage     bool // at the top of a page of its own
	after       int  // space below; 0 leaves it to the style
	left, right int  // indents
	align       string
}

// paragraph writes a paragraph of runs. The order of its properties is the schema's (CT_PPr).
func (m markup) paragraph(p para, runs ...paper.Run) {
	m.putf(`<w:p><w:pPr><w:pStyle w:val="%s"/>`, p.style)

	if p.keepNext {
		m.put(`<w:keepNext/>`)
	}

	if p.newPage {
		m.put(`<w:pageBreakBefore/>`)
	}

	if p.after != 0 {
		m.putf(`<w:spacing w:after="%d"/>`, p.after)
	}

	if p.left != 0 || p.right != 0 {
		m.putf(`<w:ind w:left="%d" w:right="%d"/>`, p.left, p.right)
	}

	if p.align != "" {
		m.putf(`<w:jc w:val="%s"/>`, p.align)
	}

	m.put(`</w:pPr>`)

	for _, r := range runs {
		m.run(r)
	}

	m.put("</w:p>\n")
}

// line writes a paragraph of plain text.
func (m markup) line(p para, s string) { m.paragraph(p, paper.Run{Text: s}) }

// run writes a stretch of text; a '\n' in it becomes a line break.
func (m markup) run(r paper.Run) {
	if r.Text == "" {
		return
	}

	m.put(`<w:r>`)

	switch {
	case r.Bold && r.Italic:
		m.put(`<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr>`)
	case r.Bold:
		m.put(`<w:rPr><w:b/><w:bCs/></w:rPr>`)
	case r.Italic:
		m.put(`<w:rPr><w:i/><w:iCs/></w:rPr>`)
	}

	broken := false
	for s := range strings.SplitSeq(clean(r.Text), "\n") {
		if broken {
			m.put(`<w:br/>`)
		}

		m.put(`<w:t xml:space="preserve">`)
		m.text(s)
		m.put(`</w:t>`)

		broken = true
	}

	m.put(`</w:r>`)
}

// openTable begins a table of fixed layout, its columns' widths in twips.
func (m markup) openTable(style string, widths []int) {
	sum := 0
	for _, w := range widths {
		sum += w
	}

	m.putf(`<w:tbl><w:tblPr><w:tblStyle w:val="%s"/><w:tblW w:w="%d" w:type="dxa"/>`, style, sum)
	m.put(`<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>`)

	for _, w := range widths {
		m.putf(`<w:gridCol w:w="%d"/>`, w)
	}

	m.put("</w:tblGrid>\n")
}

// closeTable ends a table. Word repairs a file whose table ends the text and joins tables that touch: a low empty
// paragraph follows every one.
func (m markup) closeTable(keepNext bool) {
	m.put("</w:tbl>\n")
	m.paragraph(para{style: styleAfterTable, keepNext: keepNext})
}

// closeLast is closeTable where nothing follows: as low as can be, or a page that is just full would be followed by an
// empty one.
func (m markup) closeLast() {
	m.put("</w:tbl>\n")
	m.paragraph(para{style: styleEnd})
}

// openRow begins a row that never splits between pages, at least so many twips high; a head repeats on every page.
func (m markup) openRow(head bool, height int) {
	m.put(`<w:tr><w:trPr><w:cantSplit/>`)

	if height > 0 {
		m.putf(`<w:trHeight w:val="%d" w:hRule="atLeast"/>`, height)
	}

	if head {
		m.put(`<w:tblHeader/>`)
	}

	m.put("</w:trPr>\n")
}

func (m markup) closeRow() { m.put("</w:tr>\n") }

// openCell begins a cell, its width in twips; the caller puts at least one paragraph in it.
func (m markup) openCell(width int) {
	m.putf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, width)
}

func (m markup) closeCell() { m.put("</w:tc>\n") }

// rule writes the line under a line of text: an empty paragraph, a few points high, with a border below. Length and
// room, in points, give the indents that centre it.
func (m markup) rule(length, room float64, after int) {
	side := int((room - min(length, room)) / 2 * twipsPerPoint)
	m.paragraph(para{style: styleRule, keepNext: true, after: after, left: side, right: side})
}
