package meeting

import (
	"slices"
	"testing"

	"thuky/meeting/tally"
)

// openVote opens a round on a title of two units, u1 and u5, of which u5 is away.
func openVote(t tb, rule Rule) *room {
	t.Helper()
	r := stage(t, "item")
	r.do(TitleAdded{NewTitle{ID: "t9", Name: "Bằng khen", Rule: rule}})
	r.do(Nominated{"t9", NewNominee{ID: "n8", Unit: "u1"}}, Nominated{"t9", NewNominee{ID: "n9", Unit: "u5"}})
	r.do(NominationsClosed{"t9"}, RoundOpened{ID: "r9", Title: "t9"})
	return r
}

func recusing(method Method, base tally.Base) Rule {
	r := Rule{Method: method, Rule: tally.Default(base), Recuse: true}
	r.Quota = 1
	return r
}

// TestARollCall: units answer one by one and may think again until the result is declared; who has not answered abstains.
func TestARollCall(t *testing.T) {
	r := openVote(t, recusing(RollCallVote, tally.Members))
	vote := func(unit ID, text string) VoteCast { return VoteCast{"r9", unit, marks(t, text)} }
	r.refuse(RoundDeclared{Round: "r9", Calculator: tally.Version}, ErrNoCount)
	r.refuse(vote("u9", "1."), ErrUnknown)
	r.refuse(vote("u5", "1."), ErrUnitAway)
	r.refuse(vote("u2", "1"), ErrRange)
	r.refuse(vote("u2", "*."), ErrRange)
	r.refuse(vote("u1", "10"), ErrRecused)
	r.do(vote("u1", ".0"), vote("u2", "10"), vote("u3", "11"))
	r.refuse(vote("u3", "11"), ErrNoChange)
	r.do(vote("u3", "10"), vote("u3", "1."))
	round := r.m.Round("r9")
	if v := round.Vote("u3"); v.Changes != 2 || !slices.Equal(v.Marks, marks(t, "1.")) || round.Vote("u4") != nil {
		t.Errorf("%+v", v)
	}
	r.do(UnitsMarked{[]ID{"u5"}, Present}) // came late: the base was frozen before
	r.refuse(vote("u5", "1."), ErrUnitAway)
	r.do(UnitsMarked{[]ID{"u4"}, Left}) // and left, after the round had opened: it was there
	r.do(vote("u4", "1."))
	r.undo()
	v := r.declare("r9")
	want := []tally.NameResult{
		{Name: "Văn phòng Bộ", Agree: 2, None: 1, Recused: 1, Base: 4, Needed: 3, Percent: "50"},
		{Name: "Cục Công nghệ thông tin", Disagree: 2, None: 2, Away: 1, Base: 4, Needed: 3, Percent: "0"}, // not there: out of the base all the same
	}
	if !slices.Equal(v.Names, want) || v.Status != tally.Short || v.Returned != 4 {
		t.Errorf("%+v", v)
	}
	r.refuse(vote("u4", "1."), ErrRoundClosed)
	r.sound()
}

// TestRecusalShrinksTheBase of that name alone, and what it needs: without it the same votes fall short.
func TestRecusalShrinksTheBase(t *testing.T) {
	for _, recuse := range []bool{true, false} {
		rule := recusing(ShowOfHands, tally.Present)
		rule.Recuse, rule.Threshold, rule.Strict = recuse, tally.Fraction{Num: 1, Den: 1}, false
		r := openVote(t, rule)
		votes := func(n int) tally.Totals {
			return tally.Totals{Returned: 4, Valid: 4, Names: []tally.Votes{{Agree: 3, None: 1 - n, Recused: n}, {Disagree: 4}}}
		}
		right := 0
		if recuse {
			right = 1
		}
		r.refuse(TotalsEntered{"r9", votes(1 - right)}, ErrRecused)
		r.do(TotalsEntered{"r9", votes(right)})
		n := r.declare("r9").Names[0]
		if n.Base != 4-right || n.Needed != 4-right || n.Elected != recuse {
			t.Errorf("recuse %t: %+v", recuse, n)
		}
	}
}

// TestRecusalIsOfOpenVotesOnly: a paper cannot be traced to a unit, nor a vote in writing.
func TestRecusalIsOfOpenVotesOnly(t *testing.T) {
	r := stage(t, "item")
	for _, method := range []Method{SecretPapers, SecretTotals, Consensus} {
		r.refuse(TitleAdded{NewTitle{ID: "t9", Name: "Bằng khen", Rule: recusing(method, tally.Members)}}, tally.ErrSecretRecusal)
	}
	r.do(TitleAdded{NewTitle{ID: "t9", Name: "Bằng khen", Rule: recusing(ShowOfHands, tally.Voters)}})
	r.do(Nominated{"t9", NewNominee{ID: "n9", Unit: "u1"}}, NominationsClosed{"t9"})
	r.refuse(RoundOpened{ID: "r9", Title: "t9", Written: 1}, ErrWrongMethod)

	free := rule(SecretTotals, 1)
	r.do(TitleAdded{NewTitle{ID: "t8", Name: "Cờ", Rule: free}}, Nominated{"t8", NewNominee{ID: "n8", Unit: "u1"}}, NominationsClosed{"t8"})
	r.do(RoundOpened{ID: "r8", Title: "t8"}, PapersIssued{"r8", 4})
	r.refuse(TotalsEntered{"r8", tally.Totals{Returned: 4, Valid: 4, Names: []tally.Votes{{Agree: 3, Recused: 1}}}}, tally.ErrSecretRecusal)
}

// TestOnlyTheRoomIsAsked: votes in writing are of papers and hands, where they can be counted with the others.
func TestOnlyTheRoomIsAsked(t *testing.T) {
	r := stage(t, "item")
	for _, method := range Methods() {
		motion := Rule{Method: method, Rule: tally.Default(tally.Voters)}
		b := RoundOpened{ID: "r9", Question: "Thông qua?", Rule: &motion, Written: 1}
		if method == RollCallVote || method == Consensus {
			r.refuse(b, ErrWrongMethod)
			continue
		}
		if err := r.m.Check(b, r.now); err != nil {
			t.Errorf("%s: %v", method, err)
		}
	}
	motion := Rule{Method: ShowOfHands, Rule: tally.Default(tally.Voters)}
	r.do(RoundOpened{ID: "r9", Question: "Thông qua?", Rule: &motion, Written: 1})
	r.do(TotalsEntered{"r9", tally.Totals{Returned: 5, Valid: 5, Names: []tally.Votes{{Agree: 3, Disagree: 2}}}})
	if v := r.declare("r9"); v.Names[0].Base != 5 || !v.Names[0].Passes {
		t.Errorf("%+v", v)
	}
}

// TestAConsensusInventsNoNumbers: all are agreed on, or nobody is; there is nothing to count.
func TestAConsensusInventsNoNumbers(t *testing.T) {
	consensus := rule(Consensus, 2)
	r := openVote(t, consensus)
	r.refuse(RoundDeclared{Round: "r9", Calculator: tally.Version}, ErrNoCount)
	r.do(ConsensusAsked{"r9", true})
	r.refuse(ConsensusAsked{"r9", true}, ErrNoChange)
	r.do(ConsensusAsked{"r9", false})
	names := func(yes bool) []tally.NameResult {
		return []tally.NameResult{{Name: "Văn phòng Bộ", Passes: yes, Elected: yes}, {Name: "Cục Công nghệ thông tin", Passes: yes, Elected: yes}}
	}
	v := r.declare("r9")
	if v.Status != tally.Short || v.Open != 2 || len(v.Elected) != 0 || !slices.Equal(v.Names, names(false)) || v.Returned != 0 || v.Issued != nil {
		t.Errorf("%+v", v)
	}
	r.do(RoundOpened{ID: "r8", Title: "t9"}, ConsensusAsked{"r8", true})
	v = r.declare("r8")
	if v.Status != tally.Decided || v.Open != 0 || len(v.Elected) != 2 || !slices.Equal(v.Names, names(true)) || v.Valid != 0 || !v.Balanced {
		t.Errorf("%+v", v)
	}
	r.refuse(RoundOpened{ID: "r7", Title: "t9"}, ErrNoSeats)
	r.sound()
}

// TestAConsensusIsOfAllCandidates: the hall cannot agree as one on some of them.
func TestAConsensusIsOfAllCandidates(t *testing.T) {
	r := stage(t, "item")
	r.do(TitleAdded{NewTitle{ID: "t9", Name: "Bằng khen", Rule: rule(Consensus, 1)}})
	r.do(Nominated{"t9", NewNominee{ID: "n8", Unit: "u1"}}, Nominated{"t9", NewNominee{ID: "n9", Unit: "u5"}}, NominationsClosed{"t9"})
	r.refuse(RoundOpened{ID: "r9", Title: "t9"}, ErrConsensusMany)
	r.do(NominationsReopened{"t9"}, NomineeRuled{"t9", "n9", Withdrawn, ""}, NominationsClosed{"t9"}, RoundOpened{ID: "r9", Title: "t9"})
}

// TestAMotionNobodyOpposes by consensus, or that somebody does.
func TestAMotionNobodyOpposes(t *testing.T) {
	for _, yes := range []bool{true, false} {
		r := stage(t, "asked")
		r.do(ConsensusAsked{"r1", yes})
		if v := r.declare("r1"); v.Names[0].Passes != yes || v.Open != 0 || v.Status != tally.Decided {
			t.Errorf("%+v", v)
		}
	}
}

func TestAnAnswerOnAFurtherNameIsNoChangeOfVote(t *testing.T) {
	r := openVote(t, recusing(RollCallVote, tally.Members))
	r.do(VoteCast{"r9", "u3", marks(t, "1.")}, VoteCast{"r9", "u3", marks(t, "10")})
	if v := r.m.Round("r9").Vote("u3"); v.Changes != 0 {
		t.Errorf("%d changes, though nothing was taken back", v.Changes)
	}
}
