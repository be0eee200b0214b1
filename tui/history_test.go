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
	s.Want("hoàn tác: ghi diễn biến: Bỏ phiếu", "đã hoàn tác", "ghi phiếu 1: Cờ thi đua Ngành · ✓ Văn", "đề cử: Văn phòng Bộ")
	s.Type("ghi phieu co") // by text, without diacritics
	s.says(text.HistoryCount, 1, n)
	s.Press("ctrl+u", "right", "right") // by kind: attendance
	s.Want("Điểm danh", "điểm danh, có mặt: 5 đơn vị (Văn phòng Bộ")
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
	s.Want("Hoàn tác: điểm danh, có mặt: Văn phòng Bộ")
	s.Press("esc", "ctrl+z", "f2")
	s.Type("lam lai")
	s.Want("Làm lại: điểm danh, có mặt: Văn phòng Bộ")
}

// Whoever holds a printed code finds the event it is of; a word is no code.
func TestTheHistoryIsSearchedByTheCode(t *testing.T) {
	s := on(t, counting(5, 5, 3, "aa-"))
	events, _ := s.desk.Events(meetingID)
	n := len(events)
	for _, code := range []string{events[3].Hash.Fingerprint(), events[3].Hash.String(), events[3].Hash.String()[:8]} {
		s.Press("f3")
		s.Type(code)
		s.says(text.HistoryCount, 1, n)
		s.Want("bắt đầu mục: Bỏ phiếu")
		s.Press("esc")
	}
}

func TestAnEventIsReadWhole(t *testing.T) {
	s := on(t, begun(13, 13))
	s.Press("f3", "enter")
	s.Want("Việc số 3", "có mặt: 13 đơn vị", "Văn phòng Đảng - Đoàn thể", s.m().Head().Hash.String()[:60])
	s.Press("esc")
	s.Want(text.HistoryName.Vi) // it is back in the list
	s.WantNot("Việc số 3")
	s.Resize(240, 30)
	s.Want("Văn phòng Bộ, Vụ Tổ chức cán bộ, Vụ Hợp tác quốc tế, Thanh tra Bộ, Cục Công nghệ thông tin, Vụ Pháp luật hình sự")
}

// What was removed, or is named otherwise now, is told by the name it had.
func TestTheHistoryKnowsWhatIsGone(t *testing.T) {
	changed := meeting.NewUnit{ID: unit(2), Name: "Vụ Tổ chức", Representative: meeting.Person{Office: "Đại diện Vụ Tổ chức cán bộ"}}
	s := on(t, append(created(5), meeting.UnitRemoved{Unit: unit(1)}, meeting.UnitChanged{NewUnit: changed}))
	s.Press("f3")
	s.Want("xóa đơn vị: Văn phòng Bộ", "Vụ Tổ chức cán bộ → Vụ Tổ chức")
}

// While totals are hidden no paper's marks are in the history, and no console that the hall sees shows any, or a note.
func TestTheHistoryKeepsSecrets(t *testing.T) {
	sealed := append(ruled(func(r *meeting.Rule) { r.Sealed = true }), meeting.RoundOpened{ID: "r1", Title: ministry},
		meeting.PapersIssued{Round: "r1", Issued: 5}, meeting.PaperSealed{Round: "r1", Marks: marks("aa-")})
	s := on(t, sealed)
	s.Press("f3")
	s.Want("ghi phiếu 1")
	s.WantNot("✓")

	note := "Ồn ào, khó nghe"
	s = on(t, append(counting(5, 5, 3, "aa-"), meeting.ItemNoted{Item: item(1), Note: note}))
	s.Press("f3")
	s.Want(note, "✓ Văn")
	s.Press("esc")
	s.find("mot man hinh")
	s.Press("f9", "f3")
	s.WantNot(note, "✓", "ghi diễn biến") // it opens under the room view
	s.Press("f9")
	s.Want("ghi diễn biến")
	s.WantNot(note, "✓")
}

// Nothing in the Vietnamese history is English.
func TestTheHistoryNamesWhoEnteredIt(t *testing.T) {
	s := on(t, created(5))
	s.Press("f3")
	s.Want("người ghi: thư ký")
	s.WantNot("secretary")
}

// The list was made days before: its rows tell the day, and below it stands the year too.
func TestTheHistoryTellsTheDay(t *testing.T) {
	s := on(t, created(5))
	s.minutes(24 * 60)
	s.Press("2", "space", "f3")
	s.Want("19/12  Ctrl+Z sẽ hoàn tác · điểm danh", "lúc 14:00 19/12/2020", "14:00  lập hội nghị")
	s.Type("19/12/2020")
	s.says(text.HistoryCount, 1, 2)
}
