package tui_test

import (
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
)

func TestTheHelpNamesEveryKeyAndWhyOneCannotAct(t *testing.T) {
	s := on(t, created(5))
	for _, key := range []string{"f1", "?"} {
		s.Press(key)
		s.Resize(120, 60)
		s.says(text.HelpHere)
		s.says(text.HelpEverywhere)
		s.row(text.Capital(text.ItemNote.Vi), "Space", "Ctrl+N")
		s.row(text.Capital(text.UndoName.Vi), "Ctrl+Z", text.Explain(text.Vietnamese, meeting.ErrNothingToUndo))
		s.row(text.Capital(text.AdjournName.Vi), "F8", cut(text.Explain(text.Vietnamese, meeting.ErrNotRunning), 20))
		s.Want("thuky.db")
		s.Press("esc")
		s.WantNot(text.HelpHere.Vi)
		s.Resize(80, 24)
	}
	s.Press("2", "?")
	s.Want(text.Capital(text.MarkRest.Vi))
	s.Press("end")
	s.Want("thuky.db")
	s.Press("down", "pgdown", "end", "up")
	s.WantNot("thuky.db") // one up is one up, however far it was scrolled before
}

func TestTheFootNamesTheKeysThatCanAct(t *testing.T) {
	s := on(t, created(5))
	s.Want("Enter " + text.MeetingOpen.Vi)
	s.Press("enter")
	s.Want("Enter "+text.ItemFinish.Vi, "F1", "F2")
}

func TestACommandIsFoundWithoutDiacritics(t *testing.T) {
	for typed, want := range map[string]text.Word{
		"bo phieu":    text.VoteName,
		"BIỂU QUYẾT":  text.MotionOpen,
		"diem danh":   text.AttendanceName,
		"ghi dien":    text.ItemNote,
		"hoan tac":    text.UndoName,
		"xuat bien":   text.ExportName,
		"tieng anh":   text.LanguageName,
		"dien tap":    text.RehearseName,
		"thong tin":   text.InfoName,
		"con lai co ": text.MarkRest,
		"moi phat":    text.SpeechBegin,
		"de cu":       text.Nominate,
	} {
		s := on(t, append(queued(), meeting.UnitsMarked{Units: []meeting.ID{unit(1)}, Status: meeting.Left}))
		s.Press("f2")
		s.Type(typed)
		list := strings.Split(s.Screen(), "\n")
		for i, l := range list {
			if strings.Contains(l, "▸") && !strings.Contains(strings.ToLower(l), strings.ToLower(want.Vi)) {
				t.Errorf("%q finds %q first, not %q", typed, list[i], want.Vi)
			}
		}
	}
}

func TestTheCommandOfAnotherScreenIsDoneThere(t *testing.T) {
	s := on(t, begun(5, 5))
	s.find("dang ky phat bieu")
	s.Type("thanh tra")
	s.Press("enter")
	s.fill()
	s.that(len(s.m().Speeches) == 1, "nobody is in the queue")
	s.row("Thanh tra Bộ", text.SpeechStates[meeting.SpeechQueuedUp].Vi)
	s.again()
	s.row("Thanh tra Bộ", text.SpeechStates[meeting.SpeechQueuedUp].Vi) // and there it opens again
}

func TestACommandThatCannotActSaysWhyInThePalette(t *testing.T) {
	s := on(t, created(5))
	s.Press("f2")
	s.Type("be mac")
	s.explains(&meeting.Refusal{Why: meeting.ErrNotRunning})
	s.unchanged(func() { s.Press("enter") })
	s.Want("! ")
	s.Press("esc")
	s.Press("f2")
	s.Type("không có lệnh nào như thế")
	s.says(text.PickNone)
}

func TestAKeyWithoutMeaningIsNamed(t *testing.T) {
	s := on(t, created(5))
	s.Press("x")
	s.says(text.NoSuchKey, "X")
	s.Press("down")
	s.WantNot(text.NoSuchKey.In(text.Vietnamese, "X"))
	s.Paste("dán vào đâu đó")
	s.unchanged(func() { s.Press("f12", "ctrl+x", "ctrl+g") })
}

func TestTheLanguageIsSwitched(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Want(text.AgendaName.Vi)
	s.Press("ctrl+l")
	s.Want(text.AgendaName.En, text.AttendanceName.En, "Enter "+text.ItemFinish.En)
	s.Press("7")
	s.Want("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BIÊN BẢN") // papers stay Vietnamese
	s.Press("2", "ctrl+z")
	s.Want(text.Undone.In(text.English, "attendance, present: 5 units (Văn phòng Bộ"))
	s.Press("ctrl+l")
	s.Want(text.AgendaName.Vi)
}

func TestASmallWindowSaysSoAndLosesNothing(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("space")
	s.Type("Diễn biến")
	s.Resize(59, 24)
	s.Want("60×18")
	s.Resize(60, 17)
	s.Want("60×18")
	s.Resize(60, 18)
	s.Want("Diễn biến")
	s.Press("ctrl+s")
	s.that(s.m().Items[0].Note == "Diễn biến", "the note is %q", s.m().Items[0].Note)
}

func TestTheTellersAreFoundByTheirName(t *testing.T) {
	s := on(t, begun(13, 12))
	s.find("to kiem phieu")
	s.Want(text.Capital(text.OfficerAdd.Vi), text.Roles[meeting.Secretary].Vi)
}
