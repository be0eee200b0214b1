package meeting

import (
	"slices"
	"strings"
)

// Letterhead is what the papers are headed and signed with (Thể thức văn bản, NĐ 30/2020/NĐ-CP, Phụ lục I). All of it
// may be empty: a paper then leaves it out, leaves room for it, or says what is usual.
type Letterhead struct {
	Superior string   `json:"superior"` // cơ quan chủ quản
	Agency   string   `json:"agency"`   // cơ quan ban hành
	Symbol   string   `json:"symbol"`   // of the minutes' number: "BB-CTĐ1"
	Receiver []string `json:"receiver"` // Nơi nhận, one line each

	Number         string `json:"number,omitempty"`          // of the minutes, once they have one: "05"
	ProposalNumber string `json:"proposal_number,omitempty"` // of the Tờ trình
	Addressee      string `json:"addressee,omitempty"`       // whom the Tờ trình is for (Kính gửi)
	Proposal       string `json:"proposal,omitempty"`        // what the Tờ trình is about (trích yếu)
	Authority      string `json:"authority,omitempty"`       // by which the cluster's head, or who signs instead, does so: "KT. Trưởng Cụm"
	Signatory      string `json:"signatory,omitempty"`       // the office of who signs (chức vụ); empty: the cluster's head
	Signer         string `json:"signer,omitempty"`          // the name of who signs
}

// letterheadFields are its fields by their names in the record, in the order of a paper, a list with its
// lines.
var letterheadFields = []struct {
	name string
	of   func(Letterhead) string
}{
	{"superior", func(l Letterhead) string { return l.Superior }},
	{"agency", func(l Letterhead) string { return l.Agency }},
	{"number", func(l Letterhead) string { return l.Number }},
	{"symbol", func(l Letterhead) string { return l.Symbol }},
	{"proposal_number", func(l Letterhead) string { return l.ProposalNumber }},
	{"proposal", func(l Letterhead) string { return l.Proposal }},
	{"addressee", func(l Letterhead) string { return l.Addressee }},
	{"authority", func(l Letterhead) string { return l.Authority }},
	{"signatory", func(l Letterhead) string { return l.Signatory }},
	{"signer", func(l Letterhead) string { return l.Signer }},
	{"receiver", func(l Letterhead) string { return strings.Join(l.Receiver, "\n") }},
}

// Change is one thing that became another: the field by its name in the record, and what stands there, empty for nothing.
type Change struct{ Field, Was, Now string }

// Changes lists what is different in another letterhead, in the order of a paper.
func (l Letterhead) Changes(now Letterhead) []Change {
	var out []Change
	for _, f := range letterheadFields {
		if was, is := f.of(l), f.of(now); was != is {
			out = append(out, Change{f.name, was, is})
		}
	}
	return out
}

// next is the letterhead of the meeting after: numbers are given anew, and a new head signs in a name of its own.
func (l Letterhead) next(moved func(string) string, newHead bool) Letterhead {
	l.Receiver = slices.Clone(l.Receiver)
	l.Number, l.ProposalNumber, l.Proposal = "", "", moved(l.Proposal)
	if newHead {
		l.Signer = ""
	}
	return l
}
