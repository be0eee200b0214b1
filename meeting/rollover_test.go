package meeting

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"thuky/meeting/name"
	"thuky/meeting/phrase"
	"thuky/meeting/tally"
)

func TestYearsAreMoved(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Hội nghị tổng kết", "Hội nghị tổng kết"},
		{"Báo cáo tổng kết năm 2020, phương hướng năm 2021", "Báo cáo tổng kết năm 2021, phương hướng năm 2022"},
		{"Việc năm 2019 để lại; năm 2018 và 2022 thì không", "Việc năm 2020 để lại; năm 2018 và 2022 thì không"},
		{"NĂM 2020.", "NĂM 2021."},
		{"năm học 2020 - 2021", "năm học 2021 - 2022"},
		{"năm học 2019–2020", "năm học 2020–2021"},
		{"giai đoạn 2020 - 2025", "giai đoạn 2020 - 2025"},
		{"giai đoạn 2016-2020", "giai đoạn 2016-2020"},
		{"Nghị định 91/2020/NĐ-CP", "Nghị định 91/2020/NĐ-CP"},
		{"Quyết định số 05/2020", "Quyết định số 05/2020"},
		{"trước ngày 15/11/2021", "trước ngày 15/11/2022"},
		{"từ 18-12-2020", "từ 18-12-2021"},
		{"tháng 12/2020, Quý I/2021", "tháng 12/2021, Quý I/2022"},
		{"2020", "2021"},
		{"điểm 12020, 20201, 02020, A2020, 2020B", "điểm 12020, 20201, 02020, A2020, 2020B"},
		{"2020 2020", "2021 2021"},
	} {
		if got := moveYears(c.text, 2020); got != c.want {
			t.Errorf("%q becomes %q, want %q", c.text, got, c.want)
		}
	}
	if got := moveNames([]string{"Cờ 2021", "Cờ 2022"}, 2020); !slices.Equal(got, []string{"Cờ 2021", "Cờ 2022"}) {
		t.Errorf("two names become one: %q", got)
	}
}

// numbered gives identities of its own.
func numbered() func() ID {
	n := 0
	return func() ID { n++; return ID(fmt.Sprintf("w%d", n)) }
}

// begun begins next year's meeting.
func begun(t tb, last *Meeting) *room {
	t.Helper()
	bodies, err := After(last, numbered())
	if err != nil {
		t.Fatalf("%v", err)
	}
	r := newRoom(t)
	r.do(bodies...)
	r.sound()
	return r
}

// heirs is a meeting with something of everything that is taken over, adjourned.
func heirs(t tb) *room {
	t.Helper()
	s := setup()
	s.Info.Title, s.Info.Pledge, s.Info.Symbol = "Hội nghị tổng kết năm 2020 và ký giao ước năm 2021", "Giao ước năm 2021.", "BB-CTĐ1"
	s.Items[1].Name = "Báo cáo năm 2020, phương hướng năm 2021"
	s.Titles[0].Name, s.Titles[0].Rule.Source = "Cờ thi đua Ngành năm 2020", "Quy chế năm 2020"
	s.Titles[1].Ceiling = Ceiling{tally.Fraction{Num: 1, Den: 5}, "Luật"}
	s.Officers = append(s.Officers, Officer{"o3", Secretary, Person{Name: "Thư ký A"}}, Officer{"o4", Chair, Person{Name: "Phan Anh Tuấn"}},
		Officer{"o5", Chair, Person{Office: "Trưởng Cụm thi đua số 1 năm 2020"}}, Officer{"o6", Chair, Person{Name: "Hồ E", Office: "Phó Trưởng Cụm"}})
	r := newRoom(t)
	r.do(Created{s}, CriteriaSet{Criteria: criteria()}, ScoresEntered{Scores: []Score{{"u1", "c1", SelfScored, points(1)}}})
	r.do(RosterTaken{[]RosterUnit{{"u2", "Vụ Tổ chức cán bộ", Person{Name: "Lê D"}, "0912", ""}}}, SubstituteNamed{"u2", Person{Name: "Hồ E"}, ""})
	r.do(PhrasesSet{phrase.Set{"votes.passed": "Hội nghị năm 2020 tán thành."}})
	r.do(Registered{[]NewRegistration{{"q1", "flag", "u1", ""}}}, ClusterHeadsNamed{ClusterHeads{Head: Person{Name: "Bạch Quốc An"}}})
	r.do(FollowUpsCarried{[]CarriedFollowUp{
		{NewDirective{ID: "f1", Text: "Cũ, còn"}, "Hội nghị năm 2019", false, true}, {NewDirective{ID: "f2", Text: "Cũ, xong"}, "Hội nghị năm 2019", true, false},
	}})
	r.do(ItemBegun{"i1"}, ItemNoted{"i1", "Ghi"}, ItemInserted{NewItem{ID: "i9", Name: "Giải lao", Part: Other, Minutes: 15}, "i3", false})
	r.do(ItemChanged{NewItem{ID: "i3", Name: "Thảo luận", Part: Discussion, Minutes: 5}}, ItemSkipped{"i4", ""})
	r.do(DirectiveGiven{NewDirective{ID: "v1", By: "Thứ trưởng", Text: "Mới, xong", Owner: "Các đơn vị", Due: "2021-03-31"}}, DirectiveDone{"v1", true})
	r.do(DirectiveGiven{NewDirective{ID: "v2", Text: "Mới, còn"}}, PledgeGiven{NewDirective{ID: "v3", Text: "Giao ước"}})
	r.do(HeadsAnnounced{Heads{ID: "h1", Year: 2021, Head: Person{"ông", "Phan Anh Tuấn", "Cục trưởng"}, Deputies: []Person{{Name: "Lê D"}}}})
	return r
}

func TestNextYearBeginsWhereThisOneEnds(t *testing.T) {
	last := heirs(t)
	last.do(Closed{})
	m := begun(t, last.m).m
	if m.Info.Title != "Hội nghị tổng kết năm 2021 và ký giao ước năm 2022" || m.Info.Year != 2021 || m.Info.Pledge != "Giao ước năm 2022." ||
		!m.Info.Start.Equal(start.AddDate(1, 0, 0)) || m.Info.Symbol != "BB-CTĐ1" || !slices.Equal(m.Info.Receiver, setup().Info.Receiver) {
		t.Errorf("%+v", m.Info)
	}
	if u := m.Units[1]; len(m.Units) != 5 || u.Name != "Vụ Tổ chức cán bộ" || u.Representative.Name != "Lê D" || u.Phone != "0912" || !u.Substitute.IsZero() || u.Status != Unmarked {
		t.Errorf("%+v", u)
	}
	var officers, items []string
	for _, o := range m.Officers {
		officers = append(officers, string(o.Role)+" "+o.Person.String())
	}
	if got, want := strings.Join(officers, "; "), "chair ông Phan Anh Tuấn, Cục trưởng; chair Hồ E, Phó Trưởng Cụm; secretary Thư ký A"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	for _, it := range m.Items {
		items = append(items, fmt.Sprintf("%s (%s, %d)", it.Name, it.Part, it.Minutes))
	}
	if got, want := strings.Join(items, "; "), "Điểm danh (roll-call, 10); Báo cáo năm 2021, phương hướng năm 2022 (report, 20); "+
		"Kiểm điểm việc thực hiện ý kiến chỉ đạo, giao ước của Hội nghị trước (follow-ups, 10); Thảo luận (discussion, 30); Bế mạc (closing, 5)"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	flag, state := m.Titles[0], m.Titles[1]
	if flag.Name != "Cờ thi đua Ngành năm 2021" || flag.Rule.Source != "Quy chế năm 2020" || flag.Rule.Quota != 2 || state.From != flag.ID || state.Ceiling.Source != "Luật" {
		t.Errorf("%+v, %+v", flag, state)
	}
	if h := m.ClusterHeads; h == nil || h.Head.Name != "Phan Anh Tuấn" || len(h.Deputies) != 1 || m.Heads != nil {
		t.Errorf("%+v", h)
	}
	if m.Phrases["votes.passed"] != "Hội nghị năm 2020 tán thành." {
		t.Errorf("%v", m.Phrases)
	}
	if len(m.Criteria) != 3 || len(m.Ranking()) != 0 || len(m.Register) != 0 || m.Criteria[1].Max != 5_00 {
		t.Errorf("%v", m.Criteria)
	}
	var left []string
	for _, d := range m.FollowUps() {
		left = append(left, fmt.Sprintf("%s, %s, pledge %t, done %t", d.Text, d.Origin, d.Pledge, d.Done))
	}
	title := last.m.Info.Title
	want := []string{
		"Cũ, còn, Hội nghị năm 2019, pledge true, done false", "Mới, còn, " + title + ", pledge false, done false",
		"Giao ước, " + title + ", pledge true, done false", "Mới, xong, " + title + ", pledge false, done true",
	}
	if !slices.Equal(left, want) {
		t.Errorf("%q\nwant %q", left, want)
	}
}

// TestWhatAnHeirDoesNotNeed: a meeting of which little is known begins another of which as little is known.
func TestWhatAnHeirDoesNotNeed(t *testing.T) {
	r := newRoom(t)
	s := setup()
	s.Items = append(s.Items, NewItem{ID: "i9", Name: "Việc năm trước", Part: FollowUp})
	r.do(Created{s})
	if _, err := After(r.m, numbered()); !errors.Is(err, ErrNotHeld) {
		t.Errorf("before it was held: %v", err)
	}
	if _, err := After(&Meeting{}, numbered()); !errors.Is(err, ErrNotHeld) {
		t.Errorf("of nothing: %v", err)
	}
	r.do(ItemBegun{"i1"})
	bodies, err := After(r.m, numbered())
	if err != nil || len(bodies) != 1 {
		t.Fatalf("%d bodies, %v", len(bodies), err)
	}
	m := begun(t, r.m).m
	if len(m.Items) != 4 || m.ClusterHeads != nil || m.With(Chair)[0].Person.Name != "Bạch Quốc An" {
		t.Errorf("%+v", m)
	}
	r.do(DirectiveGiven{NewDirective{ID: "v1", Text: "Làm"}})
	m = begun(t, r.m).m
	if it := m.Items[4]; it.Part != FollowUp || it.Name != "Việc năm trước" || m.FollowUps()[0].Origin != "Hội nghị tổng kết năm 2020" {
		t.Errorf("%+v, %+v", it, m.FollowUps()[0])
	}
	s.Info.Year = 9999
	r = newRoom(t)
	r.do(Created{s}, ItemBegun{"i1"})
	if _, err := After(r.m, numbered()); !errors.Is(err, ErrRange) {
		t.Errorf("after the year 9999: %v", err)
	}
	if _, err := After(heirs(t).m, func() ID { return "same" }); !errors.Is(err, ErrTaken) {
		t.Errorf("with one identity for all: %v", err)
	}
}

// TestAnElectedUnitIsHeadedByItsRepresentative.
func TestAnElectedUnitIsHeadedByItsRepresentative(t *testing.T) {
	s := setup()
	s.Titles = []NewTitle{{ID: "head", Name: "Trưởng Cụm", Rule: rule(Consensus, 1), Office: HeadOffice}}
	r := newRoom(t)
	r.do(Created{s}, UnitsMarked{[]ID{"u1", "u2", "u3", "u4"}, Present}, ItemBegun{"i1"}, Nominated{"head", NewNominee{ID: "n1", Unit: "u2"}})
	r.do(NominationsClosed{"head"}, RoundOpened{ID: "r1", Title: "head"}, ConsensusAsked{"r1", true})
	r.declare("r1")
	m := begun(t, r.m).m
	if m.ClusterHeads.Head.Name != "Vụ Tổ chức cán bộ" || m.With(Chair)[0].Person.Office != "Đại diện Vụ Tổ chức cán bộ" {
		t.Errorf("%+v, %+v", m.ClusterHeads, m.With(Chair))
	}
}

// TestAnyMeetingHasAnHeir: whatever happened, the next meeting can begin, has the same units and nothing of the votes.
func TestAnyMeetingHasAnHeir(t *testing.T) {
	kinds := slices.DeleteFunc(Kinds(), func(k string) bool { return k == "created/1" })
	rapid.Check(t, func(t *rapid.T) {
		d := begin(t)
		for range 30 {
			_, _ = d.throw(kinds)
		}
		last := d.r.m
		if last.Phase() == Planned {
			if _, err := After(last, numbered()); !errors.Is(err, ErrNotHeld) {
				t.Fatalf("%v", err)
			}
			return
		}
		before := d.r.snapshot()
		next := begun(t, last).m
		alike(t, last, before)
		if next.Phase() != Planned || next.Info.Year != last.Info.Year+1 || len(next.Rounds)+len(next.Decisions)+len(next.Speeches)+len(next.Register) > 0 {
			t.Fatalf("%s", dump(next))
		}
		for i, u := range last.Units {
			if !name.Equal(next.Units[i].Name, u.Name) || next.Units[i].Phone != u.Phone {
				t.Fatalf("%+v follows %+v", next.Units[i], u)
			}
		}
		open := 0
		for _, f := range last.FollowUps() {
			if !f.Done {
				open++
			}
		}
		for _, f := range next.FollowUps() {
			if !f.Done {
				open--
			}
		}
		if open != 0 || len(next.FollowUps()) > 0 != slices.ContainsFunc(next.Items, func(it *Item) bool { return it.Part == FollowUp }) {
			t.Fatalf("%d follow-ups are lost; %s", open, dump(next))
		}
	})
}
