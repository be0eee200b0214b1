package meeting

import "time"

// RoundOpenedFirst is how a round was opened in the first records: without a reason for a further round, and with a
// nominated unit that is absent left in its own base where units do not vote on themselves. What was declared then stands.
type RoundOpenedFirst struct {
	ID       ID     `json:"id"`
	Title    ID     `json:"title,omitempty"`
	Question string `json:"question,omitempty"`
	Rule     *Rule  `json:"rule,omitempty"`
	Written  int    `json:"written"`
}

var _ = register[RoundOpenedFirst]()

// Kind is the body's name in the record.
func (RoundOpenedFirst) Kind() string { return "round-opened/1" }

// now is the same in today's form.
func (b RoundOpenedFirst) now() RoundOpened {
	return RoundOpened{ID: b.ID, Title: b.Title, Question: b.Question, Rule: b.Rule, Written: b.Written}
}

func (b RoundOpenedFirst) check(m *Meeting, at time.Time) error { return b.now().check(m, at) }

func (b RoundOpenedFirst) apply(m *Meeting, e Event) {
	b.now().apply(m, e)
	m.Round(b.ID).Alike = false
}
