package meeting

// Templates lists the kinds of meeting that are ready to be set up, the usual one first. Names are Vietnamese: they go
// into the minutes. Their order follows the custom of the clusters; each may be changed before the meeting and in it.
func Templates() []Template {
	return []Template{
		{"year-end", "Tổng kết năm", "Year-end conference", "Hội nghị tổng kết công tác thi đua, khen thưởng năm {năm} và ký kết giao ước thi đua năm {năm sau}", []NewItem{
			{Name: "Ổn định tổ chức, điểm danh", Part: RollCall, Who: "Thư ký", Minutes: 10},
			{Name: "Tuyên bố lý do, giới thiệu đại biểu", Part: Opening, Who: "Đơn vị Trưởng Cụm", Minutes: 5},
			{Name: "Giới thiệu chủ trì, thư ký; thông qua chương trình", Part: Opening, Who: "Trưởng Cụm", Minutes: 5},
			{Name: "Báo cáo tổng kết năm {năm}, phương hướng năm {năm sau}", Part: Report, Who: "Trưởng Cụm", Minutes: 20},
			{Name: "Thảo luận, tham luận", Part: Discussion, Who: "Các đơn vị", Minutes: 45},
			{Name: "Thông qua bảng điểm", Part: Scores, Who: "Phó Trưởng Cụm", Minutes: 10},
			{Name: "Đề cử, xin rút, chốt danh sách", Part: Nomination, Who: "Chủ trì", Minutes: 10},
			{Name: "Bầu Tổ kiểm phiếu, phổ biến thể lệ", Part: Tellers, Who: "Chủ trì", Minutes: 5},
			{Name: "Bỏ phiếu, kiểm phiếu, công bố kết quả", Part: Balloting, Who: "Tổ kiểm phiếu", Minutes: 30},
			{Name: "Công bố Trưởng Cụm, Phó Trưởng Cụm năm {năm sau}", Part: NewHeads, Who: "Chủ trì", Minutes: 10},
			{Name: "Ký giao ước thi đua năm {năm sau}", Part: Pledging, Who: "Thủ trưởng các đơn vị", Minutes: 10},
			{Name: "Phát biểu chỉ đạo", Part: Directing, Who: "Lãnh đạo cấp trên", Minutes: 15},
			{Name: "Thông qua biên bản; bế mạc", Part: Closing, Who: "Thư ký, chủ trì", Minutes: 5},
		}},
		{"mid-year", "Sơ kết 6 tháng", "Mid-year conference", "Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm {năm}", []NewItem{
			{Name: "Ổn định tổ chức, điểm danh", Part: RollCall, Who: "Thư ký", Minutes: 10},
			{Name: "Tuyên bố lý do, giới thiệu đại biểu", Part: Opening, Who: "Đơn vị Trưởng Cụm", Minutes: 5},
			{Name: "Giới thiệu chủ trì, thư ký; thông qua chương trình", Part: Opening, Who: "Trưởng Cụm", Minutes: 5},
			{Name: "Báo cáo sơ kết 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm {năm}", Part: Report, Who: "Trưởng Cụm", Minutes: 20},
			{Name: "Kiểm điểm việc thực hiện ý kiến chỉ đạo, giao ước thi đua năm {năm}", Part: FollowUp, Who: "Phó Trưởng Cụm", Minutes: 15},
			{Name: "Thảo luận, tham luận", Part: Discussion, Who: "Các đơn vị", Minutes: 40},
			{Name: "Phát biểu chỉ đạo", Part: Directing, Who: "Lãnh đạo cấp trên", Minutes: 15},
			{Name: "Thông qua biên bản; bế mạc", Part: Closing, Who: "Thư ký, chủ trì", Minutes: 5},
		}},
		{"pledge", "Ký giao ước thi đua", "Signing of the pledge", "Hội nghị ký kết giao ước thi đua năm {năm sau}", []NewItem{
			{Name: "Ổn định tổ chức, điểm danh", Part: RollCall, Who: "Thư ký", Minutes: 10},
			{Name: "Tuyên bố lý do, giới thiệu đại biểu", Part: Opening, Who: "Đơn vị Trưởng Cụm", Minutes: 5},
			{Name: "Giới thiệu chủ trì, thư ký; thông qua chương trình", Part: Opening, Who: "Trưởng Cụm", Minutes: 5},
			{Name: "Trình bày dự thảo giao ước thi đua năm {năm sau}", Part: Report, Who: "Phó Trưởng Cụm", Minutes: 10},
			{Name: "Thảo luận, thông qua nội dung giao ước", Part: Discussion, Who: "Các đơn vị", Minutes: 20},
			{Name: "Ký giao ước thi đua năm {năm sau}", Part: Pledging, Who: "Thủ trưởng các đơn vị", Minutes: 15},
			{Name: "Phát biểu chỉ đạo", Part: Directing, Who: "Lãnh đạo cấp trên", Minutes: 10},
			{Name: "Thông qua biên bản; bế mạc", Part: Closing, Who: "Thư ký, chủ trì", Minutes: 5},
		}},
		{"general", "Hội nghị chung", "General meeting", "Hội nghị triển khai công tác năm {năm}", []NewItem{
			{Name: "Ổn định tổ chức, điểm danh", Part: RollCall, Who: "Thư ký", Minutes: 10},
			{Name: "Tuyên bố lý do, giới thiệu đại biểu", Part: Opening, Who: "Ban tổ chức", Minutes: 5},
			{Name: "Giới thiệu chủ trì, thư ký; thông qua chương trình", Part: Opening, Who: "Ban tổ chức", Minutes: 5},
			{Name: "Báo cáo, trình bày nội dung", Part: Report, Who: "Chủ trì", Minutes: 20},
			{Name: "Thảo luận", Part: Discussion, Who: "Các đơn vị", Minutes: 40},
			{Name: "Biểu quyết các nội dung", Part: Other, Who: "Chủ trì", Minutes: 10},
			{Name: "Kết luận, chỉ đạo", Part: Directing, Who: "Chủ trì", Minutes: 10},
			{Name: "Thông qua biên bản; bế mạc", Part: Closing, Who: "Thư ký, chủ trì", Minutes: 5},
		}},
	}
}

// StandardAgenda is the usual agenda of a year-end conference that sums up year, each item with an identity of its
// own made of prefix.
func StandardAgenda(prefix string, year int) []NewItem { return Templates()[0].Agenda(prefix, year) }
