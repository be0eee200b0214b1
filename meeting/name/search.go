package name

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Search gives the form in which text is found: lower case, without diacritics, đ as d, and everything that is
// neither letter nor digit as one space between words. "Bỏ phiếu – Kiểm phiếu" gives "bo phieu kiem phieu".
func Search(s string) string {
	if !settled(s) {
		return search(s)
	}
	var w words
	w.Grow(len(s))
	for _, r := range s {
		if r = plain()[r]; r == ' ' {
			w.end()
		} else {
			w.letter(r)
		}
	}
	return w.String()
}

// words are put together letter by letter, with one space between them.
type words struct {
	strings.Builder
	owed bool // a space, before the next letter
}

func (w *words) end() { w.owed = w.Len() > 0 }

func (w *words) letter(r rune) {
	if w.owed {
		w.WriteByte(' ')
		w.owed = false
	}
	w.WriteRune(r)
}

// plain gives what search makes of each settled character: a letter or a digit, or a space.
var plain = sync.OnceValue(func() []rune {
	all := make([]rune, '…'+1)
	for r := range all {
		if all[r] = ' '; isSettled(rune(r)) {
			for _, found := range search(string(rune(r))) {
				all[r] = found
			}
		}
	}
	return all
})

// search is Search for any text.
func search(s string) string {
	var w words
	w.Grow(len(s))
	for _, r := range norm.NFD.String(strings.ToLower(Clean(s))) {
		switch {
		case unicode.Is(unicode.M, r): // the diacritics, set apart by NFD
			continue
		case r == 'đ':
			r = 'd'
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			w.end()
			continue
		}
		w.letter(r)
	}
	return w.String()
}

// Match reports whether every word of query occurs in text, in any order, both as Search gives them. An empty
// query matches everything.
func Match(text, query string) bool { return Rank(text, query) >= 0 }

// Rank tells how well text answers query, lower being better, or -1 when Match does not hold:
//
//	0  text is the query
//	1  text begins with it
//	2  it stands in text from the beginning of a word
//	3  each of its words begins a word of text
//	4  each of its words occurs somewhere
//
// Sort stably by it, so that equals keep their order.
func Rank(text, query string) int { return RankSearched(Search(text), Search(query)) }

// Scattered is the worst rank there is: the words of the query occur somewhere.
const Scattered = 4

// RankSearched is Rank for what Search has given already: for lists that are searched with every letter typed.
func RankSearched(t, q string) int {
	switch {
	case t == q || q == "":
		return 0
	case strings.HasPrefix(t, q):
		return 1
	case strings.Contains(t, " "+q):
		return 2
	}
	words, rank := strings.Fields(t), 3
	for w := range strings.FieldsSeq(q) {
		if slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(word, w) }) {
			continue
		}
		if !strings.Contains(t, w) {
			return -1
		}
		rank = Scattered
	}
	return rank
}
