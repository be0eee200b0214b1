package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"
)

// Backup writes the whole database as it stands at one moment, drafts and settings with it. Saving goes on
// meanwhile; on Windows a save may have to wait for a slow w. What w has when an error is returned is no database. Where
// the file was written over, the backup is of what it held: see rebuilt.
func (s *Store) Backup(w io.Writer) error {
	if s.overwritten() {
		return s.rebuilt(w)
	}
	return s.view(func(tx *bbolt.Tx) error {
		_, err := tx.WriteTo(w)
		return err
	})
}

// BackupFile backs the database up to path: see the function BackupFile.
func (s *Store) BackupFile(path string) error { return BackupFile(s, path) }

// BackupFile writes a backup of from to path, for this user only. The file is written beside its place, synced,
// read again page by page, and only then given its name: path holds a whole backup or what it held before.
//
// What stands at path is replaced only by more of itself: it must be empty, or a database of this program that
// nobody uses and whose meetings are all, event for event, in the new backup too. Otherwise it is left alone:
// ErrInUse, ErrItself for the database that is being backed up, and ErrOccupied, which wraps the cause. ErrNoFolder
// and ErrFull tell that there is no place or no room for a backup.
func BackupFile(from Source, path string) error {
	if err := checkFolder(path); err != nil {
		return err
	}
	if err := mayReplace(from, path); err != nil {
		return err
	}
	return writingError(path, writeBeside(path, func(f *os.File) error {
		if err := from.Backup(f); err != nil {
			return err
		}
		info, err := f.Stat()
		if err != nil {
			return err
		}
		_, err = examine(f, info.Size())
		return err
	}))
}

// mayReplace reports as an error why the file at path must stay.
func mayReplace(from Source, path string) (err error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return writingError(path, err)
	}
	if own, err := os.Stat(from.Path()); err == nil && os.SameFile(own, info) {
		return &Error{Kind: ErrItself, Path: path}
	}
	if info.Mode().IsRegular() && info.Size() == 0 {
		return nil
	}
	old, err := OpenReadOnly(path)
	if err != nil {
		return occupied(path, err)
	}
	defer func() { err = errors.Join(err, old.Close()) }()
	ids, err := old.IDs()
	if err != nil {
		return occupied(path, err)
	}
	for _, id := range ids {
		if err := contains(from, old, id); err != nil {
			return occupied(path, &Error{Kind: ErrConflict, Path: path, Meeting: id, Cause: err})
		}
	}
	return nil
}

// contains reports as an error that not all that old records of a meeting is in from.
func contains(from Source, old *Store, id string) error {
	before, err := old.Events(id)
	if err != nil {
		return err
	}
	now, err := from.Events(id)
	if err != nil {
		return err
	}
	if n := len(before); n > len(now) || now[n-1].Hash != before[n-1].Hash {
		return fmt.Errorf("it holds %d events of its own", n)
	}
	return nil
}

// writeBeside fills a new file beside path, syncs it and gives it its name. On an error path stays as it was.
func writeBeside(path string, fill func(*os.File) error) error { return writeAs(path, fill, os.Rename) }

// writeNew is writeBeside for a name that must be free: fs.ErrExist where it is not.
func writeNew(path string, fill func(*os.File) error) error { return writeAs(path, fill, link) }

func writeAs(path string, fill func(*os.File) error, give func(from, to string) error) (err error) {
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, "."+filepath.Base(path)+".*.tmp") // 0600
	if err != nil {
		return err
	}
	// The first name goes in every case; a renamed file has lost it.
	defer func() {
		if gone := os.Remove(f.Name()); !errors.Is(gone, fs.ErrNotExist) {
			err = errors.Join(err, gone)
		}
	}()
	if err := errors.Join(fill(f), f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := give(f.Name(), path); err != nil {
		return err
	}
	return syncDir(dir)
}
