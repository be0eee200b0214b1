package screen

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"thuky/meeting"
	"thuky/tui/text"
	"thuky/tui/theme"
	"thuky/tui/widget"
)

// kept gives a record that is kept for ever.
func kept(t *testing.T, file string) *meeting.Meeting {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var events []meeting.Event
	for _, line := range bytes.Split(bytes.TrimSuffix(raw, []byte("\n")), []byte("\n")) {
		e, err := meeting.DecodeEvent(line)
		if err != nil {
			t.Fatal(err)
		}
		events = append(events, e)
	}
	m, err := meeting.Fold(events)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestEveryKindIsTold keeps what the history says of every kind of event there ever was, in both languages. Write it anew
// with -update, and read what has changed.
func TestEveryKindIsTold(t *testing.T) {
	files, err := filepath.Glob("../../meeting/testdata/*.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	seen := map[string]bool{}
	for _, file := range files {
		m := kept(t, file)
		for _, lang := range []text.Lang{text.Vietnamese, text.English} {
			fmt.Fprintf(&all, "%s, %s\n", strings.TrimSuffix(filepath.Base(file), ".jsonl"), lang)
			c := &Context{Frame: widget.Frame{W: 80, H: 24, Theme: theme.New(theme.Dark, true, theme.Full), Lang: lang}, M: m}
			for _, s := range tell(c) {
				seen[s.Event.Kind] = true
				fmt.Fprintf(&all, "%4d %s\n", s.Event.Seq, s.whole)
				if strings.ContainsAny(s.whole, "\n\t") {
					t.Errorf("%q is more than a line", s.whole)
				}
			}
		}
	}
	for _, kind := range meeting.Kinds() {
		if !seen[kind] {
			t.Errorf("%s is in no record", kind)
		}
	}
	golden.RequireEqual(t, all.String())
}
