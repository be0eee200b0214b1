package roster_test

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	data "thuky/data/roster"
	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/meeting/roster"
)

// sound holds what was read, or the error in its place, to what is promised: clean text within the bounds, or a sentence.
func sound(t *testing.T, sheets []roster.Sheet, err error) {
	t.Helper()
	var r roster.Roster
	if err == nil {
		for _, s := range sheets {
			soundSheet(t, s)
		}
		r, err = roster.Find(sheets, "")
	}
	if err != nil {
		said, ok := errors.AsType[sentence](err)
		if !ok || !errors.Is(err, data.ErrInput) {
			t.Fatalf("%v is no error of the input with a sentence", err)
		}
		for _, lang := range []string{"vi", "en"} {
			if s := said.Sentence(lang); !utf8.ValidString(s) || strings.Contains(s, "\n") || !strings.HasSuffix(s, ".") {
				t.Fatalf("no sentence: %q", s)
			}
		}
		return
	}
	ids := 0
	p := roster.NewPlan(&meeting.Meeting{}, r, func() string { ids++; return "x" + strconv.Itoa(ids) })
	for _, b := range p.Bodies() {
		if _, err := meeting.EncodeBody(b); err != nil {
			t.Fatalf("%+v: %v", b, err)
		}
	}
	if p.Count(roster.New)+p.Count(roster.Refused) != len(r.Rows) {
		t.Fatalf("%+v", p)
	}
}

func soundSheet(t *testing.T, s roster.Sheet) {
	t.Helper()
	if len(s.Lines) > roster.MaxLines || name.Clean(s.Name) != s.Name {
		t.Fatalf("%d lines of %q", len(s.Lines), s.Name)
	}
	last := 0
	for _, l := range s.Lines {
		if l.Number <= last || len(l.Cells) > roster.MaxColumns {
			t.Fatalf("line %d after %d, of %d cells", l.Number, last, len(l.Cells))
		}
		last = l.Number
		for _, c := range l.Cells {
			if name.Clean(c) != c || utf8.RuneCountInString(c) > roster.MaxCell {
				t.Fatalf("not clean: %q", c)
			}
		}
	}
}

// FuzzCSV reads any bytes, in an encoding that is chosen or found.
func FuzzCSV(f *testing.F) {
	for i, s := range []string{
		"Đơn vị,Họ và tên\nVụ A,\"Ông \"\"B\"\"\"\n", "sep=;\r\nSTT;Đơn vị;Điểm (20 điểm)\r\n1;A;=cmd|' /C calc'!A0\r\n;Cộng;\r\n", "Unit\tPhone\nA\t912345678\n",
		"\xff\xfeU\x00n\x00i\x00t\x00\n\x00A\x00\n\x00", "\xfe\xff\x00U\x00n\x00i\x00t", "PK\x03\x04", "%PDF-", "Unit\n\x1b[31mA\u202e\n\"",
	} {
		f.Add([]byte(s), byte(i))
	}
	for _, is := range data.Encodings() {
		if raw, err := os.ReadFile(filepath.Join("testdata", is+".csv")); err == nil {
			f.Add(raw, byte(0))
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte, chosen byte) {
		encodings := data.Encodings()
		sheets, err := data.Parse(raw, data.Encoding(encodings[int(chosen)%len(encodings)]))
		sound(t, sheets, err)
	})
}

// FuzzXLSX reads workbooks with any XML for a sheet, its shared strings and its styles.
func FuzzXLSX(f *testing.F) {
	const (
		head   = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`
		shared = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Đơn vị</t></si><si><r><t>Vụ </t></r><r><t>A</t></r></si></sst>`
		styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0&quot; điểm&quot;"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`
	)
	f.Add(head+`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Điểm</t></is></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><f>1+1</f><v>97.5</v></c></row></sheetData><mergeCells><mergeCell ref="A3:A4"/></mergeCells></worksheet>`, shared, styles)
	f.Add(head+`<row><c t="s"><v>0</v></c></row><row><c><f t="shared" si="0" ref="A2:A3">B2</f></c></row><row r="3"><c t="e"><v>#REF!</v></c></row></sheetData></worksheet>`, shared, "")
	f.Add(head+`<row r="1048576"><c r="XFD1048576" t="b"><v>1</v></c></row><row r="1"><c r="A1" t="d"><v>2020-12-18</v></c></row></sheetData></worksheet>`, "", styles)
	f.Fuzz(func(t *testing.T, sheet, shared, styles string) {
		sheets, err := data.Parse(workbookOf(t, sheet, shared, styles), data.Auto)
		sound(t, sheets, err)
	})
}

// workbookOf is a workbook with this XML for its sheet, its shared strings and its styles.
func workbookOf(t testing.TB, sheet, shared, styles string) []byte {
	t.Helper()
	return zipped(t,
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
		"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml", sheet, "xl/sharedStrings.xml", shared, "xl/styles.xml", styles)
}
