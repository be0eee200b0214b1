package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"thuky/meeting/paper"
)

// Markdown writes d to w as GitHub Flavored Markdown, UTF-8, lines ended by '\n'. It says what the DOCX says; blocks
// side by side become tables. The same Document always gives the same bytes. Errors are those of [DOCX].
func Markdown(w io.Writer, d paper.Document) error {
	if err := check(d); err != nil {
		return fmt.Errorf("markdown: %w", err)
	}

	m := markdown{bufio.NewWriter(w)} // keeps its first error for Flush
	m.document(d)

	if err := m.Flush(); err != nil {
		return fmt.Errorf("markdown: %w", err)
	}

	return nil
}

type markdown struct{ *bufio.Writer }

func (m markdown) document(d paper.Document) {
	if headedDraft(d) {
		m.paragraph(strong(draft))
	}

	m.letterhead(d.Letterhead)

	if d.Heading != "" {
		m.heading(1, d.Heading)
	}

	for _, s := range d.Subject {
		m.paragraph(strong(s))
	}

	if d.Notice != "" {
		m.paragraph(emphasis(d.Notice))
	}

	m.body(d.Body)
	m.closing(d)
}

// body writes the blocks.
func (m markdown) body(blocks []paper.Block) {
	inList := false

	for _, b := range blocks {
		_, item := b.(paper.Item)
		if inList && !item { // items that follow one another are one list, without blank lines between them
			m.put("\n")
		}

		m.block(b)

		inList = item
	}

	if inList {
		m.put("\n")
	}
}

// letterhead writes the two blocks as the two columns of a table; the number and the date are its second row.
func (m markdown) letterhead(h paper.Letterhead) {
	if h == (paper.Letterhead{}) {
		return
	}

	center := []paper.Align{paper.Center, paper.Center}
	m.row(stack(inline(h.Superior), strong(h.Agency)), stack(strong(nation), strong(motto)))
	m.rule(center)

	if h.Number != "" || h.PlaceDate != "" {
		m.row(inline(h.Number), emphasis(h.PlaceDate))
	}

	m.put("\n")
}

func (m markdown) block(b paper.Block) {
	switch b := b.(type) {
	case paper.Heading:
		m.heading(min(max(b.Level, 1), 3)+1, b.Text)
	case paper.Paragraph:
		m.paragraph(spans(b.Runs))
	case paper.Item:
		m.item(spans(b.Runs))
	case paper.Table:
		m.table(b)
	case paper.Sheet:
		for _, one := range papersOf(b) {
			m.body(one)
			m.put("- - -\n\n")
		}
	case paper.Break:
		m.put("---\n\n")
	}
}

func (m markdown) table(t paper.Table) {
	if t.Caption != "" {
		m.paragraph(strong(t.Caption))
	}

	aligns := make([]paper.Align, len(t.Columns))
	for i, c := range t.Columns {
		aligns[i] = c.Align
	}

	m.row(each(titles(t), inline)...)
	m.rule(aligns)

	for _, row := range t.Rows {
		m.row(each(row, inline)...)
	}

	m.put("\n")
}

// closing writes each row of signatures as a table: office and hint as its head, the name below. The receivers come
// first where the paper has them on the left.
func (m markdown) closing(d paper.Document) {
	if beside(d) {
		m.receivers(d.Receivers)
	}

	for _, row := range signatureRows(d.Signatures) {
		var heads, names []string

		aligns := make([]paper.Align, len(row))
		for i, s := range row {
			heads = append(heads, stack(strong(s.Office), emphasis(s.Hint)))
			names = append(names, strong(s.Name))
			aligns[i] = paper.Center
		}

		m.row(heads...)
		m.rule(aligns)
		m.row(names...)
		m.put("\n")
	}

	if !beside(d) {
		m.receivers(d.Receivers)
	}
}

func (m markdown) receivers(all []string) {
	if len(all) == 0 {
		return
	}

	m.paragraph(spans([]paper.Run{{Text: sentTo, Bold: true, Italic: true}}))

	for _, s := range receiverLines(all) {
		m.item(inline(strings.TrimPrefix(s, dash)))
	}

	m.put("\n")
}

func (m markdown) put(s string) { _, _ = m.WriteString(s) }

func (m markdown) heading(level int, s string) {
	m.put(strings.Repeat("#", level) + " " + inline(oneLine(s)) + "\n\n")
}

func (m markdown) paragraph(s string) {
	if s != "" {
		m.put(broken(s, "") + "\n\n")
	}
}

func (m markdown) item(s string) { m.put("- " + broken(s, "  ") + "\n") }

// row writes a row of a table; a line break in a cell becomes <br>.
func (m markdown) row(cells ...string) {
	m.put("|")

	for _, s := range cells {
		m.put(" " + strings.ReplaceAll(s, "\n", "<br>") + " |")
	}

	m.put("\n")
}

func (m markdown) rule(aligns []paper.Align) {
	m.put("|")

	for _, a := range aligns {
		m.put([...]string{paper.Left: " --- |", paper.Center: " :---: |", paper.Right: " ---: |"}[max(0, min(a, paper.Right))])
	}

	m.put("\n")
}

// stack puts what is not empty one under the other.
func stack(upper, lower string) string {
	if upper == "" || lower == "" {
		return upper + lower
	}

	return upper + "\n" + lower
}

func each(all []string, f func(string) string) []string {
	done := make([]string, len(all))
	for i, s := range all {
		done[i] = f(s)
	}

	return done
}
