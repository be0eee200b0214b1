package dialog

import (
	"encoding/json"
	"strings"

	tea "charm.land/bubbletea/v2"

	"thuky/tui/text"
	"thuky/tui/widget"
)

// Sheet is what a Grid asks for: a value for each row under each column.
type Sheet struct {
	Rows, Cols []Axis
	Cells      [][]string // at first, by row and column
	Total      text.Word  // head of the sums; unused where Sum is nil
	Sum        func(row int, cells []string) string
	Check      func(row, col int, value string) error // what is wrong with a value; an empty one is never asked about
	Submit     func(cells [][]string) (tea.Msg, error)
	Explain    func(error) string
}

// Axis names a row or a column of a Sheet.
type Axis struct {
	Key  string // by which it is known again; unique
	Name string
	Head string // of a column: as short as its values
}

// Grid enters many values in one table, as a spreadsheet does: typing replaces a value, Enter goes down, Tab to the
// right, a block that was copied out of a spreadsheet is pasted from the cursor on. All of it is submitted at once.
type Grid struct {
	title    string
	sheet    Sheet
	cells    [][]string
	row, col int
	left     int        // the first column in sight
	typing   *lineInput // nil while no value is being typed
	undo     [][][]string
	redo     [][][]string
	why      string
	leaving  bool
	key      string
}

// NewGrid makes a grid. What is typed is saved under key meanwhile; saved is what an earlier one that never ended has
// left there.
func NewGrid(title string, sheet Sheet, key, saved string) *Grid {
	g := &Grid{title: title, sheet: sheet, cells: copied(sheet.Cells), key: key}
	var changes map[string]map[string]string
	if saved == "" || json.Unmarshal([]byte(saved), &changes) != nil {
		return g
	}
	for i, r := range sheet.Rows {
		for j, c := range sheet.Cols {
			if value, ok := changes[r.Key][c.Key]; ok {
				g.cells[i][j] = value
			}
		}
	}
	return g
}

func copied(cells [][]string) [][]string {
	out := make([][]string, len(cells))
	for i, row := range cells {
		out[i] = append([]string(nil), row...)
	}
	return out
}

// Draft gives the key, and what has been changed by row and column, with the value that is being typed as far as it is
// one: nothing while all is as it was.
func (g *Grid) Draft() (key, text string) {
	changes := map[string]map[string]string{}
	for i, r := range g.sheet.Rows {
		for j, c := range g.sheet.Cols {
			value := g.cells[i][j]
			if g.typing != nil && i == g.row && j == g.col {
				if typed := g.typing.value(); typed != "" && g.sheet.Check(i, j, typed) == nil {
					value = typed
				}
			}
			if value == g.sheet.Cells[i][j] {
				continue
			}
			if changes[r.Key] == nil {
				changes[r.Key] = map[string]string{}
			}
			changes[r.Key][c.Key] = value
		}
	}
	if len(changes) == 0 {
		return g.key, ""
	}
	said, err := json.Marshal(changes)
	if err != nil { // strings alone are always said
		return g.key, ""
	}
	return g.key, string(said)
}

// Update moves, types, submits or leaves. Leaving a changed grid takes Esc twice.
func (g *Grid) Update(f widget.Frame, msg tea.Msg) (bool, tea.Msg) {
	g.why = ""
	leaving := g.leaving
	g.leaving = false
	if paste, ok := msg.(tea.PasteMsg); ok {
		g.paste(paste.Content)
		return false, nil
	}
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false, nil
	}
	if g.typing != nil {
		if done := g.typed(key); !done {
			return false, nil
		}
	}
	_, changed := g.Draft()
	switch k := key.String(); k {
	case "esc":
		if leaving || changed == "" {
			return true, nil
		}
		g.leaving = true
	case "ctrl+s":
		out, err := g.sheet.Submit(copied(g.cells))
		if err != nil {
			g.why = g.sheet.Explain(err)
			return false, nil
		}
		return true, out
	case "ctrl+z":
		g.step(&g.undo, &g.redo)
	case "ctrl+y":
		g.step(&g.redo, &g.undo)
	case "delete", "backspace", "ctrl+u":
		g.put(map[[2]int]string{{g.row, g.col}: ""})
	case "f2":
		g.begin(g.cells[g.row][g.col])
	default:
		g.move(f, key)
	}
	return false, nil
}

// move follows the keys that move, and begins to type with any other that says something.
func (g *Grid) move(f widget.Frame, key tea.KeyPressMsg) {
	row, col := g.row, g.col
	switch key.String() {
	case "up":
		row--
	case "down", "enter":
		row++
	case "left", "shift+tab":
		col--
	case "right", "tab":
		col++
	case "home":
		col = 0
	case "end":
		col = len(g.sheet.Cols) - 1
	case "pgup":
		row -= max(1, f.H-10)
	case "pgdown":
		row += max(1, f.H-10)
	default:
		if key.Text != "" {
			g.begin("")
			g.typing.update(key)
		}
		return
	}
	if key.String() == "enter" && row == len(g.sheet.Rows) && col+1 < len(g.sheet.Cols) {
		row, col = 0, col+1 // at the foot of a column the next one begins
	}
	if key.String() == "tab" && col == len(g.sheet.Cols) && row+1 < len(g.sheet.Rows) {
		row, col = row+1, 0
	}
	g.row = min(max(0, row), len(g.sheet.Rows)-1)
	g.col = min(max(0, col), len(g.sheet.Cols)-1)
}

func (g *Grid) begin(value string) {
	g.typing = newLine(value)
	g.typing.focus(true)
}

// typed gives a key to the value being typed, whose cursor stays at its end. It is done, and the key is still to be
// followed, when the key leads away.
func (g *Grid) typed(key tea.KeyPressMsg) (done bool) {
	switch key.String() {
	case "esc":
		g.typing = nil
		return false
	case "enter", "tab", "shift+tab", "up", "down", "left", "right", "home", "end", "pgup", "pgdown", "ctrl+s":
	default:
		g.typing.update(key)
		g.typing.m.CursorEnd()
		return false
	}
	value := g.typing.value()
	if value != "" {
		if err := g.sheet.Check(g.row, g.col, value); err != nil {
			g.why = g.sheet.Explain(err)
			return false
		}
	}
	g.typing = nil
	g.put(map[[2]int]string{{g.row, g.col}: value})
	return true
}

// put changes cells as one step of undo.
func (g *Grid) put(values map[[2]int]string) {
	before := copied(g.cells)
	changed := false
	for at, value := range values {
		cell := &g.cells[at[0]][at[1]]
		changed = changed || *cell != value
		*cell = value
	}
	if changed {
		g.undo, g.redo = append(g.undo, before), nil
		g.undo = g.undo[max(0, len(g.undo)-most):]
	}
}

func (g *Grid) step(from, to *[][][]string) {
	n := len(*from)
	if n == 0 {
		return
	}
	*to = append(*to, g.cells)
	g.cells, *from = (*from)[n-1], (*from)[:n-1]
}

// paste takes a block of lines and tabs from the cursor on: all of it, or nothing.
func (g *Grid) paste(content string) {
	if g.typing != nil && !strings.ContainsAny(content, "\t\r\n") {
		g.typing.update(tea.PasteMsg{Content: content})
		return
	}
	g.typing = nil // a block takes its place
	values := map[[2]int]string{}
	lines := strings.Split(strings.TrimRight(breaks.Replace(content), "\n"), "\n")
	for i, line := range lines {
		for j, value := range strings.Split(line, "\t") {
			row, col := g.row+i, g.col+j
			value = strings.TrimSpace(value)
			switch {
			case row >= len(g.sheet.Rows) || col >= len(g.sheet.Cols):
				g.why = g.sheet.Explain(text.ErrOutside)
				return
			case value != "":
				if err := g.sheet.Check(row, col, value); err != nil {
					g.why = g.sheet.Explain(err)
					return
				}
			}
			values[[2]int{row, col}] = value
		}
	}
	g.put(values)
}
