package widget

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Dimmed draws a screen as what lies beneath something that is open: without its colours, from a line on.
func Dimmed(f Frame, screen string, from int) string {
	lines := strings.Split(screen, "\n")
	for i := from; i < len(lines); i++ {
		lines[i] = f.Theme.Dim.Render(ansi.Strip(lines[i]))
	}
	return strings.Join(lines, "\n")
}

// Over lays a box over the middle of a screen of w × h cells. The rows that it crosses are empty beside it: nothing of
// them is left cut.
func Over(screen, box string, w, h int) (drawn string, x, y int) {
	bw, bh := lipgloss.Size(box)
	x, y = max(0, (w-bw)/2), max(0, (h-bh+1)/2)
	lines := strings.Split(screen, "\n")
	for i, l := range strings.Split(box, "\n") {
		if y+i < len(lines) {
			lines[y+i] = "\x1b[m" + Fit(strings.Repeat(" ", x)+l, w)
		}
	}
	return strings.Join(lines, "\n"), x, y
}
