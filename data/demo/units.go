package demo

import "thuky/meeting"

// The member units.
const (
	vanPhongBo  meeting.ID = "van-phong-bo"
	hinhSu      meeting.ID = "hinh-su-hanh-chinh"
	danSu       meeting.ID = "dan-su-kinh-te"
	toChucCanBo meeting.ID = "to-chuc-can-bo"
	vanDeChung  meeting.ID = "van-de-chung"
	keHoach     meeting.ID = "ke-hoach-tai-chinh"
	quocTe      meeting.ID = "phap-luat-quoc-te"
	phiaNam     meeting.ID = "cong-tac-phia-nam"
	hopTac      meeting.ID = "hop-tac-quoc-te"
	thanhTra    meeting.ID = "thanh-tra-bo"
	congNghe    meeting.ID = "cong-nghe-thong-tin"
	khenThuong  meeting.ID = "thi-dua-khen-thuong"
	dangDoanThe meeting.ID = "dang-doan-the"
)

// units are the 13 members, in the order of the report.
func units() []meeting.NewUnit {
	return []meeting.NewUnit{
		unit(vanPhongBo, "Văn phòng Bộ"),
		unit(hinhSu, "Vụ Pháp luật hình sự - hành chính"),
		unit(danSu, "Vụ Pháp luật dân sự - kinh tế"),
		unit(toChucCanBo, "Vụ Tổ chức cán bộ"),
		unit(vanDeChung, "Vụ Các vấn đề chung về xây dựng pháp luật"),
		{ID: keHoach, Name: "Cục Kế hoạch - Tài chính", Representative: phanAnhTuan()},
		{ID: quocTe, Name: "Vụ Pháp luật quốc tế", Representative: bachQuocAn()},
		unit(phiaNam, "Cục Công tác phía Nam"),
		unit(hopTac, "Vụ Hợp tác quốc tế"),
		unit(thanhTra, "Thanh tra Bộ"),
		unit(congNghe, "Cục Công nghệ thông tin"),
		unit(khenThuong, "Vụ Thi đua - Khen thưởng"),
		unit(dangDoanThe, "Văn phòng Đảng - Đoàn thể"),
	}
}

// unit is a unit whose representative the report does not name.
func unit(id meeting.ID, name string) meeting.NewUnit {
	return meeting.NewUnit{ID: id, Name: name, Representative: by("Đại diện " + name)}
}
