package tui

import (
	"encoding/json"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/tui/paint"
	"thuky/tui/room"
	"thuky/tui/text"
	"thuky/tui/theme"
	"thuky/tui/widget"
)

// News is one thing that the hall's window is told.
type News struct {
	Fresh bool            // what was told before is of another record: all comes anew
	Event meeting.Event   // one more event; the zero Event where there is none
	View  json.RawMessage // a View; nil where there is none
}

// Feed brings the news of the running program to the hall's window, in order, and waits for them: while that program
// does not answer, the window keeps what it shows. again asks for the whole record anew. It ends with an error when there
// will be no more.
type Feed func(again bool) (News, error)

// WindowOptions are what the command line decides for the hall's window.
type WindowOptions struct {
	Lang     text.Lang // until the program says another
	KeepLang bool      // or also then
	Waits    string    // the file that is waited for, where the user has named one
	Theme    theme.Name
	NoMotion bool
	Now      func() time.Time
	After    func(time.Duration, func(time.Time) tea.Msg) tea.Cmd
}

// Window is the hall's own window (thuky room): it shows the room view of the meeting that the running program holds,
// and takes no keys but those that close it.
type Window struct {
	feed Feed
	opts WindowOptions
	m    *meeting.Meeting
	told View
	turn room.Turn
	film film
	terminal
}

// NewWindow makes the hall's window.
func NewWindow(feed Feed, opts WindowOptions) *Window {
	return &Window{
		feed: feed, opts: opts, m: &meeting.Meeting{}, told: View{Lang: opts.Lang.String()},
		film: newFilm(opts.NoMotion, opts.After), terminal: newTerminal(opts.Theme),
	}
}

// RunWindow shows the hall's window on this terminal until it is closed.
func RunWindow(feed Feed, opts WindowOptions) error {
	opts.Now, opts.After = time.Now, tea.Tick
	return run(NewWindow(feed, opts))
}

// Init begins to listen, and starts the clock.
func (x *Window) Init() tea.Cmd {
	return tea.Batch(x.listen(false), x.tick(), tea.RequestBackgroundColor)
}

type newsMsg struct {
	News
	err error
}

func (x *Window) listen(again bool) tea.Cmd {
	feed := x.feed
	return func() tea.Msg {
		n, err := feed(again)
		return newsMsg{n, err}
	}
}

func (x *Window) tick() tea.Cmd {
	return x.after(time.Second/4, func(t time.Time) tea.Msg { return tickMsg(t) })
}

func (x *Window) after(d time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
	if x.opts.After == nil {
		return nil
	}
	return x.opts.After(d, msg)
}

// Update takes the news.
func (x *Window) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if x.hear(msg) {
		return x, nil
	}
	switch msg := msg.(type) {
	case tickMsg:
		return x, tea.Batch(x.tick(), x.mend(x.opts.Now()))
	case frameMsg:
		return x, x.film.frame(x.opts.Now())
	case newsMsg:
		return x, x.learn(msg)
	case tea.KeyPressMsg:
		switch msg.String() {
		case "ctrl+c", "ctrl+q":
			return x, tea.Quit
		}
		return x, func() tea.Msg { return paint.Again{} } // somebody else may have written on the wall
	}
	return x, nil
}

// learn takes one piece of news in. Where an event cannot be applied the window keeps what it shows, and asks for the
// record anew.
func (x *Window) learn(msg newsMsg) tea.Cmd {
	if msg.err != nil {
		return tea.Quit
	}
	if msg.Fresh {
		x.m, x.told.Stage = &meeting.Meeting{}, room.Stage{}
	}
	before := x.standing()
	again := false
	if msg.Event.Seq > 0 {
		again = x.m.Apply(msg.Event) != nil
	}
	if msg.View != nil {
		var v View
		if json.Unmarshal(msg.View, &v) == nil { // one of a later version is passed over
			x.told = v
		}
	}
	return tea.Batch(x.listen(again), x.film.turn(before, x.standing(), x.opts.Now()))
}

func (x *Window) standing() room.Standing {
	if s := x.told.Shown(x.m); s.Kind == room.Count || s.Kind == room.Result {
		return room.Look(x.m, s.ID)
	}
	return room.Standing{}
}

// now is the time by the meeting's clock, which the program's view has set.
func (x *Window) now() time.Time {
	now := x.opts.Now()
	if !x.told.At.IsZero() {
		now = x.told.Now.Add(now.Sub(x.told.At))
	}
	if last := x.m.Head().At; now.Before(last) {
		return last
	}
	return now
}

// View draws the room view, or that the program is waited for.
func (x *Window) View() tea.View {
	return x.view(x.draw(), nil)
}

func (x *Window) draw() string {
	if x.w == 0 || x.h == 0 {
		return ""
	}
	lang, ok := text.ParseLang(x.told.Lang)
	if !ok || x.opts.KeepLang {
		lang = x.opts.Lang
	}
	f := x.in(lang)
	if x.m.Head().Seq == 0 {
		words := widget.Center(widget.Wrap(f.T(text.HallGone), f.W), f.W)
		if x.opts.Waits != "" {
			words = append(words, widget.Center(widget.Wrap(name.Clean(x.opts.Waits), f.W), f.W)...)
		}
		return widget.Block(append(make([]string, f.H/2), widget.Styled(f.Theme.Dim, words)...), f.W, f.H)
	}
	motion, _ := x.film.At(x.opts.Now())
	now := x.now()
	x.turn.To(x.m, x.told.Stage, now)
	s := room.Sight{M: x.m, Stage: x.told.Stage, Now: now, Since: x.turn.Since, Motion: motion, Rehearsal: x.told.Rehearsal}
	return widget.Block(room.View(f, s), f.W, f.H)
}

// NewsMsg is what the window's program is sent when the feed brings news.
func NewsMsg(n News) tea.Msg { return newsMsg{n, nil} }
