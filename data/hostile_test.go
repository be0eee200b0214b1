package data

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"

	"thuky/meeting"
)

// hostile are archives that no honest writer makes, each given piece by piece for ever or up to a gibibyte.
var hostile = map[string]func() io.Reader{
	"a gibibyte of long events": func() io.Reader { return events(`"`+strings.Repeat("a", 1<<20)+`"`, 1<<10) },
	"a million small events":    func() io.Reader { return events(`{}`, 1_000_000) },
	"one event of 100 megabytes": func() io.Reader {
		before, after, _ := strings.Cut(string(meeting.Event{Seat: "secretary", Kind: "item-noted/1", Body: []byte(`"…"`)}.Seal(meeting.Event{}).Encode()), "…")
		return beginning(io.MultiReader(strings.NewReader(before), io.LimitReader(&endless{pattern: "a"}, 100<<20), strings.NewReader(after+"\n")))
	},
	"a gibibyte in one line":    func() io.Reader { return beginning(io.LimitReader(&endless{pattern: "a"}, 1<<30)) },
	"a gibibyte of empty lines": func() io.Reader { return beginning(io.LimitReader(&endless{pattern: "\n"}, 1<<30)) },
	"events nested in events": func() io.Reader {
		return events(strings.Repeat(`{"body":`, 250_000)+`0`+strings.Repeat(`}`, 250_000), 1)
	},
	"lists nested in lists": func() io.Reader {
		return events(strings.Repeat(`[`, 1_900_000)+strings.Repeat(`]`, 1_900_000), 1)
	},
	"archives nested in archives": func() io.Reader { return &endless{pattern: archiveBeginning} },
	"a million numbers":           func() io.Reader { return events(`[0`+strings.Repeat(`,0`, 1_000_000)+`]`, 1<<10) },
}

// slow are those that take some seconds each, and a minute under the race detector: the long version has them.
var slow = map[string]bool{"a gibibyte of long events": true, "a million small events": true, "a million numbers": true}

const archiveBeginning = `{"thuky":"archive","version":2,"meeting":"m","salvage":{"of":0,"missing":""}}` + "\n"

func beginning(rest io.Reader) io.Reader {
	return io.MultiReader(strings.NewReader(archiveBeginning), rest)
}

// events gives an archive of n events of the same body, each made when it is read. Its chain holds; it has no end.
func events(body string, n int) io.Reader {
	var last meeting.Event
	return beginning(&lazy{next: func() []byte {
		if n--; n < 0 {
			return nil
		}
		last = meeting.Event{Seat: "secretary", Kind: "item-noted/1", Body: []byte(body)}.Seal(last)
		return append(last.Encode(), '\n')
	}})
}

// lazy is a reader whose parts are made when they are needed.
type lazy struct {
	next func() []byte
	rest bytes.Reader
}

func (l *lazy) Read(p []byte) (int, error) {
	if l.rest.Len() == 0 {
		part := l.next()
		if part == nil {
			return 0, io.EOF
		}
		l.rest.Reset(part)
	}
	return l.rest.Read(p)
}

func init() { children["archive"] = readHostile }

// readHostile reads an archive, and prints the megabytes that the process has taken from the system for that.
func readHostile(args []string) error {
	_, err := ReadArchive(hostile[args[0]]())
	var taken runtime.MemStats
	runtime.ReadMemStats(&taken)
	said := "too large"
	if !errors.Is(err, ErrTooLarge) {
		said = "refused"
	}
	if !errors.Is(err, ErrTooLarge) && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNotArchive) {
		return fmt.Errorf("not refused: %w", err)
	}
	fmt.Println(taken.Sys>>20, said)
	return nil
}

// Whatever it is given for an archive, the program ends with an error, soon, and without taking the memory of the
// machine. Each is read in a process of its own, so that its memory can be told.
func TestHostileArchivesEndInBoundedTimeAndMemory(t *testing.T) {
	t.Parallel()
	const mostTime, mostMegabytes = 30 * time.Second, 768
	self, err := os.Executable()
	must(t, err)
	for name := range hostile {
		if slow[name] && !*long {
			continue
		}
		begin := time.Now()
		cmd := exec.Command(self, name)
		cmd.Env = append(os.Environ(), childVariable+"=archive")
		var complaint strings.Builder
		cmd.Stderr = &complaint
		out, err := cmd.Output()
		took := time.Since(begin)
		if err != nil {
			t.Errorf("%s: %v: %s", name, err, complaint.String())
			continue
		}
		var megabytes int
		var said string
		_, err = fmt.Sscan(string(out), &megabytes, &said)
		must(t, err)
		t.Logf("%-28s %-8s %6v, %4d MB", name, strings.TrimSpace(string(out[strings.Index(string(out), " "):])), took.Round(10*time.Millisecond), megabytes)
		if took > mostTime || megabytes > mostMegabytes {
			t.Errorf("%s: %v and %d MB", name, took, megabytes)
		}
	}
}
