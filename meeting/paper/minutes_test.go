package paper

import (
	"testing"

	"thuky/meeting"
	"thuky/meeting/phrase"
	"thuky/meeting/tally"
)

func TestTheFormBeforeAnythingIsKnown(t *testing.T) {
	h := newHall(t)
	h.says("Thời gian bắt đầu: …… giờ ……, ngày 05 tháng 12 năm 2024.", "Địa điểm: ……", "triệu tập 05 đơn vị.",
		"1 | Sở A | Bà Lê A |  | ", "cần 04 trên 05 đơn vị.", "Chủ trì (chủ tọa): ……", "Thư ký (người ghi biên bản): ……",
		"Hội nghị kết thúc vào …… giờ ……, ngày …… tháng …… năm ……./.").
		never("Khi điểm danh", "Các quyết định", "Đính chính", "đã ký giao ước")
	d := Minutes(h.m)
	if !d.Draft || d.Heading != "BIÊN BẢN" || len(d.Subject) != 2 || len(d.Receivers) != 2 || len(d.Signatures) != 2 {
		t.Errorf("%+v", d)
	}
	if want := (Letterhead{Agency: "CỤM THI ĐUA SỐ 5", Number: "Số: ……/BB-CTĐ5"}); d.Letterhead != want {
		t.Errorf("%+v", d.Letterhead)
	}
	Minutes(&meeting.Meeting{}) // nothing at all
}

func TestAttendance(t *testing.T) {
	h := newHall(t)
	h.at(7, 50, meeting.UnitsMarked{Units: []meeting.ID{"a", "c"}, Status: meeting.Present}).
		at(8, 0, meeting.ItemBegun{Item: "roll"}).
		at(8, 3, meeting.UnitsMarked{Units: []meeting.ID{"b"}, Status: meeting.Present}, // while the roll is called: not late
			meeting.SubstituteNamed{Unit: "b", Person: meeting.Person{Honorific: "ông", Name: "Vũ F", Office: "Phó Giám đốc"}, Authority: "Giấy ủy quyền số 12"}).
		at(8, 4, meeting.UnitsMarked{Units: []meeting.ID{"e"}, Status: meeting.Absent}).
		says("có mặt 03; vắng có lý do 0; vắng không lý do 01").
		at(8, 5, meeting.ItemBegun{Item: "talk"}).
		at(8, 20, meeting.UnitsMarked{Units: []meeting.ID{"d"}, Status: meeting.Present}).
		at(9, 0, meeting.UnitsMarked{Units: []meeting.ID{"c"}, Status: meeting.Left}).
		at(9, 30, meeting.UnitsMarked{Units: []meeting.ID{"c"}, Status: meeting.Present}).
		at(10, 0, meeting.UnitsMarked{Units: []meeting.ID{"a"}, Status: meeting.Left})
	h.says("triệu tập 05 đơn vị; có mặt 04; vắng có lý do 0; vắng không lý do 01.",
		"1 | Sở A | Bà Lê A | Có mặt | Ra về lúc 10 giờ 00",
		"2 | Sở B | Ông Vũ F, Phó Giám đốc | Có mặt | Dự thay bà Lê B, được ủy quyền theo Giấy ủy quyền số 12",
		"3 | Sở C | Bà Lê C | Có mặt | Ra về lúc 09 giờ 00; trở lại lúc 09 giờ 30",
		"4 | Sở D | Bà Lê D | Có mặt | Đến lúc 08 giờ 20",
		"5 | Sở E |  | Vắng không lý do | ",
		"cần 04 trên 05 đơn vị. Khi điểm danh có mặt 03 đơn vị. Từ 08 giờ 20 có mặt 04 đơn vị. Từ 09 giờ 00 có mặt 03 đơn vị. "+
			"Từ 09 giờ 30 có mặt 04 đơn vị. Từ 10 giờ 00 có mặt 03 đơn vị.",
		"Kết quả điểm danh: có mặt 03 trên 05 đơn vị thành viên, chưa đủ điều kiện tiến hành Hội nghị.")
}

// A unit ticked by mistake was never there.
func TestAttendanceSetRight(t *testing.T) {
	newHall(t).open().
		at(8, 10, meeting.UnitsMarked{Units: []meeting.ID{"a", "b"}, Status: meeting.Excused}).
		at(8, 30, meeting.UnitsMarked{Units: []meeting.ID{"b"}, Status: meeting.Present}).
		says("có mặt 04; vắng có lý do 01", "1 | Sở A |  | Vắng có lý do | ", "2 | Sở B | Bà Lê B | Có mặt | Đến lúc 08 giờ 30",
			"Khi điểm danh có mặt 03 đơn vị. Từ 08 giờ 30 có mặt 04 đơn vị.")
}

func TestOfficersAndGuests(t *testing.T) {
	named := func(role meeting.Role, id meeting.ID, who string) meeting.Officer {
		return meeting.Officer{ID: id, Role: role, Person: meeting.Person{Honorific: "ông", Name: who, Office: "Giám đốc"}}
	}
	h := newHall(t, func(s *meeting.Setup) {
		s.Officers = append(s.Officers, named(meeting.Chair, "c1", "Hồ X"), named(meeting.Chair, "c2", "Hồ Y"),
			named(meeting.Secretary, "s1", "Hồ Z"), named(meeting.HeadTeller, "t1", "Hồ V"))
		s.Guests = []meeting.Guest{
			{ID: "g1", Person: meeting.Person{Honorific: "đồng chí", Name: "Đỗ M", Office: "Phó Chủ tịch"}},
			{ID: "g2", Person: meeting.Person{Office: "Đại diện Ban Thi đua"}},
		}
	})
	h.says("Đại biểu:", "- Đồng chí Đỗ M, Phó Chủ tịch;", "- Đại diện Ban Thi đua.",
		"Chủ trì (chủ tọa): Ông Hồ X, Giám đốc; Ông Hồ Y, Giám đốc.", "Thư ký (người ghi biên bản): Ông Hồ Z, Giám đốc.",
		"Tổ kiểm phiếu: Ông Hồ V, Giám đốc (Tổ trưởng); Đại diện Sở E.")
	got := Minutes(h.m).Signatures
	if len(got) != 3 || got[0].Office != "THƯ KÝ" || got[0].Name != "Hồ Z" || got[1].Name != "Hồ X" || got[2].Office != "CHỦ TỌA" {
		t.Errorf("%+v", got)
	}
	h.at(7, 1, meeting.OfficerAdded{Officer: named(meeting.Chair, "c3", "Hồ W")})
	if got := Minutes(h.m).Signatures; len(got) != 2 || got[1].Office != "TM. ĐOÀN CHỦ TỌA" || got[1].Name != "Hồ X" {
		t.Errorf("%+v", got)
	}
}

func TestItemsAsTheyWent(t *testing.T) {
	newHall(t).open().
		at(8, 10, meeting.ItemBegun{Item: "vote"}). // before what the agenda puts before it
		at(8, 30, meeting.ItemBegun{Item: "talk"}, meeting.ItemNoted{Item: "talk", Note: "hai việc:\n- việc thứ nhất;\n• việc thứ hai"}).
		at(8, 40, meeting.ItemBegun{Item: "vote"}).
		at(8, 50, meeting.ItemFinished{Item: "vote"}, meeting.ItemInserted{NewItem: meeting.NewItem{ID: "tea", Name: "Giải lao", Part: meeting.Other}, Before: "rest"}).
		at(8, 51, meeting.ItemSkipped{Item: "tea", Reason: "hết giờ."}).
		at(8, 52, meeting.DecisionMade{ID: "d1", Text: "giao Sở A tổng hợp"}).
		at(9, 0, meeting.Closed{}).
		says("## 1. Điểm danh", "Từ 08 giờ 00 đến 08 giờ 05.", "Kết quả điểm danh: có mặt 05 trên 05 đơn vị thành viên, đủ điều kiện",
			"## 2. Bỏ phiếu", "Từ 08 giờ 10 đến 08 giờ 30; tiếp tục từ 08 giờ 40 đến 08 giờ 50.", "Giao Sở A tổng hợp.", // between items: under the last one
			"## 3. Giải lao", "Không tiến hành. Lý do: hết giờ.",
			"## 4. Thảo luận", "Hai việc:", "- Việc thứ nhất;", "- Việc thứ hai.",
			"Các nội dung trong chương trình chưa tiến hành: Việc khác.",
			"1. Giao Sở A tổng hợp.", "Hội nghị kết thúc vào 09 giờ 00, ngày 05 tháng 12 năm 2024./.")
}

// An item that was never begun is not said to be left over where what it is for was recorded all the same.
func TestWhatWasDoneWithoutItsItemIsNotLeftOver(t *testing.T) {
	newHall(t, func(s *meeting.Setup) {
		s.Items = append(s.Items, meeting.NewItem{ID: "direct", Name: "Phát biểu chỉ đạo", Part: meeting.Directing}, meeting.NewItem{ID: "heads", Name: "Công bố Trưởng Cụm", Part: meeting.NewHeads})
	}).open().at(8, 10, meeting.DirectiveGiven{NewDirective: meeting.NewDirective{ID: "k", Text: "Giữ kỷ luật"}}).
		at(9, 0, meeting.Closed{}).says("Giữ kỷ luật", "chưa tiến hành: Thảo luận; Bỏ phiếu; Việc khác; Công bố Trưởng Cụm.")
}

func TestSpeeches(t *testing.T) {
	speech := func(id, unit meeting.ID, who, topic string) meeting.SpeechQueued {
		return meeting.SpeechQueued{NewSpeech: meeting.NewSpeech{ID: id, Unit: unit, Speaker: who, Topic: topic, Seconds: 60}}
	}
	h := newHall(t).open().at(8, 10, meeting.ItemBegun{Item: "talk"},
		speech("s1", "a", "bà Lê A", "thi đua"), speech("s2", "", "đồng chí Đỗ M, Phó Chủ tịch", ""), speech("s3", "b", "Đại diện Sở B", ""),
		speech("s4", "c", "bà Lê C", "")).
		at(8, 11, meeting.SpeechBegun{Speech: "s1"}).at(8, 16, meeting.SpeechEnded{Speech: "s1"}, meeting.SpeechNoted{Speech: "s1", Note: "Đồng ý"}).
		at(8, 17, meeting.SpeechBegun{Speech: "s2"}).at(8, 18, meeting.SpeechPaused{Speech: "s2"}).
		at(8, 20, meeting.SpeechBegun{Speech: "s2"}).at(8, 21, meeting.SpeechEnded{Speech: "s2"}, meeting.SpeechNoted{Speech: "s2", Note: "Một.\nHai."}).
		at(8, 22, meeting.SpeechBegun{Speech: "s3"}, meeting.SpeechWithdrawn{Speech: "s4"})
	h.says("- Bà Lê A (Sở A) phát biểu trong 05 phút về thi đua: Đồng ý.",
		"- Đồng chí Đỗ M, Phó Chủ tịch, phát biểu trong 02 phút:", "Một.", "Hai.", "- Đại diện Sở B đang phát biểu.").
		never("quá giờ", "Lê C phát biểu")
	// Who spoke under the unit's name is known; where all that is known repeats it, it is not said again.
	newHall(t).open().at(8, 10, meeting.SubstituteNamed{Unit: "e", Person: meeting.Person{Name: "Đại diện Sở E"}}, meeting.ItemBegun{Item: "talk"}).
		at(8, 10, speech("s1", "a", "Sở A", "thi đua"), speech("s2", "e", "Sở E", "")).
		at(8, 11, meeting.SpeechBegun{Speech: "s1"}).at(8, 16, meeting.SpeechEnded{Speech: "s1"}, meeting.SpeechBegun{Speech: "s2"}).
		says("- Sở A (bà Lê A) phát biểu trong 05 phút về thi đua.", "- Sở E đang phát biểu.")
}

func TestDirectives(t *testing.T) {
	give := func(id meeting.ID, by, text, owner, due string) meeting.DirectiveGiven {
		return meeting.DirectiveGiven{NewDirective: meeting.NewDirective{ID: id, By: by, Text: text, Owner: owner, Due: due}}
	}
	newHall(t).open().at(8, 10, meeting.ItemBegun{Item: "rest"},
		give("1", "đồng chí Đỗ M", "kiện toàn Hội đồng.", "Sở A", "2025-01-31"), give("2", "đồng chí Đỗ M", "mở lớp", "", ""),
		give("3", "Trưởng Cụm", "gửi báo cáo", "các đơn vị", ""), give("4", "Trưởng Cụm", "gửi biểu mẫu", "các đơn vị", "")).
		says("Ý kiến chỉ đạo của đồng chí Đỗ M:", "- Kiện toàn Hội đồng (thực hiện: Sở A; thời hạn: ngày 31 tháng 01 năm 2025);", "- Mở lớp.",
			"Ý kiến chỉ đạo của Trưởng Cụm:", "- Gửi báo cáo;", "- Gửi biểu mẫu.", "Thực hiện: các đơn vị.")
}

// What an earlier meeting left, and what the pledge commits to, was not directed here.
func TestFollowUpsAreNoDirectives(t *testing.T) {
	newHall(t).at(7, 1, meeting.FollowUpsCarried{FollowUps: []meeting.CarriedFollowUp{
		{NewDirective: meeting.NewDirective{ID: "f1", By: "Trưởng Cụm", Text: "Mở lớp"}, Origin: "Hội nghị năm 2023"},
	}}, meeting.PledgeGiven{NewDirective: meeting.NewDirective{ID: "f2", Text: "Xây nhà"}}).
		open().at(8, 10, meeting.DecisionMade{ID: "d1", Text: "Nghỉ sớm"}).never("Ý kiến chỉ đạo", "Mở lớp", "Xây nhà", "Nội dung khác").
		at(8, 11, meeting.DirectiveGiven{NewDirective: meeting.NewDirective{ID: "v", Text: "Giữ kỷ luật"}}).
		says("Ý kiến chỉ đạo:", "- Giữ kỷ luật.").never("Mở lớp", "Xây nhà")
}

func TestPledge(t *testing.T) {
	newHall(t).open().at(8, 10, meeting.PledgeSigned{Units: []meeting.ID{"a", "b"}}, meeting.PledgeSigned{Units: []meeting.ID{"c"}, By: "ông Vũ F"}).
		says("## 2. Nội dung khác", "Đại diện 03 trên 05 đơn vị đã ký giao ước thi đua năm 2025: Sở A; Sở B; Sở C (ông Vũ F ký).", "Chưa ký: Sở D; Sở E.")
}

func TestAmendments(t *testing.T) {
	amend := func(text string) meeting.Amended {
		return meeting.Amended{Amendment: meeting.Amendment{Text: text, Reason: "ghi nhầm.", By: "Thư ký"}}
	}
	newHall(t).open().at(8, 10, amend("sửa tên")).at(9, 0, meeting.Closed{}).at(10, 0, amend("sửa số")).
		says("# Đính chính:", "Lúc 08 giờ 10, ngày 05 tháng 12 năm 2024, Thư ký đính chính: sửa tên. Lý do: ghi nhầm.",
			"Lúc 10 giờ 00, ngày 05 tháng 12 năm 2024 (sau khi Hội nghị kết thúc), Thư ký đính chính: sửa số. Lý do: ghi nhầm.")
}

func TestHeadsAnnouncedTwice(t *testing.T) {
	heads := func(id meeting.ID, who string) meeting.HeadsAnnounced {
		return meeting.HeadsAnnounced{Heads: meeting.Heads{ID: id, Year: 2025, Head: meeting.Person{Honorific: "bà", Name: who}, Number: "12/QĐ", Date: "ngày 01 tháng 12 năm 2024"}}
	}
	newHall(t).open().at(8, 10, heads("h1", "Lê A"), heads("h2", "Lê B"), meeting.DecisionMade{ID: "free", Text: "nghỉ sớm"}).
		at(8, 11, meeting.DecisionStruck{Decision: "free", Reason: "ghi nhầm"}).
		says("## 1. Điểm danh", "Công bố Quyết định số 12/QĐ ngày 01 tháng 12 năm 2024 của …… cử bà Lê B làm Trưởng Cụm năm 2025.",
			"# Các quyết định của Hội nghị:\n1. Nghỉ sớm. (Không còn hiệu lực. Lý do: ghi nhầm.)").never("cử bà Lê A")
}

// Another body decides who heads the cluster: it is announced, and no decision of the meeting. Records of the time when it
// was numbered among them list it as they did.
func TestWhatIsAnnouncedIsNoDecisionOfTheMeeting(t *testing.T) {
	heads := meeting.Heads{ID: "h1", Year: 2025, Head: meeting.Person{Name: "Lê B"}}
	h := newHall(t).open().at(8, 10, meeting.HeadsAnnounced{Heads: heads}).never("Các quyết định của Hội nghị")
	h.at(8, 11, meeting.DecisionMade{ID: "free", Text: "nghỉ sớm"}).says("cử Lê B làm Trưởng Cụm", "# Các quyết định của Hội nghị:\n1. Nghỉ sớm.")
	newHall(t).open().at(8, 10, meeting.HeadsAnnouncedFirst{Heads: heads}, meeting.DecisionMade{ID: "free", Text: "nghỉ sớm"}).
		says("# Các quyết định của Hội nghị:", "1. Công bố Quyết định số", "2. Nghỉ sớm.")
	heads.ID = "h2"
	newHall(t).open().at(8, 10, meeting.HeadsAnnouncedFirst{Heads: meeting.Heads{ID: "h1", Year: 2025, Head: meeting.Person{Name: "Lê A"}}}, meeting.HeadsAnnounced{Heads: heads}).
		says("1. Công bố Quyết định cử Trưởng Cụm, Phó Trưởng Cụm. (Không còn hiệu lực, đã được công bố lại.)")
}

func TestWordsAreFitToPrint(t *testing.T) {
	h := newHall(t).open().at(8, 10, meeting.ItemBegun{Item: "talk"}, meeting.DecisionMade{ID: "free", Text: "dòng một\ndòng hai"},
		meeting.ItemNoted{Item: "talk", Note: "-\n\n100%\n- %s"})
	h.says("100%.", "- %s.", "Dòng một dòng hai.")
	r := tally.Default(tally.Present)
	h.at(8, 20, meeting.RoundOpened{ID: "m", Question: "100% %d", Rule: &meeting.Rule{Method: meeting.ShowOfHands, Rule: r}}).says("“100% %d”", "Hội nghị đang biểu quyết.")
}

// An office's own words stand in every paper that says the phrase, with what the record tells in their place.
func TestTheOfficesOwnPhrases(t *testing.T) {
	h := newHall(t).open().at(8, 10, meeting.PhrasesSet{Phrases: phrase.Set{
		"names.minutes": "BIÊN BẢN CUỘC HỌP", "minutes.place": "Nơi họp", "minutes.ended": "Cuộc họp bế mạc lúc {thoi gian}.", "signatures.secretary": "Người ghi",
	}}).at(9, 0, meeting.Closed{}).
		says("Nơi họp: ", "Cuộc họp bế mạc lúc 09 giờ 00, ngày 05 tháng 12 năm 2024.").
		never("Hội nghị kết thúc vào")
	if d := Minutes(h.m); d.Heading != "BIÊN BẢN CUỘC HỌP" || d.Signatures[0].Office != "NGƯỜI GHI" {
		t.Errorf("%s, %s", d.Heading, d.Signatures[0].Office)
	}
}

// What is typed before its item is begun, while the one before still runs, stands under its own item once that has come;
// without one it stands where it was typed.
func TestBusinessStandsUnderItsOwnItem(t *testing.T) {
	agenda := func(s *meeting.Setup) {
		s.Items = append(s.Items, meeting.NewItem{ID: "heads", Name: "Công bố Quyết định", Part: meeting.NewHeads},
			meeting.NewItem{ID: "direct", Name: "Phát biểu chỉ đạo", Part: meeting.Directing},
			meeting.NewItem{ID: "more", Name: "Chỉ đạo thêm", Part: meeting.Directing})
	}
	give := func(id meeting.ID, text string) meeting.DirectiveGiven {
		return meeting.DirectiveGiven{NewDirective: meeting.NewDirective{ID: id, By: "Thứ trưởng", Text: text}}
	}
	h := newHall(t, agenda).open().at(8, 10, meeting.ItemBegun{Item: "talk"},
		meeting.HeadsAnnounced{Heads: meeting.Heads{ID: "h1", Year: 2025, Head: meeting.Person{Name: "Lê B"}}}, give("v1", "đổi mới"))
	h.says("2. Thảo luận", "cử Lê B làm Trưởng Cụm", "Đổi mới.")
	h.at(8, 20, meeting.ItemBegun{Item: "heads"}).at(8, 30, meeting.ItemBegun{Item: "direct"}).at(8, 40, meeting.ItemBegun{Item: "more"}).
		at(8, 50, meeting.ItemBegun{Item: "rest"}, give("v2", "nhân điển hình")).
		says("2. Thảo luận", "3. Công bố Quyết định", "cử Lê B làm Trưởng Cụm", "4. Phát biểu chỉ đạo", "Đổi mới;", "Nhân điển hình.", "5. Chỉ đạo thêm", "6. Việc khác")
}
