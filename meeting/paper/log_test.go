package paper

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"thuky/meeting"
)

// tells checks that a document says every one of these, in this order.
func tells(t *testing.T, d Document, want ...string) {
	t.Helper()
	text := strings.Join(lines(d), "\n")
	rest := text
	for _, s := range want {
		_, after, ok := strings.Cut(rest, s)
		if !ok {
			t.Fatalf("%s: not said, or not in its place: %q\n%s", d.File, s, text)
		}
		rest = after
	}
}

func names(all []Document) []string {
	var out []string
	for _, d := range all {
		out = append(out, d.File)
	}
	return out
}

// recounted is a hall whose pile was entered wrongly once, and read otherwise by a second teller.
func recounted(t *testing.T) *hall {
	t.Helper()
	h := heldVote(t).ballot(9, "r", "1100", "1100", "1110", "....", "0011").
		at(9, 20, meeting.PaperMended{Round: "r", Paper: 5, Marks: mustMarks(t, "1001"), Reason: "đọc nhầm"},
			meeting.RecountBegun{Round: "r", Teller: "bà Lê D"})
	for _, p := range []string{"1100", "1000", "1110", "....", "1001", "1100"} {
		h.at(9, 21, meeting.PaperRecounted{Round: "r", Marks: h.marks(p)})
	}
	return h
}

func settledAll(t *testing.T) *hall {
	t.Helper()
	h := recounted(t).at(9, 22, meeting.RecountEnded{Round: "r"})
	return h.at(9, 23, meeting.DifferenceSettled{Round: "r", Paper: 2, Marks: h.marks("1000"), Reason: "xem lại phiếu"},
		meeting.DifferenceSettled{Round: "r", Paper: 6, Absent: true, Reason: "nhập thừa"})
}

func TestASecondCountThatDiffers(t *testing.T) {
	h := recounted(t).never("người kiểm")
	if got := Logs(h.m); len(got) != 0 {
		t.Fatalf("a log while the pile is counted again: %q", names(got))
	}
	settledAll(t).declare(9, 30, "r", "").
		says("Khi nhập phiếu, Tổ kiểm phiếu đã sửa 01 phiếu nhập sai: phiếu số 5 (đọc nhầm).",
			"Phiếu được kiểm lần thứ hai, độc lập với lần thứ nhất; người kiểm: bà Lê D. Hai lần kiểm khác nhau ở 02 phiếu, đã thống nhất trước khi công bố:",
			"- Phiếu số 2: Sở B: lần thứ nhất đồng ý, lần thứ hai không đồng ý, thống nhất là không đồng ý (lý do: xem lại phiếu);",
			"- Phiếu số 6: chỉ có ở lần thứ hai; thống nhất là không có phiếu này (lý do: nhập thừa).", "1 | Sở A | 3 |")
}

func TestASecondCountThatAgrees(t *testing.T) {
	h := heldVote(t).ballot(9, "r", "1100", "1100").at(9, 20, meeting.RecountBegun{Round: "r", Teller: "bà Lê D"},
		meeting.PaperRecounted{Round: "r", Marks: mustMarks(t, "1100")}, meeting.PaperRecounted{Round: "r", Marks: mustMarks(t, "1100")},
		meeting.RecountEnded{Round: "r"})
	h.declare(9, 30, "r", "").says("người kiểm: bà Lê D. Hai lần kiểm khớp nhau ở tất cả 02 phiếu.").never("khác nhau")
}

func TestWhatASecondCountFoundInWords(t *testing.T) {
	read := func(marks, spoiled string) *reading { return &reading{mustMarks(t, marks), spoiled} }
	all := []string{"Sở A", "Sở B"}
	for _, c := range []struct {
		a    agreement
		want string
	}{
		{agreement{first: read("10", ""), second: read("1.", ""), final: read("1*", "")}, "Sở B: lần thứ nhất không đồng ý, lần thứ hai không đánh dấu, thống nhất là đánh dấu cả hai ô"},
		{agreement{first: read("10", "rách"), second: read("10", ""), final: read("10", "")}, "lần thứ nhất không hợp lệ (rách), lần thứ hai không loại, thống nhất là không loại"},
		{agreement{first: read("10", "")}, "chỉ có ở lần thứ nhất; thống nhất là không có phiếu này"},
		{agreement{second: read("10", ""), final: read("1.", "bẩn")}, "chỉ có ở lần thứ hai; thống nhất là có phiếu này, đồng ý: Sở A; không đánh dấu: Sở B; không hợp lệ (bẩn)"},
	} {
		if got := c.a.words(all); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
	if got, want := (change{before: *read("10", ""), after: *read("11", "rách")}).words(all),
		"Sở B: trước ghi không đồng ý, sửa thành đồng ý; trước ghi không loại, sửa thành không hợp lệ (rách)"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestTheLogOfPapers(t *testing.T) {
	h := settledAll(t).declare(9, 30, "r", "")
	all := Logs(h.m)
	if got := names(all); !slices.Equal(got, []string{"nhat-ky-nhap-phieu-co-thi-dua"}) {
		t.Fatalf("%q", got)
	}
	head := h.m.Head()
	tells(t, all[0], "Tổ kiểm phiếu: Đại diện Sở E.", "Thể lệ:", "# Các phiếu đã nhập:", "1 | Đ | Đ | K | K | ",
		"2 | Đ | K | K | K | ", "3 | Đ | Đ | Đ | K | Không hợp lệ: đánh dấu quá số lượng", "4 | – | – | – | – | ", "5 | Đ | K | K | Đ | ",
		"# Phiếu nhập sai đã sửa:", "- Phiếu số 5: Sở A: trước ghi không đồng ý, sửa thành đồng ý; Sở C: trước ghi đồng ý, sửa thành không đồng ý (lý do: đọc nhầm).",
		"# Kiểm lần thứ hai:", "Phiếu số 2", "# Kết quả:", "thu về: 05; hợp lệ: 04 (trong đó không đánh dấu: 01); không hợp lệ: 01",
		"Cần trên 1/2 của 5 đơn vị thành viên: 3 phiếu.\n- Sở A. Đồng ý: 3; không đồng ý: 0; không đánh dấu: 1. Được 3 (60%). Đạt.",
		"- Sở D. Đồng ý: 1", "Kết luận: Đề nghị tặng Cờ thi đua cho 01 đơn vị: Sở A. Còn 01 chỉ tiêu",
		"gồm "+strconv.FormatUint(head.Seq, 10)+" sự kiện, mã đối chiếu "+head.Hash.Fingerprint()+".")
	if d := all[0]; len(d.Signatures) != 1 || d.Signatures[0].Office != "THÀNH VIÊN" || d.Letterhead.Number != "" || len(d.Receivers) != 0 {
		t.Errorf("%+v", d)
	}
}

// With few voters the time of a paper betrays its voter: no hour stands anywhere in a log.
func TestALogTellsNoHour(t *testing.T) {
	h := settledAll(t).declare(9, 30, "r", "").at(9, 45, meeting.RoundVoided{Round: "r", Reason: "phiếu in sai"})
	text := strings.Join(lines(Logs(h.m)[0]), "\n")
	if found := regexp.MustCompile(`\d\s*(giờ|:\d\d|h)`).FindString(text); found != "" {
		t.Errorf("%q in\n%s", found, text)
	}
}

func TestEveryRoundHasItsLog(t *testing.T) {
	rule := meeting.MotionRule()
	rule.Method = meeting.SecretPapers
	h := heldVote(t).ballot(9, "r1", "1100").at(9, 20, meeting.RoundVoided{Round: "r1", Reason: "phiếu in sai"}).
		ballot(10, "r2", "1100", "1100", "1100", "1100", "1100").declare(10, 30, "r2", "").
		at(10, 40, meeting.RoundOpened{ID: "m", Question: "Cờ thi đua?", Rule: &rule}, meeting.PapersIssued{Round: "m", Issued: 1}).
		at(10, 41, meeting.PaperSealed{Round: "m", Marks: mustMarks(t, "1")}).declare(10, 42, "m", "")
	all := Logs(h.m)
	if got, want := names(all), []string{"nhat-ky-nhap-phieu-co-thi-dua", "nhat-ky-nhap-phieu-co-thi-dua-lan-2", "nhat-ky-nhap-phieu-co-thi-dua-2"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	tells(t, all[0], "# Kết quả:", "Lần bỏ phiếu này bị hủy trước khi công bố kết quả. Lý do: phiếu in sai.")
	tells(t, all[2], "Kết luận: Hội nghị không thông qua.")
}

func TestTheRecordOfCounting(t *testing.T) {
	h := tied(t)
	if got := Counts(newHall(t).m); len(got) != 0 {
		t.Errorf("%q where nothing was counted", names(got))
	}
	h.ballot(10, "again", "10", "10", "10", "01", "01")
	if all := Counts(h.m); len(all) != 1 || !all[0].Draft {
		t.Fatalf("%+v", all)
	}
	h.declare(10, 30, "again", "")
	all := Counts(h.m)
	if d := all[0]; d.Draft || d.File != "bien-ban-kiem-phieu-co-thi-dua" || d.Subject[0] != "Đề nghị tặng Cờ\u00a0thi\u00a0đua" {
		t.Errorf("%+v", d)
	}
	tells(t, all[0], "Thời gian bắt đầu: 09 giờ 00, ngày 05 tháng 12 năm 2024.", "Tổ kiểm phiếu: Đại diện Sở E.",
		"# Lần 1:", "Số đơn vị: triệu tập 05; có mặt 05; vắng mặt 0.", "Số lượng được chọn: 02.", "Danh sách theo thứ tự trên phiếu: Sở A; Sở B; Sở C; Sở D.",
		"Số phiếu phát ra: 05", "2 | Sở B | 3 | 2 | 0 | 60% | Đạt, bằng phiếu", "Kết luận (công bố lúc 09 giờ 30)",
		"# Lần 2:", "Bỏ phiếu lại cho 01 chỉ tiêu", "Kết quả chung", "Việc kiểm phiếu kết thúc vào 10 giờ 30, ngày 05 tháng 12 năm 2024./.")
	if got := Counts(heldVote(t, by(meeting.ShowOfHands, false)).at(9, 0, meeting.RoundOpened{ID: "r", Title: "flag"}).
		at(9, 1, meeting.RoundVoided{Round: "r", Reason: "nhầm"}).m); len(got) != 0 {
		t.Errorf("%q where no paper was given out", names(got))
	}
}

func TestNamesOfFiles(t *testing.T) {
	f := files{}
	for _, c := range [][2]string{
		{"Cờ thi đua của Chính phủ", "x-co-thi-dua-cua-chinh-phu"},
		{"Cờ thi đua của Chính phủ", "x-co-thi-dua-cua-chinh-phu-2"},
		{"Đơn vị – ĐẠT", "x-don-vi-dat"},
		{"…", "x"},
		{"日本", "x-2"},
		{strings.Repeat("chữ ", 40), "x" + strings.Repeat("-chu", 12)},
	} {
		if got := f.name("x", c[0]); got != c[1] {
			t.Errorf("%q gives %q, want %q", c[0], got, c[1])
		}
	}
}
