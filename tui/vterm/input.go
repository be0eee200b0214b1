package vterm

import (
	"io"
	"sync"
)

// input is the line from the keyboard to the program: an io.Reader that never
// makes its writers wait, and that gives each write as one read. That is what
// tells a burst from separate keys; an io.Pipe would do the second, but would
// block the emulator, which answers queries while the program is writing.
type input struct {
	mu     sync.Mutex
	some   *sync.Cond
	writes [][]byte
	closed bool
}

func newInput() *input {
	in := &input{}
	in.some = sync.NewCond(&in.mu)
	return in
}

// Write queues a copy of b.
func (in *input) Write(b []byte) (int, error) {
	in.mu.Lock()
	defer in.mu.Unlock()
	if in.closed {
		return 0, io.ErrClosedPipe
	}
	if len(b) > 0 {
		in.writes = append(in.writes, append([]byte(nil), b...))
		in.some.Signal()
	}
	return len(b), nil
}

// Read gives the oldest write, in pieces where it does not fit into b.
func (in *input) Read(b []byte) (int, error) {
	in.mu.Lock()
	defer in.mu.Unlock()
	for len(in.writes) == 0 && !in.closed {
		in.some.Wait()
	}
	if len(in.writes) == 0 {
		return 0, io.EOF
	}
	n := copy(b, in.writes[0])
	if n == len(in.writes[0]) {
		in.writes = in.writes[1:]
	} else {
		in.writes[0] = in.writes[0][n:]
	}
	return n, nil
}

// Close lets the reader end.
func (in *input) Close() error {
	in.mu.Lock()
	defer in.mu.Unlock()
	in.closed, in.writes = true, nil
	in.some.Broadcast()
	return nil
}
