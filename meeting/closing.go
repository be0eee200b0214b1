package meeting

import (
	"time"

	"thuky/meeting/name"
)

// Amendment sets something right by saying so (đính chính): the only way to change the record of a declared
// result or of an adjourned meeting. It says so in words, or lists what it changed on the papers.
type Amendment struct {
	Text   string    `json:"text"`
	Reason string    `json:"reason"`
	By     string    `json:"by"`
	At     time.Time `json:"-"`
	After  bool      `json:"-"` // the meeting had been adjourned
	Of     []Change  `json:"-"` // what it changed on the papers, in the place of a text
}

// Closed ends the meeting (bế mạc): the running item is over, and only amendments are possible from then on.
type Closed struct{}

// Amended records an amendment.
type Amended struct {
	Amendment
}

var _, _ = register[Closed](), register[Amended]()

// Kind is the body's name in the record.
func (Closed) Kind() string { return "adjourned/1" }

// check lets nothing of the meeting happen after its end.
func (b Closed) check(m *Meeting, at time.Time) error {
	if err := m.running(at); err != nil {
		return err
	}
	if s := m.Speaking(); s != nil {
		return refuse(ErrSpeaking, s.Speaker)
	}
	known := []time.Time{m.agendaUntil(), m.floorUntil()}
	for _, r := range m.Rounds {
		known = append(known, r.Ended, r.Voided)
	}
	for _, d := range m.Decisions {
		known = append(known, d.At)
	}
	return first(refuseIf(len(m.OpenRounds()) > 0, ErrRoundsOpen), notBefore(at, known...))
}

func (b Closed) apply(m *Meeting, e Event) {
	if it := m.RunningItem(); it != nil {
		it.Spans[len(it.Spans)-1].To = e.Occurred
	}
	m.Adjourned = e.Occurred
}

// Kind is the body's name in the record.
func (Amended) Kind() string { return "amended/1" }

func (b Amended) check(m *Meeting, at time.Time) error {
	return first(
		refuseIf(m.Phase() == Planned, ErrNotRunning),
		notBlank(b.Text, b.By),
		refuseIf(name.Clean(b.Reason) == "", ErrReason),
		notBefore(at, m.Began(), m.Adjourned),
	)
}

func (b Amended) apply(m *Meeting, e Event) { m.amend(b.Amendment, e) }
