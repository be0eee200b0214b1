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
	return strings.TrimSuffix(text.Needed(f.Lang, r.Rule, v.Names[0]), ".")
}

// names draws what a round came to, name by name.
type names struct {
	widget.Frame
	r     *meeting.Round
	v     tally.Verdict
	final bool // all papers are in: it is said who passes
	same  bool // every name needs as many, and that is said elsewhere
}

// Verdict says of every name how many agreements it has and, once it is final, whether it passes: in large digits where
// there is room for all of them in the frame, in two lines, or in one. What they all need is in NeededWords.
func Verdict(f widget.Frame, r *meeting.Round, v tally.Verdict, final bool) []string {
	_, same := sameNeed(v)
	d := names{f, r, v, final, same}
	list := byAgreements(v)
	n := len(list)
	scale := 1
	for n*(tall(scale+1)+scale+1)-scale-1 <= f.H && 8*(scale+1) <= f.W/3 {
		scale++
	}
	var out []string
	for i, x := range list {
		last := i == n-1
		switch {
		case r.Method == meeting.Consensus:
			out = append(out, d.name(x))
		case n*(tall(1)+1)-1 <= f.H:
			if out = append(out, d.tall(x, scale, i == 0)...); !last {
				out = append(out, make([]string, scale)...)
			}
		case n*tall(1) <= f.H:
			out = append(out, d.tall(x, 1, i == 0)...)
		case n*2 <= f.H:
			out = append(out, d.name(x), "    "+d.sum(x, f.W-4))
		default:
			right := d.percent(x)
			if !same {
				right = f.T(text.OfNeeded, x.Needed) + "  " + right
			}
			right = f.Theme.Strong.Render(strconv.Itoa(x.Agree)) + f.Theme.Text.Render("  "+widget.FitRight(right, ansi.StringWidth(right)))
			out = append(out, widget.Led(f, d.name(x), right+d.passed(x)))
		}
	}
	return out
}

// tall is how many lines figures of a scale take.
func tall(scale int) int { return (5*scale + 1) / 2 }

// tall draws a name, its bar, and right under it its arithmetic, beside its agreements in large digits.
func (d names) tall(x tally.NameResult, scale int, first bool) []string {
	drawn := figures(strconv.Itoa(x.Agree), scale)
	w := d.W - ansi.StringWidth(drawn[0]) - 3
	whole := max(x.Base, x.Agree, 1)
	beside := widget.Styled(d.style(x).Bold(true), widget.Wrap(d.mark(x)+x.Name, w))
	beside = beside[:min(len(beside), max(1, len(drawn)-2))]
	if first && d.same { // right above the mark that it names
		words := d.T(text.HallNeeded, x.Needed)
		at := 2 + mark(x.Needed, whole, w-4) - ansi.StringWidth(words)/2
		if l := &beside[len(beside)-1]; ansi.StringWidth(*l)+2 <= at {
			*l = widget.Fit(*l, at) + d.Theme.Dim.Render(words)
		}
	}
	const thickest = 3
	for range min(thickest, max(1, len(drawn)-1-len(beside))) {
		beside = append(beside, "  "+bar(d.Frame, x, x.Agree*1000, whole, w-4))
	}
	beside = append(beside, "  "+d.sum(x, w-2))
	var out []string
	for i, l := range drawn {
		b := ""
		if i < len(beside) {
			b = beside[i]
		}
		out = append(out, widget.Fit(b, w)+"   "+d.Theme.Strong.Render(l))
	}
	return out
}

// name is a name with its mark.
func (d names) name(x tally.NameResult) string {
	return d.style(x).Bold(true).Render(d.mark(x) + x.Name)
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
		words = text.Outcome(d.Lang, d.r.Rule, x)
	}
	if !d.same {
		words += " " + text.Capital(d.T(text.OfNeeded, x.Needed)) + "."
	}
	tied := ""
	if d.final && Tied(d.v, x.Name) {
		tied = " " + d.T(text.TiedName)
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
