package meeting

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"time"
	"unicode/utf8"

	"thuky/meeting/name"
)

// MaxText is the longest text, in runes, that any field of an event may hold.
const MaxText = 20_000

// Body is what happened: one of the exported types of this package that end in a past participle. A body is both
// the question ("may the item begin?") and, once recorded, the answer.
type Body interface {
	// Kind is the body's name in the record, with its version. A kind's form and its check are never tightened:
	// records of earlier years must fold for ever. What must be stricter becomes the next version.
	Kind() string
	// check says why the body may not happen to m at that time, as a Refusal, or nil.
	check(m *Meeting, at time.Time) error
	// apply makes it so. It cannot fail: check has passed.
	apply(m *Meeting, e Event)
}

// kinds decodes each kind there is.
var kinds = map[string]func([]byte) (Body, error){}

func register[B Body]() struct{} {
	var zero B
	kinds[zero.Kind()] = func(raw []byte) (Body, error) {
		var b B
		dec := json.NewDecoder(bytes.NewReader(raw))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&b); err != nil {
			return nil, err
		}
		if _, err := dec.Token(); err != io.EOF {
			return nil, fmt.Errorf("something stands after the body")
		}
		return b, nil
	}
	return struct{}{}
}

// Kinds lists every kind of event, sorted.
func Kinds() []string {
	out := make([]string, 0, len(kinds))
	for k := range kinds {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// EncodeBody writes a body as compact JSON. Text that is not clean (see name.CleanText) is refused with ErrText.
func EncodeBody(b Body) (json.RawMessage, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(b); err != nil {
		return nil, refuse(ErrBody, err.Error())
	}
	raw := bytes.TrimSuffix(buf.Bytes(), []byte("\n"))
	if err := checkText(raw); err != nil {
		return nil, err
	}
	return raw, nil
}

// sameBody reports whether two bodies would be recorded alike.
func sameBody(a, b Body) (bool, error) {
	x, err := EncodeBody(a)
	y, err2 := EncodeBody(b)
	return bytes.Equal(x, y), first(err, err2)
}

// DecodeBody reads the body of an event: a known kind, no unknown or repeated field, clean text.
func DecodeBody(e Event) (Body, error) {
	decode, ok := kinds[e.Kind]
	if !ok {
		return nil, refuse(ErrUnknownKind, e.Kind)
	}
	b, err := decode(e.Body)
	if err != nil {
		return nil, refuse(ErrBody, e.Kind, err.Error())
	}
	// Writing it again shows repeated fields, other spellings of a number and whatever else a lenient reader lets by.
	again, err := EncodeBody(b)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(again, e.Body) {
		return nil, refuse(ErrBody, e.Kind)
	}
	return b, nil
}

// checkText looks at every string in raw, which encoding/json has written.
func checkText(raw []byte) error {
	for i := 0; i < len(raw); i++ {
		if raw[i] != '"' {
			continue
		}
		begin, plain := i, true
		for i++; raw[i] != '"'; i++ {
			if raw[i] <= ' ' || raw[i] >= 0x7f || raw[i] == '\\' {
				plain = false
			}
			if raw[i] == '\\' {
				i++
			}
		}
		if plain && i-begin <= MaxText {
			continue // a word of ASCII, as most are, is clean
		}
		var s string
		if err := json.Unmarshal(raw[begin:i+1], &s); err != nil {
			return refuse(ErrBody, err.Error())
		}
		if name.CleanText(s) != s || utf8.RuneCountInString(s) > MaxText {
			return refuse(ErrText, name.Clean(s))
		}
	}
	return nil
}
