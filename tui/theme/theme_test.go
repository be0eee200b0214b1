package theme

import (
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// Every text stands out from what it stands on by 7:1 at least (WCAG 2.1, level AAA), and what is drawn by 3:1: as it was
// chosen, and in the nearest of 256 colours.
func TestContrast(t *testing.T) {
	for _, n := range Names() {
		for _, dark := range []bool{true, false} {
			for _, d := range []Depth{Full, Indexed} {
				p := paletteOf(n, dark)
				for _, x := range p.texts() {
					if c := contrast(d.shown(x.fg), d.shown(x.bg)); c < 7 {
						t.Errorf("%s, dark %v, depth %d: %s stands out by %.1f:1 only", n, dark, d, x.name, c)
					}
				}
				for name, drawn := range map[string]string{"rule": p.rule, "bar": p.bar} {
					if c := contrast(d.shown(drawn), d.shown(p.back)); c < 3 {
						t.Errorf("%s, dark %v, depth %d: a %s stands out by %.1f:1 only", n, dark, d, name, c)
					}
				}
				if Least(n, dark, d) < 7 {
					t.Errorf("%s, dark %v, depth %d: the least is %.1f", n, dark, d, Least(n, dark, d))
				}
			}
		}
	}
	// A terminal's own background is kept by Auto: the usual ones are as good.
	for _, back := range []string{"#000000", "#1E1E1E", "#0C0C0C", "#300A24"} {
		for _, d := range []Depth{Full, Indexed} {
			for _, x := range paletteOf(Auto, true).texts()[:8] {
				if c := contrast(d.shown(x.fg), colour(back)); c < 7 {
					t.Errorf("on %s, %s stands out by %.1f:1 only", back, x.name, c)
				}
			}
		}
	}
}

// Sixteen colours are what the terminal makes of them: those that are used can be read as xterm, the Linux console and
// Windows Terminal define them, on black and on white. Green on white was at 2:1.
func TestContrastOfSixteenColours(t *testing.T) {
	defined := map[string]map[string]string{
		"xterm":   {"4": "#0000EE", "7": "#E5E5E5", "8": "#7F7F7F", "10": "#00FF00", "11": "#FFFF00", "14": "#00FFFF", "15": "#FFFFFF"},
		"console": {"4": "#0000AA", "7": "#AAAAAA", "8": "#555555", "10": "#55FF55", "11": "#FFFF55", "14": "#55FFFF", "15": "#FFFFFF"},
		"windows": {"4": "#0037DA", "7": "#CCCCCC", "8": "#767676", "10": "#16C60C", "11": "#F9F1A5", "14": "#61D6D6", "15": "#F2F2F2"},
	}
	for terminal, colours := range defined {
		for back, p := range map[string]palette{"#000000": sixteen(false), "#FFFFFF": sixteen(true)} {
			for _, x := range p.texts()[:8] {
				if x.fg == "" {
					continue
				}
				c, ok := colours[x.fg]
				if !ok {
					t.Fatalf("%s: nobody has looked at colour %s", x.name, x.fg)
				}
				if c := contrast(colour(c), colour(back)); c < 7 {
					t.Errorf("%s on %s: %s stands out by %.1f:1 only", terminal, back, x.name, c)
				}
			}
		}
	}
}

// What is titled, what warns, what is refused, what is good, and keys: a colour says one thing, in every theme.
func TestAColourSaysOneThing(t *testing.T) {
	for _, n := range Names() {
		for _, dark := range []bool{true, false} {
			for depth, p := range map[string]palette{"full": paletteOf(n, dark), "sixteen": sixteen(!dark)} {
				said := map[string]string{}
				for what, c := range map[string]string{"title": p.accent, "key": p.key, "good": p.good, "bad": p.bad, "warn": p.warn, "bar": p.bar} {
					if c == "" {
						continue // told by its weight and its sign
					}
					if other, ok := said[c]; ok {
						t.Errorf("%s, %s: %s is the colour of %s and of %s", n, depth, c, what, other)
					}
					said[c] = what
				}
			}
		}
	}
}

// Where there are few colours or none, the row under the cursor and a badge are told by inversion.
func TestFewColours(t *testing.T) {
	for p, want := range map[colorprofile.Profile]Depth{
		colorprofile.TrueColor: Full, colorprofile.ANSI256: Indexed, colorprofile.ANSI: Sixteen, colorprofile.ASCII: None, colorprofile.NoTTY: None,
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
