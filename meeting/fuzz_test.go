package meeting

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"
)

// FuzzDecodeEvent: whatever is read is written again byte for byte.
func FuzzDecodeEvent(f *testing.F) {
	for name := range goldenRecords {
		for _, line := range goldenLines(f, name) {
			f.Add(line)
		}
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		e, err := DecodeEvent(line)
		if err != nil {
			return
		}
		if !bytes.Equal(e.Encode(), line) {
			t.Fatalf("written again as %s", e.Encode())
		}
		_ = e.Follows(Event{Seq: e.Seq - 1, Hash: e.Prev})
	})
}

// FuzzDecodeBody: whatever is read is written again byte for byte, and may be tried on any meeting without a panic.
func FuzzDecodeBody(f *testing.F) {
	for name := range goldenRecords {
		for _, line := range goldenLines(f, name) {
			e, err := DecodeEvent(line)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(e.Kind, []byte(e.Body), int64(0))
		}
	}
	var records [][]Event
	for _, s := range stages {
		records = append(records, stage(f, s.name).events)
	}
	f.Fuzz(func(t *testing.T, kind string, body []byte, later int64) {
		b, err := DecodeBody(Event{Kind: kind, Body: json.RawMessage(body)})
		if err != nil {
			return
		}
		if raw, err := EncodeBody(b); err != nil || !bytes.Equal(raw, body) {
			t.Fatalf("written again as %s (%v)", raw, err)
		}
		for _, events := range records {
			m, err := Fold(events)
			if err != nil {
				t.Fatal(err)
			}
			r := &room{t: t, m: m, events: events, now: clock(16, 0)}
			occurred := r.now.Add(-time.Duration(later))
			if e, err := m.Decide(b, r.now, occurred, "secretary"); err == nil {
				if err := m.Apply(e); err != nil {
					t.Fatalf("decided, and refused: %v", err)
				}
				r.events = append(events[:len(events):len(events)], e)
				r.sound()
			}
		}
	})
}
