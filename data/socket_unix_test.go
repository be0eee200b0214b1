//go:build unix

package data

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// What killed programs left is taken away by the next one, whatever database it is of; what answers stays, and what is
// another's.
func TestDeadSocketsAreTakenAway(t *testing.T) {
	run, err := os.MkdirTemp("", "th") // t.TempDir is too long for a socket
	must(t, err)
	t.Cleanup(func() { must(t, os.RemoveAll(run)) })
	t.Setenv("XDG_RUNTIME_DIR", run)
	dir := filepath.Join(run, "thuky")
	must(t, os.Mkdir(dir, 0o700))
	long := time.Now().Add(-time.Hour)
	socketAt := func(name string, made time.Time) (path string, l *net.UnixListener) {
		path = filepath.Join(dir, name)
		l, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
		must(t, err)
		l.SetUnlinkOnClose(false)
		must(t, os.Chtimes(path, made, made))
		return path, l
	}
	dead, killed := socketAt("0123456789abcdef.sock", long)
	must(t, killed.Close())
	young, justKilled := socketAt("0123456789abcdee.sock", time.Now())
	must(t, justKilled.Close())
	other, othersOwn := socketAt("other.sock", long)
	must(t, othersOwn.Close())
	alive, living := socketAt("0123456789abcded.sock", long)
	defer func() { must(t, living.Close()) }()

	s := newStore(t)
	srv, err := Serve(s)
	must(t, err)
	defer func() { must(t, srv.Close()) }()
	for path, stays := range map[string]bool{dead: false, young: true, other: true, alive: true} {
		if _, err := os.Lstat(path); errors.Is(err, os.ErrNotExist) == stays {
			t.Errorf("%s: %v", filepath.Base(path), err)
		}
	}
}
