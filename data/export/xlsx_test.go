package export

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"thuky/meeting/paper"
)

// opened writes the tables of d as a workbook and opens it.
func opened(t *testing.T, d paper.Document) *excelize.File {
	t.Helper()

	var b bytes.Buffer
	if err := XLSX(&b, d); err != nil {
		t.Fatal(err)
	}

	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}

	t.Cleanup(func() { _ = f.Close() })

	return f
}

func TestAWorkbookHasASheetForEachTable(t *testing.T) {
	f := opened(t, minutes())

	if got, want := f.GetSheetList(), []string{"…tham dự có quyền biểu quyết", "…tặng Cờ thi đua Ngành Tư pháp"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}

	for i, sheet := range f.GetSheetList() {
		table := dataTables(minutes())[i]

		rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
		if err != nil || len(rows) != len(table.Rows)+1 {
			t.Fatalf("%d rows, %v", len(rows), err)
		}

		if !slices.Equal(rows[0], titles(table.Table)) || rows[1][1] != table.Rows[0][1] {
			t.Errorf("%q", rows[:2])
		}

		panes, err := f.GetPanes(sheet)
		if err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("%+v, %v", panes, err)
		}

		if width, err := f.GetColWidth(sheet, "B"); err != nil || width < 30 {
			t.Errorf("the names have %v characters, %v", width, err)
		}
	}

	// Numbers are numbers, and look as on paper.
	for cell, want := range map[string]string{"A2": "1", "C2": "13", "E3": "0.9231"} {
		got, err := f.GetCellValue(f.GetSheetName(1), cell, excelize.Options{RawCellValue: true})
		kind, err2 := f.GetCellType(f.GetSheetName(1), cell)

		if err := errors.Join(err, err2); err != nil || got != want || kind != excelize.CellTypeNumber && kind != excelize.CellTypeUnset {
			t.Errorf("%s is %q of type %v, %v", cell, got, kind, err)
		}
	}

	if shown, err := f.GetCellValue(f.GetSheetName(1), "E3"); err != nil || shown != "92.31%" {
		t.Errorf("a share is shown as %q, %v", shown, err)
	}
}

func TestAWorkbookRunsNothing(t *testing.T) {
	f := opened(t, paper.Document{Body: []paper.Block{hostileTable()}})
	sheet := f.GetSheetName(0)

	for i, s := range hostile {
		cell, err := excelize.CoordinatesToCellName(1, i+2)
		if err != nil {
			t.Fatal(err)
		}

		formula, err := f.GetCellFormula(sheet, cell)
		value, err2 := f.GetCellValue(sheet, cell)

		if err := errors.Join(err, err2); err != nil || formula != "" || value != clean(s) {
			t.Errorf("%q is %q, formula %q, %v", s, value, formula, err)
		}

		id, err := f.GetCellStyle(sheet, cell)
		if err != nil {
			t.Fatal(err)
		}

		if style, err := f.GetStyle(id); err != nil || (style.NumFmt != 49 && (style.CustomNumFmt == nil || *style.CustomNumFmt != "@")) {
			t.Errorf("%q is not of the format of text: %+v, %v", s, style, err)
		}
	}
}

func TestSheetsHaveNamesThatExcelTakes(t *testing.T) {
	var body []paper.Block
	for i, caption := range []string{"", "a/b:c*[d]?\\", strings.Repeat("Ư", 40), strings.Repeat("ư", 40), "'x'", "'", strings.Repeat("😀", 40), "Bảng"} {
		body = append(body, paper.Table{Caption: caption, Columns: make([]paper.Column, 1), Rows: [][]string{{strings.Repeat("1", i+1)}}})
	}

	if got := opened(t, paper.Document{Body: body}).GetSheetList(); len(got) != len(body) {
		t.Errorf("%q", got)
	}
}

func TestSheetsAreNamedAfterWhatTheyHold(t *testing.T) {
	rows := 0
	table := func(caption string) paper.Table {
		rows++

		return paper.Table{Caption: caption, Columns: make([]paper.Column, 1), Rows: [][]string{{strings.Repeat("1", rows)}}}
	}

	for _, c := range []struct {
		d    paper.Document
		want []string
	}{
		{paper.Document{Heading: "BẢNG ĐIỂM", Body: []paper.Block{paper.Heading{Text: "I. Các điểm:"}, table("")}}, []string{"Bảng điểm"}},
		{paper.Document{Name: "Chương trình", Body: []paper.Block{table("Bảng 3. Nội dung")}}, []string{"Nội dung"}},
		{paper.Document{Heading: "BIÊN BẢN", Body: []paper.Block{
			table(""), table(""),
			paper.Heading{Text: "I. Thành phần tham dự:"},
			table(""),
			paper.Heading{Level: 3, Text: "Bỏ phiếu kín đề nghị tặng Cờ thi đua Ngành Tư pháp"},
			table(""),
			paper.Heading{Text: "a) Ai?/Gì*"},
			table(""),
			paper.Heading{Text: strings.Repeat("Ư", 50)},
			table(""),
		}}, []string{"Biên bản", "Biên bản (2)", "Thành phần tham dự", "…tặng Cờ thi đua Ngành Tư pháp", "Ai--Gì-", strings.Repeat("Ư", 31)}},
	} {
		f := opened(t, c.d)
		if got := f.GetSheetList(); !slices.Equal(got, c.want) {
			t.Errorf("%q", got)
		}

		if p, err := f.GetDocProps(); err != nil || p.Created != noDate || p.Modified != noDate {
			t.Errorf("%+v, %v", p, err)
		}
	}
}

func TestTheWorkbookIsTheSameEveryTime(t *testing.T) {
	var one, two bytes.Buffer
	if err := errors.Join(XLSX(&one, minutes()), XLSX(&two, minutes())); err != nil {
		t.Fatal(err)
	}

	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("two renderings differ")
	}
}

func TestWhatIsNoWorkbook(t *testing.T) {
	var b bytes.Buffer
	if err := XLSX(&b, proposal()); !errors.Is(err, ErrNoTable) || b.Len() > 0 {
		t.Errorf("%v", err)
	}

	if err := XLSX(&b, paper.Document{Body: []paper.Block{paper.Table{}}}); !errors.Is(err, ErrColumns) || b.Len() > 0 {
		t.Errorf("%v", err)
	}

	if err := XLSX(&narrow{room: 100}, minutes()); !errors.Is(err, errFull) {
		t.Errorf("%v", err)
	}

	long := paper.Table{Columns: make([]paper.Column, 1), Rows: [][]string{{strings.Repeat("ư", 40_000)}}}
	if got, err := opened(t, paper.Document{Body: []paper.Block{long}}).GetCellValue("Bảng 1", "A2"); err != nil || !strings.HasSuffix(got, "ư…") {
		t.Errorf("%v", err)
	}
}

func TestLibreOfficeOpensTheWorkbook(t *testing.T) {
	var b bytes.Buffer
	if err := XLSX(&b, minutes()); err != nil {
		t.Fatal(err)
	}

	got := converted(t, "bang.xlsx", b.Bytes(), "csv")
	if !strings.Contains(got, "STT,Đơn vị,Đại diện,Có mặt\n1,Văn phòng Bộ,Nguyễn Trần Phương Thảo Nguyên,x\n") {
		t.Errorf("LibreOffice reads\n%.500s", got)
	}
}

// converted lets LibreOffice turn a file into another format. It skips the test where LibreOffice is missing.
func converted(t *testing.T, name string, file []byte, to string) string {
	t.Helper()

	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("not tried: soffice is not on the PATH (Debian: libreoffice-calc, libreoffice-writer)")
	}

	if testing.Short() {
		t.Skip("not tried in short mode: LibreOffice takes seconds")
	}

	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), file, 0o600); err != nil {
		t.Fatal(err)
	}

	filter := map[string]string{"csv": "csv:Text - txt - csv (StarCalc):44,34,76", "txt": "txt:Text (encoded):UTF8"}[to]

	out, err := exec.CommandContext(t.Context(), "soffice",
		"-env:UserInstallation=file://"+filepath.ToSlash(filepath.Join(dir, "profile")),
		"--headless", "--convert-to", filter, "--outdir", dir, filepath.Join(dir, name)).CombinedOutput()

	read, missing := os.ReadFile(filepath.Join(dir, strings.TrimSuffix(name, filepath.Ext(name))+"."+to))
	if missing != nil {
		if bytes.Contains(out, []byte("no export filter")) || bytes.Contains(out, []byte("could not be loaded")) {
			t.Skipf("not tried: this LibreOffice lacks the part for it (Debian: libreoffice-calc)\n%s", out)
		}

		t.Fatalf("soffice: %v\n%s", err, out)
	}

	return string(read)
}

func BenchmarkXLSX100000Rows(b *testing.B) {
	d := paper.Document{Body: []paper.Block{many(100_000)}}

	b.ReportAllocs()

	for b.Loop() {
		if err := XLSX(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkXLSX100000RowsPeak reports how far the heap rises above the Document itself until the file is written.
func BenchmarkXLSX100000RowsPeak(b *testing.B) {
	d := paper.Document{Body: []paper.Block{many(100_000)}}

	var rise float64
	for b.Loop() {
		rise = max(rise, risen(func() {
			if err := XLSX(io.Discard, d); err != nil {
				b.Fatal(err)
			}
		}))
	}

	b.ReportMetric(rise, "peak-MB")
}
