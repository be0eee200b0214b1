package meeting

import (
	"strings"
	"testing"
)

// TestFollowUpsOfThisYearAndTheLast: all that must be done, what is open first, done or not at any time before the end.
func TestFollowUpsOfThisYearAndTheLast(t *testing.T) {
	list := func(r *room) string {
		var out []string
		for _, d := range r.m.FollowUps() {
			word := string(d.ID)
			if d.Done {
				word += " done"
			}
			if d.Own() {
				word += " own"
			}
			out = append(out, word)
		}
		return strings.Join(out, ", ")
	}
	r := newRoom(t)
	r.do(Created{setup()}, FollowUpsCarried{[]CarriedFollowUp{
		{NewDirective{ID: "f1", Text: "Một"}, "Hội nghị năm 2019", true, false},
		{NewDirective{ID: "f2", Text: "Hai"}, "Hội nghị năm 2019", false, true},
		{NewDirective{ID: "f3", Text: "Ba"}, "Hội nghị năm 2018", false, false},
	}})
	r.do(PledgeGiven{NewDirective{ID: "f4", Text: "Bốn"}}, DirectiveDone{"f2", true})
	if got, want := list(r), "f3, f4, f1 done, f2 done"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	r.do(ItemBegun{"i1"}, DirectiveGiven{NewDirective{ID: "v1", Text: "Năm"}}, DirectiveDone{"f1", false}, DirectiveDone{"f4", true})
	if got, want := list(r), "f1, f3, v1 own, f2 done, f4 done"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	for _, d := range r.m.Directives {
		if (d.Item == "i1") != d.Own() {
			t.Errorf("%s was given at %q", d.ID, d.Item)
		}
	}
}
