package export

import (
	"archive/zip"
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thuky/meeting/paper"
)

var update = flag.Bool("update", false, "write the goldens anew")

// golden compares got with testdata/name.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()

	path := filepath.Join("testdata", filepath.FromSlash(name))

	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}

		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}

	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test -update writes it)", err)
	}

	// A checkout on Windows may have other line ends.
	want = bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n"))
	if !bytes.Equal(got, want) {
		at := 0
		for at < min(len(got), len(want)) && got[at] == want[at] {
			at++
		}

		from := max(0, at-80)
		t.Errorf("%s differs at byte %d:\n got …%.240q\nwant …%.240q", path, at, got[from:], want[from:])
	}
}

// part is one file of a DOCX.
type part struct {
	name string
	data []byte
}

// partsOf renders d and takes the archive apart, in its order.
func partsOf(t testing.TB, d paper.Document) []part {
	t.Helper()

	var b bytes.Buffer
	if err := DOCX(&b, d); err != nil {
		t.Fatal(err)
	}

	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}

	var all []part

	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}

		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}

		all = append(all, part{f.Name, data})
	}

	return all
}

func partOf(t testing.TB, d paper.Document, name string) []byte {
	t.Helper()

	for _, p := range partsOf(t, d) {
		if p.name == name {
			return p.data
		}
	}

	t.Fatalf("no part %s", name)

	return nil
}

func TestTheGoldens(t *testing.T) {
	for _, d := range samples() {
		t.Run(d.File, func(t *testing.T) {
			golden(t, d.File+".txt", []byte(Text(d)+"\n"))

			var md bytes.Buffer
			if err := Markdown(&md, d); err != nil {
				t.Fatal(err)
			}

			golden(t, d.File+".md", md.Bytes())
			golden(t, d.File+".document.xml", partOf(t, d, "word/document.xml"))
		})
	}

	// The other parts depend on little: the draft has the fullest.
	for _, p := range partsOf(t, minutes()) {
		if p.name != "word/document.xml" {
			golden(t, "docx/"+strings.NewReplacer("[", "", "]", "", "/.", "/").Replace(p.name), p.data)
		}
	}
}
