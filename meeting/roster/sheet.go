// Package roster finds the units of a cluster, with whom they send and how they scored, in a table such as people keep
// it, and plans what a meeting takes of it. It knows no file: see data/roster for that.
package roster

// The bounds of what is read as a roster. The largest real one has a row for each of some thousand delegates.
const (
	MaxLines   = 20_000 // that hold anything, of a sheet
	MaxColumns = 200
	MaxCell    = 32_767 // runes: what Excel keeps in a cell
)

// Sheet is a table as a file holds it, without any meaning.
type Sheet struct {
	Name     string // within the workbook; "" of a file that is one table
	File     string // what the file is called, "" where it has no name
	Encoding string // in which its letters stood in the file, by the name that --encoding takes; "" of a workbook without such fonts
	Lines    []Line // those that hold anything, from the top
}

// Line is one row of a Sheet.
type Line struct {
	Number     int      // within the file or the sheet, from 1
	Cells      []string // each clean (name.Clean), from the first column on
	Computed   []int    // the columns, from 0, whose cell is the value that a formula has in the file
	Uncomputed []int    // the columns, from 0, whose formula has no value in the file
}

// cell gives the text in a column, "" where the line is shorter.
func (l Line) cell(column int) string {
	if column < 0 || column >= len(l.Cells) {
		return ""
	}
	return l.Cells[column]
}
