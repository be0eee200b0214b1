package paper

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the goldens anew")

// golden compares what a document says with testdata/name.
func golden(t *testing.T, name string, d Document) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	got := whole(d)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test -update writes it)", err)
	}
	if got != strings.ReplaceAll(string(want), "\r\n", "\n") {
		t.Errorf("%s differs:\n%s", path, got)
	}
}

// whole is all that a document says and how it is laid out, a line a block or a row.
func whole(d Document) string {
	out := []string{"file: " + d.File}
	for _, f := range []struct {
		said bool
		word string
	}{{d.Draft, "DỰ THẢO"}, {d.Landscape, "(landscape)"}, {d.Unpaged, "(no page numbers)"}} {
		if f.said {
			out = append(out, f.word)
		}
	}
	h := d.Letterhead
	out = append(out, h.Superior, h.Agency, h.Number, h.PlaceDate, d.Heading)
	out = append(append(out, d.Subject...), d.Notice)
	var blocks []Block
	for n, b := range d.Body {
		if s, ok := b.(Sheet); !ok {
			blocks = append(blocks, b)
		} else if n == 0 {
			blocks = append(append(blocks, s), s.Paper...)
		} else {
			blocks = append(blocks, Sheet{s.Across, s.Down, nil}) // the same paper again
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case Table:
			var heads []string
			for _, c := range b.Columns {
				heads = append(heads, c.Title)
			}
			out = append(out, b.Caption, "[ "+strings.Join(heads, " | ")+" ]"+strings.Repeat("^", int(b.Tall)))
			out = append(out, lines(Document{Body: []Block{b}})...)
		case Sheet:
			out = append(out, fmt.Sprintf("=== sheet: %d x %d ===", b.Across, b.Down))
		case Break:
			out = append(out, "=== new page ===")
		default:
			out = append(out, lines(Document{Body: []Block{b}})...)
		}
	}
	for _, s := range d.Signatures {
		out = append(out, "sign: "+strings.Join([]string{s.Office, s.Hint, s.Name}, " / "))
	}
	for _, r := range d.Receivers {
		out = append(out, "to: "+r)
	}
	var b strings.Builder
	for _, s := range out {
		if s != "" {
			b.WriteString(strings.TrimRight(s, " ") + "\n")
		}
	}
	return b.String()
}
