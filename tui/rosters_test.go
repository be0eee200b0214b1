package tui_test

import (
	"strconv"
	"testing"

	"thuky/meeting"
	"thuky/meeting/roster"
	"thuky/tui"
	"thuky/tui/text"
)

// What is read takes its time, and somebody presses keys meanwhile.

func TestFilesThatComeLateAreNotOfferedToAnotherMeeting(t *testing.T) {
	s := on(t, created(3), unnamed)
	gate := s.desk.shutFiles()
	s.Hold(1)
	s.Press("down", "down", "enter")
	<-gate.reached
	s.Press("home", "enter") // the meeting that is there, instead
	close(gate.open)
	s.Hold(0)
	s.says(text.NotBegun)
	s.WantNot(cut(text.RosterPick.Vi, 10))
}

func TestTwoListsOfFilesAreNotOpen(t *testing.T) {
	s := on(t, nil)
	gate := s.desk.shutFiles()
	s.Hold(2)
	s.Press("down", "enter", "enter")
	<-gate.reached
	<-gate.reached
	close(gate.open)
	s.Hold(0)
	s.says(text.RosterPick)
	s.Press("esc")
	s.WantNot(cut(text.RosterPick.Vi, 10))
	s.says(text.HomeEmpty)
}

func TestAListThatComesLateIsNotTakenByAnotherMeeting(t *testing.T) {
	s := on(t, created(3), unnamed)
	s.withFile("/nhà/a.xlsx", list(head, []string{"1", "Đơn vị lạ", "", "", "", ""}))
	s.Press("down", "down", "enter")
	gate := s.desk.shutFiles()
	s.Hold(1)
	s.Press("enter") // for a new meeting
	<-gate.reached
	s.Press("home", "enter")
	close(gate.open)
	s.Hold(0)
	s.says(text.NotBegun)
	s.WantNot("Đơn vị lạ")
	s.that(len(s.ids()) == 1 && len(s.m().Units) == 3, "there are %v with %d units", s.ids(), len(s.m().Units))
}

// A list that was shown before something else was recorded is taken as the meeting stands then.
func TestAListIsTakenAsTheMeetingStandsThen(t *testing.T) {
	s := on(t, created(3))
	s.withFile("/nhà/a.xlsx", list(head, []string{"1", "Thanh tra Bộ", "ông Nguyễn Văn An", "Chánh Thanh tra", "", ""}))
	s.Press("2", "ctrl+o")
	files := s.desk.shutFiles()
	s.Hold(1)
	s.Press("enter")
	<-files.reached
	s.Press("+")
	s.Type("Thanh tra Bộ")
	saves := s.desk.shut(false)
	s.Hold(2)
	s.Press("ctrl+s")
	<-saves.reached
	close(files.open)
	s.Hold(1)
	s.says(text.RosterCount, 1, 0, 0, 0) // it is on its way to the disk still
	s.desk.release()
	s.Hold(0)
	s.Press("enter")
	s.says(text.RosterTaken, 0, 1)
	units := s.m().Units
	s.that(len(units) == 4 && units[3].Name == "Thanh tra Bộ" && units[3].Representative.Name == "Nguyễn Văn An", "the units are %+v", units)
}

// A new meeting of several events is made whole or not at all, whichever write fails; tried again, there is one.
func TestANewMeetingIsAllOrNothing(t *testing.T) {
	held := append(begun(3, 3), meeting.DirectiveGiven{NewDirective: meeting.NewDirective{ID: "k1", Text: "Kiện toàn Hội đồng", Owner: "Các đơn vị"}}, meeting.Closed{})
	for _, way := range []struct {
		name   string
		before []meeting.Body
		to     func(s *story) // the last key
		key    string
		whole  func(m *meeting.Meeting) bool
	}{
		{"by the wizard", nil, func(s *story) {
			s.Press("enter", "pgdown")
			s.fill(asItIs, "Cụm 2")
			s.Paste("Văn phòng Bộ | ông Nguyễn Văn An, Chánh Văn phòng | 024 1080")
			s.Press("pgdown", "pgdown", "pgdown", "pgdown", "pgdown")
			s.says(text.WizardReview)
		}, "enter", func(m *meeting.Meeting) bool { return m.Units[0].Phone == "024 1080" }},
		{"from a list", nil, func(s *story) {
			s.withFile("/nhà/a.xlsx", list(head, []string{"1", "Văn phòng Bộ", "", "", "", "97"}))
			s.Press("down", "enter", "enter")
		}, "enter", func(m *meeting.Meeting) bool { p, ok := m.Total(m.Units[0].ID); return ok && p == 9700 }},
		{"from last year", held, func(s *story) {
			s.Press("down", "down", "down", "enter", "enter")
			s.says(text.NewPlace)
		}, "ctrl+s", func(m *meeting.Meeting) bool { return len(m.Directives) == 1 }},
	} {
		for _, f := range []fault{{err: errDisk}, {err: errDisk, after: 1}, {err: errDisk, after: 2}, {err: errDisk, after: 3}, {err: errDisk, lands: true}} {
			t.Run(way.name, func(t *testing.T) {
				s := on(t, way.before, unnamed)
				there := len(s.ids())
				whole := func() bool {
					ids := s.ids()
					return len(ids) == there+1 && way.whole(s.desk.fold(t, ids[there]))
				}
				way.to(s)
				s.desk.fail(f, fault{}, fault{})
				s.Press(way.key)
				s.desk.fail(fault{}, fault{}, fault{})
				s.that(len(s.ids()) == there || whole(), "part of a meeting was made")
				if len(s.ids()) == there {
					s.says(text.SaveFailed)
					s.Press("esc", way.key) // what was filled in stands there still
				}
				s.says(text.NotBegun)
				s.that(whole(), "there are %v", s.ids())
				s.that(len(s.desk.settings["new-meeting"]) == 0, "of the new meeting is kept %q", s.desk.settings["new-meeting"])
			})
		}
	}
}

// Of a workbook with several lists the one best understood is shown, and each of the others by a key.
func TestAnotherSheetOfAWorkbookIsTaken(t *testing.T) {
	s := on(t, created(1))
	first, second := list(head, []string{"1", "Thanh tra Bộ", "", "", "", ""}), list(head, []string{"1", "Báo Pháp luật", "", "", "", ""})
	first.Sheets, first.Unread = []string{"Năm 2020", "Năm 2021"}, []string{"Ghi chép"}
	first.Sheet, second.Sheet, second.Sheets = "Năm 2020", "Năm 2021", first.Sheets
	s.desk.rosters = map[string]roster.Roster{"/nhà/a.xlsx": first, "/nhà/a.xlsxNăm 2021": second, "/nhà/a.xlsxNăm 2020": first}
	s.Press("2", "ctrl+o")
	s.Press("enter") // the map has a file for each sheet: the first is the workbook itself
	s.says(text.RosterSheets, "Năm 2021")
	s.Want("Ghi chép") // which has no list
	s.says(text.RosterNextSheet)
	s.Want("+ Thanh tra Bộ")
	s.Press("tab")
	s.Want("+ Báo Pháp luật")
	s.says(text.RosterSheets, "Năm 2020")
	s.Press("tab")
	s.Want("+ Thanh tra Bộ")
	s.Press("tab", "enter")
	s.that(len(s.m().Units) == 2 && s.m().Units[1].Name == "Báo Pháp luật", "the units are %+v", s.m().Units)
}

// In a long list the rows that are not taken are gone to, one after the other; a line that is broken loses nothing.
func TestTheProblemsOfALongListAreFound(t *testing.T) {
	s := on(t, created(1))
	lines := [][]string{head}
	for i := range 200 {
		phone := ""
		if i == 60 || i == 198 {
			phone = "gọi sau " + strconv.Itoa(i)
		}
		lines = append(lines, []string{strconv.Itoa(i + 1), "Phòng Giáo dục và Đào tạo số " + strconv.Itoa(i+1), "ông Nguyễn Văn Bình", "Trưởng phòng", phone, "97"})
	}
	s.withFile("/nhà/a.xlsx", list(lines...))
	s.Press("2", "ctrl+o", "enter")
	s.says(text.RosterNextProblem)
	s.Want("Tổng điểm 97")
	s.Press("right")
	s.Want("✗ Phòng Giáo dục và Đào tạo số 61", "“gọi sau 60”")
	s.Press("right")
	s.Want("✗ Phòng Giáo dục và Đào tạo số 199", "“gọi sau 198”")
	s.Press("right")
	s.Want("“gọi sau 60”")
	s.Press("end", "right")
	s.Want("“gọi sau 60”")
}

// In English one unit is one unit, and two are two.
func TestOneUnitOfAListIsOneUnit(t *testing.T) {
	english := func(o *tui.Options) { o.Lang = text.English }
	s := on(t, nil, english)
	s.withFile("/nhà/a.xlsx", list(head, []string{"1", "Thanh tra Bộ", "", "", "", ""}))
	s.Press("down", "enter", "enter", "enter")
	s.Want("1 unit taken, 0 updated.")

	s = on(t, created(1), english)
	s.withFile("/nhà/a.xlsx", list(head, []string{"1", "Văn phòng Bộ", "ông Nguyễn Văn An", "", "", "97"}, []string{"2", "Thanh tra Bộ", "", "", "", "96"}, []string{"3", "Cục Kế hoạch", "", "", "", "95"}))
	s.Press("2", "ctrl+o", "enter", "enter")
	s.Want("2 units taken, 1 updated.")
	s.Press("ctrl+z")
	s.that(len(s.m().Units) == 1 && len(s.m().Criteria) == 0 && s.m().Units[0].Representative.Name == "", "taken back there is %+v", s.m().Units)
	s.Press("ctrl+y")
	s.that(len(s.m().Units) == 3 && len(s.m().Criteria) == 1, "done again there is %+v", s.m().Units)

	s = on(t, append(begun(1, 1), meeting.DirectiveGiven{NewDirective: meeting.NewDirective{ID: "k1", Text: "Kiện toàn", Owner: "Các đơn vị"}}, meeting.Closed{}), english, unnamed)
	s.Press("down", "down", "down", "enter", "enter", "ctrl+s")
	s.Want("1 unit, 6 items, 2 titles, 1 follow-up.")
}
