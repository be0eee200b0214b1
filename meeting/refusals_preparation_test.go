package meeting

import (
	"testing"

	"thuky/meeting/phrase"
)

// The same for what is made ready before the meeting.
var preparationRefusals = []refusal{
	{"a criterion of no name", "planned", func(*room) Body { return CriteriaSet{Criteria: []Criterion{{ID: "c9"}}} }, ErrEmpty},
	{"a criterion of no kind there is", "planned", func(*room) Body { return CriteriaSet{Criteria: []Criterion{{ID: "c9", Name: "A", Kind: "extra"}}} }, ErrUnknown},
	{"a maximum below 0", "planned", func(*room) Body { return CriteriaSet{Criteria: []Criterion{{ID: "c9", Name: "A", Max: -1}}} }, ErrRange},
	{"a maximum above all", "planned", func(*room) Body {
		return CriteriaSet{Criteria: []Criterion{{ID: "c9", Name: "A", Max: MostPoints + 1}}}
	}, ErrRange},
	{"two criteria of one name", "planned", func(*room) Body { return CriteriaSet{Criteria: append(criteria(), Criterion{ID: "c9", Name: "TRỪ"})} }, ErrSameName},
	{"a criterion twice", "planned", func(*room) Body { return CriteriaSet{Criteria: append(criteria(), Criterion{ID: "c1", Name: "A"})} }, ErrTaken},
	{"a criterion with an identity of a unit", "planned", func(*room) Body { return CriteriaSet{Criteria: append(criteria(), Criterion{ID: "u1", Name: "A"})} }, ErrTaken},
	{"an identity of a criterion", "planned", func(*room) Body { return UnitAdded{NewUnit{ID: "c1", Name: "Đơn vị"}} }, ErrTaken},
	{"a criterion with an identity in capitals", "planned", func(*room) Body { return CriteriaSet{Criteria: append(criteria(), Criterion{ID: "C9", Name: "A"})} }, ErrUnknown},
	{"to drop a criterion with scores", "planned", func(*room) Body { return CriteriaSet{Criteria: criteria()[1:]} }, ErrScored},
	{"a maximum below a score", "planned", func(*room) Body { c := criteria(); c[0].Max = 79_49; return CriteriaSet{Criteria: c} }, ErrScore},
	{"the same criteria", "planned", func(*room) Body { return CriteriaSet{Criteria: criteria()} }, ErrNoChange},
	{"a phrase there is not", "planned", func(*room) Body { return PhrasesSet{phrase.Set{"votes.other": "A"}} }, phrase.ErrUnknown},
	{"a phrase without its fact", "planned", func(*room) Body { return PhrasesSet{phrase.Set{"minutes.ended": "A"}} }, phrase.ErrMissing},
	{"the phrases there are", "planned", func(*room) Body { return PhrasesSet{} }, ErrNoChange},
	{"no score", "planned", func(*room) Body { return ScoresEntered{} }, ErrEmpty},
	{"a score of an unknown unit", "planned", score("u9", "c1", SelfScored, points(1)), ErrUnknown},
	{"a score under an unknown criterion", "planned", score("u1", "c9", SelfScored, points(1)), ErrUnknown},
	{"a score of an unknown stage", "planned", score("u1", "c1", "guess", points(1)), ErrUnknown},
	{"a score above the maximum", "planned", score("u1", "c1", SelfScored, points(100_01)), ErrScore},
	{"a score above all", "planned", score("u1", "c3", SelfScored, points(MostPoints+1)), ErrScore},
	{"a score below 0", "planned", score("u1", "c3", SelfScored, points(-1)), ErrScore},
	{"the score there is", "planned", score("u1", "c1", SelfScored, points(7950)), ErrNoChange},
	{"to take no score away", "planned", score("u1", "c1", CrossChecked, nil), ErrNoChange},
	{"a score twice at once", "planned", func(*room) Body {
		return ScoresEntered{Scores: []Score{{"u1", "c1", SelfScored, points(1)}, {"u1", "c1", SelfScored, points(2)}}}
	}, ErrStatusTwice},

	{"no registration", "planned", func(*room) Body { return Registered{} }, ErrEmpty},
	{"a registration for an unknown title", "planned", registered(NewRegistration{"q9", "t9", "u5", ""}), ErrUnknown},
	{"a registration of an unknown unit", "planned", registered(NewRegistration{"q9", "flag", "u9", ""}), ErrUnknown},
	{"a registration of nobody", "planned", registered(NewRegistration{"q9", "flag", "", ""}), ErrEmpty},
	{"a registration with an identity of a line", "planned", registered(NewRegistration{"q1", "flag", "u5", ""}), ErrTaken},
	{"a registration there is", "planned", registered(NewRegistration{"q9", "flag", "u1", ""}), ErrSameName},
	{"a name there is, written otherwise", "planned", registered(NewRegistration{"q9", "flag", "u4", "PHÒNG tổ chức"}), ErrSameName},
	{"a registration twice at once", "planned", registered(NewRegistration{"q8", "state", "u1", ""}, NewRegistration{"q9", "state", "u1", ""}), ErrSameName},
	{"two registrations of one identity", "planned", registered(NewRegistration{"q9", "state", "u1", ""}, NewRegistration{"q9", "state", "u2", ""}), ErrTaken},
	{"to rule of no registration", "planned", func(*room) Body { return RegistrationRuled{"q9", true, "A"} }, ErrUnknown},
	{"to strike a registration out for no reason", "planned", func(*room) Body { return RegistrationRuled{"q1", true, ""} }, ErrReason},
	{"to restore what stands", "planned", func(*room) Body { return RegistrationRuled{"q1", false, ""} }, ErrStatusTwice},
	{"to remove no registration", "planned", func(*room) Body { return RegistrationRemoved{"q9"} }, ErrUnknown},
	{"an identity of a registration", "planned", func(*room) Body { return UnitAdded{NewUnit{ID: "q1", Name: "Đơn vị"}} }, ErrTaken},
	{"to take off a title that is registered for", "planned", func(r *room) Body {
		r.do(Registered{[]NewRegistration{{"q9", "state", "u5", ""}}})
		return TitleRemoved{"state"}
	}, ErrStillNeeded},
	{"to strike a unit that registered", "planned", func(r *room) Body {
		r.do(Registered{[]NewRegistration{{"q9", "flag", "u5", "Phòng Tổ chức"}}})
		return UnitRemoved{"u5"}
	}, ErrStillNeeded},

	{"no follow-up", "planned", func(*room) Body { return FollowUpsCarried{} }, ErrEmpty},
	{"a follow-up without words", "planned", carried(CarriedFollowUp{NewDirective{ID: "f9"}, "Hội nghị", false, false}), ErrEmpty},
	{"a follow-up from nowhere", "planned", carried(CarriedFollowUp{NewDirective{ID: "f9", Text: "A"}, "", false, false}), ErrEmpty},
	{"a follow-up with an identity in use", "planned", carried(CarriedFollowUp{NewDirective{ID: "f1", Text: "A"}, "Hội nghị", false, false}), ErrTaken},
	{"a commitment without words", "planned", func(*room) Body { return PledgeGiven{NewDirective{ID: "f9"}} }, ErrEmpty},
	{"a commitment with an identity in use", "planned", func(*room) Body { return PledgeGiven{NewDirective{ID: "u1", Text: "A"}} }, ErrTaken},
	{"to leave a follow-up open", "planned", func(*room) Body { return DirectiveDone{"f1", false} }, ErrNoChange},

	{"a roster of nobody", "planned", func(*room) Body { return RosterTaken{} }, ErrEmpty},
	{"a unit of no name in a roster", "planned", roster(RosterUnit{ID: "u9"}), ErrEmpty},
	{"a unit twice in a roster", "planned", roster(RosterUnit{ID: "u1", Name: "A"}, RosterUnit{ID: "u1", Name: "B"}), ErrTaken},
	{"a name twice in a roster", "planned", roster(RosterUnit{ID: "u8", Name: "Hoà Bình"}, RosterUnit{ID: "u9", Name: "hòa bình"}), ErrSameName},
	{"another unit's name in a roster", "planned", roster(RosterUnit{ID: "u9", Name: "VĂN PHÒNG Bộ"}), ErrSameName},
	{"another unit's name for one there is", "planned", roster(RosterUnit{ID: "u1", Name: "Thanh tra Bộ"}), ErrSameName},
	{"a roster with an identity of a guest", "planned", roster(RosterUnit{ID: "g1", Name: "A"}), ErrTaken},
	{"the roster there is", "planned", roster(RosterUnit{"u1", "Văn phòng Bộ", Person{Office: "Đại diện Văn phòng Bộ"}, "", ""}), ErrNoChange},
	{"a new unit once it has begun", "item", roster(RosterUnit{ID: "u9", Name: "A"}), ErrUnitsFixed},
	{"a deputy nobody names", "planned", func(*room) Body { return ClusterHeadsNamed{ClusterHeads{Deputies: []Person{{}}}} }, ErrEmpty},
	{"an honorific without a head", "planned", func(*room) Body { return ClusterHeadsNamed{ClusterHeads{Head: Person{Honorific: "bà"}}} }, ErrEmpty},
	{"the heads there are", "planned", func(*room) Body { return ClusterHeadsNamed{ClusterHeads{Head: Person{Name: "Trần Thị B"}}} }, ErrNoChange},

	{"to nominate all for no title", "planned", func(*room) Body { return NominatedAll{"t9", []NewNominee{{ID: "n9", Unit: "u5"}}} }, ErrUnknown},
	{"to nominate all of none", "planned", func(*room) Body { return NominatedAll{Title: "flag"} }, ErrEmpty},
	{"to nominate all for a drawn title", "planned", func(*room) Body { return NominatedAll{"state", []NewNominee{{ID: "n9", Unit: "u5"}}} }, ErrDrawn},
	{"to nominate one twice at once", "planned", nominated(NewNominee{ID: "n8", Name: "Hoà Bình"}, NewNominee{ID: "n9", Name: "hòa bình"}), ErrSameName},
	{"to nominate one again with others", "planned", nominated(NewNominee{ID: "n8", Name: "A"}, NewNominee{ID: "n9", Unit: "u1"}), ErrSameName},
	{"to nominate two of one identity", "planned", nominated(NewNominee{ID: "n9", Name: "A"}, NewNominee{ID: "n9", Name: "B"}), ErrTaken},
	{"to nominate an unknown unit with others", "planned", nominated(NewNominee{ID: "n9", Unit: "u9"}), ErrUnknown},
	{"to nominate nobody with others", "planned", nominated(NewNominee{ID: "n9"}), ErrEmpty},
	{"to nominate a unit by another name", "planned", nominated(NewNominee{ID: "n9", Unit: "u5", Name: "A"}), ErrSameName},
}

func TestWhatIsPreparedMustBe(t *testing.T) { refusesAll(t, preparationRefusals) }

func score(unit, criterion ID, stage Stage, p *Points) func(*room) Body {
	return func(*room) Body { return ScoresEntered{Scores: []Score{{unit, criterion, stage, p}}} }
}

func registered(all ...NewRegistration) func(*room) Body {
	return func(*room) Body { return Registered{all} }
}

func nominated(all ...NewNominee) func(*room) Body {
	return func(*room) Body { return NominatedAll{"flag", all} }
}

func carried(all ...CarriedFollowUp) func(*room) Body {
	return func(*room) Body { return FollowUpsCarried{all} }
}

func roster(all ...RosterUnit) func(*room) Body {
	return func(*room) Body { return RosterTaken{all} }
}
