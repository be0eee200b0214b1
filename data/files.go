package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"thuky/data/regular"
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
	return writingError(path, writeBeside(path, Archive{ID: id, Events: events}.file))
}

func mayReplaceArchive(path, id string, events []meeting.Event) error {
	old, err := ReadArchiveFile(path)
	n := len(old.Events)
	switch {
	case errors.Is(err, ErrNoFile):
		return nil
	case err == nil && (old.ID != id || old.Gaps != nil || n > len(events) || old.Events[n-1].Hash != events[n-1].Hash):
		err = &Error{Kind: ErrConflict, Path: path, Meeting: old.ID}
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
func ReadArchiveFile(path string) (a Archive, err error) {
	f, err := regular.Open(path)
	if err != nil {
		return Archive{}, readingError(path, err, ErrNotArchive)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	a, err = ReadArchive(f)
	if known, ok := errors.AsType[*Error](err); ok && known.Path == "" {
		known.Path = path
	}
	return a, err
}

// Restore saves the record in the archive at archivePath in the database at path, which it makes if there is none:
// see Store.Import. ErrOlderCopy says that all of the record is there already, and more. Nothing is opened before the
// archive has been verified.
//
// Of a salvage the events from the first on are saved, as far as none lacks: the error is then a *PartError, and id is
// set. ErrNoBeginning says that the first is missing.
func Restore(path, archivePath string) (id string, err error) {
	a, err := ReadArchiveFile(archivePath)
	if err != nil {
		return "", err
	}
	if _, err := verifyArchive(archivePath, a); err != nil && !Partial(err) {
		return "", err
	}
	events := a.Events[:a.beginning()]
	if len(events) == 0 {
		return "", &Error{Kind: ErrNoBeginning, Path: archivePath, Meeting: a.ID}
	}
	store, err := Open(path)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	err = store.Import(a.ID, events)
	if errors.Is(err, ErrConflict) {
		n := len(events)
		if here, readErr := store.Events(a.ID); readErr == nil && len(here) > n && here[n-1].Hash == events[n-1].Hash {
			err = &Error{Kind: ErrOlderCopy, Path: store.Path(), Meeting: a.ID, Cause: err}
		}
	}
	if err == nil && a.Gaps != nil {
		err = &PartError{a.salvaged(archivePath), store.Path(), len(events)}
	}
	return a.ID, err
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

// readingError gives what the system said at opening a file that is no database its kind, where it has one.
func readingError(path string, err, kind error) error {
	switch {
	case errors.Is(err, regular.ErrFolder), errors.Is(err, regular.ErrNotFile):
		kind = ErrNotFile
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
