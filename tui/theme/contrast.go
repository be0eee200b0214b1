package theme

import (
	"image/color"
	"math"

	"github.com/charmbracelet/colorprofile"
)

// Least is by how much the least visible text of a theme stands out from what it stands on, in the colours that a terminal
// of that depth shows: the contrast ratio of WCAG 2.1, of which 7 is its highest level. Where the terminal keeps its own
// background the usual one is taken. It is 0 where all colours are the terminal's own.
func Least(n Name, dark bool, d Depth) float64 {
	if d == Sixteen || d == None {
		return 0
	}
	least := math.Inf(1)
	for _, x := range paletteOf(n, dark).texts() {
		least = min(least, contrast(d.shown(x.fg), d.shown(x.bg)))
	}
	return least
}

// shown is a colour as a terminal of that depth shows it.
func (d Depth) shown(c string) color.Color {
	if d == Indexed {
		return colorprofile.ANSI256.Convert(colour(c))
	}
	return colour(c)
}

// luminance is the relative luminance of WCAG 2.1.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.03928 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// contrast is the contrast ratio of WCAG 2.1, from 1 to 21.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// pair is a text and what it stands on.
type pair struct {
	name   string
	fg, bg string
}

func (p palette) texts() []pair {
	return []pair{
		{"text", p.text, p.back},
		{"strong", p.strong, p.back},
		{"dim", p.dim, p.back},
		{"accent", p.accent, p.back},
		{"key", p.key, p.back},
		{"good", p.good, p.back},
		{"bad", p.bad, p.back},
		{"warn", p.warn, p.back},
		{"selected", p.selFg, p.selBg},
		{"badge", p.badgeFg, p.warn},
	}
}
