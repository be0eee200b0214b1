package tui_test

import (
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
)

// Faults that were found by reading and by use, each under the name of what must not happen again.

func TestUndoingTheLastItemOnAWideScreenDoesNotEndTheProgram(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Resize(160, 45)
	s.Press("end", "+")
	s.Type("Chụp ảnh lưu niệm")
	s.Press("ctrl+s", "end", "ctrl+z")
	s.Want("Bế mạc")
}

func TestADiskThatIsFullForDraftsDoesNotLockTheUserIn(t *testing.T) {
	s := on(t, begun(5, 5))
	s.desk.fail(fault{}, fault{err: errDisk}, fault{})
	s.Press("3")
	s.says(text.SaveFailed)
	s.Press("2") // the screens go on
	s.Want("Văn phòng Bộ")
	s.Press("ctrl+q")
	s.says(text.QuitQuestion)
}

func TestVoidingASealedRoundTellsNoTotals(t *testing.T) {
	s := on(t, ruled(func(r *meeting.Rule) { r.Sealed = true }))
	s.Press("5", "enter")
	s.fill("0")
	s.Press("enter")
	s.fill("5")
	s.enter("1", "1", "1")
	s.Press("delete")
	s.fill("Nhầm phiếu")
	s.that(s.m().Rounds[0].State == meeting.Void, "the round is %+v", s.m().Rounds[0])
	s.says(text.VoidBecause, "Nhầm phiếu")
	s.WantNot("60%", "hợp lệ 3", "3 trên 5")
}

func TestARoundVoidedBeforeItsPapersWereIssuedSaysWhy(t *testing.T) {
	s := on(t, append(nominated(5, 5, 3), meeting.RoundOpened{ID: "r1", Title: ministry}))
	s.Press("5", "enter", "delete")
	s.fill("Nhầm danh sách")
	s.says(text.VoidBecause, "Nhầm danh sách")
	s.Want("Cờ thi đua Ngành")
}

func TestAHalfMarkedPaperIsNotDeclaredOverByLookingBack(t *testing.T) {
	s := on(t, counting(5, 5, 3, "a--", "a--", "a--", "-a-"))
	s.Press("5", "enter", "2", "pgup", "ctrl+r")
	s.unchanged(func() { s.Press("enter") })
	s.explains(&meeting.Refusal{Why: text.ErrHalfMarked, Details: []any{5}})
}
