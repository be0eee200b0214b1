package export

import (
	"bytes"
	"errors"
	"hash"
	"hash/fnv"
	"regexp"
	"strconv"
	"testing"

	"thuky/meeting/paper"
)

// The parts of the fonts have names of their own, and every object stands where the table of offsets says.
func TestAPDFNamesThePartsOfItsFonts(t *testing.T) {
	name := regexp.MustCompile(`/(BaseFont|FontName) /([A-Z]{6}\+LiberationSerif(-Bold)?(-?Italic)?)[\n ]`)
	tags := map[string]bool{}

	for _, d := range samples() {
		var b bytes.Buffer
		if err := PDF(&b, d); err != nil {
			t.Fatal(err)
		}

		if bytes.Contains(b.Bytes(), []byte(fpdfPrefix)) {
			t.Errorf("%s: a font has the name that fpdf gave it", d.File)
		}

		uses := map[string]int{}
		for _, m := range name.FindAllSubmatch(b.Bytes(), -1) {
			uses[string(m[2])]++
		}

		for n, times := range uses {
			if tags[n[:6]] || times != 3 { // the font, its descendant, and its descriptor
				t.Errorf("%s: %s is there %d times, or in another file", d.File, n, times)
			}

			tags[n[:6]] = true
		}

		entries := regexp.MustCompile(`(?m)^(\d{10}) 00000 n`).FindAllSubmatch(b.Bytes(), -1)
		if len(entries) < 5 {
			t.Fatalf("%s: %d objects", d.File, len(entries))
		}

		for i, e := range entries {
			at, err := strconv.Atoi(string(e[1]))
			if err != nil || !bytes.HasPrefix(b.Bytes()[at:], []byte(strconv.Itoa(i+1)+" 0 obj")) {
				t.Errorf("%s: object %d is not at %d: %v", d.File, i+1, at, err)
			}
		}
	}
}

func TestOnlyNamesOfFontsAreExchanged(t *testing.T) {
	regular, bold := faceOf(paper.Run{}), faceOf(paper.Run{Bold: true})
	used := map[*pdfFace]hash.Hash64{regular: fnv.New64a(), bold: fnv.New64a()}
	_, _ = used[bold].Write([]byte("a"))

	for in, want := range map[string]string{
		"": "", "abc": "abc",
		"1 /utf8of-liberationserif\n2 /utf8of-liberationserif-bold /x": "1 /" + partName(regular, used[regular].Sum64()) + "\n2 /" + partName(bold, used[bold].Sum64()) + " /x",
		"/utf8of-liberationserif":                                      "/utf8of-liberationserif", "/utf8of-other\n": "/utf8of-other\n", "utf8of-liberationserif\n": "utf8of-liberationserif\n",
	} {
		var b bytes.Buffer

		n, err := newSubsetNames(&b, used).Write([]byte(in))
		if err != nil || n != len(in) || b.String() != want || b.Len() != len(in) {
			t.Errorf("%q: %q, %d, %v", in, b.String(), n, err)
		}
	}

	for room := range 30 {
		if _, err := newSubsetNames(&narrow{room: room}, used).Write([]byte("/utf8of-liberationserif\nand more")); !errors.Is(err, errFull) {
			t.Errorf("%d bytes: %v", room, err)
		}
	}
}
