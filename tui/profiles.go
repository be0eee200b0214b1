package tui

import (
	"encoding/json"
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/tui/dialog"
	"thuky/tui/text"
)

// profilesKey is the setting under which the user's own rule profiles are kept, for every meeting of the database.
const profilesKey = "profiles"

// errProfiles is returned for kept profiles that cannot be read.
var errProfiles = text.ErrProfiles

// loadProfiles reads the rules there are: those kept from meetings, and those of the file beside the database, else
// those with a public source.
func (a *App) loadProfiles() error {
	var rulesErr error
	a.rules, rulesErr = a.desk.Rules()
	raw, err := a.desk.Setting(profilesKey)
	if err = errors.Join(rulesErr, err); err != nil || len(raw) == 0 {
		return err
	}
	if err := json.Unmarshal(raw, &a.profiles); err != nil {
		return fmt.Errorf("%w: %w", errProfiles, err)
	}
	return nil
}

type keptMsg struct {
	profiles []meeting.Profile
	err      error
}

// keep saves a profile; one of the same name is replaced.
func (a *App) keep(p meeting.Profile) tea.Cmd {
	var own []meeting.Profile
	for _, old := range a.profiles {
		if !name.Equal(old.Name, p.Name) {
			own = append(own, old)
		}
	}
	own = append(own, p)
	desk := a.desk
	return func() tea.Msg {
		raw, err := json.Marshal(own)
		if err == nil {
			err = desk.SaveSetting(profilesKey, raw)
		}
		return keptMsg{own, err}
	}
}

func (a *App) kept(msg keptMsg) {
	if msg.err != nil && len(a.dialogs) > 0 {
		a.note = note{text.Explain(a.opts.Lang, msg.err), true}
		return
	}
	if msg.err != nil {
		a.dialogs = append(a.dialogs, dialog.NewMessage(a.t(text.SaveFailed), text.Explain(a.opts.Lang, msg.err)))
		return
	}
	a.profiles = msg.profiles
	a.note = note{text: a.t(text.ProfileKept)}
}

// allProfiles are the user's own profiles, then the others.
func (a *App) allProfiles() []meeting.Profile {
	return append(append([]meeting.Profile(nil), a.profiles...), a.rules...)
}
