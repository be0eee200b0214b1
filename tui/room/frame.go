package room

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// The lowest pictures that say what meeting this is, and that in three lines; that are kept a line for who is here; that
// have a margin below.
const (
	titled     = 20
	longTitled = 24
	attended   = 14
	roomy      = 30
)

// partings are the blank lines of a picture's frame.
type partings struct{ before, after, over, under int } // its head, and its foot

// partings are what a screen of a height has, below a head of so many lines.
func (c canvas) partings(head int) partings {
	var p partings
	if c.screen >= titled {
		p = partings{before: max(0, 2-head), after: 1, over: 1}
	}
	if c.screen >= roomy {
		p.under = 1
	}
	return p
}

func (p partings) lines() int { return p.before + p.after + p.over + p.under }

// yield takes n lines away: those at the edges first.
func (p partings) yield(n int) partings {
	for _, lines := range []*int{&p.under, &p.before, &p.over, &p.after} {
		taken := max(0, min(n, *lines))
		*lines, n = *lines-taken, n-taken
	}
	return p
}

// head names the meeting above every picture but its own title, in one line to three, the last of them beside the badge; a
// low picture has a badge alone.
func (c canvas) head(s Scene) []string {
	badge, room := c.badge(), c.W-2 // a margin at both sides
	beside := room
	if badge != "" {
		beside -= ansi.StringWidth(badge) + 2
	}
	var title []string
	const narrow = 12 // too little to name anything
	if c.screen >= titled && s.Kind != Slide && beside >= narrow {
		most := 2
		if c.screen >= longTitled {
			most = 3
		}
		title = tapered(c.M.Info.Title, room, beside, most)
	}
	if len(title) == 0 && badge != "" && c.screen > 1 {
		title = []string{""}
	}
	for i, l := range title {
		title[i] = " " + c.Theme.Dim.Render(l)
	}
	if last := len(title) - 1; last >= 0 {
		title[last] = widget.Spread(title[last], badge, c.W)
	}
	return title
}

// tapered wraps a text into lines of which the last has fewer cells: two of about one length, else at most so many, and
// what is too long for them is cut.
func tapered(s string, w, last, most int) []string {
	if lines := widget.Wrap(s, last); len(lines) <= 2 {
		return lines
	}
	lines := widget.Wrap(s, w)
	end := min(most, len(lines)) - 1
	if end+1 < most && ansi.StringWidth(lines[end]) > last {
		lines, end = append(lines, ""), end+1
	}
	return append(lines[:end:end], ansi.Truncate(strings.Join(lines[end:], " "), last, "…"))
}

// badge says that nothing here is for the record, on every screen however small; empty where it is.
func (c canvas) badge() string {
	var long, short text.Word
	switch {
	case c.Rehearsal:
		long, short = text.Rehearsal, text.RehearsalShort
	case c.M.Info.Notice != "":
		long, short = text.Illustration, text.IllustrationShort
	default:
		return ""
	}
	if badge := c.Theme.Badge.Render(c.T(long)) + " "; ansi.StringWidth(badge)*2 <= c.W {
		return badge
	}
	return c.Theme.Badge.Render(c.T(short)) + " "
}

// foot says who is here and what time it is.
func (c canvas) foot() string {
	left := ""
	if c.M.Phase() == meeting.Running {
		q := c.M.Quorum()
		left = c.Theme.Dim.Render(c.T(text.HallPresent, q.Present, q.Members))
	}
	right := text.Hour(c.Now)
	if c.Hand != "" {
		right = c.Hand + "   " + right
	}
	return widget.Spread(" "+left, c.Theme.Dim.Render(right)+" ", c.W)
}
