// Package theme is the look of the screen: styles named by what they mean.
package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// Theme is a set of styles with one meaning each. No meaning is told by colour alone.
type Theme struct {
	Title    lipgloss.Style // names of screens and of the meeting
	Text     lipgloss.Style // what is read
	Strong   lipgloss.Style // what is read first
	Dim      lipgloss.Style // what may be passed over
	Rule     lipgloss.Style // lines between parts, and the empty part of a bar
	Key      lipgloss.Style // names of keys
	Selected lipgloss.Style // the row under the cursor
	Good     lipgloss.Style // present, passed, elected
	Bad      lipgloss.Style // refused, invalid, absent
	Warn     lipgloss.Style // needs attention; rehearsal
	Bar      lipgloss.Style // a bar's filled part; Good once it has come as far as it must
	Badge    lipgloss.Style // a word in a box: DIỄN TẬP, DỰ THẢO
	Tab      lipgloss.Style // the open screen's name

	// Of the whole terminal; nil where its own are kept.
	Background, Foreground color.Color
}

// Name chooses a theme.
type Name string

// The themes. Auto follows the terminal's background.
const (
	Auto     Name = "auto"
	Dark     Name = "dark"
	Light    Name = "light"
	Contrast Name = "contrast"
)

// Names lists the themes.
func Names() []Name { return []Name{Auto, Dark, Light, Contrast} }

// On is the theme that is shown on a background, dark or not: Auto becomes Dark or Light.
func (n Name) On(dark bool) Name {
	switch {
	case n != Auto:
		return n
	case dark:
		return Dark
	}
	return Light
}

// Depth is how many colours a terminal has.
type Depth int

// The depths: every colour, the nearest of 256, the sixteen that the terminal itself defines, or none.
const (
	Full Depth = iota
	Indexed
	Sixteen
	None
)

// DepthOf gives the depth of what a terminal says of itself (or NO_COLOR says of it).
func DepthOf(p colorprofile.Profile) Depth {
	switch p {
	case colorprofile.TrueColor, colorprofile.Unknown:
		return Full
	case colorprofile.ANSI256:
		return Indexed
	case colorprofile.ANSI:
		return Sixteen
	}
	return None
}

// New makes the styles of a theme for a terminal of that depth; dark says what its background is, for Auto.
func New(n Name, dark bool, d Depth) *Theme {
	p := paletteOf(n, dark)
	switch d {
	case None:
		return plain()
	case Sixteen:
		return build(sixteen(n.On(dark) == Light), func(t *Theme) {
			t.Selected, t.Tab, t.Badge = reversed(t.Text), reversed(t.Text), reversed(t.Warn).Padding(0, 1)
			t.Key, t.Bad, t.Warn = t.Key.Underline(true), t.Bad.Bold(true), t.Warn.Bold(true)
		})
	}
	return build(p, func(t *Theme) {
		if n != Auto {
			t.Background, t.Foreground = colour(p.back), colour(p.text)
		}
	})
}

// palette is the colours of a theme: as "#RRGGBB", or as the number of one of 256, of which the first sixteen are as the
// terminal defines them; an empty one is the terminal's own. What is drawn at every paper has a number: it is sent in half
// the bytes. back is the background, accent the colour of titles. Titles are blue in every theme, keys violet, what
// is good green, warnings amber, refusals red: a colour says one thing.
type palette struct {
	back, text, strong, dim, rule, bar, accent, key, good, bad, warn, selFg, selBg, badgeFg string
}

func paletteOf(n Name, dark bool) palette {
	switch n.On(dark) {
	case Contrast:
		return palette{
			back: "#000000", text: "231", strong: "231", dim: "249", rule: "231", bar: "152", accent: "#66D9FF", key: "#E0B3FF",
			good: "47", bad: "#FF9999", warn: "#FFD000", selFg: "16", selBg: "#FFFFFF", badgeFg: "#000000",
		}
	case Light:
		return palette{
			back: "#FFFFFF", text: "234", strong: "16", dim: "239", rule: "245", bar: "67", accent: "#0B2A75", key: "#6A1B78",
			good: "22", bad: "#9B1010", warn: "#6B2F00", selFg: "16", selBg: "#D5E3F3", badgeFg: "#FFFFFF",
		}
	}
	return palette{
		back: "#0C1117", text: "254", strong: "231", dim: "248", rule: "242", bar: "67", accent: "#8CC8FF", key: "#D2B8FF",
		good: "114", bad: "#FF9C8F", warn: "#F2C14E", selFg: "231", selBg: "24", badgeFg: "#000000",
	}
}

// sixteen is the palette of terminals that know sixteen colours: text and background are their own. Of those that they
// define, few can be read on white, and no red on either: such a meaning has the colour of the text, and its weight.
func sixteen(light bool) palette {
	if light {
		return palette{rule: "8", bar: "8", accent: "4"}
	}
	return palette{strong: "15", dim: "7", rule: "8", bar: "7", accent: "14", good: "10", warn: "11"}
}

func build(p palette, finish func(*Theme)) *Theme {
	fg := func(c string) lipgloss.Style { return lipgloss.NewStyle().Foreground(colour(c)) }
	on := func(fg, bg string) lipgloss.Style {
		return lipgloss.NewStyle().Foreground(colour(fg)).Background(colour(bg)).Bold(true)
	}
	t := &Theme{
		Title:    fg(p.accent).Bold(true),
		Text:     fg(p.text),
		Strong:   fg(p.strong).Bold(true),
		Dim:      fg(p.dim),
		Rule:     fg(p.rule),
		Key:      fg(p.key).Bold(true),
		Selected: on(p.selFg, p.selBg),
		Good:     fg(p.good),
		Bad:      fg(p.bad),
		Warn:     fg(p.warn),
		Bar:      fg(p.bar),
		Badge:    on(p.badgeFg, p.warn).Padding(0, 1),
		Tab:      on(p.selFg, p.selBg),
	}
	finish(t)
	return t
}

// plain tells everything by weight and inversion.
func plain() *Theme {
	text, bold := lipgloss.NewStyle(), lipgloss.NewStyle().Bold(true)
	return &Theme{
		Title: bold, Text: text, Strong: bold, Dim: text, Rule: text, Key: bold.Underline(true), Selected: reversed(text), Good: text,
		Bad: bold, Warn: bold, Bar: text, Badge: reversed(bold).Padding(0, 1), Tab: reversed(bold),
	}
}

func reversed(s lipgloss.Style) lipgloss.Style { return s.Reverse(true).Bold(true) }

func colour(c string) color.Color {
	if c == "" {
		return lipgloss.NoColor{}
	}
	return lipgloss.Color(c)
}
