package tui_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"thuky/tui/text"
)

// A backup is made at each declared result and at the adjournment, without a word; that it failed is said in passing.
func TestWhatMustNotBeLostIsBackedUp(t *testing.T) {
	s := on(t, counting(5, 5, 2, "a-", "a-", "a-", "a-", "a-"))
	s.Press("5", "enter")
	s.declare()
	s.that(slices.Equal(s.desk.backups, []string{"declared"}), "the backups are %v", s.desk.backups)
	s.desk.backupErr = errDisk
	s.Press("f8", "enter")
	s.that(slices.Equal(s.desk.backups, []string{"declared", "adjourned"}), "the backups are %v", s.desk.backups)
	s.says(text.StatusEnded, "14:02")
	s.Want("chưa sao lưu được")
}

// What does not fit on a line is not cut: it says what to do at its end.
func TestAFailedBackupIsSaidInFull(t *testing.T) {
	s := on(t, counting(5, 5, 2, "a-", "a-", "a-", "a-", "a-"))
	s.Press("5", "enter")
	s.desk.backupErr = fmt.Errorf("không thấy nơi sao lưu thứ hai %s: %w", strings.Repeat("/thư mục", 20), errors.New("cắm lại USB"))
	s.declare()
	s.says(text.BackupTitle)
	s.Want("cắm lại USB")
	s.Press("esc")
	s.WantNot("cắm lại USB")
	s.Want(text.Unbacked.Vi) // until one has succeeded
	s.desk.backupErr = nil
	s.find("noi sao luu")
	s.fill("/media/usb")
	s.Press("1")
	s.WantNot(text.Unbacked.Vi)
}

func TestASecondPlaceForBackupsIsSet(t *testing.T) {
	s := on(t, begun(5, 5))
	s.find("noi sao luu")
	s.fill("/media/usb")
	s.that(string(s.desk.settings["backup-folder"]) == "/media/usb" && len(s.desk.backups) == 1, "the settings are %q, the backups %v", s.desk.settings, s.desk.backups)
	s.find("noi sao luu")
	s.Want("/media/usb")
	s.fill("")
	s.that(len(s.desk.settings["backup-folder"]) == 0 && len(s.desk.backups) == 1, "it is still set")
}
