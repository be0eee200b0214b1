package tui_test

import (
	"errors"
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/tui"
	"thuky/tui/text"
)

// From an empty machine to a meeting that can begin: every step is filled in, and the last page shows what they come to.
func TestAMeetingIsReadyByTheWizardAlone(t *testing.T) {
	s := on(t, nil)
	s.Press("enter") // a new meeting
	s.says(text.StepKind)
	s.Press("ctrl+s")
	s.fill("Hội nghị tổng kết Cụm 2", "Cụm thi đua số 2", "8:30 22/12/2026", "Hội trường tầng 3")
	s.says(text.StepUnits)
	s.Paste("1. Văn phòng Bộ | ông Nguyễn Văn An, Chánh Văn phòng | 024 1080\r\n2. Vụ Tổ chức cán bộ\tPhó Vụ trưởng\r\n\r\n  Thanh tra Bộ  \r\n")
	s.Press("ctrl+s")
	s.says(text.StepPeople)
	s.fill("ông Nguyễn Văn An, Chánh Văn phòng", "bà Lê Thị Bình", "", "Lãnh đạo Bộ Tư pháp")
	s.says(text.StepAgenda)
	s.Press("ctrl+s")
	s.says(text.StepTitles)
	s.fill("Cờ thi đua Ngành", "2")
	s.says(text.StepPapers)
	s.Press("ctrl+s")
	s.says(text.WizardReview)
	s.Want("Hội nghị tổng kết Cụm 2", "08:30", "3 đơn vị", "Chủ trì: ông Nguyễn Văn An")
	s.that(len(s.ids()) == 0, "it was made before it was confirmed")
	s.Press("enter")
	s.says(text.NotBegun)
	t.Logf("by the wizard alone: %d keys, %d letters typed, and one paste", s.presses, s.letters)

	m := s.desk.fold(t, s.ids()[0])
	s.that(m.Info.Title == "Hội nghị tổng kết Cụm 2" && m.Info.Start.In(meeting.Zone).Hour() == 8 && m.Info.Place == "Hội trường tầng 3", "the meeting is %+v", m.Info)
	s.that(len(m.Units) == 3 && m.Units[2].Name == "Thanh tra Bộ" && m.Units[2].Representative.Office == "Đại diện Thanh tra Bộ", "the units are %+v", m.Units)
	first := meeting.Person{Honorific: "ông", Name: "Nguyễn Văn An", Office: "Chánh Văn phòng"}
	s.that(m.Units[0].Representative == first && m.Units[0].Phone == "024 1080" && m.Units[1].Representative.Office == "Phó Vụ trưởng", "the first units are %+v", m.Units[0])
	s.that(len(m.Officers) == 2 && m.Officers[1].Person.Name == "Lê Thị Bình" && len(m.Guests) == 1, "the officers are %+v", m.Officers)
	s.that(len(m.Items) == len(meeting.StandardAgenda("x", 2026)) && m.Titles[0].Name == "Cờ thi đua Ngành" && m.Titles[0].Rule.Quota == 2, "the titles are %+v", m.Titles)
	s.Press("2", "ctrl+a", "1", "enter")
	s.that(s.desk.fold(t, s.ids()[0]).Phase() == meeting.Running, "it cannot begin")
}

// A step can be left and returned to, whatever is in it; the last page says what is wrong and leads there.
func TestEveryStepCanBeLeftAndReturnedTo(t *testing.T) {
	s := on(t, nil)
	s.Press("enter", "tab")
	s.Type("hai nghìn")
	s.explains(&meeting.Refusal{Why: text.ErrNumber, Details: []any{"hai nghìn"}}) // as it is typed
	s.Press("pgdown", "pgdown")
	s.says(text.StepUnits)
	s.row(text.StepUnits.Vi, "! ! ● ○") // of the steps that were seen
	s.Paste("Văn phòng Bộ\nVăn phòng Bộ")
	s.Want("Dòng 2 (“Văn phòng Bộ”): “Văn phòng Bộ” đã có ở dòng 1")
	s.Press("ctrl+s") // it does not go on
	s.says(text.StepUnits)
	s.Press("pgup", "pgup")
	s.Want("hai nghìn")
	s.Press("pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "pgdown")
	s.says(text.WizardReview)
	s.Want("! Loại hội nghị", "! Các đơn vị")
	s.Press("enter")
	s.says(text.StepKind)
	s.Press("ctrl+u") // the field that is wrong has the focus
	s.Type("2026")
	s.Press("ctrl+s", "pgdown")
	s.Want("Văn phòng Bộ")
	s.Press("ctrl+u", "backspace") // one of the two goes
	s.Press("pgdown", "pgdown", "pgdown", "pgdown", "pgdown")
	s.WantNot("! Các đơn vị")
	s.that(len(s.ids()) == 0, "a meeting was made")
}

// Columns are pasted out of a spreadsheet with their names above: these are no unit, and tell what each column is.
func TestTheNamesOfPastedColumnsAreNoUnit(t *testing.T) {
	s := on(t, nil)
	s.Press("enter", "ctrl+s")
	s.fill("Hội nghị tổng kết Cụm 2", "Cụm thi đua số 2", "8:30 22/12/2026", "Hội trường tầng 3")
	s.says(text.StepUnits)
	s.Paste("STT\tTên đơn vị\tĐiện thoại\tChức vụ\tHọ và tên\n1\tVăn phòng Bộ\t024 1080\tChánh Văn phòng\tông Nguyễn Văn An\n\tThanh tra Bộ\tgọi sau\t\t")
	s.Want("Dòng 3, cột 3 (“Thanh tra Bộ | gọi sau”): “gọi sau” không phải")
	s.Press("ctrl+u")
	s.Paste("\tThanh tra Bộ\t0912 345 678\t\t")
	s.Press("pgdown", "pgdown", "pgdown", "pgdown", "pgdown")
	s.Want("2 đơn vị")
	s.Press("enter")
	m := s.desk.fold(t, s.ids()[0])
	s.that(len(m.Units) == 2 && m.Units[0].Name == "Văn phòng Bộ" && m.Units[1].Name == "Thanh tra Bộ", "the units are %+v", m.Units)
	first := meeting.Person{Honorific: "ông", Name: "Nguyễn Văn An", Office: "Chánh Văn phòng"}
	s.that(m.Units[0].Representative == first && m.Units[0].Phone == "024 1080", "the first one is %+v", m.Units[0])
	s.that(m.Units[1].Representative.Office == "Đại diện Thanh tra Bộ" && m.Units[1].Phone == "0912 345 678", "the second one is %+v", m.Units[1])
}

// units leads to the step in which the units of a new meeting are pasted, and pastes them.
func (s *story) units(lines ...string) {
	s.t.Helper()
	s.Press("enter", "pgdown")
	s.fill(asItIs, "Cụm 2")
	s.says(text.StepUnits)
	s.Paste(strings.Join(lines, "\n"))
}

// A table comes with what stands around its units: titles, sections and totals are none. What was left out is told.
func TestTitlesSectionsAndTotalsOfAPastedTableAreNoUnits(t *testing.T) {
	s := on(t, nil)
	s.units(
		"DANH SÁCH ĐƠN VỊ\t\t\t\t\t",
		"STT\tTên đơn vị\tHọ và tên\tChức vụ\tĐiện thoại\tĐiểm tự chấm",
		"I\tKHỐI VỤ\t\t\t\t",
		"1\tVụ A\tÔng Nguyễn Văn A\tVụ trưởng\t0912.345.678\t95,5",
		"2\tVụ B\tBà Trần B\tVụ trưởng\t\t90",
		"\tTổng cộng\t\t\t\t185,5")
	s.WantNot("Chưa nhập")
	s.Press("pgdown", "pgdown", "pgdown", "pgdown", "pgdown")
	s.Want("2 đơn vị: Vụ A; Vụ B", "Dòng 3: I (đề mục), bỏ qua", "Dòng 6: Tổng cộng (dòng tổng), bỏ qua")
	m := s.made()
	s.that(len(m.Units) == 2 && m.Units[0].Phone == "0912.345.678" && m.Units[1].Representative.Name == "Trần B", "the units are %+v", m.Units)
}

// So do lines without names of columns.
func TestTitlesSectionsAndTotalsOfPastedLinesAreNoUnits(t *testing.T) {
	for name, lines := range map[string][]string{
		"columns": {"I\tKHỐI VỤ\t\t\t", "1\tVụ A\tÔng Nguyễn Văn A\tVụ trưởng\t0912.345.678", "2\tVụ B\tBà Trần B\tVụ trưởng\t", "\tTổng cộng\t\t\t"},
		"lines":   {"I. Khối vụ", "1. Vụ A | Ông Nguyễn Văn A, Vụ trưởng | 0912.345.678", "2. Vụ B | Bà Trần B | Vụ trưởng", "Tổng cộng: 2"},
		"roman":   {"I. Vụ A | Ông Nguyễn Văn A, Vụ trưởng | 0912.345.678", "II. Vụ B | Bà Trần B, Vụ trưởng"},
	} {
		t.Run(name, func(t *testing.T) {
			s := on(t, nil)
			s.units(lines...)
			m := s.made()
			s.that(len(m.Units) == 2 && m.Units[0].Name == "Vụ A" && m.Units[1].Name == "Vụ B" && m.Units[0].Phone == "0912.345.678", "the units are %+v", m.Units)
			want := meeting.Person{Honorific: "bà", Name: "Trần B", Office: "Vụ trưởng"}
			s.that(m.Units[1].Representative == want, "the second one is %+v", m.Units[1])
		})
	}
}

// A line that cannot be taken is named, and what stands in it.
func TestALineThatIsNoUnitIsNamed(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  string
	}{
		{[]string{"Văn phòng Bộ", "| ông Nguyễn Văn An"}, "Dòng 2 (“ông Nguyễn Văn An”): thiếu tên đơn vị"},
		{[]string{"Văn phòng Bộ", "", "Thanh tra Bộ | 09123x | 12"}, "Dòng 3 (“Thanh tra Bộ | 09123x | 12”): “12” không phải"},
		{[]string{"STT\tĐơn vị\tĐiện thoại", "1\tVụ A\t024 1080", "2\t\t024 1081"}, "Dòng 3, cột 2 (“2 | | 024 1081”): thiếu tên đơn vị"},
		{[]string{"Tổng cộng"}, "Dòng 1: Tổng cộng (dòng tổng), bỏ qua."},
		{[]string{"STT\tĐơn vị\tĐiện thoại", "\tTổng cộng\t"}, "không dòng nào được nhận là đơn vị"},
	} {
		s := on(t, nil)
		s.units(c.lines...)
		s.Want(c.want)
		s.Press("ctrl+s")
		s.says(text.StepUnits) // it does not go on
	}
	s := on(t, nil)
	s.units()
	s.Type("1.")
	s.WantNot("không có đơn vị") // it is still to come
	s.Type(" Vụ A")
	m := s.made()
	s.that(len(m.Units) == 1 && m.Units[0].Name == "Vụ A", "the units are %+v", m.Units)
}

// What was missing is not called so any more once it stands there, however it came there.
func TestWhatWasPastedIsNotCalledMissing(t *testing.T) {
	s := on(t, nil)
	s.Press("enter", "pgdown", "tab", "ctrl+s")
	s.explains(&meeting.Refusal{Why: meeting.ErrEmpty})
	s.Paste("Cụm 2")
	s.WantNot("Chưa nhập")
	s.Press("ctrl+u")
	s.explains(&meeting.Refusal{Why: meeting.ErrEmpty})
	s.Press("ctrl+z")
	s.row("Cụm", "Cụm 2")
	s.WantNot("Chưa nhập")
}

// What was typed is there again after a power cut, and after leaving it; the agenda follows the kind as long as nobody
// has changed it.
func TestTheWizardSurvivesAPowerCut(t *testing.T) {
	s := on(t, nil)
	s.Press("enter", "right", "ctrl+s")
	s.Want("Hội nghị sơ kết")
	s.fill("Hội nghị sơ kết Cụm 3", "Cụm thi đua số 3")
	s.again()
	s.Press("enter")
	s.says(text.StepUnits)
	s.Press("pgdown", "pgdown")
	s.Want("15 | Kiểm điểm việc thực hiện")
	s.Press("esc")
	s.says(text.WizardLeave)
	s.Press("esc")
	s.says(text.HomeEmpty)
	s.says(text.HomeGoOn)
	s.Press("enter", "pgup", "pgup", "pgup")
	s.Want("Hội nghị sơ kết Cụm 3")
	s.Press("pgup", "left", "pgdown", "pgdown", "pgdown", "pgdown")
	s.Want("30 | Bỏ phiếu, kiểm phiếu")
	s.Press("pgdown", "pgdown", "pgdown", "enter")
	s.that(len(s.ids()) == 1, "no meeting was made")
	s.Press("f2")
	s.Type("danh sach hoi nghi")
	s.Press("enter", "end", "up", "up", "up", "enter")
	s.says(text.StepKind) // afresh
}

// An agenda is edited as lines; what part an item is, its name tells.
func TestTheAgendaOfANewMeetingIsEditedAsLines(t *testing.T) {
	s := on(t, nil)
	s.Press("enter", "pgdown", "pgdown", "pgdown", "pgdown")
	s.row("▸", "10 | Ổn định tổ chức") // it is read from its beginning
	s.Press("ctrl+end", "ctrl+u")      // the last line
	s.Type("năm phút bế mạc")
	s.explains(&meeting.Refusal{Why: text.ErrItemLine, Details: []any{13, "năm phút"}})
	s.Press("ctrl+u")
	s.Type("5 | Bế mạc | Chủ trì")
	s.Press("pgup", "pgup", "pgup")
	s.fill(asItIs, "Cụm 2")
	s.Press("pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "enter")
	m := s.desk.fold(t, s.ids()[0])
	last := m.Items[len(m.Items)-1]
	s.that(len(m.Items) == 13 && last.Name == "Bế mạc" && last.Part == meeting.Closing && last.Who == "Chủ trì", "the last item is %+v", last)
}

// made goes on to the last page, from wherever the wizard stands, and makes the meeting.
func (s *story) made() *meeting.Meeting {
	s.t.Helper()
	for range 7 {
		s.Press("pgdown")
	}
	s.says(text.WizardReview)
	s.Press("enter")
	ids := s.ids()
	s.that(len(ids) > 0, "no meeting was made")
	return s.desk.fold(s.t, ids[len(ids)-1])
}

// A telephone is known by being one, wherever it stands; it is nobody's office.
func TestATelephoneWithoutAnOfficeIsATelephone(t *testing.T) {
	s := on(t, nil)
	s.Press("enter", "pgdown")
	s.fill(asItIs, "Cụm 2")
	s.Paste("Văn phòng Bộ | Nguyễn Văn An | 0912 345 678\nThanh tra Bộ |  | 024 1080\nCục Kế hoạch\tbà Lê Bình\tCục trưởng\t0912 345 679")
	m := s.made()
	for i, want := range []struct {
		who   meeting.Person
		phone string
	}{
		{meeting.Person{Name: "Nguyễn Văn An"}, "0912 345 678"},
		{meeting.Person{Office: "Đại diện Thanh tra Bộ"}, "024 1080"},
		{meeting.Person{Honorific: "bà", Name: "Lê Bình", Office: "Cục trưởng"}, "0912 345 679"},
	} {
		u := m.Units[i]
		s.that(u.Representative == want.who && u.Phone == want.phone, "of %s there is %+v, telephone %q", u.Name, u.Representative, u.Phone)
	}
}

// What follows from the kind and the year follows them still when they are changed after the other steps.
func TestTitleAndAgendaFollowKindAndYear(t *testing.T) {
	s := on(t, nil)
	s.Press("enter", "pgdown")
	s.fill(asItIs, "Cụm 2")
	s.says(text.StepUnits)
	s.Press("pgup", "pgup", "right", "right", "tab") // the signing of the pledge
	s.Type("2027")
	m := s.made()
	pledge := meeting.Templates()[2]
	s.that(m.Info.Year == 2027 && m.Info.Title == pledge.TitleIn(2027) && m.Info.Cluster == "Cụm 2", "the meeting is %+v", m.Info)
	s.that(len(m.Items) == 8 && m.Items[5].Name == "Ký giao ước thi đua năm 2028" && m.Items[5].Part == meeting.Pledging, "the items are %+v", m.Items)
	s.that(len(m.Titles) == 0, "without a vote there are the titles %+v", m.Titles)
}

// What was chosen in one language is chosen still in the other.
func TestTheWizardIsResumedInTheOtherLanguage(t *testing.T) {
	s := on(t, nil)
	s.Press("enter", "right", "pgdown") // the mid-year conference
	s.fill(asItIs, "Cụm 2")
	s.Press("pgdown", "pgdown", "pgdown")
	s.says(text.StepTitles)
	s.Type("Cờ")
	s.Press("tab", "tab", "right", "right") // the second rule there is
	rule := meeting.Profiles()[1]
	s.Want(cut(rule.Name, 20))
	s.again(func(o *tui.Options) { o.Lang = text.English })
	s.Press("enter")
	s.Want(text.StepTitles.En, cut(rule.Name, 20))
	s.Press("pgup", "pgup", "pgup", "pgup", "pgup")
	s.Want("Mid-year conference")
	for range 7 {
		s.Press("pgdown")
	}
	s.Press("enter")
	m := s.desk.fold(t, s.ids()[0])
	s.that(len(m.Items) == len(meeting.Templates()[1].Items) && m.Info.Title == meeting.Templates()[1].TitleIn(2020), "the meeting is %+v", m.Info)
	s.that(len(m.Titles) == 1 && m.Titles[0].Rule.Source == rule.Rule.Source && m.Titles[0].Rule.Threshold == rule.Rule.Threshold && m.Titles[0].Rule.Quota == 1, "the title is %+v", m.Titles)
}

// What is wrong with one step is said of that one alone.
func TestTwoTitlesOfOneNameBlameNoOtherStep(t *testing.T) {
	s := on(t, nil)
	s.Press("enter", "pgdown")
	s.fill(asItIs, "Cụm 2")
	s.Paste("Văn phòng Bộ\nThanh tra")
	s.Press("pgdown", "pgdown", "pgdown")
	s.says(text.StepTitles)
	s.Press("tab", "tab", "tab")
	s.Type("Cờ thi đua")
	s.Press("pgdown", "pgdown")
	s.says(text.WizardReview)
	s.Want("! " + text.StepTitles.Vi)
	for _, step := range []text.Word{text.StepKind, text.StepPlace, text.StepUnits, text.StepPeople, text.StepAgenda, text.StepPapers} {
		s.WantNot("! " + cut(step.Vi, 12))
	}
	s.Press("enter")
	s.says(text.StepTitles)
	s.explains(&meeting.Refusal{Why: meeting.ErrSameName, Details: []any{"Cờ thi đua"}})
}

// Nobody's cluster is called "Cụm thi đua số": its name is typed, and where it is missing the cursor stands.
func TestTheClusterMustBeTyped(t *testing.T) {
	s := on(t, nil)
	s.Press("enter")
	s.row(text.StepKind.Vi, "● ○ ○") // a step that was not seen yet is not called wrong
	for range 7 {
		s.Press("pgdown")
	}
	s.Press("enter")
	s.that(len(s.ids()) == 0, "it was made without a cluster")
	s.says(text.StepPlace)
	s.explains(&meeting.Refusal{Why: meeting.ErrEmpty})
	s.Type("Cụm thi đua số 7")
	s.that(s.made().Info.Cluster == "Cụm thi đua số 7", "it was typed elsewhere")
}

// Whoever comes back to a meeting that was begun is told so, and may begin afresh.
func TestAMeetingThatWasBegunIsGoneOnWithOrBegunAfresh(t *testing.T) {
	s := on(t, nil)
	s.Press("enter")
	s.WantNot(cut(text.WizardResumed.Vi, 20))
	s.Press("pgdown")
	s.fill("Hội nghị khác", "Cụm 2")
	s.Press("ctrl+n") // nothing was resumed: it is no such key yet
	s.says(text.StepUnits)
	s.Press("esc", "esc", "enter")
	s.Want(cut(text.WizardResumed.Vi, 20))
	s.says(text.StepUnits)
	s.Press("pgup")
	s.Want("Hội nghị khác", "Cụm 2")
	s.Press("ctrl+n")
	s.says(text.StepKind)
	s.WantNot(cut(text.WizardResumed.Vi, 20))
	s.Press("pgdown")
	s.WantNot("Hội nghị khác", "Cụm 2")
	s.again()
	s.Press("enter")
	s.WantNot(cut(text.WizardResumed.Vi, 20)) // nothing of it is kept
	s.says(text.StepKind)
}

// What went wrong before the screen opened is said above the wizard that was asked for, and does not keep it away.
func TestTheWizardOpensBelowWarnings(t *testing.T) {
	s := on(t, nil, func(o *tui.Options) { o.New, o.Warnings = true, []error{errors.New("the backup"), errDisk} })
	s.Want(errDisk.Error())
	s.Press("esc")
	s.Want("the backup")
	s.Press("enter")
	s.says(text.StepKind)
	s.Press("pgdown")
	s.fill(asItIs, "Cụm 2")
	s.says(text.StepUnits)
}

// A year of three figures is told apart from a wrong number, in either language; a field that is still to come is not
// called empty, and one that was left is.
func TestWhatIsWrongIsSaidWhenItsTimeHasCome(t *testing.T) {
	s := on(t, nil)
	s.Press("enter", "tab")
	s.Type("202")
	s.Want("không phải là năm")
	s.Press("ctrl+l")
	s.Want("is not a year")
	s.Press("ctrl+l")
	s.Type("6")
	s.Press("ctrl+s")
	s.row("▸ Tên hội nghị", "Hội nghị tổng kết công tác") // it is read from its beginning
	s.Type("Hội nghị")
	s.WantNot("Chưa nhập")
	s.Press("tab")
	s.Type("C")
	s.Press("backspace")
	s.Want("Chưa nhập")
	s.Press("pgdown", "pgup")
	s.Press("ctrl+s")
	s.row("▸", "Cụm")
}

// Help and the other language are there while a meeting is being made, wherever it stands; nothing typed is lost by them.
func TestHelpAndLanguageWorkInTheWizard(t *testing.T) {
	s := on(t, nil)
	s.Press("enter", "right", "pgdown", "tab")
	s.Type("Cụm 2")
	s.Press("f1")
	s.says(text.HelpTitle)
	s.Want("Hoàn tác, làm lại trong ô")
	s.Press("f1", "ctrl+l")
	s.Want(text.StepPlace.En, text.ClusterTip.En[:20], "Cụm 2")
	s.Type("b")
	s.Want("Cụm 2b") // the cursor is where it was
	s.Press("pgup")
	s.Want("Mid-year conference")
	for range 7 {
		s.Press("pgdown")
	}
	s.Press("ctrl+l")
	s.says(text.WizardReview)
	s.Want("6 tháng đầu năm 2020", "Cụm 2b")
	s.Press("enter")
	s.says(text.NotBegun)
}

// What is proposed is selected: the first letter takes its place, as an input method sends it; an arrow keeps it.
func TestTypingReplacesWhatIsProposed(t *testing.T) {
	s := on(t, nil)
	s.Press("enter", "pgdown")
	s.Type("d")
	s.Press("backspace") // Telex: dd
	s.Type("đại hội")
	s.row("Tên hội nghị", "đại hội")
	s.WantNot("ký kết giao ước thi đua")
	s.Press("ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
	s.Want("ký kết giao ước thi đua")
	s.Press("tab", "tab", "tab", "tab", "left", "right")
	s.Type("!")
	s.row("Hà Nội!", "▸")
	s.Press("tab", "tab", "tab", "tab", "tab")
	s.Paste("Huế")
	s.row("▸", "Huế")
	s.WantNot("Hà Nội")
}
