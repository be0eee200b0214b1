package meeting

import (
	"slices"
	"time"
)

// Person is somebody at the meeting. One without a name is known by the office alone ("Đại diện Thanh tra Bộ").
type Person struct {
	Honorific string `json:"honorific,omitempty"` // đồng chí, ông, bà
	Name      string `json:"name,omitempty"`
	Office    string `json:"office,omitempty"`
}

// String names the person as minutes do: honorific, name, office.
func (p Person) String() string {
	s := p.Called()
	if p.Name != "" && p.Office != "" {
		s += ", " + p.Office
	}
	return s
}

// Called names the person briefly: honorific and name, or the office where there is no name.
func (p Person) Called() string {
	switch {
	case p.Name == "":
		return p.Office
	case p.Honorific == "":
		return p.Name
	}
	return p.Honorific + " " + p.Name
}

// IsZero reports whether nobody is meant.
func (p Person) IsZero() bool { return p.Name == "" && p.Office == "" }

// Guest attends without a vote (đại biểu, khách mời).
type Guest struct {
	ID     ID     `json:"id"`
	Person Person `json:"person"`
}

// Role is what an officer of the meeting does.
type Role string

// The roles. Chair (chủ trì) is not the cluster's head: there may be several chairs.
const (
	Chair      Role = "chair"
	Secretary  Role = "secretary"
	HeadTeller Role = "head-teller" // Tổ trưởng Tổ kiểm phiếu
	Teller     Role = "teller"      // thành viên Tổ kiểm phiếu
)

// Officer is somebody who runs the meeting, with one role.
type Officer struct {
	ID     ID     `json:"id"`
	Role   Role   `json:"role"`
	Person Person `json:"person"`
}

// With lists the officers of these roles, in the order of the roles.
func (m *Meeting) With(roles ...Role) []Officer {
	var out []Officer
	for _, r := range roles {
		for _, o := range m.Officers {
			if o.Role == r {
				out = append(out, o)
			}
		}
	}
	return out
}

// GuestAdded welcomes a guest before another in protocol order, or last.
type GuestAdded struct {
	Guest
	Before ID `json:"before"`
}

// GuestMoved changes a guest's place in protocol order.
type GuestMoved struct {
	Guest  ID `json:"guest"`
	Before ID `json:"before"`
}

// GuestRemoved strikes a guest who did not come.
type GuestRemoved struct {
	Guest ID `json:"guest"`
}

// OfficerAdded gives somebody a role.
type OfficerAdded struct {
	Officer
}

// OfficerRemoved takes it away.
type OfficerRemoved struct {
	Officer ID `json:"officer"`
}

var _, _, _, _, _ = register[GuestAdded](), register[GuestMoved](), register[GuestRemoved](), register[OfficerAdded](), register[OfficerRemoved]()

// Kind is the body's name in the record.
func (GuestAdded) Kind() string { return "guest-added/1" }

func (b GuestAdded) check(m *Meeting, _ time.Time) error {
	_, err := place(m.Guests, b.Before, Guest.id)
	return first(err, m.fresh(b.ID), refuseIf(b.Person.IsZero(), ErrEmpty))
}

func (b GuestAdded) apply(m *Meeting, _ Event) {
	i, _ := place(m.Guests, b.Before, Guest.id) // checked
	m.Guests = slices.Insert(m.Guests, i, b.Guest)
}

func (g Guest) id() ID { return g.ID }

func (m *Meeting) guest(id ID) (int, error) {
	i := slices.IndexFunc(m.Guests, func(g Guest) bool { return g.ID == id })
	return i, refuseIf(i < 0, ErrUnknown, id)
}

// Kind is the body's name in the record.
func (GuestMoved) Kind() string { return "guest-moved/1" }

func (b GuestMoved) check(m *Meeting, _ time.Time) error {
	return checkMove(m.Guests, b.Guest, b.Before, Guest.id)
}

func (b GuestMoved) apply(m *Meeting, _ Event) {
	i, _ := m.guest(b.Guest) // checked
	g := m.Guests[i]
	m.Guests = slices.Delete(m.Guests, i, i+1)
	j, _ := place(m.Guests, b.Before, Guest.id)
	m.Guests = slices.Insert(m.Guests, j, g)
}

// Kind is the body's name in the record.
func (GuestRemoved) Kind() string { return "guest-removed/1" }

func (b GuestRemoved) check(m *Meeting, _ time.Time) error {
	_, err := m.guest(b.Guest)
	return err
}

func (b GuestRemoved) apply(m *Meeting, _ Event) {
	m.Guests = slices.DeleteFunc(m.Guests, func(g Guest) bool { return g.ID == b.Guest })
}

// Kind is the body's name in the record.
func (OfficerAdded) Kind() string { return "officer-added/1" }

func (b OfficerAdded) check(m *Meeting, _ time.Time) error {
	known := slices.Contains([]Role{Chair, Secretary, HeadTeller, Teller}, b.Role)
	return first(m.fresh(b.ID), refuseIf(!known, ErrUnknown, b.Role), refuseIf(b.Person.IsZero(), ErrEmpty))
}

func (b OfficerAdded) apply(m *Meeting, _ Event) { m.Officers = append(m.Officers, b.Officer) }

// Kind is the body's name in the record.
func (OfficerRemoved) Kind() string { return "officer-removed/1" }

func (b OfficerRemoved) check(m *Meeting, _ time.Time) error {
	known := slices.ContainsFunc(m.Officers, func(o Officer) bool { return o.ID == b.Officer })
	return refuseIf(!known, ErrUnknown, b.Officer)
}

func (b OfficerRemoved) apply(m *Meeting, _ Event) {
	m.Officers = slices.DeleteFunc(m.Officers, func(o Officer) bool { return o.ID == b.Officer })
}

// GuestChanged corrects how a guest is named.
type GuestChanged struct {
	Guest
}

// OfficerChanged corrects an officer's name or role.
type OfficerChanged struct {
	Officer
}

// OfficerMoved changes an officer's place among those of the same role.
type OfficerMoved struct {
	Officer ID `json:"officer"`
	Before  ID `json:"before"`
}

var _, _, _ = register[GuestChanged](), register[OfficerChanged](), register[OfficerMoved]()

// Kind is the body's name in the record.
func (GuestChanged) Kind() string { return "guest-changed/1" }

func (b GuestChanged) check(m *Meeting, _ time.Time) error {
	i, err := m.guest(b.ID)
	if err != nil {
		return err
	}
	return first(refuseIf(b.Person.IsZero(), ErrEmpty), refuseIf(m.Guests[i] == b.Guest, ErrNoChange))
}

func (b GuestChanged) apply(m *Meeting, _ Event) {
	i, _ := m.guest(b.ID) // checked
	m.Guests[i] = b.Guest
}

func (m *Meeting) officer(id ID) (int, error) {
	i := slices.IndexFunc(m.Officers, func(o Officer) bool { return o.ID == id })
	return i, refuseIf(i < 0, ErrUnknown, id)
}

// Kind is the body's name in the record.
func (OfficerChanged) Kind() string { return "officer-changed/1" }

func (b OfficerChanged) check(m *Meeting, _ time.Time) error {
	i, err := m.officer(b.ID)
	if err != nil {
		return err
	}
	known := slices.Contains([]Role{Chair, Secretary, HeadTeller, Teller}, b.Role)
	return first(refuseIf(!known, ErrUnknown, b.Role), refuseIf(b.Person.IsZero(), ErrEmpty), refuseIf(m.Officers[i] == b.Officer, ErrNoChange))
}

func (b OfficerChanged) apply(m *Meeting, _ Event) {
	i, _ := m.officer(b.ID) // checked
	m.Officers[i] = b.Officer
}

// Kind is the body's name in the record.
func (OfficerMoved) Kind() string { return "officer-moved/1" }

func (b OfficerMoved) check(m *Meeting, _ time.Time) error {
	_, err := m.officer(b.Officer)
	_, err2 := place(m.Officers, b.Before, Officer.id)
	return first(err, err2, refuseIf(b.Officer == b.Before, ErrNoChange))
}

func (b OfficerMoved) apply(m *Meeting, _ Event) {
	i, _ := m.officer(b.Officer) // checked
	o := m.Officers[i]
	m.Officers = slices.Delete(m.Officers, i, i+1)
	j, _ := place(m.Officers, b.Before, Officer.id)
	m.Officers = slices.Insert(m.Officers, j, o)
}

func (o Officer) id() ID { return o.ID }
