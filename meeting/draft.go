package meeting

import (
	"time"

	"thuky/meeting/tally"
)

// Setup makes a meeting of the template about a year, on a day, with what is usual: 14:00, a quorum of two thirds, the
// cluster's own terms, one title that is voted on by secret ballot. Its units, people and cluster are still to come.
func (t Template) Setup(year int, day time.Time, id func() ID) Setup {
	rule := Rule{Method: SecretPapers, Rule: tally.Default(tally.Members)}
	rule.Quota, rule.Marks = 1, 1
	return Setup{
		Info: Info{
			Title: t.TitleIn(year), Cluster: "Cụm thi đua", Year: year, Start: afternoon(day).UTC(), City: "Hà Nội",
			Quorum: tally.Fraction{Num: 2, Den: 3}, Head: "Trưởng Cụm", Deputy: "Phó Trưởng Cụm",
			Letterhead: Letterhead{Symbol: "BB-CTĐ", Receiver: []string{"Như thành phần dự", "Lưu: VT"}},
		},
		Items:  t.Agenda("item", year),
		Titles: []NewTitle{{ID: id(), Name: "Cờ thi đua", Rule: rule}},
	}
}

// Zone is Vietnam's time, +07:00 all the year, in which every time is shown and read.
var Zone = time.FixedZone("+07", 7*60*60)

// afternoon is 14:00 of a day in Vietnam, when such conferences are usually held.
func afternoon(day time.Time) time.Time {
	day = day.In(Zone)
	return time.Date(day.Year(), day.Month(), day.Day(), 14, 0, 0, 0, day.Location())
}

// Begin decides bodies one after the other as the first events of a meeting, entered at seat. The error is that of the
// first that is refused.
func Begin(bodies []Body, at time.Time, seat string) ([]Event, error) {
	return Continue(nil, bodies, at, seat)
}

// Continue decides bodies one after the other after what is held, and gives the events that they make.
func Continue(held []Event, bodies []Body, at time.Time, seat string) ([]Event, error) {
	m, err := Fold(held)
	if err != nil {
		return nil, err
	}
	if last := m.Head().At; at.Before(last) { // a clock that was set back: see Decide
		at = last
	}
	var events []Event
	for _, b := range bodies {
		s, err := m.next(b, at, at, seat)
		if err != nil {
			return nil, err
		}
		m.take(s)
		events = append(events, s.Event)
	}
	return events, nil
}
