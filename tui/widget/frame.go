// Package widget draws: functions from values to text, without state of their own.
package widget

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/tui/text"
	"thuky/tui/theme"
)

// Frame is what every drawing needs to know: the room there is, the look, and the language.
type Frame struct {
	W, H  int // cells
	Theme *theme.Theme
	Lang  text.Lang
}

// T says a word in the frame's language.
func (f Frame) T(w text.Word, args ...any) string { return w.In(f.Lang, args...) }

// Inner is the frame with less room.
func (f Frame) Inner(w, h int) Frame {
	f.W, f.H = max(0, w), max(0, h)
	return f
}

// Truncate cuts s to w cells, with an ellipsis where something is missing.
func Truncate(s string, w int) string { return ansi.Truncate(Beginning(s, w), w, "…") }

// Beginning is as much of a plain text as w cells may hold, with an ellipsis behind it where there is more: the names of
// thousands of units are not measured letter by letter for one line of them. A text with styles stays whole.
func Beginning(s string, w int) string {
	const letter = 64 // bytes in a cell at the most, marks and all
	most := max(0, w) * letter
	if len(s) <= most || strings.ContainsRune(s, ansi.ESC) {
		return s
	}
	for most > 0 && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:most] + "…"
}

// Fit cuts s to w cells, with an ellipsis where something is missing, and pads it to w.
func Fit(s string, w int) string {
	if w <= 0 {
		return ""
	}
	s = Truncate(s, w)
	return s + strings.Repeat(" ", max(0, w-ansi.StringWidth(s)))
}

// FitRight is Fit with the text at the right.
func FitRight(s string, w int) string {
	if w <= 0 {
		return ""
	}
	s = Truncate(s, w)
	return strings.Repeat(" ", max(0, w-ansi.StringWidth(s))) + s
}

// Spread puts left and right at the ends of a line of w cells; left gives way.
func Spread(left, right string, w int) string {
	rw := ansi.StringWidth(right)
	if rw+2 > w {
		return Fit(left, w)
	}
	return Fit(left, w-rw-1) + " " + right
}

// Led is Spread over the frame's width with dots between the two, along which the eye finds the row's end.
func Led(f Frame, left, right string) string {
	const apart = 3 // cells that need no dots
	gap := f.W - ansi.StringWidth(left) - ansi.StringWidth(right) - 2
	if gap < apart {
		return Spread(left, right, f.W)
	}
	return left + " " + f.Theme.Rule.Render(strings.Repeat("·", gap)) + " " + right
}

// Wrap breaks plain text into lines of at most w cells, between words and never within one that fits a line.
// Spaces at the beginning of the text stay: they indent its first line.
func Wrap(s string, w int) []string {
	if w <= 0 {
		return nil
	}
	var out []string
	for _, paragraph := range strings.Split(s, "\n") {
		out = append(out, wrapParagraph(paragraph, w)...)
	}
	return out
}

func wrapParagraph(s string, w int) []string {
	indent := s[:len(s)-len(strings.TrimLeft(s, " "))]
	lines, used := []string{indent}, len(indent)
	fresh := true // nothing but the indent stands on the line
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' }) {
		last, long := &lines[len(lines)-1], ansi.StringWidth(word)
		switch room := w - used; {
		case fresh && long <= room:
			*last += word
			used += long
		case !fresh && long+1 <= room:
			*last += " " + word
			used += 1 + long
		case long <= w:
			lines, used = append(lines, word), long
		default:
			lines = append(lines, strings.Split(ansi.Hardwrap(word, w, false), "\n")...)
			used = ansi.StringWidth(lines[len(lines)-1])
		}
		fresh = false
	}
	return lines
}

// Styled puts a style on each line.
func Styled(style lipgloss.Style, lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = style.Render(l)
	}
	return out
}

// Rule is a horizontal line, with a word in it when there is one.
func Rule(f Frame, word string) string {
	if word == "" {
		return f.Theme.Rule.Render(strings.Repeat("─", max(0, f.W)))
	}
	word = ansi.Truncate(word, max(0, f.W-6), "…")
	rest := max(0, f.W-ansi.StringWidth(word)-4)
	return f.Theme.Rule.Render("──") + " " + f.Theme.Title.Render(word) + " " + f.Theme.Rule.Render(strings.Repeat("─", rest))
}

// RuleRight is a horizontal line with a word near its right end, when there is one.
func RuleRight(f Frame, word string) string {
	if word == "" {
		return Rule(f, "")
	}
	word = ansi.Truncate(word, max(0, f.W-6), "…")
	rest := max(0, f.W-ansi.StringWidth(word)-4)
	return f.Theme.Rule.Render(strings.Repeat("─", rest)) + " " + f.Theme.Dim.Render(word) + " " + f.Theme.Rule.Render("──")
}

// Block cuts or pads lines to exactly w × h cells.
func Block(lines []string, w, h int) string {
	out := make([]string, h)
	for i := range out {
		if i < len(lines) {
			out[i] = Fit(lines[i], w)
		} else {
			out[i] = strings.Repeat(" ", max(0, w))
		}
	}
	return strings.Join(out, "\n")
}

// Beside puts two blocks next to each other.
func Beside(left, right string) string {
	return lipgloss.JoinHorizontal(lipgloss.Top, left, right)
}

// Center puts each line in the middle of w cells.
func Center(lines []string, w int) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = strings.Repeat(" ", max(0, (w-ansi.StringWidth(l))/2)) + l
	}
	return out
}

// Box frames lines with a border and a title; w and h are those of the whole box.
func Box(f Frame, title string, lines []string) string {
	iw, ih := max(0, f.W-4), max(0, f.H-2)
	title = text.Capital(title)
	b := f.Theme.Rule
	title = ansi.Truncate(title, max(0, iw-2), "…")
	top := b.Render("╭─ ") + f.Theme.Title.Render(title) + b.Render(" "+strings.Repeat("─", max(0, f.W-5-ansi.StringWidth(title)))+"╮")
	out := []string{top}
	for _, l := range strings.Split(Block(lines, iw, ih), "\n") {
		out = append(out, b.Render("│")+" "+l+" "+b.Render("│"))
	}
	return strings.Join(append(out, b.Render("╰"+strings.Repeat("─", max(0, f.W-2))+"╯")), "\n")
}
