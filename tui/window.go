package tui

import (
	"encoding/json"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
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
	Lost  bool            // the program does not answer; the window keeps what it shows
}

// Feed brings the news of the running program to the hall's window, in order, and waits for them. It ends with an
// error when there will be no more.
type Feed func() (News, error)

// WindowOptions are what the command line decides for the hall's window.
type WindowOptions struct {
	Lang     text.Lang // until the program says another
	Theme    theme.Name
	NoMotion bool
	Now      func() time.Time
	After    func(time.Duration, func(time.Time) tea.Msg) tea.Cmd
}

// Window is the hall's own window (thuky room): it shows the room view of the meeting that the running program holds,
// and takes no keys but those that close it.
type Window struct {
	feed    Feed
	opts    WindowOptions
	m       *meeting.Meeting
	view    View
	waiting bool // the program has not answered yet, or does not any more

	moves  room.Animation
	moving bool
	w, h   int
	dark   bool
	depth  theme.Depth
	theme  *theme.Theme
}

// NewWindow makes the hall's window.
func NewWindow(feed Feed, opts WindowOptions) *Window {
	return &Window{
		feed: feed, opts: opts, m: &meeting.Meeting{}, view: View{Lang: opts.Lang.String()}, waiting: true, dark: true,
		theme: theme.New(opts.Theme, true, theme.Full), moves: room.Animation{Off: opts.NoMotion || opts.After == nil},
	}
}

// RunWindow shows the hall's window on this terminal until it is closed.
func RunWindow(feed Feed, opts WindowOptions) error {
	opts.Now, opts.After = time.Now, tea.Tick
	return run(NewWindow(feed, opts))
}

// Init begins to listen, and starts the clock.
func (x *Window) Init() tea.Cmd { return tea.Batch(x.listen(), x.tick(), tea.RequestBackgroundColor) }

type newsMsg struct {
	News
	err error
}

func (x *Window) listen() tea.Cmd {
	return func() tea.Msg {
		n, err := x.feed()
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
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		x.w, x.h = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		x.dark = msg.IsDark()
		x.theme = theme.New(x.opts.Theme, x.dark, x.depth)
	case tea.ColorProfileMsg:
		x.depth = theme.DepthOf(msg.Profile)
		x.theme = theme.New(x.opts.Theme, x.dark, x.depth)
	case tickMsg:
		return x, x.tick()
	case frameMsg:
		if _, done := x.moves.At(x.opts.Now()); done {
			x.moving = false
			return x, nil
		}
		return x, x.nextFrame()
	case newsMsg:
		return x, x.hear(msg)
	case tea.KeyPressMsg:
		switch msg.String() {
		case "ctrl+c", "ctrl+q":
			return x, tea.Quit
		}
	}
	return x, nil
}

func (x *Window) nextFrame() tea.Cmd {
	x.moving = true
	return x.after(frameTime, func(time.Time) tea.Msg { return frameMsg{} })
}

// hear takes one piece of news in. An event that cannot be applied makes the window keep what it shows, until the
// record comes anew.
func (x *Window) hear(msg newsMsg) tea.Cmd {
	if msg.err != nil {
		return tea.Quit
	}
	x.waiting = msg.Lost
	if msg.Fresh {
		x.m, x.view.Stage = &meeting.Meeting{}, room.Stage{}
	}
	before := x.standing()
	if msg.Event.Seq > 0 {
		if err := x.m.Apply(msg.Event); err != nil {
			x.waiting = true
		}
	}
	if msg.View != nil {
		var v View
		if json.Unmarshal(msg.View, &v) == nil { // one of a later version is passed over
			x.view = v
		}
	}
	cmd := x.listen()
	if x.moves.Turn(before, x.standing(), x.opts.Now()) && !x.moving {
		return tea.Batch(cmd, x.nextFrame())
	}
	return cmd
}

func (x *Window) standing() room.Standing {
	if s := x.view.Shown(x.m); s.Kind == room.Count || s.Kind == room.Result {
		return room.Look(x.m, s.ID)
	}
	return room.Standing{}
}

// now is the time by the meeting's clock, which the program's view has set.
func (x *Window) now() time.Time {
	now := x.opts.Now()
	if !x.view.At.IsZero() {
		now = x.view.Now.Add(now.Sub(x.view.At))
	}
	if last := x.m.Head().At; now.Before(last) {
		return last
	}
	return now
}

// View draws the room view, or that the program is waited for.
func (x *Window) View() tea.View {
	v := tea.NewView(x.draw())
	v.AltScreen = true
	v.WindowTitle = "thuky"
	v.BackgroundColor, v.ForegroundColor = x.theme.Background, x.theme.Foreground
	return v
}

func (x *Window) draw() string {
	if x.w == 0 || x.h == 0 {
		return ""
	}
	lang, ok := text.ParseLang(x.view.Lang)
	if !ok {
		lang = x.opts.Lang
	}
	f := widget.Frame{W: x.w, H: x.h, Theme: x.theme, Lang: lang}
	if x.m.Head().Seq == 0 {
		words := widget.Center(widget.Wrap(f.T(text.HallGone), f.W), f.W)
		return widget.Block(append(make([]string, f.H/2), widget.Styled(f.Theme.Dim, words)...), f.W, f.H)
	}
	motion, _ := x.moves.At(x.opts.Now())
	s := room.Sight{M: x.m, Stage: x.view.Stage, Now: x.now(), Motion: motion, Rehearsal: x.view.Rehearsal}
	return widget.Block(room.View(f, s), f.W, f.H)
}

// NewsMsg is what the window's program is sent when the feed brings news.
func NewsMsg(n News) tea.Msg { return newsMsg{n, nil} }
