package data

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestAFaultIsReportedBesideTheDatabase(t *testing.T) {
	dir, cause := t.TempDir(), errors.New("in Update")
	f := ReportFault(filepath.Join(dir, "thuky.db"), time.Date(2026, 11, 25, 9, 5, 0, 0, time.UTC), "1.0", cause, []byte("goroutine 1"))
	raw, err := os.ReadFile(f.Report)
	must(t, err)
	for _, want := range []string{"thuky 1.0", "in Update", "goroutine 1"} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("the report does not say %q:\n%s", want, raw)
		}
	}
	if filepath.Base(f.Report) != "thuky-loi-20261125-090500.txt" || !errors.Is(f, cause) {
		t.Errorf("the fault is %+v", f)
	}
	if info, err := os.Stat(f.Report); err != nil || info.Mode().Perm()&0o077 != 0 && os.PathSeparator == '/' {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	for lang, want := range map[string]string{"vi": "mọi việc đã hiện đều được lưu", "en": "all that was shown is saved"} {
		if said := f.Sentence(lang); !strings.Contains(said, want) || !strings.Contains(said, f.Report) {
			t.Errorf("%s: %s", lang, said)
		}
	}
	if f := ReportFault(filepath.Join(dir, "gone", "thuky.db"), time.Now(), "1.0", cause, nil); f.Report != "" || strings.Contains(f.Sentence("vi"), ".txt") {
		t.Errorf("without a folder the report is %q", f.Report)
	}
}
