package roster

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"thuky/meeting"
	"thuky/meeting/name"
)

// read makes rows of the lines below the names of the columns.
func (r *Roster) read(lines []Line) {
	first := map[string]int{} // where each unit is first named
	over := listing
	for _, l := range lines {
		if why, after := r.leftOut(l, over); why != "" {
			over = after
			if why != blank {
				r.Left = append(r.Left, Left{Line: l.Number, Why: why, Text: firstText(l)})
			}
			continue
		}
		row := r.row(l)
		if key := name.Fold(row.Unit); key != "" {
			if at, ok := first[key]; ok {
				row.Problems = append(row.Problems, r.problem(SameUnit, l, r.at(Unit), row.Unit, number(at)))
			} else {
				first[key] = l.Number
			}
		}
		r.Rows = append(r.Rows, row)
	}
}

// at is where in a line a field stands, -1 where it has no column.
func (r *Roster) at(f Field) int {
	for _, c := range r.Columns {
		if c.Field == f {
			return c.At
		}
	}
	return -1
}

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
		case f == Ignored:
			other++
		case f != Number:
			taken++
		}
	}
	counted := isCount(number)
	switch {
	case total.MatchString(firstKey), total.MatchString(unitKey):
		return Total, r.past(over, summed)
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
	case roman.MatchString(number) && taken == 1 && unit != "":
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
	// Of what name.Search gives: "Cộng", "Tổng số: 13 đơn vị"; notes and signatures.
	total = regexp.MustCompile(`^(cong|tong|tong cong|tong so|tong so don vi|total|totals|sum|trung binh|binh quan|diem trung binh|average)( (chung|toan cum|\d.*))?$`)
	note  = regexp.MustCompile(`^(ghi chu|luu y|nguon|note|notes|source|danh sach (nay )?(gom|co))( |$)`)
	sign  = regexp.MustCompile(`^(nguoi lap|lap bieu|nguoi ky|ky ten|tm|kt|tl|xac nhan|nguoi tong hop|.{0,40} ngay (\d+ )?thang (\d+ )?nam( \d+)?)( |$)`)
)

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
	case strings.HasPrefix(cell, "*"), note.MatchString(key):
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

// How many letters a text may have.
var longest = map[Field]int{Unit: 200, Representative: 100, Honorific: 30, Office: 200, Phone: 60, Score: 40}

// row reads what a line says of its unit.
func (r *Roster) row(l Line) Row {
	row := Row{Line: l.Number}
	for i, c := range r.Columns {
		if c.Field == Ignored || c.Field == Number {
			continue
		}
		if slices.Contains(l.Computed, c.At) {
			r.Computed++
		}
		text := l.cell(c.At)
		if p, bad := r.unread(l, c, text); bad {
			row.Problems = append(row.Problems, p)
			if c.Field == Unit {
				row.Unit = short(text)
			}
			continue
		}
		switch c.Field {
		case Unit:
			if row.Unit = text; text == "" {
				row.Problems = append(row.Problems, r.problem(NoUnit, l, c.At, "", ""))
			}
		case Representative:
			if !isNothing(text) {
				row.Representative.Name = text
			}
		case Honorific:
			row.Representative.Honorific = text
		case Office:
			row.Representative.Office = text
		case Phone:
			phone, ok := Telephone(text)
			if !ok {
				row.Problems = append(row.Problems, r.problem(BadPhone, l, c.At, text, ""))
			}
			row.Phone = phone
		case Score:
			points, given, p := r.points(l, c, text)
			switch {
			case p != nil:
				row.Problems = append(row.Problems, *p)
			case given:
				row.Scores = append(row.Scores, Points{Column: i, Points: points})
			}
		}
	}
	row.Representative = addressed(row.Representative)
	return row
}

func (r *Roster) problem(k Kind, l Line, at int, text, other string) Problem {
	return Problem{Kind: k, Grid: r.Sheet != "", Line: l.Number, Column: at + 1, Text: text, Other: other}
}

// unread tells what is wrong with a cell whatever it is about.
func (r *Roster) unread(l Line, c Column, text string) (Problem, bool) {
	switch most := longest[c.Field]; {
	case text == "" && slices.Contains(l.Uncomputed, c.At):
		return r.problem(Uncomputed, l, c.At, "", ""), true
	case errorValue.MatchString(text):
		return r.problem(ErrorValue, l, c.At, text, ""), true
	case formula.MatchString(text):
		return r.problem(Formula, l, c.At, text, ""), true
	case strings.ContainsRune(text, utf8.RuneError):
		return r.problem(Unreadable, l, c.At, text, ""), true
	case len(text) > most && utf8.RuneCountInString(text) > most:
		return r.problem(TooLong, l, c.At, text, number(most)), true
	}
	return Problem{}, false
}

// errorValue matches what a spreadsheet shows of a formula that fails.
var errorValue = regexp.MustCompile(`^#(REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!)$`)

// formula matches what a spreadsheet would compute: "=1+2", "@SUM(A1)", "+cmd|…"; neither "- Phòng A (mới)" nor "+84(0)24 3733".
var formula = regexp.MustCompile(`^=|^[@+-][\w.$]*[A-Za-z$][\w.$]*[|!(]`)

// points reads a score: nothing, or a dash, is none. A penalty may stand with its sign.
func (r *Roster) points(l Line, c Column, text string) (p meeting.Points, given bool, bad *Problem) {
	if strings.Trim(text, "-–—") == "" {
		return 0, false, nil
	}
	if c.Kind == meeting.Penalty {
		text = strings.TrimLeft(text, "-–−")
	}
	p, err := meeting.ParsePoints(text)
	if err != nil {
		problem := r.problem(BadPoints, l, c.At, text, "")
		return 0, false, &problem
	}
	if c.Max > 0 && p > c.Max {
		problem := r.problem(OverMaximum, l, c.At, p.String(), c.Max.String())
		return 0, false, &problem
	}
	return p, true, nil
}
