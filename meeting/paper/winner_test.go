package paper

import (
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/meeting/tally"
)

func TestSettledTiesAreProposedWithHowTheyWereSettled(t *testing.T) {
	settle := func(way meeting.Way, chosen ...meeting.ID) meeting.RoundSettled {
		return meeting.RoundSettled{ID: "s", Round: "r", Way: way, Chosen: chosen, Reason: "theo quy chế", Witnesses: "bà Lê D"}
	}
	for _, c := range []struct {
		body meeting.RoundSettled
		note string
	}{
		{settle(meeting.HigherScore, "n-c"), "Bằng phiếu, lấy điểm cao hơn"},
		{settle(meeting.Lot, "n-c"), "Bằng phiếu, bốc thăm"},
		{settle(meeting.ChairWay, "n-c"), "Bằng phiếu, theo kết luận của chủ tọa"},
	} {
		h := tied(t).at(9, 40, c.body)
		tells(t, one(t, AwardList(h.m)), "1 | Sở A | Cờ thi đua | 5 | 100%", "2 | Sở C | Cờ thi đua | 3 | 60% | "+c.note, "Tỷ lệ tính trên 05 đơn vị thành viên.")
		tells(t, one(t, Proposal(h.m)), "1. Cờ thi đua cho 02 đơn vị:", "- Sở A;", "- Sở C.", "(Có Danh sách")
	}
	h := tied(t).at(9, 40, settle(meeting.Council))
	tells(t, one(t, Proposal(h.m)), "1. Cờ thi đua cho 01 đơn vị:", "- Sở A.",
		"Chuyển Hội đồng Thi đua - Khen thưởng xem xét 01 chỉ tiêu đề nghị tặng Cờ thi đua, giữa những đơn vị bằng phiếu: Sở B; Sở C. Lý do: theo quy chế.")
	h = tied(t).ballot(10, "again", "10", "10", "10", "01", "01").declare(10, 30, "again", "")
	tells(t, one(t, AwardList(h.m)), "2 | Sở B | Cờ thi đua | 3 | 60% | Kết quả lần 2")
	h.at(11, 0, meeting.RoundVoided{Round: "again", Reason: "sai"}, meeting.RoundVoided{Round: "r", Reason: "sai"})
	if got := append(AwardList(h.m), Proposal(h.m)...); len(got) != 0 {
		t.Errorf("of rounds that do not stand: %q", names(got))
	}
}

// An office is elected to, not proposed; where the hall agreed as one nobody was counted; titles have bases of their own.
func TestWhatIsProposedOfSeveralTitles(t *testing.T) {
	h := newHall(t, func(s *meeting.Setup) {
		s.Items = append(s.Items, meeting.NewItem{ID: "scores", Name: "Bảng điểm", Part: meeting.Scores})
		open := meeting.Rule{Method: meeting.ShowOfHands, Rule: tally.Default(tally.Present)}
		agreed := meeting.Rule{Method: meeting.Consensus, Rule: tally.Default(tally.Present)}
		office := open
		office.Quota = 1
		s.Titles = append(s.Titles,
			meeting.NewTitle{ID: "work", Name: "TTLĐXS", Official: "Tập thể lao động xuất sắc", Rule: open},
			meeting.NewTitle{ID: "paper", Name: "Giấy khen", Rule: agreed},
			meeting.NewTitle{ID: "head", Name: "Trưởng Cụm", Office: meeting.HeadOffice, Rule: office})
	}).open().list()
	yes := true
	for i, title := range []meeting.ID{"work", "paper", "head"} {
		id := "x-" + title
		h.at(9, i, meeting.Nominated{Title: title, NewNominee: meeting.NewNominee{ID: id, Unit: "d"}}, meeting.NominationsClosed{Title: title},
			meeting.RoundOpened{ID: title + "-r", Title: title})
		if title == "paper" {
			h.at(9, i, meeting.ConsensusAsked{Round: title + "-r", Agreed: yes})
		} else {
			h.at(9, i, meeting.TotalsEntered{Round: title + "-r", Totals: tally.Totals{Returned: 5, Valid: 5, Names: []tally.Votes{{Agree: 4, Disagree: 1}}}})
		}
		h.declare(9, i, title+"-r", "")
	}
	h.at(9, 30, meeting.ItemBegun{Item: "vote"}).ballot(10, "r", "1100", "1100", "1100", "1100", "1100").declare(10, 30, "r", "")
	d := one(t, AwardList(h.m))
	tells(t, d, "1 | Sở A | Cờ thi đua | 5 | 100%", "2 | Sở B | Cờ thi đua | 5 | 100%", "3 | Sở D | Tập thể lao động xuất sắc | 4 | 80%",
		"4 | Sở D | Giấy khen | Nhất trí | ", "Tỷ lệ tính trên tổng số, theo từng danh hiệu: Cờ thi đua: 05 đơn vị thành viên; Tập thể lao động xuất sắc: 05 đơn vị có mặt.")
	table := d.Body[1].(Table)
	if last := table.Columns[len(table.Columns)-1].Title; len(table.Rows) != 4 || last != "Tỷ lệ" { // nobody has a score
		t.Errorf("%d rows, the last column is %q", len(table.Rows), last)
	}
	if got, want := strings.ReplaceAll(one(t, Proposal(h.m)).Subject[0], noBreakSpace, "~"), "Về việc đề nghị tặng Cờ~thi~đua, Tập~thể~lao~động~xuất~sắc và Giấy~khen năm 2024"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
