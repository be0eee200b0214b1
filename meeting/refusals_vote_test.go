package meeting

import (
	"testing"

	"thuky/meeting/tally"
)

// The same for nominations and votes.
var voteRefusals = []refusal{
	{"a title there is", "item", func(*room) Body {
		return TitleAdded{NewTitle{ID: "t9", Name: "CỜ thi đua ngành", Rule: rule(ShowOfHands, 0)}}
	}, ErrSameName},
	{"an unknown method", "item", func(*room) Body { return TitleAdded{NewTitle{ID: "t9", Name: "A", Rule: rule("lot", 0)}} }, ErrUnknown},
	{"a share of papers where none are issued", "item", func(*room) Body {
		r := rule(ShowOfHands, 0)
		r.Base = tally.Issued
		return TitleAdded{NewTitle{ID: "t9", Name: "A", Rule: r}}
	}, ErrWrongMethod},
	{"to change no title", "item", func(*room) Body { return TitleChanged{NewTitle{ID: "t9", Name: "A", Rule: rule(ShowOfHands, 0)}} }, ErrUnknown},
	{"the same title", "item", func(*room) Body { return TitleChanged{setup().Titles[0]} }, ErrNoChange},
	{"a title drawn from itself", "item", func(*room) Body {
		n := setup().Titles[1]
		n.From = n.ID
		return TitleChanged{n}
	}, ErrUnknown},
	{"to draw where there are nominees", "item", func(r *room) Body {
		n := NewTitle{ID: "t9", Name: "Bằng khen", Rule: rule(ShowOfHands, 0)}
		r.do(TitleAdded{n}, Nominated{"t9", NewNominee{ID: "n9", Unit: "u1"}})
		n.From = "flag"
		return TitleChanged{n}
	}, ErrStillNeeded},
	{"to strike no title", "item", func(*room) Body { return TitleRemoved{"t9"} }, ErrUnknown},
	{"to strike a title another draws from", "item", func(*room) Body { return TitleRemoved{"flag"} }, ErrStillNeeded},
	{"to strike a title voted on", "voided", func(r *room) Body { r.do(TitleRemoved{"state"}); return TitleRemoved{"flag"} }, ErrListFrozen},

	{"to nominate for no title", "item", func(*room) Body { return Nominated{"t9", NewNominee{ID: "n9", Unit: "u5"}} }, ErrUnknown},
	{"to nominate an unknown unit", "item", func(*room) Body { return Nominated{"flag", NewNominee{ID: "n9", Unit: "u9"}} }, ErrUnknown},
	{"to nominate twice", "item", func(*room) Body { return Nominated{"flag", NewNominee{ID: "n9", Unit: "u1"}} }, ErrSameName},
	{"to nominate a person by a unit's name", "item", func(*room) Body {
		return Nominated{"flag", NewNominee{ID: "n9", Name: "Thanh tra bộ"}}
	}, ErrSameName},
	{"to nominate nobody", "item", func(*room) Body { return Nominated{"flag", NewNominee{ID: "n9"}} }, ErrEmpty},
	{"to nominate a unit and a person", "item", func(*room) Body { return Nominated{"flag", NewNominee{ID: "n9", Unit: "u5", Name: "A"}} }, ErrSameName},
	{"to nominate for what is drawn", "item", func(*room) Body { return Nominated{"state", NewNominee{ID: "n9", Unit: "u5"}} }, ErrDrawn},
	{"to rule on no title", "item", func(*room) Body { return NomineeRuled{"t9", "n1", Withdrawn, ""} }, ErrUnknown},
	{"to rule on no nominee", "item", func(*room) Body { return NomineeRuled{"flag", "n9", Withdrawn, ""} }, ErrUnknown},
	{"an unknown standing", "item", func(*room) Body { return NomineeRuled{"flag", "n1", "tall", ""} }, ErrUnknown},
	{"a standing there is", "item", func(*room) Body { return NomineeRuled{"flag", "n1", Eligible, ""} }, ErrStatusTwice},
	{"not eligible without a reason", "item", func(*room) Body { return NomineeRuled{"flag", "n1", Ineligible, ""} }, ErrReason},
	{"to close no list", "item", func(*room) Body { return NominationsClosed{"t9"} }, ErrUnknown},
	{"to close an empty list", "item", func(r *room) Body {
		r.do(TitleAdded{NewTitle{ID: "t9", Name: "Bằng khen", Rule: rule(ShowOfHands, 0)}})
		return NominationsClosed{"t9"}
	}, ErrNoCandidates},
	{"to close before the winners are known", "entered", func(*room) Body { return NominationsClosed{"state"} }, ErrSourcePending},
	{"to close before a tie is settled", "tied", func(*room) Body { return NominationsClosed{"state"} }, ErrSourcePending},
	{"to reopen no list", "item", func(*room) Body { return NominationsReopened{"t9"} }, ErrUnknown},

	{"a round on nothing", "item", func(*room) Body { return RoundOpened{ID: "r9", Title: "t9"} }, ErrUnknown},
	{"a motion without a question", "item", func(*room) Body { m := MotionRule(); return RoundOpened{ID: "r9", Rule: &m} }, ErrEmpty},
	{"a motion without a rule", "item", func(*room) Body { return RoundOpened{ID: "r9", Question: "Đồng ý?"} }, ErrEmpty},
	{"a motion with seats", "item", func(*room) Body {
		m := MotionRule()
		m.Quota = 1
		return RoundOpened{ID: "r9", Question: "Đồng ý?", Rule: &m}
	}, ErrRange},
	{"a title's round with a rule of its own", "closed", func(*room) Body { m := MotionRule(); return RoundOpened{ID: "r9", Title: "flag", Rule: &m} }, ErrRange},
	{"more votes in writing than absent units", "closed", func(*room) Body { return RoundOpened{ID: "r9", Title: "flag", Written: 2} }, ErrRange},
	{"a round without a quorum", "closed", func(r *room) Body {
		r.do(UnitsMarked{[]ID{"u1"}, Left})
		return RoundOpened{ID: "r9", Title: "flag"}
	}, ErrNoQuorum},
	{"papers without tellers", "closed", func(r *room) Body { r.do(OfficerRemoved{"o2"}); return RoundOpened{ID: "r9", Title: "flag"} }, ErrNoTellers},
	{"a secret motion without tellers", "closed", func(r *room) Body {
		r.do(OfficerRemoved{"o2"})
		m := MotionRule()
		m.Method = SecretPapers
		return RoundOpened{ID: "r9", Question: "Đồng ý?", Rule: &m}
	}, ErrNoTellers},
	{"two names that cannot be told apart", "item", func(r *room) Body {
		r.do(Nominated{"flag", NewNominee{ID: "n9", Name: "Tổ chức"}}, NominationsClosed{"flag"}, UnitChanged{NewUnit{ID: "u1", Name: "tổ chức"}})
		return RoundOpened{ID: "r9", Title: "flag"}
	}, ErrSameName},

	{"fewer than no papers", "opened", func(*room) Body { return PapersIssued{"r1", -1} }, ErrRange},
	{"as many papers as before", "issued", func(*room) Body { return PapersIssued{"r1", 4} }, ErrNoChange},
	{"a paper of another ballot", "issued", func(r *room) Body { return PaperSealed{Round: "r1", Marks: marks(r.t, "1..")} }, ErrRange},
	{"paper 0", "entered", func(r *room) Body { return PaperMended{Round: "r1", Marks: marks(r.t, "1...")} }, ErrRange},
	{"paper 5 of 4", "entered", func(r *room) Body { return PaperMended{Round: "r1", Paper: 5, Marks: marks(r.t, "1...")} }, ErrRange},
	{"a paper without a reason", "entered", func(r *room) Body { return PaperMended{Round: "r1", Paper: 1, Marks: marks(r.t, "1...")} }, ErrReason},
	{"the same marks", "entered", func(r *room) Body { return PaperMended{Round: "r1", Paper: 1, Marks: marks(r.t, "11..")} }, ErrNoChange},
	{"hands that do not add up", "hands", func(*room) Body { t := hands(3, 1); t.Valid = 3; return TotalsEntered{"r1", t} }, tally.ErrTotals},
	{"totals before the papers", "voided", func(r *room) Body {
		n := setup().Titles[0]
		n.Rule.Method = SecretTotals
		r.do(TitleChanged{n}, RoundOpened{ID: "r2", Title: "flag"})
		return TotalsEntered{Round: "r2"}
	}, ErrIssuedFirst},
	{"another verdict than the papers give", "entered", func(r *room) Body {
		b, _ := r.m.Declare(r.m.Round("r1"), "")
		b.Verdict.Elected = b.Verdict.Elected[:1]
		return b
	}, ErrVerdict},
	{"a calculator there is not yet", "entered", func(r *room) Body {
		b, _ := r.m.Declare(r.m.Round("r1"), "")
		b.Calculator++
		return b
	}, ErrRange},
	{"to void for no reason", "decided", func(*room) Body { return RoundVoided{"r1", ""} }, ErrReason},
	{"to void an earlier round", "tied", func(r *room) Body { r.do(RoundOpened{ID: "r2", Title: "flag"}); return RoundVoided{"r1", "Nhầm"} }, ErrStillNeeded},
	{"to void what another title was drawn from", "decided", func(r *room) Body {
		r.do(NominationsClosed{"state"}, RoundOpened{ID: "r2", Title: "state"})
		return RoundVoided{"r1", "Nhầm"}
	}, ErrStillNeeded},
}

func TestWhatAVoteMustBe(t *testing.T) { refusesAll(t, voteRefusals) }
