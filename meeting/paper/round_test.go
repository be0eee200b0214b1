package paper

import (
	"testing"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// heldVote is a hall whose item "vote" runs and whose list is closed.
func heldVote(t *testing.T, change ...func(*meeting.Setup)) *hall {
	t.Helper()
	return newHall(t, change...).open().list().at(8, 30, meeting.ItemBegun{Item: "vote"})
}

func TestARoundFromItsListToItsResult(t *testing.T) {
	h := heldVote(t).ballot(9, "r", "1100", "1100", "1010", "1110", "....")
	h.says("### Bỏ phiếu kín đề nghị tặng Cờ thi đua", "Cờ thi đua: có 04 đơn vị được giới thiệu:", "- Sở B (Sở E đề cử);",
		"Bắt đầu lúc 09 giờ 00.", "có mặt khi bỏ phiếu: 05. Tổ kiểm phiếu đang kiểm phiếu.").never("hợp lệ: 0", "Kết luận", "| 3 |")
	h.declare(9, 30, "r", "").says(
		"Tổng số đơn vị thành viên: 05; có mặt khi bỏ phiếu: 05. Số phiếu phát ra: 05; thu về: 05; hợp lệ: 04 (trong đó không đánh dấu: 01); "+
			"không hợp lệ: 01 (đánh dấu quá số lượng: 01).",
		"Cần trên 1/2 của 05 đơn vị thành viên: 03 phiếu.",
		"1 | Sở A | 3 | 0 | 1 | 60% | Đạt", "2 | Sở B | 2 | 1 | 1 | 40% | Không đạt",
		"Kết luận (công bố lúc 09 giờ 30): Hội nghị đề nghị tặng Cờ thi đua cho 01 đơn vị: "+
			"Sở A (03 phiếu, 60%). Còn 01 chỉ tiêu chưa có đơn vị nào đạt.",
		"1. Đề nghị tặng Cờ thi đua cho 01 đơn vị: Sở A. Còn 01 chỉ tiêu chưa có đơn vị nào đạt.")
}

func TestATieAndItsRunOff(t *testing.T) {
	h := heldVote(t, func(s *meeting.Setup) { s.Titles[0].Rule.Marks = 0 }).
		ballot(9, "r", "1111", "1110", "1110", "1000", "1000").declare(9, 30, "r", "").
		says("2 | Sở B | 3 | 2 | 0 | 60% | Đạt, bằng phiếu", "Sở A (05 phiếu, 100%). Có 02 đơn vị bằng phiếu (cùng được 03 phiếu) cho 01 chỉ tiêu: Sở B; Sở C.")
	h.ballot(10, "again", "10", "10", "10", "01", "01").declare(10, 30, "again", "").
		says("### Bỏ phiếu kín đề nghị tặng Cờ thi đua, lần 2",
			"Bỏ phiếu lại cho 01 chỉ tiêu, giữa 02 đơn vị bằng phiếu ở lần 1: Sở B; Sở C.", "lấy không quá 01", "1 | Sở B | 3 | 2 | 0 | 60% | Đạt",
			"Kết quả chung: Hội nghị đề nghị tặng Cờ thi đua cho 02 đơn vị: Sở A; Sở B.",
			"2. Đề nghị tặng Cờ thi đua cho 01 đơn vị: Sở B.")
}

func TestNobodyIsElected(t *testing.T) {
	heldVote(t).ballot(9, "r", "0000", "0000", "0000", "0000", "1000").declare(9, 30, "r", "").
		says("Chưa chọn được đơn vị nào để đề nghị tặng Cờ thi đua. Còn 02 chỉ tiêu chưa có đơn vị nào đạt.")
}

func TestMorePassThanThereArePlaces(t *testing.T) {
	heldVote(t, func(s *meeting.Setup) { s.Titles[0].Rule.Marks = 0 }).
		ballot(9, "r", "1110", "1110", "1110", "1100", "1000").declare(9, 30, "r", "").
		says("3 | Sở C | 3 | 2 | 0 | 60% | Đạt, ngoài số lượng", "cho 02 đơn vị, theo số phiếu từ cao xuống thấp: Sở A (05 phiếu, 100%); Sở B (04 phiếu, 80%).")
}

func TestRoundsVoided(t *testing.T) {
	h := heldVote(t).ballot(9, "r1", "1100", "1100", "1100", "1100", "1100").
		at(9, 20, meeting.RoundVoided{Round: "r1", Reason: "phiếu in sai"}).
		says("Lần bỏ phiếu này bị hủy trước khi công bố kết quả (lúc 09 giờ 20). Lý do: phiếu in sai.").never("Kết luận", "Cần trên")
	h.ballot(10, "r2", "1100", "1100", "1100", "1100", "1100").declare(10, 30, "r2", "").
		at(10, 40, meeting.RoundVoided{Round: "r2", Reason: "sai danh sách."}).
		says("lần 2", "Lần này thay lần 1 đã bị hủy.", "1 | Sở A | 5 | 0 | 0 | 100% | Đạt", "Kết quả lần này bị hủy (lúc 10 giờ 40). Lý do: sai danh sách.",
			"1. Đề nghị tặng Cờ thi đua cho 02 đơn vị: Sở A; Sở B. (Không còn hiệu lực. Lý do: sai danh sách.)").never("Kết luận")
}

func TestPapersMendedAndUnbalanced(t *testing.T) {
	h := heldVote(t).ballot(9, "r", "1100", "1100", "1100", "1100", "0011")
	h.at(9, 20, meeting.PapersIssued{Round: "r", Issued: 4}, meeting.PaperMended{Round: "r", Paper: 5, Marks: h.marks("1001"), Reason: "đọc nhầm"}).
		declare(9, 30, "r", "kiểm lại hai lần").
		says("Số liệu chưa khớp: số phiếu thu về nhiều hơn số phiếu phát ra. Chủ tọa cho công bố kết quả, lý do: kiểm lại hai lần.",
			"Khi nhập phiếu, Tổ kiểm phiếu đã sửa 01 phiếu nhập sai: phiếu số 5 (đọc nhầm).")
}

// A unit that left early is not in the base of later votes.
func TestTheBaseIsThatOfItsRound(t *testing.T) {
	motion := func(h *hall, hour int, id meeting.ID, agree, disagree int, question string) {
		rule := meeting.MotionRule()
		h.at(hour, 0, meeting.RoundOpened{ID: id, Question: question, Rule: &rule}, meeting.TotalsEntered{Round: id, Totals: tally.Totals{
			Returned: agree + disagree, Valid: agree + disagree, Names: []tally.Votes{{Agree: agree, Disagree: disagree}},
		}}).declare(hour, 1, id, "")
	}
	h := newHall(t).open()
	motion(h, 9, "m1", 3, 2, "Thông qua chương trình")
	h.at(9, 30, meeting.UnitsMarked{Units: []meeting.ID{"e"}, Status: meeting.Left})
	motion(h, 10, "m2", 2, 2, "Nghỉ sớm")
	h.says("“Thông qua chương trình”. Tổng số đơn vị thành viên: 05; có mặt khi biểu quyết: 05. Đồng ý: 03; không đồng ý: 02; không ý kiến: 0. "+
		"Cần trên 1/2 của 05 đơn vị có mặt: 03 lượt giơ tay. Được 03 (60%). Đạt. Hội nghị thông qua.",
		"có mặt khi biểu quyết: 04.", "Cần trên 1/2 của 04 đơn vị có mặt: 03 lượt giơ tay. Được 02 (50%). Không đạt. Hội nghị không thông qua.",
		"1. Thông qua chương trình.", "2. Không thông qua: Nghỉ sớm.")
	h.at(11, 0, meeting.RoundVoided{Round: "m1", Reason: "đếm sai"}).says("Kết quả lần này bị hủy (lúc 11 giờ 00). Lý do: đếm sai.", "1. Thông qua chương trình. (Không còn hiệu lực.")
}

func TestNominationsUnderTheirItem(t *testing.T) {
	h := newHall(t, func(s *meeting.Setup) {
		s.Items[1].Part = meeting.Nomination
		flag := s.Titles[0]
		flag.ID, flag.Name, flag.Official, flag.From = "state", "Cờ Chính phủ", "Cờ thi đua của Chính phủ", "flag"
		s.Titles = append(s.Titles, flag)
	}).open().at(8, 8, meeting.ItemBegun{Item: "talk"}).
		at(8, 9, meeting.Nominated{Title: "flag", NewNominee: meeting.NewNominee{ID: "n-e", Unit: "e"}},
			meeting.NomineeRuled{Title: "flag", Nominee: "n-e", Standing: meeting.Withdrawn}).
		list()
	h.at(8, 30, meeting.ItemBegun{Item: "vote"}).ballot(9, "r", "1100", "1100", "1100", "1100", "1100").declare(9, 30, "r", "").
		at(9, 40, meeting.NomineeRuled{Title: "state", Nominee: "n-b", Standing: meeting.Ineligible, Reason: "chưa đủ hai năm"},
			meeting.NominationsClosed{Title: "state"}, meeting.RoundOpened{ID: "s", Title: "state"})
	h.says("## 2. Thảo luận", "Cờ thi đua: có 05 đơn vị được giới thiệu:", "- Sở E (tự đăng ký), xin rút;", "- Sở D (tự đăng ký).", "Hội nghị chốt danh sách gồm 04 đơn vị.",
		"## 3. Bỏ phiếu", "### Bỏ phiếu kín đề nghị tặng Cờ thi đua của Chính phủ", "Danh sách bỏ phiếu gồm các đơn vị đã được chọn để đề nghị tặng Cờ thi đua.",
		"- Sở B, không đủ điều kiện (lý do: chưa đủ hai năm).")
}
