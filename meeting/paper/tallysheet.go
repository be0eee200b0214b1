package paper

import (
	"strings"

	"thuky/meeting"
)

// TallySheets gives the sheets on which the tellers count by hand where there is no program to (Phiếu kiểm), one for
// each title voted on by secret ballot: a box a paper, in fives, for either mark of each name. Where no names are known
// yet there are rows to write them in. Their form is custom, not regulation.
func TallySheets(m *meeting.Meeting) []Document {
	var out []Document
	used := files{}
	for _, s := range slips(m) {
		w := &minutes{m: m}
		w.say("Số phiếu phát ra: %s; thu về: %s; hợp lệ: %s (trong đó không đánh dấu: %s); không hợp lệ: %s (lý do: %s).",
			gap, gap, gap, gap, gap, gap+gap)
		w.add(s.tally())
		w.aside("Mỗi phiếu hợp lệ được đánh dấu ô nào thì gạch một ô vuông ở cột ấy, từ trái sang phải; cộng khi đã đọc hết " +
			"phiếu. Đồng ý, không đồng ý và không đánh dấu của mỗi tên cộng lại phải bằng số phiếu hợp lệ.")
		out = append(out, Document{
			File:       s.file(used, "phieu-kiem"),
			Letterhead: unnumbered(m.Info),
			Heading:    w.phrase("names.tally"),
			Subject:    append([]string{unbroken(m, upperFirst(s.about()))}, subject(m.Info)...),
			Notice:     m.Info.Notice,
			Body:       w.body,
			Signatures: w.tellersSignatures(),
		})
	}
	return out
}

// tally is the table: the boxes of a name for either mark, and their sums.
func (s slip) tally() Table {
	boxes := fives(len(s.m.Units))
	t := Table{Tall: signLines, Columns: []Column{
		{Title: "STT", Width: 6, Align: Center},
		{Title: s.column(), Width: 15},
		{Title: "Đồng ý", Width: 19},
		{Title: "Cộng", Width: 7},
		{Title: "Không đồng ý", Width: 19},
		{Title: "Cộng", Width: 7},
	}}
	for _, row := range s.rows(4) {
		row[2], row[4] = boxes, boxes
		t.Rows = append(t.Rows, row)
	}
	return t
}

// fives is a box for every paper, in groups of five. Of so many that they would fill the page there are none: then it
// is counted in strokes.
func fives(papers int) string {
	const box, most = "□", 100
	if papers > most {
		return ""
	}
	var groups []string
	for left := papers; left > 0; left -= 5 {
		groups = append(groups, strings.Repeat(box, min(left, 5)))
	}
	return strings.Join(groups, "  ")
}
