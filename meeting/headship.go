package meeting

import (
	"strings"

	"thuky/meeting/name"
)

// Headship is somebody at the head of the cluster for a year, by the cluster's own word for the post.
type Headship struct {
	Person Person
	Post   string // "Trưởng Cụm", "Phó Trưởng Cụm"
	Year   int
}

// Headships are who heads the cluster this year, then who will next year, as far as the meeting knows.
func (m *Meeting) Headships() []Headship {
	var out []Headship
	add := func(year int, head Person, deputies []Person) {
		if !head.IsZero() {
			out = append(out, Headship{head, m.Info.Head, year})
		}
		for _, p := range deputies {
			if !p.IsZero() {
				out = append(out, Headship{p, m.Info.Deputy, year})
			}
		}
	}
	if now := m.ClusterHeads; now != nil {
		add(m.Info.Year, now.Head, now.Deputies)
	}
	if next := m.NextHeads(); next != nil {
		add(next.Year, next.Head, next.Deputies)
	}
	return out
}

// unitOf is the unit a person is of: whom the unit sends, or of whose name the person's office tells ("Vụ trưởng Vụ Pháp
// luật quốc tế"); nil where none is. A unit that was elected is itself.
func (m *Meeting) unitOf(p Person) *Unit {
	for _, u := range m.Units {
		if !p.IsZero() && (p.same(u.Representative) || p.same(u.Attendee())) {
			return u
		}
	}
	return m.unitNamed(p.Name + " " + p.Office)
}

// unitNamed is the unit that a text names, nil where it names none: of names within one another the longest.
func (m *Meeting) unitNamed(text string) *Unit {
	var found *Unit
	longest, text := 0, " "+name.Search(text)+" "
	for _, u := range m.Units {
		if n := name.Search(u.Name); len(n) > longest && strings.Contains(text, " "+n+" ") {
			found, longest = u, len(n)
		}
	}
	return found
}
