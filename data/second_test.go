package data

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thuky/meeting"
)

// placed is a desk whose second place has been chosen, with one meeting and a backup in both places.
func placed(t *testing.T) (d Desk, folder string) {
	t.Helper()
	d = Desk{Store: newStore(t)}
	must(t, d.Append("m", chain(meeting.Event{}, 1, "")[0]))
	folder = filepath.Join(t.TempDir(), "usb")
	must(t, d.SaveSetting(SecondPlace, []byte(folder)))
	must(t, d.Backup(placing))
	return d, folder
}

func backupsIn(t *testing.T, folder, path string) []backup {
	t.Helper()
	all, err := backups(folder, path)
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
	if all := backupsIn(t, BackupFolder(d.Path()), d.Path()); len(all) != 2 {
		t.Errorf("the first place has %d", len(all))
	}
	must(t, os.Remove(folder))
	fails(t, d.Backup("closing"), ErrAway) // not even a folder

	must(t, os.Rename(stick, folder)) // put back
	must(t, d.Backup("closing"))
	if all := backupsIn(t, folder, d.Path()); len(all) != 2 {
		t.Errorf("the stick has %d", len(all))
	}
}

// A second place of before there were markers is known by its backups; one chosen before there is a meeting by its marker.
func TestASecondPlaceIsKnownByItsMarkerOrItsBackups(t *testing.T) {
	d, folder := placed(t)
	marker := filepath.Join(folder, markerFile)
	must(t, os.Remove(marker))
	must(t, d.Append("m", chain(meeting.Event{}, 2, "")[1]))
	must(t, d.Backup("declared"))
	if _, err := os.Stat(marker); err != nil || len(backupsIn(t, folder, d.Path())) != 2 {
		t.Errorf("%v", err)
	}

	d = Desk{Store: newStore(t)}
	folder = filepath.Join(t.TempDir(), "usb")
	must(t, d.SaveSetting(SecondPlace, []byte(folder)))
	must(t, d.Backup(placing))
	if len(backupsIn(t, folder, d.Path())) != 0 {
		t.Error("a backup of nothing")
	}
	must(t, d.Append("m", chain(meeting.Event{}, 1, "")[0]))
	must(t, d.Backup("declared"))
	if len(backupsIn(t, folder, d.Path())) != 1 {
		t.Error("no backup")
	}
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
				all := backupsIn(t, kept, d.Path())
				must(t, os.Rename(all[0].path, strings.Replace(all[0].path, all[0].made, "20200101T000000", 1)))
			} else {
				must(t, os.RemoveAll(kept))
			}
			if first == "empty" {
				must(t, os.Mkdir(kept, 0o700))
			}
			must(t, d.Close())
			must(t, lose(d.Path()))
			want := backupsIn(t, folder, d.Path())[0].path
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
