package export

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// manifest is the file in a folder of papers that tells what was written there, so that a paper somebody has edited
// since is told from one that may be replaced.
const manifest = ".thuky-papers.json"

// folder is where the papers of a meeting go. A file of an earlier time is replaced, unless it was edited meanwhile.
type folder struct {
	dir   string
	sums  map[string]string // of each file as it was written, by its name
	paths []string          // written, and kept aside
}

// besideName is the pattern of the names of files that are being written.
const besideName = ".thuky-*.tmp"

// leftOver is the age from which such a file is of no writer any more: one that was killed left it.
const leftOver = time.Minute

// openFolder reads what was written into a folder, if it is there, and removes what a writer that was killed left in it.
// What cannot be read is not known: then every file is taken for edited, and kept.
func openFolder(dir string) *folder {
	tidy(dir, time.Now())

	f := &folder{dir: dir, sums: map[string]string{}}
	if raw, err := os.ReadFile(filepath.Join(dir, manifest)); err == nil {
		_ = json.Unmarshal(raw, &f.sums)
	}

	return f
}

// tidy removes left-over files. That it could not is nobody's concern.
func tidy(dir string, now time.Time) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if named, _ := filepath.Match(besideName, e.Name()); !named || !e.Type().IsRegular() {
			continue
		}

		if info, err := e.Info(); err == nil && now.Sub(info.ModTime()) > leftOver {
			_ = os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}

// write writes a file. One of that name that was edited is kept beside it first, as "name-da-sua.ext".
func (f *folder) write(name string, render func(io.Writer) error) error {
	sum := sha256.New()
	path, err := write(f.dir, name, func(w io.Writer) error { return render(io.MultiWriter(w, sum)) }, func(from, to string) error {
		kept, err := f.keep(to, from)
		if err != nil {
			return err
		}

		if err := os.Rename(from, to); err != nil {
			return err
		}

		if kept != "" {
			f.paths = append(f.paths, kept)
		}

		return nil
	})
	if err != nil {
		return err
	}

	f.sums[filepath.Base(path)] = hex.EncodeToString(sum.Sum(nil))
	f.paths = append(f.paths, path)

	return nil
}

// keep gives an edited file another name, and says which; a file that is as it was written, or as it will be, is left to
// be replaced.
func (f *folder) keep(path, coming string) (kept string, err error) {
	now, err := sumOf(path)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}

	if err != nil {
		return "", err
	}

	next, err := sumOf(coming)
	if err != nil || now == next || now == f.sums[filepath.Base(path)] {
		return "", err
	}

	ext := filepath.Ext(path)
	for n := 1; ; n++ {
		kept = strings.TrimSuffix(path, ext) + "-da-sua" + ext
		if n > 1 {
			kept = fmt.Sprintf("%s-da-sua-%d%s", strings.TrimSuffix(path, ext), n, ext)
		}

		if _, err := os.Lstat(kept); errors.Is(err, fs.ErrNotExist) {
			return kept, os.Rename(path, kept)
		}
	}
}

func sumOf(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}

	defer func() { _ = file.Close() }()

	sum := sha256.New()
	if _, err := io.Copy(sum, file); err != nil {
		return "", err
	}

	return hex.EncodeToString(sum.Sum(nil)), nil
}

// close keeps what is known of the files for the next time. That it could not is no reason to say that no papers were
// written: they are kept then, instead of replaced.
func (f *folder) close() {
	if len(f.paths) == 0 {
		return
	}

	_, _ = place(f.dir, manifest, func(w io.Writer) error { return json.NewEncoder(w).Encode(f.sums) }, os.Rename)
}
