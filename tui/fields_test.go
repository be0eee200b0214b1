package tui_test

import (
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
	"thuky/tui/theme"
)

// Every line of a field is in the theme's colours, also of one that is not being written in.
func TestEveryLineOfAFieldHasTheThemesColour(t *testing.T) {
	s := held(t, text.Vietnamese, []meeting.Body{conference(5)}).press(letters("f2", "sua thong tin hoi nghi", "enter")...)
	styled := theme.New(theme.Dark, true, theme.Full).Text.Render("x")
	want := styled[:strings.Index(styled, "x")]
	found := false
	for _, l := range s.frame(80, 45) {
		if i := strings.Index(l, "Lưu: VT"); i >= 0 {
			found = true
			if !strings.HasSuffix(l[:i], want) {
				t.Errorf("the line is %q", l)
			}
		}
	}
	if !found {
		t.Error("the receivers are not on the screen")
	}
}
