package export

import (
	"fmt"
	"hash"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"thuky/meeting/paper"
)

// PDF writes d to w as a PDF that looks as the DOCX does on paper: A4, the measures of NĐ 30/2020/NĐ-CP, Phụ lục I,
// the faces of Liberation Serif embedded with what is used of them, text that can be searched and copied, bookmarks
// for the headings of a long paper. The same Document always gives the same bytes: the file carries no date of its own.
//
// A Document that cannot be shown in full is refused before anything is written: with [*GlyphError] where the font
// lacks a character, else with [ErrBlock], [ErrColumns] or [ErrCells]. Any other error is w's.
func PDF(w io.Writer, d paper.Document) error {
	if err := check(d); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}

	if err := CheckGlyphs(d); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}

	p := newPDF(d)
	p.document()

	if err := p.sheet.Output(newSubsetNames(w, p.sheet.used)); err != nil {
		return fmt.Errorf("pdf: %w", err)
	}

	return nil
}

// pdf lays out one Document.
type pdf struct {
	doc      paper.Document
	page     page
	sheet    *pdfSheet
	flow     *pdfFlow
	add      func(...pdfBox) // takes what blocks are set as: the flow, but for the papers of a sheet
	headings []pdfHeading
}

// pdfHeading is a heading and where it stands.
type pdfHeading struct {
	text  string
	level int // from 0
	page  int
	top   float64
}

func newPDF(d paper.Document) *pdf {
	orientation := "P"
	if d.Landscape {
		orientation = "L"
	}

	f := fpdf.New(orientation, "pt", "A4", "")
	f.SetAutoPageBreak(false, 0)
	f.SetCatalogSort(true)

	// A PDF must have dates; as in the DOCX, the first day of 1980 says that there is none.
	none := time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	f.SetCreationDate(none)
	f.SetModificationDate(none)
	f.SetTitle(title(d), true)
	f.SetCreator(creator, true)
	f.SetProducer(creator, true)
	f.SetLang(language)

	p := &pdf{doc: d, page: pageOf(d)}
	p.sheet = &pdfSheet{Fpdf: f, page: p.page, draft: headedDraft(d), unpaged: d.Unpaged, used: map[*pdfFace]hash.Hash64{}}
	p.flow = newPDFFlow(p.sheet)
	p.add = p.flow.add

	return p
}

// document lays everything out.
func (p *pdf) document() {
	if headedDraft(p.doc) {
		p.draftMark()
	}

	p.letterhead()
	p.title()

	stays := staysWithNext(p.doc)
	for i, b := range p.doc.Body {
		p.block(b, stays[i])
	}

	p.closing()
	p.flow.finish()
	p.bookmarks()
}

// block lays out one block of the body; stay keeps it on the page of what follows.
func (p *pdf) block(b paper.Block, stay bool) {
	switch b := b.(type) {
	case paper.Heading:
		p.heading(b)
	case paper.Paragraph:
		t := pdfText{runs: b.Runs, size: sizeBody, indent: points(firstLine), full: true, after: gapParagraph, stay: stay}
		if b.Center {
			t.align, t.indent, t.full = paper.Center, 0, false
		}

		p.text(t)
	case paper.Item:
		runs := append([]paper.Run{{Text: dash}}, b.Runs...)
		p.text(pdfText{runs: runs, size: sizeBody, indent: points(firstLine), full: true, after: gapParagraph, stay: stay})
	case paper.Table:
		p.table(b, stay)
	case paper.Sheet:
		p.cutSheet(b)
	case paper.Break:
		p.flow.add(pdfBox{turn: true})
	}
}

// heading lays out the title of a part, with the first lines of what follows, and notes where it stands.
func (p *pdf) heading(h paper.Heading) {
	level := min(max(h.Level, 1), 3)
	t := pdfText{
		runs: []paper.Run{{Text: h.Text, Bold: true, Italic: level == 3}}, size: sizeBody, indent: points(firstLine),
		full: true, after: gapParagraph, stay: true,
	}

	if level == 1 {
		t.before = gapParagraph
	}

	t.mark = func(top float64) {
		// An outline goes down one level at a time.
		depth := 0
		if n := len(p.headings); n > 0 {
			depth = min(level-1, p.headings[n-1].level+1)
		}

		p.headings = append(p.headings, pdfHeading{oneLine(h.Text), depth, p.sheet.PageNo(), top})
	}

	p.text(t)
}

// fewPages is the number of pages from which a paper has bookmarks; readers open a column for them.
const fewPages = 4

func (p *pdf) bookmarks() {
	last := p.sheet.PageNo()
	if last < fewPages {
		return
	}

	for _, h := range p.headings {
		p.sheet.SetPage(h.page)
		p.sheet.Bookmark(h.text, h.level, h.top)
	}

	p.sheet.SetPage(last)
}
