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
// only table of a paper as the paper.
func sheetTitle(d paper.Document, t dataTable, tables int) string {
	whole := unnumbered(cmp.Or(d.Name, d.Heading))
	if _, n := utf8.DecodeRuneInString(whole); whole == strings.ToUpper(whole) {
		whole = whole[:n] + strings.ToLower(whole[n:])
	}

	part := unnumbered(t.heading)
	if tables == 1 && whole != "" {
		part = ""
	}

	return cmp.Or(tail(unnumbered(t.Caption)), tail(part), head(whole), t.name)
}

// leadingNumber leads a caption or a heading: "Bảng 2.", "IV.", "3.1.", "a)".
var leadingNumber = regexp.MustCompile(`^(?:(?:Bảng\s+)?\d+(?:\.\d+)*|[IVX]+|\pL)[.)]\s+`)

// unnumbered is a caption or a heading without its number and its colon.
func unnumbered(s string) string {
	s = strings.TrimSpace(oneLine(s))

	return strings.TrimRight(s[len(leadingNumber.FindString(s)):], ": ")
}

// tail is the end of s, whole words as far as they go into the name of a sheet. Of the name of a vote it tells most:
// "…tặng Cờ thi đua Ngành Tư pháp".
func tail(s string) string {
	words := strings.Fields(s)
	for from := 1; utf8.RuneCountInString(s) > excelize.MaxSheetNameLength && from < len(words); from++ {
		s = "…" + strings.Join(words[from:], " ")
	}

	return s
}

// head is the beginning of s, whole words likewise: "Phiếu bình xét đề nghị tặng Cờ…".
func head(s string) string {
	words := strings.Fields(s)
	for to := len(words) - 1; utf8.RuneCountInString(s) > excelize.MaxSheetNameLength && to > 0; to-- {
		s = strings.Join(words[:to], " ") + "…"
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
