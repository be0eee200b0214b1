package tui_test

import (
	"strconv"
	"sync/atomic"
	"time"

	"thuky/meeting"
	"thuky/meeting/roster"
	"thuky/meeting/tally"
)

// watch is the clock of a story: it stands until the story sets it on.
type watch struct{ seconds atomic.Int64 }

func (w *watch) now() time.Time { return start.Add(time.Duration(w.seconds.Load()) * time.Second) }
func (w *watch) on(seconds int) { w.seconds.Add(int64(seconds)) }
func (w *watch) minutes(n int)  { w.on(60 * n) }

// start is when the meeting of the fixture is planned to begin.
var start = time.Date(2020, 12, 18, 14, 0, 0, 0, meeting.Zone)

// meetingID is under which the desk keeps it.
const meetingID = "2020-thu"

var unitNames = []string{
	"Văn phòng Bộ", "Vụ Tổ chức cán bộ", "Vụ Hợp tác quốc tế", "Thanh tra Bộ", "Cục Công nghệ thông tin",
	"Vụ Pháp luật hình sự - hành chính", "Vụ Pháp luật dân sự - kinh tế", "Vụ Các vấn đề chung về xây dựng pháp luật",
	"Cục Kế hoạch - Tài chính", "Vụ Pháp luật quốc tế", "Cục Công tác phía Nam", "Vụ Thi đua - Khen thưởng", "Văn phòng Đảng - Đoàn thể",
}

// The identities of the fixture's titles.
const (
	ministry   meeting.ID = "t-nganh"
	government meeting.ID = "t-chinh-phu"
)

func unit(i int) meeting.ID { return meeting.ID("u" + strconv.Itoa(i)) }
func item(i int) meeting.ID { return meeting.ID("i" + strconv.Itoa(i)) }

// conference sets up a meeting of n units, its people known by their offices: two titles by secret ballot, paper by
// paper, the second drawn from the winners of the first.
func conference(n int) meeting.Created {
	office := func(s string) meeting.Person { return meeting.Person{Office: s} }
	rule := meeting.Rule{Method: meeting.SecretPapers, Rule: tally.Default(tally.Members)}
	rule.Quota, rule.Marks = 2, 2
	second := rule
	second.Quota, second.Marks = 1, 1
	s := meeting.Setup{
		Info: meeting.Info{
			Title: "Hội nghị tổng kết thi đua năm 2020", Cluster: "Cụm thi đua số 1", Year: 2020, Start: start, Place: "Hội trường",
			City: "Hà Nội", Letterhead: meeting.Letterhead{Superior: "BỘ TƯ PHÁP", Agency: "CỤM THI ĐUA SỐ 1", Symbol: "BB-CTĐ1", Receiver: []string{"Như thành phần dự", "Lưu: VT"}},
			Quorum: tally.Fraction{Num: 2, Den: 3}, Head: "Trưởng Cụm", Deputy: "Phó Trưởng Cụm", Pledge: "Các đơn vị thi đua hoàn thành nhiệm vụ.",
		},
		Guests: []meeting.Guest{{ID: "g1", Person: office("Lãnh đạo Bộ Tư pháp")}, {ID: "g2", Person: office("Đại diện Ban Thi đua Trung ương")}},
		Officers: []meeting.Officer{
			{ID: "o1", Role: meeting.Chair, Person: office("Đại diện Vụ Pháp luật quốc tế")},
			{ID: "o2", Role: meeting.HeadTeller, Person: office("Đại diện Thanh tra Bộ")},
		},
		Items: []meeting.NewItem{
			{ID: item(1), Name: "Ổn định tổ chức, điểm danh", Part: meeting.RollCall, Who: "Thư ký", Minutes: 10},
			{ID: item(2), Name: "Báo cáo tổng kết", Part: meeting.Report, Who: "Trưởng Cụm", Minutes: 20},
			{ID: item(3), Name: "Thảo luận", Part: meeting.Discussion, Who: "Các đơn vị", Minutes: 30},
			{ID: item(4), Name: "Bỏ phiếu", Part: meeting.Balloting, Who: "Tổ kiểm phiếu", Minutes: 30},
			{ID: item(5), Name: "Bế mạc", Part: meeting.Closing, Who: "Chủ trì", Minutes: 5},
		},
		Titles: []meeting.NewTitle{
			{ID: ministry, Name: "Cờ thi đua Ngành", Rule: rule},
			{ID: government, Name: "Cờ thi đua Chính phủ", Rule: second, From: ministry},
		},
	}
	for i, name := range unitNames[:n] {
		s.Units = append(s.Units, meeting.NewUnit{ID: unit(i + 1), Name: name, Representative: office("Đại diện " + name)})
	}
	return meeting.Created{Setup: s}
}

// What has happened before a story begins, one after the other.

func created(n int) []meeting.Body { return []meeting.Body{conference(n)} }

// begun: the first item runs and the first of the units are there.
func begun(n, present int) []meeting.Body {
	var there []meeting.ID
	for i := range present {
		there = append(there, unit(i+1))
	}
	return append(created(n), meeting.ItemBegun{Item: item(1)}, meeting.UnitsMarked{Units: there, Status: meeting.Present})
}

// nominated: the first units stand for the ministry's flag, and the list is closed.
func nominated(n, present, nominees int) []meeting.Body {
	out := append(begun(n, present), meeting.ItemBegun{Item: item(4)})
	for i := range nominees {
		id := meeting.ID("x" + strconv.Itoa(i+1))
		out = append(out, meeting.Nominated{Title: ministry, NewNominee: meeting.NewNominee{ID: id, Unit: unit(i + 1)}})
	}
	return append(out, meeting.NominationsClosed{Title: ministry})
}

// counting: a round is open, and these papers have been entered, each a string of "a", "d" and "-" in ballot order.
func counting(n, present, nominees int, papers ...string) []meeting.Body {
	out := append(nominated(n, present, nominees), meeting.RoundOpened{ID: "r1", Title: ministry}, meeting.PapersIssued{Round: "r1", Issued: present})
	for _, p := range papers {
		out = append(out, meeting.PaperSealed{Round: "r1", Marks: marks(p)})
	}
	return out
}

func marks(s string) tally.Marks {
	var out tally.Marks
	for _, c := range s {
		out = append(out, map[rune]tally.Mark{'a': tally.Agree, 'd': tally.Disagree, '-': tally.None, 'b': tally.BothBoxes}[c])
	}
	return out
}

// scored adds criteria with scores of the first five units, and a register in which one line is struck out.
func scored(bodies []meeting.Body) []meeting.Body {
	points := func(p meeting.Points) *meeting.Points { return &p }
	var scores meeting.ScoresEntered
	for i, p := range []meeting.Points{5900, 5950, 5900, 5725, 5800} {
		scores.Scores = append(scores.Scores,
			meeting.Score{Unit: unit(i + 1), Criterion: "c1", Stage: meeting.SelfScored, Points: points(6000)},
			meeting.Score{Unit: unit(i + 1), Criterion: "c1", Stage: meeting.CrossChecked, Points: points(p)},
			meeting.Score{Unit: unit(i + 1), Criterion: "c2", Stage: meeting.SelfScored, Points: points(3800)})
	}
	scores.Scores = append(scores.Scores, meeting.Score{Unit: unit(2), Criterion: "c4", Stage: meeting.CrossChecked, Points: points(50)})
	return append(bodies[:len(bodies):len(bodies)],
		meeting.CriteriaSet{Criteria: []meeting.Criterion{
			{ID: "c1", Name: "Thực hiện nhiệm vụ chính trị, chuyên môn", Max: 6000},
			{ID: "c2", Name: "Xây dựng Đảng, chính quyền, đoàn thể", Max: 4000},
			{ID: "c3", Name: "Sáng kiến, mô hình mới", Kind: meeting.Bonus, Max: 500},
			{ID: "c4", Name: "Chậm báo cáo", Kind: meeting.Penalty},
		}},
		scores,
		meeting.Registered{Registrations: []meeting.NewRegistration{
			{ID: "g-1", Title: ministry, Unit: unit(1)}, {ID: "g-2", Title: ministry, Unit: unit(2)}, {ID: "g-3", Title: ministry, Unit: unit(4), Name: "Phòng Tổng hợp"}, {ID: "g-4", Title: government, Unit: unit(3)},
		}},
		meeting.RegistrationRuled{Registration: "g-2", Struck: true, Reason: "chậm nộp báo cáo quá 30 ngày"})
}

// list is a list of units as it is read from a file.
func list(lines ...[]string) roster.Roster {
	sheet := roster.Sheet{Name: "Sheet1"}
	for i, cells := range lines {
		sheet.Lines = append(sheet.Lines, roster.Line{Number: i + 1, Cells: cells})
	}
	r, err := roster.Find([]roster.Sheet{sheet}, "")
	if err != nil {
		panic(err) // a fault of the test
	}
	return r
}

var head = []string{"STT", "Đơn vị", "Người đại diện", "Chức vụ", "Điện thoại", "Tổng điểm"}

// someFiles are where people keep theirs, unless a story has its own: of two units one is wrong in it, and a new one.
func someFiles() map[string]roster.Roster {
	return map[string]roster.Roster{
		"/nhà/Danh sách đơn vị 2020.xlsx": list(head,
			[]string{"1", "Văn phòng Bộ", "ông Nguyễn Văn An", "Chánh Văn phòng", "024 1080", "97,5"},
			[]string{"2", "Thanh tra Bộ", "bà Lê Thị Bình", "Chánh Thanh tra", "gọi sau", "96"},
			[]string{"3", "Vụ Tổ chức cán bộ", "ông Trần Văn Cường", "Vụ trưởng", "", "chín mươi"},
			[]string{"4", "Báo Pháp luật Việt Nam", "bà Đỗ Thị Dung", "Tổng Biên tập", "0912 345 678", "95,25"},
			[]string{"", "Tổng cộng", "", "", "", "386"}),
		"/nhà/tải về/danh-sach-cu.csv": list(head, []string{"1", "Văn phòng Bộ", "", "", "", ""}),
	}
}
