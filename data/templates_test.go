package data

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"thuky/data/templates"
	"thuky/meeting"
)

// TestTheOfficesOwnTemplates are read beside the database where they are there; reading makes no file, and a file that
// cannot be used leaves the standard ones.
func TestTheOfficesOwnTemplates(t *testing.T) {
	d := Desk{Store: newStore(t)}
	beside := func(name string) string { return filepath.Join(filepath.Dir(d.Path()), name) }
	standard := func(wantErr error, says string) {
		t.Helper()
		kinds, err := d.Agendas()
		rules, err2 := d.Rules()
		if !reflect.DeepEqual(kinds, meeting.Templates()) || !reflect.DeepEqual(rules, meeting.Profiles()) {
			t.Errorf("%+v, %+v", kinds, rules)
		}
		for i, err := range []error{err, err2} {
			if !errors.Is(err, wantErr) || err != nil && !Misused(err) {
				t.Errorf("%v", err)
			}
			var said interface{ Sentence(lang string) string }
			if errors.As(err, &said) && (!strings.Contains(said.Sentence("vi"), says) || !strings.Contains(said.Sentence("en"), beside([]string{templates.AgendaFile, templates.RulesFile}[i]))) {
				t.Error(said.Sentence("vi"))
			}
		}
	}
	standard(nil, "")
	if _, err := os.Stat(beside(templates.AgendaFile)); !errors.Is(err, os.ErrNotExist) {
		t.Error("a file was made")
	}

	must(t, os.WriteFile(beside(templates.AgendaFile), []byte("[[meeting]]\nkey='x'\nname='Giao ban'\ntitle='Giao ban'\nitems=[{name='Báo cáo',part='report'}]"), 0o600))
	must(t, os.WriteFile(beside(templates.RulesFile), []byte("[[rule]]\nname='Cụm'\nmethod='hands'\nbase='present'"), 0o600))
	kinds, err := d.Agendas()
	rules, err2 := d.Rules()
	if err != nil || err2 != nil || len(kinds) != 1 || kinds[0].Name != "Giao ban" || len(rules) != 1 || rules[0].Name != "Cụm" {
		t.Errorf("%+v, %+v, %v, %v", kinds, rules, err, err2)
	}

	for _, name := range []string{templates.AgendaFile, templates.RulesFile} {
		must(t, os.WriteFile(beside(name), []byte("\n[nothing]\n"), 0o600))
	}
	standard(templates.ErrUnknownKey, "dòng 2: mục “nothing” không có ở đây")
	for _, name := range []string{templates.AgendaFile, templates.RulesFile} {
		must(t, errors.Join(os.Remove(beside(name)), os.Mkdir(beside(name), 0o700)))
	}
	standard(ErrNotFile, beside(""))
}

// TestTemplatesAreWrittenOnce: into a folder that need not be there, and over nothing that stands in it.
func TestTemplatesAreWrittenOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "mẫu", "2026")
	paths, err := WriteTemplates(dir)
	must(t, err)
	files, err := templateFiles()
	must(t, err)
	for i, file := range files {
		got, err := os.ReadFile(paths[i])
		if err != nil || string(got) != string(file.Content) || paths[i] != filepath.Join(dir, file.Name) {
			t.Errorf("%s: %v", paths[i], err)
		}
	}
	must(t, errors.Join(os.WriteFile(paths[1], []byte("of the office"), 0o600), os.Remove(paths[2])))
	again, err := WriteTemplates(dir)
	if !errors.Is(err, ErrTaken) || !Misused(err) || again != nil {
		t.Fatalf("%v, %v", again, err)
	}
	wrong, _ := errors.AsType[*Error](err)
	vi := wrong.Sentence("vi")
	if !strings.Contains(vi, paths[0]+", "+paths[1]) || strings.Contains(vi, paths[2]) {
		t.Error(vi)
	}
	if _, err := os.Stat(paths[2]); !errors.Is(err, os.ErrNotExist) {
		t.Error("one was written all the same")
	}
	if got, _ := os.ReadFile(paths[1]); string(got) != "of the office" {
		t.Errorf("%s", got)
	}
	if _, err := WriteTemplates(filepath.Join(paths[1], "x")); !errors.Is(err, ErrNoFolder) || !Misused(err) {
		t.Errorf("in a file: %v", err)
	}
	if _, err := WriteTemplates(paths[1]); !errors.Is(err, ErrNoFolder) {
		t.Errorf("a file: %v", err)
	}
	locked := filepath.Join(dir, "locked")
	must(t, os.Mkdir(locked, 0o500))
	if runtime.GOOS == "windows" || os.Geteuid() == 0 { // which write anywhere
		return
	}
	if _, err := WriteTemplates(locked); !errors.Is(err, ErrNoPermission) {
		t.Errorf("locked: %v", err)
	}
	if _, err := WriteTemplates(filepath.Join(locked, "x")); !errors.Is(err, ErrNoPermission) {
		t.Errorf("in a locked one: %v", err)
	}
}
