package paper

import (
	"slices"

	"thuky/meeting"
)

// Kind is a kind of paper: its name in commands and settings, what makes the documents of it, and what a meeting lacks that
// has none. Of some a meeting has several.
type Kind struct {
	Name  string
	Build func(*meeting.Meeting) []Document
	Lack  Lack
}

// Lack is what a meeting has not where there is nothing of a kind of paper.
type Lack int

// What may be lacking.
const (
	Nothing     Lack = iota // there is always such a paper
	NoPile                  // no secret ballot was entered paper by paper
	NoBallot                // no secret ballot has ended
	NoTitle                 // no title is voted on by secret ballot
	NoProposed              // nobody is proposed for an award
	NoPledge                // the pledge has no text
	NoDirective             // there is nothing to follow up
	NoUnits                 // there are no units
	NoRegister              // nothing is registered for
	NoItems                 // there is no agenda
)

// Kinds lists the kinds of papers, those that are signed at the end of the meeting first.
func Kinds() []Kind {
	return []Kind{
		{"minutes", func(m *meeting.Meeting) []Document { return []Document{Minutes(m)} }, Nothing},
		{"log", Logs, NoPile},
		{"count", Counts, NoBallot},
		{"ballot", Ballots, NoTitle},
		{"proposal", Proposal, NoProposed},
		{"list", AwardList, NoProposed},
		{"pledge", Pledge, NoPledge},
		{"follow-ups", FollowUps, NoDirective},
		{"signin", SignIn, NoUnits},
		{"register", Register, NoRegister},
		{"scores", Scores, NoUnits},
		{"programme", Programme, NoItems},
		{"runsheet", RunSheet, NoItems},
		{"tally", TallySheets, NoTitle},
		{"blank-count", BlankCounts, NoTitle},
	}
}

// ByHand reports whether a kind of paper is one to be filled in by hand while the meeting lasts: once it is over, an empty
// one is of no use.
func ByHand(kind string) bool {
	return slices.Contains([]string{"ballot", "signin", "tally", "blank-count"}, kind)
}
