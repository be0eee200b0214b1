package room

import (
	"time"

	"charm.land/lipgloss/v2"

	"thuky/meeting"
	"thuky/tui/text"
	"thuky/tui/theme"
)

// warning is how long before the limit the clock warns: a minute, or a fifth of a short limit.
func warning(limit time.Duration) time.Duration { return min(time.Minute, limit/5) }

// Face is what a speaker's clock shows: the time left, or the time taken where there is no limit. At the limit it
// stands at zero; by how much it was passed is for the secretary alone.
type Face struct {
	Shown time.Duration
	Word  text.Word // what Shown is
	Style lipgloss.Style
	Over  time.Duration // past the limit; 0 before it
}

// FaceOf reads a speaker's clock.
func FaceOf(t *theme.Theme, sp *meeting.Speech, now time.Time) Face {
	took := sp.Elapsed(now)
	c := Face{Shown: took, Word: text.ClockUp, Style: t.Strong}
	if limit := sp.Limit(); limit > 0 {
		left := limit - took
		c.Shown, c.Word = max(0, left), text.ClockLeft
		switch {
		case left <= 0:
			c.Style, c.Word, c.Over = t.Bad, text.ClockDone, -left
		case left <= warning(limit):
			c.Style, c.Word = t.Warn, text.ClockWarn
		}
	}
	if sp.State() == meeting.SpeechHeld {
		c.Word = text.ClockHeld
	}
	return c
}
