package paper

import "slices"

// filled is the table without the columns in which no row says anything, but for those to be filled in by hand. A table
// without rows stays as it is.
func (t Table) filled(byHand ...string) Table {
	if len(t.Rows) == 0 {
		return t
	}
	keep := make([]bool, len(t.Columns))
	for i, c := range t.Columns {
		keep[i] = slices.Contains(byHand, c.Title) || slices.ContainsFunc(t.Rows, func(row []string) bool { return row[i] != "" })
	}
	t.Columns = kept(t.Columns, keep)
	rows := make([][]string, len(t.Rows))
	for i, row := range t.Rows {
		rows[i] = kept(row, keep)
	}
	t.Rows = rows
	return t
}

func kept[T any](all []T, keep []bool) []T {
	var out []T
	for i, x := range all {
		if keep[i] {
			out = append(out, x)
		}
	}
	return out
}
