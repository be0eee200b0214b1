package data

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"

	"thuky/data/export"
	"thuky/meeting"
)

// Desk is the store as the screen uses it, with the papers written into a folder.
type Desk struct {
	*Store
	Out string // where folders of papers are made; empty: beside the user's documents
}

// kept is how many automatic backups are kept for each reason.
const kept = 20

// Backup makes an automatic backup for a reason: a plain word, such as "declared". Where a second place is set it gets
// one too, and for the reason "place" is made and marked; of a database without meetings no backup is made. That the place
// is not there just now is an error, but not one of the first. Where the file was written over, a *RescueError names the
// meetings of which the backup does not hold all that was saved.
func (d Desk) Backup(reason string) error {
	if ids, err := d.IDs(); err == nil && len(ids) == 0 && !d.overwritten() { // nothing is worth the place of an older one
		folder, err := d.secondPlace()
		if err != nil || folder == "" || reason != placing {
			return err
		}
		return errors.Join(mark(folder), d.notePlace(folder))
	}
	made, err := AutoBackup(d.Store, reason, time.Now(), kept)
	if err == nil && d.overwritten() {
		err = d.rescueStrays(made)
	}
	return errors.Join(err, d.backupAside(reason))
}

// backupAside makes the backup in the second place, where one is set.
func (d Desk) backupAside(reason string) error {
	folder, err := d.secondPlace()
	if err != nil || folder == "" {
		return err
	}
	if err := d.beKnown(); err != nil {
		return err
	}
	if _, err := AutoBackupInto(d.Store, folder, reason, time.Now(), kept); err != nil {
		return err
	}
	return d.notePlace(folder)
}

// secondPlace is the folder that is set; where none is it is empty, and no other is noted any more.
func (d Desk) secondPlace() (string, error) {
	if d.overwritten() {
		return notedPlace(d.Path()).folder, nil
	}
	folder, err := d.Setting(SecondPlace)
	if err != nil {
		return "", err
	}
	if len(folder) == 0 {
		return "", forgetPlace(d.Path())
	}
	return filepath.Abs(string(folder))
}

// NewID makes an identity of 50 random bits: none of them is ever used twice in a meeting.
func (Desk) NewID() meeting.ID { return meeting.ID(randomLetters()) }

// Papers lists the papers there are, and the formats, by their names on the command line.
func (Desk) Papers() (papers, formats []string) { return export.Papers(), export.Formats() }

// Export writes papers of a meeting in formats, by their names, all where none is named, and says where; progress is told how many of the papers
// are done.
func (d Desk) Export(m *meeting.Meeting, papers, formats []string, progress func(done, all int)) ([]string, error) {
	out := d.Out
	if out == "" {
		out = PapersFolder()
	}
	paths, _, err := export.Meeting(m, out, papers, formats, func(_ string, done, all int) { progress(done, all) })
	return paths, err
}

// Open shows a folder or a file with the system's own program, which is left running.
func (Desk) Open(path string) error {
	command := map[string][]string{"windows": {"explorer"}, "darwin": {"open"}}[runtime.GOOS]
	if command == nil {
		command = []string{"xdg-open"}
	}
	cmd := exec.Command(command[0], append(command[1:], path)...)
	if err := cmd.Start(); err != nil {
		return &Error{Kind: ErrNoViewer, Path: path, Cause: err}
	}
	go func() { _ = cmd.Wait() }() // whatever becomes of it: its window is the user's
	return nil
}

// PapersFolder is where papers are written unless another folder is named: the user's documents, or the home
// folder, or the folder the program was started in.
func PapersFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	for _, dir := range []string{"Documents", "Tài liệu"} {
		if info, err := os.Stat(filepath.Join(home, dir)); err == nil && info.IsDir() {
			return filepath.Join(home, dir)
		}
	}
	return home
}

// Events is Store.Events; of a damaged record the error tells what there is to go on from (RescueError).
func (d Desk) Events(id string) ([]meeting.Event, error) {
	events, err := d.Store.Events(id)
	if err != nil {
		return nil, d.rescue(err)
	}
	return events, nil
}

// Append saves one event. A store that failed to save refuses everything until it is opened anew: that is done here,
// so that Events then tells whether the event landed all the same.
func (d Desk) Append(id string, e meeting.Event) error {
	return d.reopened(d.Store.Append(id, e))
}

// SaveDraft keeps something beside the record; after a failure as after that of Append.
func (d Desk) SaveDraft(id, key string, value []byte) error {
	return d.reopened(d.Store.SaveDraft(id, key, value))
}

// SaveSetting keeps something for every meeting; after a failure as after that of Append.
func (d Desk) SaveSetting(key string, value []byte) error {
	err := d.reopened(d.Store.SaveSetting(key, value))
	if err == nil && key == SecondPlace && len(value) == 0 { // at once: the file may be written over before the next backup
		err = forgetPlace(d.Path())
	}
	return err
}

func (d Desk) reopened(err error) error {
	if moved := errors.Is(err, ErrMoved); d.moved.Swap(moved) != moved && moved {
		backup := d.Backup("moved") // at once: what was saved may stand nowhere any more
		if errors.As(backup, new(*RescueError)) {
			return backup // it says that too, and more
		}
		return errors.Join(err, backup)
	}
	if !errors.Is(err, ErrFull) && !errors.Is(err, ErrNotSaved) {
		return err
	}
	return errors.Join(err, d.Reopen())
}
