package tui_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/tui/text"
)

func TestTheLastActionsAreTakenBackAndDoneAgain(t *testing.T) {
	s := on(t, created(5))
	s.unchanged(func() { s.Press("ctrl+z") })
	s.explains(&meeting.Refusal{Why: meeting.ErrNothingToUndo})
	s.Press("2", "space", "space", "ctrl+z")
	s.says(text.Undone, "điểm danh, có mặt: Vụ Tổ chức cán bộ")
	s.that(s.m().Present() == 1, "%d are present", s.m().Present())
	s.Press("ctrl+z")
	s.that(s.m().Present() == 0, "%d are present", s.m().Present())
	s.Press("ctrl+y", "ctrl+y")
	s.says(text.Redone, "điểm danh, có mặt: Vụ Tổ chức cán bộ")
	s.that(s.m().Present() == 2, "%d are present", s.m().Present())
	s.unchanged(func() { s.Press("ctrl+y") })
	s.explains(&meeting.Refusal{Why: meeting.ErrNothingToRedo})
}

func TestAPaperIsTakenBackFromTheCount(t *testing.T) {
	s := on(t, counting(5, 5, 4, "aa--", "aa--"))
	s.Press("5", "enter", "1", "enter")
	s.row("Văn phòng Bộ", "3")
	s.Press("ctrl+z")
	s.row("Văn phòng Bộ", "2")
	s.says(text.PaperNext, 3)
}

func TestTheTimeOfAnActionIsSetBack(t *testing.T) {
	s := on(t, created(5))
	s.minutes(7)
	s.Press("enter", "2", "space")
	s.Press("ctrl+t", "down", "enter") // not the last action, but the one before
	s.fill("14 giờ")
	s.that(s.m().Began().Equal(start), "the meeting began at %s", s.m().Began())
	s.Press("1")
	s.row("Ổn định tổ chức, điểm danh", "14:00")

	s.Press("ctrl+t", "enter")
	s.fill("25:00")
	s.explains(&meeting.Refusal{Why: text.ErrHour, Details: []any{"25:00"}})
	s.Press("ctrl+u")
	s.fill("14:30") // it is 14:07
	s.explains(&meeting.Refusal{Why: meeting.ErrFuture})
	s.Press("esc", "esc", "ctrl+z") // setting back is an action like others
	s.that(s.m().Began().After(start), "the meeting began at %s", s.m().Began())
}

func TestTheTimeOfADeclaredResultIsSetBack(t *testing.T) {
	s := on(t, counting(5, 5, 3, "aa-", "aa-", "aa-"))
	s.minutes(20)
	s.Press("5", "enter", "ctrl+r", "enter", "enter", "ctrl+t", "enter")
	s.fill("14:10")
	s.that(text.Hour(s.m().Rounds[0].Ended) == "14:10", "the result was declared at %s", text.Hour(s.m().Rounds[0].Ended))
}

func TestAfterAdjournmentThereAreAmendmentsAlone(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("f8", "enter")
	s.that(s.m().Phase() == meeting.Ended, "the meeting goes on")
	s.Want(text.MinutesFinal.Vi) // it shows the minutes, which are no draft any more
	s.unchanged(func() {
		s.Press("ctrl+z")
		s.explains(&meeting.Refusal{Why: meeting.ErrAdjourned})
		s.Press("1", "enter", "2", "space", "6", "+", "f5")
		s.explains(&meeting.Refusal{Why: meeting.ErrAdjourned})
	})
	s.Press("f6")
	s.fill("Số đơn vị có mặt là 04.", "", "Chủ trì")
	s.explains(&meeting.Refusal{Why: meeting.ErrReason}) // and the field has the focus
	s.fill("đếm nhầm")
	s.that(len(s.m().Amendments) == 1 && s.m().Amendments[0].After, "the amendments are %+v", s.m().Amendments)
	s.minute("Số đơn vị có mặt là 04.", "đếm nhầm")
}

func TestAdjourningAsksFirst(t *testing.T) {
	s := on(t, begun(5, 5))
	s.unchanged(func() { s.Raw([]byte("\x1b[19~\r")); s.Press("esc") })
	s.that(s.m().Phase() == meeting.Running, "the meeting is over")
	s = on(t, created(5))
	s.Press("f8")
	s.explains(&meeting.Refusal{Why: meeting.ErrNotRunning})
	s.Press("f6")
	s.explains(&meeting.Refusal{Why: meeting.ErrNotRunning})
}

// TestEveryScreenSaysWhatUndoWouldTakeBack before Ctrl+Z is pressed, in the smallest usual window too and beside
// whatever else is said; and Ctrl+Z then takes back what was named.
func TestEveryScreenSaysWhatUndoWouldTakeBack(t *testing.T) {
	hint := regexp.MustCompile(`Ctrl\+Z (?:hoàn tác: )?([^─\n]*?)…?(?: ──| +\n|  | · )`)
	marks := regexp.MustCompile(`^dấu (phiếu \d+|p\S*)$`) // of the paper in hand, whose name may be cut: they go without a word
	for _, v := range sights() {
		for _, also := range []string{"", "ctrl+w", "f5"} { // a key that does nothing, and one that is refused at times
			s := held(t, text.Vietnamese, v.bodies).press(v.keys...)
			if also != "" {
				s.press(also)
			}
			frame := ansi.Strip(strings.Join(s.frame(80, 24), "\n")) + "\n"
			if !strings.Contains(frame, "▶ ") && !strings.Contains(frame, "có mặt ") || strings.Contains(frame, "╭") { // the list of meetings, or a dialog
				continue
			}
			said := hint.FindStringSubmatch(frame)
			after := ansi.Strip(strings.Join(s.press("ctrl+z").frame(200, 24), "\n"))
			_, undone, may := strings.Cut(after, "Đã hoàn tác: ")
			switch {
			case said == nil && may:
				t.Errorf("%s %s: undo came unannounced\n%s", v.name, also, frame)
			case said != nil && may && !strings.HasPrefix(undone, strings.TrimSpace(said[1])):
				t.Errorf("%s %s: %q was announced\n%s", v.name, also, said[1], after)
			case said != nil && !may && !marks.MatchString(strings.TrimSpace(said[1])):
				t.Errorf("%s %s: %q was announced, and not done\n%s", v.name, also, said[1], after)
			}
		}
	}
}

func TestUndoNamesWhatGoesWithIt(t *testing.T) {
	s := on(t, append(begun(13, 12), meeting.ItemBegun{Item: item(2)}))
	s.Resize(160, 45)
	s.Want("Ctrl+Z hoàn tác: bắt đầu mục: Báo cáo tổng kết (kết thúc mục Ổn định tổ chức, điểm danh)")
	s = on(t, begun(13, 12))
	s.Resize(160, 45)
	s.Want("Ctrl+Z hoàn tác: điểm danh, có mặt: 12 đơn vị (Văn phòng Bộ, ")
	s = on(t, append(created(5), meeting.UnitRemoved{Unit: unit(1)}))
	s.Want("Ctrl+Z hoàn tác: xóa đơn vị: Văn phòng Bộ")
	s = on(t, counting(5, 5, 3, "aa-", "aa-"))
	s.Want("Ctrl+Z hoàn tác: ghi phiếu 2")
	s.Press("f3")
	s.Want("Ctrl+Z sẽ hoàn tác · ghi phiếu 2")
}

func TestUndoingTheLastItemOnAWideScreenDoesNotEndTheProgram(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Resize(160, 45)
	s.Press("end", "+")
	s.Type("Chụp ảnh lưu niệm")
	s.Press("ctrl+s", "end", "ctrl+z")
	s.Want("Bế mạc")
}
