package demo

import "thuky/meeting"

// reportNote is what the newspaper tells of the cluster's report.
const reportNote = `Hội nghị nghe báo cáo tổng kết công tác thi đua, khen thưởng năm 2020 của Cụm: việc đăng ký thi đua, kết quả các đợt thi đua theo chuyên đề.
Báo cáo nêu các hạn chế:
- Phong trào thi đua chưa đều giữa các đơn vị;
- Các đợt thi đua theo chuyên đề còn ít;
- Việc phát hiện điển hình tiên tiến để nhân rộng còn chậm.`

// discuss is the report, the speeches and the approval of the scores. Who spoke and for how long is made up; what was
// said goes no further than the report.
func (p *player) discuss() {
	p.item(14, 17, itemReport, reportNote)
	p.at(14, 21, meeting.UnitsMarked{Units: []meeting.ID{congNghe}, Status: meeting.Present})

	p.item(14, 36, itemDiscussion, "")
	p.at(14, 36, speech("speech-1", toChucCanBo, "Đại diện Vụ Tổ chức cán bộ", "phong trào thi đua giữa các đơn vị"),
		speech("speech-2", hopTac, "Đại diện Vụ Hợp tác quốc tế", "các đợt thi đua theo chuyên đề"),
		speech("speech-3", vanPhongBo, "Đại diện Văn phòng Bộ", "phát hiện và nhân rộng điển hình"),
		meeting.SpeechBegun{Speech: "speech-1"})
	p.at(14, 41, meeting.SpeechEnded{Speech: "speech-1"},
		meeting.SpeechNoted{Speech: "speech-1", Note: "Phong trào thi đua giữa các đơn vị chưa đều."})
	p.at(14, 42, meeting.SpeechBegun{Speech: "speech-2"})
	p.at(14, 48, meeting.SpeechEnded{Speech: "speech-2"},
		meeting.SpeechNoted{Speech: "speech-2", Note: "Các đợt thi đua theo chuyên đề trong năm còn ít."})
	p.at(14, 49, meeting.SpeechBegun{Speech: "speech-3"})
	p.at(14, 52, meeting.SpeechPaused{Speech: "speech-3"})
	p.at(14, 53, meeting.SpeechBegun{Speech: "speech-3"})
	p.at(14, 55, meeting.SpeechEnded{Speech: "speech-3"},
		meeting.SpeechNoted{Speech: "speech-3", Note: "Điển hình tiên tiến phát hiện còn chậm nên việc nhân rộng bị hạn chế."})

	p.item(15, 0, itemScores, "")
	p.motion(15, 8, "motion-scores", "Thông qua bảng điểm tự chấm, chấm chéo năm 2020 của các đơn vị")
}

// speech queues a speaker with five minutes.
func speech(id, unit meeting.ID, speaker, topic string) meeting.SpeechQueued {
	return meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: id, Unit: unit, Speaker: speaker, Topic: topic, Seconds: 300}}
}
