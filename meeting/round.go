package meeting

import (
	"slices"
	"time"

	"thuky/meeting/name"
	"thuky/meeting/tally"
)

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
	if v.Open == 0 || last.Settlement != nil {
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
	Reason   string `json:"reason"`         // of the chair, for a run-off or another round
}

// MotionRule is how a motion is commonly passed: by hands, more than half of those present.
func MotionRule() Rule {
	return Rule{Method: ShowOfHands, Rule: tally.Default(tally.Present)}
}

var _ = register[RoundOpened]()

// Kind is the body's name in the record.
func (RoundOpened) Kind() string { return "round-opened/2" }

func (b RoundOpened) check(m *Meeting, at time.Time) error {
	if err := first(m.running(at), m.fresh(b.ID)); err != nil {
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
		return first(notBlank(b.Question), b.Rule.check(), refuseIf(b.Written > 0 && !b.Rule.byPost(), ErrWrongMethod), refuseIf(b.Rule.Quota != 0, ErrRange, b.Rule.Quota),
			refuseIf(b.Rule.Method.Secret() && len(m.With(HeadTeller, Teller)) == 0, ErrNoTellers))
	}
	t, err := m.findTitle(b.Title)
	if err != nil {
		return err
	}
	next, err := m.NextRound(t)
	last := m.LastRound(t)
	return first(err, refuseIf(b.Rule != nil || b.Question != "", ErrRange, b.Question),
		refuseIf(t.Rule.Method.Secret() && len(m.With(HeadTeller, Teller)) == 0, ErrNoTellers),
		checkNames(next.Candidates), notBefore(at, m.votedUntil(t)),
		refuseIf(next.RunOff && last != nil && !last.Offers(RunOff), ErrWay, RunOff),
		refuseIf(t.Rule.Method == Consensus && next.Seats > 0 && len(next.Candidates) > next.Seats, ErrConsensusMany, len(next.Candidates), next.Seats),
		refuseIf(b.Written > 0 && !t.Rule.byPost(), ErrWrongMethod))
}

// checkNames refuses two candidates with one name: a unit may have got another's name since it was nominated, and the
// calculator would refuse to count such papers.
func checkNames(candidates []Candidate) error {
	seen := map[string]bool{}
	for _, c := range candidates {
		folded := name.Fold(c.Name)
		if seen[folded] {
			return refuse(ErrSameName, c.Name)
		}
		seen[folded] = true
	}
	return nil
}

// votedUntil is when the last round of a title was declared or voided; zero where there was none.
func (m *Meeting) votedUntil(t *Title) time.Time {
	var end time.Time
	for _, r := range m.Rounds {
		if r.Title != t.ID {
			continue
		}
		for _, done := range []time.Time{r.Ended, r.Voided} {
			if done.After(end) {
				end = done
			}
		}
	}
	return end
}

func (b RoundOpened) apply(m *Meeting, e Event) {
	r := &Round{
		ID: b.ID, Title: b.Title, Subject: b.Question, Number: 1, State: Open, Opened: e.Occurred,
		Members: len(m.Units), Present: m.Present(), Written: b.Written, Again: b.Reason,
	}
	for _, earlier := range m.Rounds {
		if earlier.Title == b.Title {
			r.Number++
		}
	}
	r.Item = m.business()
	for _, u := range m.Units {
		if u.Status == Present {
			r.Electorate = append(r.Electorate, u.ID)
		}
	}
	rule := b.Rule
	if t := m.Title(b.Title); t != nil {
		rule = &t.Rule
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
		r.Method, r.Rule, r.Candidates = b.Rule.Method, b.Rule.Rule, []Candidate{{ID: b.ID, Name: b.Question}}
	}
	r.Alike = true
	r.Recuse, r.Sealed, r.Ties = rule.Recuse, rule.Sealed, rule.Ties
	m.Rounds = append(m.Rounds, r)
}
