package meeting

import (
	"time"

	"thuky/meeting/name"
)

// RosterUnit is a member unit as a roster gives it.
type RosterUnit struct {
	ID             ID     `json:"id"`
	Name           string `json:"name"`
	Representative Person `json:"representative"`
	Phone          string `json:"phone,omitempty"` // whom the secretary calls; the hall never sees it
	Formerly       string `json:"formerly,omitempty"`
}

// RosterTaken takes a roster over: units that are not there are added, last, and those that are become what it says,
// whatever was known of them before. All of it is one action.
type RosterTaken struct {
	Units []RosterUnit `json:"units"`
}

var _ = register[RosterTaken]()

// Kind is the body's name in the record.
func (RosterTaken) Kind() string { return "roster-taken/1" }

// check holds names apart as they will be: two units may change theirs for each other's.
func (b RosterTaken) check(m *Meeting, _ time.Time) error {
	if len(b.Units) == 0 {
		return refuse(ErrEmpty)
	}
	listed, names := map[ID]bool{}, map[string]bool{}
	var added []ID
	changes := false
	for _, n := range b.Units {
		folded := name.Fold(n.Name)
		if err := first(notBlank(n.Name), refuseIf(listed[n.ID], ErrTaken, n.ID), refuseIf(names[folded], ErrSameName, n.Name)); err != nil {
			return err
		}
		listed[n.ID], names[folded] = true, true
		if u := m.unit(n.ID); u == nil {
			added = append(added, n.ID)
		} else {
			changes = changes || u.NewUnit != n.unit() || u.Phone != n.Phone
		}
	}
	for _, u := range m.Units {
		if !listed[u.ID] && names[u.folded] {
			return refuse(ErrSameName, u.Name)
		}
	}
	return first(
		refuseIf(len(added) > 0 && m.Phase() != Planned, ErrUnitsFixed),
		m.allFresh(added),
		refuseIf(len(added) == 0 && !changes, ErrNoChange),
	)
}

func (b RosterTaken) apply(m *Meeting, _ Event) {
	for _, n := range b.Units {
		u := m.unit(n.ID)
		if u == nil {
			u = &Unit{NewUnit: n.unit()}
			m.addUnit(u)
		}
		u.become(n.unit())
		u.Phone = n.Phone
	}
}

func (n RosterUnit) unit() NewUnit { return NewUnit{n.ID, n.Name, n.Representative, n.Formerly} }
