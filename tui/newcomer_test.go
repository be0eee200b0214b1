package tui_test

import (
	"testing"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/text"
)

// What newcomers stumbled over, each with its story.

func TestCtrlZTakesTheMarksOffThePaperInHandFirst(t *testing.T) {
	s := on(t, counting(5, 5, 3, "aa-"))
	s.Press("5", "enter", "1", "2")
	s.unchanged(func() { s.Press("ctrl+z") })
	s.WantNot("[✓]")
	s.says(text.PaperNext, 2)
	s.Press("ctrl+z") // now the paper before
	s.that(len(s.m().Rounds[0].Papers) == 0, "the paper is still there")
}

func TestTheListOpensOnTheRoundThatWasLeft(t *testing.T) {
	s := on(t, append(begun(5, 5), meeting.RoundOpened{ID: "m1", Question: "Thông qua chương trình", Rule: handsRule()}))
	s.Press("5", "end", "enter", "5")
	s.Want("▸  3 Thông qua chương trình")
}

func TestMarksFollowTheQuotaUntilTheyAreSetApart(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("4", "ctrl+o")
	s.fill("Bằng khen", asItIs, asItIs, asItIs, asItIs, asItIs, "3")
	s.that(s.m().Titles[2].Rule.Marks == 3, "the rule is %+v", s.m().Titles[2].Rule)
	s.Press("ctrl+e")
	s.fill(asItIs, asItIs, asItIs, asItIs, asItIs, asItIs, "3", "2")
	s.Press("ctrl+e")
	s.fill(asItIs, asItIs, asItIs, asItIs, asItIs, asItIs, "4")
	s.that(s.m().Titles[2].Rule.Marks == 2, "the rule is %+v", s.m().Titles[2].Rule)
}

func TestARollCallAsksNameByName(t *testing.T) {
	s := on(t, append(ruled(func(r *meeting.Rule) { r.Method, r.Marks = meeting.RollCallVote, 0 }), meeting.RoundOpened{ID: "r1", Title: ministry}))
	s.Press("5", "enter", "enter", "enter", "enter", "enter", "enter")
	s.says(text.RollProgress, 5, 5)
	s.Press("right") // the second name: nobody has been asked
	s.says(text.RollProgress, 0, 5)
	s.says(text.RollWaiting)
	s.Press("ctrl+r", "enter")
	s.says(text.DeclareUncalled, 10)
	s.Press("esc", "esc", "home", "space")
	s.says(text.RollProgress, 1, 5)
	s.that(s.m().Rounds[0].UnansweredOn(1) == 4, "%d answers are missing", s.m().Rounds[0].UnansweredOn(1))
}

func TestAFurtherRoundSaysWhy(t *testing.T) {
	bodies := append(tied(t), meeting.ItemNoted{Item: item(1), Note: "."})
	s := on(t, bodies)
	s.Press("5", "enter")
	s.declare()
	s.Press("enter", "enter")
	s.fill("", "0")
	s.explains(&meeting.Refusal{Why: meeting.ErrReason})
	s.Press("shift+tab")
	s.Type("Chủ trì kết luận bỏ phiếu lại")
	s.Press("ctrl+s")
	s.minute("Lý do: Chủ trì kết luận bỏ phiếu lại.")
}

func TestTotalsSayWhyPapersAreInvalid(t *testing.T) {
	s := on(t, append(ruled(func(r *meeting.Rule) { r.Method = meeting.SecretTotals }), meeting.RoundOpened{ID: "r1", Title: ministry}, meeting.PapersIssued{Round: "r1", Issued: 5}))
	s.Press("5", "enter", "enter")
	s.fill("5", "2", "rách", "0", "3", "0", "0")
	s.explains(&meeting.Refusal{Why: text.ErrReasons, Details: []any{"rách"}})
	s.Press("esc", "esc", "enter")
	s.fill("5", "2", "rách 1; gạch xóa 1", "0", "3", "0", "0")
	s.Press("ctrl+r", "enter", "enter")
	s.minute("rách", "gạch xóa")
}

func TestTheCeilingWarnsBeforeTheResultIsDeclared(t *testing.T) {
	title := conference(5).Titles[0]
	title.Ceiling = meeting.Ceiling{Share: tally.Fraction{Num: 1, Den: 5}, Source: "hướng dẫn"}
	s := on(t, append(nominated(5, 5, 3), meeting.TitleChanged{NewTitle: title}, meeting.RoundOpened{ID: "r1", Title: ministry}, meeting.PapersIssued{Round: "r1", Issued: 5},
		meeting.PaperSealed{Round: "r1", Marks: marks("aa-")}, meeting.PaperSealed{Round: "r1", Marks: marks("aa-")}, meeting.PaperSealed{Round: "r1", Marks: marks("aa-")}))
	warning := text.CeilingWarning.In(text.Vietnamese, 2, 5, "1/5", "hướng dẫn")
	s.Press("5", "enter", "ctrl+r")
	s.Resize(160, 45)
	s.Want(warning)
	s.Press("enter")
	s.Want("1/5", "hướng dẫn")
}

func TestAfterASpeechTheNextSpeakerIsAtHand(t *testing.T) {
	s := on(t, append(queued(), meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: "s9", Speaker: "Đại diện Sở Nội vụ"}}))
	s.Press("3", "home", "enter", "enter", "enter")
	s.that(s.m().Speaking() != nil && s.m().Speaking().ID != "s1", "nobody else was called up: %+v", s.m().Speaking())
}

func TestWhoSpeaksIsNotSaidToHaveFinished(t *testing.T) {
	s := on(t, queued())
	s.Press("3", "enter")
	sp := s.m().Speaking()
	s.Press("-")
	s.explains(&meeting.Refusal{Why: meeting.ErrSpeaking, Details: []any{sp.Speaker}})
}

func TestAdjourningNamesOpenSeatsAndAnUnsignedPledge(t *testing.T) {
	s := on(t, tied(t))
	s.Press("5", "enter")
	s.declare()
	s.Press("f8")
	s.Want("chỉ tiêu còn lại", "0 trên 5 đơn vị")
}
