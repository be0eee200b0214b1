package tui_test

import (
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
)

// Criteria are pasted as a list, each with its own maximum, and the scores typed down a column.
func TestScoresAreTypedInAGrid(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("8")
	s.says(text.ScoresFirst)
	s.unchanged(func() { s.Press("enter") })
	s.explains(text.ErrNoCriteria)
	s.Press("right", "+")
	s.Paste("1. Chuyên môn (tối đa 60 điểm)\n2\tĐoàn thể\t40\n")
	s.Press("ctrl+s")
	criteria := s.m().Criteria
	s.that(len(criteria) == 2 && criteria[0].Name == "Chuyên môn" && criteria[0].Max == 6000 && criteria[1].Max == 4000, "the criteria are %+v", criteria)
	s.says(text.MaxSum, "100")

	s.Press("left", "enter")
	s.Type("58,5")
	s.Press("enter")
	s.Type("61")
	s.Press("enter")
	s.explains(&meeting.Refusal{Why: meeting.ErrScore, Details: []any{"Vụ Tổ chức cán bộ"}})
	s.Press("backspace", "backspace")
	s.Type("60")
	s.Press("tab")
	s.Type("39.25")
	s.Press("up") // takes it, and goes on
	s.Type("40")
	s.Press("enter")
	s.Want("98,5", "99,25")
	s.unchanged(func() { s.Press("esc") })
	s.says(text.FormLeave)
	s.Press("ctrl+s")
	ranking := s.m().Ranking()
	s.that(len(ranking) == 2 && ranking[0].Unit.ID == unit(2) && ranking[0].Total == 9925 && ranking[1].Total == 9850, "the ranking is %+v", ranking)
	s.row("Vụ Tổ chức cán bộ", "1", "99,25")
	s.Press("ctrl+z") // all that was typed is one action
	s.that(len(s.m().Ranking()) == 0, "there are scores still")
}

// Where there is no room for a column of every criterion, the rest stands in one, so that what is shown adds up.
func TestEveryRowOfTheBoardAddsUp(t *testing.T) {
	points := func(p meeting.Points) *meeting.Points { return &p }
	s := on(t, append(begun(2, 2), meeting.CriteriaSet{Criteria: []meeting.Criterion{
		{ID: "c1", Name: "Nhiệm vụ", Max: 6000}, {ID: "c2", Name: "Đoàn thể", Max: 4000}, {ID: "c3", Name: "Vi phạm", Kind: meeting.Penalty, Max: 1000},
	}}, meeting.ScoresEntered{Scores: []meeting.Score{
		{Unit: unit(1), Criterion: "c1", Stage: meeting.CrossChecked, Points: points(5825)},
		{Unit: unit(1), Criterion: "c2", Stage: meeting.CrossChecked, Points: points(3800)},
		{Unit: unit(1), Criterion: "c3", Stage: meeting.CrossChecked, Points: points(200)},
	}}))
	s.Resize(80, 24)
	s.Press("8")
	s.row("Văn phòng Bộ", "58,25", "38", "2", "94,25")
	s.WantNot("còn lại")
	s.Press("right", "+")
	s.Paste("Sáng kiến (tối đa 5 điểm)\nPhong trào (tối đa 5 điểm)")
	s.Press("ctrl+s", "left", "enter", "end")
	s.Type("3")
	s.Press("enter", "ctrl+s")
	s.row("Văn phòng Bộ", "58,25", "38", "1", "97,25") // −2 + 3
	s.Want("…:\u00a03 tiêu chí còn lại")
}

// Scores come out of a file under the meeting's own criteria; before anything is written it is said what is refused, which
// criterion is added, and what is left out.
func TestAFileOfScoresIsTakenUnderTheCriteria(t *testing.T) {
	s := on(t, append(begun(3, 3), meeting.CriteriaSet{Criteria: []meeting.Criterion{
		{ID: "c1", Name: "Nhiệm vụ chính trị", Max: 4000}, {ID: "c2", Name: "Sáng kiến", Kind: meeting.Bonus, Max: 500},
	}}))
	s.Resize(80, 24)
	s.withFile("/nhà/a.xlsx", list([]string{"Đơn vị", "Nhiệm vụ chính trị", "Điểm thưởng Sáng kiến", "Điểm trừ vi phạm", "Tổng điểm"},
		[]string{"Văn phòng Bộ", "38,5", "2", "1", "39,5"}, []string{"Vụ Tổ chức cán bộ", "45", "", "", ""}))
	s.Press("8")
	s.unchanged(func() { s.Press("ctrl+o", "enter") })
	s.says(text.RosterAdds, "Vi phạm (điểm trừ, không có mức tối đa)")
	s.Want("cột: Đơn vị, Nhiệm vụ chính trị, Điểm thưởng Sáng kiến,", "đối chiếu với cột tổng của danh", "1 có lỗi", "45 điểm vượt mức tối đa 40")
	s.Press("enter")
	m := s.m()
	points, _ := m.Score(unit(1), "c1", meeting.CrossChecked)
	bonus, _ := m.Score(unit(1), "c2", meeting.CrossChecked)
	total, _ := m.Total(unit(1))
	s.that(points == 3850 && bonus == 200 && total == 3950 && len(m.Criteria) == 3, "%v, %v, %v under %+v", points, bonus, total, m.Criteria)
	_, given := m.Score(unit(2), "c1", meeting.CrossChecked)
	s.that(!given, "a score above the maximum is taken")
}

// A block that was copied out of a spreadsheet is taken as a whole or not at all.
func TestABlockOfASpreadsheetIsPastedIntoTheGrid(t *testing.T) {
	s := on(t, scored(begun(5, 5)))
	s.Press("8", "ctrl+e")
	s.Paste("59\t38\n58,5\t37,5\n60\t99")
	s.explains(&meeting.Refusal{Why: meeting.ErrScore, Details: []any{"Vụ Hợp tác quốc tế"}})
	s.Paste("59\t38\r\n58,5\t37,5\r\n")
	s.Press("ctrl+z", "ctrl+y", "ctrl+s")
	a, _ := s.m().Score(unit(2), "c1", meeting.SelfScored)
	b, _ := s.m().Score(unit(2), "c2", meeting.SelfScored)
	s.that(a == 5850 && b == 3750, "the scores are %v and %v", a, b)
	s.Press("ctrl+e", "end")
	s.Paste("1\t2")
	s.explains(text.ErrOutside)
}

// What was typed into the grid before the power failed stands in it again.
func TestTheGridSurvivesAPowerCut(t *testing.T) {
	s := on(t, scored(begun(5, 5)))
	s.Press("8", "enter")
	s.Type("57")
	s.Press("enter")
	s.again()
	s.Press("8", "enter")
	s.Want("57")
	s.Press("ctrl+s")
	p, _ := s.m().Score(unit(1), "c1", meeting.CrossChecked)
	s.that(p == 5700, "the score is %v", p)
	s.Press("enter", "esc") // nothing is left of it
	s.row("Văn phòng Bộ", "95")
}

// The grid takes keys, so it is seen: under the room view too, which comes back after it.
func TestTheGridOfScoresWaitsUnderTheRoomView(t *testing.T) {
	s := on(t, scored(begun(5, 5)))
	s.Press("8", "f9")
	s.WantNot("F1")
	s.Press("enter")
	s.says(text.HallWaiting)
	s.WantNot(cut(text.GridKeys.Vi, 20))
	s.Press("f9")
	s.Want(cut(text.GridKeys.Vi, 20))
	s.Type("57")
	s.row("Văn phòng Bộ", "57")
	s.Press("f9", "ctrl+s")
	s.WantNot("F1", cut(text.GridKeys.Vi, 20))
	p, _ := s.m().Score(unit(1), "c1", meeting.CrossChecked)
	s.that(p == 5700, "the score is %v", p)
}

// What could not be saved is kept as it was typed, beside the record, until it is saved.
func TestScoresThatCouldNotBeSavedAreNotLost(t *testing.T) {
	s := on(t, scored(begun(5, 5)))
	const kept = meetingID + "/scores/" + string(meeting.CrossChecked)
	s.Press("8", "enter")
	s.Type("57")
	s.Press("enter")
	s.desk.fail(fault{err: errDisk}, fault{}, fault{})
	s.Press("ctrl+s")
	s.says(text.SaveFailed)
	s.that(len(s.desk.drafts[kept]) > 0, "the draft went with the save: %q", s.desk.drafts)
	s.again()
	s.Press("8", "enter")
	s.row("Văn phòng Bộ", "57")
	s.Press("ctrl+s") // it fails again, and is tried once more
	s.desk.fail(fault{}, fault{}, fault{})
	s.Press("esc")
	s.row("Văn phòng Bộ", "57")
	s.Press("ctrl+s")
	p, _ := s.m().Score(unit(1), "c1", meeting.CrossChecked)
	s.that(p == 5700 && len(s.desk.drafts[kept]) == 0, "the score is %v, the draft %q", p, s.desk.drafts[kept])
}

// A value that was being typed when the power failed, with no key after it, is there again.
func TestAScoreIsKeptWhileItIsTyped(t *testing.T) {
	s := on(t, scored(begun(5, 5)))
	s.Press("8", "enter")
	s.Type("57")
	s.again()
	s.Press("8", "enter")
	s.row("Văn phòng Bộ", "57")
}

// The best are nominated as one action; of a tie for the last place all are.
func TestTheBestAreNominatedByTheirScores(t *testing.T) {
	s := on(t, append(scored(begun(5, 5)), meeting.RegistrationRuled{Registration: "g-2"}))
	s.Press("4", "ctrl+n")
	s.fill("2")
	nominees := s.m().Title(ministry).Nominees
	s.that(len(nominees) == 3 && nominees[0].Unit == unit(1) && nominees[1].Unit == unit(2) && nominees[2].Unit == unit(3), "the nominees are %+v", nominees)
	s.that(nominees[0].By == text.ByScore.Vi, "nobody registered itself: %+v", nominees[0])
	s.row("Vụ Tổ chức cán bộ", "97", "1")
	s.row("Văn phòng Bộ", "97", "1")
	s.minute("Văn phòng Bộ (chủ trì căn cứ kết quả chấm điểm đề cử)")
	s.Press("4", "ctrl+z")
	s.that(len(s.m().Title(ministry).Nominees) == 0, "one action is taken back")
	s.Press("+")
	s.says(text.ScoreRank, meeting.Points(9700), 1)
}

// Who was struck out of the register is not among the best, and whoever nominates it all the same is told.
func TestWhoWasStruckOutIsNotAmongTheBest(t *testing.T) {
	s := on(t, scored(begun(5, 5)))
	s.Press("4", "ctrl+n")
	s.fill("2")
	nominees := s.m().Title(ministry).Nominees
	s.that(len(nominees) == 2 && nominees[0].Unit == unit(1) && nominees[1].Unit == unit(3), "the nominees are %+v", nominees)
	s.Press("+")
	s.Type("to chuc can bo")
	s.row("Vụ Tổ chức cán bộ", "bị loại khi đăng ký: chậm nộp")
	s.Press("enter")
	s.fill("")
	s.Press("end")
	s.Want("Bị loại khi đăng ký: chậm nộp báo cáo quá 30 ngày")
}

// Who remains in the register is nominated as one action.
func TestTheRegisteredAreNominated(t *testing.T) {
	s := on(t, scored(begun(5, 5)))
	s.Press("4", "ctrl+d")
	nominees := s.m().Title(ministry).Nominees
	s.that(len(nominees) == 2 && nominees[0].Unit == unit(1) && nominees[1].Name == "Phòng Tổng hợp, Thanh tra Bộ", "the nominees are %+v", nominees)
	s.unchanged(func() { s.Press("ctrl+d") })
	s.explains(text.ErrAllOn)
}

func TestTheRegisterIsKept(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("8", "left", "ctrl+a")
	s.says(text.FunnelLine, 5, 0, 5)
	s.Press("down", "enter")
	s.fill("chậm nộp báo cáo")
	s.says(text.FunnelLine, 5, 1, 4)
	s.Want("chậm nộp báo cáo\u00a0(1)")
	s.Press("+")
	s.Press("tab")
	s.Type("Thanh tra Bộ")
	s.Press("tab")
	s.Paste("1. Phòng Tổng hợp\n2. Nguyễn Văn An")
	s.Press("ctrl+s")
	s.says(text.FunnelLine, 7, 1, 6)
	s.Want("Nguyễn Văn An, Thanh tra Bộ")
	s.Press("enter") // the second may stand after all
	s.says(text.FunnelLine, 7, 0, 7)
	s.Press("+", "tab")
	s.Type("Cục Không Có")
	s.Press("ctrl+s")
	s.explains(&meeting.Refusal{Why: text.ErrUnit, Details: []any{"Cục Không Có"}})
}

// Why somebody was struck out is not for the hall, where the hall sees the console.
func TestReasonsOfTheRegisterAreNotShownToTheHall(t *testing.T) {
	s := on(t, scored(begun(5, 5)))
	s.Press("8", "left")
	s.Want("còn 2: chậm nộp báo cáo")
	s.find("mot man hinh")
	s.Press("8")
	s.says(text.FunnelLine, 3, 1, 2)
	for range 3 {
		s.WantNot("chậm nộp")
		s.Press("down")
	}
	s.says(text.RegisterStruck)
}

// A tie that is settled by the higher score is proposed from the scores, which are its reason. Scores that tie too propose
// nothing.
func TestATieIsSettledByTheScores(t *testing.T) {
	points := meeting.Points(5975)
	better := meeting.ScoresEntered{Scores: []meeting.Score{{Unit: unit(2), Criterion: "c1", Stage: meeting.CrossChecked, Points: &points}}}
	settle := func(bodies []meeting.Body) *story {
		s := on(t, bodies)
		s.Press("5", "enter")
		s.declare()
		s.Press("enter")
		s.Type(text.Ways[meeting.HigherScore].Vi)
		s.Press("enter")
		return s
	}
	s := settle(append(scored(tied(t)), better))
	s.Press("ctrl+s")
	got := s.m().Rounds[0].Settlement
	s.that(got != nil && len(got.Names) == 1 && got.Names[0] == "Vụ Tổ chức cán bộ" && got.Reason == "Điểm: Vụ Tổ chức cán bộ 97,25; Văn phòng Bộ 97.", "the settlement is %+v", got)
	s.minute("Vụ Tổ chức cán bộ 97,25")

	s = settle(scored(tied(t)))
	s.explains(&meeting.Refusal{Why: meeting.ErrScoreOrder, Details: []any{meeting.Points(9700), meeting.Points(9700)}})
}
