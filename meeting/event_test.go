package meeting

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// first2 are two events that never change, nor may their encoding.
func first2() (Event, Event) {
	at := time.Date(2020, time.December, 18, 6, 30, 0, 123_456_789, time.UTC)
	one := Event{At: at, Occurred: at.Add(-7 * time.Minute), Seat: "secretary", Kind: "item-noted/1", Body: json.RawMessage(`{"item":"i1","note":"Đủ \"13\" đơn vị"}`)}.Seal(Event{})
	two := Event{At: at.In(hanoi), Occurred: at, Seat: "seat-2", Kind: "adjourned/1", Body: json.RawMessage(`{}`)}.Seal(one)
	return one, two
}

// TestTheHashOfAnEventNeverChanges: every record and every printed fingerprint depends on it. Do not mend this test.
func TestTheHashOfAnEventNeverChanges(t *testing.T) {
	one, two := first2()
	for _, c := range []struct {
		e          Event
		hash, line string
	}{
		{one, "130fd415273d659e1fb58457e36cfd69031370ac72499c87f94a9b78b9ee3872", `{"seq":1,"at":"2020-12-18T06:30:00.123Z","occurred":"2020-12-18T06:23:00.123Z","seat":"secretary","kind":"item-noted/1","body":{"item":"i1","note":"Đủ \"13\" đơn vị"},"prev":"0000000000000000000000000000000000000000000000000000000000000000","hash":"130fd415273d659e1fb58457e36cfd69031370ac72499c87f94a9b78b9ee3872"}`},
		{two, "015723358f7309750e3d3a1afc70fc8a3e7302ed3e36d460c9f322124a737b1a", `{"seq":2,"at":"2020-12-18T06:30:00.123Z","occurred":"2020-12-18T06:30:00.123Z","seat":"seat-2","kind":"adjourned/1","body":{},"prev":"130fd415273d659e1fb58457e36cfd69031370ac72499c87f94a9b78b9ee3872","hash":"015723358f7309750e3d3a1afc70fc8a3e7302ed3e36d460c9f322124a737b1a"}`},
	} {
		if got := c.e.Hash.String(); got != c.hash || c.e.Hash.Short() != c.hash[:8] {
			t.Errorf("event %d: hash %s, want %s", c.e.Seq, got, c.hash)
		}
		if got := string(c.e.Encode()); got != c.line {
			t.Errorf("event %d:\n%s\nwant\n%s", c.e.Seq, got, c.line)
		}
	}
}

// TestWhatIsEncodedIsDecoded, for every event of a session of anything.
func TestWhatIsEncodedIsDecoded(t *testing.T) {
	kinds := kindsButUndo()
	rapid.Check(t, func(t *rapid.T) {
		d := begin(t)
		for range 10 {
			_, _ = d.throw(kinds)
		}
		var prev Event
		for _, e := range d.r.events {
			got, err := DecodeEvent(e.Encode())
			if err != nil || fmt.Sprint(got) != fmt.Sprint(e) {
				t.Fatalf("event %d: %v\n%v\n%v", e.Seq, err, got, e)
			}
			if err := got.Follows(prev); err != nil {
				t.Fatal(err)
			}
			prev = got
		}
	})
}

// TestOneChangedByteIsFound, whichever it is and whatever it becomes: by the form, the chain or the hash.
func TestOneChangedByteIsFound(t *testing.T) {
	one, two := first2()
	line := two.Encode()
	for i := range line {
		for _, c := range []byte("0179ae\x00 \"\\,{}/-Z\xff") {
			if line[i] == c {
				continue
			}
			changed := bytes.Clone(line)
			changed[i] = c
			e, err := DecodeEvent(changed)
			if err == nil {
				err = e.Follows(one)
			}
			if !errors.Is(err, ErrEventForm) && !errors.Is(err, ErrChain) {
				t.Fatalf("byte %d as %q: %v\n%s", i, c, err, changed)
			}
		}
	}
}

// TestAChainHasNoGap: nothing is left out, put in, repeated or exchanged.
func TestAChainHasNoGap(t *testing.T) {
	one, two := first2()
	other := Event{At: one.At, Occurred: one.At, Seat: "secretary", Kind: "adjourned/1", Body: json.RawMessage(`{}`)}.Seal(Event{})
	for _, c := range []struct {
		what    string
		e, prev Event
	}{
		{"the first left out", two, Event{}},
		{"the second twice", two, two},
		{"the first again", one, two},
		{"after another first", two, other},
		{"the second first", one, Event{Seq: 1, Hash: two.Hash}},
	} {
		if err := c.e.Follows(c.prev); !errors.Is(err, ErrChain) {
			t.Errorf("%s: %v", c.what, err)
		}
	}
	m := &Meeting{}
	if err := m.Apply(two); !errors.Is(err, ErrChain) {
		t.Errorf("applied: %v", err)
	}
}

// TestOnlyTheCanonicalFormIsRead.
func TestOnlyTheCanonicalFormIsRead(t *testing.T) {
	_, two := first2()
	line := string(two.Encode())
	for _, c := range []struct{ what, from, to string }{
		{"a space", `"seq":2`, `"seq": 2`},
		{"another order", `"kind":"adjourned/1","body":{}`, `"body":{},"kind":"adjourned/1"`},
		{"a field in capitals", `"seq"`, `"Seq"`},
		{"a field twice", `"seq":2`, `"seq":1,"seq":2`},
		{"a field more", `"seq":2`, `"seq":2,"x":1`},
		{"a field less", `"seat":"seat-2",`, ``},
		{"an escape", `"seat-2"`, `"seat\u002d2"`},
		{"a seat in capitals", `"seat-2"`, `"Seat"`},
		{"no seat", `"seat-2"`, `""`},
		{"another zone", `00.123Z`, `00.123+00:00`},
		{"microseconds", `00.123Z`, `00.123000Z`},
		{"no such day", `2020-12-18`, `2020-02-30`},
		{"a hash in capitals", `"hash":"`, `"hash":"A`},
		{"a short hash", `"prev":"1`, `"prev":"`},
		{"a body that is not compact", `{}`, `{ }`},
		{"no body", `,"body":{}`, ``},
		{"a seq below zero", `"seq":2`, `"seq":-2`},
		{"a line break", `}`, "}\n"},
		{"something after it", `"}`, `"}{}`},
		{"nothing", line, ``},
	} {
		changed := strings.Replace(line, c.from, c.to, 1)
		if c.from == `}` || c.from == `"}` {
			changed = strings.TrimSuffix(line, c.from) + c.to
		}
		if _, err := DecodeEvent([]byte(changed)); !errors.Is(err, ErrEventForm) {
			t.Errorf("%s: %v", c.what, err)
		}
	}
}

// TestAnEventHasASize: one that is too large is neither written nor read.
func TestAnEventHasASize(t *testing.T) {
	r := newRoom(t)
	s := setup()
	s.Info.Receiver = nil
	for range MaxEventSize/MaxText + 1 {
		s.Info.Receiver = append(s.Info.Receiver, strings.Repeat("a", MaxText))
	}
	if _, err := r.m.Decide(Created{s}, r.now, r.now, "secretary"); !errors.Is(err, ErrEventForm) {
		t.Errorf("decided: %v", err)
	}
	if _, err := DecodeEvent(r.forge(Created{s}, r.now).Encode()); !errors.Is(err, ErrEventForm) {
		t.Errorf("read: %v", err)
	}
	s.Info.Receiver = s.Info.Receiver[:len(s.Info.Receiver)-1]
	r.do(Created{s})
}

// TestASeatIsOneWord.
func TestASeatIsOneWord(t *testing.T) {
	r := stage(t, "item")
	for _, seat := range []string{"", "Secretary", "thư ký", `a"b`} {
		if _, err := r.m.Decide(ItemBegun{"i3"}, r.now, r.now, seat); !errors.Is(err, ErrEventForm) {
			t.Errorf("%q: %v", seat, err)
		}
	}
}

// TestABodyIsReadStrictly.
func TestABodyIsReadStrictly(t *testing.T) {
	for _, c := range []struct {
		kind, body string
		want       error
	}{
		{"item-noted/1", `{"item":"i1","note":"a"}`, nil},
		{"item-noted/2", `{"item":"i1","note":"a"}`, ErrUnknownKind},
		{"item-noted/1", `{"item":"i1"}`, ErrBody},
		{"item-noted/1", `{"item":"i1","note":"a","x":1}`, ErrBody},
		{"item-noted/1", `{"note":"a","item":"i1"}`, ErrBody},
		{"item-noted/1", `{"Item":"i1","note":"a"}`, ErrBody},
		{"item-noted/1", `{"item":"i1","note":"a","note":"a"}`, ErrBody},
		{"item-noted/1", `{"item":"i1","note":"\u0061"}`, ErrBody},
		{"item-noted/1", "{\"item\":\"i1\",\"note\":\"a\xff\"}", ErrBody},
		{"item-noted/1", `{"item":"i1","note":"a"}{}`, ErrBody},
		{"item-noted/1", `{"item":"i1","note":" a"}`, ErrText},
		{"item-noted/1", `null`, ErrBody},
		{"item-noted/1", `[]`, ErrBody},
		{"item-noted/1", ``, ErrBody},
		{"papers-issued/1", `{"round":"r1","issued":4.0}`, ErrBody},
		{"papers-issued/1", `{"round":"r1","issued":4e0}`, ErrBody},
		{"paper-sealed/1", `{"round":"r1","marks":"1x","spoiled":""}`, ErrBody},
		{"retimed/1", `{"seq":1,"occurred":"2020-12-18T13:30:00+07:00"}`, nil},
		{"retimed/1", `{"seq":1,"occurred":"2020-12-18 13:30"}`, ErrBody},
	} {
		_, err := DecodeBody(Event{Kind: c.kind, Body: json.RawMessage(c.body)})
		if !errors.Is(err, c.want) {
			t.Errorf("%s %s: %v, want %v", c.kind, c.body, err, c.want)
		}
	}
}
