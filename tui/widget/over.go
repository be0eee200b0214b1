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

// Over lays a box over the middle of a dimmed screen of w × h cells. Beside the box no word of the screen is cut.
func Over(f Frame, screen, box string, w, h int) (drawn string, x, y int) {
	bw, bh := lipgloss.Size(box)
	x, y = max(0, (w-bw)/2), max(0, (h-bh+1)/2)
	lines := strings.Split(screen, "\n")
	for i, l := range strings.Split(box, "\n") {
		if y+i >= len(lines) {
			break
		}
		under := []rune(ansi.Strip(lines[y+i]))
		left, right := whole(ansi.Truncate(string(under), x, ""), false), whole(ansi.TruncateLeft(string(under), x+bw, ""), true)
		side := max(0, w-x-bw)
		right = strings.Repeat(" ", max(0, side-ansi.StringWidth(right))) + right
		lines[y+i] = "\x1b[m" + f.Theme.Dim.Render(Fit(left, x)) + l + f.Theme.Dim.Render(Fit(right, side))
	}
	return strings.Join(lines, "\n"), x, y
}

// whole leaves out the word that was cut at the end of a text, or at its beginning, and what is too little to be read.
func whole(s string, beginning bool) string {
	const readable = 16 // cells
	if ansi.StringWidth(s) < readable {
		return ""
	}
	if beginning {
		if i := strings.Index(s, "  "); i >= 0 {
			return strings.Repeat(" ", ansi.StringWidth(s[:i])) + s[i:]
		}
		return ""
	}
	return s[:strings.LastIndex(s, "  ")+1]
}
