package roster

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"thuky/meeting"
	"thuky/meeting/name"
)

// saying is what the name of a column says of points.
type saying struct {
	points    bool // that they are points
	plain     bool // and no more than that, how they count, and who gave them
	sum       bool // that they are a total; plain
	kind      meeting.CriterionKind
	stage     meeting.Stage // "" where it does not say who gave them
	criterion string        // what they are given for; of plain ones TotalCriterion, or what bonuses and penalties are called
	own       string        // the criterion's name if plain ones turn out to be given for one thing of several: "Điểm thi đua"
}

// said tells what a title says of points, by its words.
func said(title string) saying {
	text := bare(title)
	all := wordsIn(text)
	left, stage := unstaged(all)
	s := saying{kind: kindBeside(title), stage: cmp.Or(stage, stageOf(title))} // "Tiêu chí I (tự chấm)"
	core := slices.DeleteFunc(slices.Clone(left), func(w word) bool { return w.isYear() || generic[w.key] })
	points := has(all, "diem", "cham", "score", "scores", "points", "point")
	_, begun := unstagedAt(all)
	pure := pureKind(core)
	switch {
	case len(core) == 0 && (points || stage != ""):
		s.plain, s.stage = true, cmp.Or(s.stage, scorer(all))
	case isSum(left, core, points):
		s.plain, s.sum = true, true
	case pure != meeting.Basic && (points || !keyed(core, "cong")):
		s.plain, s.kind = true, pure
	}
	s.points = s.plain || begun || has(all, "score", "scores", "points") || leads(all, "diem") || leads(all, "so", "diem") || leads(all, "tieu", "chi") && len(all) > 2
	s.criterion, s.own = TotalCriterion, TotalCriterion
	if s.plain && s.kind == meeting.Basic {
		if of := capital(spanned(text, pointed(undated(left)))); len(core) == 0 && isWord(of) {
			s.own = of
		}
		return s
	}
	if s.plain {
		s.criterion = capital(spanned(text, undated(left)))
		return s
	}
	kind, of := kindFirst(left)
	s.kind = cmp.Or(s.kind, kind)
	s.criterion = capital(spanned(text, left))
	if of := spanned(text, of); isWord(of) && !roman.MatchString(of) { // "Điểm I" stays
		s.criterion = capital(of)
	}
	return s
}

// word is one of a text.
type word struct {
	fold, key string // as name.Fold and name.Search have it
	from, to  int    // where it stands, in bytes
}

func (w word) isYear() bool { return year.MatchString(w.key) }

var year = regexp.MustCompile(`^(19|20)\d\d$`)

// yearOf is the last year that a text names, "" where it names none.
func yearOf(text string) (last string) {
	for _, w := range wordsIn(text) {
		if w.isYear() {
			last = max(last, w.key)
		}
	}
	return last
}

// wordsIn are the words of a text.
func wordsIn(text string) []word {
	var all []word
	from := -1
	for i, r := range text + " " {
		switch parts := partsWords(r); {
		case !parts && from < 0:
			from = i
		case parts && from >= 0:
			if key := name.Search(text[from:i]); key != "" {
				all = append(all, word{name.Fold(text[from:i]), key, from, i})
			}
			from = -1
		}
	}
	return all
}

func partsWords(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(":;,/–—-()[]", r) }

// spanned is what stands in a text from one word to the next, for all that follow each other there, with the signs
// between them.
func spanned(text string, words []word) string {
	all := wordsIn(text)
	var b strings.Builder
	for i, w := range words {
		switch at := slices.Index(all, w); {
		case i == 0:
		case at > 0 && all[at-1] == words[i-1]:
			b.WriteString(text[words[i-1].to:w.from])
		default:
			b.WriteString(" ")
		}
		b.WriteString(text[w.from:w.to])
	}
	return name.Clean(b.String())
}

// capital is a text with a capital letter first.
func capital(text string) string {
	if r, n := utf8.DecodeRuneInString(text); n > 0 {
		return name.Clean(string(unicode.ToUpper(r)) + text[n:])
	}
	return text
}

// has reports whether one of the words is one of these.
func has(words []word, keys ...string) bool {
	return slices.ContainsFunc(words, func(w word) bool { return slices.Contains(keys, w.key) })
}

// keyed reports whether the words are these.
func keyed(words []word, keys ...string) bool {
	return len(words) == len(keys) && leads(words, keys...)
}

// leads reports whether the words begin with these.
func leads(words []word, keys ...string) bool {
	if len(words) < len(keys) {
		return false
	}
	for i, key := range keys {
		if words[i].key != key {
			return false
		}
	}
	return true
}

// undated leaves the year out: "năm 2026".
func undated(words []word) []word {
	var out []word
	for i, w := range words {
		if w.isYear() || w.key == "nam" && i+1 < len(words) && words[i+1].isYear() {
			continue
		}
		out = append(out, w)
	}
	return out
}

// pointed takes the word for points off the beginning.
func pointed(words []word) []word {
	for _, p := range [][]string{{"so", "diem"}, {"diem", "so"}, {"cham", "diem"}, {"diem"}} {
		if leads(words, p...) {
			return words[len(p):]
		}
	}
	return words
}

// generic are words, as name.Search has them, that say nothing of what points are given for.
var generic = setOf("diem so cham thi dua ket qua nam nay cum cua don vi cac cho hoi dong to ban bang danh gia theo score scores points point")

// scorer is who gave points of which the title names only him: "Cụm chấm", "Điểm Hội đồng".
func scorer(words []word) meeting.Stage {
	keys := keysOf(words)
	switch {
	case index(keys, []string{"hoi", "dong"}) >= 0, index(keys, []string{"cum", "cham"}) >= 0, index(keys, []string{"diem", "cum"}) >= 0, index(keys, []string{"cua", "cum"}) >= 0:
		return meeting.CrossChecked
	case index(keys, []string{"don", "vi", "cham"}) >= 0:
		return meeting.SelfScored
	}
	return ""
}

func keysOf(words []word) (keys []string) {
	for _, w := range words {
		keys = append(keys, w.key)
	}
	return keys
}

// isSum reports whether words say that points are a total: of all words, but for who gave the points, and of those that
// say more than that they are points.
func isSum(left, core []word, points bool) bool {
	switch {
	case leads(left, "tong", "diem"), leads(left, "tong", "so", "diem"), leads(left, "tong", "cong"), leads(left, "diem", "tong"), leads(left, "grand", "total"), leads(left, "total"), keyed(left, "sum"):
		return true
	case keyed(core, "cong"):
		return !points
	case leads(left, "tong", "so"):
		return len(left) == 2
	}
	return leads(core, "tong") && !slices.ContainsFunc(core[1:], func(w word) bool {
		return !roman.MatchString(strings.ToUpper(w.key)) && !slices.Contains([]string{"cong", "chung", "hop"}, w.key)
	})
}

// kindWords say how points count that are not basic ones.
var kindWords = []struct {
	words string
	kind  meeting.CriterionKind
}{
	{"thưởng thêm", meeting.Bonus},
	{"cộng thêm", meeting.Bonus},
	{"cộng thưởng", meeting.Bonus},
	{"khuyến khích", meeting.Bonus},
	{"thưởng", meeting.Bonus},
	{"cộng", meeting.Bonus},
	{"bonus", meeting.Bonus},
	{"bị khấu trừ", meeting.Penalty},
	{"bị trừ", meeting.Penalty},
	{"khấu trừ", meeting.Penalty},
	{"giảm trừ", meeting.Penalty},
	{"bị phạt", meeting.Penalty},
	{"trừ", meeting.Penalty},
	{"phạt", meeting.Penalty},
	{"penalty", meeting.Penalty},
	{"deduction", meeting.Penalty},
	{"deductions", meeting.Penalty},
}

// meant reports whether words begin with these, told from others that differ in their marks alone, such as "thường" of
// "điểm thường xuyên", where they have marks.
func meant(words []word, says string) bool {
	for i, want := range strings.Fields(says) {
		if i == len(words) || words[i].fold != want && (!isASCII(words[i].fold) || words[i].key != name.Search(want)) {
			return false
		}
	}
	return true
}

// pureKind is how points count whose words say no more, else Basic.
func pureKind(core []word) meeting.CriterionKind {
	for _, k := range kindWords {
		if len(core) == len(strings.Fields(k.words)) && meant(core, k.words) {
			return k.kind
		}
	}
	return meeting.Basic
}

// kindFirst takes off the words before the name of a criterion that say that there are points, and how they count:
// "Điểm thưởng Sáng kiến", "Trừ điểm vi phạm".
func kindFirst(words []word) (meeting.CriterionKind, []word) {
	for _, k := range kindWords {
		n := len(strings.Fields(k.words))
		switch {
		case leads(words, "diem") && meant(words[1:], k.words):
			return k.kind, words[1+n:]
		case meant(words, k.words) && leads(words[n:], "diem"):
			return k.kind, words[n+1:]
		}
	}
	if leads(words, "diem") {
		return meeting.Basic, words[1:]
	}
	return meeting.Basic, words
}

// kindBeside is how points count by what stands in brackets: "Sáng kiến (thưởng, tối đa 5)".
func kindBeside(title string) meeting.CriterionKind {
	for _, beside := range bracketed.FindAllString(name.Fold(title), -1) {
		switch first, _, _ := strings.Cut(strings.Trim(beside, "()[] "), ","); first {
		case "thưởng", "cộng", "bonus":
			return meeting.Bonus
		case "trừ", "penalty":
			return meeting.Penalty
		}
	}
	return meeting.Basic
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

// setOf makes a set of the words of a line.
func setOf(line string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(line) {
		set[w] = true
	}
	return set
}

// maximum reads the most that may be given out of a title: "Điểm (tối đa 20)", "Score (max 20)", "Điểm (20 điểm)".
func maximum(title string) meeting.Points {
	found := most.FindStringSubmatch(name.Fold(title))
	if found == nil {
		return 0
	}
	p, err := meeting.ParsePoints(found[1] + found[2])
	if err != nil {
		return 0
	}
	return p
}

var most = regexp.MustCompile(`[(\[](?:[^()\[\]]*[,;]\s*)?(?:(?:tối đa|toi da|max|maximum)\s*:?\s*([0-9.,]+)\s*(?:điểm|diem|đ|points)?|([0-9.,]+)\s*(?:điểm|diem|đ|points))[)\]]`)

// ofPoints matches a title that says how many points there are for what it names: "Chuyển đổi số (20 điểm)".
var ofPoints = regexp.MustCompile(`[(\[][^)\]]*[0-9] ?(?:điểm|diem|đ|points)[)\]]`)
