package meeting

import (
	"fmt"
	"strconv"
	"strings"

	"thuky/meeting/name"
)

// Points are points of a score, in hundredths: 9750 is "97,5".
type Points int64

// MostPoints is the most that one score may be: a million points.
const MostPoints Points = 1_000_000_00

// String writes points as they are written in Vietnamese, without needless zeros: "97,5", "100", "-2,25". Thousands are
// not parted, so that ParsePoints reads it back.
func (p Points) String() string {
	sign := ""
	if p < 0 {
		sign, p = "-", -p
	}
	s := sign + strconv.FormatInt(int64(p/100), 10)
	if cents := p % 100; cents != 0 {
		s += "," + strings.TrimRight(fmt.Sprintf("%02d", int64(cents)), "0")
	}
	return s
}

// ParsePoints reads points as people write them: "97,5", "97.5", "1.234,5", "1,234.5", "1.234.567". The last sign that
// stands once and has one or two digits behind it is the decimal one; the other parts groups of three. Anything else is
// refused with ErrPoints: words, more than two decimals, what is negative or above MostPoints, and "1.234", which is a
// thousand to one reader and one to another.
func ParsePoints(s string) (Points, error) {
	text := name.Clean(s)
	whole, cents, groups := text, "", ""
	if at := strings.LastIndexAny(text, ",."); at >= 0 {
		sign := text[at : at+1]
		switch tail := text[at+1:]; {
		case strings.Count(text, sign) > 1:
			groups = sign
		case len(tail) < 1 || len(tail) > 2:
			return 0, refuse(ErrPoints, text)
		default:
			whole, cents, groups = text[:at], tail, map[string]string{",": ".", ".": ","}[sign]
		}
	}
	whole, grouped := ungroup(whole, groups)
	const most = 12 // digits: above MostPoints, and far from what an int64 holds
	if !grouped || !digits(whole) || len(whole) > most || cents != "" && !digits(cents) {
		return 0, refuse(ErrPoints, text)
	}
	n, err := strconv.ParseInt(whole+(cents + "00")[:2], 10, 64)
	if err != nil || Points(n) > MostPoints {
		return 0, refuse(ErrPoints, text)
	}
	return Points(n), nil
}

// ungroup takes the sign out that parts a number into groups of three digits, and reports whether it does part it so.
func ungroup(s, sign string) (string, bool) {
	if sign == "" || !strings.Contains(s, sign) {
		return s, true
	}
	groups := strings.Split(s, sign)
	for i, g := range groups {
		if i == 0 && (len(g) < 1 || len(g) > 3) || i > 0 && len(g) != 3 {
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}

// digits reports whether s is one digit or more, and nothing else.
func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
