package data

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"thuky/meeting"
)

// writtenOver copies another file over the running database, as cp does: the same file, with other bytes.
func writtenOver(t *testing.T, s *Store, by []byte) {
	t.Helper()
	f, err := os.OpenFile(s.Path(), os.O_WRONLY|os.O_TRUNC, 0)
	must(t, err)
	_, err = f.Write(by)
	must(t, errors.Join(err, f.Close()))
}

// Once another database, or an older copy of this one, has been copied over the file nothing is taken for saved any more,
// and the backup on quitting has all that was shown.
func TestAFileThatIsWrittenOverIsNotWrittenTo(t *testing.T) {
	events := chain(meeting.Event{}, 40, "")
	other := newStore(t)
	appendAll(t, other, "other", chain(meeting.Event{}, 40, "other"))
	must(t, other.Close())
	for name, by := range map[string]func(t *testing.T, d Desk, older []byte) []byte{
		"another database": func(*testing.T, Desk, []byte) []byte { return read(t, other.Path()) },
		"an older copy":    func(_ *testing.T, _ Desk, older []byte) []byte { return older },
		"a backup of today": func(t *testing.T, d Desk, _ []byte) []byte {
			path := filepath.Join(t.TempDir(), "b.db")
			must(t, d.BackupFile(path))
			return read(t, path)
		},
		"nothing":   func(*testing.T, Desk, []byte) []byte { return nil },
		"some text": func(*testing.T, Desk, []byte) []byte { return []byte("minutes") },
	} {
		for _, backed := range []bool{true, false} {
			t.Run(name, func(t *testing.T) {
				d := Desk{Store: newStore(t)}
				appendAll(t, d.Store, "before", events[:3])
				appendAll(t, d.Store, "m", events[:10])
				if backed {
					must(t, d.Close())
					d = Desk{Store: openAt(t, d.Path())}
					must(t, d.Backup("opening"))
				}
				older := read(t, d.Path())
				appendAll(t, d.Store, "m", events[10:20])
				writtenOver(t, d.Store, by(t, d, older))
				there := read(t, d.Path())

				fails(t, d.Append("m", events[20]), ErrMoved)
				all, err := backups(beside(d.Path())) // the power may go now
				must(t, err)
				if last := all[len(all)-1]; last.reason != "moved" || verifyFile(last.path) != nil {
					t.Errorf("%+v", last)
				}
				fails(t, d.SaveDraft("m", "paper", []byte("x")), ErrMoved)
				fails(t, d.InPlace(), ErrMoved)
				_, err = d.Events("m") // what somebody else has written is not shown for what was
				fails(t, err, ErrMoved)
				if string(read(t, d.Path())) != string(there) {
					t.Error("it was written to")
				}
				must(t, d.Backup("closing"))
				newest, err := NewestBackup(d.Path())
				must(t, err)
				b, err := OpenReadOnly(newest)
				must(t, err)
				holds(t, b, "before", events[:3])
				holds(t, b, "m", events[:20])
				must(t, b.Close())
				if names, err := filepath.Glob(filepath.Join(filepath.Dir(d.Path()), ".thuky*")); err != nil || len(names) > 0 {
					t.Errorf("left behind: %v, %v", names, err)
				}
			})
		}
	}
}

// A file of which only the time is another is the same file.
func TestAFileThatIsTouchedIsWrittenTo(t *testing.T) {
	s := newStore(t)
	events := chain(meeting.Event{}, 3, "")
	must(t, s.Append("m", events[0]))
	must(t, os.Chtimes(s.Path(), time.Time{}, morning))
	must(t, s.Append("m", events[1]))
	must(t, s.InPlace())
	whole := read(t, s.Path())
	writtenOver(t, s, whole) // put back as it was
	must(t, s.Append("m", events[2]))
	holds(t, s, "m", events)
}

// An event whose save failed, so that it is not known whether it landed, is replaced by the one that then comes.
func TestOfAFailedSaveTheNextOneCounts(t *testing.T) {
	s := &Store{}
	events, others := chain(meeting.Event{}, 4, ""), []meeting.Event{}
	s.keep("m", events[:3]...)
	others = append(others, chain(events[1], 2, "other")...)
	s.keep("m", others[0])
	s.keep("m", events[0])
	s.keep("m", others[1])
	if got := s.kept().events["m"]; !same(got, append(events[:2:2], others...)) {
		t.Errorf("%d events", len(got))
	}
	s.forget("m")
	if got := s.kept(); len(got.ids)+len(got.events) > 0 {
		t.Errorf("%v", got)
	}
}

// One meeting whose beginning is in no backup takes no other with it: it is written as it stands, with its gap, and that is said.
func TestAMeetingThatJoinsNoBackupKeepsNoOtherBack(t *testing.T) {
	m, n := chain(meeting.Event{}, 20, ""), chain(meeting.Event{}, 6, "n")
	d := Desk{Store: newStore(t)}
	appendAll(t, d.Store, "m", m[:10])
	must(t, d.Close())
	d = Desk{Store: openAt(t, d.Path())} // and no backup could be made at the start
	appendAll(t, d.Store, "m", m[10:])
	appendAll(t, d.Store, "n", n[:5])
	writtenOver(t, d.Store, []byte("minutes"))

	err := d.Append("n", n[5])
	fails(t, err, ErrMoved)
	rescue, ok := errors.AsType[*RescueError](err)
	if !ok || len(rescue.Archives) != 1 {
		t.Fatalf("%v", err)
	}
	b, err := OpenReadOnly(rescue.Backup)
	must(t, err)
	holds(t, b, "n", n[:5])
	must(t, b.Close())
	a, err := ReadArchiveFile(filepath.Join(filepath.Dir(d.Path()), "m-cuu-duoc.jsonl"))
	must(t, err)
	if !same(a.Events, m[10:]) || a.Gaps == nil || a.Gaps.Known != 20 || a.Gaps.numbers(9) != "1-10" {
		t.Errorf("%d events, %+v", len(a.Events), a.Gaps)
	}
	if err := d.Backup("closing"); !errors.As(err, new(*RescueError)) { // said again, and not written again
		t.Errorf("%v", err)
	}
	if names, err := filepath.Glob(filepath.Join(filepath.Dir(d.Path()), "m-cuu-duoc*")); err != nil || len(names) != 1 {
		t.Errorf("%v, %v", names, err)
	}
}

// The newest backup that the sitting continues is built upon, not a newer one of something else.
func TestABackupIsBuiltOnWhatItContinues(t *testing.T) {
	events := chain(meeting.Event{}, 20, "")
	d := Desk{Store: newStore(t)}
	appendAll(t, d.Store, "before", events[:3])
	appendAll(t, d.Store, "m", events[:10])
	must(t, d.Close())
	d = Desk{Store: openAt(t, d.Path())}
	must(t, d.Backup("opening"))
	other := newStore(t) // it stood in the place of this one once
	appendAll(t, other, "m", chain(meeting.Event{}, 12, "other"))
	must(t, other.BackupFile(filepath.Join(BackupFolder(d.Path()), "thuky-000009-20990101T000000-closing.db")))
	appendAll(t, d.Store, "m", events[10:])
	writtenOver(t, d.Store, nil)

	must(t, d.Backup("moved"))
	all, err := filepath.Glob(filepath.Join(BackupFolder(d.Path()), "*-moved.db"))
	if err != nil || len(all) != 1 {
		t.Fatalf("%v, %v", all, err)
	}
	b, err := OpenReadOnly(all[0])
	must(t, err)
	holds(t, b, "before", events[:3])
	holds(t, b, "m", events)
	must(t, b.Close())
}

// What a rebuilding that was killed left behind holds a database: it goes when the database is opened again.
func TestWhatAKilledRebuildingLeftIsTakenAway(t *testing.T) {
	s := newStore(t)
	must(t, s.Close())
	dir := filepath.Dir(s.Path())
	long := time.Now().Add(-2 * time.Hour)
	stays := map[string]bool{".thuky-123.tmp": false, ".thuky-124.tmp": true, "thuky-123.tmp": true, ".thuky-mine.tmp": true}
	for name := range stays {
		must(t, os.Mkdir(filepath.Join(dir, name), 0o700))
		write(t, filepath.Join(dir, name, "thuky.db"), []byte("x"))
		if name != ".thuky-124.tmp" { // one that may be at work
			must(t, os.Chtimes(filepath.Join(dir, name), long, long))
		}
	}
	must(t, openAt(t, s.Path()).Close())
	for name, want := range stays {
		if _, err := os.Stat(filepath.Join(dir, name)); (err == nil) != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}
