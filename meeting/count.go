package meeting

import (
	"slices"
	"time"

	"thuky/meeting/name"
	"thuky/meeting/tally"
)

// PapersIssued records how many papers the tellers gave out (phát ra); it may be set right while the round is open.
type PapersIssued struct {
	Round  ID  `json:"round"`
	Issued int `json:"issued"`
}

// PaperSealed enters the next paper of the pile.
type PaperSealed struct {
	Round   ID          `json:"round"`
	Marks   tally.Marks `json:"marks"`   // one mark a candidate, in ballot order
	Spoiled string      `json:"spoiled"` // why the tellers set it aside; empty for one that counts
}

// PaperMended sets a paper right that was entered wrongly; what stood there stays in the record.
type PaperMended struct {
	Round   ID          `json:"round"`
	Paper   int         `json:"paper"` // its number
	Marks   tally.Marks `json:"marks"`
	Spoiled string      `json:"spoiled"`
	Reason  string      `json:"reason"`
}

// TotalsEntered records hands counted, or the totals the tellers handed over; entered again, the last ones hold.
type TotalsEntered struct {
	Round  ID           `json:"round"`
	Totals tally.Totals `json:"totals"`
}

// RoundDeclared announces the result (công bố) and makes it a decision. The verdict is kept as announced.
type RoundDeclared struct {
	Round      ID            `json:"round"`
	Verdict    tally.Verdict `json:"verdict"`
	Calculator int           `json:"calculator"` // tally.Version that gave it
	Reason     string        `json:"reason"`     // of the chair, when the papers do not balance
}

// RoundVoided cancels a round held with wrong papers or a wrong list; it may be held again.
type RoundVoided struct {
	Round  ID     `json:"round"`
	Reason string `json:"reason"`
}

var _, _, _, _, _, _ = register[PapersIssued](), register[PaperSealed](), register[PaperMended](), register[TotalsEntered](),
	register[RoundDeclared](), register[RoundVoided]()

// Kind is the body's name in the record.
func (PapersIssued) Kind() string { return "papers-issued/1" }

func (b PapersIssued) check(m *Meeting, _ time.Time) error {
	r, err := m.findOpen(b.Round)
	if err != nil {
		return err
	}
	return first(
		refuseIf(!r.Method.Secret(), ErrWrongMethod),
		refuseIf(b.Issued < 0 || b.Issued > 1_000_000, ErrRange, b.Issued),
		refuseIf(r.Issued != nil && *r.Issued == b.Issued, ErrNoChange),
	)
}

func (b PapersIssued) apply(m *Meeting, _ Event) {
	issued := b.Issued
	m.Round(b.Round).Issued = &issued
}

// Kind is the body's name in the record.
func (PaperSealed) Kind() string { return "paper-sealed/1" }

func (b PaperSealed) check(m *Meeting, _ time.Time) error {
	r, err := m.findOpen(b.Round)
	if err != nil {
		return err
	}
	return first(
		refuseIf(r.Method != SecretPapers, ErrWrongMethod),
		refuseIf(r.Issued == nil, ErrIssuedFirst),
		refuseIf(r.Second != nil, ErrRecount),
		r.checkMarks(b.Marks),
	)
}

func (b PaperSealed) apply(m *Meeting, _ Event) {
	r := m.Round(b.Round)
	r.Papers = append(r.Papers, Paper{Number: len(r.Papers) + 1, Marks: b.Marks, Spoiled: b.Spoiled})
}

// Kind is the body's name in the record.
func (PaperMended) Kind() string { return "paper-mended/1" }

func (b PaperMended) check(m *Meeting, _ time.Time) error {
	r, err := m.findOpen(b.Round)
	if err != nil {
		return err
	}
	if r.Method != SecretPapers {
		return refuse(ErrWrongMethod)
	}
	if r.Second != nil {
		return refuse(ErrRecount)
	}
	if b.Paper < 1 || b.Paper > len(r.Papers) {
		return refuse(ErrRange, b.Paper)
	}
	p := r.Papers[b.Paper-1]
	return first(r.checkMarks(b.Marks), refuseIf(slices.Equal(p.Marks, b.Marks) && p.Spoiled == b.Spoiled, ErrNoChange),
		refuseIf(name.Clean(b.Reason) == "", ErrReason))
}

func (b PaperMended) apply(m *Meeting, _ Event) {
	p := &m.Round(b.Round).Papers[b.Paper-1]
	p.Mends = append(p.Mends, Mend{p.Marks, p.Spoiled, b.Reason})
	p.Marks, p.Spoiled = b.Marks, b.Spoiled
}

// Kind is the body's name in the record.
func (TotalsEntered) Kind() string { return "totals-entered/1" }

func (b TotalsEntered) check(m *Meeting, _ time.Time) error {
	r, err := m.findOpen(b.Round)
	if err != nil {
		return err
	}
	err = first(
		refuseIf(r.Method != SecretTotals && r.Method != ShowOfHands, ErrWrongMethod),
		refuseIf(r.Method.Secret() && r.Issued == nil, ErrIssuedFirst),
		r.checkRecusals(b.Totals),
	)
	if err != nil {
		return err
	}
	_, err = r.count(b.Totals)
	return because(err)
}

// checkRecusals holds hands counted to the rule: who may not vote on a name is not among those asked about it. Of
// papers the calculator itself refuses any recusal.
func (r *Round) checkRecusals(t tally.Totals) error {
	for i, c := range r.Candidates {
		if !r.Method.Secret() && i < len(t.Names) && t.Names[i].Recused != r.Recusals(c) {
			return refuse(ErrRecused, c.Name)
		}
	}
	return nil
}

func (b TotalsEntered) apply(m *Meeting, _ Event) { m.Round(b.Round).Totals = &b.Totals }

// Kind is the body's name in the record.
func (RoundDeclared) Kind() string { return "round-declared/1" }

func (b RoundDeclared) check(m *Meeting, at time.Time) error {
	r, err := m.findOpen(b.Round)
	if err != nil {
		return err
	}
	err = first(refuseIf(!r.Counted(), ErrNoCount), notBefore(at, r.Opened),
		refuseIf(r.Recounting(), ErrRecount), refuseIf(len(r.Differences()) > 0, ErrDiffer, len(r.Differences())))
	if err != nil {
		return err
	}
	v, err := r.Count()
	if err != nil {
		return because(err)
	}
	if !v.Balanced && name.Clean(b.Reason) == "" {
		return refuse(ErrUnbalanced, v.Problems)
	}
	switch {
	case b.Calculator < 1 || b.Calculator > tally.Version:
		return refuse(ErrRange, b.Calculator)
	case b.Calculator < tally.Version:
		return nil // announced by an earlier calculator: the record keeps what the hall was told
	}
	right, err := sameBody(RoundDeclared{Verdict: b.Verdict}, RoundDeclared{Verdict: v})
	return first(err, refuseIf(!right, ErrVerdict))
}

func (b RoundDeclared) apply(m *Meeting, e Event) {
	r := m.Round(b.Round)
	r.State, r.Ended, r.Verdict, r.Reason = Declared, e.Occurred, b.Verdict, b.Reason
	r.Verdict.Names = slices.Clone(b.Verdict.Names)
	for i, c := range r.Candidates { // the record holds the base that this has made, not this itself
		if i < len(r.Verdict.Names) && r.Rule.Base == tally.Members {
			r.Verdict.Names[i].Away = r.away(c)
		}
	}
	m.decide(Decision{ID: r.ID, Round: r.ID, Item: r.Item, At: e.Occurred})
	m.draw()
}

// Declare makes the body that announces a round's result as it stands.
func (m *Meeting) Declare(r *Round, reason string) (RoundDeclared, error) {
	v, err := r.Count()
	return RoundDeclared{Round: r.ID, Verdict: v, Calculator: tally.Version, Reason: reason}, err
}

// Kind is the body's name in the record.
func (RoundVoided) Kind() string { return "round-voided/1" }

func (b RoundVoided) check(m *Meeting, at time.Time) error {
	r := m.Round(b.Round)
	if r == nil {
		return refuse(ErrUnknown, b.Round)
	}
	if r.State == Void {
		return refuse(ErrRoundClosed)
	}
	var settled time.Time
	if r.Settlement != nil {
		settled = r.Settlement.At
	}
	if err := first(refuseIf(name.Clean(b.Reason) == "", ErrReason), notBefore(at, r.Opened, r.Ended, settled)); err != nil {
		return err
	}
	t := m.Title(r.Title)
	if t == nil {
		return nil
	}
	if m.LastRound(t) != r {
		return refuse(ErrStillNeeded, t.Name)
	}
	for _, other := range m.Titles {
		if other.From == t.ID && r.State == Declared && m.frozen(other) != nil {
			return refuse(ErrStillNeeded, other.Name)
		}
	}
	return nil
}

func (b RoundVoided) apply(m *Meeting, e Event) {
	r := m.Round(b.Round)
	if r.State == Declared {
		for _, d := range m.Decisions {
			if d.Round == r.ID {
				d.Struck = b.Reason
			}
		}
		r.Settlement = nil // the decision and the record still tell it
	} else {
		r.Ended = e.Occurred
	}
	r.State, r.Voided, r.VoidReason = Void, e.Occurred, b.Reason
	m.draw()
}
