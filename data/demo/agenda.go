package demo

import "thuky/meeting"

// The items of the agenda.
const (
	itemRollCall   meeting.ID = "item-01"
	itemWelcome    meeting.ID = "item-02"
	itemProgramme  meeting.ID = "item-03"
	itemReport     meeting.ID = "item-04"
	itemDiscussion meeting.ID = "item-05"
	itemScores     meeting.ID = "item-06"
	itemNomination meeting.ID = "item-07"
	itemTellers    meeting.ID = "item-08"
	itemBallots    meeting.ID = "item-09"
	itemHeads      meeting.ID = "item-10"
	itemPledge     meeting.ID = "item-11"
	itemDirectives meeting.ID = "item-12"
	itemClosing    meeting.ID = "item-13"
)

// agenda is the usual one of a year-end conference; the report gives neither its order nor its times.
func agenda() []meeting.NewItem {
	return []meeting.NewItem{
		{ID: itemRollCall, Part: meeting.RollCall, Minutes: 10, Who: "Thư ký", Name: "Ổn định tổ chức, điểm danh"},
		{ID: itemWelcome, Part: meeting.Opening, Minutes: 5, Who: "Đơn vị Trưởng Cụm", Name: "Tuyên bố lý do, giới thiệu đại biểu"},
		{ID: itemProgramme, Part: meeting.Opening, Minutes: 10, Who: "Trưởng Cụm", Name: "Giới thiệu chủ trì, thư ký; thông qua chương trình"},
		{ID: itemReport, Part: meeting.Report, Minutes: 20, Who: "Trưởng Cụm", Name: "Báo cáo tổng kết năm 2020, phương hướng năm 2021"},
		{ID: itemDiscussion, Part: meeting.Discussion, Minutes: 30, Who: "Các đơn vị", Name: "Thảo luận, tham luận"},
		{ID: itemScores, Part: meeting.Scores, Minutes: 10, Who: "Phó Trưởng Cụm", Name: "Thông qua bảng điểm tự chấm, chấm chéo"},
		{ID: itemNomination, Part: meeting.Nomination, Minutes: 10, Who: "Chủ trì", Name: "Đề cử, xin rút, chốt danh sách"},
		{ID: itemTellers, Part: meeting.Tellers, Minutes: 5, Who: "Chủ trì", Name: "Bầu Tổ kiểm phiếu, phổ biến thể lệ bỏ phiếu"},
		{ID: itemBallots, Part: meeting.Balloting, Minutes: 35, Who: "Tổ kiểm phiếu", Name: "Bỏ phiếu, kiểm phiếu, công bố kết quả"},
		{ID: itemHeads, Part: meeting.NewHeads, Minutes: 5, Who: "Chủ trì", Name: "Công bố Quyết định cử Trưởng Cụm, Phó Trưởng Cụm năm 2021; bàn giao"},
		{ID: itemPledge, Part: meeting.Pledging, Minutes: 10, Who: "Thủ trưởng các đơn vị", Name: "Ký giao ước thi đua năm 2021"},
		{ID: itemDirectives, Part: meeting.Directing, Minutes: 15, Who: "Lãnh đạo Bộ", Name: "Phát biểu chỉ đạo"},
		{ID: itemClosing, Part: meeting.Closing, Minutes: 10, Who: "Thư ký, chủ trì", Name: "Thông qua biên bản, bế mạc"},
	}
}
