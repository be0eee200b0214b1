package roster

import (
	"cmp"
	"slices"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// criteria are those of a meeting, by the names that columns give them.
type criteria struct {
	byName  map[string]meeting.Criterion // keyed as keyOf has it
	byShort map[string]meeting.Criterion // without the words for points: "Điểm chuyên đề" as "chuyên đề"
	byPlain map[string]meeting.Criterion // without diacritics: name.Search
}

// criteriaOf makes the criteria of a meeting ready to be found. A total is none of them: see isTotal. Where two would be
// called the same, neither is.
func criteriaOf(list []meeting.Criterion) criteria {
	known := criteria{map[string]meeting.Criterion{}, map[string]meeting.Criterion{}, map[string]meeting.Criterion{}}
	twice := map[string]bool{}
	add := func(to map[string]meeting.Criterion, way, key string, c meeting.Criterion) {
		if _, taken := to[key]; taken || twice[way+key] {
			twice[way+key] = true
			delete(to, key)
			return
		}
		to[key] = c
	}
	for _, c := range list {
		words := wordsIn(c.Name)
		if isTotal(name.Search(c.Name)) || len(words) == 0 {
			continue
		}
		add(known.byName, "name ", keyOf(words), c)
		add(known.byShort, "short ", shortOf(undated(words)), c)
		add(known.byPlain, "plain ", strings.Join(keysOf(words), " "), c)
	}
	return known
}

// named finds the criterion that a title names: as the meeting writes it, or with the words for points and for who gave
// them, or without diacritics. The stage is "" where the title does not say it.
func (known criteria) named(title string) (c meeting.Criterion, stage meeting.Stage, ok bool) {
	if len(known.byName) == 0 {
		return c, "", false
	}
	if c, ok = known.byName[keyOf(wordsIn(title))]; ok {
		return c, "", true
	}
	whole := wordsIn(bare(title))
	left, said := unstaged(whole)
	beside := stageOf(strings.Join(bracketed.FindAllString(title, -1), " "))
	for _, form := range []struct {
		key   string
		stage meeting.Stage
	}{
		{keyOf(whole), beside}, {shortOf(whole), beside}, // "Điểm thẩm định văn bản" may be points for "Thẩm định văn bản"
		{keyOf(left), cmp.Or(said, beside)}, {shortOf(left), cmp.Or(said, beside)}, {shortOf(undated(left)), cmp.Or(said, beside)},
	} {
		if c, ok = known.find(form.key); ok {
			return c, form.stage, true
		}
	}
	return c, "", false
}

func (known criteria) find(key string) (meeting.Criterion, bool) {
	c, ok := known.byName[key]
	if !ok {
		c, ok = known.byShort[key]
	}
	if !ok && isASCII(key) {
		c, ok = known.byPlain[key]
	}
	return c, ok
}

// isTotal reports whether a criterion's name, as name.Search gives it, says no more than that there are points.
func isTotal(key string) bool {
	return slices.Contains([]string{"", "diem", "so diem", "tong", "tong diem", "tong so diem", "tong cong diem", "diem tong", "diem tong cong", "score", "scores", "points", "total score", "total points", "total"}, key)
}

// keyOf is what two names of a criterion have in common that differ in case, signs, spaces and the year alone.
func keyOf(words []word) string {
	var folded []string
	for _, w := range words {
		folded = append(folded, w.fold)
	}
	return strings.Join(folded, " ")
}

// shortOf is keyOf without the words for points.
func shortOf(words []word) string {
	switch _, short := kindFirst(words); {
	case len(short) == 0: // "Điểm thưởng" is "Thưởng"
		return keyOf(slices.DeleteFunc(slices.Clone(words), func(w word) bool { return w.key == "diem" }))
	case len(short) < len(words):
		return keyOf(short)
	}
	for _, p := range [][]string{{"so", "diem"}, {"thuong"}, {"cong"}, {"tru"}, {"bonus"}, {"penalty"}, {"score"}, {"points"}} {
		if len(p) < len(words) && leads(words, p...) {
			return keyOf(words[len(p):])
		}
	}
	return keyOf(words)
}
