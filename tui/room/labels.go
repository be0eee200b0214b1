package room

import (
	"slices"

	"thuky/meeting/tally"
	"thuky/tui/widget"
)

// called are the names as such.
func called(list []tally.NameResult) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = x.Name
	}
	return out
}

// wrapped are names in lines of w cells.
func wrapped(names []string, w int) [][]string {
	out := make([][]string, len(names))
	for i, n := range names {
		out[i] = widget.Wrap(n, w)
	}
	return out
}

// alike wraps names into w cells and so many lines each; where one needs more, all are cut to one line and told apart.
func alike(names []string, w, lines int) [][]string {
	out := wrapped(names, w)
	if slices.ContainsFunc(out, func(label []string) bool { return len(label) > lines }) {
		return lone(widget.Apart(names, w))
	}
	return out
}

// fitted wraps names into w cells and so many lines altogether. Where they need more, the others are cut to one line and
// told apart when the first have taken what lines there are.
func fitted(names []string, w, lines int) [][]string {
	out := wrapped(names, w)
	spare := lines - len(names)
	for i, cut := range widget.Apart(names, w) {
		if more := len(out[i]) - 1; more <= spare {
			spare -= more
		} else {
			out[i] = []string{cut}
		}
	}
	return out
}

// wholeOrFitted is fitted where cut names still say most of themselves, and all of them are seen at once; else they are
// whole, and take more lines.
func wholeOrFitted(names []string, w, lines int) [][]string {
	const most = 48 // cells
	if w < most || len(names) > lines {
		return wrapped(names, w)
	}
	return fitted(names, w, lines)
}

func flat(entries [][]string) []string { return slices.Concat(entries...) }

// lone are lines that may be parted.
func lone(lines []string) [][]string {
	var entries [][]string
	for _, l := range lines {
		entries = append(entries, []string{l})
	}
	return entries
}
