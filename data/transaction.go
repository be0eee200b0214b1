package data

import (
	"errors"
	"fmt"
	"runtime/debug"

	"go.etcd.io/bbolt"
)

// moment is a point of a save at which a test can make it fail.
type moment int

const (
	beforeCommit moment = iota // nothing of the change is on disk
	afterCommit                // the change is on disk, and the caller is told otherwise
)

// guard turns a panic on a rotten page, or a fault on a part of the file that is gone, into ErrDamaged.
func (s *Store) guard(fn func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if r := recover(); r != nil {
			err = damaged(s.path, "%v", r)
		}
	}()
	return fn()
}

// view runs fn in a read transaction.
func (s *Store) view(fn func(*bbolt.Tx) error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(); err != nil {
		return err
	}
	if s.readsAnother() {
		return &Error{Kind: ErrMoved, Path: s.path}
	}
	begun := false
	err := s.guard(func() error {
		return s.db.View(func(tx *bbolt.Tx) error {
			begun = true
			return fn(tx)
		})
	})
	if !begun { // bbolt panicked with a lock in its hand: nobody would ever get it again
		s.fail(err, true)
	}
	return s.locate(err)
}

// update runs fn in a write transaction. An error of fn means that nothing was changed and the store goes on; an
// error of the commit that Reopen is needed.
func (s *Store) update(fn func(*bbolt.Tx) error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(); err != nil {
		return err
	}
	return s.write(fn)
}

// write is update for a caller that holds s.mu.
func (s *Store) write(fn func(*bbolt.Tx) error) error {
	if s.readOnly {
		return &Error{Kind: ErrReadOnly, Path: s.path}
	}
	s.saving.Lock()
	defer s.saving.Unlock()
	if err := s.inPlace(); err != nil {
		return err
	}
	var refused error
	finished := false
	err := s.guard(func() error {
		err := s.db.Update(func(tx *bbolt.Tx) error {
			if refused = fn(tx); refused != nil {
				return refused
			}
			return s.failAt(beforeCommit)
		})
		finished = true
		return err
	})
	if refused != nil && finished {
		return s.locate(refused)
	}
	if err == nil {
		s.leave()
		err = s.failAt(afterCommit)
	}
	if err == nil {
		s.announce()
		return nil
	}
	if finished {
		err = savingError(s.path, err)
	}
	s.fail(err, !finished)
	return err
}

// locate names the file in an error of a function that knows only a transaction.
func (s *Store) locate(err error) error {
	if known, ok := errors.AsType[*Error](err); ok && known.Path == "" {
		known.Path = s.path
	}
	return err
}

func (s *Store) failAt(m moment) error {
	if s.fault == nil {
		return nil
	}
	return s.fault(m)
}

// usable says why the store cannot be used now, if so. That the last save failed comes first: after a Reopen that failed too
// another may do. The caller holds s.mu.
func (s *Store) usable() error {
	s.stateMu.Lock()
	defer s.stateMu.Unlock()
	if s.failed != nil {
		return &Error{Kind: ErrNotSaved, Path: s.path, Cause: fmt.Errorf("reopen after: %w", s.failed)}
	}
	if s.db == nil {
		return &Error{Kind: ErrClosed, Path: s.path}
	}
	return nil
}

// fail makes the store unusable until it is reopened; a nil err makes it usable again.
func (s *Store) fail(err error, stuck bool) {
	s.stateMu.Lock()
	defer s.stateMu.Unlock()
	s.failed, s.stuck = err, s.stuck || stuck
}

func (s *Store) hasFailed() bool {
	s.stateMu.Lock()
	defer s.stateMu.Unlock()
	return s.failed != nil
}

// announce wakes all who wait on changes.
func (s *Store) announce() {
	s.stateMu.Lock()
	defer s.stateMu.Unlock()
	close(s.changed)
	s.changed = make(chan struct{})
}

// changes is closed at the next save.
func (s *Store) changes() <-chan struct{} {
	s.stateMu.Lock()
	defer s.stateMu.Unlock()
	return s.changed
}
