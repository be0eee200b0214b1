package data

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"thuky/meeting"
)

// long turns on the long versions of the tests that repeat something at random.
var long = flag.Bool("long", false, "run the long versions of the random tests")

// times is how often a random test repeats itself.
func times(short, longer int) int {
	if *long {
		return longer
	}
	return short
}

func init() { children["writer"] = writeUntilKilled }

// writeUntilKilled appends events and drafts for ever, and prints the number of each event once it is saved.
func writeUntilKilled(args []string) (err error) {
	s, err := Open(args[0])
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	last, err := s.Head("m")
	if err != nil {
		return err
	}
	for {
		last = chain(last, 1, "")[0]
		if err := s.Append("m", last); err != nil {
			return err
		}
		if err := s.SaveDraft("m", "paper", []byte(strconv.FormatUint(last.Seq, 10))); err != nil {
			return err
		}
		if _, err := fmt.Println(last.Seq); err != nil {
			return err
		}
	}
}

func TestTheLogSurvivesAKilledWriter(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "thuky.db")
	self, err := os.Executable()
	must(t, err)
	const seed = 20201218
	random := rand.New(rand.NewPCG(seed, 1))
	var acknowledged, drafted uint64
	kills := times(40, 300)
	for i := range kills {
		cmd := exec.Command(self, path)
		cmd.Env = append(os.Environ(), childVariable+"=writer")
		cmd.Stderr = os.Stderr
		out, err := cmd.StdoutPipe()
		must(t, err)
		must(t, cmd.Start())
		after := time.Duration(random.IntN(120_000)) * time.Microsecond
		kill := func() { _ = cmd.Process.Kill() } // it may have ended: then Wait says why
		var timer *time.Timer
		if i%2 == 0 {
			timer = time.AfterFunc(after, kill)
		}
		for lines := bufio.NewScanner(out); lines.Scan(); {
			if timer == nil { // every second one is killed while it writes, however slowly this machine starts it
				timer = time.AfterFunc(after, kill)
			}
			if n, err := strconv.ParseUint(lines.Text(), 10, 64); err == nil {
				acknowledged, drafted = n, n
			}
		}
		if err := cmd.Wait(); err == nil {
			t.Fatal("the writer ended by itself")
		}
		if timer != nil {
			timer.Stop()
		}

		s, err := Open(path)
		if err != nil {
			t.Fatalf("after kill %d (seed %d): %v", i, seed, err)
		}
		if acknowledged > 0 {
			events, err := s.Events("m")
			must(t, err)
			if n := uint64(len(events)); n < acknowledged || n > acknowledged+1 {
				t.Fatalf("after kill %d (seed %d): %d events, %d were acknowledged", i, seed, n, acknowledged)
			}
			draft, err := s.Draft("m", "paper")
			must(t, err)
			if n, err := strconv.ParseUint(string(draft), 10, 64); err != nil || n < drafted {
				t.Fatalf("after kill %d (seed %d): the draft is %q, %v", i, seed, draft, err)
			}
			acknowledged = uint64(len(events))
		}
		if w := s.Warnings(); len(w) > 0 {
			t.Fatalf("after kill %d: %v", i, w)
		}
		must(t, s.Close())
	}
	t.Logf("%d kills, %d events", kills, acknowledged)
	if acknowledged < 20 {
		t.Error("hardly anything was written")
	}
}

// A power cut leaves some of what was written since the last sync, in any order and torn at any sector. bbolt
// writes and syncs the pages of a change, then writes and syncs the head page that points to them.
func TestTheLogSurvivesAPowerCut(t *testing.T) {
	const sector = 512
	s := newStore(t)
	must(t, s.Import("m", chain(meeting.Event{}, 5, "")))
	must(t, s.Import("other", chain(meeting.Event{}, 40, "")))
	events, err := s.Events("m")
	must(t, err)
	random := rand.New(rand.NewPCG(20201218, 2))
	torn := filepath.Join(t.TempDir(), "torn.db")
	states := 0
	for range times(15, 250) {
		before := read(t, s.Path())
		next := chain(events[len(events)-1], 1, "")[0]
		must(t, s.Append("m", next))
		after := read(t, s.Path())
		before = append(before, make([]byte, len(after)-len(before))...)
		heads := 2 * os.Getpagesize()
		for _, headWritten := range []bool{false, false, false, true} {
			state := append([]byte{}, before...)
			for at := 0; at < len(state); at += sector {
				// Before the head is written, all pages are synced; it lies within one sector.
				if at < heads && headWritten || at >= heads && (headWritten || random.IntN(2) == 0) {
					copy(state[at:at+sector], after[at:at+sector])
				}
			}
			write(t, torn, state)
			r, err := Open(torn)
			must(t, err)
			want := events
			if headWritten {
				want = append(want[:len(want):len(want)], next)
			}
			holds(t, r, "m", want)
			if len(r.Warnings()) > 0 {
				t.Fatal(r.Warnings())
			}
			must(t, r.Append("m", next)) // and it goes on from there
			must(t, r.Close())
			states++
		}
		events = append(events, next)
	}
	t.Logf("%d states of a file after a power cut", states)
}
