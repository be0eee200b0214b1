package data

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"net"
	"time"
)

// The program that holds a database answers, for reading only, other programs of the same user.
//
// One connection, one question: a line of JSON (request), answered by a line of JSON (answer) and what that line
// announces: encoded events, one a line, or the bytes of a backup. "follow" goes on without end: a line for each
// event as soon as it is saved, and {"view":…} for each Show.

const (
	liveVersion    = 1
	longestRequest = 4 << 10
	longestAnswer  = 8 << 20
	longestView    = 64 << 10
	mostClients    = 32
	patience       = 10 * time.Second // with one read or write of the other side
)

type request struct {
	Do      string `json:"do"` // hello, ids, events, setting, backup, shown, follow
	Meeting string `json:"meeting,omitempty"`
	Key     string `json:"key,omitempty"`
	After   uint64 `json:"after,omitempty"`
	Shown   bool   `json:"shown,omitempty"` // follow: only as long as it is the meeting that Show was called for last
}

type answer struct {
	Live    int      `json:"live"` // liveVersion
	Path    string   `json:"path,omitempty"`
	IDs     []string `json:"ids,omitempty"`
	Shown   string   `json:"shown,omitempty"`
	Value   []byte   `json:"value,omitempty"`
	Found   bool     `json:"found,omitempty"`
	Events  int      `json:"events,omitempty"`
	Bytes   int64    `json:"bytes,omitempty"`
	Failure *failure `json:"failure,omitempty"`
}

// viewLine stands among the events that are followed.
type viewLine struct {
	View json.RawMessage `json:"view"`
}

const viewPrefix = `{"view":`

// failure is an *Error on its way.
type failure struct {
	Kind    string `json:"kind"`
	Meeting string `json:"meeting,omitempty"`
	Seq     uint64 `json:"seq,omitempty"`
	Cause   string `json:"cause,omitempty"`
}

// failureKinds are the errors that reading can end in, by their names on the wire.
var failureKinds = map[string]error{
	"damaged": ErrDamaged, "no-meeting": ErrNoMeeting, "not-saved": ErrNotSaved, "closed": ErrClosed,
	"bad-id": ErrBadID, "conflict": ErrConflict, "draft-lost": ErrDraftLost, "full": ErrFull, "moved": ErrMoved,
}

// errLive stands for every other failure of the running program.
var errLive = errors.New("the running program could not answer")

// describe makes an error ready to be sent.
func describe(err error) *failure {
	f := failure{Kind: "other", Cause: err.Error()}
	for name, kind := range failureKinds {
		if errors.Is(err, kind) {
			f.Kind = name
		}
	}
	if known, ok := errors.AsType[*Error](err); ok {
		f.Meeting, f.Seq, f.Cause = known.Meeting, known.Seq, ""
		if known.Cause != nil {
			f.Cause = known.Cause.Error()
		}
	}
	return &f
}

// err is what describe was given, as far as it went on the wire.
func (f *failure) err(path string) error {
	kind, ok := failureKinds[f.Kind]
	if !ok {
		kind = errLive
	}
	e := &Error{Kind: kind, Path: path, Meeting: f.Meeting, Seq: f.Seq}
	if f.Cause != "" {
		e.Cause = errors.New(f.Cause)
	}
	return e
}

// patientConn gives every single read and write its time; a long answer as a whole may take longer.
type patientConn struct{ net.Conn }

func (c patientConn) Read(b []byte) (int, error) {
	if err := c.SetReadDeadline(time.Now().Add(patience)); err != nil {
		return 0, err
	}
	return c.Conn.Read(b)
}

func (c patientConn) Write(b []byte) (int, error) {
	if err := c.SetWriteDeadline(time.Now().Add(patience)); err != nil {
		return 0, err
	}
	return c.Conn.Write(b)
}

// writeLine writes v as a line of JSON.
func writeLine(w io.Writer, v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

// readAnswer reads the first line that the running program sends.
func readAnswer(r *bufio.Reader, path string) (answer, error) {
	line, err := readLine(r, longestAnswer)
	if err != nil {
		return answer{}, &Error{Kind: ErrNotRunning, Path: path, Cause: err}
	}
	var a answer
	if err := json.Unmarshal(line, &a); err != nil {
		return answer{}, &Error{Kind: ErrNotRunning, Path: path, Cause: err}
	}
	switch {
	case a.Live != liveVersion:
		return answer{}, &Error{Kind: ErrNotRunning, Path: path, Cause: errors.New("the running program is of another version")}
	case a.Failure != nil:
		return answer{}, a.Failure.err(path)
	}
	return a, nil
}
