package roster

import (
	"fmt"
	"slices"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// Roster is what a sheet says of units.
type Roster struct {
	Sheet    string   // its name; "" of a file that is one table
	Sheets   []string // all in which the columns of a roster are named, in their order
	Unread   []string // those that hold something else
	Encoding string   // of the file: see Sheet
	Header   int      // the line of the columns' names, from 1
	Columns  []Column
	Rows     []Row        // one for each line that lists a unit, or ought to
	Left     []Left       // the lines that do not
	LeftOut  []LeftColumn // columns that look like points and are not taken
	Computed int          // cells of Rows of which the value is taken that a formula had when the file was saved

	numbered bool // a row has its number
	criteria criteria
	sheets   []Sheet // of which it was read, and the one that was asked for
	asked    string
}

// Row is a unit as the roster has it. One with a Problem that refuses it is not taken.
type Row struct {
	Line           int // from 1
	Unit           string
	Representative meeting.Person // parts that the row does not tell are ""
	Phone          string
	Scores         []Points
	Sums           []Points // its totals, as the list has them
	Problems       []Problem
}

// faulty reports whether a problem of the row itself refuses it.
func (r Row) faulty() bool { return slices.ContainsFunc(r.Problems, Problem.Refuses) }

// Points are the points in one cell.
type Points struct {
	Column int // of Roster.Columns
	Points meeting.Points
}

// NoSheetError says that a workbook has no sheet of that name. It wraps ErrInput.
type NoSheetError struct {
	Name  string
	Known []string
}

func (e *NoSheetError) Error() string { return e.Sentence("en") }

// Unwrap gives ErrInput.
func (e *NoSheetError) Unwrap() error { return ErrInput }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *NoSheetError) Sentence(lang string) string {
	if len(e.Known) == 0 {
		return fmt.Sprintf(Words{"Tệp này không có trang nào tên “%s”: bỏ --sheet.", "This file has no sheet “%s”: leave --sheet out."}.In(lang), e.Name)
	}
	words := Words{"Không có trang nào tên “%s”: chọn một trong các trang %s.", "There is no sheet “%s”: choose one of %s."}
	return fmt.Sprintf(words.In(lang), e.Name, strings.Join(e.Known, ", "))
}

// NoHeaderError says that no column of a sheet is named as the unit's. It wraps ErrInput.
type NoHeaderError struct {
	Sheet string // "" where no sheet was asked for, or there is only one table
	First string // what the first line holds
}

func (e *NoHeaderError) Error() string { return e.Sentence("en") }

// Unwrap gives ErrInput.
func (e *NoHeaderError) Unwrap() error { return ErrInput }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *NoHeaderError) Sentence(lang string) string {
	where := ""
	if e.Sheet != "" {
		where = fmt.Sprintf(Words{" ở trang “%s”", " in the sheet “%s”"}.In(lang), e.Sheet)
	}
	words := Words{
		"Không thấy dòng tên cột%s (dòng đầu: “%s”): ghi một dòng tên cột có cột “Đơn vị”, như trong tệp mẫu của “thuky template”.",
		"No row names the columns%s (the first row: “%s”): add one with a column “Unit”, as in the file that “thuky template” writes.",
	}
	return fmt.Sprintf(words.In(lang), where, short(e.First))
}

// NoRowsError says that the columns are named, and no unit stands below. It wraps ErrInput.
type NoRowsError struct {
	Place    string // the sheet; "" of a file that is one table
	Line     int    // of the columns' names
	Examples int    // of the template, which are not taken
	Left     []Left // the lines that were taken for something else, examples among them
}

func (e *NoRowsError) Error() string { return e.Sentence("en") }

// Unwrap gives ErrInput.
func (e *NoRowsError) Unwrap() error { return ErrInput }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *NoRowsError) Sentence(lang string) string {
	words := Words{"Dưới dòng tên cột (%s) không có đơn vị nào: ghi mỗi đơn vị một dòng.", "No unit stands below the names of the columns (%s): write a row for each."}
	if len(e.Left) > e.Examples {
		words := Words{
			"Dưới dòng tên cột (%s) không dòng nào được nhận là đơn vị, đã bỏ qua %s: ghi số thứ tự, hoặc người đại diện, điện thoại, điểm, cho mỗi đơn vị.",
			"Below the names of the columns (%s) no row was taken for a unit's; left out: %s. Give each unit a number, or a representative, telephone or score.",
		}
		return fmt.Sprintf(words.In(lang), Place(e.Place, e.Line, 0, lang), leftLines(e.Left, lang))
	}
	if e.Examples > 0 {
		words = Words{"Dưới dòng tên cột (%s) chỉ có các dòng ví dụ của tệp mẫu: thay bằng các đơn vị của mình.", "Below the names of the columns (%s) stand only the examples of the template: put your own units in their place."}
	}
	return fmt.Sprintf(words.In(lang), Place(e.Place, e.Line, 0, lang))
}

// leftLines tells the first lines of those left out, each with what it was taken for.
func leftLines(left []Left, lang string) string {
	const most = 3
	var lines []string
	for _, l := range left[:min(most, len(left))] {
		lines = append(lines, fmt.Sprintf("%s: %s (%s)", cellPlace(false, l.Line, 0, lang), short(l.Text), l.Why.Words().In(lang)))
	}
	if len(left) > most {
		lines = append(lines, "…")
	}
	return strings.Join(lines, "; ")
}

// LeftOutError says that rows, cells or columns of points were not taken while others were.
type LeftOutError struct{ Rows, Cells, Columns int }

func (e *LeftOutError) Error() string { return e.Sentence("en") }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *LeftOutError) Sentence(lang string) string {
	var what []string
	for _, left := range []struct {
		n     int
		words Words
	}{
		{e.Rows, Words{"%d dòng có lỗi", "rows with problems: %d"}},
		{e.Cells, Words{"%d ô có lỗi", "cells with problems: %d"}},
		{e.Columns, Words{"%d cột điểm", "columns of points: %d"}},
	} {
		if left.n > 0 {
			what = append(what, fmt.Sprintf(left.words.In(lang), left.n))
		}
	}
	words := Words{"Còn %s không lấy: sửa trong tệp rồi đọc lại.", "Not taken: %s; mend them in the file and read it again."}
	return fmt.Sprintf(words.In(lang), strings.Join(what, ", "))
}

// RefusedError says that no row can be taken. It wraps ErrInput.
type RefusedError struct{}

func (e *RefusedError) Error() string { return e.Sentence("en") }

// Unwrap gives ErrInput.
func (e *RefusedError) Unwrap() error { return ErrInput }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *RefusedError) Sentence(lang string) string {
	return Words{"Không có dòng nào lấy được: sửa các dòng có lỗi ở trên rồi đọc lại.", "No row can be taken: mend those shown above, and read the file again."}.In(lang)
}

// Find reads the roster out of the sheets of a file: from the one of that name, or, where sheet is "", from the one whose
// columns are best known, the first of equals. The names of columns are found below titles, in Vietnamese with or
// without diacritics, or in English. The error is a *NoSheetError, *NoHeaderError or *NoRowsError.
func Find(sheets []Sheet, sheet string) (Roster, error) { return find(sheets, sheet, criteria{}) }

// knowing reads the roster once more, for a meeting: columns may be named after its criteria.
func (r Roster) knowing(held []meeting.Criterion) Roster {
	if len(held) == 0 {
		return r
	}
	if again, err := find(r.sheets, r.asked, criteriaOf(held)); err == nil {
		return again
	}
	return r
}

func find(sheets []Sheet, sheet string, known criteria) (Roster, error) {
	r := Roster{criteria: known, sheets: sheets, asked: sheet}
	for _, s := range sheets {
		switch _, ok := findHeader(s, known); {
		case s.Name == "" || len(s.Lines) == 0:
		case ok:
			r.Sheets = append(r.Sheets, s.Name)
		default:
			r.Unread = append(r.Unread, s.Name)
		}
	}
	if sheet != "" {
		chosen, err := named(sheets, sheet)
		if err != nil {
			return Roster{}, err
		}
		sheets = []Sheet{chosen}
	}
	var best Sheet
	var head header
	for _, s := range sheets {
		if h, ok := findHeader(s, known); ok && h.known > head.known {
			best, head = s, h
		}
	}
	if head.known == 0 {
		err := &NoHeaderError{Sheet: sheet}
		for _, s := range sheets {
			if len(s.Lines) > 0 && err.First == "" {
				err.First = strings.Join(strings.Fields(strings.Join(s.Lines[0].Cells, " ")), " ")
			}
		}
		return Roster{}, err
	}
	r.Sheet, r.Encoding, r.Header, r.Columns = best.Name, best.Encoding, best.Lines[head.at].Number, head.columns
	r.read(best.Lines[head.end:])
	if len(r.Rows) == 0 {
		return r, &NoRowsError{Place: r.Sheet, Line: r.Header, Examples: r.leftAs(Example), Left: r.Left}
	}
	return r, nil
}

// named finds a sheet as people name it, if need be without diacritics.
func named(sheets []Sheet, sheet string) (Sheet, error) {
	for _, alike := range []func(a, b string) bool{name.Equal, func(a, b string) bool { return name.Search(a) == name.Search(b) }} {
		if i := slices.IndexFunc(sheets, func(s Sheet) bool { return s.Name != "" && alike(s.Name, sheet) }); i >= 0 {
			return sheets[i], nil
		}
	}
	err := &NoSheetError{Name: sheet}
	for _, s := range sheets {
		if s.Name != "" {
			err.Known = append(err.Known, s.Name)
		}
	}
	return Sheet{}, err
}

// leftAs counts the lines left out as that.
func (r *Roster) leftAs(why LeftKind) int {
	n := 0
	for _, l := range r.Left {
		if l.Why == why {
			n++
		}
	}
	return n
}
