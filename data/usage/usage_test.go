package usage

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

var vietnamese = regexp.MustCompile(`[à-ỹđĐ]`)

func TestEveryCommandIsDescribedInVietnamese(t *testing.T) {
	for name, w := range commands {
		if !strings.HasPrefix(w.use, name) || !vietnamese.MatchString(w.short) || !strings.Contains(w.example, "thuky") {
			t.Errorf("%s: %+v", name, w)
		}
		if w.long != "" && !vietnamese.MatchString(w.long) {
			t.Errorf("%s: %q", name, w.long)
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
		root := Command("thuky", 0, 0, func(*cobra.Command, []string) error { return nil })
		root.SilenceErrors, root.SilenceUsage = true, true
		Localize(root)
		root.PersistentFlags().StringP("db", "d", "", "")
		list := Command("list", 0, 0, func(*cobra.Command, []string) error { return nil })
		list.Flags().Bool("json", false, "")
		root.AddCommand(list, Command("restore", 1, 1, func(*cobra.Command, []string) error { return nil }))
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
		for _, w := range []interface{ Write([]byte) (int, error) }{Vietnamese(&out), Vietnamese(f)} {
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
