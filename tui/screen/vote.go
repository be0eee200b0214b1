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

// Vote is the voting: the list of what is or can be voted on, a round's papers or totals, and its result.
type Vote struct {
	list   cursor     // in the list of votes, or of papers that differ
	kept   cursor     // where it stood in the list of votes
	left   meeting.ID // the round that was shown before the list
	round  meeting.ID // the round shown; empty: the list
	result bool       // its result is shown, not the entry of papers
	entry  entry
	roll   roll
	from   int // the first line of the result in sight
}

// Name is the screen's name.
func (v *Vote) Name() text.Word { return text.VoteName }

// Show opens a round, or the list when id is empty.
func (v *Vote) Show(id meeting.ID) {
	if id == "" && v.round != "" {
		v.left = v.round
	}
	v.round, v.result, v.entry, v.roll, v.list, v.from = id, false, entry{}, roll{}, v.listAt(id), 0
}

// Place says what is shown, in a form that Return reads: the round, the paper looked at again, and the result.
func (v *Vote) Place() string {
	place := string(v.round) + " " + strconv.Itoa(v.entry.back)
	if v.result {
		place += " result"
	}
	return place
}

// Return shows what Place said; what it does not understand is the list.
func (v *Vote) Return(place string) {
	f := strings.Fields(place)
	if !strings.HasPrefix(place, " ") && len(f) >= 2 {
		v.Show(meeting.ID(f[0]))
		v.entry.back, _ = strconv.Atoi(f[1]) // 0, the next paper, for what is no number
		v.result = len(f) > 2
	}
}

// listAt keeps the cursor's place in the list of votes while that is what is shown; a list within a round starts anew.
func (v *Vote) listAt(id meeting.ID) cursor {
	if id == "" {
		return v.kept
	}
	if v.round == "" {
		v.kept = v.list
	}
	return cursor{}
}

// Shown is the round shown, or empty.
func (v *Vote) Shown() meeting.ID { return v.round }

// Marking reports whether digits mark names on a paper now, and are not for switching screens.
func (v *Vote) Marking(c *Context) bool {
	r := v.open(c)
	return r != nil && !v.result && r.State == meeting.Open && r.Method == meeting.SecretPapers && r.Issued != nil
}

// open is the round shown, or nil for the list; a round that was taken back is not shown any longer.
func (v *Vote) open(c *Context) *meeting.Round { return c.M.Round(v.round) }

// subject is a line of the list: a title without a standing round, or a round.
type subject struct {
	title *meeting.Title
	round *meeting.Round
}

// subjects lists every round under its title, then the motions; a title that can be voted on (again) has a line of its own.
func (v *Vote) subjects(c *Context) []subject {
	var out []subject
	for _, t := range c.M.Titles {
		for _, r := range c.M.Rounds {
			if r.Title == t.ID {
				out = append(out, subject{t, r})
			}
		}
		if last := c.M.LastRound(t); last == nil || last.State == meeting.Declared && last.Verdict.Open > 0 && last.Settlement == nil {
			out = append(out, subject{title: t})
		}
	}
	for _, r := range c.M.Rounds {
		if r.Title == "" {
			out = append(out, subject{round: r})
		}
	}
	return out
}

// Actions are the keys of what is shown.
func (v *Vote) Actions(c *Context) []Action {
	r := v.open(c)
	if r == nil {
		return v.listActions(c)
	}
	back := Action{Keys: []string{"esc"}, Name: text.BackToVotes, Do: func() tea.Msg {
		if v.result && r.State == meeting.Open {
			v.result = false
			return nil
		}
		return Go{Screen: VoteScreen}
	}}
	switch {
	case r.State == meeting.Open && len(r.Differences()) > 0:
		return append(v.differActions(c, r), back)
	case v.result || r.State != meeting.Open:
		if r.State == meeting.Open {
			back.Keys, back.Name = []string{"esc", "ctrl+r"}, text.BackToEntry
		}
		return v.resultActions(c, r, back)
	case r.Recounting():
		return append(v.recountActions(c, r), back)
	case r.Method == meeting.RollCallVote:
		return append(v.rollActions(c, r), back)
	case r.Method == meeting.Consensus:
		return append(v.askActions(c, r), back)
	case r.Method == meeting.SecretPapers && r.Issued != nil:
		return append(v.paperActions(c, r), back)
	}
	return append(v.totalActions(c, r), back)
}

func (v *Vote) listActions(c *Context) []Action {
	list := v.subjects(c)
	for i, s := range list {
		if s.round != nil && s.round.ID == v.left {
			v.list.at = i
		}
	}
	v.left = ""
	moves := v.list.moves(c, len(list))
	motion := MotionAction(c)
	if len(list) == 0 {
		return append([]Action{motion}, moves...)
	}
	s := list[v.list.at]
	if s.round != nil {
		show := Action{Keys: []string{"enter"}, Name: text.RoundShow, Do: func() tea.Msg { return Go{Screen: VoteScreen, Round: s.round.ID} }}
		return append([]Action{show, motion, v.void(c, s.round)}, moves...)
	}
	id := c.NewID()
	body := meeting.RoundOpened{ID: id, Title: s.title.ID}
	begin := open([]string{"enter"}, text.Of(s.title.Rule.Method, text.RoundOpen), c.M.Check(body, c.Now), func() dialog.Dialog { return v.openForm(c, s.title, body) })
	return append([]Action{begin, motion}, moves...)
}

// openForm shows what will be frozen and asks how many vote in writing.
func (v *Vote) openForm(c *Context, t *meeting.Title, body meeting.RoundOpened) dialog.Dialog {
	next, _ := c.M.NextRound(t) // the action is refused where there is none
	q := c.M.Quorum()
	hint := c.T(text.FreezeHint, q.Members, q.Present, len(next.Candidates), next.Seats)
	fields := []dialog.Field{{Label: text.Of(t.Rule.Method, text.WrittenLabel), Replace: true, Value: "0", Hint: hint}}
	further := c.M.LastRound(t) != nil
	if further { // the chair has decided so
		fields = append([]dialog.Field{{Label: text.Reason, Hint: hint}}, fields...)
	}
	return c.form(c.T(text.Of(t.Rule.Method, text.RoundOpen))+": "+t.Name, fields, func(val []string) (meeting.Body, error) {
		if further {
			if body.Reason = val[0]; body.Reason == "" {
				return nil, &meeting.Refusal{Why: meeting.ErrReason}
			}
		}
		n, err := number(val[len(val)-1])
		if absent := len(c.M.Units) - c.M.Present(); err == nil && (n < 0 || n > absent) {
			err = &meeting.Refusal{Why: text.ErrWritten, Details: []any{n, absent}}
		}
		body.Written = n
		return body, err
	}, Go{Screen: VoteScreen, Round: body.ID})
}

func (v *Vote) void(c *Context, r *meeting.Round) Action {
	name := text.Of(r.Method, text.RoundVoid)
	switch { // before there is a result it is the vote that is given up
	case r.State != meeting.Open:
	case r.Method.Secret():
		name = text.RoundStop
	default:
		name = text.VoteStop
	}
	return open([]string{"delete"}, name, c.M.Check(meeting.RoundVoided{Round: r.ID, Reason: "?"}, c.Now), func() dialog.Dialog {
		return c.form(c.T(name)+": "+r.Subject, []dialog.Field{{Label: text.Reason, Hint: c.T(text.Of(r.Method, text.VoidHint))}}, func(val []string) (meeting.Body, error) {
			return meeting.RoundVoided{Round: r.ID, Reason: val[0]}, nil
		})
	})
}

// View draws what is shown.
func (v *Vote) View(c *Context) []string {
	r := v.open(c)
	switch {
	case r == nil:
		return v.listView(c)
	case r.State == meeting.Open && len(r.Differences()) > 0:
		return v.differView(c, r)
	case v.result || r.State != meeting.Open:
		return v.resultView(c, r)
	case r.Method == meeting.RollCallVote:
		return v.rollView(c, r)
	case r.Method == meeting.Consensus:
		return v.askView(c, r)
	case r.Method == meeting.SecretPapers && r.Issued != nil:
		return v.paperView(c, r)
	}
	return v.totalView(c, r)
}

func (v *Vote) listView(c *Context) []string {
	list := v.subjects(c)
	top := []string{c.Theme.Title.Render(c.T(text.VotesHead)), ""}
	if len(list) == 0 {
		return append(top, c.Theme.Dim.Render(c.T(text.VotesNone)))
	}
	var rows []widget.Row
	for i, s := range list {
		rows = append(rows, v.subjectRow(c, i, s))
	}
	f := c.list(c.Inner(c.W, c.H-len(top)))
	cols := []widget.Column{{Width: 2, Right: true}, {Head: c.T(text.ColSubject)}, {Head: c.T(text.ColRound), Width: 7}, {Head: c.T(text.ColState), Width: f.W * 2 / 5}}
	return append(top, widget.List(f, cols, rows, v.list.at)...)
}

func (v *Vote) subjectRow(c *Context, i int, s subject) widget.Row {
	if s.round == nil {
		next, err := c.M.NextRound(s.title)
		if err == nil { // nor without tellers, where papers are counted
			err = c.M.Check(meeting.RoundOpened{ID: "next", Title: s.title.ID}, c.Now)
		}
		state := "· "
		if err != nil {
			state += c.T(text.RoundNotYet)
			return widget.Row{Cells: []string{strconv.Itoa(i + 1), s.title.Name, "", state}, Detail: firstLines(text.Explain(c.Lang, err), c.list(c.Frame).W-widget.DetailIndent, 3)}
		} else {
			state = c.Theme.Good.Render("› " + c.T(text.RoundReady, len(next.Candidates), next.Seats))
		}
		return widget.Row{Cells: []string{strconv.Itoa(i + 1), s.title.Name, "", state}, Detail: firstLines(text.Capital(text.RuleLine(c.Lang, s.title.Rule)), c.list(c.Frame).W-widget.DetailIndent, 3)}
	}
	r := s.round
	state := roundState(c, r)
	switch r.State {
	case meeting.Open:
		state = c.Theme.Warn.Render("▶ " + state)
		if r.Method == meeting.SecretPapers && r.Issued != nil {
			state += "  " + c.T(text.PapersOf, len(r.Papers), *r.Issued)
		}
	case meeting.Declared:
		state = c.Theme.Good.Render("✓ "+state) + " " + outcome(c, r)
	default:
		state = "✗ " + state
	}
	number := ""
	if r.Title != "" {
		number = c.T(text.RoundNumber, r.Number)
	}
	return widget.Row{Cells: []string{strconv.Itoa(i + 1), r.Subject, number, state}, Dim: r.State == meeting.Void}
}

// roundState says how far a round is: a vote by hands is not a ballot, and papers that are read are being counted.
func roundState(c *Context, r *meeting.Round) string {
	switch {
	case r.State != meeting.Open:
	case !r.Method.Secret():
		return c.T(text.StateVoting)
	case r.Counted():
		return c.T(text.StateCounting)
	}
	return c.T(text.RoundStates[r.State])
}

// roundTitle names what a round is on; the first round of a title needs no number.
func roundTitle(c *Context, r *meeting.Round) string {
	if r.Title == "" || r.Number == 1 {
		return c.Theme.Title.Render(r.Subject)
	}
	return c.Theme.Title.Render(r.Subject + " · " + c.T(text.RoundNumber, r.Number))
}

// outcome is a round's result in a few words, for the list.
func outcome(c *Context, r *meeting.Round) string {
	v := r.Verdict
	switch {
	case r.Title == "" && v.Names[0].Passes:
		return c.T(text.Carried)
	case r.Title == "":
		return c.T(text.Lost)
	case r.Settlement != nil:
		return c.T(text.SettledShort, len(v.Elected)+len(r.Settlement.Names))
	case v.Status == tally.Tied:
		return c.T(text.Of(r.Method, text.TiedShort), len(v.Elected), v.Open)
	}
	return c.T(text.ElectedShort, len(v.Elected))
}
