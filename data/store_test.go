package data

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"go.etcd.io/bbolt"

	"thuky/meeting"
)

func TestTheFirstStartMakesADatabaseForThisUserOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "Hội nghị", "thuky", "thuky.db")
	s := openAt(t, path)
	ids, err := s.IDs()
	must(t, err)
	if len(ids) != 0 || len(s.Warnings()) != 0 || s.Path() != path {
		t.Errorf("a new database has meetings %q, warnings %v, path %q", ids, s.Warnings(), s.Path())
	}
	if runtime.GOOS == "windows" {
		return
	}
	for at, want := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700, filepath.Dir(filepath.Dir(path)): 0o700} {
		info, err := os.Stat(at)
		must(t, err)
		if info.Mode().Perm() != want {
			t.Errorf("%s is %v, want %v", at, info.Mode().Perm(), want)
		}
	}
	names, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	if len(names) != 1 {
		t.Errorf("creating left %v", names)
	}
}

func TestASecondOpenerIsToldThatItIsInUse(t *testing.T) {
	t.Parallel()
	s := newStore(t)
	_, err := Open(s.Path())
	fails(t, err, ErrInUse)
	_, err = OpenReadOnly(s.Path())
	fails(t, err, ErrInUse)
	must(t, s.Close())
	must(t, s.Close())
	again := openAt(t, s.Path())
	must(t, again.Append("m", chain(meeting.Event{}, 1, "")[0]))
	_, err = s.IDs()
	fails(t, err, ErrClosed)
}

func TestReadersShareADatabase(t *testing.T) {
	s := newStore(t)
	events := chain(meeting.Event{}, 3, "")
	appendAll(t, s, "m", events)
	must(t, s.Close())
	before := read(t, s.Path())
	for range 2 {
		r, err := OpenReadOnly(s.Path())
		must(t, err)
		defer func() { must(t, r.Close()) }()
		holds(t, r, "m", events)
		fails(t, r.Append("m", chain(events[2], 1, "")[0]), ErrReadOnly)
	}
	if !bytes.Equal(before, read(t, s.Path())) {
		t.Error("reading changed the file")
	}
}

func TestWhatIsNotOursIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	foreign := filepath.Join(dir, "foreign.db")
	db, err := bbolt.Open(foreign, 0o600, nil)
	must(t, err)
	must(t, db.Update(func(tx *bbolt.Tx) error { _, err := tx.CreateBucket([]byte("theirs")); return err }))
	must(t, db.Close())

	for name, content := range map[string][]byte{
		"text":      []byte("Biên bản hội nghị\n"),
		"one byte":  {0},
		"zeros":     make([]byte, 1<<16),
		"long text": bytes.Repeat([]byte("phiếu bầu, "), 5000),
		"foreign":   read(t, foreign),
	} {
		path := filepath.Join(dir, name)
		write(t, path, content)
		for _, open := range []func(string) (*Store, error){Open, OpenReadOnly} {
			_, err := open(path)
			fails(t, err, ErrNotDatabase)
		}
		if !bytes.Equal(read(t, path), content) {
			t.Errorf("%s was changed", name)
		}
	}
	_, err = Open(dir)
	fails(t, err, ErrNotDatabase)
	_, err = Open(filepath.Join(dir, "text", "thuky.db"))
	if err == nil {
		t.Error("a file served as a folder")
	}
	_, err = OpenReadOnly(filepath.Join(dir, "none.db"))
	fails(t, err, ErrNoDatabase)
	if _, err := os.Stat(filepath.Join(dir, "none.db")); err == nil {
		t.Error("opening for reading made a file")
	}
}

func TestAnEmptyFileBecomesADatabase(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "empty.db")
	write(t, empty, nil)
	bare := filepath.Join(t.TempDir(), "bare.db")
	db, err := bbolt.Open(bare, 0o600, nil)
	must(t, err)
	must(t, db.Close())
	for _, path := range []string{empty, bare} {
		events := chain(meeting.Event{}, 2, "")
		s := openAt(t, path)
		appendAll(t, s, "m", events)
		must(t, s.Close())
		holds(t, openAt(t, path), "m", events)
	}
}

func TestACutFileIsDamaged(t *testing.T) {
	s := newStore(t)
	appendAll(t, s, "m", chain(meeting.Event{}, 200, ""))
	must(t, s.Close())
	cut := read(t, s.Path())[:5*os.Getpagesize()]
	write(t, s.Path(), cut)
	_, err := Open(s.Path())
	fails(t, err, ErrDamaged)
	if !bytes.Equal(read(t, s.Path()), cut) {
		t.Error("the file was changed")
	}
}

func TestANewerDatabaseIsRefusedUntouched(t *testing.T) {
	s := newStore(t)
	appendAll(t, s, "m", chain(meeting.Event{}, 2, ""))
	must(t, s.update(func(tx *bbolt.Tx) error {
		return tx.Bucket(programBucket).Put(schemaKey, binary.BigEndian.AppendUint64(nil, schemaVersion+1))
	}))
	must(t, s.Close())
	before := read(t, s.Path())
	info, err := os.Stat(s.Path())
	must(t, err)
	for _, open := range []func(string) (*Store, error){Open, OpenReadOnly} {
		_, err := open(s.Path())
		fails(t, err, ErrNewerSchema)
	}
	after, err := os.Stat(s.Path())
	must(t, err)
	if !bytes.Equal(before, read(t, s.Path())) || !info.ModTime().Equal(after.ModTime()) {
		t.Error("the newer database was touched")
	}
}

// faults makes the next saves fail at a moment.
type faults struct {
	at  moment
	err error
}

func (f *faults) hit(m moment) error {
	if m == f.at {
		return f.err
	}
	return nil
}

func TestAFailedSaveIsSettledByReopening(t *testing.T) {
	for name, c := range map[string]struct {
		at      moment
		cause   error
		kind    error
		hasLast bool
	}{
		"nothing landed": {beforeCommit, diskFull, ErrFull, false},
		"it landed":      {afterCommit, errors.New("input/output error"), ErrNotSaved, true},
	} {
		t.Run(name, func(t *testing.T) {
			var f faults
			s, err := open(filepath.Join(t.TempDir(), "thuky.db"), openOptions{create: true, fault: func(m moment) error { return f.hit(m) }})
			must(t, err)
			defer func() { must(t, s.Close()) }()
			events := chain(meeting.Event{}, 4, "")
			appendAll(t, s, "m", events[:2])

			f = faults{c.at, c.cause}
			fails(t, s.Append("m", events[2]), c.kind)
			f = faults{}
			// What is in memory cannot be believed: neither written after nor shown.
			fails(t, s.Append("m", events[2]), ErrNotSaved)
			_, err = s.Events("m")
			fails(t, err, ErrNotSaved)

			must(t, s.Reopen())
			head, err := s.Head("m")
			must(t, err)
			if (head.Hash == events[2].Hash) != c.hasLast {
				t.Errorf("after reopening the head is event %d", head.Seq)
			}
			must(t, s.Append("m", events[2])) // whichever it was
			must(t, s.Append("m", events[3]))
			holds(t, s, "m", events)
		})
	}
}

func TestReopeningAFileThatVanishedDoesNotMakeAnEmptyOne(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("an open file cannot be removed here")
	}
	s := newStore(t)
	appendAll(t, s, "m", chain(meeting.Event{}, 1, ""))
	must(t, os.Remove(s.Path()))
	fails(t, s.Reopen(), ErrNoDatabase)
	fails(t, s.Append("m", chain(meeting.Event{}, 1, "")[0]), ErrClosed)
	if _, err := os.Stat(s.Path()); err == nil {
		t.Error("an empty database took its place")
	}
}

func TestAPanicOfBboltLocksNobodyOut(t *testing.T) {
	s := newStore(t)
	events := chain(meeting.Event{}, 2, "")
	appendAll(t, s, "m", events[:1])
	fails(t, s.update(func(*bbolt.Tx) error { panic("rotten page") }), ErrDamaged)
	fails(t, s.Append("m", events[1]), ErrNotSaved)
	must(t, s.Reopen())
	must(t, s.Append("m", events[1]))
	fails(t, s.update(func(*bbolt.Tx) error { panic("rotten page") }), ErrDamaged)
	must(t, s.Close())
	holds(t, openAt(t, s.Path()), "m", events)
}

func TestDraftsAndSettingsAreKeptBesideTheRecord(t *testing.T) {
	s := newStore(t)
	must(t, s.SaveDraft("m", "paper", []byte("x·x")))
	must(t, s.SaveDraft("m", "empty", []byte{}))
	must(t, s.SaveDraft("other", "paper", []byte("o")))
	must(t, s.SaveSetting("lang", []byte("en")))
	must(t, s.Reopen())
	if got, err := s.Draft("m", "paper"); err != nil || string(got) != "x·x" {
		t.Errorf("draft: %q, %v", got, err)
	}
	if got, err := s.Draft("m", "empty"); err != nil || got == nil || len(got) != 0 {
		t.Errorf("empty draft: %#v, %v", got, err)
	}
	if got, err := s.Draft("m", "none"); err != nil || got != nil {
		t.Errorf("no draft: %q, %v", got, err)
	}
	if got, err := s.Setting("lang"); err != nil || string(got) != "en" {
		t.Errorf("setting: %q, %v", got, err)
	}
	if keys, err := s.Drafts("m"); err != nil || len(keys) != 2 {
		t.Errorf("drafts: %q, %v", keys, err)
	}
	must(t, s.SaveDraft("m", "paper", nil))
	if got, err := s.Draft("m", "paper"); err != nil || got != nil {
		t.Errorf("deleted draft: %q, %v", got, err)
	}
	if ids, err := s.IDs(); err != nil || len(ids) != 0 {
		t.Errorf("drafts made meetings: %q, %v", ids, err)
	}
	fails(t, s.SaveDraft("m", "big", make([]byte, MaxDraftSize+1)), ErrTooLarge)
	fails(t, s.SaveDraft("m", "", []byte{1}), ErrTooLarge)
	fails(t, s.SaveDraft("../m", "k", []byte{1}), ErrBadID)
}
