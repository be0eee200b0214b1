package meeting

import (
	"slices"
	"time"

	"thuky/meeting/name"
	"thuky/meeting/tally"
)

// SecondCount is the same pile entered again by another teller, who does not see the first count.
type SecondCount struct {
	Teller string
	Papers []Paper
	Ended  bool
}

// Difference is a paper that the two counts read differently, or that only one of them has (the other is nil).
type Difference struct {
	Number        int
	First, Second *Paper
}

// Differences compares the two counts paper by paper, once the second has ended.
func (r *Round) Differences() []Difference {
	if r.Second == nil || !r.Second.Ended {
		return nil
	}
	var out []Difference
	for i := range max(len(r.Papers), len(r.Second.Papers)) {
		d := Difference{Number: i + 1}
		if i < len(r.Papers) {
			d.First = &r.Papers[i]
		}
		if i < len(r.Second.Papers) {
			d.Second = &r.Second.Papers[i]
		}
		if d.First == nil || d.Second == nil || !slices.Equal(d.First.Marks, d.Second.Marks) || !name.Equal(d.First.Spoiled, d.Second.Spoiled) {
			out = append(out, d)
		}
	}
	return out
}

// Recounting reports whether a second count is under way: until it ends nobody sees totals.
func (r *Round) Recounting() bool { return r.Second != nil && !r.Second.Ended }

// RecountBegun begins a second, independent count of the pile.
type RecountBegun struct {
	Round  ID     `json:"round"`
	Teller string `json:"teller"`
}

// PaperRecounted enters the next paper of the pile in the second count.
type PaperRecounted struct {
	Round   ID          `json:"round"`
	Marks   tally.Marks `json:"marks"`
	Spoiled string      `json:"spoiled"`
}

// RecountEnded ends the second count: from then on the two are compared.
type RecountEnded struct {
	Round ID `json:"round"`
}

// DifferenceSettled says what a paper bears that the two counts read differently. Absent says that there is no such
// paper: possible for the last one of a pile.
type DifferenceSettled struct {
	Round   ID          `json:"round"`
	Paper   int         `json:"paper"`
	Marks   tally.Marks `json:"marks"`
	Spoiled string      `json:"spoiled"`
	Absent  bool        `json:"absent"`
	Reason  string      `json:"reason"`
}

var _, _, _, _ = register[RecountBegun](), register[PaperRecounted](), register[RecountEnded](), register[DifferenceSettled]()

// Kind is the body's name in the record.
func (RecountBegun) Kind() string { return "recount-begun/1" }

func (b RecountBegun) check(m *Meeting, _ time.Time) error {
	r, err := m.findOpen(b.Round)
	if err != nil {
		return err
	}
	return first(refuseIf(r.Method != SecretPapers, ErrWrongMethod), refuseIf(len(r.Papers) == 0, ErrNoCount),
		refuseIf(r.Second != nil, ErrRecount), notBlank(b.Teller))
}

func (b RecountBegun) apply(m *Meeting, _ Event) {
	m.Round(b.Round).Second = &SecondCount{Teller: b.Teller}
}

// findRecount finds an open round whose second count is under way.
func (m *Meeting) findRecount(id ID) (*Round, error) {
	r, err := m.findOpen(id)
	if err != nil {
		return nil, err
	}
	return r, refuseIf(!r.Recounting(), ErrNoRecount)
}

// Kind is the body's name in the record.
func (PaperRecounted) Kind() string { return "paper-recounted/1" }

func (b PaperRecounted) check(m *Meeting, _ time.Time) error {
	r, err := m.findRecount(b.Round)
	if err != nil {
		return err
	}
	return r.checkMarks(b.Marks)
}

func (b PaperRecounted) apply(m *Meeting, _ Event) {
	s := m.Round(b.Round).Second
	s.Papers = append(s.Papers, Paper{Number: len(s.Papers) + 1, Marks: b.Marks, Spoiled: b.Spoiled})
}

// Kind is the body's name in the record.
func (RecountEnded) Kind() string { return "recount-ended/1" }

func (b RecountEnded) check(m *Meeting, _ time.Time) error {
	r, err := m.findRecount(b.Round)
	if err != nil {
		return err
	}
	return refuseIf(len(r.Second.Papers) == 0, ErrNoCount)
}

func (b RecountEnded) apply(m *Meeting, _ Event) { m.Round(b.Round).Second.Ended = true }

// Kind is the body's name in the record.
func (DifferenceSettled) Kind() string { return "difference-settled/1" }

func (b DifferenceSettled) check(m *Meeting, _ time.Time) error {
	r, err := m.findOpen(b.Round)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(r.Differences(), func(d Difference) bool { return d.Number == b.Paper })
	if i < 0 {
		return refuse(ErrRange, b.Paper)
	}
	last := max(len(r.Papers), len(r.Second.Papers))
	lone := len(r.Papers) != len(r.Second.Papers) && b.Paper == last
	// A paper that one count lacks joins it in the order of the pile.
	ahead := b.Paper > min(len(r.Papers), len(r.Second.Papers))+1
	return first(refuseIf(b.Absent && !lone, ErrStillNeeded, b.Paper), refuseIf(!b.Absent && ahead, ErrStillNeeded, b.Paper),
		refuseIf(b.Absent && (len(b.Marks) > 0 || b.Spoiled != ""), ErrRange, b.Paper), // nothing stands on it
		refuseIf(!b.Absent && len(b.Marks) != len(r.Candidates), ErrRange, len(b.Marks)),
		refuseIf(name.Clean(b.Reason) == "", ErrReason))
}

func (b DifferenceSettled) apply(m *Meeting, _ Event) {
	r := m.Round(b.Round)
	i := b.Paper - 1
	if b.Absent {
		r.Papers, r.Second.Papers = r.Papers[:min(i, len(r.Papers))], r.Second.Papers[:min(i, len(r.Second.Papers))]
		return
	}
	r.Papers = settlePaper(r.Papers, b)
	r.Second.Papers = settlePaper(r.Second.Papers, b)
}

// settlePaper sets a paper of one count to what was agreed; what stood there stays as its trace.
func settlePaper(papers []Paper, b DifferenceSettled) []Paper {
	if b.Paper > len(papers) {
		return append(papers, Paper{Number: b.Paper, Marks: b.Marks, Spoiled: b.Spoiled})
	}
	p := &papers[b.Paper-1]
	if !slices.Equal(p.Marks, b.Marks) || p.Spoiled != b.Spoiled {
		p.Mends = append(p.Mends, Mend{p.Marks, p.Spoiled, b.Reason})
		p.Marks, p.Spoiled = b.Marks, b.Spoiled
	}
	return papers
}
