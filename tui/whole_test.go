package tui_test

import (
	"testing"

	"thuky/tui/text"
)

// Each of these belongs to a part of a screen that is not shown when the palette opens.
func TestTheCommandsOfEveryPartAreFound(t *testing.T) {
	for _, want := range []text.Word{
		text.GuestAdd, text.OfficerAdd, text.PledgeSign, text.PledgeRest, text.DirectiveAdd, text.DecisionAdd, text.HeadsAnnounce,
		text.UnitEdit, text.SpeechAdd, text.TitleAdd, text.NominationsClose, text.ItemSkip, text.MotionOpen, text.AmendName,
	} {
		s := on(t, begun(5, 5))
		s.Press("f2")
		s.Type(want.Vi)
		s.Want(text.Capital(want.Vi))
	}
}

func TestEveryKeyTheListNamesDoesSomething(t *testing.T) {
	for _, key := range []string{"f1", "ctrl+l", "enter"} {
		s := on(t, nil)
		s.WantNot("F2") // there are no commands to find
		s.Press(key)
		s.WantNot("không có tác dụng ở đây", "does nothing here")
	}
}

func TestWhatWasTypedIsGivenBackWhenItCannotBeSaved(t *testing.T) {
	s := on(t, created(5))
	s.Press("space")
	s.Type("Cả buổi chiều ghi được chừng này.")
	s.desk.fail(fault{err: errDisk}, fault{}, fault{})
	s.Press("ctrl+s")
	s.says(text.SaveFailed)
	s.desk.fail(fault{}, fault{}, fault{})
	s.Press("esc")
	s.Want("Cả buổi chiều ghi được chừng này.")
	s.Press("ctrl+s")
	s.that(s.m().Items[0].Note == "Cả buổi chiều ghi được chừng này.", "the note is %q", s.m().Items[0].Note)
}

func TestWhatTheListOffersIsReadWhole(t *testing.T) {
	s := on(t, nil)
	s.says(text.HomeDemo)
	s.Press("ctrl+l")
	s.Want(text.HomeDemo.En)
}

func TestAnOfficeIsReadWhole(t *testing.T) {
	s := on(t, created(5))
	s.Press("2", "left")
	s.Want("Đại diện Vụ Pháp luật quốc tế")
}
