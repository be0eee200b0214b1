package tui_test

import (
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
)

func TestCtrlZTakesTheMarksOffThePaperInHandFirst(t *testing.T) {
	s := on(t, counting(5, 5, 3, "aa-"))
	s.Press("5", "enter", "1", "2")
	s.unchanged(func() { s.Press("ctrl+z") })
	s.WantNot("[✓]")
	s.says(text.PaperNext, 2)
	s.Press("ctrl+z") // now the paper before
	s.that(len(s.m().Rounds[0].Papers) == 0, "the paper is still there")
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

func TestAHalfMarkedPaperIsNotDeclaredOverByLookingBack(t *testing.T) {
	s := on(t, counting(5, 5, 3, "a--", "a--", "a--", "-a-"))
	s.Press("5", "enter", "2", "pgup", "ctrl+r")
	s.unchanged(func() { s.Press("enter") })
	s.explains(&meeting.Refusal{Why: text.ErrHalfMarked, Details: []any{5}})
}
