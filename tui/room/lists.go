package room

import (
	"strconv"
	"strings"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// pageTime is how long a page stands where a list has more than one.
const pageTime = 8 * time.Second

// paged gives the lines that fit, page after page as time goes by; the last line then says which page this is. The
// lines of one entry stay together, and the pages are about equally long.
func (c canvas) paged(entries [][]string, room int) []string {
	total := 0
	for _, e := range entries {
		total += len(e)
	}
	if total <= room {
		var out []string
		for _, e := range entries {
			out = append(out, e...)
		}
		return out
	}
	if room < 2 {
		return nil
	}
	const apart = 6 // lines from which on the page's number stands apart
	lines := room - 1
	if room >= apart {
		lines--
	}
	pages := split(entries, lines)
	even := (total + len(pages) - 1) / len(pages)
	for _, e := range entries {
		even = max(even, min(len(e), lines))
	}
	if even := split(entries, even); len(even) == len(pages) {
		pages = even
	}
	at := int(max(0, c.Now.Sub(c.Since))/pageTime) % len(pages)
	out := append([]string(nil), pages[at]...)
	for len(out) < room-1 {
		out = append(out, "")
	}
	return append(out, c.centred(c.Theme.Dim, c.T(text.HallPage, at+1, len(pages)))...)
}

// split deals entries to pages of at most so many lines.
func split(entries [][]string, lines int) [][]string {
	pages := [][]string{nil}
	for _, e := range entries {
		e = e[:min(len(e), lines)]
		if last := len(pages) - 1; len(pages[last])+len(e) <= lines {
			pages[last] = append(pages[last], e...)
		} else {
			pages = append(pages, append([]string(nil), e...))
		}
	}
	return pages
}

// airy puts a blank line after every entry but the last, where there is room for them all.
func airy(entries [][]string, room int) [][]string {
	total := len(entries) - 1
	for _, e := range entries {
		total += len(e)
	}
	if total > room {
		return entries
	}
	out := make([][]string, len(entries))
	for i, e := range entries {
		if out[i] = e; i < len(entries)-1 {
			out[i] = append(e[:len(e):len(e)], "")
		}
	}
	return out
}

// columns lays entries out in as many columns as keep every one whole, down the first column, then the next. Each
// entry is a mark and a text.
func (c canvas) columns(entries []entry, room int) []string {
	widest := 0
	for _, e := range entries {
		widest = max(widest, ansi.StringWidth(e.draw(1 << 10)[0])+1)
	}
	n := max(1, min(c.W/max(1, widest), 3))
	for n > 1 && len(entries) <= room*(n-1)/2 {
		n-- // no more columns than are needed to stand in half the room
	}
	if n == 1 {
		var lines [][]string
		indent := strings.Repeat(" ", max(0, (c.W-widest)/2))
		for _, e := range entries {
			drawn := e.draw(c.W - len(indent))
			for i := range drawn {
				drawn[i] = indent + drawn[i]
			}
			lines = append(lines, drawn)
		}
		return c.paged(airy(lines, room), room)
	}
	rows := (len(entries) + n - 1) / n
	w := min(c.W/n, widest+4)
	indent := strings.Repeat(" ", (c.W-w*n)/2)
	var lines [][]string
	for y := range rows {
		line := indent
		for x := range n {
			if i := x*rows + y; i < len(entries) {
				line += widget.Fit(entries[i].draw(w - 1)[0], w)
			}
		}
		lines = append(lines, []string{line})
	}
	return c.paged(airy(lines, room), room)
}

// entry is a line of a list: a number, a mark that tells more than its colour, and a name.
type entry struct {
	number int
	mark   string
	text   string
	style  lipgloss.Style
}

func (e entry) draw(w int) []string {
	lines := numbered(e.number, e.text, w-2)
	for i := range lines {
		mark := e.mark
		if i > 0 || mark == "" {
			mark = " "
		}
		lines[i] = e.style.Render(mark + " " + lines[i])
	}
	return lines
}

// listRoom is how many lines a list of the units is left below large figures: all it needs, with a line between them
// where the figures keep a quarter of the picture; in a low one the figures keep three lines, else five.
func (c canvas) listRoom() int {
	const others, low = 5, 24 // the heading, a sentence and what is between them
	n := len(c.M.Units)
	switch {
	case c.H < low:
		return max(0, min(n, c.H-others-3))
	case c.H-others-(2*n-1) >= c.H/4:
		return 2*n - 1
	}
	return min(n, c.H-others-5)
}

// roll is who is here, and whether they are enough.
func (c canvas) roll() []string {
	q := c.M.Quorum()
	words, style := c.T(text.HallQuorum, q.Needed, q.Members), c.Theme.Good
	if !q.Met {
		words, style = c.T(text.HallNoQuorum, q.Needed, q.Members), c.Theme.Warn
	}
	out := append(c.title(c.Theme.Title, c.T(text.HallRoll)), "")
	digits, _ := c.large(c.Theme.Strong, strconv.Itoa(q.Present)+"/"+strconv.Itoa(q.Members))(c.H - len(out) - 3 - c.listRoom())
	out = append(out, digits...)
	out = append(append(out, ""), c.centred(style, words)...)
	var list []entry
	for i, u := range c.M.Units {
		e := entry{i + 1, "·", u.Name, c.Theme.Dim}
		if u.Status == meeting.Present {
			e.mark, e.style = "✓", c.Theme.Text
		}
		list = append(list, e)
	}
	if room := c.H - len(out) - 1; room > 1 {
		out = append(append(out, ""), c.columns(list, room)...)
	}
	return out
}

// candidates are those who stand for a title. Who has withdrawn, or may not stand, and why, is not for the hall.
func (c canvas) candidates(t *meeting.Title) []string {
	out := c.centred(c.Theme.Title, t.Name)
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
	out = append(append(out, c.centred(c.Theme.Text, words)...), c.air()...)
	var list []entry
	for i, x := range standing {
		list = append(list, entry{i + 1, "", x.Name, c.Theme.Strong})
	}
	return append(out, c.columns(list, c.H-len(out))...)
}

// pledge is who has signed.
func (c canvas) pledge() []string {
	out := append(c.title(c.Theme.Title, c.T(text.HallPledge)), "")
	digits, _ := c.large(c.Theme.Strong, strconv.Itoa(c.M.Signed())+"/"+strconv.Itoa(len(c.M.Units)))(c.H - len(out) - 1 - c.listRoom())
	out = append(out, digits...)
	var list []entry
	for i, u := range c.M.Units {
		e := entry{i + 1, "·", u.Name, c.Theme.Dim}
		if u.Signed {
			e.mark, e.style = "✓", c.Theme.Text
		}
		list = append(list, e)
	}
	if room := c.H - len(out) - 1; room > 1 {
		out = append(append(out, ""), c.columns(list, room)...)
	}
	return out
}
