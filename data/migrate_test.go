package data

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"thuky/meeting"
)

var keepSchema = flag.Bool("keep-schema", false, "write testdata/schema-N.db for the schema of today, where there is none")

// goldenEvents is what every testdata/schema-N.db holds.
func goldenEvents() []meeting.Event { return chain(meeting.Event{}, 60, "golden") }

// A database of every schema there has been opens today, with every event as it was. The files are never written
// again: a new schema adds one, made by the last program that wrote the schema before.
func TestADatabaseOfEverySchemaOpens(t *testing.T) {
	for version := uint64(1); version <= schemaVersion; version++ {
		kept := filepath.Join("testdata", fmt.Sprintf("schema-%d.db", version))
		if _, err := os.Stat(kept); err != nil && *keepSchema && version == schemaVersion {
			s := newStore(t)
			must(t, s.Import("2020-12-18", goldenEvents()))
			must(t, s.SaveDraft("2020-12-18", "paper", []byte("x·x")))
			must(t, s.SaveSetting("lang", []byte("en")))
			must(t, os.MkdirAll("testdata", 0o700))
			must(t, s.BackupFile(kept))
		}
		path := filepath.Join(t.TempDir(), "thuky.db")
		write(t, path, read(t, kept))
		s := openAt(t, path)
		holds(t, s, "2020-12-18", goldenEvents())
		if draft, err := s.Draft("2020-12-18", "paper"); err != nil || string(draft) != "x·x" {
			t.Errorf("schema %d: draft %q, %v", version, draft, err)
		}
		if lang, err := s.Setting("lang"); err != nil || string(lang) != "en" {
			t.Errorf("schema %d: setting %q, %v", version, lang, err)
		}
		must(t, s.Append("2020-12-18", chain(goldenEvents()[59], 1, "")[0]))
		if len(s.Warnings()) > 0 {
			t.Errorf("schema %d: %v", version, s.Warnings())
		}
		if version == schemaVersion {
			r, err := OpenReadOnly(kept)
			must(t, err)
			before := read(t, kept)
			holds(t, r, "2020-12-18", goldenEvents())
			must(t, r.Close())
			if !bytes.Equal(before, read(t, kept)) {
				t.Error("reading changed it")
			}
		}
	}
}
