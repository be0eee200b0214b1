package screen

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/dialog"
	"thuky/tui/room"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// resultActions are the keys while a round's result is shown; back leaves it.
func (v *Vote) resultActions(c *Context, r *meeting.Round, back Action) []Action {
	if r.State != meeting.Open {
		return append(append(v.settle(c, r), v.void(c, r), back), v.scrolls()...)
	}
	declare, void := v.declare(c, r), v.void(c, r)
	if verdict, err := r.Count(); err == nil && provisional(r, verdict) {
		// Papers may never come back, so that it can be done; but the others are to be entered first.
		declare.Name = text.DeclareShort
		return append([]Action{back, void, declare}, v.scrolls()...)
	}
	return append([]Action{declare, void, back}, v.scrolls()...)
}

// declare announces the result after a question; papers that do not balance need the chair's reason.
func (v *Vote) declare(c *Context, r *meeting.Round) Action {
	body, err := c.M.Declare(r, "")
	if half := v.halfMarked(c, r); half != nil {
		err = half
	}
	if err != nil {
		return Action{Keys: []string{"enter"}, Name: text.Declare, Why: err}
	}
	if !body.Verdict.Balanced {
		probe := body
		probe.Reason = "?"
		return open([]string{"enter"}, text.Declare, c.M.Check(probe, c.Now), func() dialog.Dialog {
			hint := c.T(text.UnbalancedHint, text.Problems(c.Lang, body.Verdict.Problems))
			explain := func(err error) string { return text.Explain(c.Lang, err) }
			return dialog.NewForm(c.T(text.Declare)+": "+r.Subject, []dialog.Field{{Label: text.ChairReason, Hint: hint}}, explain, func(val []string) (tea.Msg, error) {
				body.Reason = val[0]
				if val[0] == "" {
					return nil, &meeting.Refusal{Why: meeting.ErrReason}
				}
				lines := []string{room.Heading(c.Frame, r), "", c.T(text.ChairReason) + ": " + val[0], "", c.T(text.DeclareWarning)}
				return Open{dialog.NewConfirm(c.Clock, c.T(text.DeclareQuestion), lines, c.T(text.Declare), Record{Body: body})}, nil
			})
		})
	}
	return open([]string{"enter"}, text.Declare, c.M.Check(body, c.Now), func() dialog.Dialog {
		lines := c.declareWarnings(r, body.Verdict)
		if !room.Hidden(r) { // the box covers the result: it says it again
			lines = append([]string{room.Conclusion(c.Frame, c.M, r, body.Verdict), ""}, lines...)
		}
		above := func(n int) []string {
			said := []string{room.Heading(c.Frame, r), ""}
			if !room.Hidden(r) {
				said = append(append(said, c.arithmetic(r, body.Verdict, n-len(said)-1)...), "")
			}
			return said
		}
		return dialog.NewConfirm(c.Clock, c.T(text.DeclareQuestion), lines, c.T(text.Declare), Record{Body: body}).Above(above)
	})
}

// declareWarnings are what is to be thought of before a result is declared.
func (c *Context) declareWarnings(r *meeting.Round, v tally.Verdict) []string {
	var lines []string
	if w := ceilingWarning(c, r); w != "" {
		lines = append(lines, w, "")
	}
	if r.Issued != nil && v.Returned < *r.Issued {
		lines = append(lines, c.T(text.DeclareFewer, v.Returned, *r.Issued), "")
	}
	if n := r.Unanswered(); r.Method == meeting.RollCallVote && n > 0 {
		lines = append(lines, c.T(text.DeclareUncalled, n), "")
	}
	return append(lines, c.T(text.DeclareWarning))
}

// arithmetic says what is declared in n lines, or in a few: what is needed, and what each name has.
func (c *Context) arithmetic(r *meeting.Round, v tally.Verdict, n int) []string {
	if r.Method == meeting.Consensus {
		return nil
	}
	var lines []string
	if needed := room.NeededWords(c.Frame, r, v); needed != "" {
		lines = append(lines, needed)
	}
	const fewest = 2
	return append(lines, room.Figures(c.Frame, r, v, max(fewest, n-len(lines)))...)
}

// resultView draws the names from most agreements to fewest, each with its arithmetic, and the conclusion.
func (v *Vote) resultView(c *Context, r *meeting.Round) []string {
	verdict := r.Verdict
	if r.State == meeting.Open {
		var err error
		if verdict, err = r.Count(); err != nil {
			return []string{c.Theme.Bad.Render(text.Explain(c.Lang, err))}
		}
	}
	lines := []string{widget.Spread(roundTitle(c, r), c.Theme.Text.Render(roundState(c, r)), c.W)}
	if r.State == meeting.Void {
		lines = append(lines, c.Theme.Bad.Render(c.T(text.VoidBecause, r.VoidReason)))
	}
	lines = append(lines, c.Theme.Dim.Render(room.FrozenLine(c.Frame, r)))
	if room.Hidden(r) {
		return append(lines, "", c.Theme.Warn.Render(c.T(text.SealedNote)))
	}
	if r.State != meeting.Open && !room.Announced(r) { // voided before there was a result
		return lines
	}
	if r.Method.Secret() && r.Issued != nil {
		pile, why := c.T(text.PileLine, *r.Issued, verdict.Returned, verdict.Valid, verdict.Invalid), room.InvalidWords(c.Frame, verdict)
		if ansi.StringWidth(pile+why) > c.W { // the reasons are not torn apart
			lines = append(lines, c.Theme.Text.Render(pile))
			pile, why = "  "+strings.TrimSpace(why), ""
		}
		lines = append(lines, widget.Styled(c.Theme.Text, widget.Wrap(pile+why, c.W))...)
	}
	if !verdict.Balanced {
		lines = append(lines, widget.Styled(c.Theme.Bad, widget.Wrap("! "+c.T(text.Unbalanced, text.Problems(c.Lang, verdict.Problems)), c.W))...)
	}
	if r.Reason != "" {
		lines = append(lines, c.Theme.Warn.Render(c.T(text.ChairReason)+": "+r.Reason))
	}
	if r.Second != nil {
		word := c.T(text.RecountDone, len(r.Second.Papers), len(r.Differences()))
		if len(r.Differences()) == 0 {
			word = c.T(text.RecountAgreed, len(r.Second.Papers))
		}
		lines = append(lines, c.Theme.Dim.Render(word))
	}
	if words := room.NeededWords(c.Frame, r, verdict); words != "" && r.Method != meeting.Consensus {
		lines = append(lines, widget.Styled(c.Theme.Text, widget.Wrap(words, c.W))...)
	}
	var foot []string
	final := !provisional(r, verdict)
	switch {
	case r.State == meeting.Void:
	case final:
		foot = room.Concluded(c.Frame, c.M, r, verdict)
	default:
		foot = []string{c.Theme.Dim.Render(c.T(text.Provisional, verdict.Returned, *r.Issued))}
	}
	if s := room.SettledWords(c.Frame, r); s != "" {
		foot = append(foot, widget.Styled(c.Theme.Good, widget.Wrap(s, c.W))...)
	}
	if w := ceilingWarning(c, r); w != "" {
		foot = append(foot, widget.Styled(c.Theme.Warn, widget.Wrap(w, c.W))...)
	}
	lines = append(lines, "")
	space := c.Inner(c.W, c.H-len(lines)-len(foot)-1)
	lines = append(lines, v.window(c, slices.Concat(room.Verdict(space, r, verdict, final)...), space.H)...)
	return append(append(lines, ""), foot...)
}

// provisional reports whether papers that were issued are still to be entered: nothing is concluded from the others.
func provisional(r *meeting.Round, v tally.Verdict) bool {
	return r.State == meeting.Open && r.Method == meeting.SecretPapers && r.Issued != nil && v.Returned < *r.Issued
}

// window is the part of the names' lines that is in sight; where there are more, its last line says so.
func (v *Vote) window(c *Context, lines []string, room int) []string {
	if room < 2 || len(lines) <= room {
		v.from = 0
		return lines[:min(len(lines), max(0, room))]
	}
	shown := room - 1
	v.from = min(v.from, len(lines)-shown)
	more := c.Theme.Key.Render(c.T(text.MoreNames, v.from+1, v.from+shown, len(lines)))
	return append(append([]string(nil), lines[v.from:v.from+shown]...), more)
}

// scrolls move the window over the names.
func (v *Vote) scrolls() []Action {
	step := func(key string, name text.Word, by int) Action {
		return Action{Keys: []string{key}, Name: name, Quiet: true, Do: func() tea.Msg { v.from = max(0, v.from+by); return nil }}
	}
	return []Action{step("up", text.Up, -1), step("down", text.Down, 1), step("pgup", text.PageUp, -5), step("pgdown", text.PageDown, 5)}
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
	}
	how := text.Capital(c.T(text.Methods[r.Method])) + ". " + text.Capital(text.RuleShort(c.Lang, r.Method, r.Rule)) + ". " + room.FrozenLine(c.Frame, r) + "."
	lines = append(append(lines, widget.Styled(c.Theme.Dim, widget.Wrap(how, c.W))...), "")
	switch {
	case r.Method.Secret() && r.Issued == nil:
		return append(lines, c.Theme.Warn.Render(c.T(text.IssueFirst)))
	case !r.Counted():
		lines = append(lines, c.Theme.Warn.Render(c.T(text.TotalsFirst)))
		if r.Title == "" { // there is but the one, named above
			return lines
		}
		lines = append(lines, "")
		for i, cand := range r.Candidates {
			lines = append(lines, room.Numbered(i+1, cand.Name, c.W)...)
		}
		return lines
	}
	if room.Hidden(r) {
		return append(lines, c.Theme.Warn.Render(c.T(text.SealedNote)))
	}
	verdict, err := r.Count()
	if err != nil {
		return append(lines, c.Theme.Bad.Render(text.Explain(c.Lang, err)))
	}
	return append(lines, room.Tally(c.Inner(c.W, c.H-len(lines)), verdict, nil, c.Motion)...)
}
