package tally

import (
	"errors"
	"fmt"
)

// What can be wrong with the input of a count. All errors of this package wrap one of these.
var (
	// ErrFraction is returned for a threshold that is not a Fraction.
	ErrFraction = errors.New(`not a fraction "digits/digits" above 0 and at most 1, nor "0/1"`)
	// ErrRule is wrapped by every RuleError.
	ErrRule = errors.New("tally: the rule cannot be applied")
	// ErrNames is returned for a list of names that cannot stand on one ballot; a SameNameError wraps it.
	ErrNames = errors.New("tally: the names cannot stand on one ballot")
	// ErrPaper is returned for a paper that does not fit the ballot. It is not an invalid paper: that one is counted.
	ErrPaper = errors.New("tally: the paper does not fit the ballot")
	// ErrMark is returned for text that is not a Mark.
	ErrMark = errors.New("tally: not a mark")
	// ErrTotals is returned for totals nobody can have counted; a SumError wraps it.
	ErrTotals = errors.New("tally: the totals do not add up")
	// ErrSecretRecusal is returned for a recusal in a secret ballot: a paper cannot be traced to the unit that must
	// not have voted.
	ErrSecretRecusal = errors.New("tally: a secret ballot knows no recusal, since a paper cannot be traced to a unit")
)

// RuleError says which field of a rule, or of the heads beside it, is wrong. It wraps ErrRule.
type RuleError struct {
	Field string // as in JSON: "threshold"
	Why   string // what it must be
}

func (e *RuleError) Error() string { return fmt.Sprintf("%q %s", e.Field, e.Why) }

// Unwrap gives ErrRule.
func (e *RuleError) Unwrap() error { return ErrRule }

// SameNameError says that two names are one after folding and must be told apart. It wraps ErrNames.
type SameNameError struct {
	First, Second int    // their places on the ballot, from 0
	A, B          string // as they were written
}

func (e *SameNameError) Error() string {
	return fmt.Sprintf("names %d and %d, %q and %q, cannot be told apart: write one of them differently",
		e.First+1, e.Second+1, e.A, e.B)
}

// Unwrap gives ErrNames.
func (e *SameNameError) Unwrap() error { return ErrNames }
