package tui_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/text"
)

// hallSights are all the pictures the hall can see, in the states that look different.
func hallSights(t testing.TB) []sight {
	t.Helper()
	seven := []string{"aa-----------", "a-a----------", "-aa----------", "aab----------", "aaa----------", "-------------"}
	voting := counting(13, 12, 13, seven...)
	all := counting(13, 12, 13, append(slices.Repeat([]string{"aa-----------"}, 7), "-aa----------", "aaa----------", "-------------", "a------------", "a------------")...)
	few := counting(5, 5, 3, "aa-", "a-a", "aa-")
	hands := append(begun(13, 12), meeting.RoundOpened{ID: "m1", Question: "Thông qua chương trình Hội nghị", Rule: handsRule()})
	counted := append(hands, meeting.TotalsEntered{Round: "m1", Totals: tally.Totals{Returned: 12, Valid: 12, Names: []tally.Votes{{Agree: 11, Disagree: 1}}}})
	heads := append(begun(13, 12), meeting.HeadsAnnounced{Heads: meeting.Heads{ID: "h1", Year: 2021, Head: meeting.Person{Honorific: "ông", Name: "Bạch Quốc An", Office: "Vụ trưởng Vụ Pháp luật quốc tế"}, Deputies: []meeting.Person{{Honorific: "ông", Name: "Phan Anh Tuấn", Office: "Cục trưởng Cục Kế hoạch - Tài chính"}}, Number: "05/QĐ-BTP"}})
	return []sight{
		{"slide", created(13), []string{"f9"}},
		{"roll", begun(13, 8), []string{"f9"}},
		{"item", append(begun(13, 12), meeting.ItemBegun{Item: item(2)}), []string{"f9"}},
		{"speaker", queued(), []string{"3", "enter", "f9"}},
		{"scores", append(scored(begun(13, 12)), meeting.ItemInserted{NewItem: meeting.NewItem{ID: "i9", Name: "Thông qua bảng điểm", Part: meeting.Scores, Minutes: 10}}, meeting.ItemBegun{Item: "i9"}), []string{"f9"}},
		{"candidates", nominated(13, 12, 13), []string{"f9"}},
		{"candidates-few", nominated(13, 12, 4), []string{"f9"}},
		{"voting", append(nominated(13, 12, 6), meeting.RoundOpened{ID: "r1", Title: ministry}), []string{"f9"}},
		{"count", voting, []string{"f9"}},
		{"count-few", few, []string{"f9"}},
		{"count-sealed", append(ruled(func(r *meeting.Rule) { r.Sealed = true }), meeting.RoundOpened{ID: "r1", Title: ministry}, meeting.PapersIssued{Round: "r1", Issued: 5}, meeting.PaperSealed{Round: "r1", Marks: marks("aa-")}), []string{"f9"}},
		{"result", few, []string{"5", "enter", "-", "enter", "-", "enter", "ctrl+r", "enter", "enter", "f9"}},
		{"result-tied", tied(t), []string{"5", "enter", "ctrl+r", "enter", "enter", "f9"}},
		{"result-many", all, []string{"5", "enter", "ctrl+r", "enter", "enter", "f9"}},
		{"hands-asked", hands, []string{"f9"}},
		{"hands", counted, []string{"f9"}},
		{"hands-declared", counted, []string{"5", "end", "enter", "ctrl+r", "enter", "enter", "f9"}},
		{"decision", append(begun(13, 12), meeting.DecisionMade{ID: "d1", Text: "Thống nhất phát động phong trào thi đua chuyên đề về chuyển đổi số trong toàn Cụm."}), []string{"f9"}},
		{"heads", heads, []string{"f9"}},
		{"pledge", append(begun(13, 12), meeting.PledgeSigned{Units: []meeting.ID{unit(1), unit(2)}}), []string{"f9"}},
		{"message", begun(13, 12), []string{"f2", "p", "h", "o", "n", "g", " ", "x", "e", "m", " ", "g", "i", "enter", "down", "enter", "M", "ờ", "i", " ", "h", "ọ", "p", "ctrl+s", "f9"}},
		{"break", begun(13, 12), []string{"f2", "p", "h", "o", "n", "g", " ", "x", "e", "m", " ", "g", "i", "enter", "down", "down", "enter", "ctrl+s", "f9"}},
		{"ended", append(begun(13, 12), meeting.Closed{}), []string{"f9"}},
	}
}

// The figures of a vote by hands are at one scale, whatever their number of digits, and stand on one line.
func TestTheFiguresOfHandsAreAtOneScale(t *testing.T) {
	for _, v := range hallSights(t) {
		if v.name != "hands" {
			continue
		}
		for _, size := range [][2]int{{80, 24}, {120, 36}, {160, 45}, {200, 60}} {
			columns := map[int][2]int{} // of each figure: its first and last line
			for y, l := range v.see(t, text.Vietnamese).frame(size[0], size[1]) {
				for i, part := range strings.Split(ansi.Strip(l), "│") {
					if !strings.ContainsAny(part, "█▀▄") {
						continue
					}
					lines, ok := columns[i]
					if !ok {
						lines[0] = y
					}
					columns[i] = [2]int{lines[0], y}
				}
			}
			if len(columns) != 3 || columns[0] != columns[1] || columns[1] != columns[2] {
				t.Errorf("at %d×%d the figures stand on the lines %v", size[0], size[1], columns)
			}
		}
	}
}

// Whatever the language, the sights are what their names say.
func TestTheScriptsLeadWhereTheirNamesSay(t *testing.T) {
	for _, v := range hallSights(t) {
		want := map[string]text.Word{"break": text.HallBreak, "message": {Vi: "Mời họp", En: "Please be seated"}}[v.name]
		if want.Vi == "" {
			continue
		}
		for _, lang := range []text.Lang{text.Vietnamese, text.English} {
			if all := ansi.Strip(strings.Join(v.see(t, lang).frame(80, 24), "\n")); !strings.Contains(all, want.In(lang)) {
				t.Errorf("%s in %s is\n%s", v.name, lang, all)
			}
		}
	}
}

// Thirteen names can be read in the smallest usual window: none is cut.
func TestThirteenCandidatesAreReadAt80(t *testing.T) {
	for _, name := range []string{"candidates", "count", "result-many"} {
		for _, v := range hallSights(t) {
			if v.name != name {
				continue
			}
			all := ansi.Strip(strings.Join(v.see(t, text.Vietnamese).frame(80, 24), "\n"))
			for _, n := range unitNames {
				if !strings.Contains(all, n) {
					t.Errorf("%s does not show %s:\n%s", name, n, all)
				}
			}
		}
	}
}

func TestTheClockOfTheHallNeverShowsOvertime(t *testing.T) {
	s := on(t, queued())
	s.Press("3", "enter")
	s.minutes(20)
	s.Want("quá")
	s.Press("f9")
	s.WantNot("quá", "15:0")
	s.says(text.ClockDone)
}

// hallPictures are the hall's sights by names of their own.
func hallPictures(t testing.TB) []sight {
	out := hallSights(t)
	for i := range out {
		out[i].name = "room-" + out[i].name
	}
	return out
}

// No word of a name is lost in columns, at any width.
func TestNamesInColumnsAreWhole(t *testing.T) {
	var bodies []meeting.Body
	c := conference(5)
	for i := range 40 {
		c.Units = append(c.Units, meeting.NewUnit{ID: unit(i + 10), Name: "Đơn vị trong khối thứ " + string(rune('A'+i%26)) + string(rune('a'+i/26))})
	}
	bodies = append(bodies, c, meeting.ItemBegun{Item: item(1)}, meeting.UnitsMarked{Units: []meeting.ID{unit(1)}, Status: meeting.Present})
	s := held(t, text.Vietnamese, bodies).press("f9")
	for w := 30; w < 200; w++ {
		for _, l := range s.frame(w, 60) {
			plain := ansi.Strip(l)
			if strings.Count(plain, "khối") != strings.Count(plain, "thứ ") {
				t.Fatalf("at %d a name has lost a word: %q", w, plain)
			}
		}
	}
}

func TestPagesBeginAtTheFirst(t *testing.T) {
	s := on(t, begun(13, 13))
	s.minutes(3)
	s.on(13) // in the middle of any page that is counted from the hour
	s.Press("6", "right", "space", "f9")
	s.Resize(60, 14)
	s.Want("1. Văn phòng Bộ", "1/4")
	s.on(25)
	s.Send(tea.BackgroundColorMsg{})
	s.Want("13. Văn phòng Đảng - Đoàn thể", "4/4")
	s.Press("space") // one more has signed: from the first page again
	s.Want("1. Văn phòng Bộ")
}

// A message that followed another began on its second page.
func TestANewMessageBeginsAtItsFirstPage(t *testing.T) {
	s := on(t, begun(13, 12))
	say := func(words string) {
		s.find("nhan phong")
		s.fill(words)
	}
	say("Mời đại biểu nghỉ giải lao và dùng trà tại sảnh tầng một; Hội nghị tiếp tục lúc mười sáu giờ mười lăm phút tại hội trường lớn, mời các đồng chí có mặt đúng giờ")
	s.Press("f9")
	s.Resize(20, 8)
	s.on(9)
	s.Send(tea.BackgroundColorMsg{})
	s.Want("Trang 2/2")
	s.Resize(80, 24)
	s.Press("f9")
	say("Xin mời các đồng chí đại biểu trở lại hội trường để nghe công bố kết quả kiểm phiếu, ký giao ước và thông qua biên bản Hội nghị trước khi bế mạc lúc mười bảy giờ")
	s.Press("f9")
	s.Resize(20, 8)
	s.Want("Trang 1/2")
}

// All pages of a list have about as many names, and none is short of them.
func TestPagesAreAboutEquallyLong(t *testing.T) {
	s := sight{"", nominated(13, 12, 13), []string{"f9"}}.see(t, text.Vietnamese)
	var on []int
	for range 2 {
		on = append(on, strings.Count(ansi.Strip(strings.Join(s.frame(60, 14), "\n")), ". "))
		s.on(8)
	}
	if on[0] != 7 || on[1] != 6 {
		t.Errorf("the pages have %v names", on)
	}
}

// The pages of a count began anew with every paper, and its last names were never seen.
func TestThePagesOfACountAreTurnedWhilePapersComeIn(t *testing.T) {
	s := on(t, counting(13, 13, 13))
	s.Resize(40, 12)
	s.Press("5", "enter")
	seen := ""
	for range 12 {
		s.Press("1", "enter", "f9")
		seen += s.Screen()
		s.Press("f9")
		s.on(4)
	}
	for _, want := range []string{"Trang 1/", "Trang 2/", "13. Văn phòng"} {
		s.that(strings.Contains(seen, want), "%q is never seen", want)
	}
}

func TestAResultIsReadInASmallWindow(t *testing.T) {
	s := held(t, text.Vietnamese, counting(13, 13, 13, "aa-----------", "a-a----------", "-aa----------", "aaa----------", "aaa----------")).press("5", "enter", "ctrl+r", "enter", "enter", "f9")
	seen := ""
	for range 40 {
		seen += strings.Join(s.frame(40, 15), "\n")
		s.on(8)
		s.send(tea.BackgroundColorMsg{})
	}
	for _, n := range unitNames {
		if !strings.Contains(ansi.Strip(seen), cut(n, 10)) {
			t.Errorf("%s is never shown", n)
		}
	}
}

// seen is what a sight shows, without its colours.
func seen(t *testing.T, all []sight, name string, lang text.Lang, w, h int) string {
	t.Helper()
	for _, v := range all {
		if v.name == name {
			return ansi.Strip(strings.Join(v.see(t, lang).frame(w, h), "\n"))
		}
	}
	t.Fatalf("there is no sight %s", name)
	return ""
}

// Above the bars of a count it is said what their mark means.
func TestTheMarkThroughTheBarsIsNamed(t *testing.T) {
	for name, want := range map[string]string{"count": text.HallNeeded.In(text.Vietnamese, 7), "count-few": text.HallNeeded.In(text.Vietnamese, 3)} {
		for _, size := range [][2]int{{80, 24}, {120, 36}, {160, 45}, {200, 60}} {
			if got := seen(t, hallSights(t), name, text.Vietnamese, size[0], size[1]); strings.Count(got, want) != 1 {
				t.Errorf("%s at %d×%d does not say %q once:\n%s", name, size[0], size[1], want, got)
			}
		}
	}
}

// What a large clock shows is said under it: no time left is taken for the time of day.
func TestEveryLargeClockIsNamed(t *testing.T) {
	for name, want := range map[string]string{"break": text.ClockLeft.Vi, "speaker": text.ClockLeft.Vi, "item": "Đã qua · dự kiến 20 phút"} {
		for _, size := range [][2]int{{80, 24}, {200, 60}} {
			if got := seen(t, hallSights(t), name, text.Vietnamese, size[0], size[1]); !strings.Contains(got, want) {
				t.Errorf("%s at %d×%d does not say %q:\n%s", name, size[0], size[1], want, got)
			}
		}
	}
}

// A low picture did not say who is here although it had lines left.
func TestWhoIsHereIsSaidWhereThereIsALine(t *testing.T) {
	for _, size := range [][2]int{{20, 8}, {44, 13}, {50, 14}, {80, 24}} {
		if got := seen(t, hallSights(t), "hands-asked", text.Vietnamese, size[0], size[1]); !strings.Contains(got, text.HallPresent.In(text.Vietnamese, 12, 13)) {
			t.Errorf("at %v it is not said who is here:\n%s", size, got)
		}
	}
}

// A long title of the conference was cut at two lines while half the screen was empty.
func TestALongTitleOfTheConferenceTakesThreeLines(t *testing.T) {
	bodies := illustrated(append(begun(13, 12), meeting.ItemBegun{Item: item(2)}))
	set := bodies[0].(meeting.Created) //nolint:forcetypeassert // the first is always the set-up
	set.Info.Title = "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020, sơ kết năm năm thực hiện các phong trào thi đua yêu nước và ký kết giao ước thi đua năm 2021"
	bodies[0] = set
	s := sight{"", bodies, []string{"f9"}}.see(t, text.Vietnamese)
	for _, size := range [][2]int{{70, 24}, {80, 24}, {80, 36}, {100, 30}, {120, 36}, {160, 45}} {
		lines := s.frame(size[0], size[1])
		all := strings.Join(strings.Fields(ansi.Strip(strings.Join(lines, " "))), " ")
		if got := strings.Replace(all, " "+text.Illustration.Vi, "", 1); !strings.Contains(got, set.Info.Title) || high(lines)*4 < size[1] {
			t.Errorf("at %v the title or the clock is not whole:\n%s", size, ansi.Strip(strings.Join(lines, "\n")))
		}
	}
}

// Who will lead is announced in the cluster's own terms; it is no decision of the meeting's.
func TestTheHeadsAreAnnouncedInTheClustersTerms(t *testing.T) {
	got := seen(t, hallSights(t), "heads", text.Vietnamese, 80, 24)
	for _, want := range []string{"CÔNG BỐ TRƯỞNG CỤM, PHÓ TRƯỞNG CỤM NĂM 2021", "Ông Bạch Quốc An", "Ông Phan Anh Tuấn"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

// Thirteen units stand under the pledge in the smallest usual window.
func TestThirteenUnitsStandUnderThePledge(t *testing.T) {
	got := seen(t, sights(), "pledge", text.Vietnamese, 80, 24)
	for _, n := range unitNames {
		if !strings.Contains(got, n) {
			t.Errorf("%s is not shown:\n%s", n, got)
		}
	}
}

// TestTheConsoleAlwaysSaysWhatTheRoomSees: under no box, and at no size at which a meeting is run, is it out of sight.
func TestTheConsoleAlwaysSaysWhatTheRoomSees(t *testing.T) {
	for _, v := range sights() {
		s := held(t, text.Vietnamese, v.bodies)
		if !strings.Contains(strings.Join(s.frame(80, 24), "\n"), "phòng đang xem: ") { // no meeting is open
			continue
		}
		s.press(v.keys...)
		for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 36}, {200, 60}} {
			frame := ansi.Strip(strings.Join(s.frame(size[0], size[1]), "\n"))
			if strings.Count(frame, "phòng đang xem: ") != 1 {
				t.Errorf("%s at %d×%d:\n%s", v.name, size[0], size[1], frame)
			}
		}
	}
}

// In a roll call on a motion those who had not been called yet stood in large figures as abstentions.
func TestWhoHasNotBeenCalledHasNotAbstained(t *testing.T) {
	rule := meeting.MotionRule()
	rule.Method = meeting.RollCallVote
	bodies := append(begun(13, 12), meeting.RoundOpened{ID: "m1", Question: "Thông qua chương trình Hội nghị", Rule: &rule})
	for i, m := range marks("aaad-") {
		bodies = append(bodies, meeting.VoteCast{Round: "m1", Unit: unit(i + 1), Marks: tally.Marks{m}})
	}
	for _, size := range [][2]int{{80, 24}, {28, 9}} {
		lines := sight{"", bodies, []string{"f9"}}.see(t, text.Vietnamese).frame(size[0], size[1])
		got := ansi.Strip(strings.Join(lines, "\n"))
		if !strings.Contains(got, text.RollProgress.In(text.Vietnamese, 5, 12)) {
			t.Errorf("at %v it is not said how many were called:\n%s", size, got)
		}
		if size[0] == 28 && !strings.Contains(got, text.HallNone.Vi+" 1") {
			t.Errorf("at %v those not called yet are counted:\n%s", size, got)
		}
	}
}

// Who will lead was cut off in a small window, and so was a long message.
func TestWhatIsTooLongForAWindowIsTurned(t *testing.T) {
	for name, words := range map[string][]string{"heads": {"Bạch Quốc An", "Phan Anh Tuấn", "Tài chính"}, "decision": {"Thống nhất", "toàn Cụm"}} {
		for _, v := range hallSights(t) {
			if v.name != name {
				continue
			}
			for _, size := range [][2]int{{20, 8}, {22, 8}, {28, 9}, {40, 12}} {
				seen, _ := v.see(t, text.Vietnamese).pages(size[0], size[1])
				seen = strings.Join(strings.Fields(seen), " ")
				for _, want := range words {
					if !strings.Contains(seen, want) {
						t.Errorf("%s at %v does not show %q:\n%s", name, size, want, seen)
					}
				}
			}
		}
	}
}
