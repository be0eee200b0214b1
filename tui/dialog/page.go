package dialog

import (
	tea "charm.land/bubbletea/v2"

	"thuky/tui/widget"
)

// page is a box with lines of which one stays in sight, something above them and something below.
type page struct {
	title       string
	head        []string
	lines, foot []string
	cursor      *tea.Cursor // relative to the lines
	at          int         // the line that stays in sight
}

// draw gives the page as a box of f.W cells, as high as it needs to be and at most f.H lines.
func (p page) draw(f widget.Frame) (string, *tea.Cursor) {
	room := max(1, f.H-2-len(p.head)-len(p.foot)-1)
	lines, from := p.lines, 0
	if len(lines) > room {
		from = min(max(0, p.at-1), len(lines)-room)
		lines = lines[from : from+room]
	}
	cursor := p.cursor
	if cursor != nil {
		c := *cursor
		c.X, c.Y = c.X+2, c.Y+1+len(p.head)-from
		cursor = &c
	}
	all := append(append([]string(nil), p.head...), lines...)
	all = append(append(all, ""), p.foot...)
	return widget.Box(f.Inner(f.W, len(all)+2), p.title, all), cursor
}
