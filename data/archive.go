package data

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"

	"thuky/meeting"
)

// What is read of an archive at most, whoever wrote it. A long conference has some thousand events; twenty ballots of
// five thousand delegates, paper by paper, are a hundred thousand and some fifty megabytes.
const (
	MaxArchiveEvents = 250_000
	MaxArchiveSize   = 128 << 20 // bytes
)

// Archive is what an archive holds of one meeting.
type Archive struct {
	ID     string
	Events []meeting.Event // the chain holds; in a salvage, wherever there is no gap
	Gaps   *Gaps           // what a salvage lacks; nil where this is the whole record
	Old    bool            // read in a form without a checksum: see archiveTrailer
}

// An archive is JSON Lines: this header, one encoded event a line, this trailer. Each line ends in "\n" and is
// the only one that says what it says.
type archiveHeader struct {
	Thuky   string    `json:"thuky"`
	Version int       `json:"version"`
	Meeting string    `json:"meeting"`
	Salvage *gapsLine `json:"salvage,omitempty"` // since version 2
}

// The trailer tells a cut archive from a whole one, and closes the id in, which no event knows. The first version had no
// sum, and wrote what was salvaged as if it were whole.
type archiveTrailer struct {
	Events int    `json:"events"`
	Head   string `json:"head"`          // the hash of the last event: the record's fingerprint
	Sum    string `json:"sum,omitempty"` // SHA-256 of all lines before; since version 2
}

const (
	archiveName    = "archive"
	archiveVersion = 2
	unsummed       = 1 // the version without a sum
)

// Write writes an archive, to carry the record and to verify it elsewhere. The same events give the same bytes. It writes
// nothing and returns ErrDamaged or ErrTooLarge where ReadArchive would not read it back.
func (a Archive) Write(w io.Writer) error {
	if err := checkID(a.ID); err != nil {
		return err
	}
	if len(a.Events) == 0 {
		return &Error{Kind: ErrDamaged, Meeting: a.ID, Cause: errors.New("there are no events")}
	}
	header, err := json.Marshal(archiveHeader{archiveName, archiveVersion, a.ID, a.Gaps.line()})
	if err != nil {
		return fmt.Errorf("data: %w", err)
	}
	size := len(header) + longestTrailer
	if len(header) > meeting.MaxEventSize {
		return &Error{Kind: ErrTooLarge, Meeting: a.ID, Cause: fmt.Errorf("%d gaps", len(a.Gaps.Missing))}
	}
	var last meeting.Event
	for i, e := range a.Events {
		line := e.Encode()
		if err := errors.Join(a.follows(e, last), readsBack(line)); err != nil {
			return brokenChain("", a.ID, last.Seq+1, err)
		}
		if size += len(line) + 1; size > MaxArchiveSize || i >= MaxArchiveEvents {
			return &Error{Kind: ErrTooLarge, Meeting: a.ID, Cause: fmt.Errorf("from event %d on", e.Seq)}
		}
		last = e
	}
	if err := a.Gaps.check(last); err != nil {
		return &Error{Kind: ErrDamaged, Meeting: a.ID, Cause: err}
	}
	sum := sha256.New()
	out := bufio.NewWriter(w)
	write := func(line []byte) { // the first error stays for Flush
		line = append(line, '\n')
		_, _ = sum.Write(line)
		_, _ = out.Write(line)
	}
	write(header)
	for _, e := range a.Events {
		write(e.Encode())
	}
	trailer, err := json.Marshal(archiveTrailer{len(a.Events), last.Hash.String(), hex.EncodeToString(sum.Sum(nil))})
	if err != nil {
		return fmt.Errorf("data: %w", err)
	}
	write(trailer)
	return out.Flush()
}

// file writes the archive into a new file.
func (a Archive) file(f *os.File) error { return a.Write(f) }

// longestTrailer is more than any trailer has.
const longestTrailer = 256

// follows reports as an error that e cannot stand after last. In a salvage events may lack between them; each proves
// itself.
func (a Archive) follows(e, last meeting.Event) error {
	if a.Gaps != nil && e.Seq > last.Seq+1 {
		last = meeting.Event{Seq: e.Seq - 1, Hash: e.Prev}
	}
	return e.Follows(last)
}

// beginning is how many events stand from the first on without a gap.
func (a Archive) beginning() int {
	for i, e := range a.Events {
		if e.Seq != uint64(i)+1 {
			return i
		}
	}
	return len(a.Events)
}

// ReadArchive reads what Write wrote, or an earlier version of it, and nothing else: every line must be as it would be
// written again, byte for byte, every event must follow the one before it, and nothing may stand after the trailer. Errors
// name the line: ErrNotArchive, ErrNewerArchive, ErrDamaged, ErrTooLarge. It reads at most MaxArchiveSize bytes and keeps
// at most that much. The id is one that ValidID accepts.
func ReadArchive(r io.Reader) (Archive, error) {
	in := lines{r: bufio.NewReaderSize(io.LimitReader(r, MaxArchiveSize+1), 64<<10), sum: sha256.New()}
	h, err := in.header()
	if err != nil {
		return Archive{}, err
	}
	a := Archive{ID: h.Meeting, Old: h.Version == unsummed}
	if h.Salvage != nil {
		a.Gaps = &Gaps{Known: h.Salvage.Known}
	}
	var last meeting.Event
	for {
		line, err := in.next()
		if err != nil {
			return Archive{}, err
		}
		if bytes.HasPrefix(line, []byte(`{"events":`)) {
			if a.Gaps != nil {
				a.Gaps = gapsIn(a.Events, a.Gaps.Known)
			}
			if err := in.trailer(line, a, h); err != nil {
				return Archive{}, err
			}
			return a, nil
		}
		in.add(line)
		e, err := meeting.DecodeEvent(line)
		if err == nil {
			err = a.follows(e, last)
		}
		switch {
		case err != nil:
			return Archive{}, &Error{Kind: ErrDamaged, Meeting: a.ID, Seq: last.Seq + 1, Line: in.n, Cause: err}
		case len(a.Events) == MaxArchiveEvents:
			return Archive{}, &Error{Kind: ErrTooLarge, Meeting: a.ID, Line: in.n, Cause: fmt.Errorf("more than %d events", MaxArchiveEvents)}
		}
		a.Events, last = append(a.Events, e), e
	}
}

// lines reads an archive line by line, and counts.
type lines struct {
	r    *bufio.Reader
	n    int // the line read last, from 1
	size int
	sum  hash.Hash // of the lines added
}

// add adds a line to the sum that the trailer tells.
func (l *lines) add(line []byte) {
	_, _ = l.sum.Write(line) // a hash never fails
	_, _ = l.sum.Write([]byte{'\n'})
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

func (l *lines) header() (h archiveHeader, err error) {
	line, err := l.next()
	if err != nil {
		return h, &Error{Kind: ErrNotArchive, Line: l.n, Cause: err}
	}
	l.add(line)
	switch err := json.Unmarshal(line, &h); {
	case h.Thuky == archiveName && h.Version > archiveVersion: // whatever else its header says
		return h, &Error{Kind: ErrNewerArchive, Line: l.n, Cause: fmt.Errorf("version %d, known here up to %d", h.Version, archiveVersion)}
	case err != nil || h.Thuky != archiveName || h.Version < unsummed:
		return h, &Error{Kind: ErrNotArchive, Line: l.n}
	case !ValidID(h.Meeting):
		return h, &Error{Kind: ErrNotArchive, Line: l.n, Cause: checkID(h.Meeting)}
	case h.Version == unsummed && h.Salvage != nil:
		return h, &Error{Kind: ErrDamaged, Line: l.n, Cause: errors.New("its version knows no salvage")}
	}
	return h, l.same(line, h)
}

// trailer checks the last line against all that was read before it.
func (l *lines) trailer(line []byte, a Archive, h archiveHeader) error {
	if len(a.Events) == 0 {
		return &Error{Kind: ErrDamaged, Line: l.n, Cause: errors.New("there are no events")}
	}
	want := archiveTrailer{len(a.Events), a.Events[len(a.Events)-1].Hash.String(), hex.EncodeToString(l.sum.Sum(nil))}
	if a.Old {
		want.Sum = ""
	}
	if err := l.same(line, want); err != nil {
		return err
	}
	if err := a.Gaps.check(a.Events[len(a.Events)-1]); err != nil {
		return &Error{Kind: ErrDamaged, Line: 1, Cause: err}
	}
	if told := h.Salvage; told != nil && *told != *a.Gaps.line() {
		return &Error{Kind: ErrDamaged, Line: 1, Cause: errors.New("it lacks other events than it says")}
	}
	if _, err := l.r.ReadByte(); !errors.Is(err, io.EOF) {
		return &Error{Kind: ErrDamaged, Line: l.n + 1, Cause: errors.Join(errors.New("something stands after the last line"), err)}
	}
	return nil
}

// same checks that the line is v as it is written, byte for byte.
func (l *lines) same(line []byte, v any) error {
	again, err := json.Marshal(v)
	if err == nil && bytes.Equal(again, line) {
		return nil
	}
	return &Error{Kind: ErrDamaged, Line: l.n, Cause: errors.Join(errors.New("the line is not what belongs there"), err)}
}
