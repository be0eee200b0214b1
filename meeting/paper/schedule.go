package paper

import (
	"slices"
	"time"

	"thuky/meeting"
)

// slot is an item of the agenda with its planned time; one that was passed over has none.
type slot struct {
	item     *meeting.Item
	from, to time.Time
}

// schedule plans the items one after the other from the planned start.
func schedule(m *meeting.Meeting) (slots []slot, end time.Time) {
	end = m.Info.Start
	for _, it := range m.Items {
		s := slot{item: it}
		if it.State() != meeting.ItemSkippedOver {
			s.from = end
			end = end.Add(time.Duration(it.Minutes) * time.Minute)
			s.to = end
		}
		slots = append(slots, s)
	}
	return slots, end
}

// timed reports whether anything is known of how long the items take.
func timed(m *meeting.Meeting) bool {
	return slices.ContainsFunc(m.Items, func(it *meeting.Item) bool { return it.Minutes > 0 })
}

// span writes a planned time: "14 giờ 00 - 14 giờ 10", with the date of another day than the first.
func (s slot) span(first time.Time) string {
	clock := func(t time.Time) string {
		if Day(t) != Day(first) {
			return Moment(t)
		}
		return Clock(t)
	}
	switch {
	case s.from.IsZero():
		return ""
	case s.from.Equal(s.to):
		return clock(s.from)
	}
	return clock(s.from) + " - " + clock(s.to)
}
