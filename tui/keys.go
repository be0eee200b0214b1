package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/screen"
	"thuky/tui/text"
)

// globals are the keys that work on every screen of a meeting.
func (a *App) globals() []screen.Action {
	c := a.context()
	act := func(name text.Word, do func() tea.Cmd, keys ...string) screen.Action {
		return screen.Action{Keys: keys, Name: name, Do: func() tea.Msg { return do }}
	}
	step := func(by int) func() tea.Cmd {
		return func() tea.Cmd { a.turnTo((a.at+by+len(a.screens))%len(a.screens), a.vote.Shown()); return nil }
	}
	out := []screen.Action{
		act(text.HelpName, a.help, "f1", "?"),
		act(text.PaletteName, a.palette, "f2", "ctrl+p"),
		a.undoAction(), a.redoAction(), a.retimeAction(c),
		act(text.HistoryOpen, a.history, "f3"),
		screen.MotionAction(c), a.amendAction(c),
		a.onRecord(act(text.ExportName, a.choosePapers, "f7")),
		a.adjournAction(c),
		act(text.ScreenOn, step(1), "tab"),
		act(text.ScreenBack, step(-1), "shift+tab"),
	}
	if a.at != screen.VoteScreen || !a.vote.Marking(c) {
		for i, s := range a.screens {
			name := text.Word{Vi: text.ScreenGo.In(text.Vietnamese, s.Name().Vi), En: text.ScreenGo.In(text.English, s.Name().En)}
			out = append(out, act(name, func() tea.Cmd { a.turnTo(i, ""); return nil }, strconv.Itoa(i+1)))
		}
	}
	out = append(append(out, a.hallActions()...), a.infoAction(c))
	return append(out,
		act(text.LanguageName, a.language, "ctrl+l"),
		a.onRecord(act(text.RehearseName, a.rehearse)),
		a.backupAction(), a.phrasesAction(),
		act(a.leaveName(), a.leave),
		act(text.QuitName, a.quit, "ctrl+c", "ctrl+q"),
	)
}

// onRecord refuses an action during a rehearsal.
func (a *App) onRecord(act screen.Action) screen.Action {
	if a.rehearsal {
		act.Why = text.ErrRehearsal
	}
	return act
}

// history shows every event of the record.
func (a *App) history() tea.Cmd {
	a.dialogs = append(a.dialogs, screen.HistoryDialog(a.context()))
	return nil
}

// past is what Ctrl+Z would leave, kept until the record goes on: of a large meeting it takes longer than a key may.
type past struct {
	head meeting.Hash
	left *meeting.Meeting
}

// withoutLast is the meeting as it would stand without its last action.
func (a *App) withoutLast() *meeting.Meeting {
	if head := a.m.Head().Hash; a.past.left == nil || a.past.head != head {
		a.past = past{head, a.m.WithoutLast()}
	}
	return a.past.left
}

// naming is an action's name with what it is about, in both languages.
func (a *App) naming(about text.Word, words func(*screen.Context) string) text.Word {
	c := a.context()
	in := func(l text.Lang) string {
		c.Lang = l
		return about.In(l, words(c))
	}
	return text.Word{Vi: in(text.Vietnamese), En: in(text.English)}
}

// undoAction takes back the marks on the paper in hand, else the last action, which its name tells beforehand.
func (a *App) undoAction() screen.Action {
	act := screen.Action{Keys: []string{"ctrl+z"}, Name: text.UndoName}
	if clear, paper := a.vote.Unmark(a.context()); a.at == screen.VoteScreen && clear != nil {
		act.Name = a.naming(text.UndoOf, func(c *screen.Context) string { return c.T(text.PaperUnmark, paper) })
		act.Do = func() tea.Msg { return clear }
		return act
	}
	step, why := a.m.LastAction()
	if act.Why = why; why != nil {
		return act
	}
	words := func(c *screen.Context) string { return screen.Undoing(c, step, a.withoutLast) }
	act.Name = a.naming(text.UndoOf, words)
	act.Do = func() tea.Msg {
		said := screen.Tell{Text: a.t(text.Undone, words(a.context()))}
		return screen.Record{Body: meeting.Undone{Seq: step.Event.Seq}, Then: said}
	}
	return act
}

func (a *App) redoAction() screen.Action {
	act := screen.Action{Keys: []string{"ctrl+y"}, Name: text.RedoName}
	step, why := a.m.NextAction()
	if act.Why = why; why != nil {
		return act
	}
	words := func(c *screen.Context) string { return screen.Redoing(c, step) }
	act.Name = a.naming(text.RedoOf, words)
	act.Do = func() tea.Msg {
		said := screen.Tell{Text: a.t(text.Redone, words(a.context()))}
		return screen.Record{Body: meeting.Redone{Seq: step.Event.Seq}, Then: said}
	}
	return act
}

// retimeAction sets back the time of an action: one of the last, the newest first.
func (a *App) retimeAction(c *screen.Context) screen.Action {
	var why error
	switch {
	case a.m.Phase() == meeting.Ended:
		why = meeting.ErrAdjourned
	case len(a.m.InForce()) <= 1: // the first has set the meeting up
		why = meeting.ErrNothingToUndo
	}
	return screen.Action{Keys: []string{"ctrl+t"}, Name: text.RetimeName, Why: why, Do: func() tea.Msg {
		return screen.Open{Dialog: screen.RetimePick(c)}
	}}
}

func (a *App) amendAction(c *screen.Context) screen.Action {
	why := a.m.Check(meeting.Amended{Amendment: meeting.Amendment{Text: "?", Reason: "?", By: "?"}}, c.Now)
	return screen.Action{Keys: []string{"f6"}, Name: text.AmendName, Why: why, Do: func() tea.Msg { return screen.Open{Dialog: c.AmendForm()} }}
}

func (a *App) adjournAction(c *screen.Context) screen.Action {
	return screen.Action{Keys: []string{"f8"}, Name: text.AdjournName, Why: a.m.Check(meeting.Closed{}, c.Now), Do: func() tea.Msg {
		return screen.Open{Dialog: dialog.NewConfirm(a.now, text.Capital(a.t(text.AdjournName))+"?", a.adjournLines(), a.t(text.AdjournName), screen.Record{Body: meeting.Closed{}, Then: screen.Go{Screen: screen.MinutesScreen}})}
	}}
}

// adjournLines say what adjourning means, and what is still missing.
func (a *App) adjournLines() []string {
	var missing []string
	pending := 0
	for _, it := range a.m.Items {
		if it.State() == meeting.ItemPending {
			pending++
		}
	}
	if pending > 0 {
		missing = append(missing, a.t(text.MissingItems, pending))
	}
	if len(a.m.With(meeting.Chair)) == 0 {
		missing = append(missing, a.t(text.MissingChair))
	}
	if len(a.m.With(meeting.Secretary)) == 0 {
		missing = append(missing, a.t(text.MissingSecretary))
	}
	for _, t := range a.m.Titles {
		if r := a.m.LastRound(t); r != nil && r.State == meeting.Declared && r.Verdict.Open > 0 && r.Settlement == nil {
			missing = append(missing, a.t(text.MissingSeats, r.Verdict.Open, t.Name))
		}
	}
	if signed := a.m.Signed(); a.m.Info.Pledge != "" && signed < a.m.Present() {
		missing = append(missing, a.t(text.MissingSignatures, signed, a.m.Present()))
	}
	lines := []string{a.t(text.AdjournLine)}
	if len(missing) > 0 {
		lines = append(lines, "", a.t(text.Missing)+" "+strings.Join(missing, "; ")+".")
	}
	return lines
}

func (a *App) infoAction(c *screen.Context) screen.Action {
	changed := a.m.Info
	changed.Agency += "."
	name, probe := text.InfoName, meeting.Body(meeting.InfoChanged{Info: changed})
	if a.m.Phase() == meeting.Ended {
		name, probe = text.LetterheadAmend, meeting.LetterheadAmended{Letterhead: changed.Letterhead, Reason: "?", By: "?"}
	}
	return screen.Action{Name: name, Why: a.m.Check(probe, c.Now), Do: func() tea.Msg { return screen.Open{Dialog: c.InfoForm()} }}
}

func (a *App) language() tea.Cmd {
	if a.opts.Lang == text.Vietnamese {
		a.opts.Lang = text.English
	} else {
		a.opts.Lang = text.Vietnamese
	}
	return nil
}

// rehearse goes on with a copy in memory; the record stays as it is.
func (a *App) rehearse() tea.Cmd {
	if a.rehearsal {
		return nil
	}
	events := make([]meeting.Event, 0, len(a.m.Trail()))
	for _, s := range a.m.Trail() {
		events = append(events, s.Event)
	}
	m, err := meeting.Fold(events)
	if err != nil {
		a.note = note{text.Explain(a.opts.Lang, err), true}
		return nil
	}
	a.home.know(a.id, a.m)
	a.desk, a.rehearsal = &scratch{Desk: a.desk, drafts: map[string][]byte{}, one: a.cover.one}, true
	drafts := a.drafts
	a.enter(a.id, m)
	a.drafts = drafts
	return nil
}

func (a *App) leaveName() text.Word {
	if a.rehearsal {
		return text.RehearseEnd
	}
	return text.HomeName
}

// leave goes back to the list of meetings; a rehearsal is forgotten.
func (a *App) leave() tea.Cmd {
	a.tellLeft()
	if s, ok := a.desk.(*scratch); ok {
		a.desk, a.rehearsal = s.Desk, false
		a.cover.one = s.one
	} else {
		a.home.know(a.id, a.m)
	}
	a.m, a.dialogs, a.clock = nil, nil, nil
	return nil
}

func (a *App) quit() tea.Cmd {
	quit := func() tea.Cmd { return tea.Quit }
	line := a.t(text.QuitLine)
	if a.rehearsal {
		line = a.t(text.QuitRehearsal)
	} else if a.failed != "" {
		line = a.t(text.QuitUnsaved, a.failed)
	}
	a.dialogs = append(a.dialogs, dialog.NewConfirm(a.now, a.t(text.QuitQuestion), []string{line}, a.t(text.QuitName), quit))
	return nil
}

// keyNames are the names printed on keys; others are shown as they are, with capitals.
var keyNames = map[string]string{
	"enter": "Enter", "space": "Space", "esc": "Esc", "tab": "Tab", "delete": "Del", "backspace": "⌫", "home": "Home", "end": "End",
	"up": "↑", "down": "↓", "left": "←", "right": "→", "pgup": "PgUp", "pgdown": "PgDn", "*": "*",
}

func keyName(key string) string {
	parts := strings.Split(key, "+")
	if key == "+" {
		return key
	}
	for i, p := range parts {
		if n, ok := keyNames[p]; ok {
			parts[i] = n
		} else {
			parts[i] = text.Capital(p)
		}
	}
	return strings.Join(parts, "+")
}
