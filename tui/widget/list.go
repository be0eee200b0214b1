package widget

import (
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// Column is a column of a list: its head and width in cells; a width of 0 takes the room that is left.
type Column struct {
	Head  string
	Width int
	Right bool
}

// Row is a line of a list.
type Row struct {
	Cells  []string
	Detail []string // lines under it when it is under the cursor
	Dim    bool
}

// List draws rows under a head, the cursor's row marked and in sight. It fills f.W × f.H cells. Without a cursor
// (below 0) no row is marked.
func List(f Frame, cols []Column, rows []Row, cursor int) []string {
	return LongList(f, cols, len(rows), func(i int) Row { return rows[i] }, cursor)
}

// LongList is List for many rows: only those in sight are made.
func LongList(f Frame, cols []Column, n int, row func(int) Row, cursor int) []string {
	between := gaps(cols, f.W-2)
	asked := cols
	cols = share(cols, f.W-2, between)
	out := head(f, cols, between)
	room := max(1, f.H-len(out))
	var detail []string // stands under the cursor's row, which is line cursor of all
	at, indent := 0, ""
	if cursor >= 0 && cursor < n {
		marked := row(cursor)
		at, detail, indent = cursor, marked.Detail, strings.Repeat(" ", textAt(cols, marked))
	}
	from := scroll(n+len(detail), at, room)
	to := min(n+len(detail), from+room)
	under := func(l int) int { return min(max(0, l-at), len(detail)) } // how many lines of detail stand above line l
	first := from - under(from)
	var seen []Row
	for i := first; i <= to-1-under(to-1); i++ {
		seen = append(seen, row(i))
	}
	for j, c := range asked {
		if c.Width == 0 {
			tellApart(seen, j, cols[j].Width)
		}
	}
	for l := from; l < to; l++ {
		if i := l - at; i > 0 && i <= len(detail) {
			out = append(out, f.Theme.Dim.Render(Fit(indent+detail[i-1], f.W)))
			continue
		}
		i := l - under(l)
		out = append(out, drawRow(f, cols, between, seen[i-first], i == cursor))
	}
	return out
}

// Measure is how wide a list is drawn at the most: where columns stand further apart the eye loses the row.
const Measure = 132

// DetailIndent is how far the lines under a row stand in, at the most.
const DetailIndent = 7

// tellApart cuts the names in a column of w cells so that they are told apart, whatever marks stand before them.
func tellApart(rows []Row, column, w int) {
	const mark = 2 // cells of a mark and what parts it from its name
	var at []int
	var names []string
	widest := w
	for i, r := range rows {
		if column >= len(r.Cells) || r.Cells[column] != ansi.Strip(r.Cells[column]) {
			continue // none, or one with a look of its own
		}
		name := r.Cells[column]
		if marked(name) {
			name, widest = string([]rune(name)[2:]), w-mark
		}
		at, names = append(at, i), append(names, name)
	}
	for k, shown := range Apart(names, widest) {
		r := &rows[at[k]]
		r.Cells = slices.Clone(r.Cells)
		r.Cells[column] = strings.TrimSuffix(r.Cells[column], names[k]) + shown
	}
}

// textAt is where the text of a row begins: after its number, and its mark where it has one.
func textAt(cols []Column, r Row) int {
	at, first := 2, 0
	if len(cols) > 1 && cols[0].Right {
		at, first = at+cols[0].Width+1, 1
	}
	if first < len(r.Cells) && marked(ansi.Strip(r.Cells[first])) {
		at += 2
	}
	return min(at, DetailIndent)
}

// marked reports whether a cell begins with a mark, as "✓ ".
func marked(cell string) bool {
	text := []rune(cell)
	return len(text) > 1 && text[1] == ' ' && !unicode.IsLetter(text[0]) && !unicode.IsDigit(text[0])
}

// gaps are what stands before each column: more than within a text, but less after a row's number, and where there is
// little room.
func gaps(cols []Column, w int) []string {
	const little = 32 // cells for a name
	out := make([]string, len(cols))
	for j := range cols {
		switch {
		case j == 1 && cols[0].Right:
			out[j] = " "
		case j > 0:
			out[j] = "  "
		}
	}
	for i, c := range share(cols, w, out) {
		if cols[i].Width > 0 || c.Width >= little {
			continue
		}
		for j := 1; j < len(out); j++ {
			out[j] = " "
		}
	}
	return out
}

func drawRow(f Frame, cols []Column, between []string, r Row, marked bool) string {
	var b strings.Builder
	for j, c := range cols {
		b.WriteString(between[j])
		cell := ""
		if j < len(r.Cells) {
			cell = r.Cells[j]
		}
		if marked {
			cell = ansi.Strip(cell)
		}
		if c.Right {
			b.WriteString(FitRight(cell, c.Width))
		} else {
			b.WriteString(Fit(cell, c.Width))
		}
	}
	marker, style := "  ", f.Theme.Text
	switch {
	case marked:
		marker, style = "▸ ", f.Theme.Selected
	case r.Dim:
		style = f.Theme.Dim
	}
	return style.Render(Fit(marker+b.String(), f.W))
}

// scroll gives the first line shown so that line at is in sight, with a line or two around it.
func scroll(n, at, room int) int {
	if n <= room {
		return 0
	}
	return min(max(0, at-room/2), n-room)
}

func head(f Frame, cols []Column, between []string) []string {
	var b strings.Builder
	named := false
	for j, c := range cols {
		b.WriteString(between[j])
		named = named || c.Head != ""
		if c.Right {
			b.WriteString(FitRight(c.Head, c.Width))
		} else {
			b.WriteString(Fit(c.Head, c.Width))
		}
	}
	if !named {
		return nil
	}
	return []string{f.Theme.Dim.Render(Fit("  "+b.String(), f.W))}
}

// Free is how much room a list of w cells has in its first column without a width.
func Free(cols []Column, w int) int {
	for i, c := range widths(cols, w-2) {
		if cols[i].Width == 0 {
			return c.Width
		}
	}
	return 0
}

// widths shares the room that is left among the columns without a width.
func widths(cols []Column, w int) []Column { return share(cols, w, gaps(cols, w)) }

func share(cols []Column, w int, gaps []string) []Column {
	out := append([]Column(nil), cols...)
	left, free := w, 0
	for j, c := range cols {
		left -= c.Width + len(gaps[j])
		if c.Width == 0 {
			free++
		}
	}
	for i, c := range out {
		if c.Width == 0 {
			out[i].Width = max(1, left/free)
			left -= out[i].Width
			free--
		}
	}
	return out
}
