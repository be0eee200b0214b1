package ballots_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"thuky/data/ballots"
	"thuky/meeting/tally"
)

// TestCases runs the cases whose answers an independent program gave.
func TestCases(t *testing.T) {
	rules, err := filepath.Glob("testdata/count/*.rule.json")
	if err != nil || len(rules) != 60 {
		t.Fatalf("%d cases, want 60 (%v)", len(rules), err)
	}
	for _, path := range rules {
		stem := strings.TrimSuffix(path, ".rule.json")
		t.Run(filepath.Base(stem), func(t *testing.T) {
			title, rule, heads, err := ballots.ReadRule(bytes.NewReader(read(t, path)))
			if err != nil {
				t.Fatal(err)
			}
			got, err := ballots.Count(bytes.NewReader(read(t, stem+".csv")), title, rule, heads)
			if err != nil {
				t.Fatal(err)
			}
			var want tally.Verdict
			dec := json.NewDecoder(bytes.NewReader(read(t, stem+".want.json")))
			dec.DisallowUnknownFields()
			if err := dec.Decode(&want); err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
			if g, w := generic(t, mustJSON(t, got)), generic(t, read(t, stem+".want.json")); !reflect.DeepEqual(g, w) {
				t.Errorf("as JSON:\ngot  %v\nwant %v", g, w)
			}
		})
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func mustJSON(t *testing.T, v any) []byte {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// generic reads JSON as it is, so that a missing field, or one too many, shows.
func generic(t *testing.T, data []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}
