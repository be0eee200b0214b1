package tui_test

import (
	"testing"
	"time"

	"thuky/tui/text"
)

// A clock that is set back stops neither the speaker's clock nor the record, and it is said until it is put right.
func TestAClockThatIsSetBackGoesOnFromTheRecord(t *testing.T) {
	s := on(t, queued())
	s.minutes(60)
	s.Press("3", "enter")
	begun := s.m().Head().At
	s.minutes(-40)
	s.Press("down")
	s.says(text.ClockBehind, text.Hour(begun.Add(-40*time.Minute)), text.Hour(begun))
	s.on(20)
	s.Press("up", "enter") // the speech has ended
	took := s.m().Speeches[0].Elapsed(s.m().Head().At)
	s.that(took >= 20*time.Second && took < 30*time.Second, "the speech took %s", took)
	s.again() // a start finds it too
	s.Want("hãy chỉnh giờ máy")
	s.minutes(60)
	s.Press("up")
	s.WantNot("hãy chỉnh giờ máy")
}
