package data

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"

	"thuky/meeting"
)

func TestAnEmptyFileIsReadAsADatabaseWithoutMeetings(t *testing.T) {
	path := filepath.Join(t.TempDir(), "empty.db")
	write(t, path, nil)
	_, err := OpenReadOnly(path)
	fails(t, err, ErrNoDatabase)
	from, closer, err := OpenSource(path)
	must(t, err)
	if list, err := List(from); err != nil || list == nil || len(list) > 0 || from.Path() != path {
		t.Errorf("%v, %v in %s", list, err, from.Path())
	}
	if value, err := from.Setting("language"); value != nil || err != nil {
		t.Errorf("%q, %v", value, err)
	}
	_, err = from.Events("m")
	fails(t, err, ErrNoMeeting)
	_, err = Find(from, "")
	for what, err := range map[string]error{
		"the only meeting": err,
		"a backup":         BackupFile(from, path+".backup"),
		"a verification":   VerifyIn(from, "", func(Verified) error { return nil }),
	} {
		if _, ok := errors.AsType[*FindError](err); !ok || !Misused(err) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if names, err := os.ReadDir(filepath.Dir(path)); err != nil || len(names) != 1 {
		t.Errorf("left behind: %v, %v", names, err)
	}
	must(t, closer.Close())
	if got := read(t, path); len(got) > 0 {
		t.Errorf("%d bytes were written", len(got))
	}
	// Looked at, it can still be begun.
	events := chain(meeting.Event{}, 2, "")
	appendAll(t, openAt(t, path), "m", events)
}

// What bbolt has laid out, and this program has put nothing into, is as empty.
func TestADatabaseWithNothingInItIsReadAsOneWithoutMeetings(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bare.db")
	db, err := bbolt.Open(path, 0o600, nil)
	must(t, err)
	must(t, db.Close())
	before := read(t, path)
	from, closer, err := OpenSource(path)
	must(t, err)
	if list, err := List(from); err != nil || len(list) > 0 {
		t.Errorf("%v, %v", list, err)
	}
	must(t, closer.Close())
	if !bytes.Equal(read(t, path), before) {
		t.Error("reading changed it")
	}
}

func TestZerosAreNoDatabase(t *testing.T) {
	for _, size := range []int{1, 4095, 4096, 8192, 1 << 16} {
		path := filepath.Join(t.TempDir(), "zeros.db")
		write(t, path, make([]byte, size))
		_, _, err := OpenSource(path)
		fails(t, err, ErrNotDatabase)
		_, err = Open(path)
		fails(t, err, ErrNotDatabase)
		if got := read(t, path); !bytes.Equal(got, make([]byte, size)) {
			t.Errorf("%d zeros have become %d bytes", size, len(got))
		}
	}
}
