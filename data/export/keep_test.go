package export

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thuky/meeting/paper"
)

// keeping is a Document of what must not be parted, each thing after so many lines that it comes to stand at every
// height of a page, and the marks that must stand together.
func keeping() (d paper.Document, together [][]string) {
	d = paper.Document{File: "giu-lien"}

	for n := 22; n <= 36; n++ { // a page holds about thirty lines
		mark := func(s string) string { return fmt.Sprintf("[%d%s]", n, s) }
		rows := func(kind string, count int) (rows [][]string) {
			for i := range count {
				rows = append(rows, []string{mark(fmt.Sprint(kind, i+1)), "một"})
			}

			return rows
		}
		head := func(s string) []paper.Column { return []paper.Column{{Title: mark(s)}, {Title: "Số"}} }

		for _, blocks := range [][]paper.Block{
			{paper.Heading{Level: 2, Text: mark("a")}, paper.Text(mark("b")), paper.Heading{Level: 3, Text: mark("c")}, paper.Text(mark("d") + ":"), paper.Dash(mark("e"))},
			{paper.Text(mark("f") + ":"), paper.Table{Columns: head("g"), Rows: rows("h", smallTable)}},
			{paper.Table{Columns: head("k"), Rows: rows("l", smallTable+3)}},
		} {
			for range n {
				d.Body = append(d.Body, paper.Text("Một dòng."))
			}

			d.Body = append(append(d.Body, blocks...), paper.Break{})
		}

		small := []string{mark("f"), mark("g")}
		for i := range smallTable {
			small = append(small, mark(fmt.Sprint("h", i+1)))
		}

		together = append(together, []string{mark("a"), mark("b"), mark("c"), mark("d"), mark("e")}, small,
			[]string{mark("l1"), mark("l2")}, []string{mark("l8"), mark("l9")})
	}

	d.Body = append(d.Body, paper.Text("Hết."))

	return d, together
}

// parted complains of marks of one group that stand on different pages.
func parted(t *testing.T, pages []string, together [][]string) {
	t.Helper()

	for _, marks := range together {
		home := slices.IndexFunc(pages, func(p string) bool { return strings.Contains(p, marks[0]) })
		if home < 0 {
			t.Fatalf("%s is on no page", marks[0])
		}

		for _, m := range marks[1:] {
			if !strings.Contains(pages[home], m) {
				t.Errorf("%s is on another page than %s", m, marks[0])
			}
		}
	}
}

func TestNoPageOfThePDFEndsWithALead(t *testing.T) {
	d, together := keeping()

	var pages []string
	for p := range strings.SplitSeq(string(sheets(t, d)), "endstream") {
		pages = append(pages, said([]byte(p)))
	}

	parted(t, pages, together)

	// The head stands above the rows wherever a table goes on.
	for _, p := range pages {
		for n := 22; n <= 36; n++ {
			if strings.Contains(p, fmt.Sprintf("[%dl9]", n)) && !strings.Contains(p, fmt.Sprintf("[%dk]", n)) {
				t.Errorf("after %d lines a table goes on without its head", n)
			}
		}
	}
}

func TestNoPageOfTheDOCXEndsWithALead(t *testing.T) {
	d, together := keeping()
	dir := printed(t, []paper.Document{d})
	parted(t, strings.Split(pdftotext(t, "-raw", filepath.Join(dir, d.File+".pdf")), "\f"), together)
}

// Without LibreOffice: which paragraphs the DOCX keeps with the next.
func TestTheDOCXKeepsALeadWithWhatFollows(t *testing.T) {
	row := func(s string) []string { return []string{s} }
	d := paper.Document{Body: []paper.Block{
		paper.Text("Trước."),
		paper.Heading{Level: 2, Text: "1."},
		paper.Text("Từ 15 giờ."),
		paper.Heading{Level: 3, Text: "a)"},
		paper.Text("Giữ."), paper.Text("Ý kiến:"), paper.Dash("một:"), paper.Dash("hai"), paper.Text("…………"), paper.Text("…"), paper.Text("…a"),
		paper.Heading{Level: 2, Text: "2."},
		paper.Text("Chỉ thế."),
		paper.Heading{Level: 2, Text: "3."},
		paper.Text("Bảng:"),
		paper.Table{
			Columns: []paper.Column{{}}, Rows: [][]string{row("r1"), row("r2"), row("r3")},
		},
		paper.Text("Sau:"),
		paper.Break{},
		paper.Table{
			Columns: []paper.Column{{}}, Rows: [][]string{row("s1"), row("s2"), row("s3"), row("s4"), row("s5"), row("s6"), row("s7")},
		},
	}}

	var kept []string
	for _, p := range tree(t, d, "word/document.xml").all("p") {
		if len(p.all("keepNext")) > 0 {
			kept = append(kept, words(p))
		}
	}

	want := []string{"Từ 15 giờ.", "Giữ.", "Ý kiến:", "- một:", "…………", "…", "Bảng:", "r1", "r2", "s1", "s6"}
	if !slices.Equal(kept, want) {
		t.Errorf("kept: %q", kept)
	}
}

func TestATableTooHighToMoveIsBroken(t *testing.T) {
	high := paper.Table{Columns: []paper.Column{{}}, Rows: make([][]string, 4), Tall: 12}
	for i := range high.Rows {
		high.Rows[i] = []string{"x"}
	}

	if got := rowsStay(high, pageOf(paper.Document{}), false); !slices.Equal(got, []bool{true, false, true, false}) {
		t.Errorf("%v", got)
	}

	low := high
	low.Tall = 0

	if got := rowsStay(low, pageOf(paper.Document{}), false); !slices.Equal(got, []bool{true, true, true, false}) {
		t.Errorf("%v", got)
	}

	// Signatures take the last two rows along, not the table.
	if got := rowsStay(low, pageOf(paper.Document{}), true); !slices.Equal(got, []bool{true, false, true, true}) {
		t.Errorf("%v", got)
	}
}

// Who signs the minutes of a count written by hand has the whole conclusion on the page of the signatures.
func TestTheBlankMinutesOfACountEndWithTheirConclusion(t *testing.T) {
	seen := 0

	for _, d := range demoPapers(t) {
		if !strings.HasPrefix(d.File, "bien-ban-kiem-phieu-de-trong") {
			continue
		}

		seen++

		pages := strings.Split(strings.TrimRight(pdftotext(t, "-raw", pdfFile(t, d)), "\f"), "\f")
		for _, what := range []string{"Kết luận", "Bằng phiếu", "Việc kiểm phiếu kết thúc", "TỔ TRƯỞNG"} {
			if !strings.Contains(pages[len(pages)-1], what) {
				t.Errorf("%s: not on the last page of %d: %s", d.File, len(pages), what)
			}
		}
	}

	if seen == 0 {
		t.Error("no such paper")
	}
}
