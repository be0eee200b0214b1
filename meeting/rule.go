package meeting

import (
	"errors"
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

// Fault names the field of a rule, as in JSON, that is outside what a Rule allows, and why: a *tally.RuleError, or a
// Refusal. Both are empty where the rule may be voted by. A share of papers issued is refused where none are: such a
// vote could never be counted.
func (r Rule) Fault() (field string, why error) {
	secret := r.Method.Secret()
	own := r.Check()
	wrong, _ := errors.AsType[*tally.RuleError](own)
	switch {
	case !slices.Contains(methods, r.Method):
		return "method", refuse(ErrUnknown, r.Method)
	case own != nil:
		return wrong.Field, because(own)
	case r.Recuse && (secret || r.Method == Consensus):
		return "recuse", refuse(tally.ErrSecretRecusal)
	case r.Sealed && !secret:
		return "sealed", refuse(ErrWrongMethod)
	case slices.ContainsFunc(r.Ties, func(w Way) bool { return !slices.Contains(ways, w) }):
		return "ties", refuse(ErrUnknown, r.Ties)
	case !secret && r.Base == tally.Issued:
		return "base", refuse(ErrWrongMethod, r.Base)
	}
	return "", nil
}

func (r Rule) check() error {
	_, why := r.Fault()
	return why
}

// byPost reports whether absent units can vote in writing: not where units are called, or agree as one, nor where a
// unit is not asked about itself, since the votes in writing are not known unit by unit.
func (r Rule) byPost() bool { return r.Method != RollCallVote && r.Method != Consensus && !r.Recuse }
