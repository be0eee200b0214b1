package data

import (
	"errors"
	"io"

	"thuky/meeting"
)

// errBlank is the cause of an ErrNoDatabase about a file that is there, without a byte in it.
var errBlank = errors.New("the file is empty")

// blank is a file without a byte in it, as touch makes one: Open makes a database of it, reading leaves it alone and
// finds no meeting.
type blank struct{ path string }

func (b blank) Path() string                   { return b.path }
func (b blank) IDs() ([]string, error)         { return []string{}, nil }
func (b blank) Setting(string) ([]byte, error) { return nil, nil }
func (b blank) Close() error                   { return nil }

func (b blank) Events(id string) ([]meeting.Event, error) {
	return nil, &Error{Kind: ErrNoMeeting, Path: b.path, Meeting: id}
}

// Backup refuses: a file without a byte would pass for a backup.
func (b blank) Backup(io.Writer) error { return &FindError{} }
