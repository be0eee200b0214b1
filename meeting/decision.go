package meeting

import (
	"time"

	"thuky/meeting/name"
)

// Decision is what the meeting decided: a declared result, or a text. The announcement of next year's heads is among
// them, though it was not the meeting that decided it.
type Decision struct {
	ID      ID
	Number  int    // from 1, in the order decided; never used again; 0 for what was announced, not decided
	Round   ID     // of the declared result, whose own ID the decision then bears
	Settles bool   // how that round's open seats were settled
	Heads   bool   // the announcement of next year's heads
	Text    string // of a free one
	Item    ID     // the item it belongs to
	At      time.Time
	Struck  string // why it no longer holds; empty while it does
}

// Heads are next year's heads as announced, and the Decision that names them. What is not known is left empty and
// printed as a gap to be filled by hand.
type Heads struct {
	ID       ID       `json:"id"`
	Year     int      `json:"year"`
	Head     Person   `json:"head"`
	Deputies []Person `json:"deputies"`
	Number   string   `json:"number"` // of the Decision (số, ký hiệu)
	Date     string   `json:"date"`   // of the Decision, as written on it
	Signer   string   `json:"signer"`
}

// Decision finds a decision, or nil.
func (m *Meeting) Decision(id ID) *Decision {
	for _, d := range m.Decisions {
		if d.ID == id {
			return d
		}
	}
	return nil
}

// decide numbers and keeps a decision.
func (m *Meeting) decide(d Decision) {
	d.Number = 1
	for _, x := range m.Decisions {
		d.Number = max(d.Number, x.Number+1)
	}
	m.Decisions = append(m.Decisions, &d)
}

// itemOf is the item to which a piece of business belongs: the one about that part, once it has begun, even where the
// piece is recorded between items or while another runs; else the one under way, or that was last.
func (m *Meeting) itemOf(p Part) ID {
	for _, it := range m.Items {
		if it.Part == p && len(it.Spans) > 0 {
			return it.ID
		}
	}
	return m.business()
}

// business is the item to which what happens now belongs: the one under way or, between items, the one that was last.
func (m *Meeting) business() ID {
	var last *Item
	for _, it := range m.Items {
		switch {
		case it.State() == ItemRunning:
			return it.ID
		case len(it.Spans) > 0 && (last == nil || latest(it.Spans).After(latest(last.Spans))):
			last = it
		}
	}
	if last == nil {
		return ""
	}
	return last.ID
}

// DecisionMade records a decision in words.
type DecisionMade struct {
	ID   ID     `json:"id"`
	Text string `json:"text"`
}

// DecisionChanged words a free decision anew.
type DecisionChanged struct {
	Decision ID     `json:"decision"`
	Text     string `json:"text"`
}

// DecisionStruck takes a decision back that was not a vote's result; its number stays used.
type DecisionStruck struct {
	Decision ID     `json:"decision"`
	Reason   string `json:"reason"`
}

// HeadsAnnounced announces who heads the cluster next year by appointment: another body's Decision, which gets no number
// among the meeting's own. Announced again, the last one holds and the earlier announcement is struck.
type HeadsAnnounced struct {
	Heads
}

// Superseded is why an announcement no longer holds that was made again.
const Superseded = "→"

var _, _, _, _ = register[DecisionMade](), register[DecisionChanged](), register[DecisionStruck](), register[HeadsAnnounced]()

// Kind is the body's name in the record.
func (DecisionMade) Kind() string { return "decision-made/1" }

func (b DecisionMade) check(m *Meeting, at time.Time) error {
	return first(m.running(at), m.fresh(b.ID), notBlank(b.Text))
}

func (b DecisionMade) apply(m *Meeting, e Event) {
	m.decide(Decision{ID: b.ID, Text: b.Text, Item: m.business(), At: e.Occurred})
}

// Kind is the body's name in the record.
func (DecisionChanged) Kind() string { return "decision-changed/1" }

func (b DecisionChanged) check(m *Meeting, _ time.Time) error {
	d := m.Decision(b.Decision)
	if d == nil {
		return refuse(ErrUnknown, b.Decision)
	}
	return first(refuseIf(d.Text == "", ErrDeclaredFinal), refuseIf(d.Struck != "", ErrStruck, d.Number),
		notBlank(b.Text), refuseIf(d.Text == b.Text, ErrNoChange))
}

func (b DecisionChanged) apply(m *Meeting, _ Event) { m.Decision(b.Decision).Text = b.Text }

// Kind is the body's name in the record.
func (DecisionStruck) Kind() string { return "decision-struck/1" }

func (b DecisionStruck) check(m *Meeting, _ time.Time) error {
	d := m.Decision(b.Decision)
	if d == nil {
		return refuse(ErrUnknown, b.Decision)
	}
	return first(refuseIf(d.Round != "", ErrDeclaredFinal), refuseIf(d.Struck != "", ErrStruck, d.Number), refuseIf(name.Clean(b.Reason) == "", ErrReason))
}

func (b DecisionStruck) apply(m *Meeting, _ Event) {
	d := m.Decision(b.Decision)
	d.Struck = b.Reason
	if d.Heads {
		m.Heads = nil
	}
}

// Kind is the body's name in the record.
func (HeadsAnnounced) Kind() string { return "heads-announced/2" }

func (b HeadsAnnounced) check(m *Meeting, at time.Time) error {
	return first(m.running(at), m.fresh(b.ID), refuseIf(b.Head.IsZero(), ErrEmpty), refuseIf(b.Year < 1900 || b.Year > 9999, ErrRange, b.Year))
}

func (b HeadsAnnounced) apply(m *Meeting, e Event) {
	m.announce(b.Heads, Superseded)
	m.Decisions = append(m.Decisions, &Decision{ID: b.ID, Heads: true, Item: m.itemOf(NewHeads), At: e.Occurred})
}

// announce keeps next year's heads, and strikes an earlier announcement.
func (m *Meeting) announce(heads Heads, why string) {
	for _, d := range m.Decisions {
		if d.Heads && d.Struck == "" {
			d.Struck = why
		}
	}
	m.Heads = &heads
}
