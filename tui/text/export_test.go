package text

import (
	"testing"

	"thuky/meeting/paper"
)

// What a meeting lacks that has nothing of a kind of paper is said of every kind but the minutes, of which there are always some.
func TestWhatEveryPaperLacksIsSaid(t *testing.T) {
	for _, k := range paper.Kinds() {
		if _, said := paperLacks[k.Lack]; said == (k.Lack == paper.Nothing) {
			t.Errorf("%s: %v", k.Name, said)
		}
	}
	said := (&NothingError{Papers: []string{"pledge"}, Lacking: []paper.Kind{{Name: "pledge", Lack: paper.NoPledge}}, Over: true}).Error()
	if want := "There is nothing yet in pledge: pledge: the pledge has no text."; said != want {
		t.Errorf("%q, want %q", said, want)
	}
}
