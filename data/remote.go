package data

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"sync"
	"time"

	"thuky/meeting"
)

// Remote reads a database through the program that holds it. Each question opens a connection of its own, so that
// it goes on after that program was started anew; while none runs, the errors wrap ErrNotRunning. What comes is
// verified as if it were read from the file.
type Remote struct {
	path string
}

// Dial finds the running program that holds the database at path. ErrNotRunning means that none answers.
func Dial(path string) (*Remote, error) {
	path, err := canonical(path)
	if err != nil {
		return nil, err
	}
	r := &Remote{path: path}
	hello, err := r.question(request{Do: "hello"})
	if err != nil {
		return nil, err
	}
	if hello.Path != path {
		return nil, &Error{Kind: ErrNotRunning, Path: path, Cause: fmt.Errorf("the running program holds %q", hello.Path)}
	}
	return r, nil
}

// Path is the absolute path of the database.
func (r *Remote) Path() string { return r.path }

// Close does nothing: no connection outlives its question, except those of Follow, which are closed on their own.
func (r *Remote) Close() error { return nil }

// IDs lists the meetings in order of creation.
func (r *Remote) IDs() ([]string, error) {
	a, err := r.question(request{Do: "ids"})
	if err != nil {
		return nil, err
	}
	for _, id := range a.IDs {
		if err := checkID(id); err != nil {
			return nil, err
		}
	}
	return append([]string{}, a.IDs...), nil
}

// Setting is Store.Setting.
func (r *Remote) Setting(key string) ([]byte, error) {
	a, err := r.question(request{Do: "setting", Key: key})
	if err != nil || !a.Found {
		return nil, err
	}
	return append([]byte{}, a.Value...), nil
}

// Shown is the meeting that the running program has open, the last one if none is; empty before the first.
func (r *Remote) Shown() (string, error) {
	a, err := r.question(request{Do: "shown"})
	if err != nil || a.Shown == "" {
		return "", err
	}
	return a.Shown, checkID(a.Shown)
}

// Events is Store.Events.
func (r *Remote) Events(id string) (events []meeting.Event, err error) {
	conn, in, a, err := r.ask(request{Do: "events", Meeting: id})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	if a.Events < 0 || a.Events > MaxArchiveEvents {
		return nil, &Error{Kind: ErrTooLarge, Path: r.path, Meeting: id, Cause: fmt.Errorf("%d events", a.Events)}
	}
	var last meeting.Event
	for range a.Events {
		line, err := readLine(in, meeting.MaxEventSize)
		if err != nil {
			return nil, &Error{Kind: ErrNotRunning, Path: r.path, Cause: err}
		}
		if last, err = nextEvent(r.path, id, last, line); err != nil {
			return nil, err
		}
		events = append(events, last)
	}
	return events, nil
}

// nextEvent reads the event that must follow last.
func nextEvent(path, id string, last meeting.Event, line []byte) (meeting.Event, error) {
	e, err := meeting.DecodeEvent(line)
	if err == nil {
		err = e.Follows(last)
	}
	if err != nil {
		return meeting.Event{}, brokenChain(path, id, last.Seq+1, err)
	}
	return e, nil
}

// Backup is Store.Backup.
func (r *Remote) Backup(w io.Writer) (err error) {
	conn, in, a, err := r.ask(request{Do: "backup"})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	n, err := io.CopyN(w, in, a.Bytes)
	if errors.Is(err, io.EOF) {
		return &Error{Kind: ErrNotRunning, Path: r.path, Cause: fmt.Errorf("%d of %d bytes came", n, a.Bytes)}
	}
	return err
}

// question asks what is answered in one line.
func (r *Remote) question(ask request) (a answer, err error) {
	conn, _, a, err := r.ask(ask)
	if err != nil {
		return answer{}, err
	}
	return a, conn.Close()
}

// ask opens a connection, asks, and reads the first line of the answer.
func (r *Remote) ask(ask request) (net.Conn, *bufio.Reader, answer, error) {
	raw, err := connect(r.path)
	if err != nil {
		return nil, nil, answer{}, err
	}
	conn := patientConn{raw}
	in := bufio.NewReaderSize(conn, 64<<10)
	err = writeLine(conn, ask)
	if err != nil {
		err = &Error{Kind: ErrNotRunning, Path: r.path, Cause: err}
	}
	var a answer
	if err == nil {
		a, err = readAnswer(in, r.path)
	}
	if err != nil {
		return nil, nil, answer{}, errors.Join(err, raw.Close())
	}
	return raw, in, a, nil
}

// Change is one thing that a follower is told: an event that was saved, or a view that is shown (see Server.Show).
type Change struct {
	Event meeting.Event   // the zero Event where View is set
	View  json.RawMessage // nil where Event is set
}

// Following is a stream of changes. Close it from any goroutine to end a Next that waits.
type Following struct {
	path, id string
	last     meeting.Event
	in       *bufio.Reader
	close    func() error
}

// Follow begins to follow a meeting after its event last, the zero Event for the beginning: first comes what is
// recorded since, then each event within milliseconds of its being saved. The meeting need not have begun.
// ErrConflict means that the record has not come as far as last: it is another than the one followed before, and
// must be read afresh.
func (r *Remote) Follow(id string, last meeting.Event) (*Following, error) {
	return r.follow(request{Do: "follow", Meeting: id, After: last.Seq}, last)
}

func (r *Remote) follow(ask request, last meeting.Event) (*Following, error) {
	conn, in, _, err := r.ask(ask)
	if err != nil {
		return nil, err
	}
	f := &Following{path: r.path, id: ask.Meeting, last: last, close: sync.OnceValue(conn.Close)}
	// What has been read ahead comes first, then what the connection gives, however long that takes.
	ahead, err := in.Peek(in.Buffered())
	if err == nil {
		err = conn.SetDeadline(time.Time{})
	}
	if err != nil {
		return nil, errors.Join(&Error{Kind: ErrNotRunning, Path: r.path, Cause: err}, f.close())
	}
	f.in = bufio.NewReaderSize(io.MultiReader(bytes.NewReader(bytes.Clone(ahead)), conn), 64<<10)
	return f, nil
}

// Next waits for the next change. ErrNotRunning means that the stream has ended: the program that held the database
// did, or Close was called, or ctx ended during the wait, which nothing may be read after. ErrDamaged means that an
// event came that does not follow.
func (f *Following) Next(ctx context.Context) (Change, error) {
	defer context.AfterFunc(ctx, func() { _ = f.close() })() // the read reports it
	line, err := readLine(f.in, meeting.MaxEventSize)
	if err != nil {
		return Change{}, &Error{Kind: ErrNotRunning, Path: f.path, Cause: err}
	}
	if bytes.HasPrefix(line, []byte(viewPrefix)) {
		var v viewLine
		if err := json.Unmarshal(line, &v); err != nil {
			return Change{}, &Error{Kind: ErrNotRunning, Path: f.path, Cause: err}
		}
		return Change{View: v.View}, nil
	}
	e, err := nextEvent(f.path, f.id, f.last, line)
	if err != nil {
		return Change{}, err
	}
	f.last = e
	return Change{Event: e}, nil
}

// Close ends the stream. Closing twice is no error.
func (f *Following) Close() error { return f.close() }
