package widget

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"thuky/tui/theme"
)

var plain = Frame{W: 40, H: 10, Theme: theme.New(theme.Dark, true, theme.Full)}

// vietnamese draws words as they stand on the screen, some of them longer than a line.
func vietnamese() *rapid.Generator[string] {
	word := rapid.SampledFrom([]string{"Vụ", "Pháp", "luật", "nghĩa", "M̃ẫu", "tr̂̃ị", "á", "một-từ-rất-dài-không-có-dấu-cách", "2020", "…", "会议", "▸"})
	return rapid.Custom(func(t *rapid.T) string {
		return norm.NFC.String(strings.Join(rapid.SliceOfN(word, 0, 12).Draw(t, "words"), rapid.SampledFrom([]string{" ", " ", "  ", "\n"}).Draw(t, "gap")))
	})
}

func TestFitIsAsWideAsAsked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := strings.ReplaceAll(vietnamese().Draw(t, "s"), "\n", " "), rapid.IntRange(-1, 50).Draw(t, "w")
		for name, got := range map[string]string{"Fit": Fit(s, w), "FitRight": FitRight(s, w), "Spread": Spread(s, "12:00", w), "Rule": Rule(plain.Inner(w, 1), s)} {
			if name == "Rule" && w < 8 {
				continue // there is no room for a word
			}
			if n := ansi.StringWidth(got); n != max(0, w) {
				t.Fatalf("%s(%q, %d) has %d cells: %q", name, s, w, n, got)
			}
		}
		if kept := Fit(s, w); ansi.StringWidth(s) <= w && !strings.HasPrefix(kept, s) {
			t.Fatalf("%q fits, and became %q", s, kept)
		}
		if torn(Fit(s, w)) || torn(FitRight(s, w)) {
			t.Fatalf("a letter of %q is torn: %q", s, Fit(s, w))
		}
	})
}

// torn reports whether s begins with the mark of a letter that is not there, or ends with half a rune.
func torn(s string) bool {
	s = strings.TrimLeft(s, " ")
	r, _ := utf8.DecodeRuneInString(s)
	return !utf8.ValidString(s) || norm.NFC.PropertiesString(string(r)).CCC() != 0
}

func TestWrapLosesNothingAndIsNoWiderThanAsked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := vietnamese().Draw(t, "s"), rapid.IntRange(2, 60).Draw(t, "w")
		lines := Wrap(s, w)
		for _, l := range lines {
			if ansi.StringWidth(l) > w || torn(l) {
				t.Fatalf("%q at %d: %q", s, w, l)
			}
		}
		if got, want := letters(strings.Join(lines, "")), letters(s); got != want {
			t.Fatalf("%q at %d became %q", s, w, lines)
		}
		if w >= 34 { // no word is longer
			if got, want := strings.Join(strings.Fields(strings.Join(lines, " ")), " "), strings.Join(strings.Fields(s), " "); got != want {
				t.Fatalf("a word was broken: %q became %q", want, got)
			}
		}
	})
	if got := Wrap("abc", 0); got != nil {
		t.Errorf("no room gives %q", got)
	}
	if got := Wrap("    Thời gian bắt đầu", 14); got[0] != "    Thời gian" || got[1] != "bắt đầu" {
		t.Errorf("the indent is %q", got)
	}
}

func letters(s string) string { return strings.Join(strings.Fields(s), "") }

func TestABlockIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := strings.Split(vietnamese().Draw(t, "s"), "\n")
		w, h := rapid.IntRange(1, 60).Draw(t, "w"), rapid.IntRange(1, 12).Draw(t, "h")
		exact(t, Block(lines, w, h), w, h)
		if w >= 6 && h >= 3 {
			exact(t, Box(plain.Inner(w, h), lines[0], lines), w, h)
		}
		screen := Block(nil, w, h)
		box := Box(plain.Inner(max(6, w-2), max(3, h-2)), "x", lines)
		if w >= 8 && h >= 5 {
			over, x, y := Over(screen, box, w, h)
			exact(t, over, w, h)
			if x != 1 || y != 1 {
				t.Fatalf("a box of %d×%d on %d×%d is at %d, %d", w-2, h-2, w, h, x, y)
			}
		}
	})
}

func exact(t *rapid.T, block string, w, h int) {
	lines := strings.Split(block, "\n")
	if len(lines) != h {
		t.Fatalf("%d lines, not %d", len(lines), h)
	}
	for _, l := range lines {
		if n := ansi.StringWidth(l); n != w {
			t.Fatalf("%d cells, not %d: %q", n, w, ansi.Strip(l))
		}
	}
}

// eighthsOf is how long a bar is drawn.
func eighthsOf(bar string) int {
	n := 0
	for _, c := range bar {
		for i, e := range append(eighths, "█") {
			if e == string(c) {
				n += i
			}
		}
	}
	return n
}

func TestABarIsExactToAnEighth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole, w := rapid.IntRange(-1, 100_000).Draw(t, "whole"), rapid.IntRange(-1, 200).Draw(t, "w")
		value := rapid.IntRange(0, max(1, whole+2)).Draw(t, "value")
		bar := Bar(value, whole, w)
		if n := ansi.StringWidth(bar); n != max(0, w) {
			t.Fatalf("Bar(%d, %d, %d) has %d cells", value, whole, w, n)
		}
		want := 0
		if whole > 0 && w > 0 {
			want = min(value, whole) * w * 8 / whole
		}
		if got := eighthsOf(bar); got != want {
			t.Fatalf("Bar(%d, %d, %d) is %d eighths long, not %d: %s", value, whole, w, got, want, bar)
		}
	})
	if got := Bar(13, 13, 20); got != strings.Repeat("█", 20) {
		t.Errorf("all of them are %s", got)
	}
	if got := Bar(0, 13, 4); got != "····" {
		t.Errorf("none of them is %s", got)
	}
	if got := Bar(1, 16, 4); got != "▎···" {
		t.Errorf("a quarter of a cell is %s", got)
	}
}

func TestDigitsAreRectangular(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.SampledFrom([]rune("0123456789:/- đ")), 0, 8, -1).Draw(t, "s")
		scale := rapid.IntRange(-1, 4).Draw(t, "scale")
		lines := Digits(s, scale)
		if len(lines) != 3*max(1, scale) {
			t.Fatalf("%d lines at scale %d", len(lines), scale)
		}
		for _, l := range lines {
			if ansi.StringWidth(l) != ansi.StringWidth(lines[0]) {
				t.Fatalf("%q at scale %d is not straight:\n%s", s, scale, strings.Join(lines, "\n"))
			}
		}
	})
}

// No two figures look alike, and each keeps its look when it grows.
func TestDigitsAreTold(t *testing.T) {
	for scale := 1; scale <= 3; scale++ {
		seen := map[string]rune{}
		for c := range digits {
			drawn := strings.Join(Digits(string(c), scale), "\n")
			if other, ok := seen[drawn]; ok {
				t.Errorf("%q and %q look alike", c, other)
			}
			seen[drawn] = c
		}
	}
	if got := strings.Join(Digits("12", 1), "\n"); got != "▀█  ▀▀█\n █  █▀▀\n▀▀▀ ▀▀▀" {
		t.Errorf("12 is\n%s", got)
	}
	if got := strings.Join(Digits("1", 2), "\n"); got != "████  \n  ██  \n  ██  \n  ██  \n██████\n      " {
		t.Errorf("a large 1 is\n%s", got)
	}
}

func TestWrapKeepsWhatMayNotPart(t *testing.T) {
	if got := Wrap("tặng Cờ\u00a0thi\u00a0đua năm", 12); !slices.Equal(got, []string{"tặng", "Cờ\u00a0thi\u00a0đua", "năm"}) {
		t.Errorf("%q", got)
	}
}
