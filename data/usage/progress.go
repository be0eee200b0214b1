package usage

import (
	"io"
	"os"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/term"
)

// unseen is how long something takes before anybody is told how far it is.
const unseen = time.Second / 2

// Progress is a line on a terminal that says how far something is which takes longer than half a second. What is no
// terminal is left alone.
type Progress struct {
	mu    sync.Mutex
	to    io.Writer // nil: nobody looks, or it is over
	line  string
	shown int // the width of what stands there
	due   bool
	timer *time.Timer
}

// ShowProgress begins such a line on to, if that is a terminal. Whoever begins it ends it.
func ShowProgress(to io.Writer) *Progress {
	if f, ok := to.(*os.File); !ok || !term.IsTerminal(f.Fd()) {
		return &Progress{}
	}
	return progressOn(to)
}

func progressOn(terminal io.Writer) *Progress {
	p := &Progress{to: terminal}
	p.timer = time.AfterFunc(unseen, func() {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.due = true
		p.draw()
	})
	return p
}

// Say says how far it is now, on one line.
func (p *Progress) Say(line string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.line = line
	p.draw()
}

// End takes the line off the terminal.
func (p *Progress) End() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.to == nil {
		return
	}
	p.timer.Stop()
	p.line = ""
	if p.shown > 0 {
		p.draw()
		_, _ = io.WriteString(p.to, "\r")
	}
	p.to = nil
}

// draw writes the line over the one before. It does without the codes that not every terminal knows; that it could not
// is no reason to stop what is under way.
func (p *Progress) draw() {
	if p.to == nil || !p.due {
		return
	}
	width := utf8.RuneCountInString(p.line)
	_, _ = io.WriteString(p.to, "\r"+p.line+strings.Repeat(" ", max(0, p.shown-width)))
	p.shown = width
}
