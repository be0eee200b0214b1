package screen

import (
	"slices"

	"thuky/meeting"
)

// FoundOn is the screen that has what a search has found.
func FoundOn(kind meeting.FindingKind) int { return foundOn[kind] }

var foundOn = map[meeting.FindingKind]int{
	meeting.FoundUnit: AttendanceScreen, meeting.FoundPerson: AttendanceScreen, meeting.FoundSpeech: SpeakersScreen,
	meeting.FoundProposal: NominationsScreen, meeting.FoundRegistration: ScoresScreen, meeting.FoundDecision: DecisionsScreen,
	meeting.FoundHead: DecisionsScreen, meeting.FoundDirective: DecisionsScreen,
}

// Seek puts the cursor of a screen on what a search has found, in whatever part of it that stands.
func Seek(s Screen, m *meeting.Meeting, f meeting.Finding) {
	if seeker, ok := s.(interface {
		seek(*meeting.Meeting, meeting.Finding)
	}); ok {
		seeker.seek(m, f)
	}
}

// seek puts the cursor on the one of a list with this identity, and reports whether there is one.
func seek[T any](cu *cursor, list []T, id func(T) meeting.ID, want meeting.ID) bool {
	at := slices.IndexFunc(list, func(x T) bool { return id(x) == want })
	if at >= 0 {
		cu.at = at
	}
	return at >= 0
}

func (a *Attendance) seek(m *meeting.Meeting, f meeting.Finding) {
	switch {
	case seek(&a.units, m.Units, func(u *meeting.Unit) meeting.ID { return u.ID }, f.ID):
		a.part.at = 0
	case seek(&a.guests, m.Guests, func(g meeting.Guest) meeting.ID { return g.ID }, f.ID):
		a.part.at = 1
	case seek(&a.officers, m.With(roles...), func(o meeting.Officer) meeting.ID { return o.ID }, f.ID):
		a.part.at = 2
	}
}

func (s *Speakers) seek(m *meeting.Meeting, f meeting.Finding) {
	seek(&s.cursor, m.Speeches, func(x *meeting.Speech) meeting.ID { return x.ID }, f.ID)
}

func (n *Nominations) seek(m *meeting.Meeting, f meeting.Finding) {
	at := slices.IndexFunc(m.Titles, func(t *meeting.Title) bool { return t.ID == f.Title })
	if at >= 0 && seek(&n.names, m.Titles[at].Nominees, func(x *meeting.Nominee) meeting.ID { return x.ID }, f.ID) {
		n.part.at = at
	}
}

func (d *Decisions) seek(m *meeting.Meeting, f meeting.Finding) {
	switch {
	case seek(&d.decisions, m.Decisions, func(x *meeting.Decision) meeting.ID { return x.ID }, f.ID):
		d.part.at = 0
	case seek(&d.directives, m.Directives, func(x *meeting.Directive) meeting.ID { return x.ID }, f.ID):
		d.part.at = 2
	}
}

func (s *Scores) seek(m *meeting.Meeting, f meeting.Finding) {
	if seek(&s.register, registerLines(m), func(r *meeting.Registration) meeting.ID { return r.ID }, f.ID) {
		s.part.at = 2
	}
}
