package room

import (
	"slices"
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/meeting/paper"
	"thuky/meeting/tally"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// heading names what a round is on, and says how it is decided.
func (c canvas) heading(r *meeting.Round) []block {
	out := []block{{c.centred(c.Theme.Title, Heading(c.Frame, r)), name}}
	if c.H >= 12 && r.Method != meeting.Consensus {
		out = append(out, block{c.centred(c.Theme.Dim, text.Capital(text.RuleShort(c.Lang, r.Method, r.Rule))), remark})
	}
	return append(out, line())
}

// Heading names what a round is on; the first round of a title needs no number.
func Heading(f widget.Frame, r *meeting.Round) string {
	if r.Title == "" || r.Number == 1 {
		return r.Subject
	}
	return r.Subject + " · " + f.T(text.RoundNumber, r.Number)
}

// count is a round on its way: the names with their bars, the three numbers of a motion, or, while its totals must not
// be seen, how far the tellers are.
func (c canvas) count(r *meeting.Round) []string {
	head := c.heading(r)
	out, _ := c.standing(head, air)
	v, err := r.Count()
	waiting := err != nil || !r.Counted()
	switch {
	case waiting && r.Method.Secret():
		return append(out, c.centred(c.Theme.Strong, c.T(text.HallVoting))...)
	case Hidden(r):
		return c.working(head, r)
	case r.Method == meeting.Consensus:
		return append(out, c.centred(c.Theme.Strong, AskWords(c.Frame, c.M, r))...)
	case waiting:
		return c.names(out, r)
	case r.Title == "":
		return c.moving(head, r, v.Names[0])
	}
	return c.tallied(head, r, v)
}

// moving is a motion that is being voted on: its three numbers under its heading. Who has not been called yet in a roll call
// has not abstained.
func (c canvas) moving(head []block, r *meeting.Round, n tally.NameResult) []string {
	most := 0
	switch {
	case r.Method == meeting.RollCallVote:
		missing, all := r.UnansweredOn(0), len(r.Electorate)
		n.None, most = n.None-missing, all
		head = append(head, block{c.centred(c.Theme.Text, c.T(text.RollProgress, all-missing, all)), meaning}, line())
	case r.Issued != nil:
		most = *r.Issued
	}
	return c.around(head, nil, c.hands(n, most)...)
}

// tallied is a vote on names that is being counted: under its heading, and how many papers are counted, the names with
// their bars. How it is decided, and what parts the picture from its frame, give way to the names.
func (c canvas) tallied(heading []block, r *meeting.Round, v tally.Verdict) []string {
	head, _ := c.standing(heading, remark)
	bare, _ := c.standing(heading, context)
	pile := 0 // lines, of how many papers are counted
	if r.Method == meeting.SecretPapers {
		pile = len(c.counted(v, *r.Issued))
	}
	names := pile + wholeNames(c.Frame, v)
	if len(head)+names > c.H {
		c.H += c.spare
	}
	if len(head)+names > c.H && (len(bare)+names <= c.H || len(head)+pile+len(v.Names) > c.H) {
		head = bare
	}
	if pile > 0 {
		head = append(head, c.pile(v, *r.Issued, c.H-len(head))...)
	}
	space := c.Inner(c.W, c.H-len(head))
	t := newRows(space, v, nil, true)
	entries := t.entries(v, c.Motion)
	if len(flat(entries)) > space.H {
		return c.between([][]string{head}, entries, nil)
	}
	drawn := t.draw(v, c.Motion)
	if len(drawn) < space.H {
		head = append(head, "")
	}
	return append(head, drawn...)
}

// pile is how many papers are counted of those issued, in so many lines at the most: in words, and above them in large digits
// where the names leave room. Their own large digits come first; else these are a quarter of the screen high where each
// name keeps its line.
func (c canvas) pile(v tally.Verdict, issued, lines int) []string {
	words := c.counted(v, issued)
	const needed, apart, smallest, step = 1, 3, 3, 2 // lines: over the bars, between the parts, of digits, from a scale to the next
	names := wholeNames(c.Frame, v)
	if high := tallyHeight(len(v.Names), 1); high >= names && high+needed+len(words) <= lines {
		names = high
	}
	free := min(lines-len(words)-names-needed-apart, c.screen/4+step)
	if free < smallest {
		return words
	}
	digits, high := c.outOf(v.Returned, issued)(free)
	if high == 0 {
		return words
	}
	return slices.Concat([]string{""}, digits, []string{""}, words)
}

// counted are the words on how many papers are counted.
func (c canvas) counted(v tally.Verdict, issued int) []string {
	return c.centred(c.Theme.Text, c.T(text.HallPapers, v.Returned, issued))
}

// AskWords is what the chair asks the hall, where nobody is counted.
func AskWords(f widget.Frame, m *meeting.Meeting, r *meeting.Round) string {
	if f.Lang == text.Vietnamese || r.Title == "" {
		return f.T(text.AskQuestion, paper.Question(m, r))
	}
	var names []string
	for _, x := range r.Candidates {
		names = append(names, x.Name)
	}
	return f.T(text.AskQuestion, r.Subject+": "+strings.Join(names, "; "))
}

// working is a count whose totals are not to be seen: how many papers have been read.
func (c canvas) working(head []block, r *meeting.Round) []string {
	words, n := text.HallCounting, len(r.Papers)
	if r.Recounting() {
		words, n = text.HallRecounting, len(r.Second.Papers)
	}
	head = append(head, block{c.centred(c.Theme.Text, c.T(words)), meaning})
	if r.Issued == nil || r.Method != meeting.SecretPapers {
		lines, _ := c.standing(head, air)
		return lines
	}
	return c.around(append(head, line()), nil, c.outOf(n, *r.Issued))
}

// names are what is voted on, under a head, before there is anything to count.
func (c canvas) names(head []string, r *meeting.Round) []string {
	if r.Title == "" {
		return append(head, c.centred(c.Theme.Strong, c.T(text.HallHands))...)
	}
	var list []entry
	for i, x := range r.Candidates {
		list = append(list, entry{i + 1, "", x.Name, c.Theme.Strong})
	}
	return c.between([][]string{head}, c.columns(list, c.H-len(head)), nil)
}

// hands are the ways to draw the numbers of a motion: in favour, against, neither. They have room to grow up to most.
func (c canvas) hands(n tally.NameResult, most int) []drawing {
	said := func(n int, word text.Word) part { return part{strconv.Itoa(n), strconv.Itoa(max(n, most)), c.T(word)} }
	parts := []part{said(n.Agree, text.HallAgree), said(n.Disagree, text.HallDisagree), said(n.None, text.HallNone)}
	return []drawing{c.parted(parts), c.led(parts)}
}

// result is what was declared, with its arithmetic and what follows from it: line after line, where it rises.
func (c canvas) result(r *meeting.Round) []string {
	said := declared{title: c.title(c.Theme.Title, Heading(c.Frame, r)), concluded: widget.Center(Concluded(c.Frame, c.M, r, r.Verdict), c.W)}
	if s := SettledWords(c.Frame, r); s != "" {
		said.concluded = append(said.concluded, c.centred(c.Theme.Good, s)...)
	}
	if words := NeededWords(c.Frame, r, r.Verdict); words != "" && r.Method != meeting.Consensus {
		said.needed = c.centred(c.Theme.Dim, words)
	}
	if v := r.Verdict; r.Issued != nil {
		said.pile = c.centred(c.Theme.Dim, text.Capital(c.T(text.PileLine, *r.Issued, v.Returned, v.Valid, v.Invalid)))
	}
	var lines []string
	switch {
	case r.Title != "":
		lines = c.named(r, said)
	case r.Method == meeting.Consensus: // nobody was counted
		lines = slices.Concat(said.title, c.air(), said.concluded)
	default:
		lines = c.moved(r, said)
	}
	for i := c.Motion.revealed(len(lines)); i < len(lines); i++ {
		lines[i] = ""
	}
	return lines
}

// declared are the lines that stand above and below the figures of a result. What all names need is said once.
type declared struct{ title, needed, pile, concluded []string }

// moved is the result of a motion.
func (c canvas) moved(r *meeting.Round, said declared) []string {
	n := r.Verdict.Names[0]
	sum := c.centred(c.Theme.Text, text.Outcome(c.Lang, r.Method, r.Rule, n))
	return c.around(
		[]block{{said.title, name}, {said.needed, context}, {said.pile, remark}, c.gap()},
		[]block{line(), {sum, meaning}, c.gap(), {said.concluded, outcome}}, c.hands(n, 0)...)
}

// named is the result of a vote on names: every one with its arithmetic. What parts the picture, within and from its frame,
// gives way to whole names, and to how many papers there were.
func (c canvas) named(r *meeting.Round, said declared) []string {
	head, foot := [][]string{said.title, said.needed}, said.concluded
	above, below := c.air(), c.air() // of the names
	names, others := wholeLines(c.Frame, r, r.Verdict), len(said.title)+len(said.needed)+len(foot)
	if others+names+len(said.pile) > c.H {
		c.H += c.spare
	}
	if others+names > c.H { // they are cut, or take pages
		names = len(r.Verdict.Names)
		above, below = nil, nil
	}
	free := c.H - others - names // lines, if every name is seen at once: the names come first
	if free >= len(said.pile) {
		head, free = append(head, said.pile), free-len(said.pile)
	}
	if free >= 0 && free < len(above)+len(below) {
		above = nil
	}
	if free >= 0 && free < len(below) {
		below = nil
	}
	head, foot = append(head, above), append(below, foot...)
	space := c.Inner(c.W, c.H-len(flat(head))-len(foot))
	entries := airy(Verdict(space, r, r.Verdict, true), space.H)
	if crowded(entries, space.H) {
		entries = Verdict(c.Inner(c.W, 1), r, r.Verdict, true)
	}
	return c.between(head, entries, [][]string{foot})
}
