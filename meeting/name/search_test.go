package name_test

import (
	"testing"

	"pgregory.net/rapid"

	"thuky/meeting/name"
)

func TestSearch(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Bỏ phiếu – Kiểm phiếu", "bo phieu kiem phieu"},
		{"Đảng - Đoàn thể (2020)", "dang doan the 2020"},
		{"Ư Ơ Ă Â Ê Ô", "u o a a e o"},
		{" – ", ""},
	} {
		if got := name.Search(c.in); got != c.want {
			t.Errorf("Search(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestRank(t *testing.T) {
	for _, c := range []struct {
		text, query string
		want        int
	}{
		{"Bỏ phiếu", "bo phieu", 0},
		{"Bỏ phiếu", "BỎ PHIẾU", 0},
		{"Bỏ phiếu", "", 0},
		{"Bỏ phiếu", "bo ph", 1},
		{"Mở bỏ phiếu", "bo phieu", 2},
		{"Phiếu: bỏ lại", "bo phieu", 3},
		{"Kiểm phiếu", "ph ki", 3},
		{"Kiểm phiếu", "hieu", 4},
		{"Kiểm phiếu", "kiem bo", -1},
		{"", "x", -1},
	} {
		if got := name.Rank(c.text, c.query); got != c.want {
			t.Errorf("Rank(%q, %q) = %d, want %d", c.text, c.query, got, c.want)
		}
		if got := name.Match(c.text, c.query); got != (c.want >= 0) {
			t.Errorf("Match(%q, %q) = %v", c.text, c.query, got)
		}
	}
}

func TestWhatStandsInATextIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := []rune(name.Clean(messy().Draw(t, "text")))
		from := rapid.IntRange(0, len(text)).Draw(t, "from")
		to := rapid.IntRange(from, len(text)).Draw(t, "to")
		if query := string(text[from:to]); !name.Match(string(text), query) {
			t.Fatalf("%q is not found in %q", query, string(text))
		}
	})
}
