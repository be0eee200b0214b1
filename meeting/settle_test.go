package meeting

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"thuky/meeting/tally"
)

// TestATieIsSettledInEveryWay the rule offers: the seat has somebody, or is given up, and there is no further round.
func TestATieIsSettledInEveryWay(t *testing.T) {
	for way, chosen := range map[Way][]ID{HigherScore: {"n3"}, Lot: {"n2"}, ChairWay: {"n3"}, Council: nil, LeaveOpen: nil} {
		t.Run(string(way), func(t *testing.T) {
			r := stage(t, "tied")
			at := r.now
			r.do(RoundSettled{ID: "d9", Round: "r1", Way: way, Chosen: chosen, Reason: "Bằng phiếu", Witnesses: "Thanh tra Bộ"})
			var names []string
			winners := []Candidate{{"n1", "Văn phòng Bộ", "u1"}}
			for _, id := range chosen {
				c := *r.m.Round("r1").candidateBy(id)
				names, winners = append(names, c.Name), append(winners, c)
			}
			want := Settlement{Way: way, Names: names, Reason: "Bằng phiếu", Witnesses: "Thanh tra Bộ", At: at.UTC()}
			if got := r.m.Round("r1").Settlement; !reflect.DeepEqual(*got, want) {
				t.Errorf("%+v, want %+v", *got, want)
			}
			if got := r.m.Winners(r.m.Title("flag")); !slices.Equal(got, winners) {
				t.Errorf("winners %v, want %v", got, winners)
			}
			if got := r.m.Candidates(r.m.Title("state")); !slices.Equal(got, winners) {
				t.Errorf("the other title draws %v", got)
			}
			if d := r.m.Decision("d9"); !d.Settles || d.Round != "r1" || d.Number != 3 || d.Item != "i2" {
				t.Errorf("%+v", d)
			}
			r.refuse(RoundOpened{ID: "r2", Title: "flag"}, ErrNoSeats)
			r.refuse(RoundSettled{ID: "d8", Round: "r1", Way: LeaveOpen, Reason: "Thôi"}, ErrSettled)
			r.refuse(DecisionStruck{"d9", "Nhầm"}, ErrDeclaredFinal)
			r.refuse(DecisionChanged{"d9", "Khác"}, ErrDeclaredFinal)
			r.do(NominationsClosed{"state"}, RoundOpened{ID: "r2", Title: "state"})
			r.refuse(RoundVoided{"r1", "Nhầm"}, ErrStillNeeded)
		})
	}
}

// TestWithdrawingASettlementBringsTheTieBack: taken back, it may be settled otherwise; the result stays announced.
func TestWithdrawingASettlementBringsTheTieBack(t *testing.T) {
	r := stage(t, "settled")
	r.undo()
	if r.m.Round("r1").Settlement != nil || len(r.m.Winners(r.m.Title("flag"))) != 1 || len(r.m.Title("state").Nominees) != 1 {
		t.Error("the seat is still taken")
	}
	r.refuse(Undone{r.latest(r.m.history.done)}, ErrDeclaredFinal)
	r.refuse(NominationsClosed{"state"}, ErrSourcePending)
	r.do(RoundOpened{ID: "r2", Title: "flag"})
	r.refuse(RoundSettled{ID: "d9", Round: "r1", Way: LeaveOpen, Reason: "Thôi"}, ErrRoundOpen)
}

// TestVoidingASettledRoundStrikesBothDecisions, and the title is voted on anew.
func TestVoidingASettledRoundStrikesBothDecisions(t *testing.T) {
	r := stage(t, "settled")
	settled := r.m.Round("r1").Settlement.At
	r.refuseAt(RoundVoided{"r1", "In nhầm phiếu"}, settled.Add(-time.Second), ErrTimeOrder)
	r.do(NominationsClosed{"state"}, RoundVoided{"r1", "In nhầm phiếu"})
	for _, id := range []ID{"r1", "d2"} {
		if d := r.m.Decision(id); d.Struck != "In nhầm phiếu" {
			t.Errorf("decision %s: %+v", id, d)
		}
	}
	flag, state := r.m.Title("flag"), r.m.Title("state")
	if len(r.m.Winners(flag)) != 0 || len(state.Nominees) != 0 || state.Closed {
		t.Error("who was elected still is")
	}
	r.refuse(RoundSettled{ID: "d9", Round: "r1", Way: LeaveOpen, Reason: "Thôi"}, ErrRoundClosed)
	next, err := r.m.NextRound(flag)
	if err != nil || next.Seats != 2 || len(next.Candidates) != 4 || next.RunOff {
		t.Errorf("%+v, %v", next, err)
	}
	r.undo()
	if r.m.Round("r1").Settlement == nil || r.m.Decision("d2").Struck != "" || len(state.Nominees) != 0 || len(r.m.Title("state").Nominees) != 2 {
		t.Error("voiding was not taken back whole")
	}
	r.sound()
}

// TestRoundsChain: a short result, another round, a tie in it, a run-off, a tie again and a lot; each round goes on from
// the one before, and voiding the last gives back the tie.
func TestRoundsChain(t *testing.T) {
	r := stage(t, "short") // n1 has 4, the others too few
	r.refuse(RoundSettled{ID: "d9", Round: "r1", Way: Lot, Chosen: []ID{"n3"}, Reason: "?", Witnesses: "?"}, ErrNoTie)
	r.do(RoundOpened{ID: "r2", Title: "flag"}, PapersIssued{"r2", 4})
	r.seal("r2", "1.. 1.. .1. .1.")
	r.declare("r2")
	r.refuse(RoundSettled{ID: "d9", Round: "r1", Way: LeaveOpen, Reason: "Thôi"}, ErrRoundClosed)
	for _, id := range []ID{"r3", "r4"} {
		r.do(RoundOpened{ID: id, Title: "flag"}, PapersIssued{id, 4})
		if got := r.m.Round(id); len(got.Candidates) != 2 || got.Rule.Quota != 1 || got.Rule.Marks != 1 || got.Number != len(r.m.Rounds) {
			t.Fatalf("%+v", got)
		}
		r.seal(id, "1. 1. .1 .1")
		r.declare(id)
	}
	r.do(RoundVoided{"r4", "Thiếu một phiếu"})
	r.do(RoundSettled{ID: "d9", Round: "r3", Way: Lot, Chosen: []ID{"n3"}, Reason: "Hai lần bằng phiếu", Witnesses: "Hội nghị"})
	if got := r.m.Winners(r.m.Title("flag")); len(got) != 2 || got[1].ID != "n3" {
		t.Errorf("winners %v", got)
	}
	numbers := []int{}
	for _, d := range r.m.Decisions {
		numbers = append(numbers, d.Number)
	}
	if !slices.Equal(numbers, []int{1, 2, 3, 4, 5, 6}) || r.m.Decision("r4").Struck == "" || r.m.Decision("r3").Struck != "" {
		t.Errorf("decisions %v", numbers)
	}
	r.do(Closed{})
	r.sound()
}

// TestSeatsMayBeLeftOpen where too few passed; what draws from the title goes on with those who were elected, and
// says that there is nobody where none was.
func TestSeatsMayBeLeftOpen(t *testing.T) {
	r := stage(t, "short")
	r.do(RoundSettled{ID: "d9", Round: "r1", Way: LeaveOpen, Reason: "Không ai đủ phiếu"})
	r.refuse(RoundOpened{ID: "r2", Title: "flag"}, ErrNoSeats)
	r.do(NominationsClosed{"state"}, RoundOpened{ID: "r2", Title: "state"})

	r = stage(t, "issued")
	r.seal("r1", ".... .... .... ....")
	r.declare("r1")
	r.refuse(NominationsClosed{"state"}, ErrSourcePending)
	r.do(RoundSettled{ID: "d9", Round: "r1", Way: LeaveOpen, Reason: "Không ai đủ phiếu"})
	r.refuse(NominationsClosed{"state"}, ErrNoCandidates)
}

// TestTheRuleNamesTheWays: another is refused, a run-off too; seats may always be left open.
func TestTheRuleNamesTheWays(t *testing.T) {
	r := stage(t, "item")
	flag := r.m.Title("flag").NewTitle
	flag.Rule.Ties = []Way{}
	r.refuse(TitleChanged{flag}, ErrNoChange) // no way listed is every way, as before
	flag.Rule.Ties = []Way{Lot, "duel"}
	r.refuse(TitleChanged{flag}, ErrUnknown)
	flag.Rule.Ties = []Way{Lot}
	r.do(TitleChanged{flag}, NominationsClosed{"flag"}, RoundOpened{ID: "r1", Title: "flag"}, PapersIssued{"r1", 4})
	flag.Rule.Ties = nil
	r.refuse(TitleChanged{flag}, ErrListFrozen)
	r.seal("r1", "11.. 11.. 1.1. 1.1.")
	r.declare("r1")
	for _, w := range Ways() {
		if got, want := r.m.Round("r1").Offers(w), w == Lot || w == LeaveOpen; got != want {
			t.Errorf("%s: %t", w, got)
		}
	}
	r.refuse(RoundOpened{ID: "r2", Title: "flag"}, ErrWay)
	r.refuse(RoundSettled{ID: "d9", Round: "r1", Way: ChairWay, Chosen: []ID{"n2"}, Reason: "Kết luận"}, ErrWay)
	r.do(RoundSettled{ID: "d9", Round: "r1", Way: Lot, Chosen: []ID{"n2"}, Reason: "Bằng phiếu", Witnesses: "Hội nghị"})
}

// TestAShortResultMayBeVotedOnAgain even where the rule knows no run-off: that is of ties.
func TestAShortResultMayBeVotedOnAgain(t *testing.T) {
	r := stage(t, "item")
	flag := r.m.Title("flag").NewTitle
	flag.Rule.Ties = []Way{Lot}
	r.do(TitleChanged{flag}, NominationsClosed{"flag"}, RoundOpened{ID: "r1", Title: "flag"}, PapersIssued{"r1", 4})
	r.seal("r1", "1... 1... 1... 1...")
	if v := r.declare("r1"); v.Status != tally.Short {
		t.Fatalf("%+v", v)
	}
	r.do(RoundOpened{ID: "r2", Title: "flag"})
}
