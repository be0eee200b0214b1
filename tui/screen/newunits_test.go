package screen

import (
	"strings"
	"testing"

	"thuky/meeting/name"
	"thuky/tui/text"
)

// Whatever is typed, a unit stands in the line that it is said to stand in, and what is wrong is said in both languages.
func FuzzTypedUnits(f *testing.F) {
	f.Add("DANH SÁCH\nSTT\tĐơn vị\tĐiện thoại\nI\tKHỐI VỤ\t\n1\tVụ A\t024 1080\n\tTổng cộng\t")
	f.Add("I. Khối vụ\n1. Vụ A | ông Nguyễn Văn A, Vụ trưởng | 0912 345 678\n- Vụ B\n\n| bà C\n12\n|")
	f.Add("Đơn vị\nVụ A\nVụ A")
	f.Add("Tổng cộng")
	f.Fuzz(func(t *testing.T, typed string) {
		lines := strings.Split(name.CleanText(typed), "\n")
		r, err := typedRoster(lines)
		if err != nil {
			for _, l := range []text.Lang{text.Vietnamese, text.English} {
				if text.Explain(l, err) == "" {
					t.Error("nothing is said")
				}
			}
			return
		}
		for _, row := range r.Rows {
			if row.Line < 1 || row.Line > len(lines) || !strings.Contains(lines[row.Line-1], row.Unit) {
				t.Errorf("line %d is said to hold %q of %q", row.Line, row.Unit, lines)
			}
		}
	})
}
