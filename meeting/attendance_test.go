package meeting

import (
	"fmt"
	"testing"

	"thuky/meeting/tally"
)

// TestQuorum13 is the arithmetic of the conference of 2020: 13 units, two thirds, so 9.
func TestQuorum13(t *testing.T) {
	for _, c := range []struct{ members, num, den, needed int }{
		{13, 2, 3, 9},
		{5, 2, 3, 4},
		{6, 2, 3, 4},
		{12, 2, 3, 8},
		{1, 2, 3, 1},
		{13, 1, 2, 7},
		{13, 1, 1, 13},
		{13, 0, 1, 1}, // somebody must be there
	} {
		s := setup()
		s.Info.Quorum = tally.Fraction{Num: int64(c.num), Den: int64(c.den)}
		s.Units = nil
		var all []ID
		for i := range c.members {
			all = append(all, ID(fmt.Sprint("u", i)))
			s.Units = append(s.Units, NewUnit{ID: all[i], Name: fmt.Sprint("Đơn vị ", i)})
		}
		r := newRoom(t)
		r.do(Created{s})
		if short := all[:c.needed-1]; len(short) > 0 {
			r.do(UnitsMarked{short, Present})
		}
		if q := r.m.Quorum(); q != (Quorum{c.members, c.needed - 1, c.needed, false}) {
			t.Errorf("%d/%d of %d: %+v, want %d needed", c.num, c.den, c.members, q, c.needed)
		}
		r.do(UnitsMarked{all[c.needed-1 : c.needed], Present})
		if !r.m.Quorum().Met {
			t.Errorf("%d/%d of %d: %d are not enough", c.num, c.den, c.members, c.needed)
		}
	}
}

// TestComingLateAndLeavingEarly, with the time it happened rather than the time it was noticed.
func TestComingLateAndLeavingEarly(t *testing.T) {
	r := stage(t, "item") // begun at 13:30 with u1 to u4
	late, early := r.m.Unit("u5"), r.m.Unit("u1")
	if r.m.Late(early) || !late.Arrived().IsZero() || r.m.Late(late) {
		t.Error("u1 was there from the beginning, u5 has not come")
	}
	r.now = clock(14, 10)
	r.enter(UnitsMarked{[]ID{"u5"}, Present}, clock(14, 5))
	r.enter(UnitsMarked{[]ID{"u1"}, Left}, clock(14, 8))
	late, early = r.m.Unit("u5"), r.m.Unit("u1")
	if !r.m.Late(late) || !late.Arrived().Equal(clock(14, 5)) {
		t.Errorf("arrived at %v", late.Arrived())
	}
	if last := early.Moves[len(early.Moves)-1]; early.Status != Left || !last.At.Equal(clock(14, 8)) || early.Arrived().IsZero() {
		t.Errorf("%+v", early)
	}
	if r.m.Present() != 4 || r.m.Counted(Left) != 1 || r.m.Counted(Absent) != 0 {
		t.Errorf("%d present", r.m.Present())
	}
	r.at(14, 30, UnitsMarked{[]ID{"u1"}, Present})
	if u := r.m.Unit("u1"); r.m.Late(u) {
		t.Error("who came back had not come late")
	}
}

// TestNobodyIsLateDuringTheRollCall: units are ticked while it runs.
func TestNobodyIsLateDuringTheRollCall(t *testing.T) {
	r := newRoom(t)
	r.do(Created{setup()})
	late := func(want bool) {
		t.Helper()
		if u := r.m.Unit("u1"); r.m.Late(u) != want {
			t.Errorf("late: %t", !want)
		}
	}
	r.at(13, 30, ItemBegun{"i1"})
	r.at(13, 35, UnitsMarked{[]ID{"u1"}, Present})
	late(false)
	r.at(13, 40, ItemFinished{"i1"})
	late(false)
	r.undo()
	r.undo()
	r.at(13, 43, ItemBegun{"i2"}, UnitsMarked{[]ID{"u1"}, Present})
	late(true)
	r.do(ItemChanged{NewItem{ID: "i1", Name: "Ổn định", Part: Other, Minutes: 5}}) // an agenda without a roll call
	late(true)
	r.do(ItemChanged{NewItem{ID: "i3", Name: "Điểm danh", Part: RollCall}}) // or one later on
	late(false)
}

// TestAMistakenTickIsNoArrival: marked present, set right to absent, came later.
func TestAMistakenTickIsNoArrival(t *testing.T) {
	r := stage(t, "planned")
	r.do(UnitsMarked{[]ID{"u5"}, Present}, UnitsMarked{[]ID{"u5"}, Absent})
	r.at(13, 30, ItemBegun{"i1"}, ItemFinished{"i1"})
	if !r.m.Unit("u5").Arrived().IsZero() {
		t.Error("it has not come")
	}
	r.at(14, 0, UnitsMarked{[]ID{"u5"}, Present})
	if u := r.m.Unit("u5"); !r.m.Late(u) || !u.Arrived().Equal(clock(14, 0)) {
		t.Errorf("arrived at %v", u.Arrived())
	}
}

// TestWhoSitsForAUnit: its representative, or who is authorised instead; the pledge is signed by that person.
func TestWhoSitsForAUnit(t *testing.T) {
	r := stage(t, "item")
	deputy := Person{Honorific: "bà", Name: "Nguyễn Thị C", Office: "Phó Vụ trưởng"}
	r.do(SubstituteNamed{"u2", deputy, "Giấy uỷ quyền số 05"}, PledgeSigned{[]ID{"u2"}, ""}, PledgeSigned{[]ID{"u3"}, "Vụ trưởng"})
	u := r.m.Unit("u2")
	if u.Attendee() != deputy || u.SignedBy != "bà Nguyễn Thị C" || deputy.String() != "bà Nguyễn Thị C, Phó Vụ trưởng" {
		t.Errorf("%+v", u)
	}
	r.do(SubstituteNamed{Unit: "u2"})
	if u := r.m.Unit("u2"); u.Attendee() != u.Representative || u.Authority != "" || u.Attendee().String() != "Đại diện Vụ Tổ chức cán bộ" {
		t.Errorf("%+v", u)
	}
	if r.m.Signed() != 3 || r.m.Unit("u3").SignedBy != "Vụ trưởng" {
		t.Errorf("%d have signed", r.m.Signed())
	}
	r.do(PledgeStruck{"u2", "Ghi nhầm"})
	if r.m.Signed() != 2 {
		t.Errorf("%d have signed", r.m.Signed())
	}
}

// TestGuestsStandInProtocolOrder and officers in the order of their roles.
func TestGuestsStandInProtocolOrder(t *testing.T) {
	r := stage(t, "planned")
	r.do(GuestAdded{Guest{"g3", Person{Name: "Phan Chí Hiếu"}}, "g1"}, GuestMoved{"g1", ""}, GuestRemoved{"g2"})
	if got := fmt.Sprint(ids(r.m.Guests, Guest.id)); got != "[g3 g1]" {
		t.Error(got)
	}
	r.do(OfficerAdded{Officer{"o3", Secretary, Person{Name: "B"}}}, OfficerAdded{Officer{"o4", Chair, Person{Name: "A"}}})
	var roles string
	for _, o := range r.m.With(Secretary, Chair) {
		roles += string(o.ID) + " "
	}
	if roles != "o3 o1 o4 " {
		t.Error(roles)
	}
}
