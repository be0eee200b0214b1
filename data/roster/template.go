package roster

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"

	"github.com/xuri/excelize/v2"

	"thuky/meeting/roster"
)

// Kind is a kind of file in which there is a template: its extension.
type Kind string

// The kinds of templates.
const (
	XLSX Kind = "xlsx"
	CSV  Kind = "csv"
)

// Kinds lists them, the one to recommend first.
func Kinds() []Kind { return []Kind{XLSX, CSV} }

// FileName is what the template of that kind is called.
func (k Kind) FileName() string { return "danh-sach-don-vi." + string(k) }

// templateColumns are the columns of the template, how wide they are in characters, and two rows that show what to write.
var templateColumns = []struct {
	title    string
	width    float64
	examples [2]string
}{
	{"STT", 6, [2]string{"1", "2"}},
	{"Đơn vị", 44, [2]string{roster.ExampleMark + " Văn phòng Bộ", roster.ExampleMark + " Thanh tra Bộ"}},
	{"Họ và tên người đại diện", 30, [2]string{"Ông Nguyễn Văn A", "Bà Trần Thị B"}},
	{"Chức vụ", 26, [2]string{"Chánh Văn phòng", "Phó Chánh Thanh tra"}},
	{"Điện thoại", 16, [2]string{"0912 345 678", "024 3733 1131"}},
	{"Điểm tự chấm", 14, [2]string{"97,5", "95"}},
	{"Điểm chấm chéo", 16, [2]string{"96", "95"}},
}

// Template is an empty roster to fill in, with two examples that are not read. The CSV is UTF-8 with a byte-order mark and
// commas, as every table that is exported: the comma is what Windows in Vietnamese parts lists with, and where Excel is
// set otherwise and saves semicolons or tabs, they are read too. The cells of the workbook are text, so that a telephone
// number keeps its zero.
func Template(kind Kind) ([]byte, error) {
	switch kind {
	case XLSX:
		return templateXLSX()
	case CSV:
		return templateCSV()
	}
	return nil, fmt.Errorf("roster: no template of kind %q", kind)
}

// templateRow gives the titles for 0, then the examples.
func templateRow(n int) []string {
	var row []string
	for _, c := range templateColumns {
		row = append(row, [...]string{c.title, c.examples[0], c.examples[1]}[n])
	}
	return row
}

func templateCSV() ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(markUTF8)
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	for n := range 3 {
		if err := w.Write(templateRow(n)); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

func templateXLSX() (raw []byte, err error) {
	f := excelize.NewFile()
	defer func() { err = errors.Join(err, f.Close()) }()
	const sheet = "Danh sách đơn vị"
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "center"}})
	if err != nil {
		return nil, err
	}
	text, err := f.NewStyle(&excelize.Style{NumFmt: 49}) // "@"
	if err != nil {
		return nil, err
	}
	if err := f.SetSheetName(f.GetSheetName(0), sheet); err != nil {
		return nil, err
	}
	last := roster.ColumnName(len(templateColumns))
	err = errors.Join(
		f.SetColStyle(sheet, "A:"+last, text),
		f.SetCellStyle(sheet, "A1", last+"1", bold),
		f.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}),
	)
	for i, c := range templateColumns {
		column := roster.ColumnName(i + 1)
		err = errors.Join(err, f.SetColWidth(sheet, column, column, c.width))
	}
	for n := range 3 {
		for i, cell := range templateRow(n) {
			err = errors.Join(err, f.SetCellStr(sheet, fmt.Sprintf("%s%d", roster.ColumnName(i+1), n+1), cell))
		}
	}
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if _, err := f.WriteTo(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
