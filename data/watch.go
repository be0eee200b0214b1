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
	path, want string
	id         string        // the meeting followed last
	last       meeting.Event // its last event that was told
	stream     *Following
	lost       bool // that was said
}

// NewWatch watches a meeting of the database at path; without an id, the one that the running program has open.
func NewWatch(path, id string) *Watch { return &Watch{path: path, want: id} }

// Seen is one thing that is to be known about the meeting watched.
type Seen struct {
	Fresh bool            // it is another record than before: forget what was seen
	Event meeting.Event   // the zero Event where there is none
	View  json.RawMessage // nil where there is none
	Lost  bool            // nobody answers; Next goes on trying
}

// again is how long to wait before the program is looked for again.
const again = 200 * time.Millisecond

// Next waits for the next thing to know. Its only error is that ctx has ended.
func (w *Watch) Next(ctx context.Context) (Seen, error) {
	for {
		if err := ctx.Err(); err != nil {
			return Seen{}, err
		}
		if w.stream == nil {
			if seen, ok := w.connect(ctx); ok {
				return seen, nil
			}
		}
		if w.stream == nil {
			select {
			case <-ctx.Done():
			case <-time.After(again):
			}
			continue
		}
		change, err := w.stream.Next()
		if err == nil {
			if change.View == nil {
				w.last = change.Event
			}
			return Seen{Event: change.Event, View: change.View}, nil
		}
		w.stream = nil // looked for again at once: the program may have opened another meeting
		if errors.Is(err, ErrDamaged) {
			w.id = "" // read from the beginning
		}
	}
}

// connect looks for the running program and its meeting; ok says that there is something to tell.
func (w *Watch) connect(ctx context.Context) (seen Seen, ok bool) {
	remote := &Remote{path: w.path}
	id, err := w.want, error(nil)
	if id == "" {
		id, err = remote.Shown()
	}
	if err == nil && id != "" {
		if id != w.id {
			seen, ok = Seen{Fresh: true}, w.last.Seq > 0
			w.id, w.last = id, meeting.Event{}
		}
		w.stream, err = remote.follow(ctx, request{Do: "follow", Meeting: id, After: w.last.Seq, Shown: w.want == ""}, w.last)
	}
	if errors.Is(err, ErrConflict) { // another record bears this id now
		w.id = ""
	}
	if lost := w.stream == nil; lost != w.lost {
		w.lost = lost
		seen.Lost, ok = lost, true
	}
	return seen, ok
}
