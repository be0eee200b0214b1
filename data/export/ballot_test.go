package export

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"thuky/data/demo"
	"thuky/meeting"
	"thuky/meeting/paper"
)

// ballotsFor gives the ballot papers of the demo's first title with so many candidates; their list is still open, so
// that the first sheet bears DỰ THẢO besides.
func ballotsFor(t *testing.T, candidates int, notice string) paper.Document {
	t.Helper()

	s := demo.Setup()
	s.Info.Notice = notice
	m := &meeting.Meeting{}
	bodies := []meeting.Body{meeting.Created{Setup: s}}

	for i := range candidates {
		n := meeting.NewNominee{ID: meeting.ID(fmt.Sprintf("n-%d", i)), Name: fmt.Sprintf("Ông Nguyễn Văn %d, Trưởng phòng Tổ chức - Hành chính", i)}
		if i < len(s.Units) {
			n.Unit, n.Name = s.Units[i].ID, ""
		}

		bodies = append(bodies, meeting.Nominated{Title: s.Titles[0].ID, NewNominee: n})
	}

	at := time.Date(2020, 12, 18, 7, 0, 0, 0, time.UTC)

	for _, b := range bodies {
		e, err := m.Decide(b, at, at, "test")
		if err == nil {
			err = m.Apply(e)
		}

		if err != nil {
			t.Fatal(err)
		}
	}

	all := paper.Ballots(m)
	if len(all) != 2 || !all[1].Blank || all[0].Blank != (candidates == 0) {
		t.Fatalf("%d documents", len(all))
	}

	all[0].File = fmt.Sprintf("phieu-%d-%d", candidates, len(notice))

	return all[0]
}

// No paper runs over the end of its sheet: there are as many pages as there are sheets, in both renderings, whatever
// the number of candidates and the length of what is said.
func TestBallotPapersKeepToTheirSheets(t *testing.T) {
	var documents []paper.Document

	for _, notice := range []string{"", demo.Setup().Info.Notice} {
		for _, n := range []int{0, 1, 2, 3, 5, 8, 12, 20} {
			documents = append(documents, ballotsFor(t, n, notice))
		}
	}

	dir := printed(t, documents)

	for _, d := range documents {
		sheets := 1
		for _, b := range d.Body {
			if b == paper.Block(paper.Break{}) {
				sheets++
			}
		}

		native := filepath.Join(dir, d.File+"-native.pdf")

		f, err := os.Create(native)
		if err != nil {
			t.Fatal(err)
		}

		if err := PDF(f, d); err != nil {
			t.Fatal(err)
		}

		if err := f.Close(); err != nil {
			t.Fatal(err)
		}

		for _, path := range []string{filepath.Join(dir, d.File+".pdf"), native} {
			if pages := strings.Count(pdftotext(t, path), "\f"); pages != sheets {
				t.Errorf("%s: %d pages for %d sheets", filepath.Base(path), pages, sheets)
			}
		}

		if slices.Contains(d.Body, paper.Block(paper.Cut{})) && len(d.Body) < 2*sheets*2 {
			t.Errorf("%s: cut, but with %d blocks on %d sheets", d.File, len(d.Body), sheets)
		}
	}
}
