package vterm_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"thuky/tui/vterm"
)

// echo shows the names of the keys it was given.
type echo struct{ names []string }

func (m *echo) Init() tea.Cmd { return nil }

func (m *echo) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		m.names = append(m.names, key.String())
	}
	return m, nil
}

func (m *echo) View() tea.View { return tea.NewView(strings.Join(m.names, " ")) }

func TestKeysArriveUnderTheirNames(t *testing.T) {
	keys := strings.Fields(`enter tab esc backspace space up down left right home end pgup pgdown insert delete
		f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 shift+tab ctrl+a ctrl+c ctrl+h ctrl+j ctrl+z ctrl+space ctrl+_ ctrl+\
		shift+up ctrl+left ctrl+shift+end alt+down shift+f1 ctrl+f5 ctrl+delete shift+pgup ctrl+home
		alt+x alt+enter ctrl+alt+b 0 5 + - ? / A z ư Ợ đ`)
	model := &echo{}
	term := vterm.Start(t, model, 200, 10)
	term.Press(keys...)
	term.Kill()
	if got, want := strings.Join(model.names, " "), strings.Join(keys, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestKeysThatAPlainTerminalCannotSend(t *testing.T) {
	for _, key := range []string{"ctrl+enter", "shift+enter", "ctrl+i", "ctrl+m", "ctrl+5", "ctrl++", "shift+a", "", "ctrl+", "F1", "up+"} {
		if reason(t, func(tb testing.TB) { vterm.Start(tb, &echo{}, 20, 2).Press(key) }) == "" {
			t.Errorf("%q was sent", key)
		}
	}
}
