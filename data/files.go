package data

import (
	"errors"
	"os"

	"thuky/meeting"
)

// ArchiveFile writes a meeting's archive to path: beside it first, then by renaming. A file that stands there is
// replaced only when it is an archive of the same record, shorter or as long.
func ArchiveFile(path, id string, events []meeting.Event) error {
	if err := mayReplaceArchive(path, id, events); err != nil {
		return err
	}
	err := writeBeside(path, func(f *os.File) error { return WriteArchive(f, id, events) })
	if known, ok := errors.AsType[*Error](err); err == nil || ok && known.Path != "" {
		return err
	}
	return savingError(path, err)
}

func mayReplaceArchive(path, id string, events []meeting.Event) error {
	oldID, old, err := ReadArchiveFile(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return err
	case oldID != id || len(old) > len(events) || old[len(old)-1].Hash != events[len(old)-1].Hash:
		return &Error{Kind: ErrConflict, Path: path, Meeting: oldID}
	}
	return nil
}

// ReadArchiveFile reads the archive at path; its errors name the file.
func ReadArchiveFile(path string) (id string, events []meeting.Event, err error) {
	f, err := os.Open(path)
	if err != nil {
		return "", nil, openingErrorOf(path, err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	id, events, err = ReadArchive(f)
	if known, ok := errors.AsType[*Error](err); ok && known.Path == "" {
		known.Path = path
	}
	return id, events, err
}

// openingErrorOf gives what the system said at opening a file that is no database its kind.
func openingErrorOf(path string, err error) error {
	kind := ErrNotArchive
	if errors.Is(err, os.ErrPermission) {
		kind = ErrNoPermission
	}
	return &Error{Kind: kind, Path: path, Cause: err}
}
