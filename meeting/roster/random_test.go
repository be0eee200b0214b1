package roster_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/meeting/roster"
)

// The words of random sheets: names that fold alike, what is refused, what is blank.
var (
	unitWords = []string{
		"Văn phòng Bộ", "VĂN PHÒNG BỘ", "Vụ Pháp luật hình sự - hành chính", "Vụ Pháp luật hình sự – hành chính", "Hoà Bình", "Hòa Bình",
		"Thanh tra Bộ", "Cục A", "", "Tổng cộng", "I. Khối tham mưu", "=cmd|' /C calc'!A0", "@A", "-", "1", "VÍ DỤ Vụ B", "#REF!", "Ghi chú:", "mất ch\ufffd",
	}
	personWords = []string{"", "", "Nguyễn Văn A", "NGUYỄN VĂN A", "bà Trần Thị B", "Đ/c Lê Văn C", "Mr", "ông", "#N/A"}
	phoneWords  = []string{"", "", "0912 345 678", "912345678", "024 3733 1131 máy lẻ 12", "không có", "12"}
	pointWords  = []string{"", "", "0", "7", "55", "60", "97,5", "97.5", "-3", "1.234", "1.234,5", "một", "—", "1000001"}
	unitTitles  = []string{"Đơn vị", "Tên đơn vị", "ĐƠN VỊ", "don vi", "Unit"}
	otherTitles = []string{
		"STT", "Họ và tên", "Người đại diện", "Danh xưng", "Chức vụ", "Điện thoại", "Ghi chú", "", "Điểm", "Tổng điểm", "Tổng điểm tự chấm", "Tiêu chí I (60 điểm)",
		"Tiêu chí I tự chấm", "TIÊU CHÍ I (50 điểm) chấm chéo", "Điểm thưởng", "Điểm trừ", "Thưởng", "Tự chấm", "Thẩm định", "Score (max 20)", "Chuyển đổi số (20 điểm)", "~ ~ (9 điểm)",
	}
)

// randomSheet is a table of a unit's column and others, with titles above it and anything below.
func randomSheet() *rapid.Generator[roster.Sheet] {
	return rapid.Custom(func(t *rapid.T) roster.Sheet {
		titles := append(rapid.SliceOfN(rapid.SampledFrom(otherTitles), 0, 7).Draw(t, "titles"), rapid.SampledFrom(unitTitles).Draw(t, "unit title"))
		titles = rapid.Permutation(titles).Draw(t, "columns")
		rows := [][]string{}
		for range rapid.IntRange(0, 2).Draw(t, "above") {
			rows = append(rows, []string{"DANH SÁCH ĐƠN VỊ NĂM 2020", "DANH SÁCH ĐƠN VỊ NĂM 2020"})
		}
		rows = append(rows, titles)
		for range rapid.IntRange(0, 8).Draw(t, "rows") {
			var row []string
			for range titles {
				row = append(row, rapid.OneOf(
					rapid.SampledFrom(unitWords), rapid.SampledFrom(personWords), rapid.SampledFrom(phoneWords), rapid.SampledFrom(pointWords), rapid.String(),
				).Draw(t, "cell"))
			}
			for i, title := range titles { // mostly what belongs there
				switch {
				case rapid.IntRange(0, 9).Draw(t, "anything") == 0:
				case name.Search(title) == "don vi" || name.Search(title) == "ten don vi" || title == "Unit":
					row[i] = rapid.SampledFrom(unitWords).Draw(t, "unit")
				case title == "Điện thoại":
					row[i] = rapid.SampledFrom(phoneWords).Draw(t, "phone")
				case title == "STT":
					row[i] = rapid.SampledFrom([]string{"", "1", "2."}).Draw(t, "number")
				case title == "Họ và tên" || title == "Người đại diện" || title == "Chức vụ" || title == "Danh xưng":
					row[i] = rapid.SampledFrom(personWords).Draw(t, "person")
				default:
					row[i] = rapid.SampledFrom(pointWords).Draw(t, "points")
				}
			}
			rows = append(rows, row)
		}
		return sheet(rows...)
	})
}

// randomHall is a meeting in any phase, with units, people, criteria and points of its own.
func randomHall(t *rapid.T) *hall {
	h := newHall(t)
	for _, u := range rapid.SliceOfN(rapid.SampledFrom(unitWords), 0, 5).Draw(t, "units") {
		_ = h.try(meeting.UnitAdded{NewUnit: meeting.NewUnit{ID: meeting.ID(h.id()), Name: u}})
	}
	for range rapid.IntRange(0, 12).Draw(t, "events") {
		unit, criterion := meeting.ID("nobody"), meeting.ID("nothing")
		if n := len(h.m.Units); n > 0 {
			unit = h.m.Units[rapid.IntRange(0, n-1).Draw(t, "unit")].ID
		}
		if n := len(h.m.Criteria); n > 0 {
			criterion = h.m.Criteria[rapid.IntRange(0, n-1).Draw(t, "criterion")].ID
		}
		points := meeting.Points(rapid.IntRange(0, 7000).Draw(t, "points"))
		person := meeting.Person{Honorific: "ông", Name: rapid.SampledFrom(personWords).Draw(t, "person"), Office: rapid.SampledFrom(personWords).Draw(t, "office")}
		_ = h.try(rapid.SampledFrom([]meeting.Body{
			meeting.UnitAdded{NewUnit: meeting.NewUnit{ID: meeting.ID(h.id()), Name: rapid.SampledFrom(unitWords).Draw(t, "name")}},
			meeting.UnitAdded{NewUnit: meeting.NewUnit{ID: meeting.ID(h.id()), Name: "Đơn vị " + h.id(), Representative: person}},
			meeting.RosterTaken{Units: []meeting.RosterUnit{{ID: unit, Name: "Văn phòng Bộ", Representative: person, Phone: "0900"}}},
			meeting.CriteriaSet{Criteria: append(h.m.Criteria[:len(h.m.Criteria):len(h.m.Criteria)], meeting.Criterion{
				ID: meeting.ID(h.id()), Name: rapid.SampledFrom([]string{"tiêu chí I", "Tổng điểm", "Điểm", "Điểm thưởng", "Điểm trừ"}).Draw(t, "criterion's name"),
				Kind: rapid.SampledFrom([]meeting.CriterionKind{meeting.Basic, meeting.Bonus, meeting.Penalty}).Draw(t, "kind"), Max: points,
			})},
			meeting.ScoresEntered{Scores: []meeting.Score{{Unit: unit, Criterion: criterion, Stage: meeting.SelfScored, Points: &points}}},
			meeting.UnitRemoved{Unit: unit},
			meeting.ItemBegun{Item: "i1"},
			meeting.UnitsMarked{Units: []meeting.ID{unit}, Status: meeting.Present},
			meeting.Closed{},
		}).Draw(t, "body"))
	}
	return h
}

// TestEveryPlanCanBeTakenOnce: whatever the sheet and the meeting, the bodies are accepted one after the other, the rows
// refused are not taken, nothing that was known is lost, and the same roster once more changes nothing.
func TestEveryPlanCanBeTakenOnce(t *testing.T) {
	taken := map[roster.State]int{}
	rapid.Check(t, func(t *rapid.T) {
		r, err := roster.Find([]roster.Sheet{randomSheet().Draw(t, "sheet")}, "")
		if err != nil {
			return
		}
		h := randomHall(t)
		before, held := known(h.m), copies(h.m)
		p := roster.NewPlan(h.m, r, h.id)
		for _, b := range p.Bodies() {
			if err := h.try(b); err != nil {
				t.Fatalf("%s: %v\n%+v", b.Kind(), err, b)
			}
		}
		after := known(h.m)
		for _, e := range p.Entries {
			taken[e.State]++
			was, had := before[name.Fold(e.Unit)]
			is, has := after[name.Fold(e.Unit)]
			switch {
			case (e.State == roster.Refused) != slices.ContainsFunc(e.Problems, roster.Problem.Refuses), (e.State == roster.Changed) != (len(e.Changes) > 0):
				t.Fatalf("%+v", e)
			case e.State == roster.New && (had || !has), e.State == roster.Changed && (!had || is == was), e.State == roster.Same && is != was:
				t.Fatalf("%+v: was %s, is %s", e, was, is)
			case e.State == roster.Refused && is != was && !another(p, e):
				t.Fatalf("refused, and taken: %+v: was %s, is %s", e, was, is)
			}
			for _, problem := range e.Problems {
				for _, lang := range []string{"vi", "en"} {
					if s := problem.Sentence(lang); len(s) < 20 {
						t.Fatalf("%+v: %q", problem, s)
					}
				}
			}
		}
		for _, u := range held {
			is := h.m.Unit(u.ID)
			if is.Name != u.Name || u.Phone != "" && is.Phone == "" || !u.Representative.IsZero() && is.Representative.IsZero() {
				t.Fatalf("lost: was %+v, is %+v", u, is)
			}
			for _, c := range h.m.Criteria {
				_, was := u.Score(c.ID, meeting.SelfScored)
				if _, given := is.Score(c.ID, meeting.SelfScored); was && !given {
					t.Fatalf("the score of %s is lost", u.Name)
				}
			}
		}
		for _, u := range p.Kept {
			if before[name.Fold(u)] != after[name.Fold(u)] {
				t.Fatalf("not listed, and changed: %s", u)
			}
		}
		if again := roster.NewPlan(h.m, r, h.id); len(again.Bodies()) > 0 || again.Count(roster.New)+again.Count(roster.Changed) > 0 {
			t.Fatalf("once more it takes %+v", again.Bodies())
		}
	})
	t.Log(taken)
}

// copies are the units as they stand now.
func copies(m *meeting.Meeting) []meeting.Unit {
	var units []meeting.Unit
	for _, u := range m.Units {
		units = append(units, *u)
	}
	return units
}

// another reports whether another row names the unit, and is not refused.
func another(p roster.Plan, than roster.Entry) bool {
	for _, e := range p.Entries {
		if e.Line != than.Line && name.Equal(e.Unit, than.Unit) && e.State != roster.Refused {
			return true
		}
	}
	return false
}

// known is all that a meeting knows of its units.
func known(m *meeting.Meeting) map[string]string {
	all := map[string]string{}
	for _, u := range m.Units {
		s := fmt.Sprintf("%+v %s %s", u.NewUnit, u.Phone, u.Status)
		for _, c := range m.Criteria {
			for _, stage := range []meeting.Stage{meeting.SelfScored, meeting.CrossChecked} {
				if p, ok := u.Score(c.ID, stage); ok {
					s += fmt.Sprintf(" %s %s %s", c.ID, stage, p)
				}
			}
		}
		all[name.Fold(u.Name)] = s
	}
	return all
}
