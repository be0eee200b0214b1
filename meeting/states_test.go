package meeting

import (
	"slices"

	"thuky/meeting/tally"
)

// state is a state that a meeting may be in, and how it gets there.
type state struct {
	name, after string
	enter       func(r *room)
}

// stages are the states of a meeting that the table of kinds and the random sessions start from. Each goes on from
// the one it names.
var stages = []state{
	{"empty", "", func(*room) {}},
	{"planned", "empty", func(r *room) {
		r.do(Created{setup()})
		r.do(UnitsMarked{[]ID{"u1", "u2", "u3", "u4"}, Present}, UnitsMarked{[]ID{"u5"}, Absent})
		for i, u := range []ID{"u1", "u2", "u3", "u4"} {
			r.do(Nominated{"flag", NewNominee{ID: "n" + u[1:], Unit: u, By: []string{"", "Thanh tra Bộ"}[i%2]}})
		}
		r.do(SpeechQueued{NewSpeech{ID: "s1", Unit: "u1", Speaker: "Đại diện Văn phòng Bộ", Seconds: 300}})
		r.do(SpeechQueued{NewSpeech{ID: "s2", Speaker: "Đại diện Vụ Thi đua - Khen thưởng"}})
		r.do(CriteriaSet{Criteria: criteria()}, ScoresEntered{Scores: []Score{{"u1", "c1", SelfScored, points(7950)}, {"u2", "c2", CrossChecked, points(200)}}})
		r.do(Registered{[]NewRegistration{{"q1", "flag", "u1", ""}, {"q2", "flag", "u4", "Phòng Tổ chức"}, {"q3", "flag", "", "Trần Thị B"}}})
		r.do(FollowUpsCarried{[]CarriedFollowUp{{NewDirective{ID: "f1", Text: "Kiện toàn Hội đồng"}, "Hội nghị năm 2019", false, false}}})
		r.do(ClusterHeadsNamed{ClusterHeads{Head: Person{Name: "Trần Thị B"}}})
	}},
	{"idle", "planned", func(r *room) { // between two items
		r.now = start
		r.do(ItemBegun{"i1"}, ItemFinished{"i1"})
		r.do(DecisionMade{"d1", "Thông qua chương trình"}, PledgeSigned{[]ID{"u1"}, ""})
		r.do(DirectiveGiven{NewDirective{ID: "v1", Text: "Đổi mới nội dung thi đua", Due: "2021-03-31"}})
	}},
	{"item", "idle", func(r *room) { r.do(ItemBegun{"i2"}) }},
	{"undone", "item", func(r *room) { r.do(ItemNoted{"i2", "Báo cáo dài"}); r.undo() }},
	{"speaking", "item", func(r *room) { r.do(SpeechBegun{"s1"}) }},
	{"held", "speaking", func(r *room) { r.do(SpeechPaused{"s1"}) }},
	{"closed", "held", func(r *room) { r.do(SpeechEnded{"s1"}, NominationsClosed{"flag"}) }},
	{"opened", "closed", func(r *room) { r.do(RoundOpened{ID: "r1", Title: "flag"}) }},
	{"issued", "opened", func(r *room) { r.do(PapersIssued{"r1", 4}) }},
	{"entered", "issued", func(r *room) { r.seal("r1", "11.. 11.. 11.. 1..1") }},
	{"unbalanced", "entered", func(r *room) { r.seal("r1", "1...") }},
	{"recounting", "entered", func(r *room) {
		r.do(RecountBegun{"r1", "Trần Thị B"})
		r.recount("11.. 11.. 11..")
	}},
	{"differing", "recounting", func(r *room) {
		r.recount("1.1.")
		r.do(RecountEnded{"r1"})
	}},
	{"decided", "entered", func(r *room) { r.declare("r1") }},
	{"tied", "issued", func(r *room) { r.seal("r1", "11.. 11.. 1.1. 1.1."); r.declare("r1") }},
	{"short", "issued", func(r *room) { r.seal("r1", "1... 1... 1... 1.1."); r.declare("r1") }},
	{"settled", "tied", func(r *room) {
		r.do(RoundSettled{ID: "d2", Round: "r1", Way: Lot, Chosen: []ID{"n3"}, Reason: "Bằng phiếu", Witnesses: "Tổ kiểm phiếu"})
	}},
	{"voided", "decided", func(r *room) { r.do(RoundVoided{"r1", "In nhầm phiếu"}) }},
	{"hands", "closed", func(r *room) { // a motion is put
		motion := MotionRule()
		r.do(RoundOpened{ID: "r1", Question: "Thông qua báo cáo", Rule: &motion})
	}},
	{"handed", "hands", func(r *room) { r.do(TotalsEntered{"r1", hands(3, 1)}) }},
	{"called", "closed", func(r *room) { // a motion is put to a roll call
		motion := Rule{Method: RollCallVote, Rule: tally.Default(tally.Present)}
		r.do(RoundOpened{ID: "r1", Question: "Thông qua báo cáo", Rule: &motion})
		r.do(VoteCast{"r1", "u1", tally.Marks{tally.Agree}})
	}},
	{"asked", "closed", func(r *room) { // the chair asks whether all agree
		motion := Rule{Method: Consensus, Rule: tally.Default(tally.Present)}
		r.do(RoundOpened{ID: "r1", Question: "Thông qua báo cáo", Rule: &motion})
	}},
	{"adjourned", "decided", func(r *room) { r.do(Closed{}) }},
}

// hands are the totals of a show of hands on a motion, of the four units present.
func hands(agree, disagree int) tally.Totals {
	const asked = 4
	return tally.Totals{
		Returned: asked, Valid: asked,
		Names: []tally.Votes{{Agree: agree, Disagree: disagree, None: asked - agree - disagree}},
	}
}

// staged keeps how each state was reached, since most tests begin at one.
var staged = map[string]room{}

// stage brings a new room into one of the states.
func stage(t tb, name string) *room {
	t.Helper()
	i := slices.IndexFunc(stages, func(s state) bool { return s.name == name })
	if i < 0 {
		t.Fatalf("no state is called %q", name)
	}
	r, known := staged[name]
	if !known {
		r = *newRoom(t)
		if after := stages[i].after; after != "" {
			r = *stage(t, after)
		}
		stages[i].enter(&r)
		staged[name] = r
	}
	r.t, r.events = t, slices.Clip(r.events)
	r.m = r.snapshot()
	return &r
}
