package paper

import (
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// by gives the rule of the flag a method, and forbids units to vote on themselves where recuse says so.
func by(method meeting.Method, recuse bool) func(*meeting.Setup) {
	return func(s *meeting.Setup) { s.Titles[0].Rule.Method, s.Titles[0].Rule.Recuse = method, recuse }
}

func (h *hall) call(id, unit meeting.ID, marks string) *hall {
	h.t.Helper()
	return h.at(9, 5, meeting.VoteCast{Round: id, Unit: unit, Marks: h.marks(marks)})
}

func TestHandsWithUnitsThatMayNotVoteOnThemselves(t *testing.T) {
	h := heldVote(t, by(meeting.ShowOfHands, true))
	h.at(9, 0, meeting.RoundOpened{ID: "r", Title: "flag"}, meeting.TotalsEntered{Round: "r", Totals: tally.Totals{
		Returned: 5, Valid: 5, Names: []tally.Votes{
			{Agree: 4, Recused: 1, Computed: tally.Agree},
			{Agree: 3, Disagree: 1, Recused: 1},
			{Agree: 1, Disagree: 3, Recused: 1, Computed: tally.Disagree},
			{Disagree: 3, None: 1, Recused: 1},
		},
	}}).declare(9, 30, "r", "").
		says("### Biểu quyết giơ tay đề nghị tặng Cờ thi đua",
			"được chọn khi số đồng ý đạt trên 1/2 tổng số đơn vị thành viên; lấy không quá 02 theo thứ tự số tán thành từ cao xuống thấp; đơn vị không biểu quyết về chính đơn vị mình.",
			"Cần trên 1/2 của 04 đơn vị thành viên (không tính 01 đơn vị không biểu quyết về chính đơn vị mình): 03 lượt giơ tay.",
			"1 | Sở A | 4 (*) | 0 | 0 | 1 | 100% | Đạt", "3 | Sở C | 1 | 3 (*) | 0 | 1 | 25% | Không đạt",
			"(*) Số đồng ý do tính ra, bằng số tham gia biểu quyết trừ các ý kiến đã đếm.", "(*) Số không đồng ý do tính ra").
		never("phát ra", "không đánh dấu", "Riêng")
}

func TestRollCallUnitByUnit(t *testing.T) {
	h := newHall(t, by(meeting.RollCallVote, true)).open().
		at(8, 10, meeting.Nominated{Title: "flag", NewNominee: meeting.NewNominee{ID: "n-a", Unit: "a"}},
			meeting.Nominated{Title: "flag", NewNominee: meeting.NewNominee{ID: "n-f", Name: "bà Lê F"}}, meeting.NominationsClosed{Title: "flag"}).
		at(8, 30, meeting.ItemBegun{Item: "vote"}).at(9, 0, meeting.RoundOpened{ID: "r", Title: "flag"})
	h.call("r", "a", ".1").call("r", "b", "10").call("r", "b", "11").call("r", "c", "11").call("r", "d", "1.").
		declare(9, 30, "r", "").
		says("### Biểu quyết gọi tên đề nghị tặng Cờ thi đua", "Ý kiến của từng đơn vị khi được gọi tên:",
			"1 | Sở A | Không biểu quyết | Đồng ý | ", "2 | Sở B | Đồng ý | Đồng ý | Đổi ý kiến 01 lần; ghi ý kiến cuối cùng",
			"4 | Sở D | Đồng ý | Không ý kiến | ", "5 | Sở E | Không trả lời | Không trả lời | Không trả lời thì tính là không ý kiến",
			"Cần trên 1/2 của 05 đơn vị thành viên: 03 ý kiến đồng ý.",
			"Riêng Sở A: cần trên 1/2 của 04 đơn vị thành viên (không tính 01 đơn vị không biểu quyết về chính đơn vị mình): 03 ý kiến đồng ý.",
			"1 | Sở A | 3 | 0 | 1 | 1 | 4 | 3 | 75% | Đạt", "2 | bà Lê F | 3 | 0 | 2 | 0 | 5 | 3 | 60% | Đạt",
			"cho 02 tập thể, cá nhân, theo số tán thành từ cao xuống thấp: Sở A (03 ý kiến đồng ý, 75%); bà Lê F (03 ý kiến đồng ý, 60%).")
}

func TestRollCallOnAMotion(t *testing.T) {
	rule := meeting.MotionRule()
	rule.Method = meeting.RollCallVote
	h := newHall(t).open().at(9, 0, meeting.RoundOpened{ID: "m", Question: "Thông qua quy chế", Rule: &rule}).says("Hội nghị đang biểu quyết.")
	for _, u := range []meeting.ID{"a", "b", "c"} {
		h.call("m", u, "1")
	}
	h.call("m", "d", "0").call("m", "e", ".").declare(9, 10, "m", "").
		says("Lúc 09 giờ 00, Hội nghị biểu quyết gọi tên: “Thông qua quy chế”.", "Đồng ý: 03; không đồng ý: 01; không ý kiến: 01.",
			"Hội nghị thông qua.", "3 | Sở C | Đồng ý", "4 | Sở D | Không đồng ý", "5 | Sở E | Không ý kiến", "1. Thông qua quy chế.")
}

// Many names stand in columns headed by their numbers, over several tables where they are more than fit on a page.
func TestRollCallOnManyNames(t *testing.T) {
	h := newHall(t, by(meeting.RollCallVote, false)).open()
	for i := range 12 {
		h.at(8, 10, meeting.Nominated{Title: "flag", NewNominee: meeting.NewNominee{ID: meeting.ID("n" + string(rune('a'+i))), Name: "Lê " + string(rune('A'+i))}})
	}
	h.at(8, 11, meeting.NominationsClosed{Title: "flag"}, meeting.ItemBegun{Item: "vote"}, meeting.RoundOpened{ID: "r", Title: "flag"})
	h.call("r", "a", "11..........").call("r", "b", "110000000000").call("r", "b", "111111111111").call("r", "c", "111111111111").
		declare(9, 30, "r", "").
		says("Ký hiệu: Đ là đồng ý", "Các cột theo số thứ tự trong danh sách: (1) Lê A; (2) Lê B;", "(12) Lê L.",
			"1 | Sở A | Đ | Đ | – | – | – | – | – | – | – | –\n", "1 | Sở A | – | – | \n", "2 | Sở B | Đ | Đ | Đổi ý kiến 01 lần")
	for _, b := range Minutes(h.m).Body {
		if table, ok := b.(Table); ok && len(table.Columns) > 13 {
			t.Errorf("%d columns side by side", len(table.Columns))
		}
	}
}

// Nobody was counted, so no number of votes may stand there.
func TestConsensus(t *testing.T) {
	held := func(agreed bool) *hall {
		h := newHall(t, by(meeting.Consensus, false)).open().at(8, 10,
			meeting.Nominated{Title: "flag", NewNominee: meeting.NewNominee{ID: "n-a", Unit: "a"}}, meeting.NominationsClosed{Title: "flag"}).
			at(8, 30, meeting.ItemBegun{Item: "vote"}).at(9, 0, meeting.RoundOpened{ID: "r", Title: "flag"}).
			says("Hội nghị đang biểu quyết.")
		return h.at(9, 1, meeting.ConsensusAsked{Round: "r", Agreed: agreed}).declare(9, 2, "r", "").never("phiếu, ", "Cần ", "Không đạt", "0%")
	}
	held(true).says("### Lấy ý kiến nhất trí đề nghị tặng Cờ thi đua", "Thể lệ: chủ trì hỏi ý kiến chung của Hội nghị, không đếm số.",
		"Chủ trì hỏi: Hội nghị có nhất trí đề nghị tặng Cờ thi đua cho 01 đơn vị: Sở A? Hội nghị nhất trí.",
		"Hội nghị nhất trí đề nghị tặng Cờ thi đua cho 01 đơn vị: Sở A.", "1. Đề nghị tặng Cờ thi đua cho 01 đơn vị: Sở A.")
	held(false).says("Hội nghị không nhất trí.", "Chưa chọn được đơn vị nào để đề nghị tặng Cờ thi đua. Còn 01 chỉ tiêu.")
}

func TestConsensusOnAMotion(t *testing.T) {
	rule := meeting.MotionRule()
	rule.Method = meeting.Consensus
	h := newHall(t).open()
	for i, agreed := range []bool{true, false} {
		id := meeting.ID("m" + string(rune('1'+i)))
		h.at(9, i, meeting.RoundOpened{ID: id, Question: "Nghỉ giải lao", Rule: &rule}, meeting.ConsensusAsked{Round: id, Agreed: agreed}).declare(9, i, id, "")
	}
	h.says("Lúc 09 giờ 00, chủ trì hỏi ý kiến Hội nghị: “Nghỉ giải lao”. Tổng số đơn vị thành viên: 05; có mặt khi lấy ý kiến: 05. Hội nghị nhất trí.",
		"Lúc 09 giờ 01", "Hội nghị không nhất trí.", "1. Thông qua: Nghỉ giải lao.", "2. Không thông qua: Nghỉ giải lao.").never("Đồng ý:", "Cần ")
	h.at(9, 30, meeting.RoundVoided{Round: "m1", Reason: "hỏi nhầm"}).says("Kết quả lần này bị hủy (lúc 09 giờ 30). Lý do: hỏi nhầm.")
}

func TestHandsPartlyComputedOnAMotion(t *testing.T) {
	rule := meeting.MotionRule()
	newHall(t).open().at(9, 0, meeting.RoundOpened{ID: "m", Question: "Nghỉ", Rule: &rule}, meeting.TotalsEntered{Round: "m", Totals: tally.Totals{
		Returned: 5, Valid: 5, Names: []tally.Votes{{Agree: 4, Disagree: 1, Computed: tally.Agree}},
	}}).declare(9, 1, "m", "").
		says("Đồng ý: 04; không đồng ý: 01; không ý kiến: 0. Số đồng ý do tính ra, bằng số tham gia biểu quyết trừ các ý kiến đã đếm. Cần trên 1/2 của 05")
}

func TestMoreHandsThanUnits(t *testing.T) {
	rule := meeting.MotionRule()
	newHall(t).open().at(9, 0, meeting.RoundOpened{ID: "m", Question: "Nghỉ", Rule: &rule}, meeting.TotalsEntered{Round: "m", Totals: tally.Totals{
		Returned: 6, Valid: 6, Names: []tally.Votes{{Agree: 6}},
	}}).declare(9, 1, "m", "đại biểu giơ tay nhầm").
		says("Số liệu chưa khớp: số ý kiến ghi nhận nhiều hơn số đơn vị thành viên; số ý kiến ghi nhận nhiều hơn số đơn vị tham gia biểu quyết. Chủ tọa cho công bố kết quả, lý do: đại biểu giơ tay nhầm.").
		never("số phiếu thu về")
}

// Nobody casts a paper by raising a hand: not where names are level, nor on the list that hands them up.
func TestHandsAreNoPapers(t *testing.T) {
	h := heldVote(t, by(meeting.ShowOfHands, false))
	h.at(9, 0, meeting.RoundOpened{ID: "r", Title: "flag"}, meeting.TotalsEntered{Round: "r", Totals: tally.Totals{
		Returned: 5, Valid: 5, Names: []tally.Votes{{Agree: 5}, {Agree: 3, Disagree: 2}, {Agree: 3, Disagree: 2}, {Disagree: 5}},
	}}).declare(9, 30, "r", "").
		at(9, 40, meeting.RoundSettled{ID: "s", Round: "r", Way: meeting.ChairWay, Chosen: []meeting.ID{"n-c"}, Reason: "theo quy chế"})
	h.says("Cần trên 1/2 của 05 đơn vị thành viên: 03 lượt giơ tay.", "Đạt, bằng nhau", "Có 02 đơn vị bằng nhau (cùng được 03 lượt giơ tay)",
		"Giải quyết trường hợp bằng nhau", "theo kết luận của chủ tọa giữa những đơn vị bằng nhau: Sở C.").never("bằng phiếu", "số phiếu", "03 phiếu")
	list := one(t, AwardList(h.m))
	tells(t, list, "2 | Sở C | Cờ thi đua | 3 | 60% | Bằng nhau, theo kết luận của chủ tọa")
	if said := whole(list); strings.Contains(said, "phiếu") || !strings.Contains(said, "Số tán thành") {
		t.Error(said)
	}
}

// The sentences of a vote are the office's to word, with every number in them.
func TestTheOfficeWordsItsVotes(t *testing.T) {
	h := tied(t).at(9, 35, meeting.PhrasesSet{Phrases: map[string]string{
		"votes.electorate":    "Có mặt {có mặt} trên {thành viên} đơn vị tại thời điểm {cách biểu quyết}.",
		"votes.papers":        "Phát ra {phát ra}, thu về {thu về}, hợp lệ {hợp lệ}, không hợp lệ {không hợp lệ}.",
		"votes.settled-score": "{kết quả} (xét điểm cao hơn giữa các {loại} {bằng phiếu}): {tên}; lý do: {lý do}.",
	}}).at(9, 40, meeting.RoundSettled{ID: "s", Round: "r", Way: meeting.HigherScore, Chosen: []meeting.ID{"n-c"}, Reason: "theo quy chế"})
	h.says("Có mặt 05 trên 05 đơn vị tại thời điểm bỏ phiếu. Phát ra 05, thu về 05, hợp lệ 05, không hợp lệ 0.",
		"Đề nghị tặng Cờ thi đua cho 01 đơn vị (xét điểm cao hơn giữa các đơn vị bằng phiếu): Sở C; lý do: theo quy chế.")
}
