package export

import (
	"context"
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"thuky/meeting/paper"
)

// printed renders the samples as DOCX, lets LibreOffice print them as PDF, and gives the folder of the PDFs. It skips
// the test where a program is missing.
func printed(t *testing.T, documents []paper.Document) string {
	t.Helper()

	for _, program := range []string{"soffice", "pdftotext"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("not tried: %s is not on the PATH (Debian: libreoffice-writer, poppler-utils, fonts-liberation2)", program)
		}
	}

	if testing.Short() {
		t.Skip("not tried in short mode: LibreOffice takes seconds")
	}

	dir := t.TempDir()
	// A profile of its own, lest a LibreOffice that is open takes the call and answers with nothing.
	args := []string{
		"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")),
		"--headless", "--convert-to", "pdf", "--outdir", dir,
	}

	for _, d := range documents {
		path := filepath.Join(dir, d.File+".docx")

		f, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}

		if err := DOCX(f, d); err != nil {
			t.Fatal(err)
		}

		if err := f.Close(); err != nil {
			t.Fatal(err)
		}

		args = append(args, path)
	}

	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()

	if out, err := exec.CommandContext(ctx, "soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}

	return dir
}

func pdftotext(t *testing.T, args ...string) string {
	t.Helper()

	out, err := exec.CommandContext(t.Context(), "pdftotext", append(args, "-")...).Output()
	if err != nil {
		t.Fatalf("pdftotext %v: %v", args, err)
	}

	return string(out)
}

// numberLine is the header of a later page.
var numberLine = regexp.MustCompile(`^\s*\d+\s*(DỰ THẢO)?\s*\n`)

func TestWhatIsPrintedIsWhatTheDocumentSays(t *testing.T) {
	// Signs that XML escapes, line breaks, and more signatures than stand in a row.
	signs := paper.Document{
		File: "ky-hieu", Heading: "A & B < C > \"D\"", Body: []paper.Block{paper.Text("dòng 1\ndòng 2 & 'e' %d ]]>")},
		Signatures: make([]paper.Signature, 7), Receivers: []string{"Lưu: VT"},
	}
	for i := range signs.Signatures {
		signs.Signatures[i] = paper.Signature{Office: fmt.Sprintf("ỦY VIÊN %d", i+1), Name: fmt.Sprintf("Nguyễn Văn %c", 'A'+i)}
	}

	saysWhatItsDocumentSays(t, append(samples(), signs))
}

func TestThePapersOfAConferenceArePrinted(t *testing.T) { saysWhatItsDocumentSays(t, demoPapers(t)) }

// saysWhatItsDocumentSays prints documents and compares what is printed with what each says.
func saysWhatItsDocumentSays(t *testing.T, documents []paper.Document) {
	t.Helper()

	dir := printed(t, documents)

	for _, d := range documents {
		var said strings.Builder

		// In the order of the page's content, which is the reading order also where blocks stand side by side.
		pages := strings.Split(pdftotext(t, "-raw", filepath.Join(dir, d.File+".pdf")), "\f")
		for i, p := range pages {
			if i > 0 && p != "" {
				if numberLine.MatchString(p) == d.Unpaged {
					t.Errorf("%s: page %d begins %.40q, not with its number", d.File, i+1, p)
				}

				p = withoutRepeatedHead(pack(numberLine.ReplaceAllString(p, "")), said.String(), d)
			}

			said.WriteString(pack(p))
		}

		if got, want := said.String(), pack(Text(d)); got != want {
			t.Errorf("%s is printed as\n%s\nbut says\n%s", d.File, got, want)
		}
	}
}

// withoutRepeatedHead is withoutHead for a page of a paper of which so much has been read: a head that the paper says
// there, of a table that begins the page, is no repetition.
func withoutRepeatedHead(page, before string, d paper.Document) string {
	if strings.HasPrefix(pack(Text(d)), before+page) {
		return page
	}

	return withoutHead(page, d)
}

// withoutHead takes the head of a table, which a page that the table runs on to repeats, off the top of the page.
func withoutHead(page string, d paper.Document) string {
	for _, b := range d.Body {
		if t, ok := b.(paper.Table); ok {
			if rest, found := strings.CutPrefix(page, pack(strings.Join(titles(t), ""))); found {
				return rest
			}
		}
	}

	return page
}

// sheet is a page as pdftotext -bbox-layout describes it; lengths in points, from the upper left corner.
type sheet struct {
	Width  float64 `xml:"width,attr"`
	Height float64 `xml:"height,attr"`
	Words  []word  `xml:"flow>block>line>word"`
}

type word struct {
	XMin float64 `xml:"xMin,attr"`
	XMax float64 `xml:"xMax,attr"`
	YMin float64 `xml:"yMin,attr"`
	YMax float64 `xml:"yMax,attr"`
	Text string  `xml:",chardata"`
}

func TestThePrintedPageKeepsDecree30(t *testing.T) {
	dir := printed(t, official())

	for _, d := range official() {
		var book struct {
			Pages []sheet `xml:"body>doc>page"`
		}

		out := pdftotext(t, "-bbox-layout", filepath.Join(dir, d.File+".pdf"))
		if err := xml.Unmarshal([]byte(out), &book); err != nil {
			t.Fatal(err)
		}

		for i, s := range book.Pages {
			if d.Unpaged {
				i = 0
			}

			margins(t, i+1, s)
		}

		first := book.Pages[0].Words
		for i, w := range first {
			if w.Text == "Độc" { // to "phúc", seven words on
				printedWidth := first[i+7].XMax - w.XMin
				within(t, "the motto's measured width against the printed one", timesBold.width(motto, sizeMotto)/printedWidth, .99, 1.01)
			}

			if w.Text == "CỘNG" && first[i+7].YMin != w.YMin {
				t.Error("the nation's name wraps")
			}
		}
	}
}

// margins checks the text's distance from the edges of page n, and its number in the top margin.
func margins(t *testing.T, n int, s sheet) {
	t.Helper()

	const mm = millimetresPerInch / pointsPerInch

	left, right, bottom := s.Width, 0.0, 0.0

	for i, w := range s.Words {
		// The number stands in the top margin, in the middle of the text's width.
		if n > 1 && i == 0 {
			middle := (marginLeft + s.Width*mm - marginRight) / 2
			within(t, "middle of the page number, mm", (w.XMin+w.XMax)/2*mm, middle-.5, middle+.5)
			within(t, "foot of the page number, mm", w.YMax*mm, 10, 20)
		}

		left, right, bottom = min(left, w.XMin), max(right, w.XMax), max(bottom, w.YMax)
	}

	most := 35.0
	if n > 1 {
		most = 45 // a page that a table fills begins with the middle of its first column
	}

	within(t, "left margin, mm", left*mm, 29.9, most)
	within(t, "right margin, mm", (s.Width-right)*mm, 14.9, 200)
	within(t, "bottom margin, mm", (s.Height-bottom)*mm, 19.9, 300)
}
