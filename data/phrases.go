package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"thuky/data/regular"
	"thuky/data/templates"
	"thuky/meeting/phrase"
)

// Phrases reads the office's own words for the papers from the file beside the database. Where there is none it is made
// with the standard words, to be edited: made is true then, and nothing has been read.
func (d Desk) Phrases() (own phrase.Set, path string, made bool, err error) {
	path = filepath.Join(filepath.Dir(d.Path()), templates.PhrasesFile)
	f, err := regular.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = writeNew(path, func(f *os.File) error { _, err := f.Write(templates.StandardPhrases()); return err })
		return nil, path, err == nil, writingError(path, err)
	case err == nil:
		own, err = templates.Phrases(path, f)
		err = errors.Join(err, f.Close())
	}
	return own, path, false, templateError(path, err)
}
