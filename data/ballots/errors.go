// Package ballots reads a count from files: the ballots, as CSV, and the rule, as JSON. It also writes the verdict
// as a table for people.
package ballots

import (
	"errors"
	"fmt"
)

// ErrInput is wrapped by every error that is the fault of what was read, not of the reading: mend the file and try
// again.
var ErrInput = errors.New("ballots: bad input")

// FieldError says what is wrong with a rule. It wraps ErrInput.
type FieldError struct {
	Field string // as in the file; "" when the fault is outside any field
	Why   string // continues the sentence that Field begins
}

func (e *FieldError) Error() string {
	if e.Field == "" {
		return "the rule " + e.Why
	}
	return fmt.Sprintf("the rule's %q %s", e.Field, e.Why)
}

// Unwrap gives ErrInput.
func (e *FieldError) Unwrap() error { return ErrInput }

// CellError says where the ballots cannot be read, and why. It wraps ErrInput.
type CellError struct {
	Line   int    // of the file, from 1: where the cell begins
	Column int    // which cell of the row, from 1, as a spreadsheet counts
	Why    string // what is wrong, and what is wanted
}

func (e *CellError) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Why)
}

// Unwrap gives ErrInput.
func (e *CellError) Unwrap() error { return ErrInput }
