package usage

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"
)

func TestProgressIsShownAfterHalfASecond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var b bytes.Buffer
		p := progressOn(&b)
		p.Say("một, còn 2")
		time.Sleep(unseen - time.Millisecond)
		if b.Len() > 0 {
			t.Errorf("shown at once: %q", b.String())
		}
		time.Sleep(2 * time.Millisecond)
		synctest.Wait()
		p.Say("hai")
		p.End()
		p.End()
		p.Say("ba")
		if got, want := b.String(), "\rmột, còn 2\rhai       \r   \r"; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	})
}

func TestWhatIsQuickShowsNoProgress(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var b bytes.Buffer
		p := progressOn(&b)
		p.Say("một")
		p.End()
		time.Sleep(2 * unseen)
		synctest.Wait()
		if b.Len() > 0 {
			t.Errorf("%q", b.String())
		}
	})
}

func TestOnlyATerminalShowsProgress(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "stderr"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []*Progress{ShowProgress(&bytes.Buffer{}), ShowProgress(f)} {
		if p.to != nil {
			t.Errorf("%+v", p)
		}
		p.Say("một")
		p.End()
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
