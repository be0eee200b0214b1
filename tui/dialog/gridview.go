package dialog

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/tui/text"
	"thuky/tui/widget"
)

// The widths of a grid, in cells.
const (
	gridLabel  = 26
	gridColumn = 8
)

// View draws the table; the cursor's row and column stay in sight, and below it stands what they are.
func (g *Grid) View(f widget.Frame) (string, *tea.Cursor) {
	label := min(gridLabel, max(8, f.W/3))
	if f.W > 110 {
		label += 14
	}
	sum := 0
	if g.sheet.Sum != nil {
		sum = gridColumn + 1
	}
	f = boxed(f, label+2+(gridColumn+1)*len(g.sheet.Cols)+sum+4, f.H)
	fits := max(1, (f.W-4-label-2-sum)/(gridColumn+1))
	g.left = max(0, min(max(g.left, g.col-fits+1), g.col, len(g.sheet.Cols)-fits))
	shown := min(fits, len(g.sheet.Cols)-g.left)

	head := widget.Fit("", label+2)
	for j := g.left; j < g.left+shown; j++ {
		name := widget.FitRight(g.sheet.Cols[j].Head, gridColumn)
		if j == g.col {
			head += " " + f.Theme.Strong.Render(name)
		} else {
			head += " " + f.Theme.Dim.Render(name)
		}
	}
	if sum > 0 {
		head += " " + f.Theme.Title.Render(widget.FitRight(f.T(g.sheet.Total), gridColumn))
	}
	foot := g.foot(f)
	room := max(1, f.H-2-1-len(foot))
	from := min(max(0, g.row-room/2), max(0, len(g.sheet.Rows)-room))
	lines := []string{head}
	var names []string
	for _, r := range g.sheet.Rows[from:min(from+room, len(g.sheet.Rows))] {
		names = append(names, r.Name)
	}
	for i, name := range widget.Apart(names, label) {
		lines = append(lines, g.line(f, from+i, widget.Fit(name, label), shown, sum > 0))
	}
	cursor := g.cursor(label, g.row-from)
	return widget.Box(f.Inner(f.W, len(lines)+len(foot)+2), g.title, append(lines, foot...)), cursor
}

func (g *Grid) line(f widget.Frame, i int, name string, shown int, sum bool) string {
	mark, style := "  ", f.Theme.Text
	if i == g.row {
		mark, style = "▸ ", f.Theme.Strong
	}
	line := style.Render(mark + name)
	for j := g.left; j < g.left+shown; j++ {
		value, style := g.cells[i][j], f.Theme.Text
		if value == "" {
			value, style = "·", f.Theme.Dim
		}
		if i == g.row && j == g.col {
			style = f.Theme.Selected
			if g.typing != nil {
				value = ansi.TruncateLeft(g.typing.value(), max(0, ansi.StringWidth(g.typing.value())-gridColumn+1), "") + " "
			}
		}
		line += " " + style.Render(widget.FitRight(value, gridColumn))
	}
	if sum {
		line += " " + f.Theme.Title.Render(widget.FitRight(g.sheet.Sum(i, g.cells[i]), gridColumn))
	}
	return line
}

// cursor is the terminal's own cursor while a value is typed: at its end, where an input method opens its window.
func (g *Grid) cursor(label, line int) *tea.Cursor {
	if g.typing == nil {
		return nil
	}
	c := tea.NewCursor(2+label+2+(g.col-g.left+1)*(gridColumn+1)-1, line+2)
	return c
}

// foot says where the cursor is, what is wrong, and the keys.
func (g *Grid) foot(f widget.Frame) []string {
	where := g.sheet.Rows[g.row].Name + " · " + g.sheet.Cols[g.col].Name
	foot := []string{""}
	for _, l := range widget.Wrap(where, f.W-4) {
		foot = append(foot, f.Theme.Title.Render(l))
	}
	if g.why != "" {
		foot = append(foot, widget.Styled(f.Theme.Bad, marked("! ", g.why, f.W-4))...)
	}
	if g.leaving {
		foot = append(foot, f.Theme.Warn.Render(f.T(text.FormLeave)))
	}
	for _, l := range widget.Wrap(f.T(text.GridKeys), f.W-4) {
		foot = append(foot, f.Theme.Dim.Render(l))
	}
	return foot
}
