package killtest

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"

	"thuky/data"
	"thuky/data/demo"
	"thuky/data/powercut"
	"thuky/meeting"
	"thuky/tui/dialog"
	"thuky/tui/text"
)

// TestWhatTheScreenShowsSurvivesAPowerCut: the program is recorded while the tellers enter papers. The record has what
// went to the terminal among what went to the files, so that at every moment it is known what the room had been shown;
// whatever a power cut leaves of the files at that moment, all of it is there. Some of what is left is opened by the
// program itself, which goes on at the paper in hand.
func TestWhatTheScreenShowsSurvivesAPowerCut(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	root := t.TempDir()
	c := &count{t: t, program: built(t), db: filepath.Join(root, "thuky.db")}
	c.prepare()
	disk := powercut.NewDisk(root)
	must(t, disk.Load())
	calls := c.recorded()

	const seed = 20201218
	random := rand.New(rand.NewPCG(seed, 8))
	screen := vt.NewEmulator(width, height)
	go func() { // what it would answer has no taker
		buf := make([]byte, 4096)
		for {
			if _, err := screen.Read(buf); err != nil {
				return
			}
		}
	}()
	states, ripe, started, next := 0, 0, 0, 0
	var shown place
	for i, call := range calls {
		must(t, disk.Apply(call))
		if drawn, ok := call.Prints(); ok {
			_, err := screen.Write([]byte(drawn))
			must(t, err)
			if s := screen.String(); c.draws(s) {
				shown = c.place(s)
			}
		}
		if next--; disk.Pending() == 0 || next > 0 {
			continue
		}
		next = times(6, 1)
		for range times(1, 4) {
			left := disk.Cut(powercut.Random(random, random.IntN(3) == 0))
			states++
			at := &count{t: t, program: c.program, db: filepath.Join(t.TempDir(), "thuky.db"), title: c.title, candidates: c.candidates}
			must(t, powercut.Write(filepath.Dir(at.db), left))
			if r := at.opened(); len(r.Papers) < shown.papers {
				t.Fatalf("call %d (seed %d): %d papers had been shown, %d are left", i, seed, shown.papers, len(r.Papers))
			}
			if shown.papers == 0 { // it may open elsewhere
				continue
			}
			if ripe++; ripe%times(12, 40) == 1 {
				started++
				x := at.start()
				if back := at.resumed(x); back.before(shown) {
					t.Fatalf("call %d (seed %d): %+v had been shown, %+v came back\n%s", i, seed, shown, back, x.screen())
				}
				x.kill()
			}
		}
	}
	t.Logf("%d calls, %d states of the files after a power cut, %d of them opened by the program", len(calls), states, started)
	if shown.papers < 5 || started == 0 {
		t.Errorf("hardly anything was shown: %+v", shown)
	}
}

// recorded enters half the pile under strace, and closes the program.
func (c *count) recorded() []powercut.Call {
	c.t.Helper()
	trace := filepath.Join(c.t.TempDir(), "trace")
	line, err := powercut.Command(trace, c.program, "--db", c.db, "demo")
	if err != nil {
		c.t.Skip(err)
	}
	x := start(c.t, line[0], line[1:]...)
	x.press("5")
	x.awaitText(c.title)
	x.press("\r")
	at := c.resumed(x)
	for at.papers < 6 {
		keys := keysFrom(at, 1)
		x.press(keys)
		at = at.after(keys)
		x.await("the key", func(screen string) bool { return c.draws(screen) && c.place(screen) == at })
	}
	x.press("\x11") // Ctrl+Q
	x.awaitText(text.QuitQuestion.Vi)
	time.Sleep(dialog.Grace)
	x.press("\r")
	waitEnded(c.t, x)
	f, err := os.Open(trace)
	must(c.t, err)
	calls, err := powercut.Parse(f)
	must(c.t, err)
	must(c.t, f.Close())
	return calls
}

// opened reads the round from a database that nobody holds, whose record must hold.
func (c *count) opened() *meeting.Round {
	c.t.Helper()
	store, err := data.Open(c.db)
	must(c.t, err)
	events, err := store.Events(demo.ID)
	must(c.t, err)
	must(c.t, store.Close())
	_, err = data.Verify(demo.ID, events)
	must(c.t, err)
	m, err := meeting.Fold(events)
	must(c.t, err)
	r := m.OpenRounds()[0]
	c.compare(r)
	return r
}
