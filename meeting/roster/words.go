package roster

import "errors"

// ErrInput is wrapped by every error that is the fault of what was read, not of the reading: mend the file, or name
// another, and try again.
var ErrInput = errors.New("roster: bad input")

// Words say one thing in both languages.
type Words struct{ Vi, En string }

// In gives the words in Vietnamese or, for lang "en", in English.
func (w Words) In(lang string) string {
	if lang == "en" {
		return w.En
	}
	return w.Vi
}
