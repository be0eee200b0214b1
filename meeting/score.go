package meeting

import (
	"slices"
	"time"

	"thuky/meeting/name"
)

// CriterionKind says how the points of a criterion count.
type CriterionKind string

// The kinds of criteria. A penalty's points are given without a sign, and taken off.
const (
	Basic   CriterionKind = ""
	Bonus   CriterionKind = "bonus"   // điểm thưởng
	Penalty CriterionKind = "penalty" // điểm trừ
)

// Criterion is what points are given for (tiêu chí chấm điểm).
type Criterion struct {
	ID   ID            `json:"id"`
	Name string        `json:"name"`
	Kind CriterionKind `json:"kind,omitempty"`
	Max  Points        `json:"max"` // điểm chuẩn; 0: no maximum
}

// Stage is who gave the points.
type Stage string

// The stages of scoring.
const (
	SelfScored   Stage = "self"    // tự chấm
	CrossChecked Stage = "crossed" // thẩm định, chấm chéo
)

// Score is the points of a unit under one criterion; nil where none are given.
type Score struct {
	Unit      ID      `json:"unit"`
	Criterion ID      `json:"criterion"`
	Stage     Stage   `json:"stage"`
	Points    *Points `json:"points"`
}

// scored is what a unit keeps a score under.
type scored struct {
	criterion ID
	stage     Stage
}

// CriteriaSet sets the whole list of criteria, in its order.
type CriteriaSet struct {
	Criteria []Criterion `json:"criteria"`
	With     bool        `json:"with,omitempty"` // see joined
}

// ScoresEntered enters scores, or takes them away. All of them are one action.
type ScoresEntered struct {
	Scores []Score `json:"scores"`
	With   bool    `json:"with,omitempty"` // see joined
}

func (b CriteriaSet) joins() bool   { return b.With }
func (b ScoresEntered) joins() bool { return b.With }

var _, _ = register[CriteriaSet](), register[ScoresEntered]()

// Criterion finds a criterion, or nil.
func (m *Meeting) Criterion(id ID) *Criterion {
	for i := range m.Criteria {
		if m.Criteria[i].ID == id {
			return &m.Criteria[i]
		}
	}
	return nil
}

// most is the most that may be given under the criterion.
func (c Criterion) most() Points {
	if c.Max == 0 {
		return MostPoints
	}
	return c.Max
}

func (c Criterion) check() error {
	return first(
		notBlank(c.Name),
		refuseIf(!slices.Contains([]CriterionKind{Basic, Bonus, Penalty}, c.Kind), ErrUnknown, c.Kind),
		refuseIf(c.Max < 0 || c.Max > MostPoints, ErrRange, c.Max),
	)
}

// Kind is the body's name in the record.
func (CriteriaSet) Kind() string { return "criteria-set/1" }

// check lets no criterion disappear under which there are scores, nor its maximum fall below one of them.
func (b CriteriaSet) check(m *Meeting, _ time.Time) error {
	given, names := map[ID]Criterion{}, map[string]bool{}
	var added []ID
	for _, c := range b.Criteria {
		_, twice := given[c.ID]
		folded := name.Fold(c.Name)
		if err := first(c.check(), refuseIf(twice, ErrTaken, c.ID), refuseIf(names[folded], ErrSameName, c.Name)); err != nil {
			return err
		}
		given[c.ID], names[folded] = c, true
		if m.Criterion(c.ID) == nil {
			added = append(added, c.ID)
		}
	}
	for _, u := range m.Units {
		for _, c := range m.Criteria {
			for _, stage := range []Stage{SelfScored, CrossChecked} {
				p, ok := u.scores[scored{c.ID, stage}]
				if !ok {
					continue
				}
				now, stays := given[c.ID]
				if err := first(refuseIf(!stays, ErrScored), refuseIf(stays && p > now.most(), ErrScore, u.Name, c.Name, now.most())); err != nil {
					return err
				}
			}
		}
	}
	return first(m.allFresh(added), refuseIf(slices.Equal(b.Criteria, m.Criteria), ErrNoChange))
}

func (b CriteriaSet) apply(m *Meeting, _ Event) { m.Criteria = slices.Clone(b.Criteria) }

// Kind is the body's name in the record.
func (ScoresEntered) Kind() string { return "scores-entered/1" }

func (b ScoresEntered) check(m *Meeting, _ time.Time) error {
	if len(b.Scores) == 0 {
		return refuse(ErrEmpty)
	}
	type cell struct {
		unit ID
		scored
	}
	seen, changes := map[cell]bool{}, false
	for _, s := range b.Scores {
		u, c := m.unit(s.Unit), m.Criterion(s.Criterion)
		key := scored{s.Criterion, s.Stage}
		switch {
		case u == nil:
			return refuse(ErrUnknown, s.Unit)
		case c == nil:
			return refuse(ErrUnknown, s.Criterion)
		case s.Stage != SelfScored && s.Stage != CrossChecked:
			return refuse(ErrUnknown, s.Stage)
		case seen[cell{s.Unit, key}]:
			return refuse(ErrStatusTwice, u.Name)
		case s.Points != nil && (*s.Points < 0 || *s.Points > c.most()):
			return refuse(ErrScore, u.Name, c.Name, c.most())
		}
		seen[cell{s.Unit, key}] = true
		old, had := u.scores[key]
		changes = changes || had != (s.Points != nil) || had && old != *s.Points
	}
	return refuseIf(!changes, ErrNoChange)
}

func (b ScoresEntered) apply(m *Meeting, _ Event) {
	for _, s := range b.Scores {
		u, key := m.unit(s.Unit), scored{s.Criterion, s.Stage}
		switch {
		case s.Points == nil:
			delete(u.scores, key)
		case u.scores == nil:
			u.scores = map[scored]Points{key: *s.Points}
		default:
			u.scores[key] = *s.Points
		}
		if len(u.scores) == 0 {
			u.scores = nil // as if none had ever been given
		}
	}
}
