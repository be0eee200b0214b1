package export

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"

	"thuky/meeting/paper"
)

// ErrNoTable is a Document without a table that says anything, asked for as a table.
var ErrNoTable = errors.New("the document has no table with rows")

// byteOrderMark tells Excel that a file is UTF-8.
const byteOrderMark = "\ufeff"

// CSV writes a table to w: UTF-8 with a byte order mark, commas, lines ended by CR and LF (RFC 4180), the titles of
// the columns as the first line. Numbers stand as on paper ("1.234,5"). A cell that a spreadsheet would take for a
// formula is led by an apostrophe, which makes it text.
//
// A table that is no table is refused with [ErrColumns] or [ErrCells] before anything is written; any other error is
// w's.
func CSV(w io.Writer, t paper.Table) error {
	if err := checkTable(t); err != nil {
		return fmt.Errorf("csv: %w", err)
	}

	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return fmt.Errorf("csv: %w", err)
	}

	lines := csv.NewWriter(w) // keeps its first error for Flush
	lines.UseCRLF = true

	cells := make([]string, len(t.Columns))
	write := func(row []string) error {
		for i, s := range row {
			if cells[i] = clean(s); beginsFormula(cells[i]) {
				cells[i] = "'" + cells[i]
			}
		}

		return lines.Write(cells)
	}

	if err := write(titles(t)); err != nil {
		return fmt.Errorf("csv: %w", err)
	}

	for _, row := range t.Rows {
		if err := write(row); err != nil {
			return fmt.Errorf("csv: %w", err)
		}
	}

	lines.Flush()

	if err := lines.Error(); err != nil {
		return fmt.Errorf("csv: %w", err)
	}

	return nil
}

// csvFiles are the tables of a Document, a file each: named after it, and after the table where it has several.
func csvFiles(d paper.Document) []output {
	tables := dataTables(d)
	files := make([]output, len(tables))
	taken := map[string]bool{}

	for i, t := range tables {
		name := d.File
		if len(tables) > 1 {
			name += "-" + FolderName(t.name)
		}

		if taken[name] { // captions that differ in signs alone
			name += fmt.Sprintf("-%d", i+1)
		}

		taken[name] = true
		files[i] = output{name + ".csv", func(w io.Writer) error { return CSV(w, t.Table) }}
	}

	return files
}
