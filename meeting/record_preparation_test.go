package meeting

// everyScore sets criteria, scores by them and takes a score away.
func everyScore(r *room) {
	r.do(Created{setup()}, CriteriaSet{criteria()[:1]}, CriteriaSet{criteria()})
	r.do(ScoresEntered{[]Score{
		{"u1", "c1", SelfScored, points(9500)},
		{"u1", "c1", CrossChecked, points(9275)},
		{"u1", "c2", SelfScored, points(500)},
		{"u2", "c1", SelfScored, points(9000)},
		{"u2", "c3", CrossChecked, points(150)},
		{"u3", "c1", SelfScored, points(9775)},
		{"u4", "c1", SelfScored, points(9999)},
	}})
	r.do(ItemBegun{"i1"}, ScoresEntered{[]Score{{"u4", "c1", SelfScored, nil}}}, Closed{})
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
}
