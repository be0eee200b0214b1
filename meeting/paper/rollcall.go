package paper

import (
	"fmt"
	"slices"
	"strconv"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// How a unit's answer is shown: in words where the columns are wide enough, else by a sign.
var (
	answerWords = map[tally.Mark]string{tally.Agree: "Đồng ý", tally.Disagree: "Không đồng ý", tally.None: "Không ý kiến"}
	answerSigns = map[tally.Mark]string{tally.Agree: "Đ", tally.Disagree: "K", tally.None: "–"}
	unanswered  = map[bool]string{false: "Không trả lời", true: "0"}
)

// called tells how each unit answered when it was called, in the order of the list of units.
func (w *minutes) called(r *meeting.Round) {
	if r.Method != meeting.RollCallVote {
		return
	}
	names, shown, recused, signs := candidates(r), answerWords, "Không biểu quyết", false
	w.say("Ý kiến của từng đơn vị khi được gọi tên:")
	if len(names) > mostNamed {
		shown, recused, signs = answerSigns, "KBQ", true
		w.aside("Ký hiệu: Đ là đồng ý; K là không đồng ý; – là không ý kiến; 0 là không trả lời, tính là không ý kiến; KBQ là không biểu quyết về chính đơn vị mình.")
	}
	s := sheet{leads: []Column{{Title: "STT", Width: 2, Align: Center}, {Title: "Đơn vị", Width: 9}}, names: names}
	for i, id := range r.Electorate {
		row := sheetRow{lead: []string{strconv.Itoa(i + 1), w.unitName(id)}, note: changed(r.Vote(id))}
		marks := make(tally.Marks, len(r.Candidates))
		if v := r.Vote(id); v != nil {
			marks = v.Marks
		}
		for j, c := range r.Candidates {
			switch {
			case r.Recused(id, c):
				row.marks = append(row.marks, recused)
			case !r.Answered(id, j):
				row.marks = append(row.marks, unanswered[signs])
			default:
				row.marks = append(row.marks, shown[marks[j]])
			}
		}
		s.rows = append(s.rows, row)
	}
	w.sheet(s)
}

func (w *minutes) unitName(id meeting.ID) string {
	if u := w.m.Unit(id); u != nil {
		return u.Name
	}
	return string(id)
}

// changed is the remark on a unit that changed its vote before the result was announced, or gave no answer.
func changed(v *meeting.UnitVote) string {
	switch {
	case v == nil || slices.Contains(v.Asked, false):
		return "Không trả lời thì tính là không ý kiến"
	case v.Changes > 0:
		return fmt.Sprintf("Đổi ý kiến %s lần; ghi ý kiến cuối cùng", Number(v.Changes))
	}
	return ""
}
