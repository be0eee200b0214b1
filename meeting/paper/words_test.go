package paper

import (
	"testing"
	"time"

	"thuky/meeting"
	"thuky/meeting/tally"
)

func TestDatesAndHours(t *testing.T) {
	for _, c := range []struct {
		at   time.Time
		want string
	}{
		{time.Date(2024, 1, 5, 7, 5, 0, 0, meeting.Zone), "07 giờ 05, ngày 05 tháng 01 năm 2024"},
		{time.Date(2024, 2, 29, 23, 59, 0, 0, meeting.Zone), "23 giờ 59, ngày 29 tháng 02 năm 2024"},
		{time.Date(2024, 3, 10, 14, 0, 0, 0, meeting.Zone), "14 giờ 00, ngày 10 tháng 3 năm 2024"},
		{time.Date(2020, 12, 18, 7, 0, 0, 0, time.UTC), "14 giờ 00, ngày 18 tháng 12 năm 2020"},
		{time.Date(2020, 12, 31, 17, 0, 0, 0, time.UTC), "00 giờ 00, ngày 01 tháng 01 năm 2021"},
	} {
		if got := Moment(c.at); got != c.want {
			t.Errorf("Moment(%v) = %q, want %q", c.at, got, c.want)
		}
	}
}

func TestNumbersAndLengths(t *testing.T) {
	for n, want := range map[int]string{0: "0", 1: "01", 9: "09", 10: "10", 123: "123"} {
		if got := Number(n); got != want {
			t.Errorf("Number(%d) = %q, want %q", n, got, want)
		}
	}
	for d, want := range map[time.Duration]string{
		0: "0 giây", 59 * time.Second: "59 giây", 5 * time.Minute: "05 phút", 90 * time.Second: "01 phút 30 giây",
		1400 * time.Millisecond: "01 giây", 75 * time.Minute: "75 phút",
	} {
		if got := length(d); got != want {
			t.Errorf("length(%v) = %q, want %q", d, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "  ": "", "Xong": "Xong.", "Xong.": "Xong.", " Xong? ": "Xong?", "Số ……": "Số ……", "Gồm:": "Gồm:",
	} {
		if got := sentence(s); got != want {
			t.Errorf("sentence(%q) = %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]string{"": "", "đơn vị": "Đơn vị", "ông A": "Ông A", "12": "12", "ủy": "Ủy"} {
		if got := upperFirst(s); got != want {
			t.Errorf("upperFirst(%q) = %q, want %q", s, got, want)
		}
	}
	if got := clause(" Xong; . "); got != "Xong" {
		t.Errorf("clause: %q", got)
	}
}

func rule(base tally.Base, num, den int64, strict bool, quota int) tally.Rule {
	r := tally.Default(base)
	r.Threshold, r.Strict, r.Quota = tally.Fraction{Num: num, Den: den}, strict, quota
	return r
}

func TestRulesInWords(t *testing.T) {
	for _, c := range []struct {
		rule tally.Rule
		want string
	}{
		{rule(tally.Members, 1, 2, true, 0), "đạt trên 1/2 tổng số đơn vị thành viên"},
		{rule(tally.Members, 2, 3, false, 4), "đạt từ 2/3 tổng số đơn vị thành viên trở lên; lấy không quá 04 theo thứ tự số phiếu từ cao xuống thấp"},
		{rule(tally.Voters, 70, 100, false, 0), "đạt từ 70% tổng số đơn vị tham gia bỏ phiếu trở lên"},
		{rule(tally.Valid, 90, 100, true, 12), "đạt trên 90% tổng số phiếu hợp lệ; lấy không quá 12 theo thứ tự số phiếu từ cao xuống thấp"},
		{rule(tally.Present, 1, 1, false, 0), "đạt 100% tổng số đơn vị có mặt"},
		{rule(tally.Cast, 0, 1, false, 1), "đạt ít nhất 01, không tính theo tỷ lệ; lấy không quá 01 theo thứ tự số phiếu từ cao xuống thấp"},
	} {
		if got := RuleWords(meeting.SecretPapers, c.rule, Number); got != c.want {
			t.Errorf("RuleWords: %q, want %q", got, c.want)
		}
	}
}

func TestPapersInWords(t *testing.T) {
	r := tally.Default(tally.Members)
	if got, want := MarkWords(r), "phiếu đánh dấu cả hai ô của một tên là không hợp lệ; phiếu không đánh dấu vẫn hợp lệ, không tính là đồng ý"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	r.Marks, r.Blank, r.Both = 3, tally.BlankInvalid, tally.BothName
	if got, want := MarkWords(r), "mỗi phiếu đồng ý không quá 03 tên; tên bị đánh dấu cả hai ô coi như không đánh dấu; phiếu không đánh dấu là không hợp lệ"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// The verdicts are the calculator's own, so that the words are those of what it decides.
func TestArithmeticInWords(t *testing.T) {
	members, present := 13, 12
	heads := tally.Heads{Members: &members, Present: &present}
	for _, c := range []struct {
		rule  tally.Rule
		agree int
		want  string
	}{
		{rule(tally.Members, 1, 2, true, 0), 9, "Cần trên 1/2 của 13 đơn vị thành viên: 07 phiếu. Được 09 (69,23%). Đạt."},
		{rule(tally.Members, 80, 100, false, 0), 10, "Cần từ 80% của 13 đơn vị thành viên: 11 phiếu. Được 10 (76,92%). Không đạt."},
		{rule(tally.Members, 2, 3, false, 0), 9, "Cần từ 2/3 của 13 đơn vị thành viên: 09 phiếu. Được 09 (69,23%). Đạt."},
		{rule(tally.Present, 1, 1, false, 0), 12, "Cần 100% của 12 đơn vị có mặt: 12 phiếu. Được 12 (100%). Đạt."},
		{rule(tally.Members, 0, 1, false, 0), 0, "Cần ít nhất 01 phiếu. Được 0 (0%). Không đạt."},
	} {
		totals := tally.Totals{Returned: 12, Valid: 12, Names: []tally.Votes{{Agree: c.agree, Disagree: 12 - c.agree}}}
		v, err := tally.OfTotals("t", c.rule, heads, []string{"A"}, totals)
		if err != nil {
			t.Fatal(err)
		}
		if got := Arithmetic(meeting.SecretPapers, c.rule, v.Names[0], Number); got != c.want {
			t.Errorf("Arithmetic: %q, want %q", got, c.want)
		}
	}
	hands := tally.NameResult{Base: 6, Needed: 4, Agree: 5, Percent: "83,33", Passes: true}
	for method, want := range map[meeting.Method]string{
		meeting.ShowOfHands:  "Cần trên 1/2 của 06 đơn vị tham gia biểu quyết: 04 lượt giơ tay. Được 05 (83,33%). Đạt.",
		meeting.RollCallVote: "Cần trên 1/2 của 06 đơn vị tham gia biểu quyết: 04 ý kiến đồng ý. Được 05 (83,33%). Đạt.",
	} {
		if got := Arithmetic(method, rule(tally.Voters, 1, 2, true, 0), hands, Number); got != want {
			t.Errorf("Arithmetic of an open vote: %q, want %q", got, want)
		}
	}
	nobody := tally.NameResult{Needed: 1}
	if got, want := Arithmetic(meeting.SecretPapers, rule(tally.Cast, 1, 2, true, 0), nobody, Number), "Cần trên 1/2 của 0 phiếu bày tỏ ý kiến: 01 phiếu. Được 0. Không đạt."; got != want {
		t.Errorf("Arithmetic without a base: %q, want %q", got, want)
	}
}

func TestReasonsAndProblemsInWords(t *testing.T) {
	for reason, want := range map[string]string{
		tally.ReasonBlank: "không đánh dấu", tally.ReasonBoth: "đánh dấu cả hai ô của một tên",
		tally.ReasonOverMarked: "đánh dấu quá số lượng", "phiếu rách": "phiếu rách",
	} {
		if got := InvalidReason(reason); got != want {
			t.Errorf("InvalidReason(%q) = %q, want %q", reason, got, want)
		}
	}
	if got, want := invalidReasons(map[string]int{"phiếu rách": 1, tally.ReasonBlank: 2}), "không đánh dấu: 02; phiếu rách: 01"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for problem, want := range map[string]string{
		"returned>issued": "số phiếu thu về nhiều hơn số phiếu phát ra",
		"voters>members":  "số đơn vị tham gia bỏ phiếu nhiều hơn số đơn vị thành viên",
		"paper 7 twice":   "phiếu số 7 được nhập hai lần",
		"a>b":             "a>b", "paper": "paper",
	} {
		if got := ProblemWords(problem); got != want {
			t.Errorf("ProblemWords(%q) = %q, want %q", problem, got, want)
		}
	}
}
