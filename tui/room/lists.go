package room

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// columns lays entries out in as many columns as keep every one whole, down the first column, then the next, for a list of
// so many lines. Each entry is a mark and a text.
func (c canvas) columns(entries []entry, room int) [][]string {
	widest := 0
	for _, e := range entries {
		widest = max(widest, ansi.StringWidth(e.draw(1 << 10)[0])+1)
	}
	n := max(1, min(c.W/max(1, widest), 3))
	for n > 1 && len(entries) <= room*(n-1)/2 {
		n-- // no more columns than are needed to stand in half the room
	}
	var lines [][]string
	if n == 1 {
		indent := strings.Repeat(" ", max(0, (c.W-widest)/2))
		for _, e := range entries {
			drawn := e.draw(c.W - len(indent))
			for i := range drawn {
				drawn[i] = indent + drawn[i]
			}
			lines = append(lines, drawn)
		}
		return airy(lines, room)
	}
	rows := (len(entries) + n - 1) / n
	w := min(c.W/n, widest+4)
	indent := strings.Repeat(" ", (c.W-w*n)/2)
	for y := range rows {
		line := indent
		for x := range n {
			if i := x*rows + y; i < len(entries) {
				line += widget.Fit(entries[i].draw(w - 1)[0], w)
			}
		}
		lines = append(lines, []string{line})
	}
	return airy(lines, room)
}

// entry is a line of a list: a number, a mark that tells more than its colour, and a name.
type entry struct {
	number int
	mark   string
	text   string
	style  lipgloss.Style
}

func (e entry) draw(w int) []string {
	lines := Numbered(e.number, e.text, w-2)
	for i := range lines {
		mark := e.mark
		if i > 0 || mark == "" {
			mark = " "
		}
		lines[i] = e.style.Render(mark + " " + lines[i])
	}
	return lines
}

// listed are figures of the units, with words on them, over the list of who is counted. The list is left all it needs,
// with a line between its names where the figures keep a quarter of the picture; else these keep five lines, or three in a
// low picture, which takes what parts it from its frame. What parts them all comes last. Where the list takes pages all the
// same, the figures keep a quarter of the screen.
func (c canvas) listed(title string, counted int, words []string, units []entry) []string {
	const low, step = 24, 2 // lines of a picture; from a scale of figures to the next
	top, high, names := c.title(c.Theme.Title, title), 5, len(units)
	if c.H-len(top)-len(words)-names < c.screen/4 {
		names = len(flat(c.columns(units, 0))) // in as many columns as there may be
	}
	others := len(top) + len(words) + names
	if c.H < low {
		if c.H += c.spare; others+high > c.H {
			high = 3
		}
	}
	free := c.H - others - high
	paged := free < 0
	gap := func() (line []string) {
		if paged || free > 0 {
			line, free = []string{""}, free-1
		}
		return line
	}
	beforeList, afterTitle := gap(), gap()
	if len(words) > 0 {
		words = slices.Concat(gap(), words)
	}
	high += free
	switch apart := high - (names - 1); { // with a line between the names
	case paged:
		high = c.screen/4 + step
	case apart >= c.H/4:
		high = apart
	}
	digits, _ := c.outOf(counted, len(units))(high)
	top = slices.Concat(top, afterTitle, digits, words, beforeList)
	return c.between([][]string{top}, c.columns(units, c.H-len(top)), nil)
}

// units are the units, those marked that are counted.
func (c canvas) units(counted func(*meeting.Unit) bool) []entry {
	var list []entry
	for i, u := range c.M.Units {
		e := entry{i + 1, "·", u.Name, c.Theme.Dim}
		if counted(u) {
			e.mark, e.style = "✓", c.Theme.Text
		}
		list = append(list, e)
	}
	return list
}

// roll is who is here, and whether they are enough.
func (c canvas) roll() []string {
	q := c.M.Quorum()
	words, style := c.T(text.HallQuorum, q.Needed, q.Members), c.Theme.Good
	if !q.Met {
		words, style = c.T(text.HallNoQuorum, q.Needed, q.Members), c.Theme.Warn
	}
	here := c.units(func(u *meeting.Unit) bool { return u.Status == meeting.Present })
	return c.listed(c.T(text.HallRoll), q.Present, c.centred(style, words), here)
}

// candidates are those who stand for a title. Who has withdrawn, or may not stand, and why, is not for the hall.
func (c canvas) candidates(t *meeting.Title) []string {
	title := c.centred(c.Theme.Title, t.Name)
	standing := c.M.Candidates(t)
	word := text.HallCandidates
	for _, n := range t.Nominees {
		if n.Unit == "" {
			word = text.HallNominees
		}
	}
	words := c.T(word, len(standing))
	if t.Rule.Quota > 0 {
		words += c.T(text.HallPlaces, t.Rule.Quota)
	}
	title = slices.Concat(title, c.centred(c.Theme.Text, words), c.air())
	var list []entry
	for i, x := range standing {
		list = append(list, entry{i + 1, "", x.Name, c.Theme.Strong})
	}
	return c.between([][]string{title}, c.columns(list, c.H-len(title)), nil)
}

// pledge is who has signed.
func (c canvas) pledge() []string {
	signed := c.units(func(u *meeting.Unit) bool { return u.Signed })
	return c.listed(c.T(text.HallPledge), c.M.Signed(), nil, signed)
}
