package paper

import (
	"fmt"
	"slices"
	"strconv"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// slip is what the papers of a title's vote by secret ballot are printed with: those in the hall's hands while a round
// is open, else those of the round to come, else those of the last one.
type slip struct {
	m      *meeting.Meeting
	title  *meeting.Title
	names  []meeting.Candidate // in ballot order; none while nobody has been nominated
	rule   tally.Rule
	number int  // of the round
	final  bool // the list no longer changes
}

// slips are those of every title that is voted on by secret ballot.
func slips(m *meeting.Meeting) []slip {
	var out []slip
	for _, t := range m.Titles {
		if s, secret := slipOf(m, t); secret {
			out = append(out, s)
		}
	}
	return out
}

func slipOf(m *meeting.Meeting, t *meeting.Title) (s slip, secret bool) {
	last := m.LastRound(t)
	next, err := m.NextRound(t)
	coming := err == nil && (!next.RunOff || last.Offers(meeting.RunOff))
	switch {
	case coming:
		rule := t.Rule.Rule
		if rule.Marks == rule.Quota { // a paper may bear as many marks as there are seats, unless the rule says otherwise
			rule.Marks = next.Seats
		}
		rule.Quota = next.Seats
		return slip{m, t, next.Candidates, rule, rounds(m, t) + 1, true}, t.Rule.Method.Secret()
	case last != nil:
		return slip{m, t, last.Candidates, last.Rule, last.Number, true}, last.Method.Secret()
	}
	return slip{m, t, m.Candidates(t), t.Rule.Rule, rounds(m, t) + 1, false}, t.Rule.Method.Secret()
}

// rounds counts the rounds of a title that were opened, voided ones too.
func rounds(m *meeting.Meeting, t *meeting.Title) int {
	n := 0
	for _, r := range m.Rounds {
		if r.Title == t.ID {
			n++
		}
	}
	return n
}

// about is what the vote is on: "đề nghị tặng Cờ thi đua của Chính phủ, lần 2".
func (s slip) about() string { return s.writer().titlePurpose(s.title) + s.again() }

// writer writes the sentences of the paper.
func (s slip) writer() *minutes { return &minutes{m: s.m} }

// again tells a further round from the first; it is empty for that.
func (s slip) again() string {
	if s.number > 1 {
		return fmt.Sprintf(", lần %d", s.number)
	}
	return ""
}

// file names the file of such a paper.
func (s slip) file(used files, kind string) string {
	about := s.title.OnPaper()
	if s.number > 1 {
		about += fmt.Sprintf(" lần %d", s.number)
	}
	return used.name(kind, about)
}

// kind is what the candidates are called; while there are none, what clusters commonly vote on.
func (s slip) kind() string {
	isUnit := func(c meeting.Candidate) bool { return c.Unit != "" }
	units := slices.ContainsFunc(s.names, isUnit)
	people := slices.ContainsFunc(s.names, func(c meeting.Candidate) bool { return !isUnit(c) })
	switch {
	case units && people:
		return "tập thể, cá nhân"
	case people:
		return "cá nhân"
	}
	return "đơn vị"
}

// column is the head of the column of names.
func (s slip) column() string {
	if kind := s.kind(); kind != "cá nhân" {
		return upperFirst(kind)
	}
	return "Họ và tên"
}

// quota says how many are to be chosen.
func (s slip) quota() string {
	if s.rule.Quota > 0 {
		return Number(s.rule.Quota)
	}
	return "không hạn chế"
}

// draft reports whether what the papers say may still change: not where the names are yet to be written in.
func (s slip) draft() bool { return !s.final && !s.blank() }

// blank reports whether no names are known yet.
func (s slip) blank() bool { return len(s.names) == 0 }

// rows gives each name its row, numbered, with empty cells after it; where no names are known, rows to write them in.
func (s slip) rows(empty int) [][]string { return numbered(s.lines(), empty) }

// lines are the names or, where none are known, as many empty lines as names may be needed.
func (s slip) lines() []string {
	const unknown = 8 // as many as clusters commonly nominate
	names := make([]string, len(s.names))
	for i, c := range s.names {
		names[i] = c.Name
	}
	if s.blank() {
		names = make([]string, max(s.rule.Quota, min(unknown, max(1, len(s.m.Units)))))
	}
	return names
}

// numbered makes rows of these names with their numbers and so many empty cells.
func numbered(names []string, empty int) [][]string {
	out := make([][]string, len(names))
	for i, n := range names {
		out[i] = append([]string{strconv.Itoa(i + 1), n}, make([]string, empty)...)
	}
	return out
}
