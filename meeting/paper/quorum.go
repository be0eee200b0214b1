package paper

import (
	"slices"
	"time"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// rollCalled is when the roll had been called; who comes later is late. It is the end of the first roll call, and the
// distant future while that lasts; without one it is the beginning of the meeting.
func (w *minutes) rollCalled() time.Time {
	called := w.m.Began()
	if it := w.m.Item(w.place(meeting.RollCall)); it != nil {
		called = it.Spans[0].To
	}
	if called.IsZero() {
		return time.Unix(1<<40, 0)
	}
	return called
}

// quorum says how many must come, and how the number present went from the roll call on: votes are counted on it.
func (w *minutes) quorum() {
	q := w.m.Quorum()
	s := w.phrase("minutes.quorum", "tỷ lệ", portion(w.m.Info.Quorum, false, baseWords[tally.Members], Number),
		"số cần", Number(q.Needed), "tổng số", Number(q.Members))
	if w.m.Phase() != meeting.Planned {
		counts := w.presence()
		s += " " + w.phrase("minutes.came", "số", Number(counts[0].present))
		for _, c := range counts[1:] {
			s += " " + w.phrase("minutes.came-later", "giờ", w.clock(c.at), "số", Number(c.present))
		}
	}
	w.say("%s", s)
}

// rollCall gives the result of the roll call under its item.
func (w *minutes) rollCall(item meeting.ID) {
	if item == "" || w.place(meeting.RollCall) != item || w.m.Item(item).Spans[0].To.IsZero() {
		return
	}
	enough, q, present := "minutes.not-enough", w.m.Quorum(), w.presence()[0].present
	if present >= q.Needed && present > 0 {
		enough = "minutes.enough"
	}
	w.tell(enough, "số", Number(present), "tổng số", Number(q.Members))
}

// count is how many units are present from a time on.
type count struct {
	at      time.Time
	present int
}

// presence gives the count at the roll call, and each later one that differs from the one before.
func (w *minutes) presence() []count {
	called := w.rollCalled()
	type move struct {
		at    time.Time
		delta int
	}
	var moves []move
	for _, u := range w.m.Units {
		here := 0
		for _, mv := range stay(u) {
			now := 0
			if mv.Status == meeting.Present {
				now = 1
			}
			moves = append(moves, move{mv.At, now - here})
			here = now
		}
	}
	slices.SortStableFunc(moves, func(a, b move) int { return a.at.Compare(b.at) })
	out := []count{{at: called}}
	for _, mv := range moves {
		last := &out[len(out)-1]
		switch {
		case !mv.at.After(called), Moment(mv.at) == Moment(last.at) && len(out) > 1:
			last.present += mv.delta
		default:
			out = append(out, count{mv.at, last.present + mv.delta})
		}
	}
	return slices.CompactFunc(out, func(a, b count) bool { return a.present == b.present })
}
