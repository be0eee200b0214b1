package paper

import (
	"thuky/meeting"
	"thuky/meeting/tally"
)

// reading is what stands on a paper as somebody read it.
type reading struct {
	marks   tally.Marks
	spoiled string
}

// change is a paper that was entered wrongly and set right.
type change struct {
	paper         int
	before, after reading
	reason        string
}

// agreement is a paper that the two counts read differently, and what was agreed on; nil where there is no such paper.
type agreement struct {
	paper                int
	first, second, final *reading
	reason               string
}

// trace is how the papers of a round came to stand as they do. The papers themselves keep what stood there before, but
// not who found it: the teller who entered it, or the second count.
type trace struct {
	changes    []change
	agreements []agreement
}

// traceOf goes through the record once more.
func traceOf(m *meeting.Meeting, r *meeting.Round) trace {
	var t trace
	first, second := map[int]reading{}, map[int]reading{}
	for _, s := range m.Actions() {
		switch b := s.Body.(type) {
		case meeting.PaperSealed:
			if b.Round == r.ID {
				first[len(first)+1] = reading{b.Marks, b.Spoiled}
			}
		case meeting.PaperMended:
			if b.Round == r.ID {
				now := reading{b.Marks, b.Spoiled}
				t.changes = append(t.changes, change{b.Paper, first[b.Paper], now, b.Reason})
				first[b.Paper] = now
			}
		case meeting.PaperRecounted:
			if b.Round == r.ID {
				second[len(second)+1] = reading{b.Marks, b.Spoiled}
			}
		case meeting.DifferenceSettled:
			if b.Round == r.ID {
				t.agreements = append(t.agreements, agreed(b, first, second))
			}
		}
	}
	return t
}

// agreed is what was agreed on for one paper, and sets it so in both counts.
func agreed(b meeting.DifferenceSettled, first, second map[int]reading) agreement {
	a := agreement{paper: b.Paper, reason: b.Reason}
	if x, ok := first[b.Paper]; ok {
		a.first = &x
	}
	if x, ok := second[b.Paper]; ok {
		a.second = &x
	}
	if b.Absent {
		delete(first, b.Paper)
		delete(second, b.Paper)
		return a
	}
	final := reading{b.Marks, b.Spoiled}
	a.final, first[b.Paper], second[b.Paper] = &final, final, final
	return a
}
