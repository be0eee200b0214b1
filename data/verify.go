package data

import (
	"errors"
	"fmt"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// Verified is what a check of a record found.
type Verified struct {
	ID      string
	Events  int
	Results int          // declared results recomputed
	Head    meeting.Hash // the record's fingerprint
}

// VerifyError names the first event that does not hold. It wraps the cause.
type VerifyError struct {
	ID  string
	Seq uint64
	Err error
}

func (e *VerifyError) Error() string { return e.Sentence("en") }

// Unwrap gives the cause.
func (e *VerifyError) Unwrap() error { return e.Err }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *VerifyError) Sentence(lang string) string {
	if lang == "en" {
		return fmt.Sprintf("The record of %s does not hold from event %d on (%s): compare it with a backup.", e.ID, e.Seq, oneLine(e.Err.Error()))
	}
	return fmt.Sprintf("Hồ sơ %s không còn đúng từ bản ghi số %d (%s): đối chiếu với bản sao lưu.", e.ID, e.Seq, oneLine(e.Err.Error()))
}

var errVerdict = errors.New("the declared result is not what the papers give")

// Verify recomputes every hash and every declared result of a record, and says which event is the first that does
// not hold. Folding checks the chain and refuses what may not happen; a result that the present calculator announced
// is compared by the fold, one of an earlier calculator here.
func Verify(id string, events []meeting.Event) (Verified, error) {
	m := &meeting.Meeting{}
	for _, e := range events {
		if err := m.Apply(e); err != nil {
			return Verified{}, &VerifyError{id, m.Head().Seq + 1, err}
		}
	}
	v := Verified{ID: id, Events: len(events), Head: m.Head().Hash}
	for _, r := range m.Rounds {
		if r.State != meeting.Declared {
			continue
		}
		again, err := r.Count()
		if err == nil && !sameOutcome(again, r.Verdict) {
			err = errVerdict
		}
		if err != nil {
			return v, &VerifyError{id, declaredAt(m, r), err}
		}
		v.Results++
	}
	return v, nil
}

// sameOutcome compares what was announced, name by name.
func sameOutcome(a, b tally.Verdict) bool {
	if len(a.Names) != len(b.Names) || a.Valid != b.Valid || a.Invalid != b.Invalid || a.Status != b.Status {
		return false
	}
	for i := range a.Names {
		if a.Names[i] != b.Names[i] {
			return false
		}
	}
	return true
}

func declaredAt(m *meeting.Meeting, r *meeting.Round) uint64 {
	for _, s := range m.Trail() {
		if b, ok := s.Body.(meeting.RoundDeclared); ok && b.Round == r.ID {
			return s.Event.Seq
		}
	}
	return 0
}
