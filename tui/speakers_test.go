package tui_test

import (
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// queued: two units are in the queue for five minutes and for one.
func queued() []meeting.Body {
	return append(begun(5, 5),
		meeting.ItemBegun{Item: item(3)},
		meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: "s1", Unit: unit(1), Speaker: "Văn phòng Bộ", Topic: "Phong trào chuyên đề", Seconds: 300}},
		meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: "s2", Unit: unit(2), Speaker: "Vụ Tổ chức cán bộ", Seconds: 60}})
}

// clock wants these large digits on the screen.
func (s *story) clock(digits string) {
	s.t.Helper()
	for _, l := range widget.Digits(digits, 2) {
		s.Want(strings.TrimRight(l, " "))
	}
}

func TestSpeakersQueueUp(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("3", "+")
	s.Type("hop tac")
	s.Press("enter")
	s.fill(asItIs, "Hội nhập quốc tế", "7,5")
	sp := s.m().Speeches[0]
	s.that(sp.Unit == unit(3) && sp.Seconds == 450 && sp.Topic == "Hội nhập quốc tế", "queued was %+v", sp.NewSpeech)
	s.row("Vụ Hợp tác quốc tế", "07:30")

	s.Press("+")
	s.Type("Đại diện Sở Tư pháp") // is neither unit nor guest
	s.Press("enter")
	s.fill()
	s.that(len(s.m().Speeches) == 2 && s.m().Speeches[1].Unit == "", "no guest speaker")
	s.Press("end", "ctrl+up")
	s.that(s.m().Speeches[0].Speaker == "Đại diện Sở Tư pháp", "the queue was not changed")
	s.Press("-")
	s.that(s.m().Speeches[0].State() == meeting.SpeechDropped, "the speaker has not withdrawn")
	s.unchanged(func() { s.Press("enter") })
	s.explains(&meeting.Refusal{Why: meeting.ErrSpeechDone, Details: []any{"Đại diện Sở Tư pháp"}})
}

func TestTheClockCountsDownWarnsAndStands(t *testing.T) {
	s := on(t, queued())
	s.Press("3", "enter")
	s.clock("05:00")
	s.says(text.ClockLeft)
	s.on(4*60 - 1)
	s.Press("down")
	s.clock("01:00")
	s.says(text.ClockWarn)
	s.on(60 + 33 - 1)
	s.Press("up")
	s.clock("00:00") // the room sees no more than that the time is up
	s.says(text.ClockOver, "00:33")
	if digits := strings.Join(widget.Digits("00:33", 2), "\n"); strings.Contains(s.Screen(), digits) {
		t.Error("the overtime stands in large digits")
	}
	s.Press("enter")
	s.that(s.m().Speeches[0].Over, "the speech is not over")
	s.row("✓", "Văn phòng Bộ", "05:34")
}

func TestASpeechIsPaused(t *testing.T) {
	s := on(t, queued())
	s.Press("3", "enter")
	s.on(99)
	s.Press("space") // at 100 seconds
	s.clock("03:20")
	s.says(text.ClockHeld)
	s.on(500)
	s.Press("down", "up")
	s.clock("03:20")
	s.Press("space")
	s.on(20)
	s.Press("down")
	s.clock("02:59")
	s.unchanged(func() { s.Press("enter") }) // the second must wait
	s.explains(&meeting.Refusal{Why: meeting.ErrSpeaking, Details: []any{"Văn phòng Bộ"}})
	s.Press("1")
	s.Want("02:0") // 121 or so seconds gone, in the line at the foot of every other screen
}

func TestWhatWasSaidIsNoted(t *testing.T) {
	s := on(t, queued())
	s.Press("3", "enter", "ctrl+n")
	s.Type("Đề nghị nhân rộng mô hình.")
	s.Press("ctrl+s")
	s.that(s.m().Speeches[0].Note == "Đề nghị nhân rộng mô hình.", "the note is %q", s.m().Speeches[0].Note)
	s.Want("Đề nghị nhân rộng mô hình.")
	s.minute("Phong trào chuyên đề: Đề nghị nhân rộng mô hình.")
}

func TestALimitIsANumberOfMinutes(t *testing.T) {
	for _, typed := range []string{"", "năm", "-1", "NaN", "1e9", "Inf"} {
		s := on(t, queued())
		s.Press("3", "ctrl+e")
		s.unchanged(func() { s.fill(asItIs, asItIs, typed) })
		s.that(strings.Contains(s.Screen(), "! "), "%q was taken for a limit", typed)
	}
	for typed, seconds := range map[string]int{"2,5": 150, "1.15": 69, "0": 0, "0,35": 21} {
		s := on(t, queued())
		s.Press("3", "ctrl+e")
		s.fill(asItIs, asItIs, typed)
		s.that(s.m().Speeches[0].Seconds == seconds, "%s minutes are %d seconds", typed, s.m().Speeches[0].Seconds)
	}
}

func TestAfterASpeechTheNextSpeakerIsAtHand(t *testing.T) {
	s := on(t, append(queued(), meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: "s9", Speaker: "Đại diện Sở Nội vụ"}}))
	s.Press("3", "home", "enter", "enter", "enter")
	s.that(s.m().Speaking() != nil && s.m().Speaking().ID != "s1", "nobody else was called up: %+v", s.m().Speaking())
}

func TestWhoSpeaksIsNotSaidToHaveFinished(t *testing.T) {
	s := on(t, queued())
	s.Press("3", "enter")
	sp := s.m().Speaking()
	s.Press("-")
	s.explains(&meeting.Refusal{Why: meeting.ErrSpeaking, Details: []any{sp.Speaker}})
}

// After a start the cursor is on whoever has the floor: Enter ends the speech.
func TestTheCursorIsOnWhoHasTheFloorAfterAStart(t *testing.T) {
	s := on(t, queued())
	s.Press("3", "down", "enter")
	s.that(s.m().Speaking() != nil, "nobody speaks")
	s.again()
	s.Press("3", "enter")
	s.that(s.m().Speaking() == nil, "the speech goes on")
}
