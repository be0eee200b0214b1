package demo

import (
	"thuky/meeting"
	"thuky/meeting/tally"
)

// Setup is the conference before it begins.
func Setup() meeting.Setup {
	return meeting.Setup{
		Info:     info(),
		Units:    units(),
		Guests:   guests(),
		Officers: officers(),
		Items:    agenda(),
		Titles:   titles(),
	}
}

func info() meeting.Info {
	return meeting.Info{
		Title:   "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020 và ký kết giao ước thi đua năm 2021",
		Cluster: "Cụm thi đua số 1, khối các đơn vị thuộc Bộ Tư pháp",
		Year:    2020,
		Place:   "Trụ sở Bộ Tư pháp, thành phố Hà Nội", // not reported; the notice says so
		City:    "Hà Nội",
		Start:   clock(14, 0), // reported as "the afternoon"
		Letterhead: meeting.Letterhead{
			Superior: "Bộ Tư pháp",
			Agency:   "Cụm thi đua số 1",
			Symbol:   "BB-CTĐ1",
			Receiver: []string{
				"Lãnh đạo Bộ (để báo cáo)",
				"Hội đồng Thi đua - Khen thưởng Ngành Tư pháp (để xem xét)",
				"Các đơn vị thuộc Cụm",
				"Lưu: VT, Hồ sơ Hội nghị",
			},
			Addressee: "Hội đồng Thi đua - Khen thưởng Ngành Tư pháp",
			Authority: "TM. Cụm thi đua số 1",
		},
		Quorum: tally.Fraction{Num: 2, Den: 3}, // the common share; the cluster's own is not public
		Head:   "Trưởng Cụm",
		Deputy: "Phó Trưởng Cụm",
		Pledge: pledge,
		Notice: notice,
	}
}

// notice names all that the report does not tell.
const notice = "Số liệu minh họa: phiếu, điểm, điểm danh, đề cử, phát biểu, giờ, nơi họp là giả định."

// pledge is worded for the demo; the text that was signed is not public.
const pledge = `Các đơn vị thuộc Cụm thi đua số 1 cùng nhau giao ước thi đua năm 2021 với các nội dung sau:
1. Phát động phong trào thi đua ngay từ đầu năm, gắn với nhiệm vụ chính trị của đơn vị và của Ngành Tư pháp.
2. Phát hiện kịp thời, bồi dưỡng và nhân rộng các điển hình tiên tiến.
3. Khen thưởng công khai, đúng người, đúng thành tích.
4. Đoàn kết, phối hợp và chia sẻ kinh nghiệm giữa các đơn vị trong Cụm.
5. Thực hiện đầy đủ, đúng hạn quy chế hoạt động của Cụm.`
