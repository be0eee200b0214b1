package meeting

import "testing"

// Every item of the templates is told by its name alone, and so is what others call it.
func TestAnItemIsToldByItsName(t *testing.T) {
	for _, k := range Templates() {
		for _, it := range k.Agenda("item", 2026) {
			if got := PartOf(it.Name); got != it.Part && it.Part != Other {
				t.Errorf("%s: %s is %s, not %s", k.Key, it.Name, got, it.Part)
			}
		}
	}
	for name, want := range map[string]Part{
		"THẢO LUẬN": Discussion, "Bầu ban kiểm phiếu": Tellers, "Giải lao": Other, "": Other, "Phát biểu của lãnh đạo cấp trên (chỉ đạo)": Directing,
		"Giới thiệu Trưởng Cụm": Opening, "Chấm điểm chéo": Scores, "Bàn giao Trưởng Cụm": NewHeads, "Thông qua biên bản": Closing,
		"Trưởng Cụm phát biểu khai mạc": Opening, "Trưởng Cụm báo cáo tổng kết": Report, "Phó Trưởng Cụm trình bày dự thảo giao ước": Report,
		"Công bố Trưởng Cụm, Phó Trưởng Cụm năm 2027": NewHeads, "Bầu Trưởng Khối": NewHeads,
	} {
		if got := PartOf(name); got != want {
			t.Errorf("%s is %s, not %s", name, got, want)
		}
	}
}
