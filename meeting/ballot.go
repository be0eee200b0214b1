package meeting

import (
	"slices"
	"strconv"
	"time"

	"thuky/meeting/tally"
)

// RoundState is how far a round of voting is.
type RoundState string

// The states of a round.
const (
	Open     RoundState = "open" // also while the tellers count in another room
	Declared RoundState = "declared"
	Void     RoundState = "void"
)

// Round is one vote: on the candidates of a title, or on a motion.
type Round struct {
	ID         ID
	Title      ID     // empty for a motion
	Subject    string // the title's name, or the motion, as it was when the round opened
	Number     int    // 1 for the first round of its title; motions are counted together
	Item       ID     // the item that ran when it opened
	Method     Method
	Rule       tally.Rule // its quota is the seats open in this round
	Candidates []Candidate
	Members    int // units of the cluster, frozen when the round opened, as are the next two
	Present    int // units present
	Written    int // absent units that vote in writing
	Issued     *int
	Electorate []ID // the units present when the round opened
	Recuse     bool // a unit does not vote on itself
	Alike      bool // a nominated unit leaves its own base then, whether it came or not
	Sealed     bool // running totals stay hidden
	Ties       []Way
	Papers     []Paper
	Second     *SecondCount
	Totals     *tally.Totals
	Votes      []UnitVote // of a roll call
	Consensus  *bool      // the hall's answer to the chair
	State      RoundState
	Opened     time.Time
	Ended      time.Time // declared, or voided before that
	Voided     time.Time
	Verdict    tally.Verdict
	Again      string // why a title is voted on once more, as the chair concluded
	Reason     string // of the chair, for declaring papers that do not balance
	VoidReason string
	Settlement *Settlement // of the seats left open
}

// Paper is one ballot paper as entered. It carries no time: with few voters that can betray one of them.
type Paper struct {
	Number  int         // in the shuffled pile, from 1
	Marks   tally.Marks // one a candidate, in ballot order
	Spoiled string      // why the tellers set it aside; empty for a paper that counts
	Mends   []Mend      // what stood there before, oldest first
}

// Mend is a trace of a paper entered wrongly.
type Mend struct {
	Marks           tally.Marks
	Spoiled, Reason string
}

func (r *Round) checkMarks(marks tally.Marks) error {
	return refuseIf(len(marks) != len(r.Candidates), ErrRange, len(marks))
}

// Voters is how many may vote: the units present and those who vote in writing.
func (r *Round) Voters() int { return r.Present + r.Written }

// Counted reports whether there is anything to count.
func (r *Round) Counted() bool {
	return len(r.Papers) > 0 || r.Totals != nil || len(r.Votes) > 0 || r.Consensus != nil
}

// Count is the round's result as it stands: the one calculator's verdict on what has been entered. Errors are
// ErrIssuedFirst, and those of tally for totals that do not add up.
func (r *Round) Count() (tally.Verdict, error) {
	if r.Method.Secret() && r.Issued == nil {
		return tally.Verdict{}, refuse(ErrIssuedFirst)
	}
	switch {
	case r.Method == Consensus:
		return r.agreed(), nil
	case r.Method == RollCallVote:
		return r.count(r.called())
	case r.Totals != nil:
		return r.count(*r.Totals)
	}
	count, err := tally.New(r.Subject, r.Rule, r.heads(), r.names())
	if err != nil {
		return tally.Verdict{}, err
	}
	for _, p := range r.Papers {
		if _, err := count.Add(p.forTally()); err != nil {
			return tally.Verdict{}, err
		}
	}
	return count.Verdict(), nil
}

func (r *Round) count(t tally.Totals) (tally.Verdict, error) {
	return tally.OfTotals(r.Subject, r.Rule, r.heads(), r.names(), r.withAway(t))
}

func (p Paper) forTally() tally.Paper {
	return tally.Paper{Serial: strconv.Itoa(p.Number), Invalid: p.Spoiled, Marks: p.Marks}
}

// Invalid says why a paper is not counted: the tellers' reason, or the calculator's. It is empty for a valid paper.
func (r *Round) Invalid(p Paper) string {
	reason, _ := r.Rule.Judge(p.forTally())
	return reason
}

func (r *Round) heads() tally.Heads {
	voters := r.Voters()
	return tally.Heads{Members: &r.Members, Present: &r.Present, Voters: &voters, Issued: r.Issued}
}

func (r *Round) names() []string {
	out := make([]string, len(r.Candidates))
	for i, c := range r.Candidates {
		out[i] = c.Name
	}
	return out
}

// Round finds a round, or nil.
func (m *Meeting) Round(id ID) *Round {
	for _, r := range m.Rounds {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// OpenRounds lists the rounds not yet declared.
func (m *Meeting) OpenRounds() []*Round {
	return slices.DeleteFunc(slices.Clone(m.Rounds), func(r *Round) bool { return r.State != Open })
}

func (m *Meeting) openRound(t *Title) *Round {
	for _, r := range m.Rounds {
		if r.Title == t.ID && r.State == Open {
			return r
		}
	}
	return nil
}

// LastRound is the last round of a title that stands, or nil.
func (m *Meeting) LastRound(t *Title) *Round {
	for _, r := range slices.Backward(m.Rounds) {
		if r.Title == t.ID && r.State != Void {
			return r
		}
	}
	return nil
}

// Winners are the candidates elected so far over all rounds of a title, from most votes to fewest within each round.
func (m *Meeting) Winners(t *Title) []Candidate {
	var out []Candidate
	for _, r := range m.Rounds {
		if r.Title != t.ID || r.State != Declared {
			continue
		}
		for _, elected := range r.Verdict.Elected {
			out = append(out, r.candidate(elected))
		}
		if r.Settlement != nil {
			for _, chosen := range r.Settlement.Names {
				out = append(out, r.candidate(chosen))
			}
		}
	}
	return out
}

func (r *Round) candidate(label string) Candidate {
	for _, c := range r.Candidates {
		if c.Name == label {
			return c
		}
	}
	return Candidate{Name: label}
}

func (m *Meeting) findOpen(id ID) (*Round, error) {
	r := m.Round(id)
	if r == nil {
		return nil, refuse(ErrUnknown, id)
	}
	return r, refuseIf(r.State != Open, ErrRoundClosed)
}
