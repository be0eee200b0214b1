package export

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"thuky/meeting/paper"
)

func TestEveryPartIsWellFormedAndInTheSchemasOrder(t *testing.T) {
	for _, d := range append(samples(), paper.Document{}) {
		for _, p := range partsOf(t, d) {
			root, err := parse(p.data)
			if err != nil {
				t.Fatalf("%s, %s: %v", d.File, p.name, err)
			}

			if err := order(root); err != nil {
				t.Errorf("%s, %s: %v", d.File, p.name, err)
			}
		}
	}
}

func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	var one, two bytes.Buffer
	if err := errors.Join(DOCX(&one, minutes()), DOCX(&two, minutes())); err != nil {
		t.Fatal(err)
	}

	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("two renderings differ")
	}

	if first := partsOf(t, minutes())[0].name; first != "[Content_Types].xml" {
		t.Errorf("the archive begins with %s", first)
	}
}

func TestEveryStyleAndRelationThatIsUsedExists(t *testing.T) {
	for _, d := range samples() {
		styles := tree(t, d, "word/styles.xml")
		known := map[string]bool{}

		for _, s := range styles.all("style") {
			if known[s.attrs["styleId"]] {
				t.Errorf("style %s is there twice", s.attrs["styleId"])
			}

			known[s.attrs["styleId"]] = true
		}

		for _, part := range []string{"word/styles.xml", "word/document.xml", "word/header1.xml", "word/header2.xml"} {
			for _, kind := range []string{"pStyle", "tblStyle", "basedOn", "next"} {
				for _, e := range tree(t, d, part).all(kind) {
					if !known[e.attrs["val"]] {
						t.Errorf("%s: no style %q", part, e.attrs["val"])
					}
				}
			}
		}

		relations := map[string]bool{}
		for _, r := range tree(t, d, "word/_rels/document.xml.rels").all("Relationship") {
			relations[r.attrs["Id"]] = true
		}

		for _, h := range tree(t, d, "word/document.xml").all("headerReference") {
			if !relations[h.attrs["id"]] {
				t.Errorf("no relation %q", h.attrs["id"])
			}
		}
	}
}

func TestATableRepeatsItsHeadAndSplitsNoRow(t *testing.T) {
	d := minutes()
	room := twips(pageOf(d).room())

	for i, table := range tree(t, d, "word/document.xml").all("tbl") {
		rows := table.all("tr")
		heads := table.all("tblHeader")
		grid := table.first("tblStyle").attrs["val"] == styleGrid

		if len(table.all("cantSplit")) != len(rows) {
			t.Errorf("table %d: a row may split", i+1)
		}

		if got := len(heads) == 1 && len(rows[0].all("tblHeader")) == 1; got != grid {
			t.Errorf("table %d: its head repeats: %v", i+1, got)
		}

		if grid && len(rows) != 14 {
			t.Errorf("table %d has %d rows", i+1, len(rows))
		}

		if table.first("tblLayout").attrs["type"] != "fixed" {
			t.Errorf("table %d is not of fixed layout", i+1)
		}

		sum := 0.0
		for _, c := range table.first("tblGrid").children {
			sum += number(t, c, "w")
		}

		within(t, "sum of the columns", sum, float64(room), float64(room))
	}
}

func TestSheetsAreCutIntoPapersOfOneSize(t *testing.T) {
	root := tree(t, ballots(), "word/document.xml")
	rows, papers := 0, 0

	for _, r := range root.all("tr") {
		own := &element{}
		if r.children[0].name == "trPr" && len(r.children[0].all("trHeight")) > 0 {
			own = r.children[0].first("trHeight")
		}

		switch cuts := r.all("tcMar"); {
		case len(cuts) > 0: // of papers, at least half the page but for its edge
			within(t, "height of a row of papers, mm", millimetres(t, own, "val"), 297./2-paper.SheetEdge-.02, 297./2-paper.SheetEdge+.02)

			rows, papers = rows+1, papers+len(cuts)
		case own.name != "":
			// Three lines of 13 points, and the margins of the cell.
			within(t, "height of a row, points", number(t, own, "val")/twipsPerPoint, 3*13+4, 3*13*1.2+4)
		}

		if own.name != "" && own.attrs["hRule"] != "atLeast" {
			t.Errorf("a row is %q so high", own.attrs["hRule"])
		}
	}

	if rows != 4 || papers != 8 {
		t.Errorf("%d rows of %d papers", rows, papers)
	}

	for _, c := range root.all("tcMar") {
		for _, side := range c.children {
			within(t, "room up to the cut, mm", millimetres(t, side, "w"), paper.SheetEdge-.02, paper.SheetEdge+.02)
		}
	}
}

func TestARowHasRoomForLines(t *testing.T) {
	for _, lines := range []float64{-1, 0, 1 << 40} {
		if got := rowHeight(lines, sizeTable); got < 0 || got > 1584*twipsPerPoint || lines <= 0 && got != 0 {
			t.Errorf("room for %g lines is %d twips", lines, got)
		}
	}
}

func TestColumnsShareTheRoom(t *testing.T) {
	for _, c := range []struct{ widths, want []int }{
		{[]int{1}, []int{100}},
		{[]int{1, 1, 1}, []int{33, 33, 34}},
		{[]int{1, 3}, []int{25, 75}},
		{[]int{0, -5}, []int{50, 50}},
		{[]int{1 << 62, 1 << 62}, []int{50, 50}},
	} {
		var columns []paper.Column
		for _, w := range c.widths {
			columns = append(columns, paper.Column{Width: w})
		}

		for i, got := range columnWidths(columns, 100) {
			if got != c.want[i] {
				t.Errorf("%v: column %d is %d wide, not %d", c.widths, i+1, got, c.want[i])
			}
		}
	}
}

func TestABrokenDocumentIsRefused(t *testing.T) {
	two := []paper.Column{{Title: "a"}, {Title: "b"}}

	for _, c := range []struct {
		block paper.Block
		want  error
	}{
		{nil, ErrBlock},
		{&paper.Heading{}, ErrBlock},
		{paper.Table{}, ErrColumns},
		{paper.Table{Columns: make([]paper.Column, 64)}, ErrColumns},
		{paper.Table{Columns: two, Rows: [][]string{{"1", "2"}, {"1"}}}, ErrCells},
		{paper.Table{Columns: two, Rows: [][]string{{"1", "2", "3"}}}, ErrCells},
	} {
		var b bytes.Buffer

		d := paper.Document{Body: []paper.Block{c.block}}
		if err := DOCX(&b, d); !errors.Is(err, c.want) || b.Len() > 0 {
			t.Errorf("DOCX of %T: %v, after %d bytes", c.block, err, b.Len())
		}

		if err := Markdown(&b, d); !errors.Is(err, c.want) || b.Len() > 0 {
			t.Errorf("Markdown of %T: %v, after %d bytes", c.block, err, b.Len())
		}
	}
}

func TestAFailingWriterIsReported(t *testing.T) {
	for room := range 40 {
		w := &narrow{room: room * 500}
		if err := DOCX(w, minutes()); w.full && !errors.Is(err, errFull) {
			t.Errorf("a DOCX of which %d bytes were taken: %v", w.room, err)
		}

		w = &narrow{room: room * 100}
		if err := Markdown(w, minutes()); w.full && !errors.Is(err, errFull) {
			t.Errorf("a Markdown of which %d bytes were taken: %v", w.room, err)
		}
	}
}

var errFull = errors.New("full")

// narrow takes so many bytes and no more.
type narrow struct {
	room int
	full bool
}

func (n *narrow) Write(p []byte) (int, error) {
	if len(p) > n.room {
		n.full = true

		return 0, errFull
	}

	n.room -= len(p)

	return len(p), nil
}

func tree(t testing.TB, d paper.Document, part string) *element {
	t.Helper()

	root, err := parse(partOf(t, d, part))
	if err != nil {
		t.Fatalf("%s: %v", part, err)
	}

	return root
}

// words are the characters of all text in e.
func words(e *element) string {
	var b strings.Builder
	for _, c := range e.all("t") {
		b.WriteString(c.text)
	}

	return b.String()
}
