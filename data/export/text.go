// Package export renders a paper.Document as a file: DOCX and PDF for the office, HTML and Markdown for reading, XLSX
// and CSV for its tables; and all data of a meeting as JSON. Every renderer of a whole Document says the same words in
// the same order, those of [Text], and follows NĐ 30/2020/NĐ-CP, Phụ lục I, where it can.
package export

import (
	"strings"

	"thuky/meeting/paper"
)

// Text gives the words of a Document in reading order, a line for each paragraph or row of a table, cells parted by
// tabs. It is what a reader of any rendering reads, page numbers and repeated table heads aside.
func Text(d paper.Document) string {
	var t lines

	if headedDraft(d) {
		t.say(draft)
	}

	if h := d.Letterhead; h != (paper.Letterhead{}) {
		t.say(h.Superior)
		t.say(h.Agency)
		t.say(nation)
		t.say(motto)
		t.say(h.Number)
		t.say(h.PlaceDate)
	}

	t.say(d.Heading)

	for _, s := range d.Subject {
		t.say(s)
	}

	t.say(d.Notice)

	for _, b := range d.Body {
		t.block(b)
	}

	t.closing(d)

	return strings.Join(t, "\n")
}

// lines are the lines of a text, each clean and none empty.
type lines []string

func (t *lines) say(cells ...string) {
	said := make([]string, len(cells))
	for i, s := range cells {
		said[i] = clean(s)
	}

	if line := strings.Join(said, "\t"); strings.TrimSpace(line) != "" {
		*t = append(*t, line)
	}
}

func (t *lines) block(b paper.Block) {
	switch b := b.(type) {
	case paper.Heading:
		t.say(b.Text)
	case paper.Paragraph:
		t.say(plain(b.Runs))
	case paper.Item:
		t.say(dash + plain(b.Runs))
	case paper.Sheet:
		for _, one := range papersOf(b) {
			for _, b := range one {
				t.block(b)
			}
		}
	case paper.Table:
		t.say(b.Caption)
		t.say(titles(b)...)

		for _, row := range b.Rows {
			t.say(row...)
		}
	}
}

func (t *lines) closing(d paper.Document) {
	receivers := func() {
		if len(d.Receivers) > 0 {
			t.say(sentTo)
		}

		for _, s := range receiverLines(d.Receivers) {
			t.say(s)
		}
	}

	if beside(d) {
		receivers()
	}

	for _, row := range signatureRows(d.Signatures) {
		for _, s := range row {
			t.say(s.Office)
			t.say(s.Hint)
			t.say(s.Name)
		}
	}

	if !beside(d) {
		receivers()
	}
}

// plain is the clean text of runs without their styles. Each is cleaned by itself: bytes on both sides of a seam are
// no character.
func plain(runs []paper.Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(clean(r.Text))
	}

	return b.String()
}

// titles are the heads of a table's columns.
func titles(t paper.Table) []string {
	titles := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		titles[i] = c.Title
	}

	return titles
}
