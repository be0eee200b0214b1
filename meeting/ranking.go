package meeting

import (
	"cmp"
	"slices"
)

// Score is what a unit was given under a criterion; false where it was given nothing.
func (m *Meeting) Score(unit, criterion ID, stage Stage) (Points, bool) {
	u := m.unit(unit)
	if u == nil {
		return 0, false
	}
	return u.Score(criterion, stage)
}

// Score is what the unit was given under a criterion; false where it was given nothing.
func (u *Unit) Score(criterion ID, stage Stage) (Points, bool) {
	p, ok := u.scores[scored{criterion, stage}]
	return p, ok
}

// Subtotal adds up a unit's scores under the criteria of one kind, each as the first of these stages that gave one. A
// penalty is added up without its sign. It is false where nothing is scored.
func (m *Meeting) Subtotal(unit ID, kind CriterionKind, stages ...Stage) (Points, bool) {
	u := m.unit(unit)
	if u == nil {
		return 0, false
	}
	return m.subtotal(u, kind, stages...)
}

func (m *Meeting) subtotal(u *Unit, kind CriterionKind, stages ...Stage) (Points, bool) {
	if len(u.scores) == 0 {
		return 0, false
	}
	return m.add(kind, u.first(stages))
}

// first looks up what a unit was given under a criterion, as the first of these stages that gave something.
func (u *Unit) first(stages []Stage) func(criterion ID) (Points, bool) {
	return func(criterion ID) (Points, bool) {
		for _, s := range stages {
			if p, ok := u.scores[scored{criterion, s}]; ok {
				return p, true
			}
		}
		return 0, false
	}
}

// add adds up points under the criteria of one kind.
func (m *Meeting) add(kind CriterionKind, points func(criterion ID) (Points, bool)) (sum Points, given bool) {
	for _, c := range m.Criteria {
		if c.Kind != kind {
			continue
		}
		if p, ok := points(c.ID); ok {
			sum, given = sum+p, true
		}
	}
	return sum, given
}

// Sum adds up points under all criteria: bonuses are added and penalties taken off. It is false where there are none.
func (m *Meeting) Sum(points func(criterion ID) (Points, bool)) (Points, bool) {
	basic, given := m.add(Basic, points)
	bonus, more := m.add(Bonus, points)
	penalty, less := m.add(Penalty, points)
	return basic + bonus - penalty, given || more || less
}

// Total is a unit's points: under each criterion the cross-checked score, else the self-scored one; bonuses are added
// and penalties taken off. It is false where nothing is scored.
func (m *Meeting) Total(unit ID) (Points, bool) {
	u := m.unit(unit)
	if u == nil {
		return 0, false
	}
	return m.total(u, CrossChecked, SelfScored)
}

// SelfTotal is a unit's points as it scored itself alone, added up as Total is.
func (m *Meeting) SelfTotal(unit ID) (Points, bool) {
	u := m.unit(unit)
	if u == nil {
		return 0, false
	}
	return m.total(u, SelfScored)
}

func (m *Meeting) total(u *Unit, stages ...Stage) (Points, bool) {
	if len(u.scores) == 0 {
		return 0, false
	}
	return m.Sum(u.first(stages))
}

// Ranked is a unit with its total and its place.
type Ranked struct {
	Unit  *Unit
	Total Points
	Rank  int  // from 1; of two that tie for the second place, both are 2 and the next is 4
	Tied  bool // another unit has the same total
}

// Ranking lists the units that have a total, from high to low; those that tie stand in the order of the units.
func (m *Meeting) Ranking() []Ranked {
	var out []Ranked
	for _, u := range m.Units {
		if total, ok := m.total(u, CrossChecked, SelfScored); ok {
			out = append(out, Ranked{Unit: u, Total: total})
		}
	}
	slices.SortStableFunc(out, func(a, b Ranked) int { return cmp.Compare(b.Total, a.Total) })
	for i := range out {
		out[i].Rank = i + 1
		if i > 0 && out[i].Total == out[i-1].Total {
			out[i].Rank, out[i].Tied, out[i-1].Tied = out[i-1].Rank, true, true
		}
	}
	return out
}
