package tally

import (
	"cmp"
	"maps"
	"slices"
)

// Status is how a vote ended.
type Status string

// A tie or a short result is an answer, not an error.
const (
	Decided Status = "decided" // every seat is filled, or there is no quota
	Short   Status = "short"   // seats are open, since too few passed
	Tied    Status = "tied"    // more have the number at the quota than there are seats for
)

// Verdict is the result of a vote. Its slices and its map are never nil.
type Verdict struct {
	Title          string         `json:"title"`
	Issued         *int           `json:"issued"` // nil when unknown
	Returned       int            `json:"returned"`
	Valid          int            `json:"valid"`
	Invalid        int            `json:"invalid"`
	InvalidReasons map[string]int `json:"invalid_reasons"`
	Blank          int            `json:"blank"`    // among the valid ones
	Balanced       bool           `json:"balanced"` // there is no problem
	Problems       []string       `json:"problems"` // "returned>issued", "paper 7 twice"; sorted by bytes
	Names          []NameResult   `json:"names"`    // in ballot order
	Elected        []string       `json:"elected"`  // from most agreements to fewest, equal ones in ballot order
	Tied           []string       `json:"tied"`     // for the open seats, in ballot order
	Open           int            `json:"open"`     // seats nobody has; 0 without a quota
	Status         Status         `json:"status"`
}

// NameResult is what a vote came to for one name.
type NameResult struct {
	Name     string `json:"name"`
	Agree    int    `json:"agree"`
	Disagree int    `json:"disagree"`
	None     int    `json:"none"`
	Recused  int    `json:"recused,omitempty"` // open votes only; already taken out of Base
	Away     int    `json:"-"`                 // see Votes; already taken out of Base
	Base     int    `json:"base"`
	Needed   int    `json:"needed"`  // agreements, at least 1
	Percent  Share  `json:"percent"` // of Base; for show only
	Passes   bool   `json:"passes"`
	Elected  bool   `json:"elected"`
	Computed Mark   `json:"computed,omitempty"` // see Votes
}

// decide makes the verdict of t, which adds up. problems are those of the papers; the heads' are added.
func (b ballot) decide(t Totals, problems []string) Verdict {
	v := Verdict{
		Title: b.title, Issued: b.heads.clone().Issued, Returned: t.Returned, Valid: t.Valid, Invalid: t.Invalid,
		InvalidReasons: map[string]int{}, Blank: t.Blank,
		Problems: append(b.heads.problems(t.Returned), problems...),
		Names:    make([]NameResult, len(b.names)), Elected: []string{}, Tied: []string{},
	}
	maps.Copy(v.InvalidReasons, t.Reasons)
	slices.Sort(v.Problems)
	v.Balanced = len(v.Problems) == 0

	for i, name := range b.names {
		v.Names[i] = b.result(name, t, t.Names[i])
	}
	v.elect(b.rule.Quota)
	return v
}

// result decides whether one name passes.
func (b ballot) result(name string, t Totals, votes Votes) NameResult {
	base := 0
	switch b.rule.Base {
	case Cast:
		base = votes.Agree + votes.Disagree // the recused are not in it
	case Returned:
		base = t.Returned - votes.Recused
	case Valid:
		base = t.Valid - votes.Recused
	case Members:
		base = *b.heads.Members - votes.Recused - votes.Away // known, since newBallot checked it
	default:
		base = *b.heads.of(b.rule.Base) - votes.Recused // known, too
	}
	base = max(base, 0)
	n := NameResult{
		Name: name, Agree: votes.Agree, Disagree: votes.Disagree, None: votes.None, Recused: votes.Recused,
		Base: base, Needed: b.rule.Needed(base), Computed: votes.Computed,
	}
	if b.rule.Base == Members {
		n.Away = votes.Away
	}
	percent, _ := Percent(n.Agree, base)
	n.Percent = Share(percent)
	n.Passes = base > 0 && n.Agree >= n.Needed
	return n
}

// elect fills the seats from those who pass, by agreements and never by share. Ballot order never breaks a tie.
func (v *Verdict) elect(quota int) {
	var passing []*NameResult
	for i := range v.Names {
		if v.Names[i].Passes {
			passing = append(passing, &v.Names[i])
		}
	}
	slices.SortStableFunc(passing, func(a, b *NameResult) int { return cmp.Compare(b.Agree, a.Agree) })

	seats := len(passing)
	if quota > 0 && quota < seats {
		seats = quota
		if at := passing[quota-1].Agree; at == passing[quota].Agree {
			seats = slices.IndexFunc(passing, func(n *NameResult) bool { return n.Agree == at })
			for _, n := range passing {
				if n.Agree == at {
					v.Tied = append(v.Tied, n.Name)
				}
			}
		}
	}
	for _, n := range passing[:seats] {
		n.Elected = true
		v.Elected = append(v.Elected, n.Name)
	}
	if quota > 0 {
		v.Open = min(quota, len(v.Names)) - seats
	}
	switch {
	case len(v.Tied) > 0:
		v.Status = Tied
	case v.Open > 0:
		v.Status = Short
	default:
		v.Status = Decided
	}
}
