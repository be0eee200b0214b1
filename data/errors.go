package data

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"unicode"

	berrors "go.etcd.io/bbolt/errors"

	"thuky/data/templates"
	"thuky/meeting"
)

// Errors about the database as a whole. Each comes wrapped in an *Error that names the file.
var (
	// ErrNoDatabase is returned when a database must exist and does not.
	ErrNoDatabase = errors.New("there is no database")
	// ErrInUse is returned when another process holds the database.
	ErrInUse = errors.New("the database is in use by another program")
	// ErrNotDatabase is returned for a file, folder or device that is not this program's. It is left untouched.
	ErrNotDatabase = errors.New("not a database of this program")
	// ErrNewerSchema is returned for a database that a newer program wrote. It is left untouched.
	ErrNewerSchema = errors.New("the database was written by a newer version of this program")
	// ErrOlderSchema is returned when a database of an older program is opened for reading only, where it
	// cannot be brought up to date.
	ErrOlderSchema = errors.New("the database was written by an older version of this program")
	// ErrReadOnly is returned for writing to what can only be read.
	ErrReadOnly = errors.New("the database can only be read")
	// ErrNoPermission is returned where the system lets this user neither read nor create the file.
	ErrNoPermission = errors.New("no permission for the database")
	// ErrNotRunning is returned when no running program serves the database.
	ErrNotRunning = errors.New("no running program serves the database")
	// ErrClosed is returned after Close, and after a Reopen that failed.
	ErrClosed = errors.New("the database is closed")
)

// Errors about saving. After each of them the change may or may not be on disk: see Store.Reopen.
var (
	// ErrFull is returned when the disk, or the user's share of it, is full.
	ErrFull = errors.New("the disk is full")
	// ErrNotSaved is returned when the disk refused a change for another reason, and for everything asked of
	// the store after a failed save until it is reopened.
	ErrNotSaved = errors.New("the change could not be saved")
)

// Errors about the other files that a command is given.
var (
	// ErrNoFile is returned when a file must exist and does not.
	ErrNoFile = errors.New("there is no such file")
	// ErrNotFile is returned where a folder, a pipe or a device stands in the place of a file.
	ErrNotFile = errors.New("not a plain file")
	// ErrLongName is returned for a path that is longer than the system lets it be.
	ErrLongName = errors.New("the name is too long")
	// ErrNoFolder is returned for a file that cannot be written since there is no folder to hold it.
	ErrNoFolder = errors.New("there is no such folder")
	// ErrFirstPlace is returned for a second place that is where the database or its backups are already.
	ErrFirstPlace = errors.New("the first place is no second one")
	// ErrOccupied is returned for a file in whose place something else stands, which is left untouched. The cause
	// tells what.
	ErrOccupied = errors.New("something else stands there")
	// ErrMoved is returned where the database's file was removed, renamed or replaced while it was open.
	ErrMoved = errors.New("the file of the database is not in its place any more")
	// ErrAway is returned where the second place for backups is not there: a stick that was pulled out.
	ErrAway = errors.New("the second place for backups is not there")
	// ErrTaken is returned for new files under names that are in use: what stands there stays.
	ErrTaken = errors.New("the name is in use")
	// ErrNoViewer is returned where the system has no program that shows a folder.
	ErrNoViewer = errors.New("no program shows folders")
	// ErrNoPlace is returned where the system names no folder for a user's data.
	ErrNoPlace = errors.New("there is no folder for data")
)

// Errors about what the database holds.
var (
	// ErrDamaged is returned for bytes that are not what was written. The *Error around it names the meeting
	// and the first event that does not hold, where the damage lies in an event.
	ErrDamaged = errors.New("the record is damaged")
	// ErrNoMeeting is returned for an id that the database does not hold.
	ErrNoMeeting = errors.New("no such meeting")
	// ErrConflict is returned for events that do not continue the record they are meant for.
	ErrConflict = errors.New("the events do not continue the record")
	// ErrNotArchive is returned for a file that does not begin as an archive does.
	ErrNotArchive = errors.New("not an archive that this program can read")
	// ErrNewerArchive is returned for an archive that a newer program wrote.
	ErrNewerArchive = errors.New("the archive was written by a newer version of this program")
	// ErrNoBeginning is returned for a salvage that lacks its first event: nothing can be built upon what follows.
	ErrNoBeginning = errors.New("the salvaged record lacks its first event")
	// ErrNotFingerprint is returned for what is not a fingerprint as it is printed.
	ErrNotFingerprint = errors.New("not a fingerprint as it is printed")
	// ErrItself is returned for a backup that would be written over its own database.
	ErrItself = errors.New("a backup cannot replace its own database")
	// ErrOlderCopy is returned for a record of which all is there already, and more.
	ErrOlderCopy = errors.New("the database holds all of the record, and more")
	// ErrBadID is returned for an id that ValidID refuses.
	ErrBadID = errors.New("not an id of a meeting")
	// ErrTooLarge is returned for what is longer than any honest writer makes it.
	ErrTooLarge = errors.New("too large")
)

// Warnings: the store works, and says what it found. See Store.Warnings.
var (
	// ErrMetaLost says that one of the file's two first pages is unreadable. If it was the newer of the two,
	// the last change went with it.
	ErrMetaLost = errors.New("one of the two head pages of the database is unreadable")
	// ErrEventRestored says that an event lost with a head page was found in the file and put back.
	ErrEventRestored = errors.New("an event lost with a head page was put back")
	// ErrUnclosed says that an archive is of the first form, which wrote a part of a record as if it were the whole, and
	// did not tie the meeting's id to it.
	ErrUnclosed = errors.New("an archive of the first form cannot tell whether it is whole")
	// ErrDraftLost says that a draft or a setting is not what was written, and cannot be used.
	ErrDraftLost = errors.New("a draft or a setting is damaged")
)

// Error says what failed (Kind, one of the errors above), where, and why.
type Error struct {
	Kind    error
	Path    string // of the database, backup or socket; empty where there is none
	Meeting string // its id; empty where no meeting is meant
	Seq     uint64 // of the event that does not hold; 0 where none is meant
	Line    int    // of an archive, from 1; 0 where none is meant
	Typed   string // what was typed in place of what was asked for, where no file is meant
	Output  bool   // Path is where a command was told to write: another place would do
	Cause   error  // may be nil
}

// Error is one line, in English; the command line has its own words for each Kind.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("data: ")
	b.WriteString(e.Kind.Error())
	if e.Path != "" {
		fmt.Fprintf(&b, ": %q", e.Path)
	}
	if e.Typed != "" {
		fmt.Fprintf(&b, ": %q", brief(e.Typed))
	}
	if e.Meeting != "" {
		fmt.Fprintf(&b, ": meeting %q", e.Meeting)
	}
	if e.Seq != 0 {
		fmt.Fprintf(&b, ", event %d", e.Seq)
	}
	if e.Line != 0 {
		fmt.Fprintf(&b, ": line %d", e.Line)
	}
	if e.Cause != nil {
		b.WriteString(": ")
		b.WriteString(oneLine(e.Cause.Error()))
	}
	return b.String()
}

// oneLine keeps what strangers wrote, and errors joined line by line, from moving the cursor of a terminal.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return ';'
		case unicode.IsControl(r):
			return '?'
		}
		return r
	}, s)
}

// Unwrap gives the kind and the cause, so that errors.Is finds both.
func (e *Error) Unwrap() []error {
	if e.Cause == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Cause}
}

// damaged is an ErrDamaged about the file at path.
func damaged(path, format string, args ...any) error {
	return &Error{Kind: ErrDamaged, Path: path, Cause: fmt.Errorf(format, args...)}
}

// openingError gives what the system or bbolt said at opening its kind.
func openingError(path string, err error) error {
	var known *Error
	kind := ErrNotDatabase
	switch {
	case errors.As(err, &known):
		return err
	case errors.Is(err, berrors.ErrTimeout):
		return &Error{Kind: ErrInUse, Path: path}
	case errors.Is(err, fs.ErrNotExist):
		kind = ErrNoDatabase
	case errors.Is(err, syscall.ENAMETOOLONG):
		kind = ErrLongName
	case errors.Is(err, syscall.ENOTDIR), errors.Is(err, fs.ErrInvalid): // a file on the way to it
		kind, path = ErrNoFolder, filepath.Dir(path)
	case errors.Is(err, fs.ErrPermission):
		kind = ErrNoPermission
	case isReadOnlyMedium(err):
		kind = ErrReadOnly
	case isDiskFull(err):
		kind = ErrFull
	case errors.Is(err, berrors.ErrChecksum):
		kind = ErrDamaged
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrVersionMismatch):
	default:
		return fmt.Errorf("data: %q: %w", path, err)
	}
	return &Error{Kind: kind, Path: path, Cause: err}
}

// savingError gives what the system or bbolt said at saving its kind.
func savingError(path string, err error) error {
	return &Error{Kind: savingKind(err), Path: path, Cause: err}
}

func savingKind(err error) error {
	switch {
	case isDiskFull(err), errors.Is(err, berrors.ErrMaxSizeReached):
		return ErrFull
	case isReadOnlyMedium(err), errors.Is(err, berrors.ErrDatabaseReadOnly):
		return ErrReadOnly
	}
	return ErrNotSaved
}

// misused are the errors that are the fault of what a command was given.
var misused = []error{
	ErrNoDatabase, ErrNotDatabase, ErrNewerSchema, ErrOlderSchema, ErrNoMeeting, ErrConflict, ErrOlderCopy, ErrNotArchive,
	ErrNewerArchive, ErrNoBeginning, ErrNotFingerprint, ErrNotFile, ErrLongName,
	ErrItself, ErrBadID, ErrNoFile, ErrNoFolder, ErrFirstPlace, ErrOccupied, ErrTaken, ErrNoPlace,
}

// Misused reports whether err is the fault of what the command was given: another file, or a mended one, would do.
func Misused(err error) bool {
	if known, ok := errors.AsType[*Error](err); ok {
		return known.Line != 0 || slices.Contains(misused, known.Kind)
	}
	if known, ok := errors.AsType[*VerifyError](err); ok {
		return known.Line != 0
	}
	_, ok := errors.AsType[*FindError](err)
	_, gone := errors.AsType[*LostError](err)
	return ok || gone || errors.Is(err, templates.ErrInput) || errors.Is(err, meeting.ErrNotHeld)
}

// MaxIDLength is the most bytes that a meeting's id has.
const MaxIDLength = 64

// ValidID reports whether id can name a meeting: 1 to MaxIDLength lower-case letters, digits and '-', not
// beginning with '-'. An id ends up in file names and on command lines, and comes from archives that strangers
// wrote.
func ValidID(id string) bool {
	for i := range len(id) {
		c := id[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return id != "" && len(id) <= MaxIDLength && id[0] != '-'
}

// checkID is ValidID as an error.
func checkID(id string) error {
	if ValidID(id) {
		return nil
	}
	return &Error{Kind: ErrBadID, Cause: fmt.Errorf("%.80q", id)}
}

// brokenChain names the event that does not hold.
func brokenChain(path, id string, seq uint64, cause error) error {
	return &Error{Kind: ErrDamaged, Path: path, Meeting: id, Seq: seq, Cause: cause}
}

// verifyChain checks that events follow one another after prev; seq is that of the first that does not.
func verifyChain(prev meeting.Event, events []meeting.Event) (seq uint64, err error) {
	for _, e := range events {
		if err := e.Follows(prev); err != nil {
			return prev.Seq + 1, err
		}
		prev = e
	}
	return 0, nil
}
