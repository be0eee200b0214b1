package roster

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
// is a short word ("Bà") in a cell of such words, where nothing is known to be small. A word that begins with a tone
// among others that begin with capitals does too: "Nguyễn Thị Ánh Tuyết".
func capitals(cell string) string {
	if !strings.ContainsFunc(cell, isToned) {
		return cell
	}
	large, small, names, others := false, false, 0, 0
	for word := range strings.FieldsFuncSeq(cell, notLetter) {
		known, capital := sizes(word)
		large = large || capital >= 2 && known == capital
		small = small || known > capital
		switch first, _ := utf8.DecodeRuneInString(word); {
		case unicode.IsUpper(first):
			names++
		case !isToned(first):
			others++
		}
	}
	var b strings.Builder
	for rest := cell; rest != ""; {
		end := strings.IndexFunc(rest, notLetter)
		if end < 0 {
			end = len(rest)
		}
		word := rest[:end]
		known, capital := sizes(word)
		switch first, n := utf8.DecodeRuneInString(word); {
		case large && !small, capital >= 2 && known == capital:
			b.WriteString(strings.ToUpper(word))
		case isToned(first) && names >= 2 && others == 0:
			b.WriteString(string(unicode.ToUpper(first)) + word[n:])
		default:
			b.WriteString(word)
		}
		_, n := utf8.DecodeRuneInString(rest[end:])
		b.WriteString(rest[end : end+n])
		rest = rest[end+n:]
	}
	return b.String()
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

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
