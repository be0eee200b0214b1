package roster_test

import (
	"fmt"
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/meeting/roster"
)

// scoringHall is a meeting with two units and criteria of every kind.
func scoringHall(t *testing.T) *hall {
	h := newHall(t, "Vụ A", "Vụ B")
	h.do(meeting.CriteriaSet{Criteria: []meeting.Criterion{
		{ID: "c1", Name: "Nhiệm vụ chính trị", Max: 4000},
		{ID: "c2", Name: "Thẩm định văn bản"},
		{ID: "c3", Name: "Sáng kiến", Kind: meeting.Bonus, Max: 500},
		{ID: "c4", Name: "Vi phạm", Kind: meeting.Penalty, Max: 1000},
	}})
	return h
}

// TestAColumnNamesACriterionOfTheMeeting, with or without the words for points and for who gave them.
func TestAColumnNamesACriterionOfTheMeeting(t *testing.T) {
	for title, want := range map[string]string{
		"Nhiệm vụ chính trị":                     "c1 crossed",
		"NHIỆM VỤ CHÍNH TRỊ (tối đa 40)":         "c1 crossed",
		"Nhiem vu chinh tri":                     "c1 crossed",
		"Điểm tự chấm Nhiệm vụ chính trị":        "c1 self",
		"Điểm thẩm định nhiệm vụ chính trị":      "c1 crossed",
		"Nhiệm vụ chính trị (tự chấm)":           "c1 self",
		"Nhiệm vụ chính trị - tự chấm (40 điểm)": "c1 self",
		"Thẩm định văn bản":                      "c2 crossed",
		"Điểm thẩm định văn bản":                 "c2 crossed",
		"Tự chấm thẩm định văn bản":              "c2 self",
		"Sáng kiến (thưởng, tối đa 5)":           "c3 crossed",
		"Điểm Sáng kiến":                         "c3 crossed",
		"Điểm thưởng Sáng kiến":                  "c3 crossed",
		"Self-score Sáng kiến":                   "c3 self",
		"Vi phạm":                                "c4 crossed",
		"Điểm trừ Vi phạm":                       "c4 crossed",
		"Điểm vi phạm (chấm chéo)":               "c4 crossed",
		"Nhiệm vụ":                               "",
		"Vi phạm (ghi rõ) của ai":                "",
	} {
		h := scoringHall(t)
		p := h.plan([]string{"Đơn vị", title}, []string{"Vụ A", "3"})
		got := ""
		for _, b := range p.Bodies() {
			switch b := b.(type) {
			case meeting.ScoresEntered:
				got = fmt.Sprintf("%s %s", b.Scores[0].Criterion, b.Scores[0].Stage)
			default:
				t.Errorf("%s: %+v", title, b)
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", title, got, want)
		}
	}
}

// TestACriterionIsNamedAboveWhoScored: in merged cells, the criterion above and who gave the points below.
func TestACriterionIsNamedAboveWhoScored(t *testing.T) {
	h := scoringHall(t)
	p := h.plan([]string{"STT", "Đơn vị", "Nhiệm vụ chính trị", "", "Sáng kiến"}, []string{"", "", "Tự chấm", "Thẩm định", ""}, []string{"1", "Vụ A", "38", "37", "5"})
	h.do(p.Bodies()...)
	u := h.unit("Vụ A")
	for _, c := range []struct {
		of    meeting.ID
		by    meeting.Stage
		value meeting.Points
	}{{"c1", meeting.SelfScored, 3800}, {"c1", meeting.CrossChecked, 3700}, {"c3", meeting.CrossChecked, 500}} {
		if got, ok := u.Score(c.of, c.by); !ok || got != c.value {
			t.Errorf("%+v: %v %v", c, got, ok)
		}
	}
	if len(h.m.Criteria) != 4 {
		t.Errorf("%+v", h.m.Criteria)
	}
}

// TestMoreThanTheMeetingsMaximumIsRefused, with where it stands.
func TestMoreThanTheMeetingsMaximumIsRefused(t *testing.T) {
	h := scoringHall(t)
	p := h.plan([]string{"Đơn vị", "Điểm tự chấm Nhiệm vụ chính trị", "Điểm thưởng Sáng kiến"}, []string{"Vụ A", "45", ""}, []string{"Vụ B", "40", "9"})
	if got := states(p); got != "xx" || len(p.Bodies()) > 0 {
		t.Fatalf("%s %+v", got, p.Bodies())
	}
	if got := p.Entries[0].Problems[0].Sentence("vi"); got != "dòng 2, cột 2: 45 điểm vượt mức tối đa 40: sửa điểm, hoặc sửa mức tối đa" {
		t.Error(got)
	}
	if got := p.Entries[1].Problems[0].Sentence("vi"); got != "dòng 3, cột 3: 9 điểm vượt mức tối đa 5: sửa điểm, hoặc sửa mức tối đa" {
		t.Error(got)
	}
}

// TestTheSheetSaysWhoScored where the names of its columns do not: its title, its name or the file's.
func TestTheSheetSaysWhoScored(t *testing.T) {
	head, row := []string{"STT", "Đơn vị", "Nhiệm vụ chính trị (tối đa 40)"}, []string{"1", "Vụ A", "38"}
	titled, named, filed, both := sheet([]string{"BẢNG ĐIỂM TỰ CHẤM NĂM 2020"}, head, row), sheet(head, row), sheet(head, row), sheet([]string{"Bảng điểm tự chấm và thẩm định"}, head, row)
	named.Name, filed.File = "Điểm tự chấm theo từng tiêu chí", "bang-diem-diem-tu-cham-theo-tung-tieu-chi"
	for _, c := range []struct {
		sheet roster.Sheet
		want  meeting.Stage
	}{{titled, meeting.SelfScored}, {named, meeting.SelfScored}, {filed, meeting.SelfScored}, {both, meeting.CrossChecked}, {sheet(head, row), meeting.CrossChecked}} {
		h := scoringHall(t)
		r, err := roster.Find([]roster.Sheet{c.sheet}, "")
		if err != nil {
			t.Fatal(err)
		}
		bodies := roster.NewPlan(h.m, r, h.id).Bodies()
		if len(bodies) != 1 || bodies[0].(meeting.ScoresEntered).Scores[0].Stage != c.want {
			t.Errorf("%q %q %v: %+v", c.sheet.Name, c.sheet.File, c.sheet.Lines[0].Cells, bodies)
		}
	}
}

// TestACriterionThatIsAddedIsTold, and what would count twice is left out.
func TestACriterionThatIsAddedIsTold(t *testing.T) {
	h := scoringHall(t)
	p := h.plan([]string{"Đơn vị", "Chuyển đổi số (20 điểm)", "Điểm phong trào", "Điểm thưởng", "Tổng điểm"}, []string{"Vụ A", "3", "4", "2", "9"})
	var added, left []string
	for _, c := range p.Added() {
		added = append(added, c.Name+" "+c.Max.String())
	}
	for _, c := range p.LeftOut {
		left = append(left, c.Title)
	}
	if got := strings.Join(added, ", "); got != "Chuyển đổi số 20, Phong trào 0" {
		t.Error(got)
	}
	if got := strings.Join(left, ", "); got != "Điểm thưởng" { // the sum of the bonuses that it has
		t.Error(got)
	}
}

// TestTheWordForPointsMakesNoOtherCriterion: "Điểm tự chấm X" beside "X" is the same one by another stage.
func TestTheWordForPointsMakesNoOtherCriterion(t *testing.T) {
	h := newHall(t, "Vụ A")
	h.do(h.plan([]string{"Đơn vị", "Nhiệm vụ chính trị (tối đa 40)", "Điểm tự chấm nhiệm vụ chính trị", "Điểm thưởng sáng kiến", "Điểm thường xuyên", "Điểm I", "Xây dựng Đảng, đoàn thể (5 điểm)"}, []string{"Vụ A", "38", "39", "2", "3", "4", "5"}).Bodies()...)
	var names []string
	for _, c := range h.m.Criteria {
		names = append(names, strings.TrimSpace(c.Name+" "+string(c.Kind)))
	}
	if got := strings.Join(names, ", "); got != "Nhiệm vụ chính trị, Sáng kiến bonus, Thường xuyên, Điểm I, Xây dựng Đảng, đoàn thể" {
		t.Error(got)
	}
	if total, _ := h.m.Total(h.unit("Vụ A").ID); total != 5200 {
		t.Errorf("total %v", total)
	}
}

// TestTheMeetingsOwnSheetMakesTheSameCriteria where there are none yet.
func TestTheMeetingsOwnSheetMakesTheSameCriteria(t *testing.T) {
	h := newHall(t, "Vụ A")
	h.do(h.plan([]string{"STT", "Đơn vị", "Nhiệm vụ chính trị (tối đa 40)", "Sáng kiến (thưởng, tối đa 5)", "Vi phạm (trừ)"}, []string{"1", "Vụ A", "38", "2", "1"}).Bodies()...)
	want := []meeting.Criterion{{Name: "Nhiệm vụ chính trị", Max: 4000}, {Name: "Sáng kiến", Kind: meeting.Bonus, Max: 500}, {Name: "Vi phạm", Kind: meeting.Penalty}}
	if len(h.m.Criteria) != len(want) {
		t.Fatalf("%+v", h.m.Criteria)
	}
	for i, c := range h.m.Criteria {
		c.ID = ""
		if c != want[i] {
			t.Errorf("%+v, want %+v", c, want[i])
		}
	}
}
