package room

import (
	"strconv"
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

// scaleOf is the largest scale at which figures, drawn by wide, keep within c.W cells and so many lines; 0 where there is no
// room for any. They are no more than half of the picture's height.
func (c canvas) scaleOf(wide func(scale int) int, lines int) int {
	scale := 0
	for next := 1; wide(next) <= c.W && tall(next) <= lines; next++ {
		if next > 2 && (next-1)*3*2 >= c.H {
			break
		}
		scale = next
	}
	return scale
}

// large draws figures in the middle, as large as there is room for them.
func (c canvas) large(style lipgloss.Style, s string) drawing { return c.largeAs(style, s, s) }

// outOf draws how many of all there are, at the scale at which it can be drawn to the last: no line moves when it gets a
// figure more.
func (c canvas) outOf(n, all int) drawing {
	of := "/" + strconv.Itoa(all)
	return c.largeAs(c.Theme.Strong, strconv.Itoa(n)+of, strconv.Itoa(all)+of)
}

// largeAs is large where there is room for others.
func (c canvas) largeAs(style lipgloss.Style, s, others string) drawing {
	return func(lines int) ([]string, int) {
		scale := c.scaleOf(func(scale int) int { return lipgloss.Width(widget.Digits(others, scale)[0]) }, lines)
		if scale == 0 {
			return c.centred(style, s), 0
		}
		return widget.Styled(style, widget.Center(figures(s, scale), c.W)), tall(scale)
	}
}

// tall is how many lines figures of a scale take.
func tall(scale int) int { return (5*scale + 1) / 2 }

// part is a figure with what it counts; its room is that of the widest it may become.
type part struct{ figure, widest, word string }

// wide is how many cells the widest figure of a part takes at a scale.
func (p part) wide(scale int) int { return lipgloss.Width(widget.Digits(p.widest, scale)[0]) }

// parted draws figures beside each other, all at the one scale that fits every one of them, with a rule between them and
// what they count right under them.
func (c canvas) parted(parts []part) drawing {
	narrow := func(scale int) int { return 4*scale + 1 } // cells between two of them: more than between two digits
	width := func(p part, scale int) int {
		return max(p.wide(scale), ansi.StringWidth(p.word))
	}
	all := func(scale int) int {
		sum := narrow(scale) * (len(parts) - 1)
		for _, p := range parts {
			sum += width(p, scale)
		}
		return sum
	}
	return func(lines int) ([]string, int) {
		scale := c.scaleOf(all, lines-1)
		if scale == 0 {
			return c.centred(c.Theme.Strong, said(parts)), 0
		}
		gap := narrow(scale) + min((c.W-all(scale))/(len(parts)+1), c.W/6)
		rule := strings.Repeat(" ", gap/2) + c.Theme.Rule.Render("│") + strings.Repeat(" ", gap-gap/2-1)
		out := make([]string, tall(scale)+1)
		for i, p := range parts {
			w := width(p, scale)
			cells := append(widget.Styled(c.Theme.Strong, figures(p.figure, scale)), c.Theme.Text.Render(p.word))
			for y := range out {
				if i > 0 {
					out[y] += rule
				}
				out[y] += widget.Fit(widget.Center(cells[y:y+1], w)[0], w)
			}
		}
		return widget.Center(out, c.W), tall(scale)
	}
}

// led draws the first figure large, and beside it in words what it counts and the others.
func (c canvas) led(parts []part) drawing {
	words := []string{parts[0].word}
	for _, p := range parts[1:] {
		words = append(words, said([]part{p}))
	}
	const gap = 2
	beside := gap + lipgloss.Width(strings.Join(words, "\n"))
	wide := func(scale int) int { return parts[0].wide(scale) + beside }
	return func(lines int) ([]string, int) {
		scale := c.scaleOf(wide, lines)
		if scale == 0 { // at any other there is a line for each of the words
			return c.centred(c.Theme.Strong, said(parts)), 0
		}
		indent := strings.Repeat(" ", (c.W-wide(scale))/2)
		out := widget.Styled(c.Theme.Strong, figures(parts[0].figure, scale))
		for y := range out {
			out[y] = widget.FitRight(out[y], parts[0].wide(scale))
		}
		first := (len(out) - len(words)) / 2
		for y := range out {
			out[y] = indent + out[y]
			if i := y - first; i >= 0 && i < len(words) {
				out[y] += strings.Repeat(" ", gap) + c.Theme.Text.Render(words[i])
			}
		}
		return out, tall(scale)
	}
}

// said are figures in words.
func said(parts []part) string {
	var words []string
	for _, p := range parts {
		words = append(words, p.word+" "+p.figure)
	}
	return strings.Join(words, " · ")
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
