// Package text holds every word the screen says, in Vietnamese and in English, side by side.
package text

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"thuky/meeting"
)

// Lang is a language of the screen. The papers are Vietnamese whatever it is.
type Lang int

// The languages.
const (
	Vietnamese Lang = iota
	English
)

// ParseLang reads "vi" or "en".
func ParseLang(s string) (Lang, bool) {
	switch s {
	case "vi":
		return Vietnamese, true
	case "en":
		return English, true
	}
	return Vietnamese, false
}

// String gives "vi" or "en".
func (l Lang) String() string {
	if l == English {
		return "en"
	}
	return "vi"
}

// Word is something the screen says, in each language; it may hold the verbs of package fmt.
type Word struct{ Vi, En string }

// In gives the word in a language, with its arguments filled in. In English "%d paper(s)" is 1 paper, 2 papers.
func (w Word) In(l Lang, args ...any) string {
	s := w.Vi
	if l == English {
		s = w.En
	}
	if len(args) == 0 {
		return s
	}
	if s = fmt.Sprintf(s, args...); l == English {
		s = plural(s)
	}
	return s
}

// counted is a number with what it counts: "2 open place(s)".
var counted = regexp.MustCompile(`\b\d+ [A-Za-z -]*?\(s\)`)

// plural makes "1 paper(s)" one paper, and "2 paper(s)" two papers.
func plural(s string) string {
	if !strings.Contains(s, "(s)") {
		return s
	}
	return counted.ReplaceAllStringFunc(s, func(part string) string {
		one := strings.TrimSuffix(part, "(s)")
		if strings.HasPrefix(part, "1 ") {
			return one
		}
		return one + "s"
	})
}

// Clock shows a stretch of time as a clock does: "05:09", "1:05:09".
func Clock(d time.Duration) string {
	d = max(0, d).Truncate(time.Second)
	h, m, s := int(d/time.Hour), int(d%time.Hour/time.Minute), int(d%time.Minute/time.Second)
	if h > 0 {
		return fmt.Sprintf("%d:%02d:%02d", h, m, s)
	}
	return fmt.Sprintf("%02d:%02d", m, s)
}

// Decimal shows a number with one decimal, after a comma in Vietnamese: "8,0".
func Decimal(l Lang, v float64) string {
	s := strconv.FormatFloat(v, 'f', 1, 64)
	if l == Vietnamese {
		return strings.Replace(s, ".", ",", 1)
	}
	return s
}

// Hour shows a time of day: "14:05".
func Hour(t time.Time) string { return t.In(meeting.Zone).Format("15:04") }

// Capital gives s with its first letter large: words are kept as they stand within a line.
func Capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
