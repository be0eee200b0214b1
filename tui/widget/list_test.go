package widget

import (
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// TestTheCursorOfAListIsInSight: however long the list and however low the window, the row under the cursor is shown, its
// first line of detail with it where there is room for three; and no line is wider or narrower than the frame.
func TestTheCursorOfAListIsInSight(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(t, "rows")
		f := plain.Inner(rapid.IntRange(12, 100).Draw(t, "w"), rapid.IntRange(1, 30).Draw(t, "h"))
		at := rapid.IntRange(0, n-1).Draw(t, "cursor")
		details := rapid.IntRange(0, 4).Draw(t, "details")
		cols := []Column{{Width: 2, Right: true}, {}, {Width: rapid.IntRange(0, 6).Draw(t, "width")}}
		if rapid.Bool().Draw(t, "head") {
			cols[1].Head = "Nội dung"
		}
		var rows []Row
		for i := range n {
			rows = append(rows, Row{Cells: []string{strconv.Itoa(i + 1), "mục " + strconv.Itoa(i+1), "đủ"}, Detail: make([]string, details)})
		}
		lines := List(f, cols, rows, at)
		head := 0
		if cols[1].Head != "" {
			head = 1
		}
		if len(lines) > max(f.H, head+1) {
			t.Fatalf("%d lines in a frame of %d", len(lines), f.H)
		}
		shown := -1
		for i, l := range lines {
			if w := ansi.StringWidth(l); w != f.W {
				t.Fatalf("line %d has %d cells, not %d", i, w, f.W)
			}
			if strings.HasPrefix(ansi.Strip(l), "▸") {
				if shown >= 0 {
					t.Fatal("two rows are marked")
				}
				shown = i
			}
		}
		if shown < 0 {
			t.Fatalf("row %d of %d is out of sight in %d lines", at+1, n, f.H)
		}
		if room := f.H - head; details > 0 && room >= 3 && shown == len(lines)-1 {
			t.Fatalf("the detail of row %d of %d is out of sight in %d lines", at+1, n, f.H)
		}
	})
}

func TestAListWithoutACursorMarksNothing(t *testing.T) {
	lines := List(plain, []Column{{}}, []Row{{Cells: []string{"một"}, Detail: []string{"chi tiết"}}, {}}, -1)
	all := ansi.Strip(strings.Join(lines, "\n"))
	if strings.Contains(all, "▸") || strings.Contains(all, "chi tiết") || !strings.Contains(all, "một") {
		t.Errorf("the list is\n%s", all)
	}
	if got := List(plain, []Column{{Head: "Tên"}}, nil, 0); len(got) != 1 {
		t.Errorf("an empty list is %q", got)
	}
}

// Columns without a width share what is left, to the last cell.
func TestColumnsShareTheRoom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.IntRange(10, 120).Draw(t, "w")
		cols := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Column { return Column{Width: rapid.IntRange(0, 3).Draw(t, "width")} }), 1, 5).Draw(t, "cols")
		sum, free, least, most := len(strings.Join(gaps(cols, w), "")), 0, w, 0
		for i, c := range widths(cols, w) {
			sum += c.Width
			if cols[i].Width == 0 {
				free++
				least, most = min(least, c.Width), max(most, c.Width)
			}
		}
		if free > 0 && w > 30 && (sum != w || most-least > 1) {
			t.Fatalf("%v at %d: %d cells, from %d to %d", cols, w, sum, least, most)
		}
	})
}
