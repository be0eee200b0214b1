package roster_test

import (
	"strconv"
	"testing"
	"time"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/meeting/roster"
	"thuky/meeting/tally"
)

// tb is a test or a run of a property.
type tb interface {
	Helper()
	Fatalf(format string, args ...any)
}

// hall is a meeting under way in a test.
type hall struct {
	t   tb
	m   *meeting.Meeting
	now time.Time
	ids int
}

// newHall is a meeting that is set up, with an item that can begin.
func newHall(t tb, units ...string) *hall {
	h := &hall{t: t, m: &meeting.Meeting{}, now: time.Date(2020, 12, 18, 7, 0, 0, 0, time.UTC)}
	h.do(meeting.Created{Setup: meeting.Setup{
		Info: meeting.Info{
			Title: "Hội nghị tổng kết", Cluster: "Cụm thi đua số 1", Year: 2020, Start: h.now,
			Quorum: tally.Fraction{Num: 2, Den: 3}, Head: "Trưởng Cụm", Deputy: "Phó Trưởng Cụm",
		},
		Items: []meeting.NewItem{{ID: "i1", Name: "Điểm danh", Part: meeting.RollCall, Minutes: 10}},
	}})
	for _, u := range units {
		h.do(meeting.UnitAdded{NewUnit: meeting.NewUnit{ID: meeting.ID(h.id()), Name: u}})
	}
	return h
}

func (h *hall) id() string {
	h.ids++
	return "x" + strconv.Itoa(h.ids)
}

// do enters what must be possible.
func (h *hall) do(bodies ...meeting.Body) {
	h.t.Helper()
	for _, b := range bodies {
		if err := h.try(b); err != nil {
			h.t.Fatalf("%s: %v", b.Kind(), err)
		}
	}
}

// try enters what may not be possible.
func (h *hall) try(b meeting.Body) error {
	h.now = h.now.Add(time.Minute)
	e, err := h.m.Decide(b, h.now, h.now, "secretary")
	if err != nil {
		return err
	}
	return h.m.Apply(e)
}

func (h *hall) begin() { h.do(meeting.ItemBegun{Item: "i1"}) }
func (h *hall) close() { h.do(meeting.Closed{}) }

// plan is of the sheet with those rows.
func (h *hall) plan(rows ...[]string) roster.Plan {
	h.t.Helper()
	return roster.NewPlan(h.m, find(h.t, rows...), h.id)
}

// unit finds a unit by its name.
func (h *hall) unit(of string) *meeting.Unit {
	h.t.Helper()
	for _, u := range h.m.Units {
		if name.Equal(u.Name, of) {
			return u
		}
	}
	h.t.Fatalf("no unit %q", of)
	return nil
}

// sheet is a table of those rows.
func sheet(rows ...[]string) roster.Sheet {
	var s roster.Sheet
	for i, cells := range rows {
		line := roster.Line{Number: i + 1}
		for _, c := range cells {
			line.Cells = append(line.Cells, name.Clean(c))
		}
		s.Lines = append(s.Lines, line)
	}
	return s
}

// find reads the roster out of a table.
func find(t tb, rows ...[]string) roster.Roster {
	t.Helper()
	r, err := roster.Find([]roster.Sheet{sheet(rows...)}, "")
	if err != nil {
		t.Fatalf("%v", err)
	}
	return r
}

// states are those of the rows of a Plan, in their order.
func states(p roster.Plan) string {
	s := ""
	for _, e := range p.Entries {
		s += map[roster.State]string{roster.New: "+", roster.Changed: "~", roster.Same: "=", roster.Refused: "x"}[e.State]
	}
	return s
}

var _ tb = (*testing.T)(nil)
