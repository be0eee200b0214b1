package meeting

import "time"

// Undone takes the last action back: Ctrl+Z.
type Undone struct {
	Seq uint64 `json:"seq"` // of the event taken back
}

// Redone does the action that was taken back last again: Ctrl+Y.
type Redone struct {
	Seq uint64 `json:"seq"`
}

// Retimed sets right when an earlier event happened. What was decided then stays as decided, in the same order.
type Retimed struct {
	Seq      uint64    `json:"seq"`
	Occurred time.Time `json:"occurred"`
}

var _, _, _ = register[Undone](), register[Redone](), register[Retimed]()

// LastAction is the action Ctrl+Z would take back, and nil with the reason where it may not be taken back.
func (m *Meeting) LastAction() (*Step, error) {
	n := len(m.history.done)
	if n <= 1 {
		return nil, refuse(ErrNothingToUndo)
	}
	if !m.Adjourned.IsZero() {
		return nil, refuse(ErrAdjourned)
	}
	last := m.history.done[n-1]
	if _, ok := last.body.(RoundDeclared); ok {
		return nil, refuse(ErrDeclaredFinal)
	}
	return &Step{last.event, last.body}, nil
}

// NextAction is the action Ctrl+Y would do again.
func (m *Meeting) NextAction() (*Step, error) {
	if len(m.history.taken) == 0 {
		return nil, refuse(ErrNothingToRedo)
	}
	next := m.history.taken[len(m.history.taken)-1]
	return &Step{next.event, next.body}, nil
}

// Kind is the body's name in the record.
func (Undone) Kind() string { return "undone/1" }

func (b Undone) check(m *Meeting, _ time.Time) error {
	last, err := m.LastAction()
	if err != nil {
		return err
	}
	return refuseIf(last.Event.Seq != b.Seq, ErrNothingToUndo)
}

func (b Undone) apply(*Meeting, Event) {}

// Kind is the body's name in the record.
func (Redone) Kind() string { return "redone/1" }

func (b Redone) check(m *Meeting, _ time.Time) error {
	next, err := m.NextAction()
	if err != nil {
		return err
	}
	return refuseIf(next.Event.Seq != b.Seq, ErrNothingToRedo)
}

func (b Redone) apply(*Meeting, Event) {}

// Kind is the body's name in the record.
func (Retimed) Kind() string { return "retimed/1" }

// check tries the new time on a copy: every event after it must still be possible.
func (b Retimed) check(m *Meeting, at time.Time) error {
	if b.Occurred.IsZero() || !b.Occurred.Equal(b.Occurred.UTC().Truncate(time.Millisecond)) {
		return refuse(ErrTimeOrder)
	}
	if b.Occurred.After(at) {
		return refuse(ErrFuture)
	}
	found := false
	for _, a := range m.history.done[min(1, len(m.history.done)):] {
		found = found || a.event.Seq == b.Seq
	}
	if !found {
		return refuse(ErrUnknown, b.Seq)
	}
	return (&Meeting{}).replay(retime(m.history.done, b))
}

func (b Retimed) apply(*Meeting, Event) {}

// retime gives the actions with one's time changed; the originals stay as they are.
func retime(acts []act, b Retimed) []act {
	out := append(make([]act, 0, len(acts)+1), acts...)
	for i := range out {
		if out[i].event.Seq == b.Seq {
			out[i].event.Occurred = b.Occurred
		}
	}
	return out
}

func (m *Meeting) undo() {
	n := len(m.history.done)
	last := m.history.done[n-1]
	m.history.taken = append(m.history.taken, last)
	rest := m.history.done[:n-1]
	if b, ok := last.body.(Retimed); ok {
		// The time it had before is that of the last earlier Retimed, or of the event itself.
		before := Retimed{Seq: b.Seq}
		for _, s := range m.history.trail {
			if s.Event.Seq == b.Seq {
				before.Occurred = s.Event.Occurred
			}
		}
		for _, a := range rest {
			if r, ok := a.body.(Retimed); ok && r.Seq == b.Seq {
				before.Occurred = r.Occurred
			}
		}
		rest = retime(rest, before)
	}
	taken := m.history.taken
	m.refold(rest)
	m.history.taken = taken
}

func (m *Meeting) redo() {
	n := len(m.history.taken)
	next := m.history.taken[n-1]
	m.history.taken = m.history.taken[:n-1]
	done := append(m.history.done[:len(m.history.done):len(m.history.done)], next)
	if b, ok := next.body.(Retimed); ok {
		done = append(retime(m.history.done, b), next)
	}
	taken := m.history.taken
	m.refold(done)
	m.history.taken = taken
}

// refold makes the state anew of these actions; head and trail stay.
func (m *Meeting) refold(acts []act) {
	h := m.history
	h.done, h.taken = acts, nil
	again := &Meeting{}
	// These actions have been applied once, or tried by a check, in this very order: they cannot fail now.
	_ = again.replay(acts)
	*m = *again
	m.history = h
}

// replay applies actions to an empty Meeting, and stops at the first that is no longer possible.
func (m *Meeting) replay(acts []act) error {
	for _, a := range acts {
		if _, ok := a.body.(Retimed); !ok {
			if err := m.Check(a.body, a.event.Occurred); err != nil {
				return err
			}
			a.body.apply(m, a.event)
		}
		m.history.head = a.event
		m.history.done = append(m.history.done, a)
	}
	return nil
}
