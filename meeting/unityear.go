package meeting

import (
	"slices"

	"thuky/meeting/name"
)

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

// UnitNames are all names under which a unit stands in these meetings: renamed in one of them, or said there to have been
// called otherwise before. The name that is asked for is the first.
func UnitNames(unit string, meetings []*Meeting) []string {
	names, known := []string{unit}, map[string]bool{name.Fold(unit): true}
	for grown := true; grown; {
		grown = false
		for _, m := range meetings {
			for _, u := range m.Units {
				if !known[u.folded] && !slices.ContainsFunc(u.Names()[1:], func(s string) bool { return known[name.Fold(s)] }) {
					continue
				}
				for _, s := range u.Names() {
					if folded := name.Fold(s); !known[folded] {
						names, known[folded], grown = append(names, s), true, true
					}
				}
			}
		}
	}
	return names
}

// UnitYear gathers what is recorded of the unit that has one of these names, as names are compared; nil where there is
// none. See UnitNames.
func (m *Meeting) UnitYear(names ...string) *UnitYear {
	var u *Unit
	for _, s := range names {
		if u = m.unitFolded(name.Fold(s)); u != nil {
			break
		}
	}
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
