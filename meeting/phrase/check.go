package phrase

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"thuky/meeting/name"
)

// Why a text cannot stand for a phrase.
var (
	ErrUnknown     = errors.New("no such phrase")
	ErrPlaceholder = errors.New("no such placeholder") // Error.What names it
	ErrMissing     = errors.New("a fact would be left out of the paper")
	ErrBraces      = errors.New("a brace without its other half")
	ErrBlank       = errors.New("no text")
	ErrTooLong     = errors.New("a text of more than 2,000 letters")
)

// Longest is how long a text may be, in letters.
const Longest = 2000

// Error says which phrase is wrong, and why.
type Error struct {
	Kind error
	Key  string
	What string   // the placeholder
	Has  []string // the placeholders, or the keys, that there are
}

func (e *Error) Error() string {
	s := fmt.Sprintf("phrase %s: %v", e.Key, e.Kind)
	if e.What != "" {
		s += fmt.Sprintf(": {%s}", e.What)
	}
	return s
}

// Unwrap gives the kind of the error.
func (e *Error) Unwrap() error { return e.Kind }

// Check holds one text to its phrase: it names no placeholder that the phrase has not, and leaves out none that tells
// a fact. The error is an *Error.
func Check(key, text string) error {
	p, known := byKey[key]
	if !known {
		return &Error{Kind: ErrUnknown, Key: key, Has: near(key)}
	}
	has := placeholders(p.Text)
	if err := CheckText(key, text, has); err != nil {
		return err
	}
	given := placeholders(text)
	for _, n := range has {
		if !holds(given, n) && !slices.Contains(p.Free, n) {
			return &Error{Kind: ErrMissing, Key: key, What: n, Has: has}
		}
	}
	return nil
}

// CheckText holds a text that stands under key to the placeholders it may have, whether or not it is a phrase. The
// error is an *Error.
func CheckText(key, text string, may []string) error {
	refused := func(kind error, what string) error { return &Error{Kind: kind, Key: key, What: what, Has: may} }
	if name.Clean(text) == "" {
		return refused(ErrBlank, "")
	}
	if len([]rune(text)) > Longest {
		return refused(ErrTooLong, "")
	}
	for _, part := range parts(text) {
		if strings.ContainsAny(part.text+part.name, "{}") || (part.name == "" && part.text == "") {
			return refused(ErrBraces, "")
		}
	}
	for _, n := range placeholders(text) {
		if !holds(may, n) {
			return refused(ErrPlaceholder, n)
		}
	}
	return nil
}

// holds reports whether a placeholder is among others, with or without its diacritics.
func holds(all []string, one string) bool {
	return slices.ContainsFunc(all, func(s string) bool { return name.Search(s) == name.Search(one) })
}

// near are the keys of the same paper as a key that there is not, or all papers.
func near(key string) []string {
	paper, _, _ := strings.Cut(key, ".")
	var same, papers []string
	for _, p := range standard {
		head, _, _ := strings.Cut(p.Key, ".")
		if head == paper {
			same = append(same, p.Key)
		}
		if !slices.Contains(papers, head) {
			papers = append(papers, head)
		}
	}
	if len(same) > 0 {
		return same
	}
	return papers
}

// Check holds every text of the set to its phrase, in the order of the keys.
func (s Set) Check() error {
	for _, key := range slices.Sorted(maps.Keys(s)) {
		if err := Check(key, s[key]); err != nil {
			return err
		}
	}
	return nil
}

// Own is the set without what is standard anyway, each text on one line. It is nil where nothing is left.
func (s Set) Own() Set {
	var out Set
	for key, text := range s {
		if text = name.Clean(text); text != byKey[key].Text {
			if out == nil {
				out = Set{}
			}
			out[key] = text
		}
	}
	return out
}
