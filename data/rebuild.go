package data

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"go.etcd.io/bbolt"

	"thuky/meeting"
)

// sitting is what was saved since the store was opened, by meeting. It is kept in memory, where the screen has it anyway:
// should the file be written over, it stands nowhere else.
type sitting struct {
	ids    []string // in the order in which they came
	events map[string][]meeting.Event
}

// keep keeps events that were saved, or may have been: after a failed save the next one tells, and takes its place.
func (s *Store) keep(id string, events ...meeting.Event) {
	s.stateMu.Lock()
	defer s.stateMu.Unlock()
	all, known := s.sitting.events[id]
	if !known {
		s.sitting.ids = append(s.sitting.ids, id)
	}
	for _, e := range events {
		if n := len(all); n > 0 && e.Seq <= all[n-1].Seq {
			if e.Seq < all[0].Seq || all[e.Seq-all[0].Seq].Hash == e.Hash {
				continue
			}
			all = all[: e.Seq-all[0].Seq : e.Seq-all[0].Seq]
		}
		all = append(all, e)
	}
	if s.sitting.events == nil {
		s.sitting.events = map[string][]meeting.Event{}
	}
	s.sitting.events[id] = all
}

// forget forgets what was saved of a meeting that is deleted: another may take its id.
func (s *Store) forget(id string) {
	s.stateMu.Lock()
	defer s.stateMu.Unlock()
	s.sitting.ids = slices.DeleteFunc(slices.Clone(s.sitting.ids), func(other string) bool { return other == id })
	delete(s.sitting.events, id)
}

// kept is the sitting as it is now.
func (s *Store) kept() sitting {
	s.stateMu.Lock()
	defer s.stateMu.Unlock()
	return sitting{s.sitting.ids, maps.Clone(s.sitting.events)}
}

// rebuilt writes the database as it was before its file was written over: the newest backup, and on it all that was saved
// since the store was opened. Drafts of since then are lost.
func (s *Store) rebuilt(w io.Writer) (err error) {
	dir, err := os.MkdirTemp(filepath.Dir(s.path), ".thuky-*.tmp") // 0700
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	path := filepath.Join(dir, filepath.Base(s.path))
	if last, err := NewestBackup(s.path); err == nil {
		if err := copyFile(last, path); err != nil {
			return err
		}
	}
	again, err := Open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, again.Close()) }()
	all := s.kept()
	if err := again.update(func(tx *bbolt.Tx) error { return again.replay(tx, all) }); err != nil {
		return fmt.Errorf("data: rebuilding %q: %w", s.path, err)
	}
	return again.view(func(tx *bbolt.Tx) error {
		_, err := tx.WriteTo(w)
		return err
	})
}

// replay saves once more what is not there yet.
func (s *Store) replay(tx *bbolt.Tx, all sitting) error {
	for _, id := range all.ids {
		log, at, err := lookup(tx, id)
		if err != nil {
			return err
		}
		var events []meeting.Event
		var lines [][]byte
		for _, e := range all.events[id] {
			line := e.Encode()
			if e.Seq > at.seq {
				events, lines = append(events, e), append(lines, line)
			} else if err := s.compare(log, id, e.Seq, line); !errors.Is(err, errUpToDate) {
				return err
			}
		}
		if len(events) == 0 {
			continue
		}
		if err := s.extend(tx, log, at, id, events, lines); err != nil {
			return err
		}
	}
	return nil
}

// copyFile copies a file, for this user only.
func copyFile(from, to string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}
