package roster

import (
	"strconv"
	"strings"
)

// Kind says what is wrong with a cell or a row.
type Kind string

// The kinds of problems.
const (
	NoUnit        Kind = "no-unit"        // somebody or something is listed, but no unit
	SameUnit      Kind = "same-unit"      // an earlier row names the unit too: Other is that row
	TooLong       Kind = "too-long"       // Other is how long it may be, in letters
	BadPhone      Kind = "bad-phone"      // no telephone number
	SeveralPeople Kind = "several-people" // a unit sends one representative
	BadPoints     Kind = "bad-points"     // no points (meeting.ParsePoints)
	OverMaximum   Kind = "over-maximum"   // points above the most that may be given, which is Other
	Uncomputed    Kind = "uncomputed"     // a formula without its value
	ErrorValue    Kind = "error-value"    // a formula whose value is an error, such as #REF!
	Formula       Kind = "formula"        // a formula as text, such as a CSV has it
	Unreadable    Kind = "unreadable"     // a letter was lost before the file was written (U+FFFD)
	UnitsFixed    Kind = "units-fixed"    // the meeting has begun and takes no further unit
	Adjourned     Kind = "adjourned"      // the meeting is over and takes nothing
	OtherKind     Kind = "other-kind"     // the meeting counts the criterion, which is Other, otherwise than the column, which is Text
	OtherSum      Kind = "other-sum"      // the list's own total is Text, its columns add up to Other
	TooMuch       Kind = "too-much"       // more than is taken at once
)

// Problem is why a row, or one cell of it, is not taken, and where.
type Problem struct {
	Kind   Kind
	Grid   bool   // the file is a workbook, which names its cells
	Line   int    // within the file or the sheet, from 1
	Column int    // from 1; 0 where the row as a whole is meant
	Text   string // what stands there
	Other  string // see Kind
	Cell   bool   // the rest of the row is taken without this cell
}

// Refuses reports whether nothing of the row is taken.
func (p Problem) Refuses() bool { return !p.Cell }

// problems say what is wrong and how to mend it; %[1]s is Text, %[2]s is Other.
var problems = map[Kind]Words{
	NoUnit:        {"thiếu tên đơn vị: ghi tên đơn vị, hoặc xóa dòng này", "the unit's name is missing: write it, or delete the row"},
	SameUnit:      {"“%[1]s” đã có ở dòng %[2]s: xóa một dòng, hoặc ghi tên cho khác nhau", "“%[1]s” stands in row %[2]s already: delete one of them, or tell the names apart"},
	TooLong:       {"dài quá %[2]s chữ: viết gọn lại", "longer than %[2]s letters: shorten it"},
	BadPhone:      {"“%[1]s” không phải là số điện thoại: sửa lại, hoặc để trống", "“%[1]s” is no telephone number: mend it, or leave it blank"},
	SeveralPeople: {"“%[1]s” là nhiều người: ghi một người đại diện", "“%[1]s” are several people: name one representative"},
	BadPoints:     {"“%[1]s” không phải là điểm: viết số không âm, nhiều nhất hai chữ số lẻ, như 97,5", "“%[1]s” is no score: write a number from 0 on with two decimals at the most, such as 97.5"},
	OverMaximum:   {"%[1]s điểm vượt mức tối đa %[2]s: sửa điểm, hoặc sửa mức tối đa", "%[1]s points are above the maximum %[2]s: mend the score, or the maximum"},
	Uncomputed:    {"công thức chưa có kết quả: mở bằng Excel, lưu lại, hoặc thay bằng giá trị", "the formula has no value yet: open the file in Excel and save it, or put the value in its place"},
	ErrorValue:    {"công thức báo lỗi %[1]s: sửa công thức, hoặc thay bằng giá trị", "the formula fails with %[1]s: mend it, or put the value in its place"},
	Formula:       {"“%[1]s” là công thức, không phải giá trị: thay bằng giá trị, hoặc xóa dấu ở đầu ô", "“%[1]s” is a formula, not a value: put the value in its place, or take out the sign before it"},
	Unreadable:    {"“%[1]s” có chữ bị mất: gõ lại, hoặc chọn đúng bảng mã bằng --encoding", "“%[1]s” has lost a letter: type it again, or choose the right encoding with --encoding"},
	UnitsFixed:    {"hội nghị đã khai mạc, không thêm đơn vị được nữa: sửa tên cho khớp với đơn vị đã có", "the meeting has begun and takes no further unit: write the name of one that it has"},
	Adjourned:     {"hội nghị đã bế mạc, không sửa danh sách được nữa: ghi thành bổ sung, hoặc chọn hội nghị khác", "the meeting is over and its list stays: record an amendment, or choose another meeting"},
	OtherKind:     {"hội nghị không tính “%[2]s” là cộng hay trừ như cột “%[1]s”: sửa loại tiêu chí của hội nghị, hoặc đổi tên cột", "the meeting does not add or take off “%[2]s” as the column “%[1]s” says: mend the meeting's criterion, or rename the column"},
	OtherSum:      {"tổng trong danh sách là %[1]s, cộng các cột được %[2]s: xem lại các cột điểm, hoặc bỏ cột tổng", "the total in the list is %[1]s, its columns add up to %[2]s: look the columns of points over, or take the total out"},
	TooMuch:       {"một lần không lấy được nhiều hơn nữa: lấy xong, lấy lại tệp này một lần nữa", "no more is taken at once: take this file once more afterwards"},
}

// Error makes a Problem an error, for a list of which none of the rows is taken.
func (p Problem) Error() string { return p.Sentence("en") }

// Sentence says where, what and how to mend it, in Vietnamese or, for lang "en", in English.
func (p Problem) Sentence(lang string) string {
	return p.Place(lang) + ": " + p.Why(lang)
}

// Place says where the problem is.
func (p Problem) Place(lang string) string { return cellPlace(p.Grid, p.Line, p.Column, lang) }

// Why says what is wrong and how to mend it, without where.
func (p Problem) Why(lang string) string {
	return strings.NewReplacer("%[1]s", short(p.Text), "%[2]s", p.Other).Replace(problems[p.Kind].In(lang))
}

// short keeps a text that is quoted to what a line has room for.
func short(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

// fieldWords name the fields.
var fieldWords = map[Field]Words{
	Unit: {"đơn vị", "unit"}, Representative: {"người đại diện", "representative"}, Honorific: {"danh xưng", "honorific"},
	Office: {"chức vụ", "office"}, Phone: {"điện thoại", "telephone"}, Score: {"điểm", "score"}, Sum: {"tổng", "total"}, Number: {"số thứ tự", "number"},
	Ignored: {"không lấy", "not taken"},
}

// Words name the field.
func (f Field) Words() Words { return fieldWords[f] }

// number writes a count into a Problem.
func number(n int) string { return strconv.Itoa(n) }
