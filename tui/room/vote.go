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
func (c canvas) heading(r *meeting.Round) []string {
	out := c.centred(c.Theme.Title, Heading(c.Frame, r))
	if c.H >= 12 && r.Method != meeting.Consensus {
		out = append(out, c.centred(c.Theme.Dim, text.Capital(text.RuleShort(c.Lang, r.Method, r.Rule)))...)
	}
	return append(out, "")
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
	out := c.heading(r)
	v, err := r.Count()
	waiting := err != nil || !r.Counted()
	switch {
	case waiting && r.Method.Secret():
		return append(out, c.centred(c.Theme.Strong, c.T(text.HallVoting))...)
	case Hidden(r):
		return c.working(out, r)
	case r.Method == meeting.Consensus:
		return append(out, c.centred(c.Theme.Strong, AskWords(c.Frame, c.M, r))...)
	case waiting:
		return append(out, c.names(r)...)
	case r.Title == "":
		return append(out, c.hands(v.Names[0], len(out))...)
	}
	if out = out[:len(out)-1]; r.Method == meeting.SecretPapers {
		out = append(out, c.pile(v, *r.Issued, c.H-len(out))...)
	}
	space := c.Inner(c.W, c.H-len(out))
	if len(v.Names) > space.H {
		return append(out, c.pagedTally(space, v)...)
	}
	drawn := Tally(space, v, nil, c.Motion)
	if len(drawn) < space.H { // what is needed stands above the bars, in a line of its own
		out = append(out, "")
	}
	return append(out, drawn...)
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
	digits := c.big(c.Theme.Strong, strconv.Itoa(v.Returned)+"/"+strconv.Itoa(issued), c.H-free)
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
func (c canvas) working(out []string, r *meeting.Round) []string {
	words, n := text.HallCounting, len(r.Papers)
	if r.Recounting() {
		words, n = text.HallRecounting, len(r.Second.Papers)
	}
	out = append(out, c.centred(c.Theme.Text, c.T(words))...)
	if r.Issued == nil || r.Method != meeting.SecretPapers {
		return out
	}
	out = append(out, "")
	return append(out, c.big(c.Theme.Strong, strconv.Itoa(n)+"/"+strconv.Itoa(*r.Issued), len(out))...)
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

// hands are the numbers of a motion: in favour, against, neither.
func (c canvas) hands(n tally.NameResult, lines int) []string {
	return c.parted([]part{
		{strconv.Itoa(n.Agree), c.T(text.HallAgree)}, {strconv.Itoa(n.Disagree), c.T(text.HallDisagree)}, {strconv.Itoa(n.None), c.T(text.HallNone)},
	}, lines)
}

// result is what was declared: every name with its arithmetic, and what follows from it. What they all need is said once.
func (c canvas) result(r *meeting.Round) []string {
	v := r.Verdict
	out := c.title(c.Theme.Title, Heading(c.Frame, r))
	foot := widget.Center(Concluded(c.Frame, c.M, r, v), c.W)
	if s := SettledWords(c.Frame, r); s != "" {
		foot = append(foot, c.centred(c.Theme.Good, s)...)
	}
	if r.Method != meeting.Consensus {
		if words := NeededWords(c.Frame, r, v); words != "" {
			out = append(out, c.centred(c.Theme.Dim, words)...)
		}
	}
	full := len(out) + len(v.Names) + len(foot) // lines, if every name is seen at once
	if r.Issued != nil {
		pile := c.centred(c.Theme.Dim, text.Capital(c.T(text.PileLine, *r.Issued, v.Returned, v.Valid, v.Invalid)))
		if full+len(pile) <= c.H { // the names come first
			out, full = append(out, pile...), full+len(pile)
		}
	}
	above, below := c.air(), c.air() // of the names
	if full <= c.H && full+len(above)+len(below) > c.H {
		above = nil
	}
	if full <= c.H && full+len(below) > c.H {
		below = nil
	}
	out, foot = append(out, above...), append(below, foot...)
	if r.Title == "" && r.Method != meeting.Consensus {
		sum := c.centred(c.Theme.Text, text.Outcome(c.Lang, r.Method, r.Rule, v.Names[0]))
		foot = append(append([]string{""}, sum...), foot...)
		out = append(out, c.hands(v.Names[0], len(out)+len(foot))...)
		return append(out, foot...)
	}
	space := c.Inner(c.W, c.H-len(out)-len(foot))
	names := Verdict(space, r, v, true)
	const fewest = 5
	if space.H < min(fewest, len(slices.Concat(names...))) { // there is hardly room for both: all of it, page after page
		return c.paged(slices.Concat(lone(out), Verdict(c.Inner(c.W, 1), r, v, true), lone(foot)), c.H)
	}
	all := append(out, c.paged(names, space.H)...)
	all = append(all, foot...)
	return all[:c.Motion.revealed(len(all))]
}

// pagedTally is a tally of more names than there are lines.
func (c canvas) pagedTally(space widget.Frame, v tally.Verdict) []string {
	return c.paged(lone(Tally(space.Inner(space.W, len(v.Names)), v, nil, c.Motion)), space.H)
}

// lone are lines that may be parted.
func lone(lines []string) [][]string {
	var entries [][]string
	for _, l := range lines {
		entries = append(entries, []string{l})
	}
	return entries
}
