package meeting

import (
	"pgregory.net/rapid"

	"thuky/meeting/phrase"
	"thuky/meeting/tally"
)

// dice make random bodies for a meeting: mostly of things there are, so that many of them are possible.
type dice struct {
	t *rapid.T
	r *room
}

func (d dice) n(most int) int { return rapid.IntRange(0, most).Draw(d.t, "n") }

func (d dice) of(ids []ID) ID { return rapid.SampledFrom(append(ids, "nobody")).Draw(d.t, "id") }

func (d dice) text() string {
	return rapid.SampledFrom([]string{"", "một", "hai", "Hoà Bình", "hòa bình"}).Draw(d.t, "text")
}

func (d dice) yes() bool { return rapid.Bool().Draw(d.t, "yes") }

func (d dice) unit() ID    { return d.of(ids(d.r.m.Units, func(u *Unit) ID { return u.ID })) }
func (d dice) guest() ID   { return d.of(ids(d.r.m.Guests, Guest.id)) }
func (d dice) officer() ID { return d.of(ids(d.r.m.Officers, func(o Officer) ID { return o.ID })) }
func (d dice) item() ID    { return d.of(ids(d.r.m.Items, (*Item).id)) }
func (d dice) speech() ID  { return d.of(ids(d.r.m.Speeches, (*Speech).id)) }
func (d dice) title() ID   { return d.of(ids(d.r.m.Titles, func(t *Title) ID { return t.ID })) }
func (d dice) round() ID   { return d.of(ids(d.r.m.Rounds, func(r *Round) ID { return r.ID })) }
func (d dice) decision() ID {
	return d.of(ids(d.r.m.Decisions, func(x *Decision) ID { return x.ID }))
}

func (d dice) directive() ID {
	return d.of(ids(d.r.m.Directives, func(x *Directive) ID { return x.ID }))
}

func (d dice) nominee(title ID) ID {
	if t := d.r.m.Title(title); t != nil {
		return d.of(ids(t.Nominees, func(n *Nominee) ID { return n.ID }))
	}
	return "nobody"
}

// before is where something is put: mostly last.
func (d dice) before(id ID) ID { return []ID{"", "", id}[d.n(2)] }

func (d dice) person() Person { return Person{Name: d.text(), Office: d.text()} }

func (d dice) rule() Rule {
	r := rule(methods[d.n(4)], d.n(3))
	r.Recuse, r.Sealed = !r.Method.Secret() && d.yes(), r.Method.Secret() && d.yes()
	if d.yes() {
		r.Ties = []Way{ways[d.n(5)]}
	}
	return r
}

// open is mostly a round that is open, so that votes go on.
func (d dice) open() ID {
	if open := d.r.m.OpenRounds(); len(open) > 0 && d.n(4) > 0 {
		return open[d.n(len(open)-1)].ID
	}
	return d.round()
}

func (d dice) marks(round ID) tally.Marks {
	var ms tally.Marks
	if r := d.r.m.Round(round); r != nil {
		for range r.Candidates {
			ms = append(ms, tally.Mark(d.n(3)))
		}
	}
	return ms
}

// totals add up, mostly.
func (d dice) totals(round ID) tally.Totals {
	r := d.r.m.Round(round)
	if r == nil {
		return tally.Totals{}
	}
	asked := d.n(6)
	t := tally.Totals{Returned: asked, Valid: asked}
	for _, c := range r.Candidates {
		agree, recused := min(d.n(6), asked), r.Recusals(c)
		t.Names = append(t.Names, tally.Votes{Agree: agree, Disagree: asked - agree - recused, Recused: recused})
	}
	return t
}

func ids[T any](list []T, id func(T) ID) []ID {
	out := make([]ID, len(list))
	for i, x := range list {
		out[i] = id(x)
	}
	return out
}

// throws are a random body of every kind but created.
var throws = map[string]func(d dice) Body{
	"info-changed/1":    func(d dice) Body { i := setup().Info; i.Place = d.text(); return InfoChanged{i} },
	"unit-added/1":      func(d dice) Body { return UnitAdded{NewUnit{ID: d.r.id(), Name: d.text()}} },
	"unit-changed/1":    func(d dice) Body { return UnitChanged{NewUnit{ID: d.unit(), Name: d.text()}} },
	"unit-removed/1":    func(d dice) Body { return UnitRemoved{d.unit()} },
	"guest-changed/1":   func(d dice) Body { return GuestChanged{Guest{d.guest(), d.person()}} },
	"officer-changed/1": func(d dice) Body { return OfficerChanged{Officer{d.officer(), Chair, d.person()}} },
	"officer-moved/1":   func(d dice) Body { return OfficerMoved{d.officer(), d.officer()} },
	"officer-removed/1": func(d dice) Body { return OfficerRemoved{d.officer()} },
	"units-marked/1": func(d dice) Body {
		return UnitsMarked{[]ID{d.unit(), d.unit()}[:1+d.n(1)], []Status{Unmarked, Present, Present, Absent, Left}[d.n(4)]}
	},
	"substitute-named/1": func(d dice) Body { return SubstituteNamed{d.unit(), d.person(), d.text()} },
	"guest-added/1":      func(d dice) Body { return GuestAdded{Guest{d.r.id(), d.person()}, d.before(d.guest())} },
	"guest-moved/1":      func(d dice) Body { return GuestMoved{d.guest(), d.before(d.guest())} },
	"guest-removed/1":    func(d dice) Body { return GuestRemoved{d.guest()} },
	"officer-added/1":    func(d dice) Body { return OfficerAdded{Officer{d.r.id(), Teller, d.person()}} },

	"item-begun/1":    func(d dice) Body { return ItemBegun{d.item()} },
	"item-finished/1": func(d dice) Body { return ItemFinished{d.item()} },
	"item-skipped/1":  func(d dice) Body { return ItemSkipped{d.item(), d.text()} },
	"item-moved/1":    func(d dice) Body { return ItemMoved{d.item(), d.before(d.item())} },
	"item-inserted/1": func(d dice) Body {
		return ItemInserted{NewItem{ID: d.r.id(), Name: d.text(), Part: Other, Minutes: d.n(9)}, d.before(d.item()), d.yes()}
	},
	"item-changed/1": func(d dice) Body {
		return ItemChanged{NewItem{ID: d.item(), Name: d.text(), Part: Other, Minutes: d.n(9)}}
	},
	"item-noted/1": func(d dice) Body { return ItemNoted{d.item(), d.text()} },

	"speech-queued/1": func(d dice) Body {
		return SpeechQueued{NewSpeech{ID: d.r.id(), Unit: d.before(d.unit()), Speaker: d.text()}}
	},
	"speech-changed/1":   func(d dice) Body { return SpeechChanged{NewSpeech{ID: d.speech(), Speaker: d.text()}} },
	"speech-moved/1":     func(d dice) Body { return SpeechMoved{d.speech(), d.before(d.speech())} },
	"speech-begun/1":     func(d dice) Body { return SpeechBegun{d.speech()} },
	"speech-paused/1":    func(d dice) Body { return SpeechPaused{d.speech()} },
	"speech-ended/1":     func(d dice) Body { return SpeechEnded{d.speech()} },
	"speech-withdrawn/1": func(d dice) Body { return SpeechWithdrawn{d.speech()} },
	"speech-noted/1":     func(d dice) Body { return SpeechNoted{d.speech(), d.text()} },

	"title-added/1": func(d dice) Body {
		return TitleAdded{NewTitle{ID: d.r.id(), Name: d.text(), Rule: d.rule(), From: d.before(d.title())}}
	},
	"title-changed/1": func(d dice) Body {
		return TitleChanged{NewTitle{ID: d.title(), Name: d.text(), Rule: d.rule(), From: d.before(d.title())}}
	},
	"title-removed/1": func(d dice) Body { return TitleRemoved{d.title()} },
	"nominated/1": func(d dice) Body {
		n := NewNominee{ID: d.r.id(), Unit: d.before(d.unit()), By: d.text()}
		if n.Unit == "" {
			n.Name = d.text()
		}
		return Nominated{d.title(), n}
	},
	"nominee-ruled/1": func(d dice) Body {
		title := d.title()
		return NomineeRuled{title, d.nominee(title), []Standing{Eligible, Withdrawn, Ineligible}[d.n(2)], d.text()}
	},
	"nominations-closed/1":   func(d dice) Body { return NominationsClosed{d.title()} },
	"nominations-reopened/1": func(d dice) Body { return NominationsReopened{d.title()} },

	"round-opened/2": func(d dice) Body {
		if d.yes() {
			return RoundOpened{ID: d.r.id(), Title: d.title(), Written: d.n(1)}
		}
		motion := d.rule()
		return RoundOpened{ID: d.r.id(), Question: d.text(), Rule: &motion}
	},
	"papers-issued/1": func(d dice) Body { return PapersIssued{d.open(), d.n(6)} },
	"paper-sealed/1":  func(d dice) Body { r := d.open(); return PaperSealed{r, d.marks(r), d.text()} },
	"paper-mended/1": func(d dice) Body {
		r := d.open()
		return PaperMended{r, d.n(5), d.marks(r), d.text(), d.text()}
	},
	"totals-entered/1": func(d dice) Body { r := d.open(); return TotalsEntered{r, d.totals(r)} },
	"round-declared/1": func(d dice) Body {
		if r := d.r.m.Round(d.open()); r != nil {
			if b, err := d.r.m.Declare(r, d.text()); err == nil {
				return b
			}
		}
		return RoundDeclared{Round: d.round(), Calculator: 1}
	},
	"round-voided/1": func(d dice) Body { return RoundVoided{d.round(), d.text()} },

	"decision-made/1":    func(d dice) Body { return DecisionMade{d.r.id(), d.text()} },
	"decision-changed/1": func(d dice) Body { return DecisionChanged{d.decision(), d.text()} },
	"decision-struck/1":  func(d dice) Body { return DecisionStruck{d.decision(), d.text()} },
	"heads-announced/1":  func(d dice) Body { return HeadsAnnouncedFirst{Heads{ID: d.r.id(), Year: 2021, Head: d.person()}} },
	"heads-announced/2": func(d dice) Body {
		return HeadsAnnounced{Heads{ID: d.r.id(), Year: 2021, Head: d.person(), Deputies: []Person{d.person()}}}
	},
	"pledge-signed/1":     func(d dice) Body { return PledgeSigned{[]ID{d.unit()}, d.text()} },
	"pledge-struck/1":     func(d dice) Body { return PledgeStruck{d.unit(), d.text()} },
	"directive-given/1":   func(d dice) Body { return DirectiveGiven{NewDirective{ID: d.r.id(), Text: d.text()}} },
	"directive-changed/1": func(d dice) Body { return DirectiveChanged{NewDirective{ID: d.directive(), Text: d.text()}} },
	"directive-struck/1":  func(d dice) Body { return DirectiveStruck{d.directive()} },
	"directive-done/1":    func(d dice) Body { return DirectiveDone{d.directive(), d.yes()} },

	"adjourned/1":          func(dice) Body { return Closed{} },
	"amended/1":            func(d dice) Body { return Amended{Amendment{Text: d.text(), Reason: d.text(), By: d.text()}} },
	"letterhead-amended/1": func(d dice) Body { return LetterheadAmended{Letterhead{Addressee: d.text()}, d.text(), d.text()} },
	"phrases-amended/1": func(d dice) Body {
		return PhrasesAmended{phrase.Set{"votes.passed": d.text() + "."}, d.text(), d.text()}
	},
	"undone/1": func(d dice) Body { return Undone{d.r.latest(d.r.m.history.done)} },
	"redone/1": func(d dice) Body { return Redone{d.r.latest(d.r.m.history.taken)} },
	"retimed/1": func(d dice) Body {
		trail := d.r.m.Trail()
		e := trail[d.n(len(trail)-1)].Event
		return Retimed{e.Seq, e.Occurred.Add(-d.minutes(5))}
	},
}
