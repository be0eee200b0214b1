package tui_test

import (
	"testing"

	"thuky/meeting"
	"thuky/meeting/roster"
	"thuky/tui/text"
)

// Next year's meeting is ready from last year's: its units, agenda, titles and heads, and what was left to do.
func TestAMeetingIsReadyFromLastYearAlone(t *testing.T) {
	held := append(begun(13, 12),
		meeting.HeadsAnnounced{Heads: meeting.Heads{ID: "h1", Year: 2021, Head: meeting.Person{Honorific: "ông", Name: "Bạch Quốc An", Office: "Vụ trưởng Vụ Pháp luật quốc tế"}}},
		meeting.DirectiveGiven{NewDirective: meeting.NewDirective{ID: "k1", Text: "Kiện toàn Hội đồng", Owner: "Các đơn vị"}},
		meeting.Closed{})
	s := on(t, held, unnamed)
	s.Press("down", "down", "down", "enter")
	s.says(text.AfterPick)
	s.Press("enter")
	s.says(text.HomeAfter)
	s.Want("năm 2021", "14:00 18/12/2021")
	s.Press("ctrl+s")
	s.says(text.AfterMade, 13, 6, 2, 1)
	t.Logf("from last year alone: %d keys, %d letters", s.presses, s.letters)
	s.that(s.presses+s.letters < 30, "it took %d keys", s.presses)

	m := s.desk.fold(t, s.ids()[1])
	s.that(m.Info.Year == 2021 && len(m.Units) == 13 && len(m.Titles) == 2 && m.Titles[1].From == m.Titles[0].ID, "the meeting is %+v", m.Info)
	s.that(m.ClusterHeads != nil && m.ClusterHeads.Head.Name == "Bạch Quốc An" && m.With(meeting.Chair)[0].Person.Name == "Bạch Quốc An", "the heads are %+v", m.ClusterHeads)
	s.that(len(m.Directives) == 1 && m.Directives[0].Origin != "" && m.Items[2].Part == meeting.FollowUp, "the follow-ups are %+v", m.Directives)
	s.Press("6", "left")
	s.Want("Kiện toàn Hội đồng")
	s.Press("2", "ctrl+a", "1", "enter")
	s.that(s.desk.fold(t, s.ids()[1]).Phase() == meeting.Running, "it cannot begin")
}

// Next year's meeting that was made already is told of before another is made.
func TestTheSameYearIsNotBegunTwiceUnasked(t *testing.T) {
	s := on(t, append(begun(3, 3), meeting.Closed{}), unnamed)
	next := func() {
		s.Press("end", "up", "enter", "end", "enter")
	}
	next()
	s.Press("ctrl+s")
	s.find("danh sach hoi nghi")
	next()
	s.says(text.AfterTwinTitle)
	s.Want("2021", text.States["planned"].Vi)
	s.Press("esc")
	s.says(text.HomeChoose)
	s.that(len(s.ids()) == 2, "%v", s.ids())
	next()
	s.Press("enter")
	s.says(text.HomeAfter)
	s.Press("ctrl+s")
	s.that(len(s.ids()) == 3, "%v", s.ids())
}

// The last page of a new meeting says that there is one of its year and cluster.
func TestTheLastPageTellsOfAMeetingOfThatYear(t *testing.T) {
	s := on(t, nil)
	s.make("Hội nghị A", "Cụm 2")
	s.find("danh sach hoi nghi")
	s.row("▸", "Hội nghị A")
	s.Press("down", "enter", "pgdown")
	s.fill(asItIs, "CỤM 2")
	s.Press("pgdown", "pgdown", "pgdown", "pgdown", "pgdown")
	s.says(text.WizardReview)
	s.says(text.AfterTwin, 2020, "Hội nghị A", text.States["planned"].Vi)
}

// Who was announced to head the cluster this year, and the deputy, stand among those who run the meeting, and are set right
// there.
func TestThisYearsHeadsAreSeenAndSetRight(t *testing.T) {
	s := on(t, append(created(5), meeting.ClusterHeadsNamed{ClusterHeads: meeting.ClusterHeads{
		Head:     meeting.Person{Honorific: "ông", Name: "Bạch Quốc An"},
		Deputies: []meeting.Person{{Honorific: "ông", Name: "Phan Anh Tuấn"}, {Name: "Lê Thị Bình"}},
	}}))
	s.Press("2", "left")
	s.Want("Trưởng Cụm năm 2020: ông Bạch Quốc An", "Phó Trưởng Cụm năm 2020: ông Phan Anh Tuấn", "Phó Trưởng Cụm năm 2020: Lê Thị Bình")
	s.Press("ctrl+o")
	s.fill(asItIs, asItIs, "Cục trưởng", "bà", "Trần Thị Hoa")
	s.Want("ông Bạch Quốc An, Cục trưởng", "Phó Trưởng Cụm năm 2020: bà Trần Thị Hoa", "Lê Thị Bình")
	s.Press("ctrl+o")
	s.fill(asItIs, asItIs, asItIs, "", "", "") // the first deputy goes, the others stay
	s.WantNot("Trần Thị Hoa")
	s.Want("Phó Trưởng Cụm năm 2020: Lê Thị Bình")
	s.find("truong, pho cum nam nay")
	s.Want(text.Capital(text.HeadsNow.Vi))
}

func TestThereMustBeAMeetingToFollow(t *testing.T) {
	s := on(t, created(5), unnamed)
	s.Press("down", "down", "down", "enter")
	s.says(text.AfterNone)
}

// Last year's meeting is read first; whoever has gone on meanwhile is not asked about the next one any more.
func TestLastYearsMeetingThatComesLateIsLeft(t *testing.T) {
	s := on(t, append(begun(3, 3), meeting.Closed{}), unnamed)
	gate := s.desk.shutReads()
	s.Hold(1)
	s.Press("down", "down", "down", "enter", "enter")
	<-gate.reached
	s.Press("f1")
	close(gate.open)
	s.Hold(0)
	s.says(text.HelpTitle)
	s.Press("esc")
	s.WantNot(text.NewPlace.Vi)
	s.says(text.HomeChoose)
}

// withFile puts a file where people keep theirs.
func (s *story) withFile(path string, r roster.Roster) {
	s.desk.rosters = map[string]roster.Roster{path: r}
}

// A meeting is ready from a spreadsheet: what is taken is shown before, with what is wrong beside the row.
func TestAMeetingIsReadyFromASpreadsheetAlone(t *testing.T) {
	s := on(t, nil)
	s.withFile("/nhà/danh sách.xlsx", list(head,
		[]string{"1", "Văn phòng Bộ", "ông Nguyễn Văn An", "Chánh Văn phòng", "024 1080", "97,5"},
		[]string{"2", "Thanh tra Bộ", "bà Lê Bình", "Chánh Thanh tra", "abc", "chín"},
		[]string{"3", "Vụ Tổ chức cán bộ", "", "", "", "98"}))
	s.Press("down", "enter")
	s.Want("danh sách.xlsx")
	s.Press("enter")
	s.says(text.RosterCount, 2, 0, 0, 1)
	s.Want("+ Văn phòng Bộ", "✗ Thanh tra Bộ", "“abc”", "E3", "“chín”", "F3")
	s.that(len(s.ids()) == 0, "something was written")
	s.Press("enter")
	s.says(text.RosterTaken, 2, 0)
	s.says(text.RosterNext)
	t.Logf("from a spreadsheet alone: %d keys, %d letters", s.presses, s.letters)
	m := s.desk.fold(t, s.ids()[0])
	s.that(len(m.Units) == 2 && m.Units[0].Phone == "024 1080" && len(m.Items) > 0, "the units are %+v", m.Units)
	total, _ := m.Total(m.Units[1].ID)
	s.that(total == 9800, "the total is %v", total)
	s.that(m.Info.Start.In(meeting.Zone).Hour() == 14, "it begins at %v", m.Info.Start)
	s.find("thong tin")
	s.Want("14:00 18/12/2020")
	s.Press("esc")
	s.Press("2", "ctrl+a", "1", "enter")
	s.that(s.desk.fold(t, s.ids()[0]).Phase() == meeting.Running, "it cannot begin")
}

// A second import updates the units that are there instead of adding them again.
func TestASecondImportUpdates(t *testing.T) {
	s := on(t, begun(3, 3))
	s.withFile("/nhà/danh sách.xlsx", list(head,
		[]string{"1", "VĂN PHÒNG BỘ", "ông Nguyễn Văn An", "Chánh Văn phòng", "", "97,5"},
		[]string{"2", "Đơn vị mới", "", "", "", ""}))
	take := func() {
		s.Press("2", "ctrl+o", "enter")
	}
	take()
	s.says(text.RosterCount, 0, 1, 0, 1)
	s.Want("~ VĂN PHÒNG BỘ", "→ “Nguyễn Văn An”")
	s.Press("enter")
	m := s.m()
	s.that(len(m.Units) == 3 && m.Units[0].Representative.Name == "Nguyễn Văn An" && m.Units[0].Name == "Văn phòng Bộ", "the units are %+v", m.Units)
	take()
	s.says(text.RosterCount, 0, 0, 1, 1)
	s.unchanged(func() { s.Press("enter") })
	s.says(text.RosterNothing)
	s.Press("esc")
	s.says(text.AttendanceName)
}

// A file in letters that were not found out is read again in others; a path can be pasted; a file that is none says so.
func TestAnotherEncodingIsTried(t *testing.T) {
	s := on(t, begun(3, 3))
	good := list(head, []string{"1", "Vụ Hợp tác quốc tế", "bà Lê Bình", "", "", ""})
	s.desk.rosters = map[string]roster.Roster{"/nhà/cũ.csv": list(head, []string{"1", "Vụ Hîp t¸c", "", "", "", ""}), "/nhà/cũ.csvutf-8": good}
	s.Press("8", "ctrl+o")
	s.Paste("/nhà/cũ.csv")
	s.Press("enter")
	s.Want("Vụ Hîp t¸c")
	s.Press("ctrl+e")
	s.Want("~ Vụ Hợp tác quốc tế")
	s.Press("esc", "ctrl+o")
	s.Paste("/nhà/không có")
	s.Press("enter")
	s.says(text.Failed)
}

// A file whose letters could not be found out could be read on the command line alone.
func TestAnEncodingThatCannotBeToldIsAskedFor(t *testing.T) {
	s := on(t, begun(3, 3))
	s.desk.rosters = map[string]roster.Roster{"/nhà/cũ.csvtcvn3": list(head, []string{"1", "Vụ Hợp tác quốc tế", "bà Lê Bình", "", "", ""})}
	s.Press("8", "ctrl+o")
	s.Paste("/nhà/cũ.csv")
	s.Press("enter")
	s.says(text.RosterEncoding, "cũ.csv")
	s.Press("enter")
	s.Want("~ Vụ Hợp tác quốc tế")
}
