package meeting

import (
	"slices"
	"time"
)

// NewSpeech is a place in the queue of speakers.
type NewSpeech struct {
	ID      ID     `json:"id"`
	Unit    ID     `json:"unit"`    // empty for a guest
	Speaker string `json:"speaker"` // as called up
	Topic   string `json:"topic"`
	Seconds int    `json:"seconds"` // the limit, 0 for none
}

// Speech is a speaker's turn and how it went.
type Speech struct {
	NewSpeech
	Item      ID // the item that ran when it began
	Spans     []Span
	Over      bool
	Withdrawn bool
	Note      string // what was said, for the minutes
}

// SpeechState is how far a speech is.
type SpeechState int

// The states of a speech.
const (
	SpeechQueuedUp SpeechState = iota
	SpeechRunning
	SpeechHeld // paused
	SpeechOver
	SpeechDropped // withdrawn
)

// State derives how far the speech is.
func (s *Speech) State() SpeechState {
	switch n := len(s.Spans); {
	case s.Withdrawn:
		return SpeechDropped
	case s.Over:
		return SpeechOver
	case n == 0:
		return SpeechQueuedUp
	case s.Spans[n-1].To.IsZero():
		return SpeechRunning
	}
	return SpeechHeld
}

// Elapsed is how long the speaker has spoken, pauses left out.
func (s *Speech) Elapsed(now time.Time) time.Duration { return total(s.Spans, now) }

// Limit is the time given; 0 for none.
func (s *Speech) Limit() time.Duration { return time.Duration(s.Seconds) * time.Second }

// Speaking is the speech under way or paused, or nil.
func (m *Meeting) Speaking() *Speech {
	for _, s := range m.Speeches {
		if st := s.State(); st == SpeechRunning || st == SpeechHeld {
			return s
		}
	}
	return nil
}

// floorUntil is the last time known of any speech: one speaks at a time, so the next begins no earlier.
func (m *Meeting) floorUntil() time.Time {
	var t time.Time
	for _, s := range m.Speeches {
		if end := latest(s.Spans); end.After(t) {
			t = end
		}
	}
	return t
}

func (m *Meeting) speech(id ID) *Speech {
	for _, s := range m.Speeches {
		if s.ID == id {
			return s
		}
	}
	return nil
}

func (m *Meeting) findSpeech(id ID) (*Speech, error) {
	if s := m.speech(id); s != nil {
		return s, nil
	}
	return nil, refuse(ErrUnknown, id)
}

// SpeechQueued puts a speaker at the end of the queue.
type SpeechQueued struct {
	NewSpeech
}

// SpeechChanged corrects the speaker, the topic or the limit.
type SpeechChanged struct {
	NewSpeech
}

// SpeechMoved changes the order of the queue.
type SpeechMoved struct {
	Speech ID `json:"speech"`
	Before ID `json:"before"`
}

// SpeechBegun gives the floor, or gives it back after a pause.
type SpeechBegun struct {
	Speech ID `json:"speech"`
}

// SpeechPaused stops the clock.
type SpeechPaused struct {
	Speech ID `json:"speech"`
}

// SpeechEnded closes a speech.
type SpeechEnded struct {
	Speech ID `json:"speech"`
}

// SpeechWithdrawn takes a speaker who has not begun off the queue.
type SpeechWithdrawn struct {
	Speech ID `json:"speech"`
}

// SpeechNoted replaces what the minutes say of a speech.
type SpeechNoted struct {
	Speech ID     `json:"speech"`
	Note   string `json:"note"`
}

var _, _, _, _, _, _, _, _ = register[SpeechQueued](), register[SpeechChanged](), register[SpeechMoved](), register[SpeechBegun](),
	register[SpeechPaused](), register[SpeechEnded](), register[SpeechWithdrawn](), register[SpeechNoted]()

// Kind is the body's name in the record.
func (SpeechQueued) Kind() string { return "speech-queued/1" }

func (b SpeechQueued) check(m *Meeting, _ time.Time) error {
	return first(m.fresh(b.ID), m.checkSpeech(b.NewSpeech))
}

func (m *Meeting) checkSpeech(n NewSpeech) error {
	return first(
		notBlank(n.Speaker),
		refuseIf(n.Unit != "" && m.unit(n.Unit) == nil, ErrUnknown, n.Unit),
		refuseIf(n.Seconds < 0 || n.Seconds > 24*3600, ErrRange, n.Seconds),
	)
}

func (b SpeechQueued) apply(m *Meeting, _ Event) {
	m.Speeches = append(m.Speeches, &Speech{NewSpeech: b.NewSpeech})
}

// Kind is the body's name in the record.
func (SpeechChanged) Kind() string { return "speech-changed/1" }

func (b SpeechChanged) check(m *Meeting, _ time.Time) error {
	s, err := m.findSpeech(b.ID)
	if err != nil {
		return err
	}
	return first(m.checkSpeech(b.NewSpeech), refuseIf(s.NewSpeech == b.NewSpeech, ErrNoChange))
}

func (b SpeechChanged) apply(m *Meeting, _ Event) { m.speech(b.ID).NewSpeech = b.NewSpeech }

// Kind is the body's name in the record.
func (SpeechMoved) Kind() string { return "speech-moved/1" }

func (b SpeechMoved) check(m *Meeting, _ time.Time) error {
	s, err := m.findSpeech(b.Speech)
	if err != nil {
		return err
	}
	return first(s.queued(), checkMove(m.Speeches, b.Speech, b.Before, (*Speech).id))
}

func (b SpeechMoved) apply(m *Meeting, _ Event) {
	s := m.speech(b.Speech)
	m.Speeches = slices.DeleteFunc(m.Speeches, func(x *Speech) bool { return x == s })
	i, _ := place(m.Speeches, b.Before, (*Speech).id) // checked
	m.Speeches = slices.Insert(m.Speeches, i, s)
}

func (s *Speech) id() ID { return s.ID }

// queued refuses what only a speech can undergo that has not begun.
func (s *Speech) queued() error {
	st := s.State()
	return first(refuseIf(st == SpeechRunning || st == SpeechHeld, ErrSpeaking, s.Speaker), refuseIf(st != SpeechQueuedUp, ErrSpeechDone, s.Speaker))
}

// Kind is the body's name in the record.
func (SpeechBegun) Kind() string { return "speech-begun/1" }

func (b SpeechBegun) check(m *Meeting, at time.Time) error {
	s, err := m.findSpeech(b.Speech)
	if err != nil {
		return err
	}
	if now := m.Speaking(); now != nil && (now != s || s.State() == SpeechRunning) {
		return refuse(ErrSpeaking, now.Speaker)
	}
	st := s.State()
	return first(
		m.running(at),
		refuseIf(st == SpeechOver || st == SpeechDropped, ErrSpeechDone, s.Speaker),
		notBefore(at, m.floorUntil()),
	)
}

func (b SpeechBegun) apply(m *Meeting, e Event) {
	s := m.speech(b.Speech)
	s.Spans = append(s.Spans, Span{From: e.Occurred})
	if s.Item == "" {
		s.Item = m.business()
	}
}

// Kind is the body's name in the record.
func (SpeechPaused) Kind() string { return "speech-paused/1" }

func (b SpeechPaused) check(m *Meeting, at time.Time) error {
	s, err := m.findSpeech(b.Speech)
	if err != nil {
		return err
	}
	return first(refuseIf(s.State() != SpeechRunning, ErrNotSpeaking, s.Speaker), notBefore(at, latest(s.Spans)))
}

func (b SpeechPaused) apply(m *Meeting, e Event) {
	s := m.speech(b.Speech)
	s.Spans[len(s.Spans)-1].To = e.Occurred
}

// Kind is the body's name in the record.
func (SpeechEnded) Kind() string { return "speech-ended/1" }

func (b SpeechEnded) check(m *Meeting, at time.Time) error {
	s, err := m.findSpeech(b.Speech)
	if err != nil {
		return err
	}
	st := s.State()
	return first(refuseIf(st != SpeechRunning && st != SpeechHeld, ErrNotSpeaking, s.Speaker), notBefore(at, latest(s.Spans)))
}

func (b SpeechEnded) apply(m *Meeting, e Event) {
	s := m.speech(b.Speech)
	if last := &s.Spans[len(s.Spans)-1]; last.To.IsZero() {
		last.To = e.Occurred
	}
	s.Over = true
}

// Kind is the body's name in the record.
func (SpeechWithdrawn) Kind() string { return "speech-withdrawn/1" }

func (b SpeechWithdrawn) check(m *Meeting, _ time.Time) error {
	s, err := m.findSpeech(b.Speech)
	if err != nil {
		return err
	}
	return s.queued()
}

func (b SpeechWithdrawn) apply(m *Meeting, _ Event) { m.speech(b.Speech).Withdrawn = true }

// Kind is the body's name in the record.
func (SpeechNoted) Kind() string { return "speech-noted/1" }

func (b SpeechNoted) check(m *Meeting, _ time.Time) error {
	s, err := m.findSpeech(b.Speech)
	if err != nil {
		return err
	}
	return refuseIf(s.Note == b.Note, ErrNoChange)
}

func (b SpeechNoted) apply(m *Meeting, _ Event) { m.speech(b.Speech).Note = b.Note }
