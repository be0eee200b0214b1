package meeting

import "thuky/meeting/name"

// UnitYear is what one meeting records of one of its units; those of several meetings are the unit's history.
type UnitYear struct {
	Unit        *Unit // whether it came, who sat for it, whether it signed the pledge
	Late        bool
	Rank        *Ranked         // its total and its place; nil where it is not scored
	Scored      int             // units that are
	Registered  []*Registration // the unit itself, and its people
	Candidacies []Candidacy
	Headships   []Headship   // of its people, or its own where a unit is elected
	Directives  []*Directive // that name it as their owner
}

// Candidacy is a title that a unit was nominated for, and how that ended.
type Candidacy struct {
	Title *Title
	Ending
}

// UnitYear gathers what is recorded of the unit of this name, as names are compared; nil where there is none.
func (m *Meeting) UnitYear(unit string) *UnitYear {
	u := m.unitFolded(name.Fold(unit))
	if u == nil {
		return nil
	}
	y := &UnitYear{Unit: u, Late: m.Late(u)}
	for _, r := range m.Ranking() {
		if y.Scored++; r.Unit == u {
			y.Rank = &r
		}
	}
	for _, r := range m.Register {
		if r.Unit == u.ID {
			y.Registered = append(y.Registered, r)
		}
	}
	for _, t := range m.Titles {
		for _, e := range m.Endings(t) {
			if e.Nominee.Unit == u.ID {
				y.Candidacies = append(y.Candidacies, Candidacy{t, e})
			}
		}
	}
	for _, h := range m.Headships() {
		if m.unitOf(h.Person) == u {
			y.Headships = append(y.Headships, h)
		}
	}
	for _, d := range m.Directives {
		if m.unitNamed(d.Owner) == u {
			y.Directives = append(y.Directives, d)
		}
	}
	return y
}

func (m *Meeting) unitFolded(folded string) *Unit {
	for _, u := range m.Units {
		if u.folded == folded {
			return u
		}
	}
	return nil
}
