package meeting

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"thuky/meeting/name"
)

// NewRegistration says who registered for a title (đăng ký thi đua): a unit or, by name, a person or a collective, with
// the unit it belongs to where that is known.
type NewRegistration struct {
	ID    ID     `json:"id"`
	Title ID     `json:"title"`
	Unit  ID     `json:"unit"`
	Name  string `json:"name"` // empty: the unit itself
}

// Registration is a line of the register of titles, and whether it still stands.
type Registration struct {
	NewRegistration
	Struck bool   // not eligible any more (không đủ điều kiện)
	Reason string // of the last ruling
}

// Registered enters names in the register. All of them are one action.
type Registered struct {
	Registrations []NewRegistration `json:"registrations"`
}

// RegistrationRuled strikes a line of the register out, for a reason, or restores it.
type RegistrationRuled struct {
	Registration ID     `json:"registration"`
	Struck       bool   `json:"struck"`
	Reason       string `json:"reason"`
}

// RegistrationRemoved takes a line away that was entered wrongly; one that fell short is struck out.
type RegistrationRemoved struct {
	Registration ID `json:"registration"`
}

var _, _, _ = register[Registered](), register[RegistrationRuled](), register[RegistrationRemoved]()

// Registration finds a line of the register, or nil.
func (m *Meeting) Registration(id ID) *Registration {
	for _, r := range m.Register {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// Registrations are the lines of one title, in the order they were entered.
func (m *Meeting) Registrations(title ID) []*Registration {
	var out []*Registration
	for _, r := range m.Register {
		if r.Title == title {
			out = append(out, r)
		}
	}
	return out
}

// StruckFrom is the line by which a unit was struck out of a title's register, or nil.
func (m *Meeting) StruckFrom(title, unit ID) *Registration {
	for _, r := range m.Register {
		if r.Struck && r.Title == title && r.Unit == unit && r.Name == "" {
			return r
		}
	}
	return nil
}

// RegisteredName is who registered, as it is printed: a name with the unit it belongs to, since two units may each have a
// "Phòng Tổ chức" and two people one name.
func (m *Meeting) RegisteredName(r *Registration) string {
	if u := m.unit(r.Unit); u != nil && r.Name != "" {
		return r.Name + ", " + u.Name
	}
	return m.registeredAs(r.NewRegistration)
}

// registeredAs is the bare name that was registered.
func (m *Meeting) registeredAs(n NewRegistration) string {
	if u := m.unit(n.Unit); u != nil && n.Name == "" {
		return u.Name
	}
	return n.Name
}

// Kind is the body's name in the record.
func (Registered) Kind() string { return "registered/1" }

// check refuses doubles: the same name for the same title, of the same unit.
func (b Registered) check(m *Meeting, _ time.Time) error {
	if len(b.Registrations) == 0 {
		return refuse(ErrEmpty)
	}
	type line struct {
		title, unit ID
		folded      string
	}
	of := func(n NewRegistration) line { return line{n.Title, n.Unit, name.Fold(m.registeredAs(n))} }
	seen, added := map[line]bool{}, []ID{}
	for _, r := range m.Register {
		seen[of(r.NewRegistration)] = true
	}
	for _, n := range b.Registrations {
		if _, err := m.findTitle(n.Title); err != nil {
			return err
		}
		label := m.registeredAs(n)
		err := first(
			refuseIf(n.Unit != "" && m.unit(n.Unit) == nil, ErrUnknown, n.Unit),
			notBlank(label),
			refuseIf(seen[of(n)], ErrSameName, label),
		)
		if err != nil {
			return err
		}
		seen[of(n)] = true
		added = append(added, n.ID)
	}
	return m.allFresh(added)
}

func (b Registered) apply(m *Meeting, _ Event) {
	for _, n := range b.Registrations {
		m.Register = append(m.Register, &Registration{NewRegistration: n})
	}
}

// Kind is the body's name in the record.
func (RegistrationRuled) Kind() string { return "registration-ruled/1" }

func (b RegistrationRuled) check(m *Meeting, _ time.Time) error {
	r := m.Registration(b.Registration)
	if r == nil {
		return refuse(ErrUnknown, b.Registration)
	}
	return first(
		refuseIf(b.Struck && name.Clean(b.Reason) == "", ErrReason),
		refuseIf(r.Struck == b.Struck && r.Reason == b.Reason, ErrStatusTwice, m.RegisteredName(r)),
	)
}

func (b RegistrationRuled) apply(m *Meeting, _ Event) {
	r := m.Registration(b.Registration)
	r.Struck, r.Reason = b.Struck, b.Reason
}

// Kind is the body's name in the record.
func (RegistrationRemoved) Kind() string { return "registration-removed/1" }

func (b RegistrationRemoved) check(m *Meeting, _ time.Time) error {
	return refuseIf(m.Registration(b.Registration) == nil, ErrUnknown, b.Registration)
}

func (b RegistrationRemoved) apply(m *Meeting, _ Event) {
	m.Register = slices.DeleteFunc(m.Register, func(r *Registration) bool { return r.ID == b.Registration })
}

// Funnel is how many registered, how many of them were struck out and why, and how many remain.
type Funnel struct {
	Registered, Struck, Remaining int
	Reasons                       []StruckFor // the most frequent first
}

// StruckFor is a reason for which registrations were struck out, as it was first written, and which were.
type StruckFor struct {
	Reason string
	Struck []*Registration
}

// Funnel counts the register of one title.
func (m *Meeting) Funnel(title ID) Funnel { return funnel(m.Registrations(title)) }

// WholeFunnel counts the register of all titles together: who registered for two counts twice.
func (m *Meeting) WholeFunnel() Funnel { return funnel(m.Register) }

// funnel counts reasons alike that differ in the ways names may, or in a full stop.
func funnel(lines []*Registration) Funnel {
	f, at := Funnel{Registered: len(lines)}, map[string]int{}
	for _, r := range lines {
		if !r.Struck {
			f.Remaining++
			continue
		}
		f.Struck++
		folded := strings.TrimRight(name.Fold(r.Reason), " .;,")
		i, known := at[folded]
		if !known {
			i, at[folded] = len(f.Reasons), len(f.Reasons)
			f.Reasons = append(f.Reasons, StruckFor{Reason: r.Reason})
		}
		f.Reasons[i].Struck = append(f.Reasons[i].Struck, r)
	}
	slices.SortStableFunc(f.Reasons, func(a, b StruckFor) int { return cmp.Compare(len(b.Struck), len(a.Struck)) })
	return f
}
