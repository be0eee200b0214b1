package tui_test

import (
	"slices"
	"testing"

	"thuky/tui/text"
)

func TestAMeetingIsDeletedByItsNameAfterABackup(t *testing.T) {
	s := on(t, years())
	before := len(s.desk.events["2020-thu"])
	s.Press("down", "delete")
	s.Want("Hội nghị tổng kết thi đua năm 2020", "16 việc đã ghi, 1 quyết định", "backups cạnh thuky.db")
	s.that(before == 16 && len(s.desk.backups) == 0, "it has %d events, and the backups are %v", before, s.desk.backups)
	for _, wrong := range []string{"", "Cụm thi đua số 2", "hoi nghi tong ket thi dua nam 2020", "Hội nghị tổng kết thi đua năm 2019", "2020"} {
		s.Press("ctrl+u")
		s.Type(wrong)
		s.Press("enter")
		s.says(text.DeleteWrong)
	}
	s.that(len(s.ids()) == 3 && len(s.desk.backups) == 0, "%v is left after wrong names, backups %v", s.ids(), s.desk.backups)
	s.Press("ctrl+u")
	s.Type("HỘI NGHỊ  tổng kết thi đua năm 2020 ")
	s.Press("enter")
	s.says(text.DeletedName)
	s.Want("nhà/backups/thuky-000007-deleting.db", "archive 2020-thu --out", `thuky --db "thuky.db" restore 2020-thu.jsonl`)
	s.that(slices.Equal(s.ids(), []string{"2019-thu", "2021-thu"}) && slices.Equal(s.desk.backups, []string{"deleting"}), "%v is left, backups %v", s.ids(), s.desk.backups)
	s.Press("esc")
	s.WantNot("Hội nghị tổng kết thi đua năm 2020")
	s.row("Hội nghị tổng kết thi đua năm 2021", "▸")
}

func TestTheClustersNameWillDo(t *testing.T) {
	s := on(t, years())
	s.Press("delete")
	s.Type("cụm thi đua số 1")
	s.Press("enter", "esc")
	s.that(slices.Equal(s.ids(), []string{"2020-thu", "2021-thu"}), "%v is left", s.ids())
}

func TestADeletionIsLeft(t *testing.T) {
	s := on(t, years())
	s.Press("delete")
	s.Type("Cụm thi đua số 1")
	s.Press("esc")
	s.says(text.HomeChoose)
	s.that(len(s.ids()) == 3, "%v is left", s.ids())
}

func TestAMeetingThatRunsIsAskedForLikeAnyOther(t *testing.T) {
	s := on(t, begun(5, 5), unnamed)
	s.desk.held(t, "2021-a", s.watch, created(6)...)
	s.find("danh sach hoi nghi")
	s.Press("delete")
	s.says(text.DeleteState, 2020, text.States["running"].Vi)
	s.Type("Cụm thi đua số 1")
	s.Press("enter", "esc")
	s.that(slices.Equal(s.ids(), []string{"2021-a"}), "%v is left", s.ids())
}

func TestWithoutABackupNothingIsDeleted(t *testing.T) {
	s := on(t, years())
	s.desk.backupErr = errDisk
	s.Press("delete")
	s.Type("Cụm thi đua số 1")
	s.Press("enter")
	s.says(text.Failed)
	s.Want(errDisk.Error())
	s.that(len(s.ids()) == 3, "%v is left", s.ids())
	s.Press("esc")
	s.Want("Hội nghị tổng kết thi đua năm 2019")
}

func TestASecondPlaceThatHasGoneIsTold(t *testing.T) {
	s := on(t, years())
	s.desk.asideErr = errDisk
	s.Press("delete")
	s.Type("Cụm thi đua số 1")
	s.Press("enter")
	s.says(text.DeletedName)
	s.Want("nơi thứ hai: " + errDisk.Error())
}

func TestNothingElseIsDoneDuringADeletion(t *testing.T) {
	s := on(t, years())
	s.Press("delete")
	s.Type("Cụm thi đua số 1")
	gate := s.desk.shut(false)
	s.Hold(1)
	s.Press("enter")
	<-gate.reached
	s.says(text.DeleteUnder)
	s.Press("esc", "enter", "down", "ctrl+f", "x")
	s.says(text.DeleteUnder)
	s.desk.release()
	s.Hold(0)
	s.says(text.DeletedName)
	s.that(len(s.ids()) == 2, "%v is left", s.ids())
}

// What is under the cursor is read first; whoever has gone on meanwhile is not asked about it any more.
func TestAQuestionThatComesTooLateIsNotAsked(t *testing.T) {
	s := on(t, years())
	gate := s.desk.shutReads()
	s.Hold(1)
	s.Press("delete")
	<-gate.reached
	s.says(text.MeetingReading)
	s.Press("f1")
	close(gate.open)
	s.Hold(0)
	s.says(text.HelpTitle)
	s.WantNot(cut(text.DeleteForGood.Vi, 20))
}

func TestWhatCannotBeReadIsNotDeleted(t *testing.T) {
	s := on(t, years())
	s.desk.events["2019-thu"][0].Kind = "created/9"
	s.Press("delete")
	s.says(text.Failed)
	s.that(len(s.ids()) == 3, "%v is left", s.ids())
}

func TestARehearsalDeletesNothing(t *testing.T) {
	s := on(t, begun(5, 5))
	s.find("dien tap")
	s.Press("f2")
	s.Type("xoa hoi nghi")
	s.WantNot(text.Capital(text.DeleteName.Vi))
	s.Press("esc", "1", "delete")
	s.that(len(s.ids()) == 1 && len(s.desk.backups) == 0, "something was deleted")
}
