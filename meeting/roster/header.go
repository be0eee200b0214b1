package roster

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"thuky/meeting"
	"thuky/meeting/name"
)

// MaxTitleLines is how many lines there may be down to the names of the columns: titles, dates, signatures.
const MaxTitleLines = 60

// header is where the names of the columns stand in a sheet.
type header struct {
	at, end int // the lines of the sheet: the first of the names, and the first after them
	columns []Column
	known   int // columns that are not ignored
}

// findHeader finds the line in which the most columns of a roster are named, the unit among them; false where there is
// none.
func findHeader(s Sheet, known criteria) (header, bool) {
	best := header{}
	for i := range min(len(s.Lines), MaxTitleLines) {
		h := known.headerAt(s, i)
		if h.known > best.known {
			best = h
		}
	}
	return best, best.known > 0
}

// headerAt takes a line, and the ones below that go with it, for the names of the columns. It knows none where no column
// is the unit's.
func (known criteria) headerAt(s Sheet, at int) header {
	h := header{at: at, end: at + 1}
	names := slices.Clone(s.Lines[at].Cells)
	for i, title := range names {
		if len(title) > maxTitle {
			names[i] = ""
		}
	}
	if !slices.ContainsFunc(names, func(title string) bool { return known.fieldOf(title) == Unit }) {
		return h
	}
	if h.end < len(s.Lines) && known.goesOn(names, s.Lines[h.end]) {
		names = known.joined(names, s.Lines[h.end])
		h.end++
	}
	if h.end < len(s.Lines) && isNumbering(s.Lines[h.end]) {
		h.end++
	}
	h.columns = known.columnsOf(names, whoScored(s, at))
	for _, c := range h.columns {
		if c.Field != Ignored {
			h.known++
		}
	}
	return h
}

// goesOn reports whether a line is the second one of the names of columns, under merged cells: "Điểm" above "Tự chấm" and
// "Chấm chéo", "Người đại diện" above "Họ tên" and "Chức vụ". Nothing stands in it under the unit, or the unit's name
// once more.
func (known criteria) goesOn(names []string, next Line) bool {
	more, group := false, Ignored
	for i, below := range next.Cells {
		above := ""
		if i < len(names) {
			above = names[i]
		}
		if above != "" {
			group = known.fieldOf(above)
		}
		switch {
		case below == "" || below == above:
		case group == Unit && above != "", !isWord(below):
			return false
		case group == Score, known.fieldOf(below) != Ignored:
			more = true
		case above != "":
			return false
		}
	}
	return more
}

// isWord reports whether a cell is words rather than a number.
func isWord(cell string) bool { return strings.ContainsFunc(cell, unicode.IsLetter) }

// joined puts two lines of names together. What a merged cell holds above stands only in its first column in a CSV.
func (known criteria) joined(names []string, next Line) []string {
	group := ""
	for i := range max(len(names), len(next.Cells)) {
		if i == len(names) {
			names = append(names, "")
		}
		if names[i] != "" {
			group = names[i]
		}
		switch below := next.cell(i); {
		case below == "" || below == names[i]:
		case known.fieldOf(group) == Score:
			names[i] = group + " " + below
		default:
			names[i] = below
		}
	}
	return names
}

// isNumbering reports whether a line numbers the columns: (1), (2), (3), or A, B, 1, 2, or 1, 2, 3 = 1 + 2.
func isNumbering(l Line) bool {
	letter, number, filled := "A", 1, 0
	for _, cell := range l.Cells {
		found := columnNumber.FindStringSubmatch(cell)
		switch {
		case cell == "":
			continue
		case found == nil:
			return false
		case found[1] == letter && number == 1:
			letter = string(rune(letter[0] + 1))
		case found[1] == strconv.Itoa(number):
			number++
		case found[1] != strconv.Itoa(number-1): // the number of a merged cell stands in each of its columns
			return false
		}
		filled++
	}
	return filled >= 2 && number > 1
}

var columnNumber = regexp.MustCompile(`^\(?(\d{1,2}|[A-Z])\)?(?:\s*=\s*[\d()+\-* ]+)?$`)

// whoScored is the stage of points by what stands above the names of the columns, else by what the sheet or the file is
// called; else they are those that hold.
func whoScored(s Sheet, above int) meeting.Stage {
	var titles strings.Builder
	for _, l := range s.Lines[:above] {
		titles.WriteString(strings.Join(l.Cells, " ") + " ")
	}
	return cmp.Or(stageOf(titles.String()), stageOf(s.Name), stageOf(s.File), meeting.CrossChecked)
}

// columnsOf tells what each named column is about. Of two about the same the first one counts. Points of
// which it is not said who gave them are of the stage unsaid.
func (known criteria) columnsOf(names []string, unsaid meeting.Stage) []Column {
	var columns []Column
	taken := map[Field]bool{}
	for i, title := range names {
		if title == "" {
			continue
		}
		c := Column{At: i, Title: title, Field: known.fieldOf(title)}
		switch {
		case c.Field == Score:
			c.scored(known, unsaid)
		case taken[c.Field]:
			c.Field = Ignored
		}
		taken[c.Field] = true
		columns = append(columns, c)
	}
	onlyOnce(columns)
	return columns
}

// onlyOnce leaves points out that would count twice: a sum ("Tổng điểm") beside what it is the sum of, points of which it
// is not said what for ("Điểm") beside named criteria, and a column of the same criterion and stage as one before, which
// "Thưởng" and "Điểm thưởng" are unless the meeting has both.
func onlyOnce(columns []Column) {
	isSum := func(c Column) bool {
		key := name.Search(c.Title)
		return !c.held && (strings.HasPrefix(key, "tong") || key == "total" || strings.HasPrefix(key, "total "))
	}
	parts, named := false, false
	for _, c := range columns {
		parts = parts || c.Field == Score && !isSum(c)
		named = named || c.Field == Score && !isSum(c) && c.Kind == meeting.Basic && c.Criterion != TotalCriterion
	}
	type points struct {
		criterion string
		kind      meeting.CriterionKind
		stage     meeting.Stage
	}
	pointsOf := func(c Column) points {
		if c.held { // whatever the column calls it
			return points{name.Fold(c.Criterion), "", c.Stage}
		}
		words, keys := wordsOf(c.Criterion)
		return points{keyOf(pointless(words, keys)), c.Kind, c.Stage}
	}
	seen := map[points]bool{}
	for i := range columns {
		c := &columns[i]
		key := pointsOf(*c)
		switch {
		case c.Field != Score:
		case parts && isSum(*c), named && c.Criterion == TotalCriterion, seen[key]:
			c.Field = Ignored
		default:
			seen[key] = true
		}
	}
}
