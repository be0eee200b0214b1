package meeting

import (
	"slices"

	"thuky/meeting/tally"
)

// Outcome is what became of something, in a word.
type Outcome string

// The outcomes of a nomination. A meeting proposes an award (đề nghị tặng), which another body gives; to an office it
// elects.
const (
	Undecided    Outcome = "undecided" // not voted on, or the tie is open
	Proposed     Outcome = "proposed"
	Elected      Outcome = "elected"
	NotProposed  Outcome = "not-proposed"
	NotElected   Outcome = "not-elected"
	ToCouncil    Outcome = "to-council" // tied, and left to the Council
	WithdrewName Outcome = Outcome(Withdrawn)
	NotEligible  Outcome = Outcome(Ineligible)
)

// Ending is how a nomination ended.
type Ending struct {
	Nominee *Nominee
	Name    string // of the nominee, as it is printed
	Outcome Outcome
	Round   *Round           // the declared round that decided; nil where none has
	Result  tally.NameResult // in it; what the hall agreed on as one was not counted
}

// Endings are how all nominations for a title ended, in the order of the list. Nothing of an open round is told.
func (m *Meeting) Endings(t *Title) []Ending {
	won := map[ID]bool{}
	for _, w := range m.Winners(t) {
		won[w.ID] = true
	}
	results := m.results(t)
	last := m.LastRound(t)
	out := make([]Ending, len(t.Nominees))
	for i, n := range t.Nominees {
		e := results[n.ID]
		e.Nominee, e.Name = n, m.NomineeName(n)
		switch {
		case n.Standing != Eligible:
			e.Outcome = Outcome(n.Standing)
		case won[n.ID]:
			e.Outcome = t.either(Proposed, Elected)
		case last == nil || e.Round == nil:
			e.Outcome = Undecided
		case last.State == Open && slices.ContainsFunc(last.Candidates, func(c Candidate) bool { return c.ID == n.ID }):
			e.Outcome = Undecided
		default:
			e.Outcome = t.lost(e)
		}
		out[i] = e
	}
	return out
}

// either is the first for an award, the second for an office.
func (t *Title) either(award, office Outcome) Outcome {
	if t.Office == Award {
		return award
	}
	return office
}

// lost is the outcome of who has not won in the round that decided: a tie may still be open.
func (t *Title) lost(e Ending) Outcome {
	tied, settled := slices.Contains(e.Round.Verdict.Tied, e.Result.Name), e.Round.Settlement
	switch {
	case tied && settled == nil:
		return Undecided
	case tied && settled.Way == Council:
		return ToCouncil
	}
	return t.either(NotProposed, NotElected)
}

// results are the last declared round of each candidate of a title, and its result there; of a winner the round that was
// won.
func (m *Meeting) results(t *Title) map[ID]Ending {
	out := map[ID]Ending{}
	for _, r := range m.Rounds {
		if r.Title != t.ID || r.State != Declared {
			continue
		}
		for i, c := range r.Candidates {
			e := Ending{Round: r}
			if i < len(r.Verdict.Names) { // in ballot order, as the candidates are
				e.Result = r.Verdict.Names[i]
			}
			out[c.ID] = e
		}
	}
	return out
}
