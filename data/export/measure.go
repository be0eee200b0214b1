package export

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// face holds the advance widths of a face of Times New Roman, in thousandths of the size. The widths are for rules
// and for breaking lines well, which have some play; they are not for setting type.
type face struct {
	ascii [95]int // from U+0020 to U+007E
	horn  int     // what the horn of Ơ and Ư adds
}

var timesRegular = face{ascii: [...]int{
	250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
	500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
	921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
	556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
	333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
	500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
}, horn: 42}

var timesBold = face{ascii: [...]int{
	250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,
	500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
	930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
	611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
	333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500,
	556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
}, horn: 50}

// width is the width of s in points. Signs that are neither ASCII nor Vietnamese count as a digit.
func (f face) width(s string, size float64) float64 {
	sum := 0

	// A letter is as wide as its base, and its tone marks take no room; only the horn widens it.
	for _, r := range norm.NFD.String(s) {
		switch {
		case r == 'Đ':
			sum += f.ascii['D'-' ']
		case r == 'đ':
			sum += f.ascii['d'-' ']
		case r == '\u031b': // horn
			sum += f.horn
		case r == '\u00a0': // as wide as the space that a line may end at
			sum += f.ascii[0]
		case r == '…' || r == '—':
			sum += 1000
		case r >= ' ' && int(r-' ') < len(f.ascii):
			sum += f.ascii[r-' ']
		case r < '\u0300' || r > '\u036f': // no tone mark
			sum += f.ascii['0'-' ']
		}
	}

	return float64(sum) * size / 1000
}

// breaks says whether a line may end at r.
func breaks(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' }

// wrap breaks s between words as a word processor does in a column of room points. It gives the number of lines and
// the width in points of the widest.
func (f face) wrap(s string, size, room float64) (count int, widest float64) {
	space := f.width(" ", size)

	for paragraph := range strings.SplitSeq(s, "\n") {
		line := 0.0
		count++

		for word := range strings.FieldsFuncSeq(paragraph, breaks) {
			w := f.width(word, size)

			switch {
			case line == 0:
				line = w
			case line+space+w <= room:
				line += space + w
			default:
				line = w
				count++
			}

			widest = max(widest, line)
		}
	}

	return count, min(widest, room)
}

// balance gives the narrowest width, in points, in which s takes no more lines than in room: centred lines of about
// one length, no single word left over on the last.
func (f face) balance(s string, size, room float64) float64 {
	count, widest := f.wrap(s, size, room)
	if count == 1 {
		return widest
	}

	for low := 0.0; room-low > 1; {
		middle := (low + room) / 2
		if n, w := f.wrap(s, size, middle); n <= count && w < middle {
			room, widest = middle, w
		} else {
			low = middle
		}
	}

	return widest
}
