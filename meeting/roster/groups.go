package roster

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"thuky/meeting"
	"thuky/meeting/name"
)

// head is what names a column.
type head struct {
	title     string // by which it is known
	above     string // what stands over it in merged cells, and over others; "" where nothing does
	below     string // the title as it stands under that
	criterion string // what is above, where it names what the points below are given for
}

// full is all that stands over a column.
func (h head) full() string {
	if h.above == "" {
		return h.title
	}
	return h.above + " " + h.below
}

// heads are the names of the columns in a line and in those that go on with it, with how many these are: under merged
// cells, "Điểm" above "Tự chấm" and "Chấm chéo", "Người đại diện" above "Họ tên" and "Chức vụ".
func (known criteria) heads(names []string, next []Line) ([]head, int) {
	if len(next) > 0 && known.goesOn(names, next[0].Cells) {
		return known.joined(names, next[0].Cells), 1
	}
	if len(next) > 1 { // a title over all groups: "Nội dung thi đua"
		if between := known.grouped(names, next[0].Cells); between != nil && known.goesOn(between, next[1].Cells) {
			return known.joined(between, next[1].Cells), 2
		}
	}
	return known.joined(names, nil), 0
}

// grouped are the names of two lines, of which the second parts what the first one spans; nil where it is no such line.
func (known criteria) grouped(names, below []string) []string {
	out := slices.Clone(names)
	for i, name := range below {
		switch {
		case name == "":
		case !isWord(name) || len(name) > maxTitle:
			return nil
		case i >= len(out):
			out = append(append(out, make([]string, i-len(out))...), name)
		case name != out[i] && out[i] != "" && !slices.Contains([]Field{Ignored, Score}, known.fieldOf(out[i])):
			return nil // below the unit
		default:
			out[i] = name
		}
	}
	return out
}

// goesOn reports whether a line is the second one of the names of columns. Nothing stands in it under the unit, or the
// unit's name once more.
func (known criteria) goesOn(names, next []string) bool {
	more, group := false, Ignored
	for i, below := range next {
		above := ""
		if i < len(names) {
			above = names[i]
		}
		if above != "" {
			group = known.fieldOf(above)
		}
		switch {
		case below == "" || below == above:
		case group == Unit && above != "", !isWord(below):
			return false
		case group == Score, known.fieldOf(below) != Ignored:
			more = true
		case above != "" && !isPointless(name.Search(below)) && !saysNothing(above):
			return false
		}
	}
	return more
}

// isWord reports whether a cell is words rather than a number.
func isWord(cell string) bool { return strings.ContainsFunc(cell, unicode.IsLetter) }

// saysNothing reports whether what stands above others says no more than that they are points, if that: "Kết quả thi đua".
func saysNothing(above string) bool {
	words, stage := unstaged(wordsIn(bare(above)))
	return (stage != "" || len(words) > 0) && !slices.ContainsFunc(words, func(w word) bool { return !w.isYear() && !generic[w.key] })
}

// joined puts two lines of names together. What a merged cell holds above stands only in its first column in a CSV.
func (known criteria) joined(names, next []string) []head {
	out := make([]head, max(len(names), len(next)))
	for i := range out {
		above, below := "", ""
		if i < len(names) {
			above = names[i]
		}
		if i < len(next) {
			below = next[i]
		}
		switch {
		case below == "" || below == above:
			out[i] = head{title: above}
		case above == "" && i > 0:
			out[i] = head{title: below, above: out[i-1].group(), below: below}
		default:
			out[i] = head{title: below, above: above, below: below}
		}
	}
	criteria := known.groupsAreCriteria(out)
	for i := range out {
		if h := &out[i]; h.above != "" {
			known.under(h, criteria)
		}
	}
	return out
}

// group is what stands above the next column, if nothing else does.
func (h head) group() string { return cmp.Or(h.above, h.title) }

// groupsAreCriteria reports whether the same points ("Tự chấm", "Thẩm định") stand below several names, which then say
// what they are given for.
func (known criteria) groupsAreCriteria(heads []head) bool {
	groups := map[string]string{} // by who scored, the first
	for _, h := range heads {
		says := said(h.below)
		if h.above == "" || !says.plain || says.kind != meeting.Basic || says.sum || saysNothing(h.above) || said(h.above).sum {
			continue
		}
		if first, ok := groups[string(says.stage)]; ok && first != h.above {
			return true
		}
		groups[string(says.stage)] = h.above
	}
	return false
}

// under makes the title of a column out of what stands above it and below.
func (known criteria) under(h *head, criteria bool) {
	group, field := said(h.above), known.fieldOf(h.above)
	below := known.fieldOf(h.below)
	switch {
	case group.stage != "" && saysNothing(h.above) && strings.HasPrefix(name.Search(h.below), "diem chuan"): // of which there are bonuses beside
		h.title = h.above
	case isPointless(name.Search(h.below)), below != Score && below != Ignored:
	case saysNothing(h.above):
		if field == Score && below == Ignored {
			h.title = "Điểm " + h.below
		}
		if group.stage != "" {
			h.title += " (" + map[meeting.Stage]string{meeting.SelfScored: "tự chấm", meeting.CrossChecked: "chấm chéo"}[group.stage] + ")"
		}
	case field != Score && (field != Ignored || below != Score || !criteria):
	case group.sum || !said(h.below).plain:
		h.title = h.above + " " + h.below
	default:
		h.criterion = h.above
	}
}
