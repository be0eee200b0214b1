package meeting

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"thuky/meeting/tally"
)

// countThrows are the throws of a second count, of open votes and of settling.
var countThrows = map[string]func(d dice) Body{
	"round-settled/1": func(d dice) Body {
		b := RoundSettled{ID: d.r.id(), Round: d.round(), Way: ways[d.n(5)], Reason: d.text(), Witnesses: d.text()}
		if r := d.r.m.Round(b.Round); r != nil {
			seats := r.Verdict.Open
			if d.n(4) == 0 {
				seats = d.n(2)
			}
			for _, c := range r.Candidates {
				if len(b.Chosen) < seats && (slices.Contains(r.Verdict.Tied, c.Name) || d.n(9) == 0) {
					b.Chosen = append(b.Chosen, c.ID)
				}
			}
		}
		return b
	},
	"recount-begun/1": func(d dice) Body { return RecountBegun{d.open(), d.text()} },
	"paper-recounted/1": func(d dice) Body {
		b := PaperRecounted{Round: d.open()}
		b.Marks = d.marks(b.Round)
		if r := d.r.m.Round(b.Round); r != nil && r.Second != nil && len(r.Second.Papers) < len(r.Papers) && d.yes() {
			b.Marks = r.Papers[len(r.Second.Papers)].Marks // as the first teller read it
		}
		return b
	},
	"recount-ended/1": func(d dice) Body { return RecountEnded{d.open()} },
	"difference-settled/1": func(d dice) Body {
		b := DifferenceSettled{Round: d.open(), Paper: d.n(5), Absent: d.n(2) == 0, Reason: d.text()}
		if !b.Absent || d.n(4) == 0 {
			b.Marks = d.marks(b.Round)
		}
		if r := d.r.m.Round(b.Round); r != nil && len(r.Differences()) > 0 {
			b.Paper = r.Differences()[d.n(len(r.Differences())-1)].Number
		}
		return b
	},
	"round-opened/1": func(d dice) Body {
		b := throws["round-opened/2"](d).(RoundOpened) //nolint:forcetypeassert // its throw makes no other
		return RoundOpenedFirst{ID: b.ID, Title: b.Title, Question: b.Question, Rule: b.Rule, Written: b.Written}
	},
	"vote-cast/1": func(d dice) Body {
		b := VoteCast{Round: d.open(), Unit: d.unit()}
		if r := d.r.m.Round(b.Round); r != nil {
			for _, c := range r.Candidates {
				mark := tally.Mark(d.n(2))
				if r.Recused(b.Unit, c) && d.n(3) > 0 {
					mark = tally.None
				}
				b.Marks = append(b.Marks, mark)
			}
		}
		return b
	},
	"answer-given/1": func(d dice) Body {
		b := AnswerGiven{Round: d.open(), Unit: d.unit(), Mark: tally.Mark(d.n(3))}
		if r := d.r.m.Round(b.Round); r != nil && len(r.Candidates) > 0 {
			b.Candidate = r.Candidates[d.n(len(r.Candidates)-1)].ID
		}
		return b
	},
	"consensus-asked/1": func(d dice) Body { return ConsensusAsked{d.open(), d.yes()} },
}

func init() { maps.Copy(throws, countThrows) }

// TestRandomVotes does anything that has to do with voting, in any order, to meetings that are at it.
func TestRandomVotes(t *testing.T) {
	kinds := []string{"title-changed/1", "units-marked/1", "nominations-closed/1", "undone/1", "redone/1", "retimed/1", "round-settled/1", "round-settled/1"}
	for _, k := range Kinds() {
		for _, of := range []string{"round-", "paper", "totals-", "recount-", "difference-", "vote-", "answer-", "consensus-"} {
			if strings.HasPrefix(k, of) {
				kinds = append(kinds, k, k)
			}
		}
	}
	states := []string{"opened", "entered", "unbalanced", "recounting", "differing", "tied", "short", "settled", "hands", "called", "asked"}
	rapid.Check(t, func(t *rapid.T) {
		d := beginAt(t, states)
		for range 60 {
			_, _ = d.throw(kinds)
			for _, r := range d.r.m.Rounds {
				d.holds(r)
			}
		}
		d.r.sound()
	})
}

// holds expects of a round what is true at any time.
func (d dice) holds(r *Round) {
	for _, pile := range [][]Paper{r.Papers, second(r)} {
		for i, p := range pile {
			if p.Number != i+1 || len(p.Marks) != len(r.Candidates) {
				d.t.Fatalf("paper %d is %+v", i+1, p)
			}
		}
	}
	for _, v := range r.Votes {
		for i, c := range r.Candidates {
			if !slices.Contains(r.Electorate, v.Unit) || v.Marks[i] != tally.None && r.Recused(v.Unit, c) {
				d.t.Fatalf("%+v", v)
			}
		}
	}
	if len(r.Electorate) != r.Present || r.Voters() > r.Members {
		d.t.Fatalf("%d units vote, %d present of %d", len(r.Electorate), r.Present, r.Members)
	}
	if r.State == Declared && (r.Recounting() || len(r.Differences()) > 0 || !r.Verdict.Balanced && r.Reason == "") {
		d.t.Fatalf("declared too early: %+v", r)
	}
	if s := r.Settlement; s != nil && (r.State != Declared || len(s.Names) > r.Verdict.Open || s.Reason == "" || !r.Offers(s.Way)) {
		d.t.Fatalf("%+v", s)
	}
	if t := d.r.m.Title(r.Title); t != nil && t.Rule.Quota > 0 && len(d.r.m.Winners(t)) > t.Rule.Quota {
		d.t.Fatalf("%d seats, but %v won", t.Rule.Quota, d.r.m.Winners(t))
	}
}

func second(r *Round) []Paper {
	if r.Second == nil {
		return nil
	}
	return r.Second.Papers
}
