package paper

import (
	"fmt"
	"slices"
	"strconv"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// cell is one column of the table of a result.
type cell struct {
	column Column
	text   func(tally.NameResult) string
}

// result is the table of a round, a row a name in ballot order, with how many votes a name needs.
func (w *minutes) result(r *meeting.Round) {
	all := r.Verdict.Names
	w.needed(r)
	cells := resultCells(r)
	t := Table{Columns: []Column{{Title: "STT", Width: 3, Align: Center}}}
	for _, c := range cells {
		t.Columns = append(t.Columns, c.column)
	}
	for i, n := range all {
		row := []string{strconv.Itoa(i + 1)}
		for _, c := range cells {
			row = append(row, c.text(n))
		}
		t.Rows = append(t.Rows, row)
	}
	w.add(t)
	for _, mark := range []tally.Mark{tally.Agree, tally.Disagree} {
		if slices.ContainsFunc(all, func(n tally.NameResult) bool { return n.Computed == mark }) {
			w.say("(*) %s", computed(mark))
		}
	}
}

// needed says how many votes a name needs, and which names need fewer since their unit did not vote on itself.
func (w *minutes) needed(r *meeting.Round) {
	var free, recused []tally.NameResult
	var selves []string
	for _, n := range r.Verdict.Names {
		if n.Recused > 0 {
			recused, selves = append(recused, n), append(selves, n.Name)
		} else {
			free = append(free, n)
		}
	}
	if alike(free) {
		w.say("%s", Needed(r.Method, r.Rule, free[0], Number))
	}
	switch {
	case len(recused) == 0:
	case !alike(recused):
		w.say("Đơn vị không biểu quyết về chính đơn vị mình: %s.", list(selves))
	case len(free) == 0:
		w.say("%s", Needed(r.Method, r.Rule, recused[0], Number))
	default:
		w.say("Riêng %s: %s", list(selves), lowerFirst(Needed(r.Method, r.Rule, recused[0], Number)))
	}
}

// alike reports whether every name needs as many votes of as many: not so where units may not vote on themselves, or
// where only the marks for a name count.
func alike(all []tally.NameResult) bool {
	return len(all) > 0 && !slices.ContainsFunc(all, func(n tally.NameResult) bool { return n.Base != all[0].Base || n.Needed != all[0].Needed })
}

// resultCells are the columns that this round needs.
func resultCells(r *meeting.Round) []cell {
	all := r.Verdict.Names
	number := func(title string, f func(tally.NameResult) int) cell {
		return cell{Column{Title: title, Width: 4, Align: Center}, func(n tally.NameResult) string { return strconv.Itoa(f(n)) }}
	}
	counted := func(title string, mark tally.Mark, f func(tally.NameResult) int) cell {
		return cell{Column{Title: title, Width: 4, Align: Center}, func(n tally.NameResult) string {
			if n.Computed == mark {
				return strconv.Itoa(f(n)) + " (*)"
			}
			return strconv.Itoa(f(n))
		}}
	}
	none := "Không ý kiến"
	if r.Method.Secret() {
		none = "Không đánh dấu"
	}
	cells := []cell{
		{Column{Title: "Danh sách", Width: 11}, func(n tally.NameResult) string { return n.Name }},
		counted("Đồng ý", tally.Agree, func(n tally.NameResult) int { return n.Agree }),
		counted("Không đồng ý", tally.Disagree, func(n tally.NameResult) int { return n.Disagree }),
		number(none, func(n tally.NameResult) int { return n.None }),
	}
	if slices.ContainsFunc(all, func(n tally.NameResult) bool { return n.Recused > 0 }) {
		cells = append(cells, number("Không biểu quyết", func(n tally.NameResult) int { return n.Recused }))
	}
	if !alike(all) {
		cells = append(cells, number("Tính trên", func(n tally.NameResult) int { return n.Base }),
			number("Số cần", func(n tally.NameResult) int { return n.Needed }))
	}
	return append(cells,
		cell{Column{Title: "Tỷ lệ", Width: 4, Align: Center}, percent},
		cell{Column{Title: "Kết quả", Width: 5, Align: Center}, func(n tally.NameResult) string { return outcome(r, n) }},
	)
}

func percent(n tally.NameResult) string {
	if n.Percent == "" {
		return ""
	}
	return string(n.Percent) + "%"
}

// outcome says whether a name passed, and why one that did is not elected.
func outcome(r *meeting.Round, n tally.NameResult) string {
	switch {
	case !n.Passes:
		return "Không đạt"
	case n.Elected:
		return "Đạt"
	case slices.Contains(r.Verdict.Tied, n.Name):
		return "Đạt, " + level(r.Method)
	}
	return "Đạt, ngoài số lượng"
}

// computed says of a number that it was not counted itself; it is empty where all were.
func computed(mark tally.Mark) string {
	const how = " do tính ra, bằng số tham gia biểu quyết trừ các ý kiến đã đếm."
	switch mark {
	case tally.Agree:
		return "Số đồng ý" + how
	case tally.Disagree:
		return "Số không đồng ý" + how
	}
	return ""
}

// conclusion says who was elected, from high to low, and which seats stay open and why.
func (w *minutes) conclusion(r *meeting.Round) {
	if r.State == meeting.Void {
		w.say("%s", w.voided(r))
		return
	}
	v := r.Verdict
	s := upperFirst(w.nobody(r))
	switch elected := w.elects(r, len(v.Elected)); {
	case len(v.Elected) == 0:
	case r.Method == meeting.Consensus:
		s = w.phrase("votes.concluded-unanimous", "kết quả", elected, "tên", list(v.Elected))
	case len(v.Elected) == 1:
		s = w.phrase("votes.concluded", "kết quả", elected, "tên", list(withVotes(r)))
	case !r.Method.Secret():
		s = w.phrase("votes.concluded-order-open", "kết quả", elected, "tên", list(withVotes(r)))
	default:
		s = w.phrase("votes.concluded-order", "kết quả", elected, "tên", list(withVotes(r)))
	}
	w.label(fmt.Sprintf("Kết luận (công bố lúc %s)", w.clock(r.Ended)), s+w.openSeats(r))
}

// withVotes lists the elected with their votes.
func withVotes(r *meeting.Round) []string {
	v := r.Verdict
	var out []string
	for _, elected := range v.Elected {
		for _, n := range v.Names {
			if n.Name == elected {
				s := Number(n.Agree) + " " + voices(r.Method)
				if n.Percent != "" {
					s += ", " + percent(n)
				}
				out = append(out, fmt.Sprintf("%s (%s)", n.Name, s))
			}
		}
	}
	return out
}
