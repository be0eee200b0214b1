package tui_test

import (
	"testing"

	"thuky/meeting"
	"thuky/tui/text"
)

func TestDecisionsAreNumberedWordedAndStruck(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("6", "+")
	s.fill("Thống nhất phát động phong trào thi đua chuyên đề.")
	s.Press("+")
	s.fill("Giao Văn phòng Bộ tổng hợp.")
	m := s.m()
	s.that(len(m.Decisions) == 2 && m.Decisions[1].Number == 2, "the decisions are %+v", m.Decisions)
	s.Press("end", "ctrl+e")
	s.Type(" Thời hạn: quý I.")
	s.Press("ctrl+s")
	s.Want("Giao Văn phòng Bộ tổng hợp. Thời hạn: quý I.")
	s.Press("-")
	s.unchanged(func() { s.fill("") })
	s.explains(&meeting.Refusal{Why: meeting.ErrReason})
	s.fill("trùng nhiệm vụ")
	s.says(text.StruckBecause, "trùng nhiệm vụ")
	s.that(s.m().Decisions[1].Struck == "trùng nhiệm vụ", "the decision is %+v", s.m().Decisions[1])
	s.unchanged(func() { s.Press("ctrl+e") })
	s.explains(&meeting.Refusal{Why: meeting.ErrStruck, Details: []any{2}})
	s.minute("Thống nhất phát động phong trào thi đua chuyên đề.")
}

func TestADeclaredResultIsNotWordedAnew(t *testing.T) {
	s := on(t, counting(5, 5, 3, "aa-", "aa-", "aa-"))
	s.Press("5", "enter", "ctrl+r", "enter", "enter", "6")
	for _, k := range []string{"ctrl+e", "-"} {
		s.unchanged(func() { s.Press(k) })
		s.explains(&meeting.Refusal{Why: meeting.ErrDeclaredFinal})
	}
}

func TestTheHeadsOfNextYearAreAnnounced(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("6", "ctrl+o")
	s.fill("2021", "", "", "Vụ trưởng Vụ Hợp tác quốc tế", "", "", "Chánh Văn phòng Bộ", "05/QĐ-CTĐ1", "ngày 15 tháng 12 năm 2020")
	h := s.m().Heads
	s.that(h.Head.Office == "Vụ trưởng Vụ Hợp tác quốc tế" && len(h.Deputies) == 1 && h.Number == "05/QĐ-CTĐ1", "the heads are %+v", h)
	s.Want("05/QĐ-CTĐ1")
	s.Press("ctrl+o") // again, with what is known filled in: the last announcement holds
	s.fill(asItIs, asItIs, asItIs, "Chánh Thanh tra Bộ")
	m := s.m()
	s.that(m.Heads.Head.Office == "Chánh Thanh tra Bộ" && m.Heads.Number == "05/QĐ-CTĐ1" && m.Decisions[0].Struck != "", "the heads are %+v", m.Heads)
	s.minute("Chánh Thanh tra Bộ", "05/QĐ-CTĐ1")
}

func TestThePledgeIsSigned(t *testing.T) {
	s := on(t, begun(5, 4))
	s.Press("6", "right", "space")
	s.says(text.PledgeCount, 1, 5)
	s.Press("ctrl+a")
	s.says(text.PledgeCount, 4, 5)
	s.that(!s.m().Units[4].Signed, "a unit signed that is not there")
	s.unchanged(func() { s.Press("ctrl+a") })
	s.explains(&meeting.Refusal{Why: meeting.ErrNoChange})
	s.Press("home", "space")
	s.says(text.PledgeCount, 3, 5)
}

func TestDirectivesSayWhoMustDoWhatByWhen(t *testing.T) {
	s := on(t, begun(5, 5))
	s.Press("6", "left", "+")
	s.fill("Nâng cao nhận thức về công tác thi đua.", "Các đơn vị", "30/2/2021")
	s.explains(&meeting.Refusal{Why: text.ErrDay, Details: []any{"30/2/2021"}})
	s.Press("shift+tab", "ctrl+u")
	s.Press("tab", "ctrl+u")
	s.Type("31/3")
	s.Press("ctrl+s")
	d := s.m().Directives[0]
	s.that(d.Due == "2021-03-31" && d.By == "Lãnh đạo Bộ Tư pháp", "the directive is %+v", d)
	s.row("Nâng cao nhận thức", "31/03/2021")
	s.Press("enter")
	s.fill(asItIs, "Văn phòng Bộ")
	s.row("Nâng cao nhận thức", "Văn phòng Bộ")
	s.Press("space")
	s.that(s.m().Directives[0].Done, "the directive is not done")
	s.row("Nâng cao nhận thức", "✓")
	s.Press("space")
	s.that(!s.m().Directives[0].Done, "the directive is done for ever")
	s.minute("Nâng cao nhận thức về công tác thi đua", "thực hiện: Văn phòng Bộ", "ngày 31 tháng 3 năm 2021")
}

func TestBeforeTheMeetingNothingIsDecided(t *testing.T) {
	s := on(t, created(5))
	s.Press("6")
	for _, k := range []string{"+", "ctrl+o"} {
		s.unchanged(func() { s.Press(k) })
		s.explains(&meeting.Refusal{Why: meeting.ErrNotRunning})
	}
	s.Press("right")
	s.unchanged(func() { s.Press("space") })
	s.explains(&meeting.Refusal{Why: meeting.ErrNotRunning})
}
