package data

import (
	"errors"
	"io"
	"time"

	"thuky/meeting"
)

// Source is what can be read of a database, from the file itself (Store) or through the program that holds it
// (Remote). It is safe for several goroutines.
type Source interface {
	Path() string                                 // of the database
	IDs() ([]string, error)                       // in order of creation
	Events(id string) ([]meeting.Event, error)    // the whole record, verified
	Backup(w io.Writer) error                     // the whole file
	Setting(key string) (value []byte, err error) // nil where there is none
}

var (
	_ Source = (*Store)(nil)
	_ Source = (*Remote)(nil)
	_ Source = blank{}
)

// OpenSource opens the database at path for reading: the file where nobody writes to it, the running program where
// one holds it. It never creates or changes a file; an empty one has no meetings. ErrInUse means that the holder does not answer, even after a second in
// which it might have ended or begun to; the other errors are those of OpenReadOnly. Close the Closer in the end.
func OpenSource(path string) (Source, io.Closer, error) {
	const attempt = 50 * time.Millisecond
	for deadline := time.Now().Add(lockTimeout); ; time.Sleep(attempt) {
		s, err := open(path, openOptions{readOnly: true, wait: time.Millisecond})
		if err == nil {
			return s, s, nil
		}
		if known, ok := errors.AsType[*Error](err); ok && errors.Is(err, errBlank) {
			empty := blank{known.Path}
			return empty, empty, nil
		}
		if !errors.Is(err, ErrInUse) {
			return nil, nil, err
		}
		remote, dialErr := Dial(path)
		if dialErr == nil {
			return remote, remote, nil
		}
		if time.Now().After(deadline) {
			return nil, nil, &Error{Kind: ErrInUse, Path: path, Cause: dialErr}
		}
	}
}
