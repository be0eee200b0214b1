package tui

import (
	"encoding/json"
	"time"

	"thuky/tui/room"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Hall carries what is to be seen in the hall to a window of its own, if one is open.
type Hall interface {
	// Show says what the hall is to see of a meeting, until it is said anew: a View as JSON.
	Show(meetingID string, view json.RawMessage) error
	// Watched reports whether a window is open that follows a meeting.
	Watched(meetingID string) bool
}

// View is what the hall's window is told besides the record.
type View struct {
	room.Stage
	Now       time.Time `json:"now"` // by the meeting's clock
	At        time.Time `json:"at"`  // the time of day at that moment
	Lang      string    `json:"lang"`
	Rehearsal bool      `json:"rehearsal,omitempty"`
}

// hall is what the secretary has decided for the hall.
type hall struct {
	stage room.Stage
	told  View // the last thing the window was told
	turn  room.Turn
}

// stageKey is under which the stage is saved beside the record.
const stageKey = "stage"

// scene is what the room view on this terminal shows.
func (a *App) scene() room.Scene { return a.hall.stage.Shown(a.m) }

// public is what the hall is shown: nothing of what waits behind the title slide, and of a rehearsal, which is not for
// the hall, that it is one.
func (a *App) public() room.Stage {
	if a.rehearsal || a.hall.stage.Hidden {
		return room.Stage{Hidden: true}
	}
	return a.hall.stage
}

// sight is what the room view on this terminal is drawn from.
func (a *App) sight() room.Sight {
	motion, _ := a.film.At(a.opts.Now())
	c := a.context()
	a.hall.turn.To(a.m, a.hall.stage, c.Now)
	return room.Sight{M: a.m, Stage: a.hall.stage, Now: c.Now, Since: a.hall.turn.Since, Motion: motion, Rehearsal: a.rehearsal, Hand: a.hand()}
}

func (a *App) watched() bool { return a.opts.Hall != nil && a.opts.Hall.Watched(a.id) }

// kept is what is kept for the next start of what the hall sees, and whether the console was covered for it.
type kept struct {
	room.Stage
	Cover bool `json:"cover,omitempty"`
}

// savedStage is what is kept, as it is saved beside the record; resumeStage takes it up.
func (a *App) savedStage() string {
	k := kept{a.hall.stage, a.cover.on}
	if k == (kept{}) {
		return ""
	}
	raw, err := json.Marshal(k)
	if err != nil { // made of texts and times: there is nothing that cannot be written
		return ""
	}
	return string(raw)
}

// resumeStage takes up what the hall saw when the program ended. What a later version has written is passed over: the
// hall then follows the meeting.
func (a *App) resumeStage() {
	var k kept
	if raw := a.drafts[stageKey]; raw != "" && json.Unmarshal([]byte(raw), &k) != nil {
		k = kept{}
	}
	a.hall, a.cover = hall{stage: k.Stage}, cover{one: a.cover.one, on: k.Cover, slide: k.Hidden}
}

// tell passes on what has changed for the hall: to this terminal's cover, and to the hall's window.
func (a *App) tell() {
	if !a.inMeeting() {
		return
	}
	a.cover.follow(a.scene(), a.private())
	if a.opts.Hall == nil {
		return
	}
	a.inform(View{Stage: a.public(), Lang: a.opts.Lang.String(), Rehearsal: a.rehearsal})
}

// tellLeft has the window show the title slide of a meeting that is no longer open.
func (a *App) tellLeft() {
	if a.opts.Hall != nil && a.m != nil && a.m.Head().Seq > 0 {
		a.inform(View{Stage: room.Stage{Hidden: true}, Lang: a.opts.Lang.String()})
	}
}

func (a *App) inform(v View) {
	if v == a.hall.told {
		return
	}
	sent := v
	sent.Now, sent.At = a.now(), a.opts.Now()
	raw, err := json.Marshal(sent)
	if err == nil {
		err = a.opts.Hall.Show(a.id, raw)
	}
	if err != nil {
		a.note = note{text.Explain(a.opts.Lang, err), true}
		return
	}
	a.hall.told = v
}

// corner says what the hall sees, in the rule under the screens' names; where there is one screen, that it is this one.
func (a *App) corner() string { return widget.RuleRight(a.frame(), a.seen()) }

// seen says what the hall sees: on one screen this one, or what comes with F9 where the secretary has chosen that.
func (a *App) seen() string {
	s := a.public()
	shown := s.Shown(a.m)
	chosen := s.Scene.Kind != "" && s.Scene == shown
	words := a.t(text.HallSees, a.sceneName(shown))
	if s.Hidden || chosen {
		words = "■ " + words
	}
	switch {
	case a.cover.one && chosen:
		return a.t(text.HallSeesThis) + " · ■ F9 " + a.sceneName(shown)
	case a.cover.one:
		return a.t(text.HallSeesThis)
	}
	return words
}

// standing is what the round on this terminal comes to: of the console, or of the room view that covers it.
func (a *App) standing() room.Standing {
	if a.m == nil {
		return room.Standing{}
	}
	if s := a.scene(); a.covered() && (s.Kind == room.Count || s.Kind == room.Result) {
		return room.Look(a.m, s.ID)
	}
	return room.Look(a.m, a.vote.Shown())
}
