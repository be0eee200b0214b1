package meeting

import (
	"slices"
	"testing"

	"thuky/meeting/tally"
)

// sixUnits is a cluster of six units that elects by at least 4/5 of its members; one of them is away.
func sixUnits(t tb) *room {
	t.Helper()
	s := setup()
	s.Units = append(s.Units, NewUnit{ID: "u6", Name: "Viện kiểm sát huyện F"})
	fourFifths := Rule{Method: SecretPapers, Rule: tally.Default(tally.Members), Source: "Thông tư 01/2019/TT-VKSTC"}
	fourFifths.Threshold, fourFifths.Strict = tally.Fraction{Num: 4, Den: 5}, false
	flag, team := fourFifths, fourFifths
	flag.Quota, flag.Marks = 1, 2
	team.Method, team.Recuse = RollCallVote, true
	s.Titles = []NewTitle{{ID: "flag", Name: "Cờ thi đua ngành", Rule: flag}, {ID: "team", Name: "Tập thể lao động tiên tiến", Rule: team}}
	r := newRoom(t)
	r.do(Created{s}, UnitsMarked{[]ID{"u1", "u2", "u3", "u4", "u5"}, Present}, UnitsMarked{[]ID{"u6"}, Excused})
	r.now = start
	r.do(ItemBegun{"i3"})
	for _, n := range []struct{ title, id, unit ID }{{"flag", "n1", "u1"}, {"flag", "n2", "u2"}, {"flag", "n3", "u3"}, {"team", "n4", "u4"}, {"team", "n6", "u6"}} {
		r.do(Nominated{n.title, NewNominee{ID: n.id, Unit: n.unit}})
	}
	r.do(NominationsClosed{"flag"}, NominationsClosed{"team"})
	return r
}

// TestAnAfternoonOfSixUnits tells the whole of a count: a tie, a paper taken back, an over-marked one, a second count
// with one difference, a run-off with a blank paper, and a roll call in which a unit does not vote on itself.
func TestAnAfternoonOfSixUnits(t *testing.T) {
	r := sixUnits(t)
	r.do(RoundOpened{ID: "r1", Title: "flag", Written: 1}, PapersIssued{"r1", 6})
	r.seal("r1", "110 11. 1..")
	r.undo() // the third was misread
	r.seal("r1", "11. 110 11. 111")
	first := r.m.Round("r1")
	if why := first.Invalid(first.Papers[5]); why != tally.ReasonOverMarked {
		t.Errorf("the last paper is invalid for %q", why)
	}
	r.do(RecountBegun{"r1", "Trần Thị B"})
	r.recount("110 11. 11. 100 11. 111")
	r.do(RecountEnded{"r1"})
	if d := r.m.Round("r1").Differences(); len(d) != 1 || d[0].Number != 4 {
		t.Fatalf("%+v", d)
	}
	r.do(DifferenceSettled{Round: "r1", Paper: 4, Marks: marks(t, "110"), Reason: "Ba người cùng xem phiếu"})
	v := r.declare("r1")
	want := []tally.NameResult{
		{Name: "Văn phòng Bộ", Agree: 5, Base: 6, Needed: 5, Percent: "83,33", Passes: true},
		{Name: "Vụ Tổ chức cán bộ", Agree: 5, Base: 6, Needed: 5, Percent: "83,33", Passes: true},
		{Name: "Vụ Hợp tác quốc tế", Disagree: 2, None: 3, Base: 6, Needed: 5, Percent: "0"},
	}
	if !slices.Equal(v.Names, want) || v.Status != tally.Tied || v.Open != 1 || v.Valid != 5 || v.InvalidReasons[tally.ReasonOverMarked] != 1 || !v.Balanced {
		t.Errorf("%+v", v)
	}

	r.do(RoundOpened{ID: "r2", Title: "flag", Written: 1}, PapersIssued{"r2", 6})
	r.seal("r2", ".1 01 .1 .1 01 ..")
	v = r.declare("r2")
	if !slices.Equal(v.Elected, []string{"Vụ Tổ chức cán bộ"}) || v.Status != tally.Decided || v.Blank != 1 || v.Valid != 6 || len(v.Names) != 2 {
		t.Errorf("%+v", v)
	}

	r.do(RoundOpened{ID: "r3", Title: "team"})
	for _, u := range []ID{"u1", "u2", "u3", "u5"} {
		r.do(VoteCast{"r3", u, marks(t, "11")})
	}
	r.refuse(VoteCast{"r3", "u4", marks(t, "10")}, ErrRecused)
	r.do(VoteCast{"r3", "u4", marks(t, ".0")})
	v = r.declare("r3")
	want = []tally.NameResult{
		{Name: "Thanh tra Bộ", Agree: 4, Recused: 1, Base: 5, Needed: 4, Percent: "80", Passes: true, Elected: true},
		{Name: "Viện kiểm sát huyện F", Agree: 4, Disagree: 1, Away: 1, Base: 5, Needed: 4, Percent: "80", Passes: true, Elected: true}, // not there, and measured alike
	}
	if !slices.Equal(v.Names, want) {
		t.Errorf("%+v", v)
	}
	r.do(Closed{})
	var struck int
	for _, d := range r.m.Decisions {
		if d.Struck != "" {
			struck++
		}
	}
	if len(r.m.Decisions) != 3 || struck != 0 {
		t.Errorf("%d decisions, %d struck", len(r.m.Decisions), struck)
	}
	r.sound()
}
