package templates

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"thuky/meeting/phrase"
)

func TestTheStandardFileIsStandard(t *testing.T) {
	set, err := ParsePhrases(StandardPhrases())
	if err != nil || len(set) > 0 {
		t.Errorf("%v, %v", set, err)
	}
	for _, p := range phrase.Standard() {
		if lineOf(string(StandardPhrases()), p.Key) == 0 {
			t.Errorf("%s has no line", p.Key)
		}
	}
}

func TestPhrasesOfAFile(t *testing.T) {
	for _, c := range []struct {
		name, src string
		line      int
		want      error
		says      string
	}{
		{"an own text", "\ufeff[votes]\r\npassed = \"Hội nghị tán thành.\"\r\n", 0, nil, ""},
		{"an unknown placeholder", "# x\n[minutes]\nended = \"Bế mạc lúc {giờ}.\"", 3, phrase.ErrPlaceholder, "dòng 3: Câu “minutes.ended” không có chỗ điền {giờ}; có: {thời gian}."},
		{"a fact left out", "[minutes]\n\nended = 'Bế mạc.'", 3, phrase.ErrMissing, "dòng 3: Câu “minutes.ended” thiếu {thời gian}"},
		{"a key there is not", "[minutes]\nend = 'Bế mạc.'", 2, phrase.ErrUnknown, "dòng 2: Không có câu nào tên “minutes.end”"},
		{"an open quote", "[minutes]\nended = \"Bế mạc\n", 2, ErrInput, "dòng 2: "},
		{"a number", "[minutes]\nended = 3\n", 2, ErrInput, "dòng 2: "},
		{"no table", "ended = 'x'\n", 1, ErrInput, "dòng 1: "},
		{"twice", "[votes]\npassed = 'x'\npassed = 'y'\n", 3, ErrInput, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), PhrasesFile)
			if err := os.WriteFile(path, []byte(c.src), 0o600); err != nil {
				t.Fatal(err)
			}
			set, err := Phrases(path)
			if !errors.Is(err, c.want) {
				t.Fatalf("%v, %v", set, err)
			}
			var e *Error
			if errors.As(err, &e) && (e.Line != c.line || e.Path != path || !strings.Contains(e.Sentence("vi"), c.says) || e.Sentence("en") == "") {
				t.Errorf("line %d: %s", e.Line, e.Sentence("vi"))
			}
			if err == nil && set["votes.passed"] != "Hội nghị tán thành." {
				t.Errorf("%v", set)
			}
		})
	}
}

func TestAFileOfPhrasesIsNotReplaced(t *testing.T) {
	dir := t.TempDir()
	path, made, err := OfferPhrases(dir)
	if err != nil || !made {
		t.Fatal(path, made, err)
	}
	if err := os.WriteFile(path, []byte("[votes]\npassed = 'x'\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, made, err = OfferPhrases(dir); err != nil || made {
		t.Error(made, err)
	}
	if set, err := Phrases(path); err != nil || set["votes.passed"] != "x" {
		t.Error(set, err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Error(left, err)
	}
}

// Whatever a file holds is read or refused, and what is read may be kept.
func FuzzPhrases(f *testing.F) {
	f.Add(StandardPhrases())
	f.Add([]byte("[votes]\npassed = \"{\"\n[votes.x]\na=1"))
	f.Add([]byte("votes.passed = 'x'\n\xff"))
	f.Fuzz(func(t *testing.T, src []byte) {
		set, err := ParsePhrases(src)
		if err == nil && set.Check() != nil {
			t.Errorf("%v", set)
		}
	})
}
