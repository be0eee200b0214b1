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

// A disk that refuses a save, and the opening after it, and is then put right: the next save but one lands, without the
// program being started again.
func TestADiskThatIsPutRightIsWrittenTo(t *testing.T) {
	s := newStore(t)
	d := Desk{Store: s}
	events := chain(meeting.Event{}, 3, "")
	must(t, d.Append("m", events[0]))
	aside := d.Path() + ".aside"
	s.fault = func(moment) error {
		must(t, os.Rename(s.Path(), aside)) // so that it cannot be opened either
		return errors.New("operation not permitted")
	}
	if err := d.Append("m", events[1]); !errors.Is(err, ErrNotSaved) {
		t.Error(err)
	}
	s.fault = nil
	for range 2 { // not yet
		if err := d.Append("m", events[1]); !errors.Is(err, ErrNotSaved) {
			t.Error(err)
		}
	}
	must(t, os.Rename(aside, d.Path()))
	if err := d.Append("m", events[1]); !errors.Is(err, ErrNotSaved) { // it is opened anew
		t.Error(err)
	}
	must(t, d.Append("m", events[1]))
	must(t, d.Append("m", events[2]))
	holds(t, s, "m", events)

	s.fail(errors.New("operation not permitted"), false)
	must(t, d.Close())
	fails(t, d.SaveDraft("m", "paper", nil), ErrClosed) // what was closed on purpose is not opened again
}
