package name

import (
	"strings"
	"unicode/utf8"
)

// settled reports whether s is made of the characters of which nearly every name is, each whole and visible: then it is
// in NFC and no character hangs on the one before it, so that each can be treated by itself.
func settled(s string) bool {
	for _, r := range s {
		if !isSettled(r) {
			return false
		}
	}
	return true
}

// isSettled tells those characters: ASCII, the letters of Vietnamese and of Western languages, dashes and quotes.
func isSettled(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r >= ' ' && r != 0x7f
	case r < 'À', r > '…':
		return false
	}
	return r <= 'ſ' || r == 'Ơ' || r == 'ơ' || r == 'Ư' || r == 'ư' || r >= 'Ạ' && r <= 'ỹ' ||
		r == '–' || r == '—' || r >= '‘' && r <= '”' || r == '…'
}

// spaced reports whether there is a space at an end of s or beside another.
func spaced(s string) bool {
	return strings.HasPrefix(s, " ") || strings.HasSuffix(s, " ") || strings.Contains(s, "  ")
}
