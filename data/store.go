// Package data keeps what must not be lost: the record of each meeting, event by event, in one file.
//
// The file is a bbolt database. Every change is one transaction, on disk before the call returns. Beside the
// record it keeps drafts and settings, which may be lost without harm to it. Everything read is checked: the
// form of the pages at opening, the chain of events at reading, a checksum on all the rest.
package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"go.etcd.io/bbolt"
)

// lockTimeout is how long Open waits for another process to let go: a command that only looks is done sooner.
const lockTimeout = time.Second

// Store is an open database. Its methods may be called from several goroutines; writers wait for one another.
type Store struct {
	path     string
	readOnly bool
	fault    func(moment) error // for tests; nil otherwise

	mu       sync.RWMutex // held for reading by every use of db, for writing by Close and Reopen
	db       *bbolt.DB    // nil once closed
	file     *os.File     // what db reads and writes, to let go of when db itself is stuck
	saving   sync.Mutex   // held by every write from looking at the file to leaving it
	left     left         // the file
	least    atomic.Int64 // the size of the file, which bbolt never makes less
	stuck    bool         // bbolt panicked in a write: its locks cannot be trusted
	warnings []error
	identity string // see identityOf

	moved atomic.Bool // the file was not in its place at the last save

	stateMu sync.Mutex
	failed  error         // of the last save; nothing is read or written before Reopen
	changed chan struct{} // closed and replaced after each save
	sitting sitting       // what was saved since the store was opened

	rescueMu sync.Mutex
	rescues  map[string]error // by meeting: what has been said of its damage
}

// Open opens the database at path for reading and writing, and makes it, with its folder, where there is none:
// the file for this user only (0600), the folder too (0700). It holds a lock until Close; a second Open
// anywhere fails with ErrInUse after about a second.
//
// The file is examined before anything is written to it. What is not a database of this program (ErrNotDatabase),
// or is of a newer one (ErrNewerSchema), stays as it is, byte for byte; so does one whose pages are rotten
// (ErrDamaged: see NewestBackup and Salvage). ErrReadOnly, where OpenReadOnly would do, and ErrNoPermission tell what
// the system refuses. See Warnings for what was
// found and could be lived with.
func Open(path string) (*Store, error) {
	return open(path, openOptions{create: true})
}

// OpenReadOnly opens the database at path for reading, beside other readers. It never creates or changes a file:
// ErrNoDatabase says that there is none, or only an empty file, ErrInUse that a writer holds it.
func OpenReadOnly(path string) (*Store, error) {
	return open(path, openOptions{readOnly: true})
}

type openOptions struct {
	create   bool
	readOnly bool
	wait     time.Duration // lockTimeout if zero
	fault    func(moment) error
}

func open(path string, o openOptions) (*Store, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, openingError(path, err)
	}
	if o.wait == 0 {
		o.wait = lockTimeout
	}
	s := &Store{path: abs, readOnly: o.readOnly, fault: o.fault, changed: make(chan struct{})}
	if err := s.open(o.create, o.wait); err != nil {
		return nil, err
	}
	return s, nil
}

// open does the work of Open and Reopen; the caller holds s.mu or is alone.
func (s *Store) open(mayCreate bool, wait time.Duration) error {
	found, err := examineFile(s.path, wait)
	missing := errors.Is(err, fs.ErrNotExist)
	if mayCreate && missing {
		if err := create(s.path); err != nil {
			return openingError(s.path, err)
		}
		found, err = examineFile(s.path, wait)
	}
	switch {
	case err != nil:
		if gone := lost(s.path, false); s.readOnly && missing && gone != nil {
			return gone
		}
		return openingError(s.path, err)
	case found.schema > schemaVersion:
		return &Error{
			Kind: ErrNewerSchema, Path: s.path,
			Cause: fmt.Errorf("schema %d, known here up to %d", found.schema, schemaVersion),
		}
	case found.schema == 0 && !found.empty:
		return &Error{Kind: ErrNotDatabase, Path: s.path}
	case found.blank && s.readOnly:
		if err := lost(s.path, false); err != nil {
			return err
		}
		return &Error{Kind: ErrNoDatabase, Path: s.path, Cause: errBlank}
	}
	s.warnings, s.stuck = nil, false
	if found.lostMeta {
		s.warnings = append(s.warnings, &Error{Kind: ErrMetaLost, Path: s.path})
	}
	if mayCreate && (missing || found.blank) {
		if err := lost(s.path, true); err != nil {
			s.warnings = append(s.warnings, err)
		}
	}
	if err := s.guard(func() error { return s.openBolt(wait) }); err != nil {
		s.letGo()
		return err
	}
	if err := s.settle(found); err != nil {
		return errors.Join(err, s.closeBolt())
	}
	return nil
}

func (s *Store) openBolt(wait time.Duration) (err error) {
	options := bbolt.Options{
		Timeout:  wait,
		ReadOnly: s.readOnly,
		OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
			// Only create makes files: one that has vanished since it was examined must not come back empty.
			f, err := os.OpenFile(name, flag&^os.O_CREATE, mode)
			s.file = f
			return f, err
		},
		FreelistType: bbolt.FreelistMapType,
		NoStatistics: true,
	}
	if runtime.GOOS != "windows" {
		// Address space, not memory: below this size a slow reader never makes a key press wait for the file
		// to be mapped anew. On Windows the file itself would grow to this size.
		options.InitialMmapSize = 256 << 20
	}
	s.db, err = bbolt.Open(s.path, 0o600, &options)
	if err != nil {
		s.db, s.file = nil, nil
		if errors.Is(err, fs.ErrPermission) && readable(s.path) {
			return &Error{Kind: ErrReadOnly, Path: s.path, Cause: err}
		}
		return openingError(s.path, err)
	}
	s.db.AllocSize = 1 << 20 // the file grows by this much at a time
	s.leave()
	return nil
}

// settle brings a database that bbolt has opened into the state that the methods rely on.
func (s *Store) settle(found finding) error {
	if s.readOnly {
		if found.schema != 0 && found.schema < schemaVersion {
			return &Error{Kind: ErrOlderSchema, Path: s.path}
		}
	} else {
		removeLeft(filepath.Dir(s.path), time.Now())
		if err := s.migrate(); err != nil {
			return err
		}
	}
	if err := s.recognize(); err != nil {
		return err
	}
	if err := s.checkIndex(); err != nil {
		return err
	}
	if found.lostMeta && !s.readOnly {
		return s.restoreStrays()
	}
	return nil
}

// Path is the absolute path of the database.
func (s *Store) Path() string { return s.path }

// Warnings lists what was found wrong at opening and could be lived with: errors that wrap ErrMetaLost,
// ErrEventRestored or ErrDraftLost. The secretary should be told.
func (s *Store) Warnings() []error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return append([]error(nil), s.warnings...)
}

// Close lets go of the database after the calls under way have ended. Closing twice is no error.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	err := s.closeBolt()
	s.fail(nil, false)
	return err
}

// Reopen closes and opens the database again. It is the only way on after a failed save: the disk may have kept
// a change and reported an error, so nothing that was in memory can be believed. Everything that is read back is
// written to the disk once more before Reopen returns, because a system that fails a sync may forget what it had
// still to write. Compare Head with the event that was being saved, or simply Append it again. A missing file is
// not created anew (ErrNoDatabase); after an error the store is closed and Reopen may be tried again.
func (s *Store) Reopen() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	// An error of closing adds nothing: the file is looked at afresh.
	closeErr := s.closeBolt()
	if err := s.open(false, lockTimeout); err != nil {
		return errors.Join(err, closeErr)
	}
	if s.hasFailed() {
		if err := resync(s.path); err != nil {
			return errors.Join(savingError(s.path, err), s.closeBolt())
		}
		s.leave()
		s.fail(nil, false)
	}
	s.announce()
	return nil
}

// closeBolt closes the file, even where bbolt cannot. The caller holds s.mu.
func (s *Store) closeBolt() error {
	if s.db == nil {
		return nil
	}
	if s.stuck {
		s.letGo()
		return nil
	}
	db := s.db
	s.db, s.file = nil, nil
	if err := s.guard(db.Close); err != nil {
		return fmt.Errorf("data: closing %q: %w", s.path, err)
	}
	return nil
}

// letGo gives up a database in which bbolt panicked. Its Close might wait for ever on a lock that the panic left
// behind, so only the file is let go of; the mapping ends with the process.
func (s *Store) letGo() {
	if s.file != nil {
		// Whatever these say, what was saved has been synced, and what was not has been reported.
		_ = unlock(s.file)
		_ = s.file.Close()
	}
	s.db, s.file, s.stuck = nil, nil, false
}

// readable reports whether the file can at least be read.
func readable(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	return f.Close() == nil
}
