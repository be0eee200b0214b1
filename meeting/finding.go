package meeting

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"thuky/meeting/name"
)

// FindingKind says what a search has found.
type FindingKind string

// What there is to be found in a meeting.
const (
	FoundUnit         FindingKind = "unit"
	FoundProposal     FindingKind = "proposal" // who was put up for a title
	FoundHead         FindingKind = "head"     // of the cluster
	FoundDecision     FindingKind = "decision"
	FoundDirective    FindingKind = "directive" // and other follow-ups
	FoundRegistration FindingKind = "registration"
	FoundPerson       FindingKind = "person"
	FoundSpeech       FindingKind = "speech"
)

// The outcomes of what is no nomination. Those of a unit are its Status, those of an officer the Role.
const (
	Done        Outcome = "done" // of a directive
	ToDo        Outcome = "to-do"
	InForce     Outcome = "in-force" // of a decision
	StruckOut   Outcome = "struck"
	OnRegister  Outcome = "registered"
	OffRegister Outcome = "struck-off"
	Represents  Outcome = "represents" // of a person: sits for a unit
	Replaced    Outcome = "replaced"   // sent a substitute
	Invited     Outcome = "guest"
	Spoke       Outcome = "spoke"
	DidNot      Outcome = "did-not-speak"
)

// Finding is something of a meeting that a search can find: its words as the record has them, and what became of it.
type Finding struct {
	Kind     FindingKind
	Name     string // a unit, a person, who was proposed, what was decided or directed, who spoke
	About    string // a title, a post, the owner of a directive, the topic of a speech, the unit of a person
	Year     int    // of a headship; of anything else the meeting's
	Outcome  Outcome
	ID       ID     // in the meeting, of what was found: of a person the unit, guest or officer; empty for an elected head
	Title    ID     // of a proposal
	searched string // all that it is found by, as name.Search gives it
}

// Rank tells how well the finding answers a query, as name.RankSearched does: the query is as name.Search gives it.
func (f Finding) Rank(query string) int { return name.RankSearched(f.searched, query) }

// Find gives what answers a query, the best first: every word of it occurs, without its diacritics, in what is found or
// is the meeting's year.
func (m *Meeting) Find(query string) []Finding {
	query = name.Search(query)
	out := slices.DeleteFunc(m.Findings(), func(f Finding) bool { return f.Rank(query) < 0 })
	slices.SortStableFunc(out, func(a, b Finding) int { return cmp.Compare(a.Rank(query), b.Rank(query)) })
	return out
}

// Findings are all that can be found in a meeting, kind by kind, each in the order of the record.
func (m *Meeting) Findings() []Finding {
	fs := &findings{year: m.Info.Year}
	for _, u := range m.Units {
		fs.add(Finding{Kind: FoundUnit, ID: u.ID, Name: u.Name, Outcome: Outcome(u.Status)}, u.Names()[1:]...)
	}
	for _, t := range m.Titles {
		for _, e := range m.Endings(t) {
			fs.add(Finding{Kind: FoundProposal, ID: e.Nominee.ID, Title: t.ID, Name: e.Name, About: t.Name, Outcome: e.Outcome}, t.Official, e.Nominee.By)
		}
	}
	announced := ID("")
	if m.Heads != nil {
		announced = m.Heads.ID
	}
	for _, h := range m.Headships() {
		fs.add(Finding{Kind: FoundHead, ID: announced, Name: h.Person.String(), About: h.Post, Year: h.Year})
	}
	for _, d := range m.Decisions {
		fs.add(m.foundDecision(d))
	}
	for _, d := range m.Directives {
		fs.add(Finding{Kind: FoundDirective, ID: d.ID, Name: d.Text, About: d.Owner, Outcome: pick(d.Done, Done, ToDo)}, d.By)
	}
	for _, r := range m.Register {
		fs.add(Finding{Kind: FoundRegistration, ID: r.ID, Name: m.RegisteredName(r), About: m.Title(r.Title).Name, Outcome: pick(r.Struck, OffRegister, OnRegister)})
	}
	m.findPeople(fs)
	for _, s := range m.Speeches {
		fs.add(Finding{Kind: FoundSpeech, ID: s.ID, Name: s.Speaker, About: s.Topic, Outcome: pick(len(s.Spans) > 0, Spoke, DidNot)})
	}
	return fs.all
}

// findings collects.
type findings struct {
	year int
	all  []Finding
}

// add adds a finding, and the words by which it is found though they are not shown with it.
func (fs *findings) add(f Finding, also ...string) {
	words := append([]string{f.Name, f.About}, also...)
	words = append(words, strconv.Itoa(fs.year))
	if f.Year == 0 {
		f.Year = fs.year
	} else {
		words = append(words, strconv.Itoa(f.Year))
	}
	f.searched = name.Search(strings.Join(words, " "))
	fs.all = append(fs.all, f)
}

// foundDecision is found by its own words or, where it is a result, by what was voted on and who won.
func (m *Meeting) foundDecision(d *Decision) Finding {
	f := Finding{Kind: FoundDecision, ID: d.ID, Name: d.Text, Outcome: pick(d.Struck != "", StruckOut, InForce)}
	if r := m.Round(d.Round); r != nil {
		won := r.Verdict.Elected
		if s := r.Settlement; d.Settles && s != nil { // it is gone from a voided round
			won = s.Names
		}
		f.Name, f.About = r.Subject, strings.Join(won, "; ")
	}
	if h := m.Heads; d.Heads && h != nil && h.ID == d.ID {
		f.Name = h.Head.String()
	}
	return f
}

// findPeople adds everybody known by name, and guests and officers by their offices too.
func (m *Meeting) findPeople(fs *findings) {
	for _, u := range m.Units {
		if p := u.Attendee(); p.Name != "" {
			fs.add(Finding{Kind: FoundPerson, ID: u.ID, Name: p.String(), About: u.Name, Outcome: Represents})
		}
		if p := u.Representative; p.Name != "" && p != u.Attendee() {
			fs.add(Finding{Kind: FoundPerson, ID: u.ID, Name: p.String(), About: u.Name, Outcome: Replaced})
		}
	}
	for _, o := range m.Officers {
		fs.add(Finding{Kind: FoundPerson, ID: o.ID, Name: o.Person.String(), Outcome: Outcome(o.Role)})
	}
	for _, g := range m.Guests {
		fs.add(Finding{Kind: FoundPerson, ID: g.ID, Name: g.Person.String(), Outcome: Invited})
	}
}

// pick is the first where something is so, the second where not.
func pick(so bool, yes, no Outcome) Outcome {
	if so {
		return yes
	}
	return no
}
