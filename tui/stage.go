package tui

import (
	"strconv"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/room"
	"thuky/tui/screen"
	"thuky/tui/text"
)

// choose offers what can be shown to the hall.
func (a *App) choose() tea.Cmd {
	opts := []dialog.Option{
		{Label: a.t(text.HallFollow), Detail: a.sceneName(room.Follow(a.m)), Out: a.staged(room.Stage{})},
		{Label: a.t(text.HallText), Out: screen.Open{Dialog: a.messageForm()}},
		{Label: a.t(text.HallPause), Out: screen.Open{Dialog: a.breakForm()}},
	}
	for _, s := range room.Scenes(a.m) {
		opts = append(opts, dialog.Option{Label: text.Capital(a.sceneName(s)), Out: a.staged(room.Stage{Scene: s, After: a.m.Head().Seq, Over: room.Follow(a.m)})})
	}
	a.dialogs = append(a.dialogs, dialog.NewPick(text.Capital(a.t(text.HallShow)), opts, nil))
	return nil
}

// staged decides what the hall sees.
func (a *App) staged(s room.Stage) tea.Msg {
	return func() tea.Cmd { a.hall.stage = s; return nil }
}

// longest is how long a message to the hall may be, in letters: as much as can be read.
const longest = 600

func (a *App) messageForm() dialog.Dialog {
	return dialog.NewForm(text.Capital(a.t(text.SceneMessage)), []dialog.Field{{Label: text.HallTextAsk, Lines: 4, Hint: a.t(text.HallTextHint)}}, a.explain, func(v []string) (tea.Msg, error) {
		if v[0] == "" {
			return nil, &meeting.Refusal{Why: meeting.ErrEmpty}
		}
		return a.staged(room.Stage{Scene: room.Scene{Kind: room.Message}, Text: v[0], After: a.m.Head().Seq}), tooLong(v[0])
	})
}

func (a *App) breakForm() dialog.Dialog {
	const usual, most = "15", 600 // minutes
	return dialog.NewForm(text.Capital(a.t(text.SceneBreak)), []dialog.Field{
		{Label: text.HallMinutes, Value: usual, Replace: true},
		{Label: text.HallWords, Value: a.t(text.HallBreak)},
	}, a.explain, func(v []string) (tea.Msg, error) {
		n, err := strconv.Atoi(v[0])
		if err != nil || n < 1 || n > most {
			return nil, &meeting.Refusal{Why: text.ErrNumber, Details: []any{v[0]}}
		}
		until := a.context().Now.Add(time.Duration(n) * time.Minute)
		return a.staged(room.Stage{Scene: room.Scene{Kind: room.Break}, Text: v[1], Until: until, After: a.m.Head().Seq}), tooLong(v[1])
	})
}

func tooLong(s string) error {
	if n := utf8.RuneCountInString(s); n > longest {
		return &meeting.Refusal{Why: text.ErrTooLong, Details: []any{n, longest}}
	}
	return nil
}

func (a *App) explain(err error) string { return text.Explain(a.opts.Lang, err) }

// sceneName says what the hall sees, as the console's corner does.
func (a *App) sceneName(s room.Scene) string {
	name := a.t(map[room.Kind]text.Word{
		room.Slide: text.SceneSlide, room.Item: text.SceneItem, room.Roll: text.SceneRoll, room.Speaker: text.SceneSpeaker,
		room.Candidates: text.SceneCandidates, room.Count: text.SceneCount, room.Result: text.SceneResult,
		room.Decision: text.SceneDecision, room.Pledge: text.ScenePledge, room.Scores: text.SceneScores, room.Message: text.SceneMessage, room.Break: text.SceneBreak,
	}[s.Kind])
	if r := a.m.Round(s.ID); s.Kind == room.Count && r != nil && !r.Method.Secret() {
		name = a.t(text.SceneHands)
	}
	about := ""
	switch s.Kind {
	case room.Candidates:
		about = a.m.Title(s.ID).Name
	case room.Count, room.Result:
		about = room.Heading(a.frame(), a.m.Round(s.ID))
	case room.Decision:
		if n := a.m.Decision(s.ID).Number; n > 0 {
			about = strconv.Itoa(n)
		}
	}
	if about != "" {
		name += " · " + about
	}
	return name
}
