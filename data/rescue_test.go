package data

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"thuky/meeting"
)

// spoil changes one byte of the n-th event of a meeting in the file of a closed store.
func spoil(t *testing.T, path string, e meeting.Event) {
	t.Helper()
	b, line := read(t, path), e.Encode()
	if !bytes.Contains(b, line) {
		t.Fatal("no such event in the file")
	}
	changed := bytes.Replace(line, []byte("secretary"), []byte("sekretary"), 1)
	write(t, path, bytes.ReplaceAll(b, line, changed))
}

// rescue opens the database, checks that it says what is damaged, and gives what there is to go on from.
func rescue(t *testing.T, path string) *RescueError {
	t.Helper()
	s, err := Open(path)
	if err == nil {
		_, err = Desk{Store: s}.Events("m")
		_, again := Desk{Store: s}.Events("m")
		if fmt.Sprint(err) != fmt.Sprint(again) {
			t.Errorf("it says another thing the second time: %v, %v", err, again)
		}
		must(t, s.Close())
	} else {
		err = Rescue(err)
	}
	r, ok := errors.AsType[*RescueError](err)
	if !ok || !errors.Is(err, ErrDamaged) || !DoesNotHold(err) || Misused(err) {
		t.Fatalf("%v", err)
	}
	for _, lang := range []string{"vi", "en"} {
		said := r.Sentence(lang)
		if strings.ContainsAny(said, "\n\x1b%") || !strings.HasSuffix(said, ".") || !strings.Contains(said, r.Backup) {
			t.Errorf("%q", said)
		}
		for _, a := range r.Archives {
			if !strings.Contains(said, a.Path) || !strings.Contains(said, fmt.Sprint(a.Events)) {
				t.Errorf("%q does not name %q", said, a.Path)
			}
		}
	}
	return r
}

func TestOfADamagedDatabaseTheBackupIsNamedAndTheRestIsArchived(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "thuky.db")
	s, err := Open(path)
	must(t, err)
	events := chain(meeting.Event{}, 60, "")
	appendAll(t, s, "m", events[:40])
	good, err := AutoBackup(s, "opening", morning, 3)
	must(t, err)
	appendAll(t, s, "m", events[40:])
	must(t, s.Close())
	whole := read(t, path)

	for name, c := range map[string]struct {
		spoil func()
		lost  []int // the events that cannot be read any more, from 0
	}{
		"an event":        {func() { spoil(t, path, events[49]) }, []int{49}},
		"the last":        {func() { spoil(t, path, events[59]) }, []int{59}},
		"both heads":      {func() { write(t, path, append(make([]byte, 2*os.Getpagesize()), whole[2*os.Getpagesize():]...)) }, nil},
		"the free list":   {func() { damageFreeList(t, path, whole) }, nil},
		"the first event": {func() { spoil(t, path, events[0]) }, []int{0}},
		"several events": {func() {
			for _, i := range []int{4, 8, 9, 59} {
				spoil(t, path, events[i])
			}
		}, []int{4, 8, 9, 59}},
	} {
		write(t, path, whole)
		c.spoil()
		damaged := read(t, path)
		r := rescue(t, path)
		if r.Backup != good {
			t.Errorf("%s: the backup is %q, not %q", name, r.Backup, good)
		}
		var left []meeting.Event
		for i, e := range events {
			if !slices.Contains(c.lost, i) {
				left = append(left, e)
			}
		}
		if len(r.Archives) != 1 || r.Archives[0].Events != len(left) || (r.Archives[0].Gaps == nil) != (c.lost == nil) {
			t.Fatalf("%s: %+v", name, r.Archives)
		}
		at := r.Archives[0].Path
		got, err := ReadArchiveFile(at)
		must(t, err)
		if !same(got.Events, left) || filepath.Dir(at) != dir || !strings.HasPrefix(filepath.Base(at), "m-cuu-duoc") {
			t.Errorf("%s: %d events of %q in %s", name, len(got.Events), got.ID, at)
		}
		if c.lost != nil && (got.Gaps == nil || got.Gaps.Known != 60) {
			t.Errorf("%s: %+v", name, got.Gaps)
		}
		if info, err := os.Stat(at); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %v, %v", name, info.Mode(), err)
		}
		if again := rescue(t, path); again.Archives[0].Path != at {
			t.Errorf("%s: it was written once more, as %s", name, again.Archives[0].Path)
		}
		if !bytes.Equal(read(t, path), damaged) {
			t.Errorf("%s: the damaged file has changed", name)
		}
	}
	// The backup, put in its place, opens.
	write(t, path, read(t, good))
	holds(t, openAt(t, path), "m", events[:40])
}

// damageFreeList makes the list of free pages unreadable.
func damageFreeList(t *testing.T, path string, whole []byte) {
	t.Helper()
	head, _, err := findHead(bytesAt(whole), int64(len(whole)))
	must(t, err)
	b := bytes.Clone(whole)
	clear(b[head.freelist*head.pageSize:][:pageHeaderSize])
	write(t, path, b)
}

func TestRescuingReplacesNothing(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "thuky.db")
	s, err := Open(path)
	must(t, err)
	events := chain(meeting.Event{}, 20, "")
	appendAll(t, s, "m", events)
	must(t, s.Close())
	taken := filepath.Join(dir, "m-cuu-duoc.jsonl")
	write(t, taken, []byte("mine"))
	must(t, ArchiveFile(filepath.Join(dir, "m-cuu-duoc-2.jsonl"), "m", events[:3])) // of an earlier rescue
	spoil(t, path, events[9])
	r := rescue(t, path)
	if r.Backup != "" || len(r.Archives) != 1 || filepath.Base(r.Archives[0].Path) != "m-cuu-duoc-3.jsonl" {
		t.Errorf("%q, %+v", r.Backup, r.Archives)
	}
	if string(read(t, taken)) != "mine" {
		t.Error("a file was replaced")
	}
	names, err := os.ReadDir(dir)
	must(t, err)
	if len(names) != 4 {
		t.Errorf("left behind: %v", names)
	}
}

func TestWhatIsNotDamagedIsNotRescued(t *testing.T) {
	notes := filepath.Join(t.TempDir(), "notes.txt")
	write(t, notes, bytes.Repeat([]byte("phiếu bầu, "), 5000))
	_, err := Open(notes)
	if again := Rescue(err); again != err { //nolint:errorlint // the very same
		t.Errorf("%v", again)
	}
	if Rescue(nil) != nil {
		t.Error("nothing was rescued")
	}
	archive := &Error{Kind: ErrDamaged, Path: "/x/m.jsonl", Line: 3}
	if again := Rescue(archive); again != error(archive) { //nolint:errorlint // the very same
		t.Errorf("%v", again)
	}
}

// Backups of a damaged record do not drive out the good ones, however often the program is opened.
func TestBackupsOfADamagedRecordKeepTheGoodOnes(t *testing.T) {
	s := newStore(t)
	events := chain(meeting.Event{}, 20, "")
	appendAll(t, s, "m", events)
	good, err := AutoBackup(s, "opening", morning, 2)
	must(t, err)
	must(t, s.Close())
	spoil(t, s.Path(), events[9])
	s = openAt(t, s.Path())
	for i := range 5 {
		must(t, s.SaveSetting("n", []byte{byte(i)})) // so that each differs
		_, err := AutoBackup(s, "opening", morning.Add(time.Hour), 2)
		must(t, err)
	}
	newest, err := NewestBackup(s.Path())
	must(t, err)
	if newest != good {
		t.Errorf("%s is named", newest)
	}
}
