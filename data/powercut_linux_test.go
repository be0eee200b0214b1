package data

import (
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"thuky/data/powercut"
	"thuky/meeting"
)

// content is what a database holds, as lists in memory.
type content struct {
	events map[string][]meeting.Event
	drafts map[string]string // by meeting and key
}

func (c content) clone() content { return content{maps.Clone(c.events), maps.Clone(c.drafts)} }

// change is one thing that a session does, and what the database holds when it is done.
type change struct {
	do    func(*Store) error
	after content
}

// session is the first hour of a meeting: events and drafts, a second meeting, growth of the file, a meeting that
// is removed, automatic backups. Its content is the same at each call.
func session() []change {
	random := rand.New(rand.NewPCG(20201218, 5))
	now := content{map[string][]meeting.Event{}, map[string]string{}}
	var all []change
	then := func(do func(*Store) error) { all = append(all, change{do, now.clone()}) }
	last := func(id string) (e meeting.Event) {
		if n := len(now.events[id]); n > 0 {
			e = now.events[id][n-1]
		}
		return e
	}
	event := func(id string) {
		e := chain(last(id), 1, id)[0]
		now.events[id] = append(slices.Clip(now.events[id]), e)
		then(func(s *Store) error { return s.Append(id, e) })
	}
	draft := func(id, key string, size int) {
		value := fmt.Sprint(len(all), strings.Repeat("×", size))
		now.drafts[id+" "+key] = value
		then(func(s *Store) error { return s.SaveDraft(id, key, []byte(value)) })
	}
	bring := func(id string, events ...meeting.Event) {
		now.events[id] = append(slices.Clip(now.events[id]), events...)
		record := now.events[id]
		then(func(s *Store) error { return s.Import(id, record) })
	}
	for i := range 110 {
		switch {
		case i == 20:
			bring("old", chain(meeting.Event{}, 40, "old")...)
		case i == 21, i == 80:
			draft("old", "long", 600_000) // more than a megabyte: the file grows
		case i == 45:
			bring("m", chain(last("m"), 3, "m")...)
		case i == 60:
			delete(now.events, "old")
			delete(now.drafts, "old long")
			then(func(s *Store) error { return s.Delete("old") })
		case i%35 == 5:
			then(func(s *Store) error { _, err := AutoBackup(s, "declared", morning, 9); return err })
		case random.IntN(3) == 0:
			draft("m", "paper", random.IntN(40))
		case random.IntN(9) == 0:
			draft("m", "note", 3000+random.IntN(9000)) // pages of several sectors
		case random.IntN(4) == 0:
			event("other")
		default:
			event("m")
		}
	}
	return all
}

func init() { children["session"] = holdSession }

// holdSession makes all changes of the session, and prints a line after each.
func holdSession(args []string) (err error) {
	s, err := Open(args[0])
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	for i, c := range session() {
		if err := c.do(s); err != nil {
			return err
		}
		if i%40 == 30 {
			if err := s.Reopen(); err != nil {
				return err
			}
		}
		if _, err := fmt.Println("done"); err != nil {
			return err
		}
	}
	return nil
}

// recorded runs the session under strace and gives its calls, and the folder that they are about.
func recorded(t *testing.T) (calls []powercut.Call, root string) {
	t.Helper()
	root = filepath.Join(t.TempDir(), "disk")
	must(t, os.Mkdir(root, 0o700))
	self, err := os.Executable()
	must(t, err)
	trace := filepath.Join(t.TempDir(), "trace")
	line, err := powercut.Command(trace, self, filepath.Join(root, "data", "thuky.db"))
	if err != nil {
		t.Skip(err)
	}
	cmd := exec.Command(line[0], line[1:]...)
	cmd.Env = append(os.Environ(), childVariable+"=session")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	f, err := os.Open(trace)
	must(t, err)
	defer func() { must(t, f.Close()) }()
	calls, err = powercut.Parse(f)
	must(t, err)
	return calls, root
}

// The power fails at any moment of a session, and any part of what was not synced is lost: whole writes, sectors of
// them, parts of sectors, new sizes, names. What was done is there, the change under way is there as a whole or not at
// all, and the meeting goes on.
func TestEveryStateThatAPowerCutLeavesIsSound(t *testing.T) {
	t.Parallel()
	calls, root := recorded(t)
	disk, done := powercut.NewDisk(root), 0
	changes := session()
	const seed = 20201218
	random := rand.New(rand.NewPCG(seed, 6))
	states, subsets, torn, began := 0, 0, 0, time.Now()
	check := func(keep powercut.Keep, mayTear bool, what string) {
		t.Helper()
		states++
		if err := sound(disk.Cut(keep), changes, done, mayTear); err != nil {
			t.Fatalf("%s (seed %d), with %d changes done: %v", what, seed, done, err)
		}
	}
	next := 0
	for i, call := range calls {
		must(t, disk.Apply(call))
		if said, ok := call.Prints(); ok {
			done += strings.Count(said, "done\n")
		}
		n := disk.Pending()
		if n == 0 {
			continue
		}
		if n <= 6 && done%times(61, 3) == 1 { // all there are
			for bits := range uint64(1) << n {
				check(powercut.Subset(bits), false, fmt.Sprintf("call %d, writes %b of %d", i, bits, n))
				subsets++
			}
		}
		if next--; next < 0 {
			next = times(16, 0)
			for range times(1, 8) {
				mayTear := random.IntN(3) == 0
				if mayTear {
					torn++
				}
				check(powercut.Random(random, mayTear), mayTear, fmt.Sprintf("call %d", i))
			}
		}
	}
	if done != len(changes) {
		t.Fatalf("%d of %d changes were recorded", done, len(changes))
	}
	t.Logf("%d calls; %d states: %d subsets of whole writes, %d with torn sectors; %v", len(calls), states, subsets, torn, time.Since(began).Round(time.Millisecond))
}

// Without the syncs it would find what they are for.
func TestThePowerCutsWouldFindAMissingSync(t *testing.T) {
	calls, root := recorded(t)
	changes := session()
	for _, missing := range []string{"fdatasync", "fsync"} {
		disk, done := powercut.NewDisk(root), 0
		random := rand.New(rand.NewPCG(20201218, 7))
		var found error
		for _, call := range calls {
			if call.Name != missing {
				must(t, disk.Apply(call))
			}
			if said, ok := call.Prints(); ok && found == nil && done < 40 {
				done += strings.Count(said, "done\n")
				found = sound(disk.Cut(powercut.Random(random, false)), changes, done, false)
			}
		}
		if found == nil {
			t.Errorf("nothing was found without %s", missing)
		}
	}
}

// sound checks the files that a power cut has left after so many changes.
func sound(left map[string][]byte, changes []change, done int, torn bool) (err error) {
	folder, err := os.MkdirTemp("", "thuky-cut-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	if err := powercut.Write(folder, left); err != nil {
		return err
	}
	path := filepath.Join(folder, "data", "thuky.db")
	if _, err := os.Stat(path); err != nil && done > 0 {
		return err
	}
	s, err := Open(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	for _, w := range s.Warnings() {
		if !torn || !errors.Is(w, ErrMetaLost) && !errors.Is(w, ErrEventRestored) {
			return w
		}
	}
	before := content{}
	if done > 0 {
		before = changes[done-1].after
	}
	if err := equal(s, before); err != nil {
		if done == len(changes) {
			return err
		}
		if nextErr := equal(s, changes[done].after); nextErr != nil {
			return fmt.Errorf("neither before (%w) nor after (%w)", err, nextErr)
		}
	}
	return errors.Join(goesOn(s), backedUp(path, changes, done))
}

// equal compares what a store holds.
func equal(s *Store, want content) error {
	ids, err := s.IDs()
	if err != nil {
		return err
	}
	if len(ids) != len(want.events) {
		return fmt.Errorf("%d meetings, not %d", len(ids), len(want.events))
	}
	for id, events := range want.events {
		got, err := s.Events(id)
		if err != nil {
			return err
		}
		if len(got) != len(events) || got[len(got)-1].Hash != events[len(events)-1].Hash {
			return fmt.Errorf("%d events of %q, not %d", len(got), id, len(events))
		}
	}
	for name, want := range want.drafts {
		id, key, _ := strings.Cut(name, " ")
		if got, err := s.Draft(id, key); err != nil || string(got) != want {
			return fmt.Errorf("the draft %q has %d bytes, not %d: %w", name, len(got), len(want), err)
		}
	}
	return nil
}

// goesOn appends to every meeting, and keeps a draft.
func goesOn(s *Store) error {
	ids, err := s.IDs()
	for _, id := range append(ids, "new") {
		head, headErr := s.Head(id)
		err = errors.Join(err, headErr, s.Append(id, chain(head, 1, "after")[0]))
	}
	return errors.Join(err, s.SaveDraft("m", "paper", []byte("after")))
}

// backedUp checks that the newest good backup is one that was made, and that every other is good too.
func backedUp(path string, changes []change, done int) error {
	names, err := filepath.Glob(filepath.Join(BackupFolder(path), "thuky-*.db"))
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := verifyFile(name); err != nil {
			return err
		}
	}
	made := 0
	for i := range changes[:done] {
		if i%35 == 5 {
			made++
		}
	}
	if len(names) < made {
		return fmt.Errorf("%d backups of %d are left", len(names), made)
	}
	return nil
}
