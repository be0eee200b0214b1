package roster

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"thuky/meeting/name"
)

// Left is a line that is not taken since it is no unit's.
type Left struct {
	Line int // from 1
	Why  LeftKind
	Text string // the first thing that stands there
}

// LeftKind says what such a line is.
type LeftKind string

// The kinds of lines that are not a unit's. Blank ones are not told.
const (
	Total     LeftKind = "total"    // Cộng, Tổng cộng
	Maxima    LeftKind = "maxima"   // Điểm tối đa, of which the columns above take theirs
	Heading   LeftKind = "heading"  // I. Khối tham mưu; the names of the columns once more
	Footnote  LeftKind = "footnote" // Ghi chú, a date, signatures
	Example   LeftKind = "example"  // of the template
	NothingOf LeftKind = "nothing"  // nothing in a column that is taken
)

var leftWords = map[LeftKind]Words{
	Total:     {"dòng tổng", "a total"},
	Maxima:    {"mức điểm tối đa của các cột", "the most that each column may have"},
	Heading:   {"đề mục", "a heading"},
	Footnote:  {"ghi chú", "a note"},
	Example:   {"ví dụ của tệp mẫu", "an example of the template"},
	NothingOf: {"không có gì ở các cột được lấy", "nothing in the columns that are taken"},
}

// Words say what the line is.
func (k LeftKind) Words() Words { return leftWords[k] }

// blank is a line with nothing but its number.
const blank LeftKind = "blank"

// ended is how far the list is over.
type ended int

const (
	listing ended = iota
	summed        // past a total or a note: what has no number, nor anything else of a unit but a name, is a note
	signed        // past a date or a signature: names that stand side by side are those who sign
)

// leftOut tells what a line is if it is no unit's, else "". Over is how far the list has ended by then, and, of the line
// that follows, the second result.
func (r *Roster) leftOut(l Line, over ended) (LeftKind, ended) {
	number, unit := l.cell(r.at(Number)), l.cell(r.at(Unit))
	first := firstText(l)
	firstKey, unitKey := name.Search(beginning(first)), name.Search(beginning(unit))
	taken, other := 0, 0
	for i, cell := range l.Cells {
		if cell == "" && !slices.Contains(l.Uncomputed, i) {
			continue
		}
		switch f := r.fieldAt(i); {
		case f == Ignored, f == Sum:
			other++
		case f != Number:
			taken++
		}
	}
	counted := isCount(number)
	switch {
	case total.MatchString(firstKey), total.MatchString(unitKey), number == "" && r.numbered && (isSubtotal(unit) || isSubtotal(first) || r.repeats(l)):
		return Total, r.past(over, summed)
	case len(r.Rows) == 0 && !counted && (maxima.MatchString(firstKey) || maxima.MatchString(unitKey)):
		return Maxima, over
	case isExample(unitKey), isExample(firstKey):
		return Example, over
	case taken == 0 && other == 0 && (counted || number == ""):
		return blank, over
	case unit != "" && r.isTitle(unit) && r.criteria.columns(l.Cells) >= 2: // printed on every page
		return Heading, over
	case r.across(l), !counted && noteOf(first, firstKey) > listing:
		over = r.past(over, noteOf(first, firstKey))
		return footnoteOr(Heading, over), over
	case taken == 0 && counted:
		return NothingOf, over
	case taken == 0:
		return footnoteOr(Heading, over), over
	case over > listing && !counted && !r.says(l, over):
		return Footnote, over
	case taken == 1 && isMarks(unit): // "………"
		return Footnote, over
	case taken == 1 && unit != "" && (roman.MatchString(number) || !counted && other == 0 && heading.MatchString(unitKey) && len(r.Columns) > 1):
		return Heading, over
	}
	return "", over
}

// past is how far the list has ended below a line that ends it so far. A total or a note above the units ends nothing.
func (r *Roster) past(over, by ended) ended {
	if by == summed && len(r.Rows) == 0 {
		return over
	}
	return max(over, by)
}

// says reports whether a line without a number names a unit and says something of it. Where people have signed, only a
// telephone or points do.
func (r *Roster) says(l Line, over ended) bool {
	if !isWord(l.cell(r.at(Unit))) {
		return false
	}
	for _, c := range r.Columns {
		text := l.cell(c.At)
		something := false
		switch c.Field {
		case Representative, Office:
			something = over < signed && !isNothing(text)
		case Phone:
			phone, ok := Telephone(text)
			something = phone != "" && (ok || over < signed)
		case Score:
			_, given, bad := r.points(l, c, text)
			something = given || bad != nil && over < signed
		}
		if something {
			return true
		}
	}
	return false
}

// fieldAt is the field of the column at i.
func (r *Roster) fieldAt(i int) Field {
	for _, c := range r.Columns {
		if c.At == i {
			return c.Field
		}
	}
	return Ignored
}

// firstText is the first thing that stands in a line.
func firstText(l Line) string {
	for _, cell := range l.Cells {
		if cell != "" {
			return cell
		}
	}
	return ""
}

// footnoteOr is what words without a unit are: a note once the list is over.
func footnoteOr(kind LeftKind, over ended) LeftKind {
	if over > listing {
		return Footnote
	}
	return kind
}

// isCount reports whether a cell numbers a unit: "1", "01.", "(1)".
func isCount(cell string) bool { return count.MatchString(cell) }

var (
	count = regexp.MustCompile(`^\(?\d{1,5}\)?[.)]?$`)
	roman = regexp.MustCompile(`^[IVXLC]{1,6}[.)]?$|^[A-Z][.)]?$`)
	// Of what name.Search gives: "Cộng", "Tổng số: 13 đơn vị", "Cộng khối I", "Tổng (I+II)"; notes and signatures.
	total = regexp.MustCompile(`^(cong|tong|tong cong|tong so|tong diem|total|totals|subtotal|sub total|grand total|sum|trung binh|binh quan|diem trung binh|average)` +
		`( (chung|toan .*|\d.*|[ivxlc]+( [ivxlc]+)*|[a-z]|(khoi|muc|nhom|phan|cum|bang|cac|tieu chi|diem|loai|don vi|so)( .*)?))?$`)
	maxima  = regexp.MustCompile(`^((diem|muc|thang|so|khung) )*(toi da|chuan|thang diem|max|maximum)( (diem|points|score))?$|^(thang|khung|muc) diem( toi da| chuan)?$`)
	heading = regexp.MustCompile(`^([ivxlc]+ |[a-z] )?(khoi|nhom|phan|muc) (cac .*|so .*|\d.*|[ivxlc]+( .*)?|[a-z]( .*)?)$`)
	note    = regexp.MustCompile(`^(ghi chu|luu y|nguon|note|notes|source|danh sach (nay )?(gom|co))( |$)`)
	sign    = regexp.MustCompile(`^(nguoi lap|lap bieu|nguoi ky|ky ten|tm|kt|tl|xac nhan|nguoi tong hop|.{0,40} ngay (\d+ )?thang (\d+ )?nam( \d+)?)( |$)`)
)

// isSubtotal reports whether a cell sums up, where only units are numbered: "Cộng Cục A", but not what so begins of units.
func isSubtotal(cell string) bool {
	folded := name.Fold(beginning(cell))
	return (strings.HasPrefix(folded, "cộng ") || strings.HasPrefix(folded, "tổng ")) && !summedUnits.MatchString(folded)
}

var summedUnits = regexp.MustCompile(`^(cộng (đồng|hòa|hoà|sự)|tổng (cục|công ty|hội|liên|kho|lãnh sự|đại lý|đài|tham mưu|biên tập|thanh tra))( |$)`)

// repeats reports whether the text of a line's unit stands in another of its columns too: in merged cells.
func (r *Roster) repeats(l Line) bool {
	unit := l.cell(r.at(Unit))
	return unit != "" && slices.ContainsFunc([]Field{Representative, Honorific, Office}, func(f Field) bool { return l.cell(r.at(f)) == unit })
}

// isMarks reports whether a cell holds signs and no words: "………".
func isMarks(cell string) bool {
	return cell != "" && !strings.ContainsFunc(cell, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// beginning is as much of a cell as tells what its line is.
func beginning(cell string) string {
	if len(cell) < maxTitle {
		return cell
	}
	return ""
}

// noteOf tells how a cell, which name.Search gives as key, ends a list: as a note below it, as a signature, or not.
func noteOf(cell, key string) ended {
	switch {
	case sign.MatchString(key):
		return signed
	case strings.HasPrefix(strings.TrimLeft(cell, "("), "*"), note.MatchString(key):
		return summed
	}
	return listing
}

// isTitle reports whether a cell in the unit's column is the name of the column once more.
func (r *Roster) isTitle(unit string) bool {
	return slices.ContainsFunc(r.Columns, func(c Column) bool { return c.Field == Unit && strings.EqualFold(c.Title, unit) })
}

// ExampleMark begins the unit's name in the rows of the template that show what to write.
const ExampleMark = "VÍ DỤ"

// isExample reports whether a cell, which name.Search gives as key, is of the template's own rows.
func isExample(key string) bool {
	return strings.HasPrefix(key, "vi du ") || strings.HasPrefix(key, "example ")
}

// across reports whether a line is one text that runs over several columns, in merged cells, with or without the number
// of a heading before it.
func (r *Roster) across(l Line) bool {
	text, cells, numbers := "", 0, r.at(Number)
	for i, cell := range l.Cells {
		switch {
		case cell == "", i == numbers && roman.MatchString(cell):
		case text == "" || cell == text:
			text = cell
			cells++
		default:
			return false
		}
	}
	return cells > 1 && isWord(text)
}
