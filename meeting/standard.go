package meeting

import (
	"fmt"
	"time"
)

// StandardAgenda is the usual agenda of a year-end conference that sums up year, each item with an identity of its
// own made of prefix. Names are Vietnamese: they go into the minutes.
func StandardAgenda(prefix string, year int) []NewItem {
	items := []NewItem{
		{Name: "Ổn định tổ chức, điểm danh", Part: RollCall, Who: "Thư ký", Minutes: 10},
		{Name: "Tuyên bố lý do, giới thiệu đại biểu", Part: Opening, Who: "Đơn vị Trưởng Cụm", Minutes: 5},
		{Name: "Giới thiệu chủ trì, thư ký; thông qua chương trình", Part: Opening, Who: "Trưởng Cụm", Minutes: 5},
		{Name: fmt.Sprintf("Báo cáo tổng kết năm %d, phương hướng năm %d", year, year+1), Part: Report, Who: "Trưởng Cụm", Minutes: 20},
		{Name: "Thảo luận, tham luận", Part: Discussion, Who: "Các đơn vị", Minutes: 45},
		{Name: "Thông qua bảng điểm", Part: Scores, Who: "Phó Trưởng Cụm", Minutes: 10},
		{Name: "Đề cử, xin rút, chốt danh sách", Part: Nomination, Who: "Chủ trì", Minutes: 10},
		{Name: "Bầu Tổ kiểm phiếu, phổ biến thể lệ", Part: Tellers, Who: "Chủ trì", Minutes: 5},
		{Name: "Bỏ phiếu, kiểm phiếu, công bố kết quả", Part: Balloting, Who: "Tổ kiểm phiếu", Minutes: 30},
		{Name: fmt.Sprintf("Công bố Trưởng Cụm, Phó Trưởng Cụm năm %d", year+1), Part: NewHeads, Who: "Chủ trì", Minutes: 10},
		{Name: fmt.Sprintf("Ký giao ước thi đua năm %d", year+1), Part: Pledging, Who: "Thủ trưởng các đơn vị", Minutes: 10},
		{Name: "Phát biểu chỉ đạo", Part: Directing, Who: "Lãnh đạo cấp trên", Minutes: 15},
		{Name: "Thông qua biên bản; bế mạc", Part: Closing, Who: "Thư ký, chủ trì", Minutes: 5},
	}
	for i := range items {
		items[i].ID = ID(fmt.Sprintf("%s-%02d", prefix, i+1))
	}
	return items
}

// Summary is what a list of meetings says of one.
type Summary struct {
	ID     string    `json:"id"`
	Title  string    `json:"title"`
	Year   int       `json:"year"`
	State  Phase     `json:"state"`
	Units  int       `json:"units"`
	Events int       `json:"events"`
	Start  time.Time `json:"-"`
}

// Summarize makes the Summary of the meeting that is kept under id.
func Summarize(id string, m *Meeting) Summary {
	return Summary{ID: id, Title: m.Info.Title, Year: m.Info.Year, State: m.Phase(), Units: len(m.Units), Events: int(m.Head().Seq), Start: m.Info.Start}
}
