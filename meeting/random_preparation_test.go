package meeting

import (
	"maps"

	"thuky/meeting/phrase"
)

// preparationThrows are the throws of what is made ready before the meeting.
var preparationThrows = map[string]func(d dice) Body{
	"criteria-set/1": func(d dice) Body {
		var b CriteriaSet
		for _, c := range d.r.m.Criteria {
			if d.n(5) > 0 {
				b.Criteria = append(b.Criteria, c)
			}
		}
		for range d.n(2) {
			b.Criteria = append(b.Criteria, Criterion{ID: d.r.id(), Name: d.text(), Kind: []CriterionKind{Basic, Bonus, Penalty}[d.n(2)], Max: Points(d.n(2) * 500)})
		}
		return b
	},
	"phrases-set/1": func(d dice) Body {
		b := PhrasesSet{phrase.Set{}}
		for _, p := range []string{"votes.passed", "minutes.ended", "votes.other"}[:d.n(2)] {
			b.Phrases[p] = []string{"Tán thành.", "Bế mạc {thời gian}."}[d.n(1)]
		}
		return b
	},
	"scores-entered/1": func(d dice) Body {
		var b ScoresEntered
		criteria := ids(d.r.m.Criteria, func(c Criterion) ID { return c.ID })
		for range d.n(3) {
			s := Score{d.unit(), d.of(criteria), []Stage{SelfScored, CrossChecked}[d.n(1)], nil}
			if d.n(3) > 0 {
				s.Points = points(Points(d.n(1000)))
			}
			b.Scores = append(b.Scores, s)
		}
		return b
	},
	"follow-ups-carried/1": func(d dice) Body {
		var b FollowUpsCarried
		for range d.n(3) {
			b.FollowUps = append(b.FollowUps, CarriedFollowUp{NewDirective{ID: d.r.id(), Text: d.text()}, d.text(), d.yes(), d.yes()})
		}
		return b
	},
	"pledge-given/1": func(d dice) Body { return PledgeGiven{NewDirective{ID: d.r.id(), Text: d.text()}} },
	"roster-taken/1": func(d dice) Body {
		var b RosterTaken
		for range d.n(3) {
			n := RosterUnit{d.unit(), d.text(), d.person(), d.text(), d.text()}
			if d.yes() {
				n.ID = d.r.id()
			}
			if u := d.r.m.Unit(n.ID); u != nil && d.yes() {
				n.Name = u.Name
			}
			b.Units = append(b.Units, n)
		}
		return b
	},
	"cluster-heads-named/1": func(d dice) Body {
		return ClusterHeadsNamed{ClusterHeads{d.person(), []Person{d.person()}[:d.n(1)]}}
	},
	"registered/1": func(d dice) Body {
		var b Registered
		for range d.n(3) {
			b.Registrations = append(b.Registrations, NewRegistration{d.r.id(), d.title(), d.before(d.unit()), d.text()})
		}
		return b
	},
	"registration-ruled/1":   func(d dice) Body { return RegistrationRuled{d.registration(), d.yes(), d.text()} },
	"registration-removed/1": func(d dice) Body { return RegistrationRemoved{d.registration()} },
	"nominated-all/1": func(d dice) Body {
		b := NominatedAll{Title: d.title()}
		t := d.r.m.Title(b.Title)
		if t == nil {
			return b
		}
		top, _ := d.r.m.TopByScore(t, d.n(3))
		for _, u := range top {
			b.Nominees = append(b.Nominees, NewNominee{ID: d.r.id(), Unit: u.ID})
		}
		if d.yes() {
			for _, q := range d.r.m.RegisteredFor(t) {
				b.Nominees = append(b.Nominees, d.r.m.Nominate(q, d.r.id()))
			}
		}
		return b
	},
}

func (d dice) registration() ID {
	return d.of(ids(d.r.m.Register, func(r *Registration) ID { return r.ID }))
}

func init() { maps.Copy(throws, preparationThrows) }
