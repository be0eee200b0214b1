package dialog

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// A name that is known is completed from a few letters, without its diacritics too, and only when it is asked for.
func TestKnownNamesAreCompleted(t *testing.T) {
	known := []string{"Văn phòng Bộ", "Vụ Pháp luật quốc tế", "Văn phòng Đảng - Đoàn thể"}
	fm := NewForm("", []Field{{Known: known}, {}}, nil, nil)
	right := tea.KeyPressMsg{Code: tea.KeyRight}
	press := func(msgs ...tea.Msg) {
		for _, m := range msgs {
			fm.Update(frame, m)
		}
	}
	press(typed("v")...)
	if got := fm.offered(); got != "" {
		t.Errorf("one letter offers %q", got)
	}
	press(typed("an phong d")...)
	box, _ := fm.View(frame)
	if got := fm.offered(); got != known[2] || !strings.Contains(ansi.Strip(box), "→ "+known[2]) {
		t.Errorf("it offers %q\n%s", got, ansi.Strip(box))
	}
	if got := fm.values()[0]; got != "van phong d" {
		t.Errorf("it is %q before it is asked for", got)
	}
	press(right)
	if got := fm.values()[0]; got != known[2] || fm.offered() != "" {
		t.Errorf("it is %q, and offers %q", got, fm.offered())
	}
	press(tea.KeyPressMsg{Code: 'z', Mod: tea.ModCtrl})
	if got := fm.values()[0]; got != "van phong d" {
		t.Errorf("taken back it is %q", got)
	}
	press(tea.KeyPressMsg{Code: tea.KeyLeft}, right) // within the word the arrow only moves
	if got := fm.values()[0]; got != "van phong d" {
		t.Errorf("moving made it %q", got)
	}
	press(typed("zzz")...)
	if got := fm.offered(); got != "" {
		t.Errorf("nonsense offers %q", got)
	}
}
