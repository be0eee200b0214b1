package name_test

import (
	"testing"

	"golang.org/x/text/unicode/norm"

	"thuky/meeting/name"
)

func TestEqual(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Cục Kế hoạch - Tài chính", "cục kế hoạch – tài chính", true},
		{"Cục Kế hoạch - Tài chính", "CỤC  KẾ HOẠCH-TÀI CHÍNH ", true},
		{"Vụ Thi đua − Khen thưởng", "Vụ Thi đua — Khen thưởng", true},
		{norm.NFD.String("Văn phòng Bộ"), "Văn phòng Bộ", true},
		{"Văn phòng\u200b Bộ", "Văn phòng\u00a0Bộ", true},

		{"hoà", "hòa", true},
		{"Hoá", "HÓA", true},
		{"khoẻ", "khỏe", true},
		{"loã", "lõa", true},
		{"hoạ", "họa", true},
		{"Uỷ ban", "Ủy ban", true},
		{"Thuý", "Thúy", true},
		{"luỹ", "lũy", true},
		{"thuỳ", "thùy", true},
		{"tuỵ", "tụy", true},
		{"xoè", "xòe", true},
		{"Quý", "Qúy", true}, // only a slip of the same word
		{"Hoàn", "Hòan", true},

		{"hoà", "hoa", false},
		{"hoà", "hoá", false},
		{"thuý", "thuỳ", false},
		{"quý", "quy", false},
		{"quý", "quỳ", false},
		{"già", "giá", false},
		{"gì", "gi", false},
		{"mùa", "mua", false},
		{"của", "cua", false},
		{"Huế", "Huê", false},
		{"Đoàn", "Doàn", false},
		{"an", "ăn", false},
		{"Vụ 1", "Vụ 11", false},
		{"Phú Hoà", "Phúhoà", false},
	} {
		if got := name.Equal(c.a, c.b); got != c.want {
			t.Errorf("Equal(%q, %q) = %v: %q and %q", c.a, c.b, got, name.Fold(c.a), name.Fold(c.b))
		}
	}
}
