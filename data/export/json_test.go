package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thuky/data/demo"
	"thuky/meeting"
)

// dataOf folds events and gives the meeting as JSON.
func dataOf(t *testing.T, events []meeting.Event) []byte {
	t.Helper()

	m, err := meeting.Fold(events)
	if err != nil {
		t.Fatal(err)
	}

	var b bytes.Buffer
	if err := JSON(&b, m); err != nil {
		t.Fatal(err)
	}

	return b.Bytes()
}

// recorded are the events of a record in testdata of the meeting package.
func recorded(t *testing.T, name string) []meeting.Event {
	t.Helper()

	file, err := os.ReadFile(filepath.Join("..", "..", "meeting", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}

	var events []meeting.Event

	for line := range bytes.Lines(file) {
		e, err := meeting.DecodeEvent(bytes.TrimSpace(line))
		if err != nil {
			t.Fatal(err)
		}

		events = append(events, e)
	}

	return events
}

func TestTheJSONGolden(t *testing.T) {
	finished, err := demo.Finished()
	if err != nil {
		t.Fatal(err)
	}

	golden(t, "thuky-du-lieu.json", dataOf(t, finished))
}

func TestTheJSONIsOfItsSchema(t *testing.T) {
	planned, err := demo.Planned()
	if err != nil {
		t.Fatal(err)
	}

	for name, events := range map[string][]meeting.Event{
		"planned": planned, "kinds": recorded(t, "every-kind.jsonl"), "counts": recorded(t, "every-count.jsonl"), "answers": recorded(t, "every-answer.jsonl"),
		"scores": recorded(t, "every-score.jsonl"), "register": recorded(t, "every-registration.jsonl"),
		"follow-ups": recorded(t, "every-follow-up.jsonl"), "preparation": recorded(t, "every-preparation.jsonl"),
	} {
		file := dataOf(t, events)

		// It reads back as what it was written from: no field is lost, none unknown.
		var d Data

		reader := json.NewDecoder(bytes.NewReader(file))
		reader.DisallowUnknownFields()

		if err := reader.Decode(&d); err != nil {
			t.Fatalf("%s: %v", name, err)
		}

		var again bytes.Buffer

		e := json.NewEncoder(&again)
		e.SetIndent("", "  ")
		e.SetEscapeHTML(false)

		if err := e.Encode(d); err != nil || again.String() != string(file) {
			t.Errorf("%s: read and written again it differs at byte %d, %v", name, differs(again.String(), string(file)), err)
		}

		if d.Schema != Schema || d.Events != uint64(len(events)) {
			t.Errorf("%s: %q of %d events", name, d.Schema, d.Events)
		}

		if bytes.Contains(file, []byte("null")) {
			nullsAreAllowed(t, name, file)
		}
	}
}

// nullsAreAllowed looks for lists that are null.
func nullsAreAllowed(t *testing.T, name string, file []byte) {
	t.Helper()

	allowed := []string{
		"began", "adjourned", "heads", "cluster_heads", "substitute", "arrived", "to", "ceiling", "issued", "ended", "voided", "count", "settlement", "consensus", "percent",
	}

	for line := range strings.Lines(string(file)) {
		if field, isNull := strings.CutSuffix(strings.TrimRight(strings.TrimSpace(line), ","), ": null"); isNull {
			if !strings.Contains(" "+strings.Join(allowed, " ")+" ", " "+strings.Trim(field, `"`)+" ") {
				t.Errorf("%s: %s is null", name, field)
			}
		}
	}
}

func TestTheJSONTellsNoOpenVote(t *testing.T) {
	events := recorded(t, "every-count.jsonl")

	rounds := 0

	for n := 1; n <= len(events); n++ {
		m, err := meeting.Fold(events[:n])
		if err != nil {
			t.Fatal(err)
		}

		for _, r := range DataOf(m).Rounds {
			if (r.Count != nil) != (r.State == string(meeting.Declared)) {
				t.Fatalf("after %d events round %s is %s and has its count: %v", n, r.ID, r.State, r.Count != nil)
			}

			rounds++
		}
	}

	if rounds == 0 {
		t.Error("there is no round")
	}
}

func TestJSONThatCannotBeWrittenIsReported(t *testing.T) {
	events, err := demo.Planned()
	if err != nil {
		t.Fatal(err)
	}

	m, err := meeting.Fold(events)
	if err != nil {
		t.Fatal(err)
	}

	if err := JSON(&narrow{room: 10}, m); !errors.Is(err, errFull) {
		t.Errorf("%v", err)
	}
}
