package screen

import (
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/tui/room"
	"thuky/tui/text"
)

// content is what an event says beside what it was about: the new value and the old one, a reason, a list. Notes, and the
// marks of papers, are for the secretary alone.
func (t telling) content(b meeting.Body) string {
	was := t.before()
	switch b := b.(type) {
	case meeting.Created:
		return t.T(text.ToldSetup, len(b.Units), len(b.Items), len(b.Titles))
	case meeting.InfoChanged:
		return t.fields(infoFields(t.Frame, was.Info), infoFields(t.Frame, b.Info))
	case meeting.Retimed:
		for _, s := range was.Actions() {
			if s.Event.Seq == b.Seq {
				return t.turned(text.Hour(s.Event.Occurred), text.Hour(b.Occurred))
			}
		}
	case meeting.ItemSkipped:
		return t.labelled(text.Reason, b.Reason)
	case meeting.ItemMoved:
		return t.place(itemName(was, b.Before))
	case meeting.ItemInserted:
		return parts(t.T(text.Minutes, b.Minutes), t.labelled(text.Who, b.Who), t.place(itemName(was, b.Before)))
	case meeting.ItemChanged:
		if it := was.Item(b.ID); it != nil {
			return parts(t.changed(text.ItemNameLabel, it.Name, b.Name), t.changed(text.Who, it.Who, b.Who),
				t.changed(text.PlannedMinutes, strconv.Itoa(it.Minutes), strconv.Itoa(b.Minutes)), t.changed(text.ItemPart, t.T(text.Parts[it.Part]), t.T(text.Parts[b.Part])))
		}
	case meeting.ItemNoted:
		return t.note(b.Note)
	case meeting.UnitAdded:
		return parts(b.Representative.String(), t.labelled(text.Formerly, b.Formerly))
	case meeting.UnitChanged:
		if u := was.Unit(b.ID); u != nil {
			return parts(t.changed(text.UnitNameLabel, u.Name, b.Name), t.changed(text.ColAttendee, u.Representative.String(), b.Representative.String()), t.changed(text.Formerly, u.Formerly, b.Formerly))
		}
	case meeting.UnitsMarked:
		return t.statuses(was, b)
	case meeting.SubstituteNamed:
		if b.Person.IsZero() {
			return t.T(text.SubstituteGone)
		}
		return parts(b.Person.String(), t.labelled(text.Authority, b.Authority))
	case meeting.RosterTaken:
		return t.roster(was, b)
	case meeting.GuestAdded:
		return t.place(guestName(was, b.Before))
	case meeting.GuestMoved:
		return t.place(guestName(was, b.Before))
	case meeting.GuestChanged:
		return t.labelled(text.ToldWas, guestName(was, b.ID))
	case meeting.OfficerAdded:
		return t.T(text.Roles[b.Role])
	case meeting.OfficerMoved:
		return t.place(officerName(was, b.Before))
	case meeting.OfficerChanged:
		for _, o := range was.Officers {
			if o.ID == b.ID {
				return parts(t.changed(text.ColPerson, o.Person.String(), b.Person.String()), t.changed(text.Role, t.T(text.Roles[o.Role]), t.T(text.Roles[b.Role])))
			}
		}
	case meeting.OfficerRemoved:
		for _, o := range was.Officers {
			if o.ID == b.Officer {
				return t.T(text.Roles[o.Role])
			}
		}
	case meeting.SpeechQueued:
		return parts(t.labelled(text.Topic, b.Topic), t.limit(b.Seconds))
	case meeting.SpeechChanged:
		for _, s := range was.Speeches {
			if s.ID == b.ID {
				return parts(t.changed(text.Speaker, s.Speaker, b.Speaker), t.changed(text.Topic, s.Topic, b.Topic), t.changed(text.ColLimit, t.limit(s.Seconds), t.limit(b.Seconds)))
			}
		}
	case meeting.SpeechMoved:
		return t.place(speaker(was, b.Before))
	case meeting.SpeechNoted:
		return t.note(b.Note)
	case meeting.LetterheadAmended:
		i := was.Info
		i.Letterhead = b.Letterhead
		return parts(t.fields(letterheadFields(t.Frame, was.Info), letterheadFields(t.Frame, i)), t.labelled(text.AmendBy, b.By))
	case meeting.PhrasesAmended:
		return parts(t.T(text.ToldPhrases, len(b.Phrases)), t.labelled(text.AmendBy, b.By))
	case meeting.Amended:
		return parts(t.labelled(text.Reason, t.note(b.Reason)), t.labelled(text.AmendBy, b.By))
	}
	return t.voted(was, b)
}

// announced is who leads the cluster besides its head, in which year, and by which decision.
func (t telling) announced(was *meeting.Meeting, h meeting.Heads) string {
	return parts(strconv.Itoa(h.Year), t.deputies(was, h.Deputies), t.labelled(text.PaperNumber, h.Number),
		t.labelled(text.PaperDate, text.Day(h.Date)), t.labelled(text.PaperSigner, h.Signer))
}

// voted is the content of an event of titles, nominations and votes.
func (t telling) voted(was *meeting.Meeting, b meeting.Body) string {
	switch b := b.(type) {
	case meeting.TitleAdded:
		return text.RuleLine(t.Lang, b.Rule)
	case meeting.TitleChanged:
		if x := was.Title(b.ID); x != nil {
			c := &Context{Frame: t.Frame, M: was}
			return t.fields(asked(titleFields(c, x.NewTitle)), asked(titleFields(c, b.NewTitle)))
		}
	case meeting.Nominated:
		return parts(titleName(was, b.Title), t.labelled(text.NominatedBy, b.By))
	case meeting.NominatedAll:
		return titleName(was, b.Title)
	case meeting.NomineeRuled:
		return parts(titleName(was, b.Title), t.labelled(text.Reason, b.Reason))
	case meeting.NominationsClosed:
		if x := was.Title(b.Title); x != nil {
			return listed(t, text.ToldNames, was.Candidates(x), func(c meeting.Candidate) string { return c.Name })
		}
	case meeting.Registered:
		var titles []string
		for _, n := range b.Registrations {
			if name := titleName(was, n.Title); len(titles) == 0 || titles[len(titles)-1] != name {
				titles = append(titles, name)
			}
		}
		return strings.Join(titles, ", ")
	case meeting.RegistrationRuled:
		return t.labelled(text.Reason, b.Reason)
	case meeting.CriteriaSet:
		return t.changed(text.CriteriaSection, joined(was.Criteria, t.criterion), joined(b.Criteria, t.criterion))
	case meeting.ScoresEntered:
		return joined(b.Scores, func(s meeting.Score) string { return t.score(was, s) })
	case meeting.RoundOpened:
		return parts(t.opened(was, b.Title, b.Rule, b.Written), t.labelled(text.Reason, b.Reason))
	case meeting.RoundOpenedFirst:
		return t.opened(was, b.Title, b.Rule, b.Written)
	case meeting.PapersIssued:
		if r := was.Round(b.Round); r != nil && r.Issued != nil {
			return t.turned(strconv.Itoa(*r.Issued), strconv.Itoa(b.Issued))
		}
		return strconv.Itoa(b.Issued)
	case meeting.PaperSealed:
		return t.marks(was, b.Round, b.Marks, b.Spoiled)
	case meeting.PaperRecounted:
		return t.marks(was, b.Round, b.Marks, b.Spoiled)
	case meeting.PaperMended:
		old := ""
		if r := was.Round(b.Round); r != nil && b.Paper >= 1 && b.Paper <= len(r.Papers) {
			p := r.Papers[b.Paper-1]
			old = t.marks(was, b.Round, p.Marks, p.Spoiled)
		}
		marks := t.marks(was, b.Round, b.Marks, b.Spoiled)
		if old != marks {
			marks = t.turned(old, marks)
		}
		return parts(marks, t.labelled(text.Reason, b.Reason))
	case meeting.DifferenceSettled:
		marks := t.marks(was, b.Round, b.Marks, b.Spoiled)
		if b.Absent {
			marks = t.T(text.DifferNone)
		}
		return parts(marks, t.labelled(text.Reason, b.Reason))
	case meeting.VoteCast:
		return t.marks(was, b.Round, b.Marks, "")
	case meeting.AnswerGiven:
		return t.candidate(was, b.Round, b.Candidate)
	case meeting.TotalsEntered:
		return t.totals(was, b)
	case meeting.RecountBegun:
		return t.labelled(text.RecountTeller, b.Teller)
	case meeting.RoundDeclared:
		if r := was.Round(b.Round); r != nil {
			return parts(room.Conclusion(t.Frame, was, r, b.Verdict), t.labelled(text.ChairReason, b.Reason))
		}
	case meeting.RoundVoided:
		return t.labelled(text.Reason, b.Reason)
	case meeting.RoundSettled:
		return parts(t.T(text.Ways[b.Way]), joined(b.Chosen, func(id meeting.ID) string { return t.candidate(was, b.Round, id) }),
			t.labelled(text.Reason, b.Reason), t.labelled(text.SettleWitness, b.Witnesses))
	}
	return t.agreed(was, b)
}

// agreed is the content of an event of decisions, the pledge and what is to be followed up.
func (t telling) agreed(was *meeting.Meeting, b meeting.Body) string {
	switch b := b.(type) {
	case meeting.DecisionChanged:
		return t.labelled(text.ToldWas, decision(was, b.Decision))
	case meeting.DecisionStruck:
		return t.labelled(text.Reason, b.Reason)
	case meeting.HeadsAnnounced:
		return t.announced(was, b.Heads)
	case meeting.HeadsAnnouncedFirst:
		return t.announced(was, b.Heads)
	case meeting.ClusterHeadsNamed:
		return t.deputies(was, b.Deputies)
	case meeting.PledgeSigned:
		return t.labelled(text.PledgeBy, b.By)
	case meeting.PledgeStruck:
		return t.labelled(text.Reason, b.Reason)
	case meeting.DirectiveGiven:
		return t.task(b.NewDirective)
	case meeting.PledgeGiven:
		return t.task(b.NewDirective)
	case meeting.DirectiveChanged:
		for _, d := range was.Directives {
			if d.ID == b.ID {
				return parts(t.changed(text.DirectiveText, d.Text, b.Text), t.changed(text.DirectiveBy, d.By, b.By),
					t.changed(text.DirectiveOwner, d.Owner, b.Owner), t.changed(text.DirectiveDue, text.Day(d.Due), text.Day(b.Due)))
			}
		}
	case meeting.PhrasesSet:
		return t.phrases(was, b)
	}
	return ""
}
