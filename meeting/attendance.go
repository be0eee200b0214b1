package meeting

import (
	"slices"
	"time"

	"thuky/meeting/name"
)

// Status is whether a unit is there.
type Status string

// The statuses of a unit.
const (
	Unmarked Status = ""
	Present  Status = "present"
	Excused  Status = "excused" // vắng có lý do
	Absent   Status = "absent"  // vắng không lý do
	Left     Status = "left"    // came, and left before the end
)

// NewUnit is a member unit and whom it sends. One unit has one vote.
type NewUnit struct {
	ID             ID     `json:"id"`
	Name           string `json:"name"`
	Representative Person `json:"representative"`
	Formerly       string `json:"formerly,omitempty"` // trước là: the name it bore in meetings of earlier years
}

// Move is a change of a unit's status and when it happened.
type Move struct {
	At     time.Time
	Status Status
}

// Unit is a member unit and its attendance.
type Unit struct {
	NewUnit
	Status     Status
	Substitute Person // người được uỷ quyền; zero when the representative came
	Authority  string // by what the substitute is authorised, such as the letter's number
	Moves      []Move // every change of status, in the order it was recorded
	Signed     bool   // the pledge
	SignedBy   string
	Phone      string   // whom the secretary calls; nothing the hall sees shows it
	folded     string   // the name, as names are compared
	borne      []string // names it has borne in this record
	scores     map[scored]Points
}

// Attendee is who sits for the unit: the substitute where there is one.
func (u *Unit) Attendee() Person {
	if !u.Substitute.IsZero() {
		return u.Substitute
	}
	return u.Representative
}

// Arrived is when the unit first came; zero if it has not. Who has come can only leave: a unit marked absent after
// that had been marked present by mistake.
func (u *Unit) Arrived() time.Time {
	var t time.Time
	for _, mv := range u.Moves {
		switch {
		case mv.Status == Present && t.IsZero():
			t = mv.At
		case mv.Status != Present && mv.Status != Left:
			t = time.Time{}
		}
	}
	return t
}

// Late reports whether the unit came after the roll call was over.
func (m *Meeting) Late(u *Unit) bool {
	t, called := u.Arrived(), m.rollCalled()
	return !t.IsZero() && !called.IsZero() && t.After(called)
}

// rollCalled is when the roll call was over, zero before. Units are commonly marked while it runs, and are not late
// then. Without a roll call on the agenda, who is not there at the beginning is late.
func (m *Meeting) rollCalled() time.Time {
	for _, it := range m.Items {
		switch {
		case it.Part != RollCall || it.Skipped:
		case len(it.Spans) == 0:
			return time.Time{}
		default:
			return it.Spans[0].To
		}
	}
	return m.Began()
}

// Present counts the units present now.
func (m *Meeting) Present() int { return m.Counted(Present) }

// Counted counts the units of this status.
func (m *Meeting) Counted(s Status) int {
	n := 0
	for _, u := range m.Units {
		if u.Status == s {
			n++
		}
	}
	return n
}

func (m *Meeting) unit(id ID) *Unit { return m.units[id] }

// Unit finds a unit, or nil.
func (m *Meeting) Unit(id ID) *Unit { return m.unit(id) }

// addUnit adds a unit, last. Its identity stays as long as it is there, whatever else of it changes.
func (m *Meeting) addUnit(u *Unit) {
	if m.units == nil {
		m.units = map[ID]*Unit{}
	}
	m.Units, m.units[u.ID] = append(m.Units, u), u
}

func (m *Meeting) findUnit(id ID) (*Unit, error) {
	if u := m.unit(id); u != nil {
		return u, nil
	}
	return nil, refuse(ErrUnknown, id)
}

// UnitAdded adds a member unit before the meeting begins.
type UnitAdded struct {
	NewUnit
}

// UnitChanged corrects a unit's name or names its representative.
type UnitChanged struct {
	NewUnit
}

// UnitRemoved takes a unit off the list before the meeting begins.
type UnitRemoved struct {
	Unit ID `json:"unit"`
}

// UnitsMarked sets the status of one unit or several at once.
type UnitsMarked struct {
	Units  []ID   `json:"units"`
	Status Status `json:"status"`
}

// SubstituteNamed records that somebody else sits for the unit; the zero Person takes that back.
type SubstituteNamed struct {
	Unit      ID     `json:"unit"`
	Person    Person `json:"person"`
	Authority string `json:"authority"`
}

var _, _, _, _, _ = register[UnitAdded](), register[UnitChanged](), register[UnitRemoved](), register[UnitsMarked](), register[SubstituteNamed]()

// Kind is the body's name in the record.
func (UnitAdded) Kind() string { return "unit-added/1" }

func (b UnitAdded) check(m *Meeting, _ time.Time) error {
	return first(refuseIf(m.Phase() != Planned, ErrUnitsFixed), m.fresh(b.ID), m.checkUnit(b.NewUnit))
}

func (m *Meeting) checkUnit(n NewUnit) error {
	if err := notBlank(n.Name); err != nil {
		return err
	}
	folded := name.Fold(n.Name)
	for _, u := range m.Units {
		if u.ID != n.ID && u.folded == folded {
			return refuse(ErrSameName, u.Name)
		}
	}
	return nil
}

func (b UnitAdded) apply(m *Meeting, _ Event) {
	m.addUnit(&Unit{NewUnit: b.NewUnit, folded: name.Fold(b.Name)})
}

// Kind is the body's name in the record.
func (UnitChanged) Kind() string { return "unit-changed/1" }

func (b UnitChanged) check(m *Meeting, _ time.Time) error {
	u, err := m.findUnit(b.ID)
	if err != nil {
		return err
	}
	return first(m.checkUnit(b.NewUnit), refuseIf(u.NewUnit == b.NewUnit, ErrNoChange))
}

func (b UnitChanged) apply(m *Meeting, _ Event) {
	m.unit(b.ID).become(b.NewUnit)
}

// become makes a unit what is said of it. What it was called remains known.
func (u *Unit) become(n NewUnit) {
	if folded := name.Fold(n.Name); folded != u.folded {
		if u.folded != "" {
			u.borne = append(u.borne, u.Name)
		}
		u.folded = folded
	}
	u.NewUnit = n
}

// Names are what the unit is known to be or to have been called, the present name first.
func (u *Unit) Names() []string {
	names := []string{u.Name}
	if u.Formerly != "" {
		names = append(names, u.Formerly)
	}
	return append(names, u.borne...)
}

// Kind is the body's name in the record.
func (UnitRemoved) Kind() string { return "unit-removed/1" }

func (b UnitRemoved) check(m *Meeting, _ time.Time) error {
	if _, err := m.findUnit(b.Unit); err != nil {
		return err
	}
	for _, t := range m.Titles {
		for _, n := range t.Nominees {
			if n.Unit == b.Unit {
				return refuse(ErrStillNeeded, t.Name)
			}
		}
	}
	for _, s := range m.Speeches {
		if s.Unit == b.Unit {
			return refuse(ErrStillNeeded, s.Speaker)
		}
	}
	for _, r := range m.Register {
		if r.Unit == b.Unit {
			return refuse(ErrStillNeeded, m.Title(r.Title).Name)
		}
	}
	return refuseIf(m.Phase() != Planned, ErrUnitsFixed)
}

func (b UnitRemoved) apply(m *Meeting, _ Event) {
	m.Units = slices.DeleteFunc(m.Units, func(u *Unit) bool { return u.ID == b.Unit })
	delete(m.units, b.Unit)
}

// Kind is the body's name in the record.
func (UnitsMarked) Kind() string { return "units-marked/1" }

func (b UnitsMarked) check(m *Meeting, at time.Time) error {
	if len(b.Units) == 0 {
		return refuse(ErrEmpty)
	}
	if !slices.Contains([]Status{Unmarked, Present, Excused, Absent, Left}, b.Status) {
		return refuse(ErrUnknown, b.Status)
	}
	seen := make(map[ID]bool, len(b.Units))
	for _, id := range b.Units {
		u, err := m.findUnit(id)
		if err != nil {
			return err
		}
		last := time.Time{}
		if n := len(u.Moves); n > 0 {
			last = u.Moves[n-1].At
		}
		err = first(
			refuseIf(seen[id], ErrTaken, id),
			refuseIf(u.Status == b.Status, ErrStatusTwice, u.Name),
			refuseIf(b.Status == Left && u.Status != Present, ErrUnitAway, u.Name),
			refuseIf(at.Before(last), ErrTimeOrder, last),
		)
		if err != nil {
			return err
		}
		seen[id] = true
	}
	return nil
}

func (b UnitsMarked) apply(m *Meeting, e Event) {
	for _, id := range b.Units {
		u := m.unit(id)
		u.Status = b.Status
		u.Moves = append(u.Moves, Move{At: e.Occurred, Status: b.Status})
	}
}

// Kind is the body's name in the record.
func (SubstituteNamed) Kind() string { return "substitute-named/1" }

func (b SubstituteNamed) check(m *Meeting, _ time.Time) error {
	u, err := m.findUnit(b.Unit)
	if err != nil {
		return err
	}
	nobody := b.Person.IsZero() && (b.Person.Honorific != "" || b.Authority != "")
	return first(refuseIf(nobody, ErrEmpty), refuseIf(u.Substitute == b.Person && u.Authority == b.Authority, ErrNoChange))
}

func (b SubstituteNamed) apply(m *Meeting, _ Event) {
	u := m.unit(b.Unit)
	u.Substitute, u.Authority = b.Person, b.Authority
}
