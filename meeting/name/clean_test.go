package name_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"thuky/meeting/name"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ why, in, want string }{
		{"nothing", "", ""},
		{"plain", "Vụ Hợp tác quốc tế", "Vụ Hợp tác quốc tế"},
		{"decomposed", norm.NFD.String("Vụ Hợp tác quốc tế"), "Vụ Hợp tác quốc tế"},
		{"white space", "\t Thanh  tra\r\nBộ\u00a0\u2003 ", "Thanh tra Bộ"},
		{"a colour", "\x1b[1;31mThanh tra\x1b[0m Bộ", "Thanh tra Bộ"},
		{"a colour, C1", "\u009b31mThanh tra", "Thanh tra"},
		{"a title set", "\x1b]0;hacked\x07Thanh tra\x1b]8;;x\x1b\\ Bộ", "Thanh tra Bộ"},
		{"a title never ended", "\x1b]0;Thanh tra", "0;Thanh tra"},
		{"a reset", "\x1bcThanh tra", "Thanh tra"},
		{"controls", "Thanh\x00 tra\x07 B\x7fộ\u0085", "Thanh tra Bộ"},
		{"a bidi override", "Thanh \u202etra\u202c", "Thanh tra"},
		{"zero width", "Th\u200ba\u2060n\ufeffh\u00ad t\u200dra", "Thanh tra"},
		{"zero width between letter and mark", "hoa\u200b\u0300", "hoà"},
		{"fillers", "\u3164\u115fA\ufe0f", "A"},
		{"wrong bytes", "Th\xffanh", "Th\ufffdanh"},
		{"what is left alone", "A & B: “x” – y/2 …", "A & B: “x” – y/2 …"},
	} {
		if got := name.Clean(c.in); got != c.want {
			t.Errorf("%s: Clean(%q) = %q, want %q", c.why, c.in, got, c.want)
		}
	}
}

func TestCleanText(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"một\r\nhai\rba\u2028bốn", "một\nhai\nba\nbốn"},
		{"\n\n một  \n\n\thai\x1b[0m \n", "một\n\nhai"},
	} {
		if got := name.CleanText(c.in); got != c.want {
			t.Errorf("CleanText(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// messy gives text in which everything that Clean, Fold and Search treat comes often.
func messy() *rapid.Generator[string] {
	piece := rapid.OneOf(
		rapid.SampledFrom([]string{
			"hoà", "hòa", "uỷ", "ủy", "quý", "KHOẺ", "Đoàn", "gì", "\u0300", "\u0323", " ", "  ", "\t", "\n", "-", " – ", "—",
			"\u200b", "\u202e", "\x1b[31m", "\x1b", "\u009b", "[", "m", "\x07", "\xff", "e\u0302\u0301", "İ", "ß", "\u00a0", "Ǆ", "ﬀ",
		}),
		rapid.String(),
	)
	return rapid.Map(rapid.SliceOf(piece), func(s []string) string { return strings.Join(s, "") })
}

func TestCleaningAndFoldingTwiceIsOnce(t *testing.T) {
	for title, f := range map[string]func(string) string{
		"Clean": name.Clean, "CleanText": name.CleanText, "Fold": name.Fold, "Search": name.Search,
	} {
		t.Run(title, rapid.MakeCheck(func(t *rapid.T) {
			once := f(messy().Draw(t, "s"))
			if twice := f(once); twice != once {
				t.Fatalf("%q becomes %q", once, twice)
			}
		}))
	}
}

func TestTheUnicodeFormMakesNoDifference(t *testing.T) {
	for title, f := range map[string]func(string) string{
		"Clean": name.Clean, "CleanText": name.CleanText, "Fold": name.Fold, "Search": name.Search,
	} {
		t.Run(title, rapid.MakeCheck(func(t *rapid.T) {
			s := messy().Draw(t, "s")
			if c, d := f(norm.NFC.String(s)), f(norm.NFD.String(s)); c != d {
				t.Fatalf("NFC gives %q, NFD %q", c, d)
			}
		}))
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "Vụ Hợp tác quốc tế", "\x1b[31mA\x1b]0;x\x07", "a\n\tb\u202e", "\xff\u0301", "e\u0302\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		one, text := name.Clean(s), name.CleanText(s)
		for _, got := range []string{one, text} {
			if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
				t.Errorf("%q gives %q, which is not UTF-8 in NFC", s, got)
			}
			if i := strings.IndexFunc(got, func(r rune) bool {
				return unicode.In(r, unicode.Cc, unicode.Cf) && r != '\n'
			}); i >= 0 {
				t.Errorf("%q gives %q, with a control or format character at %d", s, got, i)
			}
		}
		if strings.TrimSpace(one) != one || strings.Contains(one, "  ") || strings.Contains(one, "\n") {
			t.Errorf("%q gives %q, with spare spaces", s, one)
		}
		if name.Clean(one) != one || name.CleanText(text) != text {
			t.Errorf("%q is not clean at once", s)
		}
	})
}
