package paper

import (
	"fmt"
	"slices"
	"strconv"
)

// sheet is a list of marks: a row a paper or a unit, a column a name on the ballot.
type sheet struct {
	leads []Column // of what stands before the marks
	names []string
	rows  []sheetRow
}

// sheetRow is one row: what stands before the marks, the marks as shown, and a remark.
type sheetRow struct {
	lead  []string
	marks []string
	note  string
}

// How many names a page takes side by side, and how many of them with their names in full as heads.
const (
	mostAcross = 10
	mostNamed  = 5
)

// sheet writes the list, in several tables where there are many names; a column is then headed by the name's number.
func (w *writing) sheet(s sheet) {
	if len(s.names) > mostNamed {
		var key []string
		for i, n := range s.names {
			key = append(key, fmt.Sprintf("(%d) %s", i+1, n))
		}
		w.say("Các cột theo số thứ tự trong danh sách: %s.", list(key))
	}
	noted := slices.ContainsFunc(s.rows, func(r sheetRow) bool { return r.note != "" })
	for from := 0; from < len(s.names); from += mostAcross {
		to := min(from+mostAcross, len(s.names))
		t := Table{Columns: slices.Clone(s.leads)}
		for i := from; i < to; i++ {
			t.Columns = append(t.Columns, s.column(i))
		}
		last := noted && to == len(s.names)
		if last {
			t.Columns = append(t.Columns, Column{Title: "Ghi chú", Width: 6})
		}
		for _, r := range s.rows {
			row := append(slices.Clone(r.lead), r.marks[from:to]...)
			if last {
				row = append(row, r.note)
			}
			t.Rows = append(t.Rows, row)
		}
		w.add(t)
	}
}

func (s sheet) column(i int) Column {
	c := Column{Title: s.names[i], Width: 5, Align: Center}
	if len(s.names) > mostNamed {
		c.Title, c.Width = "("+strconv.Itoa(i+1)+")", 2
	}
	return c
}
