package tui

import (
	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/screen"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// secondPlaceKey is the setting that names a second folder for backups; the desk knows it.
const secondPlaceKey = "backup-folder"

// backup makes a backup after what must not be lost for anything: a declared result, the adjournment. The meeting goes
// on meanwhile.
func (a *App) backup(e meeting.Event) tea.Cmd {
	reason := map[string]string{meeting.RoundDeclared{}.Kind(): "declared", meeting.Closed{}.Kind(): "adjourned"}[e.Kind]
	if reason == "" {
		return nil
	}
	desk := a.desk
	return func() tea.Msg { return backedUpMsg{desk.Backup(reason)} }
}

type backedUpMsg struct{ err error }

// backedUp says in passing that a backup could not be made, or where that is more than two lines take, in a message: the
// meeting itself is saved.
func (a *App) backedUp(msg backedUpMsg) {
	if a.unbacked = msg.err != nil; !a.unbacked {
		return
	}
	why := text.Explain(a.opts.Lang, msg.err)
	if said := a.t(text.BackupFailed, why); len(widget.Wrap(said, a.w-4)) <= 2 {
		a.note = note{said, true}
		return
	}
	a.dialogs = append(a.dialogs, dialog.NewMessage(a.t(text.BackupTitle), why))
}

// secondPlace asks for a folder, such as one on a USB stick, that gets every automatic backup too, and tries it.
func (a *App) secondPlace() tea.Cmd {
	old, err := a.desk.Setting(secondPlaceKey)
	if err != nil {
		a.note = note{text.Explain(a.opts.Lang, err), true}
		return nil
	}
	form := dialog.NewForm(text.Capital(a.t(text.BackupPlace)), []dialog.Field{{Label: text.BackupFolder, Value: string(old), Hint: a.t(text.BackupHint)}}, a.explain, func(v []string) (tea.Msg, error) {
		folder := []byte(v[0])
		return func() tea.Cmd { return a.keepSecondPlace(folder) }, nil
	})
	a.dialogs = append(a.dialogs, form)
	return nil
}

func (a *App) keepSecondPlace(folder []byte) tea.Cmd {
	desk := a.desk
	a.note = note{text: a.t(text.BackupKept)}
	return func() tea.Msg {
		err := desk.SaveSetting(secondPlaceKey, folder)
		if err == nil && len(folder) > 0 {
			err = desk.Backup("place")
		}
		return backedUpMsg{err}
	}
}

// backupAction is the setting of the second place.
func (a *App) backupAction() screen.Action {
	return a.onRecord(screen.Action{Name: text.BackupPlace, Do: func() tea.Msg { return a.secondPlace }})
}
