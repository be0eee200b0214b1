package export

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thuky/data/demo"
	"thuky/meeting"
)

// finished is the conference of the demo, after it.
func finished(t *testing.T) *meeting.Meeting {
	t.Helper()

	events, err := demo.Finished()
	if err != nil {
		t.Fatal(err)
	}

	m, err := meeting.Fold(events)
	if err != nil {
		t.Fatal(err)
	}

	return m
}

func TestFilesOfTablesAreWrittenWhereThereAreTables(t *testing.T) {
	names := func(papers, formats []string) []string {
		paths, _, err := Meeting(finished(t), t.TempDir(), papers, formats, nil)
		if err != nil {
			t.Fatal(err)
		}

		for i, p := range paths {
			paths[i] = filepath.Base(p)
		}

		return paths
	}

	if got := names([]string{"pledge"}, []string{"xlsx", "csv"}); len(got) != 0 {
		t.Errorf("the pledge has tables: %q", got)
	}

	if got := names([]string{"minutes"}, []string{"json"}); !slices.Equal(got, []string{dataFile}) {
		t.Errorf("%q", got)
	}

	for _, f := range []string{"xlsx", "csv"} {
		got := names([]string{"signin"}, []string{f})
		if len(got) == 0 || filepath.Ext(got[0]) != "."+f {
			t.Errorf("%q", got)
		}
	}

	all := names(nil, nil)

	slices.Sort(all)

	if len(slices.Compact(slices.Clone(all))) != len(all) || !slices.Contains(all, dataFile) || !slices.Contains(all, "bien-ban-hoi-nghi.pdf") {
		t.Errorf("%q", all)
	}
}

func TestACharacterThatTheFontLacksLeavesOutThePDFAlone(t *testing.T) {
	m := finished(t)
	m.Info.Place = "Phòng 😀"

	dir := t.TempDir()

	paths, _, err := Meeting(m, dir, []string{"minutes", "programme"}, []string{"pdf", "html"}, nil)

	var glyphs *GlyphError
	if !errors.As(err, &glyphs) || !strings.Contains(glyphs.Sentence("vi"), "U+1F600") {
		t.Errorf("%v", err)
	}

	written := 0

	for _, p := range paths {
		if filepath.Ext(p) == ".html" {
			written++
		}
	}

	if written < 2 {
		t.Errorf("%q", paths)
	}

	files, err := os.ReadDir(filepath.Join(dir, MeetingFolder(m)))
	files = slices.DeleteFunc(files, func(f os.DirEntry) bool { return f.Name() == manifest })

	if err != nil || len(files) != len(paths) {
		t.Errorf("%d files, %d of them named: %v", len(files), len(paths), err)
	}
}
