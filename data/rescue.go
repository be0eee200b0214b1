package data

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"thuky/meeting"
)

// RescueError is a damaged database, with what there is to go on from. It wraps the damage.
type RescueError struct {
	Err      error            // the damage: an *Error
	Backup   string           // the newest automatic backup that holds; empty where there is none
	Archives []RescuedArchive // of what could be read, beside the database
}

// RescuedArchive is an archive of what could be read of one meeting.
type RescuedArchive struct {
	Path   string
	Events int
	Gaps   *Gaps // nil where nothing is missing
}

func (e *RescueError) Error() string { return e.Err.Error() }

// Unwrap gives the damage.
func (e *RescueError) Unwrap() error { return e.Err }

// mostNamed is how many archives a sentence names.
const mostNamed = 3

// Sentence says it for a person, in Vietnamese or, for lang "en", in English: what is damaged, which backup holds,
// and where what could be read was written.
func (e *RescueError) Sentence(lang string) string {
	in := func(vi, en string) string {
		if lang == "en" {
			return en
		}
		return vi
	}
	where := in("tệp", "the file")
	if known, ok := errors.AsType[*Error](e.Err); ok {
		where = known.where(lang)
	}
	backup := in("không có bản sao lưu tự động nào còn dùng được", "no automatic backup holds")
	if e.Backup != "" {
		backup = fmt.Sprintf(in("giữ lại tệp hỏng dưới tên khác rồi chép vào chỗ ấy bản sao lưu tốt gần nhất %s", "keep the damaged file under another name and copy the newest good backup %s to its place"), oneLine(e.Backup))
	}
	take := in("đưa vào tệp mới bằng “thuky --db MỚI.db restore”", "bring it into a new file with “thuky --db NEW.db restore”")
	var named []string
	for i, a := range e.Archives {
		if i == mostNamed {
			named = append(named, fmt.Sprintf(in("%d tệp khác cùng chỗ", "%d more beside them"), len(e.Archives)-i))
			break
		}
		what := in("đủ", "all of them")
		if a.Gaps != nil {
			what = a.Gaps.words(lang)
			take = in("“thuky --db MỚI.db restore” đưa vào tệp mới đến chỗ thiếu đầu tiên", "“thuky --db NEW.db restore” takes it into a new file up to the first gap")
		}
		named = append(named, fmt.Sprintf(in("%s (%d bản ghi, %s)", "%s (%d events, %s)"), oneLine(a.Path), a.Events, what))
	}
	rescued := in("không ghi riêng được gì từ tệp ấy", "nothing of it could be written elsewhere")
	if len(named) > 0 {
		rescued = fmt.Sprintf(in("phần đọc được đã ghi vào %s, %s", "what could be read was written to %s, %s"), strings.Join(named, ", "), take)
	}
	return fmt.Sprintf(in("%s bị hỏng: %s; %s.", "%s is damaged: %s; %s."), where, backup, rescued)
}

// Rescue adds to the news that a database is damaged what there is to go on from, and leaves every other error as it
// is. It finds the newest good automatic backup and writes what Salvage reads into archives beside the database, for
// this user only; no file is replaced, and what an earlier rescue wrote is not written again. What cannot be
// written, or read because a program holds the database, is left out. The database itself stays as it is.
//
// A file that has lost both its head pages does not look like a database any more: it is taken for a damaged one
// where events are found in it, or backups of it.
func Rescue(err error) error {
	known, ok := errors.AsType[*Error](err)
	if !ok || known.Path == "" || known.Line != 0 || !errors.Is(known.Kind, ErrDamaged) && !errors.Is(known.Kind, ErrNotDatabase) {
		return err
	}
	// What cannot be read is left out: the damage itself has been told.
	found, _ := Salvage(known.Path)
	if errors.Is(known.Kind, ErrNotDatabase) {
		if _, none := NewestBackup(known.Path); len(found) == 0 && none != nil {
			return err
		}
		err = damaged(known.Path, "%w", err)
	}
	return rescued(err, known.Path, found)
}

// rescued is Rescue for what has been salvaged.
func rescued(err error, path string, found []Archive) error {
	r := &RescueError{Err: err}
	if backup, backupErr := NewestBackup(path); backupErr == nil {
		r.Backup = backup
	}
	for _, s := range found {
		if at, writeErr := archiveRescued(filepath.Dir(path), s); writeErr == nil {
			r.Archives = append(r.Archives, RescuedArchive{at, len(s.Events), s.Gaps})
		}
	}
	return r
}

// mostRescues is how many different archives of one meeting are written into a folder.
const mostRescues = 99

// archiveRescued writes an archive under a name that is free, unless it stands there already.
func archiveRescued(folder string, s Archive) (path string, err error) {
	for n := 1; n <= mostRescues; n++ {
		path = filepath.Join(folder, s.ID+"-cuu-duoc.jsonl")
		if n > 1 {
			path = filepath.Join(folder, fmt.Sprintf("%s-cuu-duoc-%d.jsonl", s.ID, n))
		}
		if holdsRecord(path, s) {
			return path, nil
		}
		err = writeNew(path, s.file)
		if !errors.Is(err, fs.ErrExist) {
			return path, err
		}
	}
	return "", err
}

// holdsRecord reports whether the archive at path is of these events and no others.
func holdsRecord(path string, s Archive) bool {
	there, err := ReadArchiveFile(path)
	return err == nil && !there.Old && there.ID == s.ID && (there.Gaps == nil) == (s.Gaps == nil) &&
		slices.EqualFunc(there.Events, s.Events, func(a, b meeting.Event) bool { return a.Hash == b.Hash })
}

// rescue is Rescue for damage that is found while the store is open. A second time it says the same again.
func (s *Store) rescue(err error) error {
	known, ok := errors.AsType[*Error](err)
	if !ok || !errors.Is(known.Kind, ErrDamaged) {
		return err
	}
	s.rescueMu.Lock()
	defer s.rescueMu.Unlock()
	if s.rescues[known.Meeting] == nil {
		found, _ := salvage(s.path, false) // what cannot be read is left out
		if s.rescues == nil {
			s.rescues = map[string]error{}
		}
		s.rescues[known.Meeting] = rescued(err, s.path, found)
	}
	return s.rescues[known.Meeting]
}
