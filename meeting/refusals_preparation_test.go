package meeting

import "testing"

// The same for what is made ready before the meeting.
var preparationRefusals = []struct {
	what, stage string
	body        func(r *room) Body
	want        error
}{
	{"a criterion of no name", "planned", func(*room) Body { return CriteriaSet{[]Criterion{{ID: "c9"}}} }, ErrEmpty},
	{"a criterion of no kind there is", "planned", func(*room) Body { return CriteriaSet{[]Criterion{{ID: "c9", Name: "A", Kind: "extra"}}} }, ErrUnknown},
	{"a maximum below 0", "planned", func(*room) Body { return CriteriaSet{[]Criterion{{ID: "c9", Name: "A", Max: -1}}} }, ErrRange},
	{"a maximum above all", "planned", func(*room) Body { return CriteriaSet{[]Criterion{{ID: "c9", Name: "A", Max: MostPoints + 1}}} }, ErrRange},
	{"two criteria of one name", "planned", func(*room) Body { return CriteriaSet{append(criteria(), Criterion{ID: "c9", Name: "TRỪ"})} }, ErrSameName},
	{"a criterion twice", "planned", func(*room) Body { return CriteriaSet{append(criteria(), Criterion{ID: "c1", Name: "A"})} }, ErrTaken},
	{"a criterion with an identity of a unit", "planned", func(*room) Body { return CriteriaSet{append(criteria(), Criterion{ID: "u1", Name: "A"})} }, ErrTaken},
	{"an identity of a criterion", "planned", func(*room) Body { return UnitAdded{NewUnit{ID: "c1", Name: "Đơn vị"}} }, ErrTaken},
	{"a criterion with an identity in capitals", "planned", func(*room) Body { return CriteriaSet{append(criteria(), Criterion{ID: "C9", Name: "A"})} }, ErrUnknown},
	{"to drop a criterion with scores", "planned", func(*room) Body { return CriteriaSet{criteria()[1:]} }, ErrScored},
	{"a maximum below a score", "planned", func(*room) Body { c := criteria(); c[0].Max = 79_49; return CriteriaSet{c} }, ErrScore},
	{"the same criteria", "planned", func(*room) Body { return CriteriaSet{criteria()} }, ErrNoChange},
	{"no score", "planned", func(*room) Body { return ScoresEntered{} }, ErrEmpty},
	{"a score of an unknown unit", "planned", score("u9", "c1", SelfScored, points(1)), ErrUnknown},
	{"a score under an unknown criterion", "planned", score("u1", "c9", SelfScored, points(1)), ErrUnknown},
	{"a score of an unknown stage", "planned", score("u1", "c1", "guess", points(1)), ErrUnknown},
	{"a score above the maximum", "planned", score("u1", "c1", SelfScored, points(100_01)), ErrScore},
	{"a score above all", "planned", score("u1", "c3", SelfScored, points(MostPoints+1)), ErrScore},
	{"a score below 0", "planned", score("u1", "c3", SelfScored, points(-1)), ErrScore},
	{"the score there is", "planned", score("u1", "c1", SelfScored, points(7950)), ErrNoChange},
	{"to take no score away", "planned", score("u1", "c1", CrossChecked, nil), ErrNoChange},
	{"a score twice at once", "planned", func(*room) Body {
		return ScoresEntered{[]Score{{"u1", "c1", SelfScored, points(1)}, {"u1", "c1", SelfScored, points(2)}}}
	}, ErrStatusTwice},
}

func TestWhatIsPreparedMustBe(t *testing.T) {
	for _, c := range preparationRefusals {
		t.Run(c.what, func(t *testing.T) {
			r := stage(t, c.stage)
			b := c.body(r)
			before := r.snapshot()
			r.refuse(b, c.want)
			alike(t, r.m, before)
		})
	}
}

func score(unit, criterion ID, stage Stage, p *Points) func(*room) Body {
	return func(*room) Body { return ScoresEntered{[]Score{{unit, criterion, stage, p}}} }
}
