package data

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"thuky/meeting"
)

// atHome gives the test folders of its own for sockets.
func atHome(t *testing.T) {
	t.Helper()
	dir, err := os.MkdirTemp("", "th") // t.TempDir is too long for a socket
	must(t, err)
	t.Cleanup(func() { must(t, os.RemoveAll(dir)) })
	t.Setenv("XDG_RUNTIME_DIR", dir)
	t.Setenv("XDG_CACHE_HOME", filepath.Join(dir, "cache"))
}

func serve(t *testing.T, s *Store) *Server {
	t.Helper()
	srv, err := Serve(s)
	must(t, err)
	t.Cleanup(func() { must(t, srv.Close()) })
	return srv
}

func TestASecondProcessReadsThroughTheRunningProgram(t *testing.T) {
	atHome(t)
	s := newStore(t)
	events := chain(meeting.Event{}, 300, "")
	must(t, s.Import("m", events))
	must(t, s.SaveSetting("lang", []byte("en")))
	_, _, err := OpenSource(s.Path())
	fails(t, err, ErrInUse)
	serve(t, s)

	source, closer, err := OpenSource(s.Path())
	must(t, err)
	defer func() { must(t, closer.Close()) }()
	if _, ok := source.(*Remote); !ok || source.Path() != s.Path() {
		t.Fatalf("%T of %s", source, source.Path())
	}
	ids, err := source.IDs()
	if err != nil || len(ids) != 1 || ids[0] != "m" {
		t.Errorf("%q, %v", ids, err)
	}
	if lang, err := source.Setting("lang"); err != nil || string(lang) != "en" {
		t.Errorf("%q, %v", lang, err)
	}
	if none, err := source.Setting("none"); err != nil || none != nil {
		t.Errorf("%q, %v", none, err)
	}
	holds(t, source, "m", events)
	_, err = source.Events("none")
	fails(t, err, ErrNoMeeting)
	backup := filepath.Join(t.TempDir(), "b.db")
	must(t, BackupFile(source, backup))
	r, err := OpenReadOnly(backup)
	must(t, err)
	holds(t, r, "m", events)
	must(t, r.Close())
	fails(t, BackupFile(source, s.Path()), ErrItself)
}

func TestAFreeDatabaseIsReadFromItsFile(t *testing.T) {
	atHome(t)
	s := newStore(t)
	events := chain(meeting.Event{}, 3, "")
	appendAll(t, s, "m", events)
	must(t, s.Close())
	source, closer, err := OpenSource(s.Path())
	must(t, err)
	holds(t, source, "m", events)
	must(t, closer.Close())
	_, _, err = OpenSource(filepath.Join(t.TempDir(), "none.db"))
	fails(t, err, ErrNoDatabase)
}

func TestTheRoomFollowsWithin50Milliseconds(t *testing.T) {
	atHome(t)
	s := newStore(t)
	srv := serve(t, s)
	events := chain(meeting.Event{}, 40, "")
	appendAll(t, s, "m", events[:10])
	remote, err := Dial(s.Path())
	must(t, err)
	f, err := remote.Follow("m", events[4])
	must(t, err)
	defer func() { must(t, f.Close()) }()
	for _, want := range events[5:10] {
		got, err := f.Next(t.Context())
		must(t, err)
		if got.Event.Hash != want.Hash {
			t.Fatalf("event %d, want %d", got.Event.Seq, want.Seq)
		}
	}
	slowest, delayed := time.Duration(0), 0
	for _, want := range events[10:] {
		must(t, s.Append("m", want))
		saved := time.Now()
		got, err := f.Next(t.Context())
		must(t, err)
		took := time.Since(saved)
		slowest = max(slowest, took)
		if took > 50*time.Millisecond {
			delayed++
		}
		if got.Event.Hash != want.Hash {
			t.Fatalf("event %d, want %d", got.Event.Seq, want.Seq)
		}
	}
	t.Logf("the slowest came after %v", slowest)
	if delayed > len(events[10:])/2 { // the machine may have something else to do now and then
		t.Errorf("%d events came late, one after %v", delayed, slowest)
	}
	must(t, srv.Show("m", json.RawMessage(`{ "screen": "title" }`)))
	if got, err := f.Next(t.Context()); err != nil || string(got.View) != `{"screen":"title"}` {
		t.Errorf("%s, %v", got.View, err)
	}
	late, err := remote.Follow("m", events[39])
	must(t, err)
	defer func() { must(t, late.Close()) }()
	if got, err := late.Next(t.Context()); err != nil || string(got.View) != `{"screen":"title"}` {
		t.Errorf("who comes late does not see it: %s, %v", got.View, err)
	}
	_, err = remote.Follow("m", chain(events[39], 1, "")[0])
	fails(t, err, ErrConflict)
	if srv.Show("m", []byte("{")) == nil {
		t.Error("half a view was shown")
	}
}

func TestFollowingAMeetingThatHasNotBegun(t *testing.T) {
	atHome(t)
	s := newStore(t)
	serve(t, s)
	remote, err := Dial(s.Path())
	must(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	f, err := remote.Follow("m", meeting.Event{})
	must(t, err)
	events := chain(meeting.Event{}, 2, "")
	appendAll(t, s, "m", events)
	must(t, s.Reopen()) // the stream outlives that
	for i := range events {
		got, err := f.Next(t.Context())
		must(t, err)
		if got.Event.Hash != events[i].Hash {
			t.Fatal("another event")
		}
	}
	cancel()
	_, err = f.Next(ctx)
	fails(t, err, ErrNotRunning)
	must(t, f.Close())
}

func TestEitherSideMayStartAnew(t *testing.T) {
	atHome(t)
	s := newStore(t)
	events := chain(meeting.Event{}, 6, "")
	appendAll(t, s, "m", events[:3])
	srv, err := Serve(s)
	must(t, err)
	remote, err := Dial(s.Path())
	must(t, err)
	f, err := remote.Follow("m", events[2])
	must(t, err)
	must(t, srv.Close())
	must(t, srv.Close())
	_, err = f.Next(t.Context())
	fails(t, err, ErrNotRunning)
	must(t, f.Close())
	_, err = remote.IDs()
	fails(t, err, ErrNotRunning)
	_, err = Dial(s.Path())
	fails(t, err, ErrNotRunning)

	serve(t, s)
	appendAll(t, s, "m", events)
	f, err = remote.Follow("m", events[2])
	must(t, err)
	for _, want := range events[3:] {
		got, err := f.Next(t.Context())
		must(t, err)
		if got.Event.Hash != want.Hash {
			t.Fatal("another event")
		}
	}
	must(t, f.Close())
}

func TestWhatAKilledProgramLeftIsReplaced(t *testing.T) {
	atHome(t)
	s := newStore(t)
	paths, err := socketPaths(s.Path())
	must(t, err)
	must(t, os.MkdirAll(filepath.Dir(paths[0]), 0o700))
	l, err := net.Listen("unix", paths[0])
	must(t, err)
	l.(*net.UnixListener).SetUnlinkOnClose(false)
	must(t, l.Close())
	_, err = Dial(s.Path())
	fails(t, err, ErrNotRunning)
	srv := serve(t, s)
	_, err = Dial(s.Path())
	must(t, err)
	if info, err := os.Lstat(paths[0]); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info, err)
	}
	must(t, srv.Close())
	if _, err := os.Lstat(paths[0]); err == nil {
		t.Error("the socket is left")
	}
}

func TestTheSocketStaysAwayFromOpenFolders(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the user's profile is closed to others")
	}
	atHome(t)
	s := newStore(t)
	paths, err := socketPaths(s.Path())
	must(t, err)
	for _, p := range paths {
		if len(p) > longestSocket {
			t.Errorf("%d bytes: %s", len(p), p)
		}
	}
	must(t, os.MkdirAll(filepath.Dir(paths[0]), 0o700))
	must(t, os.Chmod(filepath.Dir(paths[0]), 0o755))
	serve(t, s)
	if _, err := os.Lstat(paths[0]); err == nil {
		t.Error("the socket stands where others can enter")
	}
	_, err = Dial(s.Path())
	must(t, err)
}

func TestNonsenseOnTheSocketHarmsNobody(t *testing.T) {
	atHome(t)
	s := newStore(t)
	events := chain(meeting.Event{}, 3, "")
	appendAll(t, s, "m", events)
	serve(t, s)
	for _, question := range []string{
		"\n", "{}\n", `{"do":"remove","meeting":"m"}` + "\n", `{"do":"follow","meeting":"../m"}` + "\n",
		strings.Repeat("a", 1<<20), "\x00\n", `{"do":"events","meeting":"\u001b[2J"}` + "\n",
	} {
		conn, err := connect(s.Path())
		must(t, err)
		_, _ = conn.Write([]byte(question)) // a question that is too long is cut off
		must(t, conn.SetReadDeadline(time.Now().Add(5*time.Second)))
		var got bytes.Buffer
		_, err = got.ReadFrom(conn)
		if err != nil && errors.Is(err, os.ErrDeadlineExceeded) {
			t.Errorf("%.40q: no answer", question)
		}
		if got.Len() > 0 && !strings.Contains(got.String(), `"failure"`) || strings.Contains(got.String(), "\x1b") {
			t.Errorf("%.40q: %s", question, got.String())
		}
		must(t, conn.Close())
	}
	// Followers that never read, and more of them than are let in.
	for range 2 * mostClients {
		conn, err := connect(s.Path())
		must(t, err)
		_, _ = conn.Write([]byte(`{"do":"follow","meeting":"m"}` + "\n")) // those too many are sent away
		defer func() { must(t, conn.Close()) }()
	}
	begin := time.Now()
	appendAll(t, s, "m", append(events, chain(events[2], 50, "")...))
	if took := time.Since(begin); took > 5*time.Second {
		t.Errorf("saving took %v", took)
	}
}
