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

// Verdict says of every name how many agreements it has and, once it is final, whether it passes, in the lines that stand
// together: in large digits where there is room for all of them in the frame, in two lines, or in one. Names are whole, but
// where their ends' loss lets all be seen at once. What they all need is in NeededWords.
func Verdict(f widget.Frame, r *meeting.Round, v tally.Verdict, final bool) [][]string {
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
	case tallyHeight(n, 1) <= f.H && d.inDigitsWhole(list, 1):
		scale := 1
		for tallyHeight(n, scale+1) <= f.H && 8*(scale+1) <= f.W/3 && d.inDigitsWhole(list, scale+1) {
			scale++
		}
		return d.inDigits(list, scale, scale)
	case n*tall(1) <= f.H && d.inDigitsWhole(list, 1):
		return d.inDigits(list, 1, 0)
	case n*2 <= f.H && len(flat(d.inLines(list))) == n:
		return d.inPairs(list)
	}
	return d.inRows(list)
}

// wholeLines is how many lines a result takes at the least whose names are not cut, all of them seen at once.
func wholeLines(f widget.Frame, r *meeting.Round, v tally.Verdict) int {
	const plenty = 1 << 10 // lines
	_, same := sameNeed(v)
	d := names{f.Inner(f.W, plenty), r, v, true, same, 1}
	return len(flat(d.inRows(v.Names)))
}

// inLines are the names alone, each in as many lines as it takes.
func (d names) inLines(list []tally.NameResult) [][]string {
	return d.drawn(list, wrapped(called(list), max(1, d.W-marked)))
}

// inPairs has the arithmetic under each name.
func (d names) inPairs(list []tally.NameResult) [][]string {
	out := d.inLines(list)
	for i, x := range list {
		out[i] = append(out[i], "    "+d.sum(x, d.W-4))
	}
	return out
}

// marked is how many cells a mark takes.
const marked = 2

// drawn are names in their lines, with their marks and in their styles.
func (d names) drawn(list []tally.NameResult, labels [][]string) [][]string {
	out := make([][]string, len(list))
	for i, x := range list {
		mark := d.mark(x)
		for _, l := range labels[i] {
			out[i] = append(out[i], d.style(x).Bold(true).Render(mark+l))
			mark = strings.Repeat(" ", marked)
		}
	}
	return out
}

// inRows has a name and its numbers in a line, and a bar where there is room for one. Where numbers would leave names hardly
// any room they stand under them.
func (d names) inRows(list []tally.NameResult) [][]string {
	numbers, widest := d.numbers(list, true)
	const narrowest, shortest, gap = 20, 16, 2
	w := d.W - widest - 1 - marked
	stacked := d.stacked(list)
	if w < narrowest || len(flat(wrapped(called(list), w))) > d.H && len(flat(stacked)) <= d.H {
		return stacked
	}
	labels := wholeOrFitted(called(list), w, d.H)
	longest := 0
	for _, l := range flat(labels) {
		longest = max(longest, marked+ansi.StringWidth(l))
	}
	wide := d.W - widest - longest - 2*gap // what is left for a bar
	out := d.drawn(list, labels)
	for i, x := range list {
		if name := &out[i][0]; wide < shortest {
			*name = widget.Led(d.Frame, *name, numbers[i])
		} else {
			between := strings.Repeat(" ", gap+widest-ansi.StringWidth(numbers[i]))
			*name = widget.Fit(*name, longest+gap) + bar(d.Frame, x, x.Agree*1000, d.whole, wide, true) + between + numbers[i]
		}
	}
	return out
}

// stacked has the numbers under each name, without its share where there is no room for that.
func (d names) stacked(list []tally.NameResult) [][]string {
	numbers, widest := d.numbers(list, true)
	if widest > d.W-marked {
		numbers, _ = d.numbers(list, false)
	}
	out := d.inLines(list)
	for i, n := range numbers {
		out[i] = append(out[i], strings.Repeat(" ", marked)+n)
	}
	return out
}

// numbers are in a line what each name came to, with its share or without; widest is how many cells the longest takes.
func (d names) numbers(list []tally.NameResult, share bool) (lines []string, widest int) {
	for _, x := range list {
		right := ""
		if !d.same {
			right = "  " + d.T(text.OfNeeded, x.Needed)
		}
		if share {
			right += "  " + d.percent(x)
		}
		line := d.Theme.Strong.Render(strconv.Itoa(x.Agree)) + d.Theme.Text.Render(right) + d.passed(x)
		lines, widest = append(lines, line), max(widest, ansi.StringWidth(line))
	}
	return lines, widest
}

// inDigitsWhole reports whether inDigits cuts no name.
func (d names) inDigitsWhole(list []tally.NameResult, scale int) bool {
	_, labels := d.besideDigits(list, scale)
	for i, x := range list {
		if len(labels[i]) == 1 && labels[i][0] != x.Name {
			return false
		}
	}
	return true
}

// besideDigits is how much room digits of a scale leave beside them, and the names in it.
func (d names) besideDigits(list []tally.NameResult, scale int) (w int, labels [][]string) {
	digits := 0 // cells
	for _, x := range list {
		digits = max(digits, ansi.StringWidth(figures(strconv.Itoa(x.Agree), scale)[0]))
	}
	w = d.W - digits - 3
	return w, alike(called(list), w-marked, max(1, tall(scale)-2))
}

// inDigits has each name's agreements in large digits, all in one column, and beside them its bar and its arithmetic.
func (d names) inDigits(list []tally.NameResult, scale, gap int) [][]string {
	w, labels := d.besideDigits(list, scale)
	out := make([][]string, len(list))
	for i, x := range list {
		if i > 0 {
			out[i] = make([]string, gap)
		}
		beside := d.beside(x, labels[i], w, tall(scale), i == 0)
		above := max(0, (tall(scale)-len(beside))/2) // in the middle of high figures
		for y, l := range figures(strconv.Itoa(x.Agree), scale) {
			b := ""
			if y -= above; y >= 0 && y < len(beside) {
				b = beside[y]
			}
			out[i] = append(out[i], widget.Fit(b, w)+"   "+d.Theme.Strong.Render(widget.FitRight(l, d.W-w-3)))
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
	rest := remarks(d.Frame, x)
	if more := " " + d.T(text.DisagreeNone, x.Disagree, x.None) + rest; ansi.StringWidth(words+tied+more) <= w {
		rest = more
	}
	return d.Theme.Text.Render(words) + d.Theme.Warn.Render(tied) + d.Theme.Text.Render(rest)
}

// remarks say of a name what its numbers do not.
func remarks(f widget.Frame, n tally.NameResult) string {
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
