package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.etcd.io/bbolt"

	"thuky/data/demo"
	"thuky/meeting"
)

// twoMeetings is a desk with a meeting to be deleted and another one, each with a draft.
func twoMeetings(t *testing.T, fault func(moment) error) (d Desk, old, other []meeting.Event) {
	t.Helper()
	s, err := open(filepath.Join(t.TempDir(), "thuky.db"), openOptions{create: true, fault: fault})
	must(t, err)
	t.Cleanup(func() { must(t, s.Close()) })
	old, err = demo.Finished()
	must(t, err)
	other = chain(meeting.Event{}, 40, "other")
	must(t, s.Import("old", old))
	must(t, s.Import("other", other))
	must(t, s.SaveDraft("old", "place", []byte("7")))
	must(t, s.SaveDraft("other", "place", []byte("2")))
	return Desk{Store: s}, old, other
}

// untouched checks that the other meeting is as it was.
func untouched(t *testing.T, d Desk, other []meeting.Event) {
	t.Helper()
	holds(t, d.Store, "other", other)
	if v, err := d.Draft("other", "place"); err != nil || string(v) != "2" {
		t.Errorf("the other meeting's draft is %q, %v", v, err)
	}
}

func TestADeletedMeetingIsInItsBackup(t *testing.T) {
	d, old, other := twoMeetings(t, nil)
	must(t, d.Backup("opening")) // holds the same: one is made for the deletion all the same
	backup, err := d.Delete("old")
	must(t, err)
	if !strings.HasSuffix(backup, "-deleting.db") {
		t.Errorf("the backup is %s", backup)
	}
	must(t, d.Reopen())
	_, err = d.Events("old")
	fails(t, err, ErrNoMeeting)
	if v, err := d.Draft("old", "place"); err != nil || v != nil {
		t.Errorf("its draft is left: %q, %v", v, err)
	}
	untouched(t, d, other)
	_, err = d.Delete("old")
	fails(t, err, ErrNoMeeting)

	// It comes back from there as the screen says: by an archive.
	b, err := OpenReadOnly(backup)
	must(t, err)
	id, err := Find(b, "old")
	must(t, err)
	holds(t, b, id, old)
	holds(t, b, "other", other)
	archive := filepath.Join(t.TempDir(), "old.jsonl")
	must(t, ArchiveFile(archive, id, old))
	must(t, b.Close())
	must(t, d.Close())
	_, err = Restore(d.Path(), archive)
	must(t, err)
	must(t, d.Reopen())
	holds(t, d.Store, "old", old)
	untouched(t, d, other)
}

func TestNothingIsDeletedWithoutABackup(t *testing.T) {
	d, old, other := twoMeetings(t, nil)
	write(t, BackupFolder(d.Path()), []byte("a file where the folder is to be"))
	backup, err := d.Delete("old")
	if err == nil || backup != "" {
		t.Errorf("%q, %v", backup, err)
	}
	holds(t, d.Store, "old", old)
	untouched(t, d, other)
}

// A deletion that fails before it is on disk has not happened; one that fails after that has.
func TestADeletionThatCannotBeSaved(t *testing.T) {
	for at, landed := range map[moment]bool{beforeCommit: false, afterCommit: true} {
		armed := false
		d, old, other := twoMeetings(t, func(m moment) error {
			if armed && m == at {
				armed = false
				return errors.New("the disk does not answer")
			}
			return nil
		})
		armed = true
		backup, err := d.Delete("old")
		if landed != (err == nil) || landed != (backup != "") {
			t.Errorf("landed %t: %q, %v", landed, backup, err)
		}
		if ids, err := d.IDs(); err != nil || slices.Contains(ids, "old") == landed {
			t.Errorf("landed %t: %q, %v", landed, ids, err)
		}
		if !landed {
			holds(t, d.Store, "old", old)
		}
		untouched(t, d, other)
	}
}

func TestTheSecondPlaceDoesNotStopADeletion(t *testing.T) {
	d, _, other := twoMeetings(t, nil)
	must(t, d.SaveSetting(SecondPlace, []byte(filepath.Join(t.TempDir(), "stick", "thuky"))))
	backup, err := d.Delete("old")
	if backup == "" || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%q, %v", backup, err)
	}
	_, err = d.Events("old")
	fails(t, err, ErrNoMeeting)
	untouched(t, d, other)

	d, _, _ = twoMeetings(t, nil)
	stick := t.TempDir()
	must(t, d.SaveSetting(SecondPlace, []byte(stick)))
	must(t, d.Backup(placing))
	_, err = d.Delete("old")
	must(t, err)
	if there, err := backups(d.aside(stick)); err != nil || len(there) != 2 || there[1].reason != deleting {
		t.Errorf("in the second place: %v, %v", there, err)
	}
}

func TestWhatCannotBeReadIsNotDeleted(t *testing.T) {
	d, _, other := twoMeetings(t, nil)
	must(t, d.update(func(tx *bbolt.Tx) error { return tx.Bucket([]byte(logPrefix + "old")).Delete(seqKey(7)) }))
	backup, err := d.Delete("old")
	if backup != "" || !errors.Is(err, ErrDamaged) {
		t.Errorf("%q, %v", backup, err)
	}
	if ids, err := d.IDs(); err != nil || len(ids) != 2 {
		t.Errorf("%q, %v", ids, err)
	}
	untouched(t, d, other)
}

// The backups of deletions are kept as long as those of any other reason, whatever else is backed up meanwhile.
func TestTheBackupsOfDeletionsRotateByThemselves(t *testing.T) {
	d, _, _ := twoMeetings(t, nil)
	first, err := d.Delete("old")
	must(t, err)
	for i, e := range chain(meeting.Event{}, kept+5, "third") {
		must(t, d.Append("third", e))
		must(t, d.Backup("opening"))
		if _, err := os.Stat(first); err != nil {
			t.Fatalf("after %d more it is gone: %v", i+1, err)
		}
	}
	for range kept {
		must(t, d.Import("more", chain(meeting.Event{}, 3, "more")))
		_, err := d.Delete("more")
		must(t, err)
	}
	if _, err := os.Stat(first); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%d deletions later it is still there: %v", kept, err)
	}
}
