package meeting

import (
	"maps"
	"time"

	"thuky/meeting/phrase"
)

// PhrasesSet puts the office's own words in the place of standard sentences; what is not among them is standard again.
// The papers made before, if any, stay as they were printed.
type PhrasesSet struct {
	Phrases phrase.Set `json:"phrases"`
}

var _ = register[PhrasesSet]()

// Kind is the body's name in the record.
func (PhrasesSet) Kind() string { return "phrases-set/1" }

func (b PhrasesSet) check(m *Meeting, _ time.Time) error {
	return first(because(b.Phrases.Check()), refuseIf(maps.Equal(b.Phrases, m.Phrases), ErrNoChange))
}

func (b PhrasesSet) apply(m *Meeting, _ Event) { m.Phrases = b.Phrases }
