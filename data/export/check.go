package export

import (
	"errors"
	"fmt"

	"thuky/meeting/paper"
)

// What a Document may be refused for. The error that wraps one of these says which block, counted from 1.
var (
	// ErrBlock is a block of the body that is none of those of package paper, or none at all, or not what it may be there.
	ErrBlock = errors.New("unknown block")
	// ErrColumns is a table without columns, or with more than the 63 that a DOCX can hold.
	ErrColumns = errors.New("a table has from 1 to 63 columns")
	// ErrCells is a row whose cells are not as many as the table's columns.
	ErrCells = errors.New("a row has a cell for each column")
)

const mostColumns = 63

// check refuses what no renderer could show in full. It never looks at the words: any string can be shown.
func check(d paper.Document) error {
	for i, b := range d.Body {
		if err := checkBlock(b); err != nil {
			return fmt.Errorf("block %d: %w", i+1, err)
		}
	}

	return nil
}

func checkBlock(b paper.Block) error {
	switch b := b.(type) {
	case paper.Heading, paper.Paragraph, paper.Item, paper.Break:
		return nil
	case paper.Sheet:
		return checkSheet(b)
	case paper.Table:
		return checkTable(b)
	default:
		return fmt.Errorf("%w: %T", ErrBlock, b)
	}
}

// checkSheet wants a sheet that can be cut, and papers that need no page of their own.
func checkSheet(s paper.Sheet) error {
	if min(s.Across, s.Down) < 1 || max(s.Across, s.Down) > paper.MostPapers {
		return fmt.Errorf("%w: a sheet of %d by %d papers", ErrBlock, s.Across, s.Down)
	}

	for _, b := range s.Paper {
		switch b.(type) {
		case paper.Sheet, paper.Break:
			return fmt.Errorf("%w: %T on a paper of a sheet", ErrBlock, b)
		}

		if err := checkBlock(b); err != nil {
			return err
		}
	}

	return nil
}

func checkTable(t paper.Table) error {
	if len(t.Columns) == 0 || len(t.Columns) > mostColumns {
		return fmt.Errorf("table %q: %w: %d", t.Caption, ErrColumns, len(t.Columns))
	}

	for i, row := range t.Rows {
		if len(row) != len(t.Columns) {
			return fmt.Errorf("table %q, row %d: %w: %d cells, %d columns", t.Caption, i+1, ErrCells, len(row), len(t.Columns))
		}
	}

	return nil
}
