package data

import (
	"errors"
	"fmt"
)

// LostError says that a database is missing, or without a byte, beside backups of it that hold meetings.
type LostError struct {
	Path   string
	Backup string // the newest that holds
	Anew   bool   // a new database has been made in its place
}

func (e *LostError) Error() string { return e.Sentence("en") }

// Unwrap gives ErrNoDatabase.
func (e *LostError) Unwrap() error { return ErrNoDatabase }

// Sentence says it for a person, in Vietnamese or, for lang "en", in English.
func (e *LostError) Sentence(lang string) string {
	said := [2]string{
		"Tệp %s không còn hoặc rỗng, nhưng có bản sao lưu %s: chép bản ấy vào chỗ tệp dữ liệu khi chương trình đã đóng.",
		"The file %s is missing or empty, but there is the backup %s: copy it to the place of the database while the program is closed.",
	}
	if e.Anew {
		said = [2]string{
			"Tệp %s không còn hoặc rỗng nên đã lập tệp mới, chưa có hội nghị nào. Có bản sao lưu %s: muốn lấy lại thì đóng chương trình rồi chép bản ấy vào chỗ tệp dữ liệu.",
			"The file %s was missing or empty, so that a new one was made, without meetings. There is the backup %s: to have it back close the program and copy it to the place of the database.",
		}
	}
	form := said[0]
	if lang == "en" {
		form = said[1]
	}
	return fmt.Sprintf(form, oneLine(e.Path), oneLine(e.Backup))
}

// lost is the LostError about a database that is missing or empty, or nil: there are no backups of it, or none that
// holds a meeting.
func lost(path string, anew bool) error {
	backup, err := NewestBackup(path)
	if err != nil {
		return nil
	}
	meetings, err := meetingsIn(backup)
	if err != nil || meetings == 0 {
		return nil
	}
	return &LostError{path, backup, anew}
}

// meetingsIn counts the meetings of a database that nobody has open.
func meetingsIn(path string) (n int, err error) {
	s, err := OpenReadOnly(path)
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	ids, err := s.IDs()
	return len(ids), err
}
