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
		return fail(&FieldError{Why: Words{"dài hơn 1 MiB", "is longer than 1 MiB"}})
	case !utf8.Valid(data):
		return fail(&FieldError{Why: Words{"không phải là UTF-8: lưu lại tệp theo UTF-8", "is not UTF-8: save the file as UTF-8"}})
	}
	data = bytes.TrimPrefix(data, []byte(byteOrderMark))

	var marks *int
	r = tally.Default("")
	err = readObject(data, map[string]setter{
		"title":     text(func(s string) *Words { title = s; return nil }),
		"base":      text(func(s string) *Words { r.Base = tally.Base(s); return nil }),
		"threshold": fraction(&r.Threshold),
		"strict":    flag(&r.Strict),
		"quota":     number(func(n int) { r.Quota = n }),
		"marks":     number(func(n int) { marks = &n }),
		"blank":     text(func(s string) *Words { r.Blank = tally.Blank(s); return nil }),
		"both":      text(func(s string) *Words { r.Both = tally.Both(s); return nil }),
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
		return &FieldError{wrong.Field, RuleWords(wrong)}
	}
	return err
}

// RuleWords say what the calculator finds wrong with a field of a rule.
func RuleWords(wrong *tally.RuleError) Words { return Words{ruleWords[wrong.Why], wrong.Why} }

// ruleWords are the calculator's words on a rule in Vietnamese.
var ruleWords = map[string]string{
	"must be given": "phải có",
	"must be members, present, voters, issued, returned, valid or cast": "phải là members, present, voters, issued, returned, valid hoặc cast",
	`must be "digits/digits", above 0 and at most 1, or "0/1"`:          `phải là phân số như "1/2", lớn hơn 0 và không quá 1, hoặc "0/1"`,
	"cannot be met: nobody has more than all; set strict to false":      "không ai đạt được, vì không có gì nhiều hơn tất cả: đặt strict là false",
	"must not be negative":                "không được âm",
	"must be valid or invalid":            "phải là valid hoặc invalid",
	"must be paper or name":               "phải là paper hoặc name",
	"must be given, since it is the base": "phải có, vì là số để tính tỷ lệ",
}

// setter takes the value of a field, or says why it cannot be.
type setter func(value any) *Words

// readObject hands every field of a JSON object to the function of its name. encoding/json by
// itself would let repeated fields pass, and fields in another case.
func readObject(data []byte, fields map[string]setter) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return &FieldError{Why: Words{"phải là một đối tượng JSON", "must be one JSON object"}}
	}
	given := map[string]bool{}
	for dec.More() {
		t, err := dec.Token()
		field, ok := t.(string)
		if err != nil || !ok {
			return &FieldError{Why: at(dec, Words{"không phải là JSON", "is not JSON"})}
		}
		set := fields[field]
		switch {
		case set == nil:
			return &FieldError{field, Words{"không có trong thể lệ: kiểm tra chính tả", "is not a field of a rule: check its spelling"}}
		case given[field]:
			return &FieldError{field, Words{"ghi hai lần: bỏ bớt một", "is given twice: leave one out"}}
		}
		given[field] = true
		value, err := dec.Token()
		if err != nil {
			return &FieldError{field, at(dec, Words{"không phải là JSON", "is not JSON"})}
		}
		if why := set(value); why != nil {
			return &FieldError{field, *why}
		}
	}
	if _, err := dec.Token(); err != nil {
		return &FieldError{Why: at(dec, Words{"không phải là JSON", "is not JSON"})}
	}
	if rest := bytes.TrimLeft(data[dec.InputOffset():], " \t\r\n"); len(rest) > 0 {
		return &FieldError{Why: at(dec, Words{"còn có gì đó phía sau", "is followed by something else"})}
	}
	return nil
}

// at adds to words where the file was read last.
func at(dec *json.Decoder, words Words) Words {
	return wordsf(Words{words.Vi + " (sau byte %d)", words.En + " (after byte %d)"}, dec.InputOffset())
}

func text(set func(string) *Words) setter {
	return func(v any) *Words {
		s, ok := v.(string)
		if !ok {
			return &Words{"phải là chữ trong ngoặc kép", "must be text in quotes"}
		}
		return set(s)
	}
}

func flag(to *bool) setter {
	return func(v any) *Words {
		b, ok := v.(bool)
		if !ok {
			return &Words{"phải là true hoặc false", "must be true or false"}
		}
		*to = b
		return nil
	}
}

func number(set func(int)) setter {
	return func(v any) *Words {
		s, ok := v.(json.Number)
		if !ok {
			return &Words{"phải là số nguyên", "must be a whole number"}
		}
		n, err := strconv.Atoi(s.String())
		switch {
		case strings.HasPrefix(s.String(), "-"):
			return &Words{"không được âm", "must not be negative"}
		case errors.Is(err, strconv.ErrRange):
			return &Words{"quá lớn", "is too large"}
		case err != nil:
			return &Words{"phải là số nguyên, không có dấu chấm hay số mũ", "must be a whole number, written without point or exponent"}
		}
		set(n)
		return nil
	}
}

// fraction reads a threshold.
func fraction(to *tally.Fraction) setter {
	return text(func(s string) (why *Words) {
		var err error
		if *to, err = tally.ParseFraction(s); err != nil {
			words := wordsf(Words{
				`phải là phân số như "1/2", lớn hơn 0 và không quá 1, hoặc "0/1", chứ không phải %q`,
				`must be a fraction like "1/2", above 0 and at most 1, or "0/1", and not %q`,
			}, s)
			why = &words
		}
		return why
	})
}
