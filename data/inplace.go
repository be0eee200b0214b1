package data

import (
	"errors"
	"io/fs"
	"os"
	"time"
)

// InPlace is an ErrMoved where the file that the store writes to is not the one at its path any more, or holds what somebody
// else has written into it: what is written to a removed file is gone with the program, and what is written into another
// one's pages is lost in both.
func (s *Store) InPlace() error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(); err != nil {
		return err
	}
	s.saving.Lock()
	defer s.saving.Unlock()
	return s.inPlace()
}

// inPlace is InPlace for a caller that holds s.mu and s.saving.
func (s *Store) inPlace() error {
	there, err := os.Stat(s.path)
	if err != nil {
		if !errors.Is(err, fs.ErrNotExist) {
			return nil // it cannot be told: writing itself says what is wrong
		}
		return &Error{Kind: ErrMoved, Path: s.path, Cause: err}
	}
	open, err := s.file.Stat()
	if err == nil && !os.SameFile(there, open) || s.writtenOver(open) {
		return &Error{Kind: ErrMoved, Path: s.path}
	}
	return nil
}

// left is how a store left its file.
type left struct {
	modified time.Time
	size     int64
	heads    [2][pageHeaderSize + metaSize]byte
}

// leave notes how the file is now. The caller holds s.saving, or is alone.
func (s *Store) leave() {
	s.left = left{}
	if info, err := s.file.Stat(); err == nil {
		s.left.modified, s.left.size = info.ModTime(), info.Size()
		s.least.Store(info.Size())
	}
	s.left.heads = s.heads()
}

func (s *Store) heads() (heads [2][pageHeaderSize + metaSize]byte) {
	for i := range heads {
		if _, err := s.file.ReadAt(heads[i][:], int64(i*s.db.Info().PageSize)); err != nil {
			clear(heads[i][:]) // one that cannot be read is no head that was left
		}
	}
	return heads
}

// writtenOver reports whether somebody else has written into the file since it was left: another database was copied over
// it, say. The time of its last change tells that something did; the heads, which every save and every copy changes, tell
// whether that is any other database.
func (s *Store) writtenOver(now fs.FileInfo) bool {
	if now == nil || s.readOnly || now.ModTime().Equal(s.left.modified) && now.Size() == s.left.size {
		return false
	}
	if now.Size() < s.left.size || s.heads() != s.left.heads {
		return true
	}
	s.left.modified, s.left.size = now.ModTime(), now.Size() // touched, and no more than that
	return false
}

// readsAnother is writtenOver for who only reads. It waits for no save: during one only the size is looked at, since what
// lies beyond the end of the file must not be touched. The caller holds s.mu.
func (s *Store) readsAnother() bool {
	info, err := s.file.Stat()
	if err != nil {
		return false
	}
	if !s.saving.TryLock() {
		return info.Size() < s.least.Load()
	}
	defer s.saving.Unlock()
	if info, err = s.file.Stat(); err != nil {
		return false
	}
	return s.writtenOver(info)
}

// overwritten reports whether the file was written over, for who does not hold s.mu.
func (s *Store) overwritten() bool {
	s.mu.RLock()
	defer s.mu.RUnlock()
	s.saving.Lock()
	defer s.saving.Unlock()
	if s.usable() != nil {
		return false
	}
	info, err := s.file.Stat()
	return err == nil && s.writtenOver(info)
}
