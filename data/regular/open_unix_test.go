//go:build unix

package regular

import (
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// Whatever stands there, it is answered for at once.
func TestOnlyAPlainFileIsOpened(t *testing.T) {
	dir, err := os.MkdirTemp("", "th") // t.TempDir is too long for a socket
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	at := func(name string) string { return filepath.Join(dir, name) }
	l, err := net.Listen("unix", at("socket"))
	if err := errors.Join(err, syscall.Mkfifo(at("pipe"), 0o600), os.Symlink(at("pipe"), at("link")), os.WriteFile(at("file"), []byte("x"), 0o600)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() }) // its folder goes with it
	for path, want := range map[string]error{
		at("pipe"): ErrNotFile, at("link"): ErrNotFile, at("socket"): ErrNotFile, "/dev/zero": ErrNotFile,
		dir: ErrFolder, at("missing"): os.ErrNotExist, at("file"): nil,
	} {
		answered := make(chan error, 1)
		go func() {
			f, err := Open(path)
			if err == nil {
				_, err = io.ReadAll(f)
				err = errors.Join(err, f.Close())
			}
			answered <- err
		}()
		select {
		case err := <-answered:
			if !errors.Is(err, want) {
				t.Errorf("%s: got %v, want %v", path, err, want)
			}
		case <-time.After(5 * time.Second):
			t.Errorf("%s is waited for", path)
		}
	}
}
