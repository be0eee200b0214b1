package room

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/tui/widget"
)

// figures draws figures at a scale, without the empty line at their feet: what belongs to them stands right under them.
func figures(s string, scale int) []string {
	lines := widget.Digits(s, scale)
	for len(lines) > 1 && strings.TrimSpace(lines[len(lines)-1]) == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// scaleOf is the largest scale at which a line of figures, drawn by wide, keeps within w cells and leaves the given
// lines of the picture free; 0 where there is no room for any. It is no more than half of the picture's height.
func (c canvas) scaleOf(wide func(scale int) int, w, lines int) int {
	scale := 0
	for next := 1; wide(next) <= w && len(figures("0", next))+lines <= c.H; next++ {
		if next > 2 && (next-1)*3*2 >= c.H {
			break
		}
		scale = next
	}
	return scale
}

// big draws figures in the middle: at least a quarter of the whole screen's height where the width allows it. lines is
// how many lines the rest of the picture takes.
func (c canvas) big(style lipgloss.Style, s string, lines int) []string {
	scale := c.scaleOf(func(scale int) int { return lipgloss.Width(widget.Digits(s, scale)[0]) }, c.W, lines)
	if scale == 0 {
		return c.centred(style, s)
	}
	return widget.Styled(style, widget.Center(figures(s, scale), c.W))
}

// clock draws large figures under a head, and under them as many of the feet as leave the figures large: the last ones go
// first.
func (c canvas) clock(head []string, style lipgloss.Style, figures string, feet ...[]string) []string {
	for n := len(feet); n >= 0; n-- {
		for _, air := range [][]string{{""}, nil} {
			var under []string
			for _, f := range feet[:n] {
				under = slices.Concat(under, air, f)
			}
			if big := c.big(style, figures, len(head)+len(under)); len(big) > 1 {
				return slices.Concat(head, big, under)
			}
		}
	}
	return slices.Concat(head, c.centred(style, figures), slices.Concat(feet...))
}

// part is a figure with what it counts.
type part struct{ figure, word string }

// parted are figures beside each other, all at the one scale that fits every one of them, with a rule between them and
// what they count right under them. lines is how many lines the rest of the picture takes.
func (c canvas) parted(parts []part, lines int) []string {
	narrow := func(scale int) int { return 4*scale + 1 } // cells between two of them: more than between two digits
	width := func(p part, scale int) int {
		return max(lipgloss.Width(widget.Digits(p.figure, scale)[0]), ansi.StringWidth(p.word))
	}
	all := func(scale int) int {
		sum := narrow(scale) * (len(parts) - 1)
		for _, p := range parts {
			sum += width(p, scale)
		}
		return sum
	}
	scale := c.scaleOf(all, c.W, lines+1)
	if scale == 0 {
		var words []string
		for _, p := range parts {
			words = append(words, p.word+" "+p.figure)
		}
		return c.centred(c.Theme.Strong, strings.Join(words, " · "))
	}
	gap := narrow(scale) + min((c.W-all(scale))/(len(parts)+1), c.W/6)
	rule := strings.Repeat(" ", gap/2) + c.Theme.Rule.Render("│") + strings.Repeat(" ", gap-gap/2-1)
	var drawn [][]string
	for _, p := range parts {
		drawn = append(drawn, append(figures(p.figure, scale), ""))
	}
	var out []string
	for y := range drawn[0] {
		line := ""
		for i, p := range parts {
			if i > 0 {
				line += rule
			}
			w := width(p, scale)
			cell := c.Theme.Strong.Render(drawn[i][y])
			if y == len(drawn[0])-1 {
				cell = c.Theme.Text.Render(p.word)
			}
			line += widget.Fit(widget.Center([]string{cell}, w)[0], w)
		}
		out = append(out, line)
	}
	return widget.Center(out, c.W)
}

// wideTitle is how many cells a picture has before its titles are spaced out.
const wideTitle = 140

// title is a heading in the middle; where there is much room one in capitals is spaced out.
func (c canvas) title(style lipgloss.Style, s string) []string {
	if spaced := spacedOut(s); c.W >= wideTitle && s == strings.ToUpper(s) && ansi.StringWidth(spaced) <= c.W*2/3 {
		return widget.Styled(style, widget.Center([]string{spaced}, c.W))
	}
	return c.centred(style, s)
}

// spacedOut puts a space between letters, and more between words.
func spacedOut(s string) string {
	var b strings.Builder
	for i, r := range []rune(s) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
	}
	return b.String()
}
