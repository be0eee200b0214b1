package meeting

import (
	"fmt"
	"strings"
	"testing"
)

// yearLine gives what a meeting records of a unit, in a line.
func yearLine(y *UnitYear) string {
	out := []string{string(y.Unit.Status), y.Unit.Attendee().String()}
	if y.Rank != nil {
		out = append(out, fmt.Sprintf("%s points, %d of %d", y.Rank.Total, y.Rank.Rank, y.Scored))
	}
	for _, r := range y.Registered {
		out = append(out, "registered "+string(r.ID))
	}
	for _, c := range y.Candidacies {
		out = append(out, fmt.Sprintf("%s %s %d", c.Title.ID, c.Outcome, c.Result.Agree))
	}
	for _, h := range y.Headships {
		out = append(out, fmt.Sprintf("%s %d", h.Post, h.Year))
	}
	for _, d := range y.Directives {
		out = append(out, string(d.ID))
	}
	if y.Unit.Signed {
		out = append(out, "signed")
	}
	return strings.Join(out, "; ")
}

func TestTheYearOfAUnit(t *testing.T) {
	m := archived(t)
	for unit, want := range map[string]string{
		"Văn phòng Bộ":            "present; Đại diện Văn phòng Bộ; 79,5 points, 1 of 2; registered q1; flag proposed 4; state undecided 0; signed",
		"VỤ TỔ CHỨC  CÁN BỘ":      "present; ông Trần Văn B, Phó Vụ trưởng; 2 points, 2 of 2; flag not-proposed 2",
		"Vụ Hợp tác quốc tế":      "present; Đại diện Vụ Hợp tác quốc tế; flag proposed 2; state undecided 0; Trưởng Cụm 2021",
		"Thanh tra Bộ":            "present; Đại diện Thanh tra Bộ; registered q2; flag not-proposed 0; v9",
		"Cục Công nghệ thông tin": "absent; Đại diện Cục Công nghệ thông tin",
	} {
		y := m.UnitYear(unit)
		if y == nil {
			t.Errorf("%s is not there", unit)
			continue
		}
		if got := yearLine(y); got != want {
			t.Errorf("%s: %s\nwant %s", unit, got, want)
		}
	}
	if y := m.UnitYear("Vụ Pháp luật quốc tế"); y != nil {
		t.Errorf("a unit of another cluster: %s", yearLine(y))
	}
}

// TestARenamedUnitIsFollowed through the years: renamed in a meeting, or said in one to have been called otherwise; both
// ways, and from one new name to the next.
func TestARenamedUnitIsFollowed(t *testing.T) {
	year := func(change ...Body) *Meeting {
		r := newRoom(t)
		r.do(append([]Body{Created{setup()}}, change...)...)
		return r.m
	}
	old := year()
	renamed := year(UnitChanged{NewUnit{ID: "u5", Name: "Cục Chuyển đổi số"}})
	listed := year(UnitRemoved{"u5"}, RosterTaken{[]RosterUnit{{ID: "u9", Name: "Trung tâm Dữ liệu", Phone: "024 1080", Formerly: "CỤC CHUYỂN ĐỔI SỐ"}}})
	all := []*Meeting{old, renamed, listed}
	for i, unit := range []string{"Cục Công nghệ thông tin", "cục chuyển đổi số", "Trung tâm Dữ liệu"} {
		names := UnitNames(unit, all)
		for j, m := range all {
			y := m.UnitYear(names...)
			if want := []ID{"u5", "u5", "u9"}[j]; y == nil || y.Unit.ID != want {
				t.Errorf("%s in year %d of the list is %+v; names %q", unit, j, y, names)
			}
		}
		if got := all[2].Find(unit); i < 1 && len(got) != 0 || i > 0 && len(got) == 0 {
			t.Errorf("%s: %+v", unit, got)
		}
	}
	if y := old.UnitYear(UnitNames("Thanh tra Bộ", all)...); y.Unit.ID != "u4" {
		t.Errorf("another unit: %+v", y.Unit)
	}
	if u := listed.Unit("u9"); u.Formerly == "" || len(UnitNames("Sở Nội vụ", all)) != 1 {
		t.Errorf("%+v", u)
	}
}

// TestWhoIsOfWhichUnit: by whom the unit sends, else by the longest name of a unit in what the person is called.
func TestWhoIsOfWhichUnit(t *testing.T) {
	r := newRoom(t)
	s := setup()
	s.Units[3].Representative = Person{Name: "Nguyễn Văn A"}
	s.Units = append(s.Units, NewUnit{ID: "u6", Name: "Văn phòng"}, NewUnit{ID: "u7", Name: "Thanh tra"})
	r.do(Created{s})
	for _, c := range []struct {
		person Person
		unit   ID
	}{
		{Person{}, ""},
		{Person{Name: "Lê Thị D"}, ""},
		{Person{Name: "Nguyễn Văn A", Office: "Chánh Văn phòng"}, "u4"},
		{Person{Name: "Văn phòng Bộ"}, "u1"},
		{Person{Office: "Chánh Văn phòng Bộ"}, "u1"},
		{Person{Office: "Chánh văn phòng Đảng - Đoàn thể"}, "u6"},
		{Person{Office: "Chánh Thanh tra Bộ"}, "u4"},
		{Person{Name: "Trần B", Office: "Vụ trưởng Vụ Hợp tác quốc tế"}, "u3"},
		{Person{Office: "Vụ trưởng Vụ Hợp tác"}, ""},
	} {
		got := ID("")
		if u := r.m.unitOf(c.person); u != nil {
			got = u.ID
		}
		if got != c.unit {
			t.Errorf("%s is of %q, want %q", c.person, got, c.unit)
		}
	}
}
