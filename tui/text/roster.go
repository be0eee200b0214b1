package text

import (
	"slices"
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/meeting/roster"
)

// RosterRow is a line of what is said of a roster before it is taken.
type RosterRow struct {
	Text string
	Bad  bool // it, or what it is about, is not taken
}

// RosterHead says where the units were found, and what becomes of them.
func RosterHead(l Lang, p roster.Plan) []string {
	r := p.Roster
	var where []string
	add := func(w Word, args ...any) { where = append(where, w.In(l, args...)) }
	if r.Sheet != "" {
		add(RosterSource, name.Clean(r.Sheet))
	}
	others := slices.DeleteFunc(slices.Clone(r.Sheets), func(s string) bool { return s == r.Sheet })
	if len(others) > 0 {
		add(RosterSheets, strings.Join(others, ", "))
	}
	if len(r.Unread) > 0 {
		add(RosterUnread, strings.Join(r.Unread, ", "))
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
	add(RosterColumns, strings.Join(taken, ", "))
	if len(sums) > 0 {
		add(RosterSums, strings.Join(sums, ", "))
	}
	if len(ignored) > 0 {
		add(RosterIgnored, strings.Join(ignored, ", "))
	}
	head := []string{Capital(strings.Join(where, " · "))}
	if added := p.Added(); len(added) > 0 {
		var names []string
		for _, c := range added {
			names = append(names, CriterionAdded(l, c))
		}
		head = append(head, RosterAdds.In(l, strings.Join(names, "; ")))
	}
	return append(head,
		RosterCount.In(l, p.Count(roster.New), p.Count(roster.Changed), p.Count(roster.Same), p.Count(roster.Refused)))
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
	for _, line := range RosterHead(l, p) {
		out = append(out, RosterRow{Text: line})
	}
	if len(p.Roster.Sheets) > 1 {
		out = append(out, RosterRow{Text: RosterSheetFlag.In(l)})
	}
	return append(out, RosterRows(l, p, false)...)
}

// RosterRows say of each row what will be taken of it, or why not and what to do; then what is left as it is. Where the
// hall reads it too, no telephone is told.
func RosterRows(l Lang, p roster.Plan, public bool) []RosterRow {
	r := p.Roster
	var out []RosterRow
	add := func(bad bool, text string) { out = append(out, RosterRow{text, bad}) }
	for _, c := range p.LeftOut {
		add(true, Capital(RosterLeftOut.In(l, c.Title, c.Why.Words().In(l.String()))))
	}
	for _, e := range p.Entries {
		row := RosterLine.In(l) + " " + strconv.Itoa(e.Line) + "  "
		about := e.Unit
		if e.Held != "" && e.Held != e.Unit {
			about += " " + RosterHeld.In(l, e.Held)
		}
		named := about
		if who := e.Representative.String(); who != "" {
			about += " · " + who
		}
		if e.Phone != "" && !public {
			about += " · " + e.Phone
		}
		for _, s := range e.Scores {
			if c := r.Columns[s.Column]; !p.Leaves(c) {
				about += " · " + c.Title + " " + s.Points.String()
			}
		}
		switch e.State {
		case roster.Refused:
			add(true, row+"✗ "+about)
		case roster.New:
			add(false, row+"+ "+about)
			if e.Like != "" {
				add(false, "    "+RosterLike.In(l, e.Like))
			}
		case roster.Same:
			add(false, row+"= "+about)
		default:
			add(false, row+"~ "+named)
			for _, c := range e.Changes {
				if c.Field == roster.Phone && public {
					c.From, c.To = "…", "…"
				}
				field := c.Field.Words().In(l.String())
				if c.Field == roster.Score {
					field = r.Columns[c.Column].Title
				}
				add(false, "    "+field+": "+quoted(c.From)+" → "+quoted(c.To))
			}
		}
		for _, problem := range e.Problems {
			add(true, "    "+problem.Place(l.String())+": "+problem.Why(l.String()))
		}
	}
	for _, left := range r.Left {
		add(false, Capital(RosterLeft.In(l, left.Line, name.Clean(left.Text), left.Why.Words().In(l.String()))))
	}
	if p.Moved {
		add(false, Capital(RosterMoved.In(l)))
	}
	for _, unit := range p.Kept {
		add(false, Capital(RosterKept.In(l, unit)))
	}
	return out
}

func quoted(s string) string { return "“" + s + "”" }
