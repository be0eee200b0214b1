package data

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"thuky/meeting"
)

// Watch follows a meeting through the running program, whichever runs at the moment: it goes on when that program is
// started anew, and waits while none runs. Use it from one goroutine.
type Watch struct {
	paths   []string // of the databases; the first whose program answers is followed
	want    string
	id      string        // the meeting followed last
	last    meeting.Event // its last event that was told
	stream  *Following
	brought bool // the stream has told something
}

// NewWatch watches a meeting of the first of the databases at paths that a program has open; without an id, the meeting
// on that program's screen.
func NewWatch(id string, paths ...string) *Watch { return &Watch{paths: paths, want: id} }

// Seen is one thing that is to be known about the meeting watched.
type Seen struct {
	Fresh bool            // it is another record than before: forget what was seen
	Event meeting.Event   // the zero Event where there is none
	View  json.RawMessage // nil where there is none
}

// again is how long to wait before the program is looked for again.
const again = 200 * time.Millisecond

// Restart has the record told anew, from its beginning.
func (w *Watch) Restart() { w.drop(); w.id = "" }

// Next waits for the next thing to know. Its only error is that ctx has ended; a ctx may be of one wait only.
func (w *Watch) Next(ctx context.Context) (Seen, error) {
	for {
		if w.stream == nil {
			if fresh := w.connect(); fresh {
				return Seen{Fresh: true}, nil
			}
		}
		if w.stream != nil {
			change, err := w.stream.Next(ctx)
			if err == nil {
				if w.brought = true; change.View == nil {
					w.last = change.Event
				}
				return Seen{Event: change.Event, View: change.View}, nil
			}
			useful := w.brought && !errors.Is(err, ErrDamaged)
			if w.drop(); errors.Is(err, ErrDamaged) {
				w.id = "" // read from the beginning
			}
			if useful && ctx.Err() == nil {
				continue // the program may have opened another meeting: looked for at once
			}
		}
		select {
		case <-ctx.Done():
			w.drop()
			return Seen{}, ctx.Err()
		case <-time.After(again):
		}
	}
}

// drop ends the stream.
func (w *Watch) drop() {
	if w.stream != nil {
		_ = w.stream.Close() // of a program that has gone, or has nothing more to say
	}
	w.stream, w.brought = nil, false
}

// connect looks for a running program and its meeting; fresh says that it is another record than was told before.
func (w *Watch) connect() (fresh bool) {
	for _, path := range w.paths {
		remote := &Remote{path: path}
		id, err := w.want, error(nil)
		if id == "" {
			id, err = remote.Shown()
		}
		if err != nil || id == "" {
			continue
		}
		if fresh = w.join(remote, id) || fresh; w.stream != nil {
			break
		}
	}
	return fresh
}

// join begins to follow a meeting of a program that runs.
func (w *Watch) join(remote *Remote, id string) (fresh bool) {
	if id != w.id {
		fresh = w.last.Seq > 0
		w.id, w.last = id, meeting.Event{}
	}
	var err error
	w.stream, err = remote.follow(request{Do: "follow", Meeting: id, After: w.last.Seq, Shown: w.want == ""}, w.last)
	if errors.Is(err, ErrConflict) { // another record bears this id now
		w.id = ""
	}
	return fresh
}
