package tui_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
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
	s.Want("+ Phòng Giáo dục và Đào tạo số 61", "“gọi sau 60”")
	s.Press("right")
	s.Want("+ Phòng Giáo dục và Đào tạo số 199", "“gọi sau 198”")
	s.Press("right")
	s.Want("“gọi sau 60”")
	s.Press("end", "right")
	s.Want("“gọi sau 60”")
}

// A list's own total is kept to, and points that are left out are told as what is wrong is: in the rows, by the key that
// goes from one to the next, and once the list is taken.
func TestAListThatDoesNotAddUpIsNotTakenInSilence(t *testing.T) {
	s := on(t, created(1))
	s.withFile("/nhà/a.xlsx", list([]string{"STT", "Đơn vị", "Tự chấm", "Thẩm định", "Điểm phúc tra", "Tổng điểm"},
		[]string{"1", "Vụ A", "90", "91", "1", "91"}, []string{"2", "Vụ B", "80", "81", "1", "81"}, []string{"3", "Vụ C", "70", "71", "1", "141"}))
	s.Press("2", "ctrl+o", "enter")
	s.says(text.RosterLeftOut, "Điểm phúc tra")
	s.says(text.RosterCount, 2, 0, 0, 1)
	s.Want("đối chiếu với cột tổng", "không rõ có cộng vào tổng điểm hay không", "✗ Vụ C", "ô F4: tổng trong danh sách là 141, cộng các cột được 71")
	s.Press("right", "right", "enter")
	s.Want("Còn 1 dòng có lỗi, 1 cột điểm không lấy")
	s.that(len(s.m().Units) == 3, "the units are %+v", s.m().Units)
	total, _ := s.m().Total(s.m().Units[2].ID)
	s.that(total == 8100, "the total is %v", total)
}

// wide is a list of eight units with that many criteria of long names, each scored in one column or in two; the last two
// units have more points than there may be.
func wide(criteria, columns int) roster.Roster {
	names := []string{"Thực hiện nhiệm vụ chính trị được giao trong năm", "Công tác xây dựng Đảng, đoàn thể và đời sống", "Phong trào thi đua và các cuộc vận động lớn", "Công tác cải cách hành chính, chuyển đổi số", "Chế độ thông tin, báo cáo định kỳ, đột xuất", "Nhân điển hình tiên tiến, gương người tốt", "Sáng kiến, đề tài nghiên cứu khoa học", "Kỷ luật, kỷ cương, văn hóa công sở", "Hoạt động của Cụm thi đua trong năm", "Công tác kiểm tra, giám sát nội bộ"}
	top, below := []string{"STT", "Đơn vị", "Đại diện"}, []string{"", "", ""}
	for _, name := range names[:criteria] {
		top, below = append(top, name+" (tối đa 10)"), append(below, "Tự chấm")
		if columns == 2 {
			top, below = append(top, ""), append(below, "Thẩm định")
		}
	}
	lines := [][]string{top}
	if columns == 2 {
		lines = append(lines, below)
	}
	for i := range 8 {
		line := []string{strconv.Itoa(i + 1), "Vụ " + strconv.Itoa(i+1), "Ông Bùi Văn " + string(rune('A'+i))}
		for range columns * criteria {
			line = append(line, map[bool]string{true: "12", false: "9"}[i >= 6])
		}
		lines = append(lines, line)
	}
	return list(lines...)
}

// However many criteria a list has, its columns take a third of the screen at the most: rows, what is wrong with them,
// how many are left out and the keys are in sight, and all of the columns by a key.
func TestTheColumnsOfAListLeaveRoomForItsRows(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 18}, {120, 36}} {
		for _, of := range [][2]int{{10, 2}, {5, 2}, {10, 1}, {1, 1}} {
			t.Run(fmt.Sprintf("%dx%d/%dx%d", size[0], size[1], of[0], of[1]), func(t *testing.T) {
				s := on(t, nil)
				s.withFile("/nhà/rộng.csv", wide(of[0], of[1]))
				s.Resize(size[0], size[1])
				s.Press("down", "enter", "enter")
				screen := strings.Split(s.Screen(), "\n")
				first := slices.IndexFunc(screen, func(l string) bool { return strings.Contains(l, "+ Vụ 1") })
				s.that(first >= 0 && first <= size[1]/3+1, "the first row is line %d", first)
				always := func() {
					t.Helper()
					s.Want("6 mới · 0 cập nhật · 0 như cũ · 2 có lỗi, không lấy", "→ dòng lỗi tiếp", "bỏ lại 2 dòng có lỗi")
				}
				always()
				for i := range 3 { // the two there are, and the first again
					row := 7 + i%2
					s.Press("right")
					s.Want("✗ Vụ "+strconv.Itoa(row), fmt.Sprintf("ô D%d: 12 điểm vượt mức tối đa 10", row+of[1]))
					always()
				}
				if size[0] < 120 && of[0] > 1 {
					s.Want("nữa", "F1 xem đủ các cột")
				}
				s.Press("f1")
				s.Resize(size[0], 70)
				read := strings.Join(strings.Fields(strings.ReplaceAll(s.Screen(), "│", " ")), " ")
				for _, c := range wide(of[0], of[1]).Columns[3:] {
					s.that(strings.Contains(read, c.Title), "%q is not told", c.Title)
				}
				s.Press("esc")
				s.Resize(size[0], size[1])
				always()
			})
		}
	}
}

// A row that is longer than the screen is read to its end, line by line.
func TestALongRowOfAListIsReadToItsEnd(t *testing.T) {
	s := on(t, nil)
	s.withFile("/nhà/rộng.csv", wide(10, 2))
	s.Resize(60, 18)
	s.Press("down", "enter", "enter")
	s.WantNot("giám sát nội bộ (tối đa 10) Thẩm định 9")
	down := 0
	for ; down < 60 && !strings.Contains(s.Screen(), "+ Vụ 2"); down++ {
		s.Press("down")
	}
	s.Want("+ Vụ 2", "Thẩm định 9")
	for range down {
		s.Press("up")
	}
	s.Want("+ Vụ 1")
	s.Press("end", "pgup", "home")
	s.Want("+ Vụ 1")
}

// What was left out of a list is said once it is taken, until the next key.
func TestRowsThatWereLeftOutAreToldAfterTaking(t *testing.T) {
	s := on(t, created(1))
	s.withFile("/nhà/rộng.csv", wide(1, 1))
	s.Press("2", "ctrl+o", "enter", "enter")
	s.says(text.RosterTaken, 6, 0)
	s.Want("Còn 2 dòng có lỗi không")
	s.Press("down")
	s.WantNot("Còn 2 dòng có lỗi")

	s = on(t, nil) // a new meeting
	s.withFile("/nhà/rộng.csv", wide(1, 1))
	s.Resize(60, 18)
	s.Press("down", "enter", "enter", "enter")
	s.says(text.RosterTaken, 6, 0)
	s.Want("Còn 2 dòng có lỗi không")
	s.Press("1")
	s.WantNot("Còn 2 dòng có lỗi")
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
