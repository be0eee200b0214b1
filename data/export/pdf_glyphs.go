package export

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"thuky/meeting/paper"
)

// GlyphError says which characters the font of a PDF has no glyph for, and where they stand. The PDFs of those
// Documents were not written.
type GlyphError struct{ Missing []MissingGlyph }

// MissingGlyph is a character that the font lacks and the first place where a Document has it.
type MissingGlyph struct {
	File  string // of the Document, without extension
	Char  rune
	Count int // how often the Document has it
	Place Place
}

// Place is where in a Document something stands the first time. Numbers count from 1 and are 0 where they do not
// apply.
type Place struct {
	Part   Part
	Block  int    // of the body
	Row    int    // of a table, its head not counted
	Column string // the title of the column
	Near   string // the words around it
}

// Part names a part of a Document.
type Part string

// The parts of a Document.
const (
	PartHead       Part = "head"       // the letterhead
	PartTitle      Part = "title"      // the name, the subject, the notice
	PartBody       Part = "body"       // a paragraph, a heading or an item
	PartTable      Part = "table"      // a table of the body
	PartSignatures Part = "signatures" // of the signatories
	PartReceivers  Part = "receivers"  // Nơi nhận
)

func (e *GlyphError) Error() string { return e.Sentence("en") }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English: the first characters, each with its
// place, and what to do.
func (e *GlyphError) Sentence(lang string) string {
	const most = 3

	var said, files []string

	for _, m := range e.Missing {
		if file := m.File + ".pdf"; !slices.Contains(files, file) {
			files = append(files, file)
		}
	}

	for i, m := range e.Missing {
		if i == most {
			said = append(said, fmt.Sprintf(choose(lang, "và %d ký tự khác", "and %d other characters"), len(e.Missing)-most))

			break
		}

		said = append(said, fmt.Sprintf("“%c” (U+%04X) %s", m.Char, m.Char, m.Place.sentence(lang)))
	}

	return fmt.Sprintf(choose(lang,
		"Chưa ghi được %s: phông chữ không có %s. Thay ký tự ấy rồi xuất lại; các định dạng khác vẫn dùng được.",
		"Not written: %s. The font lacks %s. Replace the characters and export again; the other formats are not affected."),
		strings.Join(files, ", "), strings.Join(said, "; "))
}

func (p Place) sentence(lang string) string {
	where := map[Part]string{
		PartHead:       choose(lang, "ở phần đầu văn bản", "in the letterhead"),
		PartTitle:      choose(lang, "ở tên hoặc trích yếu", "in the title"),
		PartBody:       fmt.Sprintf(choose(lang, "ở đoạn %d", "in paragraph %d"), p.Block),
		PartSignatures: choose(lang, "ở phần ký", "in the signatures"),
		PartReceivers:  choose(lang, "ở nơi nhận", "in the receivers"),
	}[p.Part]

	if p.Part == PartTable {
		where = fmt.Sprintf(choose(lang, "ở bảng (đoạn %d), cột “%s”", "in the table (paragraph %d), column “%s”"), p.Block, p.Column)
		if p.Row > 0 {
			where += fmt.Sprintf(choose(lang, ", dòng %d", ", row %d"), p.Row)
		}
	}

	return where + ": “" + p.Near + "”"
}

func choose(lang, vi, en string) string {
	if lang == "en" {
		return en
	}

	return vi
}

// CheckGlyphs says with a [*GlyphError] which characters of d the font of a PDF lacks, or nil.
func CheckGlyphs(d paper.Document) error {
	c := glyphCheck{file: d.File, at: map[rune]int{}}
	c.document(d)

	if len(c.missing) == 0 {
		return nil
	}

	return &GlyphError{c.missing}
}

// glyphCheck goes through a Document and gathers the characters that the font lacks, in reading order.
type glyphCheck struct {
	file    string
	missing []MissingGlyph
	at      map[rune]int
}

func (c *glyphCheck) document(d paper.Document) {
	h := d.Letterhead
	c.texts(Place{Part: PartHead}, h.Superior, h.Agency, h.Number, h.PlaceDate)
	c.texts(Place{Part: PartTitle}, d.Heading)
	c.texts(Place{Part: PartTitle}, d.Subject...)
	c.texts(Place{Part: PartTitle}, d.Notice)

	for i, b := range d.Body {
		c.block(i+1, b)
	}

	for _, s := range d.Signatures {
		c.texts(Place{Part: PartSignatures}, s.Office, s.Hint, s.Name)
	}

	c.texts(Place{Part: PartReceivers}, d.Receivers...)
}

func (c *glyphCheck) block(n int, b paper.Block) {
	body := Place{Part: PartBody, Block: n}

	switch b := b.(type) {
	case paper.Heading:
		c.texts(body, b.Text)
	case paper.Paragraph:
		c.texts(body, plain(b.Runs))
	case paper.Item:
		c.texts(body, plain(b.Runs))
	case paper.Sheet:
		for _, one := range papersOf(b) {
			for _, b := range one {
				c.block(n, b)
			}
		}
	case paper.Table:
		c.texts(body, b.Caption)

		for i, title := range titles(b) {
			c.texts(Place{Part: PartTable, Block: n, Column: oneLine(b.Columns[i].Title)}, title)
		}

		for r, row := range b.Rows {
			for i, s := range row {
				c.texts(Place{Part: PartTable, Block: n, Row: r + 1, Column: oneLine(b.Columns[i].Title)}, s)
			}
		}
	}
}

// texts looks at every character. The faces have glyphs for the same ones, so that one stands for all.
func (c *glyphCheck) texts(place Place, all ...string) {
	face := faceOf(paper.Run{})

	for _, s := range all {
		s = clean(s)

		for i, r := range s {
			if r == '\n' || face.has(r) && !leftward(r) || strings.ContainsRune(tickBoxes, r) {
				continue
			}

			if at, known := c.at[r]; known {
				c.missing[at].Count++

				continue
			}

			c.at[r] = len(c.missing)
			place.Near = near(s, i)
			c.missing = append(c.missing, MissingGlyph{File: c.file, Char: r, Count: 1, Place: place})
		}
	}
}

// leftward says whether a letter is of a script that runs from right to left. A PDF of ours would set it the wrong way
// round, so that it counts as lacking.
func leftward(r rune) bool {
	return unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana)
}

// near gives the words around byte i of s, on one line.
func near(s string, i int) string {
	const most = 15 // characters on either side

	before, after := []rune(s[:i]), []rune(s[i:])
	start, end := "", ""

	if len(before) > most {
		before, start = before[len(before)-most:], "…"
	}

	if len(after) > most {
		after, end = after[:most], "…"
	}

	return start + strings.ReplaceAll(string(before)+string(after), "\n", " ") + end
}
