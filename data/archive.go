package data

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"thuky/meeting"
)

// What is read of an archive at most, whoever wrote it. A long conference has some thousand events; twenty ballots of
// five thousand delegates, paper by paper, are a hundred thousand and some fifty megabytes.
const (
	MaxArchiveEvents = 250_000
	MaxArchiveSize   = 128 << 20 // bytes
)

// An archive is JSON Lines: this header, one encoded event a line, this trailer. Each line ends in "\n" and is
// the only one that says what it says.
type archiveHeader struct {
	Thuky   string `json:"thuky"`
	Version int    `json:"version"`
	Meeting string `json:"meeting"`
}

type archiveTrailer struct {
	Events int    `json:"events"`
	Head   string `json:"head"` // the hash of the last event: the record's fingerprint
}

const (
	archiveName    = "archive"
	archiveVersion = 1
)

// WriteArchive writes a meeting's whole record, to carry it and to verify it elsewhere. The same events give the
// same bytes. It writes nothing and returns ErrDamaged or ErrTooLarge where ReadArchive would not read it back.
func WriteArchive(w io.Writer, id string, events []meeting.Event) error {
	if err := checkID(id); err != nil {
		return err
	}
	if len(events) == 0 {
		return &Error{Kind: ErrDamaged, Meeting: id, Cause: errors.New("there are no events")}
	}
	if seq, err := verifyChain(meeting.Event{}, events); err != nil {
		return brokenChain("", id, seq, err)
	}
	header, err := json.Marshal(archiveHeader{archiveName, archiveVersion, id})
	if err != nil {
		return fmt.Errorf("data: %w", err)
	}
	trailer, err := json.Marshal(archiveTrailer{len(events), events[len(events)-1].Hash.String()})
	if err != nil {
		return fmt.Errorf("data: %w", err)
	}
	size := len(header) + len(trailer) + 2
	for i, e := range events {
		line := e.Encode()
		if err := readsBack(line); err != nil {
			return brokenChain("", id, e.Seq, err)
		}
		if size += len(line) + 1; size > MaxArchiveSize || i >= MaxArchiveEvents {
			return &Error{Kind: ErrTooLarge, Meeting: id, Cause: fmt.Errorf("from event %d on", e.Seq)}
		}
	}
	out := bufio.NewWriter(w)
	write := func(line []byte) { _, _ = out.Write(append(line, '\n')) } // the first error stays for Flush
	write(header)
	for _, e := range events {
		write(e.Encode())
	}
	write(trailer)
	return out.Flush()
}

// ReadArchive reads what WriteArchive wrote and nothing else: every line must be as it would be written again,
// byte for byte, every event must follow the one before it, and nothing may stand after the trailer. Errors
// name the line: ErrNotArchive, ErrDamaged, ErrTooLarge. It reads at most MaxArchiveSize bytes and keeps at most
// that much. The id is one that ValidID accepts.
func ReadArchive(r io.Reader) (id string, events []meeting.Event, err error) {
	in := lines{r: bufio.NewReaderSize(io.LimitReader(r, MaxArchiveSize+1), 64<<10)}
	id, err = in.header()
	if err != nil {
		return "", nil, err
	}
	var last meeting.Event
	for {
		line, err := in.next()
		if err != nil {
			return "", nil, err
		}
		if bytes.HasPrefix(line, []byte(`{"events":`)) {
			if err := in.trailer(line, last); err != nil {
				return "", nil, err
			}
			return id, events, nil
		}
		e, err := meeting.DecodeEvent(line)
		if err == nil {
			err = e.Follows(last)
		}
		switch {
		case err != nil:
			return "", nil, &Error{Kind: ErrDamaged, Meeting: id, Seq: last.Seq + 1, Line: in.n, Cause: err}
		case len(events) == MaxArchiveEvents:
			return "", nil, &Error{Kind: ErrTooLarge, Meeting: id, Line: in.n, Cause: fmt.Errorf("more than %d events", MaxArchiveEvents)}
		}
		events, last = append(events, e), e
	}
}

// lines reads an archive line by line, and counts.
type lines struct {
	r    *bufio.Reader
	n    int // the line read last, from 1
	size int
}

// next gives the next line without its end.
func (l *lines) next() ([]byte, error) {
	l.n++
	line, err := readLine(l.r, meeting.MaxEventSize)
	l.size += len(line) + 1
	switch {
	case l.size > MaxArchiveSize:
		return nil, &Error{Kind: ErrTooLarge, Line: l.n, Cause: fmt.Errorf("more than %d bytes", MaxArchiveSize)}
	case errors.Is(err, ErrTooLarge):
		return nil, &Error{Kind: ErrTooLarge, Line: l.n, Cause: fmt.Errorf("more than %d bytes in a line", meeting.MaxEventSize)}
	case errors.Is(err, io.EOF):
		return nil, &Error{Kind: ErrDamaged, Line: l.n, Cause: errors.New("the archive ends before its last line")}
	case err != nil:
		return nil, &Error{Kind: ErrDamaged, Line: l.n, Cause: err}
	}
	return line, nil
}

// readLine reads up to and without the next "\n". With an error, io.EOF and ErrTooLarge among them, it gives what
// it has read so far.
func readLine(r *bufio.Reader, most int) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case len(line) > most+1, len(line) == most+1 && err != nil:
			return line, ErrTooLarge
		case err == nil:
			return line[:len(line)-1], nil
		case !errors.Is(err, bufio.ErrBufferFull):
			return line, err
		}
	}
}

func (l *lines) header() (id string, err error) {
	line, err := l.next()
	if err != nil {
		return "", &Error{Kind: ErrNotArchive, Line: l.n, Cause: err}
	}
	var h archiveHeader
	switch err := json.Unmarshal(line, &h); {
	case err != nil || h.Thuky != archiveName:
		return "", &Error{Kind: ErrNotArchive, Line: l.n}
	case h.Version != archiveVersion:
		return "", &Error{Kind: ErrNotArchive, Line: l.n, Cause: fmt.Errorf("version %d, known here up to %d", h.Version, archiveVersion)}
	case !ValidID(h.Meeting):
		return "", &Error{Kind: ErrNotArchive, Line: l.n, Cause: checkID(h.Meeting)}
	}
	return h.Meeting, l.same(line, h)
}

func (l *lines) trailer(line []byte, last meeting.Event) error {
	var t archiveTrailer
	if err := json.Unmarshal(line, &t); err != nil {
		return &Error{Kind: ErrDamaged, Line: l.n, Cause: err}
	}
	if t.Events < 1 || uint64(t.Events) != last.Seq || t.Head != last.Hash.String() {
		return &Error{Kind: ErrDamaged, Line: l.n, Cause: errors.New("the last line counts other events than stand before it")}
	}
	if err := l.same(line, t); err != nil {
		return err
	}
	if _, err := l.r.ReadByte(); !errors.Is(err, io.EOF) {
		return &Error{Kind: ErrDamaged, Line: l.n + 1, Cause: errors.Join(errors.New("something stands after the last line"), err)}
	}
	return nil
}

// same checks that v is written as line, byte for byte.
func (l *lines) same(line []byte, v any) error {
	again, err := json.Marshal(v)
	if err == nil && bytes.Equal(again, line) {
		return nil
	}
	return &Error{Kind: ErrDamaged, Line: l.n, Cause: errors.Join(errors.New("the line is not as it was written"), err)}
}
