package data

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"time"
)

// reply is an answer with what follows its line.
type reply struct {
	head answer
	body func(w *bufio.Writer) error
}

var errBadRequest = errors.New("a question that this program does not know")

// answer finds the answer to one question.
func (srv *Server) answer(conn net.Conn, line []byte) (r reply, err error) {
	var ask request
	if err := json.Unmarshal(line, &ask); err != nil {
		return reply{}, errBadRequest
	}
	switch ask.Do {
	case "hello":
		r.head.Path, err = canonical(srv.store.path)
	case "ids":
		r.head.IDs, err = srv.store.IDs()
	case "setting":
		r.head.Value, err = srv.store.Setting(ask.Key)
		r.head.Found = r.head.Value != nil
	case "shown":
		r.head.Shown = srv.showing()
	case "events":
		return srv.events(ask.Meeting)
	case "backup":
		return srv.backup()
	case "follow":
		return srv.follow(conn, ask)
	default:
		err = errBadRequest
	}
	return r, err
}

func (srv *Server) events(id string) (reply, error) {
	events, err := srv.store.Events(id)
	if err != nil {
		return reply{}, err
	}
	return reply{answer{Events: len(events)}, func(w *bufio.Writer) error {
		for _, e := range events {
			if _, err := w.Write(append(e.Encode(), '\n')); err != nil {
				return err
			}
		}
		return nil
	}}, nil
}

// backup writes the snapshot to a file of its own first: a client that reads slowly must not hold a transaction.
func (srv *Server) backup() (reply, error) {
	f, err := os.CreateTemp("", "thuky-*.tmp")
	if err != nil {
		return reply{}, err
	}
	discard := func() error { return errors.Join(f.Close(), os.Remove(f.Name())) }
	if err := srv.store.Backup(f); err != nil {
		return reply{}, errors.Join(err, discard())
	}
	size, err := f.Seek(0, io.SeekCurrent)
	if err != nil {
		return reply{}, errors.Join(err, discard())
	}
	return reply{answer{Bytes: size}, func(w *bufio.Writer) error {
		_, err := io.Copy(w, io.NewSectionReader(f, 0, size))
		return errors.Join(err, discard())
	}}, nil
}

// follow sends what is saved and shown until the client goes.
func (srv *Server) follow(conn net.Conn, ask request) (reply, error) {
	if err := checkID(ask.Meeting); err != nil {
		return reply{}, err
	}
	head, err := srv.store.Head(ask.Meeting)
	if err != nil {
		return reply{}, err
	}
	if ask.After > head.Seq {
		return reply{}, &Error{Kind: ErrConflict, Meeting: ask.Meeting, Cause: fmt.Errorf("there are %d events", head.Seq)}
	}
	return reply{body: func(w *bufio.Writer) error {
		if err := conn.SetReadDeadline(time.Time{}); err != nil {
			return err
		}
		gone := make(chan struct{})
		srv.wg.Go(func() {
			defer close(gone)
			_, _ = conn.Read(make([]byte, 1)) // it has nothing more to say: whatever comes is its end
		})
		srv.followers(ask.Meeting, 1)
		defer srv.followers(ask.Meeting, -1)
		return srv.stream(w, ask, gone)
	}}, nil
}

func (srv *Server) stream(w *bufio.Writer, ask request, gone <-chan struct{}) error {
	id, after := ask.Meeting, ask.After
	var sent json.RawMessage
	for {
		// Taken before looking, so that nothing can happen between looking and waiting.
		saved := srv.store.changes()
		view, shown := srv.view(id)
		events, err := srv.store.EventsAfter(id, after)
		// A meeting may yet begin, and after a failed save the holder reopens: both are announced.
		if err != nil && !errors.Is(err, ErrNotSaved) && !errors.Is(err, ErrNoMeeting) {
			return err
		}
		for _, e := range events {
			if _, err := w.Write(append(e.Encode(), '\n')); err != nil {
				return err
			}
			after = e.Seq
		}
		if view != nil && !bytes.Equal(view, sent) {
			if err := writeLine(w, viewLine{view}); err != nil {
				return err
			}
			sent = view
		}
		if err := w.Flush(); err != nil {
			return err
		}
		if ask.Shown && srv.showing() != id {
			return nil
		}
		select {
		case <-saved:
		case <-shown:
		case <-gone:
			return nil
		case <-srv.done:
			return nil
		}
	}
}
