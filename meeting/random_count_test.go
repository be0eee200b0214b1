package meeting

import "thuky/meeting/tally"

// countThrows are the throws of a second count, of open votes and of settling.
var countThrows = map[string]func(d dice) Body{
	"round-settled/1": func(d dice) Body {
		b := RoundSettled{ID: d.r.id(), Round: d.round(), Way: ways[d.n(5)], Reason: d.text(), Witnesses: d.text()}
		if r := d.r.m.Round(b.Round); r != nil {
			for _, c := range r.Candidates[:min(d.n(2), len(r.Candidates))] {
				b.Chosen = append(b.Chosen, c.ID)
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
		b.Marks = d.marks(b.Round)
		if r := d.r.m.Round(b.Round); r != nil && len(r.Differences()) > 0 {
			b.Paper = r.Differences()[d.n(len(r.Differences())-1)].Number
		}
		return b
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
	"consensus-asked/1": func(d dice) Body { return ConsensusAsked{d.open(), d.yes()} },
}

func init() {
	for kind, throw := range countThrows {
		throws[kind] = throw
	}
}
