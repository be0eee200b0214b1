package templates

import (
	"errors"
	"fmt"

	"github.com/pelletier/go-toml/v2"

	"thuky/data/ballots"
	"thuky/meeting/name"
)

// ErrInput is every error of what stands in a file of a template: the user mends the file.
var ErrInput = errors.New("templates: the file is not in its form")

// What can be wrong with a key of a file; a Fault wraps one of them. Of a phrase it is meeting/phrase that tells.
var (
	ErrUnknownKey = errors.New("no such key")
	ErrMissing    = errors.New("must be given")
	ErrForm       = errors.New("another kind of value is wanted")
	ErrChoice     = errors.New("none of the words there may be")
	ErrRange      = errors.New("out of range")
	ErrTwice      = errors.New("given twice")
	ErrRule       = errors.New("nothing can be voted by such a rule")
)

// Error says where in a file something is wrong.
type Error struct {
	Path  string
	Line  int // from 1; 0 where the file as a whole is meant
	Cause error
}

func (e *Error) Error() string { return fmt.Sprintf("%s:%d: %v", e.Path, e.Line, e.Cause) }

// Unwrap gives ErrInput and the cause.
func (e *Error) Unwrap() []error { return []error{ErrInput, e.Cause} }

// Sentence says where, what and what to do, in "vi" or "en".
func (e *Error) Sentence(lang string) string {
	where := e.Path
	switch {
	case e.Line == 0:
	case lang == "en":
		where += fmt.Sprintf(", line %d", e.Line)
	default:
		where += fmt.Sprintf(", dòng %d", e.Line)
	}
	if said, ok := errors.AsType[interface {
		error
		Sentence(lang string) string
	}](e.Cause); ok {
		return where + ": " + said.Sentence(lang)
	}
	return where + ": " + e.Cause.Error()
}

// Fault says what is wrong with what stands under a key of a file, or with there being nothing.
type Fault struct {
	Kind error // one of the errors above
	Key  string
	Why  ballots.Words // continues the sentence that the key begins, and says what to do
}

func (f *Fault) Error() string { return fmt.Sprintf("%q: %v: %s", f.Key, f.Kind, f.Why.En) }

// Unwrap gives the kind.
func (f *Fault) Unwrap() error { return f.Kind }

// Sentence says it in "vi" or "en".
func (f *Fault) Sentence(lang string) string {
	if lang == "en" {
		return fmt.Sprintf("“%s” %s.", f.Key, f.Why.En)
	}
	return fmt.Sprintf("mục “%s” %s.", f.Key, f.Why.Vi)
}

// fileFault says what is wrong with a file as a whole.
type fileFault struct{ ballots.Words }

func (f *fileFault) Error() string { return f.En }

// Sentence says it in "vi" or "en".
func (f *fileFault) Sentence(lang string) string {
	if lang == "en" {
		return f.En
	}
	return f.Vi
}

var (
	errTooLong = &fileFault{ballots.Words{Vi: "tệp dài quá 128 KiB: kiểm tra xem có đúng tệp không.", En: "the file is longer than 128 KiB: check that it is the right one."}}
	errNotUTF8 = &fileFault{ballots.Words{Vi: "không phải là UTF-8: lưu lại tệp theo UTF-8.", En: "not UTF-8: save the file as UTF-8."}}
)

// malformed says that a file is no TOML at all, and what a line of it looks like.
type malformed struct {
	*toml.DecodeError
	example [2]string // a line, and the heading above it
}

// Sentence says it in "vi" or "en".
func (m malformed) Sentence(lang string) string {
	words := "không đọc được; mỗi mục viết trên một dòng như %s, dưới dòng %s, chữ trong ngoặc kép thẳng (%s)."
	if lang == "en" {
		words = "cannot be read; each entry is a line such as %s, under the line %s, text in straight quotes (%s)."
	}
	return fmt.Sprintf(words, m.example[0], m.example[1], name.Clean(m.Error()))
}

// Unwrap gives what the reader of TOML said.
func (m malformed) Unwrap() error { return m.DecodeError }
