package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thuky/data/demo"
	"thuky/meeting"
	"thuky/meeting/paper"
)

// demoPapers are the papers of the conference of the demo, after it.
func demoPapers(t testing.TB) []paper.Document {
	t.Helper()

	events, err := demo.Finished()
	if err != nil {
		t.Fatal(err)
	}

	m, err := meeting.Fold(events)
	if err != nil {
		t.Fatal(err)
	}

	all := []paper.Document{paper.Minutes(m)}
	for _, build := range []func(*meeting.Meeting) []paper.Document{
		paper.Logs, paper.Counts, paper.Ballots, paper.Proposal, paper.AwardList, paper.Pledge, paper.SignIn, paper.Scores, paper.Programme,
		paper.RunSheet, paper.TallySheets, paper.BlankCounts,
	} {
		all = append(all, build(m)...)
	}

	return all
}

// pdfFile writes d as a PDF and gives its path. It skips the test where the program that reads it is missing.
func pdfFile(t *testing.T, d paper.Document) string {
	t.Helper()

	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("not tried: pdftotext is not on the PATH (Debian: poppler-utils)")
	}

	var b bytes.Buffer
	if err := PDF(&b, d); err != nil {
		t.Fatal(err)
	}

	path := filepath.Join(t.TempDir(), "paper.pdf")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}

	return path
}

func TestAPDFReadsAsTheDocument(t *testing.T) {
	for _, d := range append(samples(), demoPapers(t)...) {
		t.Run(d.File, func(t *testing.T) {
			want := pack(Text(d))
			got := ""

			for i, p := range strings.Split(pdftotext(t, "-raw", pdfFile(t, d)), "\f") {
				if i > 0 && p != "" {
					if numberLine.MatchString(p) == d.Unpaged {
						t.Errorf("page %d begins %.40q; it is to have no number: %v", i+1, p, d.Unpaged)
					}

					p = numberLine.ReplaceAllString(p, "")
				}

				// What a page repeats of a table is not what the Document says next.
				if p = pack(p); len(got)+len(p) > len(want) || want[len(got):len(got)+len(p)] != p {
					p = withoutHead(p, d)
				}

				got += p
			}

			if at := differs(got, want); at >= 0 {
				t.Errorf("at byte %d it reads\n%.100q\nbut says\n%.100q", at, got[at:], want[at:])
			}
		})
	}
}

// differs gives the first byte at which two texts differ, or -1.
func differs(a, b string) int {
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}

	if at == len(a) && at == len(b) {
		return -1
	}

	return at
}

func TestThePDFsWordsStayApart(t *testing.T) {
	want := strings.Fields(Text(proposal()))

	got := strings.Fields(pdftotext(t, "-raw", pdfFile(t, proposal())))
	if !slices.Equal(got, want) {
		t.Errorf("the words are\n%q\nnot\n%q", got, want)
	}
}

func TestThePagesOfAPDFKeepDecree30(t *testing.T) {
	for _, d := range slices.DeleteFunc(append(samples(), demoPapers(t)...), cutApart) {
		var book struct {
			Pages []sheet `xml:"body>doc>page"`
		}

		if err := xml.Unmarshal([]byte(pdftotext(t, "-bbox-layout", pdfFile(t, d))), &book); err != nil {
			t.Fatal(err)
		}

		width, height := 210.0, 297.0
		if d.Landscape {
			width, height = height, width
		}

		for i, s := range book.Pages {
			within(t, "page width, mm", s.Width/pointsPerInch*millimetresPerInch, width-.1, width+.1)
			within(t, "page height, mm", s.Height/pointsPerInch*millimetresPerInch, height-.1, height+.1)
			if d.Unpaged {
				margins(t, 1, s)
			} else {
				margins(t, i+1, s)
			}

			top := s.Height
			for _, w := range s.Words {
				if i == 0 || d.Unpaged || w.YMin > points(marginTop)-5 { // but for the number
					top = min(top, w.YMin)
				}
			}

			within(t, "top margin, mm", top/pointsPerInch*millimetresPerInch, 20, 300)
		}
	}
}

func TestThePDFIsTheSameEveryTime(t *testing.T) {
	for _, d := range samples() {
		var one, two bytes.Buffer
		if err := errors.Join(PDF(&one, d), PDF(&two, d)); err != nil {
			t.Fatal(err)
		}

		if !bytes.Equal(one.Bytes(), two.Bytes()) {
			t.Errorf("%s: two renderings differ", d.File)
		}
	}
}

func TestAPDFSaysWhatItIs(t *testing.T) {
	if _, err := exec.LookPath("pdfinfo"); err != nil {
		t.Skip("not tried: pdfinfo is not on the PATH (Debian: poppler-utils)")
	}

	path := pdfFile(t, minutes())

	info, err := exec.CommandContext(t.Context(), "pdfinfo", path).Output()
	if err != nil || !strings.Contains(string(info), title(minutes())) {
		t.Errorf("%v: pdfinfo says\n%s", err, info)
	}

	file, err := os.ReadFile(path)
	if err != nil || !bytes.Contains(file, []byte("/Lang (vi-VN)")) {
		t.Errorf("%v: no language", err)
	}

	fonts, err := exec.CommandContext(t.Context(), "pdffonts", path).Output()
	if err != nil {
		t.Fatal(err)
	}

	for _, line := range strings.Split(strings.TrimSpace(string(fonts)), "\n")[2:] {
		if f := strings.Fields(line); f[len(f)-5] != "yes" || f[len(f)-4] != "yes" || f[len(f)-3] != "yes" {
			t.Errorf("a font is not embedded, not named as a part of one, or not Unicode: %s", line)
		}
	}

	if len(file) > 100_000 {
		t.Errorf("%d bytes: the faces are embedded whole", len(file))
	}
}

func TestALongPaperHasBookmarks(t *testing.T) {
	long, short := sheets(t, longMinutes(12)), sheets(t, minutes())

	if !bytes.Contains(long, []byte("/Type /Outlines")) || bytes.Contains(short, []byte("/Type /Outlines")) {
		t.Error("bookmarks are for papers of several pages")
	}

	// One a heading of each of the three levels, the first of which is that of the whole.
	if got := bytes.Count(long, []byte("/Dest [")); got != 12*5 {
		t.Errorf("%d bookmarks", got)
	}
}

// longMinutes has the body of the minutes so many times.
func longMinutes(times int) paper.Document {
	d := minutes()
	body := d.Body

	for range times - 1 {
		d.Body = append(d.Body, body...)
	}

	return d
}

func TestABrokenDocumentIsNoPDF(t *testing.T) {
	for want, b := range map[error]paper.Block{
		ErrBlock: nil, ErrColumns: paper.Table{}, ErrCells: paper.Table{Columns: make([]paper.Column, 2), Rows: [][]string{{""}}},
	} {
		var w bytes.Buffer
		if err := PDF(&w, paper.Document{Body: []paper.Block{b}}); !errors.Is(err, want) || w.Len() > 0 {
			t.Errorf("%v after %d bytes, want %v", err, w.Len(), want)
		}
	}
}

func TestAPDFThatCannotBeWrittenIsReported(t *testing.T) {
	for _, room := range []int{0, 1, 1000, 20_000} {
		if err := PDF(&narrow{room: room}, minutes()); !errors.Is(err, errFull) {
			t.Errorf("%d bytes: %v", room, err)
		}
	}
}

func BenchmarkPDF300Pages(b *testing.B) {
	d := book()

	b.ReportAllocs()

	for b.Loop() {
		if err := PDF(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPDF300PagesPeak reports how far the heap rises above the Document itself until the file is written.
func BenchmarkPDF300PagesPeak(b *testing.B) {
	d := book()
	if err := PDF(io.Discard, d); err != nil { // reads the faces
		b.Fatal(err)
	}

	var rise float64
	for b.Loop() {
		rise = max(rise, risen(func() {
			if err := PDF(io.Discard, d); err != nil {
				b.Fatal(err)
			}
		}))
	}

	b.ReportMetric(rise, "peak-MB")
}
