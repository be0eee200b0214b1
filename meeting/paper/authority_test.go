package paper

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"thuky/meeting"
)

// Who signs for others says for whom, as NĐ 30/2020/NĐ-CP has it; the letters alone are enough.
func TestTheAuthorityOfWhoSigns(t *testing.T) {
	for _, c := range []struct{ authority, signatory, signer, want string }{
		{"", "", "", "|TRƯỞNG CỤM|Trần A"},
		{"Tm", "", "", "TM. CỤM THI ĐUA SỐ 5|TRƯỞNG CỤM|Trần A"},
		{"TM. Cụm thi đua", "", "", "TM. CỤM THI ĐUA|TRƯỞNG CỤM|Trần A"},
		{"KT.", "", "", "KT. TRƯỞNG CỤM|PHÓ TRƯỞNG CỤM|"},
		{"kt. Trưởng Cụm", "Phó Trưởng Cụm", "Lê B", "KT. TRƯỞNG CỤM|PHÓ TRƯỞNG CỤM|Lê B"},
		{"TL", "Chánh Văn phòng", "Lê C", "TL. TRƯỞNG CỤM|CHÁNH VĂN PHÒNG|Lê C"},
		{"TUQ. Bộ trưởng", "Vụ trưởng", "", "TUQ. BỘ TRƯỞNG|VỤ TRƯỞNG|"},
		{"TL.", "", "", "TL. TRƯỞNG CỤM|……|"},
		{"TUQ.", "", "Lê E", "TUQ. TRƯỞNG CỤM|……|Lê E"},
		{"TUQ. Bộ trưởng", "", "", "TUQ. BỘ TRƯỞNG|……|"},
		{"KT. Bộ trưởng", "", "", "KT. BỘ TRƯỞNG|……|"},
		{"Thừa lệnh Trưởng Cụm", "", "", "THỪA LỆNH TRƯỞNG CỤM|……|"},
		{"Q.", "", "", "|Q. TRƯỞNG CỤM|Trần A"},
		{"Q. Trưởng Cụm", "", "Lê D", "|Q. TRƯỞNG CỤM|Lê D"},
		{"Thừa lệnh Trưởng Cụm", "Thư ký", "", "THỪA LỆNH TRƯỞNG CỤM|THƯ KÝ|"},
	} {
		m := newHall(t, func(s *meeting.Setup) {
			s.Info.Authority, s.Info.Signatory, s.Info.Signer = c.authority, c.signatory, c.signer
		}).at(7, 1, meeting.ClusterHeadsNamed{ClusterHeads: meeting.ClusterHeads{Head: meeting.Person{Name: "Trần A"}}}).m
		s := (&minutes{m: m}).headSignature()
		if got := s.Authority + "|" + s.Office + "|" + s.Name; got != c.want {
			t.Errorf("%q, %q, %q sign as %s, want %s", c.authority, c.signatory, c.signer, got, c.want)
		}
	}
}

// Who has a name printed is not told to write it.
func TestHowToSignIsSaidWhereANameIsToBeWritten(t *testing.T) {
	for signer, want := range map[string]string{"": "(Ký, ghi rõ họ tên)", "Lê B": ""} {
		m := newHall(t, func(s *meeting.Setup) { s.Info.Signer = signer }).m
		if s := (&minutes{m: m}).headSignature(); s.Hint != want {
			t.Errorf("%q: %q", signer, s.Hint)
		}
	}
}

// A record may lack a term for the deputies: room is left to write it.
func TestADeputyWithoutATermHasRoomForIt(t *testing.T) {
	m := newHall(t).m
	m.Info.Authority, m.Info.Deputy = "KT.", ""
	if s := (&minutes{m: m}).headSignature(); s.Authority != "KT. TRƯỞNG CỤM" || s.Office != gap || s.Name != "" {
		t.Errorf("signed by %+v", s)
	}
}

// What an office fills in about the Tờ trình stands on it, on its list, and where the minutes are named.
func TestTheProposalIsHeadedAsTheOfficeHasIt(t *testing.T) {
	h := newHall(t, func(s *meeting.Setup) {
		l := &s.Info.Letterhead
		l.Number, l.ProposalNumber, l.Addressee, l.Proposal = "5", "12", "Hội đồng Thi đua - Khen thưởng tỉnh.", "V/v khen thưởng năm 2024"
		l.Authority, l.Signer = "KT.", "Lê B"
		l.Receiver = []string{"Hội đồng Thi đua – Khen thưởng tỉnh (để xem xét);", "Lưu: VT."}
	}).adjourned("1100", "1100", "1100", "1100", "1100")
	d := one(t, Proposal(h.m))
	tells(t, d, "Kính gửi: Hội đồng Thi đua - Khen thưởng tỉnh", "(Biên bản số 05/BB-CTĐ5)", "kính trình Hội đồng Thi đua - Khen thưởng tỉnh xem xét")
	if d.Subject[0] != "V/v khen thưởng năm 2024" || d.Letterhead.Number != "Số: 12/TTr-CTĐ5" {
		t.Errorf("%q, %q", d.Subject, d.Letterhead.Number)
	}
	if want := []string{"Như trên", "Lưu: VT."}; !slices.Equal(d.Receivers, want) {
		t.Errorf("whom it is for is named again: %q", d.Receivers)
	}
	tells(t, one(t, AwardList(h.m)), "(Kèm theo Tờ trình số 12/TTr-CTĐ5 ")
	for _, d := range append(Proposal(h.m), AwardList(h.m)...) {
		if s := d.Signatures[0]; s.Authority != "KT. TRƯỞNG CỤM" || s.Office != "PHÓ TRƯỞNG CỤM" || s.Name != "Lê B" {
			t.Errorf("%s is signed by %+v", d.Heading, s)
		}
	}
	if got := Minutes(h.m).Letterhead.Number; got != "Số: 05/BB-CTĐ5" {
		t.Errorf("the minutes have %q", got)
	}
	for _, d := range Counts(h.m) {
		if strings.Contains(d.Letterhead.Number, "05") {
			t.Errorf("%s has the minutes' number", d.Heading)
		}
	}
}

// After the end the office still settles what its papers are headed with: the minutes say so, and are headed so.
func TestTheHeadOfThePapersIsAmended(t *testing.T) {
	h := newHall(t).open().at(9, 0, meeting.Closed{})
	l := h.m.Info.Letterhead
	l.Number, l.Symbol, l.Receiver = "7", "BB-CTĐ05", []string{"Các đơn vị;", "Lưu: VT."}
	h.at(10, 0, meeting.LetterheadAmended{Letterhead: l, Reason: "văn thư cấp số", By: "Thư ký"})
	h.at(10, 5, meeting.PhrasesAmended{Phrases: map[string]string{"minutes.place": "Nơi họp"}, Reason: "theo mẫu", By: "Chánh Văn phòng"}).says("Nơi họp: ",
		"# Đính chính:", "Lúc 10 giờ 00, ngày 05 tháng 12 năm 2024 (sau khi Hội nghị kết thúc), Thư ký đính chính: "+
			"số biên bản ghi là “07”; ký hiệu biên bản “BB-CTĐ5” sửa thành “BB-CTĐ05”; nơi nhận ghi là “Các đơn vị; Lưu: VT.”. Lý do: văn thư cấp số.",
		"Chánh Văn phòng đính chính: câu chữ của các văn bản (01 câu). Lý do: theo mẫu.")
	if d := Minutes(h.m); d.Letterhead.Number != "Số: 07/BB-CTĐ05" || d.Receivers[0] != "Các đơn vị;" {
		t.Errorf("%+v, %q", d.Letterhead, d.Receivers)
	}
	l.Symbol = ""
	h.at(11, 0, meeting.LetterheadAmended{Letterhead: l, Reason: "ghi nhầm", By: "Thư ký"}).says("đính chính: ký hiệu biên bản bỏ “BB-CTĐ05”.")
}

// A number that the office gives after the meeting fills a line that was left open: nothing is set right by it.
func TestFillingInTheHeadIsNoCorrection(t *testing.T) {
	h := newHall(t).open().at(9, 0, meeting.Closed{})
	l := h.m.Info.Letterhead
	l.Number = "7"
	h.at(10, 0, meeting.LetterheadAmended{Letterhead: l, Reason: "văn thư cấp số", By: "Thư ký"}).never("Đính chính")
	if d := Minutes(h.m); !strings.HasPrefix(d.Letterhead.Number, "Số: 07/") {
		t.Errorf("%+v", d.Letterhead)
	}
	l.Number = "8"
	h.at(11, 0, meeting.LetterheadAmended{Letterhead: l, Reason: "cấp lại", By: "Thư ký"}).says("đính chính: số biên bản “07” sửa thành “08”")
}

// What is amended on the head of the papers is named, whichever field it is.
func TestEveryFieldOfTheLetterheadHasItsWords(t *testing.T) {
	fields := reflect.TypeFor[meeting.Letterhead]()
	for i := range fields.NumField() {
		if name, _, _ := strings.Cut(fields.Field(i).Tag.Get("json"), ","); changedWords[name] == "" {
			t.Errorf("%s has no words", name)
		}
	}
	if len(changedWords) != fields.NumField() {
		t.Errorf("%d words for %d fields", len(changedWords), fields.NumField())
	}
}
