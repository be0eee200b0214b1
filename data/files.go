package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"thuky/meeting"
)

// ArchiveFile writes a meeting's archive to path: beside it first, then by renaming. A file that stands there is
// replaced only when it is an archive of the same record, shorter or as long (ErrOccupied).
func ArchiveFile(path, id string, events []meeting.Event) error {
	if err := checkFolder(path); err != nil {
		return err
	}
	if err := mayReplaceArchive(path, id, events); err != nil {
		return err
	}
	return writingError(path, writeBeside(path, func(f *os.File) error { return WriteArchive(f, id, events) }))
}

func mayReplaceArchive(path, id string, events []meeting.Event) error {
	oldID, old, err := ReadArchiveFile(path)
	switch {
	case errors.Is(err, ErrNoFile):
		return nil
	case err == nil && (oldID != id || len(old) > len(events) || old[len(old)-1].Hash != events[len(old)-1].Hash):
		err = &Error{Kind: ErrConflict, Path: path, Meeting: oldID}
	}
	return occupied(path, err)
}

// occupied says why what stands at path must stay: because of err, if that is not nil.
func occupied(path string, err error) error {
	if err == nil {
		return nil
	}
	kind := ErrOccupied
	for _, passing := range []error{ErrInUse, ErrNoPermission} {
		if errors.Is(err, passing) {
			kind = passing
		}
	}
	return &Error{Kind: kind, Path: path, Output: true, Cause: err}
}

// checkFolder reports as an error that there is no folder for a file at path.
func checkFolder(path string) error {
	dir := filepath.Dir(path)
	info, err := os.Stat(dir)
	switch {
	case err == nil && info.IsDir():
		return nil
	case errors.Is(err, fs.ErrPermission):
		return &Error{Kind: ErrNoPermission, Path: dir, Output: true, Cause: err}
	}
	return &Error{Kind: ErrNoFolder, Path: dir, Output: true, Cause: err}
}

// ReadArchiveFile reads the archive at path; its errors name the file.
func ReadArchiveFile(path string) (id string, events []meeting.Event, err error) {
	f, err := os.Open(path)
	if err != nil {
		return "", nil, readingError(path, err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	id, events, err = ReadArchive(f)
	if known, ok := errors.AsType[*Error](err); ok && known.Path == "" {
		known.Path = path
	}
	return id, events, err
}

// Restore saves the record in the archive at archivePath in the database at path, which it makes if there is none:
// see Store.Import. ErrOlderCopy says that all of the record is there already, and more. Nothing is opened before the
// archive has been verified.
func Restore(path, archivePath string) (id string, err error) {
	id, events, err := ReadArchiveFile(archivePath)
	if err != nil {
		return "", err
	}
	if _, err := verifyArchive(archivePath, id, events); err != nil {
		return "", err
	}
	store, err := Open(path)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	err = store.Import(id, events)
	if errors.Is(err, ErrConflict) {
		n := len(events)
		if here, readErr := store.Events(id); readErr == nil && len(here) > n && here[n-1].Hash == events[n-1].Hash {
			err = &Error{Kind: ErrOlderCopy, Path: store.Path(), Meeting: id, Cause: err}
		}
	}
	return id, err
}

// Put saves a record where there may be another of that id: it stays unless it is to be replaced.
func (s *Store) Put(id string, events []meeting.Event, replace bool) error {
	head, err := s.Head(id)
	switch {
	case err != nil:
		return err
	case head.Seq == 0:
	case !replace:
		return nil
	default:
		if err := s.Delete(id); err != nil {
			return err
		}
	}
	return s.Import(id, events)
}

// readingError gives what the system said at opening a file that is no database its kind.
func readingError(path string, err error) error {
	kind := ErrNotArchive
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR), errors.Is(err, syscall.ENAMETOOLONG):
		kind = ErrNoFile
	case errors.Is(err, fs.ErrPermission):
		kind = ErrNoPermission
	}
	return &Error{Kind: kind, Path: path, Cause: err}
}

// writingError gives what the system said at writing a file that a command was told to write its kind.
func writingError(path string, err error) error {
	known, ok := errors.AsType[*Error](err)
	_, none := errors.AsType[*FindError](err)
	switch {
	case err == nil, none, ok && known.Path != "":
		return err
	}
	kind := savingKind(err)
	if errors.Is(err, fs.ErrPermission) {
		kind = ErrNoPermission
	}
	return &Error{Kind: kind, Path: path, Output: true, Cause: err}
}
