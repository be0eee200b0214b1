package theme

import (
	"image/color"
	"math"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

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

// Every text stands out from what it stands on by 7:1 at least (WCAG 2.1, level AAA), and what is drawn by 3:1.
func TestContrast(t *testing.T) {
	for _, n := range Names() {
		for _, dark := range []bool{true, false} {
			p := paletteOf(n, dark)
			for _, x := range p.texts() {
				if c := contrast(colour(x.fg), colour(x.bg)); c < 7 {
					t.Errorf("%s, dark %v: %s stands out by %.1f:1 only", n, dark, x.name, c)
				}
			}
			for name, drawn := range map[string]string{"rule": p.rule, "bar": p.good} {
				if c := contrast(colour(drawn), colour(p.back)); c < 3 {
					t.Errorf("%s, dark %v: a %s stands out by %.1f:1 only", n, dark, name, c)
				}
			}
		}
	}
	// A terminal's own background is kept by Auto: the usual ones are as good.
	for _, back := range []string{"#000000", "#1E1E1E", "#0C0C0C", "#300A24"} {
		for _, x := range paletteOf(Auto, true).texts()[:8] {
			if c := contrast(colour(x.fg), colour(back)); c < 7 {
				t.Errorf("on %s, %s stands out by %.1f:1 only", back, x.name, c)
			}
		}
	}
}

// Where there are few colours or none, the row under the cursor and a badge are told by inversion.
func TestFewColours(t *testing.T) {
	for p, want := range map[colorprofile.Profile]Depth{
		colorprofile.TrueColor: Full, colorprofile.ANSI256: Full, colorprofile.ANSI: Sixteen, colorprofile.ASCII: None, colorprofile.NoTTY: None,
	} {
		if got := DepthOf(p); got != want {
			t.Errorf("%v is %v", p, got)
		}
	}
	for _, d := range []Depth{Sixteen, None} {
		for _, n := range Names() {
			th := New(n, true, d)
			for name, s := range map[string]lipgloss.Style{"selected": th.Selected, "tab": th.Tab, "badge": th.Badge} {
				if !s.GetReverse() {
					t.Errorf("%s at depth %d: %s is not inverted", n, d, name)
				}
			}
			if th.Background != nil {
				t.Errorf("%s at depth %d paints the background", n, d)
			}
		}
	}
	if th := New(Light, true, Full); th.Background == nil {
		t.Error("a light theme stands on a dark background")
	}
}
