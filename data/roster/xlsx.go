package roster

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"thuky/meeting/roster"
)

// workbook reads every sheet of an XLSX, the hidden ones last. A cell is what it shows: numbers and dates in their
// format, a formula as the value that it had when the file was saved. Every cell of a merged area holds what the area
// does.
func workbook(raw []byte, encoding Encoding) (sheets []roster.Sheet, err error) {
	xmls, err := sheetXML(raw)
	if err != nil {
		return nil, err
	}
	// Whatever a stranger's workbook holds, it is the file that is wrong.
	defer func() {
		if fault := recover(); fault != nil {
			sheets, err = nil, errors.Join(ErrDamaged, fmt.Errorf("%v", fault))
		}
	}()
	book, err := excelize.OpenReader(bytes.NewReader(raw), excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked})
	if err != nil {
		return nil, errors.Join(ErrDamaged, err)
	}
	defer func() { err = errors.Join(err, book.Close()) }()
	names, err := sheetNames(book)
	if err != nil {
		return nil, errors.Join(ErrDamaged, err)
	}
	tables, in := make([][]roster.Line, len(names)), walker{File: book}
	for i, name := range names {
		if tables[i], err = in.lines(name, xmls[name]); err != nil {
			return nil, err
		}
	}
	font, err := fontOf(tables, encoding)
	if err != nil {
		return nil, err
	}
	for i, name := range names {
		sheet, err := finished(name, tables[i], "", font)
		if err != nil {
			return nil, err
		}
		sheets = append(sheets, sheet)
	}
	return sheets, nil
}

// sheetXML gives the XML of each sheet by its name, of a workbook that excelize can be trusted with.
func sheetXML(raw []byte) (map[string][]byte, error) {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, errors.Join(ErrDamaged, err)
	}
	if err := checkZip(z); err != nil {
		return nil, err
	}
	all, err := unpack(z)
	if err != nil {
		return nil, err
	}
	return all.sheets()
}

// sheetNames lists the sheets with cells, the hidden ones last.
func sheetNames(book *excelize.File) (names []string, err error) {
	var hidden []string
	for _, name := range book.GetSheetList() {
		visible, err := book.GetSheetVisible(name)
		switch {
		case errors.As(err, new(excelize.ErrSheetNotExist)):
			continue // a part that is named and not there, such as a chart
		case err != nil:
			return nil, err
		case visible:
			names = append(names, name)
		default:
			hidden = append(hidden, name)
		}
	}
	return append(names, hidden...), nil
}

// maxWalked is how many cells of a workbook are gone through, blank ones included: those of as many full rows as are read.
const maxWalked = roster.MaxLines * roster.MaxColumns

// walker goes through the sheets of a workbook.
type walker struct {
	*excelize.File
	walked int // cells
}

// lines reads the rows of a sheet that hold anything.
func (w *walker) lines(name string, part []byte) ([]roster.Line, error) {
	beside, err := marksOf(part)
	if err != nil {
		return nil, errors.Join(ErrDamaged, err)
	}
	rows, err := w.Rows(name)
	if err != nil {
		return nil, errors.Join(ErrDamaged, err)
	}
	var lines []roster.Line
	for number := 1; rows.Next(); number++ {
		cells, err := rows.Columns()
		if err != nil {
			return nil, errors.Join(ErrDamaged, err)
		}
		if w.walked += len(cells); w.walked > maxWalked {
			return nil, ErrBomb
		}
		line := roster.Line{Number: number, Cells: cells, Computed: beside.computed[number], Uncomputed: beside.uncomputed[number]}
		if line.Cells, err = used(name, line); err != nil {
			return nil, err
		}
		if lines, err = added(name, lines, line); err != nil {
			return nil, err
		}
	}
	if err := rows.Error(); err != nil {
		return nil, errors.Join(ErrDamaged, err)
	}
	if err := rows.Close(); err != nil {
		return nil, errors.Join(ErrDamaged, err)
	}
	fill(lines, beside.merged)
	return lines, nil
}

// area is a merged part of a sheet; its bounds belong to it and count from 1.
type area struct{ left, top, right, bottom int }

// maxFilled is how many cells get what the first one of their merged area holds.
const maxFilled = 1_000_000

// fill gives every cell of a merged area what its first one holds: in the lines that hold anything, and as far as
// columns are read.
func fill(lines []roster.Line, merged []area) {
	find := func(number int) (int, bool) {
		return slices.BinarySearchFunc(lines, number, func(l roster.Line, n int) int { return l.Number - n })
	}
	filled := 0
	for _, a := range merged {
		at, ok := find(a.top)
		if !ok || len(lines[at].Cells) < a.left || lines[at].Cells[a.left-1] == "" {
			continue
		}
		value, right := lines[at].Cells[a.left-1], min(a.right, roster.MaxColumns)
		for ; at < len(lines) && lines[at].Number <= a.bottom && filled < maxFilled; at++ {
			line := &lines[at]
			for len(line.Cells) < right {
				line.Cells = append(line.Cells, "")
			}
			for column := a.left; column <= right; column++ {
				line.Cells[column-1] = value
				filled++
			}
		}
	}
}
