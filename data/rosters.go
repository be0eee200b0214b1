package data

import (
	"cmp"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"

	"thuky/data/roster"
	units "thuky/meeting/roster"
)

// Roster reads the list of units in a file. The path may be as a terminal pastes it when the file is dragged there:
// quoted, or as an address; it may begin with "~". An empty encoding is found by how the text looks; an empty sheet
// is the one that is best understood.
func (Desk) Roster(path, encoding, sheet string) (units.Roster, error) {
	sheets, err := roster.Read(dragged(path), roster.Encoding(encoding))
	if err != nil {
		return units.Roster{}, err
	}
	return units.Find(sheets, sheet)
}

// Encodings lists those in which a roster may be, the one that finds it out first.
func (Desk) Encodings() []string { return roster.Encodings() }

var (
	drive   = regexp.MustCompile(`^/[A-Za-z]:/`) // of Windows, in an address
	escaped = regexp.MustCompile(`\\(.)`)        // a space, a bracket: as a shell would want it
)

// dragged gives the path in what was pasted.
func dragged(path string) string {
	path = strings.TrimSpace(path)
	for _, quote := range []string{`"`, `'`} {
		if len(path) > 1 && strings.HasPrefix(path, quote) && strings.HasSuffix(path, quote) {
			path = path[1 : len(path)-1]
		}
	}
	if at, err := url.Parse(path); err == nil && at.Scheme == "file" {
		path = at.Path
		if drive.MatchString(path) {
			path = path[1:]
		}
	}
	if runtime.GOOS != "windows" { // whose paths have backslashes of their own
		path = escaped.ReplaceAllString(path, "$1")
	}
	if rest, ok := strings.CutPrefix(path, "~"+string(filepath.Separator)); ok {
		if home, err := os.UserHomeDir(); err == nil {
			path = filepath.Join(home, rest)
		}
	}
	return path
}

// RosterFiles lists the files that may hold a roster where people keep them, the newest first: in the user's documents,
// downloads and desktop, beside the database and in the folder the program was started in.
func (d Desk) RosterFiles() []string {
	folders := []string{filepath.Dir(d.Path()), "."}
	if home, err := os.UserHomeDir(); err == nil {
		for _, dir := range []string{"Documents", "Tài liệu", "Downloads", "Tải xuống", "Desktop", "Màn hình nền"} {
			folders = append(folders, filepath.Join(home, dir))
		}
	}
	type found struct {
		path string
		info fs.FileInfo
	}
	var all []found
	for _, dir := range folders {
		entries, err := os.ReadDir(dir)
		if err != nil { // a folder that is not there holds nothing
			continue
		}
		for _, e := range entries {
			ext := strings.ToLower(filepath.Ext(e.Name()))
			info, err := e.Info()
			if err != nil || e.IsDir() || strings.HasPrefix(e.Name(), "~$") || ext != ".xlsx" && ext != ".csv" {
				continue
			}
			all = append(all, found{filepath.Join(dir, e.Name()), info})
		}
	}
	slices.SortStableFunc(all, func(a, b found) int {
		return cmp.Or(b.info.ModTime().Compare(a.info.ModTime()), cmp.Compare(a.path, b.path))
	})
	const most = 50 // an older one is named by its path
	var out []string
	for _, f := range all {
		if abs, err := filepath.Abs(f.path); err == nil && !slices.Contains(out, abs) && len(out) < most {
			out = append(out, abs)
		}
	}
	return out
}
