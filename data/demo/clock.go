package demo

import (
	"time"

	"thuky/meeting"
)

// Clock makes the demo's clock run on the day of the conference: it starts five minutes before the planned
// beginning, or where the record of the one begun ends, and goes on as fast as now does.
func Clock(m *meeting.Meeting, now func() time.Time) func() time.Time {
	start := m.Info.Start.Add(-5 * time.Minute)
	if last := m.Head().At; last.After(start) {
		start = last
	}
	begun := now()
	return func() time.Time { return start.Add(now().Sub(begun)) }
}
