package data

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"thuky/data/templates"
	"thuky/meeting/phrase"
)

func TestTheFileOfPhrasesIsMadeOnceAndRead(t *testing.T) {
	d := Desk{Store: newStore(t)}
	own, path, made, err := d.Phrases()
	must(t, err)
	if !made || own != nil || filepath.Base(path) != templates.PhrasesFile {
		t.Fatal(own, path, made)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Error(info.Mode(), err)
	}
	if own, _, made, err := d.Phrases(); err != nil || made || own != nil {
		t.Errorf("the standard words are not the office's own: %v, %t, %v", own, made, err)
	}
	must(t, os.WriteFile(path, []byte("[votes]\npassed = 'Hội nghị tán thành.'\n"), 0o600))
	if own, _, made, err := d.Phrases(); err != nil || made || own["votes.passed"] != "Hội nghị tán thành." {
		t.Errorf("%v, %t, %v", own, made, err)
	}
	must(t, os.WriteFile(path, []byte("[votes]\n\npass = 'x'\n"), 0o600))
	var wrong *templates.Error
	if _, _, _, err := d.Phrases(); !errors.As(err, &wrong) || wrong.Line != 3 || !errors.Is(err, phrase.ErrUnknown) {
		t.Error(err)
	}
}

// What the system says about the file is a sentence, in the language of the screen.
func TestAFolderForTheFileOfPhrasesIsSaid(t *testing.T) {
	d := Desk{Store: newStore(t)}
	path := filepath.Join(filepath.Dir(d.Path()), templates.PhrasesFile)
	must(t, os.Mkdir(path, 0o700))
	_, _, _, err := d.Phrases()
	var said interface{ Sentence(lang string) string }
	if !errors.As(err, &said) || !strings.Contains(said.Sentence("vi"), path) {
		t.Errorf("%v", err)
	}
}
