package roster

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

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
	if !slices.ContainsFunc(names, func(title string) bool {
		return fieldNamed(name.Search(bare(title))) == Unit && known.fieldOf(title) == Unit
	}) {
		return h
	}
	heads, lines := known.heads(names, s.Lines[h.end:])
	h.end += lines
	if h.end < len(s.Lines) && isNumbering(s.Lines[h.end]) {
		h.end++
	}
	h.columns = known.columnsOf(heads, whoScored(s, at))
	for _, c := range h.columns {
		if c.Field != Ignored {
			h.known++
		}
	}
	return h
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
func (known criteria) columnsOf(heads []head, unsaid meeting.Stage) []Column {
	var columns []Column
	taken := map[Field]bool{}
	for i, h := range heads {
		if h.title == "" {
			continue
		}
		c := Column{At: i, Title: h.title, Field: known.fieldOf(h.title)}
		switch {
		case c.Field == Score:
			c.scored(known, h, unsaid)
		case taken[c.Field]:
			c.Field = Ignored
		}
		if c.Field == Score || c.Field == Ignored {
			c.Title = h.full()
		}
		taken[c.Field] = true
		columns = append(columns, c)
	}
	onlyOnce(columns)
	return columns
}

// scored fills in what the head of a column of points says: what they are for, and who gave them. Points of which it is
// not said who gave them are of that stage.
func (c *Column) scored(known criteria, h head, unsaid meeting.Stage) {
	says := said(h.title)
	c.Max, c.Kind, c.Criterion, c.plain, c.own, c.group = maximum(h.title), says.kind, says.criterion, says.plain, says.own, h.criterion
	switch {
	case h.criterion == "":
	case says.sum:
	case says.plain && says.kind == meeting.Basic:
		c.Criterion, c.plain, c.Max = said(h.criterion).criterion, false, cmp.Or(c.Max, maximum(h.criterion))
		c.Kind = said(h.criterion).kind
	case says.plain:
		c.Criterion, c.plain = said(h.criterion).criterion+": "+c.Criterion, false
	}
	if says.sum {
		c.Field = Sum
	}
	stage := says.stage
	if held, said, ok := known.named(cmp.Or(h.criterion, h.title)); ok && !says.sum {
		c.Criterion, c.held, c.as, c.plain = held.Name, true, held.Kind, false
		stage = cmp.Or(said, stage)
		if h.criterion == "" {
			stage = said
		}
	}
	c.Stage, c.said = cmp.Or(stage, unsaid), stage != ""
}

// onlyOnce leaves points out that another column has too, the earlier one or that of a later year: of the same criterion and stage, which "Thưởng" and "Điểm
// thưởng" are unless the meeting has both. A total is points like others where there is nothing that it is a total of.
func onlyOnce(columns []Column) {
	parts := slices.ContainsFunc(columns, func(c Column) bool { return c.Field == Score })
	type points struct {
		criterion string
		kind      meeting.CriterionKind
		stage     meeting.Stage
	}
	seen := map[points]int{}
	called := map[string]string{}
	for i := range columns {
		c := &columns[i]
		switch {
		case c.Field == Sum && !parts:
			c.Field = Score
		case c.Field == Sum && !c.said:
			c.Stage = meeting.CrossChecked // what the meeting computes of both
		}
		if c.Field != Score {
			continue
		}
		key := points{shortOf(undated(wordsIn(c.Criterion))), c.Kind, c.Stage}
		c.Criterion = cmp.Or(called[string(c.Kind)+key.criterion], c.Criterion)
		called[string(c.Kind)+key.criterion] = c.Criterion
		if c.held { // whatever the column calls it
			key = points{name.Fold(c.Criterion), "", c.Stage}
		}
		first, twice := seen[key]
		switch {
		case !twice:
			seen[key] = i
		case yearOf(c.Title) > yearOf(columns[first].Title): // last year's stand beside this year's
			columns[first].Field, columns[first].aside, seen[key] = Ignored, Twice, i
		default:
			c.Field, c.aside = Ignored, Twice
		}
	}
}
