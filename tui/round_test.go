package tui_test

import (
	"strings"
	"testing"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/text"
)

func TestTheListOpensOnTheRoundThatWasLeft(t *testing.T) {
	s := on(t, append(begun(5, 5), meeting.RoundOpened{ID: "m1", Question: "Thông qua chương trình", Rule: handsRule()}))
	s.Press("5", "end", "enter", "5")
	s.Want("▸  3 Thông qua chương trình")
}

func TestARollCallAsksNameByName(t *testing.T) {
	s := on(t, append(ruled(func(r *meeting.Rule) { r.Method, r.Marks = meeting.RollCallVote, 0 }), meeting.RoundOpened{ID: "r1", Title: ministry}))
	s.Press("5", "enter", "enter", "enter", "enter", "enter", "enter")
	s.says(text.RollProgress, 5, 5)
	s.Press("right") // the second name: nobody has been asked
	s.says(text.RollProgress, 0, 5)
	s.says(text.RollWaiting)
	s.Press("ctrl+r", "enter")
	s.says(text.DeclareUncalled, 10)
	s.Press("esc", "esc", "home", "space")
	s.says(text.RollProgress, 1, 5)
	s.that(s.m().Rounds[0].UnansweredOn(1) == 4, "%d answers are missing", s.m().Rounds[0].UnansweredOn(1))
}

func TestAFurtherRoundSaysWhy(t *testing.T) {
	bodies := append(tied(t), meeting.ItemNoted{Item: item(1), Note: "."})
	s := on(t, bodies)
	s.Press("5", "enter")
	s.declare()
	s.Press("enter", "enter")
	s.fill("", "0")
	s.explains(&meeting.Refusal{Why: meeting.ErrReason})
	s.Press("shift+tab")
	s.Type("Chủ trì kết luận bỏ phiếu lại")
	s.Press("ctrl+s")
	s.minute("Lý do: Chủ trì kết luận bỏ phiếu lại.")
	s.Press("5", "enter", "enter", "enter") // its result is not declared under the first round's name
	for range 5 {
		s.Press("1", "enter")
	}
	s.Press("ctrl+r", "enter")
	s.Want("Cờ thi đua Ngành · " + text.RoundNumber.In(text.Vietnamese, 2))
	s.says(text.DeclareQuestion)
}

func TestTotalsSayWhyPapersAreInvalid(t *testing.T) {
	s := on(t, append(ruled(func(r *meeting.Rule) { r.Method = meeting.SecretTotals }), meeting.RoundOpened{ID: "r1", Title: ministry}, meeting.PapersIssued{Round: "r1", Issued: 5}))
	s.Press("5", "enter", "enter")
	s.fill("5", "2", "rách", "0", "3", "0", "0")
	s.explains(&meeting.Refusal{Why: text.ErrReasons, Details: []any{"rách"}})
	s.Press("esc", "esc", "enter")
	s.fill("5", "2", "rách 1; gạch xóa 1", "0", "3", "0", "0")
	s.Press("ctrl+r", "enter", "enter")
	s.minute("rách", "gạch xóa")
}

func TestTheCeilingWarnsBeforeTheResultIsDeclared(t *testing.T) {
	title := conference(5).Titles[0]
	title.Ceiling = meeting.Ceiling{Share: tally.Fraction{Num: 1, Den: 5}, Source: "hướng dẫn"}
	s := on(t, append(nominated(5, 5, 3), meeting.TitleChanged{NewTitle: title}, meeting.RoundOpened{ID: "r1", Title: ministry}, meeting.PapersIssued{Round: "r1", Issued: 5},
		meeting.PaperSealed{Round: "r1", Marks: marks("aa-")}, meeting.PaperSealed{Round: "r1", Marks: marks("aa-")}, meeting.PaperSealed{Round: "r1", Marks: marks("aa-")}))
	warning := text.CeilingWarning.In(text.Vietnamese, 2, 5, "1/5", "hướng dẫn")
	s.Press("5", "enter", "ctrl+r")
	s.Resize(160, 45)
	s.Want(warning)
	s.Press("enter")
	s.Want("1/5", "hướng dẫn")
}

func TestVoidingASealedRoundTellsNoTotals(t *testing.T) {
	s := on(t, ruled(func(r *meeting.Rule) { r.Sealed = true }))
	s.Press("5", "enter")
	s.fill("0")
	s.Press("enter")
	s.fill("5")
	s.enter("1", "1", "1")
	s.Press("delete")
	s.fill("Nhầm phiếu")
	s.that(s.m().Rounds[0].State == meeting.Void, "the round is %+v", s.m().Rounds[0])
	s.says(text.VoidBecause, "Nhầm phiếu")
	s.WantNot("60%", "hợp lệ 3", "3 trên 5")
}

func TestARoundVoidedBeforeItsPapersWereIssuedSaysWhy(t *testing.T) {
	s := on(t, append(nominated(5, 5, 3), meeting.RoundOpened{ID: "r1", Title: ministry}))
	s.Press("5", "enter", "delete")
	s.fill("Nhầm danh sách")
	s.says(text.VoidBecause, "Nhầm danh sách")
	s.Want("Cờ thi đua Ngành")
}

// Of a pile that is not through nothing is concluded.
func TestAResultBeforeAllPapersAreInConcludesNothing(t *testing.T) {
	for _, lang := range []text.Lang{text.Vietnamese, text.English} {
		got := seen(t, sights(), "result", lang, 80, 24)
		if want := text.Provisional.In(lang, 6, 12); !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
		for _, not := range []text.Word{text.ElectedNone, text.Passes, text.Fails} {
			if strings.Contains(got, not.In(lang)) {
				t.Errorf("%q is said in\n%s", not.In(lang), got)
			}
		}
	}
}

// The rule is said once, whoever passes and whoever does not.
func TestTheRuleOfAResultIsSaidOnce(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
		got := seen(t, hallSights(t), "result", text.Vietnamese, size[0], size[1])
		if n := strings.Count(got, "Cần trên 1/2"); n != 1 {
			t.Errorf("at %d×%d it is said %d times:\n%s", size[0], size[1], n, got)
		}
		for _, want := range []string{"Được 3 (60%). Đạt. Không đồng ý", "Được 2 (40%). Không đạt. Không đồng ý", "✓ Đề nghị tặng: Văn phòng Bộ.", "cần 3"} {
			if !strings.Contains(got, want) {
				t.Errorf("at %d×%d %q is missing:\n%s", size[0], size[1], want, got)
			}
		}
	}
}

// What was typed as the question of a vote was put behind the one that the item proposes.
func TestAQuestionThatIsTypedTakesThePlaceOfTheProposedOne(t *testing.T) {
	bodies := created(5)
	set := bodies[0].(meeting.Created) //nolint:forcetypeassert // the only one
	set.Items[0].Name = "Thông qua chương trình"
	s := on(t, append([]meeting.Body{set}, begun(5, 5)[1:]...))
	s.Press("f5")
	s.Want("Thông qua chương trình")
	s.Type("Cử Ban Thư ký")
	s.Press("ctrl+s")
	s.that(s.m().Rounds[0].Subject == "Cử Ban Thư ký", "the question is %q", s.m().Rounds[0].Subject)
}
