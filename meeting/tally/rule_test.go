package tally_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"thuky/meeting/tally"
)

func TestParseFraction(t *testing.T) {
	for _, c := range []struct {
		in   string
		want tally.Fraction
		ok   bool
	}{
		{"1/2", tally.Fraction{1, 2}, true},
		{"70/100", tally.Fraction{70, 100}, true},
		{"1/1", tally.Fraction{1, 1}, true},
		{"0/1", tally.Fraction{0, 1}, true},
		{"007/009", tally.Fraction{7, 9}, true},
		{"999999999/999999999", tally.Fraction{999_999_999, 999_999_999}, true},
		{"0/2", tally.Fraction{}, false},
		{"00/1", tally.Fraction{}, false},
		{"3/2", tally.Fraction{}, false},
		{"1/0", tally.Fraction{}, false},
		{"0/0", tally.Fraction{}, false},
		{"1/1000000000", tally.Fraction{}, false},
		{"", tally.Fraction{}, false},
		{"1", tally.Fraction{}, false},
		{"1/", tally.Fraction{}, false},
		{"/2", tally.Fraction{}, false},
		{"-1/2", tally.Fraction{}, false},
		{"+1/2", tally.Fraction{}, false},
		{"1 / 2", tally.Fraction{}, false},
		{"1/2/3", tally.Fraction{}, false},
		{"١/٢", tally.Fraction{}, false},
		{"0.5", tally.Fraction{}, false},
	} {
		got, err := tally.ParseFraction(c.in)
		if got != c.want || (err == nil) != c.ok || err != nil && !errors.Is(err, tally.ErrFraction) {
			t.Errorf("ParseFraction(%q) = %v, %v", c.in, got, err)
		}
	}
}

func TestARuleSurvivesJSON(t *testing.T) {
	r := tally.Default(tally.Members)
	r.Quota, r.Marks, r.Threshold, r.Both = 4, 4, tally.Fraction{70, 100}, tally.BothName
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"base":"members","threshold":"70/100","strict":true,"quota":4,"marks":4,"blank":"valid","both":"name"}`
	if string(data) != want {
		t.Errorf("got  %s\nwant %s", data, want)
	}
	var back tally.Rule
	if err := json.Unmarshal(data, &back); err != nil || back != r {
		t.Errorf("came back as %+v, %v", back, err)
	}
	if _, err := json.Marshal(tally.Rule{}); !errors.Is(err, tally.ErrFraction) {
		t.Errorf("a rule without threshold is written: %v", err)
	}
}

func TestRuleCheckNamesTheField(t *testing.T) {
	for _, c := range []struct {
		field string
		spoil func(*tally.Rule)
	}{
		{"base", func(r *tally.Rule) { r.Base = "" }},
		{"base", func(r *tally.Rule) { r.Base = "everybody" }},
		{"threshold", func(r *tally.Rule) { r.Threshold = tally.Fraction{} }},
		{"threshold", func(r *tally.Rule) { r.Threshold = tally.Fraction{3, 2} }},
		{"threshold", func(r *tally.Rule) { r.Threshold = tally.Fraction{-1, -2} }},
		{"threshold", func(r *tally.Rule) { r.Threshold, r.Strict = tally.Fraction{1, 1}, true }},
		{"quota", func(r *tally.Rule) { r.Quota = -1 }},
		{"marks", func(r *tally.Rule) { r.Marks = -1 }},
		{"blank", func(r *tally.Rule) { r.Blank = "" }},
		{"both", func(r *tally.Rule) { r.Both = "all" }},
	} {
		r := tally.Default(tally.Valid)
		if err := r.Check(); err != nil {
			t.Fatal(err)
		}
		c.spoil(&r)
		var wrong *tally.RuleError
		if err := r.Check(); !errors.As(err, &wrong) || wrong.Field != c.field || !errors.Is(err, tally.ErrRule) {
			t.Errorf("%+v: %v, want an error about %s", r, err, c.field)
		}
	}
}

// TestNeededVotes is the table that clusters compute by hand: > 50 %, ≥ 2/3, ≥ 70, ≥ 80 and ≥ 90 %.
func TestNeededVotes(t *testing.T) {
	rules := []tally.Rule{
		{Threshold: tally.Fraction{1, 2}, Strict: true},
		{Threshold: tally.Fraction{2, 3}},
		{Threshold: tally.Fraction{70, 100}},
		{Threshold: tally.Fraction{4, 5}},
		{Threshold: tally.Fraction{9, 10}},
	}
	for base, want := range map[int]string{
		5:  "[3 4 4 4 5]",
		6:  "[4 4 5 5 6]",
		8:  "[5 6 6 7 8]",
		10: "[6 7 7 8 9]",
		13: "[7 9 10 11 12]",
	} {
		var got []int
		for _, r := range rules {
			got = append(got, r.Needed(base))
		}
		if fmt.Sprint(got) != want {
			t.Errorf("of %d: got %v, want %s", base, got, want)
		}
	}
}

func TestNeededAtTheEdges(t *testing.T) {
	for _, c := range []struct {
		threshold tally.Fraction
		strict    bool
		base      int
		want      int
	}{
		{tally.Fraction{0, 1}, false, 13, 1},
		{tally.Fraction{0, 1}, true, 13, 1},
		{tally.Fraction{1, 2}, true, 0, 1},
		{tally.Fraction{1, 1}, false, 13, 13},
		{tally.Fraction{1, 1}, false, math.MaxInt, math.MaxInt},
		{tally.Fraction{999_999_998, 999_999_999}, true, math.MaxInt, 9223372027631403761},
		{tally.Fraction{1, 2}, true, -5, 1},
		{tally.Fraction{}, true, 13, math.MaxInt},                          // fails Check
		{tally.Fraction{math.MaxInt64, 1}, true, math.MaxInt, math.MaxInt}, // fails Check
	} {
		if got := (tally.Rule{Threshold: c.threshold, Strict: c.strict}).Needed(c.base); got != c.want {
			t.Errorf("%v strict %v of %d: got %d, want %d", c.threshold, c.strict, c.base, got, c.want)
		}
	}
}

// fractions draws thresholds that Check takes, with their strictness.
func fractions(t *rapid.T) (tally.Fraction, bool) {
	den := rapid.Int64Range(1, 999_999_999).Draw(t, "den")
	f := tally.Fraction{Num: rapid.Int64Range(1, den).Draw(t, "num"), Den: den}
	if rapid.IntRange(0, 9).Draw(t, "zero") == 0 {
		f = tally.Fraction{Num: 0, Den: 1}
	}
	return f, rapid.Bool().Draw(t, "strict") && f.Num < f.Den
}

func TestNeededIsTheSmallestThatSatisfies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, strict := fractions(t)
		base := rapid.OneOf(rapid.IntRange(0, 20), rapid.IntRange(0, 1_000_000_000), rapid.IntRange(0, math.MaxInt)).Draw(t, "base")
		satisfies := func(agree int) bool { // by definition, on exact fractions
			share := new(big.Rat).Mul(big.NewRat(f.Num, f.Den), big.NewRat(int64(base), 1))
			c := big.NewRat(int64(agree), 1).Cmp(share)
			return c > 0 || c == 0 && !strict
		}
		needed := tally.Rule{Threshold: f, Strict: strict}.Needed(base)
		if needed < 1 || !satisfies(needed) {
			t.Fatalf("%d does not satisfy", needed)
		}
		if needed > 1 && satisfies(needed-1) {
			t.Fatalf("%d is not the smallest", needed)
		}
	})
}
