package widget

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// TestLongNamesAreToldApart: names of one list that differ only where they would be cut were shown alike.
func TestLongNamesAreToldApart(t *testing.T) {
	names := []string{"Thanh tra Bộ"}
	for i := range 13 {
		names = append(names, fmt.Sprintf("Ban Quản lý khu vực đồng bằng sông Cửu Long và các tỉnh duyên hải số %d", i+1))
	}
	for w, want := range map[int]string{40: "Ban Quản lý khu vực đồng b…duyên hải số 7", 80: names[7]} {
		shown := Apart(names, w)
		if shown[7] != want && w == 80 || !strings.HasSuffix(shown[7], "số 7") {
			t.Errorf("in %d cells: %q", w, shown[7])
		}
		if shown[0] != names[0] {
			t.Errorf("in %d cells: %q", w, shown[0])
		}
	}
	// What differs may stand in the middle, and some go on alike.
	names = []string{
		"Trường Đại học Kinh tế và Quản trị kinh doanh phía Bắc, khoa Luật dân sự của Đại học Quốc gia",
		"Trường Đại học Kinh tế và Quản trị kinh doanh phía Bắc, khoa Luật hình sự của Đại học Quốc gia",
		"Trường Đại học Kinh tế và Quản trị kinh doanh phía Nam, khoa Luật hình sự của Đại học Quốc gia",
	}
	shown := Apart(names, 32)
	for i, want := range []string{"dân sự", "hình sự", "phía Nam"} {
		if !strings.Contains(shown[i], want) {
			t.Errorf("%q does not tell %q", shown[i], want)
		}
	}
}

// Whatever names differ, in 16 cells or more they are shown apart; what fits is whole.
func TestNamesAreApart(t *testing.T) {
	part := rapid.SampledFrom([]string{"Ban Quản lý ", "khu vực ", "số ", "1", "2", "3", "13", "ă", "ặ", " ", "của các tỉnh duyên hải miền Trung ", "Q̣uản ", "漢"})
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.IntRange(16, 70).Draw(t, "w")
		names := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
			return strings.Join(strings.Fields(strings.Join(rapid.SliceOfN(part, 1, 14).Draw(t, "parts"), "")), " ")
		}), 1, 13).Draw(t, "names")
		shown := Apart(names, w)
		for i := range names {
			if ansi.StringWidth(shown[i]) > w {
				t.Fatalf("%q is wider than %d", shown[i], w)
			}
			if ansi.StringWidth(names[i]) <= w && shown[i] != names[i] {
				t.Fatalf("%q is shown as %q", names[i], shown[i])
			}
			if j := slices.Index(shown, shown[i]); names[j] != names[i] {
				t.Fatalf("%q and %q are both shown as %q in %d", names[i], names[j], shown[i], w)
			}
		}
	})
}
