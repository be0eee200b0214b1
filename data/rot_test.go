package data

import (
	"bytes"
	"errors"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"thuky/meeting"
)

// rotted is a database of some size and what is in it.
type rotted struct {
	path   string
	bytes  []byte
	events map[string][]meeting.Event
}

func newRotted(t testing.TB) rotted {
	s := newStore(t)
	r := rotted{path: filepath.Join(t.TempDir(), "rotten.db"), events: map[string][]meeting.Event{
		"m": chain(meeting.Event{}, 150, "m"), "small": chain(meeting.Event{}, 2, "s"), "other": chain(meeting.Event{}, 40, "o"),
	}}
	for _, id := range []string{"m", "small", "other"} {
		must(t, s.Import(id, r.events[id][:1]))
		appendAll(t, s, id, r.events[id][1:])
	}
	must(t, s.SaveDraft("m", "paper", []byte("draft")))
	must(t, s.SaveSetting("lang", []byte("vi")))
	last := chain(r.events["m"][149], 1, "m")
	must(t, s.Append("m", last[0]))
	r.events["m"] = append(r.events["m"], last...)
	must(t, s.Close())
	// Without the room at its end that the file has not come to use: rot there harms nothing and shows nothing.
	r.bytes = read(t, s.Path())
	head, _, err := findHead(bytesAt(r.bytes), int64(len(r.bytes)))
	must(t, err)
	r.bytes = r.bytes[:head.pages*head.pageSize]
	return r
}

// verdict opens the file as it is now and reads all of it. found says that something wrong was noticed; what is
// read without an error must be what was written.
func (r rotted) verdict(t testing.TB) (found bool) {
	t.Helper()
	s, err := Open(r.path)
	if err != nil {
		if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNotDatabase) && !errors.Is(err, ErrNewerSchema) {
			t.Fatalf("an unforeseen error: %v", err)
		}
		return true
	}
	defer func() { must(t, s.Close()) }()
	found = len(s.Warnings()) > 0
	ids, err := s.IDs()
	must(t, err)
	if len(ids) != len(r.events) {
		t.Fatalf("meetings %q", ids)
	}
	for id, events := range r.events {
		got, err := s.Events(id)
		if errors.Is(err, ErrDamaged) {
			found = true
			continue
		}
		must(t, err)
		if !same(got, events) {
			t.Fatalf("meeting %q has changed in silence: %d events", id, len(got))
		}
	}
	draft, draftErr := s.Draft("m", "paper")
	setting, settingErr := s.Setting("lang")
	if !found && (draftErr != nil || settingErr != nil || string(draft) != "draft" || string(setting) != "vi") {
		t.Fatalf("drafts have changed in silence: %q %v, %q %v", draft, draftErr, setting, settingErr)
	}
	return found
}

func TestRotIsFoundAndNeverPanics(t *testing.T) {
	r := newRotted(t)
	const seed = 20201218
	random := rand.New(rand.NewPCG(seed, 3))
	page := os.Getpagesize()
	rot := map[string]func(b []byte){
		"one bit":  func(b []byte) { b[random.IntN(len(b))] ^= 1 << random.IntN(8) },
		"one byte": func(b []byte) { b[random.IntN(len(b))] = byte(random.Uint32()) },
		"a page's head": func(b []byte) {
			b[random.IntN(len(b)/page)*page+random.IntN(64)] ^= byte(1 + random.IntN(255))
		},
		"a sector of zeros": func(b []byte) { clear(b[random.IntN(len(b)/512)*512:][:512]) },
		"a page elsewhere": func(b []byte) {
			copy(b[random.IntN(len(b)/page)*page:][:page], b[random.IntN(len(b)/page)*page:][:page])
		},
		"many bytes": func(b []byte) {
			for range 20 {
				b[random.IntN(len(b))] = byte(random.Uint32())
			}
		},
	}
	for _, name := range slices.Sorted(func(yield func(string) bool) {
		for name := range rot {
			if !yield(name) {
				return
			}
		}
	}) {
		noticed, harmless, slowest := 0, 0, time.Duration(0)
		for range times(100, 3000) {
			b := slices.Clone(r.bytes)
			rot[name](b)
			write(t, r.path, b)
			begin := time.Now()
			if r.verdict(t) {
				noticed++
			} else {
				harmless++ // it fell on unused room: everything reads as it was written
			}
			slowest = max(slowest, time.Since(begin))
		}
		t.Logf("%-18s %4d noticed, %4d without effect, the slowest took %v", name, noticed, harmless, slowest.Round(time.Millisecond))
		if slowest > 5*time.Second {
			t.Errorf("%s took %v", name, slowest)
		}
	}
}

func TestALostHeadPageLosesNoEvent(t *testing.T) {
	r := newRotted(t)
	page := os.Getpagesize()
	head := func(at int) uint64 {
		h, _, valid := readHead(bytesAt(r.bytes), int64(at*page))
		if !valid {
			t.Fatal("no head")
		}
		return h.tx
	}
	newest := 0
	if head(1) > head(0) {
		newest = 1
	}
	for _, lost := range []int{newest, 1 - newest} {
		for i, spoil := range []func(b []byte){
			func(b []byte) { clear(b) },
			func(b []byte) { b[40] ^= 4 },
			func(b []byte) { copy(b, r.bytes[(1-lost)*page:][:page]) },
			func(b []byte) {
				copy(b, "not a page at all, and not even something that looks like one, as far as one can see")
			},
		} {
			b := slices.Clone(r.bytes)
			spoil(b[lost*page : (lost+1)*page])
			write(t, r.path, b)
			s, err := Open(r.path)
			must(t, err)
			holds(t, s, "m", r.events["m"])
			told := slices.ContainsFunc(s.Warnings(), func(w error) bool { return errors.Is(w, ErrMetaLost) })
			restored := slices.ContainsFunc(s.Warnings(), func(w error) bool { return errors.Is(w, ErrEventRestored) })
			if !told || restored != (lost == newest) {
				t.Errorf("head %d, way %d: warnings %v", lost, i, s.Warnings())
			}
			must(t, s.Close())
			s, err = Open(r.path)
			must(t, err)
			if len(s.Warnings()) > 0 {
				t.Errorf("it has not healed: %v", s.Warnings())
			}
			must(t, s.Close())
		}
	}
}

func TestADamagedDraftDoesNotStopTheMeeting(t *testing.T) {
	r := newRotted(t)
	name, key := []byte(draftPrefix+"m"), []byte("paper")
	kept := append(slices.Clone(key), pack(name, key, []byte("draft"))...)
	if !bytes.Contains(r.bytes, kept) {
		t.Fatal("no draft in the file")
	}
	write(t, r.path, bytes.ReplaceAll(r.bytes, kept, append(kept[:len(kept)-1:len(kept)-1], 'T')))
	s := openAt(t, r.path)
	_, err := s.Draft("m", "paper")
	fails(t, err, ErrDraftLost)
	if len(s.Warnings()) == 0 {
		t.Error("no warning")
	}
	holds(t, s, "m", r.events["m"])
	must(t, s.SaveDraft("m", "paper", []byte("anew")))
	if v, err := s.Draft("m", "paper"); err != nil || string(v) != "anew" {
		t.Errorf("%q, %v", v, err)
	}
}

func TestSalvageReadsWhatCanBeRead(t *testing.T) {
	r := newRotted(t)
	page := os.Getpagesize()
	random := rand.New(rand.NewPCG(20201218, 4))
	// Both head pages gone: bbolt has no way in, and nothing is lost.
	b := slices.Clone(r.bytes)
	clear(b[:2*page])
	write(t, r.path, b)
	_, err := Open(r.path)
	if err == nil {
		t.Fatal("it opened")
	}
	found, err := Salvage(r.path)
	must(t, err)
	if len(found) != 3 {
		t.Fatalf("%d meetings", len(found))
	}
	for i, id := range []string{"m", "small", "other"} {
		if found[i].ID != id || found[i].Gaps != nil || !same(found[i].Events, r.events[id]) {
			t.Errorf("%q: %d events of %d, gaps %v", found[i].ID, len(found[i].Events), len(r.events[id]), found[i].Gaps)
		}
	}
	if !slices.Equal(b, read(t, r.path)) {
		t.Error("salvaging changed the file")
	}
	// Whatever else is wrong, what comes back was written there, and what does not come back is said to be missing.
	for range times(100, 1000) {
		b := slices.Clone(r.bytes)
		for range 1 + random.IntN(30) {
			b[random.IntN(len(b))] = byte(random.Uint32())
		}
		write(t, r.path, b)
		found, err := Salvage(r.path)
		must(t, err)
		for _, f := range found {
			if events, ok := r.events[f.ID]; ok {
				told := f.Gaps == nil && len(f.Events) == len(events) || f.Gaps != nil
				for _, e := range f.Events {
					told = told && e.Seq <= uint64(len(events)) && e.Hash == events[e.Seq-1].Hash
				}
				if !told {
					t.Fatalf("%q: %d events that are not those written, gaps %v", f.ID, len(f.Events), f.Gaps)
				}
			}
			var b bytes.Buffer
			must(t, f.Write(&b))
			if again, err := ReadArchive(&b); err != nil || !same(again.Events, f.Events) {
				t.Fatalf("%q: %v", f.ID, err)
			}
		}
	}
}

// What the examination lets through, bbolt can open, read and write. The rot is a list of bytes and their places;
// the checksums of the head pages are made to match, as only malice would.
func FuzzExamine(f *testing.F) {
	s, err := Open(filepath.Join(f.TempDir(), "seed.db"))
	must(f, err)
	must(f, s.Import("m", chain(meeting.Event{}, 30, "")))
	must(f, s.SaveDraft("m", "paper", []byte("draft")))
	var seed bytes.Buffer
	must(f, s.Backup(&seed))
	must(f, s.Close())
	page := os.Getpagesize()
	f.Add([]byte{})
	f.Add([]byte{0, 0, 16 + 24, 3})                 // another root
	f.Add([]byte{0, 0, 16 + 41, 9})                 // more pages
	f.Add([]byte{0, byte(3 * page >> 8), 10, 0xff}) // more elements
	f.Fuzz(func(t *testing.T, rot []byte) {
		b := bytes.Clone(seed.Bytes())
		for ; len(rot) >= 4; rot = rot[4:] {
			b[(int(rot[0])<<16|int(rot[1])<<8|int(rot[2]))%len(b)] = rot[3]
		}
		for _, head := range [][]byte{b[pageHeaderSize:][:metaSize], b[page+pageHeaderSize:][:metaSize]} {
			sum := fnv.New64a()
			_, err := sum.Write(head[:metaSize-8])
			must(t, err)
			order.PutUint64(head[metaSize-8:], sum.Sum64())
		}
		path := filepath.Join(t.TempDir(), "fuzz.db")
		write(t, path, b)
		if _, err := Salvage(path); err != nil {
			t.Fatal(err)
		}
		s, err := Open(path)
		if err != nil {
			return
		}
		defer func() { must(t, s.Close()) }()
		ids, err := s.IDs()
		must(t, err)
		for _, id := range ids {
			if _, err := s.Events(id); err != nil && !errors.Is(err, ErrDamaged) {
				t.Error(err)
			}
		}
		must(t, s.SaveSetting("lang", []byte("vi")))
		must(t, s.Import("n", chain(meeting.Event{}, 30, "n")))
		must(t, s.Reopen())
	})
}
