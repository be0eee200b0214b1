// Package demo holds a real conference to try the program with: the one at which Cụm thi đua số 1 of the units of the
// Ministry of Justice closed the year 2020, on 18 December 2020, as the newspaper Pháp luật Việt Nam reported it. The
// units, the offices, the two titles and the outcome are those of the report. What it does not tell (counts, scores,
// attendance, nominations, speeches, times, the place) is made up, and Info.Notice says so on every paper. No person is
// invented: who is not named in the report is known by the office alone.
package demo

import (
	"time"

	"thuky/meeting"
)

// ID is the meeting's identity in a database.
const ID = "demo-2020"

// seat is who enters every event of the demo.
const seat = meeting.SecretarySeat

// clock gives a time of the conference's day.
func clock(hour, minute int) time.Time {
	return time.Date(2020, time.December, 18, hour, minute, 0, 0, meeting.Zone)
}

// Planned gives the record of the conference ready to begin: set up in the afternoon before.
func Planned() ([]meeting.Event, error) {
	p := planned()
	return p.events, p.err
}

func planned() *player {
	p := &player{m: &meeting.Meeting{}}
	p.enter(clock(16, 0).AddDate(0, 0, -1), meeting.Created{Setup: Setup()})
	return p
}

// Finished gives the whole record of the conference, from the set-up to the adjournment. It is the same every time.
func Finished() ([]meeting.Event, error) {
	p := held()
	return p.events, p.err
}
