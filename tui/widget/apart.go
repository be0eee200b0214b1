package widget

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Apart cuts names that stand under each other to w cells, and keeps those that differ apart: a name is cut at its end,
// and where that would leave equal texts, within what they have in common, so that what differs stays in sight. Names
// are plain text.
func Apart(names []string, w int) []string {
	shown := make([]string, len(names))
	for i, n := range names {
		shown[i] = ansi.Truncate(n, w, "…")
	}
	for range names { // those that go on alike after the gap are cut again, further on
		alike := confused(names, shown)
		if len(alike) == 0 {
			break
		}
		for _, places := range alike {
			group := make([]string, len(places))
			for k, i := range places {
				group[k] = names[i]
			}
			for k, s := range cutWithin(group, w) {
				shown[places[k]] = s
			}
		}
	}
	return shown
}

// confused are the names that differ and are shown alike: the places of each group of them.
func confused(names, shown []string) [][]int {
	places := map[string][]int{}
	for i, s := range shown {
		places[s] = append(places[s], i)
	}
	var out [][]int
	for i, s := range shown {
		group := places[s]
		if i == group[0] && slices.ContainsFunc(group, func(j int) bool { return names[j] != names[i] }) {
			out = append(out, group)
		}
	}
	return out
}

// cutWithin leaves out what lies between the beginning of names and where they begin to differ. All have the same
// beginning, and go on from the same place: what differs stands in one column.
func cutWithin(names []string, w int) []string {
	from := wordsBefore(names[0][:common(names)], w/4)
	rest := 0
	for _, n := range names {
		rest = max(rest, ansi.StringWidth(n[from:]))
	}
	head, gap := names[0][:from], ""
	if short := ansi.Truncate(head, max(w/3, w-1-rest), ""); short != head {
		head, gap = strings.TrimRight(short, " "), "…"
	}
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = ansi.Truncate(head+gap+n[from:], w, "…")
	}
	return out
}

// common is how many bytes names have in common, in whole letters.
func common(names []string) int {
	n, first := 0, names[0]
	for n < len(first) {
		letter, _ := ansi.FirstGraphemeCluster(first[n:], ansi.GraphemeWidth)
		for _, other := range names {
			if l, _ := ansi.FirstGraphemeCluster(other[n:], ansi.GraphemeWidth); l != letter {
				return n
			}
		}
		n += len(letter)
	}
	return n
}

// wordsBefore is where the last word or two of s begin, if they take no more cells than that: without them it is hard to
// say what a letter or a number is of.
func wordsBefore(s string, cells int) int {
	from := len(s)
	for range 2 {
		at := strings.LastIndexByte(strings.TrimRight(s[:from], " "), ' ') + 1
		if ansi.StringWidth(s[at:]) > cells {
			break
		}
		from = at
	}
	return from
}
