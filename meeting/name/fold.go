package name

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// tones moves a tone mark from the first to the second vowel of oa, oe and uy: the old placement (hòa, khỏe, ủy)
// becomes the new one (hoà, khoẻ, uỷ), the only point on which the two schools differ. No two Vietnamese words
// differ by the place of the tone alone, so nothing else becomes equal; qu and gi need no care, since "qúy" is
// only a slip for "quý" and gi never stands before these pairs as a vowel.
var tones = strings.NewReplacer(
	"òa", "oà", "óa", "oá", "ỏa", "oả", "õa", "oã", "ọa", "oạ",
	"òe", "oè", "óe", "oé", "ỏe", "oẻ", "õe", "oẽ", "ọe", "oẹ",
	"ùy", "uỳ", "úy", "uý", "ủy", "uỷ", "ũy", "uỹ", "ụy", "uỵ",
)

// Fold gives the form under which names are compared: cleaned, NFC, lower case, any dash as "-" without spaces
// around it, old and new tone placement alike. The result is for comparing, not for showing.
// Fold(Fold(s)) = Fold(s).
func Fold(s string) string {
	s = norm.NFC.String(strings.Map(func(r rune) rune {
		if isDash(r) {
			return '-'
		}
		return unicode.ToLower(r)
	}, Clean(s)))
	s = strings.ReplaceAll(strings.ReplaceAll(s, " -", "-"), "- ", "-")
	return tones.Replace(s)
}

// Equal reports whether a and b are the same name: whether their folded forms are.
func Equal(a, b string) bool { return Fold(a) == Fold(b) }

// isDash reports whether people use r as a dash: Unicode's dashes, the minus sign and the hyphen bullet.
func isDash(r rune) bool {
	return r == '-' || r > unicode.MaxASCII && unicode.Is(unicode.Pd, r) || r == '\u2212' || r == '\u2043'
}
