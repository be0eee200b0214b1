package meeting

import (
	"testing"

	"thuky/meeting/tally"
)

// TestTheFirstFormOfARoundKeepsItsArithmetic: what was declared in an early record must fold for ever. There a nominated
// unit that was absent stayed in its own base, though units did not vote on themselves.
func TestTheFirstFormOfARoundKeepsItsArithmetic(t *testing.T) {
	for _, c := range []struct {
		open func(Rule) Body
		base int
	}{
		{func(Rule) Body { return RoundOpenedFirst{ID: "r9", Title: "team"} }, 5},
		{func(Rule) Body { return RoundOpened{ID: "r9", Title: "team"} }, 4},
	} {
		r := stage(t, "closed")
		rule := r.m.Titles[0].Rule
		rule.Method, rule.Base, rule.Recuse, rule.Marks = RollCallVote, tally.Members, true, 0
		r.do(TitleAdded{NewTitle{ID: "team", Name: "Tập thể", Rule: rule}}, Nominated{"team", NewNominee{ID: "n9", Unit: "u5"}}, NominationsClosed{"team"})
		r.do(c.open(rule))
		for _, u := range []ID{"u1", "u2", "u3", "u4"} {
			r.do(AnswerGiven{"r9", u, "n9", 1})
		}
		v := r.declare("r9")
		if v.Names[0].Base != c.base || v.Names[0].Away != 5-c.base {
			t.Errorf("%+v, want a base of %d", v.Names[0], c.base)
		}
		r.sound()
	}
}
