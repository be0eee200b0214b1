package tui_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"thuky/tui/text"
	"thuky/tui/theme"
)

// Under a dialog the screen's keys are not named: they would not act. Those of the hall do.
func TestTheFooterUnderADialogShowsNoOtherKeys(t *testing.T) {
	for _, v := range sights() {
		switch v.name {
		case "agenda-form", "agenda-note", "attendance-pick", "heads-form", "quit", "retime", "declare", "title-form", "adjourned":
		default:
			continue
		}
		s := v.see(t, text.Vietnamese)
		lines := s.frame(80, 45)
		foot := ansi.Strip(strings.Join(lines[len(lines)-2:], "\n"))
		for _, key := range []string{"Enter", "Space", "Ctrl", "F1 ", "Esc"} {
			if strings.Contains(foot, key) {
				t.Errorf("under %s the foot names %s:\n%s", v.name, key, foot)
			}
		}
		for _, key := range []string{"F9", "F12"} {
			if !strings.Contains(foot, key) {
				t.Errorf("under %s the foot does not name %s:\n%s", v.name, key, foot)
			}
		}
	}
}

// What lies beneath a dialog is dim, whole rows of it: nothing of it but the first line has a colour of its own.
func TestWhatLiesBeneathADialogIsDim(t *testing.T) {
	dim := strings.TrimSuffix(theme.New(theme.Dark, true, theme.Full).Dim.Render("x"), "x\x1b[m")
	for _, v := range sights() {
		if v.name != "quit" {
			continue
		}
		for i, l := range v.see(t, text.Vietnamese).frame(120, 36)[1:] {
			if strings.ContainsAny(l, "╭│╰") {
				continue
			}
			for _, part := range strings.Split(l, "\x1b[")[1:] {
				if code := "\x1b[" + part[:strings.IndexByte(part, 'm')+1]; code != dim && code != "\x1b[m" {
					t.Errorf("line %d beneath the dialog is styled %q: %q", i+1, code, l)
				}
			}
		}
	}
}
