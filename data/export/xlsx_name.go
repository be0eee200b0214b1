package export

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"thuky/meeting/paper"
)

// sheetTitle is what the sheet of a table is called: as its caption has it or, without one, the part it stands in; the
// only table of a paper as the paper. Of what is too long the end tells most: "…tặng Cờ thi đua Ngành Tư pháp".
func sheetTitle(d paper.Document, t dataTable, tables int) string {
	whole := unnumbered(cmp.Or(d.Name, d.Heading))
	if _, n := utf8.DecodeRuneInString(whole); whole == strings.ToUpper(whole) {
		whole = whole[:n] + strings.ToLower(whole[n:])
	}

	names := []string{unnumbered(t.Caption), unnumbered(t.heading), whole, t.name}
	if tables == 1 {
		names[1], names[2] = names[2], names[1]
	}

	return tail(cmp.Or(names...), excelize.MaxSheetNameLength)
}

// leadingNumber leads a caption or a heading: "Bảng 2.", "IV.", "3.1.", "a)".
var leadingNumber = regexp.MustCompile(`^(?:(?:Bảng\s+)?\d+(?:\.\d+)*|[IVX]+|\pL)[.)]\s+`)

// unnumbered is a caption or a heading without its number and its colon.
func unnumbered(s string) string {
	s = strings.TrimSpace(oneLine(s))

	return strings.TrimRight(s[len(leadingNumber.FindString(s)):], ": ")
}

// tail is the end of s, whole words of at most n characters; a single word is left whole.
func tail(s string, n int) string {
	words := strings.Fields(s)
	for from := range words {
		end := strings.Join(words[from:], " ")
		if from > 0 {
			end = "…" + end
		}

		if utf8.RuneCountInString(end) <= n || from == len(words)-1 {
			return end
		}
	}

	return s
}

// sheetName makes of a table's name that of a sheet: at most 31 characters, none that Excel forbids, no two alike.
func (b workbook) sheetName(s string) string {
	plain := strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) {
			return '-'
		}

		return r
	}, s), "' ")
	if plain == "" {
		plain = "Bảng"
	}

	name := cutRunes(plain, excelize.MaxSheetNameLength)
	for n := 2; b.names[strings.ToLower(name)]; n++ {
		mark := fmt.Sprintf(" (%d)", n)
		name = cutRunes(plain, excelize.MaxSheetNameLength-len(mark)) + mark
	}

	b.names[strings.ToLower(name)] = true

	return name
}

// cutRunes keeps at most n UTF-16 units of s, as Excel counts, and no apostrophe or space at the end.
func cutRunes(s string, n int) string {
	units := 0

	for i, r := range s {
		if units += 1; r > 0xffff {
			units++
		}

		if units > n {
			s = s[:i]

			break
		}
	}

	return strings.TrimRight(s, "' ")
}
