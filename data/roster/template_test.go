package roster_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	data "thuky/data/roster"
)

// TestATemplateFilledInReadsRight, whether the examples are still there or not, and however the CSV was saved.
func TestATemplateFilledInReadsRight(t *testing.T) {
	const want = "Vụ Hợp tác quốc tế | bà Đặng Hoàng Oanh, Vụ trưởng | 0912345678 | 97,5 Tổng điểm/0 self | 96 Tổng điểm/0 crossed"
	raw, err := data.Template(data.XLSX)
	must(t, err)
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	must(t, err)
	sheet := f.GetSheetName(0)
	must(t, f.SetSheetRow(sheet, "A4", &[]any{1, "Vụ Hợp tác quốc tế", "Bà Đặng Hoàng Oanh", "Vụ trưởng", 912345678, "97,5", 96}))
	check(t, f, "4 "+want)
	must(t, f.RemoveRow(sheet, 2))
	must(t, f.RemoveRow(sheet, 2))
	check(t, f, "2 "+want)

	raw, err = data.Template(data.CSV)
	must(t, err)
	filled := string(raw) + "1,Vụ Hợp tác quốc tế,Bà Đặng Hoàng Oanh,Vụ trưởng,0912345678,\"97,5\",96\r\n"
	// Excel set to semicolons shows a line in one cell, and saves what is typed into cells of their own.
	semicolons := strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(filled, `"97,5"`, "97.5"), ",", ";"), "97.5", "97,5")
	for _, text := range []string{filled, semicolons, strings.TrimPrefix(filled, "\ufeff"), strings.ReplaceAll(filled, "\r\n", "\n")} {
		path := filepath.Join(t.TempDir(), "a.csv")
		must(t, os.WriteFile(path, []byte(text), 0o600))
		if got := read(t, path, "", "vi"); got != "4 "+want {
			t.Errorf("%s", got)
		}
	}
	if _, err := data.Template("docx"); err == nil {
		t.Error("there is a template of another kind")
	}
}

func check(t *testing.T, f *excelize.File, want string) {
	t.Helper()
	var b bytes.Buffer
	_, err := f.WriteTo(&b)
	must(t, err)
	path := filepath.Join(t.TempDir(), data.XLSX.FileName())
	must(t, os.WriteFile(path, b.Bytes(), 0o600))
	if got := read(t, path, "", "vi"); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}
