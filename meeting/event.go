package meeting

import (
	"bytes"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"
)

// Hash is the SHA-256 that ties an event to the one before it.
type Hash [sha256.Size]byte

// String gives the hash as 64 lower-case hexadecimal digits.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// Short gives the first eight digits, enough to tell things apart.
func (h Hash) Short() string { return h.String()[:8] }

// Fingerprint gives the first sixteen digits, in fours: the form printed on paper, long enough that nobody finds another
// record with the same.
func (h Hash) Fingerprint() string {
	s := h.String()
	return s[:4] + " " + s[4:8] + " " + s[8:12] + " " + s[12:16]
}

// MaxEventSize is the largest encoded event, in bytes, that is read or written. The largest honest one, the
// set-up of a meeting with thousands of delegates, stays well below it.
const MaxEventSize = 4 << 20

// timeLayout is how an event's times are written: UTC, milliseconds, always the same width.
const timeLayout = "2006-01-02T15:04:05.000Z"

// Errors of a record, not of a decision: what is read is not what was written.
var (
	// ErrEventForm is returned for a line that is not an event in its one canonical form.
	ErrEventForm = errors.New("meeting: not an event in canonical form")
	// ErrChain is returned for an event that does not follow from the one before it.
	ErrChain = errors.New("meeting: event does not follow the one before it")
)

// SecretarySeat is the seat of who keeps the record: unless another is named, it is there that things are entered.
const SecretarySeat = "secretary"

// TellerSeat is that of the teller who counts again.
const TellerSeat = "second-teller"

// Event is one line of the record. It is never changed once sealed: what happened later is a later event.
type Event struct {
	Seq      uint64          // 1 for the first, no gaps
	At       time.Time       // when it was recorded; UTC, whole milliseconds
	Occurred time.Time       // when it happened; the secretary may have set it back
	Seat     string          // who entered it: SecretarySeat, or TellerSeat
	Kind     string          // what it is, with its version: "item-begun/1"
	Body     json.RawMessage // the Body of that kind, compact JSON, as first written
	Prev     Hash            // the hash of the event before; zero for the first
	Hash     Hash            // over all of the above
}

// Seal gives e its place after prev and computes its hash. Pass the zero Event to seal a first event.
func (e Event) Seal(prev Event) Event {
	e.Seq, e.Prev = prev.Seq+1, prev.Hash
	e.At, e.Occurred = e.At.UTC().Truncate(time.Millisecond), e.Occurred.UTC().Truncate(time.Millisecond)
	e.Hash = e.digest()
	return e
}

// Follows reports, as an error that wraps ErrChain, why e cannot stand after prev in a record.
func (e Event) Follows(prev Event) error {
	sum := e.digest()
	switch {
	case e.Seq != prev.Seq+1:
		return fmt.Errorf("%w: event %d stands after event %d", ErrChain, e.Seq, prev.Seq)
	case e.Prev != prev.Hash:
		return fmt.Errorf("%w: event %d names another predecessor", ErrChain, e.Seq)
	case subtle.ConstantTimeCompare(sum[:], e.Hash[:]) != 1:
		return fmt.Errorf("%w: event %d does not match its own hash", ErrChain, e.Seq)
	}
	return nil
}

// digest hashes the length-prefixed raw bytes of every field but Hash, so that no two events share an input.
func (e Event) digest() Hash {
	var buf bytes.Buffer
	field := func(b []byte) {
		buf.Write(binary.BigEndian.AppendUint64(nil, uint64(len(b))))
		buf.Write(b)
	}
	field(binary.BigEndian.AppendUint64(nil, e.Seq))
	field([]byte(e.At.UTC().Format(timeLayout)))
	field([]byte(e.Occurred.UTC().Format(timeLayout)))
	field([]byte(e.Seat))
	field([]byte(e.Kind))
	field(e.Body)
	field(e.Prev[:])
	return sha256.Sum256(buf.Bytes())
}

// Encode writes e as one line of JSON without a line break, the only form DecodeEvent accepts.
func (e Event) Encode() []byte {
	b := make([]byte, 0, len(e.Body)+320)
	b = append(b, `{"seq":`...)
	b = strconv.AppendUint(b, e.Seq, 10)
	b = append(b, `,"at":"`...)
	b = e.At.UTC().AppendFormat(b, timeLayout)
	b = append(b, `","occurred":"`...)
	b = e.Occurred.UTC().AppendFormat(b, timeLayout)
	b = append(b, `","seat":"`...)
	b = append(b, e.Seat...)
	b = append(b, `","kind":"`...)
	b = append(b, e.Kind...)
	b = append(b, `","body":`...)
	b = append(b, e.Body...)
	b = append(b, `,"prev":"`...)
	b = hex.AppendEncode(b, e.Prev[:])
	b = append(b, `","hash":"`...)
	b = hex.AppendEncode(b, e.Hash[:])
	return append(b, `"}`...)
}

// writable says why DecodeEvent would refuse e. It does not look at the body, which may be megabytes: DecodeBody does.
func (e Event) writable() error {
	if n := len(e.Encode()); n > MaxEventSize {
		return tooLarge(n)
	}
	e.Body = []byte("{}")
	_, err := DecodeEvent(e.Encode())
	return err
}

func tooLarge(n int) error {
	return fmt.Errorf("%w: %d bytes, more than %d", ErrEventForm, n, MaxEventSize)
}

// DecodeEvent reads one encoded event. A line that would not be written again byte for byte is refused with an
// error that wraps ErrEventForm; whether the event follows from the one before is for Follows to say.
func DecodeEvent(line []byte) (Event, error) {
	if len(line) > MaxEventSize {
		return Event{}, tooLarge(len(line))
	}
	var raw struct {
		Seq      uint64          `json:"seq"`
		At       string          `json:"at"`
		Occurred string          `json:"occurred"`
		Seat     string          `json:"seat"`
		Kind     string          `json:"kind"`
		Body     json.RawMessage `json:"body"`
		Prev     string          `json:"prev"`
		Hash     string          `json:"hash"`
	}
	if err := json.Unmarshal(line, &raw); err != nil {
		return Event{}, fmt.Errorf("%w: %w", ErrEventForm, err)
	}
	e := Event{Seq: raw.Seq, Seat: raw.Seat, Kind: raw.Kind, Body: raw.Body}
	var errs [4]error
	e.At, errs[0] = time.Parse(timeLayout, raw.At)
	e.Occurred, errs[1] = time.Parse(timeLayout, raw.Occurred)
	errs[2] = decodeHash(&e.Prev, raw.Prev)
	errs[3] = decodeHash(&e.Hash, raw.Hash)
	if err := errors.Join(errs[:]...); err != nil {
		return Event{}, fmt.Errorf("%w: %w", ErrEventForm, err)
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, e.Body); err != nil || !bytes.Equal(compact.Bytes(), e.Body) {
		return Event{}, fmt.Errorf("%w: the body of event %d is not compact", ErrEventForm, e.Seq)
	}
	if !plainWord(e.Seat) || !plainWord(e.Kind) || !bytes.Equal(e.Encode(), line) {
		return Event{}, fmt.Errorf("%w: event %d is not written as this program writes it", ErrEventForm, e.Seq)
	}
	return e, nil
}

func decodeHash(h *Hash, s string) error {
	if len(s) != 2*len(h) {
		return fmt.Errorf("a hash has %d digits, not %d", 2*len(h), len(s))
	}
	_, err := hex.Decode(h[:], []byte(s))
	return err
}

// plainWord reports whether s needs no escaping: lower-case letters, digits, '-' and '/'.
func plainWord(s string) bool {
	for i := range len(s) {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '/' {
			return false
		}
	}
	return s != ""
}
