package tally

import (
	"fmt"
	"maps"

	"golang.org/x/text/unicode/norm"

	"thuky/meeting/name"
)

// Count is a secret ballot being counted, paper by paper. It keeps sums and serials, not papers. It is not safe
// for concurrent use.
type Count struct {
	ballot  ballot
	serials serials
	papers  Totals               // without Names
	marks   [][BothBoxes + 1]int // of the valid papers: for each name how often each Mark
}

// ballot is what was fixed before the count: what is asked, of whom, and how it is decided.
type ballot struct {
	title string
	rule  Rule
	heads Heads
	names []string // NFC, in ballot order
}

// newBallot checks its arguments. The errors wrap ErrRule or ErrNames.
func newBallot(title string, r Rule, h Heads, names []string) (ballot, error) {
	if err := r.Check(); err != nil {
		return ballot{}, err
	}
	if err := h.Check(r); err != nil {
		return ballot{}, err
	}
	if len(names) == 0 {
		return ballot{}, fmt.Errorf("%w: there is none", ErrNames)
	}
	b := ballot{title: title, rule: r, heads: h.clone(), names: make([]string, len(names))}
	place := make(map[string]int, len(names))
	for i, s := range names {
		folded := name.Fold(s)
		if folded == "" {
			return ballot{}, fmt.Errorf("%w: name %d is empty", ErrNames, i+1)
		}
		if first, taken := place[folded]; taken {
			return ballot{}, &SameNameError{First: first, Second: i, A: names[first], B: s}
		}
		place[folded], b.names[i] = i, norm.NFC.String(s)
	}
	return b, nil
}

// New opens the count of a secret ballot. It returns a *RuleError when r fails Check, a head count is negative or
// the one that is the base is unknown; and an error that wraps ErrNames when there is no name, an empty one, or two
// that are equal after folding (*SameNameError).
func New(title string, r Rule, h Heads, names []string) (*Count, error) {
	b, err := newBallot(title, r, h, names)
	if err != nil {
		return nil, err
	}
	return &Count{
		ballot: b,
		papers: Totals{Reasons: map[string]int{}},
		marks:  make([][BothBoxes + 1]int, len(names)),
	}, nil
}

// Add counts a paper and returns why it is invalid, "" when it is valid. A serial seen before is a problem of the
// verdict, not an error. An error wraps ErrPaper, and the paper is then not counted. p's marks are not kept.
func (c *Count) Add(p Paper) (reason string, err error) {
	if p.Serial == "" {
		return "", fmt.Errorf("%w: it has no serial", ErrPaper)
	}
	if len(p.Marks) != len(c.marks) {
		return "", fmt.Errorf("%w: paper %s has %d marks for %d names", ErrPaper, p.Serial, len(p.Marks), len(c.marks))
	}
	for _, m := range p.Marks {
		if m > BothBoxes {
			return "", fmt.Errorf("%w: paper %s: %v", ErrPaper, p.Serial, m)
		}
	}
	c.serials.add(p.Serial)
	c.papers.Returned++
	reason, blank := c.ballot.rule.Judge(p)
	if reason != "" {
		c.papers.Invalid++
		c.papers.Reasons[reason]++
		return reason, nil
	}
	c.papers.Valid++
	if blank {
		c.papers.Blank++
	}
	for i, m := range p.Marks {
		c.marks[i][m&BothBoxes]++ // the mask spares a check of bounds; m was checked above
	}
	return "", nil
}

// Totals gives the sums so far: what the tellers would hand over.
func (c *Count) Totals() Totals {
	t := c.papers
	t.Reasons = maps.Clone(t.Reasons)
	t.Names = make([]Votes, len(c.marks))
	for i, n := range c.marks {
		t.Names[i] = Votes{Agree: n[Agree], Disagree: n[Disagree], None: n[None] + n[BothBoxes]}
	}
	return t
}

// Verdict decides on the papers counted so far. It compares all their serials, so its time grows with the pile.
func (c *Count) Verdict() Verdict {
	var twice []string
	for serial := range c.serials.repeated() {
		twice = append(twice, "paper "+serial+" twice")
	}
	return c.ballot.decide(c.Totals(), twice)
}
