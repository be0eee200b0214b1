package meeting

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"thuky/meeting/tally"
)

// drawPile draws at least so many papers of the round in state "issued": over-marked, blank and spoiled ones among them.
func drawPile(t *rapid.T, least int) []Paper {
	mark := rapid.SampledFrom([]tally.Mark{tally.None, tally.None, tally.Agree, tally.Agree, tally.Disagree, tally.BothBoxes})
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Paper {
		return Paper{
			Marks:   rapid.SliceOfN(mark, 4, 4).Draw(t, "marks"),
			Spoiled: rapid.SampledFrom([]string{"", "", "", "rách"}).Draw(t, "spoiled"),
		}
	}), least, 6).Draw(t, "pile")
}

func (r *room) enterPile(pile []Paper) {
	r.t.Helper()
	for _, p := range pile {
		r.do(PaperSealed{"r1", p.Marks, p.Spoiled})
	}
}

// verdictOf enters a pile and counts it.
func verdictOf(r *room, pile []Paper) (tally.Verdict, error) {
	r.enterPile(pile)
	return r.m.Round("r1").Count()
}

// TestTheOrderOfPapersChangesNoVerdict.
func TestTheOrderOfPapersChangesNoVerdict(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pile := drawPile(t, 0)
		want, err := verdictOf(stage(t, "issued"), pile)
		got, err2 := verdictOf(stage(t, "issued"), rapid.Permutation(pile).Draw(t, "order"))
		if err != nil || err2 != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v, %v\nwant %+v, %v", got, err, want, err2)
		}
	})
}

// TestEnteringUndoingAndReenteringGivesTheSameVerdict: however clumsily the pile is entered, with papers taken back,
// entered again and mended, it counts as if it had been entered once.
func TestEnteringUndoingAndReenteringGivesTheSameVerdict(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pile, wrong := drawPile(t, 1), drawPile(t, 6)
		r := stage(t, "issued")
		for i, p := range pile {
			right := PaperSealed{"r1", p.Marks, p.Spoiled}
			switch rapid.IntRange(0, 4).Draw(t, "how") {
			case 0: // wrongly, taken back, and rightly
				r.do(PaperSealed{"r1", wrong[i].Marks, wrong[i].Spoiled})
				r.undo()
				r.do(right)
			case 1: // rightly, taken back, and done again
				r.do(right)
				r.undo()
				r.redo()
			case 2: // wrongly, and mended
				r.do(PaperSealed{"r1", wrong[i].Marks, wrong[i].Spoiled})
				mended := PaperMended{"r1", i + 1, p.Marks, p.Spoiled, "đọc nhầm"}
				if r.m.Check(mended, r.now) == nil {
					r.do(mended)
				}
			default:
				r.do(right)
			}
		}
		if rapid.Bool().Draw(t, "all over") {
			for range pile {
				r.undo()
			}
			for range pile {
				r.redo()
			}
		}
		got, err := r.m.Round("r1").Count()
		want, err2 := verdictOf(stage(t, "issued"), pile)
		if err != nil || err2 != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v, %v\nwant %+v, %v", got, err, want, err2)
		}
		r.sound()
	})
}

// TestARollCallCountsAsHandsDo: in whatever order units are called and however often they change their vote, the
// result is that of the hands that would have been raised.
func TestARollCallCountsAsHandsDo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		recuse := rapid.Bool().Draw(t, "recuse")
		open := func(method Method) *room {
			r := stage(t, "item")
			flag := r.m.Title("flag").NewTitle
			flag.Rule = rule(method, 2)
			flag.Rule.Recuse = recuse
			r.do(TitleChanged{flag}, NominationsClosed{"flag"}, RoundOpened{ID: "r1", Title: "flag"})
			return r
		}
		call, raise := open(RollCallVote), open(ShowOfHands)
		round := call.m.Round("r1")
		mark := rapid.SampledFrom([]tally.Mark{tally.None, tally.Agree, tally.Disagree})
		for range rapid.IntRange(1, 8).Draw(t, "answers") {
			b := VoteCast{"r1", rapid.SampledFrom(round.Electorate).Draw(t, "unit"), make(tally.Marks, 4)}
			for i, c := range round.Candidates {
				if !round.Recused(b.Unit, c) {
					b.Marks[i] = mark.Draw(t, fmt.Sprint("of ", i))
				}
			}
			if call.m.Check(b, call.now) == nil {
				call.do(b)
			}
			round = call.m.Round("r1")
		}
		totals := tally.Totals{Returned: 4, Valid: 4, Names: make([]tally.Votes, 4)}
		for i := range totals.Names {
			n := &totals.Names[i]
			for _, u := range round.Electorate {
				vote := round.Vote(u)
				switch {
				case round.Recused(u, round.Candidates[i]):
					n.Recused++
				case vote == nil || vote.Marks[i] == tally.None:
					n.None++
				case vote.Marks[i] == tally.Agree:
					n.Agree++
				default:
					n.Disagree++
				}
			}
		}
		raise.do(TotalsEntered{"r1", totals})
		if got, want := call.declare("r1"), raise.declare("r1"); !reflect.DeepEqual(got, want) {
			t.Fatalf("%+v\nwant %+v", got, want)
		}
	})
}
