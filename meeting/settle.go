package meeting

import (
	"slices"
	"time"

	"thuky/meeting/name"
	"thuky/meeting/tally"
)

// Way is how seats that a round left open are dealt with. No public rule of a cluster was found, so the rule of the
// title names the ways, and the choice and its reason go into the minutes.
type Way string

// The ways. A run-off, or another round, is a round of its own.
const (
	RunOff      Way = "run-off" // bỏ phiếu lại giữa những tên bằng phiếu
	HigherScore Way = "score"   // điểm cao hơn
	Lot         Way = "lot"     // bốc thăm: drawn by hand, witnessed; the program never draws
	ChairWay    Way = "chair"   // kết luận của chủ trì
	Council     Way = "council" // chuyển Hội đồng Thi đua - Khen thưởng
	LeaveOpen   Way = "open"    // để trống chỉ tiêu
)

var ways = []Way{RunOff, HigherScore, Lot, ChairWay, Council, LeaveOpen}

// Ways lists the ways there are.
func Ways() []Way { return slices.Clone(ways) }

// Settlement is how the seats a round left open were dealt with.
type Settlement struct {
	Way       Way
	Names     []string // who got the seats, in the order given
	Reason    string
	Witnesses string // of a lot
	At        time.Time
}

// RoundSettled deals with the seats that the last round of a title left open, other than by a further round.
type RoundSettled struct {
	ID        ID     `json:"id"` // of the decision it makes
	Round     ID     `json:"round"`
	Way       Way    `json:"way"`
	Chosen    []ID   `json:"chosen"` // of the tied: as many as there are seats; none for the Council and for leaving open
	Reason    string `json:"reason"`
	Witnesses string `json:"witnesses"`
}

var _ = register[RoundSettled]()

// Offers reports whether the rule under which a round is held knows this way.
func (r *Round) Offers(w Way) bool {
	return len(r.Ties) == 0 || slices.Contains(r.Ties, w) || w == LeaveOpen
}

// Kind is the body's name in the record.
func (RoundSettled) Kind() string { return "round-settled/1" }

func (b RoundSettled) check(m *Meeting, at time.Time) error {
	r := m.Round(b.Round)
	if r == nil {
		return refuse(ErrUnknown, b.Round)
	}
	t := m.Title(r.Title)
	switch {
	case t == nil:
		return refuse(ErrWrongMethod)
	case m.openRound(t) != nil:
		return refuse(ErrRoundOpen, t.Name)
	case m.LastRound(t) != r: // voided, or held again since
		return refuse(ErrRoundClosed)
	case r.Settlement != nil:
		return refuse(ErrSettled)
	case r.Verdict.Open == 0:
		return refuse(ErrNoSeats, t.Name)
	case b.Way == RunOff || !slices.Contains(ways, b.Way):
		return refuse(ErrUnknown, b.Way)
	case !r.Offers(b.Way):
		return refuse(ErrWay, b.Way)
	case b.Way != LeaveOpen && r.Verdict.Status != tally.Tied:
		return refuse(ErrNoTie)
	}
	return first(m.fresh(b.ID), r.checkChosen(b), m.checkScores(r, b), notBefore(at, r.Ended),
		refuseIf(name.Clean(b.Reason) == "", ErrReason),
		refuseIf(b.Way == Lot && name.Clean(b.Witnesses) == "", ErrWitness))
}

// checkChosen holds the chosen against the tied and the seats.
func (r *Round) checkChosen(b RoundSettled) error {
	seats := r.Verdict.Open
	if b.Way == Council || b.Way == LeaveOpen {
		seats = 0
	}
	if len(b.Chosen) != seats {
		return refuse(ErrSeats, seats, len(b.Chosen))
	}
	for i, id := range b.Chosen {
		c := r.candidateBy(id)
		if c == nil || !slices.Contains(r.Verdict.Tied, c.Name) {
			return refuse(ErrUnknown, id)
		}
		if slices.Contains(b.Chosen[:i], id) {
			return refuse(ErrChosenTwice, c.Name)
		}
	}
	return nil
}

// checkScores lets the higher score decide only where it does: every one of the chosen has more points than every other of
// the tied. Where one of them has no points, the reason must say what decides.
func (m *Meeting) checkScores(r *Round, b RoundSettled) error {
	if b.Way != HigherScore {
		return nil
	}
	least, most := MostPoints, Points(-1)
	for _, c := range r.Candidates {
		if !slices.Contains(r.Verdict.Tied, c.Name) {
			continue
		}
		total, ok := m.Total(c.Unit)
		switch {
		case !ok:
			return nil
		case slices.Contains(b.Chosen, c.ID):
			least = min(least, total)
		default:
			most = max(most, total)
		}
	}
	return refuseIf(least <= most, ErrScoreOrder, least, most)
}

func (b RoundSettled) apply(m *Meeting, e Event) {
	r := m.Round(b.Round)
	s := &Settlement{Way: b.Way, Reason: b.Reason, Witnesses: b.Witnesses, At: e.Occurred}
	for _, id := range b.Chosen {
		s.Names = append(s.Names, r.candidateBy(id).Name)
	}
	r.Settlement = s
	m.decide(Decision{ID: b.ID, Round: r.ID, Settles: true, Item: r.Item, At: e.Occurred})
	m.draw()
}

func (r *Round) candidateBy(id ID) *Candidate {
	for i := range r.Candidates {
		if r.Candidates[i].ID == id {
			return &r.Candidates[i]
		}
	}
	return nil
}
