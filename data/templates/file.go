package templates

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
)

// largest is how long a file may be, in bytes: some five times what all phrases take. The reader of TOML takes a
// second for a file of that length that was made to be slow, and a minute for one eight times as long.
const largest = 128 << 10

// file is what was read, and where it stands.
type file struct {
	path  string
	lines map[string]int // from 1, by place: see places
	fault *Error         // the first that was found
}

// read reads a file of TOML. example is a line of such a file, and the heading above it. An error of what was read is
// an *Error.
func read(path string, src io.Reader, example [2]string) (*file, map[string]any, error) {
	text, err := io.ReadAll(io.LimitReader(src, largest+1))
	if err != nil {
		return nil, nil, err
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if len(text) > largest {
		return nil, nil, &Error{Path: path, Cause: errTooLong}
	}
	if at := firstInvalid(text); at >= 0 {
		return nil, nil, &Error{path, 1 + bytes.Count(text[:at], []byte("\n")), errNotUTF8}
	}
	values := map[string]any{}
	if err := toml.Unmarshal(text, &values); err != nil {
		at, ok := errors.AsType[*toml.DecodeError](err)
		if !ok {
			return nil, nil, &Error{path, 0, err}
		}
		line, _ := at.Position()
		return nil, nil, &Error{path, line, malformed{at, example}}
	}
	return &file{path: path, lines: places(text)}, values, nil
}

// firstInvalid is where UTF-8 ends, or -1.
func firstInvalid(text []byte) int {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && n < 2 {
			return i
		}
		i += n
	}
	return -1
}

// err gives the first fault, or nil.
func (f *file) err() error {
	if f.fault == nil {
		return nil
	}
	return f.fault
}

// under names the place of a key, and within that of an element of a list.
func under(place, key string) string {
	if place == "" {
		return key
	}
	return place + "." + key
}

func within(place string, i int) string { return fmt.Sprintf("%s[%d]", place, i) }
