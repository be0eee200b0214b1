package ballots_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"strconv"
	"testing"

	"thuky/data/ballots"
	"thuky/meeting/tally"
)

// The size of the largest pile anyone is expected to bring.
const (
	benchPapers = 1_000_000
	benchNames  = 16
)

// BenchmarkCount counts a million papers of sixteen names, beside what encoding/csv alone takes to read the same
// bytes. It reports the ratio of the two, which must stay under 1.5, and the memory that a count takes, of which
// 150 MB are allowed.
func BenchmarkCount(b *testing.B) {
	for _, serial := range []struct {
		name string
		of   func(i int) string
	}{
		{"numbers", strconv.Itoa},
		{"shuffled", func(i int) string { return strconv.Itoa(i * 7919 % 1_000_003) }}, // a prime: no number twice
		{"long", func(i int) string { return fmt.Sprintf("CTĐ1-2020/%09d", i) }},
	} {
		data := pile(serial.of)
		var alone, counted float64 // ns a run
		b.Run(serial.name+"/csv", func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				readAlone(b, data)
			}
			alone = float64(b.Elapsed().Nanoseconds()) / float64(b.N)
		})
		b.Run(serial.name+"/count", func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			rule := tally.Default(tally.Valid)
			for b.Loop() {
				v, err := ballots.Count(bytes.NewReader(data), "", rule, tally.Heads{})
				if err != nil || v.Returned != benchPapers || !v.Balanced {
					b.Fatal(v.Returned, v.Balanced, err)
				}
			}
			counted = float64(b.Elapsed().Nanoseconds()) / float64(b.N)
			b.ReportMetric(counted/alone, "×csv")
		})
		b.Run(serial.name+"/memory", func(b *testing.B) {
			for b.Loop() {
				b.ReportMetric(peak(b, data)/1e6, "MB")
			}
		})
	}
}

// pile gives ballots with as many agreements as other marks.
func pile(serial func(i int) string) []byte {
	rng := rand.New(rand.NewPCG(1, 2))
	var out bytes.Buffer
	out.WriteString("paper,invalid")
	for i := range benchNames {
		fmt.Fprintf(&out, ",Đơn vị số %d", i+1)
	}
	out.WriteByte('\n')
	for i := range benchPapers {
		out.WriteString(serial(i + 1))
		out.WriteByte(',')
		if i%100 == 0 {
			out.WriteString("rách")
		}
		for range benchNames {
			out.WriteByte(',')
			if c := "1x0- "[rng.IntN(5)]; c != ' ' {
				out.WriteByte(c)
			}
		}
		out.WriteByte('\n')
	}
	return out.Bytes()
}

func readAlone(b *testing.B, data []byte) {
	rd := csv.NewReader(bytes.NewReader(data))
	rd.ReuseRecord = true
	for {
		if _, err := rd.Read(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			b.Fatal(err)
		}
	}
}

// peak gives by how many bytes the heap grew, garbage included, at its greatest extent during a count.
func peak(b *testing.B, data []byte) float64 {
	watch := &watcher{rd: bytes.NewReader(data)}
	runtime.GC()
	var before runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := ballots.Count(watch, "", tally.Default(tally.Valid), tally.Heads{}); err != nil {
		b.Fatal(err)
	}
	watch.look() // the serials are compared after the last read
	return float64(watch.most - before.HeapInuse)
}

// watcher notes the greatest heap while it is read from.
type watcher struct {
	rd    io.Reader
	reads int
	most  uint64
}

func (w *watcher) Read(p []byte) (int, error) {
	if w.reads++; w.reads%8 == 0 {
		w.look()
	}
	return w.rd.Read(p)
}

func (w *watcher) look() {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	w.most = max(w.most, m.HeapInuse)
}
