package vterm

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Press presses one key after the other, each when the one before has been dealt
// with, and returns when the last has. Keys have the names that Bubble Tea gives
// them: "enter", "ctrl+z", "shift+tab", "f2", "+". One that a plain terminal
// cannot send fails the test.
func (t *Terminal) Press(keys ...string) {
	t.t.Helper()
	for _, key := range keys {
		b, err := encode(key)
		if err != nil {
			t.t.Fatalf("vterm: %v", err)
		}
		t.Raw(b)
	}
}

// Type types s rune by rune, as Press does; combining marks are keys of their
// own. A line break is Enter.
func (t *Terminal) Type(s string) {
	t.t.Helper()
	for _, r := range s {
		if r == '\n' {
			r = '\r'
		}
		t.Raw([]byte(string(r)))
	}
}

// Paste pastes s as xterm does: between brackets where the program asked for them,
// line breaks turned into carriage returns, without escape characters.
func (t *Terminal) Paste(s string) {
	t.t.Helper()
	s = strings.NewReplacer("\r\n", "\r", "\n", "\r", "\x1b", "").Replace(s)
	if t.display.bracketsPaste() {
		s = "\x1b[200~" + s + "\x1b[201~"
	}
	t.Raw([]byte(s))
}

// Raw sends bytes, each argument in one read up to 4096 bytes, as an input method
// sends several keys at once. Together they must be whole: the probe that follows
// would get lost in an open paste.
func (t *Terminal) Raw(writes ...[]byte) {
	t.t.Helper()
	if t.ended() {
		t.t.Fatalf("vterm: input %q, but the program has ended: %v", writes, t.err)
	}
	for _, b := range writes {
		_, _ = t.input.Write(b)
	}
	t.settle()
}

// Send sends msg, such as the tick of a clock, and returns when it has been dealt
// with.
func (t *Terminal) Send(msg tea.Msg) {
	t.t.Helper()
	if t.ended() {
		t.t.Fatalf("vterm: message %T, but the program has ended: %v", msg, t.err)
	}
	t.program.Send(msg)
	t.settle()
}

// Resize makes the terminal width columns wide and height lines high, and tells
// the program.
func (t *Terminal) Resize(width, height int) {
	t.t.Helper()
	t.display.resize(width, height)
	t.Send(tea.WindowSizeMsg{Width: width, Height: height})
}

// Hold lets up to n commands stay under way, until it is called with another
// number; at first none may. It is for tests that hold a command back, to see what
// the screen says meanwhile. Make sure by other means that the command has been
// reached, before you look; call Hold(0) when you have let it go.
func (t *Terminal) Hold(n int) { t.held = n }

// Painted presses a key and measures how long it takes until the program writes the frame that shows it, and how many
// bytes that takes.
func (t *Terminal) Painted(key string) (time.Duration, int) {
	t.t.Helper()
	b, err := encode(key)
	if err != nil {
		t.t.Fatalf("vterm: %v", err)
	}
	before := t.display.written.Load()
	begun := time.Now()
	_, _ = t.input.Write(b)
	var took time.Duration
	t.wait(begun.Add(patience), "a frame", func() bool { took = time.Since(begun); return t.display.written.Load() > before })
	first := t.display.written.Load()
	t.draw()
	return took, int(first - before)
}

// Hit presses a key after which the program may end: it does not wait until the key has been dealt with.
func (t *Terminal) Hit(key string) {
	t.t.Helper()
	b, err := encode(key)
	if err != nil {
		t.t.Fatalf("vterm: %v", err)
	}
	_, _ = t.input.Write(b)
}
