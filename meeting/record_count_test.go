package meeting

import (
	"fmt"

	"thuky/meeting/tally"
)

// everyCount is a conference that votes in every way there is: a tie settled by lot, papers counted twice, hands with
// a recusal, a roll call in which a unit changes its vote, seats left open, and a hall that is of one mind.
func everyCount(r *room) {
	s := setup()
	s.Titles[0].Rule.Sealed, s.Titles[0].Rule.Ties = true, []Way{RunOff, Lot}
	s.Titles[0].Ceiling = Ceiling{tally.Fraction{Num: 1, Den: 5}, "Nghị định 91/2017/NĐ-CP"}
	called := rule(RollCallVote, 1)
	called.Recuse = true
	hand := rule(ShowOfHands, 2)
	hand.Recuse = true
	s.Titles = append(s.Titles,
		NewTitle{ID: "head", Name: "Trưởng Cụm", Rule: called, Office: HeadOffice},
		NewTitle{ID: "deputy", Name: "Phó Trưởng Cụm", Rule: rule(Consensus, 1), Office: DeputyOffice},
		NewTitle{ID: "merit", Name: "Bằng khen", Rule: hand})
	r.do(Created{s}, UnitsMarked{[]ID{"u1", "u2", "u3", "u4"}, Present})
	r.now = start
	r.do(ItemBegun{"i3"})
	for _, n := range []struct{ title, id, unit ID }{
		{"flag", "n1", "u1"}, {"flag", "n2", "u2"}, {"flag", "n3", "u3"}, {"head", "n4", "u1"}, {"head", "n5", "u2"}, {"deputy", "n6", "u3"}, {"merit", "n7", "u3"}, {"merit", "n8", "u4"},
	} {
		r.do(Nominated{n.title, NewNominee{ID: n.id, Unit: n.unit}})
	}
	r.do(NominationsClosed{"flag"}, NominationsClosed{"head"}, NominationsClosed{"deputy"}, NominationsClosed{"merit"})

	r.do(RoundOpened{ID: "r1", Title: "flag"}, PapersIssued{"r1", 4})
	r.seal("r1", "11. 11. 1.1 1.1")
	r.do(RecountBegun{"r1", "Trần Thị B"})
	r.recount("11. 1.1 1.1 1.1 1..")
	r.do(RecountEnded{"r1"}, DifferenceSettled{Round: "r1", Paper: 5, Absent: true, Reason: "Nhập hai lần"})
	r.do(DifferenceSettled{Round: "r1", Paper: 2, Marks: marks(r.t, "11."), Reason: "Xem lại phiếu"})
	r.declare("r1")
	r.do(RoundSettled{ID: "d1", Round: "r1", Way: Lot, Chosen: []ID{"n3"}, Reason: "Bằng phiếu sau vòng 1", Witnesses: "Tổ kiểm phiếu"})
	r.do(NominationsClosed{"state"}, RoundOpened{ID: "r2", Title: "state"}, PapersIssued{"r2", 4})
	r.seal("r2", "1. .. .. ..")
	r.declare("r2")
	r.do(RoundSettled{ID: "d2", Round: "r2", Way: LeaveOpen, Reason: "Không đơn vị nào đủ phiếu"})

	r.do(RoundOpened{ID: "r3", Title: "head"})
	r.do(VoteCast{"r3", "u1", marks(r.t, ".1")}, VoteCast{"r3", "u2", marks(r.t, "1.")}, VoteCast{"r3", "u3", marks(r.t, "10")}, VoteCast{"r3", "u4", marks(r.t, "01")})
	r.do(VoteCast{"r3", "u4", marks(r.t, "10")})
	r.declare("r3")
	r.do(RoundOpened{ID: "r4", Title: "deputy"}, ConsensusAsked{"r4", true})
	r.declare("r4")

	r.do(RoundOpened{ID: "r5", Title: "merit"})
	r.do(TotalsEntered{"r5", tally.Totals{Returned: 4, Valid: 4, Names: []tally.Votes{
		{Agree: 3, Recused: 1}, {Agree: 1, Disagree: 2, Recused: 1, Computed: tally.Disagree},
	}}})
	r.declare("r5")
	r.do(RoundVoided{"r5", "Đếm sót"}, Closed{})
}

// sayVotes tells of a round what else there was than papers.
func sayVotes(say func(string, ...any), r *Round) {
	if s := r.Second; s != nil {
		say("  counted again by %s: %d papers, ended %t, %d differences", s.Teller, len(s.Papers), s.Ended, len(r.Differences()))
	}
	for _, v := range r.Votes {
		text, _ := v.Marks.MarshalText()
		say("  called %s: %s, changed %d times", v.Unit, text, v.Changes)
	}
	if r.Consensus != nil {
		say("  all agree: %t", *r.Consensus)
	}
	if s := r.Settlement; s != nil {
		say("  settled by %s: %v, %s (%s)", s.Way, s.Names, s.Reason, s.Witnesses)
	}
}

func ceilingSummary(m *Meeting, t *Title) string {
	winners, of, above := m.AboveCeiling(t, 0)
	if of == 0 {
		return ""
	}
	return fmt.Sprintf(", %d of %d at most %d/%d: passed %t", winners, of, t.Ceiling.Share.Num, t.Ceiling.Share.Den, above)
}
