package roster

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// marks are what a sheet says besides values.
type marks struct {
	merged     []area
	computed   map[int][]int // by row, from 1: the columns, from 0, whose formula has a value
	uncomputed map[int][]int // and those whose has none
}

// maxMerged is how many merged areas are heeded. A list has a few in its title, or two for each unit at the most.
const maxMerged = 20_000

// marksOf reads them from the XML of a sheet. Excelize tells them too, but builds the whole grid for it: one cell in the
// last row of Excel would take the memory of a million rows. XML that is broken off or ill-formed is an error: excelize
// takes the rows before that for the whole.
func marksOf(part []byte) (marks, error) {
	m := marks{computed: map[int][]int{}, uncomputed: map[int][]int{}}
	in := xml.NewDecoder(bytes.NewReader(part))
	row, column, within := 0, 0, 0
	formula, value := false, false
	for {
		token, err := in.RawToken()
		if errors.Is(err, io.EOF) && within == 0 {
			return m, nil
		}
		if err != nil {
			return m, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			within++
			switch t.Name.Local {
			case "row":
				row, column = row+1, 0
				if n := number(attribute(t, "r")); n > 0 {
					row = n
				}
			case "c":
				column++
				if c, _, err := excelize.CellNameToCoordinates(attribute(t, "r")); err == nil {
					column = c
				}
				formula, value = false, false
			case "f":
				formula = true
			case "v", "is":
				value = true
			case "mergeCell":
				if a, ok := areaOf(attribute(t, "ref")); ok && len(m.merged) < maxMerged {
					m.merged = append(m.merged, a)
				}
			}
		case xml.EndElement:
			within--
			switch {
			case t.Name.Local != "c" || !formula:
			case value:
				m.computed[row] = append(m.computed[row], column-1)
			default:
				m.uncomputed[row] = append(m.uncomputed[row], column-1)
			}
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// number reads a number of rows; 0 for anything else.
func number(s string) int {
	n := 0
	for _, c := range []byte(s) {
		if c < '0' || c > '9' || n > excelize.TotalRows {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// areaOf reads the name of an area, such as "A1:C2".
func areaOf(ref string) (a area, ok bool) {
	from, to, ok := strings.Cut(ref, ":")
	if !ok {
		return a, false
	}
	var err, err2 error
	a.left, a.top, err = excelize.CellNameToCoordinates(from)
	a.right, a.bottom, err2 = excelize.CellNameToCoordinates(to)
	return a, err == nil && err2 == nil && a.left <= a.right && a.top <= a.bottom
}
