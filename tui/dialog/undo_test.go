package dialog

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// What is typed into a field is taken back there: a word, a run of deletions, a paste at a time.
func TestTypingIsTakenBackInItsField(t *testing.T) {
	for _, lines := range []int{1, 4} {
		fm := NewForm("", []Field{{Value: "Vụ", Lines: lines}, {Value: "khác"}}, nil, nil)
		press := func(msgs ...tea.Msg) {
			for _, m := range msgs {
				fm.Update(frame, m)
			}
		}
		undo, redo := tea.KeyPressMsg{Code: 'z', Mod: tea.ModCtrl}, tea.KeyPressMsg{Code: 'y', Mod: tea.ModCtrl}
		says := func(want string) {
			t.Helper()
			if got := fm.values()[0]; got != want {
				t.Fatalf("the field says %q, not %q", got, want)
			}
		}
		press(typed(" Pháp luật")...)
		press(backspace, backspace, tea.PasteMsg{Content: "t quốc tế"})
		says("Vụ Pháp lut quốc tế")
		press(undo)
		says("Vụ Pháp lu")
		press(undo)
		says("Vụ Pháp luật")
		press(undo)
		says("Vụ Pháp")
		press(undo, undo, undo, undo)
		says("Vụ")
		press(redo)
		says("Vụ Pháp")
		press(typed("!")...)
		press(redo) // something else has been typed since
		says("Vụ Pháp!")
		press(tea.KeyPressMsg{Code: tea.KeyTab}, undo) // of the other field there is nothing to take back
		says("Vụ Pháp!")
	}
}

// The arrows go from field to field, and within a text from line to line.
func TestArrowsLeaveATextAtItsEnds(t *testing.T) {
	fm := NewForm("", []Field{{Value: "một\nhai", Lines: 4}, {Value: "ba"}}, nil, nil)
	for i, step := range []struct {
		key   rune
		focus int
	}{{tea.KeyUp, 0}, {tea.KeyDown, 0}, {tea.KeyDown, 1}, {tea.KeyUp, 0}, {tea.KeyUp, 0}, {tea.KeyUp, 1}} {
		fm.Update(frame, tea.KeyPressMsg{Code: step.key})
		if fm.focus != step.focus {
			t.Fatalf("step %d: the focus is on field %d", i, fm.focus)
		}
	}
}
