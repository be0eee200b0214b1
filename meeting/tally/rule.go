// Package tally is the calculator: a rule with papers, or with totals, gives a verdict. It decides on integers and
// exact fractions; a percentage is only ever shown. It knows nothing of meetings, files, clocks or screens.
package tally

import (
	"math"
	"math/bits"
	"slices"
)

// Version is that of the calculator, recorded with every declared result. It rises when any verdict would change.
const Version = 1

// Base is what a share is a share of.
type Base string

// The bases: heads counted before, papers, or what was marked for one name.
const (
	Members  Base = "members"  // units of the cluster
	Present  Base = "present"  // those in the room
	Voters   Base = "voters"   // those present and those who vote in writing
	Issued   Base = "issued"   // papers given out
	Returned Base = "returned" // papers in the pile
	Valid    Base = "valid"    // valid papers
	Cast     Base = "cast"     // a name's agreements and disagreements
)

// Bases lists the bases there are.
func Bases() []Base { return []Base{Members, Present, Voters, Issued, Returned, Valid, Cast} }

// Blank says what a paper without any mark is.
type Blank string

// The two ways.
const (
	BlankValid   Blank = "valid"   // it agrees with nobody
	BlankInvalid Blank = "invalid" // it is set aside
)

// Both says what a name with both boxes marked does.
type Both string

// The two ways.
const (
	BothPaper Both = "paper" // it spoils the paper
	BothName  Both = "name"  // it is no mark for that name
)

// Rule is how a vote is decided. Rules are data: every sector and cluster has its own.
type Rule struct {
	Base      Base     `json:"base"`
	Threshold Fraction `json:"threshold"`
	Strict    bool     `json:"strict"` // more than the threshold; otherwise at least it
	Quota     int      `json:"quota"`  // at most so many are elected; 0 = as many as pass
	Marks     int      `json:"marks"`  // at most so many agreements on a paper; 0 = no limit
	Blank     Blank    `json:"blank"`
	Both      Both     `json:"both"`
}

// Default is the rule of a given base where nothing else is said: more than 1/2, no quota, no limit of marks, blank
// papers valid, both boxes spoil the paper.
func Default(base Base) Rule {
	return Rule{Base: base, Threshold: Fraction{1, 2}, Strict: true, Blank: BlankValid, Both: BothPaper}
}

// Check returns a *RuleError for the first field that is outside what Rule allows.
func (r Rule) Check() error {
	switch {
	case r.Base == "":
		return &RuleError{"base", "must be given"}
	case !slices.Contains(Bases(), r.Base):
		return &RuleError{"base", "must be members, present, voters, issued, returned, valid or cast"}
	}
	switch {
	case !r.Threshold.valid():
		return &RuleError{"threshold", `must be "digits/digits", above 0 and at most 1, or "0/1"`}
	case r.Strict && r.Threshold.Num == r.Threshold.Den:
		return &RuleError{"threshold", "cannot be met: nobody has more than all; set strict to false"}
	case r.Quota < 0:
		return &RuleError{"quota", "must not be negative"}
	case r.Marks < 0:
		return &RuleError{"marks", "must not be negative"}
	case r.Blank != BlankValid && r.Blank != BlankInvalid:
		return &RuleError{"blank", "must be valid or invalid"}
	case r.Both != BothPaper && r.Both != BothName:
		return &RuleError{"both", "must be paper or name"}
	}
	return nil
}

// Needed is the smallest whole number of agreements, at least 1, that satisfies the threshold of base. It is exact
// for every int; a rule that fails Check may give math.MaxInt, which nobody reaches.
func (r Rule) Needed(base int) int {
	num, den := uint64(max(r.Threshold.Num, 0)), uint64(max(r.Threshold.Den, 0))
	hi, lo := bits.Mul64(num, uint64(max(base, 0)))
	if hi >= den { // the quotient would not fit, or there is no denominator
		return math.MaxInt
	}
	n, rest := bits.Div64(hi, lo, den)
	if r.Strict || rest > 0 {
		n++
	}
	return int(min(max(n, 1), math.MaxInt))
}
