package tui_test

import (
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
)

func TestUnitsAreNominatedAndTheListIsClosed(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("4", "+", "enter")
	s.fill("Thanh tra Bộ")
	s.Press("+")
	s.Type("to chuc")
	s.Press("enter")
	s.fill("")
	nominees := s.m().Title(ministry).Nominees
	s.that(len(nominees) == 2 && nominees[0].By == "Thanh tra Bộ" && nominees[1].Unit == unit(2), "the nominees are %+v", nominees)
	s.says(text.ListOpen, 2)

	s.Press("+", "pgup", "enter") // the first again
	s.explains(&meeting.Refusal{Why: meeting.ErrSameName, Details: []any{"Văn phòng Bộ"}})
	s.Press("esc", "space")
	s.that(s.m().Title(ministry).Closed, "the list is open")
	s.says(text.ListClosed, 2)
	s.unchanged(func() { s.Press("+") })
	s.explains(&meeting.Refusal{Why: meeting.ErrNominationsClosed})
	s.Press("space")
	s.says(text.ListOpen, 2)
}

func TestAPersonIsNominated(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("4", "+")
	s.Type("Chuyên viên Phòng Thi đua")
	s.Press("enter")
	s.fill("Văn phòng Bộ")
	n := s.m().Title(ministry).Nominees[0]
	s.that(n.Name == "Chuyên viên Phòng Thi đua" && n.Unit == "", "the nominee is %+v", n)
}

func TestNomineesWithdrawAndAreFoundNotEligible(t *testing.T) {
	s := on(t, nominated(5, 5, 3))
	s.Press("4")
	s.unchanged(func() { s.Press("-") })
	s.explains(&meeting.Refusal{Why: meeting.ErrNominationsClosed})
	s.Press("space", "-")
	s.fill("nhường đơn vị khác")
	s.row("Văn phòng Bộ", "✗", text.Standings[meeting.Withdrawn].Vi)
	s.Press("down", "enter")
	s.fill("")
	s.explains(&meeting.Refusal{Why: meeting.ErrReason})
	s.fill("có đơn thư đang giải quyết")
	s.row("Vụ Tổ chức cán bộ", "✗", text.Standings[meeting.Ineligible].Vi)
	s.Want("có đơn thư đang giải quyết")
	s.says(text.ListOpen, 1)
	s.Press("enter") // it was a mistake
	s.says(text.ListOpen, 2)
	s.that(s.m().Title(ministry).Nominees[1].Standing == meeting.Eligible, "the nominee does not stand again")
}

func TestTheListIsFrozenOnceVotingHasOpened(t *testing.T) {
	s := on(t, counting(5, 5, 3))
	s.Press("4")
	s.says(text.ListFrozen, 3)
	for _, k := range []string{"+", "-", "space", "ctrl+e"} {
		s.unchanged(func() { s.Press(k) })
		s.explains(&meeting.Refusal{Why: meeting.ErrListFrozen})
	}
}

func TestCandidatesAreDrawnFromTheWinnersOfAnotherTitle(t *testing.T) {
	s := on(t, counting(5, 5, 3, "aa-", "aa-", "aa-", "a-a", "-aa"))
	s.Press("4", "right")
	s.Want(text.DrawnFrom.In(text.Vietnamese, "Cờ thi đua Ngành"))
	s.unchanged(func() { s.Press("+") })
	s.explains(&meeting.Refusal{Why: meeting.ErrDrawn})
	s.unchanged(func() { s.Press("space") })
	s.explains(&meeting.Refusal{Why: meeting.ErrSourcePending, Details: []any{"Cờ thi đua Ngành"}})

	s.Press("5", "enter", "ctrl+r", "enter", "enter")
	s.Press("4")
	s.says(text.ListOpen, 2)
	s.Want("Văn phòng Bộ", "Vụ Tổ chức cán bộ")
	s.Press("space")
	s.that(s.m().Title(government).Closed, "the drawn list is not closed")
}

func TestATitleAndItsRuleAreAdded(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("4", "ctrl+o")
	s.fill("Bằng khen", "Bằng khen của Bộ trưởng", asItIs, asItIs, asItIs, "sáu phần", "3", "0")
	s.explains(&meeting.Refusal{Why: text.ErrFraction, Details: []any{"sáu phần"}})
	s.Press("shift+tab", "shift+tab", "ctrl+u")
	s.Type("6/10")
	s.Press("shift+tab", "right", "ctrl+s") // from … upwards
	s.that(len(s.m().Titles) == 3, "no title was added")
	r := s.m().Titles[2].Rule
	s.that(r.Threshold.String() == "6/10" && !r.Strict && r.Quota == 3 && r.Marks == 0, "the rule is %+v", r)
	s.Want("6/10", "[Bằng khen]") // the title just added is shown
	s.Press("delete")
	s.that(len(s.m().Titles) == 2, "the title was not removed")
	s.unchanged(func() { s.Press("left", "delete") }) // the government's draws from it
}
