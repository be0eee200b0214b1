package roster_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"thuky/meeting"
	"thuky/meeting/roster"
)

// TestWhatLooksLikePointsIsTold where it is not taken, by its whole name and with why; what is no points is not.
func TestWhatLooksLikePointsIsTold(t *testing.T) {
	for _, c := range []struct{ name, list, want string }{
		{"by the name above it", "STT;Đơn vị;Khối A;;Khối B;;\n;;Điểm;Ghi chú;Điểm;Ghi chú;Tổng\n1;Vụ A;9;;8;;17\n2;Vụ B;7;;6;;13", ""},
		{"two who checked", "Đơn vị;Điểm tự chấm;Điểm thẩm định;Điểm Hội đồng\nVụ A;90;91;92\nVụ B;80;81;82", "Điểm Hội đồng: twice"},
		{"two years", "STT;Đơn vị;Năm 2025;;Năm 2026;\n;;Tự chấm;Thẩm định;Tự chấm;Thẩm định\n1;Vụ A;70;71;90;91\n2;Vụ B;60;61;80;81", "Năm 2025 Tự chấm: twice, Năm 2025 Thẩm định: twice"},
		{"nobody knows what", "Đơn vị;Tự chấm;Kết quả bình xét;Năm 2025;;Ghi chú\nVụ A;90;91;77;9,5;\nVụ B;80;81;79;;vắng", "Kết quả bình xét: unknown, Năm 2025: unknown, 5: unknown"},
		{"no points", "STT;Đơn vị;SĐT;Số ĐT 2;Năm;Năm thành lập;Số người;Tổng số đảng viên;Mã;Xếp hạng;Điểm chuẩn;Điểm tối đa;Tỷ lệ;TT;Điểm\n1;Vụ A;0912345678;0912345679;2020;1998;12;34;7;1;100;100;5;1;90\n2;Vụ B;;0912345670;2020;2001;15;36;9;2;100;100;6;2;91", ""},
		{"no points by what they are", "Đơn vị;Thứ;Thành lập;Liên hệ;Nhận xét;Điểm\nVụ A;1;1998;0912345679;tốt;90\nVụ B;2;2001;0912345670;5;91\nVụ C;3;2001;;khá;91\nVụ D;4;;;;\nVụ E;5;;;;\nVụ G;6;;;;", ""},
		{"a total that is none", "Đơn vị;Tiêu chí I;Tổng cộng;Tiêu chí II;Tổng điểm\nVụ A;50;88;30;80\nVụ B;40;77;30;70", "Tổng cộng: unlike"},
		{"few and small", "Đơn vị;Điểm;Phúc tra\nVụ A;50;1\nVụ B;40;2", "Phúc tra: unknown"},
		{"nothing in it", "Đơn vị;Điểm;Điểm phúc tra\nVụ A;50;\nVụ B;40;", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var left []string
			for _, l := range newHall(t).plan(csv(c.list)...).LeftOut {
				left = append(left, l.Title+": "+string(l.Why))
			}
			if got := strings.Join(left, ", "); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// TestTheMeetingsOwnPartsLeaveATotalOut, and the list says so.
func TestTheMeetingsOwnPartsLeaveATotalOut(t *testing.T) {
	p := scoringHall(t).plan(csv("Đơn vị;Tổng điểm\nVụ A;50\nVụ B;40")...)
	if len(p.LeftOut) != 1 || p.LeftOut[0].Why != roster.Beside || p.Left().Columns != 1 || len(p.Bodies()) != 0 {
		t.Errorf("%+v", p.LeftOut)
	}
}

// TestNoPointsAreLeftOutWithoutASign: whatever the names of columns of points, each is taken, or a total to which what is
// taken adds up, or said to be left out.
func TestNoPointsAreLeftOutWithoutASign(t *testing.T) {
	words := slices.Concat(aboveWords, partWords, selfWords, crossedWords, bonusWords, penaltyWords, totalWords, []string{"Điểm phúc tra", "Kết quả", "Năm 2025", "Bình xét", "Chuyển đổi số (20 điểm)", "Khối A", "Điểm I"})
	title := rapid.OneOf(rapid.SampledFrom(words), rapid.SampledFrom(words), rapid.StringMatching(`Q[a-zăâđêôơư]{3,12}( [a-zăâđêôơư]{2,8})?`))
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 7).Draw(t, "columns")
		head := [][]string{{"STT", "Đơn vị"}, {"", ""}}[:rapid.IntRange(1, 2).Draw(t, "lines")]
		for i := range head {
			for range n {
				head[i] = append(head[i], title.Draw(t, "title"))
			}
		}
		if len(head) == 2 && rapid.Bool().Draw(t, "merged") {
			for i := 3; i < n+2; i += 2 {
				head[0][i] = ""
			}
		}
		rows := head
		for i := range rapid.IntRange(2, 5).Draw(t, "rows") {
			row := []string{fmt.Sprint(i + 1), fmt.Sprintf("Vụ số %d", i+1)}
			for range n {
				row = append(row, meeting.Points(rapid.OneOf(rapid.IntRange(1_01, 19_99), rapid.Map(rapid.IntRange(0, 9), func(n int) int { return n * 100 })).Draw(t, "points")).String())
			}
			rows = append(rows, row)
		}
		r, err := roster.Find([]roster.Sheet{sheet(rows...)}, "")
		if err != nil {
			return
		}
		h := newHall(t)
		p := roster.NewPlan(h.m, r, h.id)
		for at := 2; at < n+2; at++ {
			said := slices.ContainsFunc(p.Roster.Columns, func(c roster.Column) bool {
				return c.At == at && (c.Field == roster.Score || c.Field == roster.Sum)
			}) || slices.ContainsFunc(p.LeftOut, func(c roster.LeftColumn) bool { return c.At == at })
			if !said {
				t.Fatalf("nothing is said of column %d: %v", at, rows)
			}
		}
		h.do(p.Bodies()...)
		for _, e := range p.Entries {
			if e.State == roster.Refused || len(head) == 2 { // where a total may be of what stands below one name
				continue
			}
			total, _ := h.m.Total(h.unit(e.Unit).ID)
			for _, sum := range e.Sums {
				if c := p.Roster.Columns[sum.Column]; c.Stage == meeting.CrossChecked && last(p.Roster.Columns, c) && sum.Points != total {
					t.Fatalf("the total is %v, that of the list %v: %v", total, sum.Points, rows)
				}
			}
		}
	})
}

// last reports whether a total is the last one of its stage.
func last(columns []roster.Column, sum roster.Column) bool {
	return !slices.ContainsFunc(columns, func(c roster.Column) bool { return c.Field == roster.Sum && c.Stage == sum.Stage && c.At > sum.At })
}
