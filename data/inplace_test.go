package data

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thuky/data/demo"
	"thuky/meeting"
)

// Nothing is taken for saved once the file is not in its place any more; put back, it is written to again.
func TestAFileThatIsNotInItsPlaceIsNotWrittenTo(t *testing.T) {
	s := newStore(t)
	events := chain(meeting.Event{}, 3, "")
	must(t, s.Append("m", events[0]))
	away := s.Path() + ".away"
	must(t, os.Rename(s.Path(), away))
	fails(t, s.Append("m", events[1]), ErrMoved)
	fails(t, s.InPlace(), ErrMoved)
	fails(t, s.SaveDraft("m", "note/a", []byte("x")), ErrMoved)

	other := openAt(t, s.Path()) // another stands in its place
	fails(t, s.Append("m", events[1]), ErrMoved)
	must(t, other.Close())
	if got, err := s.Events("m"); err != nil || len(got) != 1 { // what was saved can still be read, and backed up
		t.Errorf("%d events, %v", len(got), err)
	}
	backup, err := AutoBackup(s, "closing", morning, 3)
	must(t, err)
	must(t, verifyFile(backup))

	must(t, os.Rename(away, s.Path()))
	must(t, s.InPlace())
	must(t, s.Append("m", events[1]))
}

// A database that is gone, or empty, beside backups that hold meetings says so, to those who read and to those who write.
func TestALostDatabaseNamesItsBackup(t *testing.T) {
	for name, lose := range map[string]func(path string) error{
		"gone": os.Remove, "empty": func(path string) error { return os.Truncate(path, 0) },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "thuky.db")
			s := openAt(t, path)
			must(t, s.Append("m", chain(meeting.Event{}, 1, "")[0]))
			backup, err := AutoBackup(s, "opening", morning, 3)
			must(t, err)
			must(t, s.Close())
			must(t, lose(path))

			_, _, err = OpenSource(path)
			if gone, ok := errors.AsType[*LostError](err); !ok || gone.Backup != backup || gone.Anew || !Misused(err) {
				t.Errorf("reading: %v", err)
			}
			s = openAt(t, path)
			said := s.Warnings()
			if len(said) != 1 || !strings.Contains(said[0].Error(), backup) {
				t.Fatalf("writing: %v", said)
			}
			gone, _ := errors.AsType[*LostError](said[0])
			if !gone.Anew || !strings.Contains(gone.Sentence("vi"), "đã lập tệp mới") {
				t.Error(gone.Sentence("vi"))
			}
			must(t, Desk{Store: s}.Backup("opening")) // an empty one takes no place among the others
			if newest, err := NewestBackup(path); err != nil || newest != backup {
				t.Errorf("%s, %v", newest, err)
			}
			must(t, s.Close())
		})
	}
	if said := newStore(t).Warnings(); len(said) != 0 {
		t.Errorf("a first start: %v", said)
	}
}

// Where one of the two heads is dead the last event may be lost: that is no record that holds.
func TestADeadHeadIsNoGoodAnswer(t *testing.T) {
	path := filepath.Join(t.TempDir(), "thuky.db")
	s := openAt(t, path)
	events, err := demo.Finished()
	must(t, err)
	for _, e := range events[:3] {
		must(t, s.Append(demo.ID, e))
	}
	must(t, s.Close())
	for head := range 2 {
		raw, err := os.ReadFile(path)
		must(t, err)
		copy(raw[head*os.Getpagesize()+pageHeaderSize:], "rot")
		rotten := filepath.Join(t.TempDir(), "thuky.db")
		must(t, os.WriteFile(rotten, raw, 0o600))
		r, err := OpenReadOnly(rotten)
		must(t, err)
		held := 0
		err = VerifyIn(r, "", func(Verified) error { held++; return nil })
		if !DoesNotHold(err) || !errors.Is(err, ErrMetaLost) || held != 1 {
			t.Errorf("head %d: %d hold, %v", head, held, err)
		}
		must(t, r.Close())
	}
}
