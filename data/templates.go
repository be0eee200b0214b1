package data

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"thuky/data/regular"
	"thuky/data/roster"
	"thuky/data/templates"
	"thuky/meeting"
)

// Agendas are the kinds of meeting to choose from: those of the file beside the database or, where there is none, the
// standard ones. They are the standard ones too where the file cannot be used, which the error then says.
func (d Desk) Agendas() ([]meeting.Template, error) {
	own, err := ownFile(d, templates.AgendaFile, templates.Agendas)
	if own == nil {
		own = meeting.Templates()
	}
	return own, err
}

// Rules are the rules to choose from, as Agendas are the kinds of meeting.
func (d Desk) Rules() ([]meeting.Profile, error) {
	own, err := ownFile(d, templates.RulesFile, templates.Rules)
	if own == nil {
		own = meeting.Profiles()
	}
	return own, err
}

// ownFile reads a file beside the database; there need not be one.
func ownFile[T any](d Desk, file string, read func(string, io.Reader) ([]T, error)) ([]T, error) {
	path := filepath.Join(filepath.Dir(d.Path()), file)
	f, err := regular.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var own []T
	if err == nil {
		own, err = read(path, f)
		err = errors.Join(err, f.Close())
	}
	return own, templateError(path, err)
}

// templateError gives what the system said at reading a file beside the database its kind.
func templateError(path string, err error) error {
	if err == nil || errors.Is(err, templates.ErrInput) {
		return err
	}
	return readingError(path, err, ErrNoFile)
}

// templateFiles are the files of templates: lists of units to fill in, then what may stand beside the database.
func templateFiles() ([]templates.File, error) {
	var files []templates.File
	for _, kind := range roster.Kinds() {
		content, err := roster.Template(kind)
		if err != nil {
			return nil, err
		}
		files = append(files, templates.File{Name: kind.FileName(), Content: content})
	}
	return append(files, templates.Files()...), nil
}

// WriteTemplates writes the standard files of templates into a folder, which it makes where there is none, and gives
// their paths. Where one of them is there already it writes nothing: ErrTaken.
func WriteTemplates(dir string) ([]string, error) {
	files, err := templateFiles()
	if err != nil {
		return nil, err
	}
	if err := makeFolder(dir); err != nil {
		return nil, folderError(dir, err)
	}
	var paths, taken []string
	for _, file := range files {
		path := filepath.Join(dir, file.Name)
		paths = append(paths, path)
		if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
			taken = append(taken, path)
		}
	}
	if len(taken) > 0 {
		return nil, &Error{Kind: ErrTaken, Path: strings.Join(taken, ", "), Output: true}
	}
	for i, file := range files {
		err := writeNew(paths[i], func(f *os.File) error { _, err := f.Write(file.Content); return err })
		if errors.Is(err, fs.ErrExist) { // it came meanwhile
			err = &Error{Kind: ErrTaken, Path: paths[i], Output: true}
		}
		if err != nil {
			return paths[:i], writingError(paths[i], err)
		}
	}
	return paths, nil
}

// folderError gives what the system said at making a folder its kind.
func folderError(dir string, err error) error {
	switch {
	case errors.Is(err, fs.ErrPermission), isReadOnlyMedium(err), isDiskFull(err):
		return writingError(dir, err)
	}
	return &Error{Kind: ErrNoFolder, Path: dir, Output: true, Cause: err}
}
