package screen

import (
	"cmp"
	"strings"

	"thuky/meeting"
	"thuky/tui/text"
)

// about names what an event is about; empty where its kind says all, or the thing is gone.
func (t telling) about(b meeting.Body) string {
	m := t.m
	switch b := b.(type) {
	case meeting.Created:
		return b.Info.Title
	case meeting.ItemBegun:
		// Beginning an item ends the one before: taking it back lets that go on.
		if now := t.before().RunningItem(); now != nil {
			return t.T(text.ToldEnds, itemName(m, b.Item), now.Name)
		}
		return itemName(m, b.Item)
	case meeting.ItemFinished:
		return itemName(m, b.Item)
	case meeting.ItemSkipped:
		return itemName(m, b.Item)
	case meeting.ItemNoted:
		return itemName(m, b.Item)
	case meeting.ItemMoved:
		return itemName(m, b.Item)
	case meeting.ItemInserted:
		return b.Name
	case meeting.ItemChanged:
		return b.Name
	case meeting.UnitsMarked:
		return t.units(b.Units)
	case meeting.PledgeSigned:
		return t.units(b.Units)
	case meeting.PledgeStruck:
		return t.units([]meeting.ID{b.Unit})
	case meeting.SubstituteNamed:
		return t.units([]meeting.ID{b.Unit})
	case meeting.AnswerGiven:
		return t.units([]meeting.ID{b.Unit})
	case meeting.VoteCast:
		return t.units([]meeting.ID{b.Unit})
	case meeting.UnitRemoved:
		return t.units([]meeting.ID{b.Unit})
	case meeting.UnitAdded:
		return b.Name
	case meeting.UnitChanged:
		return b.Name
	case meeting.RosterTaken:
		return listed(t, text.ToldUnits, b.Units, func(u meeting.RosterUnit) string { return u.Name })
	case meeting.GuestAdded:
		return b.Person.String()
	case meeting.GuestChanged:
		return b.Person.String()
	case meeting.GuestMoved:
		return guestName(m, b.Guest)
	case meeting.GuestRemoved:
		return guestName(m, b.Guest)
	case meeting.OfficerAdded:
		return b.Person.String()
	case meeting.OfficerChanged:
		return b.Person.String()
	case meeting.OfficerMoved:
		return officerName(m, b.Officer)
	case meeting.OfficerRemoved:
		return officerName(m, b.Officer)
	case meeting.SpeechQueued:
		return b.Speaker
	case meeting.SpeechChanged:
		return b.Speaker
	case meeting.SpeechMoved:
		return speaker(m, b.Speech)
	case meeting.SpeechBegun:
		return speaker(m, b.Speech)
	case meeting.SpeechPaused:
		return speaker(m, b.Speech)
	case meeting.SpeechEnded:
		return speaker(m, b.Speech)
	case meeting.SpeechNoted:
		return speaker(m, b.Speech)
	case meeting.SpeechWithdrawn:
		return speaker(m, b.Speech)
	}
	return t.aboutVotes(b)
}

// aboutVotes names what an event of titles, votes and what comes of them is about.
func (t telling) aboutVotes(b meeting.Body) string {
	m := t.m
	switch b := b.(type) {
	case meeting.TitleAdded:
		return b.Name
	case meeting.TitleChanged:
		return b.Name
	case meeting.TitleRemoved:
		return titleName(m, b.Title)
	case meeting.Nominated:
		return m.NomineeName(&meeting.Nominee{NewNominee: b.NewNominee})
	case meeting.NominatedAll:
		return listed(t, text.ToldNames, b.Nominees, func(n meeting.NewNominee) string { return m.NomineeName(&meeting.Nominee{NewNominee: n}) })
	case meeting.NomineeRuled:
		return nomineeName(m, b.Title, b.Nominee)
	case meeting.NominationsClosed:
		return titleName(m, b.Title)
	case meeting.NominationsReopened:
		return titleName(m, b.Title)
	case meeting.Registered:
		return listed(t, text.ToldNames, b.Registrations, func(n meeting.NewRegistration) string {
			return m.RegisteredName(&meeting.Registration{NewRegistration: n})
		})
	case meeting.RegistrationRuled:
		return registered(m, b.Registration)
	case meeting.RegistrationRemoved:
		return registered(m, b.Registration)
	case meeting.CriteriaSet:
		return listed(t, text.ToldCriteria, b.Criteria, func(x meeting.Criterion) string { return x.Name })
	case meeting.ScoresEntered:
		return t.units(scored(b.Scores))
	case meeting.RoundOpened:
		return cmp.Or(b.Question, t.round(titleName(m, b.Title), t.next(b.Title, b.ID)))
	case meeting.RoundOpenedFirst:
		return cmp.Or(b.Question, t.round(titleName(m, b.Title), t.next(b.Title, b.ID)))
	case meeting.DecisionMade:
		return b.Text
	case meeting.DecisionChanged:
		return b.Text
	case meeting.DecisionStruck:
		return decision(m, b.Decision)
	case meeting.HeadsAnnounced:
		return b.Head.String()
	case meeting.HeadsAnnouncedFirst:
		return b.Head.String()
	case meeting.ClusterHeadsNamed:
		return cmp.Or(b.Head.String(), "–")
	case meeting.DirectiveGiven:
		return b.Text
	case meeting.DirectiveChanged:
		return b.Text
	case meeting.DirectiveStruck:
		return directive(m, b.Directive)
	case meeting.DirectiveDone:
		return directive(m, b.Directive)
	case meeting.PledgeGiven:
		return b.Text
	case meeting.FollowUpsCarried:
		return listed(t, text.ToldTasks, b.FollowUps, func(f meeting.CarriedFollowUp) string { return f.Text })
	case meeting.PhrasesSet:
		return t.T(text.ToldPhrases, len(b.Phrases))
	case meeting.Amended:
		return t.note(b.Text)
	case meeting.LetterheadAmended:
		return t.note(b.Reason)
	case meeting.PhrasesAmended:
		return t.note(b.Reason)
	}
	if id := roundOf(b); id != "" {
		if r := m.Round(id); r != nil && r.Title != "" {
			return t.round(r.Subject, r.Number)
		} else if r != nil {
			return r.Subject
		}
	}
	return ""
}

// round names a round; the first of a title needs no number.
func (t telling) round(subject string, number int) string {
	if number < 2 {
		return subject
	}
	return subject + ", " + t.T(text.RoundNumber, number)
}

// next is the number of the round of a title that an event opens, or has opened.
func (t telling) next(title, round meeting.ID) int {
	n := 1
	for _, r := range t.m.Rounds {
		if r.Title == title && r.ID != round {
			n++
		}
	}
	return n
}

// roundOf is the round that an event of a vote is about; empty for other events.
func roundOf(b meeting.Body) meeting.ID {
	switch b := b.(type) {
	case meeting.RoundOpened:
		return b.ID
	case meeting.RoundOpenedFirst:
		return b.ID
	case meeting.PapersIssued:
		return b.Round
	case meeting.PaperSealed:
		return b.Round
	case meeting.PaperMended:
		return b.Round
	case meeting.TotalsEntered:
		return b.Round
	case meeting.RoundDeclared:
		return b.Round
	case meeting.RoundVoided:
		return b.Round
	case meeting.RoundSettled:
		return b.Round
	case meeting.AnswerGiven:
		return b.Round
	case meeting.VoteCast:
		return b.Round
	case meeting.ConsensusAsked:
		return b.Round
	case meeting.RecountBegun:
		return b.Round
	case meeting.PaperRecounted:
		return b.Round
	case meeting.RecountEnded:
		return b.Round
	case meeting.DifferenceSettled:
		return b.Round
	}
	return ""
}

func itemName(m *meeting.Meeting, id meeting.ID) string {
	if it := m.Item(id); it != nil {
		return it.Name
	}
	return ""
}

func guestName(m *meeting.Meeting, id meeting.ID) string {
	for _, g := range m.Guests {
		if g.ID == id {
			return g.Person.String()
		}
	}
	return ""
}

func officerName(m *meeting.Meeting, id meeting.ID) string {
	for _, o := range m.Officers {
		if o.ID == id {
			return o.Person.String()
		}
	}
	return ""
}

func nomineeName(m *meeting.Meeting, title, id meeting.ID) string {
	if t := m.Title(title); t != nil {
		for _, n := range t.Nominees {
			if n.ID == id {
				return m.NomineeName(n)
			}
		}
	}
	return ""
}

func titleName(m *meeting.Meeting, id meeting.ID) string {
	if t := m.Title(id); t != nil {
		return t.Name
	}
	return ""
}

func speaker(m *meeting.Meeting, id meeting.ID) string {
	for _, s := range m.Speeches {
		if s.ID == id {
			return s.Speaker
		}
	}
	return ""
}

func registered(m *meeting.Meeting, id meeting.ID) string {
	if r := m.Registration(id); r != nil {
		return m.RegisteredName(r)
	}
	return ""
}

func decision(m *meeting.Meeting, id meeting.ID) string {
	if d := m.Decision(id); d != nil {
		return d.Text
	}
	return ""
}

func directive(m *meeting.Meeting, id meeting.ID) string {
	for _, d := range m.Directives {
		if d.ID == id {
			return d.Text
		}
	}
	return ""
}

// scored are the units that scores are of, each once.
func scored(scores []meeting.Score) []meeting.ID {
	var ids []meeting.ID
	seen := map[meeting.ID]bool{}
	for _, s := range scores {
		if !seen[s.Unit] {
			seen[s.Unit], ids = true, append(ids, s.Unit)
		}
	}
	return ids
}

// few is how many names are said in short.
const few = 3

// listed lists what things are called; of more than a few it says how many they are, in short with the first of them.
func listed[T any](t telling, counted text.Word, list []T, called func(T) string) string {
	var names []string
	for _, x := range list {
		if t.brief && len(names) == few {
			names = append(names, "…")
			break
		}
		names = append(names, called(x))
	}
	all := strings.Join(names, ", ")
	if len(list) > few {
		return t.T(counted, len(list), all)
	}
	return all
}

// units names units.
func (t telling) units(ids []meeting.ID) string {
	return listed(t, text.ToldUnits, ids, func(id meeting.ID) string {
		if u := t.m.Unit(id); u != nil {
			return u.Name
		}
		return string(id)
	})
}
