package tui_test

import (
	"testing"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/text"
)

// sixUnits is a cluster of six at which four fifths of the members decide: one flag by secret ballot for which three
// stand, and one commendation by roll call on which a unit does not vote on itself.
func sixUnits() []meeting.Body {
	flag := conference(6).Titles[0]
	flag.Rule.Threshold, flag.Rule.Strict = tally.Fraction{Num: 4, Den: 5}, false
	flag.Rule.Quota, flag.Rule.Marks = 1, 2
	open := meeting.NewTitle{ID: "t-open", Name: "Tập thể Lao động tiên tiến", Rule: flag.Rule}
	open.Rule.Method, open.Rule.Recuse, open.Rule.Marks = meeting.RollCallVote, true, 0
	return append(nominated(6, 6, 3), meeting.TitleChanged{NewTitle: flag}, meeting.TitleAdded{NewTitle: open},
		meeting.Nominated{Title: "t-open", NewNominee: meeting.NewNominee{ID: "y1", Unit: unit(1)}}, meeting.NominationsClosed{Title: "t-open"})
}

// enter marks a paper by the numbers of the names and seals it.
func (s *story) enter(papers ...string) {
	s.t.Helper()
	for _, p := range papers {
		for _, n := range p {
			s.Press(string(n))
		}
		s.Press("enter")
	}
}

// issueSix opens the flag's vote, in which nobody votes in writing, and issues six papers.
func (s *story) issueSix() {
	s.t.Helper()
	s.Press("5", "enter")
	s.fill("0")
	s.Press("enter")
	s.fill("6")
}

func TestSixUnitsCountEveryWay(t *testing.T) {
	s := on(t, sixUnits())
	s.issueSix()

	// Five papers for both, one with a name too many; one entered wrongly is taken back and entered again.
	s.enter("12", "12", "1")
	s.Press("ctrl+z")
	s.enter("12", "12", "12", "123")
	first := s.m().Rounds[0]
	s.that(len(first.Papers) == 6 && first.Invalid(first.Papers[5]) == tally.ReasonOverMarked, "the papers are %+v", first.Papers)

	// The second teller reads the third paper differently, and sees no totals meanwhile.
	s.Press("ctrl+k")
	s.fill(asItIs)
	s.says(text.SealedNote)
	s.WantNot("····", "hợp lệ 5") // no bar, no totals
	s.enter("12", "12", "1", "12", "12", "123")
	s.Press("ctrl+k")
	s.says(text.DifferHead)
	s.that(s.m().Check(meeting.RoundDeclared{Round: first.ID, Calculator: 1}, s.now()) != nil, "a result can be declared while the counts differ")
	s.Press("enter", "enter") // as the first count read it
	s.fill("Đọc lại phiếu")

	// Both have five of six: a tie for one seat, which goes to a run-off.
	s.Press("ctrl+r")
	s.says(text.RecountAgreed, 6)
	s.Press("enter", "enter")
	s.Want("Bằng phiếu cho 1 chỉ tiêu còn lại: Văn phòng Bộ")
	s.Press("enter", "enter")
	s.fill("0")
	s.Press("enter")
	s.fill("6")
	s.enter("1", "1", "1", "1", "1", "") // the last is blank, and is asked about
	s.Press("enter")
	s.declare()
	second := s.m().Rounds[1]
	s.that(second.State == meeting.Declared && second.Verdict.Blank == 1 && len(second.Candidates) == 2, "the run-off is %+v", second)
	s.says(text.ElectedAre, "Văn phòng Bộ")

	// The roll call: the unit itself is not asked, so four of five are enough.
	s.Press("esc", "end", "enter")
	s.fill("0")
	s.unchanged(func() { s.Press("enter") })
	s.explains(&meeting.Refusal{Why: meeting.ErrRecused, Details: []any{"Văn phòng Bộ"}})
	s.Press("enter", "enter", "enter", "enter", "-") // Enter has passed the recused unit over
	s.Press("ctrl+r", "enter", "enter")
	roll := s.m().Rounds[2].Verdict.Names[0]
	s.that(roll.Recused == 1 && roll.Base == 5 && roll.Needed == 4 && roll.Agree == 4 && roll.Elected, "the roll call came to %+v", roll)

	// The minutes tell all of it.
	s.minute("80%", "đánh dấu quá số lượng", "Đọc lại phiếu", "bằng phiếu", "Đại diện Thanh tra Bộ", "không biểu quyết về chính đơn vị mình", "83,33%")
}
