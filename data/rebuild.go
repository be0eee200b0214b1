package data

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"

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

// rebuilt writes the database as it was before its file was written over: the newest backup that what was saved since the
// store was opened continues, and all of that on it. Drafts of since then are lost, and meetings that do not join are left
// out: see rescueStrays.
func (s *Store) rebuilt(w io.Writer) (err error) {
	dir, err := os.MkdirTemp(filepath.Dir(s.path), ".thuky-*.tmp") // 0700; see removeLeft
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	path := filepath.Join(dir, filepath.Base(s.path))
	all := s.kept()
	base, err := newestBackup(s.path, all.continues)
	if err != nil { // then the others that were there at least
		base, err = NewestBackup(s.path)
	}
	if err == nil {
		if err := copyFile(base, path); err != nil {
			return err
		}
	}
	again, err := Open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, again.Close()) }()
	if err := errors.Join(again.replay(all), again.update(func(tx *bbolt.Tx) error { return identify(tx, s.known()) })); err != nil {
		return fmt.Errorf("data: rebuilding %q: %w", s.path, err)
	}
	return again.view(func(tx *bbolt.Tx) error {
		_, err := tx.WriteTo(w)
		return err
	})
}

// continues reports as an error that a meeting of the sitting does not join what a database records.
func (all sitting) continues(in *Store) error {
	for _, id := range all.ids {
		if _, err := in.with(id, all.events[id]); err != nil {
			return err
		}
	}
	return nil
}

// replay saves once more what is not there yet, of every meeting that joins what is.
func (s *Store) replay(all sitting) error {
	for _, id := range all.ids {
		whole, err := s.with(id, all.events[id])
		if errors.Is(err, ErrConflict) {
			continue
		}
		if err == nil {
			err = s.Import(id, whole)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// with is the record of a meeting and events kept of it as one record: ErrConflict where they do not join.
func (s *Store) with(id string, kept []meeting.Event) ([]meeting.Event, error) {
	recorded, err := s.Events(id)
	if err != nil && !errors.Is(err, ErrNoMeeting) {
		return nil, err
	}
	before := int(kept[0].Seq) - 1
	var last meeting.Event
	if 0 < before && before <= len(recorded) {
		last = recorded[before-1]
	}
	if err := kept[0].Follows(last); err != nil {
		return nil, &Error{Kind: ErrConflict, Path: s.path, Meeting: id, Seq: kept[0].Seq, Cause: err}
	}
	whole := append(recorded[:before:before], kept...)
	if n := min(len(recorded), len(whole)); n > before && recorded[n-1].Hash != whole[n-1].Hash {
		return nil, &Error{Kind: ErrConflict, Path: s.path, Meeting: id, Cause: errors.New("another event stands there")}
	}
	if len(recorded) > len(whole) {
		return recorded, nil
	}
	return whole, nil
}

// rescueStrays writes every meeting of which the backup at path does not hold what was saved into an archive beside the
// database, as it stands, and names them in a *RescueError about its overwriting.
func (s *Store) rescueStrays(path string) error {
	var strays []Archive
	all := s.kept()
	err := checkFile(path, func(made *Store) error {
		for _, id := range all.ids {
			events := all.events[id]
			last := events[len(events)-1]
			there, err := made.with(id, events)
			head, headErr := made.Head(id)
			if err == nil && headErr == nil && head.Hash == there[len(there)-1].Hash {
				continue
			}
			stray := Archive{ID: id, Events: events}
			if gaps := gapsIn(events, last.Seq); len(gaps.Missing) > 0 {
				stray.Gaps = gaps
			}
			strays = append(strays, stray)
		}
		return nil
	})
	if err != nil || len(strays) == 0 {
		return err
	}
	return rescued(&Error{Kind: ErrMoved, Path: s.path}, s.path, strays)
}

// leftName is what a rebuilding, or the making of a database, leaves beside it when it is killed.
var leftName = regexp.MustCompile(`^\.thuky-\d+\.(tmp|new)$`)

// removeLeft takes away what killed programs left in a folder, since a whole database may be in it. What has just been made
// is let be: somebody may be at work. Whatever fails only stays.
func removeLeft(dir string, now time.Time) {
	const young = time.Hour
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if !leftName.MatchString(e.Name()) {
			continue
		}
		if info, err := e.Info(); err == nil && now.Sub(info.ModTime()) > young {
			_ = os.RemoveAll(filepath.Join(dir, e.Name()))
		}
	}
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
