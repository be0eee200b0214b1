package export

import (
	"archive/zip"
	"bufio"
	"fmt"
	"io"
	"time"

	"thuky/meeting/paper"
)

// DOCX writes d to w as an Office Open XML document (ECMA-376, transitional). The look is in named styles, so that an
// office can restyle it; the measures are those of NĐ 30/2020/NĐ-CP, Phụ lục I. The same Document always gives the same
// bytes: the file carries no date.
//
// A Document that cannot be shown in full is refused with [ErrBlock], [ErrColumns] or [ErrCells] before anything is
// written; any other error is w's.
func DOCX(w io.Writer, d paper.Document) error {
	if err := check(d); err != nil {
		return fmt.Errorf("docx: %w", err)
	}

	z := zip.NewWriter(w)
	x := docx{doc: d, page: pageOf(d)}

	for _, p := range docxParts {
		// Word opens no archive whose times lie before 1980; the first day of that year says "no date".
		part, err := z.CreateHeader(&zip.FileHeader{
			Name: p.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC),
		})
		if err != nil {
			return fmt.Errorf("docx: %s: %w", p.name, err)
		}

		// A bufio.Writer keeps its first error for Flush: nothing between here and there need look.
		x.markup = markup{bufio.NewWriter(part)}
		x.put(xmlHead)
		p.write(&x)

		if err := x.Flush(); err != nil {
			return fmt.Errorf("docx: %s: %w", p.name, err)
		}
	}

	if err := z.Close(); err != nil {
		return fmt.Errorf("docx: %w", err)
	}

	return nil
}

// docx writes the parts of one Document.
type docx struct {
	markup

	doc  paper.Document
	page page
}

// docxParts are the files in the archive, in the order in which they are written.
var docxParts = []struct {
	name  string
	write func(*docx)
}{
	{"[Content_Types].xml", (*docx).contentTypes},
	{"_rels/.rels", (*docx).packageRelations},
	{"docProps/core.xml", (*docx).coreProperties},
	{"docProps/app.xml", (*docx).appProperties},
	{"word/document.xml", (*docx).document},
	{"word/_rels/document.xml.rels", (*docx).documentRelations},
	{"word/styles.xml", (*docx).styles},
	{"word/settings.xml", (*docx).settings},
	{"word/header1.xml", (*docx).firstHeader},
	{"word/header2.xml", (*docx).header},
}
