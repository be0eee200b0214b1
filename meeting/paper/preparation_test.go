package paper

import (
	"fmt"
	"strings"
	"testing"

	"thuky/meeting"
)

func points(p meeting.Points) *meeting.Points { return &p }

// scored is a hall with criteria and scores; Sở B and Sở C tie, and Sở E is not scored.
func scored(t *testing.T, more ...meeting.Criterion) *hall {
	t.Helper()
	criteria := append([]meeting.Criterion{
		{ID: "c1", Name: "Nhiệm vụ chính trị", Max: 70_00},
		{ID: "c2", Name: "Xây dựng Đảng", Max: 30_00},
		{ID: "c3", Name: "Sáng kiến", Kind: meeting.Bonus, Max: 5_00},
		{ID: "c4", Name: "Báo cáo chậm", Kind: meeting.Penalty},
	}, more...)
	var b meeting.ScoresEntered
	add := func(unit, criterion meeting.ID, stage meeting.Stage, p meeting.Points) {
		b.Scores = append(b.Scores, meeting.Score{Unit: unit, Criterion: criterion, Stage: stage, Points: points(p)})
	}
	for i, u := range []meeting.ID{"a", "b", "c", "d"} {
		add(u, "c1", meeting.SelfScored, 70_00)
		add(u, "c2", meeting.SelfScored, 29_50)
		add(u, "c1", meeting.CrossChecked, []meeting.Points{69_25, 68_00, 68_00, 50_00}[i])
	}
	add("a", "c3", meeting.SelfScored, 2_00)
	add("d", "c4", meeting.CrossChecked, 1_50)
	return equipped(t).at(7, 1, meeting.CriteriaSet{Criteria: criteria}, b)
}

func TestScoresAreFilledIn(t *testing.T) {
	golden(t, "scores-filled", one(t, Scores(scored(t).m)))

	// One criterion, scored by the units alone: no second table, and no word of a cross-check.
	h := equipped(t).at(7, 1, meeting.CriteriaSet{Criteria: []meeting.Criterion{{ID: "c1", Name: "Điểm chung"}}})
	if text := whole(one(t, Scores(h.m))); !strings.Contains(text, "]^^") {
		t.Errorf("nothing is scored, yet there is no room to write:\n%s", text)
	}
	h.at(7, 2, meeting.ScoresEntered{Scores: []meeting.Score{{Unit: "b", Criterion: "c1", Stage: meeting.SelfScored, Points: points(95_25)}}})
	d := one(t, Scores(h.m))
	tells(t, d, "1 | Sở A |  |  | ", "2 | Sở B | 95,25 | 95,25 | 1")
	if len(d.Body) != 1 {
		t.Errorf("%d blocks", len(d.Body))
	}
}

func TestScoresOfManyCriteria(t *testing.T) {
	var more []meeting.Criterion
	for i := range 9 {
		more = append(more, meeting.Criterion{ID: meeting.ID(fmt.Sprint("m", i)), Name: fmt.Sprint("Tiêu chí thêm ", i), Kind: meeting.Bonus})
	}
	h := scored(t, more...)
	if text := whole(one(t, Scores(h.m))); strings.Contains(text, "Tiêu chí thêm") {
		t.Errorf("a column for a criterion by which nobody has a score:\n%s", text)
	}
	for _, c := range h.m.Criteria {
		h.at(7, 2, meeting.ScoresEntered{Scores: []meeting.Score{{Unit: "a", Criterion: c.ID, Stage: meeting.SelfScored, Points: points(1_00)}}})
	}
	text := whole(one(t, Scores(h.m)))
	for _, want := range []string{
		"Điểm tự chấm theo từng tiêu chí, các cột theo số thứ tự của tiêu chí: (1) Nhiệm vụ chính trị (tối đa 70); (2) ", "(13) Tiêu chí thêm 8 (thưởng).",
		"Điểm tự chấm theo từng tiêu chí (1 - 10)\n[ STT | Đơn vị | (1) | (2) | ", "Điểm tự chấm theo từng tiêu chí (11 - 13)\n[ STT | Đơn vị | (11) | (12) | (13) ]",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("not said: %q\n%s", want, text)
		}
	}
}

func TestScoresOnTheListOfAwards(t *testing.T) {
	h := scored(t)
	h.adjourned("1010", "1010", "1010", "1010", "....")
	tells(t, one(t, AwardList(h.m)), "1 | Sở A | Cờ thi đua | 4 | 80% | 100,75", "2 | Sở C | Cờ thi đua | 4 | 80% | 97,5")
}

// The minutes tell the totals from high to low where they were approved, and nowhere else.
func TestTheScoresAreToldWhereTheyWereApproved(t *testing.T) {
	points := meeting.ScoresEntered{Scores: []meeting.Score{
		{Unit: "a", Criterion: "c1", Stage: meeting.SelfScored, Points: points(95_25)},
		{Unit: "b", Criterion: "c1", Stage: meeting.SelfScored, Points: points(97_00)},
		{Unit: "c", Criterion: "c1", Stage: meeting.SelfScored, Points: points(95_25)},
	}}
	h := newHall(t, func(s *meeting.Setup) { s.Items[1].Part, s.Items[1].Name = meeting.Scores, "Thông qua bảng điểm" }).
		at(7, 1, meeting.CriteriaSet{Criteria: []meeting.Criterion{{ID: "c1", Name: "Điểm chung"}}}, points).open().never("chấm điểm")
	h.at(8, 10, meeting.ItemBegun{Item: "talk"}).says("## 2. Thông qua bảng điểm", "Kết quả chấm điểm của 03 đơn vị, từ cao xuống thấp:",
		"- Hạng 1: Sở B, 97 điểm", "- Hạng 2 (đồng hạng): Sở A, 95,25 điểm", "- Hạng 2 (đồng hạng): Sở C, 95,25 điểm", "Chưa có điểm: Sở D")
}

// reminded is a hall that earlier meetings left something to do.
func reminded(t *testing.T) *hall {
	t.Helper()
	give := func(id, by, text, owner, due string) meeting.NewDirective {
		return meeting.NewDirective{ID: meeting.ID(id), By: by, Text: text, Owner: owner, Due: due}
	}
	return equipped(t, func(s *meeting.Setup) {
		s.Items[1].Part, s.Items[1].Name, s.Items[3].Part = meeting.FollowUp, "Việc năm trước", meeting.Pledging
	}).at(7, 1, meeting.FollowUpsCarried{FollowUps: []meeting.CarriedFollowUp{
		{NewDirective: give("f1", "đồng chí Đỗ M", "đổi mới nội dung.", "các đơn vị", "2024-03-31"), Origin: "Hội nghị tổng kết năm 2023"},
		{NewDirective: give("f2", "", "Xây 02 nhà tình nghĩa", "Sở A", "Quý II năm 2024"), Origin: "Hội nghị tổng kết năm 2023", Done: true, Pledge: true},
		{NewDirective: give("f3", "Trưởng Cụm", "Mở lớp", "", ""), Origin: "Hội nghị tổng kết năm 2022"},
	}}, meeting.DirectiveDone{Directive: "f1", Done: true},
		meeting.PledgeGiven{NewDirective: give("f4", "", "Tiết kiệm 10%", "các đơn vị", "2025-11-05")})
}

func TestWhatWasLeftToDoIsTold(t *testing.T) {
	h := reminded(t).open()
	golden(t, "follow-ups", one(t, FollowUps(h.m)))
	h.never("Việc thực hiện", "Tiết kiệm").at(8, 10, meeting.ItemBegun{Item: "talk"}).
		at(8, 20, meeting.DirectiveGiven{NewDirective: meeting.NewDirective{ID: "v1", Text: "Giữ kỷ luật"}}, meeting.ItemBegun{Item: "rest"}).
		at(8, 30, meeting.PledgeSigned{Units: []meeting.ID{"a"}}, meeting.Closed{}).
		says("## 2. Việc năm trước",
			"Việc thực hiện 02 ý kiến chỉ đạo, nội dung giao ước của Hội nghị tổng kết năm 2023: đã thực hiện 02, chưa hoàn thành 0.",
			"- Đổi mới nội dung (thực hiện: các đơn vị; thời hạn: ngày 31 tháng 3 năm 2024): đã thực hiện;",
			"- Xây 02 nhà tình nghĩa (thực hiện: Sở A; thời hạn: Quý II năm 2024): đã thực hiện.",
			"Việc thực hiện 01 ý kiến chỉ đạo, nội dung giao ước của Hội nghị tổng kết năm 2022: đã thực hiện 0, chưa hoàn thành 01.",
			"- Mở lớp: chưa hoàn thành.",
			"Ý kiến chỉ đạo:", "- Giữ kỷ luật.",
			"## 3. Việc khác", "Nội dung giao ước thi đua năm 2025:", "- Tiết kiệm 10% (thực hiện: các đơn vị; thời hạn: ngày 05 tháng 11 năm 2025).", "Đại diện 01 trên 05")
	tells(t, one(t, FollowUps(h.m)), "3 | Giữ kỷ luật |  |  |  | Chưa hoàn thành")
}

// A meeting that did not go through them tells of none, and a pledge signed without an item still says what for.
func TestWhatWasLeftToDoWithoutAnItem(t *testing.T) {
	newHall(t).at(7, 1, meeting.FollowUpsCarried{FollowUps: []meeting.CarriedFollowUp{
		{NewDirective: meeting.NewDirective{ID: "f1", Text: "Mở lớp"}, Origin: "Hội nghị năm 2023"},
	}}, meeting.PledgeGiven{NewDirective: meeting.NewDirective{ID: "f2", Text: "Xây nhà"}}).open().never("Mở lớp", "Xây nhà").
		at(8, 10, meeting.PledgeSigned{Units: []meeting.ID{"a"}}).
		says("Nội dung khác", "Nội dung giao ước thi đua năm 2025:", "- Xây nhà.", "Đại diện 01 trên 05").never("Mở lớp")
}

func TestTheFunnelOfTheRegister(t *testing.T) {
	register := func(h *hall, title meeting.ID, names ...string) {
		var b meeting.Registered
		for i, s := range names {
			b.Registrations = append(b.Registrations, meeting.NewRegistration{ID: meeting.ID(fmt.Sprintf("%s-%d", title, i)), Title: title, Name: s})
		}
		h.at(7, 1, b)
	}
	many := make([]string, 72)
	for i := range many {
		many[i] = fmt.Sprint("Tập thể ", i)
	}
	withItem := func(s *meeting.Setup) {
		s.Items[1].Part, s.Items[1].Name = meeting.Nomination, "Đề cử"
		s.Titles = append(s.Titles, s.Titles[0])
		s.Titles[1].ID, s.Titles[1].Name, s.Titles[1].From = "state", "Cờ Chính phủ", "flag"
	}
	h := newHall(t, withItem)
	register(h, "flag", many...)
	h.at(7, 2, meeting.Registered{Registrations: []meeting.NewRegistration{{ID: "u1", Title: "state", Unit: "a"}, {ID: "u2", Title: "state", Unit: "b"}}})
	for i := range 22 {
		reason := "Chưa đủ hồ sơ."
		if i%4 == 0 {
			reason = "chậm báo cáo"
		}
		h.at(7, 3, meeting.RegistrationRuled{Registration: meeting.ID(fmt.Sprint("flag-", i)), Struck: true, Reason: reason})
	}
	h.open().never("đăng ký").at(8, 10, meeting.ItemBegun{Item: "talk"}).list().
		says("## 2. Đề cử",
			"Cờ thi đua: có 72 tập thể, cá nhân đăng ký; 22 không đủ điều kiện (lý do: chưa đủ hồ sơ: 16; chậm báo cáo: 06); còn 50.",
			"- Chưa đủ hồ sơ: Tập thể 1; Tập thể 2; Tập thể 3; Tập thể 5;", "- Chậm báo cáo: Tập thể 0; Tập thể 4; Tập thể 8; Tập thể 12; Tập thể 16; Tập thể 20.",
			"Cờ thi đua: có 04 đơn vị được giới thiệu:",
			"Cờ Chính phủ: có 02 đơn vị đăng ký, đều đủ điều kiện.",
			"Tính chung 02 danh hiệu: có 74 lượt đăng ký; 22 không đủ điều kiện; còn 52.")

	// Without an item of that part it is told before the vote.
	h = newHall(t)
	register(h, "flag", "Lê A", "Lê B")
	h.at(7, 1, meeting.Registered{Registrations: []meeting.NewRegistration{{ID: "u1", Title: "flag", Unit: "a", Name: "Phòng Tổ chức"}}})
	h.at(7, 2, meeting.RegistrationRuled{Registration: "flag-0", Struck: true, Reason: "Chưa đủ hồ sơ"})
	golden(t, "register", one(t, Register(h.m)))
	h.open().never("đăng ký; ").list().
		at(8, 30, meeting.ItemBegun{Item: "vote"}).ballot(9, "r", "1100").
		says("## 2. Bỏ phiếu", "Cờ thi đua: có 03 tập thể, cá nhân đăng ký; 01 không đủ điều kiện (lý do: chưa đủ hồ sơ); còn 02.", "- Chưa đủ hồ sơ: Lê A.", "được giới thiệu:")
}

// Who heads the cluster this year has the name printed under what the head signs.
func TestTheHeadsNameIsPrinted(t *testing.T) {
	head := func(h *hall) Signature { return one(t, Scores(h.m)).Signatures[1] }
	h := newHall(t)
	if s := head(h); s.Office != "TRƯỞNG CỤM" || s.Name != "" {
		t.Errorf("%+v", s)
	}
	h.at(8, 0, meeting.ClusterHeadsNamed{ClusterHeads: meeting.ClusterHeads{Head: meeting.Person{Honorific: "bà", Name: "Lê A", Office: "Giám đốc Sở A"}}})
	if s := head(h); s.Name != "Lê A" {
		t.Errorf("%+v", s)
	}
}
