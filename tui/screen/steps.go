package screen

import (
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/tui/text"
)

// StepWords names what a step recorded, and what it was about: "điểm danh: Văn phòng Bộ".
func StepWords(c *Context, b meeting.Body) string {
	words := text.Step(c.Lang, b)
	if of := earlier(c.M, b); of != nil {
		return words + ": " + StepWords(c, of)
	}
	if about := subjectOf(c.M, b); about != "" {
		words += ": " + about
	}
	return words
}

// earlier is what an event of the record takes back, does again or sets right; nil for what stands by itself.
func earlier(m *meeting.Meeting, b meeting.Body) meeting.Body {
	seq := uint64(0)
	switch b := b.(type) {
	case meeting.Undone:
		seq = b.Seq
	case meeting.Redone:
		seq = b.Seq
	case meeting.Retimed:
		seq = b.Seq
	}
	if trail := m.Trail(); seq > 0 && seq <= uint64(len(trail)) { // the first event is number 1
		return trail[seq-1].Body
	}
	return nil
}

// subjectOf is the name of the thing a body is about; empty where the kind says all, or the thing is gone.
func subjectOf(m *meeting.Meeting, b meeting.Body) string {
	switch b := b.(type) {
	case meeting.ItemBegun:
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
		return unitNames(m, b.Units)
	case meeting.PledgeSigned:
		return unitNames(m, b.Units)
	case meeting.SubstituteNamed:
		return unitNames(m, []meeting.ID{b.Unit})
	case meeting.AnswerGiven:
		return unitNames(m, []meeting.ID{b.Unit})
	case meeting.VoteCast:
		return unitNames(m, []meeting.ID{b.Unit})
	case meeting.SpeechQueued:
		return b.Speaker
	case meeting.SpeechBegun:
		return speaker(m, b.Speech)
	case meeting.SpeechPaused:
		return speaker(m, b.Speech)
	case meeting.SpeechEnded:
		return speaker(m, b.Speech)
	case meeting.SpeechNoted:
		return speaker(m, b.Speech)
	case meeting.Nominated:
		if u := m.Unit(b.Unit); u != nil {
			return u.Name
		}
		return b.Name
	case meeting.NominationsClosed:
		return titleName(m, b.Title)
	case meeting.RoundOpened:
		if b.Title == "" {
			return b.Question
		}
		return titleName(m, b.Title)
	case meeting.RoundOpenedFirst:
		return roundName(m, b.ID)
	case meeting.RoundDeclared:
		return roundName(m, b.Round)
	case meeting.RoundVoided:
		return roundName(m, b.Round)
	case meeting.TotalsEntered:
		return roundName(m, b.Round)
	case meeting.PaperSealed:
		return roundName(m, b.Round)
	case meeting.PaperMended:
		return strconv.Itoa(b.Paper) + ", " + roundName(m, b.Round)
	case meeting.PapersIssued:
		return roundName(m, b.Round) + ", " + strconv.Itoa(b.Issued)
	case meeting.RoundSettled:
		return roundName(m, b.Round)
	case meeting.ConsensusAsked:
		return roundName(m, b.Round)
	case meeting.RecountBegun:
		return roundName(m, b.Round) + ", " + b.Teller
	case meeting.RecountEnded:
		return roundName(m, b.Round)
	case meeting.PaperRecounted:
		return roundName(m, b.Round)
	case meeting.DifferenceSettled:
		return roundName(m, b.Round) + ", " + strconv.Itoa(b.Paper)
	case meeting.NominationsReopened:
		return titleName(m, b.Title)
	case meeting.NomineeRuled:
		return nomineeName(m, b.Title, b.Nominee)
	case meeting.TitleAdded:
		return b.Name
	case meeting.TitleChanged:
		return b.Name
	case meeting.GuestAdded:
		return b.Person.String()
	case meeting.GuestChanged:
		return b.Person.String()
	case meeting.OfficerAdded:
		return b.Person.String()
	case meeting.OfficerChanged:
		return b.Person.String()
	case meeting.HeadsAnnounced:
		return b.Head.String()
	case meeting.HeadsAnnouncedFirst:
		return b.Head.String()
	case meeting.SpeechWithdrawn:
		return speaker(m, b.Speech)
	case meeting.SpeechChanged:
		return b.Speaker
	case meeting.UnitAdded:
		return b.Name
	case meeting.UnitChanged:
		return b.Name
	case meeting.Amended:
		return b.Text
	case meeting.LetterheadAmended:
		return b.Reason
	case meeting.PhrasesAmended:
		return b.Reason
	case meeting.DecisionMade:
		return b.Text
	case meeting.DirectiveGiven:
		return b.Text
	case meeting.RosterTaken:
		return joined(b.Units, func(u meeting.RosterUnit) string { return u.Name })
	case meeting.ClusterHeadsNamed:
		return b.Head.String()
	case meeting.PledgeGiven:
		return b.Text
	case meeting.FollowUpsCarried:
		return joined(b.FollowUps, func(f meeting.CarriedFollowUp) string { return f.Text })
	case meeting.DirectiveDone:
		return directive(m, b.Directive)
	case meeting.CriteriaSet:
		return joined(b.Criteria, func(c meeting.Criterion) string { return c.Name })
	case meeting.ScoresEntered:
		return scoredUnits(m, b.Scores)
	case meeting.Registered:
		return joined(b.Registrations, func(n meeting.NewRegistration) string {
			return m.RegisteredName(&meeting.Registration{NewRegistration: n})
		})
	case meeting.RegistrationRuled:
		return registered(m, b.Registration)
	case meeting.NominatedAll:
		return titleName(m, b.Title) + ": " + joined(b.Nominees, func(n meeting.NewNominee) string {
			return m.NomineeName(&meeting.Nominee{NewNominee: n})
		})
	}
	return ""
}

func itemName(m *meeting.Meeting, id meeting.ID) string {
	if it := m.Item(id); it != nil {
		return it.Name
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

func roundName(m *meeting.Meeting, id meeting.ID) string {
	if r := m.Round(id); r != nil {
		return r.Subject
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

func directive(m *meeting.Meeting, id meeting.ID) string {
	for _, d := range m.Directives {
		if d.ID == id {
			return d.Text
		}
	}
	return ""
}

// joined lists what things are called.
func joined[T any](list []T, called func(T) string) string {
	names := make([]string, len(list))
	for i, x := range list {
		names[i] = called(x)
	}
	return strings.Join(names, ", ")
}

// scoredUnits are the units that scores are of, each once.
func scoredUnits(m *meeting.Meeting, scores []meeting.Score) string {
	var ids []meeting.ID
	seen := map[meeting.ID]bool{}
	for _, s := range scores {
		if !seen[s.Unit] {
			seen[s.Unit], ids = true, append(ids, s.Unit)
		}
	}
	return unitNames(m, ids)
}

func unitNames(m *meeting.Meeting, ids []meeting.ID) string {
	var names []string
	for _, id := range ids {
		if u := m.Unit(id); u != nil {
			names = append(names, u.Name)
		}
	}
	return strings.Join(names, ", ")
}
