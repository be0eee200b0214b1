package templates

import (
	"errors"
	"fmt"

	"github.com/pelletier/go-toml/v2"
)

// ErrInput is every error of what stands in a file of a template: the user mends the file.
var ErrInput = errors.New("templates: the file is not in its form")

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
	cause := e.Cause.Error()
	if said, ok := errors.AsType[interface {
		error
		Sentence(lang string) string
	}](e.Cause); ok {
		cause = said.Sentence(lang)
	}
	if _, ok := errors.AsType[*toml.DecodeError](e.Cause); ok {
		cause = "không đọc được; mỗi câu viết trên một dòng như ended = \"…\", dưới tên nhóm như [minutes] (" + cause + ")"
		if lang == "en" {
			cause = "cannot be read; a text is a line such as ended = \"…\", under its group such as [minutes] (" + e.Cause.Error() + ")"
		}
	}
	vi, en := fmt.Sprintf("%s, dòng %d: %s", e.Path, e.Line, cause), fmt.Sprintf("%s, line %d: %s", e.Path, e.Line, cause)
	if e.Line == 0 {
		vi, en = e.Path+": "+cause, e.Path+": "+cause
	}
	if lang == "en" {
		return en
	}
	return vi
}
