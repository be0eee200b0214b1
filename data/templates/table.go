package templates

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"thuky/data/ballots"
	"thuky/meeting/name"
	"thuky/meeting/phrase"
	"thuky/meeting/tally"
)

// table is a table of a file that is being read. Its methods give what stands under a key, or nothing after they have
// told the file what is wrong.
type table struct {
	file   *file
	place  string
	values map[string]any
}

// line is that of a key or, where it is not given, of the table.
func (t table) line(key string) int {
	if line := t.file.lines[under(t.place, key)]; line > 0 {
		return line
	}
	return t.file.lines[t.place]
}

// blame tells the file what is wrong; the first fault is the one that is said.
func (t table) blame(key string, kind error, vi, en string) {
	t.blameAt(t.line(key), key, kind, vi, en)
}

func (t table) blameAt(line int, key string, kind error, vi, en string) {
	if t.file.fault == nil {
		t.file.fault = &Error{t.file.path, line, &Fault{kind, name.Clean(key), ballots.Words{Vi: vi, En: en}}}
	}
}

func (t table) has(key string) bool { _, given := t.values[key]; return given }

// only refuses every key but these.
func (t table) only(keys ...string) {
	unknown := slices.DeleteFunc(slices.Collect(maps.Keys(t.values)), func(k string) bool { return slices.Contains(keys, k) })
	if len(unknown) == 0 {
		return
	}
	first := slices.MinFunc(unknown, func(a, b string) int {
		return 2*(t.line(a)-t.line(b)) + strings.Compare(a, b)
	})
	all := strings.Join(keys, ", ")
	t.blame(first, ErrUnknownKey, "không có ở đây; có: "+all, "is not a key here; there are: "+all)
}

// need refuses a table in which one of these is not given, or empty.
func (t table) need(keys ...string) {
	for _, key := range keys {
		if !t.has(key) {
			t.blame(key, ErrMissing, "chưa có: viết thêm dòng "+key+" = …", "is missing: add a line "+key+" = …")
		}
		if s, ok := t.values[key].(string); ok && name.Clean(s) == "" {
			t.blame(key, ErrMissing, "để trống: điền vào giữa hai dấu ngoặc kép", "is empty: fill it in between the quotes")
		}
	}
}

// get gives what stands under a key if it is of that kind; vi and en name the kind.
func get[T any](t table, key, vi, en string) (value T, ok bool) {
	v, given := t.values[key]
	if !given {
		return value, false
	}
	if value, ok = v.(T); !ok {
		t.blame(key, ErrForm, "phải là "+vi, "must be "+en)
	}
	return value, ok
}

// text reads a line of text.
func (t table) text(key string) string {
	s, _ := get[string](t, key, `chữ trong ngoặc kép, như "…"`, `text in quotes, such as "…"`)
	if s = name.Clean(s); utf8.RuneCountInString(s) > phrase.Longest {
		t.blame(key, ErrRange, fmt.Sprintf("dài quá %d chữ: viết ngắn lại", phrase.Longest), fmt.Sprintf("has more than %d letters: make it shorter", phrase.Longest))
		return ""
	}
	return s
}

// filled reads a line of text with placeholders for what the meeting tells.
func (t table) filled(key string, may []string) string {
	s := t.text(key)
	if s == "" {
		return ""
	}
	if err := phrase.CheckText(key, s, may); err != nil && t.file.fault == nil {
		t.file.fault = &Error{t.file.path, t.line(key), err}
	}
	return s
}

// number reads a whole number from low to high.
func (t table) number(key string, low, high int) int {
	n, ok := get[int64](t, key, "số nguyên, không có ngoặc kép", "a whole number without quotes")
	if ok && (n < int64(low) || n > int64(high)) {
		t.blame(key, ErrRange, fmt.Sprintf("phải từ %d đến %d", low, high), fmt.Sprintf("must be from %d to %d", low, high))
		return 0
	}
	return int(n)
}

// flag reads true or false into a rule, if it is given.
func (t table) flag(key string, into *bool) {
	if b, ok := get[bool](t, key, "true (có) hoặc false (không), không có ngoặc kép", "true or false, without quotes"); ok {
		*into = b
	}
}

// fraction reads a share, if it is given.
func (t table) fraction(key string, into *tally.Fraction) {
	s, ok := get[string](t, key, `phân số trong ngoặc kép, như "2/3" hay "80/100"`, `a fraction in quotes, such as "2/3" or "80/100"`)
	if !ok {
		return
	}
	f, err := tally.ParseFraction(s)
	if err != nil {
		t.blame(key, ErrForm, fmt.Sprintf(`phải là phân số lớn hơn 0 và không quá 1, như "2/3" hay "80/100", chứ không phải “%s”`, name.Clean(s)),
			fmt.Sprintf(`must be a fraction above 0 and at most 1, such as "2/3" or "80/100", and not “%s”`, name.Clean(s)))
		return
	}
	*into = f
}

// choice reads one of some words, if it is given.
func choice[T ~string](t table, key string, all []T, into *T) {
	s, ok := get[string](t, key, "một trong các từ sau, trong ngoặc kép: "+words(all), "one of these words, in quotes: "+words(all))
	if ok && t.known(t.line(key), key, s, words(all)) {
		*into = T(s)
	}
}

// choices reads a list of some words.
func choices[T ~string](t table, key string, all []T) (out []T) {
	list, _ := get[[]any](t, key, `danh sách các từ, như ["`+string(all[0])+`"]; có: `+words(all), `a list of words, such as ["`+string(all[0])+`"]; there are: `+words(all))
	for i, v := range list {
		line := t.file.lines[within(under(t.place, key), i)]
		if line == 0 {
			line = t.line(key)
		}
		s, ok := v.(string)
		if !ok {
			t.blameAt(line, key, ErrForm, "chỉ gồm các từ trong ngoặc kép: "+words(all), "holds only words in quotes: "+words(all))
			return nil
		}
		if !t.known(line, key, s, words(all)) {
			return nil
		}
		out = append(out, T(s))
	}
	return out
}

// known reports whether a word is one of a list.
func (t table) known(line int, key, word, all string) bool {
	if slices.Contains(strings.Split(all, ", "), word) {
		return true
	}
	word = name.Clean(word)
	t.blameAt(line, key, ErrChoice, "không thể là “"+word+"”; có: "+all, "cannot be “"+word+"”; there are: "+all)
	return false
}

func words[T ~string](all []T) string {
	out := make([]string, len(all))
	for i, w := range all {
		out[i] = string(w)
	}
	return strings.Join(out, ", ")
}

// tables gives the tables of a list, of which there is at least one, each under a heading or on a line of its own.
func (t table) tables(key, heading string) (out []table) {
	list, ok := get[[]any](t, key, "các bảng, mỗi bảng dưới một dòng "+heading, "tables, each under a line "+heading)
	if len(list) == 0 && (ok || !t.has(key)) {
		t.blame(key, ErrMissing, "chưa có: viết ít nhất một bảng dưới dòng "+heading, "is missing: write at least one table under a line "+heading)
	}
	for i, v := range list {
		values, ok := v.(map[string]any)
		if !ok {
			t.blame(key, ErrForm, "chỉ gồm các bảng, mỗi bảng dưới một dòng "+heading, "holds only tables, each under a line "+heading)
			return nil
		}
		out = append(out, table{t.file, within(under(t.place, key), i), values})
	}
	return out
}
