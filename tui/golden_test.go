package tui_test

import (
	"testing"

	"thuky/tui"
	"thuky/tui/text"
)

// TestScreens keeps how every screen looks, in both languages, in the smallest usual window and in a large one. Write
// them anew with go test ./tui -run TestScreens -update, and read what has changed.
func TestScreens(t *testing.T) {
	for _, v := range sights() {
		t.Run(v.name, func(t *testing.T) {
			t.Parallel()
			for _, lang := range []text.Lang{text.Vietnamese, text.English} {
				s := on(t, v.bodies, func(o *tui.Options) { o.Lang = lang })
				s.Press(v.keys...)
				s.Golden(lang.String() + "-80x24")
				s.Resize(160, 45)
				s.Golden(lang.String() + "-160x45")
			}
		})
	}
}
