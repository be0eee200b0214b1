package export

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean makes any string fit for a paper and for XML 1.0: tabs become spaces, the Unicode line and paragraph
// separators become line breaks, bytes that are not UTF-8 become U+FFFD; control characters other than '\n' and the
// code points that XML forbids are dropped.
func clean(s string) string {
	if isClean(s) {
		return s
	}

	var b strings.Builder

	b.Grow(len(s))

	for _, r := range s { // bad bytes come as utf8.RuneError, which is U+FFFD
		switch {
		case r == '\n' || r == '\u2028' || r == '\u2029':
			b.WriteByte('\n')
		case r == '\t':
			b.WriteByte(' ')
		case !unicode.IsControl(r) && !forbidden(r):
			b.WriteRune(r)
		}
	}

	return b.String()
}

func isClean(s string) bool {
	if !utf8.ValidString(s) {
		return false
	}

	for _, r := range s {
		if r != '\n' && unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || forbidden(r) {
			return false
		}
	}

	return true
}

// forbidden says whether XML 1.0 has no place for r, a valid code point that is no control character.
func forbidden(r rune) bool { return r == '\ufffe' || r == '\uffff' }

// oneLine is clean text without line breaks.
func oneLine(s string) string { return strings.ReplaceAll(clean(s), "\n", " ") }
