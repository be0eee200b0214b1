package data

import (
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"

	"thuky/meeting"
)

// What a key press waits for, side by side with the least that bbolt could do: the same bytes under the same keys
// in one bucket, with its own defaults.
func BenchmarkAppend(b *testing.B) {
	for name, begun := range map[string]int{"new": 0, "10000events": 10_000} {
		past := chain(meeting.Event{}, begun, "")
		var last meeting.Event
		if begun > 0 {
			last = past[begun-1]
		}
		b.Run(name+"/thuky", func(b *testing.B) {
			s := newStore(b)
			if begun > 0 {
				must(b, s.Import("m", past))
			}
			events := chain(last, b.N, "")
			b.ResetTimer()
			for _, e := range events {
				if err := s.Append("m", e); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+"/bbolt", func(b *testing.B) {
			db, err := bbolt.Open(filepath.Join(b.TempDir(), "bare.db"), 0o600, nil)
			must(b, err)
			defer func() { must(b, db.Close()) }()
			bucket := []byte("m")
			must(b, db.Update(func(tx *bbolt.Tx) error {
				log, err := tx.CreateBucket(bucket)
				for i := 0; err == nil && i < begun; i++ {
					err = log.Put(seqKey(uint64(i+1)), past[i].Encode())
				}
				return err
			}))
			events := chain(last, b.N, "")
			b.ResetTimer()
			for _, e := range events {
				err := db.Update(func(tx *bbolt.Tx) error { return tx.Bucket(bucket).Put(seqKey(e.Seq), e.Encode()) })
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// What the program does at its start with a record of many years.
func BenchmarkOpenAndRead(b *testing.B) {
	s := newStore(b)
	must(b, s.Import("m", chain(meeting.Event{}, 100_000, "")))
	must(b, s.Close())
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			s, err := Open(s.Path())
			must(b, err)
			must(b, s.Close())
		}
	})
	b.Run("events", func(b *testing.B) {
		s, err := Open(s.Path())
		must(b, err)
		defer func() { must(b, s.Close()) }()
		for b.Loop() {
			_, err := s.Events("m")
			must(b, err)
		}
	})
}
