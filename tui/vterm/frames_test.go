package vterm_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"thuky/tui/vterm"
)

// poster shows the lines it is sent.
type poster struct{ lines []string }

func (m *poster) Init() tea.Cmd { return nil }

func (m *poster) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if lines, ok := msg.([]string); ok {
		m.lines = lines
	}
	return m, nil
}

func (m *poster) View() tea.View {
	view := tea.NewView(strings.Join(m.lines, "\n"))
	view.AltScreen = true
	return view
}

// TestEveryFrameComesThrough is about renderer and emulator together: whatever
// the differences between two frames, the screen shows the later one.
func TestEveryFrameComesThrough(t *testing.T) {
	width, height := 30, 8
	term := vterm.Start(t, &poster{}, width, height)
	letters := []string{"a", " ", " ", "  ", "-", "ế", "Ờ", "e\u0302\u0301", "đ", "│", "═", "☐", "会", "\x1b[1;44m", "\x1b[m"}
	line := rapid.OneOf(
		rapid.Just(""),
		rapid.Just(strings.Repeat("─", 30)),
		rapid.Just("  Nguyễn Văn An        12"),
		rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(letters), 0, 14).Draw(t, "letters"), "") + "\x1b[m"
		}),
	)
	rapid.Check(t, func(t *rapid.T) {
		if rapid.Bool().Draw(t, "resize") {
			width, height = rapid.IntRange(29, 31).Draw(t, "width"), rapid.IntRange(7, 9).Draw(t, "height")
			term.Resize(width, height)
		}
		lines := rapid.SliceOfN(line, 1, 7).Draw(t, "lines")
		term.Send(lines)
		got := strings.Split(term.Screen(), "\n")
		for i, line := range lines {
			want := strings.TrimRight(strings.NewReplacer("\x1b[1;44m", "", "\x1b[m", "").Replace(line), " ")
			if ansi.StringWidth(want) <= width && got[i] != want {
				t.Fatalf("line %d\ngot  %q\nwant %q\n%s", i, got[i], want, term.Screen())
			}
		}
		if rest := strings.Join(got[len(lines):], ""); rest != "" {
			t.Fatalf("left from an earlier frame: %q", rest)
		}
	})
}
