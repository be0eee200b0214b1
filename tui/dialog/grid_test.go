package dialog

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/tui/text"
)

var errTooMuch = errors.New("at most 99")

// table is a grid of three rows and three columns, of which a value is at most 99; what it submits are its cells.
func table(saved string) *Grid {
	axis := func(names ...string) (out []Axis) {
		for _, n := range names {
			out = append(out, Axis{Key: n, Name: n, Head: n})
		}
		return out
	}
	return NewGrid("Điểm", Sheet{
		Rows: axis("một", "hai", "ba"), Cols: axis("a", "b", "c"),
		Cells: [][]string{{"11", "12", ""}, {"21", "", ""}, {"", "", "33"}},
		Check: func(_, _ int, value string) error {
			if n, err := strconv.Atoi(value); err != nil || n > 99 {
				return errTooMuch
			}
			return nil
		},
		Submit:  func(cells [][]string) (tea.Msg, error) { return cells, nil },
		Explain: func(err error) string { return text.Explain(text.Vietnamese, err) },
	}, "bảng", saved)
}

// at fails the test where the grid's cursor is not on a row and a column, or a value is being typed.
func (g *Grid) at(t *testing.T, row, col int) {
	t.Helper()
	if g.row != row || g.col != col || g.typing != nil {
		t.Fatalf("the cursor is on %d, %d, typing %v; want %d, %d", g.row, g.col, g.typing != nil, row, col)
	}
}

// says fails the test where the cells are not these, row by row: "11 12 ·".
func (g *Grid) says(t *testing.T, rows ...string) {
	t.Helper()
	for i, want := range rows {
		shown := slices.Clone(g.cells[i])
		for j := range shown {
			if shown[j] == "" {
				shown[j] = "·"
			}
		}
		if got := strings.Join(shown, " "); got != want {
			t.Fatalf("row %d is %q, not %q", i, got, want)
		}
	}
}

var (
	enter, tab, backTab   = key(tea.KeyEnter), key(tea.KeyTab), tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	left, right, up, down = key(tea.KeyLeft), key(tea.KeyRight), key(tea.KeyUp), key(tea.KeyDown)
	toHome, toEnd         = key(tea.KeyHome), key(tea.KeyEnd)
	f2, escape            = key(tea.KeyF2), key(tea.KeyEscape)
)

func TestTheGridIsWalkedAsASpreadsheet(t *testing.T) {
	g := table("")
	for i, step := range []struct {
		key      tea.KeyPressMsg
		row, col int
	}{
		{up, 0, 0},
		{left, 0, 0},
		{down, 1, 0},
		{right, 1, 1},
		{toEnd, 1, 2},
		{right, 1, 2},
		{tab, 2, 0},
		{backTab, 2, 0},
		{tab, 2, 1},
		{toHome, 2, 0},
		{down, 2, 0},
		{enter, 0, 1},
		{enter, 1, 1},
		{key(tea.KeyPgDown), 2, 1},
		{enter, 0, 2},
		{key(tea.KeyPgDown), 2, 2},
		{enter, 2, 2},
		{tab, 2, 2},
		{key(tea.KeyPgUp), 0, 2},
		{left, 0, 1},
	} {
		give(g, step.key)
		if g.row != step.row || g.col != step.col {
			t.Fatalf("step %d, %s: the cursor is on %d, %d", i, step.key, g.row, g.col)
		}
	}
	if _, draft := g.Draft(); draft != "" {
		t.Errorf("walking has changed %s", draft)
	}
}

// A key that leads away takes the value that was being typed along: the arrows to the sides and Home and End too.
func TestWhatLeadsAwayTakesTheValue(t *testing.T) {
	for _, step := range []struct {
		key      tea.KeyPressMsg
		row, col int
	}{
		{left, 1, 0}, {right, 1, 2}, {toHome, 1, 0}, {toEnd, 1, 2}, {up, 0, 1}, {down, 2, 1}, {enter, 2, 1}, {tab, 1, 2}, {backTab, 1, 0}, {key(tea.KeyPgUp), 0, 1}, {key(tea.KeyPgDown), 2, 1},
	} {
		g := table("")
		give(g, down, right)
		give(g, typed("57")...)
		give(g, step.key)
		g.at(t, step.row, step.col)
		g.says(t, "11 12 ·", "21 57 ·", "· · 33")
	}
}

// What is no value keeps the cursor where it is, and what was typed.
func TestWhatIsNoValueIsNotTaken(t *testing.T) {
	g := table("")
	give(g, typed("100")...)
	for _, k := range []tea.KeyPressMsg{right, toEnd, enter, ctrl('s')} {
		if done, _ := give(g, k); done || g.typing == nil || g.typing.value() != "100" || g.col != 0 || !strings.Contains(look(g), errTooMuch.Error()) {
			t.Fatalf("%s takes it\n%s", k, look(g))
		}
	}
	give(g, backspace, enter)
	g.says(t, "10 12 ·")
	g.at(t, 1, 0)
	give(g, typed("5")...)
	give(g, escape) // the value alone is given up
	g.says(t, "10 12 ·", "21 · ·")
}

// The cursor stands at the end of the value, whatever is pressed in it.
func TestTheCursorStandsAtTheValuesEnd(t *testing.T) {
	g := table("")
	give(g, right, f2)
	_, before := g.View(frame)
	give(g, ctrl('a'), ctrl('b'), tea.KeyPressMsg{Code: tea.KeyLeft, Mod: tea.ModCtrl}, tea.KeyPressMsg{Code: 'b', Mod: tea.ModAlt})
	give(g, backspace)
	give(g, typed("9")...)
	box, after := g.View(frame)
	line := []rune(strings.Split(ansi.Strip(box), "\n")[after.Y])
	if before == nil || before.X != after.X || string(line[after.X-2:after.X]) != "19" {
		t.Errorf("the cursor is at %d, then at %d\n%s", before.X, after.X, ansi.Strip(box))
	}
	give(g, enter)
	g.says(t, "11 19 ·") // F2 goes on with the value there was
	give(g, toHome, up)
	give(g, typed("7")...) // a letter replaces it
	give(g, enter)
	g.says(t, "7 19 ·")
}

// A block is pasted from the cursor on: all of it, or nothing.
func TestABlockIsPastedAsAWholeOrNotAtAll(t *testing.T) {
	g := table("")
	give(g, down, right, tea.PasteMsg{Content: "1\t 2 \r\n3\t\r\n"})
	g.says(t, "11 12 ·", "21 1 2", "· 3 ·")
	for _, large := range []string{"4\t5\t6", "4\n5\n6", "4\t5\t\n"} {
		give(g, tea.PasteMsg{Content: large})
		g.says(t, "11 12 ·", "21 1 2", "· 3 ·")
		if outside := text.Explain(text.Vietnamese, text.ErrOutside); !strings.Contains(look(g), string([]rune(outside)[:20])) {
			t.Errorf("a block too large is not told\n%s", look(g))
		}
	}
	give(g, tea.PasteMsg{Content: "4\t100"})
	g.says(t, "11 12 ·", "21 1 2", "· 3 ·")
	give(g, ctrl('z')) // the block is one step
	g.says(t, "11 12 ·", "21 · ·", "· · 33")
	give(g, typed("4")...)
	give(g, tea.PasteMsg{Content: "2"}, enter) // into the value being typed
	g.says(t, "11 12 ·", "21 42 ·")
}

func TestTheGridIsUndoneStepByStep(t *testing.T) {
	g := table("")
	give(g, key(tea.KeyDelete), down, backspace, down, right, right, ctrl('u'))
	g.says(t, "· 12 ·", "· · ·", "· · ·")
	give(g, key(tea.KeyDelete)) // nothing is there any more: no step
	give(g, ctrl('z'))
	g.says(t, "· 12 ·", "· · ·", "· · 33")
	give(g, ctrl('z'), ctrl('z'), ctrl('z'))
	g.says(t, "11 12 ·", "21 · ·", "· · 33")
	give(g, ctrl('y'), ctrl('y'), ctrl('y'), ctrl('y'))
	g.says(t, "· 12 ·", "· · ·", "· · ·")
	give(g, ctrl('z'))
	give(g, typed("5")...)
	give(g, enter, ctrl('y')) // something else has been typed since
	g.says(t, "· 12 ·", "· · ·", "· · 5")
	if done, out := give(g, ctrl('s')); !done || out.([][]string)[2][2] != "5" {
		t.Errorf("it submits %v", out)
	}
}

// What was typed stands in the next grid again, the value that was under way too, where it is one.
func TestTheDraftOfAGrid(t *testing.T) {
	g := table("")
	give(g, key(tea.KeyDelete), right)
	give(g, typed("57")...)
	name, draft := g.Draft()
	if name != "bảng" || draft != `{"một":{"a":"","b":"57"}}` {
		t.Fatalf("the draft is %s: %s", name, draft)
	}
	table(draft).says(t, "· 57 ·", "21 · ·")
	give(g, typed("0")...) // no value
	if _, half := g.Draft(); half != `{"một":{"a":""}}` {
		t.Errorf("with no value being typed the draft is %s", half)
	}
	again := table(draft)
	give(again, typed("11")...)
	give(again, right)
	give(again, typed("12")...)
	if _, same := again.Draft(); same != "" {
		t.Errorf("all is as it was, and the draft is %s", same)
	}
	for _, broken := range []string{"{", `{"ai":{"a":"1"}}`, `{"một":{"z":"1"}}`} {
		table(broken).says(t, "11 12 ·", "21 · ·", "· · 33")
	}
	if done, _ := give(table(draft), escape); done {
		t.Error("it is left at once")
	}
	if done, out := give(table(draft), escape, escape); !done || out != nil {
		t.Error("it is not left")
	}
}
