package demo

import (
	"time"

	"thuky/meeting"
)

// Step is something that happened at the conference, and when.
type Step struct {
	At   time.Time
	Body meeting.Body
}

// Course is the conference as it went, in order: every step may be entered into a Meeting set up by Planned.
func Course() []Step {
	steps := held().steps
	return steps[min(1, len(steps)):] // without the set-up
}

// held plays the whole conference.
func held() *player {
	p := planned()
	p.open()
	p.discuss()
	p.nominate()
	p.vote()
	p.close()
	return p
}
