package room

import (
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"thuky/tui/text"
)

// message is what the secretary has to say.
func (c canvas) message() []string { return c.statement(c.Stage.Text, c.H) }

// statement is a text that has the hall to itself, between two lines: where there is much room in short lines that stand
// apart, and the lines far around them, for letters cannot be larger than they are.
func (c canvas) statement(s string, lines int) []string {
	if c.W >= wideTitle && lines >= 24 {
		if poster := c.poster(s, lines/6); len(poster) <= lines {
			return poster
		}
	}
	words := c.centred(c.Theme.Strong, s)
	if len(words)+4 > lines {
		return words
	}
	long := 0
	for _, l := range words {
		long = max(long, ansi.StringWidth(strings.TrimSpace(ansi.Strip(l))))
	}
	rule := c.centred(c.Theme.Rule, strings.Repeat("─", min(c.W, long+8)))
	return slices.Concat(rule, []string{""}, words, []string{""}, rule)
}

// poster is a text in short lines with a blank one between them, and so many before and after.
func (c canvas) poster(s string, around int) []string {
	short := c
	short.W = c.W / 3
	var words []string
	for i, l := range short.centred(c.Theme.Strong, s) {
		if i > 0 {
			words = append(words, "")
		}
		words = append(words, strings.Repeat(" ", (c.W-short.W)/2)+l)
	}
	rule := c.centred(c.Theme.Rule, strings.Repeat("─", c.W/2))
	air := make([]string, around)
	return slices.Concat(rule, air, words, air, rule)
}

// pause is a break, counted down.
func (c canvas) pause() []string {
	words := c.Stage.Text
	if words == "" {
		words = c.T(text.HallBreak)
	}
	left := c.Stage.Until.Sub(c.Now)
	title := c.title(c.Theme.Title, words)
	switch {
	case c.Stage.Until.IsZero():
		return title
	case left <= 0:
		return slices.Concat(title, c.air(), c.centred(c.Theme.Strong, c.T(text.HallBack)))
	}
	below := []block{
		line(),
		{c.centred(c.Theme.Dim, c.T(text.ClockLeft)), meaning},
		line(),
		{c.centred(c.Theme.Text, c.T(text.HallBackAt, text.Hour(c.Stage.Until))), context},
	}
	return c.around([]block{{title, name}, c.gap()}, below, c.large(c.Theme.Strong, text.Clock(left+time.Second-1)))
}
