package vterm_test

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/text/unicode/norm"
)

// toy is a model with a little of everything: a line of input, a count, a list,
// commands, and what it was told.
type toy struct {
	width, height int
	focused       bool // in the line of input
	text          string
	count, row    int
	pasted        []string
	heard         []string
	background    string
	slow          func() tea.Msg
}

type (
	saved   string
	tick    int
	counted int
)

var rows = []string{"Khai mạc", "Báo cáo", "Bầu cử", "Bế mạc"}

func (m toy) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, func() tea.Msg { return saved("mở") })
}

func (m toy) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		m.background = msg.String()
	case tea.PasteMsg:
		m.pasted = strings.Split(msg.Content, "\r")
	case saved:
		m.heard = append(m.heard, string(msg))
	case tick:
		if msg < 0 {
			panic("on purpose")
		}
		m.heard = append(m.heard, fmt.Sprint("tick ", int(msg)))
	case counted:
		m.count += int(msg)
	case tea.KeyPressMsg:
		if m.focused {
			return m.typed(msg), nil
		}
		return m.pressed(msg)
	}
	return m, nil
}

func (m toy) typed(key tea.KeyPressMsg) toy {
	switch {
	case key.Text != "":
		m.text = norm.NFC.String(m.text + key.Text)
	case key.String() == "backspace":
		runes := []rune(m.text)
		m.text = string(runes[:max(0, len(runes)-1)])
	case key.String() == "esc":
		m.focused = false
	}
	return m
}

func (m toy) pressed(key tea.KeyPressMsg) (tea.Model, tea.Cmd) {
	add := func(n int) tea.Cmd {
		return func() tea.Msg {
			time.Sleep(time.Duration(n) * time.Millisecond) // work that takes its time
			return counted(n)
		}
	}
	switch key.String() {
	case "i":
		m.focused = true
	case "+":
		m.count++
	case "up":
		m.row = max(0, m.row-1)
	case "down":
		m.row = min(len(rows)-1, m.row+1)
	case "f5": // ones and tens, in every way that commands are put together
		return m, tea.Batch(
			add(1),
			tea.Sequence(add(1), tea.Batch(add(10), add(10)), tea.Sequence(add(1), add(1)), add(1)),
			nil,
			tea.Batch(add(10), tea.Batch(add(10), add(1))),
		)
	case "enter":
		return m, m.slow
	case "f6":
		return m, tea.Sequence(m.slow, m.slow)
	case "ctrl+z":
		return m, tea.Suspend
	case "ctrl+q":
		return m, tea.Quit
	}
	return m, nil
}

func (m toy) View() tea.View {
	lines := []string{
		"\x1b[1mThư ký\x1b[m  " + m.background,
		fmt.Sprintf("%d×%d  tổng %d", m.width, m.height, m.count),
		"> " + m.text,
	}
	for i, row := range rows {
		if i == m.row {
			row = "▸ \x1b[7m" + row + "\x1b[m"
		}
		lines = append(lines, row)
	}
	lines = append(lines, m.pasted...)
	lines = append(lines, m.heard...)
	view := tea.NewView(strings.Join(lines, "\n"))
	view.AltScreen = true
	view.WindowTitle = "TRƯỜNG; " + rows[m.row]
	if m.focused {
		view.Cursor = tea.NewCursor(2+len([]rune(m.text)), 2)
	}
	return view
}
