package screen

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/dialog"
	"thuky/tui/room"
	"thuky/tui/text"
)

// untouched reports whether nobody has marked the paper in hand yet.
func untouched(p meeting.Paper) bool {
	return p.Spoiled == "" && !slices.ContainsFunc(p.Marks, func(m tally.Mark) bool { return m != tally.None })
}

// seal enters the paper in hand; an earlier one is mended, with a reason. A blank paper and one more than were issued
// are asked about first: a second Enter by mistake must not make a vote.
func (v *Vote) seal(c *Context, r *meeting.Round, p meeting.Paper) Action {
	if v.entry.back > 0 {
		return v.mend(c, r, p)
	}
	body := meeting.PaperSealed{Round: r.ID, Marks: p.Marks, Spoiled: p.Spoiled}
	record := Record{Body: body, Then: Save{Key: draftKey(r)}}
	return v.sealOrAsk(c, record, p, *r.Issued)
}

// sealOrAsk records the paper in hand at once, or after a question.
func (v *Vote) sealOrAsk(c *Context, record Record, p meeting.Paper, issued int) Action {
	a := Action{Keys: []string{"enter"}, Name: text.PaperSeal, Why: c.M.Check(record.Body, c.Now)}
	if _, first := record.Body.(meeting.PaperSealed); first && untouched(p) && p.Number > issued { // the pile is through
		return Action{Keys: []string{"enter"}, Name: text.ResultShow, Do: func() tea.Msg { v.result = true; return nil }}
	}
	a.Do = func() tea.Msg {
		var ask []string
		if untouched(p) {
			ask = append(ask, c.T(text.AskBlank, p.Number))
		}
		if p.Number > issued {
			ask = append(ask, c.T(text.AskExtra, issued, p.Number))
		}
		if ask == nil {
			return record
		}
		return Open{dialog.NewConfirm(c.Clock, c.T(text.PaperSeal)+"?", ask, c.T(text.PaperSeal), record)}
	}
	return a
}

// mend sets an earlier paper right.
func (v *Vote) mend(c *Context, r *meeting.Round, p meeting.Paper) Action {
	key, body := v.handKey(r), meeting.PaperMended{Round: r.ID, Paper: v.entry.back, Marks: p.Marks, Spoiled: p.Spoiled}
	probe := body
	probe.Reason = "?" // asked for in the form
	number := strconv.Itoa(body.Paper)
	name := text.Word{Vi: text.PaperMend.Vi + " " + number, En: text.PaperMend.En + " " + number}
	return open([]string{"enter"}, name, c.M.Check(probe, c.Now), func() dialog.Dialog {
		return c.form(c.T(name), []dialog.Field{{Label: text.Reason, Hint: c.T(text.MendHint)}}, func(val []string) (meeting.Body, error) {
			body.Reason = val[0]
			return body, nil
		}, Save{Key: key})
	})
}

// Unmark takes the marks off the paper in hand, as Ctrl+Z does before it takes anything else back; nil where it bears
// none that are not sealed. It says which paper that is.
func (v *Vote) Unmark(c *Context) (clear tea.Msg, paper int) {
	if !v.Marking(c) {
		return nil, 0
	}
	r := v.open(c)
	p := v.inHand(c, r)
	if key := v.handKey(r); c.Draft(key) != "" && !untouched(p) {
		return Save{Key: key}, p.Number
	}
	return nil, 0
}

// halfMarked says which paper is still in hand, marked but not sealed: nothing is declared over it.
func (v *Vote) halfMarked(c *Context, r *meeting.Round) error {
	if r.Method != meeting.SecretPapers || r.State != meeting.Open {
		return nil
	}
	next := &Vote{} // looks at the next paper of the pile, whichever is looked at now
	if p := next.inHand(c, r); !untouched(p) {
		return &meeting.Refusal{Why: text.ErrHalfMarked, Details: []any{p.Number}}
	}
	return nil
}

// Hand says for a secretary who cannot see it which paper is in hand, and that there are marks on it: no more, for it is not
// finished. Before there are any, it says of the paper sealed last how many names are marked, and whether it is valid, where
// the totals may be seen. It is empty where no paper is in hand.
func (v *Vote) Hand(c *Context) string {
	if !v.Marking(c) {
		return ""
	}
	r := v.open(c)
	p := v.inHand(c, r)
	if !untouched(p) {
		return c.T(text.HallPaper, p.Number) + " ✎"
	}
	through := r.Issued != nil && p.Number > *r.Issued
	switch n := len(r.Papers); {
	case r.Second != nil && r.Second.Ended: // both piles have been told
		return ""
	case n > 0 && p.Number == n+1 && !room.Hidden(r):
		return sealed(c, r, r.Papers[n-1])
	case through:
		return ""
	}
	return c.T(text.HallPaper, p.Number)
}

func sealed(c *Context, r *meeting.Round, p meeting.Paper) string {
	marked := 0
	for _, m := range p.Marks {
		if m != tally.None {
			marked++
		}
	}
	sign := "✓"
	if r.Invalid(p) != "" {
		sign = "✗"
	}
	return c.T(text.HallHand, p.Number, marked) + " " + sign
}
