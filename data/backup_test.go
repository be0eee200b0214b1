package data

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"thuky/meeting"
)

var morning = time.Date(2020, 12, 18, 8, 0, 0, 0, time.FixedZone("+07", 7*3600))

func TestABackupIsAWholeDatabaseOfOneMoment(t *testing.T) {
	s := newStore(t)
	events := chain(meeting.Event{}, 200, "")
	appendAll(t, s, "m", events[:100])
	must(t, s.SaveDraft("m", "paper", []byte("x")))
	path := filepath.Join(t.TempDir(), "backup.db")
	var wg sync.WaitGroup
	wg.Go(func() {
		for _, e := range events[100:] {
			if err := s.Append("m", e); err != nil {
				t.Error(err)
			}
		}
	})
	for range 10 {
		must(t, s.BackupFile(path))
		b, err := OpenReadOnly(path)
		must(t, err)
		got, err := b.Events("m")
		must(t, err)
		if len(got) < 100 || !same(got, events[:len(got)]) || len(b.Warnings()) > 0 {
			t.Fatalf("%d events, %v", len(got), b.Warnings())
		}
		must(t, b.Close())
	}
	wg.Wait()
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if names, err := os.ReadDir(filepath.Dir(path)); err != nil || len(names) != 1 {
		t.Errorf("left behind: %v, %v", names, err)
	}
}

func TestABackupReplacesOnlyLessOfItself(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	s := newStore(t)
	events := chain(meeting.Event{}, 10, "")
	appendAll(t, s, "m", events[:5])
	target := filepath.Join(dir, "backup.db")
	must(t, s.BackupFile(target))
	must(t, s.Append("m", events[5]))
	must(t, s.BackupFile(target))

	other := newStore(t)
	appendAll(t, other, "m", chain(meeting.Event{}, 3, "other"))
	ahead := newStore(t)
	appendAll(t, ahead, "m", events)
	word := filepath.Join(dir, "Biên bản.docx")
	write(t, word, []byte("minutes"))
	link := filepath.Join(dir, "link.db")
	must(t, os.Symlink(s.Path(), link))
	for name, c := range map[string]struct {
		from *Store
		to   string
		kind error
	}{
		"itself":                  {s, s.Path(), ErrItself},
		"itself by another name":  {s, link, ErrItself},
		"a document":              {s, word, ErrNotDatabase},
		"a database in use":       {s, other.Path(), ErrInUse},
		"another record's backup": {other, target, ErrConflict},
		"a folder":                {s, dir, ErrNotDatabase},
		"no folder":               {s, filepath.Join(dir, "usb", "b.db"), fs.ErrNotExist},
	} {
		before, _ := os.ReadFile(c.to)
		if err := c.from.BackupFile(c.to); !errors.Is(err, c.kind) {
			t.Errorf("%s: got %v, want %v", name, err, c.kind)
		}
		if after, _ := os.ReadFile(c.to); !bytes.Equal(before, after) {
			t.Errorf("%s was changed", name)
		}
	}
	must(t, ahead.Close())
	fails(t, s.BackupFile(ahead.Path()), ErrConflict)
}

func TestAutomaticBackupsRotate(t *testing.T) {
	s := newStore(t)
	events := chain(meeting.Event{}, 12, "")
	auto := func(reason string, now time.Time) string {
		t.Helper()
		path, err := AutoBackup(s, reason, now, 3)
		must(t, err)
		return path
	}
	first := auto("opening", morning)
	if again := auto("closing", morning); again != first {
		t.Errorf("nothing had changed, and %s was made", again)
	}
	if want := "thuky-000001-20201218T080000-opening.db"; filepath.Base(first) != want || filepath.Dir(first) != BackupFolder(s.Path()) {
		t.Errorf("%s, want %s", first, want)
	}
	stranger := filepath.Join(BackupFolder(s.Path()), "thuky-notes.txt")
	write(t, stranger, []byte("mine"))
	var last string
	for i, e := range events {
		must(t, s.Append("m", e))
		now := morning.Add(-time.Duration(i) * time.Hour) // the clock runs backwards
		if i == 0 {
			auto("declared", now)
		} else {
			last = auto("opening", now)
		}
	}
	names, err := os.ReadDir(BackupFolder(s.Path()))
	must(t, err)
	var got []string
	for _, n := range names {
		got = append(got, n.Name())
	}
	if len(got) != 5 || !strings.Contains(got[0], "000002") || got[4] != filepath.Base(stranger) || !strings.Contains(got[3], "000013") {
		t.Errorf("kept: %q", got)
	}

	newest, err := NewestBackup(s.Path())
	must(t, err)
	if newest != last {
		t.Errorf("the newest is %s, not %s", newest, last)
	}
	b := read(t, last)
	write(t, last, b[:len(b)-os.Getpagesize()])
	newest, err = NewestBackup(s.Path())
	must(t, err)
	if newest == last || !strings.Contains(newest, "000012") {
		t.Errorf("the newest good one is %s", newest)
	}
	_, err = NewestBackup(filepath.Join(t.TempDir(), "none.db"))
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no backups: %v", err)
	}
}

func TestASecondPlaceMayVanish(t *testing.T) {
	s := newStore(t)
	must(t, s.Append("m", chain(meeting.Event{}, 1, "")[0]))
	stick := filepath.Join(t.TempDir(), "stick")
	_, err := AutoBackupInto(s, filepath.Join(stick, "thuky"), "declared", morning, 3)
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no stick: %v", err)
	}
	must(t, os.MkdirAll(filepath.Join(stick, "thuky"), 0o700))
	path, err := AutoBackupInto(s, filepath.Join(stick, "thuky"), placing, morning, 3)
	must(t, err)
	must(t, verifyFile(path))
	must(t, os.RemoveAll(filepath.Join(stick, "thuky"))) // its stick was pulled out of an empty folder
	if _, err := AutoBackupInto(s, filepath.Join(stick, "thuky"), "declared", morning, 3); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it was made again: %v", err)
	}
	if _, err := os.Stat(filepath.Join(stick, "thuky")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a folder on the disk: %v", err)
	}
	_, err = AutoBackup(s, "../x", morning, 3)
	if err == nil {
		t.Error("a path for a reason")
	}
}

// However often the program is opened and closed, the copies made at the last declared result and at the adjournment stay.
func TestOpeningsDoNotDriveOutWhatWasDeclared(t *testing.T) {
	d := Desk{Store: newStore(t)}
	for i, e := range chain(meeting.Event{}, 3, "") {
		must(t, d.Append("m", e))
		if i == 2 {
			must(t, d.Backup("closing")) // she quits at once: it comes before the one that was under way
		}
		must(t, d.Backup([]string{"opening", "declared", "adjourned"}[i]))
	}
	for i := range 3 * kept {
		must(t, d.SaveSetting("n", []byte{byte(i)})) // so that each differs
		must(t, d.Backup("opening"))
		must(t, d.SaveSetting("n", []byte{byte(i), 1}))
		must(t, d.Backup("closing"))
	}
	all, err := backups(beside(d.Path()))
	must(t, err)
	count := map[string]int{}
	for _, b := range all {
		count[b.reason]++
	}
	if count["declared"] != 1 || count["adjourned"] != 1 || count["opening"] != kept || count["closing"] != kept {
		t.Errorf("%v", count)
	}
}
