package data

import (
	"bytes"
	"path/filepath"
	"testing"
	"time"

	"pgregory.net/rapid"

	"thuky/data/demo"
	"thuky/meeting"
)

// randomSession is a meeting that goes as it likes: mostly in the order of the conference of 2020, with steps left out,
// repeated and taken back, and with texts that nobody would write. What the meeting refuses does not happen.
func randomSession(rt *rapid.T) []meeting.Event {
	events, err := demo.Planned()
	if err != nil {
		rt.Fatal(err)
	}
	m, err := meeting.Fold(events)
	if err != nil {
		rt.Fatal(err)
	}
	course, at := demo.Course(), 0
	now := course[0].At
	for range rapid.IntRange(0, 150).Draw(rt, "steps") {
		var body meeting.Body
		switch rapid.IntRange(0, 19).Draw(rt, "turn") {
		case 0:
			body = meeting.Undone{Seq: back(rt, m)}
		case 1:
			body = meeting.Redone{Seq: back(rt, m)}
		case 2:
			body = meeting.Retimed{Seq: back(rt, m), Occurred: now.Add(-time.Minute)}
		case 3:
			body = meeting.ItemNoted{Item: rapid.SampledFrom(m.Items).Draw(rt, "item").ID, Note: rapid.String().Draw(rt, "note")}
		case 4:
			info := demo.Setup().Info
			info.Place = rapid.String().Draw(rt, "place")
			body = meeting.InfoChanged{Info: info}
		case 5:
			body = rapid.SampledFrom(course).Draw(rt, "step").Body
		case 6:
			at = (at + 1) % len(course)
			continue
		default:
			body, at = course[at].Body, (at+1)%len(course)
		}
		now = now.Add(time.Duration(rapid.IntRange(-500, 90_000).Draw(rt, "milliseconds")) * time.Millisecond)
		e, err := m.Decide(body, now, now, "secretary")
		if err != nil {
			continue
		}
		if err := m.Apply(e); err != nil {
			rt.Fatal(err)
		}
		events = append(events, e)
	}
	return events
}

// back is one of the last events.
func back(rt *rapid.T, m *meeting.Meeting) uint64 {
	return m.Head().Seq - min(m.Head().Seq-1, uint64(rapid.IntRange(0, 3).Draw(rt, "back")))
}

// Any sequence of events, archived, restored into an empty database and archived again, gives the same bytes. What is
// restored has been verified.
func TestAnySessionIsArchivedRestoredAndArchivedTheSame(t *testing.T) {
	t.Parallel()
	kinds, longest := map[string]int{}, 0
	rapid.Check(t, func(rt *rapid.T) {
		events := randomSession(rt)
		dir := t.TempDir()
		first, again, db := filepath.Join(dir, "first.jsonl"), filepath.Join(dir, "again.jsonl"), filepath.Join(dir, "new.db")
		must(t, ArchiveFile(first, "m", events))
		id, err := Restore(db, first)
		must(t, err)
		s, err := OpenReadOnly(db)
		must(t, err)
		restored, err := s.Events(id)
		must(t, err)
		must(t, s.Close())
		must(t, ArchiveFile(again, id, restored))
		if !bytes.Equal(read(t, first), read(t, again)) {
			rt.Fatal("the archives differ")
		}
		for _, e := range events {
			kinds[e.Kind]++
		}
		longest = max(longest, len(events))
	})
	t.Logf("%d kinds of events, up to %d a session", len(kinds), longest)
	if len(kinds) < 15 {
		t.Errorf("only these kinds came: %v", kinds)
	}
}
