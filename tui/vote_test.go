package tui_test

import (
	"slices"
	"testing"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/text"
)

func TestAQuestionIsVotedOnByHands(t *testing.T) {
	s := on(t, begun(5, 4))
	s.Press("f5") // from any screen
	s.fill("Thông qua chương trình Hội nghị", asItIs, asItIs, "2/3")
	s.says(text.TotalsFirst)
	s.Press("enter")
	s.fill("3 2") // more than are there
	s.explains(&meeting.Refusal{Why: text.ErrVotesMany, Details: []any{5, 4}})
	s.Press("ctrl+u")
	s.fill("3 1")
	r := s.m().Rounds[0]
	s.that(r.Totals != nil && r.Totals.Names[0] == tally.Votes{Agree: 3, Disagree: 1}, "the hands are %+v", r.Totals)
	s.Press("enter", "enter", "enter") // the result, the question whether to declare it, yes
	s.says(text.MotionCarried)
	s.that(s.m().Rounds[0].State == meeting.Declared && len(s.m().Decisions) == 1, "nothing was declared")
	s.minute("Thông qua chương trình Hội nghị")
}

func TestATitleIsVotedOnByTotals(t *testing.T) {
	bodies := nominated(5, 5, 3)
	rule := conference(5).Titles[0]
	rule.Rule.Method = meeting.SecretTotals
	bodies = append(bodies, meeting.TitleChanged{NewTitle: rule})
	s := on(t, bodies)
	s.Press("5", "enter")
	s.fill("0")
	s.says(text.IssueFirst)
	s.Press("enter")
	s.fill("5")
	s.Press("enter")
	s.fill("5", "1", "rách 1", "0", "3 1", "4 0", "1 2 2") // 5 and 1: valid are 4, and the last name adds up to 5
	s.Want("Vụ Hợp tác quốc tế: ")
	s.Press("ctrl+u")
	s.fill("1 2")
	s.Want("4", "3", "1")
	got := s.m().Rounds[0].Totals
	s.that(got.Returned == 5 && got.Invalid == 1 && got.Valid == 4 && got.Reasons["rách"] == 1 && got.Names[2] == tally.Votes{Agree: 1, Disagree: 2, None: 1}, "the totals are %+v", got)
	s.Press("ctrl+r")
	s.Want("✓ Vụ Tổ chức cán bộ", "✓ Văn phòng Bộ")
}

func TestPapersAreEnteredOneByOne(t *testing.T) {
	s := on(t, nominated(5, 5, 4))
	s.Press("5", "enter")
	s.fill("0")
	s.Press("enter")
	s.fill("5")
	s.says(text.PaperNext, 1)

	s.Press("1", "3")
	s.row("Văn phòng Bộ", "[✓]", "0") // marked, and not counted yet
	s.row("Vụ Hợp tác quốc tế", "[✓]", "0")
	s.Press("enter")
	s.says(text.PaperNext, 2)
	s.row("Văn phòng Bộ", "[ ]", "1")

	s.Press("1", "1") // there and away again
	s.row("Văn phòng Bộ", "[ ]")
	s.Press("down", "-", "up", "*")
	s.row("Vụ Tổ chức cán bộ", "[–]")
	s.says(text.PaperInvalid, text.Reasoned(text.Vietnamese, tally.ReasonBoth))
	s.Press("*", "space", "enter")
	s.that(slices.Equal(s.m().Rounds[0].Papers[1].Marks, marks("ad--")), "the second paper is %v", s.m().Rounds[0].Papers[1].Marks)

	s.Press("1", "2", "3") // more than the two the rule allows
	s.says(text.PaperInvalid, text.Reasoned(text.Vietnamese, tally.ReasonOverMarked))
	s.Press("enter")
	s.says(text.PileLine, 5, 3, 2, 1)
	s.row("Văn phòng Bộ", "2")
}

func TestAPaperIsSetAside(t *testing.T) {
	s := on(t, counting(5, 5, 3, "aa-"))
	s.Press("5", "enter", "1", "ctrl+x")
	s.Type("rach")
	s.Press("enter")
	s.Want("bị rách")
	s.Press("ctrl+x") // no, it can be read
	s.WantNot("bị rách")
	s.row("Văn phòng Bộ", "[✓]")
	s.Press("ctrl+x")
	s.Type("có hai phiếu gấp chung")
	s.Press("enter", "enter")
	s.that(s.m().Rounds[0].Papers[1].Spoiled == "có hai phiếu gấp chung", "the paper is %+v", s.m().Rounds[0].Papers[1])
	s.says(text.PileLine, 5, 2, 1, 1)
}

func TestAnEarlierPaperIsMendedWithAReason(t *testing.T) {
	s := on(t, counting(5, 5, 4, "aa--", "a-a-", "-aa-"))
	s.Press("5", "enter", "pgup", "pgup")
	s.says(text.PaperAgain, 2)
	s.row("Vụ Hợp tác quốc tế", "[✓]", "2")
	s.unchanged(func() { s.Press("enter") })
	s.explains(&meeting.Refusal{Why: meeting.ErrNoChange})
	s.Press("3", "2")
	s.row("Vụ Hợp tác quốc tế", "[ ]", "2") // the tally is that of what is sealed
	s.Press("enter")
	s.fill("")
	s.explains(&meeting.Refusal{Why: meeting.ErrReason})
	s.fill("đọc nhầm")
	p := s.m().Rounds[0].Papers[1]
	s.that(slices.Equal(p.Marks, marks("aa--")) && len(p.Mends) == 1 && p.Mends[0].Reason == "đọc nhầm", "the paper is %+v", p)
	s.row("Vụ Hợp tác quốc tế", "1")
	s.Press("pgdown", "pgdown")
	s.says(text.PaperNext, 4)
	s.unchanged(func() { s.Press("pgdown") })
	s.explains(&meeting.Refusal{Why: text.ErrNoPaper})
	s.Press("pgup", "pgup", "pgup", "pgup")
	s.says(text.PaperAgain, 1)
}

func TestAResultIsDeclaredAfterAQuestionThatWasRead(t *testing.T) {
	s := on(t, counting(5, 5, 3, "aa-", "aa-", "aa-", "a-a", "-aa"))
	s.Press("5", "enter", "ctrl+r")
	s.unchanged(func() {
		s.Raw([]byte("\r\r\r")) // in one read: the question has just opened
		s.says(text.DeclareQuestion)
		s.Want("Văn phòng Bộ; Vụ Tổ chức cán bộ")
		s.Press("esc")
		s.WantNot(text.DeclareQuestion.Vi)
		s.Press("enter", "esc")
	})
	s.Press("enter", "enter")
	r := s.m().Rounds[0]
	s.that(r.State == meeting.Declared && len(r.Verdict.Elected) == 2, "the round is %s, %v", r.State, r.Verdict.Elected)
	s.that(len(s.m().Decisions) == 1, "the result is no decision")
	s.unchanged(func() { s.Press("ctrl+z") })
	s.explains(&meeting.Refusal{Why: meeting.ErrDeclaredFinal})
}

func TestPapersThatDoNotBalanceNeedTheChair(t *testing.T) {
	s := on(t, append(counting(5, 5, 3, "aa-", "aa-", "aa-"), meeting.PapersIssued{Round: "r1", Issued: 2}))
	s.Press("5", "enter", "ctrl+r")
	s.Want(text.Problems(text.Vietnamese, []string{"returned>issued"}))
	s.Press("enter")
	s.unchanged(func() { s.fill("") })
	s.explains(&meeting.Refusal{Why: meeting.ErrReason})
	s.unchanged(func() { s.fill("Phát thêm một phiếu, quên ghi sổ") }) // the last question is asked here too
	s.says(text.DeclareQuestion)
	s.Press("enter")
	s.that(s.m().Rounds[0].Reason == "Phát thêm một phiếu, quên ghi sổ", "the round is %+v", s.m().Rounds[0])
}

func TestATieGoesToARunOff(t *testing.T) {
	// One seat is sure, two names have three votes each for the other.
	s := on(t, counting(5, 5, 3, "aa-", "a-a", "aa-", "aa-", "a-a", "--a"))
	s.Press("5", "enter", "ctrl+r")
	s.Want("= Vụ Tổ chức cán bộ", "= Vụ Hợp tác quốc tế", "✓ Văn phòng Bộ")
	s.Press("enter")
	s.fill("Số phiếu phát ra ghi thiếu một") // six papers of five
	s.Press("enter")
	s.that(slices.Equal(s.m().Rounds[0].Verdict.Tied, []string{"Vụ Tổ chức cán bộ", "Vụ Hợp tác quốc tế"}), "tied are %v", s.m().Rounds[0].Verdict.Tied)
	s.Press("enter", "enter") // of the ways to fill the open seat the first is a further round
	s.fill("0")
	m := s.m()
	s.that(len(m.Rounds) == 2 && len(m.Rounds[1].Candidates) == 2 && m.Rounds[1].Rule.Quota == 1 && m.Rounds[1].Rule.Marks == 1, "the run-off is %+v", m.Rounds[1])
	s.Want(text.RoundNumber.In(text.Vietnamese, 2))
}

func TestARoundIsVoidedAndHeldAgain(t *testing.T) {
	s := on(t, counting(5, 5, 3, "aa-", "aa-"))
	s.Press("5", "enter", "delete")
	s.unchanged(func() { s.fill("") })
	s.explains(&meeting.Refusal{Why: meeting.ErrReason})
	s.fill("phát nhầm mẫu phiếu")
	s.that(s.m().Rounds[0].State == meeting.Void, "the round is %s", s.m().Rounds[0].State)
	s.says(text.VoidBecause, "phát nhầm mẫu phiếu")
	s.minute("phát nhầm mẫu phiếu")
	s.Press("4", "5", "down", "enter") // below the voided round stands the title, ready for another
	s.fill("0")
	s.that(len(s.m().Rounds) == 2 && s.m().Rounds[1].Number == 2, "there is no second round")
}

func TestARoundStaysOpenWhileAnotherItemRuns(t *testing.T) {
	s := on(t, counting(5, 5, 3, "aa-"))
	s.Press("1", "home", "down", "enter") // the report, while the tellers count elsewhere
	s.that(s.m().RunningItem().ID == item(2) && len(s.m().OpenRounds()) == 1, "item and round do not both run")
	s.says(text.StatusRounds, 1)
	s.unchanged(func() { s.Press("f8") })
	s.explains(&meeting.Refusal{Why: meeting.ErrRoundsOpen})
	s.Press("5", "enter", "1", "enter")
	s.that(len(s.m().Rounds[0].Papers) == 2 && s.m().Rounds[0].Item == item(4), "the paper went elsewhere")
}

func TestVotingNeedsAQuorumTellersAndAClosedList(t *testing.T) {
	s := on(t, begun(5, 3))
	s.Press("5")
	s.unchanged(func() { s.Press("enter") })
	s.explains(&meeting.Refusal{Why: meeting.ErrNoQuorum, Details: []any{4, 5, 3}})

	s = on(t, begun(5, 4))
	s.Press("5")
	s.unchanged(func() { s.Press("enter") })
	s.explains(&meeting.Refusal{Why: meeting.ErrNominationsOpen})

	s = on(t, append(nominated(5, 4, 2), meeting.OfficerRemoved{Officer: "o2"}))
	s.Press("5")
	s.unchanged(func() { s.Press("enter") })
	s.explains(&meeting.Refusal{Why: meeting.ErrNoTellers})
}

// While papers are missing the footer leads back to them; declaring stays possible, under a name of its own.
func TestAResultThatIsNotFinishedIsNotOfferedFirst(t *testing.T) {
	s := on(t, counting(5, 5, 3, "aa-", "aa-"))
	s.Press("5", "enter", "ctrl+r")
	s.Want("Esc về nhập phiếu · Del hủy lần bỏ phiếu này", "Enter công bố dù còn thiếu phiếu")
	s.Press("enter")
	s.says(text.DeclareFewer, 2, 5)
}

// The question covers the result: it says again what is needed and what each name has. At 80×24 it had the numbers of two
// names only, whatever room there was.
func TestWhatIsDeclaredIsSaidInTheQuestion(t *testing.T) {
	s := on(t, counting(13, 13, 13, "aa-----------", "aa-----------"))
	s.Press("5", "enter", "ctrl+r", "enter")
	s.Want("Cần trên 1/2 của 13 đơn vị thành viên: 7 phiếu", "Vụ Tổ chức cán bộ: Được 2 (15,38%)", text.DeclareQuestion.Vi, "Enter công bố kết quả")
	for _, n := range unitNames[2:8] {
		s.Want(n + ": Được 0 (0%)")
	}
	s.Want("và 5 tên khác", "Sau khi công bố không hoàn tác được", text.No.Vi)
	sealed := append(ruled(func(r *meeting.Rule) { r.Sealed = true }), meeting.RoundOpened{ID: "r1", Title: ministry},
		meeting.PapersIssued{Round: "r1", Issued: 1}, meeting.PaperSealed{Round: "r1", Marks: marks("aa-")})
	s = on(t, sealed)
	s.Press("5", "enter", "ctrl+r", "enter")
	s.Want(text.DeclareQuestion.Vi)
	s.WantNot("Được 1")
}
