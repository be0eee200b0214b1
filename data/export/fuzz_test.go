package export

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"thuky/meeting/paper"
)

// everywhere is a Document with s in every place where a Document has text.
func everywhere(s string, n int) paper.Document {
	d := paper.Document{
		Draft: n%2 == 0, Landscape: n%3 == 0, File: s, Heading: s, Subject: []string{s, s}, Notice: s,
		Letterhead: paper.Letterhead{Superior: s, Agency: s, Number: s, PlaceDate: s},
		Body: []paper.Block{
			paper.Heading{Level: n, Text: s},
			paper.Paragraph{Runs: []paper.Run{{Text: s}, {Text: s, Bold: true}, {Text: s, Italic: true}, {Text: s, Bold: true, Italic: true}}},
			paper.Dash(s), paper.Dash(s), paper.Text(s),
			paper.Sheet{Across: 1 + n&1, Down: 1 + n>>1&1, Paper: []paper.Block{
				paper.Text(s), paper.Table{Columns: []paper.Column{{Title: s}}, Rows: [][]string{{s}}, Tall: float64(n)},
			}},
			paper.Break{},
			paper.Paragraph{Runs: []paper.Run{{Text: s}}, Center: true},
			paper.Table{
				Caption: s, Tall: float64(n), Columns: []paper.Column{{Title: s, Width: n}, {Title: s, Width: -n, Align: paper.Align(n)}},
				Rows: [][]string{{s, s}, {"", s}},
			},
		},
	}

	for range min(max(n, 0), 9) {
		d.Signatures = append(d.Signatures, paper.Signature{Office: s, Hint: s, Name: s})
		d.Receivers = append(d.Receivers, s)
	}

	return d
}

func FuzzDOCX(f *testing.F) {
	for _, s := range []string{
		"", "Hội nghị", "a & b < c > d \"e\" 'f' ]]>", "\x00\x01\x08\x0b\x1f\x7f\u0085", "\xff\xfe\xc3(", "\x98\xe2\x91", "\ufffe\uffff\U0001fffe",
		"dòng 1\ndòng 2\r\n\n\ttab\u2028\u2029", "  giữ   khoảng trắng  ", "\u202eđảo", "😀 ☐ ☑", "Ho\u0301a", "%d%s", "</w:t>",
		strings.Repeat("CỤM ", 300), strings.Repeat("Ư", 2000),
	} {
		f.Add(s, len(s))
	}

	f.Fuzz(func(t *testing.T, s string, n int) {
		d := everywhere(s, n)

		strict(t, "", partsOf(t, d))

		// Every word of the Document is there, in its order.
		if got, want := pack(words(tree(t, d, "word/document.xml"))), pack(Text(d)); got != want {
			t.Fatalf("the file says\n%q\nthe Document\n%q", got, want)
		}

		var md bytes.Buffer
		if err := Markdown(&md, d); err != nil {
			t.Fatal(err)
		}

		for _, r := range md.String() {
			if r != '\n' && unicode.IsControl(r) {
				t.Fatalf("%U in the Markdown", r)
			}
		}
	})
}

// pack leaves out all space, which is a rendering's own.
func pack(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}

		return r
	}, s)
}
