package export

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"thuky/meeting"
	"thuky/meeting/paper"
)

// papers are the documents there are, by the names they are asked for. Of some a meeting has several, or none.
var papers = []struct {
	name  string
	build func(*meeting.Meeting) []paper.Document
}{
	{"minutes", func(m *meeting.Meeting) []paper.Document { return []paper.Document{paper.Minutes(m)} }},
	{"log", paper.Logs},
	{"count", paper.Counts},
	{"ballot", paper.Ballots},
	{"proposal", paper.Proposal},
	{"list", paper.AwardList},
	{"pledge", paper.Pledge},
	{"signin", paper.SignIn},
	{"scores", paper.Scores},
	{"programme", paper.Programme},
	{"runsheet", paper.RunSheet},
	{"tally", paper.TallySheets},
	{"blank-count", paper.BlankCounts},
}

// formats are the formats there are, by their file extension.
var formats = []struct {
	name   string
	render func(io.Writer, paper.Document) error
}{
	{"docx", DOCX},
	{"md", Markdown},
}

// UnknownError says that a paper or a format is not one of those there are.
type UnknownError struct {
	What  string // "paper" or "format"
	Name  string
	Known []string
}

func (e *UnknownError) Error() string { return e.Sentence("en") }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *UnknownError) Sentence(lang string) string {
	if lang == "en" {
		return fmt.Sprintf("There is no %s %q: choose from %s.", e.What, e.Name, strings.Join(e.Known, ", "))
	}
	what := map[string]string{"paper": "văn bản", "format": "định dạng"}[e.What]
	return fmt.Sprintf("Không có %s %q: chọn trong %s.", what, e.Name, strings.Join(e.Known, ", "))
}

// Papers lists the names of the documents there are, Formats those of the formats.
func Papers() []string {
	var out []string
	for _, p := range papers {
		out = append(out, p.name)
	}
	return out
}

// Formats lists the formats there are.
func Formats() []string {
	var out []string
	for _, f := range formats {
		out = append(out, f.name)
	}
	return out
}

// Meeting writes the papers of a meeting into a folder of dir named after it, and says which files it wrote. Empty
// lists of papers or formats mean all there are; a paper of which there is nothing to say is not written. The errors are *UnknownError and *FileError.
func Meeting(m *meeting.Meeting, dir string, wantPapers, wantFormats []string) ([]string, error) {
	if err := known("paper", wantPapers, Papers()); err != nil {
		return nil, err
	}
	if err := known("format", wantFormats, Formats()); err != nil {
		return nil, err
	}
	folder := filepath.Join(dir, MeetingFolder(m))
	var paths []string
	for _, p := range papers {
		if len(wantPapers) > 0 && !slices.Contains(wantPapers, p.name) {
			continue
		}
		for _, d := range p.build(m) {
			written, err := inFormats(folder, d, wantFormats)
			if paths = append(paths, written...); err != nil {
				return paths, err
			}
		}
	}
	return paths, nil
}

// inFormats writes one document in every format wanted.
func inFormats(folder string, d paper.Document, want []string) ([]string, error) {
	var paths []string
	for _, f := range formats {
		if len(want) > 0 && !slices.Contains(want, f.name) {
			continue
		}
		path, err := Write(folder, d.File+"."+f.name, func(w io.Writer) error { return f.render(w, d) })
		if err != nil {
			return paths, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}

func known(what string, names, all []string) error {
	for _, n := range names {
		if !slices.Contains(all, n) {
			return &UnknownError{what, n, all}
		}
	}
	return nil
}
