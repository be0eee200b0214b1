package meeting

import "time"

// CarriedFollowUp is what an earlier meeting was told to do, or pledged, and how far it is.
type CarriedFollowUp struct {
	NewDirective
	Origin string `json:"origin"` // the meeting it is from: "Hội nghị tổng kết công tác thi đua năm 2020"
	Done   bool   `json:"done"`
	Pledge bool   `json:"pledge,omitempty"` // a commitment of the pledge, not a directive
}

// FollowUpsCarried takes over what earlier meetings left to do. All of them are one action.
type FollowUpsCarried struct {
	FollowUps []CarriedFollowUp `json:"follow_ups"`
}

// PledgeGiven records a commitment of the pledge that somebody must keep by some day.
type PledgeGiven struct {
	NewDirective
}

var _, _ = register[FollowUpsCarried](), register[PledgeGiven]()

// Own reports whether it was given at this meeting as a directive: neither carried over nor a commitment.
func (d *Directive) Own() bool { return d.Origin == "" && !d.Pledge }

// FollowUps are all there is to follow up, directives, commitments and what earlier meetings left: what is open first,
// each part in the order recorded.
func (m *Meeting) FollowUps() []*Directive {
	var open, done []*Directive
	for _, d := range m.Directives {
		if d.Done {
			done = append(done, d)
		} else {
			open = append(open, d)
		}
	}
	return append(open, done...)
}

func (f CarriedFollowUp) check() error { return first(f.NewDirective.check(), notBlank(f.Origin)) }

// Kind is the body's name in the record.
func (FollowUpsCarried) Kind() string { return "follow-ups-carried/1" }

func (b FollowUpsCarried) check(m *Meeting, _ time.Time) error {
	if len(b.FollowUps) == 0 {
		return refuse(ErrEmpty)
	}
	var added []ID
	for _, f := range b.FollowUps {
		if err := f.check(); err != nil {
			return err
		}
		added = append(added, f.ID)
	}
	return m.allFresh(added)
}

// apply gives them no item: they were not given while one of this meeting's ran.
func (b FollowUpsCarried) apply(m *Meeting, _ Event) {
	for _, f := range b.FollowUps {
		m.Directives = append(m.Directives, &Directive{NewDirective: f.NewDirective, Origin: f.Origin, Pledge: f.Pledge, Done: f.Done})
	}
}

// Kind is the body's name in the record.
func (PledgeGiven) Kind() string { return "pledge-given/1" }

func (b PledgeGiven) check(m *Meeting, _ time.Time) error {
	return first(m.fresh(b.ID), b.NewDirective.check())
}

func (b PledgeGiven) apply(m *Meeting, _ Event) {
	m.Directives = append(m.Directives, &Directive{NewDirective: b.NewDirective, Pledge: true})
}
