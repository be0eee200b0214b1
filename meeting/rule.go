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
)

// Secret reports whether papers are issued and nobody can tell who voted how.
func (m Method) Secret() bool { return m == SecretPapers || m == SecretTotals }

var methods = []Method{SecretPapers, SecretTotals, ShowOfHands}

// Methods lists the methods of voting.
func Methods() []Method { return slices.Clone(methods) }

// Rule is how a title is voted on: data, never code.
type Rule struct {
	Method     Method `json:"method"`
	tally.Rule        // base, threshold, quota, marks, blanks
	Source     string `json:"source"` // where the rule is written; empty for the cluster's own
}

// check refuses a share of papers issued where none are: such a vote could never be counted.
func (r Rule) check() error {
	return first(
		refuseIf(!slices.Contains(methods, r.Method), ErrUnknown, r.Method),
		because(r.Check()),
		refuseIf(!r.Method.Secret() && r.Base == tally.Issued, ErrWrongMethod, r.Base),
	)
}
