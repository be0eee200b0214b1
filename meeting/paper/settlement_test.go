package paper

import (
	"slices"
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// tied is a hall where A is elected and B and C are equal for the second place.
func tied(t *testing.T, change ...func(*meeting.Setup)) *hall {
	t.Helper()
	return heldVote(t, append(change, func(s *meeting.Setup) { s.Titles[0].Rule.Marks = 0 })...).
		ballot(9, "r", "1111", "1110", "1110", "1000", "1000").declare(9, 30, "r", "")
}

func TestWaysToSettleATie(t *testing.T) {
	settle := func(way meeting.Way, chosen ...meeting.ID) meeting.RoundSettled {
		return meeting.RoundSettled{ID: "s", Round: "r", Way: way, Chosen: chosen, Reason: "theo quy chế.", Witnesses: ""}
	}
	lot := settle(meeting.Lot, "n-c")
	lot.Witnesses = "bà Lê A, bà Lê D"
	const chosen = "Đề nghị tặng Cờ thi đua cho 01 đơn vị, "
	for _, c := range []struct {
		body meeting.RoundSettled
		want string
		sum  string
	}{
		{settle(meeting.HigherScore, "n-b"), chosen + "lấy điểm cao hơn giữa những đơn vị bằng phiếu: Sở B. Lý do: theo quy chế.", "Sở A; Sở B."},
		{lot, chosen + "bốc thăm giữa những đơn vị bằng phiếu, có sự chứng kiến của bà Lê A, bà Lê D: Sở C. Lý do: theo quy chế.", "Sở A; Sở C."},
		{settle(meeting.ChairWay, "n-c"), chosen + "theo kết luận của chủ tọa giữa những đơn vị bằng phiếu: Sở C. Lý do: theo quy chế.", "Sở A; Sở C."},
		{settle(meeting.Council), "Chuyển Hội đồng Thi đua - Khen thưởng xem xét 01 chỉ tiêu đề nghị tặng Cờ thi đua, giữa những đơn vị bằng phiếu: Sở B; Sở C. Lý do: theo quy chế.", ""},
		{settle(meeting.LeaveOpen), "Để trống 01 chỉ tiêu đề nghị tặng Cờ thi đua. Lý do: theo quy chế.", ""},
	} {
		h := tied(t).at(9, 40, c.body).
			says("Có 02 đơn vị bằng phiếu (cùng được 03 phiếu) cho 01 chỉ tiêu: Sở B; Sở C.",
				"Giải quyết trường hợp bằng phiếu (lúc 09 giờ 40): "+c.want, "1. Đề nghị tặng", "2. "+c.want)
		if c.sum != "" {
			h.says("Kết quả chung: Hội nghị đề nghị tặng Cờ thi đua cho 02 đơn vị: "+c.sum, "# Các quyết định")
		} else {
			h.never("Kết quả chung")
		}
		h.at(10, 0, meeting.RoundVoided{Round: "r", Reason: "sai danh sách"}).
			says("Kết quả lần này bị hủy", "2. "+c.want+" (Không còn hiệu lực. Lý do: sai danh sách.)").never("Giải quyết")
	}
}

// What is settled later does not put off the end of the count.
func TestACountEndsWhenItsResultIsAnnounced(t *testing.T) {
	h := tied(t).at(9, 40, meeting.RoundSettled{ID: "s", Round: "r", Way: meeting.LeaveOpen, Reason: "chưa thống nhất"})
	tells(t, Counts(h.m)[0], "Giải quyết trường hợp bằng phiếu (lúc 09 giờ 40)",
		"Việc kiểm phiếu kết thúc vào 09 giờ 30, ngày 05 tháng 12 năm 2024./.")
}

func TestTheRuleNamesItsWays(t *testing.T) {
	tied(t, func(s *meeting.Setup) {
		s.Titles[0].Rule.Ties = []meeting.Way{meeting.RunOff, meeting.Lot, meeting.Council}
	}).
		says("Khi bằng phiếu: bỏ phiếu lại giữa những tên bằng phiếu; bốc thăm; chuyển Hội đồng Thi đua - Khen thưởng xem xét.")
}

func TestSeatsLeftOpen(t *testing.T) {
	h := heldVote(t).ballot(9, "r", "1100", "1010", "1001", "0000", "0000").declare(9, 30, "r", "").
		says("Còn 01 chỉ tiêu chưa có đơn vị nào đạt.")
	h.ballot(10, "again", "100", "010", "001", "000", "000").
		says("lần 2", "Bỏ phiếu tiếp cho 01 chỉ tiêu, giữa 03 đơn vị chưa được chọn ở lần 1: Sở B; Sở C; Sở D.", "Tổ kiểm phiếu đang kiểm phiếu.").
		at(10, 20, meeting.RoundVoided{Round: "again", Reason: "thiếu phiếu"})
	h.ballot(11, "third", "100", "010", "001", "000", "000").declare(11, 30, "third", "").
		at(11, 40, meeting.RoundSettled{ID: "s", Round: "third", Way: meeting.LeaveOpen, Reason: "không đơn vị nào đạt"}).
		says("lần 2", "Bỏ phiếu tiếp", "bị hủy trước khi công bố", "lần 3",
			"Bỏ phiếu tiếp cho 01 chỉ tiêu, giữa 03 đơn vị chưa được chọn ở lần 1: Sở B; Sở C; Sở D.", "Lần này thay lần 2 đã bị hủy.",
			"Giải quyết số còn lại (lúc 11 giờ 40): Để trống 01 chỉ tiêu đề nghị tặng Cờ thi đua. Lý do: không đơn vị nào đạt.",
			"Kết quả chung: Hội nghị đề nghị tặng Cờ thi đua cho 01 đơn vị: Sở A.")
}

// That more are proposed than a recommended share is for the hall to know: no paper that is signed says so.
func TestAboveTheCeilingNothingIsRemarkedOnPaper(t *testing.T) {
	h := heldVote(t, func(s *meeting.Setup) {
		s.Titles[0].Ceiling = meeting.Ceiling{Share: tally.Fraction{Num: 1, Den: 5}, Source: "quy định của Bộ."}
	}).ballot(9, "r", "1100", "1100", "1100", "1100", "1100").declare(9, 30, "r", "")
	if _, _, above := h.m.AboveCeiling(h.m.Titles[0], 0); !above {
		t.Fatal("not above the ceiling")
	}
	h.says("cho 02 đơn vị").never("Lưu ý", "20%")
	if said := whole(one(t, Counts(h.m))); strings.Contains(said, "Lưu ý") {
		t.Error(said)
	}
}

// What a title elects to is its Office, whatever it is called.
func TestElectingTheHeads(t *testing.T) {
	h := newHall(t, func(s *meeting.Setup) {
		head := s.Titles[0]
		head.Name, head.Office, head.Rule.Quota, head.Rule.Marks = "Người đứng đầu", meeting.HeadOffice, 1, 1
		deputy := head
		deputy.ID, deputy.Name, deputy.Office = "deputy", "Người giúp việc", meeting.DeputyOffice
		s.Titles = []meeting.NewTitle{head, deputy}
	}).open().at(8, 10, meeting.ItemBegun{Item: "vote"},
		meeting.Nominated{Title: "flag", NewNominee: meeting.NewNominee{ID: "n", Name: "ông Vũ F", By: "Sở A"}}, meeting.NominationsClosed{Title: "flag"},
		meeting.Nominated{Title: "deputy", NewNominee: meeting.NewNominee{ID: "o", Name: "bà Vũ G"}}, meeting.NominationsClosed{Title: "deputy"})
	h.ballot(9, "r", "1", "1", "1", "0", ".").declare(9, 30, "r", "").
		says("### Bỏ phiếu kín bầu Người đứng đầu", "có 01 cá nhân được giới thiệu", "được bầu khi số phiếu đồng ý",
			"Hội nghị bầu 01 cá nhân giữ nhiệm vụ Người đứng đầu: ông Vũ F (03 phiếu, 60%).",
			"1. Bầu 01 cá nhân giữ nhiệm vụ Người đứng đầu: ông Vũ F.").never("đề nghị tặng")
	h.at(10, 0, meeting.RoundOpened{ID: "dep", Title: "deputy"}, meeting.PapersIssued{Round: "dep", Issued: 5})
	for range 5 {
		h.at(10, 5, meeting.PaperSealed{Round: "dep", Marks: h.marks("0")})
	}
	h.declare(10, 10, "dep", "").at(10, 20, meeting.RoundSettled{ID: "s", Round: "dep", Way: meeting.LeaveOpen, Reason: "chờ chỉ định"}).
		says("Chưa bầu được Người giúp việc. Còn 01 vị trí chưa có cá nhân nào đạt.", "Để trống 01 vị trí Người giúp việc. Lý do: chờ chỉ định.",
			"3. Để trống").never("đề nghị tặng", "Trưởng Cụm năm")
	h.at(10, 30, meeting.RoundVoided{Round: "dep", Reason: "phiếu in sai"}, meeting.RoundOpened{ID: "dep2", Title: "deputy"}, meeting.PapersIssued{Round: "dep2", Issued: 5})
	for range 5 {
		h.at(10, 35, meeting.PaperSealed{Round: "dep2", Marks: h.marks("1")})
	}
	h.declare(10, 40, "dep2", "").says("Thể lệ như lần 1.", "Trưởng Cụm năm 2025: Ông Vũ F. Phó Trưởng Cụm năm 2025: Bà Vũ G.")
}

func TestPapersInWriting(t *testing.T) {
	h := heldVote(t).at(8, 40, meeting.UnitsMarked{Units: []meeting.ID{"e"}, Status: meeting.Left})
	h.at(9, 0, meeting.RoundOpened{ID: "r", Title: "flag", Written: 1}, meeting.PapersIssued{Round: "r", Issued: 5})
	for range 5 {
		h.at(9, 10, meeting.PaperSealed{Round: "r", Marks: h.marks("1100")})
	}
	h.declare(9, 30, "r", "").
		says("Tổng số đơn vị thành viên: 05; có mặt khi bỏ phiếu: 04; vắng mặt, gửi phiếu bằng văn bản: 01; tham gia bỏ phiếu: 05. Số phiếu phát ra: 05")
	if all := Counts(h.m); !slices.ContainsFunc(lines(all[0]), func(s string) bool {
		return s == "Số đơn vị: triệu tập 05; có mặt 04; vắng mặt 01, trong đó gửi phiếu bằng văn bản 01."
	}) {
		t.Error(lines(all[0]))
	}
}
