package tally_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"thuky/meeting/tally"
)

// marks reads marks as they are recorded: "11.0*".
func marks(t interface{ Fatal(...any) }, s string) tally.Marks {
	var ms tally.Marks
	if err := ms.UnmarshalText([]byte(s)); err != nil {
		t.Fatal(err)
	}
	return ms
}

func TestPapersAreJudged(t *testing.T) {
	base := tally.Default(tally.Valid)
	base.Marks = 2
	for _, c := range []struct {
		invalid, marks string
		change         func(*tally.Rule)
		want           string
		blank          bool
	}{
		{"", "11.", nil, "", false},
		{"", "00.", nil, "", false},
		{"", "111", nil, tally.ReasonOverMarked, false},
		{"", "111", func(r *tally.Rule) { r.Marks = 0 }, "", false},
		{"", "1*1", nil, tally.ReasonBoth, false},
		{"", "1*1", func(r *tally.Rule) { r.Both = tally.BothName }, "", false},
		{"", "*..", func(r *tally.Rule) { r.Both, r.Blank = tally.BothName, tally.BlankInvalid }, "", false},
		{"", "...", nil, "", true},
		{"", "...", func(r *tally.Rule) { r.Blank = tally.BlankInvalid }, tally.ReasonBlank, true},
		{"rách", "11.", nil, "rách", false},
		{"rách", "1*1", nil, "rách", false},
		{"", "11*1", func(r *tally.Rule) { r.Marks = 1 }, tally.ReasonBoth, false},
	} {
		r := base
		if c.change != nil {
			c.change(&r)
		}
		reason, blank := r.Judge(tally.Paper{Serial: "1", Invalid: c.invalid, Marks: marks(t, c.marks)})
		if reason != c.want || blank != c.blank {
			t.Errorf("%q %s: %q, blank %v, want %q, %v", c.invalid, c.marks, reason, blank, c.want, c.blank)
		}
	}
}

func TestAPaperIsShortInTheLog(t *testing.T) {
	p := tally.Paper{Serial: "7", Marks: marks(t, "1.0*")}
	data, err := json.Marshal(p)
	if err != nil || string(data) != `{"serial":"7","marks":"1.0*"}` {
		t.Errorf("got %s, %v", data, err)
	}
	var back tally.Paper
	if err := json.Unmarshal(data, &back); err != nil || !reflect.DeepEqual(back, p) {
		t.Errorf("came back as %+v, %v", back, err)
	}
	for _, bad := range []string{`{"marks":"12"}`, `{"marks":[1]}`} {
		if err := json.Unmarshal([]byte(bad), &back); err == nil {
			t.Errorf("%s is read", bad)
		}
	}
	for _, bad := range []string{"", "11", "x"} {
		if err := new(tally.Mark).UnmarshalText([]byte(bad)); !errors.Is(err, tally.ErrMark) {
			t.Errorf("mark %q: %v", bad, err)
		}
	}
	if _, err := tally.Mark(9).MarshalText(); !errors.Is(err, tally.ErrMark) {
		t.Errorf("mark 9: %v", err)
	}
}

func TestNamesThatCannotStandOnOneBallot(t *testing.T) {
	for _, names := range [][]string{
		nil,
		{"A", ""},
		{"A", " \u200b"},
		{"Cục Kế hoạch - Tài chính", "Cục Kế hoạch–Tài chính"},
		{"Uỷ ban", "Đoàn", "ủy  ban"},
	} {
		if _, err := tally.New("", tally.Default(tally.Valid), tally.Heads{}, names); !errors.Is(err, tally.ErrNames) {
			t.Errorf("%q: %v", names, err)
		}
	}
	_, err := tally.New("", tally.Default(tally.Valid), tally.Heads{}, []string{"Uỷ ban", "Đoàn", "ủy  ban"})
	if same := (*tally.SameNameError)(nil); !errors.As(err, &same) || same.First != 0 || same.Second != 2 {
		t.Errorf("got %v", err)
	}
}

func TestTheHeadThatIsTheBaseMustBeKnown(t *testing.T) {
	for _, base := range []tally.Base{tally.Members, tally.Present, tally.Voters, tally.Issued} {
		_, err := tally.New("", tally.Default(base), tally.Heads{}, []string{"A"})
		if wrong := (*tally.RuleError)(nil); !errors.As(err, &wrong) || wrong.Field != string(base) {
			t.Errorf("%s: %v", base, err)
		}
	}
	if _, err := tally.New("", tally.Default(tally.Cast), tally.Heads{Issued: new(-1)}, []string{"A"}); !errors.Is(err, tally.ErrRule) {
		t.Errorf("a negative number: %v", err)
	}
}

func TestAPaperThatDoesNotFitIsNotCounted(t *testing.T) {
	c, err := tally.New("", tally.Default(tally.Valid), tally.Heads{}, []string{"A", "B"})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []tally.Paper{
		{Serial: "", Marks: marks(t, "1.")},
		{Serial: "1", Marks: marks(t, "1")},
		{Serial: "1", Marks: tally.Marks{tally.Agree, 4}},
	} {
		if _, err := c.Add(p); !errors.Is(err, tally.ErrPaper) {
			t.Errorf("%+v: %v", p, err)
		}
	}
	if v := c.Verdict(); v.Returned != 0 || !v.Balanced || v.Status != tally.Decided {
		t.Errorf("got %+v", v)
	}
}

func TestWhatDoesNotBalance(t *testing.T) {
	for _, c := range []struct {
		heads tally.Heads
		want  []string
	}{
		{tally.Heads{}, []string{}},
		{tally.Heads{Members: new(2), Present: new(2), Voters: new(2), Issued: new(2)}, []string{}},
		{tally.Heads{Members: new(1)}, []string{"returned>members"}},
		{tally.Heads{Issued: new(1)}, []string{"returned>issued"}},
		{tally.Heads{Members: new(5), Present: new(6)}, []string{"present>members"}},
		{tally.Heads{Members: new(5), Present: new(6), Voters: new(5)}, []string{"present>voters"}},
		{tally.Heads{Present: new(1), Voters: new(3)}, []string{}},
		{
			tally.Heads{Members: new(1), Voters: new(0), Present: new(3), Issued: new(9)},
			[]string{"issued>members", "issued>voters", "present>voters", "returned>members", "returned>voters"},
		},
	} {
		count, err := tally.New("", tally.Default(tally.Valid), c.heads, []string{"A"})
		if err != nil {
			t.Fatal(err)
		}
		for _, serial := range []string{"1", "2"} {
			if _, err := count.Add(tally.Paper{Serial: serial, Marks: marks(t, "1")}); err != nil {
				t.Fatal(err)
			}
		}
		if v := count.Verdict(); !slices.Equal(v.Problems, c.want) || v.Balanced != (len(c.want) == 0) {
			t.Errorf("%+v: %q", c.heads, v.Problems)
		}
	}
}

func TestARepeatedSerialIsToldOnce(t *testing.T) {
	c, err := tally.New("", tally.Default(tally.Valid), tally.Heads{}, []string{"A"})
	if err != nil {
		t.Fatal(err)
	}
	for _, serial := range []string{"7", "07", "7", "8", "10", "7", "10", "x", "x "} {
		if _, err := c.Add(tally.Paper{Serial: serial, Marks: marks(t, "1")}); err != nil {
			t.Fatal(err)
		}
	}
	v := c.Verdict()
	if want := []string{"paper 10 twice", "paper 7 twice"}; !slices.Equal(v.Problems, want) || v.Returned != 9 {
		t.Errorf("got %q of %d, want %q", v.Problems, v.Returned, want)
	}
}

// TestManySerials finds each tenth of many serials come again, whatever they look like.
func TestManySerials(t *testing.T) {
	const many = 50_000
	for _, form := range []string{"%d", "%08d", "CTĐ1/%d-A", "%x"} {
		c, err := tally.New("", tally.Default(tally.Valid), tally.Heads{}, []string{"A"})
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for i := range many + many/10 { // each tenth comes again
			n := i
			if i >= many {
				n = (i - many) * 10
				want = append(want, "paper "+fmt.Sprintf(form, n*7919)+" twice")
			}
			if _, err := c.Add(tally.Paper{Serial: fmt.Sprintf(form, n*7919), Marks: tally.Marks{tally.Agree}}); err != nil {
				t.Fatal(err)
			}
		}
		slices.Sort(want)
		if got := c.Verdict().Problems; !slices.Equal(got, want) {
			t.Errorf("%s: %d repeated, want %d", form, len(got), len(want))
		}
	}
}
