package tui

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/tui/paint"
)

// Next is what the program is to do after the screen has closed.
type Next int

// What can come next.
const (
	Quit     Next = iota
	OpenDemo      // the demo, in its own database
)

// Run shows the screen on this terminal until the user leaves it, or the terminal goes away. Its clock ticks; where
// opts has no Now it shows the time of day. Errors are those of New, a *Crash, and of a terminal that cannot be used.
func Run(desk Desk, opts Options) (Next, error) {
	if opts.Now == nil {
		opts.Now = time.Now
	}
	opts.After = tea.Tick
	app, err := New(desk, opts)
	if err != nil {
		return Quit, err
	}
	err = run(app) // first: it decides what comes next
	return app.Next(), err
}

// run runs a model on this terminal. That the terminal has gone (SIGHUP: a window closed, a connection lost) or that the
// program is told to end (SIGQUIT) is no error: all that was shown is saved, and it ends in order. Windows tells a closed window as SIGTERM, which
// Bubble Tea takes for the wish to quit.
func run(m tea.Model) error {
	hangUp, stop := signal.NotifyContext(context.Background(), syscall.SIGHUP, syscall.SIGQUIT)
	defer stop()
	painter := paint.New(m, os.Stdout)
	g := &guard{Model: painter}
	p := tea.NewProgram(g, tea.WithOutput(painter.Output()))
	g.quit = p.Quit
	defer context.AfterFunc(hangUp, p.Quit)()
	defer resume(p)()
	_, err := p.Run()
	switch {
	case g.crash != nil:
		return g.crash
	case hangUp.Err() != nil, errors.Is(err, tea.ErrInterrupted):
		return nil
	}
	return err
}
