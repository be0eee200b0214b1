package data

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"thuky/meeting"
)

// race saves events in a Store and, turn by turn, the same bytes under the same keys in one bucket of a bare bbolt
// database with its own defaults: the least that a key press could wait for. Taking turns, both meet the same disk.
type race struct {
	store        *Store
	bare         *bbolt.DB
	last         meeting.Event
	thuky, bbolt []time.Duration // what each save took
}

var raceBucket = []byte("m")

// newRace begins with a record of some events.
func newRace(t testing.TB, begun int) *race {
	t.Helper()
	r := &race{store: newStore(t)}
	bare, err := bbolt.Open(filepath.Join(t.TempDir(), "bare.db"), 0o600, nil)
	must(t, err)
	t.Cleanup(func() { must(t, bare.Close()) })
	r.bare = bare
	past := chain(meeting.Event{}, begun, "")
	if begun > 0 {
		r.last = past[begun-1]
		must(t, r.store.Import("m", past))
	}
	must(t, bare.Update(func(tx *bbolt.Tx) error {
		log, err := tx.CreateBucket(raceBucket)
		for i := 0; err == nil && i < begun; i++ {
			err = log.Put(seqKey(past[i].Seq), past[i].Encode())
		}
		return err
	}))
	return r
}

// turn saves one event in each.
func (r *race) turn(t testing.TB) {
	t.Helper()
	e := chain(r.last, 1, "")[0]
	key, value := seqKey(e.Seq), e.Encode()
	begin := time.Now()
	must(t, r.store.Append("m", e))
	half := time.Now()
	must(t, r.bare.Update(func(tx *bbolt.Tx) error { return tx.Bucket(raceBucket).Put(key, value) }))
	r.bbolt = append(r.bbolt, time.Since(half))
	r.thuky, r.last = append(r.thuky, half.Sub(begin)), e
}

// ratio is how many times as long a save takes in the Store as in the bare database, by their medians: a disk that
// pauses now and then pauses for both.
func (r *race) ratio() (ratio float64, thuky, bare time.Duration) {
	thuky, bare = median(r.thuky), median(r.bbolt)
	return float64(thuky) / float64(bare), thuky, bare
}

func median(all []time.Duration) time.Duration {
	all = slices.Clone(all)
	slices.Sort(all)
	return all[len(all)/2]
}

var records = []struct {
	name  string
	begun int
}{{"new", 0}, {"10000events", 10_000}}

// What a key press waits for, side by side with the least that bbolt could do.
func BenchmarkAppend(b *testing.B) {
	for _, record := range records {
		b.Run(record.name, func(b *testing.B) {
			r := newRace(b, record.begun)
			for b.Loop() {
				r.turn(b)
			}
			ratio, thuky, bare := r.ratio()
			b.ReportMetric(0, "ns/op") // of both together: it says nothing
			b.ReportMetric(float64(thuky.Microseconds()), "thuky-µs")
			b.ReportMetric(float64(bare.Microseconds()), "bbolt-µs")
			b.ReportMetric(ratio, "ratio")
		})
	}
}

// An append may cost 1.3 times the bare one: BenchmarkAppend tells. Where the machine may be busy, as here, only what is
// broken is found.
func TestAnAppendCostsLittleMoreThanABareOne(t *testing.T) {
	for _, record := range records {
		r := newRace(t, record.begun)
		for range times(100, 2000) {
			r.turn(t)
		}
		ratio, thuky, bare := r.ratio()
		t.Logf("%s: %.2f (%v and %v)", record.name, ratio, thuky, bare)
		if bare < 100*time.Microsecond {
			t.Skip("the temporary folder is in memory: a save that need not wait for a disk tells nothing")
		}
		const broken = 3
		if ratio > broken {
			t.Errorf("%s: %v, %.2f times the %v of a bare one", record.name, thuky, ratio, bare)
		}
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
