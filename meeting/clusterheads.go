package meeting

import (
	"slices"
	"time"
)

// ClusterHeads are who heads the cluster this year (Trưởng Cụm, Phó Trưởng Cụm). Who chairs the meeting is another
// matter, and so is who heads the cluster next year.
type ClusterHeads struct {
	Head     Person   `json:"head"` // zero where only deputies are known
	Deputies []Person `json:"deputies"`
}

// ClusterHeadsNamed says who heads the cluster this year; nobody takes it back.
type ClusterHeadsNamed struct {
	ClusterHeads
}

var _ = register[ClusterHeadsNamed]()

// Kind is the body's name in the record.
func (ClusterHeadsNamed) Kind() string { return "cluster-heads-named/1" }

func (b ClusterHeadsNamed) check(m *Meeting, _ time.Time) error {
	nameless := b.Head.IsZero() && b.Head != Person{}
	var now ClusterHeads
	if m.ClusterHeads != nil {
		now = *m.ClusterHeads
	}
	return first(
		refuseIf(nameless || slices.ContainsFunc(b.Deputies, Person.IsZero), ErrEmpty),
		refuseIf(b.Head == now.Head && slices.Equal(b.Deputies, now.Deputies), ErrNoChange),
	)
}

func (b ClusterHeadsNamed) apply(m *Meeting, _ Event) {
	m.ClusterHeads = nil
	if heads := b.ClusterHeads; !heads.Head.IsZero() || len(heads.Deputies) > 0 {
		m.ClusterHeads = &heads
	}
}
