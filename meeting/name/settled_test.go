package name

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Nothing tells a text that took the short way from one that took the long one.
func TestTheShortWayIsTheLongWay(t *testing.T) {
	for r := range rune(0x3000) {
		if s := "a" + string(r) + "b"; Clean(s) != clean(s) || Search(s) != search(s) {
			t.Errorf("%U: %q and %q, %q and %q", r, Clean(s), clean(s), Search(s), search(s))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.SampledFrom([]string{"Ủy", " ", "ban", "Đoàn", "-", " – ", "“", "İ", "ß", "ŉ", "ſ", "\u0300", "…", "Ơ", "8", "\t", "ỹ", "\u200b"})
		s := strings.Join(rapid.SliceOf(piece).Draw(t, "s"), "")
		if Clean(s) != clean(s) || Search(s) != search(s) {
			t.Fatalf("%q: %q and %q, %q and %q", s, Clean(s), clean(s), Search(s), search(s))
		}
	})
}

func BenchmarkSearch(b *testing.B) {
	for b.Loop() {
		Search("Phòng Giáo dục và Đào tạo số 12")
	}
}
