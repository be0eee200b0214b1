// Package regular opens the files that people name. A pipe would be waited for, a device read for ever: what is no plain
// file is refused before anything is read of it.
package regular

import (
	"errors"
	"io/fs"
	"os"
)

// What stands where a file was meant, in an *fs.PathError.
var (
	ErrFolder  = errors.New("it is a folder")
	ErrNotFile = errors.New("it is no plain file, but a pipe, a socket or a device")
)

// Open opens a file for reading, at once or not at all.
func Open(path string) (*os.File, error) {
	info, err := os.Stat(path) // some devices do something when they are opened
	if err == nil {
		err = check(path, info)
	}
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_RDONLY|atOnce, 0)
	if err != nil {
		return nil, err
	}
	if info, err = f.Stat(); err == nil { // another thing may have come to stand there
		err = check(path, info)
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

func check(path string, info fs.FileInfo) error {
	var wrong error
	switch {
	case info.Mode().IsRegular():
		return nil
	case info.IsDir():
		wrong = ErrFolder
	default:
		wrong = ErrNotFile
	}
	return &fs.PathError{Op: "open", Path: path, Err: wrong}
}
