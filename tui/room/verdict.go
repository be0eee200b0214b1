package room

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"thuky/meeting"
	"thuky/meeting/tally"
	"thuky/tui/text"
	"thuky/tui/widget"
)

// Conclusion says in one sentence after the other what a vote came to.
func Conclusion(f widget.Frame, m *meeting.Meeting, r *meeting.Round, v tally.Verdict) string {
	var said []string
	for _, p := range conclusions(f, m, r, v) {
		said = append(said, p.words)
	}
	return strings.Join(said, " ")
}

// Concluded is Conclusion as it is drawn, a sentence after the other in lines of f.W cells: what was decided in favour
// is what is seen first.
func Concluded(f widget.Frame, m *meeting.Meeting, r *meeting.Round, v tally.Verdict) []string {
	var out []string
	for _, p := range conclusions(f, m, r, v) {
		out = append(out, widget.Styled(p.style, widget.Wrap(p.mark+p.words, f.W))...)
	}
	return out
}

// conclusion is a sentence of what a vote came to, with its mark.
type conclusion struct {
	mark, words string
	style       lipgloss.Style
}

func conclusions(f widget.Frame, m *meeting.Meeting, r *meeting.Round, v tally.Verdict) []conclusion {
	good := f.Theme.Good.Bold(true)
	if r.Title == "" {
		if v.Names[0].Passes {
			return []conclusion{{"✓ ", f.T(text.MotionCarried), good}}
		}
		return []conclusion{{"✗ ", f.T(text.MotionLost), f.Theme.Strong}}
	}
	var out []conclusion
	switch {
	case len(v.Elected) > 0:
		word := text.ElectedAre
		if t := m.Title(r.Title); t != nil && t.Office != meeting.Award {
			word = text.ElectedOffice
		}
		out = append(out, conclusion{"✓ ", f.T(word, strings.Join(v.Elected, "; ")), good})
	case v.Status != tally.Tied:
		out = append(out, conclusion{"", f.T(text.ElectedNone), f.Theme.Strong})
	}
	switch v.Status {
	case tally.Tied:
		out = append(out, conclusion{"= ", f.T(text.TiedAre, v.Open, strings.Join(v.Tied, "; ")), f.Theme.Warn})
	case tally.Short:
		out = append(out, conclusion{"", f.T(text.SeatsOpen, v.Open), f.Theme.Text})
	}
	return out
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

// Figures say in plain words of the names with the most agreements, as many as fit into n lines, what each has; the
// last line tells of how many others nothing is said.
func Figures(f widget.Frame, r *meeting.Round, v tally.Verdict, n int) []string {
	d := names{f, r, v, true, true}
	list := byAgreements(v)
	var out []string
	for i, x := range list {
		if i == n-1 && len(list) > n {
			return append(out, f.T(text.OtherNames, len(list)-i))
		}
		out = append(out, d.mark(x)+x.Name+": "+text.Got(f.Lang, x))
	}
	return out
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
