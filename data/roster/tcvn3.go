package roster

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// tcvn3Letters are the letters of TCVN 5712:1993, of which the ABC fonts (.VnTime) have VN3, in place of the characters
// U+00A0 to U+00FF: its tones that stand alone from U+00B0 on, its capitals with a tone, which only the wider set VN1
// has, in the gaps.
const tcvn3Letters = "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ" +
	"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ" +
	"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" +
	"éẹềểễếệìỉỄẾỒĩíịò" +
	"Ổỏõóọồổỗốộờởỡớợù" +
	"ỖủũúụừửữứựỳỷỹýỵỐ"

var tcvn3Table = []rune(tcvn3Letters)

// tcvn3 gives text that a TCVN3 font draws of characters of Windows-1252. Fonts of capitals (.VnTimeH) draw a letter
// with a tone large, though it is written small: capitals mends that.
func tcvn3(western string) string {
	var b strings.Builder
	b.Grow(len(western) + len(western)/2)
	for _, r := range western {
		if r >= 0xa0 && r <= 0xff {
			r = tcvn3Table[r-0xa0]
		}
		b.WriteRune(r)
	}
	return capitals(norm.NFC.String(b.String()))
}

// capitals writes words in capitals that were meant to be: "CéNG HßA" of TCVN3 comes out as "CộNG HòA", which cannot be.
// A letter without a tone tells its size: a word of which two or more do, all of them capitals, is one in capitals. So
// is a short word ("Bà") in a cell of such words, where nothing is known to be small.
func capitals(cell string) string {
	if !strings.ContainsFunc(cell, isToned) {
		return cell
	}
	words := strings.FieldsFunc(cell, func(r rune) bool { return !unicode.IsLetter(r) })
	large, small := false, false
	for _, w := range words {
		known, capital := sizes(w)
		large = large || capital >= 2 && known == capital
		small = small || known > capital
	}
	if large && !small {
		return strings.ToUpper(cell)
	}
	for _, w := range words {
		if known, capital := sizes(w); capital >= 2 && known == capital {
			cell = strings.Replace(cell, w, strings.ToUpper(w), 1)
		}
	}
	return cell
}

// sizes counts the letters of a word that tell their size, and the capitals among them.
func sizes(word string) (known, capital int) {
	for _, r := range word {
		if !isToned(r) {
			known++
			if unicode.IsUpper(r) {
				capital++
			}
		}
	}
	return known, capital
}

// isToned reports whether r is a small letter with a tone, of which TCVN3 has no capital.
func isToned(r rune) bool {
	_, tone := untone(r)
	return tone != level && unicode.IsLower(r)
}
