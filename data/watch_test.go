package data

import (
	"context"
	"encoding/json"
	"os"
	"runtime"
	"testing"
	"time"

	"thuky/meeting"
)

// next fails the test where nothing comes in time.
func next(t *testing.T, w *Watch) Seen {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	seen, err := w.Next(ctx)
	must(t, err)
	return seen
}

func show(t *testing.T, srv *Server, id string) {
	t.Helper()
	must(t, srv.Show(id, json.RawMessage(`{"of":"`+id+`"}`)))
}

// What is watched without a name is the meeting that the program has open, whichever that is.
func TestAWatchGoesWithTheProgramFromMeetingToMeeting(t *testing.T) {
	atHome(t)
	s := newStore(t)
	appendAll(t, s, "a", chain(meeting.Event{}, 2, "a"))
	appendAll(t, s, "b", chain(meeting.Event{}, 1, "b"))
	srv := serve(t, s)
	w := NewWatch("", s.Path())
	show(t, srv, "a")
	for seq := uint64(1); seq <= 2; seq++ {
		if seen := next(t, w); seen.Event.Seq != seq || seen.Fresh {
			t.Fatalf("%+v", seen)
		}
	}
	if seen := next(t, w); string(seen.View) != `{"of":"a"}` {
		t.Fatalf("%+v", seen)
	}
	show(t, srv, "b")
	if seen := next(t, w); !seen.Fresh {
		t.Fatalf("another meeting is not told as such: %+v", seen)
	}
	if seen := next(t, w); seen.Event.Seq != 1 {
		t.Fatalf("%+v", seen)
	}
	for deadline := time.Now().Add(10 * time.Second); !srv.Watched("b") || srv.Watched("a"); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) { // the server hears of the end in its own time
			t.Fatal("the server does not know which meeting is watched")
		}
	}
	w.Restart()
	if seen := next(t, w); !seen.Fresh {
		t.Fatalf("what is told anew is not told as such: %+v", seen)
	}
}

// What ends with one wait is that wait, not the stream: it ended with the context of the wait that opened it.
func TestAWatchOutlivesTheTimeOfAWait(t *testing.T) {
	atHome(t)
	s := newStore(t)
	appendAll(t, s, "a", chain(meeting.Event{}, 1, "a"))
	srv := serve(t, s)
	w := NewWatch("a", s.Path())
	next(t, w) // its time is over when it returns
	stream := w.stream
	for range 20 {
		show(t, srv, "a")
		appendAll(t, s, "a", chain(w.last, 1, "a"))
		if next(t, w); w.stream != stream {
			t.Fatal("it had to be opened anew")
		}
	}
}

// However often the program changes its meeting, nothing is left open.
func TestAWatchLeavesNothingOpen(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("counts the open files of /proc/self")
	}
	atHome(t)
	s := newStore(t)
	appendAll(t, s, "a", chain(meeting.Event{}, 1, "a"))
	appendAll(t, s, "b", chain(meeting.Event{}, 1, "b"))
	srv := serve(t, s)
	w := NewWatch("", s.Path())
	open := func() int {
		all, err := os.ReadDir("/proc/self/fd")
		must(t, err)
		return len(all)
	}
	before := 0
	for i := range 30 {
		show(t, srv, []string{"a", "b"}[i%2])
		for next(t, w).View == nil {
			continue
		}
		if i == 5 {
			before = open()
		}
	}
	if after := open(); after > before+4 {
		t.Errorf("%d files are open, %d were", after, before)
	}
}

// A program that cannot answer is not asked again and again.
func TestAWatchIsPatient(t *testing.T) {
	atHome(t)
	s := newStore(t)
	appendAll(t, s, "a", chain(meeting.Event{}, 1, "a"))
	l, err := listen(s.Path())
	must(t, err)
	defer func() { must(t, l.Close()) }()
	asked := make(chan bool, 10_000)
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			asked <- true
			_, _ = conn.Write([]byte(`{"live":1}` + "\n")) // a stream that ends at once
			_ = conn.Close()                               // the client sees its end
		}
	}()
	ctx, cancel := context.WithTimeout(context.Background(), 900*time.Millisecond)
	defer cancel()
	if _, err := NewWatch("a", s.Path()).Next(ctx); err == nil {
		t.Error("nothing was told, and yet it came")
	}
	if n := len(asked); n > 8 {
		t.Errorf("it asked %d times in less than a second", n)
	}
}
