package data

import (
	"errors"
	"time"
)

// deleting is the reason of the backups that deletions make.
const deleting = "deleting"

// Delete backs the database up, makes sure that the backup holds the meeting, and deletes the meeting for good. backup
// is where the backup is, empty where nothing was deleted. An error beside a backup is only that of the second place.
//
// ErrNoMeeting means that the id is unknown. A record that cannot be read is not deleted (ErrDamaged): nothing could
// tell whether its backup is good.
func (d Desk) Delete(id string) (backup string, err error) {
	if _, err := d.Events(id); err != nil {
		return "", err
	}
	backup, err = AutoBackup(d.Store, deleting, time.Now(), kept)
	if err == nil {
		err = d.heldBy(backup, id)
	}
	if err != nil {
		return "", err
	}
	aside := d.backupAside(deleting)
	if err := d.reopened(d.Store.Delete(id)); err != nil && !d.gone(id) {
		return "", err
	}
	return backup, aside
}

// heldBy reports as an error that a backup does not hold a meeting, event for event.
func (d Desk) heldBy(backup, id string) (err error) {
	b, err := OpenReadOnly(backup)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	if err := contains(b, d.Store, id); err != nil {
		return &Error{Kind: ErrNotSaved, Path: backup, Output: true, Cause: err}
	}
	return nil
}

// gone reports whether a meeting is not there any more: a deletion whose commit failed may have landed.
func (d Desk) gone(id string) bool {
	head, err := d.Head(id)
	return err == nil && head.Seq == 0
}
