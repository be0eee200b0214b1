package demo

import "thuky/meeting"

// nominate is the list for the first title and the election of the tellers. The report names the four who were
// elected; the other two nominees, the withdrawal and who nominated whom are made up.
func (p *player) nominate() {
	p.item(15, 10, itemNomination, "")
	p.at(
		15, 12,
		nominated("nominee-1", danSu, ""),
		nominated("nominee-2", keHoach, "Văn phòng Bộ"),
		nominated("nominee-3", vanDeChung, "Vụ Tổ chức cán bộ"),
		nominated("nominee-4", quocTe, ""),
		nominated("nominee-5", hopTac, ""),
		nominated("nominee-6", khenThuong, "Thanh tra Bộ"),
	)
	p.at(15, 16, meeting.NomineeRuled{
		Title: sectorFlag, Nominee: "nominee-3", Standing: meeting.Withdrawn, Reason: "để Hội nghị tập trung suy tôn các đơn vị khác",
	})
	p.at(15, 18, meeting.NominationsClosed{Title: sectorFlag})

	p.item(15, 20, itemTellers, "")
	p.motion(15, 21, "motion-tellers", "Thông qua danh sách Tổ kiểm phiếu gồm đại diện Thanh tra Bộ (Tổ trưởng), "+
		"đại diện Vụ Tổ chức cán bộ và đại diện Văn phòng Đảng - Đoàn thể")
	p.at(15, 23, meeting.ItemNoted{Item: itemTellers, Note: "Chủ trì giới thiệu danh sách Tổ kiểm phiếu. Sau khi được Hội nghị thông qua, Tổ trưởng phổ biến thể lệ bỏ phiếu."})
}

func nominated(id, unit meeting.ID, by string) meeting.Nominated {
	return meeting.Nominated{Title: sectorFlag, NewNominee: meeting.NewNominee{ID: id, Unit: unit, By: by}}
}
