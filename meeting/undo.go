package meeting

import (
	"slices"
	"time"
)

// joined is a body that may go with the event before it: both are one action, taken back and done again together. So a list
// from a file, its units, criteria and points, is one.
type joined interface{ joins() bool }

func (s Step) joins() bool {
	b, ok := s.Body.(joined)
	return ok && b.joins()
}

// Undone takes the last action back: Ctrl+Z.
type Undone struct {
	Seq uint64 `json:"seq"` // of the event taken back, the first of its action
}

// Redone does the action that was taken back last again: Ctrl+Y.
type Redone struct {
	Seq uint64 `json:"seq"`
}

// Retimed sets right when an earlier event happened. What was decided then stays as decided, in the same order.
type Retimed struct {
	Seq      uint64    `json:"seq"`
	Occurred time.Time `json:"occurred"` // whole milliseconds
}

var _, _, _ = register[Undone](), register[Redone](), register[Retimed]()

// LastAction is the action Ctrl+Z would take back, and nil with the reason where it may not be taken back. Its event
// is as recorded: a time set right later shows in the Meeting alone.
func (m *Meeting) LastAction() (*Step, error) {
	n := len(m.history.done)
	if n <= 1 {
		return nil, refuse(ErrNothingToUndo)
	}
	if !m.Adjourned.IsZero() {
		return nil, refuse(ErrAdjourned)
	}
	last := m.history.done[m.lastBegins()]
	if _, ok := last.Body.(RoundDeclared); ok {
		return nil, refuse(ErrDeclaredFinal)
	}
	return &last, nil
}

// lastBegins is where in what is done the last action begins.
func (m *Meeting) lastBegins() int {
	i := len(m.history.done) - 1
	for i > 1 && m.history.done[i].joins() { // the set-up is never taken back
		i--
	}
	return i
}

// NextAction is the action Ctrl+Y would do again.
func (m *Meeting) NextAction() (*Step, error) {
	n := len(m.history.taken)
	if n == 0 {
		return nil, refuse(ErrNothingToRedo)
	}
	next := m.history.taken[n-1]
	return &next, nil
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

func (b Undone) apply(m *Meeting, _ Event) {
	n := m.lastBegins()
	for _, s := range slices.Backward(m.history.done[n:]) {
		m.history.taken = append(m.history.taken, s)
	}
	m.refold(m.history.done[:n])
}

// Kind is the body's name in the record.
func (Redone) Kind() string { return "redone/1" }

func (b Redone) check(m *Meeting, _ time.Time) error {
	next, err := m.NextAction()
	if err != nil {
		return err
	}
	return refuseIf(next.Event.Seq != b.Seq, ErrNothingToRedo)
}

func (b Redone) apply(m *Meeting, _ Event) {
	n := len(m.history.taken) - 1
	next := m.history.taken[n]
	m.history.taken = m.history.taken[:n]
	if _, ok := next.Body.(Retimed); ok {
		m.refold(append(m.history.done, next))
		return
	}
	m.again(next)
	for n--; n >= 0 && m.history.taken[n].joins(); n-- {
		next, m.history.taken = m.history.taken[n], m.history.taken[:n]
		m.again(next)
	}
}

// again does what was taken back.
func (m *Meeting) again(s Step) {
	m.history.done = append(m.history.done, s)
	s.Body.apply(m, s.Event)
}

// Kind is the body's name in the record.
func (Retimed) Kind() string { return "retimed/1" }

// check tries the new time on a copy: every action after it must still be possible. The set-up has no time worth
// setting, and a Retimed none of its own.
func (b Retimed) check(m *Meeting, at time.Time) error {
	if b.Occurred.IsZero() || !b.Occurred.Equal(b.Occurred.Truncate(time.Millisecond)) {
		return refuse(ErrTimeOrder)
	}
	if b.Occurred.After(at) {
		return refuse(ErrFuture)
	}
	done := m.history.done
	i := slices.IndexFunc(done, func(s Step) bool { return s.Event.Seq == b.Seq })
	if i <= 0 {
		return refuse(ErrUnknown, b.Seq)
	}
	if _, ok := done[i].Body.(Retimed); ok {
		return refuse(ErrUnknown, b.Seq)
	}
	if retimings(done).set(done[i].Event).Occurred.Equal(b.Occurred) {
		return refuse(ErrNoChange)
	}
	return trial(append(slices.Clip(done), Step{Body: b}))
}

func (b Retimed) apply(m *Meeting, e Event) { m.refold(append(m.history.done, Step{e, b})) }

// times are those that were set right, by the seq of the event they are of.
type times map[uint64]time.Time

// retimings collects them: where a time was set right twice, the last one holds.
func retimings(done []Step) times {
	var t times
	for _, s := range done {
		if r, ok := s.Body.(Retimed); ok {
			if t == nil {
				t = times{}
			}
			t[r.Seq] = r.Occurred.UTC()
		}
	}
	return t
}

// set gives the event with its time set right; the record's own stays as it is.
func (t times) set(e Event) Event {
	if at, ok := t[e.Seq]; ok {
		e.Occurred = at
	}
	return e
}

// refold makes the state anew of these actions, whose checks have passed before in this very order; the rest of the
// history stays. So what is taken back leaves nothing behind.
func (m *Meeting) refold(done []Step) {
	again := &Meeting{}
	t := retimings(done)
	for _, s := range done {
		if _, ok := s.Body.(Retimed); !ok {
			s.Body.apply(again, t.set(s.Event))
		}
	}
	again.history = m.history
	again.history.done = done
	*m = *again
}

// trial says whether these actions are possible one after the other, with their times set right.
func trial(done []Step) error {
	m := &Meeting{}
	t := retimings(done)
	for _, s := range done {
		if _, ok := s.Body.(Retimed); ok {
			continue
		}
		e := t.set(s.Event)
		if err := m.Check(s.Body, e.Occurred); err != nil {
			return err
		}
		s.Body.apply(m, e)
		m.history.head = e // the set-up is over
	}
	return nil
}

// Retell goes through the record once more from its beginning, and tells of each event beside the meeting as it stood
// before it. That meeting is lent: it goes on with the next event.
func (m *Meeting) Retell(tell func(before *Meeting, s Step)) {
	before := &Meeting{}
	for _, s := range m.history.trail {
		tell(before, s)
		before.take(s)
	}
}

// WithoutLast is the meeting as it would stand if its last action were taken back; m stays as it is.
func (m *Meeting) WithoutLast() *Meeting {
	before := &Meeting{history: m.history}
	before.refold(slices.Clip(m.history.done[:max(0, m.lastBegins())]))
	return before
}

// InForce are the actions in force as they were recorded, oldest first. The list is the meeting's own: only read it.
func (m *Meeting) InForce() []Step { return m.history.done }

// Actions are the actions in force, oldest first, each with the time it happened as last set right.
func (m *Meeting) Actions() []Step {
	acts := slices.Clone(m.history.done)
	t := retimings(acts)
	for i := range acts {
		acts[i].Event = t.set(acts[i].Event)
	}
	return acts
}
