package data

import (
	"encoding/binary"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"
)

// The buckets of schema 1. Each meeting has a log of its own, and drafts of its own beside it.
var (
	programBucket  = []byte("thuky")    // schemaKey, identityKey
	indexBucket    = []byte("index")    // meeting id → entry
	settingsBucket = []byte("settings") // key → checked value
)

const (
	logPrefix   = "log/"   // + meeting id: 8-byte big-endian seq → encoded event
	draftPrefix = "draft/" // + meeting id: key → checked value
)

// schemaKey holds the schema's number as 8 bytes, big-endian.
var schemaKey = []byte("schema")

// migrations[i] brings a database from schema i+1 to i+2, in one transaction with all that follow it. A migration
// may change how the record is kept, never an event.
var migrations = []func(*bbolt.Tx) error{}

// schemaVersion is the schema this program writes.
var schemaVersion = uint64(len(migrations)) + 1

// errUpToDate ends a transaction that has nothing to do.
var errUpToDate = errors.New("up to date")

// migrate brings the database to schemaVersion: a new one from nothing, an older one step by step.
func (s *Store) migrate() error {
	err := s.write(func(tx *bbolt.Tx) error {
		version, err := schemaOf(tx)
		switch {
		case err != nil:
			return err
		case version == schemaVersion:
			return errUpToDate
		case version > schemaVersion:
			// Another process brought it there since it was examined.
			return &Error{Kind: ErrNewerSchema, Path: s.path}
		}
		for i := version; 0 < i && i < schemaVersion; i++ {
			if err := migrations[i-1](tx); err != nil {
				return fmt.Errorf("data: from schema %d to %d: %w", i, i+1, err)
			}
		}
		return createSchema(tx)
	})
	if errors.Is(err, errUpToDate) {
		return nil
	}
	return err
}

// createSchema adds what is lacking of the schema of today.
func createSchema(tx *bbolt.Tx) error {
	for _, name := range [][]byte{programBucket, indexBucket, settingsBucket} {
		if _, err := tx.CreateBucketIfNotExists(name); err != nil {
			return err
		}
	}
	if identityOf(tx) == "" {
		if err := identify(tx, randomLetters()); err != nil {
			return err
		}
	}
	return tx.Bucket(programBucket).Put(schemaKey, binary.BigEndian.AppendUint64(nil, schemaVersion))
}

// schemaOf reads the schema's number; 0 means that the database is new.
func schemaOf(tx *bbolt.Tx) (uint64, error) {
	b := tx.Bucket(programBucket)
	if b == nil {
		return 0, nil
	}
	return parseSchema(b.Get(schemaKey))
}

func parseSchema(value []byte) (uint64, error) {
	if len(value) != 8 {
		return 0, fmt.Errorf("%w: the schema's number is unreadable", ErrDamaged)
	}
	return binary.BigEndian.Uint64(value), nil
}
