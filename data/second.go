package data

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"thuky/data/regular"
)

// SecondPlace is the setting that names a folder, such as one on a USB stick, into which every automatic backup goes
// too.
const SecondPlace = "backup-folder"

// placing is the reason of the first backup into a second place.
const placing = "place"

// The marker tells the folder that was chosen from an empty one of the same name: where a stick is mounted, such a folder
// stays on the disk when the stick is gone.
const (
	markerFile = "thuky-sao-luu.txt"
	markerText = "Thư mục này nhận bản sao lưu của thuky. Xin giữ lại tệp này: không có nó, thuky không ghi vào đây nữa.\n" +
		"This folder takes backups of thuky. Please keep this file: without it thuky writes here no more.\n"
)

// AutoBackupInto is AutoBackup into another folder, such as one on a USB stick. The first backup there, for the reason
// "place", marks it, and none makes it (ErrNoFolder): a stick that was pulled out must not become a folder on the disk, nor
// the folder on which it was mounted take its place; nor may it be where the first copies are (ErrFirstPlace). Where the
// folder is gone or not marked nothing is written: ErrAway.
func AutoBackupInto(s *Store, folder, reason string, now time.Time, keep int) (path string, err error) {
	if reason == placing {
		err = elsewhere(folder, s.Path())
		if err == nil {
			err = mark(folder)
		}
	} else {
		err = marked(folder, s.Path())
	}
	if err != nil {
		return "", err
	}
	path, err = backUp(s, s.aside(folder), reason, now, keep)
	if _, gone := os.Lstat(filepath.Join(folder, markerFile)); err == nil && gone != nil { // pulled out meanwhile
		return "", errors.Join(away(folder, gone), os.Remove(path))
	}
	return path, err
}

// elsewhere reports as an error that a folder is where a database or its backups are: one disk lost would take both.
func elsewhere(folder, path string) error {
	at, err := os.Stat(folder)
	if err != nil {
		return nil //nolint:nilerr // what is not there is told by mark
	}
	for _, first := range []string{filepath.Dir(path), BackupFolder(path)} {
		if there, err := os.Stat(first); err == nil && os.SameFile(at, there) {
			return &Error{Kind: ErrFirstPlace, Path: folder}
		}
	}
	return nil
}

// mark marks a folder as a second place.
func mark(folder string) error {
	marker := filepath.Join(folder, markerFile)
	if err := checkFolder(marker); err != nil {
		return err
	}
	err := writeNew(marker, func(f *os.File) error { _, err := io.WriteString(f, markerText); return err })
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return savingError(folder, err)
	}
	return nil
}

// marked reports as an error that a folder is not the one that was chosen for a database. One that was never noted, in
// which backups of it were made before there were markers, is marked now.
func marked(folder, path string) error {
	if _, err := os.Stat(folder); err != nil {
		return away(folder, err)
	}
	_, err := os.Lstat(filepath.Join(folder, markerFile))
	if err == nil {
		return nil
	}
	if all, listErr := backups(place{folder, backupPrefix(path)}); listErr == nil && len(all) > 0 && notedPlace(path).folder != folder {
		return mark(folder)
	}
	return away(folder, err)
}

func away(folder string, err error) error {
	if !errors.Is(err, fs.ErrNotExist) {
		return savingError(folder, err)
	}
	return &Error{Kind: ErrAway, Path: folder, Cause: err}
}

// aside is how the backups of a database lie in the second place, where there may be others of its name: with its
// identity in theirs.
func (s *Store) aside(folder string) place { return asideOf(s.Path(), folder, s.known()) }

func asideOf(path, folder, identity string) place {
	if identity == "" {
		return place{folder, backupPrefix(path)} // as before there were identities
	}
	return place{folder, backupPrefix(path) + identity + "-"}
}

// placeFile is where the second place of a database is noted beside it, with its identity: the setting is lost with the
// database, just when the backups are looked for.
func placeFile(path string) string {
	return filepath.Join(filepath.Dir(path), backupPrefix(path)+"noi-sao-luu.txt")
}

// notePlace notes the second place, unless that has been done.
func (s *Store) notePlace(folder string) error {
	if notedPlace(s.Path()) == s.aside(folder) {
		return nil
	}
	note := folder + "\n" + s.known() + "\n"
	file := placeFile(s.Path())
	return writingError(file, writeBeside(file, func(f *os.File) error { _, err := io.WriteString(f, note); return err }))
}

// forgetPlace takes back what notePlace noted.
func forgetPlace(path string) error {
	file := placeFile(path)
	if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return writingError(file, err)
	}
	return nil
}

// notedPlace is the second place as it was noted; zero where none was.
func notedPlace(path string) place {
	f, err := regular.Open(placeFile(path))
	if err != nil {
		return place{}
	}
	const longest = 1 << 15 // letters of a path
	b, readErr := io.ReadAll(io.LimitReader(f, longest))
	if errors.Join(readErr, f.Close()) != nil {
		return place{}
	}
	folder, rest, _ := strings.Cut(string(b), "\n")
	if !filepath.IsAbs(folder) {
		return place{}
	}
	identity, _, _ := strings.Cut(rest, "\n")
	if !identityForm.MatchString(identity) {
		identity = ""
	}
	return asideOf(path, folder, identity)
}
