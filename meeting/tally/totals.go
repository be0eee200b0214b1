package tally

import "fmt"

// MaxCount is the largest number that totals may hold.
const MaxCount = 1_000_000_000

// Votes are those of one name.
type Votes struct {
	Agree    int  `json:"agree"`
	Disagree int  `json:"disagree"`
	None     int  `json:"none"`               // no mark; on a show of hands those who abstain
	Recused  int  `json:"recused,omitempty"`  // open votes only: units that may not vote on this name and leave its base
	Away     int  `json:"-"`                  // such units that were not asked at all: they leave a base of all members
	Computed Mark `json:"computed,omitempty"` // Agree or Disagree when that number was computed, not counted
}

// all is everyone who was asked about the name.
func (v Votes) all() int { return v.Agree + v.Disagree + v.None + v.Recused }

// Totals are what a count comes to: handed over by the tellers, or hands counted. On a show of hands everyone who
// was asked is Returned and Valid, and an abstention is not a blank paper.
type Totals struct {
	Returned int            `json:"returned"`
	Valid    int            `json:"valid"`
	Invalid  int            `json:"invalid"`
	Blank    int            `json:"blank"`             // papers without a mark among the valid ones
	Reasons  map[string]int `json:"reasons,omitempty"` // why papers are invalid; may be left out
	Names    []Votes        `json:"names"`             // in ballot order
}

// Sum is a relation that totals must satisfy.
type Sum string

// The relations, in the order in which they are checked.
const (
	SumReturned Sum = "valid + invalid = returned"
	SumReasons  Sum = "papers by reason = invalid"
	SumName     Sum = "agree + disagree + none = valid" // recused counted in, in open votes
	SumNone     Sum = "blank ≤ none"                    // a blank paper marks no name
	SumBlank    Sum = "blank = 0"                       // where blank papers are invalid
	SumMarks    Sum = "agreements ≤ marks × papers with a mark"
	SumAsked    Sum = "counted ≤ asked" // of FillMajority
)

// SumError says which relation does not hold, for which name, and what its two sides come to. It wraps ErrTotals.
type SumError struct {
	Sum         Sum
	Name        string // "" when the relation is not of one name
	Left, Right int
}

func (e *SumError) Error() string {
	of := ""
	if e.Name != "" {
		of = fmt.Sprintf(" of %q", e.Name)
	}
	return fmt.Sprintf("the totals%s do not add up: %s, but there are %d and %d", of, e.Sum, e.Left, e.Right)
}

// Unwrap gives ErrTotals.
func (e *SumError) Unwrap() error { return ErrTotals }

// OfTotals decides on totals instead of papers; the totals of a Count give the verdict of that Count, repeated
// serials aside. The errors are those of New; *SumError when t does not add up; ErrTotals for a number below 0 or
// above MaxCount, or votes for more or fewer names; and ErrSecretRecusal for a recusal beside issued or invalid
// papers. Totals that exceed the heads are a problem of the verdict, as with papers.
func OfTotals(title string, r Rule, h Heads, names []string, t Totals) (Verdict, error) {
	b, err := newBallot(title, r, h, names)
	if err != nil {
		return Verdict{}, err
	}
	if err := b.checkNumbers(t); err != nil {
		return Verdict{}, err
	}
	if err := b.checkSums(t); err != nil {
		return Verdict{}, err
	}
	return b.decide(t, nil), nil
}

func (b ballot) checkNumbers(t Totals) error {
	if len(t.Names) != len(b.names) {
		return fmt.Errorf("%w: votes for %d names, but the ballot has %d", ErrTotals, len(t.Names), len(b.names))
	}
	numbers := []int{t.Returned, t.Valid, t.Invalid, t.Blank}
	for _, n := range t.Reasons {
		numbers = append(numbers, n)
	}
	recused := 0
	for _, v := range t.Names {
		numbers = append(numbers, v.Agree, v.Disagree, v.None, v.Recused)
		recused = max(recused, v.Recused)
	}
	for _, n := range numbers {
		if n < 0 || n > MaxCount {
			return fmt.Errorf("%w: %d is not a number from 0 to %d", ErrTotals, n, MaxCount)
		}
	}
	if recused > 0 && (b.heads.Issued != nil || t.Invalid > 0) {
		return ErrSecretRecusal
	}
	return nil
}

func (b ballot) checkSums(t Totals) error {
	if t.Valid+t.Invalid != t.Returned {
		return &SumError{SumReturned, "", t.Valid + t.Invalid, t.Returned}
	}
	invalid := 0
	for _, n := range t.Reasons {
		invalid += n
	}
	if len(t.Reasons) > 0 && invalid != t.Invalid {
		return &SumError{SumReasons, "", invalid, t.Invalid}
	}
	agreed := 0
	for i, v := range t.Names {
		switch {
		case v.all() != t.Valid:
			return &SumError{SumName, b.names[i], v.all(), t.Valid}
		case t.Blank > v.None:
			return &SumError{SumNone, b.names[i], t.Blank, v.None}
		}
		agreed += v.Agree
	}
	if b.rule.Blank == BlankInvalid && t.Blank > 0 {
		return &SumError{SumBlank, "", t.Blank, 0}
	}
	// Where as many marks as names are allowed, the sums of the names have said all.
	if m := b.rule.Marks; m > 0 && m < len(b.names) && agreed > m*(t.Valid-t.Blank) {
		return &SumError{SumMarks, "", agreed, m * (t.Valid - t.Blank)}
	}
	return nil
}

// FillMajority completes a show of hands in which only the minority was counted: of asked people, those not
// counted in v, abstaining or recused, are the majority, Agree or Disagree, and that number is labelled Computed.
// It returns a *SumError when more were counted than asked, and ErrTotals for a number that cannot be.
func FillMajority(asked int, v Votes, majority Mark) (Votes, error) {
	for _, n := range [...]int{asked, v.Agree, v.Disagree, v.None, v.Recused} {
		if n < 0 || n > MaxCount {
			return Votes{}, fmt.Errorf("%w: %d is not a number from 0 to %d", ErrTotals, n, MaxCount)
		}
	}
	var rest *int
	switch majority {
	case Agree:
		rest = &v.Agree
	case Disagree:
		rest = &v.Disagree
	default:
		return Votes{}, fmt.Errorf("%w: a majority agrees or disagrees, it is not %q", ErrTotals, majority)
	}
	*rest = 0
	counted := v.all()
	if counted > asked {
		return Votes{}, &SumError{SumAsked, "", counted, asked}
	}
	*rest, v.Computed = asked-counted, majority
	return v, nil
}
