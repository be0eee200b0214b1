package export

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"thuky/meeting/paper"
)

// hostile are cells that a spreadsheet would run, or take for something else.
var hostile = []string{
	"=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\")", "＝1+1", "\t=1", "\r=1", "-", "- Như trên", "'=1",
	"a\n=1", "a,b", "\"q\"", "05", "1/2", "_x0041_",
}

func hostileTable() paper.Table {
	t := paper.Table{Columns: []paper.Column{{Title: "=Tên"}, {Title: "Số"}}}
	for i, s := range hostile {
		t.Rows = append(t.Rows, []string{s, strconv.Itoa(i)})
	}

	return t
}

func TestACSVReadsBackAndRunsNothing(t *testing.T) {
	var b bytes.Buffer
	if err := CSV(&b, hostileTable()); err != nil {
		t.Fatal(err)
	}

	text, marked := strings.CutPrefix(b.String(), byteOrderMark)
	if !marked || !strings.HasPrefix(text, "'=Tên,Số\r\n") {
		t.Errorf("it begins %.20q", b.String())
	}

	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(rows) != len(hostile)+1 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}

	for i, row := range rows[1:] {
		want := clean(hostile[i])
		if row[0] != want && row[0] != "'"+want {
			t.Errorf("%q is read as %q", hostile[i], row[0])
		}

		if strings.ContainsAny(row[0][:1], "=+-@\t\r＝") {
			t.Errorf("%q would run", row[0])
		}
	}
}

func TestANegativeNumberIsNoFormula(t *testing.T) {
	for _, s := range []string{"-2,5", "-1.000", "-5%", "1", ""} {
		if beginsFormula(s) {
			t.Errorf("%q is taken for a formula", s)
		}
	}
}

func TestNumbersAreReadAsAPaperWritesThem(t *testing.T) {
	for s, want := range map[string]float64{
		"0": 0, "13": 13, "1.234": 1234, "1.234.567,25": 1234567.25, "982,5": 982.5, "-2,5": -2.5, "−2,5": -2.5, "92,31%": .9231, "100%": 1, "0,5": .5,
	} {
		f, ok := parseFigure(s)
		if !ok || f.value() != want {
			t.Errorf("%q is %v, %v", s, f, ok)
		}
	}

	for _, s := range []string{"", "-", "%", "05", "1,2,3", "1.23", "1.2345", "12345.678", "1,", ",5", "1 000", "1e3", "0x1", "Inf", "NaN", "12/13", "1234567890123456", "١"} {
		if f, ok := parseFigure(s); ok {
			t.Errorf("%q is the number %v", s, f)
		}
	}
}

func TestTablesThatSayNothingNewAreLeftOut(t *testing.T) {
	if got := dataTables(ballots()); len(got) != 1 || got[0].name != "Bảng 1" {
		t.Errorf("%+v", got)
	}

	if got := dataTables(proposal()); len(got) != 0 {
		t.Errorf("%+v", got)
	}

	same := paper.Table{Caption: "A", Columns: make([]paper.Column, 1), Rows: [][]string{{"1"}}}
	other := same
	other.Rows = [][]string{{"2"}}

	var names []string
	empty := paper.Table{Columns: make([]paper.Column, 1), Rows: [][]string{{""}, {" "}}}
	for _, got := range dataTables(paper.Document{Body: []paper.Block{same, paper.Table{Columns: make([]paper.Column, 1)}, empty, other, same}}) {
		names = append(names, got.name)
	}

	if !slices.Equal(names, []string{"A", "A Bảng 2"}) {
		t.Errorf("%q", names)
	}
}

func TestABrokenTableIsNoCSV(t *testing.T) {
	var b bytes.Buffer
	if err := CSV(&b, paper.Table{}); !errors.Is(err, ErrColumns) || b.Len() > 0 {
		t.Errorf("%v", err)
	}

	if err := CSV(&narrow{room: 10_000}, many(10_000)); !errors.Is(err, errFull) {
		t.Errorf("%v", err)
	}

	if err := CSV(&narrow{}, many(1)); !errors.Is(err, errFull) {
		t.Errorf("%v", err)
	}
}

// many is a log of n papers, of eight columns.
func many(n int) paper.Table {
	t := paper.Table{Caption: "Nhật ký nhập phiếu", Columns: []paper.Column{
		{Title: "Phiếu"}, {Title: "Giờ"}, {Title: "Đơn vị"}, {Title: "Đồng ý"}, {Title: "Không đồng ý"}, {Title: "Tỷ lệ"}, {Title: "Hợp lệ"}, {Title: "Ghi chú"},
	}}
	for i := range n {
		t.Rows = append(t.Rows, []string{
			strconv.Itoa(i + 1), "14:05:" + strconv.Itoa(10+i%50), units[i%len(units)], strconv.Itoa(i % 14), strconv.Itoa(13 - i%14), shares[i%len(shares)], "x", "",
		})
	}

	return t
}

func BenchmarkCSV100000Rows(b *testing.B) {
	t := many(100_000)

	b.ReportAllocs()

	for b.Loop() {
		if err := CSV(io.Discard, t); err != nil {
			b.Fatal(err)
		}
	}
}
