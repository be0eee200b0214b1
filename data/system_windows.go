package data

import (
	"errors"
	"os"
	"strings"

	"golang.org/x/sys/windows"
)

// isDiskFull reports whether err says that no more can be written. bbolt keeps only the text of some errors.
func isDiskFull(err error) bool {
	for _, full := range []error{windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_DISK_QUOTA_EXCEEDED} {
		if errors.Is(err, full) || strings.Contains(err.Error(), full.Error()) {
			return true
		}
	}
	return false
}

// isReadOnlyMedium reports whether err says that the whole medium refuses to be written.
func isReadOnlyMedium(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }

const lastByte = 1<<32 - 1 // what bbolt locks: low and high half

// tryLock takes the shared form of the lock that bbolt takes, without waiting. It is released when f is closed.
func tryLock(f *os.File) (free bool, err error) {
	const flags = windows.LOCKFILE_FAIL_IMMEDIATELY
	err = windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0,
		&windows.Overlapped{Offset: lastByte, OffsetHigh: lastByte})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return false, nil
	}
	return err == nil, err
}

// unlock takes back the lock on a file that is about to be closed: a mapping that stays behind would keep it.
func unlock(f *os.File) error {
	return windows.UnlockFileEx(windows.Handle(f.Fd()), 0, 1, 0,
		&windows.Overlapped{Offset: lastByte, OffsetHigh: lastByte})
}

// syncDir does nothing: Windows has no such call, and its file systems journal names.
func syncDir(string) error { return nil }

// checkPrivate does nothing: a folder in the user's profile is the user's own.
func checkPrivate(string) error { return nil }
