package export

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// ErrName is a name of which nothing is left that could name a file.
var ErrName = errors.New("no name for a file")

// FileError says which step of writing a file failed, and where. It wraps the cause.
type FileError struct {
	Step string // "make folder", "name", "create", "render", "write" or "replace"
	Path string // of the folder or the file
	Err  error
}

func (e *FileError) Error() string { return fmt.Sprintf("%s %s: %v", e.Step, e.Path, e.Err) }

// Unwrap gives the cause.
func (e *FileError) Unwrap() error { return e.Err }

// Write puts what render writes into the file name in dir, which it makes (0700) if need be, and gives the path of
// the file (0600). Name is taken through [FileName] first.
//
// The file is written beside, synced, and renamed: whatever fails, an old file of that name stays whole and no half
// of a new one is left. Where the old file cannot be replaced, as on Windows while Word holds it, the new one is
// called "name-2.ext", or "-3" up to "-9"; the caller sees it from the path. Every error is a [*FileError].
func Write(dir, name string, render func(io.Writer) error) (path string, err error) {
	return write(dir, name, render, os.Rename)
}

func write(dir, name string, render func(io.Writer) error, rename func(from, to string) error) (string, error) {
	safe, err := FileName(name)
	if err != nil {
		return "", &FileError{Step: "name", Path: dir, Err: err}
	}

	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", &FileError{Step: "make folder", Path: dir, Err: err}
	}

	path := filepath.Join(dir, safe)

	beside, err := os.CreateTemp(dir, ".thuky-*.tmp") // 0600
	if err != nil {
		return "", &FileError{Step: "create", Path: path, Err: err}
	}

	// After the rename there is nothing left to close or to remove. Before it, even render's panic leaves no file.
	defer func() {
		_ = beside.Close()
		_ = os.Remove(beside.Name())
	}()

	if err := render(beside); err != nil {
		return "", &FileError{Step: "render", Path: path, Err: err}
	}

	if err := errors.Join(beside.Sync(), beside.Close()); err != nil {
		return "", &FileError{Step: "write", Path: path, Err: err}
	}

	placed, err := replace(beside.Name(), path, rename)
	if err != nil {
		return "", &FileError{Step: "replace", Path: path, Err: err}
	}

	return placed, nil
}

// replace renames from to path or, where something stands there that gives no way, to the next free name.
func replace(from, path string, rename func(from, to string) error) (string, error) {
	const most = 9

	ext := filepath.Ext(path)
	to := path

	for n := 2; ; n++ {
		err := rename(from, to)
		if err == nil {
			return to, nil
		}

		// The reasons differ between systems; that something stands in the way does not.
		if _, missing := os.Lstat(to); missing != nil || n > most {
			return "", err
		}

		to = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(path, ext), n, ext)
	}
}
