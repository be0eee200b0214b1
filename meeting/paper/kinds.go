package paper

import (
	"slices"

	"thuky/meeting"
)

// Kind is a kind of paper: its name in commands and settings, and what makes the documents of it. Of some a meeting has
// several, or none.
type Kind struct {
	Name  string
	Build func(*meeting.Meeting) []Document
}

// Kinds lists the kinds of papers, those that are signed at the end of the meeting first.
func Kinds() []Kind {
	return []Kind{
		{"minutes", func(m *meeting.Meeting) []Document { return []Document{Minutes(m)} }},
		{"log", Logs},
		{"count", Counts},
		{"ballot", Ballots},
		{"proposal", Proposal},
		{"list", AwardList},
		{"pledge", Pledge},
		{"follow-ups", FollowUps},
		{"signin", SignIn},
		{"register", Register},
		{"scores", Scores},
		{"programme", Programme},
		{"runsheet", RunSheet},
		{"tally", TallySheets},
		{"blank-count", BlankCounts},
	}
}

// ByHand reports whether a kind of paper is one to be filled in by hand while the meeting lasts: once it is over, an empty
// one is of no use.
func ByHand(kind string) bool {
	return slices.Contains([]string{"ballot", "signin", "tally", "blank-count"}, kind)
}
