package data

import (
	"encoding/binary"
	"errors"
	"slices"
	"strings"

	"go.etcd.io/bbolt"

	"thuky/meeting"
)

// entry is what the index says of a meeting. It is written in the transaction of each event, so that a log that
// has lost its end does not pass for a whole one, and that the next event need not read the last.
type entry struct {
	id     string
	number uint64 // order of creation, from 1
	seq    uint64 // of the last event
	hash   meeting.Hash
}

const entrySize = 8 + 8 + len(meeting.Hash{})

// head is as much of the last event as Follows looks at.
func (e entry) head() meeting.Event { return meeting.Event{Seq: e.seq, Hash: e.hash} }

// put writes the entry of a meeting.
func (e entry) put(tx *bbolt.Tx) error {
	value := make([]byte, 0, entrySize)
	value = binary.BigEndian.AppendUint64(value, e.number)
	value = binary.BigEndian.AppendUint64(value, e.seq)
	value = append(value, e.hash[:]...)
	key := []byte(e.id)
	return tx.Bucket(indexBucket).Put(key, pack(indexBucket, key, value))
}

// parseEntry reads one line of the index.
func parseEntry(key, packed []byte) (entry, error) {
	value, ok := unpack(indexBucket, key, packed)
	if !ok || len(value) != entrySize {
		return entry{}, &Error{Kind: ErrDamaged, Cause: errors.New("a line of the index of meetings is unreadable")}
	}
	e := entry{
		id:     string(key),
		number: binary.BigEndian.Uint64(value),
		seq:    binary.BigEndian.Uint64(value[8:]),
	}
	copy(e.hash[:], value[16:])
	return e, nil
}

// lookup finds the log and the entry of a meeting; a nil bucket means that there is none.
func lookup(tx *bbolt.Tx, id string) (*bbolt.Bucket, entry, error) {
	index := tx.Bucket(indexBucket)
	if index == nil {
		return nil, entry{}, nil
	}
	log, packed := tx.Bucket([]byte(logPrefix+id)), index.Get([]byte(id))
	switch {
	case log == nil && packed == nil:
		return nil, entry{}, nil
	case log == nil || packed == nil:
		return nil, entry{}, &Error{Kind: ErrDamaged, Meeting: id, Cause: errors.New("the log and the index of meetings do not match")}
	}
	e, err := parseEntry([]byte(id), packed)
	return log, e, err
}

// entries reads the whole index in order of creation.
func entries(tx *bbolt.Tx) ([]entry, error) {
	index := tx.Bucket(indexBucket)
	if index == nil {
		return nil, nil
	}
	var all []entry
	err := index.ForEach(func(key, packed []byte) error {
		e, err := parseEntry(key, packed)
		all = append(all, e)
		return err
	})
	slices.SortFunc(all, func(a, b entry) int {
		if a.number < b.number {
			return -1
		}
		return 1
	})
	return all, err
}

// checkIndex compares the index with the buckets that are there, and reads every draft and setting once. A
// missing log is damage; a damaged draft is a warning.
func (s *Store) checkIndex() error {
	return s.locate(s.guard(func() error { return s.db.View(s.checkBuckets) }))
}

func (s *Store) checkBuckets(tx *bbolt.Tx) error {
	all, err := entries(tx)
	if err != nil {
		return err
	}
	for _, e := range all {
		if _, _, err := lookup(tx, e.id); err != nil {
			return err
		}
	}
	logs := 0
	err = tx.ForEach(func(name []byte, b *bbolt.Bucket) error {
		switch {
		case b == nil:
			return damaged(s.path, "a value stands among the buckets")
		case strings.HasPrefix(string(name), logPrefix):
			logs++
		case strings.HasPrefix(string(name), draftPrefix), string(name) == string(settingsBucket):
			return b.ForEach(func(key, packed []byte) error {
				if _, ok := unpack(name, key, packed); !ok {
					s.warnings = append(s.warnings, draftLost(s.path, name, key))
				}
				return nil
			})
		case string(name) != string(programBucket) && string(name) != string(indexBucket):
			return damaged(s.path, "a bucket has an unknown name")
		}
		return nil
	})
	if err == nil && logs != len(all) {
		return damaged(s.path, "%d logs, %d in the index of meetings", logs, len(all))
	}
	return err
}
