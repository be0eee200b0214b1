package data

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thuky/data/demo"
	"thuky/meeting"
)

// salvaged writes the archive of a finished meeting that has lost some of its events.
func salvaged(t *testing.T, lost ...uint64) (path string, events []meeting.Event) {
	t.Helper()
	events, err := demo.Finished()
	must(t, err)
	left := slices.DeleteFunc(slices.Clone(events), func(e meeting.Event) bool { return slices.Contains(lost, e.Seq) })
	path = filepath.Join(t.TempDir(), "m-cuu-duoc.jsonl")
	must(t, writeNew(path, Archive{ID: "m", Events: left, Gaps: gapsIn(left, uint64(len(events)))}.file))
	return path, events
}

// What was salvaged is never taken for the whole record.
func TestASalvageSaysWhatItLacks(t *testing.T) {
	path, events := salvaged(t, 5, 9, 10, 11)
	_, err := VerifyArchive(path)
	part, ok := errors.AsType[*SalvagedError](err)
	if !ok || !Partial(err) || DoesNotHold(err) || Misused(err) || part.Events != len(events)-4 {
		t.Fatalf("%v", err)
	}
	for lang, want := range map[string]string{"vi": "thiếu bản ghi 5, 9-11", "en": "events 5, 9-11 missing"} {
		if said := part.Sentence(lang); !strings.Contains(said, want) || !strings.HasSuffix(said, ".") {
			t.Error(said)
		}
	}
	// What it lacks is in its first line, for whoever has only the file.
	if first, _, _ := strings.Cut(string(read(t, path)), "\n"); first != `{"thuky":"archive","version":2,"meeting":"m","salvage":{"of":96,"missing":"5, 9-11"}}` {
		t.Error(first)
	}
	// A line that has gone from it since then is noticed as in any archive.
	lines := strings.SplitAfter(string(read(t, path)), "\n")
	write(t, path, []byte(strings.Join(slices.Delete(lines, 20, 21), "")))
	if _, err := VerifyArchive(path); !DoesNotHold(err) {
		t.Errorf("a line is gone: %v", err)
	}
	if said := (&Gaps{Missing: []Span{{3, 3}}}).words("en"); said != "events 3 missing, whether more followed is not known" {
		t.Error(said)
	}
}

// Of a code at an event that a salvage lacks, or after its end, nothing can be told: it is not called false.
func TestOfAnEventInAGapNothingIsTold(t *testing.T) {
	path, events := salvaged(t, 5, 9, 10, 11)
	v, err := VerifyArchive(path)
	if !Partial(err) {
		t.Fatal(err)
	}
	for _, seq := range []uint64{5, 9, 10, 11, 97, 1000} {
		err := v.Printed(Fingerprint{seq, events[0].Hash.Fingerprint()})
		part, ok := errors.AsType[*SalvagedError](err)
		if !ok || !Partial(err) || DoesNotHold(err) || part.Path != path || part.ID != "m" || part.Events != len(events)-4 {
			t.Errorf("%d: %v", seq, err)
		}
	}
	must(t, v.Printed(Fingerprint{12, events[11].Hash.Fingerprint()}))
	if err := v.Printed(Fingerprint{12, events[10].Hash.Fingerprint()}); !DoesNotHold(err) || Partial(err) {
		t.Errorf("another code: %v", err)
	}
}

// A salvage that says that nothing is missing is none that was ever written.
func TestASalvageThatLacksNothingIsRefused(t *testing.T) {
	events, err := demo.Finished()
	must(t, err)
	for name, gaps := range map[string]*Gaps{
		"nothing is missing":      {Known: 96},
		"it has more than it had": {Known: 90},
	} {
		a := Archive{ID: "m", Events: events, Gaps: gaps}
		if err := a.Write(io.Discard); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: written: %v", name, err)
		}
		var b bytes.Buffer
		a.Gaps = nil
		must(t, a.Write(&b))
		_, rest, _ := strings.Cut(b.String(), "\n")
		header, err := json.Marshal(archiveHeader{archiveName, archiveVersion, "m", gaps.line()})
		must(t, err)
		whole := string(header) + "\n" + rest
		end := strings.LastIndex(strings.TrimSuffix(whole, "\n"), "\n") + 1
		trailer, err := json.Marshal(archiveTrailer{len(events), events[95].Hash.String(), fmt.Sprintf("%x", sha256.Sum256([]byte(whole[:end])))})
		must(t, err)
		if _, err := ReadArchive(strings.NewReader(whole[:end] + string(trailer) + "\n")); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: read: %v", name, err)
		}
	}
}

func TestOfASalvageTheBeginningIsRestored(t *testing.T) {
	path, events := salvaged(t, 5, 96)
	db := filepath.Join(t.TempDir(), "thuky.db")
	id, err := Restore(db, path)
	part, ok := errors.AsType[*PartError](err)
	if !ok || id != "m" || part.Taken != 4 || part.Events != 94 || part.Database != db || !Partial(err) {
		t.Fatalf("%q, %v", id, err)
	}
	for lang, want := range map[string]string{"vi": "4 bản ghi đầu", "en": "the 90 events after them stay readable in " + path} {
		if said := part.Sentence(lang); !strings.Contains(said, want) {
			t.Error(said)
		}
	}
	s := openAt(t, db)
	holds(t, s, "m", events[:4])
	must(t, s.Close())

	path, _ = salvaged(t, 1)
	db = filepath.Join(t.TempDir(), "none.db")
	_, err = Restore(db, path)
	fails(t, err, ErrNoBeginning)
	if !Misused(err) || !strings.Contains(err.(*Error).Sentence("en"), "lacks its first event") { //nolint:errorlint // as it comes
		t.Error(err)
	}
	if _, err := OpenReadOnly(db); !errors.Is(err, ErrNoDatabase) {
		t.Errorf("a database was made: %v", err)
	}
}

// An archive of every version there has been is read and restored today; of the first, which did not tell a part from the
// whole, that is said.
func TestAnArchiveOfEveryVersionIsRead(t *testing.T) {
	for path, unclosed := range map[string]bool{"testdata/archive-1.jsonl": true, "testdata/archive-2.jsonl": false} {
		v, err := VerifyArchive(path)
		if err != nil || v.Unclosed != unclosed || v.Events != 96 || v.Results != 6 || v.Head.Fingerprint() != "c7c3 3eed 6713 8d39" {
			t.Errorf("%s: %+v, %v", path, v, err)
		}
		id, err := Restore(filepath.Join(t.TempDir(), "thuky.db"), path)
		if err != nil || id != demo.ID {
			t.Errorf("%s: %q, %v", path, id, err)
		}
	}
	_, err := VerifyArchive("testdata/archive-2-salvage.jsonl")
	if !Partial(err) {
		t.Error(err)
	}
}
