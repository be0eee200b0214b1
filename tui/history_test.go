package tui_test

import (
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
)

func TestTheHistoryTellsEveryEventInWords(t *testing.T) {
	s := on(t, counting(5, 5, 3, "aa-"))
	s.Press("2", "ctrl+e", "esc", "1", "space")
	s.fill("Điểm danh xong")
	s.Press("ctrl+z")
	s.Press("f3")
	n := s.desk.count()
	s.says(text.HistoryCount, n, n)
	s.Want("hoàn tác: ghi diễn biến: Bỏ phiếu", "đã hoàn tác", "ghi phiếu: Cờ thi đua Ngành", "đề cử: Văn phòng Bộ")
	s.Type("ghi phieu co") // by text, without diacritics
	s.says(text.HistoryCount, 1, n)
	s.Press("ctrl+u", "right", "right") // by kind: attendance
	s.Want("Điểm danh", "điểm danh: Văn phòng Bộ")
	s.WantNot("ghi phiếu")
	s.Press("left", "end")
	s.WantNot("đề cử")
	s.Press("esc")
	s.WantNot("Nhật ký")
}

func TestEveryKindHasItsPlaceInTheHistory(t *testing.T) {
	for _, kind := range meeting.Kinds() {
		if text.StepGroup(kind) < 0 {
			t.Errorf("%s is in no group", kind)
		}
	}
}

func TestUndoTellsBeforehandWhatItTakesBack(t *testing.T) {
	s := on(t, begun(5, 3))
	s.Press("f1", "pgdown")
	s.Want("Hoàn tác “điểm danh: Văn phòng Bộ")
	s.Press("esc", "ctrl+z", "f2")
	s.Type("lam lai")
	s.Want("Làm lại “điểm danh: Văn phòng Bộ")
}
