package ballots_test

import (
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"thuky/data/ballots"
	"thuky/meeting/tally"
)

func TestReadRule(t *testing.T) {
	title, rule, heads, err := ballots.ReadRule(strings.NewReader(
		`{"title":"Cờ thi đua Ngành Tư pháp","quota":4,"base":"members","threshold":"2/3","strict":false,
 "blank":"invalid","both":"name","members":13,"present":12,"voters":13,"issued":13}` + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	wantRule := tally.Rule{
		Base: tally.Members, Threshold: tally.Fraction{Num: 2, Den: 3}, Quota: 4, Marks: 4,
		Blank: tally.BlankInvalid, Both: tally.BothName,
	}
	wantHeads := tally.Heads{Members: new(13), Present: new(12), Voters: new(13), Issued: new(13)}
	if title != "Cờ thi đua Ngành Tư pháp" || rule != wantRule || !reflect.DeepEqual(heads, wantHeads) {
		t.Errorf("got %q, %+v, %+v", title, rule, heads)
	}
}

func TestWhatARuleLeavesOut(t *testing.T) {
	for in, want := range map[string]tally.Rule{
		`{"base":"valid"}`:                                  tally.Default(tally.Valid),
		"\ufeff{\"base\":\"cast\"}":                         tally.Default(tally.Cast),
		`{"base":"valid","quota":3,"marks":0}`:              {Base: tally.Valid, Threshold: tally.Fraction{Num: 1, Den: 2}, Strict: true, Quota: 3, Blank: tally.BlankValid, Both: tally.BothPaper},
		`{"base":"valid","marks":2}`:                        {Base: tally.Valid, Threshold: tally.Fraction{Num: 1, Den: 2}, Strict: true, Marks: 2, Blank: tally.BlankValid, Both: tally.BothPaper},
		`{"base":"valid","strict":false,"threshold":"1/1"}`: {Base: tally.Valid, Threshold: tally.Fraction{Num: 1, Den: 1}, Blank: tally.BlankValid, Both: tally.BothPaper},
	} {
		if _, got, _, err := ballots.ReadRule(strings.NewReader(in)); err != nil || got != want {
			t.Errorf("%s: %+v, %v", in, got, err)
		}
	}
}

func TestARuleThatIsWrongNamesTheField(t *testing.T) {
	for _, c := range []struct{ in, field string }{
		{``, ""},
		{`[]`, ""},
		{`null`, ""},
		{`{"base":"valid"`, ""},
		{`{"base":"valid",}`, ""},
		{`{"base":"valid"} {}`, ""},
		{`{"base":"valid"}x`, ""},
		{`{base:"valid"}`, ""},
		{"{\"title\":\"\xff\",\"base\":\"valid\"}", ""},
		{`{}`, "base"},
		{`{"base":""}`, "base"},
		{`{"base":"everybody"}`, "base"},
		{`{"base":null}`, "base"},
		{`{"base":["valid"]}`, "base"},
		{`{"base":"members"}`, "members"},
		{`{"base":"issued","members":3}`, "issued"},
		{`{"Base":"valid"}`, "Base"},
		{`{"base":"valid","qouta":1}`, "qouta"},
		{`{"base":"valid","base":"valid"}`, "base"},
		{`{"base":"valid","title":1}`, "title"},
		{`{"base":"valid","quota":-1}`, "quota"},
		{`{"base":"valid","quota":"1"}`, "quota"},
		{`{"base":"valid","quota":1.0}`, "quota"},
		{`{"base":"valid","quota":1e2}`, "quota"},
		{`{"base":"valid","quota":99999999999999999999}`, "quota"},
		{`{"base":"valid","quota":null}`, "quota"},
		{`{"base":"valid","quota":}`, "quota"},
		{`{"base":"valid","marks":-3}`, "marks"},
		{`{"base":"valid","members":-1}`, "members"},
		{`{"base":"valid","present":-1}`, "present"},
		{`{"base":"valid","voters":-1}`, "voters"},
		{`{"base":"valid","issued":-1.5}`, "issued"},
		{`{"base":"valid","strict":1}`, "strict"},
		{`{"base":"valid","threshold":"50%"}`, "threshold"},
		{`{"base":"valid","threshold":0.5}`, "threshold"},
		{`{"base":"valid","threshold":"3/2"}`, "threshold"},
		{`{"base":"valid","threshold":"0/2"}`, "threshold"},
		{`{"base":"valid","threshold":"1/1"}`, "threshold"},
		{`{"base":"valid","threshold":"1/1","strict":true}`, "threshold"},
		{`{"base":"valid","blank":"none"}`, "blank"},
		{`{"base":"valid","both":""}`, "both"},
	} {
		_, _, _, err := ballots.ReadRule(strings.NewReader(c.in))
		var wrong *ballots.FieldError
		if !errors.As(err, &wrong) || wrong.Field != c.field || !errors.Is(err, ballots.ErrInput) {
			t.Errorf("%s: %v, want an error about %q", c.in, err, c.field)
		}
	}
	if _, _, _, err := ballots.ReadRule(strings.NewReader(strings.Repeat(" ", 2<<20))); !errors.Is(err, ballots.ErrInput) {
		t.Errorf("two megabytes: %v", err)
	}
}

func TestAReaderThatFailsIsNotBadInput(t *testing.T) {
	failed := errors.New("the stick was pulled out")
	if _, _, _, err := ballots.ReadRule(iotest.ErrReader(failed)); !errors.Is(err, failed) || errors.Is(err, ballots.ErrInput) {
		t.Errorf("rule: %v", err)
	}
	for _, begun := range []string{"", "\n", "paper,invalid,A\n1,,1\n2,", "paper,invalid,A\n1,,\"1"} {
		rd := io.MultiReader(strings.NewReader(begun), iotest.ErrReader(failed))
		_, err := ballots.Count(rd, "", tally.Default(tally.Valid), tally.Heads{})
		if !errors.Is(err, failed) || errors.Is(err, ballots.ErrInput) {
			t.Errorf("after %q: %v", begun, err)
		}
	}
}

// FuzzRule looks for input that panics, for a rule the calculator would refuse, and for fields that encoding/json
// reads otherwise.
func FuzzRule(f *testing.F) {
	for _, s := range []string{
		``, `{}`, `{"base":"valid"}`, `{"title":"x","quota":4,"marks":4,"base":"members","threshold":"1/2","strict":true,"members":13}`,
		`{"base":"cast","threshold":"0/1","strict":false,"blank":"invalid","both":"name","present":1,"voters":2,"issued":3}`,
		`{"base":"valid","base":"cast"}`, `{"base":"valid"}{}`, `{"base":"v\u0061lid","quota":0}`, "\ufeff{}", `{"quota":1.5,"base":[{}]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		title, rule, heads, err := ballots.ReadRule(strings.NewReader(string(data)))
		if err != nil {
			if !errors.Is(err, ballots.ErrInput) || strings.Contains(err.Error(), "\n") {
				t.Fatalf("%q", err)
			}
			return
		}
		if err := errors.Join(rule.Check(), heads.Check(rule)); err != nil {
			t.Fatal(err)
		}
		plain := struct {
			Title string `json:"title"`
			tally.Rule
			tally.Heads
		}{Rule: tally.Default("")}
		plain.Marks = -1
		if err := json.Unmarshal([]byte(strings.TrimPrefix(string(data), "\ufeff")), &plain); err != nil {
			t.Fatal(err)
		}
		if plain.Marks == -1 {
			plain.Marks = plain.Quota
		}
		if title != plain.Title || rule != plain.Rule || !reflect.DeepEqual(heads, plain.Heads) {
			t.Fatalf("%q %+v %+v, want %+v", title, rule, heads, plain)
		}
	})
}
