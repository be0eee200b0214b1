package screen

import (
	"strings"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/dialog"
	"thuky/tui/room"
	"thuky/tui/text"
)

func (t telling) task(d meeting.NewDirective) string {
	return parts(t.labelled(text.DirectiveBy, d.By), t.labelled(text.DirectiveOwner, d.Owner), t.labelled(text.DirectiveDue, text.Day(d.Due)))
}

// note is what was written, for the secretary's eyes.
func (t telling) note(note string) string {
	switch {
	case note == "":
		return t.T(text.ToldCleared)
	case !t.private:
		return ""
	}
	return strings.ReplaceAll(note, "\n", " ")
}

// place says before what something was put.
func (t telling) place(before string) string {
	if before == "" {
		return t.T(text.ToldLast)
	}
	return t.T(text.ToldBefore, before)
}

func (t telling) limit(seconds int) string {
	if seconds == 0 {
		return ""
	}
	return t.T(text.Minutes, (seconds+59)/60)
}

// marks says what was read on a paper.
func (t telling) marks(was *meeting.Meeting, id meeting.ID, marks tally.Marks, spoiled string) string {
	r := was.Round(id)
	if r == nil || t.secret(id) || len(marks) != len(r.Candidates) {
		return ""
	}
	return reading(&Context{Frame: t.Frame}, r, &meeting.Paper{Marks: marks, Spoiled: spoiled})
}

func (t telling) totals(was *meeting.Meeting, b meeting.TotalsEntered) string {
	r := was.Round(b.Round)
	if r == nil || t.secret(b.Round) || len(b.Totals.Names) != len(r.Candidates) {
		return ""
	}
	var said []string
	for i, v := range b.Totals.Names {
		said = append(said, t.T(text.ToldVotes, r.Candidates[i].Name, v.Agree, v.Disagree, v.None))
	}
	return strings.Join(said, "; ")
}

func (t telling) candidate(m *meeting.Meeting, round, id meeting.ID) string {
	if r := m.Round(round); r != nil {
		for _, c := range r.Candidates {
			if c.ID == id {
				return c.Name
			}
		}
	}
	return ""
}

// opened says on whom a round was opened and by which rule: its own, or the title's.
func (t telling) opened(was *meeting.Meeting, title meeting.ID, rule *meeting.Rule, written int) string {
	names := ""
	if x := was.Title(title); rule == nil && x != nil {
		next, _ := was.NextRound(x) // checked when it was recorded
		names = listed(t, text.ToldNames, next.Candidates, func(c meeting.Candidate) string { return c.Name })
		rule = &x.Rule
	}
	frozen := &meeting.Round{Members: len(was.Units), Present: was.Present(), Written: written}
	if rule == nil {
		return room.FrozenLine(t.Frame, frozen)
	}
	frozen.Method = rule.Method
	return parts(names, text.RuleLine(t.Lang, *rule), room.FrozenLine(t.Frame, frozen))
}

// deputies names them, by the cluster's own term.
func (t telling) deputies(was *meeting.Meeting, people []meeting.Person) string {
	if len(people) == 0 {
		return ""
	}
	return t.T(text.About, was.Info.Deputy, joined(people, meeting.Person.String))
}

// statuses says what those units were before that were anything.
func (t telling) statuses(was *meeting.Meeting, b meeting.UnitsMarked) string {
	var said []string
	for _, id := range b.Units {
		u := was.Unit(id)
		if u == nil || u.Status == meeting.Unmarked {
			continue
		}
		turned := t.turned(t.T(text.Statuses[u.Status]), t.T(text.Statuses[b.Status]))
		if len(b.Units) > 1 {
			turned = t.T(text.About, u.Name, turned)
		}
		said = append(said, turned)
	}
	return strings.Join(said, ", ")
}

// roster says which units of a list are new, and what of the others was set right.
func (t telling) roster(was *meeting.Meeting, b meeting.RosterTaken) string {
	var fresh, mended []string
	for _, n := range b.Units {
		u := was.Unit(n.ID)
		if u == nil {
			fresh = append(fresh, n.Name)
			continue
		}
		if c := parts(t.changed(text.UnitNameLabel, u.Name, n.Name), t.changed(text.ColAttendee, u.Representative.String(), n.Representative.String()), t.phone(u.Phone, n.Phone), t.changed(text.Formerly, u.Formerly, n.Formerly)); c != "" {
			mended = append(mended, t.T(text.ToldOf, u.Name, c))
		}
	}
	return parts(t.labelled(text.ToldNew, strings.Join(fresh, ", ")), strings.Join(mended, ", "))
}

// phone is nothing that the hall sees.
func (t telling) phone(was, is string) string {
	if !t.private || is == "" {
		return ""
	}
	return t.changed(text.Phone, was, is)
}

func (t telling) criterion(x meeting.Criterion) string {
	return t.T(text.ToldOf, x.Name, parts(t.T(text.CriterionKinds[x.Kind]), text.Points(t.Lang, x.Max)))
}

// score says what was entered, and what stood there.
func (t telling) score(was *meeting.Meeting, s meeting.Score) string {
	var old, now, unit, criterion string
	if p, ok := was.Score(s.Unit, s.Criterion, s.Stage); ok {
		old = text.Points(t.Lang, p)
	}
	if s.Points != nil {
		now = text.Points(t.Lang, *s.Points)
	}
	if u := was.Unit(s.Unit); u != nil {
		unit = u.Name
	}
	if x := was.Criterion(s.Criterion); x != nil {
		criterion = x.Name
	}
	if old != "" || now == "" {
		now = t.turned(old, now)
	}
	return t.T(text.ToldScore, unit, criterion, t.T(text.Stages[s.Stage]), now)
}

// phrases says which sentences of the papers were worded anew.
func (t telling) phrases(was *meeting.Meeting, b meeting.PhrasesSet) string {
	var said []string
	for _, c := range meeting.PhraseChanges(was.Phrases, b.Phrases) {
		said = append(said, t.T(text.About, strings.TrimPrefix(c.Field, "phrases."), strings.ReplaceAll(t.turned(c.Was, c.Now), "\n", " ")))
	}
	return strings.Join(said, " · ")
}

// fields says what differs between two fillings of a form.
func (t telling) fields(was, is []dialog.Field) string {
	var said []string
	for _, c := range changedFields(was, is) {
		said = append(said, t.labelled(c.label, t.turned(c.was, c.is)))
	}
	return parts(said...)
}

// fieldChange is a field of a form that was filled in one way and is in another.
type fieldChange struct {
	label   text.Word
	was, is string
}

// changedFields are those that differ between two fillings of one form.
func changedFields(was, is []dialog.Field) []fieldChange {
	var out []fieldChange
	for i, f := range is {
		if i < len(was) && was[i].Value != f.Value {
			out = append(out, fieldChange{f.Label, was[i].Value, f.Value})
		}
	}
	return out
}

// joined says one thing after the other.
func joined[T any](list []T, say func(T) string) string {
	said := make([]string, len(list))
	for i, x := range list {
		said[i] = say(x)
	}
	return strings.Join(said, ", ")
}
