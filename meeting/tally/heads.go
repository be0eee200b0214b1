package tally

// Heads are the people and papers counted before the count. A nil one is unknown and not checked.
type Heads struct {
	Members *int `json:"members,omitempty"` // units of the cluster
	Present *int `json:"present,omitempty"` // in the room
	Voters  *int `json:"voters,omitempty"`  // present, and those who vote in writing
	Issued  *int `json:"issued,omitempty"`  // papers given out
}

// of gives the head count that base names, nil when it is unknown or base is not of heads.
func (h Heads) of(base Base) *int {
	switch base {
	case Members:
		return h.Members
	case Present:
		return h.Present
	case Voters:
		return h.Voters
	case Issued:
		return h.Issued
	}
	return nil
}

// Check returns a *RuleError for a negative number, or when the one that r's base names is unknown.
func (h Heads) Check(r Rule) error {
	for _, base := range [...]Base{Members, Present, Voters, Issued} {
		switch n := h.of(base); {
		case n != nil && *n < 0:
			return &RuleError{string(base), "must not be negative"}
		case n == nil && r.Base == base:
			return &RuleError{string(base), "must be given, since it is the base"}
		}
	}
	return nil
}

// problems compares every known pair of the chain members ≥ voters ≥ issued ≥ returned, and present with voters.
// A link that does not hold is written "returned>issued".
func (h Heads) problems(returned int) []string {
	type link struct {
		name Base
		n    *int
	}
	electorate := link{Voters, h.Voters}
	if h.Voters == nil {
		electorate = link{Present, h.Present}
	}
	chain := [...]link{{Members, h.Members}, electorate, {Issued, h.Issued}, {Returned, &returned}}

	found := []string{}
	exceeds := func(small, large link) {
		if small.n != nil && large.n != nil && *small.n > *large.n {
			found = append(found, string(small.name+">"+large.name))
		}
	}
	for i, large := range chain {
		for _, small := range chain[i+1:] {
			exceeds(small, large)
		}
	}
	if h.Voters != nil {
		exceeds(link{Present, h.Present}, electorate)
	}
	return found
}

// clone copies the numbers, so that a count keeps the heads of the moment it was opened.
func (h Heads) clone() Heads {
	for _, p := range [...]**int{&h.Members, &h.Present, &h.Voters, &h.Issued} {
		if *p != nil {
			*p = new(**p)
		}
	}
	return h
}
