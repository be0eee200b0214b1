package export

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"thuky/meeting/paper"
)

// dataTable is a table of a Document that says something: it has rows with words in them, and is not the same as one
// before it, as the ballot papers of a sheet are.
type dataTable struct {
	paper.Table

	heading string // of the part it stands in; may be empty
	name    string // its caption, or "Bảng 2" by its place among the tables; no two are alike
}

// dataTables gives the tables that are worth a file of their own, in reading order. A Document may have none.
func dataTables(d paper.Document) []dataTable {
	var all []dataTable

	taken, heading := map[string]bool{}, ""

	for _, b := range flat(d.Body) {
		if h, ok := b.(paper.Heading); ok {
			heading = h.Text
		}

		t, ok := b.(paper.Table)
		if !ok || !slices.ContainsFunc(t.Rows, saysSomething) || seenBefore(all, t) {
			continue
		}

		name := strings.TrimSpace(oneLine(t.Caption))
		if name == "" || taken[name] {
			name = strings.TrimSpace(fmt.Sprintf("%s Bảng %d", name, len(all)+1))
		}

		taken[name] = true
		all = append(all, dataTable{t, heading, name})
	}

	return all
}

func saysSomething(row []string) bool {
	return slices.ContainsFunc(row, func(s string) bool { return strings.TrimSpace(s) != "" })
}

func seenBefore(all []dataTable, t paper.Table) bool {
	for _, other := range all {
		if len(other.Rows) == len(t.Rows) && reflect.DeepEqual(other.Table, t) {
			return true
		}
	}

	return false
}

// figure is a number as a Vietnamese paper writes it: "1.234,5", "-2,5" or "92,31%".
type figure struct {
	plain    string // as a program reads it: "1234.5"; of a percentage its hundredths, "0.9231" as "92.31e-2"
	decimals int
	grouped  bool
	percent  bool
}

// mostDigits is the number of digits a spreadsheet keeps; what has more is no number but a name.
const mostDigits = 15

// parseFigure reads a number. What begins with a zero that counts nothing ("05") is a name, not a number.
func parseFigure(s string) (f figure, ok bool) {
	body, percent := strings.CutSuffix(s, "%")
	body = strings.Replace(body, "−", "-", 1)
	digits, negative := strings.CutPrefix(body, "-")
	whole, fraction, comma := strings.Cut(digits, ",")
	groups := strings.Split(whole, ".")

	for i, g := range groups {
		if !onlyDigits(g) || i > 0 && len(g) != 3 || len(groups) > 1 && i == 0 && len(g) > 3 {
			return figure{}, false
		}
	}

	plain := strings.Join(groups, "")
	if comma && !onlyDigits(fraction) || len(plain) > 1 && plain[0] == '0' || len(plain)+len(fraction) > mostDigits {
		return figure{}, false
	}

	f = figure{plain: plain, decimals: len(fraction), grouped: len(groups) > 1, percent: percent}
	if comma {
		f.plain += "." + fraction
	}

	if negative {
		f.plain = "-" + f.plain
	}

	if percent {
		f.plain += "e-2"
	}

	return f, true
}

func onlyDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// value is the number as a spreadsheet holds it.
func (f figure) value() float64 {
	v, err := strconv.ParseFloat(f.plain, 64)
	if err != nil {
		panic(err) // the form was checked, and so few digits are in range
	}

	return v
}

// column is what is common to the cells of a column.
type column struct {
	numeric  bool // every cell is a number, or empty, and one at least is a number
	decimals int
	grouped  bool
	percent  bool
	width    int // of the widest line, in characters
}

// measure looks through the columns of a table. A column of numbers and percentages together is no column of numbers.
func measure(t paper.Table) []column {
	columns := make([]column, len(t.Columns))

	for i, c := range t.Columns {
		numbers, percents, only := 0, 0, true
		columns[i].widen(c.Title)

		for _, row := range t.Rows {
			s := clean(row[i])
			columns[i].widen(s)

			if s = strings.TrimSpace(s); s == "" || !only {
				continue
			}

			f, ok := parseFigure(s)
			if only = ok; !ok {
				continue
			}

			numbers++
			if f.percent {
				percents++
			}

			columns[i].decimals = max(columns[i].decimals, f.decimals)
			columns[i].grouped = columns[i].grouped || f.grouped
		}

		columns[i].percent = percents > 0
		columns[i].numeric = only && numbers > 0 && (percents == 0 || percents == numbers)
	}

	return columns
}

func (c *column) widen(s string) {
	for line := range strings.SplitSeq(s, "\n") {
		c.width = max(c.width, utf8.RuneCountInString(line))
	}
}

// beginsFormula says whether a spreadsheet would take a text for a formula when it opens or edits it. A number is
// none, whatever its sign.
func beginsFormula(s string) bool {
	if s == "" {
		return false
	}

	if _, number := parseFigure(s); number {
		return false
	}

	return strings.ContainsAny(s[:1], "=+-@\t\r") || strings.ContainsRune("＝＋－＠−", first(s))
}
