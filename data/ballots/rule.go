package ballots

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"thuky/meeting/tally"
)

// maxRule is how many bytes a rule may have; an honest one has some two hundred.
const maxRule = 1 << 20

// byteOrderMark is what some editors put before UTF-8.
const byteOrderMark = "\ufeff"

// ReadRule reads one JSON object: the title, the rule and the heads counted before. What it leaves out is as in
// tally.Default, except that marks is the quota. An unknown or repeated field, a value of another kind or out of
// bounds, and anything after the object are a *FieldError; an error of rd is returned wrapped.
func ReadRule(rd io.Reader) (title string, r tally.Rule, h tally.Heads, err error) {
	fail := func(err error) (string, tally.Rule, tally.Heads, error) {
		return "", tally.Rule{}, tally.Heads{}, err
	}
	data, err := io.ReadAll(io.LimitReader(rd, maxRule+1))
	switch {
	case err != nil:
		return fail(fmt.Errorf("reading the rule: %w", err))
	case len(data) > maxRule:
		return fail(&FieldError{Why: "is longer than 1 MiB"})
	case !utf8.Valid(data):
		return fail(&FieldError{Why: "is not UTF-8"})
	}
	data = bytes.TrimPrefix(data, []byte(byteOrderMark))

	var marks *int
	r = tally.Default("")
	err = readObject(data, map[string]func(any) error{
		"title":     text(func(s string) error { title = s; return nil }),
		"base":      text(func(s string) error { r.Base = tally.Base(s); return nil }),
		"threshold": text(func(s string) (err error) { r.Threshold, err = tally.ParseFraction(s); return err }),
		"strict":    flag(&r.Strict),
		"quota":     number(func(n int) { r.Quota = n }),
		"marks":     number(func(n int) { marks = &n }),
		"blank":     text(func(s string) error { r.Blank = tally.Blank(s); return nil }),
		"both":      text(func(s string) error { r.Both = tally.Both(s); return nil }),
		"members":   number(func(n int) { h.Members = &n }),
		"present":   number(func(n int) { h.Present = &n }),
		"voters":    number(func(n int) { h.Voters = &n }),
		"issued":    number(func(n int) { h.Issued = &n }),
	})
	if err != nil {
		return fail(err)
	}
	r.Marks = r.Quota
	if marks != nil {
		r.Marks = *marks
	}
	if err := r.Check(); err != nil {
		return fail(fieldError(err))
	}
	if err := h.Check(r); err != nil {
		return fail(fieldError(err))
	}
	return title, r, h, nil
}

// fieldError makes the calculator's word on a rule one on the file.
func fieldError(err error) error {
	if wrong := (*tally.RuleError)(nil); errors.As(err, &wrong) {
		return &FieldError{wrong.Field, wrong.Why}
	}
	return err
}

// readObject hands every field of a JSON object to the function of its name. encoding/json by
// itself would let repeated fields pass, and fields in another case.
func readObject(data []byte, fields map[string]func(any) error) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return &FieldError{Why: "must be one JSON object"}
	}
	given := map[string]bool{}
	for dec.More() {
		t, err := dec.Token()
		field, ok := t.(string)
		if err != nil || !ok {
			return &FieldError{Why: "is not JSON" + at(dec)}
		}
		set := fields[field]
		switch {
		case set == nil:
			return &FieldError{field, "is not a field of a rule"}
		case given[field]:
			return &FieldError{field, "is given twice"}
		}
		given[field] = true
		value, err := dec.Token()
		if err != nil {
			return &FieldError{field, "is not JSON" + at(dec)}
		}
		if err := set(value); err != nil {
			return &FieldError{field, err.Error()}
		}
	}
	if _, err := dec.Token(); err != nil {
		return &FieldError{Why: "is not JSON" + at(dec)}
	}
	if rest := bytes.TrimLeft(data[dec.InputOffset():], " \t\r\n"); len(rest) > 0 {
		return &FieldError{Why: "is followed by something else" + at(dec)}
	}
	return nil
}

func at(dec *json.Decoder) string { return fmt.Sprintf(" (after byte %d)", dec.InputOffset()) }

func text(set func(string) error) func(any) error {
	return func(v any) error {
		s, ok := v.(string)
		if !ok {
			return errors.New("must be text in quotes")
		}
		return set(s)
	}
}

func flag(to *bool) func(any) error {
	return func(v any) (err error) {
		b, ok := v.(bool)
		if !ok {
			return errors.New("must be true or false")
		}
		*to = b
		return nil
	}
}

func number(set func(int)) func(any) error {
	return func(v any) error {
		s, ok := v.(json.Number)
		if !ok {
			return errors.New("must be a whole number")
		}
		n, err := strconv.Atoi(s.String())
		switch {
		case strings.HasPrefix(s.String(), "-"):
			return errors.New("must not be negative")
		case errors.Is(err, strconv.ErrRange):
			return errors.New("is too large")
		case err != nil:
			return errors.New("must be a whole number, written without point or exponent")
		}
		set(n)
		return nil
	}
}
