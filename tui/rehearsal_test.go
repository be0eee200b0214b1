package tui_test

import (
	"strconv"
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
)

func TestARehearsalLeavesTheRecordUntouched(t *testing.T) {
	s := on(t, nominated(5, 5, 3))
	s.Press("5")
	before := len(s.desk.drafts)
	s.find("dien tap")
	s.unchanged(func() {
		s.Press("1", "home", "enter", "2", "end", "space", "5", "enter") // the last unit leaves
		s.fill("0")
		s.Press("enter")
		s.fill("4")
		s.Press("1", "2", "enter", "1", "3", "enter", "1", "enter", "ctrl+r", "enter", "enter")
		s.says(text.ElectedAre, "Văn phòng Bộ")
	})
	s.that(len(s.desk.drafts) == before, "the drafts are %v", s.desk.drafts)

	s.find("danh sach hoi nghi") // it is forgotten
	s.Press("enter")
	s.WantNot(text.Rehearsal.Vi)
	s.Press("5")
	s.that(len(s.m().Rounds) == 0, "a round was held")
	s.WantNot(text.RoundStates[meeting.Declared].Vi)
}

func TestARehearsalSaysSoOnEveryScreen(t *testing.T) {
	s := on(t, begun(5, 5))
	s.find("dien tap")
	for i := range 7 {
		s.Press(strconv.Itoa(i + 1))
		s.says(text.Rehearsal)
	}
	s.Press("ctrl+l")
	s.Want(text.Rehearsal.En)
}

func TestARehearsalNeedsNoDisk(t *testing.T) {
	s := on(t, begun(5, 5))
	s.find("dien tap")
	s.desk.fail(fault{err: errDisk}, fault{err: errDisk}, fault{})
	s.Press("2", "space")
	s.WantNot(text.SaveFailed.Vi)
	s.Want(text.Statuses[meeting.Left].Vi)
}

// The papers of a rehearsal would lie where those of the meeting lie.
func TestARehearsalExportsNothing(t *testing.T) {
	s := on(t, begun(5, 5))
	s.find("dien tap")
	s.Press("f7")
	s.that(len(s.desk.exported) == 0, "the minutes of a rehearsal were written")
}

func TestARehearsalIsNotRehearsed(t *testing.T) {
	s := on(t, begun(5, 5))
	s.find("dien tap")
	s.Press("f2")
	s.Type("dien tap")
	s.Press("enter")
	s.Want("! ", "▸") // the palette says why not
}
