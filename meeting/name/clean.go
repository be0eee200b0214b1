// Package name treats the words people type: it cleans them at the door, tells whether two names are the same
// one, finds them without diacritics, and puts people in Vietnamese order. It knows nothing of meetings.
package name

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// escapes matches the control sequences a terminal would obey (ECMA-48, sections 5.3 to 5.6): CSI …, the strings
// OSC, DCS, SOS, PM and APC up to their terminator, and any other ESC sequence. A string that is never ended
// loses only its opening, not the text behind it.
var escapes = regexp.MustCompile("(?:\x1b\\[|\u009b)[0-?]*[ -/]*[@-~]" +
	"|(?:\x1b[]PX^_]|[\u0090\u0098\u009d-\u009f])[^\x07\x1b\u009c]*(?:\x07|\x1b\\\\|\u009c)" +
	"|\x1b[ -/]*[0-~]")

// lineBreaks gives every way to end a line as "\n".
var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// Clean makes one line of text safe to store, compare and draw: NFC, valid UTF-8 (a wrong byte becomes U+FFFD),
// without escape sequences and without control, format or other invisible characters; every run of white space is
// one space, and there is none at the ends. Clean(Clean(s)) = Clean(s).
func Clean(s string) string {
	if settled(s) && !spaced(s) {
		return s
	}
	return clean(s)
}

// clean is Clean for any text.
func clean(s string) string {
	// Normalised before, so that what an escape swallows does not depend on the form; and after, since what is
	// dropped may have stood between a letter and its mark.
	s = norm.NFC.String(s)
	if strings.ContainsFunc(s, unicode.IsControl) {
		s = escapes.ReplaceAllLiteralString(s, "")
	}
	var b strings.Builder
	b.Grow(len(s))
	owed := false // a space is written only when something visible follows it
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			owed = b.Len() > 0
		case invisible(r):
		default:
			if owed {
				b.WriteByte(' ')
				owed = false
			}
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// CleanText is Clean for notes of several lines: line breaks stay, as "\n", except at the ends.
func CleanText(s string) string {
	lines := strings.Split(lineBreaks.Replace(s), "\n")
	for i, line := range lines {
		lines[i] = Clean(line)
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

// invisible reports whether r draws nothing of its own: C0 and C1 controls, bidi overrides, zero-width
// characters, fillers and variation selectors.
func invisible(r rune) bool {
	return r > unicode.MaxLatin1 && unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector) ||
		r == '\u00ad' || unicode.IsControl(r)
}
