package tui

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"thuky/tui/vterm"
)

// faulty is a program with a fault wherever it is told to have one.
type faulty struct{ where string }

func (f *faulty) Init() tea.Cmd { return nil }

func (f *faulty) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		f.where = key.String()
	}
	switch f.where {
	case "u":
		panic("in Update")
	case "c":
		return f, func() tea.Msg { panic("in a command") }
	case "b":
		return f, tea.Batch(func() tea.Msg { panic("in a batch") }, func() tea.Msg { return nil })
	}
	return f, nil
}

func (f *faulty) View() tea.View {
	if f.where == "v" {
		panic("in View")
	}
	return tea.NewView("all is well")
}

// A fault of the program closes the screen in order, and is told with its stack.
func TestAFaultClosesTheScreenInOrder(t *testing.T) {
	for key, want := range map[string]string{"u": "in Update", "c": "in a command", "b": "in a batch", "v": "in View"} {
		g := &guard{Model: &faulty{}}
		term := vterm.Start(t, g, 40, 5)
		term.Want("all is well")
		term.Hit(key)
		if key == "v" {
			term.Hit("x") // the next message finds it
		}
		if _, err := term.Ended(); err != nil {
			t.Fatalf("%s: %v", key, err)
		}
		if g.crash == nil || g.crash.Cause != want || !strings.Contains(string(g.crash.Stack), "faulty") {
			t.Errorf("%s: the crash is %+v", key, g.crash)
		}
		if err := error(g.crash); !errors.As(err, new(*Crash)) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", key, err)
		}
	}
}
