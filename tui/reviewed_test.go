package tui_test

import (
	"encoding/json"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/tui"
	"thuky/tui/text"
)

// What a strict reader found wrong with the room, each with its story.

func TestAFailedSaveIsNoticedUnderTheRoomView(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("1", "f9")
	s.WantNot("F1")
	s.desk.fail(fault{err: errDisk}, fault{}, fault{})
	s.Press("enter")
	s.says(text.HallWaiting)
	s.WantNot(text.SaveFailed.Vi)
	s.Press("f9")
	s.says(text.SaveFailed)
}

func TestADialogAfterADialogIsNoticedUnderTheRoomView(t *testing.T) {
	s := on(t, counting(5, 5, 2, "a-"))
	s.Press("5", "enter", "ctrl+x")
	s.Press("f9") // over the list of reasons
	s.WantNot(text.PaperSpoil.Vi)
	s.Press("esc")
	s.WantNot("F1")
	s.Press("f2")
	s.says(text.HallWaiting)
	s.WantNot(text.Capital(text.PaletteName.Vi))
}

func TestF12NeverShowsTheConsole(t *testing.T) {
	// One screen only, and a window besides: the slide stands on the one screen.
	s := on(t, counting(5, 5, 2, "a-"), func(o *tui.Options) { o.Hall = &hallWindow{watched: true} })
	s.find("mot man hinh")
	s.WantNot("F1")
	s.Press("f12")
	s.Want("CỤM THI ĐUA SỐ 1")
	s.WantNot("F1")
	s.Press("f12")
	s.WantNot("F1") // the count again

	// F9 before it stays as it was.
	s = on(t, begun(5, 5))
	s.Press("f9", "f12", "f12")
	s.WantNot("F1")
	s.says(text.HallRoll)
	s.Press("f9")
	s.Want("F1")
}

func TestAPasteDoesNotPassTheTitleSlide(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("1", "space", "f12")
	s.Paste("không được vào")
	s.Press("f12")
	s.WantNot("không được vào")
}

func TestALongMessageIsRefusedAndTheSlideAlwaysReachesTheWindow(t *testing.T) {
	h := &hallWindow{watched: true}
	s := on(t, begun(5, 5), func(o *tui.Options) { o.Hall = h })
	s.find("phong xem gi")
	s.Press("down", "enter")
	s.Paste(strings.Repeat("dài ", 300))
	s.Press("ctrl+s")
	s.Want("phòng họp chỉ đọc được 600")
	s.Press("esc", "esc")
	s.find("phong xem gi")
	s.Press("down", "enter")
	s.Type("Mời nghỉ")
	s.Press("ctrl+s", "f12")
	h.mu.Lock()
	defer h.mu.Unlock()
	last := h.views[len(h.views)-1]
	s.that(last.Hidden && last.Text == "", "behind the slide the window is told %+v", last)
}

func TestTheSlideIsKeptWhenASaveFails(t *testing.T) {
	s := on(t, begun(5, 5))
	g := s.desk.shut(true)
	s.Hold(1)
	s.Press("1", "enter")
	<-g.reached
	s.desk.fail(fault{err: errDisk}, fault{}, fault{})
	s.Press("f12")
	s.Hold(0)
	s.desk.release()
	s.Screen()
	s.desk.fail(fault{}, fault{}, fault{})
	s.again()
	s.WantNot("F1")
	s.Press("f9")
	s.Want("■ " + text.HallSees.In(text.Vietnamese, text.SceneSlide.Vi))
}

func TestTheCornerTellsTheTruthInARehearsal(t *testing.T) {
	h := &hallWindow{watched: true}
	s := on(t, begun(5, 5), func(o *tui.Options) { o.Hall = h })
	s.find("dien tap")
	s.says(text.HallSees, text.SceneSlide.Vi)
	s.find("mot man hinh")
	s.find("ve danh sach")
	s.Press("enter") // the meeting itself again
	s.Press("3")
	h.mu.Lock()
	left := h.views[len(h.views)-2]
	h.mu.Unlock()
	s.that(left.Hidden, "of a meeting that was left the window was told %+v", left)
	s.says(text.HallSees, text.SceneRoll.Vi)
}

func TestTheWindowAsksForTheRecordAnewWhenAnEventDoesNotFollow(t *testing.T) {
	d, now := newDesk(), &watch{}
	d.held(t, meetingID, now, begun(5, 5)...)
	events, _ := d.Events(meetingID)
	asked := make(chan bool, 10)
	x := tui.NewWindow(func(again bool) (tui.News, error) { asked <- again; return tui.News{}, nil }, tui.WindowOptions{Theme: "dark", Now: now.now})
	run := func(n tui.News) bool {
		_, cmd := x.Update(tui.NewsMsg(n))
		for _, c := range batch(cmd) {
			c()
		}
		return <-asked
	}
	if run(tui.News{Event: events[0]}) {
		t.Error("the first event makes it ask anew")
	}
	if !run(tui.News{Event: events[2]}) {
		t.Error("an event that does not follow does not make it ask anew")
	}
	if run(tui.News{Fresh: true}) || run(tui.News{View: json.RawMessage(`{}`)}) {
		t.Error("it asks anew without a need")
	}
}

func batch(cmd tea.Cmd) []tea.Cmd {
	if cmd == nil {
		return nil
	}
	if many, ok := cmd().(tea.BatchMsg); ok {
		return many
	}
	return nil
}

// No word of a name is lost in columns, at any width.
func TestNamesInColumnsAreWhole(t *testing.T) {
	var bodies []meeting.Body
	c := conference(5)
	for i := range 40 {
		c.Units = append(c.Units, meeting.NewUnit{ID: unit(i + 10), Name: "Đơn vị trong khối thứ " + string(rune('A'+i%26)) + string(rune('a'+i/26))})
	}
	bodies = append(bodies, c, meeting.ItemBegun{Item: item(1)}, meeting.UnitsMarked{Units: []meeting.ID{unit(1)}, Status: meeting.Present})
	s := held(t, text.Vietnamese, bodies).press("f9")
	for w := 30; w < 200; w++ {
		for _, l := range s.frame(w, 60) {
			plain := ansi.Strip(l)
			if strings.Count(plain, "khối") != strings.Count(plain, "thứ ") {
				t.Fatalf("at %d a name has lost a word: %q", w, plain)
			}
		}
	}
}

func TestABreakEndsWithTheNextThingToSee(t *testing.T) {
	s := on(t, begun(5, 5))
	s.find("giai lao")
	s.Press("ctrl+s")
	s.says(text.HallSees, text.SceneBreak.Vi)
	s.Press("1", "space")
	s.fill("Ghi trong giờ nghỉ") // nothing for the hall to see
	s.says(text.HallSees, text.SceneBreak.Vi)
	s.Press("down", "enter")
	s.says(text.HallSees, text.SceneItem.Vi)
	s.find("giai lao")
	s.Press("ctrl+s", "f8", "enter")
	s.says(text.HallSees, text.SceneSlide.Vi)
}

func TestPagesBeginAtTheFirst(t *testing.T) {
	s := on(t, begun(13, 13))
	s.minutes(3)
	s.on(13) // in the middle of any page that is counted from the hour
	s.Press("6", "right", "space", "f9")
	s.Want("1. Văn phòng Bộ", "1/2")
	s.on(9)
	s.Send(tea.BackgroundColorMsg{})
	s.Want("13. Văn phòng Đảng - Đoàn thể", "2/2")
	s.Press("space") // one more has signed: from the first page again
	s.Want("1. Văn phòng Bộ")
}

func TestAResultIsReadInASmallWindow(t *testing.T) {
	s := held(t, text.Vietnamese, counting(13, 13, 13, "aa-----------", "a-a----------", "-aa----------", "aaa----------", "aaa----------")).press("5", "enter", "ctrl+r", "enter", "enter", "f9")
	seen := ""
	for range 40 {
		seen += strings.Join(s.frame(40, 15), "\n")
		s.on(8)
		s.send(tea.BackgroundColorMsg{})
	}
	for _, n := range unitNames {
		if !strings.Contains(ansi.Strip(seen), cut(n, 10)) {
			t.Errorf("%s is never shown", n)
		}
	}
}
