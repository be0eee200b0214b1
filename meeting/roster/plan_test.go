package roster_test

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/meeting/roster"
)

// TestANewMeetingTakesARoster: units, criteria and points, each in one action; the same roster once more does nothing.
func TestANewMeetingTakesARoster(t *testing.T) {
	h := newHall(t)
	rows := [][]string{
		{"STT", "Đơn vị", "Họ và tên", "Chức vụ", "SĐT", "Tiêu chí I (60 điểm) tự chấm", "Tiêu chí I (60 điểm) chấm chéo", "Điểm thưởng", "Điểm trừ", "Tổng điểm"},
		{"1", "Văn phòng Bộ", "Ông Nguyễn Văn A", "Chánh Văn phòng", "912345678", "58,5", "57", "2", "-1", "58"},
		{"2", "Thanh tra Bộ", "", "", "", "60", "", "", "", ""},
		{"", "Tổng cộng", "", "", "", "118,5", "", "", "", ""},
	}
	p := h.plan(rows...)
	if got := states(p); got != "++" {
		t.Fatal(got)
	}
	bodies := p.Bodies()
	if len(bodies) != 3 {
		t.Fatalf("%+v", bodies)
	}
	h.do(bodies...)
	u := h.unit("văn phòng bộ")
	if u.Representative != (meeting.Person{Honorific: "ông", Name: "Nguyễn Văn A", Office: "Chánh Văn phòng"}) || u.Phone != "0912345678" {
		t.Errorf("%+v", u)
	}
	if total, _ := h.m.Total(u.ID); total != 5800 {
		t.Errorf("total %v", total)
	}
	if got := h.m.Criteria; len(got) != 3 || got[0].Name != "Tiêu chí I" || got[0].Max != 6000 || got[1].Kind != meeting.Bonus || got[2].Kind != meeting.Penalty {
		t.Errorf("%+v", got)
	}
	if again := h.plan(rows...); states(again) != "==" || len(again.Bodies()) != 0 {
		t.Errorf("%s %+v", states(again), again.Bodies())
	}
}

// TestBlanksEraseNothing, and whoever takes another's seat does not take his office.
func TestBlanksEraseNothing(t *testing.T) {
	h := newHall(t)
	head := []string{"Đơn vị", "Người đại diện", "Chức vụ", "Điện thoại"}
	h.do(h.plan(head,
		[]string{"Vụ A", "bà Trần Thị B", "Vụ trưởng", "0912 345 678"},
		[]string{"Vụ B", "ông Lê Văn C", "Vụ trưởng", "0913 345 678"},
		[]string{"Vụ C", "", "Đại diện Vụ C", ""}).Bodies()...)
	p := h.plan(head,
		[]string{"VỤ A", "", "", ""},
		[]string{"vụ b", "Phạm Văn D", "", ""},
		[]string{"Vụ C", "Hoàng E", "", "024 3733 1131"})
	if got := states(p); got != "=~~" {
		t.Fatal(got)
	}
	if got := p.Entries[1].Changes; len(got) != 3 || got[0] != (roster.Change{Field: roster.Representative, From: "Lê Văn C", To: "Phạm Văn D"}) {
		t.Errorf("%+v", got)
	}
	h.do(p.Bodies()...)
	for of, want := range map[string]meeting.RosterUnit{
		"Vụ A": {Representative: meeting.Person{Honorific: "bà", Name: "Trần Thị B", Office: "Vụ trưởng"}, Phone: "0912 345 678"},
		"Vụ B": {Representative: meeting.Person{Name: "Phạm Văn D"}, Phone: "0913 345 678"},
		"Vụ C": {Representative: meeting.Person{Name: "Hoàng E", Office: "Đại diện Vụ C"}, Phone: "024 3733 1131"},
	} {
		if u := h.unit(of); u.Name != of || u.Representative != want.Representative || u.Phone != want.Phone {
			t.Errorf("%s: %+v", of, u)
		}
	}
}

// TestAMeetingThatHasBegunKeepsItsUnits, takes what else there is of them, and once it is over takes nothing.
func TestAMeetingThatHasBegunKeepsItsUnits(t *testing.T) {
	h := newHall(t, "Vụ A", "Vụ B")
	rows := [][]string{{"Đơn vị", "Họ tên", "Điểm"}, {"Vụ A", "Trần B", "95"}, {"Vụ C", "Lê D", "90"}}
	h.begin()
	p := h.plan(rows...)
	if got := states(p); got != "~x" || len(p.Kept) != 1 || p.Kept[0] != "Vụ B" {
		t.Fatal(got, p.Kept)
	}
	if got := p.Entries[1].Problems; len(got) != 1 || got[0].Kind != roster.UnitsFixed || !strings.HasPrefix(got[0].Sentence("vi"), "dòng 3, cột 1: hội nghị đã khai mạc") {
		t.Errorf("%+v", got)
	}
	h.do(p.Bodies()...)
	h.close()
	rows[1][1] = "Trần C"
	p = h.plan(rows...)
	if got := states(p); got != "xx" || p.Entries[0].Problems[0].Kind != roster.Adjourned || len(p.Bodies()) != 0 {
		t.Errorf("%s %+v", got, p.Bodies())
	}
	rows[1][1] = "Trần B"
	if got := states(h.plan(rows...)); got != "=x" {
		t.Error(got)
	}
}

// TestTheMeetingsCriteriaStand: theirs are the identity, the kind and the maximum, and a total never joins its parts.
func TestTheMeetingsCriteriaStand(t *testing.T) {
	h := newHall(t, "Vụ A", "Vụ B")
	held := []meeting.Criterion{{ID: "c1", Name: "Tiêu chí I", Max: 5000}, {ID: "c2", Name: "Điểm trừ", Kind: meeting.Basic}}
	h.do(meeting.CriteriaSet{Criteria: held})
	p := h.plan([]string{"Đơn vị", "tiêu chí I (60 điểm)", "Tiêu chí II", "Điểm trừ"}, []string{"Vụ A", "55", "", ""}, []string{"Vụ B", "50", "20", ""})
	if got := states(p); got != "x~" || p.Entries[0].Problems[0].Kind != roster.OverMaximum {
		t.Fatalf("%s %+v", got, p.Entries[0].Problems)
	}
	if got := p.Entries[0].Problems[0].Sentence("en"); got != "row 2, column 2: 55 points are above the maximum 50: mend the score, or the maximum" {
		t.Error(got)
	}
	h.do(p.Bodies()...)
	if got := h.m.Criteria; len(got) != 3 || got[0] != held[0] || got[1] != held[1] || got[2].Name != "Tiêu chí II" {
		t.Errorf("%+v", got)
	}
	p = h.plan([]string{"Đơn vị", "Tổng điểm"}, []string{"Vụ A", "99"})
	if got := states(p); got != "=" || len(p.LeftOut) != 1 || len(p.Bodies()) != 0 {
		t.Errorf("%s %+v", got, p.LeftOut)
	}
	other := newHall(t, "Vụ A")
	other.do(meeting.CriteriaSet{Criteria: []meeting.Criterion{{ID: "c1", Name: "Điểm"}}})
	p = other.plan([]string{"Đơn vị", "Tổng điểm chấm chéo"}, []string{"Vụ A", "99"})
	if got := p.Bodies(); len(got) != 1 || got[0].(meeting.ScoresEntered).Scores[0].Criterion != "c1" {
		t.Errorf("the meeting's total is not found: %+v", got)
	}
	p = other.plan([]string{"Đơn vị", "Tiêu chí I"}, []string{"Vụ A", "99"})
	if len(p.Bodies()) != 0 || len(p.LeftOut) != 1 {
		t.Errorf("%+v", p)
	}
	p = h.plan([]string{"Đơn vị", "Điểm trừ"}, []string{"Vụ A", "-3"})
	if got := states(p); got != "x" || p.Entries[0].Problems[0].Kind != roster.OtherKind {
		t.Errorf("%s %+v", got, p.Entries[0].Problems)
	}
}

// TestAColumnWithoutPointsAddsNoCriterion, nor do points of rows that are refused.
func TestAColumnWithoutPointsAddsNoCriterion(t *testing.T) {
	h := newHall(t)
	p := h.plan([]string{"Đơn vị", "Điện thoại", "Tiêu chí I", "Tiêu chí II"}, []string{"Vụ A", "", "", "-"}, []string{"Vụ B", "", "mười", "5"})
	if got := p.Bodies(); len(got) != 1 || states(p) != "+x" || p.Count(roster.New) != 1 || p.Count(roster.Refused) != 1 {
		t.Errorf("%s %+v", states(p), got)
	}
}

// TestNoMoreIsTakenThanAnEventHolds: what is left is taken the next time.
func TestNoMoreIsTakenThanAnEventHolds(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes some ten megabytes")
	}
	h := newHall(t)
	rows := [][]string{{"Unit", "Position", "Tiêu chí 1", "Tiêu chí 2", "Tiêu chí 3", "Tiêu chí 4", "Tiêu chí 5", "Tiêu chí 6"}}
	for i := range 9_000 {
		rows = append(rows, []string{"Unit-" + strconv.Itoa(i) + strings.Repeat("x", 180), strings.Repeat("x", 190), "1", "2", "3", "4", "5", "6"})
	}
	r := find(t, rows...)
	for range 3 {
		h.do(roster.NewPlan(h.m, r, h.id).Bodies()...)
	}
	if got := roster.NewPlan(h.m, r, h.id); got.Count(roster.Same) != 9_000 {
		t.Errorf("%d of 9000", got.Count(roster.Same))
	}
}

// TestAMeetingNotSetUpYet is planned for as one without units.
func TestAMeetingNotSetUpYet(t *testing.T) {
	r := find(t, []string{"Đơn vị"}, []string{"Vụ A"})
	h := newHall(t)
	p := roster.NewPlan(&meeting.Meeting{}, r, h.id)
	if err := (&meeting.Meeting{}).Check(p.Bodies()[0], h.now); !errors.Is(err, meeting.ErrNotCreated) {
		t.Error(err)
	}
	h.do(p.Bodies()...)
}

// TestASecondListTellsWhatIsOddInIt: a unit that may be another one renamed, names written otherwise, another order, a
// unit that is missing, and two rows of one unit; all of it before anything is taken.
func TestASecondListTellsWhatIsOddInIt(t *testing.T) {
	h := newHall(t)
	head := []string{"Đơn vị", "Người đại diện", "Chức vụ", "Điện thoại"}
	h.do(h.plan(head,
		[]string{"Vụ A", "bà Trần Thị B", "Vụ trưởng", "0912 345 678"},
		[]string{"Vụ B", "ông Lê Văn C", "Vụ trưởng", "0913345678"},
		[]string{"Vụ C", "", "", ""}, []string{"Vụ D", "", "", ""}).Bodies()...)
	p := h.plan(head,
		[]string{"Vụ C", "", "", ""},
		[]string{"VỤ A", "bà Đỗ Thị E", "Vụ trưởng", ""},
		[]string{"Vụ Bình đẳng giới", "", "", "0913.345.678"},
		[]string{"vụ  c", "", "", ""})
	if got := states(p); got != "=~+x" {
		t.Fatal(got)
	}
	if e := p.Entries; e[0].Held != "Vụ C" || e[1].Held != "Vụ A" || e[1].Changes[0].To != "Đỗ Thị E" || e[2].Held != "" || e[2].Like != "Vụ B" || e[3].Problems[0].Kind != roster.SameUnit {
		t.Errorf("%+v", e)
	}
	if !p.Moved || strings.Join(p.Kept, ", ") != "Vụ B, Vụ D" {
		t.Errorf("moved %v, kept %q", p.Moved, p.Kept)
	}
	if again := h.plan(head, []string{"Vụ A", "", "", ""}, []string{"Vụ X", "", "", ""}, []string{"Vụ D", "", "", ""}); again.Moved || again.Entries[1].Like != "" {
		t.Errorf("%+v", again)
	}
}
