package screen

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// recountBegin starts the second, independent count.
func (v *Vote) recountBegin(c *Context, r *meeting.Round) Action {
	why := c.M.Check(meeting.RecountBegun{Round: r.ID, Teller: "?"}, c.Now)
	if half := v.halfMarked(c, r); half != nil {
		why = half
	}
	return open([]string{"ctrl+k"}, text.RecountBegin, why, func() dialog.Dialog {
		teller := ""
		if t := c.M.With(meeting.HeadTeller, meeting.Teller); len(t) > 0 {
			teller = t[len(t)-1].Person.Called()
		}
		return c.form(c.T(text.RecountBegin), []dialog.Field{{Label: text.RecountTeller, Value: teller, Known: c.names()}}, func(val []string) (meeting.Body, error) {
			return meeting.RecountBegun{Round: r.ID, Teller: val[0]}, nil
		})
	})
}

// recountActions enter the pile again: the same keys as the first time, without going back or totals.
func (v *Vote) recountActions(c *Context, r *meeting.Round) []Action {
	p := v.inHand(c, r)
	body := meeting.PaperRecounted{Round: r.ID, Marks: p.Marks, Spoiled: p.Spoiled}
	seal := v.sealOrAsk(c, Record{Body: body, Then: Save{Key: v.handKey(r)}, Seat: meeting.TellerSeat}, p, *r.Issued)
	end := c.record([]string{"ctrl+k"}, text.RecountEnd, meeting.RecountEnded{Round: r.ID})
	if half := v.halfMarked(c, r); half != nil {
		end.Why = half
	}
	if n := len(r.Papers) - len(r.Second.Papers); n > 0 && end.Why == nil {
		do := end.Do
		end.Do = func() tea.Msg {
			return Open{dialog.NewConfirm(c.Clock, c.T(text.RecountEnd)+"?", []string{c.T(text.RecountShort, n)}, c.T(text.RecountEnd), do())}
		}
	}
	actions := append([]Action{seal}, v.markActions(r, p)...)
	actions = append(actions, v.spoil(c, r, p), end, v.void(c, r))
	return append(actions, v.entry.moves(c, len(r.Candidates))[:2]...)
}

// differActions settle the papers that the two counts read differently.
func (v *Vote) differActions(c *Context, r *meeting.Round) []Action {
	differ := r.Differences()
	moves := v.list.moves(c, len(differ))
	d := differ[v.list.at]
	settle := open([]string{"enter"}, text.DifferSettleIt, nil, func() dialog.Dialog { return v.differPick(c, r, d) })
	return append([]Action{settle, v.void(c, r)}, moves...)
}

func (v *Vote) differPick(c *Context, r *meeting.Round, d meeting.Difference) dialog.Dialog {
	option := func(word text.Word, p *meeting.Paper) dialog.Option {
		b := meeting.DifferenceSettled{Round: r.ID, Paper: d.Number, Absent: p == nil}
		if p != nil {
			b.Marks, b.Spoiled = p.Marks, p.Spoiled
		}
		probe := b
		probe.Reason = "?"
		return dialog.Option{Label: c.T(word, numbered(c, p)), Why: c.why(probe), Out: Open{c.form(c.T(text.DifferSettle, d.Number), []dialog.Field{{Label: text.Reason}}, func(val []string) (meeting.Body, error) {
			b.Reason = val[0]
			return b, nil
		})}}
	}
	return dialog.NewPick(c.T(text.DifferSettle, d.Number), []dialog.Option{option(text.DifferFirst, d.First), option(text.DifferSecond, d.Second)}, nil)
}

// numbered says what a count read on a paper by the names' numbers on the ballot: "✓ 1, 2  – 5".
func numbered(c *Context, p *meeting.Paper) string {
	if p == nil {
		return c.T(text.DifferNone)
	}
	var parts []string
	for _, kind := range []struct {
		sign string
		mark tally.Mark
	}{{"✓", tally.Agree}, {"–", tally.Disagree}, {"✱", tally.BothBoxes}} {
		var numbers []string
		for i, m := range p.Marks {
			if m == kind.mark {
				numbers = append(numbers, strconv.Itoa(i+1))
			}
		}
		if len(numbers) > 0 {
			parts = append(parts, kind.sign+" "+strings.Join(numbers, ", "))
		}
	}
	if p.Spoiled != "" {
		parts = append(parts, "("+p.Spoiled+")")
	}
	if len(parts) == 0 {
		return c.T(text.DifferBlank)
	}
	return strings.Join(parts, "  ")
}

// reading says what a count read on a paper.
func reading(c *Context, r *meeting.Round, p *meeting.Paper) string {
	if p == nil {
		return c.T(text.DifferNone)
	}
	var names []string
	for i, m := range p.Marks {
		switch m {
		case tally.Agree:
			names = append(names, "✓ "+r.Candidates[i].Name)
		case tally.Disagree:
			names = append(names, "– "+r.Candidates[i].Name)
		case tally.BothBoxes:
			names = append(names, "✱ "+r.Candidates[i].Name)
		}
	}
	if p.Spoiled != "" {
		names = append(names, "("+p.Spoiled+")")
	}
	if len(names) == 0 {
		return c.T(text.DifferBlank)
	}
	return strings.Join(names, ", ")
}

func (v *Vote) differView(c *Context, r *meeting.Round) []string {
	lines := []string{roundTitle(c, r), c.Theme.Warn.Render(c.T(text.DifferHead)), ""}
	var rows []widget.Row
	for _, d := range r.Differences() {
		rows = append(rows, widget.Row{
			Cells:  []string{strconv.Itoa(d.Number), reading(c, r, d.First), reading(c, r, d.Second)},
			Detail: append(widget.Wrap(c.T(text.DifferFirst, reading(c, r, d.First)), c.W-6), widget.Wrap(c.T(text.DifferSecond, reading(c, r, d.Second)), c.W-6)...),
		})
	}
	cols := []widget.Column{{Width: 3, Right: true}, {Head: text.Capital(c.T(text.DifferFirst, ""))}, {Head: c.T(text.DifferSecond, "")}}
	return append(lines, widget.List(c.Inner(c.W, c.H-len(lines)), cols, rows, v.list.at)...)
}
