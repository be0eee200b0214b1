package tally_test

import (
	"encoding/json"
	"math"
	"testing"

	"thuky/meeting/tally"
)

func TestPercent(t *testing.T) {
	for _, c := range []struct {
		part, base int
		want       string
	}{
		{9, 13, "69,23"},
		{5, 8, "62,50"},
		{13, 13, "100"},
		{0, 13, "0"},
		{1, 2, "50"},
		{1, 3, "33,33"},
		{2, 3, "66,67"},
		{1, 800, "0,13"}, // 0,125: half up
		{1, 1_000_000, "0,01"},
		{999_999, 1_000_000, "99,99"},
		{1_000_001, 1_000_000, "100,01"},
		{14, 13, "107,69"},
		{500_001, 1_000_000, "50"},
		{math.MaxInt, math.MaxInt, "100"},
		{math.MaxInt, 1, "922337203685477580700"},
		{math.MaxInt - 1, math.MaxInt, "99,99"},
	} {
		if got, ok := tally.Percent(c.part, c.base); got != c.want || !ok {
			t.Errorf("Percent(%d, %d) = %q, %v, want %q", c.part, c.base, got, ok, c.want)
		}
	}
	for _, c := range [][2]int{{0, 0}, {1, 0}, {1, -1}, {-1, 1}} {
		if got, ok := tally.Percent(c[0], c[1]); got != "" || ok {
			t.Errorf("Percent(%d, %d) = %q, %v, want none", c[0], c[1], got, ok)
		}
	}
}

func TestAShareWithoutBaseIsNull(t *testing.T) {
	data, err := json.Marshal([]tally.Share{"69,23", ""})
	if err != nil || string(data) != `["69,23",null]` {
		t.Errorf("got %s, %v", data, err)
	}
	var back []tally.Share
	if err := json.Unmarshal(data, &back); err != nil || back[0] != "69,23" || back[1] != "" {
		t.Errorf("came back as %q, %v", back, err)
	}
}
