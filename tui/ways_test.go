package tui_test

import (
	"encoding/json"
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/text"
)

// ruled is a meeting of five at which three stand for the ministry's flag under a rule changed so.
func ruled(change func(*meeting.Rule)) []meeting.Body {
	title := conference(5).Titles[0]
	title.Rule.Quota, title.Rule.Marks = 1, 2
	change(&title.Rule)
	return append(nominated(5, 5, 3), meeting.TitleChanged{NewTitle: title})
}

// tied is a declared round at which the first two of three have four votes each for one seat.
func tied(t testing.TB) []meeting.Body {
	t.Helper()
	bodies := append(ruled(func(*meeting.Rule) {}), meeting.RoundOpened{ID: "r1", Title: ministry}, meeting.PapersIssued{Round: "r1", Issued: 5})
	for _, p := range []string{"aa-", "aa-", "aa-", "aa-", "--a"} {
		bodies = append(bodies, meeting.PaperSealed{Round: "r1", Marks: marks(p)})
	}
	return bodies
}

// declare opens the round's result and announces it.
func (s *story) declare() { s.Press("ctrl+r", "enter", "enter") }

func TestASealedCountIsHiddenUntilDeclared(t *testing.T) {
	s := on(t, ruled(func(r *meeting.Rule) { r.Sealed = true }))
	s.Press("5", "enter")
	s.fill("0")
	s.Press("enter")
	s.fill("5")
	s.enter("1", "1", "1", "1", "2")
	s.says(text.SealedNote)
	s.WantNot("····", "hợp lệ 5")
	s.Press("ctrl+r")
	s.says(text.SealedNote)
	s.WantNot("80%", "Đề nghị tặng")
	s.Press("enter") // the question does not tell the result either
	s.WantNot("Đề nghị tặng")
	s.Press("enter")
	s.Want("Đề nghị tặng: Văn phòng Bộ", "80%")
}

func TestATieIsSettledByTheWaysThereAre(t *testing.T) {
	for way, c := range map[meeting.Way]struct {
		choose func(s *story)
		words  string
	}{
		meeting.HigherScore: {func(s *story) { s.fill(asItIs, "Điểm cao hơn 2 điểm") }, "Điểm cao hơn 2 điểm"},
		meeting.ChairWay:    {func(s *story) { s.fill(asItIs, "Chủ trì kết luận") }, "Chủ trì kết luận"},
		meeting.Lot:         {func(s *story) { s.fill(asItIs, "Bốc thăm tại chỗ", "Đại diện Thanh tra Bộ") }, "Đại diện Thanh tra Bộ"},
		meeting.Council:     {func(s *story) { s.says(text.HallTextHint); s.fill("Hội đồng quyết định") }, "Hội đồng quyết định"},
		meeting.LeaveOpen:   {func(s *story) { s.fill("Để trống năm nay") }, "Để trống năm nay"},
	} {
		t.Run(string(way), func(t *testing.T) {
			s := on(t, tied(t))
			s.Press("5", "enter")
			s.declare()
			s.Press("enter")
			s.Type(text.Ways[way].Vi)
			s.Press("enter")
			c.choose(s)
			got := s.m().Rounds[0].Settlement
			s.that(got != nil && got.Way == way && len(s.m().Decisions) == 2, "the settlement is %+v", got)
			s.Want("Đã xử lý")
			s.minute(c.words)
		})
	}
}

func TestALotNeedsItsWitnesses(t *testing.T) {
	s := on(t, tied(t))
	s.Press("5", "enter")
	s.declare()
	s.Press("enter")
	s.Type("boc tham")
	s.Press("enter")
	s.unchanged(func() { s.fill(asItIs, "Bốc thăm tại chỗ") })
	s.explains(meeting.ErrWitness)
}

func TestOnlyTheMinorityIsCounted(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("f5")
	s.fill("Thông qua chương trình")
	s.Press("enter")
	s.fill("* 1 1")
	got := s.m().Rounds[0].Totals.Names[0]
	s.that(got == tally.Votes{Agree: 3, Disagree: 1, None: 1, Computed: tally.Agree}, "the votes are %+v", got)
	s.declare()
	s.says(text.ComputedVotes)
	s.minute("tính ra")
}

func TestAUnitChangesItsVoteBeforeTheCallIsClosed(t *testing.T) {
	s := on(t, begun(5, 4))
	s.Press("f5")
	s.Type("Thông qua chương trình")
	s.Press("tab", "right", "ctrl+s")
	r := s.m().Rounds[0]
	s.that(r.Method == meeting.RollCallVote && len(r.Electorate) == 4, "the round is %+v", r)
	s.Press("enter", "enter", "enter", "-", "up", "-")
	s.Press("home", "-")
	v := s.m().Rounds[0]
	s.that(len(v.Votes) == 4 && v.Votes[0].Changes == 1, "the votes are %+v", v.Votes)
	s.declare()
	s.minute("Đổi ý kiến 01 lần")
}

// Enter once more after the last unit made a yes of its no.
func TestEnterAfterTheLastOfARollCallChangesNothing(t *testing.T) {
	s := on(t, begun(5, 4))
	s.Press("f5")
	s.Type("Thông qua chương trình")
	s.Press("tab", "right", "ctrl+s")
	s.Press("enter", "enter", "enter", "-")
	s.unchanged(func() { s.Press("enter") })
	s.says(text.Declare) // the result
	s.Press("esc", "end", "+")
	v := s.m().Rounds[0].Votes[3]
	s.that(v.Marks[0] == tally.Agree && v.Changes == 1, "the last has %+v", v)
}

func TestTheHallAgreesWithoutACount(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("f5")
	s.Type("Thông qua chương trình")
	s.Press("tab", "right", "right")
	s.Press("ctrl+s")
	s.says(text.AskWait)
	s.Press("enter", "enter", "enter", "enter")
	r := s.m().Rounds[0]
	s.that(r.State == meeting.Declared && r.Verdict.Names[0].Passes && r.Verdict.Names[0].Agree == 0, "the consensus is %+v", r.Verdict)
	s.Press("f9")
	s.says(text.MotionCarried)
	s.that(strings.Count(s.Screen(), "Thông qua chương trình") == 1, "the hall reads the question twice:\n%s", s.Screen())
	s.Press("f9")
	s.minute("nhất trí")
}

func TestARuleIsTakenFromAProfileAndKept(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("4", "ctrl+r")
	s.Type("vien kiem sat")
	s.Press("esc", "ctrl+r")
	s.Type("kiem sat")
	s.Press("enter")
	rule := s.m().Titles[0].Rule
	s.that(rule.Threshold == tally.Fraction{Num: 4, Den: 5} && !rule.Strict && rule.Quota == 2, "the rule is %+v", rule)
	s.Want("Đã lấy thể lệ Kiểm sát", "Tỷ lệ: 1/2 → 4/5", "Căn cứ: – → ")
	s.Press("esc")
	s.Want("01/2019/TT-VKSTC")
	s.Press("ctrl+k")
	s.fill("Thể lệ Cụm 1")
	s.says(text.ProfileKept)
	s.again()
	s.Press("4", "right", "ctrl+r")
	s.Want("Thể lệ Cụm 1")
}

// A rule of the office's own file has its quota, its marks and its ceiling too; all of it is taken, and said.
func TestAllOfAProfileIsTaken(t *testing.T) {
	s := on(t, begun(5, 5))
	rule := s.m().Titles[0].Rule
	rule.Quota, rule.Marks = 3, 4
	kept, err := json.Marshal([]meeting.Profile{{Name: "Cụm 1", Rule: rule, Ceiling: meeting.Ceiling{Share: tally.Fraction{Num: 1, Den: 5}, Source: "Quy chế"}}})
	s.that(err == nil, "%v", err)
	s.desk.settings["profiles"] = kept
	s.again()
	s.Press("4", "ctrl+r")
	s.Type("cum 1")
	s.Press("enter")
	title := s.m().Titles[0]
	s.that(title.Rule.Quota == 3 && title.Rule.Marks == 4 && title.Ceiling.Source == "Quy chế", "the title is %+v", title)
	s.Want("Chỉ tiêu: 2 → 3", "Số được chọn mỗi phiếu: 2 → 4", "Mức khuyến nghị: – → 1/5")
}

func TestUnitsAreCalledInTheOrderOfTheListOrOfTheAlphabet(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("f5")
	s.Type("Thông qua chương trình")
	s.Press("tab", "right", "ctrl+s")
	s.row("▸", "Văn phòng Bộ")
	s.Press("ctrl+o")
	s.row("▸", "Cục Công nghệ thông tin")
	s.Press("enter")
	s.that(s.m().Rounds[0].Votes[0].Unit == unit(5), "the votes are %+v", s.m().Rounds[0].Votes)
}

func TestTheCeilingIsSaidAndBlocksNothing(t *testing.T) {
	bodies := ruled(func(*meeting.Rule) {})
	title := bodies[len(bodies)-1].(meeting.TitleChanged).NewTitle
	title.Ceiling = meeting.Ceiling{Share: tally.Fraction{Num: 1, Den: 10}, Source: "quy định thử"}
	s := on(t, append(bodies, meeting.TitleChanged{NewTitle: title}))
	s.Press("5", "enter")
	s.fill("0")
	s.Press("enter")
	s.fill("5")
	s.enter("1", "1", "1", "1", "1")
	s.declare()
	s.Want("Đề nghị tặng: Văn phòng Bộ", "1 trên 5", "quy định thử", "không chặn")
	s.minute("Đề nghị tặng Cờ thi đua")
	s.that(!strings.Contains(s.minutesRead(), "quy định thử"), "the remark is in a paper that is signed")
}

func TestAnElectedHeadIsNextYearsHead(t *testing.T) {
	bodies := ruled(func(*meeting.Rule) {})
	title := bodies[len(bodies)-1].(meeting.TitleChanged).NewTitle
	title.Name, title.Office = "Trưởng Cụm năm 2021", meeting.HeadOffice
	s := on(t, append(bodies, meeting.TitleChanged{NewTitle: title}))
	s.Press("5", "enter")
	s.fill("0")
	s.Press("enter")
	s.fill("5")
	s.enter("1", "1", "1", "1", "1")
	s.declare()
	s.says(text.ElectedOffice, "Văn phòng Bộ")
	h := s.m().NextHeads()
	s.that(h != nil && h.Head.Name == "Văn phòng Bộ" && h.Year == 2021, "the heads are %+v", h)
	s.minute("bầu")
}

func TestAbsentUnitsThatVoteInWritingAreVoters(t *testing.T) {
	bodies := begun(6, 4)
	bodies = append(bodies, nominated(6, 4, 2)[len(bodies):]...)
	s := on(t, bodies)
	s.Press("5", "enter")
	s.unchanged(func() { s.fill("3") }) // only two are absent
	s.Press("ctrl+u")
	s.fill("2")
	r := s.m().Rounds[0]
	s.that(r.Voters() == 6 && r.Present == 4, "the round is %+v", r)
	s.Press("enter")
	s.Want("6") // as many papers as there are voters
	s.Press("ctrl+s")
	s.that(*s.m().Rounds[0].Issued == 6, "issued are %d", *s.m().Rounds[0].Issued)
}

// What is put to the vote is at first what the running item asks for, and nothing where it asks for nothing.
func TestAQuestionIsProposedByItsItem(t *testing.T) {
	s := on(t, begun(5, 5))
	for name, want := range map[string]string{
		"Giới thiệu chủ trì, thư ký; thông qua chương trình": "Nội dung   Thông qua chương trình",
		"Bầu Tổ kiểm phiếu":                                  "Nội dung   Bầu Tổ kiểm phiếu",
		"Báo cáo kết quả":                                    "Nội dung   ",
	} {
		s.Press("1", "ctrl+e")
		s.fill(name)
		s.Press("f5")
		s.Want(want)
		s.Press("esc", "esc")
	}
}
