package data

import (
	"crypto/rand"
	"regexp"
	"strings"

	"go.etcd.io/bbolt"
)

// identityKey holds the identity of the database as a checked value: random letters that tell its backups from those of
// another of the same name, where both go to one stick. A copy of the file has the same.
var identityKey = []byte("identity")

var identityForm = regexp.MustCompile(`^[a-z2-7]{10}$`)

// randomLetters are 50 random bits.
func randomLetters() string { return strings.ToLower(rand.Text()[:10]) }

// identify gives the database an identity.
func identify(tx *bbolt.Tx, identity string) error {
	return tx.Bucket(programBucket).Put(identityKey, pack(programBucket, identityKey, []byte(identity)))
}

// identityOf is the identity of the database; empty where an earlier version wrote it, or where it is not readable.
func identityOf(tx *bbolt.Tx) string {
	b := tx.Bucket(programBucket)
	if b == nil {
		return ""
	}
	value, ok := unpack(programBucket, identityKey, b.Get(identityKey))
	if !ok || !identityForm.Match(value) {
		return ""
	}
	return string(value)
}

// recognize reads the identity once: it is asked for when the file can no longer be read. The caller holds s.mu or is alone.
func (s *Store) recognize() error {
	return s.guard(func() error {
		return s.db.View(func(tx *bbolt.Tx) error {
			s.identity = identityOf(tx)
			return nil
		})
	})
}

// beKnown gives a database of an earlier version its identity, unless its file is not in its place.
func (d Desk) beKnown() error {
	if d.known() != "" || d.InPlace() != nil {
		return nil
	}
	identity := randomLetters()
	if err := d.reopened(d.update(func(tx *bbolt.Tx) error { return identify(tx, identity) })); err != nil {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.identity = identity
	return nil
}

// known is the identity of the database.
func (s *Store) known() string {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.identity
}
