package tui

import (
	"encoding/json"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/room"
	"thuky/tui/screen"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Hall carries what is to be seen in the hall to a window of its own, if one is open.
type Hall interface {
	// Show says what the hall is to see of a meeting, until it is said anew: a View as JSON.
	Show(meetingID string, view json.RawMessage) error
	// Watched reports whether a window is open.
	Watched() bool
}

// View is what the hall's window is told besides the record.
type View struct {
	room.Stage
	Now       time.Time `json:"now"` // by the meeting's clock
	At        time.Time `json:"at"`  // the time of day at that moment
	Lang      string    `json:"lang"`
	Rehearsal bool      `json:"rehearsal,omitempty"`
}

// hall is what the secretary has decided for the hall, and how this terminal serves it.
type hall struct {
	stage  room.Stage
	one    bool       // there is one screen only: it shows the hall what holds its eyes
	cover  bool       // F9: the room view covers the console
	lifted room.Scene // the scene for which it was taken off again
	told   View       // the last thing the window was told
	moves  room.Animation
	moving bool // frames are under way
}

// stageKey is under which the stage is saved beside the record; oneKey is the setting of one screen only.
const (
	stageKey = "stage"
	oneKey   = "one-screen"
)

// scene is what the hall sees.
func (a *App) scene() room.Scene { return a.hall.stage.Shown(a.m) }

// covered reports whether this terminal shows the room view now. A dialog that opens is seen by whoever must answer it.
func (a *App) covered() bool {
	if a.m == nil || a.m.Head().Seq == 0 {
		return false
	}
	s := a.scene()
	return a.hall.cover || a.hall.one && len(a.dialogs) == 0 && s.Clears() && s != a.hall.lifted
}

// sight is what the room view on this terminal is drawn from.
func (a *App) sight() room.Sight {
	motion, _ := a.hall.moves.At(a.opts.Now())
	return room.Sight{M: a.m, Stage: a.hall.stage, Now: a.context().Now, Motion: motion, Rehearsal: a.rehearsal}
}

// hallActions are the keys that decide what the hall sees; they work in every state of the console.
func (a *App) hallActions() []screen.Action {
	act := func(name text.Word, do func() tea.Cmd, keys ...string) screen.Action {
		return screen.Action{Keys: keys, Name: name, Do: func() tea.Msg { return do }}
	}
	return []screen.Action{
		act(text.HallCover, a.turn, "f9", "ctrl+g"),
		act(text.HallHide, a.hide, "f12"),
		act(text.HallShow, a.choose),
		act(text.HallOne, a.oneScreen),
	}
}

// turn is F9: the terminal shows the room view, or the console again.
func (a *App) turn() tea.Cmd {
	switch {
	case a.covered():
		a.hall.cover, a.hall.lifted = false, a.scene()
	case a.hall.one && a.scene().Clears() && a.hall.lifted == a.scene():
		a.hall.lifted = room.Scene{}
	default:
		a.hall.cover = true
	}
	return nil
}

// hide is F12: the title slide stands before everything, at once; where no window of the hall's is open, on this
// terminal. Pressed again, what was there comes back.
func (a *App) hide() tea.Cmd {
	s := a.hall.stage
	s.Hidden = !s.Hidden
	if s.Hidden {
		a.hall.cover = a.hall.cover || !a.watched()
	} else {
		a.hall.cover = false
	}
	return a.setStage(s)
}

func (a *App) watched() bool { return a.opts.Hall != nil && a.opts.Hall.Watched() }

// setStage decides what the hall sees, and keeps it for the next start.
func (a *App) setStage(s room.Stage) tea.Cmd {
	a.hall.stage = s
	raw, err := json.Marshal(s)
	if err != nil {
		a.note = note{text.Explain(a.opts.Lang, err), true}
		return nil
	}
	if a.saving != nil { // what is in flight goes first; the hall is served at once all the same
		a.line = append(a.line, keepStageMsg{})
		return nil
	}
	return a.aside(screen.Save{Key: stageKey, Value: string(raw)})
}

// keepStageMsg waits in line to save the stage.
type keepStageMsg struct{}

// resumeStage takes up what the hall saw when the program ended.
func (a *App) resumeStage() {
	a.hall = hall{one: a.hall.one, moves: room.Animation{Off: a.opts.NoMotion || a.opts.After == nil}}
	if raw := a.drafts[stageKey]; raw != "" {
		if json.Unmarshal([]byte(raw), &a.hall.stage) != nil {
			a.hall.stage = room.Stage{} // written by a later version: the hall follows the meeting
		}
	}
}

// choose offers what can be shown to the hall.
func (a *App) choose() tea.Cmd {
	opts := []dialog.Option{{Label: a.t(text.HallFollow), Detail: a.sceneName(room.Follow(a.m)), Out: a.staged(room.Stage{})}}
	opts = append(opts,
		dialog.Option{Label: a.t(text.HallText), Out: screen.Open{Dialog: a.messageForm()}},
		dialog.Option{Label: a.t(text.HallPause), Out: screen.Open{Dialog: a.breakForm()}})
	for _, s := range room.Scenes(a.m) {
		opts = append(opts, dialog.Option{Label: text.Capital(a.sceneName(s)), Out: a.staged(room.Stage{Scene: s})})
	}
	a.dialogs = append(a.dialogs, dialog.NewPick(text.Capital(a.t(text.HallShow)), opts, nil))
	return nil
}

func (a *App) staged(s room.Stage) tea.Msg { return func() tea.Cmd { return a.setStage(s) } }

func (a *App) messageForm() dialog.Dialog {
	return dialog.NewForm(text.Capital(a.t(text.SceneMessage)), []dialog.Field{{Label: text.HallTextAsk, Lines: 4, Hint: a.t(text.HallTextHint)}}, a.explain, func(v []string) (tea.Msg, error) {
		if v[0] == "" {
			return nil, &meeting.Refusal{Why: meeting.ErrEmpty}
		}
		return a.staged(room.Stage{Scene: room.Scene{Kind: room.Message}, Text: v[0]}), nil
	})
}

func (a *App) breakForm() dialog.Dialog {
	const usual, longest = "15", 600 // minutes
	return dialog.NewForm(text.Capital(a.t(text.SceneBreak)), []dialog.Field{
		{Label: text.HallMinutes, Value: usual, Replace: true},
		{Label: text.HallWords, Value: a.t(text.HallBreak)},
	}, a.explain, func(v []string) (tea.Msg, error) {
		n, err := strconv.Atoi(v[0])
		if err != nil || n < 1 || n > longest {
			return nil, &meeting.Refusal{Why: text.ErrNumber, Details: []any{v[0]}}
		}
		until := a.context().Now.Add(time.Duration(n) * time.Minute)
		return a.staged(room.Stage{Scene: room.Scene{Kind: room.Break}, Text: v[1], Until: until}), nil
	})
}

func (a *App) explain(err error) string { return text.Explain(a.opts.Lang, err) }

// oneScreen turns the setting over: it is kept for every meeting.
func (a *App) oneScreen() tea.Cmd {
	a.hall.one = !a.hall.one
	word, value := text.HallOneOff, []byte("off")
	if a.hall.one {
		word, value = text.HallOneOn, []byte("on")
	}
	a.note = note{text: a.t(word)}
	desk := a.desk
	return func() tea.Msg { return oneKeptMsg{desk.SaveSetting(oneKey, value)} }
}

type oneKeptMsg struct{ err error }

// loadOneScreen reads the setting; without it there are two screens.
func (a *App) loadOneScreen() error {
	raw, err := a.desk.Setting(oneKey)
	a.hall.one = string(raw) == "on"
	return err
}

// sceneName says what the hall sees, as the console's corner does.
func (a *App) sceneName(s room.Scene) string {
	name := a.t(map[room.Kind]text.Word{
		room.Slide: text.SceneSlide, room.Item: text.SceneItem, room.Roll: text.SceneRoll, room.Speaker: text.SceneSpeaker,
		room.Candidates: text.SceneCandidates, room.Count: text.SceneCount, room.Result: text.SceneResult,
		room.Decision: text.SceneDecision, room.Pledge: text.ScenePledge, room.Message: text.SceneMessage, room.Break: text.SceneBreak,
	}[s.Kind])
	about := ""
	switch s.Kind {
	case room.Candidates:
		about = a.m.Title(s.ID).Name
	case room.Count, room.Result:
		about = room.Heading(a.frame(), a.m.Round(s.ID))
	case room.Decision:
		about = strconv.Itoa(a.m.Decision(s.ID).Number)
	}
	if about != "" {
		name += " · " + about
	}
	return name
}

// tell passes to the hall's window what has changed for it. A rehearsal is not for the hall: it sees the title slide,
// and that this is one.
func (a *App) tell() {
	if a.opts.Hall == nil || a.m == nil || a.m.Head().Seq == 0 {
		return
	}
	v := View{Stage: a.hall.stage, Lang: a.opts.Lang.String(), Rehearsal: a.rehearsal}
	if a.rehearsal {
		v.Stage = room.Stage{Hidden: true}
	}
	if v == a.hall.told {
		return
	}
	a.hall.told = v
	v.Now, v.At = a.now(), a.opts.Now()
	raw, err := json.Marshal(v)
	if err == nil {
		err = a.opts.Hall.Show(a.id, raw)
	}
	if err != nil {
		a.note = note{text.Explain(a.opts.Lang, err), true}
	}
}

// corner says what the hall sees, in the rule under the screens' names.
func (a *App) corner() string {
	words := a.t(text.HallSees, a.sceneName(a.scene()))
	if a.hall.stage.Hidden || a.hall.stage.Scene.Kind != "" {
		words = "■ " + words
	}
	return widget.RuleRight(a.frame(), words)
}

// frameTime is how long a frame of a motion stands.
const frameTime = 50 * time.Millisecond

type frameMsg struct{}

// animate sets the picture moving from what stood there before a change.
func (a *App) animate(before room.Standing) tea.Cmd {
	if !a.hall.moves.Turn(before, a.standing(), a.opts.Now()) || a.hall.moving {
		return nil
	}
	return a.nextFrame()
}

func (a *App) nextFrame() tea.Cmd {
	a.hall.moving = true
	return a.after(frameTime, func(time.Time) tea.Msg { return frameMsg{} })
}

// frameDone goes on with the next frame, until the picture stands.
func (a *App) frameDone() tea.Cmd {
	if _, done := a.hall.moves.At(a.opts.Now()); done {
		a.hall.moving = false
		return nil
	}
	return a.nextFrame()
}

// standing is what the round on the screen comes to: of the console, or of the room view that covers it.
func (a *App) standing() room.Standing {
	if a.m == nil {
		return room.Standing{}
	}
	if s := a.scene(); a.covered() && (s.Kind == room.Count || s.Kind == room.Result) {
		return room.Look(a.m, s.ID)
	}
	return room.Look(a.m, a.vote.Shown())
}
