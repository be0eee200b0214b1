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
	Changes int
}

// VoteCast records a unit's answer in a roll call; until the result is declared it may change it.
type VoteCast struct {
	Round ID          `json:"round"`
	Unit  ID          `json:"unit"`
	Marks tally.Marks `json:"marks"`
}

// ConsensusAsked records the hall's answer to the chair's question, without counting anybody.
type ConsensusAsked struct {
	Round  ID   `json:"round"`
	Agreed bool `json:"agreed"` // nhất trí
}

var _, _ = register[VoteCast](), register[ConsensusAsked]()

// Vote is a unit's answer in a roll call, or nil.
func (r *Round) Vote(unit ID) *UnitVote {
	for i := range r.Votes {
		if r.Votes[i].Unit == unit {
			return &r.Votes[i]
		}
	}
	return nil
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
	r, err := m.findOpen(b.Round)
	if err != nil {
		return err
	}
	u, err := m.findUnit(b.Unit)
	if err != nil {
		return err
	}
	err = first(
		refuseIf(r.Method != RollCallVote, ErrWrongMethod),
		refuseIf(!slices.Contains(r.Electorate, b.Unit), ErrUnitAway, u.Name),
		r.checkMarks(b.Marks),
	)
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
	r.Votes = append(r.Votes, UnitVote{Unit: b.Unit, Marks: b.Marks})
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
