package tui_test

import (
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
)

func TestItOpensAgainOnTheSameScreenAndItem(t *testing.T) {
	s := on(t, begun(5, 5))
	for key, word := range map[string]text.Word{"2": text.UnitsSection, "4": text.NomineesNone, "6": text.PledgeSection, "7": text.MinutesDraft} {
		s.Press(key)
		s.again()
		s.says(word)
		s.Want("▶ Ổn định tổ chức, điểm danh")
	}
	s.Press("1", "down", "down", "enter")
	s.again()
	s.row("▸", "▶ Thảo luận") // the cursor stands on what runs
}

func TestItOpensAgainAtTheSameHalfMarkedPaper(t *testing.T) {
	s := on(t, counting(5, 5, 4, "aa--", "a-a-"))
	s.Press("5", "enter", "1", "down", "-")
	s.again()
	s.says(text.PaperNext, 3)
	s.row("Văn phòng Bộ", "[✓]")
	s.row("Vụ Tổ chức cán bộ", "[–]")
	s.row("Vụ Hợp tác quốc tế", "[ ]")
	s.Press("3", "enter")
	s.says(text.PaperNext, 4)
	s.row("Văn phòng Bộ", "[ ]")
	s.again()
	s.says(text.PaperNext, 4)
	s.row("Văn phòng Bộ", "[ ]")
	s.Press("ctrl+x", "enter")
	s.again()
	s.Want(text.SpoilReasons[0].Vi)
}

// A paper is sealed, and the power goes before its marks, kept beside the record, are cleared away.
func TestMarksThatWereSealedDoNotComeBackOnTheNextPaper(t *testing.T) {
	s := on(t, counting(5, 5, 4))
	s.Press("5", "enter", "1", "2")
	s.desk.fail(fault{}, fault{err: errDisk}, fault{})
	s.Press("enter")
	s.Kill()
	s.desk.fail(fault{}, fault{}, fault{})
	s.start()
	s.that(len(s.m().Rounds[0].Papers) == 1, "the paper is lost")
	s.says(text.PaperNext, 2)
	s.row("Văn phòng Bộ", "[ ]")
	s.row("Vụ Tổ chức cán bộ", "[ ]")
}

// A note that could not be saved is kept as it was typed until it is; where it landed in spite of the error, it is not
// asked for again.
func TestANoteThatCouldNotBeSavedIsNotLost(t *testing.T) {
	s := on(t, begun(5, 5))
	kept := meetingID + "/note/" + string(item(1))
	s.Press("1", "space")
	s.Type("Đại biểu đến muộn")
	s.desk.fail(fault{err: errDisk}, fault{}, fault{})
	s.Press("ctrl+s")
	s.says(text.SaveFailed)
	s.that(string(s.desk.drafts[kept]) == "Đại biểu đến muộn", "the draft is %q", s.desk.drafts[kept])
	s.desk.fail(fault{}, fault{}, fault{})
	s.again()
	s.Press("1", "space")
	s.Want("Đại biểu đến muộn")
	s.Press("ctrl+s")
	s.that(s.m().Items[0].Note == "Đại biểu đến muộn" && len(s.desk.drafts[kept]) == 0, "the note is %q, the draft %q", s.m().Items[0].Note, s.desk.drafts[kept])

	s.Press("space")
	s.Type(", hai đơn vị")
	s.desk.fail(fault{err: errDisk, lands: true}, fault{}, fault{})
	s.Press("ctrl+s")
	s.that(s.m().Items[0].Note == "Đại biểu đến muộn, hai đơn vị" && len(s.desk.drafts[kept]) == 0, "the note is %q, the draft %q", s.m().Items[0].Note, s.desk.drafts[kept])
}

func TestAHalfMendedPaperIsStillHalfMended(t *testing.T) {
	s := on(t, counting(5, 5, 4, "aa--", "a-a-"))
	s.Press("5", "enter", "pgup", "pgup", "4")
	s.again()
	s.Press("pgup", "pgup")
	s.says(text.PaperAgain, 1)
	s.row("Thanh tra Bộ", "[✓]")
	s.Press("4", "pgdown")
	s.row("Thanh tra Bộ", "[ ]")
}

func TestTwoRoundsKeepTheirOwnPapers(t *testing.T) {
	bodies := counting(5, 5, 4, "aa--")
	third := conference(5).Titles[0]
	third.ID, third.Name = "t-bang-khen", "Bằng khen"
	s := on(t, append(bodies,
		meeting.TitleAdded{NewTitle: third},
		meeting.Nominated{Title: third.ID, NewNominee: meeting.NewNominee{ID: "y1", Unit: unit(5)}},
		meeting.NominationsClosed{Title: third.ID},
		meeting.RoundOpened{ID: "r2", Title: third.ID}, meeting.PapersIssued{Round: "r2", Issued: 5}))
	s.Press("5", "enter", "2", "esc", "end", "enter")
	s.row("Cục Công nghệ thông tin", "[ ]")
	s.Press("1")
	s.again()
	s.row("Cục Công nghệ thông tin", "[✓]")
	s.Press("esc", "home", "enter")
	s.row("Vụ Tổ chức cán bộ", "[✓]")
	s.row("Văn phòng Bộ", "[ ]")
}

func TestARoundTakenBackIsNotShownAgain(t *testing.T) {
	s := on(t, nominated(5, 5, 3))
	s.Press("5", "enter")
	s.fill("0")
	s.Press("ctrl+z")
	s.says(text.VotesHead)
	s.again()
	s.says(text.VotesHead)
}

func TestAKillDuringASaveLosesThatKeyAlone(t *testing.T) {
	s := on(t, created(5))
	s.Press("2", "space")
	gate := s.desk.shut(false)
	s.Hold(1)
	s.Press("space", "space")
	<-gate.reached
	s.Kill()
	old := s.desk
	s.desk = old.survives()
	old.release()
	s.start()
	s.Want("có mặt 1 trên 5")
}
