package meeting

import (
	"time"

	"thuky/meeting/name"
)

// NominatedAll puts several names forward as one action: the best by score, or all who remain in the register.
type NominatedAll struct {
	Title    ID           `json:"title"`
	Nominees []NewNominee `json:"nominees"`
}

var _ = register[NominatedAll]()

// Kind is the body's name in the record.
func (NominatedAll) Kind() string { return "nominated-all/1" }

func (b NominatedAll) check(m *Meeting, _ time.Time) error {
	t, err := m.findTitle(b.Title)
	if err != nil {
		return err
	}
	if len(b.Nominees) == 0 {
		return refuse(ErrEmpty)
	}
	taken := m.nominated(t)
	var added []ID
	for _, n := range b.Nominees {
		if err := m.checkNominee(n, taken); err != nil {
			return err
		}
		added = append(added, n.ID)
	}
	return first(m.open(t), m.allFresh(added))
}

func (b NominatedAll) apply(m *Meeting, _ Event) {
	t := m.Title(b.Title)
	for _, n := range b.Nominees {
		t.Nominees = append(t.Nominees, &Nominee{NewNominee: n, Standing: Eligible})
	}
}

// TopByScore are the n units with the most points, of those that were not struck out of the title's register, which are
// not on its list yet. Where units tie for the n-th place all of them are in, and tied is true: there are more than n then.
func (m *Meeting) TopByScore(t *Title, n int) (top []*Unit, tied bool) {
	taken, last, seen := m.nominated(t), Points(0), 0
	for _, r := range m.Ranking() {
		if m.StruckFrom(t.ID, r.Unit.ID) != nil {
			continue
		}
		if seen >= n && (n == 0 || r.Total != last) {
			break
		}
		seen, last = seen+1, r.Total
		tied = tied || seen > n
		if !taken[r.Unit.folded] {
			top = append(top, r.Unit)
		}
	}
	return top, tied
}

// RegisteredFor are the lines of a title's register that still stand and are not on its list yet, in their order.
func (m *Meeting) RegisteredFor(t *Title) []*Registration {
	taken := m.nominated(t)
	var out []*Registration
	for _, r := range m.Registrations(t.ID) {
		if !r.Struck && !taken[name.Fold(m.RegisteredName(r))] {
			out = append(out, r)
		}
	}
	return out
}

// Nominate is a line of the register as a nominee with this identity, who put itself forward.
func (m *Meeting) Nominate(r *Registration, id ID) NewNominee {
	if r.Name == "" {
		return NewNominee{ID: id, Unit: r.Unit}
	}
	return NewNominee{ID: id, Name: m.RegisteredName(r)}
}
