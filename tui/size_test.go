package tui_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"

	"thuky/meeting"
	"thuky/tui/text"
)

var (
	widths  = []int{20, 59, 60, 61, 80, 99, 119, 120, 160, 240}
	heights = []int{8, 17, 18, 24, 36, 70}
)

// orphan finds a combining mark whose letter was cut away.
var orphan = regexp.MustCompile(`(^|[ …─│])\p{Mn}`)

func TestEveryScreenAtEverySize(t *testing.T) {
	if testing.Short() {
		t.Skip("ten thousand frames, drawn by one goroutine each")
	}
	for _, v := range append(sights(), hallPictures(t)...) {
		for _, lang := range []text.Lang{text.Vietnamese, text.English} {
			t.Run(v.name+"/"+lang.String(), func(t *testing.T) {
				t.Parallel()
				s := v.see(t, lang)
				for _, w := range widths {
					for _, h := range heights {
						if err := wellFormed(s.frame(w, h), w, h); err != nil {
							t.Fatalf("%d×%d: %v", w, h, err)
						}
					}
				}
			})
		}
	}
}

// Every screen at every width from the smallest to the largest, and at every height.
func TestEveryScreenAtEveryWidthAndHeight(t *testing.T) {
	if testing.Short() {
		t.Skip("twenty thousand frames")
	}
	for _, v := range append(sights(), hallPictures(t)...) {
		t.Run(v.name, func(t *testing.T) {
			t.Parallel()
			s := v.see(t, text.Vietnamese)
			for w := 20; w <= 240; w++ {
				if err := wellFormed(s.frame(w, 24), w, 24); err != nil {
					t.Fatalf("%d×24: %v", w, err)
				}
			}
			for h := 8; h <= 70; h++ {
				if err := wellFormed(s.frame(80, h), 80, h); err != nil {
					t.Fatalf("80×%d: %v", h, err)
				}
			}
		})
	}
}

// wellFormed says what is wrong with a frame: its lines are as many as the window's, each is as wide as it, and no
// letter has lost a part.
func wellFormed(lines []string, w, h int) error {
	if len(lines) != h {
		return fmt.Errorf("%d lines", len(lines))
	}
	for i, l := range lines {
		plain := ansi.Strip(l)
		switch {
		case ansi.StringWidth(l) > w:
			return fmt.Errorf("line %d has %d cells: %q", i, ansi.StringWidth(l), plain)
		case orphan.MatchString(plain) || !norm.NFC.IsNormalString(plain):
			return fmt.Errorf("line %d has torn letters: %q", i, plain)
		}
	}
	return nil
}

// Some letters have no code of their own and stay several runes, in NFC too.
func TestLettersOfSeveralRunesAreNeverTorn(t *testing.T) {
	for i := range 4 {
		bodies := begun(5, 4)
		set := bodies[0].(meeting.Created) //nolint:forcetypeassert // the first is always the set-up
		name := norm.NFC.String(strings.Repeat("o", i+1) + strings.Repeat(" Q̣uản tr̂̃ị M̃ẫu g̃", 4))
		set.Units[0].Name, set.Items[0].Name, set.Items[0].Who, set.Info.Title = name, name, name, name
		bodies[0] = set
		for _, keys := range [][]string{nil, {"2"}, {"2", "enter"}, {"3", "+"}, {"4", "+"}, {"6", "right"}, {"7"}, {"ctrl+e"}} {
			s := held(t, text.Vietnamese, bodies).press(keys...)
			for w := 60; w < 130; w += 5 {
				if err := wellFormed(s.frame(w, 24), w, 24); err != nil {
					t.Fatalf("%v at %d×24: %v", keys, w, err)
				}
			}
		}
	}
}
