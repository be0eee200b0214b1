package meeting

import (
	"errors"
	"strings"
	"testing"
	"time"

	"thuky/meeting/tally"
)

// refusal is what may not be done at a stage, and why.
type refusal struct {
	what, stage string
	body        func(r *room) Body
	want        error
}

// refusesAll tries each of them and wants the meeting to stay as it was.
func refusesAll(t *testing.T, all []refusal) {
	for _, c := range all {
		t.Run(c.what, func(t *testing.T) {
			r := stage(t, c.stage)
			b := c.body(r)
			before := r.snapshot()
			r.refuse(b, c.want)
			alike(t, r.m, before)
		})
	}
}

// The states of the table show when a kind is possible; this table shows what its body must be.
var refusals = []refusal{
	{"a set-up of the year 0", "empty", func(*room) Body { s := setup(); s.Info.Year = 0; return Created{s} }, ErrRange},
	{"a set-up without a title", "empty", func(*room) Body { s := setup(); s.Info.Title = ""; return Created{s} }, ErrEmpty},
	{"a set-up without a time", "empty", func(*room) Body { s := setup(); s.Info.Start = time.Time{}; return Created{s} }, ErrRange},
	{"a unit twice in the set-up", "empty", func(*room) Body { s := setup(); s.Units[1].ID = "u1"; return Created{s} }, ErrTaken},
	{"a title drawn from a later one", "empty", func(*room) Body { s := setup(); s.Titles[0].From = "state"; return Created{s} }, ErrUnknown},
	{"a title for more than all", "empty", func(*room) Body {
		s := setup()
		s.Titles[0].Rule.Strict, s.Titles[0].Rule.Threshold.Den = true, 1
		return Created{s}
	}, tally.ErrRule},
	{"a head of the cluster of no name", "planned", func(*room) Body { i := setup().Info; i.Head = ""; return InfoChanged{i} }, ErrEmpty},
	{"the same info", "planned", func(*room) Body { return InfoChanged{setup().Info} }, ErrNoChange},

	{"an identity in capitals", "planned", func(*room) Body { return UnitAdded{NewUnit{ID: "U9", Name: "Đơn vị"}} }, ErrUnknown},
	{"no identity", "planned", func(*room) Body { return UnitAdded{NewUnit{Name: "Đơn vị"}} }, ErrUnknown},
	{"an identity of a guest", "planned", func(*room) Body { return UnitAdded{NewUnit{ID: "g1", Name: "Đơn vị"}} }, ErrTaken},
	{"an identity of an officer", "planned", func(*room) Body { return UnitAdded{NewUnit{ID: "o1", Name: "Đơn vị"}} }, ErrTaken},
	{"an identity of a nominee", "planned", func(*room) Body { return UnitAdded{NewUnit{ID: "n1", Name: "Đơn vị"}} }, ErrTaken},
	{"an identity of a decision", "item", func(*room) Body { return DecisionMade{"d1", "Lại"} }, ErrTaken},
	{"a unit's name written otherwise", "planned", func(*room) Body { return UnitAdded{NewUnit{ID: "u9", Name: "vụ TỔ CHỨC cán bộ"}} }, ErrSameName},
	{"another unit's name", "planned", func(*room) Body { return UnitChanged{NewUnit{ID: "u1", Name: "Thanh tra Bộ"}} }, ErrSameName},
	{"a unit of no name", "planned", func(*room) Body { return UnitChanged{NewUnit{ID: "u1", Name: ""}} }, ErrEmpty},
	{"a unit nobody knows", "planned", func(*room) Body { return UnitChanged{NewUnit{ID: "u9", Name: "Đơn vị"}} }, ErrUnknown},
	{"the same unit", "planned", func(*room) Body { return UnitChanged{setup().Units[0]} }, ErrNoChange},
	{"to strike a unit nobody knows", "planned", func(*room) Body { return UnitRemoved{"u9"} }, ErrUnknown},
	{"to strike a nominated unit", "planned", func(*room) Body { return UnitRemoved{"u2"} }, ErrStillNeeded},
	{"to strike a unit on the speakers' list", "planned", func(r *room) Body {
		r.do(SpeechQueued{NewSpeech{ID: "s9", Unit: "u5", Speaker: "Cục trưởng"}})
		return UnitRemoved{"u5"}
	}, ErrStillNeeded},
	{"no unit to mark", "planned", func(*room) Body { return UnitsMarked{nil, Present} }, ErrEmpty},
	{"an unknown unit to mark", "planned", func(*room) Body { return UnitsMarked{[]ID{"u9"}, Present} }, ErrUnknown},
	{"an unknown status", "planned", func(*room) Body { return UnitsMarked{[]ID{"u5"}, "asleep"} }, ErrUnknown},
	{"to mark a unit twice at once", "planned", func(*room) Body { return UnitsMarked{[]ID{"u5", "u5"}, Excused} }, ErrTaken},
	{"to mark a unit as it is", "planned", func(*room) Body { return UnitsMarked{[]ID{"u1"}, Present} }, ErrStatusTwice},
	{"to leave without having come", "item", func(*room) Body { return UnitsMarked{[]ID{"u5"}, Left} }, ErrUnitAway},
	{"a substitute for nobody", "planned", func(*room) Body { return SubstituteNamed{"u9", Person{Name: "A"}, ""} }, ErrUnknown},
	{"the substitute there is", "planned", func(*room) Body { return SubstituteNamed{Unit: "u1"} }, ErrNoChange},
	{"an authority given to nobody", "planned", func(*room) Body { return SubstituteNamed{Unit: "u1", Authority: "Giấy uỷ quyền"} }, ErrEmpty},
	{"an honorific without a person", "planned", func(*room) Body { return SubstituteNamed{"u1", Person{Honorific: "ông"}, ""} }, ErrEmpty},
	{"a guest nobody names", "planned", func(*room) Body { return GuestAdded{Guest{ID: "g9"}, ""} }, ErrEmpty},
	{"a guest before nobody", "planned", func(*room) Body { return GuestAdded{Guest{"g9", Person{Name: "A"}}, "g8"} }, ErrUnknown},
	{"a guest to where he is", "planned", func(*room) Body { return GuestMoved{"g2", ""} }, ErrNoChange},
	{"a guest before himself", "planned", func(*room) Body { return GuestMoved{"g2", "g2"} }, ErrNoChange},
	{"a guest nobody knows", "planned", func(*room) Body { return GuestMoved{"", "g1"} }, ErrUnknown},
	{"to strike a guest nobody knows", "planned", func(*room) Body { return GuestRemoved{"g9"} }, ErrUnknown},
	{"an unknown role", "planned", func(*room) Body { return OfficerAdded{Officer{"o9", "cook", Person{Name: "A"}}} }, ErrUnknown},
	{"an officer nobody names", "planned", func(*room) Body { return OfficerAdded{Officer{ID: "o9", Role: Chair}} }, ErrEmpty},
	{"to correct a guest nobody knows", "planned", func(*room) Body { return GuestChanged{Guest{"g9", Person{Name: "A"}}} }, ErrUnknown},
	{"to correct an officer nobody knows", "planned", func(*room) Body { return OfficerChanged{Officer{"o9", Chair, Person{Name: "A"}}} }, ErrUnknown},
	{"an officer without a name", "planned", func(*room) Body { return OfficerChanged{Officer{"o2", Chair, Person{}}} }, ErrEmpty},
	{"an officer before one nobody knows", "planned", func(*room) Body { return OfficerMoved{"o2", "o9"} }, ErrUnknown},
	{"an officer before itself", "planned", func(*room) Body { return OfficerMoved{"o2", "o2"} }, ErrNoChange},
	{"to dismiss an officer nobody knows", "planned", func(*room) Body { return OfficerRemoved{"o9"} }, ErrUnknown},

	{"to begin an item nobody knows", "item", func(*room) Body { return ItemBegun{"i9"} }, ErrUnknown},
	{"to begin the running item", "item", func(*room) Body { return ItemBegun{"i2"} }, ErrItemRunning},
	{"to end an item nobody knows", "item", func(*room) Body { return ItemFinished{"i9"} }, ErrUnknown},
	{"to skip an item nobody knows", "item", func(*room) Body { return ItemSkipped{"i9", ""} }, ErrUnknown},
	{"to skip the running item", "item", func(*room) Body { return ItemSkipped{"i2", ""} }, ErrItemRunning},
	{"to skip what is over", "item", func(*room) Body { return ItemSkipped{"i1", ""} }, ErrItemDone},
	{"to skip twice", "item", func(r *room) Body { r.do(ItemSkipped{"i4", ""}); return ItemSkipped{"i4", ""} }, ErrStatusTwice},
	{"an item before nothing", "item", func(*room) Body { return ItemMoved{"i4", "i9"} }, ErrUnknown},
	{"nothing before an item", "item", func(*room) Body { return ItemMoved{"", "i1"} }, ErrUnknown},
	{"an item to where it is", "item", func(*room) Body { return ItemMoved{"i3", "i4"} }, ErrNoChange},
	{"an item of 25 hours", "item", func(*room) Body {
		return ItemInserted{NewItem{ID: "i9", Name: "Nghỉ", Part: Other, Minutes: 1500}, "", false}
	}, ErrRange},
	{"an item of no part", "item", func(*room) Body { return ItemInserted{NewItem: NewItem{ID: "i9", Name: "Nghỉ"}} }, ErrUnknown},
	{"an item into the plan of a running meeting", "item", func(*room) Body {
		return ItemInserted{NewItem{ID: "i9", Name: "Nghỉ", Part: Other}, "", true}
	}, ErrPlanFixed},
	{"to change an item nobody knows", "item", func(*room) Body { return ItemChanged{NewItem{ID: "i9"}} }, ErrUnknown},
	{"the same item", "item", func(*room) Body { return ItemChanged{setup().Items[0]} }, ErrNoChange},
	{"a note on nothing", "item", func(*room) Body { return ItemNoted{"i9", "ghi"} }, ErrUnknown},
	{"the same note", "item", func(*room) Body { return ItemNoted{"i2", ""} }, ErrNoChange},

	{"a speaker of an unknown unit", "item", func(*room) Body { return SpeechQueued{NewSpeech{ID: "s9", Unit: "u9", Speaker: "A"}} }, ErrUnknown},
	{"a speaker without a name", "item", func(*room) Body { return SpeechQueued{NewSpeech{ID: "s9"}} }, ErrEmpty},
	{"a limit below zero", "item", func(*room) Body { return SpeechQueued{NewSpeech{ID: "s9", Speaker: "A", Seconds: -1}} }, ErrRange},
	{"to change no speech", "item", func(*room) Body { return SpeechChanged{NewSpeech{ID: "s9", Speaker: "A"}} }, ErrUnknown},
	{"the same speech", "item", func(r *room) Body { return SpeechChanged{r.m.speech("s1").NewSpeech} }, ErrNoChange},
	{"a speech before none", "item", func(*room) Body { return SpeechMoved{"s2", "s9"} }, ErrUnknown},
	{"no speech before one", "item", func(*room) Body { return SpeechMoved{"s9", "s1"} }, ErrUnknown},
	{"to move who is speaking", "speaking", func(*room) Body { return SpeechMoved{"s1", ""} }, ErrSpeaking},
	{"a second speaker", "held", func(*room) Body { return SpeechBegun{"s2"} }, ErrSpeaking},
	{"to begin no speech", "item", func(*room) Body { return SpeechBegun{"s9"} }, ErrUnknown},
	{"to pause no speech", "item", func(*room) Body { return SpeechPaused{"s9"} }, ErrUnknown},
	{"to end no speech", "item", func(*room) Body { return SpeechEnded{"s9"} }, ErrUnknown},
	{"to withdraw no speech", "item", func(*room) Body { return SpeechWithdrawn{"s9"} }, ErrUnknown},
	{"to withdraw who is speaking", "speaking", func(*room) Body { return SpeechWithdrawn{"s1"} }, ErrSpeaking},
	{"to begin after withdrawing", "item", func(r *room) Body { r.do(SpeechWithdrawn{"s1"}); return SpeechBegun{"s1"} }, ErrSpeechDone},
	{"a note on no speech", "item", func(*room) Body { return SpeechNoted{"s9", "ghi"} }, ErrUnknown},
	{"the same note on a speech", "item", func(*room) Body { return SpeechNoted{"s1", ""} }, ErrNoChange},

	{"to sign by no unit", "item", func(*room) Body { return PledgeSigned{} }, ErrEmpty},
	{"to sign by an unknown unit", "item", func(*room) Body { return PledgeSigned{Units: []ID{"u9"}} }, ErrUnknown},
	{"to sign twice", "item", func(*room) Body { return PledgeSigned{Units: []ID{"u1"}} }, ErrStatusTwice},
	{"to sign twice at once", "item", func(*room) Body { return PledgeSigned{Units: []ID{"u2", "u2"}} }, ErrStatusTwice},
	{"to strike an unknown unit's signature", "item", func(*room) Body { return PledgeStruck{"u9", ""} }, ErrUnknown},
	{"to strike what is not signed", "item", func(*room) Body { return PledgeStruck{"u2", ""} }, ErrNoChange},
	{"a directive without words", "item", func(*room) Body { return DirectiveGiven{NewDirective{ID: "v9"}} }, ErrEmpty},
	{"the same directive", "item", func(r *room) Body { return DirectiveChanged{r.m.directive("v1").NewDirective} }, ErrNoChange},
	{"to strike no directive", "item", func(*room) Body { return DirectiveStruck{"v9"} }, ErrUnknown},
	{"to do no directive", "item", func(*room) Body { return DirectiveDone{"v9", true} }, ErrUnknown},
	{"to leave a directive as it is", "item", func(*room) Body { return DirectiveDone{"v1", false} }, ErrNoChange},
	{"a decision without words", "item", func(*room) Body { return DecisionMade{"d9", ""} }, ErrEmpty},
	{"to word a result", "decided", func(*room) Body { return DecisionChanged{"r1", "Khác"} }, ErrDeclaredFinal},
	{"to word a struck decision", "item", func(r *room) Body { r.do(DecisionStruck{"d1", "Nhầm"}); return DecisionChanged{"d1", "Khác"} }, ErrStruck},
	{"the same words", "item", func(r *room) Body { return DecisionChanged{"d1", r.m.Decision("d1").Text} }, ErrNoChange},
	{"to strike a result", "decided", func(*room) Body { return DecisionStruck{"r1", "Nhầm"} }, ErrDeclaredFinal},
	{"to strike twice", "item", func(r *room) Body { r.do(DecisionStruck{"d1", "Nhầm"}); return DecisionStruck{"d1", "Nhầm"} }, ErrStruck},
	{"to strike without a reason", "item", func(*room) Body { return DecisionStruck{"d1", ""} }, ErrReason},
	{"a head nobody names", "item", func(*room) Body { return HeadsAnnounced{Heads{ID: "h9", Year: 2021}} }, ErrEmpty},
	{"heads of the year 21", "item", func(*room) Body { return HeadsAnnounced{Heads{ID: "h9", Year: 21, Head: Person{Name: "A"}}} }, ErrRange},
	{"to amend without a reason", "adjourned", func(*room) Body { return Amended{Amendment{Text: "A", By: "B"}} }, ErrReason},
	{"to amend by nobody", "adjourned", func(*room) Body { return Amended{Amendment{Text: "A", Reason: "B"}} }, ErrEmpty},
}

func TestWhatABodyMustBe(t *testing.T) { refusesAll(t, refusals) }

// TestTextIsCleanedAtTheDoor refuses what was not: the screen and the readers of files clean what they are given.
func TestTextIsCleanedAtTheDoor(t *testing.T) {
	r := stage(t, "item")
	for _, text := range []string{"a\x1b[2Jb", "a\u202eb", "Ho\u0300a", " a", "a\r\nb", strings.Repeat("a", MaxText+1)} {
		if _, err := r.m.Decide(ItemNoted{"i2", text}, r.now, r.now, "secretary"); !errors.Is(err, ErrText) {
			t.Errorf("%.20q: %v", text, err)
		}
	}
	if _, err := r.m.Decide(ItemNoted{"i2", "a\xff"}, r.now, r.now, "secretary"); !errors.Is(err, ErrBody) {
		t.Errorf("invalid UTF-8: %v", err)
	}
	r.do(ItemNoted{"i2", strings.Repeat("ộ", MaxText)}, ItemNoted{"i2", "Một\n\n- hai"})
}
