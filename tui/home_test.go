package tui_test

import (
	"fmt"
	"strings"
	"testing"

	"thuky/tui"
	"thuky/tui/text"
)

func TestTheFirstRunOffersTheDemoAndANewMeeting(t *testing.T) {
	s := on(t, nil)
	s.says(text.HomeEmpty)
	s.says(text.HomeNew)
	s.Want("› " + cut(text.HomeDemo.Vi, 20))
	s.row("▸", text.HomeNew.Vi)
	s.says(text.HomeFile)
	s.says(text.HomeAfter)
	s.Press("end", "enter")
	model, err := s.Ended()
	if err != nil {
		t.Fatal(err)
	}
	if app, ok := model.(*tui.App); !ok || app.Next() != tui.OpenDemo {
		t.Errorf("the demo is not what comes next")
	}
}

// ids are the meetings on the desk.
func (s *story) ids() []string {
	ids, _ := s.desk.IDs() // never fails
	return ids
}

func unnamed(o *tui.Options) { o.Meeting = "" }

func TestTheMeetingInProgressOpensByItself(t *testing.T) {
	s := on(t, begun(5, 5), unnamed)
	s.Want("▶ Ổn định tổ chức, điểm danh")
}

func TestTheListShowsWhatThereIs(t *testing.T) {
	s := on(t, created(13), unnamed)
	s.desk.held(t, "2021-a", s.watch, begun(5, 5)...)
	s.desk.held(t, "2021-b", s.watch, begun(6, 6)...)
	s.again(unnamed) // two are in progress: none is opened by itself
	s.row(text.HomeUnits.In(text.Vietnamese, 13), "2020", text.States["planned"].Vi)
	s.row(text.HomeUnits.In(text.Vietnamese, 6), text.States["running"].Vi)
	s.Press("down", "down", "enter")
	s.Want("▶ Ổn định tổ chức, điểm danh")
	s.find("danh sach hoi nghi")
	s.says(text.HomeChoose)
	s.Press("up", "up", "up", "enter")
	s.says(text.MeetingOpen)
	s.find("danh sach hoi nghi")
	s.Press("ctrl+c")
	if _, err := s.Ended(); err != nil {
		t.Error(err)
	}
}

func TestQuittingAsksWhereAMeetingIsOpen(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("ctrl+q")
	s.says(text.QuitQuestion)
	s.Press("esc")
	s.WantNot(text.QuitQuestion.Vi)
	s.Press("ctrl+c", "enter")
	if _, err := s.Ended(); err != nil {
		t.Error(err)
	}
}

// Esc, which leaves whatever lies above the list, does not leave the program: one too many is easily pressed.
func TestOneEscTooManyDoesNotQuit(t *testing.T) {
	s := on(t, nil)
	s.Press("f1", "esc", "esc", "esc")
	s.says(text.HomeEmpty)
	s.Press("down", "enter")
	s.says(text.RosterPick)
	s.Press("esc", "ctrl+q")
	if _, err := s.Ended(); err != nil {
		t.Error(err)
	}
}

func TestOneDamagedMeetingDoesNotStopTheOthers(t *testing.T) {
	s := &story{t: t, desk: newDesk(), watch: &watch{}}
	s.desk.held(t, meetingID, s.watch, created(5)...)
	s.desk.held(t, "2019-thu", s.watch, created(6)...)
	s.desk.events["2019-thu"][0].Kind = "created/2" // as a record is of which something has changed
	s.start(func(o *tui.Options) { o.Meeting = "" })
	s.Want("2019-thu", "5 đơn vị")
	s.row("2019-thu", text.States["unreadable"].Vi)
	s.find2019()
	s.says(text.Failed)
	s.Press("esc")
	s.says(text.HomeChoose)
}

// find2019 opens the meeting of 2019, wherever it stands in the list.
func (s *story) find2019() {
	for range 5 {
		if strings.Contains(s.line("2019-thu"), "▸") {
			break
		}
		s.Press("down")
	}
	s.Press("enter")
}

// However many meetings there are, what can be begun stands below them in the smallest window.
func TestTheOffersStandBelowManyMeetings(t *testing.T) {
	s := &story{t: t, desk: newDesk(), watch: &watch{}}
	for i := range 30 {
		s.desk.held(t, fmt.Sprintf("20%02d-thu", i), s.watch, created(5)...)
	}
	s.start(unnamed)
	s.Resize(60, 18)
	for range 2 {
		s.Want("+ "+text.HomeNew.Vi, "› Xem bản minh họa")
		s.Press("end", "up", "up", "up", "up")
	}
	s.row("▸", "Hội nghị tổng kết")
}
