// Package ballots reads a count from files: the ballots, as CSV, and the rule, as JSON. It also writes the verdict
// as a table for people.
package ballots

import (
	"errors"
	"fmt"
)

// ErrInput is wrapped by every error that is the fault of what was read, not of the reading: mend the file and try
// again.
var ErrInput = errors.New("ballots: bad input")

// Words say one thing in both languages.
type Words struct{ Vi, En string }

// in gives the words in Vietnamese or, for lang "en", in English.
func (w Words) in(lang string) string {
	if lang == "en" {
		return w.En
	}
	return w.Vi
}

// wordsf fills the same arguments into both languages.
func wordsf(w Words, args ...any) Words {
	return Words{fmt.Sprintf(w.Vi, args...), fmt.Sprintf(w.En, args...)}
}

// FieldError says what is wrong with a rule. It wraps ErrInput.
type FieldError struct {
	Field string // as in the file; "" when the fault is outside any field
	Why   Words  // continues the sentence that Field begins
}

func (e *FieldError) Error() string { return e.Sentence("en") }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *FieldError) Sentence(lang string) string { return capital(e.in("", lang)) + "." }

// in is the sentence about a rule of that file, without its end.
func (e *FieldError) in(file, lang string) string {
	words := Words{"thể lệ", "the rule"}
	if file != "" {
		words = wordsf(Words{"thể lệ %s", "the rule %s"}, file)
	}
	if e.Field != "" {
		words = Words{words.Vi + fmt.Sprintf(": mục %q", e.Field), words.En + fmt.Sprintf(": %q", e.Field)}
	}
	return words.in(lang) + " " + e.Why.in(lang)
}

// Unwrap gives ErrInput.
func (e *FieldError) Unwrap() error { return ErrInput }

// CellError says where the ballots cannot be read, and why. It wraps ErrInput.
type CellError struct {
	Line   int   // of the file, from 1: where the cell begins
	Column int   // which cell of the row, from 1, as a spreadsheet counts
	Why    Words // what is wrong, and what is wanted
}

func (e *CellError) Error() string { return e.in("", "en") }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *CellError) Sentence(lang string) string { return capital(e.in("", lang)) + "." }

// in is the sentence about the ballots of that file, without its end.
func (e *CellError) in(file, lang string) string {
	if file != "" {
		file += ", "
	}
	return file + wordsf(Words{"dòng %d, cột %d: ", "line %d, column %d: "}, e.Line, e.Column).in(lang) + e.Why.in(lang)
}

// Unwrap gives ErrInput.
func (e *CellError) Unwrap() error { return ErrInput }
