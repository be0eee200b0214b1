package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// Next is what the program is to do after the screen has closed.
type Next int

// What can come next.
const (
	Quit     Next = iota
	OpenDemo      // the demo, in its own database
)

// Run shows the screen on this terminal until the user leaves it. Its clock ticks; where opts has no Now it shows
// the time of day. Errors are those of New, and of a terminal that cannot be used.
func Run(desk Desk, opts Options) (Next, error) {
	if opts.Now == nil {
		opts.Now = time.Now
	}
	opts.After = tea.Tick
	app, err := New(desk, opts)
	if err != nil {
		return Quit, err
	}
	if _, err := tea.NewProgram(app).Run(); err != nil {
		return Quit, err
	}
	return app.Next(), nil
}
