package roster

import (
	"slices"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// State is what becomes of a row.
type State string

// The states of a row.
const (
	New     State = "new"     // a unit that the meeting does not have
	Changed State = "changed" // one that it has, of which the roster says something else
	Same    State = "same"    // one of which it says nothing new
	Refused State = "refused" // it has Problems, and is not taken
)

// Entry is a row and what becomes of it. What the meeting has against it is among its Problems.
type Entry struct {
	Row
	State   State
	Changes []Change // of a Changed one
	Held    string   // the unit's name as the meeting writes it, "" where it has none of that name; it stays
	Like    string   // of a New one: a unit that the roster does not name, with the same telephone or representative. It may be that one, renamed

	taken  meeting.RosterUnit // the unit as it will be
	scores []meeting.Score    // those that differ from what is held; without identities until the row is taken
	under  []int              // the criterion of each of them: see scoring
}

// Plan is what a meeting would take of a roster. It is of the meeting as it was when it was made.
type Plan struct {
	Roster  Roster   // as the meeting reads it, which knows its criteria
	Entries []Entry  // one for each of Roster.Rows
	Kept    []string // the units that the meeting has and the roster does not name; they stay as they are
	Moved   bool     // the roster names the units in another order; that of the meeting stays
	LeftOut []Column // a total of which the meeting has the parts, or parts of which it has the total: they would count twice

	criteria []meeting.Criterion // all of them, as they will be; nil where none is added
	had      int                 // how many of them the meeting has
}

// Leaves reports whether a column is one of those LeftOut.
func (p Plan) Leaves(c Column) bool {
	return slices.ContainsFunc(p.LeftOut, func(left Column) bool { return left.At == c.At })
}

// Added are the criteria that the meeting lacks and will have.
func (p Plan) Added() []meeting.Criterion { return p.criteria[min(p.had, len(p.criteria)):] }

// NewPlan compares a roster with a meeting in any phase; for one that is not set up yet, it is the Plan for what it will
// be without units. Id gives an identity that nothing has, for each unit and criterion that is added.
//
// Units are told by their names, folded (name.Fold), and keep the name as the meeting writes it. What is blank in the
// roster changes nothing; where it names somebody else, though, the office and the honorific of the one before go with
// them. A meeting that has begun takes no further unit; one that is over takes nothing. Points are taken under the
// criterion of the column's name, at most as many as the meeting allows; one that it lacks is added if any points are.
func NewPlan(m *meeting.Meeting, r Roster, id func() string) Plan {
	r = r.knowing(m.Criteria)
	p := Plan{Roster: r}
	held, listed := map[string]*meeting.Unit{}, map[string]bool{}
	for _, u := range m.Units {
		held[name.Fold(u.Name)] = u
	}
	points, room := newScoring(m.Criteria, r.Columns), newRoom()
	for _, row := range r.Rows {
		key := name.Fold(row.Unit)
		listed[key] = true
		e := entry(row, held[key], r, points)
		if kind := stopped(m.Phase(), e.State); kind != "" {
			e.refuse(r.problemOf(kind, row))
		}
		if (e.State == New || e.State == Changed) && !room.takes(e) {
			e.refuse(r.problemOf(TooMuch, row))
		}
		e.identify(points, id)
		p.Entries = append(p.Entries, e)
	}
	var kept []*meeting.Unit
	for _, u := range m.Units {
		if !listed[name.Fold(u.Name)] {
			kept, p.Kept = append(kept, u), append(p.Kept, u.Name)
		}
	}
	p.likenTo(kept)
	p.Moved = moved(m.Units, r.Rows)
	p.LeftOut, p.criteria, p.had = points.leftOut, points.list(), points.had
	return p
}

// entry compares a row with the unit of its name, nil where the meeting has none.
func entry(row Row, held *meeting.Unit, r Roster, points *scoring) Entry {
	e := Entry{Row: row, State: Changed}
	e.Problems = slices.Clone(row.Problems)
	if held != nil {
		e.Held = held.Name
	} else {
		held = &meeting.Unit{NewUnit: meeting.NewUnit{Name: row.Unit}}
		e.State = New
	}
	e.taken = meeting.RosterUnit{ID: held.ID, Name: held.Name, Phone: held.Phone, Formerly: held.Formerly, Representative: represented(held.Representative, row.Representative)}
	if row.Phone != "" {
		e.taken.Phone = row.Phone
	}
	changes := unitChanges(held, e.taken)
	changes = append(changes, e.score(held, r, points)...)
	switch {
	case len(e.Problems) > 0:
		e.refuse()
	case e.State == New:
	case len(changes) == 0:
		e.State = Same
	default:
		e.Changes = changes
	}
	return e
}

// likenTo tells of each new unit which of those kept it may be.
func (p *Plan) likenTo(kept []*meeting.Unit) {
	like := map[string]string{}
	for _, u := range kept {
		for _, key := range marks(u.Representative, u.Phone) {
			like[key] = u.Name
		}
	}
	for i := range p.Entries {
		e := &p.Entries[i]
		for _, key := range marks(e.Representative, e.Phone) {
			if e.State == New && e.Like == "" {
				e.Like = like[key]
			}
		}
	}
}

// marks are what tells a unit besides its name: its telephone's digits, and whom it sends.
func marks(who meeting.Person, phone string) (keys []string) {
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, phone)
	if digits != "" {
		keys = append(keys, digits)
	}
	if who.Name != "" {
		keys = append(keys, name.Fold(who.Name))
	}
	return keys
}

// moved reports whether rows name units in another order than theirs.
func moved(units []*meeting.Unit, rows []Row) bool {
	if len(units) == 0 { // a new meeting, perhaps of thousands
		return false
	}
	at, last := map[string]int{}, -1
	for i, u := range units {
		at[name.Fold(u.Name)] = i
	}
	for _, row := range rows {
		i, known := at[name.Fold(row.Unit)]
		switch {
		case !known || len(row.Problems) > 0:
		case i < last:
			return true
		default:
			last = i
		}
	}
	return false
}

// stopped is why a meeting does not take a row any more, "" where it does.
func stopped(phase meeting.Phase, s State) Kind {
	switch {
	case s != New && s != Changed:
	case phase == meeting.Ended:
		return Adjourned
	case phase != meeting.Planned && s == New:
		return UnitsFixed
	}
	return ""
}

// refuse takes nothing of the row, for these reasons besides those that it has.
func (e *Entry) refuse(why ...Problem) {
	e.Problems = append(e.Problems, why...)
	e.State, e.Changes, e.taken, e.scores, e.under = Refused, nil, meeting.RosterUnit{}, nil, nil
}

// identify gives a new unit its identity, and its scores the unit's and the criterion's.
func (e *Entry) identify(points *scoring, id func() string) {
	if e.State == New {
		e.taken.ID = meeting.ID(id())
	}
	for i, at := range e.under {
		e.scores[i].Unit, e.scores[i].Criterion = e.taken.ID, points.identity(at, id)
	}
}

// Count counts the rows in that state.
func (p Plan) Count(s State) int {
	n := 0
	for _, e := range p.Entries {
		if e.State == s {
			n++
		}
	}
	return n
}

// Bodies are what the meeting is to take, in their order, as one action; none where nothing would change.
func (p Plan) Bodies() []meeting.Body {
	var units []meeting.RosterUnit
	var scores []meeting.Score
	for _, e := range p.Entries {
		if e.State == New || slices.ContainsFunc(e.Changes, func(c Change) bool { return c.Field != Score }) {
			units = append(units, e.taken)
		}
		scores = append(scores, e.scores...)
	}
	var bodies []meeting.Body
	if len(units) > 0 {
		bodies = append(bodies, meeting.RosterTaken{Units: units})
	}
	if p.criteria != nil {
		bodies = append(bodies, meeting.CriteriaSet{Criteria: p.criteria, With: len(bodies) > 0})
	}
	if len(scores) > 0 {
		bodies = append(bodies, meeting.ScoresEntered{Scores: scores, With: len(bodies) > 0})
	}
	return bodies
}

// problemOf is what the meeting has against a row as a whole: against its unit.
func (r *Roster) problemOf(k Kind, row Row) Problem {
	return r.problem(k, Line{Number: row.Line}, r.at(Unit), row.Unit, "")
}
