package tally_test

import (
	"encoding/json"
	"errors"
	"testing"

	"thuky/meeting/tally"
)

// motion gives the verdict of a show of hands on one question.
func motion(t *testing.T, r tally.Rule, yes, no, abstain int) tally.Verdict {
	t.Helper()
	all := yes + no + abstain
	v, err := tally.OfTotals("", r, tally.Heads{}, []string{"Thông qua chương trình"}, tally.Totals{
		Returned: all, Valid: all, Names: []tally.Votes{{Agree: yes, Disagree: no, None: abstain}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// TestMotions has the answers that textbooks give for yes, no and abstain.
func TestMotions(t *testing.T) {
	simple := tally.Default(tally.Cast)
	absolute := tally.Default(tally.Valid)
	twoThirds := tally.Default(tally.Cast)
	twoThirds.Threshold, twoThirds.Strict = tally.Fraction{Num: 2, Den: 3}, false
	for _, c := range []struct {
		majority         string
		rule             tally.Rule
		yes, no, abstain int
		want             bool
	}{
		{"simple", simple, 3, 2, 0, true},
		{"simple", simple, 2, 2, 0, false},
		{"simple", simple, 0, 0, 0, false},
		{"absolute", absolute, 3, 1, 1, true},
		{"absolute", absolute, 2, 1, 1, false},
		{"absolute", absolute, 0, 0, 0, false},
		{"two thirds", twoThirds, 2, 1, 1, true},
		{"two thirds", twoThirds, 3, 2, 0, false},
		{"two thirds", twoThirds, 0, 0, 0, false},
	} {
		v := motion(t, c.rule, c.yes, c.no, c.abstain)
		if n := v.Names[0]; n.Passes != c.want || n.Elected != c.want || len(v.Elected) > 0 != c.want || v.Open != 0 || v.Status != tally.Decided {
			t.Errorf("%s majority %d-%d-%d: %+v", c.majority, c.yes, c.no, c.abstain, v)
		}
	}
}

func TestTotalsThatDoNotAddUpAreRefused(t *testing.T) {
	for _, c := range []struct {
		why    string
		marks  int
		totals tally.Totals
		want   tally.SumError
	}{
		{
			"yes 2, no 4, abstain 1 of 2", 0,
			tally.Totals{Returned: 2, Valid: 2, Names: []tally.Votes{{Agree: 2, Disagree: 4, None: 1}}},
			tally.SumError{Sum: tally.SumName, Name: "A", Left: 7, Right: 2},
		},
		{
			"16 returned, but 9 valid and none invalid", 0,
			tally.Totals{Returned: 16, Valid: 9, Names: []tally.Votes{{Agree: 3, Disagree: 6}, {Agree: 7, Disagree: 2}, {Agree: 2, Disagree: 7}}},
			tally.SumError{Sum: tally.SumReturned, Left: 9, Right: 16},
		},
		{
			"reasons for 1 of 2", 0,
			tally.Totals{Returned: 3, Valid: 1, Invalid: 2, Reasons: map[string]int{"rách": 1}, Names: []tally.Votes{{Agree: 1}}},
			tally.SumError{Sum: tally.SumReasons, Left: 1, Right: 2},
		},
		{
			"more blank papers than papers without a mark for A", 0,
			tally.Totals{Returned: 3, Valid: 3, Blank: 2, Names: []tally.Votes{{Agree: 2, None: 1}}},
			tally.SumError{Sum: tally.SumNone, Name: "A", Left: 2, Right: 1},
		},
		{
			"more agreements than marks", 1,
			tally.Totals{Returned: 3, Valid: 3, Blank: 1, Names: []tally.Votes{{Agree: 2, None: 1}, {Agree: 1, None: 2}}},
			tally.SumError{Sum: tally.SumMarks, Left: 3, Right: 2},
		},
	} {
		r := tally.Default(tally.Valid)
		r.Marks = c.marks
		_, err := tally.OfTotals("", r, tally.Heads{}, []string{"A", "B", "C"}[:len(c.totals.Names)], c.totals)
		var sum *tally.SumError
		if !errors.As(err, &sum) || *sum != c.want || !errors.Is(err, tally.ErrTotals) {
			t.Errorf("%s: %v, want %+v", c.why, err, c.want)
		}
	}
}

func TestBlankPapersAreNotAmongTheValidWhereTheyAreInvalid(t *testing.T) {
	r := tally.Default(tally.Valid)
	r.Blank = tally.BlankInvalid
	_, err := tally.OfTotals("", r, tally.Heads{}, []string{"A"}, tally.Totals{Returned: 1, Valid: 1, Blank: 1, Names: []tally.Votes{{None: 1}}})
	if sum := (*tally.SumError)(nil); !errors.As(err, &sum) || sum.Sum != tally.SumBlank {
		t.Errorf("got %v", err)
	}
}

// TestTotalsThatExceedTheHeads: three names with 3, 7 and 2 agreements, 9 valid, 16 returned of 11 issued. They add
// up when 7 are invalid, so there is a verdict, but it says that it does not balance: as with papers.
func TestTotalsThatExceedTheHeads(t *testing.T) {
	v, err := tally.OfTotals("", tally.Default(tally.Valid), tally.Heads{Issued: new(11)}, []string{"A", "B", "C"}, tally.Totals{
		Returned: 16, Valid: 9, Invalid: 7,
		Names: []tally.Votes{{Agree: 3, Disagree: 6}, {Agree: 7, Disagree: 2}, {Agree: 2, Disagree: 7}},
	})
	if err != nil || v.Balanced || len(v.Problems) != 1 || v.Problems[0] != "returned>issued" {
		t.Errorf("got %+v, %v", v, err)
	}
}

func TestNumbersNobodyCountsAreRefused(t *testing.T) {
	for _, totals := range []tally.Totals{
		{Names: []tally.Votes{{}, {}}},
		{},
		{Returned: -1, Valid: -1, Names: []tally.Votes{{Agree: -1}}},
		{Returned: tally.MaxCount + 1, Valid: tally.MaxCount + 1, Names: []tally.Votes{{Agree: tally.MaxCount + 1}}},
		{Reasons: map[string]int{"a": 1, "b": -1}, Names: []tally.Votes{{}}},
	} {
		if _, err := tally.OfTotals("", tally.Default(tally.Valid), tally.Heads{}, []string{"A"}, totals); !errors.Is(err, tally.ErrTotals) {
			t.Errorf("%+v: %v", totals, err)
		}
	}
}

func TestARecusalShrinksThatNamesBase(t *testing.T) {
	votes := []tally.Votes{{Agree: 4, None: 1, Recused: 1}, {Agree: 4, Disagree: 2}}
	for _, c := range []struct {
		base         tally.Base
		recused, all [2]int // base and needed of a name with a recusal, and of one without
	}{
		{tally.Members, [2]int{5, 4}, [2]int{6, 5}},
		{tally.Present, [2]int{5, 4}, [2]int{6, 5}},
		{tally.Voters, [2]int{5, 4}, [2]int{6, 5}},
		{tally.Returned, [2]int{5, 4}, [2]int{6, 5}},
		{tally.Valid, [2]int{5, 4}, [2]int{6, 5}},
		{tally.Cast, [2]int{4, 4}, [2]int{6, 5}},
	} {
		r := tally.Default(c.base)
		r.Threshold, r.Strict = tally.Fraction{Num: 4, Den: 5}, false
		v, err := tally.OfTotals("", r, tally.Heads{Members: new(6), Present: new(6), Voters: new(6)}, []string{"A", "B"},
			tally.Totals{Returned: 6, Valid: 6, Names: votes})
		if err != nil {
			t.Fatal(err)
		}
		a, b := v.Names[0], v.Names[1]
		if [2]int{a.Base, a.Needed} != c.recused || [2]int{b.Base, b.Needed} != c.all || !a.Passes || b.Passes || a.Recused != 1 {
			t.Errorf("%s: %+v and %+v", c.base, a, b)
		}
	}
}

func TestASecretBallotKnowsNoRecusal(t *testing.T) {
	open := tally.Totals{Returned: 2, Valid: 2, Names: []tally.Votes{{Agree: 1, Recused: 1}}}
	if _, err := tally.OfTotals("", tally.Default(tally.Valid), tally.Heads{Issued: new(2)}, []string{"A"}, open); !errors.Is(err, tally.ErrSecretRecusal) {
		t.Errorf("with issued papers: %v", err)
	}
	open.Returned, open.Invalid = 3, 1
	if _, err := tally.OfTotals("", tally.Default(tally.Valid), tally.Heads{}, []string{"A"}, open); !errors.Is(err, tally.ErrSecretRecusal) {
		t.Errorf("with an invalid paper: %v", err)
	}
}

func TestOnlyTheMinorityIsCounted(t *testing.T) {
	got, err := tally.FillMajority(13, tally.Votes{Disagree: 2, None: 1, Recused: 1}, tally.Agree)
	if want := (tally.Votes{Agree: 9, Disagree: 2, None: 1, Recused: 1, Computed: tally.Agree}); err != nil || got != want {
		t.Errorf("got %+v, %v", got, err)
	}
	got, err = tally.FillMajority(13, tally.Votes{Agree: 3, Disagree: 99}, tally.Disagree)
	if err != nil || got.Disagree != 10 || got.Computed != tally.Disagree {
		t.Errorf("got %+v, %v", got, err)
	}
	if data, err := json.Marshal(got); err != nil || string(data) != `{"agree":3,"disagree":10,"none":0,"computed":"0"}` {
		t.Errorf("got %s, %v", data, err)
	}
	_, err = tally.FillMajority(2, tally.Votes{Disagree: 3}, tally.Agree)
	if sum := (*tally.SumError)(nil); !errors.As(err, &sum) || sum.Sum != tally.SumAsked {
		t.Errorf("got %v", err)
	}
	for _, bad := range []tally.Mark{tally.None, tally.BothBoxes, 9} {
		if _, err := tally.FillMajority(13, tally.Votes{}, bad); !errors.Is(err, tally.ErrTotals) {
			t.Errorf("%v: %v", bad, err)
		}
	}
	if _, err := tally.FillMajority(-1, tally.Votes{}, tally.Agree); !errors.Is(err, tally.ErrTotals) {
		t.Errorf("got %v", err)
	}

	v, err := tally.OfTotals("", tally.Default(tally.Valid), tally.Heads{}, []string{"A"}, tally.Totals{Returned: 13, Valid: 13, Names: []tally.Votes{got}})
	if err != nil || v.Names[0].Computed != tally.Disagree {
		t.Errorf("the verdict does not say what was computed: %+v, %v", v, err)
	}
}
