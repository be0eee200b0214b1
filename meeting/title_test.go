package meeting

import (
	"slices"
	"testing"
)

// TestCandidatesAreAnotherTitlesWinners and nobody else; once voted on, the list stays what its papers said.
func TestCandidatesAreAnotherTitlesWinners(t *testing.T) {
	r := stage(t, "short") // n1 is elected, one seat is open
	names := func() []Candidate { return r.m.Candidates(r.m.Title("state")) }
	if got := names(); !slices.Equal(got, []Candidate{{"n1", "Văn phòng Bộ", "u1"}}) {
		t.Fatalf("%v", got)
	}
	if by := r.m.Title("state").Nominees[0].By; by != "Cờ thi đua Ngành" {
		t.Errorf("nominated by %q", by)
	}
	r.refuse(Nominated{"state", NewNominee{ID: "n9", Unit: "u5"}}, ErrDrawn)
	r.do(NomineeRuled{"state", "n1", Withdrawn, "nhường đơn vị khác"})
	r.refuse(NominationsClosed{"state"}, ErrNoCandidates)
	r.do(NomineeRuled{"state", "n1", Eligible, ""}, NominationsClosed{"state"})

	// The open seat is voted on after all: who wins it is a candidate too, so the list is open again, and waited for.
	r.do(RoundOpened{ID: "r2", Title: "flag"}, PapersIssued{"r2", 4})
	r.refuse(RoundOpened{ID: "r3", Title: "state"}, ErrSourcePending)
	r.seal("r2", "1.. 1.. 1.. 1..")
	r.declare("r2")
	if got := names(); len(got) != 2 || r.m.Title("state").Closed {
		t.Fatalf("%v, closed %v", got, r.m.Title("state").Closed)
	}
	r.do(NominationsClosed{"state"}, RoundOpened{ID: "r3", Title: "state"})
	if got := r.m.Round("r3").Candidates; !slices.Equal(got, names()) {
		t.Errorf("on the ballot: %v", got)
	}
	r.refuse(RoundVoided{"r2", "Nhầm"}, ErrStillNeeded)
	r.refuse(NomineeRuled{"state", "n1", Withdrawn, ""}, ErrListFrozen)
	r.sound()
}

// TestAFrozenListDoesNotGrow when the title it was drawn from has another winner later.
func TestAFrozenListDoesNotGrow(t *testing.T) {
	r := stage(t, "short")
	r.do(NominationsClosed{"state"}, RoundOpened{ID: "r2", Title: "state"}, PapersIssued{"r2", 4})
	r.do(RoundOpened{ID: "r3", Title: "flag"}, PapersIssued{"r3", 4})
	r.seal("r3", "1.. 1.. 1.. 1..")
	r.declare("r3")
	if got := r.m.Title("state"); len(got.Nominees) != 1 || !got.Closed {
		t.Errorf("%d nominees, closed %v", len(got.Nominees), got.Closed)
	}
}

// TestATitleMayBeSetFree of the one it draws from: its list begins anew.
func TestATitleMayBeSetFree(t *testing.T) {
	r := stage(t, "decided")
	r.do(NominationsClosed{"state"})
	free := r.m.Title("state").NewTitle
	free.From = ""
	r.do(TitleChanged{free})
	if got := r.m.Title("state"); len(got.Nominees) != 0 || got.Closed {
		t.Fatalf("%+v", got)
	}
	r.do(Nominated{"state", NewNominee{ID: "n9", Unit: "u5"}}, NominationsClosed{"state"}, RoundOpened{ID: "r2", Title: "state"})
}

// TestTheListIsFrozenWhenVotingOpens, and the rule with it; taking the opening back thaws them.
func TestTheListIsFrozenWhenVotingOpens(t *testing.T) {
	r := stage(t, "opened")
	changed := r.m.Title("flag").NewTitle
	changed.Rule.Quota = 1
	r.refuse(TitleChanged{changed}, ErrListFrozen)
	r.refuse(NominationsReopened{"flag"}, ErrListFrozen)
	r.undo()
	r.do(TitleChanged{changed}, NominationsReopened{"flag"}, NominationsClosed{"flag"}, RoundOpened{ID: "r1", Title: "flag"})
	if got := r.m.Round("r1").Rule.Quota; got != 1 {
		t.Errorf("quota %d", got)
	}
	// A unit's later change of name does not reach the papers that were printed.
	r.do(UnitChanged{NewUnit{ID: "u1", Name: "Văn phòng"}})
	if got := r.m.Round("r1").Candidates[0].Name; got != "Văn phòng Bộ" {
		t.Errorf("the ballot says %q", got)
	}
}
