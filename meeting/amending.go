package meeting

import (
	"maps"
	"slices"
	"time"

	"thuky/meeting/name"
	"thuky/meeting/phrase"
)

// LetterheadAmended changes what the papers are headed and signed with after the meeting has been adjourned, which is
// when an office often settles it. Until then InfoChanged does.
type LetterheadAmended struct {
	Letterhead Letterhead `json:"letterhead"`
	Reason     string     `json:"reason"`
	By         string     `json:"by"`
}

// PhrasesAmended puts the office's own words on the papers after the meeting has been adjourned, as PhrasesSet does until
// then.
type PhrasesAmended struct {
	Phrases phrase.Set `json:"phrases"`
	Reason  string     `json:"reason"`
	By      string     `json:"by"`
}

var _, _ = register[LetterheadAmended](), register[PhrasesAmended]()

// amends reports whether a body is possible in an adjourned meeting: it changes nothing of what happened.
func amends(b Body) bool {
	switch b.(type) {
	case Amended, LetterheadAmended, PhrasesAmended:
		return true
	}
	return false
}

// amending refuses what is not an amendment of an adjourned meeting's papers.
func (m *Meeting) amending(at time.Time, reason, by string) error {
	return first(refuseIf(m.Adjourned.IsZero(), ErrNotAdjourned), notBlank(by),
		refuseIf(name.Clean(reason) == "", ErrReason), notBefore(at, m.Adjourned))
}

// Kind is the body's name in the record.
func (LetterheadAmended) Kind() string { return "letterhead-amended/1" }

func (b LetterheadAmended) check(m *Meeting, at time.Time) error {
	return first(refuseIf(len(m.Info.Changes(b.Letterhead)) == 0, ErrNoChange), m.amending(at, b.Reason, b.By))
}

func (b LetterheadAmended) apply(m *Meeting, e Event) {
	m.amend(Amendment{Reason: b.Reason, By: b.By, Of: m.Info.Changes(b.Letterhead)}, e)
	m.Info.Letterhead = b.Letterhead
}

// Kind is the body's name in the record.
func (PhrasesAmended) Kind() string { return "phrases-amended/1" }

func (b PhrasesAmended) check(m *Meeting, at time.Time) error {
	return first(PhrasesSet{b.Phrases}.check(m, at), m.amending(at, b.Reason, b.By))
}

func (b PhrasesAmended) apply(m *Meeting, e Event) {
	m.amend(Amendment{Reason: b.Reason, By: b.By, Of: PhraseChanges(m.Phrases, b.Phrases)}, e)
	m.Phrases = b.Phrases
}

// PhraseChanges lists the phrases that say something else now, by their keys: fields "phrases.KEY".
func PhraseChanges(was, now phrase.Set) []Change {
	keys := map[string]bool{}
	for key := range was {
		keys[key] = true
	}
	for key := range now {
		keys[key] = true
	}
	var out []Change
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if was[key] != now[key] {
			out = append(out, Change{"phrases." + key, was[key], now[key]})
		}
	}
	return out
}

// amend keeps an amendment with its time.
func (m *Meeting) amend(a Amendment, e Event) {
	a.At, a.After = e.Occurred, !m.Adjourned.IsZero()
	m.Amendments = append(m.Amendments, a)
}
