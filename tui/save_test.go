package tui_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui"
	"thuky/tui/text"
)

func TestNothingIsShownBeforeItIsSaved(t *testing.T) {
	s := on(t, created(5))
	s.Press("2")
	gate := s.desk.shut(false)
	s.Hold(1)
	s.Press("space")
	<-gate.reached
	s.Want("có mặt 0 trên 5")
	s.WantNot("✓", text.Saving.Vi)
	s.desk.release()
	s.Hold(0)
	s.Want("có mặt 1 trên 5", "✓")
}

func TestKeysWaitForASaveAndEachMeetsTheStateItFinds(t *testing.T) {
	s := on(t, created(13))
	s.Press("2")
	gate := s.desk.shut(false)
	s.Hold(1)
	s.Raw([]byte("          ")) // ten units are ticked in one read
	<-gate.reached
	s.Want("có mặt 0 trên 13")
	s.desk.release()
	s.Hold(0)
	s.Want("có mặt 10 trên 13")
	for i, u := range s.m().Units {
		if (u.Status == meeting.Present) != (i < 10) {
			t.Errorf("unit %d is %q", i, u.Status)
		}
	}
}

func TestPapersEnteredAtSpeedLoseNoMark(t *testing.T) {
	s := on(t, counting(5, 5, 4))
	s.Press("5", "enter")
	gate := s.desk.shut(true)
	s.Hold(1)
	s.Raw([]byte("12\r23\r1\r3\r14\r")) // five papers; every mark is saved as well
	<-gate.reached
	s.desk.release()
	s.Hold(0)
	s.says(text.PaperAll, 5)
	var got []string
	for _, p := range s.m().Rounds[0].Papers {
		b, _ := p.Marks.MarshalText() // of known marks
		got = append(got, string(b))
	}
	var want []string
	for _, p := range []string{"aa--", "-aa-", "a---", "--a-", "a--a"} {
		b, _ := marks(p).MarshalText() // of known marks
		want = append(want, string(b))
	}
	s.that(strings.Join(got, " ") == strings.Join(want, " "), "the papers are %v, not %v", got, want)
}

func TestDrawingAndClockGoOnDuringASave(t *testing.T) {
	s := on(t, queued())
	s.Press("3", "enter")
	s.clock("05:00")
	gate := s.desk.shut(false)
	s.Hold(1)
	s.Press("space")
	<-gate.reached
	s.on(59)
	s.Resize(90, 30)
	s.clock("04:00")
	s.desk.release()
	s.Hold(0)
	s.says(text.ClockHeld)
}

func TestASlowSaveSaysSo(t *testing.T) {
	s := &story{t: t, desk: newDesk(), watch: &watch{}}
	s.desk.held(t, meetingID, s.watch, created(5)...)
	s.start(s.withLater)
	s.Press("2", "space", "space")
	early := s.alarms() // of saves that are done
	gate := s.desk.shut(false)
	s.Hold(1)
	s.Press("space")
	<-gate.reached
	for _, msg := range early {
		s.Send(msg)
	}
	s.WantNot(text.Saving.Vi)
	for _, msg := range s.alarms() {
		s.Send(msg)
	}
	s.says(text.Saving)
	s.desk.release()
	s.Hold(0)
	s.WantNot(text.Saving.Vi)
}

func TestTheAlarmIsRungAfterThreeTenthsOfASecond(t *testing.T) {
	var asked []time.Duration
	s := &story{t: t, desk: newDesk(), watch: &watch{}}
	s.desk.held(t, meetingID, s.watch, created(5)...)
	s.start(func(o *tui.Options) {
		o.After = func(d time.Duration, _ func(time.Time) tea.Msg) tea.Cmd { asked = append(asked, d); return nil }
	})
	s.Press("enter")
	s.Kill()
	if len(asked) < 2 || asked[0] != time.Second || asked[1] != 300*time.Millisecond {
		t.Errorf("what was asked for is %v", asked)
	}
}

func TestAFailedSaveDropsTheLineAndShowsNothing(t *testing.T) {
	s := on(t, created(5))
	s.Press("2")
	s.desk.fail(fault{err: errDisk}, fault{}, fault{})
	gate := s.desk.shut(false)
	s.Hold(1)
	s.Raw([]byte("     ")) // five units, of which none is saved
	<-gate.reached
	s.desk.release()
	s.Hold(0)
	s.says(text.SaveFailed)
	s.Want(errDisk.Error())
	s.desk.fail(fault{}, fault{}, fault{})
	s.Press("esc")
	s.Want("có mặt 0 trên 5")
	s.that(s.m().Present() == 0, "something was saved")
	s.Press("home", "space")
	s.Want("có mặt 1 trên 5")
	s.that(s.m().Units[0].Status == meeting.Present, "the next key did something else")
}

func TestAFailedSaveThatLandedIsFound(t *testing.T) {
	s := on(t, created(5))
	s.Press("2")
	s.desk.fail(fault{err: errDisk, lands: true}, fault{}, fault{})
	s.Press("space")
	s.WantNot(text.SaveFailed.Vi)
	s.Want("có mặt 1 trên 5")
	s.desk.fail(fault{}, fault{}, fault{})
	s.Press("space")
	s.Want("có mặt 2 trên 5")
	s.that(s.m().Present() == 2, "%d are present", s.m().Present())
}

func TestADiskThatCannotEvenBeReadIsTold(t *testing.T) {
	s := on(t, created(5))
	s.desk.fail(fault{err: errDisk}, fault{}, fault{err: errDisk})
	s.Press("enter")
	s.says(text.SaveFailed)
	s.desk.fail(fault{}, fault{}, fault{})
	s.Press("esc", "enter")
	s.that(s.m().RunningItem() != nil, "nothing goes on when the disk is well again")
}

func TestAFailedDraftIsNotShown(t *testing.T) {
	s := on(t, counting(5, 5, 4))
	s.Press("5", "enter", "1")
	s.desk.fail(fault{}, fault{err: errDisk}, fault{})
	s.Press("2")
	s.says(text.SaveFailed)
	s.desk.fail(fault{}, fault{}, fault{})
	s.Press("esc")
	s.row("Văn phòng Bộ", "[✓]")
	s.row("Vụ Tổ chức cán bộ", "[ ]")
}

func TestANewMeetingThatIsNotSavedIsNotShown(t *testing.T) {
	s := on(t, nil)
	s.desk.fail(fault{err: errDisk}, fault{}, fault{})
	s.make("Hội nghị", "Cụm 1")
	s.says(text.SaveFailed)
	s.Press("esc") // what was typed is not lost
	s.says(text.WizardReview)
	s.WantNot(text.AgendaName.Vi)
	s.desk.fail(fault{}, fault{}, fault{})
	s.again()
	s.says(text.HomeEmpty)
	s.Press("enter")
	s.Want("Cụm 1")
	s.Press("esc", "esc")
	s.Press("enter") // the last page, as it was left
	s.says(text.WizardReview)
	gate := s.desk.shut(false)
	s.Hold(1)
	s.Press("enter")
	<-gate.reached
	s.WantNot(text.AgendaName.Vi)
	s.desk.release()
	s.Hold(0)
	s.Want(text.AgendaName.Vi, "Hội nghị")
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

// Letters that are typed while a draft is on its way are not lost when it does not arrive.
func TestLettersBehindAFailedDraftAreNotLost(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("1", "space")
	g := s.desk.shut(true)
	s.Hold(1)
	s.Type("C")
	<-g.reached
	s.desk.fail(fault{}, fault{err: errDisk}, fault{})
	s.Type("hủ trì")
	s.Hold(0)
	s.desk.release()
	s.Want("Chủ trì")
}

// Whoever leaves is not told that all is saved where it is not.
func TestLeavingTellsWhatIsNotSaved(t *testing.T) {
	s := on(t, begun(5, 5))
	s.desk.fail(fault{err: errDisk}, fault{}, fault{})
	s.Press("1", "enter", "esc", "ctrl+q")
	s.WantNot(text.QuitLine.Vi)
	s.Want("Việc vừa làm chưa ghi được")
	s.desk.fail(fault{}, fault{}, fault{})
	s.Press("esc", "enter", "ctrl+q")
	s.Want(text.QuitLine.Vi)
}
