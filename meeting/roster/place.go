package roster

import "fmt"

// Place says where in a file a cell is, in Vietnamese or, for lang "en", in English: by the name a spreadsheet gives it
// where there is a sheet, by line and column in a file that is one table. Line and column are from 1; column 0 means
// the whole line.
func Place(sheet string, line, column int, lang string) string {
	where := cellPlace(sheet != "", line, column, lang)
	if sheet != "" {
		where = fmt.Sprintf(Words{"trang “%s”, ", "sheet “%s”, "}.In(lang), sheet) + where
	}
	return where
}

func cellPlace(grid bool, line, column int, lang string) string {
	switch {
	case grid && column > 0:
		return fmt.Sprintf(Words{"ô %s%d", "cell %s%d"}.In(lang), ColumnName(column), line)
	case column > 0:
		return fmt.Sprintf(Words{"dòng %d, cột %d", "row %d, column %d"}.In(lang), line, column)
	}
	return fmt.Sprintf(Words{"dòng %d", "row %d"}.In(lang), line)
}

// ColumnName is what a spreadsheet calls a column, which is counted from 1: A, Z, AA.
func ColumnName(column int) string {
	name := ""
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}
