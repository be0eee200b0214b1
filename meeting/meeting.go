// Package meeting is a formal meeting as its secretary keeps it: who came, what was on the agenda, who spoke, who
// was nominated, how each vote went and what was decided. A Meeting is a fold of events; Apply is the only way to
// change it. The package knows no terminal, file or clock: times and identities come in as arguments.
package meeting

import (
	"time"

	"thuky/meeting/phrase"
)

// ID is the stable identity of a thing in a meeting: 1 to 32 lower-case letters, digits and dashes.
type ID string

// Phase is how far a meeting is.
type Phase string

// The phases of a meeting. It runs from the moment its first item begins.
const (
	Planned Phase = "planned"
	Running Phase = "running"
	Ended   Phase = "adjourned"
)

// Meeting is the state of a meeting after its events. Read its fields freely; only Apply changes them.
type Meeting struct {
	Info       Info
	Units      []*Unit
	Guests     []Guest   // in protocol order
	Officers   []Officer // chairs, secretaries, tellers, each role in its order
	Items      []*Item   // the agenda, in order
	Speeches   []*Speech // in the order of the queue
	Titles     []*Title  // in the order they are voted on
	Rounds     []*Round  // in the order they were opened
	Decisions  []*Decision
	Heads      *Heads // of next year, once announced
	Directives []*Directive
	Criteria   []Criterion     // of the table of scores, in its order
	Register   []*Registration // of titles, in the order entered
	Amendments []Amendment
	Phrases    phrase.Set // the office's own words on its papers
	Adjourned  time.Time  // zero until then

	ClusterHeads *ClusterHeads // of this year, where known

	units   map[ID]*Unit // Units by their identities: a list of thousands is not searched for each of them
	history history
}

// history is what a Meeting remembers of its making; everything else in it can be undone.
type history struct {
	head  Event
	done  []Step // the actions in force, oldest first
	taken []Step // taken back, the last one on top
	trail []Step
}

// Step is an event in the order of the record, for a history a person reads.
type Step struct {
	Event Event
	Body  Body
}

// Head is the last event applied; the zero Event before the first.
func (m *Meeting) Head() Event { return m.history.head }

// Trail is every event applied, undone ones included, in the order of the record.
func (m *Meeting) Trail() []Step { return m.history.trail }

// Fold makes a Meeting of a whole record. On an error the Meeting as it stood before the offending event is returned too.
func Fold(events []Event) (*Meeting, error) {
	m := &Meeting{}
	for _, e := range events {
		if err := m.Apply(e); err != nil {
			return m, err
		}
	}
	return m, nil
}

// Apply adds one event. An event that does not follow, cannot be read or may not happen is refused, and m stays as it was.
func (m *Meeting) Apply(e Event) error {
	if err := e.Follows(m.history.head); err != nil {
		return err
	}
	b, err := DecodeBody(e)
	if err != nil {
		return err
	}
	if err := first(e.checkTimes(), m.Check(b, e.Occurred)); err != nil {
		return err
	}
	m.take(Step{e, b})
	return nil
}

// take does what an event says, and remembers it.
func (m *Meeting) take(s Step) {
	s.Body.apply(m, s.Event)
	switch s.Body.(type) {
	case Undone, Redone: // they have moved an action between done and taken
	case Retimed:
		m.history.taken = nil // it has joined done
	default:
		m.history.done = append(m.history.done, s)
		m.history.taken = nil
	}
	m.history.head = s.Event
	m.history.trail = append(m.history.trail, s)
}

// Check says why b may not happen at that time, or nil. Screens ask it to tell whether a key can act.
func (m *Meeting) Check(b Body, at time.Time) error {
	switch b.(type) {
	case Created, Undone, Redone:
	default:
		if m.history.head.Seq == 0 {
			return refuse(ErrNotCreated)
		}
		if !m.Adjourned.IsZero() && !amends(b) {
			return refuse(ErrAdjourned)
		}
	}
	return b.check(m, at)
}

// Decide turns what is meant into a sealed event that follows the record, or says why it may not be. The event
// happened at occurred and is recorded at now. A clock that was set back never makes the record run backwards: until it
// has caught up, what happens now happens at the time of the last event. What could not be read back is refused: with
// ErrEventForm an event above MaxEventSize or a seat that is not one word, with ErrBody text that is not UTF-8.
func (m *Meeting) Decide(b Body, now, occurred time.Time, seat string) (Event, error) {
	s, err := m.next(b, now, occurred, seat)
	return s.Event, err
}

// next gives the step that follows: what Decide seals, with its body as it will be read back.
func (m *Meeting) next(b Body, now, occurred time.Time, seat string) (Step, error) {
	if last := m.history.head.At; now.Before(last) {
		if occurred.Equal(now) {
			occurred = last
		}
		now = last
	}
	e := Event{At: now, Occurred: occurred, Seat: seat, Kind: b.Kind()}.Seal(m.history.head) // for its times
	err := first(e.checkTimes(), m.Check(b, e.Occurred))
	if err != nil {
		return Step{}, err
	}
	if e.Body, err = EncodeBody(b); err != nil {
		return Step{}, err
	}
	e = e.Seal(m.history.head)
	if err := e.writable(); err != nil {
		return Step{}, err
	}
	read, err := DecodeBody(e)
	if err == nil {
		err = m.Check(read, e.Occurred) // as whoever reads the record will
	}
	if err != nil {
		return Step{}, err
	}
	return Step{e, read}, nil
}

// checkTimes refuses an event that happened at no time, or after it was recorded.
func (e Event) checkTimes() error {
	return first(refuseIf(e.Occurred.IsZero(), ErrTimeOrder), refuseIf(e.Occurred.After(e.At), ErrFuture, e.At))
}

// Phase says how far the meeting is.
func (m *Meeting) Phase() Phase {
	switch {
	case !m.Adjourned.IsZero():
		return Ended
	case !m.Began().IsZero():
		return Running
	}
	return Planned
}

// Began is when the first item began; zero before.
func (m *Meeting) Began() time.Time {
	var t time.Time
	for _, it := range m.Items {
		if len(it.Spans) > 0 && (t.IsZero() || it.Spans[0].From.Before(t)) {
			t = it.Spans[0].From
		}
	}
	return t
}

// running refuses what needs a meeting that has begun, and had begun by then.
func (m *Meeting) running(at time.Time) error {
	began := m.Began()
	return first(refuseIf(m.Phase() != Running, ErrNotRunning), refuseIf(at.Before(began), ErrTimeOrder, began))
}

// Quorum is whether enough units are present, with its arithmetic (TT 35/2015; Hà Nội's guidance of 2021: commonly 2/3).
type Quorum struct {
	Members, Present, Needed int // units
	Met                      bool
}

// Quorum counts the units present now.
func (m *Meeting) Quorum() Quorum {
	q := Quorum{Members: len(m.Units), Present: m.Present()}
	q.Needed = m.Info.quorum().Needed(q.Members)
	q.Met = q.Present >= q.Needed && q.Members > 0
	return q
}
