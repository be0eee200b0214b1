package paper

import (
	"fmt"
	"strings"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// checked says which papers were entered wrongly and set right, who counted the pile again, and what came of that.
func (w *minutes) checked(r *meeting.Round) {
	t := traceOf(w.m, r)
	if len(t.changes) > 0 {
		w.mended(t.changes)
	}
	w.recount(r, t)
}

// mended lists the papers that were entered wrongly at first, each once.
func (w *minutes) mended(changes []change) {
	reasons, order := map[int][]string{}, []int{}
	for _, c := range changes {
		if reasons[c.paper] == nil {
			order = append(order, c.paper)
		}
		reasons[c.paper] = append(reasons[c.paper], clause(c.reason))
	}
	var out []string
	for _, n := range order {
		out = append(out, fmt.Sprintf("phiếu số %d (%s)", n, strings.Join(reasons[n], ", ")))
	}
	w.tell("votes.mended", "số", Number(len(out)), "phiếu", list(out))
}

// recount tells of the second count: who made it, whether it agreed, and how each paper that differed was settled.
func (w *minutes) recount(r *meeting.Round, t trace) {
	if r.Second == nil {
		return
	}
	s := w.phrase("votes.second", "người kiểm", clause(r.Second.Teller))
	left := len(r.Differences())
	switch n := len(t.agreements) + left; {
	case !r.Second.Ended:
		w.say("%s %s", s, w.phrase("votes.second-open"))
	case n == 0:
		w.say("%s %s", s, w.phrase("votes.second-alike", "số", Number(len(r.Papers))))
	case left > 0:
		w.say("%s %s", s, w.phrase("votes.second-left", "số", Number(n), "số còn lại", Number(left)))
	default:
		w.say("%s %s", s, w.phrase("votes.second-agreed", "số", Number(n)))
	}
	var lines []string
	for _, a := range t.agreements {
		lines = append(lines, fmt.Sprintf("Phiếu số %d: %s (lý do: %s)", a.paper, a.words(candidates(r)), clause(a.reason)))
	}
	w.dashes(lines)
}

// words says what each count had read, and what was agreed on.
func (a agreement) words(names []string) string {
	switch {
	case a.first == nil || a.second == nil:
		only := "chỉ có ở lần thứ nhất"
		if a.first == nil {
			only = "chỉ có ở lần thứ hai"
		}
		if a.final == nil {
			return only + "; thống nhất là không có phiếu này"
		}
		return only + "; thống nhất là có phiếu này, " + a.final.words(names)
	case a.final == nil: // cannot be: what both counts have is there
		return ""
	}
	var parts []string
	for i, n := range names {
		x, y, z := a.first.marks[i], a.second.marks[i], a.final.marks[i]
		if x != y || y != z {
			parts = append(parts, fmt.Sprintf("%s: lần thứ nhất %s, lần thứ hai %s, thống nhất là %s", n, markWords[x], markWords[y], markWords[z]))
		}
	}
	if x, y, z := a.first.spoiled, a.second.spoiled, a.final.spoiled; x != y || y != z {
		parts = append(parts, fmt.Sprintf("lần thứ nhất %s, lần thứ hai %s, thống nhất là %s", aside(x), aside(y), aside(z)))
	}
	return list(parts)
}

// markWords says what a paper says of one name.
var markWords = map[tally.Mark]string{
	tally.Agree: "đồng ý", tally.Disagree: "không đồng ý", tally.None: "không đánh dấu", tally.BothBoxes: "đánh dấu cả hai ô",
}

// aside says whether the tellers set a paper aside.
func aside(spoiled string) string {
	if spoiled = clause(spoiled); spoiled != "" {
		return "không hợp lệ (" + spoiled + ")"
	}
	return "không loại"
}

// words says all that stands on a paper.
func (a reading) words(names []string) string {
	var parts []string
	for _, mark := range []tally.Mark{tally.Agree, tally.Disagree, tally.BothBoxes, tally.None} {
		var marked []string
		for i, n := range names {
			if a.marks[i] == mark {
				marked = append(marked, n)
			}
		}
		if len(marked) > 0 {
			parts = append(parts, markWords[mark]+": "+strings.Join(marked, ", "))
		}
	}
	if a.spoiled != "" {
		parts = append(parts, aside(a.spoiled))
	}
	return list(parts)
}

// words says what was set right on a paper.
func (c change) words(names []string) string {
	var parts []string
	for i, n := range names {
		if x, y := c.before.marks[i], c.after.marks[i]; x != y {
			parts = append(parts, fmt.Sprintf("%s: trước ghi %s, sửa thành %s", n, markWords[x], markWords[y]))
		}
	}
	if x, y := c.before.spoiled, c.after.spoiled; x != y {
		parts = append(parts, fmt.Sprintf("trước ghi %s, sửa thành %s", aside(x), aside(y)))
	}
	return list(parts)
}
