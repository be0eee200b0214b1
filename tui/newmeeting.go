package tui

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/screen"
	"thuky/tui/text"
)

// startingMsg is what a new meeting can start from, once it has been read.
type startingMsg struct {
	templates []meeting.Template
	saved     []byte
	err       error // what could not be read: the meeting is made without it
}

// newMeeting reads what a new meeting can start from, then asks for it step by step.
func (a *App) newMeeting() tea.Cmd {
	desk := a.desk
	return func() tea.Msg {
		templates, err := desk.Agendas()
		saved, settingErr := desk.Setting(screen.NewMeetingKey)
		if err == nil {
			err = settingErr
		}
		return startingMsg{templates, saved, err}
	}
}

func (a *App) starting(msg startingMsg) {
	if a.m != nil || slices.ContainsFunc(a.dialogs, func(d dialog.Dialog) bool { _, warning := d.(*dialog.Reader); return !warning }) {
		return // something else was opened meanwhile
	}
	a.wizard = string(msg.saved)
	from := screen.Starting{Templates: msg.templates, Profiles: a.allProfiles(), Known: a.home.list, Now: a.opts.Now(), NewID: a.desk.NewID, Saved: a.wizard}
	wizard := screen.NewMeeting(a.frame(), from, func(bodies []meeting.Body) tea.Msg {
		made := func() tea.Cmd { return a.keepWizard("") } // nothing of it is left to be typed
		return func() tea.Cmd { return a.create(bodies, made) }
	})
	a.dialogs = slices.Insert(a.dialogs, 0, wizard) // below what was said at the start
	if msg.err != nil {
		a.dialogs = append(a.dialogs, dialog.NewMessage(a.t(text.Attention), text.Explain(a.opts.Lang, msg.err)))
	}
}

// wizardKey does what the list of meetings does by the same key: help, and the other language.
func (a *App) wizardKey(msg tea.Msg) bool {
	key, isKey := msg.(tea.KeyPressMsg)
	n := len(a.dialogs)
	if !isKey || n == 0 {
		return false
	}
	w, ok := a.dialogs[n-1].(*dialog.Wizard)
	switch {
	case ok && key.String() == "f1":
		a.helpWith(a.t(text.HomeNew), wizardKeys, nil)
	case ok && key.String() == "ctrl+l":
		a.language()
		w.Speak(a.frame())
	default:
		return false
	}
	return true
}

// wizardKeys are the keys in a new meeting's steps, for its help.
var wizardKeys = []screen.Action{
	{Keys: []string{"tab", "down"}, Name: text.FieldOn},
	{Keys: []string{"shift+tab", "up"}, Name: text.FieldBack},
	{Keys: []string{"left", "right"}, Name: text.FieldChoose},
	{Keys: []string{"a…z"}, Name: text.FieldReplaced},
	{Keys: []string{"ctrl+u"}, Name: text.FieldClear},
	{Keys: []string{"ctrl+z", "ctrl+y"}, Name: text.FieldUndo},
	{Keys: []string{"ctrl+s", "enter"}, Name: text.WizardNext},
	{Keys: []string{"pgup", "f7"}, Name: text.WizardBack},
	{Keys: []string{"pgdown", "f8"}, Name: text.WizardOn},
	{Keys: []string{"ctrl+l"}, Name: text.LanguageName},
	{Keys: []string{"esc"}, Name: text.WizardEsc},
}

// wizardKeptMsg says that what is being typed of a new meeting has been saved.
type wizardKeptMsg struct{ err error }

// saveWizard saves what has been typed of a new meeting, so that it is there again after a power cut. There is one
// save at a time: the last one written is the last one typed.
func (a *App) saveWizard() tea.Cmd {
	n := len(a.dialogs)
	if a.m != nil || n == 0 || a.keeping {
		return nil
	}
	d, ok := a.dialogs[n-1].(*dialog.Wizard)
	if !ok {
		return nil
	}
	if _, typed := d.Draft(); typed != a.wizard {
		return a.keepWizard(typed)
	}
	return nil
}

func (a *App) keepWizard(typed string) tea.Cmd {
	a.wizard, a.keeping = typed, true
	desk := a.desk
	return func() tea.Msg { return wizardKeptMsg{desk.SaveSetting(screen.NewMeetingKey, []byte(typed))} }
}

// create makes a new meeting of its first events, and opens it once they are saved; then is handled after that.
func (a *App) create(bodies []meeting.Body, then tea.Msg) tea.Cmd {
	info := bodies[0].(meeting.Created).Info
	a.enter(strconv.Itoa(info.Year)+"-"+string(a.desk.NewID()), &meeting.Meeting{})
	cmd := a.recordAll(bodies, then)
	if cmd == nil {
		a.m = nil
	}
	return cmd
}
