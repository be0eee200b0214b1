package data

import (
	"errors"
	"testing"
	"time"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// A year is the one that a meeting is of, even where only the title of another speaks of it.
func TestAYearIsTheMeetings(t *testing.T) {
	s := newStore(t)
	record := func(id, title string, year int) {
		start := time.Date(year, 12, 18, 7, 0, 0, 0, time.UTC)
		events, err := meeting.Begin([]meeting.Body{meeting.Created{Setup: meeting.Setup{
			Info:  meeting.Info{Title: title, Cluster: "Cụm 1", Year: year, Start: start, Quorum: tally.Fraction{Num: 2, Den: 3}, Head: "Trưởng Cụm", Deputy: "Phó Trưởng Cụm"},
			Items: []meeting.NewItem{{ID: "i1", Name: "Điểm danh", Part: meeting.RollCall, Minutes: 10}},
		}}}, start, meeting.SecretarySeat)
		must(t, err)
		appendAll(t, s, id, events)
	}
	record("2027-a", "Tổng kết năm 2027 và ký giao ước năm 2028", 2027)
	if _, err := Find(s, "2028"); !isNone(err) {
		t.Errorf("2027's is taken for 2028's: %v", err)
	}
	for query, want := range map[string]string{"2027": "2027-a", "2027-": "2027-a", "giao uoc": "2027-a", "": "2027-a"} {
		if id, err := Find(s, query); id != want || err != nil {
			t.Errorf("%q: %q, %v", query, id, err)
		}
	}
	record("2028-b", "Tổng kết năm 2028", 2028)
	for query, want := range map[string]string{"2027": "2027-a", "2028": "2028-b"} {
		if id, err := Find(s, query); id != want || err != nil {
			t.Errorf("%q: %q, %v", query, id, err)
		}
	}
}

// isNone reports whether no meeting fits.
func isNone(err error) bool {
	e, ok := errors.AsType[*FindError](err)
	return ok && len(e.Fit) == 0
}
