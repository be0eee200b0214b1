package data

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"thuky/meeting"
)

func archived(t testing.TB, id string, events []meeting.Event) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, Archive{ID: id, Events: events}.Write(&b))
	return b.Bytes()
}

// Any record, archived, restored into an empty database and archived again, gives the same bytes.
func TestAnArchiveComesBackByteForByte(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		events := chain(meeting.Event{}, rapid.IntRange(1, 80).Draw(rt, "n"), rapid.String().Draw(rt, "salt"))
		id := rapid.StringMatching(`[a-z0-9][a-z0-9-]{0,63}`).Draw(rt, "id")
		first := archived(t, id, events)
		restored, err := ReadArchive(bytes.NewReader(first))
		must(t, err)
		s := newStore(t)
		defer func() { must(t, s.Close()) }()
		must(t, s.Import(restored.ID, restored.Events))
		again, err := s.Events(id)
		must(t, err)
		if !bytes.Equal(first, archived(t, id, again)) {
			rt.Fatal("the archives differ")
		}
	})
}

// Any change of one byte is found, or there was none.
func TestAChangedArchiveIsRefused(t *testing.T) {
	b := archived(t, "m", chain(meeting.Event{}, 12, ""))
	rapid.Check(t, func(rt *rapid.T) {
		changed := bytes.Clone(b)
		at := rapid.IntRange(0, len(b)-1).Draw(rt, "at")
		switch rapid.SampledFrom([]string{"set", "cut", "insert", "delete"}).Draw(rt, "do") {
		case "set":
			changed[at] ^= rapid.ByteRange(1, 255).Draw(rt, "bits")
		case "cut":
			changed = changed[:at]
		case "insert":
			changed = append(changed[:at:at], append([]byte{rapid.Byte().Draw(rt, "byte")}, changed[at:]...)...)
		case "delete":
			changed = append(changed[:at:at], changed[at+1:]...)
		}
		if _, err := ReadArchive(bytes.NewReader(changed)); err == nil && !bytes.Equal(changed, b) {
			rt.Fatalf("accepted:\n%s", changed)
		}
	})
}

func TestErrorsOfAnArchiveNameTheLine(t *testing.T) {
	events, other := chain(meeting.Event{}, 4, ""), chain(meeting.Event{}, 4, "other")
	lines := strings.SplitAfter(string(archived(t, "m", events)), "\n")
	foreign := strings.SplitAfter(string(archived(t, "m", other)), "\n")
	join := func(l ...string) string { return strings.Join(l, "") }
	huge := `{"seq":1,"at":"` + strings.Repeat("a", meeting.MaxEventSize) + "\n"
	for name, c := range map[string]struct {
		text string
		kind error
		line int
	}{
		"nothing":            {"", ErrNotArchive, 1},
		"another file":       {"PK\x03\x04 a spreadsheet", ErrNotArchive, 1},
		"other JSON":         {"{}\n", ErrNotArchive, 1},
		"a newer version":    {`{"thuky":"archive","version":3,"meeting":{"id":"m"}}` + "\n", ErrNewerArchive, 1},
		"no version":         {`{"thuky":"archive","meeting":"m"}` + "\n", ErrNotArchive, 1},
		"a salvage too soon": {`{"thuky":"archive","version":1,"meeting":"m","salvage":{"of":1,"missing":""}}` + "\n", ErrDamaged, 1},
		"another's name":     {strings.Replace(join(lines...), `"meeting":"m"`, `"meeting":"n"`, 1), ErrDamaged, 6},
		"an older header":    {strings.Replace(join(lines...), `"version":2`, `"version":1`, 1), ErrDamaged, 6},
		"a path for an id":   {`{"thuky":"archive","version":1,"meeting":"../m"}` + "\n", ErrNotArchive, 1},
		"a longer header":    {`{"thuky":"archive","version":1,"meeting":"m","x":1}` + "\n", ErrDamaged, 1},
		"an endless header":  {huge, ErrNotArchive, 1},
		"no trailer":         {join(lines[:5]...), ErrDamaged, 6},
		"no line end":        {strings.TrimSuffix(join(lines...), "\n"), ErrDamaged, 6},
		"Windows line ends":  {strings.ReplaceAll(join(lines...), "\n", "\r\n"), ErrDamaged, 1},
		"a missing event":    {join(lines[0], lines[1], lines[3], lines[4], lines[5]), ErrDamaged, 3},
		"swapped events":     {join(lines[0], lines[2], lines[1], lines[3], lines[4], lines[5]), ErrDamaged, 2},
		"a changed word":     {strings.Replace(join(lines...), `"n":3,"salt":""`, `"n":3,"salt":"x"`, 1), ErrDamaged, 4},
		"another's event":    {join(lines[0], lines[1], foreign[2], lines[3], lines[4], lines[5]), ErrDamaged, 3},
		"a lost end":         {join(lines[0], lines[1], lines[5]), ErrDamaged, 3},
		"another's trailer":  {join(lines[0], lines[1], lines[2], lines[3], lines[4], foreign[5]), ErrDamaged, 6},
		"something after it": {join(lines...) + "x", ErrDamaged, 7},
		"a second archive":   {join(lines...) + join(lines...), ErrDamaged, 7},
		"no events":          {join(lines[0], `{"events":0,"head":"`+meeting.Hash{}.String()+`"}`+"\n"), ErrDamaged, 2},
		"an endless event":   {join(lines[0], huge), ErrTooLarge, 2},
	} {
		_, err := ReadArchive(strings.NewReader(c.text))
		known, ok := errors.AsType[*Error](err)
		if !errors.Is(err, c.kind) || !ok || known.Line != c.line {
			t.Errorf("%s: got %v, want %v in line %d", name, err, c.kind, c.line)
		}
	}
}

// endless gives the same bytes for ever, and counts.
type endless struct {
	pattern string
	given   int
}

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = e.pattern[(e.given+i)%len(e.pattern)]
	}
	e.given += len(p)
	return len(p), nil
}

func TestAnEndlessArchiveEnds(t *testing.T) {
	header := archiveBeginning
	for _, pattern := range []string{"a", "[", "\n", `{"seq":1,`, "\x00"} {
		e := endless{pattern: pattern}
		if _, err := ReadArchive(io.MultiReader(strings.NewReader(header), &e)); err == nil {
			t.Errorf("%q was read", pattern)
		}
		if e.given > 2*meeting.MaxEventSize {
			t.Errorf("%q: %d bytes were read", pattern, e.given)
		}
	}
}

func TestNoArchiveIsWrittenThatCannotBeRead(t *testing.T) {
	events := chain(meeting.Event{}, 3, "")
	var b bytes.Buffer
	fails(t, Archive{ID: "m"}.Write(&b), ErrDamaged)
	fails(t, Archive{ID: "m", Events: events[1:]}.Write(&b), ErrDamaged)
	fails(t, Archive{ID: "M/..", Events: events}.Write(&b), ErrBadID)
	if b.Len() != 0 {
		t.Errorf("%d bytes were written", b.Len())
	}
	if err := (Archive{ID: "m", Events: events}).Write(failingWriter{}); !errors.Is(err, diskFull) {
		t.Errorf("a full disk: %v", err)
	}
}

type failingWriter struct{}

func (failingWriter) Write([]byte) (int, error) { return 0, diskFull }

func FuzzArchive(f *testing.F) {
	events := chain(meeting.Event{}, 3, "")
	f.Add(archived(f, "m", events))
	f.Add(archived(f, "2020-12-18", events[:1]))
	f.Add(read(f, "testdata/archive-1.jsonl"))
	var salvage bytes.Buffer
	must(f, Archive{ID: "m", Events: events[1:2], Gaps: gapsIn(events[1:2], 3)}.Write(&salvage))
	f.Add(salvage.Bytes())
	f.Add([]byte(`{"thuky":"archive","version":1,"meeting":"m"}` + "\n{}\n"))
	f.Add([]byte(`{"thuky":"archive","version":1,"meeting":"m"}` + "\n" + `{"events":0,"head":""}` + "\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := ReadArchive(bytes.NewReader(b))
		if err != nil {
			if strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("%q", err)
			}
			return
		}
		if a.Old {
			return
		}
		var again bytes.Buffer
		must(t, a.Write(&again))
		if !bytes.Equal(b, again.Bytes()) {
			t.Error("what was read is not what would be written")
		}
	})
}
