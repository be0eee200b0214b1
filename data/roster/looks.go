package roster

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// looks tells how much text looks Vietnamese: the words beyond ASCII that a syllable could be, less twice those that
// none could. Text read in the wrong encoding has the latter: letters that do not go together, a capital after a small
// letter, a sign within a word. Above 0 it is far more likely right than wrong. The answer depends on the text alone.
func looks(text string) int {
	score, words := 0, map[string]int{} // the same few words stand in every row
	for word := range strings.FieldsFuncSeq(text, between) {
		if isASCII(word) {
			continue
		}
		counts, seen := words[word]
		if !seen {
			if counts = -2; isSyllable(word) {
				counts = 1
			}
			words[word] = counts
		}
		score += counts
	}
	return score
}

// between reports whether r stands between words: what ASCII has besides letters, and the signs that Vietnamese texts
// have beyond it.
func between(r rune) bool {
	if r < utf8.RuneSelf {
		return !unicode.IsLetter(r)
	}
	return strings.ContainsRune("\u00a0\ufeff–—‘’“”…•°×²³½‰€«»", r)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// isSyllable reports whether word is spelt as a Vietnamese syllable is: an onset, vowels, what may follow them, at
// most one tone. Before c, ch, p and t only sắc and nặng stand.
func isSyllable(word string) bool {
	var b strings.Builder
	spoken, small := level, false
	for _, r := range word {
		if unicode.IsUpper(r) && small {
			return false // "nƯớ" is no word
		}
		small = small || unicode.IsLower(r)
		r, t := untone(unicode.ToLower(r))
		if t != level {
			if spoken != level {
				return false
			}
			spoken = t
		}
		b.WriteRune(r)
	}
	s := b.String()
	for n := min(3, len(s)); n >= 0; n-- { // bytes: an onset is at most three, and đ has two
		if onsets[s[:n]] && isRime(s[n:], spoken) {
			return true
		}
	}
	return false
}

// isRime reports whether s is the end of a syllable from its vowels on.
func isRime(s string, spoken tone) bool {
	if open[s] {
		return true
	}
	for vowels, ends := range closed {
		end, ok := strings.CutPrefix(s, vowels)
		if !ok || !ends[end] {
			continue
		}
		stopped := end == "c" || end == "ch" || end == "p" || end == "t"
		if !stopped || spoken == sharp || spoken == heavy {
			return true
		}
	}
	return false
}

var (
	// With kr and the like of names from the highlands (Krông), of which the last k of Đắk is one too.
	onsets = setOf("b c ch d đ đr g gh gi h k kh kr l m n ng ngh nh p ph pl q qu r s t th tr v x y br", "")
	// The vowels that end a syllable, and those that something may follow, with what may.
	open = setOf("a e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iêu iu oa oai oao oay oe oeo oi ôi ơi ua uây uê ui uôi uơ uy uya uyu ưa ưi ươi ươu ưu yêu")

	closed = map[string]map[string]bool{
		"a": setOf("c ch m n ng nh p t k"), "ă": setOf("c m n ng p t k"), "â": setOf("c m n ng p t"), "e": setOf("c m n ng p t"),
		"ê": setOf("ch m n nh p t"), "i": setOf("ch m n nh p t"), "o": setOf("c m n ng p t k"), "ô": setOf("c m n ng p t k"), "ơ": setOf("m n p t"),
		"u": setOf("c m n ng p t k"), "ư": setOf("c m n ng t"), "y": setOf("ch m n nh t"), "iê": setOf("c m n ng p t"), "yê": setOf("m n ng t"),
		"oa": setOf("c ch m n ng nh p t"), "oă": setOf("c m n ng t"), "oe": setOf("n t"), "oo": setOf("c n ng"), "uâ": setOf("n ng t"), "uê": setOf("ch n nh"),
		"uô": setOf("c m n ng t"), "ươ": setOf("c m n ng p t"), "uy": setOf("ch n nh p t"), "uyê": setOf("n t"),
	}
)

// setOf makes a set of the words of a line and of more.
func setOf(line string, more ...string) map[string]bool {
	set := map[string]bool{}
	for _, word := range append(strings.Fields(line), more...) {
		set[word] = true
	}
	return set
}
