package tui_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"thuky/tui/text"
)

// A key that cannot act now says why, and the sentence stands whole on its line in the smallest usual window.
func TestEveryReasonIsWhole(t *testing.T) {
	if testing.Short() {
		t.Skip("two thousand frames, drawn by one goroutine each")
	}
	keys := []string{
		"enter", "space", "+", "-", "*", "delete", "ctrl+a", "ctrl+e", "ctrl+n", "ctrl+o", "ctrl+r", "ctrl+x", "ctrl+z", "ctrl+y", "ctrl+t",
		"pgup", "pgdown", "f5", "f6", "f8", "1", "esc", "tab",
	}
	for _, v := range sights() {
		for _, lang := range []text.Lang{text.Vietnamese, text.English} {
			t.Run(v.name+"/"+lang.String(), func(t *testing.T) {
				t.Parallel()
				for _, key := range keys {
					lines := v.see(t, lang).press(key).frame(80, 24)
					note, _, _ := strings.Cut(ansi.Strip(lines[len(lines)-4]), "  Ctrl+Z ") // what it would take back may be cut
					note = strings.TrimRight(note, " ")
					if strings.HasPrefix(note, " ! ") && strings.HasSuffix(note, "…") {
						t.Errorf("%s: %s", key, note)
					}
				}
			})
		}
	}
}
