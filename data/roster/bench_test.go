package roster_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	data "thuky/data/roster"
	"thuky/meeting/roster"
)

// tenThousand are the rows of a list of 10,000 units, titles first.
func tenThousand() [][]any {
	rows := [][]any{{"DANH SÁCH ĐƠN VỊ"}, {"STT", "Đơn vị", "Họ và tên", "Chức vụ", "Điện thoại", "Điểm tự chấm", "Điểm chấm chéo"}}
	for i := range 10_000 {
		rows = append(rows, []any{i + 1, fmt.Sprintf("Phòng Giáo dục và Đào tạo số %d", i+1), "Ông Nguyễn Văn Bình", "Trưởng phòng", "0912 345 678", 97.5, 96})
	}
	return rows
}

// tenThousandCSV is the list as a CSV.
func tenThousandCSV(t testing.TB) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, row := range tenThousand() {
		var cells []string
		for _, c := range row {
			cells = append(cells, fmt.Sprint(c))
		}
		must(t, w.Write(cells))
	}
	w.Flush()
	return b.Bytes()
}

// tenThousandXLSX is the list as a workbook, its titles merged.
func tenThousandXLSX(t testing.TB) []byte {
	return book(t, tenThousand(), merge("A1:G1"), func(f *excelize.File) error { return f.SetCellFormula("Danh sách", "G3", "F3-1.5") })
}

func findAll(t testing.TB, raw []byte) {
	t.Helper()
	sheets, err := data.Parse(raw, data.Auto)
	must(t, err)
	r, err := roster.Find(sheets, "")
	must(t, err)
	if n := len(r.Rows); n != 10_000 || len(r.Rows[n-1].Problems) > 0 || len(r.Rows[n-1].Scores) != 2 {
		t.Fatalf("%d rows", n)
	}
}

func TestTenThousandRows(t *testing.T) {
	findAll(t, tenThousandCSV(t))
	findAll(t, tenThousandXLSX(t))
}

func BenchmarkTenThousandRowsCSV(b *testing.B) {
	raw := tenThousandCSV(b)
	b.ReportAllocs()
	for b.Loop() {
		findAll(b, raw)
	}
}

func BenchmarkTenThousandRowsXLSX(b *testing.B) {
	raw := tenThousandXLSX(b)
	b.ReportAllocs()
	for b.Loop() {
		findAll(b, raw)
	}
}

// The baselines beside them: the same bytes through encoding/csv and through excelize, which know nothing of rosters.

func BenchmarkTenThousandRowsCSVBaseline(b *testing.B) {
	raw := tenThousandCSV(b)
	b.ReportAllocs()
	for b.Loop() {
		in := csv.NewReader(bytes.NewReader(raw))
		in.FieldsPerRecord = -1
		rows, err := in.ReadAll()
		must(b, err)
		if len(rows) != 10_002 {
			b.Fatal(len(rows))
		}
	}
}

func BenchmarkTenThousandRowsXLSXBaseline(b *testing.B) {
	raw := tenThousandXLSX(b)
	b.ReportAllocs()
	for b.Loop() {
		f, err := excelize.OpenReader(bytes.NewReader(raw))
		must(b, err)
		rows, err := f.GetRows("Danh sách")
		must(b, err)
		if len(rows) != 10_002 {
			b.Fatal(len(rows))
		}
		must(b, f.Close())
	}
}

// BenchmarkTenThousandRowsTCVN3 reads rows in an encoding that has to be found.
func BenchmarkTenThousandRowsTCVN3(b *testing.B) {
	row := "1,Phßng Gi¸o dôc vµ §µo t¹o,¤ng NguyÔn V¨n B×nh,Tr\u00adëng phßng,0912 345 678,97.5,96\n"
	western, err := charmap.Windows1252.NewEncoder().String("STT,§¬n vÞ,Hä vµ tªn,Chøc vô,§iÖn tho¹i,§iÓm tù chÊm,§iÓm chÊm chÐo\n" + strings.Repeat(row, 10_000))
	must(b, err)
	b.ReportAllocs()
	for b.Loop() {
		sheets, err := data.Parse([]byte(western), data.Auto)
		must(b, err)
		if r, err := roster.Find(sheets, ""); err != nil || len(r.Rows) != 10_000 {
			b.Fatal(len(r.Rows), err)
		}
	}
}
