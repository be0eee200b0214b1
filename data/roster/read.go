// Package roster reads the list of a cluster's units from the files in which people keep it, CSV and XLSX, in whatever
// encoding, and writes templates of such files. What a column or a row means, and what a meeting takes of it, is decided
// by meeting/roster.
package roster

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"thuky/data/regular"
	"thuky/meeting/name"
	"thuky/meeting/roster"
)

// maxBytes is how large a file may be. A thousand units with everything about them take some 200 kB.
const maxBytes = 16 << 20

// Read gives the tables of the file at path: the one of a CSV, or every sheet of an XLSX, the hidden ones last. What
// the file is, is told by what it holds, not by its name. The encoding is Auto where it is known to nobody. Every error
// is a *FileError: with ErrInput where another file would do, and the kind of what it is instead of a table.
func Read(path string, encoding Encoding) ([]roster.Sheet, error) {
	raw, err := bytesOf(path)
	if err == nil {
		var sheets []roster.Sheet
		if sheets, err = Parse(raw, encoding); err == nil {
			file := filepath.Base(path)
			for i := range sheets {
				sheets[i].File = name.Clean(strings.TrimSuffix(file, filepath.Ext(file)))
			}
			return sheets, nil
		}
	}
	if known, ok := errors.AsType[*FileError](err); ok {
		err = known.Err
	}
	return nil, &FileError{path, err}
}

// bytesOf reads a file, unless it is a folder or larger than maxBytes.
func bytesOf(path string) (raw []byte, err error) {
	f, err := regular.Open(path)
	switch {
	case errors.Is(err, regular.ErrFolder):
		return nil, ErrFolder
	case errors.Is(err, regular.ErrNotFile):
		return nil, ErrNotText
	case err != nil:
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	raw, err = io.ReadAll(io.LimitReader(f, maxBytes+1))
	if err == nil && len(raw) > maxBytes {
		err = ErrLarge
	}
	return raw, err
}

// Parse is Read for a file whose bytes are at hand.
func Parse(raw []byte, encoding Encoding) ([]roster.Sheet, error) {
	sheets, err := parse(raw, encoding)
	if err != nil {
		return nil, &FileError{"", err}
	}
	return sheets, nil
}

func parse(raw []byte, encoding Encoding) ([]roster.Sheet, error) {
	if kind := foreign(raw); kind != nil {
		return nil, kind
	}
	if bytes.HasPrefix(raw, []byte("PK\x03\x04")) {
		return workbook(raw, encoding)
	}
	text, is, err := decode(raw, encoding)
	if err != nil {
		return nil, err
	}
	if strings.TrimSpace(text) == "" {
		return nil, ErrEmpty
	}
	lines, err := table(text)
	if err != nil {
		return nil, err
	}
	font := is
	if is == UTF8 || is == UTF16 {
		if font, err = fontOf([][]roster.Line{lines}, encoding); err != nil {
			return nil, err
		}
	}
	sheet, err := finished("", lines, is, font)
	return []roster.Sheet{sheet}, err
}
