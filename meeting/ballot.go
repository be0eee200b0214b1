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
	Papers     []Paper
	Totals     *tally.Totals
	State      RoundState
	Opened     time.Time
	Ended      time.Time // declared, or voided before that
	Verdict    tally.Verdict
	Reason     string // of the chair, for declaring papers that do not balance
	VoidReason string
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
func (r *Round) Counted() bool { return len(r.Papers) > 0 || r.Totals != nil }

// Count is the round's result as it stands: the one calculator's verdict on what has been entered. Errors are
// ErrIssuedFirst, and those of tally for totals that do not add up.
func (r *Round) Count() (tally.Verdict, error) {
	if r.Method.Secret() && r.Issued == nil {
		return tally.Verdict{}, refuse(ErrIssuedFirst)
	}
	if r.Totals != nil {
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
	return tally.OfTotals(r.Subject, r.Rule, r.heads(), r.names(), t)
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
	}
	return out
}

func (r *Round) candidate(name string) Candidate {
	for _, c := range r.Candidates {
		if c.Name == name {
			return c
		}
	}
	return Candidate{Name: name}
}

// Next is what the next round of a title would be held on: its candidates and the seats still open.
type Next struct {
	Candidates []Candidate
	Seats      int // 0 when as many are elected as pass
	RunOff     bool
}

// NextRound says what the next round of a title would be, or why there can be none: all who stand at first; the
// tied alone after a tie; those not yet elected where seats stayed open.
func (m *Meeting) NextRound(t *Title) (Next, error) {
	if m.openRound(t) != nil {
		return Next{}, refuse(ErrRoundOpen, t.Name)
	}
	last := m.LastRound(t)
	if last == nil {
		if !t.Closed {
			return Next{}, refuse(ErrNominationsOpen, t.Name)
		}
		next := Next{Candidates: m.Candidates(t), Seats: t.Rule.Quota}
		return next, first(m.sourceSettled(t), refuseIf(len(next.Candidates) == 0, ErrNoCandidates, t.Name))
	}
	v := last.Verdict
	if v.Open == 0 {
		return Next{}, refuse(ErrNoSeats, t.Name)
	}
	next := Next{Seats: v.Open}
	for _, c := range last.Candidates {
		tied := slices.Contains(v.Tied, c.Name)
		if tied || (v.Status != tally.Tied && !slices.Contains(v.Elected, c.Name)) {
			next.Candidates = append(next.Candidates, c)
		}
	}
	next.RunOff = v.Status == tally.Tied
	return next, nil
}

// RoundOpened opens a round: on a title, whose rule then holds, or on a motion with the rule given here.
type RoundOpened struct {
	ID       ID     `json:"id"`
	Title    ID     `json:"title,omitempty"`
	Question string `json:"question,omitempty"`
	Rule     *Rule  `json:"rule,omitempty"` // of a motion
	Written  int    `json:"written"`        // absent units that vote in writing
}

// MotionRule is how a motion is commonly passed: by hands, more than half of those present.
func MotionRule() Rule {
	return Rule{Method: ShowOfHands, Rule: tally.Default(tally.Present)}
}

var _ = register[RoundOpened]()

// Kind is the body's name in the record.
func (RoundOpened) Kind() string { return "round-opened/1" }

func (b RoundOpened) check(m *Meeting, _ time.Time) error {
	if err := first(m.running(), m.fresh(b.ID)); err != nil {
		return err
	}
	if q := m.Quorum(); !q.Met {
		return refuse(ErrNoQuorum, q.Needed, q.Members, q.Present)
	}
	if absent := len(m.Units) - m.Present(); b.Written < 0 || b.Written > absent {
		return refuse(ErrRange, b.Written, absent)
	}
	if b.Title == "" {
		if b.Rule == nil {
			return refuse(ErrEmpty)
		}
		return first(blankText(b.Question), b.Rule.check(), refuseIf(b.Rule.Quota != 0, ErrRange, b.Rule.Quota),
			refuseIf(b.Rule.Method.Secret() && len(m.With(HeadTeller, Teller)) == 0, ErrNoTellers))
	}
	t, err := m.findTitle(b.Title)
	if err != nil {
		return err
	}
	_, err = m.NextRound(t)
	return first(err, refuseIf(b.Rule != nil || b.Question != "", ErrRange, b.Question),
		refuseIf(t.Rule.Method.Secret() && len(m.With(HeadTeller, Teller)) == 0, ErrNoTellers))
}

func (b RoundOpened) apply(m *Meeting, e Event) {
	r := &Round{
		ID: b.ID, Title: b.Title, Subject: b.Question, Number: 1, State: Open, Opened: e.Occurred,
		Members: len(m.Units), Present: m.Present(), Written: b.Written,
	}
	for _, earlier := range m.Rounds {
		if earlier.Title == b.Title {
			r.Number++
		}
	}
	if it := m.RunningItem(); it != nil {
		r.Item = it.ID
	}
	if t := m.Title(b.Title); t != nil {
		next, _ := m.NextRound(t) // checked
		r.Subject, r.Method, r.Rule, r.Candidates = t.Name, t.Rule.Method, t.Rule.Rule, next.Candidates
		// A paper may bear as many marks as there are seats, unless the rule says otherwise.
		if r.Rule.Marks == r.Rule.Quota {
			r.Rule.Marks = next.Seats
		}
		r.Rule.Quota = next.Seats
		if !r.Method.Secret() {
			r.Rule.Marks = 0 // there is no paper to mark
		}
	} else {
		r.Method, r.Rule, r.Candidates = b.Rule.Method, b.Rule.Rule, []Candidate{{b.ID, b.Question}}
	}
	m.Rounds = append(m.Rounds, r)
}

func (m *Meeting) findOpen(id ID) (*Round, error) {
	r := m.Round(id)
	if r == nil {
		return nil, refuse(ErrUnknown, id)
	}
	return r, refuseIf(r.State != Open, ErrRoundClosed)
}
