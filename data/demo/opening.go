package demo

import "thuky/meeting"

// open is the conference up to the approval of its programme. Attendance is made up.
func (p *player) open() {
	p.at(
		13, 55,
		meeting.UnitsMarked{Status: meeting.Present, Units: []meeting.ID{
			vanPhongBo, hinhSu, danSu, toChucCanBo, vanDeChung, keHoach, quocTe, hopTac, thanhTra, khenThuong, dangDoanThe,
		}},
		meeting.UnitsMarked{Status: meeting.Excused, Units: []meeting.ID{phiaNam}},
	)
	p.item(14, 0, itemRollCall, "")
	p.item(14, 6, itemWelcome, "Đơn vị Trưởng Cụm tuyên bố lý do và giới thiệu đại biểu: đồng chí Phan Chí Hiếu, Thứ trưởng Bộ Tư pháp, "+
		"cùng đại diện các đơn vị thuộc Cụm.")
	p.item(14, 10, itemProgramme, "")
	p.motion(14, 13, "motion-programme", "Thông qua chương trình Hội nghị")
}
