package export

import (
	"bytes"
	"errors"
	"html"
	"regexp"
	"strings"
	"testing"

	"thuky/meeting/paper"
)

// hypertextOf renders d as HTML.
func hypertextOf(t testing.TB, d paper.Document) string {
	t.Helper()

	var b bytes.Buffer
	if err := HTML(&b, d); err != nil {
		t.Fatal(err)
	}

	return b.String()
}

var markupTag = regexp.MustCompile(`<[^>]*>`)

// read is what stands on an HTML page: its body without the markup.
func read(page string) string {
	_, body, _ := strings.Cut(page, "<body>")

	return html.UnescapeString(markupTag.ReplaceAllString(body, " "))
}

func TestAnHTMLReadsAsTheDocument(t *testing.T) {
	for _, d := range append(samples(), demoPapers(t)...) {
		got, want := pack(read(hypertextOf(t, d))), pack(Text(d))
		if at := differs(got, want); at >= 0 {
			t.Errorf("%s: at byte %d it reads\n%.100q\nbut says\n%.100q", d.File, at, got[at:], want[at:])
		}
	}
}

func TestTheHTMLGoldens(t *testing.T) {
	for _, d := range samples() {
		golden(t, d.File+".html", []byte(hypertextOf(t, d)))
	}
}

// openTags are the tags of our own that a page may have, with their attributes.
var openTags = regexp.MustCompile(`^</?(article|body|br|caption|col|colgroup|div|em|footer|h[1-4]|head|header|hr|html|li|meta|p|section|strong|style|table|tbody|td|th|thead|title|tr|ul)( (class|style|scope|lang|charset|name|content|http-equiv)="[^"<>]*")*>$`)

func FuzzHTML(f *testing.F) {
	for _, s := range []string{
		"", "Hội nghị", "<script>alert(1)</script>", `" onload="alert(1)`, "&amp;&lt;", "</style></title></article>", "a\nb\x00\xff", "javascript:x", "<!--", "]]>",
	} {
		f.Add(s, len(s))
	}

	f.Fuzz(func(t *testing.T, s string, n int) {
		d := everywhere(s, n)
		page := hypertextOf(t, d)

		for _, tag := range markupTag.FindAllString(strings.TrimPrefix(page, "<!DOCTYPE html>"), -1) {
			if !openTags.MatchString(tag) {
				t.Fatalf("%q is not ours", tag)
			}
		}

		if got, want := pack(read(page)), pack(Text(d)); got != want {
			t.Fatalf("the page says\n%q\nthe Document\n%q", got, want)
		}
	})
}

func TestAnHTMLNeedsNothingElse(t *testing.T) {
	page := hypertextOf(t, minutes())
	for _, s := range []string{"http://", "https://", "src=", "href=", "url(", "<script", "%!"} {
		if strings.Contains(page, s) {
			t.Errorf("%s in it", s)
		}
	}

	for _, s := range []string{`lang="vi-VN"`, "margin: 20mm 20mm 20mm 30mm", "<title>BIÊN BẢN Hội nghị tổng kết", "<thead>"} {
		if !strings.Contains(page, s) {
			t.Errorf("no %s in it", s)
		}
	}
}

func TestWhatIsNoHTML(t *testing.T) {
	var b bytes.Buffer
	if err := HTML(&b, paper.Document{Body: []paper.Block{nil}}); !errors.Is(err, ErrBlock) || b.Len() > 0 {
		t.Errorf("%v", err)
	}

	for room := range 20 {
		if err := HTML(&narrow{room: room * 500}, minutes()); !errors.Is(err, errFull) {
			t.Errorf("%v", err)
		}
	}
}

func TestLibreOfficeOpensTheHTML(t *testing.T) {
	got := converted(t, "bien-ban.html", []byte(hypertextOf(t, minutes())), "txt")
	for _, s := range []string{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Bảng 2. Kết quả bỏ phiếu", "Bạch Quốc An"} {
		if !strings.Contains(got, s) {
			t.Errorf("LibreOffice reads no %q in\n%.500s", s, got)
		}
	}
}
