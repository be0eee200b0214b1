package data

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"sync"
	"time"
)

// Server answers the questions of other processes about one Store.
type Server struct {
	store *Store
	l     net.Listener
	done  chan struct{}
	wg    sync.WaitGroup

	mu       sync.Mutex
	closed   bool
	conns    map[net.Conn]bool
	views    map[string]json.RawMessage
	last     string         // the meeting that Show was called for last
	watching map[string]int // how many follow a meeting
	shown    chan struct{}  // closed and replaced at each Show
}

// Serve begins to serve s on its local socket, which only this user can reach. It needs a store opened for writing,
// whose lock keeps a second server away. Close the server before the store.
func Serve(s *Store) (*Server, error) {
	if s.readOnly {
		return nil, &Error{Kind: ErrReadOnly, Path: s.path, Cause: errors.New("only its writer serves it")}
	}
	l, err := listen(s.path)
	if err != nil {
		return nil, err
	}
	srv := &Server{
		store: s, l: l, done: make(chan struct{}), conns: map[net.Conn]bool{}, watching: map[string]int{},
		views: map[string]json.RawMessage{}, shown: make(chan struct{}),
	}
	srv.wg.Go(srv.accept)
	return srv, nil
}

// Close ends all connections and takes the socket away. Closing twice is no error.
func (srv *Server) Close() error {
	srv.mu.Lock()
	if srv.closed {
		srv.mu.Unlock()
		return nil
	}
	srv.closed = true
	close(srv.done)
	err := srv.l.Close()
	for conn := range srv.conns {
		_ = conn.Close() // a connection that fails to close belongs to a client that has gone
	}
	srv.mu.Unlock()
	srv.wg.Wait()
	return err
}

// Show tells all who follow a meeting, now and later, what is no event and need not last: what the hall is to see.
// The view is JSON of the caller's own, at most 64 KiB; the newest replaces the one before.
func (srv *Server) Show(id string, view json.RawMessage) error {
	var line bytes.Buffer
	if err := json.Compact(&line, view); err != nil {
		return fmt.Errorf("data: a view is JSON: %w", err)
	}
	if line.Len() > longestView {
		return &Error{Kind: ErrTooLarge, Meeting: id, Cause: fmt.Errorf("a view of %d bytes", line.Len())}
	}
	srv.mu.Lock()
	defer srv.mu.Unlock()
	srv.views[id], srv.last = line.Bytes(), id
	close(srv.shown)
	srv.shown = make(chan struct{})
	return nil
}

// view gives what is shown now, and what is closed when that changes.
func (srv *Server) view(id string) (json.RawMessage, <-chan struct{}) {
	srv.mu.Lock()
	defer srv.mu.Unlock()
	return srv.views[id], srv.shown
}

// showing is the meeting that Show was called for last; empty before.
func (srv *Server) showing() string {
	srv.mu.Lock()
	defer srv.mu.Unlock()
	return srv.last
}

// Watched reports whether anybody follows a meeting now.
func (srv *Server) Watched(id string) bool {
	srv.mu.Lock()
	defer srv.mu.Unlock()
	return srv.watching[id] > 0
}

func (srv *Server) followers(id string, more int) {
	srv.mu.Lock()
	defer srv.mu.Unlock()
	srv.watching[id] += more
}

func (srv *Server) accept() {
	for {
		conn, err := srv.l.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil {
			// Out of file handles, say: it may pass.
			select {
			case <-srv.done:
				return
			case <-time.After(100 * time.Millisecond):
				continue
			}
		}
		if !srv.admit(conn) {
			_ = conn.Close() // the client learns all there is to know from that
			continue
		}
		srv.wg.Go(func() {
			defer srv.dismiss(conn)
			srv.converse(conn)
		})
	}
}

func (srv *Server) admit(conn net.Conn) bool {
	srv.mu.Lock()
	defer srv.mu.Unlock()
	if srv.closed || len(srv.conns) >= mostClients {
		return false
	}
	srv.conns[conn] = true
	return true
}

func (srv *Server) dismiss(conn net.Conn) {
	srv.mu.Lock()
	defer srv.mu.Unlock()
	delete(srv.conns, conn)
	_ = conn.Close() // what could be sent has been
}

// converse hears one question and answers it. Where the connection breaks, the client knows it as soon as we do.
func (srv *Server) converse(conn net.Conn) {
	if conn.SetReadDeadline(time.Now().Add(patience)) != nil {
		return
	}
	line, err := readLine(bufio.NewReaderSize(conn, longestRequest), longestRequest)
	if err != nil {
		return
	}
	r, err := srv.answer(conn, line)
	if err != nil {
		r = reply{head: answer{Failure: describe(err)}}
	}
	r.head.Live = liveVersion
	w := bufio.NewWriterSize(patientConn{conn}, 64<<10)
	if writeLine(w, r.head) != nil {
		return
	}
	if r.body != nil && r.body(w) != nil {
		return
	}
	_ = w.Flush() // the client misses what it does not get
}
