package meeting

import (
	"strconv"
	"testing"
)

// TestARosterChangesWhatItNames: two units that had each other's names get their own, the rest stays as it was.
func TestARosterChangesWhatItNames(t *testing.T) {
	r := stage(t, "planned")
	before := r.snapshot()
	r.do(RosterTaken{[]RosterUnit{
		{"u2", "Thanh tra Bộ", Person{Name: "Lê D"}, "0912", ""}, {"u4", "Vụ Tổ chức cán bộ", Person{}, "", ""}, {"u9", "Báo Pháp luật", Person{}, "0913", ""},
	}})
	if u := r.m.Unit("u2"); u.Name != "Thanh tra Bộ" || u.Representative.Name != "Lê D" || u.Phone != "0912" || u.Status != Present {
		t.Errorf("%+v", u)
	}
	if u := r.m.Units[5]; len(r.m.Units) != 6 || u.ID != "u9" || u.Phone != "0913" {
		t.Errorf("%+v", u)
	}
	r.do(UnitChanged{NewUnit{ID: "u2", Name: "Thanh tra"}})
	if u := r.m.Unit("u2"); u.Phone != "0912" {
		t.Errorf("renamed, it lost its telephone: %+v", u)
	}
	r.refuse(UnitAdded{NewUnit{ID: "u8", Name: "báo pháp luật"}}, ErrSameName)
	r.undo()
	r.undo()
	alike(t, r.m, before)
}

// BenchmarkRoster10000 takes 10,000 units over, then a score of each.
func BenchmarkRoster10000(b *testing.B) {
	var roster RosterTaken
	var scores ScoresEntered
	for i := range 10_000 {
		id := ID("d" + strconv.Itoa(i))
		roster.Units = append(roster.Units, RosterUnit{id, "Đơn vị số " + strconv.Itoa(i), Person{"ông", "Nguyễn Văn A", "Giám đốc"}, "0912 345 678", ""})
		scores.Scores = append(scores.Scores, Score{id, "c1", SelfScored, points(9500)})
	}
	for b.Loop() {
		r := stage(b, "planned")
		r.do(roster, scores)
		if got := len(r.m.Ranking()); got != 10_002 {
			b.Fatal(got)
		}
	}
}
