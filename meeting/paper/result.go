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
	if alike(all) {
		w.say("%s", Needed(r.Rule, all[0]))
	}
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
	w.computed(all)
}

// alike reports whether every name needs as many votes of as many: not so where units may not vote on themselves, or
// where only the marks for a name count.
func alike(all []tally.NameResult) bool {
	return !slices.ContainsFunc(all, func(n tally.NameResult) bool { return n.Base != all[0].Base || n.Needed != all[0].Needed })
}

// resultCells are the columns that this round needs.
func resultCells(r *meeting.Round) []cell {
	all := r.Verdict.Names
	number := func(title string, f func(tally.NameResult) int) cell {
		return cell{Column{Title: title, Width: 4, Align: Center}, func(n tally.NameResult) string { return strconv.Itoa(f(n)) }}
	}
	none := "Không ý kiến"
	if r.Method.Secret() {
		none = "Không đánh dấu"
	}
	cells := []cell{
		{Column{Title: "Danh sách", Width: 11}, func(n tally.NameResult) string { return n.Name }},
		number("Đồng ý", func(n tally.NameResult) int { return n.Agree }),
		number("Không đồng ý", func(n tally.NameResult) int { return n.Disagree }),
		number(none, func(n tally.NameResult) int { return n.None }),
	}
	if slices.ContainsFunc(all, func(n tally.NameResult) bool { return n.Recused > 0 }) {
		cells = append(cells, number("Không tham gia", func(n tally.NameResult) int { return n.Recused }))
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
		return "Đạt, bằng phiếu"
	}
	return "Đạt, ngoài số lượng"
}

// computed says which numbers were not counted themselves.
func (w *minutes) computed(all []tally.NameResult) {
	for _, mark := range []tally.Mark{tally.Agree, tally.Disagree} {
		if slices.ContainsFunc(all, func(n tally.NameResult) bool { return n.Computed == mark }) {
			what := map[tally.Mark]string{tally.Agree: "đồng ý", tally.Disagree: "không đồng ý"}[mark]
			w.say("Số %s là số còn lại sau khi đếm các ý kiến khác.", what)
		}
	}
}

// conclusion says who was elected, from high to low, and which seats stay open and why.
func (w *minutes) conclusion(r *meeting.Round) {
	if r.State == meeting.Void {
		w.say("%s", voided(r))
		return
	}
	s := upperFirst(w.nobody(r))
	if v := r.Verdict; len(v.Elected) > 0 {
		s = fmt.Sprintf("Hội nghị %s, theo số phiếu từ cao xuống thấp: %s.", w.elects(r), list(withVotes(v)))
	}
	w.label(fmt.Sprintf("Kết luận (công bố lúc %s)", w.clock(r.Ended)), s+w.openSeats(r))
}

// withVotes lists the elected with their votes.
func withVotes(v tally.Verdict) []string {
	var out []string
	for _, elected := range v.Elected {
		for _, n := range v.Names {
			if n.Name == elected {
				s := strconv.Itoa(n.Agree) + " phiếu"
				if n.Percent != "" {
					s += ", " + percent(n)
				}
				out = append(out, fmt.Sprintf("%s (%s)", n.Name, s))
			}
		}
	}
	return out
}

// openSeats says which seats nobody has: for a tie, or since too few passed.
func (w *minutes) openSeats(r *meeting.Round) string {
	v := r.Verdict
	switch v.Status {
	case tally.Tied:
		votes := 0
		for _, n := range v.Names {
			if n.Name == v.Tied[0] {
				votes = n.Agree
			}
		}
		return fmt.Sprintf(" Còn %s vị trí chưa xác định, do %s %s cùng được %d phiếu: %s.",
			Number(v.Open), Number(len(v.Tied)), w.kind(r), votes, list(v.Tied))
	case tally.Short:
		return fmt.Sprintf(" Còn %s vị trí chưa có %s nào đạt.", Number(v.Open), w.kind(r))
	}
	return ""
}
