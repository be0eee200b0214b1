package vterm

import (
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// display is the emulator as the program's output.
type display struct {
	bell *bell

	mu      sync.Mutex
	term    *vt.Emulator
	frozen  bool // killed: what the program still writes goes nowhere
	raw     mark // the last mark in raw output
	frame   mark // the last mark in a frame
	paste   bool // the program asked for bracketed paste
	replies atomic.Int64
	written atomic.Int64 // bytes
}

// newDisplay starts an emulator that replies to queries on in.
func newDisplay(width, height int, in io.Writer, bell *bell) *display {
	d := &display{term: vt.NewEmulator(width, height), bell: bell}
	d.term.RegisterOscHandler(markCommand, func(data []byte) bool { d.raw = markIn(data); return true })
	d.term.RegisterOscHandler(2, func(data []byte) bool { d.frame = markIn(data); return true })
	setPaste := func(to bool) func(ansi.Mode) {
		return func(mode ansi.Mode) {
			if mode == ansi.ModeBracketedPaste {
				d.paste = to
			}
		}
	}
	d.term.SetCallbacks(vt.Callbacks{EnableMode: setPaste(true), DisableMode: setPaste(false)})
	go d.reply(in)
	return d
}

// reply carries the emulator's replies to in. It must never wait for d.mu: the
// emulator replies in the middle of a Write, and waits until somebody reads.
func (d *display) reply(in io.Writer) {
	buf := make([]byte, 4096)
	for {
		n, err := d.term.Read(buf)
		if err != nil {
			return
		}
		if n == 0 {
			continue // the empty write of Write
		}
		if _, err := in.Write(buf[:n]); err != nil {
			return
		}
		d.replies.Add(1)
	}
}

// Write shows p, and returns when the replies to it are on their way in.
func (d *display) Write(p []byte) (int, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	defer d.bell.ring()
	if d.frozen {
		return len(p), nil
	}
	d.written.Add(int64(len(marksIn.ReplaceAll(p, nil))))
	if _, err := d.term.Write(p); err != nil {
		return 0, err //nolint:wrapcheck // the emulator's own
	}
	// An empty write meets the read after the one that took the last reply, so
	// that reply has been passed on. It fails where the emulator is closed.
	_, _ = d.term.InputPipe().Write(nil)
	return len(p), nil
}

// marksIn finds what a look adds to the output: the title and the mark in raw output.
var marksIn = regexp.MustCompile(`\x1b\](2|` + strconv.Itoa(markCommand) + `);[^\x07\x1b]*(\x07|\x1b\\)`)

// has says whether both marks of a frame have come.
func (d *display) has(m mark) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.raw >= m && d.frame >= m
}

func (d *display) bracketsPaste() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.paste
}

func (d *display) resize(width, height int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.term.Resize(width, height)
}

func (d *display) freeze() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.frozen = true
}

// close ends the goroutine of reply. The emulator's own Close would do it too, but
// writes what its Read reads without a lock.
func (d *display) close() {
	if pipe, ok := d.term.InputPipe().(io.Closer); ok {
		_ = pipe.Close()
	}
}

// text is the screen as lines without styles, blanks at their ends cut off.
func (d *display) text() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	lines := make([]string, d.term.Height())
	for y := range lines {
		var line strings.Builder
		for x := 0; x < d.term.Width(); {
			cell := d.term.CellAt(x, y)
			if cell == nil || cell.Content == "" {
				line.WriteByte(' ')
				x++
				continue
			}
			line.WriteString(cell.Content)
			x += max(1, cell.Width) // the other half of a wide cell is empty
		}
		lines[y] = strings.TrimRight(line.String(), " ")
	}
	return strings.Join(lines, "\n")
}

// styled is the screen with the sequences that colour it.
func (d *display) styled() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.term.Render()
}

func (d *display) cursor() (x, y int, visible bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	at := d.term.CursorPosition()
	return at.X, at.Y, !d.term.CursorHidden()
}
