package tui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/screen"
	"thuky/tui/text"
)

// nextYear offers the meetings that were held, to begin the next one from.
func (a *App) nextYear() tea.Msg {
	var options []dialog.Option
	for i := len(a.home.list) - 1; i >= 0; i-- {
		s := a.home.list[i]
		if s.State == meeting.Running || s.State == meeting.Ended {
			options = append(options, dialog.Option{Label: s.Title, Detail: strconv.Itoa(s.Year), Out: func() tea.Cmd { return a.follow(s.ID) }})
		}
	}
	if len(options) == 0 {
		return screen.Tell{Text: a.t(text.AfterNone)}
	}
	return screen.Open{Dialog: dialog.NewPick(a.t(text.AfterPick), options, nil)}
}

// lastMsg is the meeting that the next one follows.
type lastMsg struct {
	bodies []meeting.Body // that begin the next
	err    error
}

// follow reads a meeting that was held, to begin next year's from it.
func (a *App) follow(id string) tea.Cmd {
	desk := a.desk
	return func() tea.Msg {
		last, err := fold(desk, id)
		if err != nil {
			return lastMsg{err: err}
		}
		bodies, err := meeting.After(last, desk.NewID)
		return lastMsg{bodies, err}
	}
}

// following begins next year's meeting once its day and place are known.
func (a *App) following(msg lastMsg) {
	if a.m != nil || len(a.dialogs) > 0 { // something else was opened meanwhile
		return
	}
	if msg.err != nil {
		a.note = note{text.Explain(a.opts.Lang, msg.err), true}
		return
	}
	form := screen.NextYear(a.frame(), msg.bodies, a.opts.Now(), func(bodies []meeting.Body) tea.Msg {
		return func() tea.Cmd { return a.create(bodies, screen.Tell{Text: a.t(text.AfterMade, taken(bodies)...)}) }
	})
	if twin := meeting.Twin(msg.bodies[0].(meeting.Created).Info, a.home.list); twin != nil {
		lines := []string{a.t(text.AfterTwin, twin.Year, twin.Title, a.t(text.States[string(twin.State)]))}
		form = dialog.NewConfirm(a.opts.Now, a.t(text.AfterTwinTitle), lines, a.t(text.AfterTwinYes), screen.Open{Dialog: form})
	}
	a.dialogs = append(a.dialogs, form)
}

// taken counts what next year's meeting has from the last one: units, items, titles, follow-ups.
func taken(bodies []meeting.Body) []any {
	setup, followUps := bodies[0].(meeting.Created), 0
	for _, b := range bodies {
		if f, ok := b.(meeting.FollowUpsCarried); ok {
			followUps = len(f.FollowUps)
		}
	}
	return []any{len(setup.Units), len(setup.Items), len(setup.Titles), followUps}
}
