package meeting

import (
	"slices"

	"thuky/meeting/tally"
)

// Method is how a vote is taken.
type Method string

// The methods of voting.
const (
	SecretPapers Method = "secret-papers" // bỏ phiếu kín, nhập từng phiếu
	SecretTotals Method = "secret-totals" // bỏ phiếu kín, Tổ kiểm phiếu giao số tổng hợp
	ShowOfHands  Method = "hands"         // biểu quyết giơ tay
	RollCallVote Method = "roll-call"     // gọi tên từng đơn vị
	Consensus    Method = "consensus"     // chủ trì hỏi, Hội nghị nhất trí
)

// Secret reports whether papers are issued and nobody can tell who voted how.
func (m Method) Secret() bool { return m == SecretPapers || m == SecretTotals }

var methods = []Method{SecretPapers, SecretTotals, ShowOfHands, RollCallVote, Consensus}

// Methods lists the methods of voting.
func Methods() []Method { return slices.Clone(methods) }

// Rule is how a title is voted on: data, never code.
type Rule struct {
	Method     Method `json:"method"`
	tally.Rule        // base, threshold, quota, marks, blanks
	Sealed     bool   `json:"sealed"` // running totals stay hidden until the result is declared
	Recuse     bool   `json:"recuse"` // a unit does not vote on itself: open votes only
	Ties       []Way  `json:"ties"`   // how a tie may be settled; none: every way
	Source     string `json:"source"` // where the rule is written; empty for the cluster's own
}

// check refuses a share of papers issued where none are: such a vote could never be counted.
func (r Rule) check() error {
	return first(
		refuseIf(!slices.Contains(methods, r.Method), ErrUnknown, r.Method),
		because(r.Check()),
		refuseIf(r.Recuse && (r.Method.Secret() || r.Method == Consensus), tally.ErrSecretRecusal),
		refuseIf(r.Sealed && !r.Method.Secret(), ErrWrongMethod),
		refuseIf(slices.ContainsFunc(r.Ties, func(w Way) bool { return !slices.Contains(ways, w) }), ErrUnknown, r.Ties),
		refuseIf(!r.Method.Secret() && r.Base == tally.Issued, ErrWrongMethod, r.Base),
	)
}

// byPost reports whether absent units can vote in writing: not where units are called, or agree as one, nor where a
// unit is not asked about itself, since the votes in writing are not known unit by unit.
func (r Rule) byPost() bool { return r.Method != RollCallVote && r.Method != Consensus && !r.Recuse }
