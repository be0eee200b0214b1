package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/tui/paint"
	"thuky/tui/text"
	"thuky/tui/theme"
	"thuky/tui/widget"
)

// terminal is what a program knows of the terminal it is drawn on, and the look that follows from it.
type terminal struct {
	w, h  int
	dark  bool // its background
	depth theme.Depth
	look  theme.Name
	theme *theme.Theme

	minute time.Time // in which it was last painted anew
}

func newTerminal(look theme.Name) terminal {
	t := terminal{dark: true, look: look}
	t.paint()
	return t
}

// paint makes the look anew, for what is known of the terminal.
func (t *terminal) paint() { t.theme = theme.New(t.look, t.dark, t.depth) }

// hear takes what the terminal says of itself; it reports whether that was all there was to msg.
func (t *terminal) hear(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		t.w, t.h = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		t.dark = msg.IsDark()
		t.paint()
	case tea.ColorProfileMsg:
		t.depth = theme.DepthOf(msg.Profile)
		t.paint()
	default:
		return false
	}
	return true
}

// mend has everything painted anew each minute: a message of the system, to all that are logged in, does not stay on the wall.
func (t *terminal) mend(now time.Time) tea.Cmd {
	minute := now.Truncate(time.Minute)
	if minute.Equal(t.minute) {
		return nil
	}
	t.minute = minute
	return func() tea.Msg { return paint.Again{} }
}

func (t *terminal) in(lang text.Lang) widget.Frame {
	return widget.Frame{W: t.w, H: t.h, Theme: t.theme, Lang: lang}
}

// view puts a picture on the terminal, alone.
func (t *terminal) view(content string, cursor *tea.Cursor) tea.View {
	v := tea.NewView(content)
	v.Cursor = cursor
	v.WindowTitle = "thuky"
	v.BackgroundColor, v.ForegroundColor = t.theme.Background, t.theme.Foreground
	return v
}
