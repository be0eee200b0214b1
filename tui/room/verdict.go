package room

import (
	"cmp"
	"maps"
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
func Conclusion(f widget.Frame, m *meeting.Meeting, r *meeting.Round, v tally.Verdict) string {
	if r.Title == "" {
		if v.Names[0].Passes {
			return f.T(text.MotionCarried)
		}
		return f.T(text.MotionLost)
	}
	var parts []string
	switch {
	case len(v.Elected) > 0:
		word := text.ElectedAre
		if t := m.Title(r.Title); t != nil && t.Office != meeting.Award {
			word = text.ElectedOffice
		}
		parts = append(parts, f.T(word, strings.Join(v.Elected, "; ")))
	case v.Status != tally.Tied:
		parts = append(parts, f.T(text.ElectedNone))
	}
	switch v.Status {
	case tally.Tied:
		parts = append(parts, f.T(text.TiedAre, v.Open, strings.Join(v.Tied, "; ")))
	case tally.Short:
		parts = append(parts, f.T(text.SeatsOpen, v.Open))
	}
	return strings.Join(parts, " ")
}

// FrozenLine says what was fixed when the round opened.
func FrozenLine(f widget.Frame, r *meeting.Round) string {
	s := f.T(text.FrozenLine, r.Members, r.Present)
	if r.Written > 0 {
		s += f.T(text.FrozenWritten, r.Written)
	}
	return s
}

// InvalidWords gives the reasons of the invalid papers with their numbers, in brackets; empty where there are none.
func InvalidWords(f widget.Frame, v tally.Verdict) string {
	var out []string
	for _, p := range slices.Sorted(maps.Keys(v.InvalidReasons)) {
		out = append(out, text.Reasoned(f.Lang, p)+" "+strconv.Itoa(v.InvalidReasons[p]))
	}
	if len(out) == 0 {
		return ""
	}
	return " (" + strings.Join(out, ", ") + ")"
}

// Verdict says of every name how many agreements it has, and why it passes or not: in large digits where there
// is room for all of them in the frame, in two lines, or in one.
func Verdict(f widget.Frame, r *meeting.Round, v tally.Verdict) []string {
	names := byAgreements(v)
	var out []string
	scale := 1
	for len(names)*(3*scale+5) <= f.H && 8*(scale+1) <= f.W/3 {
		scale++
	}
	for _, n := range names {
		switch {
		case r.Method == meeting.Consensus:
			out = append(out, verdictStyle(f, r, v, n).Render(verdictMark(r, v, n)+n.Name))
		case len(names)*5 <= f.H:
			out = append(append(out, tallVerdict(f, r, v, n, scale)...), "")
		case len(names)*4 <= f.H:
			out = append(out, tallVerdict(f, r, v, n, 1)...)
		case len(names)*2 <= f.H:
			out = append(out, verdictStyle(f, r, v, n).Bold(true).Render(verdictMark(r, v, n)+n.Name), "    "+f.Theme.Text.Render(sumWords(f, r, n, f.W-4)))
		default:
			percent := ""
			if n.Percent != "" {
				percent = " (" + string(n.Percent) + "%)"
			}
			out = append(out, verdictStyle(f, r, v, n).Render(widget.Spread(verdictMark(r, v, n)+n.Name, f.T(text.OfNeeded, n.Agree, n.Base, n.Needed)+percent, f.W)))
		}
	}
	return out
}

// tallVerdict draws a name with its agreements in large digits, a bar and its arithmetic: 3·scale+1 lines, the last one
// blank where the arithmetic has found room beside the digits.
func tallVerdict(f widget.Frame, r *meeting.Round, v tally.Verdict, n tally.NameResult, scale int) []string {
	digits := widget.Digits(strconv.Itoa(n.Agree), scale)
	w := f.W - ansi.StringWidth(digits[0]) - 3
	sum, below := sumWords(f, r, n, w-2), ""
	if ansi.StringWidth(fullSum(f, r, n)) > w-2 {
		sum, below = "", "  "+f.Theme.Text.Render(sumWords(f, r, n, f.W-2))
	}
	style := verdictStyle(f, r, v, n)
	beside := widget.Styled(style.Bold(true), widget.Wrap(verdictMark(r, v, n)+n.Name, w))
	for range 2*scale - len(beside) {
		beside = append(beside, "  "+bar(f, n, n.Agree*1000, max(n.Base, n.Agree, 1), w-4))
	}
	beside = append(beside, "  "+f.Theme.Text.Render(sum))
	var out []string
	for i, d := range digits {
		l := ""
		if i < len(beside) {
			l = beside[i]
		}
		out = append(out, widget.Fit(l, w)+"   "+style.Render(d))
	}
	return append(out, below)
}

// fullSum is a name's arithmetic, with recusals and what was computed.
func fullSum(f widget.Frame, r *meeting.Round, n tally.NameResult) string {
	return text.Arithmetic(f.Lang, r.Rule, n) + labels(f, n)
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

// sumWords is a name's arithmetic in w cells: the whole sentence, with disagreements where they fit, or else its
// numbers, so that the decisive word is never what is cut.
func sumWords(f widget.Frame, r *meeting.Round, n tally.NameResult, w int) string {
	sum := fullSum(f, r, n)
	if ansi.StringWidth(sum) > w {
		sum = f.T(text.OfNeeded, n.Agree, n.Base, n.Needed) + ". " + f.T(map[bool]text.Word{true: text.Passes, false: text.Fails}[n.Passes]) + labels(f, n)
	}
	if more := sum + " " + f.T(text.DisagreeNone, n.Disagree, n.None); ansi.StringWidth(more) <= w {
		return more
	}
	return sum
}

func verdictMark(r *meeting.Round, v tally.Verdict, n tally.NameResult) string {
	switch {
	case chosen(r, n):
		return "✓ "
	case Tied(v, n.Name):
		return "= "
	}
	return "  "
}

func verdictStyle(f widget.Frame, r *meeting.Round, v tally.Verdict, n tally.NameResult) lipgloss.Style {
	switch {
	case chosen(r, n):
		return f.Theme.Good
	case Tied(v, n.Name):
		return f.Theme.Warn
	}
	return f.Theme.Text
}

// chosen reports whether a name is elected, by the vote or by how a tie was settled, or a motion carried.
func chosen(r *meeting.Round, n tally.NameResult) bool {
	settled := r.Settlement != nil && slices.Contains(r.Settlement.Names, n.Name)
	return n.Elected || settled || r.Title == "" && n.Passes
}

// Tied reports whether a name is among those that no seat is left for all of.
func Tied(v tally.Verdict, name string) bool { return slices.Contains(v.Tied, name) }

// Hidden reports whether a round's totals must not be on the screen: sealed until declared, or counted a second time.
func Hidden(r *meeting.Round) bool { return r.Sealed && !Announced(r) || r.Recounting() }

// Announced reports whether the hall has been told a round's result, even if it was voided since.
func Announced(r *meeting.Round) bool { return len(r.Verdict.Names) > 0 }

// byAgreements lists the names from most agreements to fewest, equal ones in ballot order.
func byAgreements(v tally.Verdict) []tally.NameResult {
	names := slices.Clone(v.Names)
	slices.SortStableFunc(names, func(a, b tally.NameResult) int { return cmp.Compare(b.Agree, a.Agree) })
	return names
}

// SettledWords say how the open seats were settled; empty when they were not.
func SettledWords(f widget.Frame, r *meeting.Round) string {
	s := r.Settlement
	if s == nil {
		return ""
	}
	words := f.T(text.Ways[s.Way])
	for i, n := range s.Names {
		if i == 0 {
			words += ": "
		} else {
			words += "; "
		}
		words += n
	}
	if s.Witnesses != "" {
		words += " (" + f.T(text.SettleWitness) + ": " + s.Witnesses + ")"
	}
	return f.T(text.Settled, words, s.Reason)
}
