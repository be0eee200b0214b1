package roster

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"thuky/meeting/name"
	"thuky/meeting/roster"
)

// finished makes a sheet of the lines of a table as they stand in the file: cells as their fonts draw them, clean;
// without blank lines. Its errors are *CellError: too many lines or columns, a cell that is too long.
func finished(sheetName string, lines []roster.Line, is, font Encoding) (roster.Sheet, error) {
	sheet := roster.Sheet{Name: name.Clean(sheetName), Encoding: string(is)}
	if font != "" {
		sheet.Encoding = string(font)
	}
	for _, line := range lines {
		for i, cell := range line.Cells {
			if len(cell) > roster.MaxCell && utf8.RuneCountInString(cell) > roster.MaxCell {
				return sheet, tooLong(sheet.Name, line.Number, i+1)
			}
			if cell != "" {
				line.Cells[i] = name.Clean(redrawn(cell, font, is != font))
			}
		}
		used := len(line.Cells)
		for used > 0 && line.Cells[used-1] == "" {
			used--
		}
		for _, column := range line.Uncomputed {
			used = max(used, column+1)
		}
		switch {
		case used == 0:
			continue
		case used > roster.MaxColumns:
			return sheet, tooWide(sheet.Name, line.Number, roster.MaxColumns)
		case len(sheet.Lines) == roster.MaxLines:
			return sheet, tooMany(sheet.Name, line.Number)
		}
		line.Cells = slices.Clone(line.Cells[:min(used, len(line.Cells))]) // a row of commas does not stay in memory
		sheet.Lines = append(sheet.Lines, line)
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
// Vietnamese in it than as it stands; "" where it is Unicode throughout.
func fontOf(tables [][]roster.Line, chosen Encoding) Encoding {
	if fonts[chosen] != nil {
		return chosen
	}
	if chosen != Auto && chosen != "" {
		return ""
	}
	var plain int
	drawn := map[Encoding]int{}
	for _, lines := range tables {
		for _, line := range lines {
			for _, cell := range line.Cells {
				if isASCII(cell) || !isWestern(cell) {
					continue
				}
				plain += looks(cell)
				for font, draw := range fonts {
					drawn[font] += looks(draw(cell))
				}
			}
		}
	}
	best := Encoding("")
	for _, font := range []Encoding{TCVN3, VNI} {
		if drawn[font] > max(plain, 0, drawn[best]) {
			best = font
		}
	}
	return best
}

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
