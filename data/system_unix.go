//go:build unix

package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// isDiskFull reports whether err says that no more can be written. bbolt keeps only the text of some errors.
func isDiskFull(err error) bool {
	for _, full := range []error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG} {
		if errors.Is(err, full) || strings.Contains(err.Error(), full.Error()) {
			return true
		}
	}
	return false
}

// isReadOnlyMedium reports whether err says that the whole medium refuses to be written.
func isReadOnlyMedium(err error) bool { return errors.Is(err, syscall.EROFS) }

// tryLock takes the shared form of the lock that bbolt takes, without waiting. It is released when f is closed.
func tryLock(f *os.File) (free bool, err error) {
	err = unix.Flock(int(f.Fd()), unix.LOCK_SH|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

// unlock takes back the lock on a file that is about to be closed: a mapping that stays behind would keep it.
func unlock(f *os.File) error { return unix.Flock(int(f.Fd()), unix.LOCK_UN) }

// syncDir makes the names in a folder durable: a file's own sync does not.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	err = d.Sync()
	// Some file systems (FAT, network shares) cannot sync a folder, and say so.
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOTSUP) {
		err = nil
	}
	return errors.Join(err, d.Close())
}

// checkPrivate reports as an error that others than this user can enter dir.
func checkPrivate(dir string) error {
	info, err := os.Lstat(dir)
	if err != nil {
		return err
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	switch {
	case !info.IsDir():
		return fmt.Errorf("%q: not a folder: %w", dir, fs.ErrInvalid)
	case !ok || int(stat.Uid) != os.Geteuid():
		return fmt.Errorf("%q: belongs to another user: %w", dir, fs.ErrPermission)
	case info.Mode().Perm()&0o077 != 0:
		return fmt.Errorf("%q: open to others: %w", dir, fs.ErrPermission)
	}
	return nil
}
