package roster_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"thuky/meeting"
	"thuky/meeting/roster"
)

// taken is what a new meeting makes of a list: of each row the unit with its total, or why it is not taken; then the
// criteria, and the columns that are left out.
func taken(t *testing.T, rows ...[]string) string {
	t.Helper()
	h := newHall(t)
	p := h.plan(rows...)
	h.do(p.Bodies()...)
	var out []string
	for _, e := range p.Entries {
		s := e.Unit
		for _, problem := range e.Problems {
			s += " ! " + problem.Sentence("vi")
		}
		if e.State != roster.Refused {
			total, _ := h.m.Total(h.unit(e.Unit).ID)
			s += " " + total.String()
		}
		out = append(out, s)
	}
	for _, c := range h.m.Criteria {
		out = append(out, strings.TrimSpace(fmt.Sprintf("+ %s %s", c.Name, c.Kind)))
	}
	for _, c := range p.LeftOut {
		out = append(out, "- "+c.Title)
	}
	return strings.Join(out, "\n")
}

// csv parts the lines of a table at their semicolons.
func csv(lines string) (rows [][]string) {
	for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
		rows = append(rows, strings.Split(line, ";"))
	}
	return rows
}

// TestWhatScoresAddUpTo is what the list says, whatever its columns are called.
func TestWhatScoresAddUpTo(t *testing.T) {
	for _, c := range []struct{ name, list, want string }{
		{"a name above that says no more than that they are points", "STT;Đơn vị;Điểm thi đua năm 2026;;;;\n;;Tự chấm;Chấm chéo;Điểm thưởng;Điểm trừ;Tổng điểm\n1;Vụ A;90;90;1;0;91\n2;Vụ B;92;92;0;10;82", "Vụ A 91\nVụ B 82\n+ Tổng điểm\n+ Điểm thưởng bonus\n+ Điểm trừ penalty"},
		{"the same of other words", "STT;Đơn vị;Điểm số;;;;\n;;Đơn vị tự chấm;Cụm chấm;Khuyến khích;Bị trừ;Cộng\n1;Vụ A;90;90;1;0;91\n2;Vụ B;92;92;0;10;82", "Vụ A 91\nVụ B 82\n+ Tổng điểm\n+ Khuyến khích bonus\n+ Bị trừ penalty"},
		{"penalties", "Đơn vị;Điểm;Điểm phạt;Tổng\nVụ A;90;1;89\nVụ B;92;10;82", "Vụ A 89\nVụ B 82\n+ Tổng điểm\n+ Điểm phạt penalty"},
		{"penalties of two words", "Đơn vị;Điểm Hội đồng;Điểm bị khấu trừ;Trừ điểm;Cộng điểm;Tổng điểm\nVụ A;90;0;1;3;92", "Vụ A 92\n+ Tổng điểm\n+ Điểm bị khấu trừ penalty\n+ Trừ điểm penalty\n+ Cộng điểm bonus"},
		{"a year", "Đơn vị;Điểm tự chấm năm 2026;Điểm thưởng năm 2026;Điểm trừ 2026\nVụ A;90;3;1\nVụ B;80;0;0", "Vụ A 92\nVụ B 80\n+ Tổng điểm\n+ Điểm thưởng bonus\n+ Điểm trừ penalty"},
		{"criteria above who scored", "TT;Đơn vị;Thực hiện nhiệm vụ;;Phong trào thi đua;;Tổng điểm;\n;;Tự chấm;Thẩm định;Tự chấm;Thẩm định;Tự chấm;Thẩm định\n1;Văn phòng;58;57;39;38;97;95", "Văn phòng 95\n+ Thực hiện nhiệm vụ\n+ Phong trào thi đua"},
		{"and a name above them", "TT;Đơn vị;Nội dung thi đua;;;;Tổng điểm;Xếp thứ\n;;Kinh tế - xã hội;;Xây dựng Đảng, đoàn thể;;;\n;;Tự chấm;Thẩm định;Tự chấm;Thẩm định;;\n1;Sở Y tế;57;56;38;37;93;2", "Sở Y tế 93\n+ Kinh tế - xã hội\n+ Xây dựng Đảng, đoàn thể"},
		{"who scored above how it counts", "TT;Đơn vị;Điểm tự chấm;;;Kết quả thẩm định năm 2026;;;Tổng điểm;\n;;Điểm chuẩn (100);Điểm thưởng;Điểm trừ;Điểm chuẩn (100);Điểm thưởng;Điểm trừ;Tự chấm;Thẩm định\n1;Vụ A;90;2;0;88;1;1;92;88\n2;Vụ B;80;2;1;81;1;2;81;80", "Vụ A 88\nVụ B 80\n+ Tổng điểm\n+ Điểm thưởng bonus\n+ Điểm trừ penalty"},
		{"an average, and a rank", "Đơn vị;Tiêu chí 1 (30 điểm);Tiêu chí 2 (70 điểm);Điểm bình quân;Tổng điểm;Điểm xếp hạng\nVụ A;29;68;48,5;97;1\nVụ B;28;66;47;94;2", "Vụ A 97\nVụ B 94\n+ Tiêu chí 1\n+ Tiêu chí 2\n- Điểm bình quân"},
		{"points that nobody knows", "STT;Đơn vị;Điểm tự chấm;Điểm thẩm định;Điểm phúc tra\n1;Vụ A;90;91;2\n2;Vụ B;80;81;3", "Vụ A 91\nVụ B 81\n+ Tổng điểm\n- Điểm phúc tra"},
		{"points that nobody knows, of the total", "STT;Đơn vị;Điểm tự chấm;Điểm thẩm định;Điểm phúc tra;Tổng điểm\n1;Vụ A;90;91;2;93\n2;Vụ B;80;81;3;84", "Vụ A 93\nVụ B 84\n+ Tổng điểm\n+ Phúc tra"},
		{"points that nobody knows, not of the total", "STT;Đơn vị;Chuyên môn (60 điểm);Kỷ luật (40 điểm);Điểm kỳ trước;Tổng điểm\n1;Vụ A;50;31;77;81\n2;Vụ B;40;32;78;72", "Vụ A 81\nVụ B 72\n+ Chuyên môn\n+ Kỷ luật\n- Điểm kỳ trước"},
		{"criteria of plain words", "Đơn vị;Điểm thi đua;Điểm chuyên môn;Tổng\nVụ A;40;50;90\nVụ B;30;51;81", "Vụ A 90\nVụ B 81\n+ Thi đua\n+ Chuyên môn"},
		{"a total that is not called so", "Đơn vị;Tiêu chí I (60 điểm);Tiêu chí II;Điểm\nVụ A;50;30;80\nVụ B;40;30;70", "Vụ A 80\nVụ B 70\n+ Tiêu chí I\n+ Tiêu chí II"},
		{"a total whose name does not say so", "Đơn vị;Tiêu chí I (60 điểm);Tiêu chí II (40 điểm);Điểm đạt được\nVụ A;50;30;80\nVụ B;40;30;70\nVụ C;40;30;71", "Vụ A 80\nVụ B 70\nVụ C ! dòng 4, cột 4: tổng trong danh sách là 71, cộng các cột được 70: xem lại các cột điểm, hoặc bỏ cột tổng\n+ Tiêu chí I\n+ Tiêu chí II"},
		{"a total that could be a bonus", "Đơn vị;Tiêu chí I;Tiêu chí II;Cộng điểm\nVụ A;50;30;80\nVụ B;40;30;70", "Vụ A 80\nVụ B 70\n+ Tiêu chí I\n+ Tiêu chí II"},
		{"totals of parts whose names do not say so", "Đơn vị;Điểm 1a;Điểm 1b;Điểm phần I;Điểm 2a;Điểm 2b;Điểm phần II;Tổng\nVụ A;5;3;8;20;30;50;58\nVụ B;4;3;7;21;30;51;58", "Vụ A 58\nVụ B 58\n+ 1a\n+ 1b\n+ 2a\n+ 2b"},
		{"points that look like none of the others", "Đơn vị;Điểm A1;Điểm B1;Điểm C1\nVụ A;1;0;1\nVụ B;0;0;0\nVụ C;1;2;1", "Vụ A 2\nVụ B 0\nVụ C 4\n+ A1\n+ B1\n+ C1"},
		{"a title that speaks of one stage, columns of both", "BẢNG ĐIỂM TỰ CHẤM\nĐơn vị;Tự chấm;Thẩm định;Tổng điểm\nVụ A;90;91;91", "Vụ A 91\n+ Tổng điểm"},
		{"totals of parts, and of all", "Đơn vị;Tiêu chí I;Tiêu chí II;Tổng cộng;Điểm thưởng;Tổng điểm\nVụ A;50;30;80;2;82\nVụ B;40;30;70;;70", "Vụ A 82\nVụ B 70\n+ Tiêu chí I\n+ Tiêu chí II\n+ Điểm thưởng bonus"},
		{"a total before it is mended", "Đơn vị;Tự chấm;Thẩm định;Tổng\nVụ A;90;91;181\nVụ B;80;;80\nVụ C;80;70;", "Vụ A ! dòng 2, cột 4: tổng trong danh sách là 181, cộng các cột được 91: xem lại các cột điểm, hoặc bỏ cột tổng\nVụ B 80\nVụ C 70\n+ Tổng điểm"},
		{"this year's points and last year's", "Đơn vị;Điểm năm 2025;Điểm năm 2026\nVụ A;70;90", "Vụ A 90\n+ Tổng điểm\n- Điểm năm 2025"},
		{"most that may be given, below the names", "STT;Đơn vị;Tiêu chí I;Tiêu chí II\n;Điểm tối đa;60;40 điểm\n1;Vụ A;61;40\n2;Vụ B;60;39", "Vụ A ! dòng 3, cột 3: 61 điểm vượt mức tối đa 60: sửa điểm, hoặc sửa mức tối đa\nVụ B 99\n+ Tiêu chí I\n+ Tiêu chí II"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := taken(t, csv(c.list)...); got != c.want {
				t.Errorf("%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// scoreSheet is a random list of units with points and the totals that they add up to.
type scoreSheet struct {
	head   [][]string
	rows   [][]string
	totals []meeting.Points // of each row
	selfs  []meeting.Points
	at     int // where the total stands
}

// Names of columns of random score sheets.
var (
	aboveWords   = []string{"", "Điểm", "Chấm điểm", "Điểm thi đua", "Kết quả thi đua năm 2026", "Điểm số của đơn vị", "Kết quả chấm điểm của Cụm"}
	partWords    = []string{"Nhiệm vụ chính trị", "Xây dựng Đảng, đoàn thể", "Kinh tế - xã hội", "Phong trào thi đua", "Cải cách hành chính"}
	selfWords    = []string{"Tự chấm", "Điểm tự chấm", "Đơn vị tự chấm", "Điểm tự đánh giá"}
	crossedWords = []string{"Thẩm định", "Chấm chéo", "Cụm chấm", "Hội đồng thẩm định", "Điểm thẩm định năm 2026"}
	bonusWords   = []string{"Thưởng", "Điểm thưởng", "Khuyến khích", "Điểm cộng thêm", "Cộng điểm", "Điểm thưởng năm 2026"}
	penaltyWords = []string{"Trừ", "Điểm trừ", "Điểm phạt", "Bị trừ", "Điểm bị trừ", "Khấu trừ", "Trừ điểm"}
	totalWords   = []string{"Tổng", "Tổng điểm", "Tổng cộng", "Cộng", "Điểm tổng", "Tổng số điểm", "Tổng điểm năm 2026", "Total"}
)

// randomScoreSheet has points of one or of both stages, for nothing in particular or by criteria, whose names stand
// above who scored or beside.
func randomScoreSheet(t *rapid.T) scoreSheet {
	pick := func(words []string) string { return rapid.SampledFrom(words).Draw(t, "word") }
	parts := rapid.SliceOfNDistinct(rapid.SampledFrom(partWords), 0, 4, rapid.ID).Draw(t, "parts")
	stages := rapid.SampledFrom([][]meeting.Stage{{meeting.SelfScored}, {meeting.CrossChecked}, {meeting.SelfScored, meeting.CrossChecked}}).Draw(t, "stages")
	grouped := len(parts) >= 2 && rapid.Bool().Draw(t, "grouped")
	type column struct {
		above, title string
		part         int
		stage        meeting.Stage
		sign         meeting.Points
	}
	var columns []column
	words := map[meeting.Stage]string{meeting.SelfScored: pick(selfWords), meeting.CrossChecked: pick(crossedWords)}
	above := pick(aboveWords)
	for i := range max(1, len(parts)) {
		for _, stage := range stages {
			c := column{part: i, stage: stage, sign: 1, title: words[stage]}
			switch {
			case len(parts) == 0:
				c.above = above
			case grouped:
				c.above = parts[i]
			default:
				c.title = parts[i] + " (tối đa 1000), " + strings.ToLower(words[stage])
				if strings.Contains(c.title, "cụm") || strings.Contains(c.title, "hội đồng") || strings.Contains(c.title, "đơn vị") {
					c.title = parts[i] + " (tối đa 1000), " + map[meeting.Stage]string{meeting.SelfScored: "tự chấm", meeting.CrossChecked: "thẩm định"}[stage]
				}
			}
			columns = append(columns, c)
		}
	}
	for i, extra := range []struct {
		words []string
		sign  meeting.Points
	}{{bonusWords, 1}, {penaltyWords, -1}} {
		if rapid.Bool().Draw(t, "extra") {
			c := column{part: 10 + i, stage: meeting.CrossChecked, sign: extra.sign, title: pick(extra.words)}
			if len(parts) == 0 {
				c.above = above
			}
			columns = append(columns, c)
		}
	}
	s := scoreSheet{head: [][]string{{"STT", "Đơn vị"}, {"", ""}}}
	for _, c := range columns {
		s.head[0], s.head[1] = append(s.head[0], c.above), append(s.head[1], c.title)
		if c.above == "" {
			s.head[0][len(s.head[0])-1], s.head[1][len(s.head[1])-1] = c.title, ""
		}
	}
	total := pick(totalWords)
	if len(parts) > 1 && rapid.Bool().Draw(t, "unsaid") {
		total = "Điểm đạt được" // what it is, its rows tell
	}
	s.at = len(s.head[0])
	s.head[0], s.head[1] = append(s.head[0], total), append(s.head[1], "")
	selfs := len(stages) == 2 && rapid.Bool().Draw(t, "self total")
	if selfs {
		s.head[0], s.head[1] = append(s.head[0], "Tổng điểm tự chấm"), append(s.head[1], "")
	}
	if strings.Join(s.head[1], "") == "" {
		s.head = s.head[:1]
	}
	for i := range rapid.IntRange(3, 8).Draw(t, "rows") {
		row := []string{fmt.Sprint(i + 1), fmt.Sprintf("Vụ %d", i+1)}
		best, self, sum, alone := map[int]meeting.Points{}, map[int]meeting.Points{}, meeting.Points(0), meeting.Points(0)
		for _, c := range columns {
			p := meeting.Points(rapid.IntRange(5000, 9000).Draw(t, "points"))
			if c.part >= 10 {
				p %= 1000
			}
			if c.stage == meeting.CrossChecked && len(stages) == 2 && rapid.IntRange(0, 5).Draw(t, "blank") == 0 {
				row = append(row, "")
				continue
			}
			row = append(row, p.String())
			best[c.part] = c.sign * p
			if c.stage == meeting.SelfScored {
				self[c.part] = c.sign * p
			}
		}
		for _, p := range best {
			sum += p
		}
		for _, p := range self {
			alone += p
		}
		row = append(row, sum.String())
		if selfs {
			row = append(row, alone.String())
		}
		s.rows, s.totals, s.selfs = append(s.rows, row), append(s.totals, sum), append(s.selfs, alone)
	}
	return s
}

// TestEveryTotalIsTheLists: where the list's own totals agree, every row is taken and the meeting computes what they
// say; where one is wrong, exactly its row is refused.
func TestEveryTotalIsTheLists(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := randomScoreSheet(t)
		wrong := rapid.IntRange(-1, len(s.rows)-1).Draw(t, "wrong")
		if wrong >= 0 {
			s.rows[wrong][s.at] = (s.totals[wrong] + meeting.Points(rapid.IntRange(1, 9000).Draw(t, "by"))).String()
		}
		h := newHall(t)
		p := h.plan(append(s.head, s.rows...)...)
		h.do(p.Bodies()...)
		if len(p.Entries) != len(s.rows) || len(p.LeftOut) > 0 {
			t.Fatalf("%d rows of %d, left out %+v:\n%v", len(p.Entries), len(s.rows), p.LeftOut, s.head)
		}
		for i, e := range p.Entries {
			if i == wrong {
				if e.State != roster.Refused || len(e.Problems) != 1 || e.Problems[0].Kind != roster.OtherSum || e.Problems[0].Other != s.totals[i].String() {
					t.Fatalf("%v: %+v", s.head, e)
				}
				continue
			}
			if e.State != roster.New {
				t.Fatalf("%v\n%v: %+v", s.head, s.rows[i], e)
			}
			u := h.unit(e.Unit).ID
			if total, _ := h.m.Total(u); total != s.totals[i] {
				t.Fatalf("%v\n%v: total %v, want %v", s.head, s.rows[i], total, s.totals[i])
			}
			if self, _ := h.m.SelfTotal(u); self != s.selfs[i] {
				t.Fatalf("%v\n%v: by itself %v, want %v", s.head, s.rows[i], self, s.selfs[i])
			}
		}
	})
}
