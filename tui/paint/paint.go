// Package paint puts each frame of a program on the terminal the moment it is drawn, in as few bytes as it takes.
//
// Bubble Tea paints on a clock of its own, 120 times a second at most: a key waits 4 ms for the next frame at the median.
// And it sends a row from its first changed cell to its last: a mark at the left and a figure at the right cost the whole
// row. A [Painter] leaves the terminal to Bubble Tea, its modes, size, title, colours and keys, and paints cells and cursor
// beside it.
package paint

import (
	"bytes"
	"fmt"
	"image/color"
	"io"
	"sync"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// Painter is a model whose Views paint themselves, on the alternate screen. Its program must be given [Painter.Output]. A
// cursor is shown where the View has it and in its colour; its shape is the terminal's own.
type Painter struct {
	tea.Model

	mu     sync.Mutex // Bubble Tea writes from a goroutine of its own
	out    io.Writer
	open   bool // the alternate screen stands: there is something to paint on
	atOnce bool // the terminal can be told to show a frame as one

	content string
	cursor  tea.Cursor
	shows   bool // the cursor
	stale   bool // the next frame is painted, whatever it is
	canvas  canvas
	pointer bool        // the terminal's cursor shows
	tint    color.Color // and has this colour; nil is its own
}

// Raw is a message that the Painter writes to the terminal at once, as it is: tea.Raw waits for Bubble Tea's clock.
type Raw string

// Again is a message upon which every cell is painted anew: somebody else may have written on the terminal.
type Again struct{}

// New lets m paint on out.
func New(m tea.Model, out io.Writer) *Painter {
	return &Painter{Model: m, out: out, canvas: newCanvas()}
}

// Output is what Bubble Tea writes to instead of the terminal. It is a terminal where that is one.
func (p *Painter) Output() io.Writer {
	if f, ok := p.out.(term.File); ok {
		return tty{f, p}
	}
	return pipe{p}
}

type tty struct {
	term.File
	p *Painter
}

func (t tty) Write(b []byte) (int, error) { return t.p.pass(b) }

type pipe struct{ p *Painter }

func (o pipe) Write(b []byte) (int, error) { return o.p.pass(b) }

// Update takes in what the terminal says of itself, and passes everything on but a [Raw] and [Again].
func (p *Painter) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if p.hear(msg) {
		return p, nil
	}
	var cmd tea.Cmd
	p.Model, cmd = p.Model.Update(msg)
	return p, cmd
}

// hear reports whether a message was for the Painter alone.
func (p *Painter) hear(msg tea.Msg) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch msg := msg.(type) {
	case Raw:
		p.write([]byte(msg))
		return true
	case Again:
		p.canvas.forget()
		p.stale = true
		return true
	case tea.WindowSizeMsg:
		p.canvas.resize(msg.Width, msg.Height)
		p.stale = true
	case tea.ColorProfileMsg:
		p.canvas.profile = msg.Profile
		p.canvas.forget()
		p.stale = true
	case tea.ModeReportMsg:
		switch msg.Mode {
		case ansi.ModeSynchronizedOutput:
			p.atOnce = msg.Value == ansi.ModeReset
		case ansi.ModeUnicodeCore:
			// Bubble Tea would turn it on with its next frame, of which there is none; it does turn it off at the end.
			if msg.Value == ansi.ModeReset || msg.Value == ansi.ModeSet || msg.Value == ansi.ModePermanentlySet {
				p.canvas.next.Method = ansi.GraphemeWidth
				p.write([]byte(ansi.SetModeUnicodeCore))
			}
		}
	}
	return false
}

// View paints the model's View; all but the picture is left to Bubble Tea.
func (p *Painter) View() tea.View {
	v := p.Model.View()
	p.mu.Lock()
	defer p.mu.Unlock()
	var cursor tea.Cursor // a copy: the model may move its own
	if v.Cursor != nil {
		cursor = *v.Cursor
	}
	if shows := v.Cursor != nil; p.stale || v.Content != p.content || shows != p.shows || cursor != p.cursor {
		p.stale, p.content, p.shows, p.cursor = false, v.Content, shows, cursor
		if p.open {
			p.write(p.frame())
		}
	}
	v.AltScreen = true
	v.Content, v.Cursor = " ", nil // a picture that stays; for none at all Bubble Tea would clear the screen each time
	return v
}

// write gives bytes to the terminal. One that has gone says so itself (SIGHUP), and nobody else could be told.
func (p *Painter) write(b []byte) { _, _ = p.out.Write(b) }

// pass hands on what Bubble Tea writes. Where that clears the screen, as it does when it enters it, after a change of size
// and after a pause, the picture follows in the same write, and in the same synchronized update.
func (p *Painter) pass(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	out := b
	if at := bytes.Index(b, []byte(ansi.ResetModeAltScreenSaveCursor)); at >= 0 {
		p.open = false
		out = bytes.Join([][]byte{b[:at], p.farewell(), b[at:]}, nil)
	} else {
		opened := bytes.Contains(b, []byte(ansi.SetModeAltScreenSaveCursor))
		p.open = p.open || opened
		if opened {
			p.tint = nil
		}
		if opened || p.open && bytes.Contains(b, []byte(ansi.EraseEntireScreen)) {
			p.canvas.cleared()
			until := bytes.ReplaceAll(b, []byte(ansi.ResetModeSynchronizedOutput), nil)
			p.pointer = false
			out = bytes.Join([][]byte{[]byte(ansi.ResetStyle + ansi.ResetModeTextCursorEnable), until, p.frame()}, nil)
			if len(until) < len(b) {
				out = append(out, ansi.ResetModeSynchronizedOutput...)
			}
		}
	}
	if _, err := p.out.Write(out); err != nil {
		return 0, err //nolint:wrapcheck // Bubble Tea's own writer
	}
	return len(b), nil
}

// farewell leaves the pen and the cursor as they were, and the cursor below the picture for a terminal that has no alternate
// screen.
func (p *Painter) farewell() []byte {
	out := []byte(ansi.ResetStyle + ansi.CursorPosition(1, max(1, p.canvas.next.Height())))
	if p.tint != nil {
		out = append(out, ansi.ResetCursorColor...)
	}
	return out
}

// frame is what makes the terminal show the content: at once, or at least without a cursor that flies about.
func (p *Painter) frame() []byte {
	cells := p.canvas.paint(p.content)
	atOnce := p.atOnce && len(cells) > 0
	var b bytes.Buffer
	if atOnce {
		b.WriteString(ansi.SetModeSynchronizedOutput)
	}
	hidden := p.pointer && (!p.shows || !p.atOnce && len(cells) > 0)
	if hidden {
		b.WriteString(ansi.ResetModeTextCursorEnable)
	}
	b.Write(cells)
	if p.shows {
		b.WriteString(ansi.CursorPosition(p.cursor.X+1, p.cursor.Y+1))
		if p.cursor.Color != p.tint {
			b.WriteString(tinted(p.cursor.Color))
			p.tint = p.cursor.Color
		}
		if hidden || !p.pointer {
			b.WriteString(ansi.SetModeTextCursorEnable)
		}
	}
	p.pointer = p.shows
	if atOnce {
		b.WriteString(ansi.ResetModeSynchronizedOutput)
	}
	return b.Bytes()
}

func tinted(c color.Color) string {
	if c == nil {
		return ansi.ResetCursorColor
	}
	r, g, b, _ := c.RGBA()
	return ansi.SetCursorColor(fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8))
}
