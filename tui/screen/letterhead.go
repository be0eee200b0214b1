package screen

import (
	"strings"

	"thuky/meeting"
	"thuky/meeting/phrase"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// letterheadFields ask for what the papers are headed and signed with.
func letterheadFields(f widget.Frame, i meeting.Info) []dialog.Field {
	return []dialog.Field{
		{Label: text.NewSuperior, Value: i.Superior},
		{Label: text.NewAgency, Value: i.Agency},
		{Label: text.PaperNo, Value: i.Number, Hint: f.T(text.PaperNoHint)},
		{Label: text.NewSymbol, Value: i.Symbol},
		{Label: text.NewReceivers, Value: strings.Join(i.Receiver, "\n"), Lines: 4},
		{Label: text.ProposalNo, Value: i.ProposalNumber, Hint: f.T(text.PaperNoHint)},
		{Label: text.ProposalSubject, Value: i.Proposal, Hint: f.T(text.ProposalHint)},
		{Label: text.Addressee, Value: i.Addressee, Hint: f.T(text.AddresseeHint)},
		{Label: text.SignsBy, Value: i.Authority, Hint: f.T(text.SignsByHint)},
		{Label: text.Signatory, Value: i.Signatory, Hint: f.T(text.SignatoryHint, i.Head)},
		{Label: text.Signer, Value: i.Signer, Hint: f.T(text.SignerHint)},
	}
}

func readLetterhead(v []string) meeting.Letterhead {
	return meeting.Letterhead{
		Superior: v[0], Agency: v[1], Number: v[2], Symbol: v[3], Receiver: filled(v[4]),
		ProposalNumber: v[5], Proposal: v[6], Addressee: v[7], Authority: v[8], Signatory: v[9], Signer: v[10],
	}
}

// letterheadForm amends it.
func (c *Context) letterheadForm() dialog.Dialog {
	fields := letterheadFields(c.Frame, c.M.Info)
	n := len(fields)
	return c.form(c.T(text.LetterheadAmend), append(fields, amendingFields...), func(v []string) (meeting.Body, error) {
		b := meeting.LetterheadAmended{Letterhead: readLetterhead(v), Reason: v[n], By: v[n+1]}
		return b, amending(n, b.Reason, b.By)
	})
}

// PhrasesForm asks why the office's own words are put on the papers of an adjourned meeting.
func (c *Context) PhrasesForm(own phrase.Set) dialog.Dialog {
	return c.form(c.T(text.PhrasesAmend), amendingFields, func(v []string) (meeting.Body, error) {
		return meeting.PhrasesAmended{Phrases: own, Reason: v[0], By: v[1]}, amending(0, v[0], v[1])
	})
}

// amendingFields ask why, and by whom, something is amended.
var amendingFields = []dialog.Field{{Label: text.Reason}, {Label: text.AmendBy}}

// amending says which of them, that begin at a field, is empty.
func amending(field int, reason, by string) error {
	switch {
	case reason == "":
		return &dialog.FieldError{Field: field, Err: &meeting.Refusal{Why: meeting.ErrReason}}
	case by == "":
		return &dialog.FieldError{Field: field + 1, Err: &meeting.Refusal{Why: meeting.ErrEmpty}}
	}
	return nil
}
