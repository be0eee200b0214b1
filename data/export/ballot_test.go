package export

import (
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"thuky/data/demo"
	"thuky/meeting"
	"thuky/meeting/paper"
)

// ballotsFor gives the ballot papers of the demo's first title with so many candidates; their list is still open, so
// that they bear DỰ THẢO besides.
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
	if len(all) != 1 {
		t.Fatalf("%d documents", len(all))
	}

	all[0].File = fmt.Sprintf("phieu-%d-%d", candidates, len(notice))

	return all[0]
}

// No paper runs over the end of its sheet: there are as many pages as there are sheets, in both renderings, whatever
// the number of candidates and the length of what is said. The papers lie in a regular grid, the same on every sheet, so
// that a stack is cut in one go.
func TestBallotPapersKeepToTheirSheets(t *testing.T) {
	var documents []paper.Document

	for _, notice := range []string{"", demo.Setup().Info.Notice} {
		for _, n := range []int{1, 2, 3, 5, 8, 12, 20} {
			documents = append(documents, ballotsFor(t, n, notice))
		}
	}

	dir := printed(t, documents)

	for _, d := range documents {
		native := filepath.Join(dir, d.File+"-native.pdf")

		f, err := os.Create(native)
		if err != nil {
			t.Fatal(err)
		}

		if err := errors.Join(PDF(f, d), f.Close()); err != nil {
			t.Fatal(err)
		}

		for _, path := range []string{filepath.Join(dir, d.File+".pdf"), native} {
			var book struct {
				Pages []sheet `xml:"body>doc>page"`
			}
			if err := xml.Unmarshal([]byte(pdftotext(t, "-bbox-layout", path)), &book); err != nil {
				t.Fatal(err)
			}

			sheets := len(d.Body)
			s, cut := d.Body[0].(paper.Sheet)
			if !cut {
				s, sheets = paper.Sheet{Across: 1, Down: 1}, 1+count(d.Body, paper.Block(paper.Break{}))
			}

			if len(book.Pages) != sheets {
				t.Errorf("%s: %d pages for %d sheets", filepath.Base(path), len(book.Pages), sheets)
			}

			for i, page := range book.Pages {
				liesInGrid(t, fmt.Sprintf("%s, sheet %d", filepath.Base(path), i+1), page, s)
			}
		}
	}
}

func count(all []paper.Block, wanted paper.Block) (n int) {
	for _, b := range all {
		if _, table := b.(paper.Table); !table && reflect.DeepEqual(b, wanted) {
			n++
		}
	}

	return n
}

// liesInGrid wants the words of every paper of a sheet at the same places of it, none nearer to its edge than allowed.
func liesInGrid(t *testing.T, what string, page sheet, s paper.Sheet) {
	t.Helper()

	width, height := page.Width/float64(s.Across), page.Height/float64(s.Down)
	papers := map[[2]int][]word{}

	for _, w := range page.Words {
		i, j := int((w.XMin+w.XMax)/2/width), int((w.YMin+w.YMax)/2/height)
		x, y := float64(i)*width, float64(j)*height

		if edge := points(paper.SheetEdge) - 1; w.XMin < x+edge || w.XMax > x+width-edge || w.YMin < y+edge || w.YMax > y+height-edge {
			t.Errorf("%s: %q runs over the edge of its paper", what, w.Text)
		}

		papers[[2]int{i, j}] = append(papers[[2]int{i, j}], word{w.XMin - x, w.XMax - x, w.YMin - y, w.YMax - y, w.Text})
	}

	for _, ws := range papers {
		slices.SortFunc(ws, func(a, b word) int {
			return cmp.Or(cmp.Compare(math.Round(a.YMin/4), math.Round(b.YMin/4)), cmp.Compare(a.XMin, b.XMin))
		})
	}

	if first := papers[[2]int{0, 0}]; len(papers) != s.Across*s.Down {
		t.Errorf("%s: %d papers", what, len(papers))
	} else {
		for at, ws := range papers {
			for n, w := range ws {
				if len(ws) != len(first) || w.Text != first[n].Text || math.Abs(w.XMin-first[n].XMin) > 1 || math.Abs(w.YMin-first[n].YMin) > 2 {
					t.Errorf("%s: word %d of paper %v is %+v, of the first %+v", what, n+1, at, w, first[n])

					break
				}
			}
		}
	}
}

// Both grids are tried above: four papers to a sheet and two.
func TestFewShortNamesLieFourToASheet(t *testing.T) {
	for n, want := range map[int][2]int{1: {2, 2}, 8: {1, 2}} {
		if s, ok := ballotsFor(t, n, "").Body[0].(paper.Sheet); !ok || s.Across != want[0] || s.Down != want[1] {
			t.Errorf("%d names: %d by %d", n, s.Across, s.Down)
		}
	}
}
