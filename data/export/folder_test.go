package export

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"thuky/data/demo"
	"thuky/meeting"
)

// A paper that was edited is kept when it is written anew; one that was not is replaced.
func TestAnEditedPaperIsKept(t *testing.T) {
	events, err := demo.Finished()
	if err != nil {
		t.Fatal(err)
	}
	m, err := meeting.Fold(events)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write := func() []string {
		t.Helper()
		paths, _, err := Meeting(m, dir, []string{"minutes"}, []string{"md", "docx"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, p := range paths {
			names = append(names, filepath.Base(p))
		}
		return names
	}
	both := []string{"bien-ban-hoi-nghi.docx", "bien-ban-hoi-nghi.md"}
	if got := write(); !slices.Equal(got, both) {
		t.Fatalf("%q", got)
	}
	m.Items[0].Note = "Điều đã bổ sung." // the meeting has gone on: what was written is out of date
	if got := write(); !slices.Equal(got, both) {
		t.Fatalf("%q", got)
	}
	path := filepath.Join(dir, MeetingFolder(m), "bien-ban-hoi-nghi.md")
	for i, kept := range []string{"bien-ban-hoi-nghi-da-sua.md", "bien-ban-hoi-nghi-da-sua-2.md"} {
		if err := os.WriteFile(path, []byte("Bản của văn thư."), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := write(); !slices.Equal(got, []string{both[0], kept, both[1]}) {
			t.Fatalf("%d: %q", i, got)
		}
		if raw, err := os.ReadFile(filepath.Join(filepath.Dir(path), kept)); err != nil || string(raw) != "Bản của văn thư." {
			t.Errorf("%s, %v", raw, err)
		}
	}
	if got := write(); !slices.Equal(got, both) {
		t.Fatalf("%q", got)
	}
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), manifest), []byte("{"), 0o600); err != nil { // what is not known is kept
		t.Fatal(err)
	}
	m.Items[0].Note += " Và thêm."
	if got := write(); len(got) != 4 {
		t.Errorf("%q", got)
	}
}

// What a writer that was killed left is removed by the next; what another is writing is not.
func TestLeftOverFilesAreRemoved(t *testing.T) {
	m, dir := finished(t), t.TempDir()
	folder := filepath.Join(dir, MeetingFolder(m))
	if err := os.MkdirAll(filepath.Join(folder, ".thuky-0.tmp"), 0o700); err != nil {
		t.Fatal(err)
	}
	old := time.Now().Add(-2 * leftOver)
	for name, at := range map[string]time.Time{".thuky-1.tmp": old, ".thuky-2.tmp": time.Now(), "thuky-3.tmp": old, ".thuky-4.txt": old} {
		path := filepath.Join(folder, name)
		if err := errors.Join(os.WriteFile(path, nil, 0o600), os.Chtimes(path, at, at)); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := Meeting(m, dir, []string{"minutes"}, []string{"md"}, nil); err != nil {
		t.Fatal(err)
	}
	var names []string
	entries, err := os.ReadDir(folder)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if want := []string{".thuky-0.tmp", ".thuky-2.tmp", ".thuky-4.txt", manifest, "bien-ban-hoi-nghi.md", "thuky-3.tmp"}; err != nil || !slices.Equal(names, want) {
		t.Errorf("%q, %v", names, err)
	}
}

// No paper ends in an empty page.
func TestNoPaperEndsInAnEmptyPage(t *testing.T) {
	m := finished(t)
	for _, p := range papers {
		for _, d := range p.Build(m) {
			var pages []string
			for _, part := range strings.Split(string(sheets(t, d)), "endstream") {
				if text := strings.TrimSpace(said([]byte(part))); text != "" {
					pages = append(pages, text)
				}
			}
			if last := pages[len(pages)-1]; len([]rune(last)) < 12 {
				t.Errorf("%s: the last of %d pages says %q", d.File, len(pages), last)
			}
		}
	}
}
