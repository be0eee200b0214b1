package tui_test

import (
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
)

// The slips of a hand that enters papers in front of a hall.

func TestAFullPileGoesToTheResultAndOneMoreIsAskedAbout(t *testing.T) {
	s := on(t, counting(5, 5, 3, "a--", "a--", "a--", "-a-", "--a"))
	s.Press("5", "enter")
	s.unchanged(func() { s.Press("enter") }) // "done": not a sixth, blank paper
	s.Want("Đề nghị tặng: Văn phòng Bộ")
	s.Press("ctrl+r") // and back to the papers
	s.says(text.PaperAll, 5)
	s.Press("1")
	s.unchanged(func() { s.Press("enter") })
	s.says(text.AskExtra, 5, 6)
	s.Press("enter")
	s.that(len(s.m().Rounds[0].Papers) == 6, "the papers are %v", s.m().Rounds[0].Papers)
	s.Want("! ") // the head of the screen says that the papers do not balance
}

func TestNothingIsDeclaredOverAHalfMarkedPaper(t *testing.T) {
	s := on(t, counting(5, 5, 3, "a--", "a--", "a--", "-a-"))
	s.Press("5", "enter", "2", "ctrl+r")
	s.unchanged(func() { s.Press("enter") })
	s.explains(&meeting.Refusal{Why: text.ErrHalfMarked, Details: []any{5}})
	s.Press("esc", "enter")
	s.declare()
	s.that(s.m().Rounds[0].State == meeting.Declared, "nothing was declared")
}

func TestANoteBeingTypedSurvivesAKill(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("space")
	s.Type("Trưởng Cụm báo cáo kết quả")
	s.again()
	s.Press("space")
	s.Want("Trưởng Cụm báo cáo kết quả")
	s.Type(", nêu ba hạn chế")
	s.Press("ctrl+s")
	s.that(s.m().Items[0].Note == "Trưởng Cụm báo cáo kết quả, nêu ba hạn chế", "the note is %q", s.m().Items[0].Note)
	s.again()
	s.Press("space")
	s.Press("esc") // nothing is left unsaved
	s.WantNot(text.FormLeave.Vi)
}
