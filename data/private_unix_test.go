//go:build unix

package data

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"thuky/data/demo"
	"thuky/data/export"
)

// Whatever the program writes is for this user only, even where the system would give everybody everything: folders
// 0700, files and the socket 0600.
func TestEverythingWrittenIsForThisUserOnly(t *testing.T) {
	open := syscall.Umask(0) // no other test runs meanwhile: this one is not parallel
	t.Cleanup(func() { syscall.Umask(open) })
	home, err := os.MkdirTemp("", "th") // t.TempDir is too long for a socket
	must(t, err)
	t.Cleanup(func() { must(t, os.RemoveAll(home)) })
	t.Setenv("XDG_RUNTIME_DIR", filepath.Join(home, "run"))
	events, err := demo.Finished()
	must(t, err)
	path := filepath.Join(home, "share", "thuky", "thuky.db")

	s, err := Open(path)
	must(t, err)
	srv, err := Serve(s)
	must(t, err)
	defer func() { must(t, srv.Close()) }()
	must(t, s.Import(demo.ID, events))
	must(t, os.MkdirAll(filepath.Join(home, "stick", "thuky"), 0o700))
	must(t, s.SaveSetting(SecondPlace, []byte(filepath.Join(home, "stick", "thuky"))))
	desk := Desk{Store: s, Out: filepath.Join(home, "Documents")}
	must(t, desk.Backup(placing))
	m, err := Fold(s, demo.ID)
	must(t, err)
	_, err = desk.Export(m, nil, nil, func(int, int) {})
	must(t, err)
	_, _, err = export.Meeting(m, filepath.Join(home, "papers", "of", "2020"), nil, nil, nil)
	must(t, err)
	must(t, s.BackupFile(filepath.Join(home, "b.db")))
	must(t, ArchiveFile(filepath.Join(home, "m.jsonl"), demo.ID, events))
	_, err = Restore(filepath.Join(home, "restored", "thuky.db"), filepath.Join(home, "m.jsonl"))
	must(t, err)
	if f := ReportFault(path, time.Now(), "1.0", fs.ErrInvalid, nil); f.Report == "" {
		t.Error("no report")
	}
	rescue, ok := errors.AsType[*RescueError](s.rescue(damaged(path, "as far as this test goes")))
	if !ok || len(rescue.Archives) != 1 {
		t.Errorf("rescued: %v", rescue)
	}

	kinds := map[string]int{}
	must(t, filepath.WalkDir(home, func(at string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		want := fs.FileMode(0o600)
		if entry.IsDir() {
			want = 0o700
		}
		if info.Mode().Perm() != want {
			t.Errorf("%s is %v, not %v", strings.TrimPrefix(at, home), info.Mode().Perm(), want)
		}
		kinds[filepath.Ext(at)]++
		return nil
	}))
	for _, kind := range []string{".db", ".jsonl", ".docx", ".md", ".txt", ".sock"} {
		if kinds[kind] == 0 {
			t.Errorf("no %s was written: %v", kind, kinds)
		}
	}
	if kinds[".db"] != 5 || kinds[".jsonl"] != 2 {
		t.Errorf("not all that was to be written: %v", kinds)
	}
}
