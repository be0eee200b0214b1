package data

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"thuky/meeting"
)

func TestTheRecordComesBackAsItWasSaved(t *testing.T) {
	s := newStore(t)
	first, second := chain(meeting.Event{}, 30, "a"), chain(meeting.Event{}, 5, "b")
	for i := range 30 {
		must(t, s.Append("zz-2020", first[i]))
		if i < 5 {
			must(t, s.Append("aa-2021", second[i]))
		}
	}
	must(t, s.Reopen())
	holds(t, s, "zz-2020", first)
	holds(t, s, "aa-2021", second)
	ids, err := s.IDs()
	must(t, err)
	if !slices.Equal(ids, []string{"zz-2020", "aa-2021"}) {
		t.Errorf("not in order of creation: %q", ids)
	}
	head, err := s.Head("zz-2020")
	must(t, err)
	if head.Hash != first[29].Hash {
		t.Errorf("the head is event %d", head.Seq)
	}
	late, err := s.EventsAfter("zz-2020", 27)
	must(t, err)
	if !same(late, first[27:]) {
		t.Errorf("%d events after 27", len(late))
	}
}

func TestAppendingIsIdempotentAndRefusesAllElse(t *testing.T) {
	s := newStore(t)
	events, other := chain(meeting.Event{}, 5, ""), chain(meeting.Event{}, 5, "other")
	appendAll(t, s, "m", events[:3])
	must(t, s.Append("m", events[2])) // a repeated save
	must(t, s.Append("m", events[0]))

	forged := events[3]
	forged.Body = []byte(`{"n":9}`)
	ugly := events[3]
	ugly.Body = []byte(`{"n": 9}`)
	ugly = ugly.Seal(events[2])
	huge := events[3]
	huge.Body = []byte(`"` + strings.Repeat("a", meeting.MaxEventSize) + `"`)
	huge = huge.Seal(events[2])
	for name, c := range map[string]struct {
		id   string
		e    meeting.Event
		kind error
	}{
		"a gap":             {"m", events[4], ErrConflict},
		"another record":    {"m", other[3], ErrConflict},
		"another past":      {"m", other[1], ErrConflict},
		"forged":            {"m", forged, ErrConflict},
		"not a beginning":   {"n", events[1], ErrConflict},
		"not canonical":     {"m", ugly, meeting.ErrEventForm},
		"larger than large": {"m", huge, meeting.ErrEventForm},
		"the zero event":    {"m", meeting.Event{}, meeting.ErrEventForm},
		"no id":             {"", events[0], ErrBadID},
		"a path":            {"../x", events[0], ErrBadID},
		"a long id":         {strings.Repeat("a", MaxIDLength+1), events[0], ErrBadID},
	} {
		if err := s.Append(c.id, c.e); !errors.Is(err, c.kind) {
			t.Errorf("%s: got %v, want %v", name, err, c.kind)
		}
	}
	must(t, s.Append("m", events[3])) // a refusal does not stop the store
	holds(t, s, "m", events[:4])
	if ids, err := s.IDs(); err != nil || len(ids) != 1 {
		t.Errorf("a refusal left a meeting: %q, %v", ids, err)
	}
}

func TestALargeEventIsKept(t *testing.T) {
	s := newStore(t)
	big := meeting.Event{Seat: "secretary", Kind: "set-up/1", Body: []byte(`"` + strings.Repeat("đ", 1<<20) + `"`)}.Seal(meeting.Event{})
	events := append([]meeting.Event{big}, chain(big, 300, "")...)
	appendAll(t, s, "m", events)
	must(t, s.Reopen())
	holds(t, s, "m", events)
}

func TestAMeetingThatIsNotThere(t *testing.T) {
	s := newStore(t)
	_, err := s.Events("none")
	fails(t, err, ErrNoMeeting)
	fails(t, s.Delete("none"), ErrNoMeeting)
	head, err := s.Head("none")
	if err != nil || head.Seq != 0 {
		t.Errorf("head of no meeting: %v, %v", head, err)
	}
	_, err = s.Events("no\x1b[31mne\n")
	fails(t, err, ErrNoMeeting)
}

func TestImportIsAllOrNothing(t *testing.T) {
	s := newStore(t)
	events, other := chain(meeting.Event{}, 6, ""), chain(meeting.Event{}, 6, "other")
	must(t, s.Import("m", events[:4]))
	must(t, s.Import("m", events[:4]))
	fails(t, s.Import("m", events[:3]), ErrConflict)
	fails(t, s.Import("m", other), ErrConflict)
	fails(t, s.Import("m", nil), ErrConflict)
	broken := slices.Clone(events)
	broken[5] = other[5]
	fails(t, s.Import("m", broken), ErrConflict)
	fails(t, s.Import("n", broken), ErrConflict)
	holds(t, s, "m", events[:4])
	must(t, s.Import("m", events))
	holds(t, s, "m", events)
	if ids, err := s.IDs(); err != nil || len(ids) != 1 {
		t.Errorf("a refused import left %q, %v", ids, err)
	}
}

func TestARemovedMeetingIsGoneAndMayComeBack(t *testing.T) {
	s := newStore(t)
	events := chain(meeting.Event{}, 50, "")
	must(t, s.Import("a", events))
	must(t, s.Import("b", chain(meeting.Event{}, 3, "b")))
	must(t, s.SaveDraft("a", "k", []byte("v")))
	must(t, s.Delete("a"))
	_, err := s.Events("a")
	fails(t, err, ErrNoMeeting)
	if v, err := s.Draft("a", "k"); err != nil || v != nil {
		t.Errorf("its draft is left: %q, %v", v, err)
	}
	must(t, s.Import("a", events))
	must(t, s.Reopen())
	holds(t, s, "a", events)
	if ids, err := s.IDs(); err != nil || !slices.Equal(ids, []string{"b", "a"}) {
		t.Errorf("ids: %q, %v", ids, err)
	}
}

func TestDamageNamesTheFirstEventThatDoesNotHold(t *testing.T) {
	events := chain(meeting.Event{}, 20, "")
	other := chain(meeting.Event{}, 20, "other")
	for name, c := range map[string]struct {
		change func(*bbolt.Bucket) error
		seq    uint64
	}{
		"a changed word": {func(b *bbolt.Bucket) error {
			return b.Put(seqKey(7), []byte(strings.Replace(string(events[6].Encode()), "phiếu", "phieu", 1)))
		}, 7},
		"another's event": {func(b *bbolt.Bucket) error { return b.Put(seqKey(7), other[6].Encode()) }, 7},
		"a gap":           {func(b *bbolt.Bucket) error { return b.Delete(seqKey(7)) }, 7},
		"a lost end":      {func(b *bbolt.Bucket) error { return b.Delete(seqKey(20)) }, 19},
		"one too many":    {func(b *bbolt.Bucket) error { return b.Put(seqKey(21), chain(events[19], 1, "")[0].Encode()) }, 21},
		"a strange key":   {func(b *bbolt.Bucket) error { return b.Put([]byte("zzz"), nil) }, 21},
	} {
		s := newStore(t)
		must(t, s.Import("m", events))
		must(t, s.update(func(tx *bbolt.Tx) error { return c.change(tx.Bucket([]byte(logPrefix + "m"))) }))
		_, err := s.Events("m")
		fails(t, err, ErrDamaged)
		if known, ok := errors.AsType[*Error](err); !ok || known.Seq != c.seq || known.Meeting != "m" || known.Path != s.Path() {
			t.Errorf("%s: %v, want event %d", name, err, c.seq)
		}
	}
}

// Whatever is asked of it in whatever order, the store answers as a list in memory would.
func TestTheStoreIsAListOfEvents(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := newStore(t)
		defer func() { must(t, s.Close()) }()
		model := map[string][]meeting.Event{}
		id := rapid.SampledFrom([]string{"a", "b", "c"})
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			at := id.Draw(rt, "id")
			var last meeting.Event
			if n := len(model[at]); n > 0 {
				last = model[at][n-1]
			}
			switch rapid.SampledFrom([]string{"append", "append", "append", "import", "remove", "reopen", "draft"}).Draw(rt, "do") {
			case "append":
				e := chain(last, 1, rapid.String().Draw(rt, "salt"))[0]
				must(t, s.Append(at, e))
				must(t, s.Append(at, e))
				model[at] = append(model[at], e)
			case "import":
				model[at] = append(slices.Clip(model[at]), chain(last, rapid.IntRange(1, 60).Draw(rt, "n"), "i")...)
				must(t, s.Import(at, model[at]))
			case "remove":
				if err := s.Delete(at); (err == nil) != (len(model[at]) > 0) {
					rt.Fatal(err)
				}
				delete(model, at)
			case "reopen":
				must(t, s.Reopen())
			case "draft":
				must(t, s.SaveDraft(at, "k", rapid.SliceOf(rapid.Byte()).Draw(rt, "v")))
			}
		}
		ids, err := s.IDs()
		must(t, err)
		if len(ids) != len(model) || len(s.Warnings()) != 0 {
			rt.Fatalf("%d meetings, want %d; %v", len(ids), len(model), s.Warnings())
		}
		for id, events := range model {
			holds(t, s, id, events)
		}
	})
}
