package data

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// BackupFolder is where AutoBackup keeps the backups of the database at path.
func BackupFolder(path string) string { return filepath.Join(filepath.Dir(path), "backups") }

// AutoBackup backs the database up into BackupFolder and deletes the oldest of the same reason beyond keep; those
// made for other reasons stay. The reason is a plain word ("opening", "declared", "closing"); now is only written
// into the name, and a clock set back deletes nothing: the names are numbered. Where the newest backup already
// holds exactly this, none is made and its path returned; at a declared result, at the adjournment and before a deletion one
// is made all the same, since the other would go with those of its own reason.
func AutoBackup(s *Store, reason string, now time.Time, keep int) (path string, err error) {
	at := beside(s.Path())
	if err := makeBackupFolder(at.folder); err != nil {
		return "", savingError(at.folder, err)
	}
	return backUp(s, at, reason, now, keep)
}

// lasting are the reasons whose backups openings and closings must not drive out.
var lasting = map[string]bool{"declared": true, "adjourned": true, deleting: true}

func backUp(s *Store, at place, reason string, now time.Time, keep int) (path string, err error) {
	if !plainReason.MatchString(reason) {
		return "", fmt.Errorf("data: %q is no reason for a backup: lower-case letters only", reason)
	}
	all, err := backups(at)
	if err != nil {
		return "", err
	}
	made := backup{number: 1, reason: reason}
	if n := len(all); n > 0 {
		made.number = all[n-1].number + 1
	}
	name := fmt.Sprintf("%s%06d-%s-%s.db", at.prefix, made.number, now.Format("20060102T150405"), reason)
	made.path = filepath.Join(at.folder, name)
	if err := BackupFile(s, made.path); err != nil {
		return "", err
	}
	if n := len(all); n > 0 && (!lasting[reason] || all[n-1].reason == reason) {
		if same, err := sameBytes(all[n-1].path, made.path); err != nil || same {
			if err == nil {
				return all[n-1].path, os.Remove(made.path)
			}
			// An old backup that cannot be read is no reason to give up the new one.
			return made.path, nil
		}
	}
	return made.path, discard(append(all, made), reason, keep)
}

// makeBackupFolder makes the last part of folder where it is missing, durably: a power cut must not take the backups
// away with their folder.
func makeBackupFolder(folder string) error {
	err := os.Mkdir(folder, 0o700)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return syncDir(filepath.Dir(folder))
}

// NewestBackup finds the newest automatic backup of the database at path whose every event holds, in BackupFolder and in
// the second place. fs.ErrNotExist means that there is none.
func NewestBackup(path string) (string, error) {
	return newestBackup(path, func(*Store) error { return nil })
}

// newestBackup is NewestBackup of those that fit.
func newestBackup(path string, fits func(*Store) error) (string, error) {
	var newest backup
	for _, at := range []place{beside(path), notedPlace(path)} {
		// The numbers of two folders have nothing to do with one another: the time decides.
		if b, ok := newestIn(at, fits); ok && b.made > newest.made {
			newest = b
		}
	}
	if newest.path == "" {
		return "", fmt.Errorf("data: no good backup in %q: %w", BackupFolder(path), fs.ErrNotExist)
	}
	return newest.path, nil
}

// newestIn is newestBackup for one place; what cannot be read holds none.
func newestIn(at place, fits func(*Store) error) (backup, bool) {
	if at.folder == "" {
		return backup{}, false
	}
	all, err := backups(at)
	if err != nil {
		return backup{}, false
	}
	for _, b := range slices.Backward(all) {
		if checkFile(b.path, fits) == nil {
			return b, true
		}
	}
	return backup{}, false
}

// verifyFile reads every event of a database.
func verifyFile(path string) error { return checkFile(path, func(*Store) error { return nil }) }

// checkFile is verifyFile with one question more.
func checkFile(path string, fits func(*Store) error) (err error) {
	s, err := OpenReadOnly(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	ids, err := s.IDs()
	for _, id := range ids {
		_, idErr := s.Events(id)
		err = errors.Join(err, idErr)
	}
	if err != nil {
		return err
	}
	return fits(s)
}

type backup struct {
	path   string
	number int
	made   string // "20201218T080000"
	reason string
}

var (
	plainReason = regexp.MustCompile(`^[a-z]{1,20}$`)
	backupName  = regexp.MustCompile(`^(\d{6,9})-(\d{8}T\d{6})-([a-z]+)\.db$`)
)

// place is a folder of backups, and what the names of those of one database begin with there.
type place struct{ folder, prefix string }

// beside is where the backups of the database at path lie beside it.
func beside(path string) place { return place{BackupFolder(path), backupPrefix(path)} }

// backupPrefix keeps the backups of several databases of one folder apart.
func backupPrefix(path string) string {
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base)) + "-"
}

// backups lists what AutoBackup has made for a database, oldest first. Other files are not looked at.
func backups(at place) ([]backup, error) {
	names, err := os.ReadDir(at.folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, openingError(at.folder, err)
	}
	var all []backup
	for _, name := range names {
		rest, ours := strings.CutPrefix(name.Name(), at.prefix)
		parts := backupName.FindStringSubmatch(rest)
		if !ours || parts == nil {
			continue
		}
		number, err := strconv.Atoi(parts[1])
		if err != nil {
			continue // nine digits at most are a number
		}
		all = append(all, backup{filepath.Join(at.folder, name.Name()), number, parts[2], parts[3]})
	}
	slices.SortFunc(all, func(a, b backup) int { return a.number - b.number })
	return all, nil
}

// discard deletes the oldest backups of one reason beyond keep, but never the last one, and none for a newest one that
// does not hold: backups of a damaged database must not drive out the good ones.
func discard(all []backup, reason string, keep int) error {
	newest := all[len(all)-1].path
	all = slices.DeleteFunc(all, func(b backup) bool { return b.reason != reason })
	if len(all) <= max(keep, 1) || verifyFile(newest) != nil {
		return nil
	}
	var errs []error
	for i := range len(all) - max(keep, 1) {
		errs = append(errs, os.Remove(all[i].path))
	}
	return errors.Join(errs...)
}

// sameBytes compares two files.
func sameBytes(a, b string) (same bool, err error) {
	f, err := os.Open(a)
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	g, err := os.Open(b)
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, g.Close()) }()
	x, y := make([]byte, 1<<16), make([]byte, 1<<16)
	for {
		n, errN := io.ReadFull(f, x)
		m, errM := io.ReadFull(g, y)
		if !bytes.Equal(x[:n], y[:m]) {
			return false, nil
		}
		if errN != nil || errM != nil {
			ended := func(err error) bool { return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) }
			if ended(errN) && ended(errM) {
				return true, nil
			}
			return false, errors.Join(errN, errM)
		}
	}
}
