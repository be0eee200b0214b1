// Package theme is the look of the screen: styles named by what they mean.
package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// Theme is a set of styles with one meaning each. No meaning is told by colour alone.
type Theme struct {
	Title    lipgloss.Style // names of screens and of the meeting
	Text     lipgloss.Style // what is read
	Strong   lipgloss.Style // what is read first
	Dim      lipgloss.Style // what may be passed over
	Rule     lipgloss.Style // lines between parts
	Key      lipgloss.Style // names of keys
	Selected lipgloss.Style // the row under the cursor
	Good     lipgloss.Style // present, passed, elected
	Bad      lipgloss.Style // refused, invalid, absent
	Warn     lipgloss.Style // needs attention; rehearsal
	Bar      lipgloss.Style // a bar's filled part
	Badge    lipgloss.Style // a word in a box: DIỄN TẬP, DỰ THẢO
	Tab      lipgloss.Style // the open screen's name
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

// New makes the styles of a theme; dark says what the terminal's background is, for Auto.
func New(n Name, dark bool) *Theme {
	switch {
	case n == Contrast:
		return build(palette{
			text: "#FFFFFF", strong: "#FFFFFF", dim: "#E0E0E0", rule: "#FFFFFF", accent: "#FFFF00", key: "#FFFF00",
			good: "#00FF66", bad: "#FF9999", warn: "#FFD000", selFg: "#000000", selBg: "#FFFFFF", badgeFg: "#000000",
		})
	case n == Light || n == Auto && !dark:
		return build(palette{
			text: "#1A1A1A", strong: "#000000", dim: "#505050", rule: "#A0A0A0", accent: "#8A1010", key: "#0B4A8F",
			good: "#0B5A1E", bad: "#9B1010", warn: "#6B4300", selFg: "#000000", selBg: "#D5E3F3", badgeFg: "#FFFFFF",
		})
	}
	return build(palette{
		text: "#E6E6E6", strong: "#FFFFFF", dim: "#A8A8A8", rule: "#6A6A6A", accent: "#F2C14E", key: "#8CC8FF",
		good: "#7FD98F", bad: "#FF9C8F", warn: "#F2C14E", selFg: "#FFFFFF", selBg: "#26415F", badgeFg: "#000000",
	})
}

type palette struct {
	text, strong, dim, rule, accent, key, good, bad, warn, selFg, selBg, badgeFg string
}

func build(p palette) *Theme {
	fg := func(c string) lipgloss.Style { return lipgloss.NewStyle().Foreground(colour(c)) }
	return &Theme{
		Title:    fg(p.accent).Bold(true),
		Text:     fg(p.text),
		Strong:   fg(p.strong).Bold(true),
		Dim:      fg(p.dim),
		Rule:     fg(p.rule),
		Key:      fg(p.key).Bold(true),
		Selected: fg(p.selFg).Background(colour(p.selBg)).Bold(true),
		Good:     fg(p.good),
		Bad:      fg(p.bad),
		Warn:     fg(p.warn),
		Bar:      fg(p.good),
		Badge:    fg(p.badgeFg).Background(colour(p.warn)).Bold(true).Padding(0, 1),
		Tab:      fg(p.selFg).Background(colour(p.selBg)).Bold(true),
	}
}

func colour(hex string) color.Color { return lipgloss.Color(hex) }
