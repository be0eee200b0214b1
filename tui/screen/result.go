package screen

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/dialog"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// resultActions are the keys while a round's result is shown.
func (v *Vote) resultActions(c *Context, r *meeting.Round) []Action {
	if r.State != meeting.Open {
		actions := []Action{v.void(c, r)}
		if t := c.M.Title(r.Title); t != nil && r.State == meeting.Declared && r.Verdict.Open > 0 {
			body := meeting.RoundOpened{ID: c.NewID(), Title: t.ID}
			name := text.RoundAgain
			if r.Verdict.Status == tally.Tied {
				name = text.RunOffOpen
			}
			actions = append([]Action{open([]string{"enter"}, name, c.M.Check(body, c.Now), func() dialog.Dialog { return v.openForm(c, t, body) })}, actions...)
		}
		return actions
	}
	return []Action{v.declare(c, r), v.void(c, r)}
}

// declare announces the result after a question; papers that do not balance need the chair's reason.
func (v *Vote) declare(c *Context, r *meeting.Round) Action {
	body, err := c.M.Declare(r, "")
	if err != nil {
		return Action{Keys: []string{"enter"}, Name: text.Declare, Why: err}
	}
	if !body.Verdict.Balanced {
		probe := body
		probe.Reason = "?"
		return open([]string{"enter"}, text.Declare, c.M.Check(probe, c.Now), func() dialog.Dialog {
			hint := c.T(text.UnbalancedHint, text.Problems(c.Lang, body.Verdict.Problems))
			return c.form(c.T(text.Declare)+": "+r.Subject, []dialog.Field{{Label: text.ChairReason, Hint: hint}}, func(val []string) (meeting.Body, error) {
				body.Reason = val[0]
				return body, nil
			})
		})
	}
	return open([]string{"enter"}, text.Declare, c.M.Check(body, c.Now), func() dialog.Dialog {
		lines := []string{r.Subject, "", Conclusion(c, r, body.Verdict), ""}
		if r.Issued != nil && body.Verdict.Returned < *r.Issued {
			lines = append(lines, c.T(text.DeclareFewer, body.Verdict.Returned, *r.Issued), "")
		}
		lines = append(lines, c.T(text.DeclareWarning))
		return dialog.NewConfirm(c.Clock, c.T(text.DeclareQuestion), lines, c.T(text.Declare), Record{Body: body})
	})
}

// Conclusion says in one sentence what a vote came to.
func Conclusion(c *Context, r *meeting.Round, v tally.Verdict) string {
	if r.Title == "" {
		if v.Names[0].Passes {
			return c.T(text.MotionCarried)
		}
		return c.T(text.MotionLost)
	}
	var parts []string
	if len(v.Elected) > 0 {
		parts = append(parts, c.T(text.ElectedAre, strings.Join(v.Elected, "; ")))
	} else {
		parts = append(parts, c.T(text.ElectedNone))
	}
	switch v.Status {
	case tally.Tied:
		parts = append(parts, c.T(text.TiedAre, v.Open, strings.Join(v.Tied, "; ")))
	case tally.Short:
		parts = append(parts, c.T(text.SeatsOpen, v.Open))
	}
	return strings.Join(parts, " ")
}

// outcome is a round's result in a few words, for the list.
func outcome(c *Context, r *meeting.Round) string {
	v := r.Verdict
	switch {
	case r.Title == "" && v.Names[0].Passes:
		return c.T(text.Carried)
	case r.Title == "":
		return c.T(text.Lost)
	case v.Status == tally.Tied:
		return c.T(text.TiedShort, len(v.Elected), v.Open)
	}
	return c.T(text.ElectedShort, len(v.Elected))
}

// resultView draws the names from most agreements to fewest, each with its arithmetic, and the conclusion.
func (v *Vote) resultView(c *Context, r *meeting.Round) []string {
	verdict := r.Verdict
	if r.State != meeting.Declared {
		var err error
		if verdict, err = r.Count(); err != nil {
			return []string{c.Theme.Bad.Render(text.Explain(c.Lang, err))}
		}
	}
	lines := []string{widget.Spread(roundTitle(c, r), c.T(text.RoundStates[r.State]), c.W)}
	if r.State == meeting.Void {
		lines = append(lines, c.Theme.Bad.Render(c.T(text.VoidBecause, r.VoidReason)))
	}
	lines = append(lines, c.Theme.Dim.Render(frozenLine(c, r)))
	if r.Method.Secret() && r.Issued != nil {
		lines = append(lines, c.Theme.Text.Render(c.T(text.PileLine, *r.Issued, verdict.Returned, verdict.Valid, verdict.Invalid))+invalidWords(c, verdict))
	}
	if !verdict.Balanced {
		lines = append(lines, c.Theme.Bad.Render("! "+c.T(text.Unbalanced, text.Problems(c.Lang, verdict.Problems))))
	}
	if r.Reason != "" {
		lines = append(lines, c.Theme.Warn.Render(c.T(text.ChairReason)+": "+r.Reason))
	}
	var foot []string
	for _, l := range widget.Wrap(Conclusion(c, r, verdict), c.W) {
		foot = append(foot, c.Theme.Strong.Render(l))
	}
	lines = append(lines, "")
	room := c.H - len(lines) - len(foot) - 1
	lines = append(lines, verdictRows(c, r, verdict, room)...)
	return append(append(lines, ""), foot...)
}

// frozenLine says what was fixed when the round opened.
func frozenLine(c *Context, r *meeting.Round) string {
	s := c.T(text.FrozenLine, r.Members, r.Present)
	if r.Written > 0 {
		s += c.T(text.FrozenWritten, r.Written)
	}
	return s
}

func invalidWords(c *Context, v tally.Verdict) string {
	var out []string
	for _, p := range sortedReasons(v.InvalidReasons) {
		out = append(out, text.Reasoned(c.Lang, p)+" "+strconv.Itoa(v.InvalidReasons[p]))
	}
	if len(out) == 0 {
		return ""
	}
	return c.Theme.Dim.Render(" (" + strings.Join(out, ", ") + ")")
}

// verdictRows says of every name how many agreements it has, and why it passes or not.
func verdictRows(c *Context, r *meeting.Round, v tally.Verdict, room int) []string {
	names := byAgreements(v)
	each := 1
	if len(names)*3 <= room {
		each = 3
	} else if len(names)*2 <= room {
		each = 2
	}
	var out []string
	for _, n := range names {
		mark, style := "  ", c.Theme.Text
		switch {
		case n.Elected || r.Title == "" && n.Passes:
			mark, style = "✓ ", c.Theme.Good
		case isTied(v, n.Name):
			mark, style = "= ", c.Theme.Warn
		}
		sum := text.Arithmetic(c.Lang, r.Rule, n)
		if each == 1 {
			percent := ""
			if n.Percent != "" {
				percent = " (" + string(n.Percent) + "%)"
			}
			out = append(out, style.Render(widget.Spread(mark+n.Name, c.T(text.OfNeeded, n.Agree, n.Base, n.Needed)+percent, c.W)))
			continue
		}
		if more := sum + " " + c.T(text.DisagreeNone, n.Disagree, n.None); ansi.StringWidth(more) <= c.W-4 {
			sum = more
		}
		out = append(out, style.Bold(true).Render(mark+n.Name), "    "+c.Theme.Text.Render(sum))
		if each == 3 {
			out = append(out, "    "+bar(c.Frame, n, max(n.Base, n.Agree, 1), min(60, c.W-6)))
		}
	}
	if len(out) > room && room > 0 {
		out = out[:room]
	}
	return out
}

// totalActions are the keys of a round whose numbers are entered as totals.
func (v *Vote) totalActions(c *Context, r *meeting.Round) []Action {
	var actions []Action
	if r.Method.Secret() && r.Issued == nil {
		issue := v.issue(c, r)
		issue.Keys = append([]string{"enter"}, issue.Keys...)
		return []Action{issue, v.void(c, r)}
	}
	enter := open([]string{"space", "+"}, text.TotalsEnter, nil, func() dialog.Dialog { return v.totalsForm(c, r) })
	if !r.Counted() {
		enter.Keys = append([]string{"enter"}, enter.Keys...)
	} else {
		actions = append(actions, Action{Keys: []string{"enter", "ctrl+r"}, Name: text.ResultShow, Do: func() tea.Msg { v.result = true; return nil }})
	}
	actions = append(actions, enter)
	if r.Method.Secret() {
		actions = append(actions, v.issue(c, r))
	}
	return append(actions, v.void(c, r))
}

func (v *Vote) totalView(c *Context, r *meeting.Round) []string {
	lines := []string{
		roundTitle(c, r),
		c.Theme.Dim.Render(text.Capital(c.T(text.Methods[r.Method])) + ". " + text.Capital(text.RuleShort(c.Lang, r.Rule))),
		c.Theme.Dim.Render(frozenLine(c, r)), "",
	}
	switch {
	case r.Method.Secret() && r.Issued == nil:
		return append(lines, c.Theme.Warn.Render(c.T(text.IssueFirst)))
	case !r.Counted():
		lines = append(lines, c.Theme.Warn.Render(c.T(text.TotalsFirst)), "")
		for i, cand := range r.Candidates {
			lines = append(lines, "  "+strconv.Itoa(i+1)+". "+cand.Name)
		}
		return lines
	}
	verdict, err := r.Count()
	if err != nil {
		return append(lines, c.Theme.Bad.Render(text.Explain(c.Lang, err)))
	}
	return append(lines, tallyRows(c.Inner(c.W, c.H-len(lines)), verdict, nil, -1)...)
}
