package screen

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Conclusion says in one sentence what a vote came to.
func Conclusion(c *Context, r *meeting.Round, v tally.Verdict) string {
	if r.Title == "" {
		if v.Names[0].Passes {
			return c.T(text.MotionCarried)
		}
		return c.T(text.MotionLost)
	}
	var parts []string
	switch {
	case len(v.Elected) > 0:
		word := text.ElectedAre
		if t := c.M.Title(r.Title); t != nil && t.Office != meeting.Award {
			word = text.ElectedOffice
		}
		parts = append(parts, c.T(word, strings.Join(v.Elected, "; ")))
	case v.Status != tally.Tied:
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
	return " (" + strings.Join(out, ", ") + ")"
}

// verdictRows says of every name how many agreements it has, and why it passes or not: in large digits where there
// is room for all of them, in two lines, or in one.
func verdictRows(c *Context, r *meeting.Round, v tally.Verdict, room int) []string {
	names := byAgreements(v)
	var out []string
	for _, n := range names {
		switch {
		case r.Method == meeting.Consensus:
			out = append(out, verdictStyle(c, r, v, n).Render(verdictMark(r, v, n)+n.Name))
		case len(names)*4 <= room:
			out = append(out, tallVerdict(c, r, v, n)...)
		case len(names)*2 <= room:
			out = append(out, verdictStyle(c, r, v, n).Bold(true).Render(verdictMark(r, v, n)+n.Name), "    "+c.Theme.Text.Render(sumWords(c, r, n, c.W-4)))
		default:
			percent := ""
			if n.Percent != "" {
				percent = " (" + string(n.Percent) + "%)"
			}
			out = append(out, verdictStyle(c, r, v, n).Render(widget.Spread(verdictMark(r, v, n)+n.Name, c.T(text.OfNeeded, n.Agree, n.Base, n.Needed)+percent, c.W)))
		}
	}
	return out
}

// tallVerdict draws a name with its agreements in large digits, a bar and its arithmetic: four lines, the last one
// blank where the arithmetic has found room beside the digits.
func tallVerdict(c *Context, r *meeting.Round, v tally.Verdict, n tally.NameResult) []string {
	digits := widget.Digits(strconv.Itoa(n.Agree), 1)
	w := c.W - ansi.StringWidth(digits[0]) - 3
	sum, below := sumWords(c, r, n, w-2), ""
	if ansi.StringWidth(fullSum(c, r, n)) > w-2 {
		sum, below = "", "  "+c.Theme.Text.Render(sumWords(c, r, n, c.W-2))
	}
	style := verdictStyle(c, r, v, n)
	beside := []string{
		style.Bold(true).Render(verdictMark(r, v, n) + n.Name),
		"  " + bar(c.Frame, n, max(n.Base, n.Agree, 1), w-4),
		"  " + c.Theme.Text.Render(sum),
	}
	out := make([]string, 0, 4)
	for i, l := range beside {
		out = append(out, widget.Fit(l, w)+"   "+style.Render(digits[i]))
	}
	return append(out, below)
}

// fullSum is a name's arithmetic, with recusals and what was computed.
func fullSum(c *Context, r *meeting.Round, n tally.NameResult) string {
	return text.Arithmetic(c.Lang, r.Rule, n) + labels(c, n)
}

func labels(c *Context, n tally.NameResult) string {
	s := ""
	if n.Computed != tally.None {
		s += " " + c.T(text.ComputedVotes)
	}
	if n.Recused > 0 {
		s += " " + text.Capital(c.T(text.RollRecused)) + ": " + strconv.Itoa(n.Recused) + "."
	}
	return s
}

// sumWords is a name's arithmetic in w cells: the whole sentence, with disagreements where they fit, or else its
// numbers, so that the decisive word is never what is cut.
func sumWords(c *Context, r *meeting.Round, n tally.NameResult, w int) string {
	sum := fullSum(c, r, n)
	if ansi.StringWidth(sum) > w {
		sum = c.T(text.OfNeeded, n.Agree, n.Base, n.Needed) + ". " + c.T(map[bool]text.Word{true: text.Passes, false: text.Fails}[n.Passes]) + labels(c, n)
	}
	if more := sum + " " + c.T(text.DisagreeNone, n.Disagree, n.None); ansi.StringWidth(more) <= w {
		return more
	}
	return sum
}

func verdictMark(r *meeting.Round, v tally.Verdict, n tally.NameResult) string {
	switch {
	case chosen(r, n):
		return "✓ "
	case isTied(v, n.Name):
		return "= "
	}
	return "  "
}

func verdictStyle(c *Context, r *meeting.Round, v tally.Verdict, n tally.NameResult) lipgloss.Style {
	switch {
	case chosen(r, n):
		return c.Theme.Good
	case isTied(v, n.Name):
		return c.Theme.Warn
	}
	return c.Theme.Text
}

// chosen reports whether a name is elected, by the vote or by how a tie was settled, or a motion carried.
func chosen(r *meeting.Round, n tally.NameResult) bool {
	settled := r.Settlement != nil && slices.Contains(r.Settlement.Names, n.Name)
	return n.Elected || settled || r.Title == "" && n.Passes
}
