package paper

import (
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// equipped is a hall of which the office has filled in everything.
func equipped(t *testing.T, change ...func(*meeting.Setup)) *hall {
	t.Helper()
	return newHall(t, append([]func(*meeting.Setup){func(s *meeting.Setup) {
		s.Info.Superior, s.Info.Agency, s.Info.City, s.Info.Place = "Ủy ban nhân dân tỉnh", "Cụm thi đua số 5", "Cần Thơ", "Hội trường A"
		s.Info.Pledge = "Các đơn vị cùng nhau giao ước:\n1. Thi đua hoàn thành nhiệm vụ.\n- Khen thưởng công khai"
		s.Info.Notice = "Số liệu minh họa."
		s.Info.Receiver = []string{"Các đơn vị thuộc Cụm", "Lưu: VT"}
		for i, minutes := range []int{10, 45, 30, 0} {
			s.Items[i].Minutes, s.Items[i].Who = minutes, []string{"Thư ký", "Các đơn vị", "Tổ kiểm phiếu", ""}[i]
		}
		s.Units[0].Representative.Office = "Giám đốc Sở A"
		s.Units[1].Representative = meeting.Person{Office: "Đại diện Sở B"}
		s.Guests = []meeting.Guest{{ID: "guest", Person: meeting.Person{Honorific: "đồng chí", Name: "Đỗ M", Office: "Phó Chủ tịch Ủy ban nhân dân tỉnh"}}}
		s.Officers = append(s.Officers,
			meeting.Officer{ID: "chair", Role: meeting.Chair, Person: meeting.Person{Honorific: "ông", Name: "Hồ X"}},
			meeting.Officer{ID: "secretary", Role: meeting.Secretary, Person: meeting.Person{Honorific: "ông", Name: "Hồ Z"}})
	}}, change...)...)
}

// adjourned votes by these papers and closes the meeting.
func (h *hall) adjourned(papers ...string) *hall {
	return h.open().list().at(8, 30, meeting.ItemBegun{Item: "vote"}).ballot(9, "r", papers...).declare(9, 30, "r", "").
		at(9, 40, meeting.ItemFinished{Item: "vote"}, meeting.Closed{})
}

func one(t *testing.T, all []Document) Document {
	t.Helper()
	if len(all) != 1 {
		t.Fatalf("%d documents: %q", len(all), names(all))
	}
	return all[0]
}

// builders are the papers of this package but the minutes, by their goldens' names.
var builders = map[string]func(*meeting.Meeting) []Document{
	"count": Counts, "log": Logs, "ballots": Ballots, "proposal": Proposal, "list": AwardList, "pledge": Pledge, "signin": SignIn,
	"register": Register, "scores": Scores, "follow-ups": FollowUps, "programme": Programme, "runsheet": RunSheet, "tally": TallySheets, "blank-count": BlankCounts,
}

func TestFormsBeforeTheMeeting(t *testing.T) {
	h := equipped(t).open().list()
	for _, name := range []string{"pledge", "signin", "scores", "programme", "runsheet", "tally", "blank-count"} {
		golden(t, name, one(t, builders[name](h.m)))
	}
}

func TestPapersAfterTheMeeting(t *testing.T) {
	h := equipped(t).adjourned("1100", "1100", "1010", "1100", "....")
	for _, name := range []string{"proposal", "list"} {
		golden(t, name, one(t, builders[name](h.m)))
	}
}

// Of nothing there is nothing to say, and no paper breaks off for what the office did not fill in.
func TestFormsOfWhatIsNotKnown(t *testing.T) {
	for name, build := range builders {
		if got := build(&meeting.Meeting{}); len(got) != 0 {
			t.Errorf("%s of an empty meeting: %q", name, names(got))
		}
	}
	h := newHall(t)
	for _, name := range []string{"count", "log", "proposal", "list", "pledge", "follow-ups", "register"} {
		if got := builders[name](h.m); len(got) != 0 {
			t.Errorf("%s before anything is known: %q", name, names(got))
		}
	}
	tells(t, one(t, Programme(h.m)), "08 giờ 00 | Điểm danh", "\n | Thảo luận")
	tells(t, one(t, RunSheet(h.m)), "08 giờ 00, ngày 05 tháng 12 năm 2024, ……", "1 | 08 giờ 00 | Điểm danh | ", "2 |  | Thảo luận | ")
	for _, build := range []func(*meeting.Meeting) []Document{TallySheets, BlankCounts} { // rows to write names in
		tells(t, one(t, build(h.m)), "1 |  | ", "5 |  | ")
	}
	h.open().list().at(8, 30, meeting.ItemBegun{Item: "vote"}).ballot(9, "r", "1100", "1100", "1100", "1100", "1100").declare(9, 30, "r", "")
	d := one(t, Proposal(h.m))
	if d.Letterhead.Number != "Số: ……/TTr-CTĐ5" || d.Letterhead.PlaceDate != "……, ngày …… tháng …… năm ……" || !d.Draft {
		t.Errorf("%+v, draft %v", d.Letterhead, d.Draft)
	}
}

// Whatever stands in the record, the words of every paper are fit to print, propose instead of awarding, and say that
// figures are made up.
func TestTheWordsOfEveryPaper(t *testing.T) {
	const odd = "Cờ 100% %s & “hoá” <b>"
	h := equipped(t, func(s *meeting.Setup) {
		s.Titles[0].Name, s.Info.Place, s.Info.Cluster, s.Items[1].Name, s.Units[0].Name = odd, odd, odd, odd, odd
	}).at(7, 1, meeting.PledgeGiven{NewDirective: meeting.NewDirective{ID: "f1", Text: odd, Owner: odd, By: odd}},
		meeting.Registered{Registrations: []meeting.NewRegistration{{ID: "q1", Title: "flag", Name: odd}}}).adjourned("1100", "1100", "1100", "1100", "1100")
	for name, build := range builders {
		all := build(h.m)
		if len(all) == 0 {
			t.Errorf("%s: nothing", name)
		}
		for _, d := range all {
			text := whole(d)
			if strings.Contains(text, "%!") || strings.Contains(text, "được tặng") || !strings.Contains(text, "Số liệu minh họa.") {
				t.Errorf("%s: %s", name, text)
			}
			if said := strings.Join(d.Subject, "") + d.Heading; !norm.NFC.IsNormalString(said) || strings.ContainsAny(said, "\n\x07") {
				t.Errorf("%s: %q", name, said)
			}
		}
	}
}

func TestThePlannedTimes(t *testing.T) {
	h := equipped(t).at(7, 1, meeting.ItemSkipped{Item: "talk", Reason: "hết giờ"})
	tells(t, one(t, Programme(h.m)), "08 giờ 00 - 08 giờ 10 | Điểm danh | Thư ký", "08 giờ 10 - 08 giờ 40 | Bỏ phiếu | Tổ kiểm phiếu",
		"08 giờ 40 | Việc khác | ", "Dự kiến kết thúc: 08 giờ 40./.")
	if text := whole(one(t, Programme(h.m))); strings.Contains(text, "Thảo luận") {
		t.Error(text)
	}
	tells(t, one(t, RunSheet(h.m)), "08 giờ 00 - 08 giờ 40 (40 phút), ngày 05 tháng 12 năm 2024, Hội trường A",
		"2 |  | Thảo luận | Các đơn vị |  | Không tiến hành. Lý do: hết giờ.", "3 | 08 giờ 10 - 08 giờ 40 | Bỏ phiếu | Tổ kiểm phiếu | 30 | ")

	late := equipped(t, func(s *meeting.Setup) { s.Info.Start = time.Date(2024, 12, 5, 23, 30, 0, 0, meeting.Zone) })
	tells(t, one(t, Programme(late.m)), "23 giờ 30 - 23 giờ 40 | Điểm danh", "23 giờ 40 - 00 giờ 25, ngày 06 tháng 12 năm 2024 | Thảo luận")
}

// No unit has a row of the pledge for itself, and each has its place.
func TestPlacesToSignThePledge(t *testing.T) {
	for count, want := range map[int][]int{1: {1}, 2: {2}, 3: {3}, 4: {2, 2}, 5: {3, 2}, 7: {3, 2, 2}, 13: {3, 3, 3, 2, 2}} {
		h := equipped(t, func(s *meeting.Setup) {
			s.Units = nil
			for i := range count {
				id := string(rune('a' + i))
				s.Units = append(s.Units, meeting.NewUnit{ID: meeting.ID(id), Name: "Sở " + id})
			}
		})
		var got []int
		for _, b := range one(t, Pledge(h.m)).Body {
			if t, ok := b.(Table); ok {
				got = append(got, len(t.Columns))
			}
		}
		if len(got) != len(want) {
			t.Fatalf("%d units: rows of %v, not %v", count, got, want)
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%d units: rows of %v, not %v", count, got, want)
			}
		}
	}
}

func TestWhoSignsIn(t *testing.T) {
	for _, c := range []struct {
		person     meeting.Person
		unit, want string
	}{
		{meeting.Person{Name: "Lê A", Office: "Giám đốc Sở A"}, "Sở A", "Giám đốc"},
		{meeting.Person{Name: "Lê A", Office: "Phó Giám đốc"}, "Sở A", "Phó Giám đốc"},
		{meeting.Person{Name: "Lê A"}, "Sở A", ""},
		{meeting.Person{Office: "Đại diện Sở A"}, "Sở A", ""},
		{meeting.Person{Office: "Giám đốc Sở B"}, "Sở A", "Giám đốc Sở B"},
	} {
		if got := post(c.person, c.unit); got != c.want {
			t.Errorf("%+v: %q, want %q", c.person, got, c.want)
		}
	}
	h := equipped(t).open().at(8, 10, meeting.SubstituteNamed{Unit: "a", Person: meeting.Person{Name: "Vũ F", Office: "Phó Giám đốc"}})
	tells(t, one(t, SignIn(h.m)), "1 | Sở A | Vũ F | Phó Giám đốc | ", "2 | Sở B |  |  | ", "1 | Đỗ M | Phó Chủ tịch Ủy ban nhân dân tỉnh | ", "3 |  |  | ")
}

func TestBoxesOfATallySheet(t *testing.T) {
	for papers, want := range map[int]string{0: "", 1: "□", 5: "□□□□□", 7: "□□□□□  □□", 101: ""} {
		if got := fives(papers); got != want {
			t.Errorf("%d papers: %q", papers, got)
		}
	}
}

func TestVotesNeededOnABlankRecord(t *testing.T) {
	rule := tally.Default(tally.Members)
	for _, c := range []struct {
		change func(*tally.Rule)
		want   string
	}{
		{func(*tally.Rule) {}, "Cần trên 1/2 của 05 đơn vị thành viên: 03 phiếu."},
		{func(r *tally.Rule) { r.Base = tally.Valid }, "Cần trên 1/2 tổng số phiếu hợp lệ (……): …… phiếu."},
		{func(r *tally.Rule) {
			r.Base, r.Threshold, r.Strict = tally.Present, tally.Fraction{Num: 2, Den: 3}, false
		}, "Cần từ 2/3 tổng số đơn vị có mặt (……) trở lên: …… phiếu."},
		{func(r *tally.Rule) { r.Threshold, r.Strict = tally.Fraction{Num: 0, Den: 1}, false }, "Cần ít nhất 01 phiếu."},
	} {
		r := rule
		c.change(&r)
		if got := (slip{m: newHall(t).m, rule: r}).needed(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
