package meeting

import "time"

// PledgeSigned records that units signed the pledge (giao ước thi đua).
type PledgeSigned struct {
	Units []ID   `json:"units"`
	By    string `json:"by"` // who signed; empty: whoever sits for the unit
}

// PledgeStruck takes a signature back that was recorded wrongly.
type PledgeStruck struct {
	Unit   ID     `json:"unit"`
	Reason string `json:"reason"`
}

var _, _ = register[PledgeSigned](), register[PledgeStruck]()

// Signed counts the units that have signed the pledge.
func (m *Meeting) Signed() int {
	n := 0
	for _, u := range m.Units {
		if u.Signed {
			n++
		}
	}
	return n
}

// Kind is the body's name in the record.
func (PledgeSigned) Kind() string { return "pledge-signed/1" }

func (b PledgeSigned) check(m *Meeting, at time.Time) error {
	if len(b.Units) == 0 {
		return refuse(ErrEmpty)
	}
	seen := map[ID]bool{}
	for _, id := range b.Units {
		u, err := m.findUnit(id)
		if err != nil {
			return err
		}
		if u.Signed || seen[id] {
			return refuse(ErrStatusTwice, u.Name)
		}
		seen[id] = true
	}
	return m.running(at)
}

func (b PledgeSigned) apply(m *Meeting, _ Event) {
	for _, id := range b.Units {
		u := m.unit(id)
		u.Signed, u.SignedBy = true, b.By
		if b.By == "" {
			u.SignedBy = u.Attendee().Called()
		}
	}
}

// Kind is the body's name in the record.
func (PledgeStruck) Kind() string { return "pledge-struck/1" }

func (b PledgeStruck) check(m *Meeting, _ time.Time) error {
	u, err := m.findUnit(b.Unit)
	if err != nil {
		return err
	}
	return refuseIf(!u.Signed, ErrNoChange)
}

func (b PledgeStruck) apply(m *Meeting, _ Event) {
	u := m.unit(b.Unit)
	u.Signed, u.SignedBy = false, ""
}
