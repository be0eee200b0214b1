package data

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thuky/data/demo"
	"thuky/data/export"
	"thuky/meeting"
)

// A character that the font lacks keeps that paper from being a PDF, and no other paper from being written.
func TestAMissingGlyphKeepsNoOtherPaperBack(t *testing.T) {
	events, err := demo.Finished()
	must(t, err)
	m, err := meeting.Fold(events)
	must(t, err)
	m.Items[0].Note = "Điểm danh 𓀀"
	out := t.TempDir()
	var steps []int
	paths, err := Desk{Out: out}.Export(m, []string{"minutes", "pledge"}, []string{"pdf"}, func(done, _ int) { steps = append(steps, done) })
	if !errors.As(err, new(*export.GlyphError)) || !slices.Equal(steps, []int{0, 1}) {
		t.Errorf("%v, %v", err, steps)
	}
	if len(paths) != 1 || !strings.Contains(filepath.Base(paths[0]), "giao-uoc") {
		t.Errorf("written is %v", paths)
	}
	for _, p := range paths {
		if info, err := os.Stat(p); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", p, err)
		}
	}
}
