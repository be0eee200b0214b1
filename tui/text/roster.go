package text

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/meeting/roster"
)

// RosterRow is what is said of a row of a roster before it is taken.
type RosterRow struct {
	Text  string
	Under []string // a line each, indented: what would change, or why it is not taken
	Bad   bool     // it, or a cell of it, is not taken
	Taken bool     // but for its bad cells
}

// RosterHead says where the units were found and what becomes of the columns; of a list of names it tells at most so
// many, and how many more there are.
func RosterHead(l Lang, p roster.Plan, most int) []string {
	list := func(names []string, apart string) string {
		if left := len(names) - most; left > 0 {
			names = append(slices.Clone(names[:most]), RosterMore.In(l, left))
		}
		return strings.Join(names, apart)
	}
	r := p.Roster
	var where []string
	add := func(w Word, args ...any) { where = append(where, w.In(l, args...)) }
	if r.Sheet != "" {
		add(RosterSource, name.Clean(r.Sheet))
	}
	others := slices.DeleteFunc(slices.Clone(r.Sheets), func(s string) bool { return s == r.Sheet })
	if len(others) > 0 {
		add(RosterSheets, list(others, ", "))
	}
	if len(r.Unread) > 0 {
		add(RosterUnread, list(r.Unread, ", "))
	}
	if r.Encoding != "" && r.Encoding != "utf-8" {
		add(RosterCode, r.Encoding)
	}
	if r.Computed > 0 {
		add(RosterComputed, r.Computed)
	}
	var taken, ignored, sums []string
	for _, c := range r.Columns {
		switch {
		case p.Leaves(c), c.Field == roster.Number, c.Title == "":
		case c.Field == roster.Ignored:
			ignored = append(ignored, c.Title)
		case c.Field == roster.Sum:
			sums = append(sums, c.Title)
		default:
			taken = append(taken, c.Title)
		}
	}
	add(RosterColumns, list(taken, ", "))
	if len(sums) > 0 {
		add(RosterSums, list(sums, ", "))
	}
	if len(ignored) > 0 {
		add(RosterIgnored, list(ignored, ", "))
	}
	head := []string{Capital(strings.Join(where, " · "))}
	if added := p.Added(); len(added) > 0 {
		var names []string
		for _, c := range added {
			names = append(names, CriterionAdded(l, c))
		}
		head = append(head, RosterAdds.In(l, list(names, "; ")))
	}
	return head
}

// RosterCounts says how many rows are taken, and how many are not.
func RosterCounts(l Lang, p roster.Plan) string {
	return RosterCount.In(l, p.Count(roster.New), p.Count(roster.Changed), p.Count(roster.Same), p.Count(roster.Refused))
}

// CriterionAdded is a criterion that is about to be made, with how it counts.
func CriterionAdded(l Lang, c meeting.Criterion) string {
	most := RosterNoMax.In(l)
	if c.Max > 0 {
		most = RosterMax.In(l, c.Max)
	}
	return c.Name + " (" + CriterionKinds[c.Kind].In(l) + ", " + most + ")"
}

// RosterPage is all of it, a line each, with the flag by which another sheet is chosen.
func RosterPage(l Lang, p roster.Plan) []RosterRow {
	var out []RosterRow
	for _, line := range append(RosterHead(l, p, math.MaxInt), RosterCounts(l, p)) {
		out = append(out, RosterRow{Text: line})
	}
	if len(p.Roster.Sheets) > 1 {
		out = append(out, RosterRow{Text: RosterSheetFlag.In(l)})
	}
	for _, row := range RosterRows(l, p, false) {
		out = append(out, RosterRow{Text: row.Text, Bad: row.Bad})
		for _, line := range row.Under {
			out = append(out, RosterRow{Text: line, Bad: row.Bad})
		}
	}
	return out
}

// RosterRows say which columns of points are left out, and why; of each row what will be taken of it, or why not and what
// to do; then what is left as it is. Where the hall reads it too, no telephone is told.
func RosterRows(l Lang, p roster.Plan, public bool) []RosterRow {
	r := p.Roster
	var out []RosterRow
	for _, c := range p.LeftOut {
		out = append(out, RosterRow{Text: Capital(RosterLeftOut.In(l, c.Title)), Under: []string{"    " + c.Why.Words().In(l.String())}, Bad: true})
	}
	for _, e := range p.Entries {
		row := rosterRow(l, p, e, public)
		for _, problem := range e.Problems {
			if problem.Kind == roster.BadPhone && public {
				problem.Text = "…"
			}
			row.Under = append(row.Under, "    "+problem.Place(l.String())+": "+problem.Why(l.String()))
		}
		row.Bad, row.Taken = len(e.Problems) > 0, e.State != roster.Refused
		out = append(out, row)
	}
	add := func(text string) { out = append(out, RosterRow{Text: Capital(text)}) }
	for _, left := range r.Left {
		add(RosterLeftLine(l, left))
	}
	if p.Moved {
		add(RosterMoved.In(l))
	}
	for _, unit := range p.Kept {
		add(RosterKept.In(l, unit))
	}
	return out
}

// RosterLeftLine says which line was no unit's, and what it was taken for.
func RosterLeftLine(l Lang, left roster.Left) string {
	return RosterLeft.In(l, left.Line, name.Clean(left.Text), left.Why.Words().In(l.String()))
}

// rosterRow says what becomes of a row, but for its problems: all that is taken of a new one, of any other what it is
// known by and what is said under it.
func rosterRow(l Lang, p roster.Plan, e roster.Entry, public bool) RosterRow {
	number := RosterLine.In(l) + " " + strconv.Itoa(e.Line) + "  "
	named := e.Unit
	if e.Held != "" && e.Held != e.Unit {
		named += " " + RosterHeld.In(l, e.Held)
	}
	about := named
	if who := e.Representative.String(); who != "" {
		about += " · " + who
	}
	if e.State == roster.Refused {
		return RosterRow{Text: number + "✗ " + about}
	}
	if e.State == roster.Changed {
		row := RosterRow{Text: number + "~ " + named}
		for _, c := range e.Changes {
			if c.Field == roster.Phone && public {
				c.From, c.To = "…", "…"
			}
			field := c.Field.Words().In(l.String())
			if c.Field == roster.Score {
				field = p.Roster.Columns[c.Column].Title
			}
			row.Under = append(row.Under, "    "+field+": "+quoted(c.From)+" → "+quoted(c.To))
		}
		return row
	}
	if e.Phone != "" && !public {
		about += " · " + e.Phone
	}
	for _, s := range e.Scores {
		if c := p.Roster.Columns[s.Column]; !p.Leaves(c) {
			about += " · " + c.Title + " " + s.Points.String()
		}
	}
	if e.State == roster.Same {
		return RosterRow{Text: number + "= " + about}
	}
	row := RosterRow{Text: number + "+ " + about}
	if e.Like != "" {
		row.Under = []string{"    " + RosterLike.In(l, e.Like)}
	}
	return row
}

func quoted(s string) string { return "“" + s + "”" }
