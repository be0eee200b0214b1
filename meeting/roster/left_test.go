package roster_test

import (
	"fmt"
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/meeting/roster"
)

// units lists the units of a list, and what its other lines are.
func units(t *testing.T, list string) string {
	t.Helper()
	r := find(t, csv(list)...)
	var out []string
	for _, row := range r.Rows {
		out = append(out, row.Unit)
	}
	for _, l := range r.Left {
		out = append(out, fmt.Sprint("- ", l.Line, " ", l.Why))
	}
	return strings.Join(out, "\n")
}

// TestASubtotalIsNoUnit, whatever it is called; a unit whose name begins like one is.
func TestASubtotalIsNoUnit(t *testing.T) {
	for _, sum := range []string{
		"Cộng khối I", "Cộng I", "Cộng mục I", "Tổng khối I", "Tổng cộng khối I", "Tổng (I+II)", "Cộng nhóm A", "Tổng điểm", "CỘNG KHỐI CÁC VỤ", "Tổng cộng (I + II)", "Cộng A",
		"Cộng Cục Hải quan", "Tổng nhóm các Vụ",
	} {
		if got := units(t, "STT;Đơn vị;Họ tên;Điểm\n1;Vụ A;Ông A;90\n2;Vụ B;;80\n;"+sum+";;170\n3;Vụ C;;70"); got != "Vụ A\nVụ B\nVụ C\n- 4 total" {
			t.Errorf("%s: %s", sum, got)
		}
	}
	for _, sum := range []string{"Cộng khối I", "Tổng (I+II)", "Tổng điểm", "Tổng cộng: 2 đơn vị"} { // where nothing is numbered
		if got := units(t, "Đơn vị;Họ tên;Điểm\nVụ A;Ông A;90\nVụ B;;80\n"+sum+";;170"); got != "Vụ A\nVụ B\n- 4 total" {
			t.Errorf("%s: %s", sum, got)
		}
	}
	for _, unit := range []string{"Tổng cục Thuế", "Tổng công ty Đường sắt", "Cộng đồng Doanh nghiệp", "TỔNG CỤC THUẾ", "Tổng Liên đoàn Lao động", "Công an tỉnh", "Công ty X", "Cộng hòa"} {
		for _, row := range []string{"1;" + unit + ";;90", ";" + unit + ";;90"} {
			if got := units(t, "STT;Đơn vị;Họ tên;Điểm\n1;Vụ A;;90\n"+row); got != "Vụ A\n"+unit {
				t.Errorf("%s: %s", row, got)
			}
		}
	}
}

// TestOneCellOverSeveralColumnsRepresentsNobody: it is a subtotal where others are numbered, else a unit without anybody.
func TestOneCellOverSeveralColumnsRepresentsNobody(t *testing.T) {
	if got := units(t, "STT;Đơn vị;Họ tên;Chức vụ;Điểm\n1;Vụ A;Ông A;;90\n;Các Cục;Các Cục;Các Cục;92"); got != "Vụ A\n- 3 total" {
		t.Error(got)
	}
	r := find(t, csv("Đơn vị;Họ tên;Chức vụ;Điểm\nVụ A;Vụ A;Vụ A;92")...)
	if row := r.Rows[0]; row.Unit != "Vụ A" || !row.Representative.IsZero() {
		t.Errorf("%+v", row)
	}
}

// TestTheMostThatMayBeGivenIsNoUnit, but of the columns above.
func TestTheMostThatMayBeGivenIsNoUnit(t *testing.T) {
	for _, most := range []string{"Điểm tối đa", "Thang điểm", "Điểm chuẩn", "ĐIỂM TỐI ĐA", "Mức tối đa"} {
		for _, row := range []string{";" + most + ";60;40", most + ";;60;40"} {
			r := find(t, csv("STT;Đơn vị;Tiêu chí I;Tiêu chí II\n"+row+"\n1;Vụ A;50;30")...)
			if len(r.Rows) != 1 || len(r.Left) != 1 || r.Left[0].Why != roster.Maxima || r.Columns[2].Max != 6000 || r.Columns[3].Max != 4000 {
				t.Errorf("%s: %+v %+v", row, r.Rows, r.Left)
			}
		}
	}
}

// TestDotsAndNotesAreNoUnits, nor is a heading that is merged over the table in a workbook and not in a CSV.
func TestDotsAndNotesAreNoUnits(t *testing.T) {
	if got := units(t, "STT;Đơn vị;Họ tên\n;KHỐI CÁC VỤ;\n1;Vụ A;\n2;Vụ B;Bà B\n;………;\n;...;\n;(*) Đơn vị mới tham gia Cụm;"); got != "Vụ A\nVụ B\n- 2 heading\n- 5 footnote\n- 6 footnote\n- 7 footnote" {
		t.Error(got)
	}
	if got := units(t, "Đơn vị;Họ tên\nKHỐI CÁC VỤ;\nVụ A;\nKhối Văn phòng;\nKhối II;"); got != "Vụ A\nKhối Văn phòng\n- 2 heading\n- 5 heading" {
		t.Error(got)
	}
}

// TestAnUnreadableTelephoneIsLeftOutAlone: the unit is taken, and the row says why its telephone is not.
func TestAnUnreadableTelephoneIsLeftOutAlone(t *testing.T) {
	h := newHall(t, "Vụ B")
	h.do(meeting.RosterTaken{Units: []meeting.RosterUnit{{ID: h.unit("Vụ B").ID, Name: "Vụ B", Phone: "0912"}}})
	p := h.plan(csv("Đơn vị;Họ tên;Điện thoại\nVụ A;Ông A;hỏi văn thư\nVụ B;;=A1+1\nVụ C;Ông C;0912345678")...)
	if got := states(p); got != "+=+" || p.Left() == nil || *p.Left() != (roster.LeftOutError{Cells: 2}) {
		t.Fatalf("%s %+v", got, p.Left())
	}
	if got := p.Entries[0].Problems; len(got) != 1 || got[0].Refuses() || got[0].Sentence("vi") != "dòng 2, cột 3: “hỏi văn thư” không phải là số điện thoại: sửa lại, hoặc để trống" {
		t.Errorf("%+v", got)
	}
	h.do(p.Bodies()...)
	for of, want := range map[string]string{"Vụ A": "", "Vụ B": "0912", "Vụ C": "0912345678"} {
		if got := h.unit(of).Phone; got != want {
			t.Errorf("%s: %q", of, got)
		}
	}
}

// TestAUnitIsKnownByItsFormerName, unless the list names it by its own too, or another bears that name.
func TestAUnitIsKnownByItsFormerName(t *testing.T) {
	renamed := func() *hall {
		h := newHall(t, "Văn phòng Bộ", "Vụ A", "Vụ B")
		for unit, was := range map[string]string{"Văn phòng Bộ": "Văn phòng", "Vụ A": "Vụ X", "Vụ B": "Vụ X"} {
			h.do(meeting.RosterTaken{Units: []meeting.RosterUnit{{ID: h.unit(unit).ID, Name: unit, Formerly: was}}})
		}
		return h
	}
	p := renamed().plan(csv("Đơn vị;Họ tên\nVĂN PHÒNG;Ông A\nVụ A;\nVụ B;")...)
	if got := states(p); got != "~==" || p.Entries[0].Held != "Văn phòng Bộ" || len(p.Kept) > 0 || p.Moved {
		t.Errorf("%s %+v", got, p)
	}
	for list, want := range map[string]string{
		"Đơn vị;Họ tên\nVăn phòng;\nVăn phòng Bộ;": "+=",
		"Đơn vị;Họ tên\nVụ X;\nVụ A;":              "+=", // which of the two is it?
	} {
		if got := states(renamed().plan(csv(list)...)); got != want {
			t.Errorf("%s: %s", list, got)
		}
	}
	h := renamed()
	h.do(meeting.UnitAdded{NewUnit: meeting.NewUnit{ID: "new", Name: "Văn phòng"}})
	if p := h.plan(csv("Đơn vị;Họ tên\nVăn phòng;Ông A")...); p.Entries[0].Held != "Văn phòng" {
		t.Errorf("%+v", p.Entries)
	}
}

// TestTheNameOfACriterionKeepsItsSigns, commas and dashes, in one row of names and in two.
func TestTheNameOfACriterionKeepsItsSigns(t *testing.T) {
	const want = "Công tác xây dựng Đảng, đoàn thể và đời sống|Kinh tế - xã hội"
	for _, list := range []string{
		"Đơn vị;Công tác xây dựng Đảng, đoàn thể và đời sống (40 điểm);;Kinh tế - xã hội (60 điểm);\n;Tự chấm;Thẩm định;Tự chấm;Thẩm định\nVụ A;30;31;50;51",
		"Đơn vị;Công tác xây dựng Đảng, đoàn thể và đời sống (40 điểm);Kinh tế - xã hội (60 điểm)\nVụ A;31;51",
		"Đơn vị;Điểm tự chấm Công tác xây dựng Đảng, đoàn thể và đời sống;Kinh tế - xã hội: điểm tự chấm (60 điểm)\nVụ A;31;51",
	} {
		h := newHall(t)
		h.do(h.plan(csv(list)...).Bodies()...)
		var names []string
		for _, c := range h.m.Criteria {
			names = append(names, c.Name)
		}
		if got := strings.Join(names, "|"); got != want {
			t.Errorf("%s: %s", list, got)
		}
	}
}

// TestSeveralPeopleInOneCellAreNoneOfThem: a unit sends one, and the row says so; the unit is taken.
func TestSeveralPeopleInOneCellAreNoneOfThem(t *testing.T) {
	for cell, several := range map[string]bool{
		"Bà Bùi Thị Ích Ông Lê Văn Tám": true, "Ông Bạch Quốc An - Vụ trưởng; Bà Trần Thị Hoa - Phó Vụ trưởng": true, "1. Trần B 2. Lê C": true, "Đ/c Trần B, đ/c Lê C": true, "ông Trần B và bà Lê C": true,
		"Ông Nguyễn Văn A": false, "Nguyễn Bà Tòng": false, "bà Lê Thị Ông": false, "Đồng chí Bùi Văn Đồng": false, "Mr John 2nd": false,
	} {
		r := find(t, []string{"Đơn vị", "Họ tên", "Chức vụ"}, []string{"Vụ A", cell, "Vụ trưởng"})
		p := roster.NewPlan(newHall(t).m, r, func() string { return "new" })
		if e := p.Entries[0]; e.State != roster.New || several != (len(e.Problems) == 1 && e.Problems[0].Kind == roster.SeveralPeople) || several != e.Representative.IsZero() {
			t.Errorf("%s: %+v", cell, e)
		}
	}
}
