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
	where, cause := e.Path, e.cause(lang)
	switch {
	case e.Line == 0:
	case lang == "en":
		where += fmt.Sprintf(", line %d", e.Line)
	default:
		where += fmt.Sprintf(", dòng %d", e.Line)
	}
	return where + ": " + cause
}

func (e *Error) cause(lang string) string {
	said, speaks := errors.AsType[interface {
		error
		Sentence(lang string) string
	}](e.Cause)
	_, form := errors.AsType[*toml.DecodeError](e.Cause)
	var words [2]string
	switch {
	case speaks:
		return said.Sentence(lang)
	case form:
		words = [2]string{
			`không đọc được; mỗi câu viết trên một dòng như ended = "…", dưới tên nhóm như [minutes] (` + e.Cause.Error() + ")",
			`cannot be read; a text is a line such as ended = "…", under its group such as [minutes] (` + e.Cause.Error() + ")",
		}
	default:
		words = [2]string{"tệp dài quá 1 MiB: kiểm tra xem có đúng tệp không.", "the file is longer than 1 MiB: check that it is the right one."}
	}
	if lang == "en" {
		return words[1]
	}
	return words[0]
}
