package name

import (
	"cmp"
	"strings"
	"sync"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// collators holds collate.Collators, which keep a buffer and so are not safe for concurrent use: each comparison
// borrows one.
var collators = sync.Pool{New: func() any { return collate.New(language.Vietnamese) }}

// Compare puts people in Vietnamese order: by given name (the last word), then middle names, then family name (the
// first word), each in Vietnamese alphabetical order. It returns -1, 0 or +1, and 0 only for names that are equal
// once cleaned. It is safe for concurrent use.
func Compare(a, b string) int {
	a, b = Clean(a), Clean(b)
	x, y := split(a), split(b)
	c := collators.Get().(*collate.Collator)
	defer collators.Put(c)
	return cmp.Or(
		c.CompareString(x.given, y.given),
		c.CompareString(x.middle, y.middle),
		c.CompareString(x.family, y.family),
		cmp.Compare(a, b),
	)
}

// Alphabetical puts units, titles and other phrases in Vietnamese alphabetical order, from the first word on. It
// returns -1, 0 or +1, and is safe for concurrent use.
func Alphabetical(a, b string) int {
	a, b = Clean(a), Clean(b)
	c := collators.Get().(*collate.Collator)
	defer collators.Put(c)
	return cmp.Or(c.CompareString(a, b), cmp.Compare(a, b))
}

// parts are those of a person's name in the order family, middle, given; a single word is the given name.
type parts struct{ family, middle, given string }

func split(s string) parts {
	words := strings.Fields(s)
	switch n := len(words); n {
	case 0:
		return parts{}
	case 1:
		return parts{given: words[0]}
	default:
		return parts{family: words[0], middle: strings.Join(words[1:n-1], " "), given: words[n-1]}
	}
}
