package screen

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/dialog"
	"thuky/tui/room"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// entry is where the hand stands while papers are entered: on which name, and on which paper when an earlier one
// is looked at again (from 1; 0 is the next one of the pile).
type entry struct {
	cursor
	back  int
	paper string // that the hand is on: its draft's key and its number
}

// draftKey is under which a round's paper in hand is saved, mark by mark, until it is sealed.
func draftKey(r *meeting.Round) string { return "paper/" + string(r.ID) }

// inHand is the paper being marked: the draft, or the earlier paper looked at. The hand stands on the first name of one that was
// not in hand before.
func (v *Vote) inHand(c *Context, r *meeting.Round) meeting.Paper {
	p := meeting.Paper{Number: len(r.Papers) + 1, Marks: make(tally.Marks, len(r.Candidates))}
	key := draftKey(r)
	switch {
	case r.Recounting():
		p.Number, key = len(r.Second.Papers)+1, secondKey(r)
	case v.entry.back > 0 && v.entry.back <= len(r.Papers):
		p = r.Papers[v.entry.back-1]
		p.Marks = append(tally.Marks(nil), p.Marks...)
		key += "/" + strconv.Itoa(v.entry.back)
	}
	// The draft of a paper sealed since is still there where the program died before it was deleted.
	if number, rest, ok := strings.Cut(c.Draft(key), " "); ok && number == strconv.Itoa(p.Number) {
		marks, spoiled, _ := strings.Cut(rest, " ")
		var read tally.Marks
		if read.UnmarshalText([]byte(marks)) == nil && len(read) == len(r.Candidates) {
			p.Marks, p.Spoiled = read, spoiled
		}
	}
	if paper := key + " " + strconv.Itoa(p.Number); paper != v.entry.paper {
		v.entry.paper, v.entry.at = paper, 0
	}
	return p
}

// keep saves the paper in hand as a draft.
func (v *Vote) keep(r *meeting.Round, p meeting.Paper) tea.Msg {
	marks, _ := p.Marks.MarshalText() // made of known marks
	return Save{v.handKey(r), strconv.Itoa(p.Number) + " " + string(marks) + " " + p.Spoiled}
}

// secondKey is under which the paper in hand of the second count is saved.
func secondKey(r *meeting.Round) string { return draftKey(r) + "/second" }

func (v *Vote) handKey(r *meeting.Round) string {
	if r.Recounting() {
		return secondKey(r)
	}
	if v.entry.back > 0 {
		return draftKey(r) + "/" + strconv.Itoa(v.entry.back)
	}
	return draftKey(r)
}

func (v *Vote) paperActions(c *Context, r *meeting.Round) []Action {
	p := v.inHand(c, r)
	actions := append([]Action{v.seal(c, r, p)}, v.markActions(r, p)...)
	actions = append(actions,
		v.spoil(c, r, p),
		v.turnTo(r, "pgup", text.PaperBack, -1),
		v.turnTo(r, "pgdown", text.PaperOn, 1),
		v.showResult(r),
		v.recountBegin(c, r),
		v.issue(c, r),
		v.void(c, r),
	)
	return append(actions, v.entry.moves(c, len(r.Candidates))[:2]...)
}

// markActions mark the paper in hand: the name under the cursor, or by its number.
func (v *Vote) markActions(r *meeting.Round, p meeting.Paper) []Action {
	mark := func(keys []string, name text.Word, i int, m tally.Mark) Action {
		return Action{Keys: keys, Name: name, Do: func() tea.Msg {
			v.entry.at = i
			if p.Marks[i] == m {
				m = tally.None
			}
			p.Marks[i] = m
			return v.keep(r, p)
		}}
	}
	at := min(v.entry.at, len(r.Candidates)-1)
	actions := []Action{
		mark([]string{"space", "+"}, text.MarkAgree, at, tally.Agree),
		mark([]string{"-"}, text.MarkDisagree, at, tally.Disagree),
		mark([]string{"*"}, text.MarkBoth, at, tally.BothBoxes),
	}
	for i := range min(10, len(r.Candidates)) {
		a := mark([]string{strconv.Itoa((i + 1) % 10)}, text.MarkAgree, i, tally.Agree)
		a.Quiet = true
		actions = append(actions, a)
	}
	return actions
}

// showResult goes from the entry to the result.
func (v *Vote) showResult(r *meeting.Round) Action {
	return Action{Keys: []string{"ctrl+r"}, Name: text.ResultShow, Why: v.counted(r), Do: func() tea.Msg { v.result = true; return nil }}
}

func (v *Vote) counted(r *meeting.Round) error {
	if !r.Counted() {
		return &meeting.Refusal{Why: meeting.ErrNoCount}
	}
	return nil
}

// spoil sets the paper in hand aside with the tellers' reason, or takes that back.
func (v *Vote) spoil(c *Context, r *meeting.Round, p meeting.Paper) Action {
	if p.Spoiled != "" {
		return Action{Keys: []string{"ctrl+x"}, Name: text.PaperUnspoil, Do: func() tea.Msg { p.Spoiled = ""; return v.keep(r, p) }}
	}
	return open([]string{"ctrl+x"}, text.PaperSpoil, nil, func() dialog.Dialog {
		var opts []dialog.Option
		set := func(reason string) tea.Msg { p.Spoiled = reason; return v.keep(r, p) }
		for _, w := range text.SpoilReasons {
			opts = append(opts, dialog.Option{Label: c.T(w), Out: set(w.Vi)})
		}
		return dialog.NewPick(c.T(text.PaperSpoil), opts, set)
	})
}

// turnTo looks at another paper of the pile.
func (v *Vote) turnTo(r *meeting.Round, key string, name text.Word, by int) Action {
	n := len(r.Papers)
	at := v.entry.back
	if at == 0 {
		at = n + 1
	}
	to := at + by
	a := Action{Keys: []string{key}, Name: name, Do: func() tea.Msg {
		v.entry.back = to % (n + 1)
		return nil
	}}
	if to < 1 || to > n+1 {
		a.Why = &meeting.Refusal{Why: text.ErrNoPaper}
	}
	return a
}

// issue says how many papers were issued.
func (v *Vote) issue(c *Context, r *meeting.Round) Action {
	issued := 0
	if r.Issued != nil {
		issued = *r.Issued
	}
	why := c.M.Check(meeting.PapersIssued{Round: r.ID, Issued: issued + 1}, c.Now)
	return open([]string{"ctrl+o"}, text.IssueEdit, why, func() dialog.Dialog {
		n := issued
		if n == 0 {
			n = r.Voters()
		}
		return c.form(c.T(text.IssueEdit), []dialog.Field{{Label: text.IssuedLabel, Replace: true, Value: strconv.Itoa(n), Hint: c.T(text.IssuedHint, r.Voters())}}, func(val []string) (meeting.Body, error) {
			n, err := number(val[0])
			return meeting.PapersIssued{Round: r.ID, Issued: n}, err
		})
	})
}

// paperView draws the paper in hand at the left and the tally growing at the right, name by name on the same lines.
func (v *Vote) paperView(c *Context, r *meeting.Round) []string {
	p := v.inHand(c, r)
	verdict, err := r.Count()
	top := v.paperHead(c, r, p, verdict)
	if err != nil {
		return append(top, c.Theme.Bad.Render(text.Explain(c.Lang, err)))
	}
	hand, rest := &room.Hand{Marks: p.Marks, Cursor: v.entry.at}, c.Inner(c.W, c.H-len(top))
	if room.Hidden(r) {
		return append(top, handRows(rest, r, hand)...)
	}
	return append(top, room.Tally(rest, verdict, hand, c.Motion)...)
}

// paperHead says which paper is in hand, and how the pile stands.
func (v *Vote) paperHead(c *Context, r *meeting.Round, p meeting.Paper, verdict tally.Verdict) []string {
	head, entered := c.T(text.PaperNext, p.Number), verdict.Returned
	switch {
	case r.Recounting():
		head, entered = c.Theme.Warn.Render(c.T(text.RecountPaper, p.Number, r.Second.Teller)), len(r.Second.Papers)
	case v.entry.back > 0:
		head = c.Theme.Warn.Render(c.T(text.PaperAgain, p.Number))
	case allIn(r, p):
		head = c.T(text.PaperAll, *r.Issued)
	}
	pile := c.T(text.PileLine, *r.Issued, verdict.Returned, verdict.Valid, verdict.Invalid)
	pileStyle := c.Theme.Text
	switch {
	case !verdict.Balanced:
		pile, pileStyle = "! "+text.Problems(c.Lang, verdict.Problems), c.Theme.Bad
	case room.Hidden(r):
		pile = c.T(text.SealedNote)
	}
	lines := []string{roundTitle(c, r)}
	numbers := widget.Digits(strconv.Itoa(entered)+"/"+strconv.Itoa(*r.Issued), 1)
	say := []string{c.Theme.Strong.Render(head), paperJudgement(c, r, p), pileStyle.Render(pile)}
	if allIn(r, p) {
		say[1] = ""
	}
	for i, n := range numbers {
		lines = append(lines, widget.Spread("  "+say[i], c.Theme.Strong.Render(n)+" ", c.W))
	}
	if len(r.Candidates) > c.H-len(lines)-1 { // rather all names than a rule
		return lines
	}
	return append(lines, widget.Rule(c.Frame, ""))
}

// allIn reports whether every paper issued has been entered, and none is in hand.
func allIn(r *meeting.Round, p meeting.Paper) bool {
	return untouched(p) && !r.Recounting() && p.Number > len(r.Papers) && len(r.Papers) >= *r.Issued
}

// paperJudgement says what the paper in hand would count as.
func paperJudgement(c *Context, r *meeting.Round, p meeting.Paper) string {
	marked := 0
	for _, m := range p.Marks {
		if m == tally.Agree {
			marked++
		}
	}
	if reason := r.Invalid(p); reason != "" {
		return c.Theme.Bad.Render("✗ " + c.T(text.PaperInvalid, text.Reasoned(c.Lang, reason)))
	}
	valid := c.T(text.PaperValid, marked)
	if r.Rule.Marks > 0 {
		valid = c.T(text.PaperValidOf, marked, r.Rule.Marks)
	}
	return c.Theme.Good.Render("✓ ") + c.Theme.Text.Render(valid)
}

// handRows draws the candidates with the boxes of the paper in hand alone.
func handRows(f widget.Frame, r *meeting.Round, hand *room.Hand) []string {
	var names, lines []string
	for _, cand := range r.Candidates {
		names = append(names, cand.Name)
	}
	for i, name := range widget.Apart(names, f.W-room.HandWidth) {
		head, style := hand.Head(f, i, f.Theme.Text)
		lines = append(lines, head+style.Render(widget.Fit(name, f.W-room.HandWidth)))
	}
	from := max(0, min(hand.Cursor-f.H/2, len(lines)-f.H))
	return lines[from:min(len(lines), from+f.H)]
}

// DraftKeys are all the keys under which a round's papers may be half marked.
func DraftKeys(r *meeting.Round) []string {
	keys := []string{draftKey(r), secondKey(r)}
	for i := range r.Papers {
		keys = append(keys, draftKey(r)+"/"+strconv.Itoa(i+1))
	}
	return keys
}
