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
		words, keys := wordsOf(c.Name)
		if isTotal(name.Search(c.Name)) || len(words) == 0 {
			continue
		}
		add(known.byName, "name ", keyOf(words), c)
		add(known.byShort, "short ", keyOf(pointless(words, keys)), c)
		add(known.byPlain, "plain ", strings.Join(keys, " "), c)
	}
	return known
}

// named finds the criterion that a title names: as the meeting writes it, or with the words for points and for who gave
// them, or without diacritics. The stage is "" where the title does not say it.
func (known criteria) named(title string) (c meeting.Criterion, stage meeting.Stage, ok bool) {
	if len(known.byName) == 0 {
		return c, "", false
	}
	whole, _ := wordsOf(title)
	if c, ok = known.byName[keyOf(whole)]; ok {
		return c, "", true
	}
	words, keys := wordsOf(bare(title))
	said, from, to := stageIn(keys)
	left, leftKeys := slices.Delete(slices.Clone(words), from, to), slices.Delete(slices.Clone(keys), from, to)
	beside := stageOf(strings.Join(bracketed.FindAllString(title, -1), " "))
	for _, form := range []struct {
		words []string
		stage meeting.Stage
	}{
		{words, beside}, {pointless(words, keys), beside}, // "Điểm thẩm định văn bản" may be points for "Thẩm định văn bản"
		{left, cmp.Or(said, beside)}, {pointless(left, leftKeys), cmp.Or(said, beside)},
	} {
		if c, ok = known.find(form.words); ok {
			return c, form.stage, true
		}
	}
	return c, "", false
}

func (known criteria) find(words []string) (meeting.Criterion, bool) {
	key := keyOf(words)
	c, ok := known.byName[key]
	if !ok {
		c, ok = known.byShort[key]
	}
	if !ok && isASCII(key) {
		c, ok = known.byPlain[key]
	}
	return c, ok
}

// keyOf is what two names of a criterion have in common that differ in case, signs and spaces alone.
func keyOf(words []string) string { return name.Fold(strings.Join(words, " ")) }

// pointWords say of a title that it heads points: at its beginning, the longest first.
var pointWords = [][]string{
	{"diem", "thuong"}, {"diem", "cong"}, {"diem", "tru"}, {"so", "diem"}, {"diem"}, {"thuong"}, {"cong"}, {"tru"}, {"bonus"}, {"penalty"}, {"score"}, {"points"},
}

// pointless takes the words for points off a title, of which keys are the words as name.Search has them.
func pointless(words, keys []string) []string {
	for _, p := range pointWords {
		if len(p) < len(keys) && slices.Equal(keys[:len(p)], p) {
			return words[len(p):]
		}
	}
	return words
}
