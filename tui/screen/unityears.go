package screen

import (
	"slices"
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// unitDialog is a unit's history, as far as a search has read the meetings: a part a meeting, the newest first.
func unitDialog(f widget.Frame, s *Search, unit string) dialog.Dialog {
	return dialog.NewReader(f.T(text.UnitYears, unit), func(f widget.Frame) []string {
		var lines []string
		all := make([]*meeting.Meeting, len(s.meetings))
		for i, in := range s.meetings {
			all[i] = in.m
		}
		names := meeting.UnitNames(unit, all)
		for _, in := range s.meetings {
			y := in.m.UnitYear(names...)
			if y == nil {
				continue
			}
			if len(lines) > 0 {
				lines = append(lines, "")
			}
			head := f.T(text.YearMeeting, in.m.Info.Year, name.Clean(in.m.Info.Title))
			lines = append(lines, widget.Styled(f.Theme.Title, widget.Wrap(head, f.W))...)
			lines = append(lines, yearLines(f, in.m, y, unit)...)
		}
		return lines
	})
}

// yearLines say what one meeting records of a unit, each fact under its name; what it was called then, where that is not
// as it is known now.
func yearLines(f widget.Frame, m *meeting.Meeting, y *meeting.UnitYear, now string) []string {
	const label = 12
	var lines []string
	fact := func(what text.Word, says ...string) {
		for i, s := range says {
			for j, l := range widget.Wrap(name.Clean(s), f.W-label-3) {
				head := ""
				if i == 0 && j == 0 {
					head = f.T(what)
				}
				lines = append(lines, "  "+f.Theme.Dim.Render(widget.Fit(head, label))+" "+f.Theme.Text.Render(l))
			}
		}
	}
	if !name.Equal(y.Unit.Name, now) {
		fact(text.YearCalled, y.Unit.Name)
	}
	fact(text.YearAttended, attended(f, y))
	if r := y.Rank; r != nil {
		s := f.T(text.YearRank, r.Total, r.Rank, y.Scored)
		if r.Tied {
			s += f.T(text.YearTied)
		}
		fact(text.YearScore, s)
	}
	var said []string
	for _, r := range y.Registered {
		s := m.Title(r.Title).Name
		if r.Name != "" {
			s = r.Name + ": " + s
		}
		if r.Struck {
			s += " (" + f.T(text.Outcomes[meeting.OffRegister]) + ": " + r.Reason + ")"
		}
		said = append(said, s)
	}
	fact(text.YearRegistered, said...)
	fact(text.YearNominated, each(y.Candidacies, func(c meeting.Candidacy) string { return candidacy(f, c) })...)
	fact(text.YearHeads, each(y.Headships, func(h meeting.Headship) string {
		return h.Post + " " + strconv.Itoa(h.Year) + ": " + h.Person.String()
	})...)
	fact(text.YearDirectives, each(y.Directives, func(d *meeting.Directive) string { return duty(f, d) })...)
	if y.Unit.Signed {
		fact(text.YearPledge, f.T(text.YearSigned, y.Unit.SignedBy))
	}
	return lines
}

// attended says whether the unit came, who sat for it and in whose place.
func attended(f widget.Frame, y *meeting.UnitYear) string {
	u := y.Unit
	status := f.T(text.Statuses[u.Status])
	if y.Late {
		status += ", " + f.T(text.YearLate)
	}
	who := u.Attendee().String()
	if who == "" || !slices.Contains([]meeting.Status{meeting.Present, meeting.Left}, u.Status) {
		return status
	}
	s := f.T(text.YearBy, status, who)
	if !u.Substitute.IsZero() && !u.Representative.IsZero() {
		s += f.T(text.YearInPlaceOf, u.Representative.String())
	}
	return s
}

// candidacy says what the unit was nominated for, how that ended and by which votes.
func candidacy(f widget.Frame, c meeting.Candidacy) string {
	parts := []string{f.T(text.Outcomes[c.Outcome])}
	switch {
	case c.Round == nil:
	case c.Round.Method == meeting.Consensus:
		parts = append(parts, f.T(text.YearAgreed))
	default:
		votes := f.T(text.YearVotes, c.Result.Agree)
		if c.Result.Percent != "" {
			votes += " (" + text.Percent(f.Lang, c.Result) + ")"
		}
		parts = append(parts, votes)
	}
	if c.Nominee.Reason != "" && c.Round == nil {
		parts = append(parts, c.Nominee.Reason)
	}
	return c.Title.Name + ": " + strings.Join(parts, ", ")
}

// duty says what the unit must do, by when, and whether it is done.
func duty(f widget.Frame, d *meeting.Directive) string {
	state := meeting.ToDo
	if d.Done {
		state = meeting.Done
	}
	s := f.T(text.Outcomes[state])
	if d.Due != "" {
		s += f.T(text.YearDue, text.Day(d.Due))
	}
	return strings.TrimRight(name.Clean(d.Text), ".") + " (" + s + ")"
}

// each says everything of a list.
func each[T any](list []T, say func(T) string) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = say(x)
	}
	return out
}
