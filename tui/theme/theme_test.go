package theme

import (
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

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
			for name, drawn := range map[string]string{"rule": p.rule, "bar": p.bar} {
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

// What is titled, what warns, what is refused, what is good, and keys: a colour says one thing, in every theme.
func TestAColourSaysOneThing(t *testing.T) {
	for _, n := range Names() {
		for _, dark := range []bool{true, false} {
			for depth, p := range map[string]palette{"full": paletteOf(n, dark), "sixteen": sixteen(!dark)} {
				said := map[string]string{}
				for what, c := range map[string]string{"title": p.accent, "key": p.key, "good": p.good, "bad": p.bad, "warn": p.warn, "bar": p.bar} {
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
