package roster

import (
	"slices"
	"strings"

	"thuky/meeting"
)

// Aside is why a column of points is not taken.
type Aside string

// The reasons.
const (
	Unknown Aside = "unknown" // its name does not tell that they are points, or of what
	Twice   Aside = "twice"   // another column has the same points
	Apart   Aside = "apart"   // it is in doubt whether they belong to the total
	Unlike  Aside = "unlike"  // a total that is not that of the columns before it
	Beside  Aside = "beside"  // a total of which the meeting has the parts, or parts of which it has the total: they would count twice
)

var asideWords = map[Aside]Words{
	Unknown: {"tên cột không cho biết đây là điểm gì", "its name does not tell what the points are for"},
	Twice:   {"cột khác đã có điểm này", "another column has these points"},
	Apart:   {"không rõ có cộng vào tổng điểm hay không", "it is not clear whether they belong to the total"},
	Unlike:  {"không bằng tổng các cột đứng trước", "it is not the total of the columns before it"},
	Beside:  {"sẽ tính hai lần với tiêu chí hội nghị đã có", "they would count twice beside the meeting's criteria"},
}

// Words say why.
func (a Aside) Words() Words { return asideWords[a] }

// LeftColumn is a column that looks like points and is not taken.
type LeftColumn struct {
	Column
	Why Aside
}

// watch looks for points in the columns that are not taken, row by row.
type watch struct {
	columns []int // from 0
	seen    map[int]*look
}

// look is what was seen in a column.
type look struct {
	filled, points int
	counts, years  int // numbers that go on from the one above by one, and those that are a year
	last           int
}

// watched are the columns of a table that may be points though their name does not say so.
func (r *Roster) watched(lines []Line) watch {
	w, width, named := watch{seen: map[int]*look{}}, 0, map[int]bool{}
	for _, l := range lines {
		width = max(width, len(l.Cells))
	}
	for _, c := range r.Columns {
		named[c.At] = c.Field != Ignored || c.aside == "" && !mayBePoints(c.Title)
	}
	for i := range width {
		if !named[i] {
			w.columns = append(w.columns, i)
			w.seen[i] = &look{}
		}
	}
	return w
}

// row looks at the cells of a row.
func (w watch) row(l Line) {
	for _, at := range w.columns {
		text, look := l.cell(at), w.seen[at]
		if isNothing(text) {
			continue
		}
		look.filled++
		p, err := meeting.ParsePoints(strings.TrimLeft(text, "-–−"))
		if err != nil || len(text) > 1 && text[0] == '0' && !strings.ContainsAny(text, ",.") { // 0912…
			continue
		}
		look.points++
		if year.MatchString(text) {
			look.years++
		}
		if n := int(p / 100); p%100 == 0 && (n == look.last+1 || n == 1) {
			look.counts++
			look.last = n
		}
	}
}

// isPoints reports whether most of what was seen are points, rather than years or the numbers of rows.
func (l look) isPoints() bool {
	const few = 5 // points may go on by one for so many rows
	return l.points > 0 && 2*l.points >= l.filled && l.years < l.points && (l.counts < l.points || l.points <= few)
}

// setAside tells which columns of points are not taken.
func (r *Roster) setAside(w watch) {
	named := map[int]bool{}
	for _, c := range r.Columns {
		named[c.At] = true
		look := w.seen[c.At]
		switch {
		case c.Field != Ignored:
		case c.aside != "" && (c.given || look != nil && look.points > 0):
			r.LeftOut = append(r.LeftOut, LeftColumn{c, c.aside})
		case c.aside == "" && look != nil && look.isPoints():
			r.LeftOut = append(r.LeftOut, LeftColumn{c, Unknown})
		}
	}
	for _, at := range w.columns {
		if !named[at] && w.seen[at].isPoints() {
			r.LeftOut = append(r.LeftOut, LeftColumn{Column{At: at, Title: r.place(at)}, Unknown})
		}
	}
	slices.SortFunc(r.LeftOut, func(a, b LeftColumn) int { return a.At - b.At })
}

// place is what a column is called that has no name.
func (r *Roster) place(at int) string {
	if r.Sheet != "" {
		return ColumnName(at + 1)
	}
	return number(at + 1)
}
