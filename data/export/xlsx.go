package export

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"thuky/meeting/paper"
)

// XLSX writes the tables of d to w as a workbook, a sheet for each: the titles of the columns in the first row, which
// stays in sight and stands on every page that is printed, and every column as wide as its text asks for. A column of numbers ("1.234,5", "92,31%") holds
// numbers; every other cell is text whatever it begins with, also after it was edited. Tables without rows, and those
// that repeat an earlier one, are left out.
//
// A Document without a table is refused with [ErrNoTable], a broken one with [ErrBlock], [ErrColumns] or [ErrCells],
// before anything is written; any other error is w's, or the file system's, where large tables wait.
func XLSX(w io.Writer, d paper.Document) (err error) {
	if err := check(d); err != nil {
		return fmt.Errorf("xlsx: %w", err)
	}

	tables := dataTables(d)
	if len(tables) == 0 {
		return fmt.Errorf("xlsx: %w", ErrNoTable)
	}

	f := excelize.NewFile().SetZipWriter(func(w io.Writer) excelize.ZipWriter { return newSortedZip(w) })

	defer func() {
		if closing := f.Close(); err == nil && closing != nil {
			err = fmt.Errorf("xlsx: %w", closing)
		}
	}()

	if err := f.SetDocProps(&excelize.DocProperties{
		Title: title(d), Creator: creator, Language: language, Created: noDate, Modified: noDate,
	}); err != nil {
		return fmt.Errorf("xlsx: %w", err)
	}

	book := workbook{File: f, styles: map[string]int{}, names: map[string]bool{}}
	for i, t := range tables {
		if err := book.sheet(i, t, sheetTitle(d, t, len(tables))); err != nil {
			return fmt.Errorf("xlsx: table %q: %w", t.name, err)
		}
	}

	if _, err := f.WriteTo(w); err != nil {
		return fmt.Errorf("xlsx: %w", err)
	}

	return nil
}

// xlsxFiles is the workbook of a Document, if it has tables.
func xlsxFiles(d paper.Document) []output {
	if len(dataTables(d)) == 0 {
		return nil
	}

	return whole("xlsx", XLSX)(d)
}

// noDate says in a workbook that it has no date, as in the other formats: the same Document gives the same bytes.
const noDate = "1980-01-01T00:00:00Z"

// workbook is a file under way, with the styles and the names of sheets that it has.
type workbook struct {
	*excelize.File

	styles map[string]int
	names  map[string]bool // in lower case: Excel takes no two that differ in case
}

// sheet writes a table as the sheet after those there are.
func (b workbook) sheet(n int, t dataTable, title string) error {
	name := b.sheetName(title)

	if n == 0 { // a new file has a sheet
		if err := b.SetSheetName(b.GetSheetName(0), name); err != nil {
			return err
		}
	} else if _, err := b.NewSheet(name); err != nil {
		return err
	}

	columns := measure(t.Table)
	if err := b.printed(name, columns); err != nil {
		return err
	}

	s, err := b.NewStreamWriter(name) // which writes the page's setup as it finds it
	if err != nil {
		return err
	}

	if err := b.frame(s, t.Table, columns); err != nil {
		return err
	}

	if err := b.rows(s, t.Table, columns); err != nil {
		return err
	}

	return s.Flush()
}

// printed sets how a sheet is printed: on A4, all columns on one page's width, the first row on every page, and lying
// down where the columns ask for it.
func (b workbook) printed(name string, columns []column) error {
	const upright = 85 // characters that an upright page takes side by side

	width := 0.0
	for _, c := range columns {
		width += c.across()
	}

	a4, orientation, pages, anyNumber, fit := 9, "portrait", 1, 0, true
	if width > upright {
		orientation = "landscape"
	}

	return errors.Join(
		b.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}),
		b.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &orientation, FitToWidth: &pages, FitToHeight: &anyNumber}),
		b.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddFooter: "&C&P/&N"}),
		b.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", RefersTo: "'" + strings.ReplaceAll(name, "'", "''") + "'!$1:$1", Scope: name,
		}),
	)
}

// across is the width of a column in characters.
func (c column) across() float64 {
	const narrow, wide, margin = 5, 60, 2

	return float64(min(max(c.width, narrow), wide) + margin)
}

// frame sets what stands before the rows: widths, styles, and the first row that stays.
func (b workbook) frame(s *excelize.StreamWriter, t paper.Table, columns []column) error {
	for i, c := range columns {
		if err := s.SetColWidth(i+1, i+1, c.across()); err != nil {
			return err
		}

		style, err := b.style(c, t.Columns[i].Align)
		if err != nil {
			return err
		}

		if err := s.SetColStyle(i+1, i+1, style); err != nil {
			return err
		}
	}

	return s.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// rows writes the titles and every row.
func (b workbook) rows(s *excelize.StreamWriter, t paper.Table, columns []column) error {
	head, err := b.headStyle()
	if err != nil {
		return err
	}

	cells := make([]any, len(columns))
	for i, title := range titles(t) {
		cells[i] = excelize.Cell{StyleID: head, Value: fit(clean(title))}
	}

	if err := s.SetRow("A1", cells); err != nil {
		return err
	}

	for n, row := range t.Rows {
		for i, text := range row {
			cells[i] = cellOf(columns[i], clean(text))
		}

		if err := s.SetRow(fmt.Sprintf("A%d", n+2), cells); err != nil {
			return err
		}
	}

	return nil
}

// cellOf is the value of a cell: nil where nothing stands, a number in a column of numbers, else text.
func cellOf(c column, s string) any {
	if s == "" {
		return nil
	}

	if f, ok := parseFigure(strings.TrimSpace(s)); ok && c.numeric {
		return f.value()
	}

	if c.numeric { // spaces
		return nil
	}

	return fit(s)
}

// fit cuts a text to the characters that a cell can hold, the cut marked. No name or remark comes near it.
func fit(s string) string {
	if utf8.RuneCountInString(s) <= excelize.TotalCellChars {
		return s
	}

	return string([]rune(s)[:excelize.TotalCellChars-1]) + "…"
}

// style is that of the cells of a column. Text has the format of text: it stays so when it is edited.
func (b workbook) style(c column, align paper.Align) (int, error) {
	format := "@"
	if c.numeric {
		format = "0"
		if c.grouped {
			format = "#,##0"
		}

		if c.decimals > 0 {
			format += "." + strings.Repeat("0", c.decimals)
		}

		if c.percent {
			format += "%"
		}
	}

	side := map[paper.Align]string{paper.Center: "center", paper.Right: "right"}[align]
	key := format + side

	if id, made := b.styles[key]; made {
		return id, nil
	}

	id, err := b.NewStyle(&excelize.Style{
		CustomNumFmt: &format, Alignment: &excelize.Alignment{Horizontal: side, Vertical: "top", WrapText: !c.numeric},
	})
	b.styles[key] = id

	return id, err
}

// headStyle is that of the titles. A font has a name and a size, or every program takes its own.
func (b workbook) headStyle() (int, error) {
	family, err := b.GetDefaultFont()
	if err != nil {
		return 0, err
	}

	const size = 11 // of a new workbook

	return b.NewStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true, Family: family, Size: size}, Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true},
	})
}
