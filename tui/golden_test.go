package tui_test

import (
	"flag"
	"fmt"
	"path/filepath"
	"testing"

	"thuky/tui"
	"thuky/tui/text"
	"thuky/tui/theme"
)

// TestScreens keeps how every screen looks, in both languages, in the smallest usual window and in a large one. Write
// them anew with go test ./tui -run TestScreens -update, and read what has changed.
func TestScreens(t *testing.T) { keepLooks(t, sights()) }

// TestRoomScreens keeps how everything the hall can see looks.
func TestRoomScreens(t *testing.T) { keepLooks(t, hallSights(t)) }

func keepLooks(t *testing.T, all []sight) {
	t.Helper()
	for _, v := range all {
		t.Run(v.name, func(t *testing.T) {
			t.Parallel()
			for _, lang := range []text.Lang{text.Vietnamese, text.English} {
				s := on(t, v.bodies, func(o *tui.Options) { o.Lang = lang })
				s.Press(v.script(lang)...)
				s.Golden(lang.String() + "-80x24")
				s.Resize(160, 45)
				s.Golden(lang.String() + "-160x45")
			}
		})
	}
}

var pictures = flag.String("pictures", "", "a folder to draw every screen into, as SVG: to be looked at")

// TestPictures draws every screen for the eye: go test ./tui -run TestPictures -pictures DIR.
func TestPictures(t *testing.T) {
	if *pictures == "" {
		t.Skip("no -pictures")
	}
	for _, v := range append(sights(), hallPictures(t)...) {
		for _, th := range theme.Names()[1:] {
			for _, lang := range []text.Lang{text.Vietnamese, text.English} {
				s := on(t, v.bodies, func(o *tui.Options) { o.Lang, o.Theme = lang, th })
				s.Press(v.script(lang)...)
				for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
					s.Resize(size[0], size[1])
					s.Picture(filepath.Join(*pictures, fmt.Sprintf("%s-%s-%s-%d.svg", v.name, th, lang, size[0])))
				}
			}
		}
	}
}
