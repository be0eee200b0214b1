package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"thuky/meeting"
)

// chain makes n events that follow one another after prev. The salt makes records differ.
func chain(prev meeting.Event, n int, salt string) []meeting.Event {
	at := time.Date(2020, 12, 18, 7, 0, 0, 0, time.UTC)
	events := make([]meeting.Event, 0, n)
	for range n {
		body, err := json.Marshal(map[string]any{"n": prev.Seq + 1, "salt": salt, "ghi": "Đã bỏ phiếu kín " + strings.Repeat("ế", int(prev.Seq%40))})
		if err != nil {
			panic(err)
		}
		prev = meeting.Event{
			At: at.Add(time.Duration(prev.Seq) * time.Second), Occurred: at, Seat: "secretary", Kind: "item-begun/1", Body: body,
		}.Seal(prev)
		events = append(events, prev)
	}
	return events
}

// newStore opens a new database that is closed at the end of the test.
func newStore(t testing.TB) *Store {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), "thuky.db"))
}

func openAt(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { must(t, s.Close()) })
	return s
}

func appendAll(t testing.TB, s *Store, id string, events []meeting.Event) {
	t.Helper()
	for _, e := range events {
		must(t, s.Append(id, e))
	}
}

// holds checks that a source's record of a meeting is exactly events.
func holds(t testing.TB, s Source, id string, events []meeting.Event) {
	t.Helper()
	got, err := s.Events(id)
	must(t, err)
	if !same(got, events) {
		t.Fatalf("meeting %q has %d events, not the %d expected", id, len(got), len(events))
	}
}

func same(a, b []meeting.Event) bool {
	return slices.EqualFunc(a, b, func(x, y meeting.Event) bool { return string(x.Encode()) == string(y.Encode()) })
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// fails checks the kind of an error, and that its sentence is one line.
func fails(t testing.TB, err, kind error) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("got %v, want %v", err, kind)
	}
	if strings.ContainsAny(err.Error(), "\r\n\x1b") {
		t.Errorf("the sentence has more than one line: %q", err)
	}
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	must(t, err)
	return b
}

func write(t testing.TB, path string, b []byte) {
	t.Helper()
	must(t, os.WriteFile(path, b, 0o600))
}

// bytesAt reads from memory as from a file.
type bytesAt []byte

func (b bytesAt) ReadAt(p []byte, off int64) (int, error) { return bytes.NewReader(b).ReadAt(p, off) }
