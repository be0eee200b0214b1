package demo

import "thuky/meeting"

// close is the announcement of next year's heads, the pledge, the directives and the adjournment.
func (p *player) close() {
	p.item(16, 11, itemHeads, "")
	// The number and the date of the Decision are not public.
	p.at(16, 13, meeting.HeadsAnnounced{Heads: meeting.Heads{
		ID: "heads-2021", Year: 2021, Head: bachQuocAn(), Deputies: []meeting.Person{phanAnhTuan()},
	}})

	p.item(16, 16, itemPledge, "")
	var present []meeting.ID
	for _, u := range p.m.Units {
		if u.Status == meeting.Present {
			present = append(present, u.ID)
		}
	}
	p.at(16, 22, meeting.PledgeSigned{Units: present})

	p.direct()

	p.item(16, 40, itemClosing, "")
	p.motion(16, 46, "motion-minutes", "Thông qua biên bản Hội nghị")
	p.at(16, 50, meeting.Closed{})
}

// direct is the address of the Deputy Minister: its five points are those of the report, its length is made up.
func (p *player) direct() {
	p.item(16, 24, itemDirectives, "")
	p.at(16, 24, meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: "speech-4", Speaker: phanChiHieu().String()}},
		meeting.SpeechBegun{Speech: "speech-4"})
	p.at(16, 38, meeting.SpeechEnded{Speech: "speech-4"})
	for i, text := range []string{
		"Nâng cao nhận thức về vai trò của công tác thi đua, khen thưởng",
		"Đổi mới nội dung, hình thức thi đua, gắn với nhiệm vụ chính trị",
		"Phát hiện và nhân rộng các điển hình tiên tiến, mô hình tốt",
		"Khen thưởng thực chất",
		"Kiện toàn Hội đồng Thi đua - Khen thưởng, bố trí người làm công tác thi đua, khen thưởng",
	} {
		p.at(16, 39, meeting.DirectiveGiven{NewDirective: meeting.NewDirective{
			ID: meeting.ID("directive-" + string(rune('1'+i))), By: phanChiHieu().String(), Text: text, Owner: "Các đơn vị thuộc Cụm",
		}})
	}
}
