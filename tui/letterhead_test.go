package tui_test

import (
	"testing"

	"thuky/meeting"
	"thuky/meeting/phrase"
	"thuky/tui/text"
)

// The office settles after the meeting what its papers are headed and signed with: with a reason, by whom, and nothing
// else of the meeting can be reached that way.
func TestTheLetterheadIsSettledAfterTheMeeting(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("f8", "enter")
	s.find("phan dau")
	s.Want(text.Capital(text.LetterheadAmend.Vi), text.Addressee.Vi)
	s.WantNot(text.NewStart.Vi, text.NewQuorum.Vi)
	s.fill("BỘ TƯ PHÁP", "CỤM THI ĐUA SỐ 1", "5", "BB-CTĐ1", asItIs, "", "", "Hội đồng Thi đua - Khen thưởng", "KT.", "", "", "", "Thư ký")
	s.explains(&meeting.Refusal{Why: meeting.ErrReason}) // and the field has the focus
	s.fill("văn thư cấp số")
	s.that(s.m().Info.Number == "5" && len(s.m().Amendments) == 1, "%+v", s.m().Info.Letterhead)
	s.minute("05/BB-CTĐ1") // a line that was open is filled in
	s.find("phan dau")
	s.fill(asItIs, asItIs, "6", asItIs, asItIs, asItIs, asItIs, asItIs, asItIs, asItIs, asItIs, "văn thư cấp lại", "Thư ký")
	s.minute("06/BB-CTĐ1", "số biên bản “05” sửa thành “06”", "văn thư cấp lại")
	s.desk.phrases = phrase.Set{"minutes.place": "Nơi họp"}
	s.find("cau chu")
	s.fill("theo mẫu của cơ quan", "Chánh Văn phòng")
	s.that(len(s.m().Amendments) == 3 && s.m().Phrases["minutes.place"] == "Nơi họp", "%+v", s.m().Amendments)
	s.minute("Nơi họp: ")
	s.unchanged(func() {
		s.find("cau chu")
		s.explains(&meeting.Refusal{Why: meeting.ErrNoChange})
	})
}
