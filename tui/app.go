// Package tui is the screen of the program: one model that takes keys, asks the meeting what they may do, has it
// saved, and draws.
package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/screen"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// App is the program's one model. Keys go to the dialog on top, else to a key that works everywhere, else to the screen.
type App struct {
	opts Options
	desk Desk // of the meeting that is open: a scratch copy while rehearsing
	home *home
	next Next

	id        string
	refused   screen.Save      // what could not be saved aside
	ended     string           // the key of the note whose form was closed last
	clock     func() time.Time // the meeting's own; nil: the time of day
	behind    time.Duration    // how far that clock is behind the record
	m         *meeting.Meeting
	past      past
	rehearsal bool

	screens  []screen.Screen
	agenda   *screen.Agenda
	vote     *screen.Vote
	at       int
	dialogs  []dialog.Dialog
	drafts   map[string]string
	profiles []meeting.Profile // rules kept from meetings
	rules    []meeting.Profile // the other rules there are

	line      []tea.Msg     // keys that wait for a save to finish
	saving    *save         // nil when nothing is in flight
	saves     int           // how many have been sent
	failed    string        // why the last decision could not be saved; empty where it was
	unbacked  bool          // the last backup did not reach every place
	openings  int           // how many have been asked for
	asked     dialog.Dialog // whose answer is being dealt with
	exporting *exporting    // nil where no papers are on their way

	wizard  string // what is kept of a new meeting that is being made
	keeping bool   // it is on its way to the disk

	hall  hall
	cover cover
	film  film

	terminal
	note note
}

// note is the line of text under the screen, until the next key.
type note struct {
	text string
	bad  bool
}

// New makes the program. An error is that of a record that cannot be read.
func New(desk Desk, opts Options) (*App, error) {
	a := &App{opts: opts, desk: desk, terminal: newTerminal(opts.Theme), film: newFilm(opts.NoMotion, opts.After)}
	a.home = &home{app: a}
	defer a.warn()
	var err error
	if a.home.list, a.wizard, err = readList(desk); err != nil {
		return nil, err
	}
	if err := a.loadProfiles(); err != nil { // meetings are held without them
		a.opts.Warnings = append(a.opts.Warnings, err)
	}
	if err := a.loadOneScreen(); err != nil {
		a.opts.Warnings = append(a.opts.Warnings, err)
	}
	id := opts.Meeting
	if opts.New {
		return a, nil
	}
	if id == "" {
		id = a.home.inProgress()
	}
	if id == "" {
		return a, nil
	}
	o := readMeeting(desk, id)
	if o.err == nil {
		a.show(o)
	}
	return a, o.err
}

// warn says what went wrong before the screen opened.
func (a *App) warn() {
	for _, w := range a.opts.Warnings {
		a.dialogs = append(a.dialogs, dialog.NewMessage(a.t(text.Attention), text.Explain(a.opts.Lang, w)))
	}
}

// Next says what is to come once the program has ended.
func (a *App) Next() Next { return a.next }

// Init starts the clock and asks for the terminal's background.
func (a *App) Init() tea.Cmd {
	cmds := []tea.Cmd{a.tick(), tea.RequestBackgroundColor}
	if a.opts.New {
		cmds = append(cmds, a.newMeeting())
	}
	return tea.Batch(cmds...)
}

type tickMsg time.Time

func (a *App) tick() tea.Cmd {
	return a.after(time.Second, func(t time.Time) tea.Msg { return tickMsg(t) })
}

func (a *App) after(d time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
	if a.opts.After == nil {
		return nil
	}
	return a.opts.After(d, msg)
}

// Update takes a message. What would change the meeting while a save is in flight waits in line.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.update(msg)
	a.keepTime()
	a.tell()
	return a, cmd
}

func (a *App) update(msg tea.Msg) tea.Cmd {
	if a.hear(msg) {
		return nil
	}
	switch msg := msg.(type) {
	case tickMsg:
		return tea.Batch(a.tick(), a.mend(a.opts.Now()))
	case frameMsg:
		return a.film.frame(a.opts.Now())
	case slowMsg:
		if a.saving != nil && a.saving.number == int(msg) {
			a.saving.slow = true
		}
	case savedMsg:
		return a.saved(msg)
	case keptMsg:
		a.kept(msg)
	case exportedMsg:
		a.exported(msg)
	case lookMsg:
		return a.look()
	case keptPapersMsg:
		a.complain(msg.err)
	case shownMsg:
		a.complain(msg.err)
	case phrasesMsg:
		return a.phrasesRead(msg)
	case startingMsg:
		a.starting(msg)
	case wizardKeptMsg:
		a.keeping = false
		if msg.err != nil {
			a.note = note{text.Explain(a.opts.Lang, msg.err), true}
			return nil
		}
		return a.saveWizard()
	case lastMsg:
		a.following(msg)
	case filesMsg:
		a.offerRosters(msg)
	case rosterMsg:
		a.rosterRead(msg)
	case backedUpMsg:
		a.backedUp(msg)
	case oneKeptMsg:
		a.complain(msg.err)
	case archiveMsg:
		return a.archiveRead(msg)
	case openedMsg:
		a.opened(msg)
	case deletionMsg:
		a.askDeletion(msg)
	case deletedMsg:
		a.deleted(msg)
	case tea.KeyPressMsg, tea.PasteMsg:
		if a.hallKey(msg) {
			return a.saveAside()
		}
		if a.saving != nil {
			a.line = append(a.line, msg)
			return nil
		}
		return tea.Batch(a.input(msg), a.saveAside(), a.saveWizard())
	}
	return nil
}

// input gives a key or a paste to whoever is to have it.
func (a *App) input(msg tea.Msg) tea.Cmd {
	a.note = note{}
	if a.wizardKey(msg) {
		return nil
	}
	if n := len(a.dialogs); n > 0 {
		done, out := a.dialogs[n-1].Update(a.frame(), msg)
		if done {
			a.asked, a.dialogs = a.dialogs[n-1], a.dialogs[:n-1]
			defer func() { a.asked = nil }()
			if d, ok := a.asked.(drafted); ok && out == nil { // left; where it has decided something, once that is saved
				a.ended, _ = d.Draft()
			}
		}
		return a.handle(out)
	}
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	if a.m == nil {
		return a.press(key.String(), a.home.actions())
	}
	return a.press(key.String(), append(a.globals(), a.screens[a.at].Actions(a.context())...))
}

// press does what a key means, or says why it cannot.
func (a *App) press(key string, actions []screen.Action) tea.Cmd {
	for _, act := range actions {
		for _, k := range act.Keys {
			if k != key {
				continue
			}
			if act.Why != nil {
				a.note = note{a.t(text.CannotNow, text.Capital(a.t(act.Name)), text.Explain(a.opts.Lang, act.Why)), true}
				return nil
			}
			return a.handle(act.Do())
		}
	}
	a.note = note{a.t(text.NoSuchKey, keyName(key)), true}
	return nil
}

// handle does what a screen or a dialog asks for.
func (a *App) handle(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case nil:
	case screen.Record:
		return a.record(msg)
	case screen.Save:
		return a.saveDraft(msg)
	case screen.Open:
		a.dialogs = append(a.dialogs, msg.Dialog)
	case screen.Build:
		a.dialogs = append(a.dialogs, msg())
	case screen.Go:
		a.turnTo(msg.Screen, msg.Round)
		if r := a.m.Round(msg.Round); msg.Count && r != nil && r.Method == meeting.ShowOfHands {
			return a.press("enter", a.vote.Actions(a.context()))
		}
	case screen.Tell:
		a.note = note{text: msg.Text}
	case screen.FollowAgenda:
		a.agenda.Follow(a.m)
	case screen.KeepProfile:
		return a.keep(msg.Profile)
	case screen.TakeRoster:
		return a.chooseRoster()
	case screen.Export:
		return a.choosePapers()
	case func() tea.Cmd:
		return msg()
	case tea.Cmd:
		return msg
	}
	return nil
}

// turnTo opens a screen.
func (a *App) turnTo(at int, round meeting.ID) {
	a.at = at
	if at == screen.VoteScreen {
		a.vote.Show(round)
	}
}

func (a *App) frame() widget.Frame { return a.in(a.opts.Lang) }

func (a *App) t(w text.Word, args ...any) string { return w.In(a.opts.Lang, args...) }

// context is what a screen sees: its room is what header and footer leave.
func (a *App) context() *screen.Context {
	motion, _ := a.film.At(a.opts.Now())
	return &screen.Context{
		Frame: a.frame().Inner(a.w-2, a.h-headerLines-footerLines),
		M:     a.m, Now: a.now(), Clock: a.now, NewID: a.desk.NewID,
		Profiles: a.allProfiles(), Motion: motion, Public: a.cover.one,
		Draft: func(key string) string { return a.drafts[key] },
	}
}
