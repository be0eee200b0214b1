package meeting

import (
	"reflect"
	"slices"
	"testing"

	"thuky/meeting/tally"
)

// TestARoundStaysOpenWhileSpeechesGoOn is the usual afternoon: the tellers count in another room.
func TestARoundStaysOpenWhileSpeechesGoOn(t *testing.T) {
	r := stage(t, "closed")
	r.do(ItemBegun{"i3"}, RoundOpened{ID: "r1", Title: "flag"}, PapersIssued{"r1", 4})
	r.do(ItemBegun{"i4"}, SpeechBegun{"s2"})
	r.seal("r1", "11.. 11..")
	motion := MotionRule()
	r.do(RoundOpened{ID: "r2", Question: "Kéo dài đến 17 giờ", Rule: &motion})
	r.refuse(Closed{}, ErrSpeaking)
	r.do(SpeechEnded{"s2"}, TotalsEntered{"r2", hands(4, 0)})
	r.declare("r2")
	r.seal("r1", "11.. 1..1")
	r.refuse(Closed{}, ErrRoundsOpen)
	if open := r.m.OpenRounds(); len(open) != 1 || open[0].ID != "r1" {
		t.Fatalf("open rounds: %v", open)
	}
	r.declare("r1")
	if got := r.m.Round("r1"); got.Item != "i3" || r.m.Decision("r1").Item != "i3" {
		t.Errorf("the round belongs to item %s, in which it opened", got.Item)
	}
	if d := r.m.Decision("r1"); d.Number != 3 { // after d1 and the motion
		t.Errorf("decision %d, want 3: decisions are numbered as they are made", d.Number)
	}
	r.do(Closed{})
	r.sound()
}

// TestTheBaseIsFrozenWhenTheRoundOpens: who comes or leaves later changes neither the base nor who may vote.
func TestTheBaseIsFrozenWhenTheRoundOpens(t *testing.T) {
	r := stage(t, "closed")
	r.do(RoundOpened{ID: "r1", Title: "flag", Written: 1}, PapersIssued{"r1", 5})
	r.do(UnitsMarked{[]ID{"u5"}, Present}, UnitsMarked{[]ID{"u1", "u2"}, Left})
	r.seal("r1", "1... 1... 11.. 1... .1..")
	got := r.m.Round("r1")
	if got.Members != 5 || got.Present != 4 || got.Written != 1 || got.Voters() != 5 {
		t.Errorf("members %d, present %d, written %d, voters %d", got.Members, got.Present, got.Written, got.Voters())
	}
	v := r.declare("r1")
	if v.Names[0].Base != 4 || v.Names[0].Needed != 2 || !slices.Equal(v.Elected, []string{"Văn phòng Bộ", "Vụ Tổ chức cán bộ"}) {
		t.Errorf("%+v", v)
	}
}

// TestATieIsRunOffAmongTheTiedOnly, for the seats still open, as often as it takes.
func TestATieIsRunOffAmongTheTiedOnly(t *testing.T) {
	r := stage(t, "tied")
	flag := r.m.Title("flag")
	next, err := r.m.NextRound(flag)
	want := []Candidate{{"n2", "Vụ Tổ chức cán bộ", "u2"}, {"n3", "Vụ Hợp tác quốc tế", "u3"}}
	if err != nil || next.Seats != 1 || !next.RunOff || !slices.Equal(next.Candidates, want) {
		t.Fatalf("%+v, %v", next, err)
	}
	r.refuse(NominationsClosed{"state"}, ErrSourcePending)
	r.do(RoundOpened{ID: "r2", Title: "flag"}, PapersIssued{"r2", 4})
	second := r.m.Round("r2")
	if second.Number != 2 || second.Rule.Quota != 1 || second.Rule.Marks != 1 || second.Present != 4 {
		t.Errorf("%+v", second)
	}
	r.seal("r2", "1. 1. .1 .1")
	r.declare("r2")
	r.do(RoundOpened{ID: "r3", Title: "flag"}, PapersIssued{"r3", 4})
	r.seal("r3", ".1 .1 .1 11") // the last bears more marks than there are seats
	if why := r.m.Round("r3").Invalid(r.m.Round("r3").Papers[3]); why != tally.ReasonOverMarked {
		t.Errorf("the fourth paper is invalid for %q", why)
	}
	r.declare("r3")
	if got := r.m.Winners(flag); !slices.Equal(got, []Candidate{{"n1", "Văn phòng Bộ", "u1"}, want[1]}) {
		t.Errorf("winners %v", got)
	}
	r.refuse(RoundOpened{ID: "r4", Title: "flag"}, ErrNoSeats)
	if got := len(r.m.Title("state").Nominees); got != 2 {
		t.Errorf("%d winners are candidates of the other title", got)
	}
	r.sound()
}

// TestSeatsLeftOpenMayBeVotedOnAgain among all who were not elected.
func TestSeatsLeftOpenMayBeVotedOnAgain(t *testing.T) {
	r := stage(t, "short")
	next, err := r.m.NextRound(r.m.Title("flag"))
	if err != nil || next.RunOff || next.Seats != 1 || len(next.Candidates) != 3 || next.Candidates[0].ID != "n2" {
		t.Fatalf("%+v, %v", next, err)
	}
}

// TestAVoidedRoundStrikesItsDecision and may be held again, on another list.
func TestAVoidedRoundStrikesItsDecision(t *testing.T) {
	r := stage(t, "decided")
	if n := len(r.m.Title("state").Nominees); n != 2 {
		t.Fatalf("%d winners", n)
	}
	r.do(NominationsClosed{"state"}, RoundVoided{"r1", "In nhầm phiếu"})
	round, decision := r.m.Round("r1"), r.m.Decision("r1")
	if round.State != Void || round.VoidReason != "In nhầm phiếu" || len(round.Verdict.Elected) != 2 {
		t.Errorf("%+v: what was announced stays readable", round)
	}
	if decision.Struck != "In nhầm phiếu" || decision.Number != 2 {
		t.Errorf("%+v", decision)
	}
	if state := r.m.Title("state"); len(state.Nominees) != 0 || state.Closed {
		t.Errorf("the other title still draws %v", state.Nominees)
	}
	r.do(NominationsReopened{"flag"}, NomineeRuled{"flag", "n4", Withdrawn, ""}, NominationsClosed{"flag"})
	r.do(RoundOpened{ID: "r2", Title: "flag"}, PapersIssued{"r2", 4})
	if again := r.m.Round("r2"); again.Number != 2 || len(again.Candidates) != 3 || again.Rule.Quota != 2 {
		t.Errorf("%+v", again)
	}
	r.do(RoundVoided{"r2", "Lộ phiếu"})
	if ended := r.m.Round("r2").Ended; ended.IsZero() || len(r.m.Decisions) != 2 {
		t.Error("a round voided before it was declared makes no decision, and is over")
	}
	r.do(RoundOpened{ID: "r3", Title: "flag"}, PapersIssued{"r3", 4})
	r.seal("r3", "11. 11. 11. 1.1")
	r.declare("r3")
	if d := r.m.Decision("r3"); d.Number != 3 {
		t.Errorf("decision %d: a struck number is not used again", d.Number)
	}
	r.sound()
}

// TestAVoidedMotionStrikesItsDecision: a motion has no title and no next round.
func TestAVoidedMotionStrikesItsDecision(t *testing.T) {
	r := stage(t, "handed")
	r.declare("r1")
	r.do(RoundVoided{"r1", "Đếm nhầm"})
	if r.m.Decision("r1").Struck == "" {
		t.Error("it still holds")
	}
	r.undo()
	if r.m.Decision("r1").Struck != "" || r.m.Round("r1").State != Declared {
		t.Error("voiding was not taken back")
	}
}

// TestPapersThatDoNotBalanceNeedTheChairsReason, and go on with it.
func TestPapersThatDoNotBalanceNeedTheChairsReason(t *testing.T) {
	r := stage(t, "unbalanced")
	round := r.m.Round("r1")
	b, err := r.m.Declare(round, "")
	if err != nil || b.Verdict.Balanced || !slices.Contains(b.Verdict.Problems, "returned>issued") {
		t.Fatalf("%+v, %v", b.Verdict, err)
	}
	r.refuse(b, ErrUnbalanced)
	b.Reason = "Tổ kiểm phiếu đếm nhầm số phát ra"
	r.do(b)
	if round = r.m.Round("r1"); round.Reason != b.Reason || round.State != Declared {
		t.Errorf("%+v", round)
	}
}

// TestAMendedPaperKeepsItsTrace: what stood there before is told, oldest first.
func TestAMendedPaperKeepsItsTrace(t *testing.T) {
	r := stage(t, "entered")
	r.do(PaperMended{"r1", 2, marks(t, "...."), "rách", "phiếu rách"}, PaperMended{"r1", 2, marks(t, "1..."), "", "đọc lại"})
	p := r.m.Round("r1").Papers[1]
	want := Paper{Number: 2, Marks: marks(t, "1..."), Mends: []Mend{
		{Marks: marks(t, "11.."), Reason: "phiếu rách"},
		{Marks: marks(t, "...."), Spoiled: "rách", Reason: "đọc lại"},
	}}
	if !reflect.DeepEqual(p, want) {
		t.Errorf("%+v, want %+v", p, want)
	}
	r.sound()
}

// TestTotalsOfASecretBallotMayBeHandedOver, and entered again until they are declared.
func TestTotalsOfASecretBallotMayBeHandedOver(t *testing.T) {
	r := stage(t, "item")
	r.do(TitleAdded{NewTitle{ID: "t9", Name: "Bằng khen", Official: "Bằng khen của Bộ trưởng", Rule: rule(SecretTotals, 0)}})
	r.do(Nominated{"t9", NewNominee{ID: "n9", Name: "Nguyễn Văn A"}}, NominationsClosed{"t9"})
	r.do(RoundOpened{ID: "r9", Title: "t9"}, PapersIssued{"r9", 4})
	round := r.m.Round("r9")
	r.refuse(RoundDeclared{Round: "r9", Calculator: tally.Version}, ErrNoCount)
	r.refuse(PaperSealed{Round: "r9", Marks: marks(t, "1")}, ErrWrongMethod)
	totals := tally.Totals{Returned: 4, Valid: 3, Invalid: 1, Names: []tally.Votes{{Agree: 3}}}
	r.do(TotalsEntered{"r9", hands(1, 3)}, TotalsEntered{"r9", totals})
	if v := r.declare("r9"); v.Names[0].Agree != 3 || v.Names[0].Base != 4 || !slices.Equal(v.Elected, []string{"Nguyễn Văn A"}) {
		t.Errorf("%+v", v)
	}
	if got := r.m.Title("t9").OnPaper(); got != "Bằng khen của Bộ trưởng" || r.m.Title("flag").OnPaper() != "Cờ thi đua Ngành" {
		t.Errorf("on paper %q", got)
	}
	if !round.Counted() {
		t.Error("not counted")
	}
}
