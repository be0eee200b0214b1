package templates

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"thuky/meeting/phrase"
)

func TestTheStandardFileIsStandard(t *testing.T) {
	set, err := Phrases("", bytes.NewReader(StandardPhrases()))
	if err != nil || len(set) > 0 {
		t.Errorf("%v, %v", set, err)
	}
	for _, p := range phrase.Standard() {
		if places(StandardPhrases())[p.Key] == 0 {
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
		{"a key of escape sequences", "[minutes]\n\"\\u001b[31mx\" = 'Bế mạc.'", 2, phrase.ErrUnknown, "dòng 2: Không có câu nào tên “minutes.x”"},
		{"a number under escape sequences", "[minutes]\n\"\\u001b[31mx\" = 1", 2, ErrInput, "mục “x”"},
		{"an open quote", "[minutes]\nended = \"Bế mạc\n", 2, ErrInput, "dòng 2: "},
		{"a number", "[minutes]\nended = 3\n", 2, ErrInput, "dòng 2: "},
		{"no table", "ended = 'x'\n", 1, ErrInput, "dòng 1: "},
		{"too long", "#" + strings.Repeat("x", largest), 0, errTooLong, "a.toml: tệp dài quá 128 KiB"},
		{"by a dotted key", "minutes.place = 'x'\nminutes.end = 'x'", 2, phrase.ErrUnknown, "dòng 2: Không có câu nào tên “minutes.end”"},
		{"a text that looks like a line", "[minutes]\nplace = \"\"\"\nended = 3\"\"\"\nended = 'x'", 4, phrase.ErrMissing, "dòng 4: Câu “minutes.ended” thiếu"},
		{"twice", "[votes]\npassed = 'x'\npassed = 'y'\n", 3, ErrInput, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			set, err := Phrases("a.toml", strings.NewReader(c.src))
			if !errors.Is(err, c.want) {
				t.Fatalf("%v, %v", set, err)
			}
			var e *Error
			if errors.As(err, &e) && (e.Line != c.line || e.Path != "a.toml" || !strings.Contains(e.Sentence("vi"), c.says) || e.Sentence("en") == "" || strings.ContainsRune(e.Sentence("vi"), '\x1b')) {
				t.Errorf("line %d: %s", e.Line, e.Sentence("vi"))
			}
			if err == nil && set["votes.passed"] != "Hội nghị tán thành." {
				t.Errorf("%v", set)
			}
		})
	}
}
