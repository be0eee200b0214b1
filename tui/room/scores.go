package room

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"thuky/tui/text"
	"thuky/tui/widget"
)

// scores are the units with their points, from high to low: a place that several share has a sign.
func (c canvas) scores() []string {
	title := append(c.title(c.Theme.Title, c.T(text.HallScores)), "")
	ranking := c.M.Ranking()
	names, points := 0, 0
	for _, r := range ranking {
		names, points = max(names, ansi.StringWidth(r.Unit.Name)), max(points, ansi.StringWidth(text.Points(c.Lang, r.Total)))
	}
	const place, gap = 5, 3
	names = min(names, c.W-place-gap-points)
	indent := strings.Repeat(" ", max(0, (c.W-place-names-gap-points)/2))
	var lines [][]string
	for _, r := range ranking {
		rank, style := strconv.Itoa(r.Rank), c.Theme.Text
		if r.Tied {
			rank = c.T(text.RankTied, r.Rank)
		}
		if r.Rank == 1 {
			style = c.Theme.Strong
		}
		var entry []string
		for i, l := range widget.Wrap(r.Unit.Name, names) {
			head, total := strings.Repeat(" ", place), ""
			if i == 0 {
				head, total = widget.FitRight(rank, place-1)+" ", text.Points(c.Lang, r.Total)
			}
			entry = append(entry, indent+style.Render(head+widget.Fit(l, names))+strings.Repeat(" ", gap)+c.Theme.Strong.Render(widget.FitRight(total, points)))
		}
		lines = append(lines, entry)
	}
	return c.between([][]string{title}, airy(lines, c.H-len(title)), nil)
}
