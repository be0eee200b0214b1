package tui

import (
	"time"

	"thuky/meeting"
	"thuky/tui/text"
)

// The clock of a meeting never falls behind its record. Where the machine's was set back, or had been fast before, it goes on
// from the last event, so that speeches and items are timed as they should be, and the secretary is told until she has put
// it right.

// clockTime is what the meeting's clock says, right or wrong.
func (a *App) clockTime() time.Time {
	if a.clock != nil {
		return a.clock()
	}
	return a.opts.Now()
}

// now is the time by the meeting's clock.
func (a *App) now() time.Time { return a.clockTime().Add(a.behind) }

// keepTime finds out how far the clock is behind the record.
func (a *App) keepTime() {
	if a.m == nil {
		a.behind = 0
		return
	}
	last := a.m.Head().At
	switch clock := a.clockTime(); {
	case !clock.Before(last):
		a.behind = 0
	case clock.Add(a.behind).Before(last):
		a.behind = last.Sub(clock)
	}
}

// tolerable is how far behind a clock is told of: less is a matter of seconds that computers keep among themselves.
const tolerable = 10 * time.Second

// clockBehind says that the clock is behind the record; empty where it is not.
func (a *App) clockBehind() string {
	if a.behind < tolerable {
		return ""
	}
	clock := a.clockTime()
	show := func(t time.Time) string {
		if clock.In(meeting.Zone).Format(time.DateOnly) == a.now().In(meeting.Zone).Format(time.DateOnly) {
			return text.Hour(t)
		}
		return text.Hour(t) + " " + t.In(meeting.Zone).Format("02/01/2006")
	}
	return a.t(text.ClockBehind, show(clock), show(a.now()))
}
