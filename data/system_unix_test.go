//go:build unix

package data

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"thuky/data/export"
	"thuky/meeting"
)

func init() {
	children["opener"] = tellWhatOpeningSays
	children["outputs"] = tellWhatWritingSays
}

var openingKinds = map[string]error{
	"read-only": ErrReadOnly, "no permission": ErrNoPermission, "no database": ErrNoDatabase, "in use": ErrInUse,
}

// tellWhatOpeningSays opens a database for writing and for reading, and prints what each says.
func tellWhatOpeningSays(args []string) error {
	for _, open := range []func(string) (*Store, error){Open, OpenReadOnly} {
		s, err := open(args[0])
		said := "opened"
		if err != nil {
			said = err.Error()
			for name, kind := range openingKinds {
				if errors.Is(err, kind) {
					said = name
				}
			}
		} else if err := s.Close(); err != nil {
			return err
		}
		fmt.Println(said)
	}
	return nil
}

// asNobody runs a child without the rights of the superuser, who may do anything.
func asNobody(t *testing.T, child, arg string) string {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	copied := filepath.Join(filepath.Dir(arg), "..", "test.bin")
	b, err := os.ReadFile(self)
	must(t, err)
	must(t, os.WriteFile(copied, b, 0o755))
	cmd := exec.Command(copied, arg)
	cmd.Env = append(os.Environ(), childVariable+"="+child)
	if os.Geteuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	var complaint strings.Builder
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, complaint.String())
	}
	return strings.TrimSpace(string(out))
}

// tellWhatWritingSays writes an archive, a backup and the papers of a meeting into a folder, and prints what each says.
func tellWhatWritingSays(args []string) (err error) {
	own, err := os.MkdirTemp("", "thuky-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(own)) }()
	s, err := Open(filepath.Join(own, "thuky.db"))
	if err != nil {
		return err
	}
	_, _, papers := export.Meeting(&meeting.Meeting{}, args[0], nil, nil, nil)
	for _, err := range []error{
		ArchiveFile(filepath.Join(args[0], "m.jsonl"), "m", chain(meeting.Event{}, 1, "")),
		s.BackupFile(filepath.Join(args[0], "b.db")),
		papers,
	} {
		said, ok := errors.AsType[interface {
			error
			Sentence(lang string) string
		}](err)
		if !ok {
			return fmt.Errorf("not said: %w", err)
		}
		fmt.Println(said.Sentence("en"))
	}
	return s.Close()
}

func TestIntoAFolderThatCanOnlyBeReadNothingIsWrittenAndAnotherIsAdvised(t *testing.T) {
	base := t.TempDir()
	must(t, os.Chmod(filepath.Dir(base), 0o755))
	dir := filepath.Join(base, "closed")
	must(t, os.Mkdir(dir, 0o555))
	said := strings.Split(asNobody(t, "outputs", dir), "\n")
	for i, want := range []string{
		"No permission to read or write " + filepath.Join(dir, "m.jsonl") + ": check its permissions, or name another place.",
		"No permission to read or write " + filepath.Join(dir, "b.db") + ": check its permissions, or name another place.",
		"No permission to write " + dir,
	} {
		if len(said) != 3 || !strings.HasPrefix(said[i], want) {
			t.Errorf("%q, want %q", said, want)
		}
	}
	if names, err := os.ReadDir(dir); err != nil || len(names) > 0 {
		t.Errorf("left behind: %v, %v", names, err)
	}
}

func TestWhatTheSystemForbidsIsSaid(t *testing.T) {
	base := t.TempDir()
	must(t, os.Chmod(filepath.Dir(base), 0o755))
	for name, c := range map[string]struct {
		dir, file os.FileMode
		want      string
	}{
		"a file that can only be read":   {0o755, 0o444, "read-only\nopened"},
		"a file that cannot be read":     {0o755, 0o000, "no permission\nno permission"},
		"a folder that can only be read": {0o555, 0o666, "opened\nopened"},
		"a folder that is closed":        {0o600, 0o666, "no permission\nno permission"},
		"nothing, in such a folder":      {0o555, 0, "no permission\nno database"},
	} {
		dir := filepath.Join(base, name)
		must(t, os.Mkdir(dir, 0o700))
		path := filepath.Join(dir, "thuky.db")
		if c.file != 0 || strings.HasPrefix(name, "a file") {
			s, err := Open(path)
			must(t, err)
			must(t, s.Append("m", chain(meeting.Event{}, 1, "")[0]))
			must(t, s.Close())
			must(t, os.Chmod(path, c.file))
		}
		must(t, os.Chmod(dir, c.dir))
		if got := asNobody(t, "opener", path); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		must(t, os.Chmod(dir, 0o700))
	}
}

func TestADeviceAndAPipeAreNoDatabases(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	must(t, syscall.Mkfifo(pipe, 0o600))
	for _, path := range []string{pipe, "/dev/null", "/dev/zero"} {
		begin := time.Now()
		_, err := Open(path)
		fails(t, err, ErrNotDatabase)
		if time.Since(begin) > time.Second {
			t.Errorf("%s: took %v", path, time.Since(begin))
		}
	}
}
