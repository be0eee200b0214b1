package data

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"thuky/data/demo"
	"thuky/data/export"
	"thuky/meeting"
)

// A real full disk, where the test may mount one; TestAFailedSaveIsSettledByReopening covers the rest.
func TestAFullDiskLosesNothing(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=1m"); err != nil {
		t.Skipf("no disk to fill: %v", err)
	}
	t.Cleanup(func() { must(t, syscall.Unmount(disk, 0)) })
	s, err := Open(filepath.Join(disk, "thuky.db"))
	must(t, err)
	defer func() { must(t, s.Close()) }()
	var saved []meeting.Event
	next := chain(meeting.Event{}, 1, "")[0]
	for range 100_000 {
		if err = s.Append("m", next); err != nil {
			break
		}
		saved = append(saved, next)
		next = chain(next, 1, "")[0]
	}
	fails(t, err, ErrFull)
	must(t, s.Reopen())
	holds(t, s, "m", saved)
	// Full as it is, what is there can be read, and saving goes on failing in words.
	for range 3 {
		if err := s.Append("m", next); err != nil {
			fails(t, err, ErrFull)
			must(t, s.Reopen())
		}
	}
	if err := s.BackupFile(filepath.Join(disk, "backup.db")); !errors.Is(err, ErrFull) {
		t.Errorf("a backup onto the full disk: %v", err)
	}
	if names, err := os.ReadDir(disk); err != nil || len(names) != 1 {
		t.Errorf("left on the full disk: %v, %v", names, err)
	}
	must(t, syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT, "size=8m"))
	must(t, s.Append("m", next))
	events, err := s.Events("m")
	must(t, err)
	if !same(events[:len(saved)], saved) {
		t.Error("what was saved before has changed")
	}
}

// Whatever is written for the user goes elsewhere when the place is full or write-protected.
func TestAFileForAFullOrReadOnlyDiskIsAdvisedElsewhere(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=4k"); err != nil {
		t.Skipf("no disk to fill: %v", err)
	}
	t.Cleanup(func() { must(t, syscall.Unmount(disk, 0)) })
	planned, err := demo.Planned()
	must(t, err)
	s := newStore(t)
	must(t, s.Import(demo.ID, planned))
	m, err := Fold(s, demo.ID)
	must(t, err)
	long := chain(meeting.Event{}, 500, "")
	writeAll := func() {
		t.Helper()
		archive, backup := filepath.Join(disk, "m.jsonl"), filepath.Join(disk, "b.db")
		advised(t, ArchiveFile(archive, "m", long), archive)
		advised(t, BackupFile(s, backup), backup)
		_, _, err := export.Meeting(m, disk, nil, []string{"docx"}, nil)
		advised(t, err, disk)
	}
	writeAll()
	must(t, syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""))
	writeAll()
}

func TestAReadOnlyMediumIsSaid(t *testing.T) {
	disk := t.TempDir()
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=4m"); err != nil {
		t.Skipf("no medium to write-protect: %v", err)
	}
	t.Cleanup(func() { must(t, syscall.Unmount(disk, 0)) })
	path := filepath.Join(disk, "thuky.db")
	s, err := Open(path)
	must(t, err)
	events := chain(meeting.Event{}, 3, "")
	appendAll(t, s, "m", events)
	must(t, s.Close())
	must(t, syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""))
	_, err = Open(path)
	fails(t, err, ErrReadOnly)
	_, err = Open(filepath.Join(disk, "new", "thuky.db"))
	fails(t, err, ErrReadOnly)
	r, err := OpenReadOnly(path)
	must(t, err)
	holds(t, r, "m", events)
	must(t, r.Close())
}
