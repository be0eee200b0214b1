package roster

import (
	"slices"

	"thuky/meeting"
)

// settle decides which columns of points are the parts of a total, which are totals, and which stand aside, where their
// names leave it open: as the list's own totals have it. Then each row has its points apart from its totals.
func (r *Roster) settle() {
	if !isOpen(r.Columns) {
		return
	}
	r.Columns = r.best()
	r.spans()
	if !slices.ContainsFunc(r.Columns, func(c Column) bool { return c.Field == Sum || c.aside != "" }) {
		return
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		row.Problems = slices.DeleteFunc(row.Problems, func(p Problem) bool {
			return slices.ContainsFunc(r.Columns, func(c Column) bool { return c.At+1 == p.Column && c.aside != "" })
		})
		var points []Points
		for _, p := range row.Scores {
			switch c := &r.Columns[p.Column]; c.Field {
			case Score:
				points = append(points, p)
			case Sum:
				row.Sums = append(row.Sums, p)
			default:
				c.given = true
			}
		}
		row.Scores = points
	}
}

// isOpen reports whether the rows have to tell which columns are added up.
func isOpen(columns []Column) bool {
	points := 0
	for _, c := range columns {
		if c.Field == Score {
			points++
		}
	}
	return points > 2 || mixed(columns) || slices.ContainsFunc(columns, func(c Column) bool { return c.Field == Sum })
}

// isWhole reports whether a column is points of which it is not said what for.
func (c Column) isWhole() bool {
	return c.Field == Score && c.plain && c.Kind == meeting.Basic && c.group == ""
}

// isNamed reports whether a column is points for one thing of several.
func (c Column) isNamed() bool {
	return c.Field == Score && c.counts() == meeting.Basic && !c.isWhole()
}

// isSure reports whether its name leaves no doubt that a column is points for one thing of several.
func (c Column) isSure() bool { return c.isNamed() && (c.held || c.Max > 0 || c.group != "") }

// mixed reports whether there are points of which it is not said what for beside those of which it is.
func mixed(columns []Column) bool {
	return slices.ContainsFunc(columns, Column.isWhole) && slices.ContainsFunc(columns, Column.isNamed)
}

// best is the reading of the columns with which the most rows agree; the likeliest by their names where none do.
func (r *Roster) best() []Column {
	columns := r.Columns
	defer func() { r.Columns = columns }()
	all := readings(columns)
	best, most := all[0], 0
	try := func(readings [][]Column) {
		for _, reading := range readings {
			if n := r.agreed(reading); n > most {
				best, most = reading, n
			}
		}
	}
	try(all)
	best = r.hiddenSums(best)
	most = max(most, r.agreed(best))
	for _, reading := range append([][]Column{best}, all...) {
		if most == 0 { // with one unknown column less
			try(lessOne(reading))
		}
	}
	return best
}

// agreed is by how many more rows agree with their totals than do not, if the columns are these.
func (r *Roster) agreed(columns []Column) int {
	r.Columns = slices.Clone(columns)
	r.spans()
	n := 0
	for _, c := range r.Columns {
		if c.Field == Sum {
			right, wrong := r.agreement(c.At)
			n += right - wrong
		}
	}
	return n
}

// readings are what columns may be, the likeliest first. Points of which it is not said what for ("Điểm") beside named
// ones are a total of them; or the named ones stand aside; or both are added up.
func readings(columns []Column) [][]Column {
	if !mixed(columns) {
		return [][]Column{columns}
	}
	total, apart, both := slices.Clone(columns), slices.Clone(columns), slices.Clone(columns)
	sure := false
	for i, c := range columns {
		switch {
		case c.isWhole():
			total[i].Field = Sum
			both[i].Criterion, both[i].plain = c.own, c.own == TotalCriterion
		case c.isNamed():
			apart[i].Field, apart[i].aside = Ignored, Apart
			sure = sure || c.isSure()
		}
	}
	if sure {
		return [][]Column{total, apart, both}
	}
	return [][]Column{apart, total, both}
}

// lessOne are the readings in which one of the columns stands aside that nobody knows.
func lessOne(columns []Column) [][]Column {
	const most = 12
	var out [][]Column
	for i, c := range columns {
		if c.isNamed() && !c.isSure() && len(out) < most {
			less := slices.Clone(columns)
			less[i].Field, less[i].aside = Ignored, Apart
			out = append(out, less)
		}
	}
	return out
}
