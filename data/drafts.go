package data

import (
	"bytes"
	"fmt"

	"go.etcd.io/bbolt"
)

// MaxDraftSize is the most bytes that one draft or setting has; MaxKeySize the most that its key has.
const (
	MaxDraftSize = 4 << 20
	MaxKeySize   = 512
)

// SaveDraft keeps a value beside a meeting's record, on disk when it returns: an unsealed paper's marks, a note
// half written, where the screen stood. It is no part of the record, is in no archive, and replaces what stood
// under the key. A nil value deletes it. The meeting need not have begun.
func (s *Store) SaveDraft(id, key string, value []byte) error {
	if err := checkID(id); err != nil {
		return err
	}
	return s.save(draftPrefix+id, key, value)
}

// Draft gives back what SaveDraft kept; nil where there is nothing. An error that wraps ErrDraftLost says that it
// is not what was kept: the record is not touched by that, and the draft may be saved anew.
func (s *Store) Draft(id, key string) ([]byte, error) { return s.load(draftPrefix+id, key) }

// Drafts lists the keys of a meeting's drafts in byte order.
func (s *Store) Drafts(id string) ([]string, error) {
	keys := []string{}
	err := s.view(func(tx *bbolt.Tx) error {
		b := tx.Bucket([]byte(draftPrefix + id))
		if b == nil {
			return nil
		}
		return b.ForEach(func(key, _ []byte) error {
			keys = append(keys, string(key))
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	return keys, nil
}

// SaveSetting keeps a value for the whole database, such as its language. A nil value deletes it.
func (s *Store) SaveSetting(key string, value []byte) error {
	return s.save(string(settingsBucket), key, value)
}

// Setting gives back what SaveSetting kept; nil where there is nothing, ErrDraftLost as at Draft.
func (s *Store) Setting(key string) ([]byte, error) { return s.load(string(settingsBucket), key) }

func (s *Store) save(bucket, key string, value []byte) error {
	switch {
	case len(key) == 0 || len(key) > MaxKeySize:
		return &Error{Kind: ErrTooLarge, Path: s.path, Cause: fmt.Errorf("a key of %d bytes, 1 to %d are allowed", len(key), MaxKeySize)}
	case len(value) > MaxDraftSize:
		return &Error{Kind: ErrTooLarge, Path: s.path, Cause: fmt.Errorf("%q has %d bytes, %d are allowed", key, len(value), MaxDraftSize)}
	}
	name, k := []byte(bucket), []byte(key)
	return s.update(func(tx *bbolt.Tx) error {
		b, err := tx.CreateBucketIfNotExists(name)
		switch {
		case err != nil:
			return err
		case value == nil:
			return b.Delete(k)
		}
		return b.Put(k, pack(name, k, value))
	})
}

func (s *Store) load(bucket, key string) (value []byte, err error) {
	name, k := []byte(bucket), []byte(key)
	err = s.view(func(tx *bbolt.Tx) error {
		b := tx.Bucket(name)
		if b == nil {
			return nil
		}
		packed := b.Get(k)
		if packed == nil {
			return nil
		}
		found, ok := unpack(name, k, packed)
		if !ok {
			return draftLost(s.path, name, k)
		}
		value = append([]byte{}, found...)
		return nil
	})
	return value, err
}

// draftLost names a draft or a setting that is not what was saved.
func draftLost(path string, bucket, key []byte) error {
	id, _ := bytes.CutPrefix(bucket, []byte(draftPrefix))
	return &Error{Kind: ErrDraftLost, Path: path, Cause: fmt.Errorf("%.80q of %.80q", key, id)}
}
