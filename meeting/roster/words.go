package roster

import "errors"

// ErrInput is wrapped by every error that is the fault of what was read, not of the reading: mend the file, or name
// another, and try again.
var ErrInput = errors.New("roster: bad input")

// ErrUndetected says that the encoding of a file cannot be told: whoever has it is to say.
var ErrUndetected = errors.New("roster: the encoding cannot be told")

// Words say one thing in both languages.
type Words struct{ Vi, En string }

// In gives the words in Vietnamese or, for lang "en", in English.
func (w Words) In(lang string) string {
	if lang == "en" {
		return w.En
	}
	return w.Vi
}
