package roster

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"thuky/meeting/name"
	"thuky/meeting/roster"
)

// used gives the cells of a line as far as something stands in them, apart from what the line was read from. One that is
// wider than a list is, is a *CellError.
func used(sheet string, line roster.Line) ([]string, error) {
	n := len(line.Cells)
	for n > 0 && strings.TrimSpace(line.Cells[n-1]) == "" {
		n--
	}
	if n > roster.MaxColumns || slices.ContainsFunc(line.Uncomputed, func(column int) bool { return column >= roster.MaxColumns }) {
		return nil, tooWide(sheet, line.Number, roster.MaxColumns)
	}
	return slices.Clone(line.Cells[:n]), nil
}

// added puts a line behind others, unless nothing stands in it. One too many is a *CellError.
func added(sheet string, lines []roster.Line, line roster.Line) ([]roster.Line, error) {
	switch {
	case len(line.Cells) == 0 && len(line.Uncomputed) == 0:
		return lines, nil
	case len(lines) == roster.MaxLines:
		return nil, tooMany(sheet, line.Number)
	}
	return append(lines, line), nil
}

// finished makes a sheet of the lines of a table as they stand in the file: cells as their fonts draw them, clean;
// without blank lines. A cell that is too long is a *CellError.
func finished(sheetName string, lines []roster.Line, is, font Encoding) (roster.Sheet, error) {
	sheet := roster.Sheet{Name: name.Clean(sheetName), Encoding: string(cmp.Or(font, is))}
	for _, line := range lines {
		for i, cell := range line.Cells {
			if len(cell) > roster.MaxCell && utf8.RuneCountInString(cell) > roster.MaxCell {
				return sheet, tooLong(sheet.Name, line.Number, i+1)
			}
			line.Cells[i] = name.Clean(redrawn(cell, font, is != font))
		}
		if len(line.Uncomputed) > 0 || slices.ContainsFunc(line.Cells, func(cell string) bool { return cell != "" }) {
			sheet.Lines = append(sheet.Lines, line)
		}
	}
	return sheet, nil
}

// redrawn gives a cell as a font of TCVN3 or VNI draws it, whose letters are stored as Western ones. Where both kinds
// of cells may stand side by side (mixed), a cell that looks no better for it stays as it is.
func redrawn(cell string, font Encoding, mixed bool) string {
	draw := fonts[font]
	if draw == nil || isASCII(cell) || mixed && !isWestern(cell) {
		return cell
	}
	drawn := draw(cell)
	if mixed && looks(drawn) <= looks(cell) {
		return cell
	}
	return drawn
}

// fonts are the encodings that Western letters stand for.
var fonts = map[Encoding]func(western string) string{TCVN3: tcvn3, VNI: vni}

// fontOf finds the encoding that the fonts of a Unicode file have: TCVN3 or VNI, if its Western text looks more
// Vietnamese in it than as it stands; "" where it is Unicode throughout. Where it could be either, it is ErrUndetected.
func fontOf(tables [][]roster.Line, chosen Encoding) (Encoding, error) {
	if fonts[chosen] != nil {
		return chosen, nil
	}
	if chosen != Auto && chosen != "" {
		return "", nil
	}
	var plain int
	drawn := map[Encoding]int{}
	for _, lines := range tables {
		for _, line := range lines {
			for _, cell := range line.Cells {
				if isASCII(cell) || len(cell) > maxLooked || !isWestern(cell) {
					continue
				}
				plain += looks(cell)
				for font, draw := range fonts {
					drawn[font] += looks(draw(cell))
				}
			}
		}
	}
	switch best := max(drawn[TCVN3], drawn[VNI]); {
	case best <= max(plain, 0):
		return "", nil
	case drawn[TCVN3] == drawn[VNI]:
		return "", ErrUndetected
	case best == drawn[TCVN3]:
		return TCVN3, nil
	}
	return VNI, nil
}

// maxLooked is how many bytes a cell has at the most that tells something of the fonts.
const maxLooked = 4_000

// isWestern reports whether every character of s is one of Windows-1252.
func isWestern(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		_, ok := charmap.Windows1252.EncodeRune(r)
		return !ok
	})
}

func tooLong(sheet string, line, column int) error {
	return &CellError{Sheet: sheet, Line: line, Column: column, Kind: ErrInput, Why: roster.Words{
		Vi: "ô này dài hơn 32.767 chữ: kiểm tra dấu ngoặc kép trước đó, hoặc rút ngắn",
		En: "this cell has more than 32,767 characters: look for a stray quote before it, or shorten it",
	}}
}

func tooWide(sheet string, line, most int) error {
	return &CellError{Sheet: sheet, Line: line, Column: most + 1, Kind: ErrManyColumns, Why: roster.Words{
		Vi: "nhiều cột hơn một danh sách (200): chép riêng danh sách ra tệp mới",
		En: "more columns than a list has (200): copy the list alone to a new file",
	}}
}

func tooMany(sheet string, line int) error {
	return &CellError{Sheet: sheet, Line: line, Kind: ErrManyLines, Why: roster.Words{
		Vi: "từ đây trở đi quá 20.000 dòng có nội dung: chia danh sách ra nhiều tệp",
		En: "from here on there are more than 20,000 rows that hold something: split the list into several files",
	}}
}
