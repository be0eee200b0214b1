package meeting

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// criteria are one of each kind.
func criteria() []Criterion {
	return []Criterion{
		{ID: "c1", Name: "Thực hiện nhiệm vụ", Max: 100_00},
		{ID: "c2", Name: "Thưởng", Kind: Bonus, Max: 5_00},
		{ID: "c3", Name: "Trừ", Kind: Penalty},
	}
}

func points(p Points) *Points { return &p }

func TestPointsAreReadAndWritten(t *testing.T) {
	for text, want := range map[string]Points{
		"97,5": 9750, "97.5": 9750, "97,25": 9725, "0": 0, "100": 10000, "100,00": 10000, " 7 ": 700, "07,5": 750, "0,05": 5,
		"1.234,5": 123450, "1,234.5": 123450, "1.000.000": 1_000_000_00, "1.000.000,00": 1_000_000_00, "1,000,000": 1_000_000_00, "1234": 123400,
	} {
		if got, err := ParsePoints(text); err != nil || got != want {
			t.Errorf("%q is read as %d, %v; want %d", text, got, err, want)
		}
	}
	for _, text := range []string{
		"", " ", "mười", "-1", "+1", "1.234", "1,234", "97,125", "97,", ",5", ".", "1.23,4", "1.2345,6", "1234.567,8", "12.34.56", "1.234,567,8", "1,2,3", "1e3",
		"1 234", "9²", "٣", "1.000.000,01", "1000001", "99999999999999999999", "97,5 điểm",
	} {
		if got, err := ParsePoints(text); !errors.Is(err, ErrPoints) {
			t.Errorf("%q is read as %d, %v", text, got, err)
		}
	}
	for p, want := range map[Points]string{0: "0", 5: "0,05", 50: "0,5", 9750: "97,5", 9725: "97,25", 10000: "100", 123450: "1234,5", -225: "-2,25", -50: "-0,5"} {
		if got := p.String(); got != want {
			t.Errorf("%d is written %q, want %q", p, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		p := Points(rapid.Int64Range(0, int64(MostPoints)).Draw(t, "points"))
		if got, err := ParsePoints(p.String()); err != nil || got != p {
			t.Fatalf("%d is written %s and read as %d, %v", p, p, got, err)
		}
	})
}

// rankingLine gives the ranking in a line: "1 u3 97,75; 2= u1 96".
func rankingLine(m *Meeting) string {
	var out []string
	for _, r := range m.Ranking() {
		rank := fmt.Sprint(r.Rank)
		if r.Tied {
			rank += "="
		}
		out = append(out, fmt.Sprintf("%s %s %s", rank, r.Unit.ID, r.Total))
	}
	return strings.Join(out, "; ")
}

func TestTotalsAndRanks(t *testing.T) {
	r := newRoom(t)
	r.do(Created{setup()}, CriteriaSet{Criteria: criteria()})
	if got := rankingLine(r.m); got != "" {
		t.Errorf("nothing is scored, but %s", got)
	}
	r.do(ScoresEntered{Scores: []Score{
		{"u1", "c1", SelfScored, points(9000)}, {"u1", "c2", SelfScored, points(500)}, {"u1", "c3", CrossChecked, points(100)}, // 94
		{"u2", "c1", SelfScored, points(9900)}, {"u2", "c1", CrossChecked, points(9500)}, // 95: the check holds
		{"u3", "c1", CrossChecked, points(9500)}, // 95
		{"u4", "c3", SelfScored, points(50)},     // -0,5
	}})
	if got, want := rankingLine(r.m), "1= u2 95; 1= u3 95; 3 u1 94; 4 u4 -0,5"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if own, ok := r.m.SelfTotal("u1"); !ok || own != 9500 {
		t.Errorf("u1 gave itself %s, %t", own, ok)
	}
	if p, ok := r.m.SelfTotal("u3"); ok {
		t.Errorf("u3 gave itself %s", p)
	}
	if p, ok := r.m.Total("u5"); ok {
		t.Errorf("u5 has %s", p)
	}
	if p, ok := r.m.Score("u2", "c1", SelfScored); !ok || p != 9900 {
		t.Errorf("%s, %t", p, ok)
	}
	if p, ok := r.m.Subtotal("u1", Penalty, CrossChecked); !ok || p != 100 {
		t.Errorf("%s, %t", p, ok)
	}
	for _, unit := range []ID{"", "u9"} {
		_, a := r.m.Score(unit, "c1", SelfScored)
		_, b := r.m.Total(unit)
		_, c := r.m.SelfTotal(unit)
		if _, d := r.m.Subtotal(unit, Basic, SelfScored); a || b || c || d {
			t.Errorf("%q has a score", unit)
		}
	}
	r.undo()
	if got := rankingLine(r.m); got != "" {
		t.Errorf("a batch is one action, but %s is left", got)
	}
}

// A score goes with its unit, and a criterion once nothing is scored by it.
func TestWhatBecomesOfScores(t *testing.T) {
	r := stage(t, "planned")
	r.do(ScoresEntered{Scores: []Score{{"u5", "c1", SelfScored, points(1)}}}, UnitRemoved{"u5"}, UnitAdded{NewUnit{ID: "u5", Name: "Cục Công nghệ thông tin"}})
	if p, ok := r.m.Total("u5"); ok {
		t.Errorf("the scores of a unit that was removed: %s", p)
	}
	r.do(ScoresEntered{Scores: []Score{{"u1", "c1", SelfScored, nil}, {"u2", "c2", CrossChecked, nil}}}, CriteriaSet{})
	if len(r.m.Criteria) != 0 {
		t.Errorf("%v", r.m.Criteria)
	}
}

// TestTheRankingIsOne: whatever is scored, ranks go up by one, ties share theirs and the order is that of the totals.
func TestTheRankingIsOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := beginAt(t, []string{"planned", "item"})
		for range 10 {
			_, _ = d.throw([]string{"criteria-set/1", "scores-entered/1", "scores-entered/1", "unit-removed/1", "undone/1"})
		}
		all := d.r.m.Ranking()
		for i, r := range all {
			total, ok := d.r.m.Total(r.Unit.ID)
			above := 0
			ties := 0
			for _, other := range all {
				if other.Total > r.Total {
					above++
				}
				if other.Total == r.Total {
					ties++
				}
			}
			if !ok || total != r.Total || r.Rank != above+1 || r.Tied != (ties > 1) || i > 0 && all[i-1].Total < r.Total {
				t.Fatalf("%s", rankingLine(d.r.m))
			}
		}
		d.r.sound()
	})
}
