package meeting

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"thuky/meeting/tally"
)

// TestTheSecondCountStandsAlone: nothing of the first changes while it goes on, nor is a result declared.
func TestTheSecondCountStandsAlone(t *testing.T) {
	r := stage(t, "entered")
	r.do(RecountBegun{"r1", "Trần Thị B"})
	round := r.m.Round("r1")
	verdict := RoundDeclared{Round: "r1", Calculator: tally.Version}
	r.refuse(RecountEnded{"r1"}, ErrNoCount)
	r.recount("11.. 11.. 11..")
	if !round.Recounting() || round.Differences() != nil {
		t.Error("differences are shown before the second count has ended")
	}
	r.refuse(verdict, ErrRecount)
	r.refuse(PaperMended{"r1", 1, marks(t, "1..."), "", "đọc nhầm"}, ErrRecount)
	r.refuse(PaperSealed{Round: "r1", Marks: marks(t, "1...")}, ErrRecount)
	r.recount("1..1")
	r.do(RecountEnded{"r1"})
	if round = r.m.Round("r1"); round.Recounting() || len(round.Differences()) != 0 {
		t.Errorf("%+v", round.Differences())
	}
	r.refuse(PaperMended{"r1", 1, marks(t, "1..."), "", "đọc nhầm"}, ErrRecount)
	r.refuse(RecountBegun{"r1", "Lê Văn C"}, ErrRecount)
	r.declare("r1")
	if len(r.m.Round("r1").Second.Papers) != 4 {
		t.Error("the second count is forgotten")
	}
}

// TestADifferenceIsSettledPaperByPaper: in favour of either count or of neither, with the trace of what stood there.
func TestADifferenceIsSettledPaperByPaper(t *testing.T) {
	r := stage(t, "entered") // 11.. 11.. 11.. 1..1
	r.do(RecountBegun{"r1", "Trần Thị B"})
	r.recount("11.. 1.1. 1...")
	r.do(PaperRecounted{Round: "r1", Marks: marks(t, "1..1"), Spoiled: "rách"}, RecountEnded{"r1"})
	var numbers []int
	for _, d := range r.m.Round("r1").Differences() {
		numbers = append(numbers, d.Number)
	}
	if !slices.Equal(numbers, []int{2, 3, 4}) {
		t.Fatalf("papers %v differ", numbers)
	}
	r.refuse(RoundDeclared{Round: "r1", Calculator: tally.Version}, ErrDiffer)
	r.refuse(DifferenceSettled{Round: "r1", Paper: 1, Marks: marks(t, "1..."), Reason: "?"}, ErrRange)
	r.do(DifferenceSettled{Round: "r1", Paper: 2, Marks: marks(t, "11.."), Reason: "xem phiếu"}, // the first was right
		DifferenceSettled{Round: "r1", Paper: 3, Marks: marks(t, "1..."), Reason: "xem phiếu"}, // the second
		DifferenceSettled{Round: "r1", Paper: 4, Marks: marks(t, "...1"), Reason: "xem phiếu"}) // neither
	round := r.m.Round("r1")
	mend := func(text, spoiled string) []Mend { return []Mend{{marks(t, text), spoiled, "xem phiếu"}} }
	for _, c := range []struct {
		got, want []Paper
	}{
		{round.Papers[1:], []Paper{{2, marks(t, "11.."), "", nil}, {3, marks(t, "1..."), "", mend("11..", "")}, {4, marks(t, "...1"), "", mend("1..1", "")}}},
		{round.Second.Papers[1:], []Paper{{2, marks(t, "11.."), "", mend("1.1.", "")}, {3, marks(t, "1..."), "", nil}, {4, marks(t, "...1"), "", mend("1..1", "rách")}}},
	} {
		if !reflect.DeepEqual(c.got, c.want) {
			t.Errorf("%+v, want %+v", c.got, c.want)
		}
	}
	r.refuse(DifferenceSettled{Round: "r1", Paper: 2, Marks: marks(t, "...."), Reason: "?"}, ErrRange) // it is settled
	r.undo()
	if got := r.m.Round("r1"); len(got.Differences()) != 1 || !slices.Equal(got.Papers[3].Marks, marks(t, "1..1")) {
		t.Errorf("settling paper 4 was not taken back: %+v", got.Papers[3])
	}
	r.redo()
	r.declare("r1")
	r.sound()
}

// TestPilesOfDifferentLength: what one count has and the other lacks comes off the end of the pile, or is taken in
// where it stands; no number is skipped.
func TestPilesOfDifferentLength(t *testing.T) {
	longer := func(t *testing.T) *room {
		t.Helper()
		r := stage(t, "entered")
		r.do(RecountBegun{"r1", "Trần Thị B"})
		r.recount("11.. 11.. 11.. 1..1 .1.. ..1.")
		r.do(RecountEnded{"r1"})
		if got := r.m.Round("r1").Differences(); len(got) != 2 || got[0].First != nil || got[0].Second == nil || got[1].Number != 6 {
			t.Fatalf("%+v", got)
		}
		return r
	}
	settle := func(n int, text string) DifferenceSettled {
		return DifferenceSettled{Round: "r1", Paper: n, Marks: marks(t, text), Reason: "đếm lại"}
	}
	absent := func(n int) DifferenceSettled {
		return DifferenceSettled{Round: "r1", Paper: n, Absent: true, Reason: "đếm lại"}
	}
	t.Run("there are six", func(t *testing.T) {
		r := longer(t)
		r.refuse(settle(6, "..1."), ErrStillNeeded)
		r.do(settle(5, ".1.."), settle(6, "..1."))
		checkNumbers(t, r.m.Round("r1"), 6)
	})
	t.Run("there are four", func(t *testing.T) {
		r := longer(t)
		r.refuse(absent(5), ErrStillNeeded)
		r.do(absent(6), absent(5))
		checkNumbers(t, r.m.Round("r1"), 4)
		r.undo()
		r.undo()
		if got := r.m.Round("r1").Second.Papers; len(got) != 6 || !slices.Equal(got[5].Marks, marks(t, "..1.")) {
			t.Errorf("%+v", got)
		}
	})
	t.Run("there are five", func(t *testing.T) {
		r := longer(t)
		r.do(settle(5, "...."))
		r.refuse(absent(5), ErrRange)
		r.do(absent(6))
		checkNumbers(t, r.m.Round("r1"), 5)
	})
	t.Run("the first had too many", func(t *testing.T) {
		r := stage(t, "entered")
		r.do(RecountBegun{"r1", "Trần Thị B"})
		r.recount("11.. 11.. 1.1.")
		r.do(RecountEnded{"r1"}, absent(4))
		r.refuse(absent(3), ErrStillNeeded) // both have a third paper
		r.do(settle(3, "11.."))
		checkNumbers(t, r.m.Round("r1"), 3)
		if v := r.declare("r1"); v.Returned != 3 {
			t.Errorf("%+v", v)
		}
	})
}

// checkNumbers expects two counts that agree, of so many papers.
func checkNumbers(t tb, r *Round, papers int) {
	t.Helper()
	if len(r.Differences()) != 0 || len(r.Papers) != papers || len(r.Second.Papers) != papers {
		t.Fatalf("%d and %d papers, %d differ", len(r.Papers), len(r.Second.Papers), len(r.Differences()))
	}
	for i := range r.Papers {
		if r.Papers[i].Number != i+1 || r.Second.Papers[i].Number != i+1 {
			t.Fatalf("paper %d is numbered %d and %d", i+1, r.Papers[i].Number, r.Second.Papers[i].Number)
		}
	}
}

// TestTwoEqualCountsNeverDiffer, whichever the papers.
func TestTwoEqualCountsNeverDiffer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := stage(t, "issued")
		pile := drawPile(t, 1)
		r.enterPile(pile)
		r.do(RecountBegun{"r1", "Trần Thị B"})
		for _, p := range pile {
			r.do(PaperRecounted{"r1", p.Marks, p.Spoiled})
		}
		r.do(RecountEnded{"r1"})
		checkNumbers(t, r.m.Round("r1"), len(pile))
	})
}

// TestSettledDifferencesGiveOnePile: any two counts agree once every difference is settled, and settling always for
// one count gives the verdict of that count.
func TestSettledDifferencesGiveOnePile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := stage(t, "issued")
		piles := [2][]Paper{drawPile(t, 1), drawPile(t, 1)}
		r.enterPile(piles[0])
		r.do(RecountBegun{"r1", "Trần Thị B"})
		for _, p := range piles[1] {
			r.do(PaperRecounted{"r1", p.Marks, p.Spoiled})
		}
		r.do(RecountEnded{"r1"})
		right := rapid.IntRange(0, 1).Draw(t, "right")
		for open := r.m.Round("r1").Differences(); len(open) > 0; open = r.m.Round("r1").Differences() {
			// Papers to be dropped come off the end first.
			d := open[len(open)-1]
			read := []*Paper{d.First, d.Second}[right]
			if read != nil {
				d = open[0]
				read = []*Paper{d.First, d.Second}[right]
			}
			b := DifferenceSettled{Round: "r1", Paper: d.Number, Absent: read == nil, Reason: "đếm lại"}
			if read != nil {
				b.Marks, b.Spoiled = read.Marks, read.Spoiled
			}
			r.do(b)
		}
		round := r.m.Round("r1")
		checkNumbers(t, round, len(piles[right]))
		got, err := round.Count()
		want, err2 := verdictOf(stage(t, "issued"), piles[right])
		if err != nil || err2 != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v, %v\nwant %+v, %v", got, err, want, err2)
		}
		r.sound()
	})
}
