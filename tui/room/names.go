package room

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// NeededWords say once what every name needs, without a full stop; empty where it is not the same for all of them.
func NeededWords(f widget.Frame, r *meeting.Round, v tally.Verdict) string {
	if _, same := sameNeed(v); !same {
		return ""
	}
	return strings.TrimSuffix(text.Needed(f.Lang, r.Method, r.Rule, v.Names[0]), ".")
}

// names draws what a round came to, name by name.
type names struct {
	widget.Frame
	r     *meeting.Round
	v     tally.Verdict
	final bool // all papers are in: it is said who passes
	same  bool // every name needs as many, and that is said elsewhere
	whole int  // the longest bar: bars and the mark of what is needed are at one scale
}

// Verdict says of every name how many agreements it has and, once it is final, whether it passes: in large digits where
// there is room for all of them in the frame, in two lines, or in one. What they all need is in NeededWords.
func Verdict(f widget.Frame, r *meeting.Round, v tally.Verdict, final bool) []string {
	_, same := sameNeed(v)
	d := names{f, r, v, final, same, 1}
	list := byAgreements(v)
	for _, x := range list {
		d.whole = max(d.whole, x.Base, x.Agree)
	}
	n := len(list)
	switch {
	case r.Method == meeting.Consensus:
		return d.inLines(list)
	case tallyHeight(n, 1) <= f.H:
		scale := 1
		for tallyHeight(n, scale+1) <= f.H && 8*(scale+1) <= f.W/3 {
			scale++
		}
		return d.inDigits(list, scale, scale)
	case n*tall(1) <= f.H:
		return d.inDigits(list, 1, 0)
	case n*2 <= f.H:
		return d.inPairs(list)
	}
	return d.inRows(list)
}

// inLines are the names alone.
func (d names) inLines(list []tally.NameResult) []string {
	var out []string
	for i, shown := range d.apart(list, d.W) {
		out = append(out, d.style(list[i]).Bold(true).Render(shown))
	}
	return out
}

// inPairs has the arithmetic under each name.
func (d names) inPairs(list []tally.NameResult) []string {
	var out []string
	for i, l := range d.inLines(list) {
		out = append(out, l, "    "+d.sum(list[i], d.W-4))
	}
	return out
}

// inRows has a name and its numbers in a line, and a bar where there is room for one.
func (d names) inRows(list []tally.NameResult) []string {
	numbers := make([]string, len(list))
	widest := 0
	for i, x := range list {
		right := d.percent(x)
		if !d.same {
			right = d.T(text.OfNeeded, x.Needed) + "  " + right
		}
		numbers[i] = d.Theme.Strong.Render(strconv.Itoa(x.Agree)) + d.Theme.Text.Render("  "+right) + d.passed(x)
		widest = max(widest, ansi.StringWidth(numbers[i]))
	}
	const shortest, gap = 16, 2
	named := d.apart(list, d.W-widest-1)
	longest := 0
	for _, n := range named {
		longest = max(longest, ansi.StringWidth(n))
	}
	wide := d.W - widest - longest - 2*gap // what is left for a bar
	var out []string
	for i, x := range list {
		name := d.style(x).Bold(true).Render(named[i])
		if wide < shortest {
			out = append(out, widget.Led(d.Frame, name, numbers[i]))
			continue
		}
		out = append(out, widget.Fit(name, longest+gap)+bar(d.Frame, x, x.Agree*1000, d.whole, wide, true)+strings.Repeat(" ", gap+widest-ansi.StringWidth(numbers[i]))+numbers[i])
	}
	return out
}

// apart are the names with their marks, in w cells.
func (d names) apart(list []tally.NameResult, w int) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = x.Name
	}
	out = widget.Apart(out, max(1, w-2))
	for i, x := range list {
		out[i] = d.mark(x) + out[i]
	}
	return out
}

// tall is how many lines figures of a scale take.
func tall(scale int) int { return (5*scale + 1) / 2 }

// inDigits has each name's agreements in large digits, all in one column, and beside them its bar and its arithmetic.
func (d names) inDigits(list []tally.NameResult, scale, gap int) []string {
	digits := 0 // cells
	for _, x := range list {
		digits = max(digits, ansi.StringWidth(figures(strconv.Itoa(x.Agree), scale)[0]))
	}
	w := d.W - digits - 3
	named := make([]string, len(list))
	for i, x := range list {
		named[i] = x.Name
	}
	labels := labelled(named, w-2, max(1, tall(scale)-2))
	var out []string
	for i, x := range list {
		if i > 0 {
			out = append(out, make([]string, gap)...)
		}
		beside := d.beside(x, labels[i], w, tall(scale), i == 0)
		for y, l := range figures(strconv.Itoa(x.Agree), scale) {
			b := ""
			if y < len(beside) {
				b = beside[y]
			}
			out = append(out, widget.Fit(b, w)+"   "+d.Theme.Strong.Render(widget.FitRight(l, digits)))
		}
	}
	return out
}

// beside is what stands beside a name's digits: itself, its bar, and right under it its arithmetic.
func (d names) beside(x tally.NameResult, label []string, w, lines int, first bool) []string {
	var out []string
	for i, l := range label {
		mark := "  "
		if i == 0 {
			mark = d.mark(x)
		}
		out = append(out, d.style(x).Bold(true).Render(mark+l))
	}
	if first && d.same { // right above the mark that it names
		words := d.T(text.HallNeeded, x.Needed)
		at := 2 + mark(x.Needed, d.whole, w-4) - ansi.StringWidth(words)/2
		if l := &out[len(out)-1]; ansi.StringWidth(*l)+2 <= at {
			*l = widget.Fit(*l, at) + d.Theme.Dim.Render(words)
		}
	}
	const thickest = 3
	for range min(thickest, max(1, lines-1-len(out))) {
		out = append(out, "  "+bar(d.Frame, x, x.Agree*1000, d.whole, w-4, false))
	}
	return append(out, "  "+d.sum(x, w-2))
}

// percent is a name's share; empty where there is none.
func (d names) percent(x tally.NameResult) string {
	if x.Percent == "" {
		return ""
	}
	return widget.FitRight(text.Percent(d.Lang, x), len("100,00%"))
}

// passed says in a word whether a name passes.
func (d names) passed(x tally.NameResult) string {
	if !d.final {
		return ""
	}
	word, style := text.Fails, d.Theme.Text
	if x.Passes {
		word, style = text.Passes, d.Theme.Good
	}
	return style.Render("  " + widget.Fit(d.T(word), max(ansi.StringWidth(d.T(text.Passes)), ansi.StringWidth(d.T(text.Fails)))))
}

// sum is a name's arithmetic in w cells: its agreements and whether it passes, and as much of the rest as there is room
// for.
func (d names) sum(x tally.NameResult, w int) string {
	words := text.Got(d.Lang, x) + "."
	if d.final {
		words = text.Outcome(d.Lang, d.r.Method, d.r.Rule, x)
	}
	if !d.same {
		words += " " + text.Capital(d.T(text.OfNeeded, x.Needed)) + "."
	}
	tied := ""
	if d.final && Tied(d.v, x.Name) {
		tied = " " + d.T(text.Of(d.r.Method, text.TiedName))
	}
	rest := labels(d.Frame, x)
	if more := " " + d.T(text.DisagreeNone, x.Disagree, x.None) + rest; ansi.StringWidth(words+tied+more) <= w {
		rest = more
	}
	return d.Theme.Text.Render(words) + d.Theme.Warn.Render(tied) + d.Theme.Text.Render(rest)
}

func labels(f widget.Frame, n tally.NameResult) string {
	s := ""
	if n.Computed != tally.None {
		s += " " + f.T(text.ComputedVotes)
	}
	if out := n.Recused + n.Away; out > 0 {
		s += " " + text.Capital(f.T(text.RollRecused)) + ": " + strconv.Itoa(out) + "."
	}
	return s
}

func (d names) mark(x tally.NameResult) string {
	switch {
	case !d.final:
	case chosen(d.r, x):
		return "✓ "
	case Tied(d.v, x.Name):
		return "= "
	}
	return "  "
}

func (d names) style(x tally.NameResult) lipgloss.Style {
	switch {
	case !d.final:
	case chosen(d.r, x):
		return d.Theme.Good
	case Tied(d.v, x.Name):
		return d.Theme.Warn
	}
	return d.Theme.Text
}
