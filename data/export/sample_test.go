package export

import (
	"fmt"
	"slices"

	"thuky/meeting/paper"
)

// units are the thirteen units of a cluster of the Ministry of Justice, by their full names.
var units = []string{
	"Văn phòng Bộ", "Vụ Pháp luật hình sự - hành chính", "Vụ Pháp luật dân sự - kinh tế", "Vụ Tổ chức cán bộ",
	"Vụ Các vấn đề chung về xây dựng pháp luật", "Cục Kế hoạch - Tài chính", "Vụ Pháp luật quốc tế",
	"Cục Công tác phía Nam", "Vụ Hợp tác quốc tế", "Thanh tra Bộ", "Cục Công nghệ thông tin",
	"Vụ Thi đua - Khen thưởng", "Văn phòng Đảng - Đoàn thể",
}

// shares are 13, 12, … 1 of 13 votes, in percent.
var shares = []string{
	"100,00%", "92,31%", "84,62%", "76,92%", "69,23%", "61,54%", "53,85%", "46,15%", "38,46%", "30,77%", "23,08%",
	"15,38%", "7,69%",
}

// minutes has every kind of block and long Vietnamese names: the draft minutes of a conference, its votes made up.
func minutes() paper.Document {
	attendance := paper.Table{
		Caption: "Bảng 1. Thành phần tham dự có quyền biểu quyết",
		Columns: []paper.Column{
			{Title: "STT", Width: 2, Align: paper.Center},
			{Title: "Đơn vị", Width: 9},
			{Title: "Đại diện", Width: 7},
			{Title: "Có mặt", Width: 3, Align: paper.Center},
		},
	}
	votes := paper.Table{
		Caption: "Bảng 2. Kết quả bỏ phiếu đề nghị tặng Cờ thi đua Ngành Tư pháp",
		Columns: []paper.Column{
			{Title: "STT", Width: 3, Align: paper.Center},
			{Title: "Đơn vị", Width: 12},
			{Title: "Đồng ý", Width: 4, Align: paper.Right},
			{Title: "Không đồng ý", Width: 4, Align: paper.Right},
			{Title: "Tỷ lệ", Width: 5, Align: paper.Right},
			{Title: "Kết luận", Width: 5, Align: paper.Center},
		},
	}

	for i, u := range units {
		attendance.Rows = append(attendance.Rows, []string{
			fmt.Sprint(i + 1), u, "Nguyễn Trần Phương Thảo Nguyên", "x",
		})
		votes.Rows = append(votes.Rows, []string{
			fmt.Sprint(i + 1), u, fmt.Sprint(13 - i), fmt.Sprint(i), shares[i], "",
		})
	}

	for i := range 4 {
		votes.Rows[i][5] = "đề nghị"
	}

	return paper.Document{
		File:  "bien-ban-hoi-nghi",
		Draft: true,
		Letterhead: paper.Letterhead{
			Superior: "KHỐI CÁC ĐƠN VỊ THUỘC BỘ TƯ PHÁP", Agency: "CỤM THI ĐUA SỐ 1", Number: "Số: ……/BB-CTĐ1",
		},
		Heading: "BIÊN BẢN",
		Subject: []string{
			"Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020",
			"và ký kết giao ước thi đua năm 2021 của Cụm thi đua số 1",
		},
		Notice: "Số liệu trong văn bản này là số liệu minh họa",
		Body: []paper.Block{
			paper.Paragraph{Runs: []paper.Run{
				{Text: "Thời gian bắt đầu:", Bold: true}, {Text: " 14 giờ 00, ngày 18 tháng 12 năm 2020."},
			}},
			paper.Paragraph{Runs: []paper.Run{
				{Text: "Địa điểm:", Bold: true}, {Text: " Phòng họp tầng 5, trụ sở Bộ Tư pháp, 58-60 Trần Phú, Ba Đình, Hà Nội."},
			}},
			paper.Heading{Level: 1, Text: "I. THÀNH PHẦN THAM DỰ"},
			paper.Dash("Chủ trì (chủ tọa): ông Bạch Quốc An, Vụ trưởng Vụ Pháp luật quốc tế, Trưởng Cụm;"),
			paper.Dash("Thư ký (người ghi biên bản): bà Lê Thị Hoàng Yến, chuyên viên chính Cục Kế hoạch - Tài chính, là đơn vị Phó Trưởng Cụm năm 2020."),
			attendance,
			paper.Heading{Level: 1, Text: "II. NỘI DUNG HỘI NGHỊ"},
			paper.Heading{Level: 2, Text: "1. Báo cáo tổng kết năm 2020 và phương hướng năm 2021"},
			paper.Text("Thay mặt Cụm, Phó Trưởng Cụm trình bày báo cáo tổng kết. Các phong trào thi đua theo chuyên đề còn ít, " +
				"chưa đều giữa các đơn vị; việc phát hiện điển hình tiên tiến để nhân rộng còn chậm. Năm 2021, Cụm đổi mới " +
				"nội dung và hình thức tổ chức phong trào, gắn với nhiệm vụ chính trị của từng đơn vị."),
			paper.Heading{Level: 2, Text: "2. Bỏ phiếu bình xét, suy tôn"},
			paper.Heading{Level: 3, Text: "a) Cờ thi đua Ngành Tư pháp"},
			paper.Paragraph{Runs: []paper.Run{
				{Text: "Phát ra 13 phiếu, thu về 13 phiếu, hợp lệ 13 phiếu. Hội nghị thống nhất "},
				{Text: "đề nghị tặng", Bold: true, Italic: true},
				{Text: " các đơn vị sau ("},
				{Text: "xếp theo số phiếu từ cao xuống thấp", Italic: true},
				{Text: "):"},
			}},
			votes,
			paper.Text("Hội nghị kết thúc vào 16 giờ 45, ngày 18 tháng 12 năm 2020. Biên bản đã được đọc lại, toàn thể đại biểu nhất trí thông qua./."),
		},
		Signatures: []paper.Signature{
			{Office: "THƯ KÝ", Hint: "(Ký, ghi rõ họ tên)", Name: "Lê Thị Hoàng Yến"},
			{Office: "CHỦ TỌA", Hint: "(Ký, ghi rõ họ tên)", Name: "Bạch Quốc An"},
		},
		Receivers: []string{"Vụ Thi đua - Khen thưởng (để báo cáo)", "Các đơn vị thuộc Cụm", "Lưu: VT, hồ sơ Cụm"},
	}
}

// proposal is a paper of the common kind: place and date, one signature with the receivers on its left.
func proposal() paper.Document {
	return paper.Document{
		File: "to-trinh",
		Letterhead: paper.Letterhead{
			Superior: "BỘ TƯ PHÁP", Agency: "BAN TỔ CHỨC HỘI NGHỊ TỔNG KẾT CỤM THI ĐUA SỐ 1",
			Number: "Số: 05/TTr-CTĐ1", PlaceDate: "Hà Nội, ngày 05 tháng 01 năm 2021",
		},
		Heading: "TỜ TRÌNH",
		Subject: []string{"Về việc đề nghị tặng Cờ thi đua của Chính phủ và Cờ thi đua Ngành Tư pháp cho các tập thể có thành tích xuất sắc trong phong trào thi đua năm 2020"},
		Body: []paper.Block{
			paper.Text("Căn cứ kết quả bỏ phiếu tại Hội nghị ngày 18 tháng 12 năm 2020, Cụm thi đua số 1 đề nghị Hội đồng Thi đua - Khen thưởng xem xét, quyết định./."),
		},
		Signatures: []paper.Signature{{Office: "TM. CỤM THI ĐUA\nTRƯỞNG CỤM", Hint: "(Ký, ghi rõ họ tên)", Name: "Bạch Quốc An"}},
		Receivers:  []string{"Như trên", "Vụ Thi đua - Khen thưởng", "Lưu: VT, …"},
	}
}

// scores is a wide table on a page that lies, signed by the three members of a board.
func scores() paper.Document {
	t := paper.Table{Columns: []paper.Column{{Title: "STT", Width: 2, Align: paper.Center}, {Title: "Đơn vị", Width: 12}}}
	for _, s := range []string{"Điểm chuẩn", "Tự chấm", "Thẩm định", "Thưởng", "Trừ", "Tổng", "Xếp hạng"} {
		t.Columns = append(t.Columns, paper.Column{Title: s, Width: 4, Align: paper.Right})
	}

	for i, u := range units {
		t.Rows = append(t.Rows, []string{fmt.Sprint(i + 1), u, "1.000", "982,5", "975", "10", "-2,5", "982,5", fmt.Sprint(i + 1)})
	}

	return paper.Document{
		File: "bang-diem", Landscape: true, Heading: "BẢNG ĐIỂM", Subject: []string{"Thi đua năm 2020 của Cụm thi đua số 1"},
		Notice:     "(Kèm theo Tờ trình số 05/TTr-CTĐ1 ngày 05 tháng 01 năm 2021)",
		Letterhead: paper.Letterhead{Agency: "CỤM THI ĐUA SỐ 1", Number: "Số: ……/BĐ-CTĐ1", PlaceDate: "Hà Nội, ngày 05 tháng 01 năm 2021"},
		Body:       []paper.Block{t},
		Signatures: []paper.Signature{
			{Office: "NGƯỜI LẬP BẢNG"},
			{Office: "TỔ TRƯỞNG TỔ KIỂM PHIẾU", Hint: "(Ký, ghi rõ họ tên)"},
			{Office: "TRƯỞNG CỤM", Name: "Bạch Quốc An"},
		},
	}
}

// ballots is two sheets of papers to be cut apart, with rows high enough for a mark and a stamp.
func ballots() paper.Document {
	t := paper.Table{Tall: 3, Columns: []paper.Column{{Title: "Đơn vị", Width: 9}, {Title: "Đồng ý", Width: 3}, {Title: "Không đồng ý", Width: 3}}}
	for _, u := range units[:3] {
		t.Rows = append(t.Rows, []string{u, "", ""})
	}

	s := paper.Sheet{Across: 2, Down: 2, Paper: []paper.Block{paper.Paragraph{Runs: []paper.Run{{Text: "PHIẾU BẦU", Bold: true}}, Center: true}, t}}

	return paper.Document{File: "phieu-bau", Unpaged: true, Body: []paper.Block{s, s}}
}

// official are the samples that NĐ 30/2020/NĐ-CP has measures for: papers that are cut apart have their own.
func official() []paper.Document {
	return slices.DeleteFunc(samples(), cutApart)
}

// samples are the Documents that the goldens and the round trips share.
func samples() []paper.Document { return []paper.Document{minutes(), proposal(), scores(), ballots()} }
