package data

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// Verified is what a check of a record found.
type Verified struct {
	ID      string
	Events  int
	Results int          // declared results recomputed
	Head    meeting.Hash // the record's fingerprint
	// Unclosed says that an archive is of the first form, which does not tell whether it is the whole of a record, nor
	// of which meeting.
	Unclosed bool

	events []meeting.Event // for Printed
	part   *SalvagedError  // nil where this is the whole record
}

// VerifyError names the first event that does not hold. It wraps the cause.
type VerifyError struct {
	Path string // of the database or the archive; empty where there is none
	Line int    // of an archive; 0 in a database
	ID   string
	Seq  uint64
	Err  error
}

func (e *VerifyError) Error() string { return e.Sentence("en") }

// Unwrap gives the cause.
func (e *VerifyError) Unwrap() error { return e.Err }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *VerifyError) Sentence(lang string) string {
	in := func(words [2]string) string { return words[map[string]int{"en": 1}[lang]] }
	why, advice := [2]string{"việc ghi ở đó không thể có", "what it says cannot have been"}, [2]string{"đối chiếu với bản sao lưu", "compare it with a backup"}
	switch {
	case errors.Is(e.Err, errVerdict), errors.Is(e.Err, meeting.ErrVerdict):
		why = [2]string{"kết quả công bố không đúng với số phiếu", "the declared result is not what the papers give"}
	case errors.Is(e.Err, meeting.ErrChain), errors.Is(e.Err, meeting.ErrEventForm):
		why = [2]string{"các bản ghi không nối tiếp nhau", "the events do not follow one another"}
	case errors.Is(e.Err, meeting.ErrUnknownKind):
		why, advice = [2]string{"do phiên bản mới hơn ghi", "a newer version wrote it"}, [2]string{"dùng phiên bản mới", "use the newer version"}
	}
	where := e.ID
	if e.Path != "" {
		where += in([2]string{" trong ", " in "}) + oneLine(e.Path)
	}
	at := strconv.FormatUint(e.Seq, 10)
	if e.Line != 0 {
		at += in([2]string{", dòng ", ", line "}) + strconv.Itoa(e.Line)
	}
	form := in([2]string{"Hồ sơ %s không còn đúng từ bản ghi số %s (%s): %s.", "The record of %s does not hold from event %s on (%s): %s."})
	return fmt.Sprintf(form, where, at, in(why), in(advice))
}

var errVerdict = errors.New("the declared result is not what the papers give")

// Verify recomputes every hash and every declared result of a record, and says which event is the first that does
// not hold. Folding checks the chain and refuses what may not happen; a result that the present calculator announced
// is compared by the fold, one of an earlier calculator here.
func Verify(id string, events []meeting.Event) (Verified, error) {
	m := &meeting.Meeting{}
	for _, e := range events {
		if err := m.Apply(e); err != nil {
			return Verified{}, &VerifyError{ID: id, Seq: m.Head().Seq + 1, Err: err}
		}
	}
	v := Verified{ID: id, Events: len(events), Head: m.Head().Hash, events: events}
	for _, r := range m.Rounds {
		if r.State != meeting.Declared {
			continue
		}
		again, err := r.Count()
		if err == nil && !sameOutcome(again, r.Verdict) {
			err = errVerdict
		}
		if err != nil {
			return v, &VerifyError{ID: id, Seq: declaredAt(m, r), Err: err}
		}
		v.Results++
	}
	return v, nil
}

// VerifyArchive verifies the archive at path. Of what was salvaged of a record the error is a *SalvagedError, if what is
// there holds: results are recomputed as far as events stand without a gap from the first on.
func VerifyArchive(path string) (Verified, error) {
	a, err := ReadArchiveFile(path)
	if err != nil {
		return Verified{}, err
	}
	return verifyArchive(path, a)
}

func verifyArchive(path string, a Archive) (Verified, error) {
	v, err := Verify(a.ID, a.Events[:a.beginning()])
	v.Unclosed, v.Events, v.events = a.Old, len(a.Events), a.Events
	if wrong, ok := errors.AsType[*VerifyError](err); ok {
		wrong.Path, wrong.Line = path, int(wrong.Seq)+1 // after the header
	}
	if err == nil && a.Gaps != nil {
		part := a.salvaged(path)
		v.part, err = &part, &part
	}
	return v, err
}

// VerifyIn verifies the meeting that a query finds, or for "" every meeting, and hands on what it finds. It stops at
// the first that does not hold; where there is none at all the error is a *FindError.
//
// A database of which one of the head pages is lost may have lost its last event with it: that is said, after what holds,
// as an ErrDamaged.
func VerifyIn(from Source, query string, report func(Verified) error) error {
	err := verifyIn(from, query, report)
	_, none := errors.AsType[*FindError](err)
	if s, ok := from.(*Store); ok && (err == nil || none && query == "") {
		for _, w := range s.Warnings() {
			if errors.Is(w, ErrMetaLost) {
				return damaged(s.path, "%w", w)
			}
		}
	}
	return err
}

func verifyIn(from Source, query string, report func(Verified) error) error {
	ids, err := from.IDs()
	if err != nil {
		return err
	}
	if query != "" || len(ids) == 0 {
		id, err := Find(from, query)
		if err != nil {
			return err
		}
		ids = []string{id}
	}
	for _, id := range ids {
		events, err := from.Events(id)
		if err != nil {
			return err
		}
		v, err := Verify(id, events)
		if wrong, ok := errors.AsType[*VerifyError](err); ok {
			wrong.Path = from.Path()
		}
		if err != nil {
			return err
		}
		if err := report(v); err != nil {
			return err
		}
	}
	return nil
}

// DoesNotHold reports whether err says of a record that it is not what was written, cannot have been, or is not what a
// paper was printed from.
func DoesNotHold(err error) bool {
	_, wrong := errors.AsType[*VerifyError](err)
	_, other := errors.AsType[*FingerprintError](err)
	if wrong || other {
		return true
	}
	if known, ok := errors.AsType[*Error](err); ok {
		return errors.Is(known.Kind, ErrDamaged) // not its cause: what is no archive at all is no record
	}
	return errors.Is(err, ErrDamaged)
}

// NamesFile reports whether what “verify” is given names a file: one that is there, or what no meeting is called.
func NamesFile(query string) bool {
	if info, err := os.Stat(query); err == nil && !info.IsDir() {
		return true
	}
	return query != "" && filepath.Base(query) != query || strings.EqualFold(filepath.Ext(query), ".jsonl")
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
