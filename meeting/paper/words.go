package paper

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"thuky/meeting"
	"thuky/meeting/name"
)

// gap is room for what is written in by hand.
const gap = "……"

// lineGap is about a line to be written on by hand.
var lineGap = strings.Repeat(gap, 14)

// handClock and handDay are an hour and a date to be written in by hand.
const (
	handClock = gap + " giờ " + gap
	handDay   = "ngày " + gap + " tháng " + gap + " năm " + gap
)

// Clock writes an hour as papers do: "14 giờ 05".
func Clock(t time.Time) string {
	t = t.In(meeting.Zone)
	return fmt.Sprintf("%02d giờ %02d", t.Hour(), t.Minute())
}

// Day writes a date as papers do: days below 10 and the months 1 and 2 with a zero (NĐ 30/2020/NĐ-CP, Phụ lục I).
func Day(t time.Time) string {
	t = t.In(meeting.Zone)
	month := strconv.Itoa(int(t.Month()))
	if t.Month() <= time.February {
		month = "0" + month
	}
	return fmt.Sprintf("ngày %02d tháng %s năm %d", t.Day(), month, t.Year())
}

// Moment writes an hour and its date.
func Moment(t time.Time) string { return Clock(t) + ", " + Day(t) }

// Number writes a count as papers do, from 1 to 9 with a zero: "04 đơn vị", but "0".
func Number(n int) string {
	if n == 0 {
		return "0"
	}
	return fmt.Sprintf("%02d", n)
}

// length writes a length of time: "12 phút", "01 phút 30 giây".
func length(d time.Duration) string {
	d = d.Round(time.Second)
	m, s := int(d/time.Minute), int(d%time.Minute/time.Second)
	switch {
	case m == 0:
		return Number(s) + " giây"
	case s == 0:
		return Number(m) + " phút"
	}
	return Number(m) + " phút " + Number(s) + " giây"
}

// list joins names with semicolons: the names of units bear commas and dashes of their own.
func list(names []string) string { return strings.Join(names, "; ") }

// sentence ends a text with a full stop unless it ends with a mark of its own.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?:;") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}

// clause takes the mark off the end of a text, so that it can stand inside a sentence.
func clause(s string) string { return strings.TrimRight(strings.TrimSpace(s), ".;,: ") }

// upperFirst begins a text with a capital.
func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// lowerFirst begins a text with a small letter, so that it can stand inside a sentence.
func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// orGap is one line of text, or room for it.
func orGap(s string) string {
	if s = name.Clean(s); s == "" {
		return gap
	}
	return s
}
