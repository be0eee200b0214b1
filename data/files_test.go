package data

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"thuky/meeting"
)

func TestAnArchiveFileReplacesOnlyLessOfItself(t *testing.T) {
	dir := t.TempDir()
	events := chain(meeting.Event{}, 10, "")
	path := filepath.Join(dir, "m.jsonl")
	must(t, ArchiveFile(path, "m", events[:5]))
	must(t, ArchiveFile(path, "m", events))
	must(t, ArchiveFile(path, "m", events))
	notes, damaged := filepath.Join(dir, "notes.txt"), filepath.Join(dir, "damaged.jsonl")
	write(t, notes, []byte("mine"))
	write(t, damaged, read(t, path)[:300])
	for name, c := range map[string]struct {
		path, id string
		events   []meeting.Event
		kinds    []error
	}{
		"less than is there": {path, "m", events[:9], []error{ErrOccupied, ErrConflict}},
		"another record":     {path, "m", chain(meeting.Event{}, 20, "other"), []error{ErrOccupied, ErrConflict}},
		"another meeting":    {path, "n", events, []error{ErrOccupied, ErrConflict}},
		"a note":             {notes, "m", events, []error{ErrOccupied, ErrNotArchive}},
		"a damaged archive":  {damaged, "m", events, []error{ErrOccupied, ErrDamaged}},
		"a folder":           {dir, "m", events, []error{ErrOccupied}},
		"no folder":          {filepath.Join(dir, "usb", "m.jsonl"), "m", events, []error{ErrNoFolder}},
		"a file for folder":  {filepath.Join(notes, "m.jsonl"), "m", events, []error{ErrNoFolder}},
	} {
		before, _ := os.ReadFile(c.path)
		err := ArchiveFile(c.path, c.id, c.events)
		for _, kind := range c.kinds {
			if !errors.Is(err, kind) || !Misused(err) {
				t.Errorf("%s: got %v, want %v", name, err, kind)
			}
		}
		if after, _ := os.ReadFile(c.path); !bytes.Equal(before, after) {
			t.Errorf("%s was changed", name)
		}
	}
	if names, err := os.ReadDir(dir); err != nil || len(names) != 3 {
		t.Errorf("left behind: %v, %v", names, err)
	}
}

// What is not verified is not restored: such events form a chain and no meeting.
func TestRestoringOpensNothingForABadArchive(t *testing.T) {
	dir := t.TempDir()
	path, db := filepath.Join(dir, "m.jsonl"), filepath.Join(dir, "thuky.db")
	must(t, ArchiveFile(path, "m", chain(meeting.Event{}, 3, "")))
	_, err := Restore(db, path)
	if !DoesNotHold(err) || !Misused(err) {
		t.Errorf("no meeting: %v", err)
	}
	_, err = Restore(db, filepath.Join(dir, "missing.jsonl"))
	fails(t, err, ErrNoFile)
	if _, err := os.Stat(db); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a database was made: %v", err)
	}
}

func TestWhatVerifyTakesForAFile(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "2020"), []byte("x"))
	must(t, os.Mkdir(filepath.Join(dir, "demo"), 0o700))
	t.Chdir(dir)
	for query, want := range map[string]bool{
		"": false, "2020": true, "demo": false, "demo-2020": false, "giao ước": false, "m.jsonl": true, "M.JSONL": true,
		filepath.Join("a", "b"): true,
	} {
		if NamesFile(query) != want {
			t.Errorf("%q: %v", query, !want)
		}
	}
}

// A meeting named in full is found whatever the others are like.
func TestAMeetingNamedInFullIsFound(t *testing.T) {
	s := newStore(t)
	appendAll(t, s, "unreadable", chain(meeting.Event{}, 2, ""))
	id, err := Find(s, "unreadable")
	if id != "unreadable" || err != nil {
		t.Errorf("%q, %v", id, err)
	}
	if _, err := Find(s, "un"); !DoesNotHold(err) || Misused(err) {
		t.Errorf("%v", err)
	}
}

func TestPutKeepsOrReplaces(t *testing.T) {
	s := newStore(t)
	first, second := chain(meeting.Event{}, 3, ""), chain(meeting.Event{}, 2, "other")
	must(t, s.Put("m", first, false))
	must(t, s.Put("m", second, false))
	holds(t, s, "m", first)
	must(t, s.Put("m", second, true))
	holds(t, s, "m", second)
}
