package tui_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui"
	"thuky/tui/text"
)

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

// At F12 nothing of the console is seen any more, whatever was open, and everything is there again afterwards.
func TestTheTitleSlideStandsBeforeEverything(t *testing.T) {
	s := on(t, begun(13, 12))
	s.Press("1", "space")
	s.Type("Điều không phải cho phòng họp")
	s.Press("f12")
	s.Want("Hội nghị tổng kết thi đua năm 2020")
	s.WantNot("Điều không phải", "F1", text.NoteHint.Vi)
	s.Press("x", "enter", "esc") // no key does anything meanwhile
	s.Want("Hội nghị tổng kết thi đua năm 2020")
	s.Press("f12")
	s.Want("Điều không phải cho phòng họp")
	s.WantNot("họpx")
}

func TestTheTitleSlideComesDuringASave(t *testing.T) {
	s := on(t, begun(13, 12))
	g := s.desk.shut(true)
	s.Hold(1)
	s.Press("1", "enter")
	<-g.reached
	s.Press("f12")
	s.Want("CỤM THI ĐUA SỐ 1")
	s.Hold(0)
	s.desk.release()
	s.Want("CỤM THI ĐUA SỐ 1")
	s.again() // the hall sees the slide still: it is not for a start to take it off
	s.Want("CỤM THI ĐUA SỐ 1")
	s.WantNot("F1")
	s.Press("f9")
	s.Want("■ " + text.HallSees.In(text.Vietnamese, text.SceneSlide.Vi))
}

// On one screen a clock, a count and a result come up by themselves; what opens under them waits for F9.
func TestOneScreenSwitchesByItself(t *testing.T) {
	s := on(t, append(counting(5, 5, 3), meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: "s1", Speaker: "Thanh tra Bộ", Seconds: 300}}))
	s.find("mot man hinh")
	s.says(text.HallVoting)
	s.WantNot("F1") // a vote is up
	s.Press("f9")   // she wants to see the console
	s.Want("F1")
	s.Press("3", "enter") // a clock comes up
	s.WantNot("F1")
	s.Want("Thanh tra Bộ")
	s.says(text.ClockLeft)
	s.Press("ctrl+n") // a note is written under the cover
	s.WantNot(text.NoteHint.Vi)
	s.says(text.HallWriting)
	s.Type("riêng")
	s.WantNot("riêng")
	s.Press("f9")
	s.Want("riêng")
	s.Press("esc", "esc", "f9", "f5") // a question is asked under the cover
	s.WantNot(text.QuestionHint.Vi, "F1")
	s.says(text.HallWriting)
	s.Press("f9")
	s.Want(text.QuestionHint.Vi)
	s.Press("f9")
	s.WantNot(text.QuestionHint.Vi)
	s.Press("esc")
	s.WantNot(text.HallWriting.Vi)
	s.Press("enter") // the keys are those of the screen beneath
	s.that(s.m().Speaking() == nil, "the speech goes on")
	s.Want("F1")
	s.says(text.HallSeesThis)
	s.Press("5", "enter", "1", "2", "enter") // the count again, and what the hand does under it
	s.says(text.HallPapers, 1, 5)
	s.says(text.HallHand, 1, 2) // of the paper that is finished
	s.Press("1", "2", "3")
	s.Want(text.HallPaper.In(text.Vietnamese, 2) + " ✎") // and no more of the one that is not
	s.WantNot("F1", "[✓]", "dấu", "✗")
	s.Press("3")
	s.again() // the wall does not show the console because the program was started anew
	s.WantNot("F1")
	s.says(text.HallPapers, 1, 5)
	s.Press("f9")
	s.Want("F1")
}

// On one screen what is written and the draft of the minutes are covered also where nothing else holds the hall's eyes,
// until F9 uncovers them; so is the history, in which the notes are.
func TestOneScreenCoversWhatIsNotForTheHall(t *testing.T) {
	s := on(t, append(begun(13, 12), meeting.ItemNoted{Item: item(1), Note: "Điều chỉ thư ký biết"}))
	s.find("mot man hinh")
	s.says(text.HallSeesThis)
	s.Press("1", "space")
	s.Type("chưa xong")
	s.WantNot("chưa xong", "Điều chỉ", "F1")
	s.says(text.HallWriting)
	s.Press("f9")
	s.Want("chưa xong")
	s.Press("f9")
	s.WantNot("chưa xong")
	s.Press("ctrl+s")
	s.Want("F1", text.NoteKept.Vi)
	for key, seen := range map[string]string{"7": "DỰ THẢO", "f3": "Nhật ký Hội nghị"} {
		s.Press(key)
		s.WantNot("F1", "Điều chỉ", "chưa xong", seen)
		s.Press("f9")
		s.Want(seen)
		s.Press("f9")
		s.WantNot("F1")
		s.Press("esc", "1")
		s.Want("F1")
	}
	for _, key := range []string{"f5", "ctrl+t", "f1", "f2", "ctrl+q"} { // over the draft
		s.Press("7", key)
		s.WantNot("DỰ THẢO", "F1")
		s.Press("esc", "1")
	}
	s.Press("f3", "enter") // a row of the history, whole
	s.WantNot("F1", "Điều chỉ", "Nhật ký Hội nghị")
	s.Press("esc", "esc", "f5") // a question, which is typed
	s.says(text.HallWriting)
	s.Press("esc")
	s.find("mot man hinh")
	s.Press("7")
	s.Want("F1")
}

// While the meeting is prepared nobody sits in the hall: nothing is covered because of what is written. An hour before it
// begins they come in.
func TestOneScreenIsBareUntilTheHallFills(t *testing.T) {
	for _, c := range []struct {
		ahead time.Duration
		bare  bool
	}{{24 * time.Hour, true}, {61 * time.Minute, true}, {59 * time.Minute, false}, {-10 * time.Minute, false}, {-25 * time.Hour, true}} {
		set := conference(13)
		set.Info.Start = start.Add(c.ahead)
		s := on(t, []meeting.Body{set})
		s.find("mot man hinh")
		s.Press("2", "+")
		s.Type("Bí mật")
		if c.bare {
			s.Want("Bí mật")
		} else {
			s.WantNot("Bí mật")
			s.says(text.HallWriting)
		}
		s.Press("esc", "enter", "7")
		s.that(strings.Contains(s.Screen(), "F1") == c.bare, "%v before, the draft:\n%s", c.ahead, s.Screen())
	}
}

// After the closing the minutes came up before the hall, which still sat there.
func TestOneScreenIsCoveredUntilTheHallHasLeft(t *testing.T) {
	s := on(t, begun(13, 12))
	s.find("mot man hinh")
	s.Press("f8", "enter")
	s.that(s.m().Phase() == meeting.Ended, "the meeting goes on")
	s.WantNot("F1")
	s.says(text.HallWaiting)
	s.Press("f9")
	s.Want("F1", "BIÊN BẢN")
	s.minutes(14)
	s.Press("1", "7")
	s.WantNot("F1")
	s.minutes(2)
	s.Press("1", "7")
	s.Want("F1", "BIÊN BẢN")
}

// What the secretary chooses for the hall is shown to it where this is the one screen: a message, a break, a picture.
func TestOneScreenShowsWhatWasChosen(t *testing.T) {
	s := on(t, begun(13, 12))
	s.find("mot man hinh")
	s.find("thong bao")
	s.Type("Mời các đại biểu vào họp")
	s.WantNot("Mời các đại biểu vào họp")
	s.Press("ctrl+s")
	s.Want("Mời các đại biểu vào họp")
	s.WantNot("F1")
	s.Press("f9")
	s.Want("F1")
	s.find("giai lao")
	s.Press("ctrl+s")
	s.says(text.HallBreak)
	s.Press("f9", "f9")
	s.says(text.HallBreak)
}

// F12 brings the title slide, whatever was pressed before: F9 had uncovered the console.
func TestF12BringsTheSlideBackAfterF9(t *testing.T) {
	s := on(t, begun(13, 12))
	s.Press("f12", "f9")
	s.Want("F1")
	s.Press("f12")
	s.Want("CỤM THI ĐUA SỐ 1")
	s.WantNot("F1")
	s.Press("f12")
	s.Want("F1")
	s.WantNot("■")
}

// A key that is refused under the cover, or not taken behind the slide, is noticed by her hand.
func TestARefusedKeyIsNoticedUnderTheCover(t *testing.T) {
	s := on(t, begun(13, 12))
	s.Press("4", "f9", "ctrl+d")
	s.says(text.HallRefused)
	s.WantNot("F1")
	s.Press("f12")
	s.WantNot("F12")
	s.Press("x")
	s.says(text.HallBehindSlide)
	s.Press("f12", "f9")
	s.Want("F1")
}

// Under the cover a paper of a sealed count shows the hall no more than that it is being marked.
func TestTheCoverTellsNothingOfASealedPaper(t *testing.T) {
	s := on(t, append(ruled(func(r *meeting.Rule) { r.Sealed = true }), meeting.RoundOpened{ID: "r1", Title: ministry}, meeting.PapersIssued{Round: "r1", Issued: 1}))
	s.Press("5", "enter", "f9")
	s.says(text.HallPaper, 1)
	s.Press("1", "2", "3")
	s.Want(text.HallPaper.In(text.Vietnamese, 1) + " ✎")
	s.WantNot("dấu", "✗", "✓")
	s.Press("enter", "enter") // in, although it has too many marks: it is asked about
	s.Press("f9")
	s.Screen()
}

// What holds the hall's eyes comes before a picture that was chosen and forgotten; another paper of the same count does not.
func TestASpeakerComesBeforeWhatWasChosen(t *testing.T) {
	s := on(t, append(counting(5, 5, 3), meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: "s1", Speaker: "Thanh tra Bộ", Seconds: 300}}))
	s.find("phong xem gi")
	s.Type("ky giao uoc")
	s.Press("enter")
	s.says(text.HallSees, text.ScenePledge.Vi)
	s.Press("5", "enter", "1", "2", "enter") // a paper
	s.says(text.HallSees, text.ScenePledge.Vi)
	s.Press("esc", "3", "enter")
	s.says(text.HallSees, text.SceneSpeaker.Vi)
	s.WantNot("■")
	s.Press("enter") // the speech has ended
	s.says(text.HallSees, text.ScenePledge.Vi)
}

// F9 is kept over a start: the wall does not show the console because the program was killed.
func TestF9IsKeptOverAStart(t *testing.T) {
	s := on(t, begun(13, 12))
	s.Press("3", "f9")
	s.WantNot("F1")
	s.again()
	s.WantNot("F1")
	s.Press("f9")
	s.Want("F1")
	s.again()
	s.Want("F1")
}

// TestASecondCountUnderTheRoomViewBeginsAtTheFirstName: where nobody sees the paper in hand, Space marks the name that is
// expected: the first one of each new paper.
func TestASecondCountUnderTheRoomViewBeginsAtTheFirstName(t *testing.T) {
	s := on(t, sixUnits())
	s.issueSix()
	s.enter("12", "12", "12", "12", "12", "12")
	s.Press("ctrl+k")
	s.fill(asItIs)
	s.Press("f9")
	s.Press("down", "down", "space", "enter", "space", "enter")
	p := s.m().Rounds[0].Second.Papers
	s.that(len(p) == 2 && p[1].Marks[0] == tally.Agree, "the second papers are %+v", p)
}

// After a second count the room view's corner told the last paper of the first one again, also where not all came back.
func TestTheCornerIsSilentAfterASecondCount(t *testing.T) {
	for _, papers := range []int{5, 6} {
		s := on(t, sixUnits())
		s.issueSix()
		s.enter(slices.Repeat([]string{"12"}, papers)...)
		last := text.HallHand.In(text.Vietnamese, papers, 2)
		s.Press("f9")
		s.Want(last)
		s.Press("f9", "ctrl+k")
		s.fill(asItIs)
		s.Press("f9")
		for range papers {
			s.Press("1", "2", "enter")
		}
		s.Press("ctrl+k")
		s.that(s.m().Rounds[0].Second.Ended, "the second count goes on: %+v", s.m().Rounds[0].Second.Papers)
		s.WantNot(last, text.HallPaper.In(text.Vietnamese, papers+1))
	}
}

// A key that means nothing on the screen beneath, and a form that asks whether it is to be left, gave no sign under the cover.
func TestTheCoverTellsWhatWaitsBeneath(t *testing.T) {
	s := on(t, begun(13, 12))
	s.Press("f9", "ctrl+k")
	s.says(text.HallRefused)
	s.Press("f9", "space", "a", "f9")
	s.says(text.HallWriting)
	s.Press("esc")
	s.says(text.HallWaiting)
	s.WantNot(text.HallWriting.In(text.Vietnamese))
	s.Press("b")
	s.says(text.HallWriting)
}

// A vote whose tellers are not elected yet is not ready.
func TestAVoteWithoutTellersIsNotReady(t *testing.T) {
	s := on(t, nominated(13, 12, 4))
	s.Press("5")
	s.says(text.RoundReady, 4, 2)
	bodies := nominated(13, 12, 4)
	set := bodies[0].(meeting.Created) //nolint:forcetypeassert // the first is always the set-up
	set.Officers = nil
	bodies[0] = set
	s = on(t, bodies)
	s.Press("5")
	s.WantNot(text.RoundReady.In(text.Vietnamese, 4, 2))
	s.says(text.RoundNotYet)
}

// On one screen a name that is in no list stood on the wall letter by letter while it was typed into a list of names.
func TestOneScreenCoversANameThatIsBeingTyped(t *testing.T) {
	s := on(t, begun(13, 12))
	s.find("mot man hinh")
	s.Press("3", "+")
	s.Type("thanh")
	s.Want("› thanh", "Thanh tra Bộ") // one of the list is looked for
	s.Type("q")
	s.WantNot("thanhq", "F1")
	s.says(text.HallWriting)
	s.Press("f9")
	s.Want("› thanhq")
	s.Type("ế") // uncovered it stays so
	s.Want("› thanhqế")
	s.Press("esc")
	s.Want("F1")
}

// What was typed into the palette and is no command stood on the wall, and what was recorded too while its time was set right.
func TestOneScreenCoversTheSearchThatFindsNothingAndTheListOfWhatWasRecorded(t *testing.T) {
	s := on(t, begun(13, 12))
	s.find("mot man hinh")
	s.Press("f2")
	s.Type("thanh vien ong A")
	s.WantNot("ong A", "F1")
	s.says(text.HallWriting)
	s.Press("esc", "ctrl+t")
	s.WantNot("Sửa giờ", "F1")
	s.Press("f9")
	s.Want("Sửa giờ")
	s.Press("esc")
	s.Want("F1")
}
