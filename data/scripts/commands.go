// Package scripts holds the commands that the scripts of the command line, in data/testdata/script, have besides the
// usual ones.
package scripts

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"go.etcd.io/bbolt"

	"thuky/data"
	"thuky/meeting"
)

// Commands are the commands by their names.
var Commands = map[string]func(*testscript.TestScript, bool, []string){
	"fails": fails, "samejson": sameJSON, "written": written, "change": change, "forge": forge, "rename": rename, "schema": schema, "await": await,
}

// Vietnamese finds what no sentence in English has.
var Vietnamese = regexp.MustCompile(`[à-ỹđĐ]`)

// fails STATUS PROGRAM ARGS...: the program ends with that status, "any" but 0, after one line on standard error and
// nothing on standard output.
func fails(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: fails STATUS PROGRAM ARGS...")
	}
	var exit *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); !errors.As(err, &exit) {
		ts.Fatalf("%v: it should have failed", err)
	}
	if got := strconv.Itoa(exit.ExitCode()); got != args[0] && args[0] != "any" {
		ts.Fatalf("exit status %s, not %s", got, args[0])
	}
	said, out := ts.ReadFile("stderr"), ts.ReadFile("stdout")
	if line, ok := strings.CutSuffix(said, "\n"); !ok || strings.TrimSpace(line) == "" || strings.ContainsAny(line, "\n\x1b") || out != "" {
		ts.Fatalf("not one line on standard error, and nothing besides")
	}
	english := slices.Contains(args, "en") || slices.Contains(args, "--lang=en") || strings.Contains(args[len(args)-1], "--lang en")
	if foreign := Vietnamese.MatchString(said) == english; foreign || !strings.HasSuffix(said, ".\n") {
		ts.Fatalf("not a sentence in the language asked for")
	}
}

// vietnamese finds a letter that English has not.

// samejson FILE FILE: both hold the same JSON.
func sameJSON(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: samejson FILE FILE")
	}
	if why := Unequal(ts.ReadFile(args[0]), ts.ReadFile(args[1])); why != "" {
		ts.Fatalf("%s", why)
	}
}

// Unequal says how two JSON texts differ in more than their form, or "".
func Unequal(got, want string) string {
	var values [2]any
	for i, s := range []string{got, want} {
		if err := json.Unmarshal([]byte(s), &values[i]); err != nil {
			return fmt.Sprintf("%v in\n%s", err, s)
		}
	}
	if !reflect.DeepEqual(values[0], values[1]) {
		return fmt.Sprintf("got\n%s\nwant\n%s", got, want)
	}
	return ""
}

// written: every line of standard output names a file that is there, and not empty.
func written(ts *testscript.TestScript, neg bool, args []string) {
	paths := strings.Split(strings.TrimSuffix(ts.ReadFile("stdout"), "\n"), "\n")
	if neg || len(args) > 0 || paths[0] == "" {
		ts.Fatalf("usage: written, after a command that names files")
	}
	for _, path := range paths {
		if len(ts.ReadFile(path)) == 0 {
			ts.Fatalf("%s is empty", path)
		}
	}
}

// change FILE OLD NEW: replaces the first OLD in a file.
func change(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: change FILE OLD NEW")
	}
	before := ts.ReadFile(args[0])
	after := strings.Replace(before, args[1], args[2], 1)
	if after == before {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(after), 0o600))
}

// forge FILE OLD NEW: replaces the first OLD in an archive, and makes the chain hold again.
func forge(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: forge FILE OLD NEW")
	}
	a, err := data.ReadArchiveFile(ts.MkAbs(args[0]))
	ts.Check(err)
	id, events := a.ID, a.Events
	var last meeting.Event
	changed := 0
	for i, e := range events {
		body := string(e.Body)
		if changed == 0 {
			body = strings.Replace(body, args[1], args[2], 1)
		}
		if body != string(e.Body) {
			changed++
		}
		e.Body = json.RawMessage(body)
		events[i] = e.Seal(last)
		last = events[i]
	}
	if changed == 0 {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.Remove(ts.MkAbs(args[0])))
	ts.Check(data.ArchiveFile(ts.MkAbs(args[0]), id, events))
}

// rename FILE ID: writes an archive again under another id.
func rename(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: rename FILE ID")
	}
	a, err := data.ReadArchiveFile(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(os.Remove(ts.MkAbs(args[0])))
	ts.Check(data.ArchiveFile(ts.MkAbs(args[0]), args[1], a.Events))
}

// schema FILE NUMBER: makes a database say that it is of that schema.
func schema(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: schema FILE NUMBER")
	}
	n, err := strconv.ParseUint(args[1], 10, 64)
	ts.Check(err)
	db, err := bbolt.Open(ts.MkAbs(args[0]), 0o600, nil)
	ts.Check(err)
	err = db.Update(func(tx *bbolt.Tx) error {
		return tx.Bucket([]byte("thuky")).Put([]byte("schema"), binary.BigEndian.AppendUint64(nil, n))
	})
	ts.Check(errors.Join(err, db.Close()))
}

// await FILE: until it is there.
func await(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: await FILE")
	}
	for range 1000 {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	ts.Fatalf("%s does not come", args[0])
}
