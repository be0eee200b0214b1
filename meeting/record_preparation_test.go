package meeting

import "maps"

// preparationRecords are those of what is made ready before the meeting.
var preparationRecords = map[string]func(r *room){
	"every-registration": everyRegistration,
	"every-follow-up":    everyFollowUp,
	"every-preparation":  everyPreparation,
}

func init() { maps.Copy(goldenRecords, preparationRecords) }

// everyScore sets criteria, scores by them and takes a score away.
func everyScore(r *room) {
	r.do(Created{setup()}, CriteriaSet{Criteria: criteria()[:1]}, CriteriaSet{Criteria: criteria()})
	r.do(ScoresEntered{Scores: []Score{
		{"u1", "c1", SelfScored, points(9500)},
		{"u1", "c1", CrossChecked, points(9275)},
		{"u1", "c2", SelfScored, points(500)},
		{"u2", "c1", SelfScored, points(9000)},
		{"u2", "c3", CrossChecked, points(150)},
		{"u3", "c1", SelfScored, points(9775)},
		{"u4", "c1", SelfScored, points(9999)},
	}})
	r.do(ItemBegun{"i1"}, ScoresEntered{Scores: []Score{{"u4", "c1", SelfScored, nil}}}, Closed{})
}

// everyRegistration keeps a register and nominates those who remain in it.
func everyRegistration(r *room) {
	r.do(Created{setup()}, Registered{[]NewRegistration{
		{"q1", "flag", "u1", ""}, {"q2", "flag", "u2", ""}, {"q3", "flag", "u3", "Phòng Tổ chức"}, {"q4", "flag", "", "Trần Thị B"}, {"q5", "state", "u1", ""},
	}})
	r.do(RegistrationRuled{"q1", true, "Chưa đủ hồ sơ"}, RegistrationRuled{"q2", true, "chưa đủ hồ sơ."}, RegistrationRuled{"q1", false, "Đã bổ sung"})
	r.do(RegistrationRemoved{"q5"}, ItemBegun{"i1"})
	r.do(NominatedAll{"flag", []NewNominee{{"n1", "u1", "", ""}, {"n2", "", "Phòng Tổ chức, Vụ Hợp tác quốc tế", ""}}}, Closed{})
}

// everyFollowUp goes through what an earlier meeting left, and gives this one's.
func everyFollowUp(r *room) {
	s := setup()
	s.Items[1].Part = FollowUp
	r.do(Created{s}, FollowUpsCarried{[]CarriedFollowUp{
		{NewDirective{"f1", "Thứ trưởng", "Đổi mới nội dung", "Các đơn vị", "2020-03-31"}, "Hội nghị năm 2019", false, false},
		{NewDirective{"f2", "", "Xây 02 nhà tình nghĩa", "Văn phòng Bộ", "Quý II năm 2020"}, "Hội nghị năm 2019", true, true},
		{NewDirective{"f3", "", "Ghi nhầm", "", ""}, "Hội nghị năm 2018", false, false},
	}})
	r.do(DirectiveDone{"f1", true}, DirectiveStruck{"f3"}, PledgeGiven{NewDirective{"f4", "", "Hoàn thành 100% nhiệm vụ", "Các đơn vị", "2021-12-31"}})
	r.do(ItemBegun{"i2"}, DirectiveGiven{NewDirective{"f5", "Thứ trưởng", "Khen thưởng thực chất", "", ""}}, PledgeGiven{NewDirective{"f6", "", "Tiết kiệm", "", ""}})
	r.do(DirectiveChanged{NewDirective{"f6", "", "Tiết kiệm 10%", "Văn phòng Bộ", ""}}, Closed{})
}

// everyPreparation makes a meeting ready from a roster, and names who heads the cluster.
func everyPreparation(r *room) {
	s := setup()
	s.Units = s.Units[:2]
	r.do(Created{s}, RosterTaken{[]RosterUnit{
		{"u2", "Vụ Tổ chức cán bộ", Person{"bà", "Nguyễn Thị C", "Phó Vụ trưởng"}, "0912 345 678", ""},
		{"u3", "Vụ Hợp tác quốc tế", Person{}, "", ""},
		{"u4", "Thanh tra Bộ", Person{Office: "Chánh Thanh tra"}, "024 1080", ""},
	}})
	r.do(ClusterHeadsNamed{ClusterHeads{Person{"ông", "Bạch Quốc An", "Vụ trưởng"}, []Person{{"ông", "Phan Anh Tuấn", "Cục trưởng"}, {Office: "Chánh Thanh tra"}}}})
	r.do(ItemBegun{"i1"}, RosterTaken{[]RosterUnit{{"u3", "Vụ Hợp tác quốc tế", Person{Name: "Lê D"}, "024 1081", ""}}})
	r.do(ClusterHeadsNamed{}, ClusterHeadsNamed{ClusterHeads{Person{"ông", "Bạch Quốc An", "Vụ trưởng"}, nil}}, Closed{})
}

// sayPreparation tells what was made ready before the meeting; nothing where nothing was.
func sayPreparation(say func(string, ...any), m *Meeting) {
	for _, c := range m.Criteria {
		say("criterion %s %s %q, at most %s", c.ID, c.Name, c.Kind, c.Max)
	}
	for _, r := range m.Ranking() {
		own, _ := m.SelfTotal(r.Unit.ID)
		say("rank %d %s: %s, tied %t, %s by itself", r.Rank, r.Unit.ID, r.Total, r.Tied, own)
	}
	for _, q := range m.Register {
		say("registered %s for %s: %s, struck %t, %s", q.ID, q.Title, m.RegisteredName(q), q.Struck, q.Reason)
	}
	for _, d := range m.FollowUps() {
		if d.Item == "" {
			say("to follow up %s, of %q, pledge %t, done %t", d.ID, d.Origin, d.Pledge, d.Done)
		}
	}
	for _, u := range m.Units {
		if u.Phone != "" {
			say("call %s: %s", u.ID, u.Phone)
		}
	}
	if h := m.ClusterHeads; h != nil {
		say("heads of this year: %s, %v", h.Head, h.Deputies)
	}
}
