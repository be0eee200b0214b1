package paper

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"thuky/meeting"
	"thuky/meeting/name"
)

// noBreakSpace is a space at which no line ends.
const noBreakSpace = "\u00a0"

// longestUnbroken is the length of a name, in letters, that leaves a line of a subject room for other words.
const longestUnbroken = 40

// unbroken keeps the official name of every title on one line of a subject: "Cờ thi đua Ngành Tư / pháp" reads badly.
func unbroken(m *meeting.Meeting, s string) string {
	var names []string
	for _, t := range m.Titles {
		if n := name.Clean(bare(t.Office != meeting.Award, t.OnPaper())); utf8.RuneCountInString(n) <= longestUnbroken {
			names = append(names, n)
		}
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Compare(len(b), len(a)) }) // one may be part of another
	for _, n := range names {
		if n != "" {
			s = strings.ReplaceAll(s, n, strings.ReplaceAll(n, " ", noBreakSpace))
		}
	}
	return s
}
