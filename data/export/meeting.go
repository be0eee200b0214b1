package export

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"thuky/meeting"
	"thuky/meeting/paper"
)

// papers are the documents there are.
var papers = paper.Kinds()

// formats are the formats there are, by their file extension, and which files of a Document each makes.
var formats = []struct {
	name  string
	files func(paper.Document) []output
}{
	{"docx", whole("docx", DOCX)},
	{"md", whole("md", Markdown)},
	{"pdf", whole("pdf", PDF)},
	{"html", whole("html", HTML)},
	{"xlsx", xlsxFiles},
	{"csv", csvFiles},
	{dataFormat, func(paper.Document) []output { return nil }}, // of the meeting, not of a paper
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
		out = append(out, p.Name)
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

// Meeting writes the papers of a meeting into a folder of dir named after it, and says which files it wrote, and of which
// of the papers that were asked for there is nothing. Empty lists of papers or formats mean all there are; a paper of which
// there is nothing to say is not written, nor is a file of tables where a paper has none. A file that somebody has edited
// since it was written is kept beside the new one (see folder), and its path is given too. The data of the whole meeting
// ("json") are written where that format is asked for, and with the minutes where none is. progress, if not nil, is told
// before each kind of paper which it is, and how many of all are done.
//
// The errors are *UnknownError, *FileError, and *GlyphError, after which all other files are written nevertheless.
func Meeting(m *meeting.Meeting, dir string, wantPapers, wantFormats []string, progress func(paper string, done, all int)) (paths []string, lacking []paper.Kind, err error) {
	if err := known("paper", wantPapers, Papers()); err != nil {
		return nil, nil, err
	}
	if err := known("format", wantFormats, Formats()); err != nil {
		return nil, nil, err
	}
	to := openFolder(filepath.Join(dir, MeetingFolder(m)))
	defer to.close()
	var glyphs GlyphError
	wanted := slices.DeleteFunc(slices.Clone(papers), func(k paper.Kind) bool { return !wants(wantPapers, k.Name) })
	if dataAlone(wantFormats) {
		wanted = nil
	}
	for i, p := range wanted {
		if progress != nil {
			progress(p.Name, i, len(wanted))
		}
		documents := p.Build(m)
		if len(documents) == 0 {
			lacking = append(lacking, p)
		}
		for _, d := range documents {
			err := inFormats(to, d, wantFormats)
			if missing := (*GlyphError)(nil); errors.As(err, &missing) {
				glyphs.Missing = append(glyphs.Missing, missing.Missing...)
			} else if err != nil {
				return to.paths, lacking, err
			}
		}
	}
	if slices.Contains(wantFormats, dataFormat) || len(wantFormats) == 0 && wants(wantPapers, "minutes") {
		if err := writeData(to, m); err != nil {
			return to.paths, lacking, err
		}
	}
	if len(glyphs.Missing) > 0 {
		return to.paths, lacking, &glyphs
	}
	return to.paths, lacking, nil
}

// dataAlone reports whether the data of the meeting are asked for, and no paper.
func dataAlone(formats []string) bool {
	return len(formats) > 0 && !slices.ContainsFunc(formats, func(f string) bool { return f != dataFormat })
}

// inFormats writes one document in every format wanted. A *GlyphError leaves out the PDF alone.
func inFormats(to *folder, d paper.Document, want []string) error {
	var lacking error
	for _, f := range formats {
		if !wants(want, f.name) {
			continue
		}
		for _, file := range f.files(d) {
			err := to.write(file.name, file.render)
			if glyphs := (*GlyphError)(nil); errors.As(err, &glyphs) {
				lacking = glyphs
				continue
			}
			if err != nil {
				return err
			}
		}
	}
	return lacking
}

// wants reports whether a name was asked for: none asked for is all.
func wants(names []string, name string) bool { return len(names) == 0 || slices.Contains(names, name) }

func known(what string, names, all []string) error {
	for _, n := range names {
		if !slices.Contains(all, n) {
			return &UnknownError{what, n, all}
		}
	}
	return nil
}
