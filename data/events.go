package data

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"

	"thuky/meeting"
)

// logFill lets bbolt fill the pages of a log: keys only ever come at its end.
const logFill = 0.95

// IDs lists the meetings in order of creation.
func (s *Store) IDs() ([]string, error) {
	ids := []string{}
	err := s.view(func(tx *bbolt.Tx) error {
		all, err := entries(tx)
		for _, e := range all {
			ids = append(ids, e.id)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return ids, nil
}

// Append saves one event at the end of a meeting's record, and begins the record with an event of seq 1. When it
// returns nil, the event is on disk.
//
// Appending an event that the record already holds does nothing and succeeds, so that it may be repeated when it
// is not known whether it was saved. An event that does not follow the last one is refused (ErrConflict), and so
// is one that DecodeEvent would not read back (meeting.ErrEventForm): neither changes anything. After ErrFull,
// ErrNotSaved or ErrDamaged the event may or may not have been saved: call Reopen, then compare Head or Append
// again.
func (s *Store) Append(id string, e meeting.Event) error {
	line := e.Encode()
	if err := errors.Join(checkID(id), readsBack(line)); err != nil {
		return err
	}
	err := s.update(func(tx *bbolt.Tx) error {
		log, at, err := lookup(tx, id)
		if err != nil {
			return err
		}
		if log != nil && e.Seq >= 1 && e.Seq <= at.seq {
			return s.compare(log, id, e.Seq, line)
		}
		return s.extend(tx, log, at, id, []meeting.Event{e}, [][]byte{line})
	})
	if errors.Is(err, errUpToDate) {
		err = nil
	}
	if err == nil || s.hasFailed() {
		s.keep(id, e)
	}
	return err
}

// readsBack makes sure that what is written can be read: a record with one unreadable event is a damaged record.
func readsBack(line []byte) error {
	_, err := meeting.DecodeEvent(line)
	return err
}

// compare answers for an event that comes a second time.
func (s *Store) compare(log *bbolt.Bucket, id string, seq uint64, line []byte) error {
	if bytes.Equal(log.Get(seqKey(seq)), line) {
		return errUpToDate
	}
	return &Error{Kind: ErrConflict, Path: s.path, Meeting: id, Seq: seq, Cause: errors.New("another event stands there")}
}

// extend writes events after the head that at describes; a nil log begins the record.
func (s *Store) extend(tx *bbolt.Tx, log *bbolt.Bucket, at entry, id string, events []meeting.Event, lines [][]byte) (err error) {
	if seq, err := verifyChain(at.head(), events); err != nil {
		return &Error{Kind: ErrConflict, Path: s.path, Meeting: id, Seq: seq, Cause: err}
	}
	if log == nil {
		at.id = id
		if at.number, err = tx.Bucket(indexBucket).NextSequence(); err != nil {
			return err
		}
		if log, err = tx.CreateBucket([]byte(logPrefix + id)); err != nil {
			return err
		}
	}
	log.FillPercent = logFill
	for i, e := range events {
		if err := log.Put(seqKey(e.Seq), lines[i]); err != nil {
			return err
		}
		at.seq, at.hash = e.Seq, e.Hash
	}
	return at.put(tx)
}

// Events reads a meeting's whole record. Every event is decoded strictly and must follow the one before it, and
// the last must be the one that the database says is the last; otherwise the error wraps ErrDamaged and names the
// first event that does not hold. ErrNoMeeting means that the id is unknown.
func (s *Store) Events(id string) ([]meeting.Event, error) { return s.EventsAfter(id, 0) }

// EventsAfter is Events without the first after events. They are not read again; that the next one follows from
// the last of them is for the caller to check.
func (s *Store) EventsAfter(id string, after uint64) ([]meeting.Event, error) {
	var events []meeting.Event
	err := s.view(func(tx *bbolt.Tx) (err error) {
		events, err = s.readLog(tx, id, after)
		return err
	})
	if err != nil {
		return nil, err
	}
	return events, nil
}

func (s *Store) readLog(tx *bbolt.Tx, id string, after uint64) ([]meeting.Event, error) {
	log, at, err := lookup(tx, id)
	switch {
	case err != nil:
		return nil, err
	case log == nil:
		return nil, &Error{Kind: ErrNoMeeting, Path: s.path, Cause: fmt.Errorf("%.80q", id)}
	case after >= at.seq:
		return nil, nil
	}
	var events []meeting.Event
	prev := meeting.Event{Seq: after}
	cursor := log.Cursor()
	for key, line := cursor.Seek(seqKey(after + 1)); key != nil; key, line = cursor.Next() {
		e, err := s.decode(id, prev.Seq+1, key, line)
		if err != nil {
			return nil, err
		}
		if len(events) == 0 && after > 0 {
			prev.Hash = e.Prev
		}
		if err := e.Follows(prev); err != nil {
			return nil, brokenChain(s.path, id, prev.Seq+1, err)
		}
		events, prev = append(events, e), e
	}
	if prev.Seq != at.seq || prev.Hash != at.hash {
		return nil, brokenChain(s.path, id, prev.Seq, fmt.Errorf("the record ends here, and had %d events", at.seq))
	}
	return events, nil
}

// decode reads the event that must stand at seq.
func (s *Store) decode(id string, seq uint64, key, line []byte) (meeting.Event, error) {
	e, err := meeting.DecodeEvent(line)
	if err == nil && !bytes.Equal(key, seqKey(seq)) {
		err = fmt.Errorf("it stands at key %x", key)
	}
	if err != nil {
		return meeting.Event{}, brokenChain(s.path, id, seq, err)
	}
	return e, nil
}

// Head is the last event of a meeting's record, or the zero Event where there is none.
func (s *Store) Head(id string) (head meeting.Event, err error) {
	err = s.view(func(tx *bbolt.Tx) error {
		log, at, err := lookup(tx, id)
		if err != nil || log == nil {
			return err
		}
		key, line := log.Cursor().Last()
		if head, err = s.decode(id, at.seq, key, line); err != nil {
			return err
		}
		if err := head.Follows(meeting.Event{Seq: at.seq - 1, Hash: head.Prev}); err != nil || head.Hash != at.hash {
			return brokenChain(s.path, id, at.seq, err)
		}
		return nil
	})
	if err != nil {
		return meeting.Event{}, err
	}
	return head, nil
}

// Import saves the record of a meeting from elsewhere, the whole of it or nothing. Where the id exists, events
// must begin with all that is recorded here, event for event: then what is new is added, and nothing when they
// are the same. Anything else, an older copy among it, is refused with ErrConflict. What is said of errors at
// Append holds here too.
func (s *Store) Import(id string, events []meeting.Event) error {
	if err := checkID(id); err != nil {
		return err
	}
	if len(events) == 0 {
		return &Error{Kind: ErrConflict, Path: s.path, Meeting: id, Cause: errors.New("there are no events")}
	}
	lines := make([][]byte, len(events))
	for i, e := range events {
		lines[i] = e.Encode()
		if err := readsBack(lines[i]); err != nil {
			return fmt.Errorf("event %d: %w", i+1, err)
		}
	}
	err := s.update(func(tx *bbolt.Tx) error {
		log, at, err := lookup(tx, id)
		if err != nil {
			return err
		}
		if at.seq > uint64(len(events)) {
			return &Error{
				Kind: ErrConflict, Path: s.path, Meeting: id,
				Cause: fmt.Errorf("%d events are recorded here, %d come", at.seq, len(events)),
			}
		}
		for seq := uint64(1); seq <= at.seq; seq++ {
			if err := s.compare(log, id, seq, lines[seq-1]); !errors.Is(err, errUpToDate) {
				return err
			}
		}
		if int(at.seq) == len(events) {
			return errUpToDate
		}
		return s.extend(tx, log, at, id, events[at.seq:], lines[at.seq:])
	})
	if errors.Is(err, errUpToDate) {
		err = nil
	}
	if err == nil || s.hasFailed() {
		s.keep(id, events...)
	}
	return err
}

// Delete deletes a meeting's record and its drafts for good, in one transaction. Desk.Delete makes a backup first.
// ErrNoMeeting means that the id is unknown.
func (s *Store) Delete(id string) error {
	err := s.update(func(tx *bbolt.Tx) error {
		log, _, err := lookup(tx, id)
		if err != nil {
			return err
		}
		if log == nil {
			return &Error{Kind: ErrNoMeeting, Path: s.path, Cause: fmt.Errorf("%.80q", id)}
		}
		if err := tx.DeleteBucket([]byte(logPrefix + id)); err != nil {
			return err
		}
		if draft := []byte(draftPrefix + id); tx.Bucket(draft) != nil {
			if err := tx.DeleteBucket(draft); err != nil {
				return err
			}
		}
		return tx.Bucket(indexBucket).Delete([]byte(id))
	})
	if err == nil {
		s.forget(id)
	}
	return err
}

func seqKey(seq uint64) []byte { return binary.BigEndian.AppendUint64(nil, seq) }
