package roster

import (
	"slices"

	"thuky/meeting"
)

// hiddenSums finds the totals whose names do not say that they are ones: most rows have in them what others add up to,
// which would count twice. The other totals agree with no fewer rows then.
func (r *Roster) hiddenSums(columns []Column) []Column {
	since := 0
	for i, c := range columns {
		if c.Field == Sum {
			since = c.At + 1
		}
		if c.Field != Score || c.held || c.group != "" {
			continue
		}
		for _, s := range []span{{since, c.At}, {0, c.At}, whole} {
			r.Columns = slices.Clone(columns)
			r.Columns[i].Field, r.Columns[i].span = Sum, s
			if !r.addsUp(i) {
				continue
			}
			if more := slices.Clone(r.Columns); r.agreed(more) > r.agreed(columns) {
				columns, since = more, c.At+1
				break
			}
		}
	}
	return columns
}

// addsUp reports whether a total is what others add up to, of which at least two are given, in more rows than not.
func (r *Roster) addsUp(column int) bool {
	c := r.Columns[column]
	right, wrong := 0, 0
	rows := r.tried()
	for _, row := range rows {
		total, parts := meeting.Points(0), 0
		for _, p := range row.Scores {
			switch of := r.Columns[p.Column]; {
			case p.Column == column:
				total = p.Points
			case of.Field == Score && c.span.has(of.At) && p.Points > 0 && (of.Stage == c.Stage || c.Stage != meeting.SelfScored && !r.crossed(row.Scores, of, c.span)):
				parts++
			}
		}
		switch {
		case total == 0:
		case parts > 1 && r.counted(row.Scores, c.span, c.Stage) == total:
			right++
		default:
			wrong++
		}
	}
	return right > wrong && right >= min(2, len(rows))
}

// tried are the rows that tell which columns are added up.
func (r *Roster) tried() []Row {
	const most = 100
	return r.Rows[:min(len(r.Rows), most)]
}
