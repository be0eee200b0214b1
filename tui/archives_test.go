package tui_test

import (
	"testing"

	"thuky/tui"
	"thuky/tui/text"
)

func TestOneSearchFindsInEveryYear(t *testing.T) {
	s := on(t, years())
	s.Press("ctrl+f")
	s.Want(cut(text.SearchHint.Vi, 20))
	s.Type("thanh tra co thi dua nganh")
	s.row("2020 Cụm thi đua số 1 Thanh tra Bộ · Cờ thi đua Ngành", text.Outcomes["proposed"].Vi)
	s.row("2019 Cụm thi đua số 1 Thanh tra Bộ · Cờ thi đua Ngành", text.Outcomes["not-proposed"].Vi)
	s.Press("ctrl+u")
	s.Type("co thi dua nganh 2019 to chuc")
	s.row("2019 Cụm thi đua số 1 Vụ Tổ chức cán bộ", text.Outcomes["withdrawn"].Vi)
	s.WantNot("2020 Cụm")
	s.Press("ctrl+u")
	s.Type("quy che cham diem")
	s.row("Rà soát quy chế chấm điểm", text.Outcomes["done"].Vi)
	s.Press("ctrl+u")
	s.Type("tran thi hoa")
	s.row("bà Trần Thị Hoa", "đại diện")
	s.Press("ctrl+u")
	s.Type("benh thanh tich")
	s.row("Đại diện Thanh tra Bộ", text.Outcomes["did-not-speak"].Vi)
	s.Press("ctrl+u")
	s.Type("xqz")
	s.says(text.SearchCount, 0, 3)
	s.Press("enter", "esc")
	s.says(text.HomeChoose)
}

// What became of something is found by its words too.
func TestItIsFoundByWhatBecameOfIt(t *testing.T) {
	s := on(t, years())
	s.Press("ctrl+f")
	s.Type("xin rut")
	s.row("Vụ Tổ chức cán bộ", text.Outcomes["withdrawn"].Vi)
	s.Press("ctrl+u")
	s.Type("de nghi tang 2020")
	s.row("2020 Cụm thi đua số 1 Thanh tra Bộ · Cờ thi đua Ngành", text.Outcomes["proposed"].Vi)
}

func TestWhatIsFoundIsOpenedWhereItStands(t *testing.T) {
	s := on(t, years())
	s.Press("ctrl+f")
	s.Type("2019 thanh tra co thi dua")
	s.Press("enter")
	s.Want("Hội nghị tổng kết thi đua năm 2019", "[Cờ thi đua Ngành]")
	s.row("Vụ Tổ chức cán bộ", text.Standings["withdrawn"].Vi)
	s.find("danh sach hoi nghi")
	s.Press("ctrl+f")
	s.Type("quy che cham diem")
	s.Press("enter")
	s.Want("[" + text.DirectivesSection.Vi + "]")
	s.row("▸  1", "Rà soát quy chế chấm điểm")
	s.find("danh sach hoi nghi")
	s.Press("ctrl+f")
	s.Type("phong tong hop")
	s.Press("enter")
	s.Want("[" + text.RegisterSection.Vi + "]")
	s.row("▸   2", "Phòng Tổng hợp")
	s.find("danh sach hoi nghi")
	s.Press("ctrl+f")
	s.Type("tran thi hoa")
	s.Press("enter")
	s.row("▸  4", "Thanh tra Bộ")
}

// What is opened is read beside the program, which goes on: who has opened something else meanwhile stays there.
func TestAMeetingThatComesTooLateIsNotOpened(t *testing.T) {
	s := on(t, years())
	gate := s.desk.shutReads()
	s.Hold(1)
	s.Press("enter")
	<-gate.reached
	s.says(text.MeetingReading)
	s.Press("f1")
	close(gate.open)
	s.Hold(0)
	s.says(text.HelpTitle)
	s.Press("esc", "enter")
	s.Want("Ổn định tổ chức, điểm danh", "▸")
}

func TestAUnitIsFollowedOverTheYears(t *testing.T) {
	s := on(t, years())
	s.Resize(100, 40)
	s.Press("ctrl+f")
	s.Type("thanh tra bo")
	s.Press("enter")
	s.says(text.UnitYears, "Thanh tra Bộ")
	s.Want("2021 · Hội nghị", text.Statuses[""].Vi,
		"2020 · Hội nghị", "bà Trần Thị Hoa, Phó Chánh Thanh tra (dự thay Đại diện", "Cờ thi đua Ngành: đề nghị tặng, 11 phiếu (84,62%)",
		"2019 · Hội nghị", "99 điểm, thứ 1 trên 5 đơn vị", "Phòng Tổng hợp: Cờ thi đua Ngành (đăng ký, bị loại: chưa đủ hai năm)",
		"Cờ thi đua Ngành: không được đề nghị, 3 phiếu", "Rà soát quy chế chấm điểm (đã làm xong, hạn 31/03/2020)", "đã ký: Đại diện Thanh tra Bộ")
	s.Press("esc")
	s.Want("› thanh tra bo") // the search is still there
	s.Press("ctrl+u")
	s.Type("to chuc can bo 2019")
	s.Press("enter")
	s.Want("96 điểm, thứ 3 trên 5 đơn vị (bằng điểm)", "Cờ thi đua Ngành: xin rút, nhường đơn vị bạn")
}

// A unit that was renamed this year has its earlier years still: whether it was renamed here, or came by its new name in
// a list and is said to have been called otherwise.
func TestARenamedUnitHasItsEarlierYears(t *testing.T) {
	s := on(t, years())
	s.Press("end", "up", "up", "up", "up", "enter") // 2021
	s.Press("2", "down", "down", "down", "ctrl+e")
	s.Press("ctrl+u")
	s.Type("Thanh tra Bộ Tư pháp")
	s.Press("ctrl+s", "up", "ctrl+e")
	s.Type(" và đối ngoại")
	s.Press("tab", "tab", "tab", "tab", "tab")
	s.says(text.FormerlyTip)
	s.Press("ctrl+s")
	s.find("danh sach hoi nghi")
	s.Resize(100, 40)
	s.Press("ctrl+f")
	s.Type("thanh tra bo tu phap 2021")
	s.Press("enter")
	s.says(text.UnitYears, "Thanh tra Bộ Tư pháp")
	s.Want("2021 · Hội nghị", "2020 · Hội nghị", "2019 · Hội nghị")
	s.row(text.YearCalled.Vi, "Thanh tra Bộ")
	s.Want("99 điểm, thứ 1 trên 5 đơn vị")
}

func TestASearchIsThereBeforeEverythingIsRead(t *testing.T) {
	s := on(t, years())
	gate := s.desk.shutReads()
	s.Hold(1)
	s.Press("ctrl+f")
	<-gate.reached
	s.says(text.SearchReading, 1, 3)
	s.Type("thanh tra bo")
	gate.open <- struct{}{}
	<-gate.reached
	s.says(text.SearchReading, 2, 3)
	s.row("2021 Cụm thi đua số 1 Thanh tra Bộ", "▸")
	s.WantNot("2020 Cụm")
	s.Press("enter") // the history is as long as what has been read
	s.Want("2021 · Hội nghị")
	s.WantNot("2020 · Hội nghị")
	gate.open <- struct{}{}
	<-gate.reached
	s.Want("2020 · Hội nghị")
	s.Press("esc")
	s.Press("down")
	s.row("2020 Cụm thi đua số 1 Thanh tra Bộ", "▸")
	close(gate.open)
	s.Hold(0)
	s.says(text.SearchCount, 15, 3)
	s.row("2020 Cụm thi đua số 1 Thanh tra Bộ", "▸") // where it was
}

func TestASearchThatIsLeftReadsNoFurther(t *testing.T) {
	s := on(t, years())
	gate := s.desk.shutReads()
	s.Hold(1)
	s.Press("ctrl+f")
	<-gate.reached
	s.Press("esc")
	gate.open <- struct{}{}
	s.Hold(0)
	s.says(text.HomeChoose)
	s.that(len(gate.reached) == 0, "it reads on")
	close(gate.open)
}

func TestASearchGoesPastWhatCannotBeRead(t *testing.T) {
	s := on(t, years())
	s.desk.events["2020-thu"][0].Kind = "created/9"
	s.Press("ctrl+f")
	s.Type("thanh tra bo")
	s.says(text.SearchUnread, 1)
	s.row("2019 Cụm thi đua số 1 Thanh tra Bộ", text.Statuses["present"].Vi)
}

func TestWithoutAMeetingThereIsNothingToSearchOrDelete(t *testing.T) {
	s := on(t, nil)
	s.Press("ctrl+f")
	s.explains(text.ErrNoMeetings)
	s.Press("delete")
	s.explains(text.ErrNotOne)
	s = on(t, years(), func(o *tui.Options) { o.Lang = text.English })
	s.Press("end", "down", "down", "down", "delete")
	s.Want("Choose a meeting of the list first")
}
