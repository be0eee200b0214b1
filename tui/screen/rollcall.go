package screen

import (
	"cmp"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/name"
	"thuky/meeting/tally"
	"thuky/tui/room"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// roll is where the hand stands in a roll call.
type roll struct {
	cursor
	on           int  // the candidate being voted on
	alphabetical bool // the order of calling
}

// called lists the units in the order in which they are called.
func (v *Vote) called(c *Context, r *meeting.Round) []*meeting.Unit {
	var units []*meeting.Unit
	for _, id := range r.Electorate {
		units = append(units, c.M.Unit(id))
	}
	if v.roll.alphabetical {
		slices.SortStableFunc(units, func(a, b *meeting.Unit) int { return cmp.Compare(name.Alphabetical(a.Name, b.Name), 0) })
	}
	return units
}

func (v *Vote) rollActions(c *Context, r *meeting.Round) []Action {
	units := v.called(c, r)
	moves := v.roll.moves(c, len(units))
	if len(units) == 0 {
		return moves
	}
	v.roll.on = min(v.roll.on, len(r.Candidates)-1)
	u := units[v.roll.at]
	answer := func(keys []string, word text.Word, mark tally.Mark) Action {
		a := c.record(keys, word, meeting.AnswerGiven{Round: r.ID, Unit: u.ID, Candidate: r.Candidates[v.roll.on].ID, Mark: mark})
		do := a.Do
		a.Do = func() tea.Msg { v.roll.at = min(v.roll.at+1, len(units)-1); return do() }
		if on := r.Candidates[v.roll.on]; r.Recused(u.ID, on) && mark == tally.Agree { // passed over
			a.Why, a.Do = nil, func() tea.Msg {
				v.roll.at = min(v.roll.at+1, len(units)-1)
				return Tell{text.Explain(c.Lang, &meeting.Refusal{Why: meeting.ErrRecused, Details: []any{u.Name}})}
			}
		}
		return a
	}
	yes, show := []string{"enter", "+"}, v.showResult(r)
	if r.Unanswered() == 0 { // the key that went from one to the next must not change the last one's vote
		yes, show.Keys = []string{"+"}, append([]string{"enter"}, show.Keys...)
	}
	actions := []Action{
		answer(yes, text.RollYes, tally.Agree),
		answer([]string{"-"}, text.RollNo, tally.Disagree),
		answer([]string{"space"}, text.RollNone, tally.None),
		show,
		{Keys: []string{"ctrl+o"}, Name: text.RollOrder, Do: func() tea.Msg { v.roll.alphabetical = !v.roll.alphabetical; return nil }},
		v.void(c, r),
	}
	if n := len(r.Candidates); n > 1 {
		turn := func(key string, word text.Word, by int) Action {
			return Action{Keys: []string{key}, Name: word, Quiet: true, Do: func() tea.Msg { v.roll.on = (v.roll.on + by + n) % n; return nil }}
		}
		actions = append(actions, turn("left", text.SectionBack, -1), turn("right", text.SectionOn, 1))
	}
	return append(actions, moves...)
}

func (v *Vote) rollView(c *Context, r *meeting.Round) []string {
	on := r.Candidates[min(v.roll.on, len(r.Candidates)-1)]
	verdict, err := r.Count()
	if err != nil {
		return []string{c.Theme.Bad.Render(text.Explain(c.Lang, err))}
	}
	lines := []string{
		widget.Spread(roundTitle(c, r), c.Theme.Text.Render(c.T(text.RollProgress, len(r.Electorate)-r.UnansweredOn(slices.Index(r.Candidates, on))-r.Recusals(on), len(r.Electorate)-r.Recusals(on))), c.W),
		c.Theme.Dim.Render(text.Capital(text.RuleShort(c.Lang, r.Method, r.Rule)) + ". " + room.FrozenLine(c.Frame, r)),
	}
	if r.Title != "" {
		lines = append(lines, c.Theme.Strong.Render("◂ "+c.T(text.RollFor, on.Name)+" ▸"))
	}
	lines = append(lines, room.Tally(c.Inner(c.W, max(1, min(len(r.Candidates), 3))), verdict, nil, c.Motion)...)
	lines = append(lines, "")
	var rows []widget.Row
	for i, u := range v.called(c, r) {
		rows = append(rows, widget.Row{Cells: []string{strconv.Itoa(i + 1), u.Name, v.answer(c, r, u, on)}})
	}
	cols := []widget.Column{{Width: 2, Right: true}, {Head: c.T(text.ColUnit)}, {Head: c.T(text.ColState), Width: 26}}
	return append(lines, widget.List(c.list(c.Inner(c.W, c.H-len(lines))), cols, rows, v.roll.at)...)
}

// answer is what a unit said of a candidate.
func (v *Vote) answer(c *Context, r *meeting.Round, u *meeting.Unit, on meeting.Candidate) string {
	at := slices.Index(r.Candidates, on)
	switch {
	case r.Recused(u.ID, on):
		return c.Theme.Warn.Render("○ " + c.T(text.RollRecused))
	case !r.Answered(u.ID, at):
		return c.Theme.Dim.Render("· " + c.T(text.RollWaiting))
	}
	switch r.Vote(u.ID).Marks[at] {
	case tally.Agree:
		return c.Theme.Good.Render("✓ " + c.T(text.RollYes))
	case tally.Disagree:
		return c.Theme.Bad.Render("✗ " + c.T(text.RollNo))
	}
	return c.Theme.Text.Render("– " + c.T(text.RollNone))
}

// askActions are the keys of a consensus: the hall's answer, then the result.
func (v *Vote) askActions(c *Context, r *meeting.Round) []Action {
	yes := c.record([]string{"enter", "+"}, text.AskYes, meeting.ConsensusAsked{Round: r.ID, Agreed: true})
	no := c.record([]string{"-"}, text.AskNo, meeting.ConsensusAsked{Round: r.ID, Agreed: false})
	if r.Consensus == nil {
		return []Action{yes, no, v.void(c, r)}
	}
	show := v.showResult(r)
	show.Keys = append([]string{"enter"}, show.Keys...)
	yes.Keys = []string{"+"}
	return []Action{show, yes, no, v.void(c, r)}
}

func (v *Vote) askView(c *Context, r *meeting.Round) []string {
	lines := []string{roundTitle(c, r), c.Theme.Dim.Render(room.FrozenLine(c.Frame, r)), ""}
	lines = append(append(lines, widget.Styled(c.Theme.Strong, widget.Wrap(room.AskWords(c.Frame, c.M, r), c.W))...), "")
	switch {
	case r.Consensus == nil:
		return append(lines, c.Theme.Warn.Render(c.T(text.AskWait)))
	case *r.Consensus:
		return append(lines, c.Theme.Good.Render("✓ "+c.T(text.AskYes)))
	}
	return append(lines, c.Theme.Bad.Render("✗ "+c.T(text.AskNo)))
}
