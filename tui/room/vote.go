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
		return append(out, c.names(r)...)
	case r.Title == "":
		return c.around(head, nil, c.hands(v.Names[0])...)
	}
	out, _ = c.standing(head, remark)
	if r.Method == meeting.SecretPapers {
		bare, _ := c.standing(head, context)
		lines, names := c.H-len(out)-1, wholeNames(c.Frame, v) // lines under how many papers are counted
		if names > lines && (names <= lines+len(out)-len(bare) || len(v.Names) > lines) {
			out = bare // how it is decided gives way to the names
		}
		out = append(out, c.pile(v, *r.Issued, c.H-len(out))...)
	}
	return c.tallied(out, v)
}

// tallied is a head and the names with their bars under it.
func (c canvas) tallied(head []string, v tally.Verdict) []string {
	space := c.Inner(c.W, c.H-len(head))
	t := newRows(space, v, nil, true)
	switch entries := t.entries(v, c.Motion); {
	case crowded(entries, space.H): // there is hardly room for both: all of it, page after page
		return c.paged(append(lone(head), entries...), c.H)
	case len(flat(entries)) > space.H:
		return append(head, c.paged(entries, space.H)...)
	}
	drawn := t.draw(v, c.Motion)
	if len(drawn) < space.H { // what is needed stands above the bars, in a line of its own
		head = append(head, "")
	}
	return append(head, drawn...)
}

// pile is how many papers are counted of those issued, in so many lines at the most: in words, and above them in large digits
// where the names leave room. Their own large digits come first; else these are a quarter of the screen high where each
// name keeps its line.
func (c canvas) pile(v tally.Verdict, issued, lines int) []string {
	words := c.centred(c.Theme.Text, c.T(text.HallPapers, v.Returned, issued))
	const needed, apart, smallest, step = 1, 3, 3, 2 // lines: over the bars, between the parts, of digits, from a scale to the next
	names := wholeNames(c.Frame, v)
	if high := tallyHeight(len(v.Names), 1); high >= names && high+needed+len(words) <= lines {
		names = high
	}
	free := min(lines-len(words)-names-needed-apart, c.screen/4+step)
	if free < smallest {
		return words
	}
	digits, _ := c.large(c.Theme.Strong, strconv.Itoa(v.Returned)+"/"+strconv.Itoa(issued))(free)
	return append(append(append([]string{""}, digits...), ""), words...)
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
	return c.around(append(head, line()), nil, c.large(c.Theme.Strong, strconv.Itoa(n)+"/"+strconv.Itoa(*r.Issued)))
}

// names are what is voted on, before there is anything to count.
func (c canvas) names(r *meeting.Round) []string {
	if r.Title == "" {
		return c.centred(c.Theme.Strong, c.T(text.HallHands))
	}
	var list []entry
	for i, x := range r.Candidates {
		list = append(list, entry{i + 1, "", x.Name, c.Theme.Strong})
	}
	return c.columns(list, c.H-3)
}

// hands are the ways to draw the numbers of a motion: in favour, against, neither.
func (c canvas) hands(n tally.NameResult) []drawing {
	parts := []part{
		{strconv.Itoa(n.Agree), c.T(text.HallAgree)}, {strconv.Itoa(n.Disagree), c.T(text.HallDisagree)}, {strconv.Itoa(n.None), c.T(text.HallNone)},
	}
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
	draw := c.named
	if r.Title == "" && r.Method != meeting.Consensus {
		draw = c.moved
	}
	lines := draw(r, said)
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
		[]block{line(), {sum, meaning}, c.gap(), {said.concluded, outcome}}, c.hands(n)...)
}

// named is the result of a vote on names: every one with its arithmetic.
func (c canvas) named(r *meeting.Round, said declared) []string {
	out, foot := slices.Concat(said.title, said.needed), said.concluded
	above, below := c.air(), c.air() // of the names
	names := wholeLines(c.Frame, r, r.Verdict)
	if len(out)+names+len(foot) > c.H { // they are cut, or take pages
		names = len(r.Verdict.Names)
		above, below = []string{""}, []string{""}
	}
	full := len(out) + names + len(foot) // lines, if every name is seen at once
	if full+len(said.pile) <= c.H {      // the names come first
		out, full = append(out, said.pile...), full+len(said.pile)
	}
	if full <= c.H && full+len(above)+len(below) > c.H {
		above = nil
	}
	if full <= c.H && full+len(below) > c.H {
		below = nil
	}
	out, foot = append(out, above...), append(below, foot...)
	space := c.Inner(c.W, c.H-len(out)-len(foot))
	entries := Verdict(space, r, r.Verdict, true)
	if crowded(entries, space.H) { // there is hardly room for both: all of it, page after page
		return c.paged(slices.Concat(lone(out), Verdict(c.Inner(c.W, 1), r, r.Verdict, true), lone(foot)), c.H)
	}
	return slices.Concat(out, c.paged(entries, space.H), foot)
}
