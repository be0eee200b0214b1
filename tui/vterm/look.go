package vterm

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"
)

// Screen is what is on the screen: its lines without styles, blanks at their ends
// cut off.
func (t *Terminal) Screen() string {
	t.t.Helper()
	t.draw()
	return t.display.text()
}

// Styled is what is on the screen with the sequences that style it, for pictures
// and for goldens of style.
func (t *Terminal) Styled() string {
	t.t.Helper()
	t.draw()
	return t.display.styled()
}

// Cursor is where the cursor is, from 0, 0 at the upper left, and whether it
// shows.
func (t *Terminal) Cursor() (x, y int, visible bool) {
	t.t.Helper()
	t.draw()
	return t.display.cursor()
}

// Title is the window title of the last View.
func (t *Terminal) Title() string {
	t.t.Helper()
	t.draw()
	return t.recorder.lastTitle()
}

// Want fails the test unless each text is on the screen, within one line or over
// several. Blanks at the end of a line are not there.
func (t *Terminal) Want(text ...string) {
	t.t.Helper()
	screen := t.Screen()
	for _, s := range text {
		if !strings.Contains(screen, s) {
			t.t.Fatalf("the screen does not show %q\n%s", s, frameOf(screen))
		}
	}
}

// WantNot fails the test if one of the texts is on the screen.
func (t *Terminal) WantNot(text ...string) {
	t.t.Helper()
	screen := t.Screen()
	for _, s := range text {
		if strings.Contains(screen, s) {
			t.t.Fatalf("the screen shows %q\n%s", s, frameOf(screen))
		}
	}
}

// Await is Want for what comes from outside the program, in its own time: another
// process, a command in the background.
func (t *Terminal) Await(text ...string) {
	t.t.Helper()
	deadline := time.Now().Add(patience)
	for {
		screen, missing := t.Screen(), ""
		for _, s := range text {
			if !strings.Contains(screen, s) {
				missing = s
			}
		}
		if missing == "" {
			return
		}
		drawn := t.drawn
		if !t.wait(deadline, "the text "+missing, func() bool { return t.recorder.seenSoFar() != drawn }) {
			t.t.Fatalf("the program ended without showing %q\n%s", missing, frameOf(screen))
		}
	}
}

// Golden compares the screen with the file testdata/TestName/name.golden beside
// the test, which go test -update writes.
func (t *Terminal) Golden(name string) {
	t.t.Helper()
	golden.RequireEqual(named{t.t, name}, t.Screen()+"\n")
}

// GoldenStyled is Golden with styles.
func (t *Terminal) GoldenStyled(name string) {
	t.t.Helper()
	golden.RequireEqual(named{t.t, name}, t.Styled()+"\n")
}

// named is a test with one more part in its name, from which golden makes the
// name of the file.
type named struct {
	testing.TB
	part string
}

func (n named) Name() string { return n.TB.Name() + "/" + n.part }

// Written is how many bytes the program has sent to the terminal, the marks of this package aside.
func (t *Terminal) Written() int { return int(t.display.written.Load()) }
