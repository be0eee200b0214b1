package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"thuky/meeting"
)

// placed is a desk whose second place has been chosen, with one meeting and a backup in both places.
func placed(t *testing.T) (d Desk, folder string) {
	t.Helper()
	d = Desk{Store: newStore(t)}
	must(t, d.Append("m", chain(meeting.Event{}, 1, "")[0]))
	folder = filepath.Join(t.TempDir(), "usb")
	must(t, os.Mkdir(folder, 0o700))
	must(t, d.SaveSetting(SecondPlace, []byte(folder)))
	must(t, d.Backup(placing))
	return d, folder
}

func backupsIn(t *testing.T, at place) []backup {
	t.Helper()
	all, err := backups(at)
	must(t, err)
	return all
}

// Where a stick is mounted an empty folder stays behind when it is pulled out: it is not taken for the stick.
func TestAnEmptyMountPointIsNotTheStick(t *testing.T) {
	d, folder := placed(t)
	stick := folder + ".stick"
	must(t, os.Rename(folder, stick)) // pulled out
	must(t, os.Mkdir(folder, 0o700))
	must(t, d.Append("m", chain(meeting.Event{}, 2, "")[1]))
	err := d.Backup("declared")
	fails(t, err, ErrAway)
	known, _ := errors.AsType[*Error](err)
	if said := known.Sentence("en"); said != "The second place for backups "+folder+" is not there: put the stick back, or choose a place again." {
		t.Error(said)
	}
	if names, err := os.ReadDir(folder); err != nil || len(names) > 0 {
		t.Errorf("written into it: %v, %v", names, err)
	}
	if all := backupsIn(t, beside(d.Path())); len(all) != 2 {
		t.Errorf("the first place has %d", len(all))
	}
	must(t, os.Remove(folder))
	fails(t, d.Backup("closing"), ErrAway) // not even a folder

	must(t, os.Rename(stick, folder)) // put back
	must(t, d.Backup("closing"))
	if all := backupsIn(t, d.aside(folder)); len(all) != 2 {
		t.Errorf("the stick has %d", len(all))
	}
}

// A second place that was never marked is known by its backups; one chosen before there is a meeting by its marker.
func TestASecondPlaceIsKnownByItsMarkerOrItsBackups(t *testing.T) {
	d, folder := placed(t)
	marker := filepath.Join(folder, markerFile)
	must(t, os.Remove(marker)) // all as the version before markers left it
	must(t, os.Remove(placeFile(d.Path())))
	must(t, d.update(func(tx *bbolt.Tx) error { return tx.Bucket(programBucket).Delete(identityKey) }))
	must(t, d.Reopen())
	all, err := filepath.Glob(filepath.Join(folder, "*-place.db"))
	must(t, err)
	must(t, os.Rename(all[0], filepath.Join(folder, "thuky-000001-20201218T080000-place.db")))
	must(t, d.Append("m", chain(meeting.Event{}, 2, "")[1]))
	must(t, d.Backup("declared"))
	if _, err := os.Stat(marker); err != nil || d.known() == "" || len(backupsIn(t, d.aside(folder))) != 1 {
		t.Errorf("%v", err)
	}

	d = Desk{Store: newStore(t)}
	folder = filepath.Join(t.TempDir(), "usb")
	must(t, os.Mkdir(folder, 0o700))
	must(t, d.SaveSetting(SecondPlace, []byte(folder)))
	must(t, d.Backup(placing))
	if len(backupsIn(t, d.aside(folder))) != 0 {
		t.Error("a backup of nothing")
	}
	must(t, d.Append("m", chain(meeting.Event{}, 1, "")[0]))
	must(t, d.Backup("declared"))
	if len(backupsIn(t, d.aside(folder))) != 1 {
		t.Error("no backup")
	}
}

// The folder of the database, and that of its backups, is no second place, by whatever name it goes.
func TestTheFirstPlaceIsNoSecondOne(t *testing.T) {
	d := Desk{Store: newStore(t)}
	must(t, d.Append("m", chain(meeting.Event{}, 1, "")[0]))
	must(t, d.Backup("declared"))
	for _, folder := range []string{filepath.Dir(d.Path()), BackupFolder(d.Path()), filepath.Join(BackupFolder(d.Path()), ".", "..", "backups")} {
		must(t, d.SaveSetting(SecondPlace, []byte(folder)))
		fails(t, d.Backup(placing), ErrFirstPlace)
		if _, err := os.Lstat(filepath.Join(folder, markerFile)); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s was marked: %v", folder, err)
		}
	}
}

// A place that is not there is not made: a name typed wrong, or where no stick is mounted, would be a folder of the same disk.
func TestASecondPlaceIsNeverMade(t *testing.T) {
	d := Desk{Store: newStore(t)}
	folder := filepath.Join(t.TempDir(), "usb")
	must(t, d.SaveSetting(SecondPlace, []byte(folder)))
	fails(t, d.Backup(placing), ErrNoFolder)
	must(t, d.Append("m", chain(meeting.Event{}, 1, "")[0]))
	fails(t, d.Backup(placing), ErrNoFolder)
	fails(t, d.Backup("declared"), ErrAway)
	if _, err := os.Stat(folder); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it was made: %v", err)
	}
	if len(backupsIn(t, beside(d.Path()))) == 0 {
		t.Error("nor is there a backup in the first place")
	}
	write(t, folder, nil)
	fails(t, d.Backup(placing), ErrNoFolder)
}

// Of a place that was marked once the marker decides: whoever takes it away has nothing more written there.
func TestAMarkerThatWasTakenAwayIsNotWrittenAnew(t *testing.T) {
	d, folder := placed(t)
	must(t, os.Remove(filepath.Join(folder, markerFile)))
	must(t, d.Append("m", chain(meeting.Event{}, 2, "")[1]))
	fails(t, d.Backup("declared"), ErrAway)
	if names, err := os.ReadDir(folder); err != nil || len(names) != 1 {
		t.Errorf("%v, %v", names, err)
	}
	must(t, d.Backup(placing)) // chosen again
	if _, err := os.Stat(filepath.Join(folder, markerFile)); err != nil {
		t.Error(err)
	}
}

// A place that was switched off is neither looked at nor written to, whatever becomes of the database.
func TestASecondPlaceThatIsSwitchedOffIsForgotten(t *testing.T) {
	for name, off := range map[string]func(Desk) error{
		"by her":              func(d Desk) error { return d.SaveSetting(SecondPlace, nil) },
		"with an empty line":  func(d Desk) error { return d.SaveSetting(SecondPlace, []byte{}) },
		"in the last version": func(d Desk) error { return errors.Join(d.Store.SaveSetting(SecondPlace, nil), d.Backup("opening")) },
	} {
		d, folder := placed(t)
		must(t, off(d))
		there, err := os.ReadDir(folder)
		must(t, err)
		if _, err := os.Stat(placeFile(d.Path())); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v", name, err)
		}
		writtenOver(t, d.Store, nil)
		must(t, d.Backup("moved"))
		if now, err := os.ReadDir(folder); err != nil || len(now) != len(there) {
			t.Errorf("%s: %d files there, %v", name, len(now), err)
		}
		must(t, os.RemoveAll(BackupFolder(d.Path())))
		if found, err := NewestBackup(d.Path()); err == nil {
			t.Errorf("%s: %s", name, found)
		}
	}
}

// Two computers may share a stick, each with its thuky.db: neither takes the other's backups for its own, nor drives them out.
func TestAStickOfTwoComputers(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "usb")
	must(t, os.Mkdir(folder, 0o700))
	var both [2]Desk
	for i := range both {
		d := Desk{Store: newStore(t)}
		appendAll(t, d.Store, "m", chain(meeting.Event{}, 3, strconv.Itoa(i)))
		must(t, d.SaveSetting(SecondPlace, []byte(folder)))
		must(t, d.Backup(placing))
		both[i] = d
	}
	first := both[0]
	all, err := filepath.Glob(filepath.Join(folder, "*.db"))
	must(t, err)
	for i := range kept + 1 { // the other one is used more, and later
		must(t, both[1].SaveSetting("n", []byte{byte(i)}))
		_, err := AutoBackupInto(both[1].Store, folder, placing, morning.AddDate(90, 0, i), kept)
		must(t, err)
	}
	found := 0
	for _, path := range all {
		b, err := OpenReadOnly(path)
		if err == nil && sameHead(t, b, first.Store) {
			found++
		}
		if err == nil {
			must(t, b.Close())
		}
	}
	if found != 1 {
		t.Errorf("%d of the first one's are left", found)
	}
	must(t, first.Append("m", chain(meeting.Event{}, 4, "0")[3]))
	must(t, os.RemoveAll(BackupFolder(first.Path())))
	writtenOver(t, first.Store, nil)
	if err := first.SaveSetting("n", nil); !errors.Is(err, ErrMoved) || errors.As(err, new(*RescueError)) {
		t.Errorf("%v", err)
	}
	newest, err := NewestBackup(first.Path())
	must(t, err)
	b, err := OpenReadOnly(newest)
	must(t, err)
	holds(t, b, "m", chain(meeting.Event{}, 4, "0"))
	must(t, b.Close())
	must(t, first.Close())
	must(t, os.RemoveAll(BackupFolder(first.Path())))
	must(t, os.Remove(first.Path()))
	_, _, err = OpenSource(first.Path())
	lost, ok := errors.AsType[*LostError](err)
	if !ok {
		t.Fatal(err)
	}
	b, err = OpenReadOnly(lost.Backup)
	must(t, err)
	holds(t, b, "m", chain(meeting.Event{}, 4, "0"))
	must(t, b.Close())
}

func sameHead(t *testing.T, a, b *Store) bool {
	t.Helper()
	here, err := a.Head("m")
	must(t, err)
	there, err := b.Head("m")
	must(t, err)
	return here.Hash == there.Hash
}

// With the first folder of backups lost, the second place is looked at: of a damaged database, and of one that is gone.
func TestTheSecondPlaceHasTheNewestBackup(t *testing.T) {
	for name, lose := range map[string]func(path string) error{
		"damaged": func(path string) error { return os.WriteFile(path, make([]byte, 1<<16), 0o600) },
		"empty":   func(path string) error { return os.Truncate(path, 0) },
		"gone":    os.Remove,
		"rotten":  func(path string) error { return rot(path) },
	} {
		for _, first := range []string{"lost", "empty", "older"} {
			d, folder := placed(t)
			kept := BackupFolder(d.Path())
			if first == "older" {
				all := backupsIn(t, beside(d.Path()))
				must(t, os.Rename(all[0].path, strings.Replace(all[0].path, all[0].made, "20200101T000000", 1)))
			} else {
				must(t, os.RemoveAll(kept))
			}
			if first == "empty" {
				must(t, os.Mkdir(kept, 0o700))
			}
			must(t, d.Close())
			must(t, lose(d.Path()))
			want := backupsIn(t, d.aside(folder))[0].path
			if got, err := NewestBackup(d.Path()); err != nil || got != want {
				t.Fatalf("%s, %s: %q, %v", name, first, got, err)
			}
			_, _, err := OpenSource(d.Path())
			gone, isGone := errors.AsType[*LostError](err)
			rescue, isRescue := errors.AsType[*RescueError](Rescue(err))
			if !isGone && !isRescue || isGone && gone.Backup != want || isRescue && rescue.Backup != want {
				t.Errorf("%s, %s: %v", name, first, err)
			}
		}
	}
}

// rot spoils both head pages of a database.
func rot(path string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	clear(b[:2*os.Getpagesize()])
	return os.WriteFile(path, b, 0o600)
}
