package roster

import (
	"slices"

	"thuky/meeting"
	"thuky/meeting/name"
)

// scoring is where the points of a roster go.
type scoring struct {
	criteria []meeting.Criterion // those that the meeting has, and those that it lacks; the latter without identities until they are needed
	had      int
	of       map[int]int // the criterion of each column of points that is taken
	leftOut  []LeftColumn
}

// newScoring finds the criterion of each column, by its name. A total and its parts are never held side by side, where
// they would count twice, nor are "Điểm thưởng" and the bonuses: what the meeting has decides.
func newScoring(held []meeting.Criterion, columns []Column) *scoring {
	s := &scoring{criteria: slices.Clone(held), had: len(held), of: map[int]int{}}
	total, parts := false, false
	at, kinds := map[string]int{}, map[meeting.CriterionKind]bool{}
	for i, c := range held {
		kinds[c.Kind] = true
		at[name.Fold(c.Name)] = i
		switch {
		case c.Kind != meeting.Basic:
		case isTotal(name.Search(c.Name)):
			total = true
			at[name.Fold(TotalCriterion)] = i // whatever the meeting calls it
		default:
			parts = true
		}
	}
	for i, c := range columns {
		if c.Field != Score {
			continue
		}
		key := name.Fold(c.Criterion)
		where, known := at[key]
		switch {
		case known && where < s.had: // as the meeting has it
		case known:
			s.criteria[where].Max = max(s.criteria[where].Max, c.Max)
		case c.Kind != meeting.Basic && kinds[c.Kind] && c.plain,
			c.Kind == meeting.Basic && (parts && c.Criterion == TotalCriterion || total && c.Criterion != TotalCriterion):
			s.leftOut = append(s.leftOut, LeftColumn{c, Beside})
			continue
		default:
			where = len(s.criteria)
			at[key] = where
			s.criteria = append(s.criteria, meeting.Criterion{Name: c.Criterion, Kind: c.Kind, Max: c.Max})
		}
		s.of[i] = where
	}
	return s
}

// identity is that of a criterion, which gets one where it has none.
func (s *scoring) identity(at int, id func() string) meeting.ID {
	if s.criteria[at].ID == "" {
		s.criteria[at].ID = meeting.ID(id())
	}
	return s.criteria[at].ID
}

// list is all the criteria there will be, nil where none is added.
func (s *scoring) list() []meeting.Criterion {
	all := s.criteria[:s.had:s.had]
	for _, c := range s.criteria[s.had:] {
		if c.ID != "" {
			all = append(all, c)
		}
	}
	if len(all) == s.had {
		return nil
	}
	return all
}

// score takes the points of a row that differ from those held, and tells what that changes. Points that the meeting
// would not take are a Problem of the row.
func (e *Entry) score(held *meeting.Unit, r Roster, s *scoring) []Change {
	var changes []Change
	for _, p := range e.Scores {
		column := r.Columns[p.Column]
		at, taken := s.of[p.Column]
		if !taken {
			continue
		}
		criterion := s.criteria[at]
		place := Line{Number: e.Line}
		switch {
		case column.Kind != meeting.Basic && column.Kind != criterion.Kind:
			e.Problems = append(e.Problems, r.problem(OtherKind, place, column.At, column.Title, criterion.Name))
			continue
		case criterion.Max > 0 && p.Points > criterion.Max:
			e.Problems = append(e.Problems, r.problem(OverMaximum, place, column.At, p.Points.String(), criterion.Max.String()))
			continue
		}
		old, given := held.Score(criterion.ID, column.Stage)
		if given && old == p.Points {
			continue
		}
		c := Change{Field: Score, Column: p.Column, To: p.Points.String()}
		if given {
			c.From = old.String()
		}
		changes = append(changes, c)
		e.scores, e.under = append(e.scores, meeting.Score{Stage: column.Stage, Points: &p.Points}), append(e.under, at)
	}
	return changes
}
