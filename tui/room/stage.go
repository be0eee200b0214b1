// Package room is what the hall sees: the running item, the speaker's clock, the names, the count, the result, and
// nothing else. It draws from the same Meeting as the secretary's screens, which use its drawings too. Notes, drafts,
// sealed totals and overtime are not in it.
package room

import (
	"slices"
	"time"

	"thuky/meeting"
)

// Kind is what a picture for the hall is about.
type Kind string

// The kinds of pictures.
const (
	Slide      Kind = "slide"      // the conference's title
	Item       Kind = "item"       // the running item
	Roll       Kind = "roll"       // who is here, the quorum
	Speaker    Kind = "speaker"    // who speaks, the clock
	Candidates Kind = "candidates" // who stands for a title
	Count      Kind = "count"      // a round being counted
	Result     Kind = "result"     // a declared round
	Decision   Kind = "decision"
	Pledge     Kind = "pledge"
	Scores     Kind = "scores"  // the units with their points, from high to low
	Message    Kind = "message" // a text of the secretary's
	Break      Kind = "break"   // until a time
)

// Scene is a picture for the hall: its kind, and the thing it is about where there are several.
type Scene struct {
	Kind Kind       `json:"kind"`
	ID   meeting.ID `json:"id,omitempty"`
}

// Stage is what the secretary has chosen for the hall. It is no part of the record. The zero Stage follows the meeting.
type Stage struct {
	Scene  Scene     `json:"scene"`            // pinned; without a kind the meeting is followed
	Text   string    `json:"text,omitempty"`   // of a message, or of a break
	Until  time.Time `json:"until"`            // the end of a break
	After  uint64    `json:"after,omitempty"`  // the event after which it was chosen: a message or a break ends with the next thing for the hall to see
	Over   Scene     `json:"over,omitzero"`    // what the meeting had come to when it was chosen
	Hidden bool      `json:"hidden,omitempty"` // the title slide stands before all else
}

// Shown is the scene the hall sees of a meeting: the one chosen, as long as there is still such a thing, or the one the
// meeting has come to.
func (s Stage) Shown(m *meeting.Meeting) Scene {
	switch {
	case s.Hidden:
		return Scene{Kind: Slide}
	case s.Scene.Kind == "":
	case s.Scene.Kind == Message || s.Scene.Kind == Break:
		if next, since := follow(m); since > s.After {
			return next
		}
		return s.Scene
	case exists(m, s.Scene):
		// What holds the hall's eyes and has begun since comes before what was chosen and forgotten.
		if next, since := follow(m); since > s.After && next != s.Over && next.Clears() {
			return next
		}
		return s.Scene
	}
	return Follow(m)
}

// Clears reports whether a scene holds the hall's eyes: a clock, a count or a result. Where there is one screen only, it
// is given to them.
func (s Scene) Clears() bool { return slices.Contains([]Kind{Speaker, Count, Result}, s.Kind) }

// Follow is the scene a meeting has come to: what happened last in sight of the hall. Who has the floor comes before
// all; what happened meanwhile is seen once the speech has ended. A count that goes on in another room, while other items
// run, is not shown.
func Follow(m *meeting.Meeting) Scene {
	s, _ := follow(m)
	return s
}

// follow is Follow, with the number of the event that has led there; 0 for none.
func follow(m *meeting.Meeting) (s Scene, since uint64) {
	speaking := m.Speaking()
	var ended uint64 // the event that ended the last speech, while what happened during it is looked through
	begun := 0       // how often that speech was begun: anew after each pause
	for _, step := range slices.Backward(m.InForce()) {
		seq := step.Event.Seq
		switch b := step.Body.(type) {
		case meeting.Closed:
			return Scene{Kind: Slide}, seq
		case meeting.SpeechBegun:
			switch {
			case speaking != nil:
				return Scene{Speaker, speaking.ID}, seq
			case begun == 1: // nothing was to be seen meanwhile
				return itemScene(m), ended
			}
			begun--
		case meeting.SpeechEnded:
			if ended = max(ended, seq); speaking == nil {
				begun = spans(m, b.Speech)
			}
		}
		if speaking != nil {
			continue
		}
		if s, ok := sceneOf(m, step.Body); ok {
			return s, max(seq, ended)
		}
	}
	return Scene{Kind: Slide}, ended
}

// spans is how often a speech was begun.
func spans(m *meeting.Meeting, speech meeting.ID) int {
	at := slices.IndexFunc(m.Speeches, func(s *meeting.Speech) bool { return s.ID == speech })
	return len(m.Speeches[at].Spans)
}

// sceneOf is the scene that something leads to; ok is false for what the hall sees nothing of.
func sceneOf(m *meeting.Meeting, b meeting.Body) (s Scene, ok bool) {
	switch b := b.(type) {
	case meeting.ItemBegun, meeting.ItemFinished, meeting.RoundVoided:
		return itemScene(m), true
	case meeting.UnitsMarked:
		it := m.RunningItem()
		return Scene{Kind: Roll}, it != nil && it.Part == meeting.RollCall
	case meeting.Nominated:
		return candidates(m, b.Title)
	case meeting.NominatedAll:
		return candidates(m, b.Title)
	case meeting.NomineeRuled:
		return candidates(m, b.Title)
	case meeting.NominationsClosed:
		return candidates(m, b.Title)
	case meeting.NominationsReopened:
		return candidates(m, b.Title)
	case meeting.RoundOpened:
		return round(m, b.ID)
	case meeting.RoundOpenedFirst:
		return round(m, b.ID)
	case meeting.PapersIssued:
		return round(m, b.Round)
	case meeting.PaperSealed:
		return round(m, b.Round)
	case meeting.PaperMended:
		return round(m, b.Round)
	case meeting.TotalsEntered:
		return round(m, b.Round)
	case meeting.AnswerGiven:
		return round(m, b.Round)
	case meeting.VoteCast:
		return round(m, b.Round)
	case meeting.ConsensusAsked:
		return round(m, b.Round)
	case meeting.PaperRecounted:
		return round(m, b.Round)
	case meeting.RoundDeclared:
		return round(m, b.Round)
	case meeting.RoundSettled:
		return round(m, b.Round)
	case meeting.DecisionMade:
		return decision(m, b.ID)
	case meeting.HeadsAnnounced:
		return decision(m, b.ID)
	case meeting.HeadsAnnouncedFirst:
		return decision(m, b.ID)
	case meeting.PledgeSigned:
		return Scene{Kind: Pledge}, true
	}
	return Scene{}, false
}

// itemScene is the running item, or the title slide between items.
func itemScene(m *meeting.Meeting) Scene {
	it := m.RunningItem()
	switch {
	case it == nil:
		return Scene{Kind: Slide}
	case it.Part == meeting.Scores && len(m.Ranking()) > 0:
		return Scene{Kind: Scores}
	}
	return Scene{Kind: Item}
}

func candidates(m *meeting.Meeting, title meeting.ID) (Scene, bool) {
	return Scene{Candidates, title}, m.Title(title) != nil
}

func round(m *meeting.Meeting, id meeting.ID) (Scene, bool) {
	r := m.Round(id)
	switch {
	case r == nil || r.State == meeting.Void:
		return Scene{}, false
	case r.State == meeting.Declared:
		return Scene{Result, id}, true
	}
	it := m.RunningItem()
	return Scene{Count, id}, it == nil || it.ID == r.Item
}

func decision(m *meeting.Meeting, id meeting.ID) (Scene, bool) {
	d := m.Decision(id)
	return Scene{Decision, id}, d != nil && d.Struck == ""
}

// exists reports whether what a scene is about is there, and in the state it shows: an undo may have taken it back.
func exists(m *meeting.Meeting, s Scene) bool {
	switch s.Kind {
	case Item:
		return m.RunningItem() != nil
	case Speaker:
		return m.Speaking() != nil
	case Scores:
		return len(m.Ranking()) > 0
	case Candidates:
		return m.Title(s.ID) != nil
	case Count:
		r := m.Round(s.ID)
		return r != nil && r.State == meeting.Open
	case Result:
		r := m.Round(s.ID)
		return r != nil && r.State == meeting.Declared
	case Decision:
		_, ok := decision(m, s.ID)
		return ok
	}
	return true
}

// Scenes lists what of a meeting can be shown to the hall, in the order in which it is looked for.
func Scenes(m *meeting.Meeting) []Scene {
	out := []Scene{{Kind: Slide}}
	if m.RunningItem() != nil {
		out = append(out, Scene{Kind: Item})
	}
	out = append(out, Scene{Kind: Roll})
	if m.Speaking() != nil {
		out = append(out, Scene{Kind: Speaker})
	}
	if len(m.Ranking()) > 0 {
		out = append(out, Scene{Kind: Scores})
	}
	for _, t := range m.Titles {
		out = append(out, Scene{Candidates, t.ID})
	}
	for _, r := range m.Rounds {
		switch r.State {
		case meeting.Open:
			out = append(out, Scene{Count, r.ID})
		case meeting.Declared:
			out = append(out, Scene{Result, r.ID})
		}
	}
	for _, d := range m.Decisions {
		if d.Struck == "" && d.Round == "" {
			out = append(out, Scene{Decision, d.ID})
		}
	}
	return append(out, Scene{Kind: Pledge})
}
