package usage

import (
	"errors"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

var vietnamese = regexp.MustCompile(`[à-ỹđĐ]`)

// Whatever the help says of a command or a flag is there in both languages, and in none but that one.
func TestEveryCommandAndFlagIsDescribedInBothLanguages(t *testing.T) {
	said := map[string]word{"what stands for a meeting": meetingWords}
	for name, w := range commands {
		if !strings.HasPrefix(w.use.vi, name) || !strings.HasPrefix(w.use.en, name) || vietnamese.MatchString(w.use.en) {
			t.Errorf("%s is written %q", name, w.use)
		}
		if !strings.Contains(w.example.vi, "thuky") || !strings.Contains(w.example.en, "thuky") || vietnamese.MatchString(w.example.en) {
			t.Errorf("%s is shown by %q", name, w.example)
		}
		said[name] = w.short
		if w.long != (word{}) {
			said[name+" at length"] = w.long
		}
	}
	maps.Copy(said, flags)
	for of, w := range said {
		if !vietnamese.MatchString(w.vi) || strings.TrimSpace(w.en) == "" || vietnamese.MatchString(w.en) {
			t.Errorf("%s is described as %q", of, w)
		}
	}
}

// Whatever is wrong with a command line is one sentence in either language that says what to do.
func TestWrongUseIsASentence(t *testing.T) {
	for _, c := range []struct {
		args string
		says string // in either language
	}{
		{"lsit", "“list”"},
		{"nothing", "“nothing”"},
		{"list extra", "“extra”"},
		{"restore", "“thuky restore "},
		{"--nope", "--nope"},
		{"list --nope", "--nope"},
		{"list -xy", "-x"},
		{"list --json=perhaps", "“perhaps”"},
		{"list --=x", ""},
		{"list --db", "--db"},
		{"list -d", "-d"},
		{"help nothing", "“nothing”"},
	} {
		root := Help{}.Command("thuky", 0, 0, func(*cobra.Command, []string) error { return nil })
		root.SilenceErrors, root.SilenceUsage = true, true
		Help{}.Localize(root)
		root.PersistentFlags().StringP("db", "d", "", "")
		list := Help{}.Command("list", 0, 0, func(*cobra.Command, []string) error { return nil })
		list.Flags().Bool("json", false, "")
		root.AddCommand(list, Help{}.Command("restore", 1, 1, func(*cobra.Command, []string) error { return nil }))
		root.SetArgs(strings.Fields(c.args))
		var wrong *Error
		if err := root.Execute(); !errors.As(err, &wrong) {
			t.Errorf("%s: %v", c.args, err)
			continue
		}
		vi, en := wrong.Sentence("vi"), wrong.Sentence("en")
		if !strings.Contains(vi, c.says) || !vietnamese.MatchString(vi) || !strings.HasSuffix(vi, ": xem “thuky --help”.") {
			t.Errorf("%s: %q", c.args, vi)
		}
		if !strings.Contains(en, c.says) || vietnamese.MatchString(en) || !strings.HasSuffix(en, ": see “thuky --help”.") {
			t.Errorf("%s: %q", c.args, en)
		}
	}
}

func TestWhatNobodyForesawIsStillASentence(t *testing.T) {
	err := errors.New("connection reset")
	for lang, want := range map[string]string{"vi": "Có lỗi ngoài dự kiến (connection reset): ", "en": "Something unforeseen went wrong (connection reset): "} {
		if got := Sentence(lang, err.Error(), err); !strings.HasPrefix(got, want) || !strings.HasSuffix(got, ".") {
			t.Errorf("%s: %q", lang, got)
		}
		if got := Sentence(lang, "Said.", err); got != "Said." {
			t.Errorf("%s: %q", lang, got)
		}
	}
}

func TestTheLanguageIsFoundBesideAMistake(t *testing.T) {
	for args, want := range map[string]string{
		"": "", "--nope --lang en": "en", "--lang=en --nope": "en", "--lang": "", "--lang vi --lang en": "en", "list -- --lang en": "en",
	} {
		if got := Lang(strings.Fields(args)); got != want {
			t.Errorf("%q: %q", args, got)
		}
	}
}

func TestTheHelpIsPutIntoVietnamese(t *testing.T) {
	var out strings.Builder
	path := filepath.Join(t.TempDir(), "help.txt")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"  \x1b[1mUSAGE\x1b[m  \n", "thuky [command] [--flags]\n", "the USAGE of it\n"} {
		for _, w := range []interface{ Write([]byte) (int, error) }{Help{}.Writer(&out), Help{}.Writer(f)} {
			if n, err := w.Write([]byte(line)); n != len(line) || err != nil {
				t.Fatal(n, err)
			}
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	want := "  \x1b[1mCÁCH GỌI\x1b[m  \nthuky [lệnh...] [--chọn…]\nthe USAGE of it\n"
	written, err := os.ReadFile(path)
	if out.String() != want || string(written) != want || err != nil {
		t.Errorf("%q, %q, %v", out.String(), written, err)
	}
}

func TestTheHelpInEnglishIsAsItWasLaidOut(t *testing.T) {
	var out strings.Builder
	if HelpFor([]string{"--lang", "en"}).Writer(&out) != &out {
		t.Error("it is changed on its way")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func TestOutputKeepsItsFirstError(t *testing.T) {
	o := &Output{To: full{}}
	var said *OutputError
	if err := o.JSON(1); !errors.As(err, &said) || !errors.As(o.Err, &said) {
		t.Fatalf("%v, %v", err, o.Err)
	}
	if !vietnamese.MatchString(said.Sentence("vi")) || vietnamese.MatchString(said.Sentence("en")) {
		t.Errorf("%q, %q", said.Sentence("vi"), said.Sentence("en"))
	}
}
