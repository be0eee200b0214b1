package meeting

import (
	"slices"
	"time"

	"thuky/meeting/tally"
)

// UnitVote is how a unit voted when it was called (gọi tên), and how often it changed that.
type UnitVote struct {
	Unit    ID
	Marks   tally.Marks // one a candidate: agree, disagree, or none for abstaining
	Asked   []bool      // one a candidate: it has answered, be it that it abstains
	Changes int
}

// VoteCast records a unit's answers on all candidates of a roll call at once; until the result is declared it may
// change them.
type VoteCast struct {
	Round ID          `json:"round"`
	Unit  ID          `json:"unit"`
	Marks tally.Marks `json:"marks"`
}

// AnswerGiven records a unit's answer on one candidate of a roll call; until the result is declared it may change it.
type AnswerGiven struct {
	Round     ID         `json:"round"`
	Unit      ID         `json:"unit"`
	Candidate ID         `json:"candidate"`
	Mark      tally.Mark `json:"mark"` // agree, disagree, or none for abstaining
}

// ConsensusAsked records the hall's answer to the chair's question, without counting anybody.
type ConsensusAsked struct {
	Round  ID   `json:"round"`
	Agreed bool `json:"agreed"` // nhất trí
}

var _, _, _ = register[VoteCast](), register[AnswerGiven](), register[ConsensusAsked]()

// Vote is a unit's answer in a roll call, or nil.
func (r *Round) Vote(unit ID) *UnitVote {
	for i := range r.Votes {
		if r.Votes[i].Unit == unit {
			return &r.Votes[i]
		}
	}
	return nil
}

// Answered reports whether a unit has answered on a candidate, by its place on the ballot.
func (r *Round) Answered(unit ID, candidate int) bool {
	v := r.Vote(unit)
	return v != nil && v.Asked[candidate]
}

// Unanswered counts the answers still missing in a roll call, unit by unit and candidate by candidate: they count as
// abstentions.
func (r *Round) Unanswered() int {
	n := 0
	for i := range r.Candidates {
		n += r.UnansweredOn(i)
	}
	return n
}

// UnansweredOn is Unanswered for one candidate, by its place on the ballot. Who may not vote on it is not missing.
func (r *Round) UnansweredOn(candidate int) int {
	n := 0
	for _, u := range r.Electorate {
		if !r.Answered(u, candidate) && !r.Recused(u, r.Candidates[candidate]) {
			n++
		}
	}
	return n
}

// Recused reports whether a unit may not vote on a candidate: on itself, where the rule says so.
func (r *Round) Recused(unit ID, c Candidate) bool { return r.Recuse && c.Unit != "" && c.Unit == unit }

// Recusals counts who may not vote on a candidate: 1 where its own unit is in the room, else 0.
func (r *Round) Recusals(c Candidate) int {
	if r.Recuse && c.Unit != "" && slices.Contains(r.Electorate, c.Unit) {
		return 1
	}
	return 0
}

// withAway adds to hands counted, or to a roll call, which nominated units may not vote on themselves without having
// been asked, since they are not in the room: they leave a base of all members all the same, so that nominees are
// measured alike whether they came or not.
func (r *Round) withAway(t tally.Totals) tally.Totals {
	t.Names = slices.Clone(t.Names)
	for i, c := range r.Candidates {
		if i < len(t.Names) {
			t.Names[i].Away = r.away(c)
		}
	}
	return t
}

// away counts the nominated unit that is not in the room: 0 or 1.
func (r *Round) away(c Candidate) int {
	if r.Recuse && r.Alike && c.Unit != "" && r.Recusals(c) == 0 {
		return 1
	}
	return 0
}

// called are the totals of a roll call: who has not answered abstained.
func (r *Round) called() tally.Totals {
	t := tally.Totals{Returned: r.Voters(), Valid: r.Voters(), Names: make([]tally.Votes, len(r.Candidates))}
	for i, c := range r.Candidates {
		n := tally.Votes{Recused: r.Recusals(c)}
		for _, v := range r.Votes {
			switch v.Marks[i] {
			case tally.Agree:
				n.Agree++
			case tally.Disagree:
				n.Disagree++
			}
		}
		n.None = t.Valid - n.Agree - n.Disagree - n.Recused
		t.Names[i] = n
	}
	return t
}

// agreed is the verdict of a consensus: no count is invented.
func (r *Round) agreed() tally.Verdict {
	yes := r.Consensus != nil && *r.Consensus
	v := tally.Verdict{
		Title: r.Subject, InvalidReasons: map[string]int{}, Balanced: true, Problems: []string{},
		Names: make([]tally.NameResult, len(r.Candidates)), Elected: []string{}, Tied: []string{}, Status: tally.Decided,
	}
	for i, c := range r.Candidates {
		v.Names[i] = tally.NameResult{Name: c.Name, Passes: yes, Elected: yes}
		if yes {
			v.Elected = append(v.Elected, c.Name)
		}
	}
	if !yes && r.Rule.Quota > 0 {
		v.Open, v.Status = min(r.Rule.Quota, len(r.Candidates)), tally.Short
	}
	return v
}

// Kind is the body's name in the record.
func (VoteCast) Kind() string { return "vote-cast/1" }

func (b VoteCast) check(m *Meeting, _ time.Time) error {
	r, u, err := m.findCalled(b.Round, b.Unit)
	if err == nil {
		err = r.checkMarks(b.Marks)
	}
	if err != nil {
		return err
	}
	for i, mark := range b.Marks {
		recused := mark != tally.None && r.Recused(b.Unit, r.Candidates[i])
		if err := first(refuseIf(mark == tally.BothBoxes, ErrRange, mark), refuseIf(recused, ErrRecused, u.Name)); err != nil {
			return err
		}
	}
	old := r.Vote(b.Unit)
	return refuseIf(old != nil && slices.Equal(old.Marks, b.Marks), ErrNoChange)
}

// findCalled finds the open roll call and the unit that is called in it.
func (m *Meeting) findCalled(round, unit ID) (*Round, *Unit, error) {
	r, err := m.findOpen(round)
	if err != nil {
		return nil, nil, err
	}
	u, err := m.findUnit(unit)
	if err != nil {
		return nil, nil, err
	}
	return r, u, first(refuseIf(r.Method != RollCallVote, ErrWrongMethod), refuseIf(!slices.Contains(r.Electorate, unit), ErrUnitAway, u.Name))
}

func (b VoteCast) apply(m *Meeting, _ Event) {
	r := m.Round(b.Round)
	if old := r.Vote(b.Unit); old != nil {
		// An answer on a further name is not a change of one given before.
		for i, mark := range old.Marks {
			if mark != tally.None && mark != b.Marks[i] {
				old.Changes++
				break
			}
		}
		old.Marks = b.Marks
		return
	}
	asked := make([]bool, len(b.Marks))
	for i := range asked {
		asked[i] = true
	}
	r.Votes = append(r.Votes, UnitVote{Unit: b.Unit, Marks: b.Marks, Asked: asked})
}

// Kind is the body's name in the record.
func (AnswerGiven) Kind() string { return "answer-given/1" }

func (b AnswerGiven) check(m *Meeting, _ time.Time) error {
	r, u, err := m.findCalled(b.Round, b.Unit)
	if err != nil {
		return err
	}
	at := r.place(b.Candidate)
	if at < 0 {
		return refuse(ErrUnknown, b.Candidate)
	}
	same := r.Answered(b.Unit, at) && r.Vote(b.Unit).Marks[at] == b.Mark
	return first(refuseIf(b.Mark > tally.Disagree, ErrRange, b.Mark), refuseIf(r.Recused(b.Unit, r.Candidates[at]), ErrRecused, u.Name), refuseIf(same, ErrNoChange))
}

func (b AnswerGiven) apply(m *Meeting, _ Event) {
	r := m.Round(b.Round)
	at, n := r.place(b.Candidate), len(r.Candidates)
	v := r.Vote(b.Unit)
	if v == nil {
		r.Votes = append(r.Votes, UnitVote{Unit: b.Unit, Marks: make(tally.Marks, n), Asked: make([]bool, n)})
		v = &r.Votes[len(r.Votes)-1]
	}
	if v.Asked[at] {
		v.Changes++
	}
	v.Marks, v.Asked = slices.Clone(v.Marks), slices.Clone(v.Asked)
	v.Marks[at], v.Asked[at] = b.Mark, true
}

// place is where a candidate stands on the ballot, -1 where it does not.
func (r *Round) place(candidate ID) int {
	return slices.IndexFunc(r.Candidates, func(c Candidate) bool { return c.ID == candidate })
}

// Kind is the body's name in the record.
func (ConsensusAsked) Kind() string { return "consensus-asked/1" }

func (b ConsensusAsked) check(m *Meeting, _ time.Time) error {
	r, err := m.findOpen(b.Round)
	if err != nil {
		return err
	}
	return first(refuseIf(r.Method != Consensus, ErrWrongMethod), refuseIf(r.Consensus != nil && *r.Consensus == b.Agreed, ErrNoChange))
}

func (b ConsensusAsked) apply(m *Meeting, _ Event) {
	agreed := b.Agreed
	m.Round(b.Round).Consensus = &agreed
}
