package meeting

import (
	"slices"
	"time"
)

// Part says which of the meeting's business an item is about, so that its screen is at hand.
type Part string

// The parts of a year-end conference, in the usual order.
const (
	RollCall   Part = "roll-call"  // ổn định tổ chức, điểm danh
	Opening    Part = "opening"    // tuyên bố lý do, giới thiệu đại biểu; chủ trì, thông qua chương trình
	Report     Part = "report"     // báo cáo
	FollowUp   Part = "follow-ups" // kiểm điểm việc thực hiện ý kiến chỉ đạo, giao ước
	Discussion Part = "discussion" // thảo luận, tham luận
	Scores     Part = "scores"     // thông qua bảng điểm
	Nomination Part = "nomination" // đề cử, xin rút, chốt danh sách
	Tellers    Part = "tellers"    // bầu Tổ kiểm phiếu
	Balloting  Part = "balloting"  // bỏ phiếu, kiểm phiếu, công bố
	NewHeads   Part = "heads"      // cử hoặc bầu Trưởng, Phó Cụm
	Pledging   Part = "pledging"   // ký giao ước
	Directing  Part = "directing"  // phát biểu chỉ đạo
	Closing    Part = "closing"    // thông qua biên bản, bế mạc
	Other      Part = "other"
)

var parts = []Part{RollCall, Opening, Report, FollowUp, Discussion, Scores, Nomination, Tellers, Balloting, NewHeads, Pledging, Directing, Closing, Other}

// Parts lists the parts an item may be about.
func Parts() []Part { return slices.Clone(parts) }

// MaxMinutes is how long an item may be planned to take.
const MaxMinutes = 24 * 60

// NewItem is an item of the agenda as planned.
type NewItem struct {
	ID      ID     `json:"id"`
	Name    string `json:"name"`
	Part    Part   `json:"part"`
	Who     string `json:"who"`     // who is in charge of it
	Minutes int    `json:"minutes"` // planned, 0 to MaxMinutes
}

// Span is a stretch of time; To is zero while it lasts.
type Span struct{ From, To time.Time }

// Item is an item of the agenda and how it went. It may be left and begun again: it then has several spans.
type Item struct {
	NewItem
	Inserted bool // during the meeting: not part of the plan that delay is measured against
	plan     int  // minutes in that plan, which later changes of the item leave as it was
	Spans    []Span
	Skipped  bool
	Reason   string // for skipping
	Note     string // for the minutes
}

// ItemState is how far an item is.
type ItemState int

// The states of an item.
const (
	ItemPending ItemState = iota
	ItemRunning
	ItemDone
	ItemSkippedOver
)

// State derives how far the item is.
func (it *Item) State() ItemState {
	switch n := len(it.Spans); {
	case it.Skipped:
		return ItemSkippedOver
	case n == 0:
		return ItemPending
	case it.Spans[n-1].To.IsZero():
		return ItemRunning
	}
	return ItemDone
}

// Elapsed is the time the item has taken up to now, its interruptions left out.
func (it *Item) Elapsed(now time.Time) time.Duration { return total(it.Spans, now) }

func total(spans []Span, now time.Time) time.Duration {
	var d time.Duration
	for _, s := range spans {
		to := s.To
		if to.IsZero() {
			to = now
		}
		d += max(0, to.Sub(s.From))
	}
	return d
}

// RunningItem is the item under way, or nil.
func (m *Meeting) RunningItem() *Item {
	for _, it := range m.Items {
		if it.State() == ItemRunning {
			return it
		}
	}
	return nil
}

// NextItem is the first item not yet begun, or nil.
func (m *Meeting) NextItem() *Item {
	for _, it := range m.Items {
		if it.State() == ItemPending {
			return it
		}
	}
	return nil
}

// PlannedEnd is the planned start plus the length of every item as it was planned when the meeting began.
func (m *Meeting) PlannedEnd() time.Time {
	end := m.Info.Start
	for _, it := range m.Items {
		end = end.Add(time.Duration(it.plan) * time.Minute)
	}
	return end
}

// ExpectedEnd is when the meeting will end if what is left takes as long as planned.
func (m *Meeting) ExpectedEnd(now time.Time) time.Time {
	if !m.Adjourned.IsZero() {
		return m.Adjourned
	}
	end := now
	if m.Phase() == Planned && now.Before(m.Info.Start) {
		end = m.Info.Start
	}
	for _, it := range m.Items {
		switch it.State() {
		case ItemPending:
			end = end.Add(it.planned())
		case ItemRunning:
			end = end.Add(max(0, it.planned()-it.Elapsed(now)))
		}
	}
	return end
}

// Delay is how much later than planned the meeting will end; negative when it is ahead.
func (m *Meeting) Delay(now time.Time) time.Duration { return m.ExpectedEnd(now).Sub(m.PlannedEnd()) }

func (it *Item) planned() time.Duration { return time.Duration(it.Minutes) * time.Minute }

func (m *Meeting) item(id ID) *Item {
	for _, it := range m.Items {
		if it.ID == id {
			return it
		}
	}
	return nil
}

// Item finds an item of the agenda, or nil.
func (m *Meeting) Item(id ID) *Item { return m.item(id) }

func (m *Meeting) findItem(id ID) (*Item, error) {
	if it := m.item(id); it != nil {
		return it, nil
	}
	return nil, refuse(ErrUnknown, id)
}

// notBefore refuses a time before any of those that are known; a zero one is not.
func notBefore(at time.Time, known ...time.Time) error {
	last := slices.MaxFunc(known, time.Time.Compare)
	return refuseIf(!last.IsZero() && at.Before(last), ErrTimeOrder, last)
}

// latest is the last time known of spans, zero where there are none.
func latest(spans []Span) time.Time {
	if len(spans) == 0 {
		return time.Time{}
	}
	last := spans[len(spans)-1] // they are in order
	if last.To.IsZero() {
		return last.From
	}
	return last.To
}

// agendaUntil is the last time known of any item: items follow one another, so the next begins no earlier.
func (m *Meeting) agendaUntil() time.Time {
	var t time.Time
	for _, it := range m.Items {
		if end := latest(it.Spans); end.After(t) {
			t = end
		}
	}
	return t
}
