package roster_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"thuky/meeting/roster"
)

// TestWhatAColumnIsAbout, by its title.
func TestWhatAColumnIsAbout(t *testing.T) {
	for _, c := range []struct {
		titles string // parted by "|"
		want   string // of each column: the field; of points the criterion, kind, maximum and stage
	}{
		{"TT|Tên đơn vị|Họ và tên|Chức danh|Số ĐT|Ghi chú", "number|unit|representative|office|phone|"},
		{"so tt|don vi|ho ten|chuc vu|dien thoai", "number|unit|representative|office|phone"},
		{"No.|Unit|Name|Title|Mobile|Honorific", "number|unit|representative|office|phone|honorific"},
		{"Cơ quan, đơn vị (ghi đầy đủ)|Thủ trưởng đơn vị|Điện thoại di động", "unit|representative|phone"},
		{"Đơn vị|Đơn vị công tác|Họ tên|Đại diện", "unit||representative|"},
		{"Đơn vị|Điểm", "unit|Tổng điểm 0 crossed"},
		{"Đơn vị|Tổng điểm (100 điểm)", "unit|Tổng điểm 100 crossed"},
		{"Đơn vị|Tổng điểm tự chấm|Tổng điểm thẩm định", "unit|Tổng điểm 0 self|Tổng điểm 0 crossed"},
		{"Đơn vị|Điểm chuẩn|Tự chấm|Chấm chéo|Điểm thưởng|Điểm trừ|Tổng|Xếp hạng", "unit||Tổng điểm 0 self|Tổng điểm 0 crossed|Điểm thưởng bonus 0 crossed|Điểm trừ penalty 0 crossed|sum|"},
		{"Đơn vị|Tiêu chí I (60 điểm)|Tiêu chí II (tối đa: 30 đ)|Tổng điểm", "unit|Tiêu chí I 60 crossed|Tiêu chí II 30 crossed|sum"},
		{"Đơn vị|Tiêu chí I (tự chấm)|Tiêu chí I - thẩm định, chấm chéo", "unit|Tiêu chí I 0 self|Tiêu chí I 0 crossed"},
		{"Đơn vị|Thực hiện nhiệm vụ chính trị (60 điểm)|Số người (tối đa 3)", "unit|Thực hiện nhiệm vụ chính trị 60 crossed|"},
		{"Đơn vị|Điểm|Điểm chuyên đề", "unit|Tổng điểm 0 crossed|"},
		{"Đơn vị|Điểm thường xuyên|Điểm danh|Diem thuong|Điểm cộng", "unit|Thường xuyên 0 crossed||Diem thuong bonus 0 crossed|Điểm cộng bonus 0 crossed"},
		{"Unit|Self score (max 97.5)|Cross-checked score|Bonus|Penalty points", "unit|Tổng điểm 97,5 self|Tổng điểm 0 crossed|Bonus bonus 0 crossed|Penalty points penalty 0 crossed"},
		{"Unit|Representative|Position|Phone|Self-score|Cross-checked|Bonus|Penalty|Total", "unit|representative|office|phone|Tổng điểm 0 self|Tổng điểm 0 crossed|Bonus bonus 0 crossed|Penalty penalty 0 crossed|sum"},
		{"Unit|Representative name|Self-assessment|Peer review", "unit|representative|Tổng điểm 0 self|Tổng điểm 0 crossed"},
		{"Unit|Head of unit|Cross-check", "unit|representative|Tổng điểm 0 crossed"},
		{"Unit|Total", "unit|Tổng điểm 0 crossed"},
		{"Đơn vị|Tự chấm|Thẩm định|Thưởng|Trừ", "unit|Tổng điểm 0 self|Tổng điểm 0 crossed|Thưởng bonus 0 crossed|Trừ penalty 0 crossed"},
		{"Phòng ban|Lãnh đạo phụ trách", "unit|representative"},
		{"Sở/Ban/Ngành|Họ và tên", "unit|representative"},
		{"Trường|Điểm phạt|Điểm bị trừ", "unit|Điểm phạt penalty 0 crossed|Điểm bị trừ penalty 0 crossed"},
		{"Thành viên Cụm|Cụm chấm|Đơn vị tự chấm|Trừ điểm", "unit|Tổng điểm 0 crossed|Tổng điểm 0 self|Trừ điểm penalty 0 crossed"},
		{"Đơn vị|Thường|Phong trào (tối đa 40)", "unit||Phong trào 40 crossed"},
	} {
		r, err := roster.Find([]roster.Sheet{sheet(strings.Split(c.titles, "|"), []string{"1", "2", "3"})}, "")
		if errors.As(err, new(*roster.NoHeaderError)) {
			t.Errorf("%s: %v", c.titles, err)
			continue
		}
		var got []string
		for _, col := range r.Columns {
			s := string(col.Field)
			if col.Field == roster.Score {
				s = strings.Join(strings.Fields(fmt.Sprintf("%s %s %s %s", col.Criterion, col.Kind, col.Max, col.Stage)), " ")
			}
			got = append(got, s)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.titles, strings.Join(got, "|"), c.want)
		}
	}
}

// TestWhatIsNoUnit is left out, and said to be.
func TestWhatIsNoUnit(t *testing.T) {
	r := find(t,
		[]string{"BỘ TƯ PHÁP"},
		[]string{"STT", "Đơn vị", "Họ tên", "Điểm"},
		[]string{"A", "B", "1", "2"},
		[]string{"I", "Khối tham mưu"},
		[]string{"1", "Vụ A", "", "9"},
		[]string{"", "", "", ""},
		[]string{"2", "", "", ""},
		[]string{"STT", "Đơn vị", "Họ tên", "Điểm"},
		[]string{"3", "VÍ DỤ Vụ B", "Nguyễn Văn A"},
		[]string{"", "Vụ C", "Lê D", "8"},
		[]string{"", "Tổng số: 2 đơn vị", "", "17"},
		[]string{"", "", "Hà Nội, ngày 18 tháng 12 năm 2020"},
		[]string{"", "Nguyễn Thị Lập", ""},
	)
	var rows, left []string
	for _, row := range r.Rows {
		rows = append(rows, fmt.Sprint(row.Line, row.Unit))
	}
	for _, l := range r.Left {
		left = append(left, fmt.Sprint(l.Line, l.Why))
		if l.Why.Words().Vi == "" || l.Why.Words().En == "" || l.Text == "" {
			t.Errorf("%+v", l)
		}
	}
	if got := strings.Join(rows, ", "); got != "5Vụ A, 10Vụ C" {
		t.Error(got)
	}
	if got := strings.Join(left, ", "); got != "4heading, 8heading, 9example, 11total, 12footnote, 13footnote" {
		t.Error(got)
	}
}

// TestUnitsStandBelowASubtotalOrANote too, where there is more of them than a name.
func TestUnitsStandBelowASubtotalOrANote(t *testing.T) {
	for _, c := range []struct {
		rows       [][]string // below the names of the columns
		want, left string
	}{
		{[][]string{{"", "Vụ A", "Ông A", "", "90"}, {"", "Vụ B"}, {"", "Cộng", "", "", "90"}, {"", "Vụ C", "Ông C"}, {"", "Vụ D", "", "", "5"}, {"", "Vụ E", "", "0912345678"}, {"", "Khối II"}, {"", "Tổng cộng", "", "", "260"}}, "Vụ A, Vụ B, Vụ C, Vụ D, Vụ E", "4total, 8footnote, 9total"},
		{[][]string{{"1", "Vụ A", "Ông A"}, {"", "Ghi chú: tạm tính"}, {"", "Vụ B", "Bà B"}, {"2", "Vụ C"}}, "Vụ A, Vụ B, Vụ C", "3footnote"},
		{[][]string{{"", "Tổng số", "", "", "260"}, {"", "Vụ A", "", "", "90"}, {"", "Vụ B"}}, "Vụ A, Vụ B", "2total"},
		{[][]string{{"", "Lưu ý: tạm tính"}, {"", "Vụ A"}, {"", "Vụ B"}}, "Vụ A, Vụ B", "2heading"},
		{[][]string{{"1", "Vụ A"}, {"", "Cộng"}, {"", "Vụ B", "", "", "chín"}}, "Vụ A, Vụ B", "3total"},
		{[][]string{{"1", "Vụ A"}, {"", "", "Hà Nội, ngày 18 tháng 12 năm 2020"}, {"", "NGƯỜI LẬP BIỂU", "TRƯỞNG CỤM"}, {"", "(Ký, ghi rõ họ tên)", "", "", "(Ký tên)"}, {"", "Nguyễn Thị Lập", "Trần Văn Ký"}}, "Vụ A", "3footnote, 4footnote, 5footnote, 6footnote"},
	} {
		r := find(t, append([][]string{{"STT", "Đơn vị", "Đại diện", "Điện thoại", "Điểm"}}, c.rows...)...)
		var rows, left []string
		for _, row := range r.Rows {
			rows = append(rows, row.Unit)
		}
		for _, l := range r.Left {
			left = append(left, fmt.Sprint(l.Line, l.Why))
		}
		if got := strings.Join(rows, ", "); got != c.want {
			t.Errorf("%v: %s", c.rows, got)
		}
		if got := strings.Join(left, ", "); got != c.left {
			t.Errorf("%v: left out: %s", c.rows, got)
		}
	}
}

// TestWhyNothingIsLeft tells the lines that were taken for something else.
func TestWhyNothingIsLeft(t *testing.T) {
	_, err := roster.Find([]roster.Sheet{sheet([]string{"Đơn vị"}, []string{"Hà Nội, ngày 1 tháng 2 năm 2020"}, []string{"Vụ A"}, []string{"Vụ B"}, []string{"Vụ C"})}, "")
	none, ok := errors.AsType[*roster.NoRowsError](err)
	if !ok {
		t.Fatal(err)
	}
	if got := none.Sentence("vi"); !strings.Contains(got, "dòng 2: Hà Nội, ngày 1 tháng 2 năm 2020 (ghi chú); dòng 3: Vụ A (ghi chú); dòng 4: Vụ B (ghi chú); …") || strings.Contains(got, "không có đơn vị nào") {
		t.Error(got)
	}
}

// TestPhonesAndPeople are read as people write them.
func TestPhonesAndPeople(t *testing.T) {
	for phone, want := range map[string]string{
		"912345678": "0912345678", "0912 345 678": "0912 345 678", "+84 (24) 3733-1131": "+84 (24) 3733-1131", "+84(0)2462739718": "+84(0)2462739718", "+(84)912345678": "+(84)912345678", "0912345678 / 0243 733 1131": "0912345678 / 0243 733 1131",
		"024 3733 1131 máy lẻ 12": "024 3733 1131 máy lẻ 12", "024.3733.1131 (máy lẻ 12)": "024.3733.1131 (máy lẻ 12)", "12": "", "gọi sau": "", "0912345678901234567": "",
	} {
		row := find(t, []string{"Đơn vị", "Điện thoại"}, []string{"Vụ A", phone}).Rows[0]
		if want == "" != (len(row.Problems) == 1) || want != "" && row.Phone != want {
			t.Errorf("%q: %q %v", phone, row.Phone, row.Problems)
		}
	}
	for _, none := range []string{"không có", "-", "Chưa có", ""} {
		if row := find(t, []string{"Đơn vị", "Điện thoại"}, []string{"Vụ A", none}).Rows[0]; row.Phone != "" || len(row.Problems) > 0 {
			t.Errorf("%q: %q %v", none, row.Phone, row.Problems)
		}
	}
	for person, want := range map[string]string{
		"Ông Nguyễn Văn A": "ông Nguyễn Văn A", "Đ/c Trần Thị B": "đồng chí Trần Thị B", "BÀ LÊ C": "bà LÊ C", "Bành Thị D": "Bành Thị D", "Chưa cử": "", "–": "", "": "",
	} {
		if got := find(t, []string{"Đơn vị", "Họ tên"}, []string{"Vụ A", person}).Rows[0].Representative.String(); got != want {
			t.Errorf("%q: %q", person, got)
		}
	}
}

// TestTheBestSheetIsTaken, unless another is asked for.
func TestTheBestSheetIsTaken(t *testing.T) {
	one, two := sheet([]string{"Đơn vị"}, []string{"Vụ A"}), sheet([]string{"Đơn vị", "Chức vụ"}, []string{"Vụ B", "Vụ trưởng"})
	one.Name, two.Name = "Tổng hợp", "Danh sách"
	for asked, want := range map[string]string{"": "Danh sách", "tổng hợp": "Tổng hợp"} {
		if r, err := roster.Find([]roster.Sheet{one, two}, asked); err != nil || r.Sheet != want {
			t.Errorf("%q: %q %v", asked, r.Sheet, err)
		}
	}
	if _, err := roster.Find(nil, ""); !errors.Is(err, roster.ErrInput) {
		t.Error(err)
	}
}

// TestEveryProblemHasItsSentence in both languages, with what it is about.
func TestEveryProblemHasItsSentence(t *testing.T) {
	for _, k := range []roster.Kind{
		roster.NoUnit, roster.SameUnit, roster.TooLong, roster.BadPhone, roster.SeveralPeople, roster.BadPoints, roster.OverMaximum, roster.Uncomputed, roster.ErrorValue, roster.Unreadable,
		roster.UnitsFixed, roster.Adjourned, roster.OtherKind, roster.OtherSum, roster.TooMuch,
	} {
		for _, lang := range []string{"vi", "en"} {
			s := roster.Problem{Kind: k, Line: 7, Column: 28, Grid: true, Text: "100%s", Other: "9"}.Sentence(lang)
			if !strings.Contains(s, " AB7: ") || len(s) < 40 || strings.Contains(s, "%[") || strings.Contains(s, "%!") {
				t.Errorf("%s: %s", k, s)
			}
		}
	}
	for _, f := range []roster.Field{roster.Ignored, roster.Unit, roster.Representative, roster.Honorific, roster.Office, roster.Phone, roster.Score, roster.Sum, roster.Number} {
		if f.Words().Vi == "" || f.Words().En == "" {
			t.Errorf("%q has no words", f)
		}
	}
	for _, why := range []roster.Aside{roster.Unknown, roster.Twice, roster.Apart, roster.Unlike, roster.Beside} {
		if why.Words().Vi == "" || why.Words().En == "" {
			t.Errorf("%q has no words", why)
		}
	}
}
