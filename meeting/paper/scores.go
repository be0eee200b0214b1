package paper

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// Scores gives the table of scores (Bảng điểm) with a row for every unit. Its columns are those that clusters have in
// common. Where nothing is scored it is to be filled in by hand; where something is, every score
// follows criterion by criterion, if there are several.
func Scores(m *meeting.Meeting) []Document {
	if len(m.Units) == 0 {
		return nil
	}
	w := &minutes{m: m}
	ranking := m.Ranking()
	sums, several := w.scoreTable(ranking), len(ranking) > 0 && len(m.Criteria) > 1
	if several {
		sums.Caption = "Tổng hợp"
	}
	w.add(sums)
	if len(ranking) > 0 {
		w.scoreRule()
		if several {
			w.byCriterion(meeting.SelfScored, "Điểm tự chấm theo từng tiêu chí")
			w.byCriterion(meeting.CrossChecked, "Điểm thẩm định, chấm chéo theo từng tiêu chí")
		}
	}
	return []Document{{
		File:       "bang-diem",
		Letterhead: unnumbered(m.Info),
		Heading:    w.phrase("names.scores"),
		Subject:    []string{fmt.Sprintf("Năm %d", m.Info.Year), name.Clean(m.Info.Cluster)},
		Notice:     m.Info.Notice,
		Body:       w.body,
		Signatures: []Signature{w.signedBy("Người lập bảng", ""), w.headSignature()},
		Landscape:  true,
	}}
}

// scoreTable is the sums of every unit, in the order of the units, and its place.
func (w *minutes) scoreTable(ranking []meeting.Ranked) Table {
	t := Table{Columns: []Column{{Title: "STT", Width: 4, Align: Center}, {Title: "Đơn vị", Width: 17}}}
	for _, head := range []string{"Điểm chuẩn", "Điểm tự chấm", "Điểm thẩm định, chấm chéo", "Điểm thưởng", "Điểm trừ", "Tổng điểm"} {
		t.Columns = append(t.Columns, Column{Title: head, Width: 7, Align: Center})
	}
	t.Columns = append(t.Columns, Column{Title: "Xếp hạng", Width: 9, Align: Center})
	places := map[meeting.ID]meeting.Ranked{}
	for _, r := range ranking {
		places[r.Unit.ID] = r
	}
	most := w.mostPoints()
	for i, u := range w.m.Units {
		sum := func(kind meeting.CriterionKind, stages ...meeting.Stage) string {
			p, ok := w.m.Subtotal(u.ID, kind, stages...)
			return pointsOf(p, ok)
		}
		r, ranked := places[u.ID]
		t.Rows = append(t.Rows, []string{
			strconv.Itoa(i + 1), u.Name, most,
			sum(meeting.Basic, meeting.SelfScored), sum(meeting.Basic, meeting.CrossChecked),
			sum(meeting.Bonus, meeting.CrossChecked, meeting.SelfScored), sum(meeting.Penalty, meeting.CrossChecked, meeting.SelfScored),
			pointsOf(r.Total, ranked), rankOf(r),
		})
	}
	if len(ranking) == 0 { // to be filled in by hand
		t.Tall = signLines
		return t
	}
	return t.filled()
}

// mostPoints is the sum of the basic criteria's maxima; empty where one of them has none.
func (w *minutes) mostPoints() string {
	sum := meeting.Points(0)
	for _, c := range w.m.Criteria {
		if c.Kind != meeting.Basic {
			continue
		}
		if c.Max == 0 {
			return ""
		}
		sum += c.Max
	}
	return pointsOf(sum, sum > 0)
}

// ranked tells the totals from high to low, under the item at which they were approved.
func (w *minutes) ranked(item meeting.ID) {
	ranking := w.m.Ranking()
	if item == "" || w.place(meeting.Scores) != item || len(ranking) == 0 {
		return
	}
	w.tell("minutes.scored", "số", Number(len(ranking)))
	var lines, missing []string
	for _, r := range ranking {
		lines = append(lines, fmt.Sprintf("Hạng %s: %s, %s điểm", rankOf(r), r.Unit.Name, r.Total))
	}
	w.dashes(lines)
	for _, u := range w.m.Units {
		if _, ok := w.m.Total(u.ID); !ok {
			missing = append(missing, u.Name)
		}
	}
	if len(missing) > 0 {
		w.tell("minutes.unscored", "đơn vị", list(missing))
	}
}

func pointsOf(p meeting.Points, known bool) string {
	if !known {
		return ""
	}
	return p.String()
}

// rankOf is a unit's rank, with a word where others share it.
func rankOf(r meeting.Ranked) string {
	switch {
	case r.Rank == 0:
		return ""
	case r.Tied:
		return fmt.Sprintf("%d (đồng hạng)", r.Rank)
	}
	return strconv.Itoa(r.Rank)
}

// scoreRule says which scores the totals are of, where two stages gave some.
func (w *minutes) scoreRule() {
	if w.scoredIn(meeting.SelfScored) && w.scoredIn(meeting.CrossChecked) {
		w.say("Tổng điểm tính theo điểm thẩm định, chấm chéo; tiêu chí nào chưa thẩm định thì tính theo điểm tự chấm.")
	}
}

func (w *minutes) scoredIn(stage meeting.Stage) bool { return len(w.scoredBy(stage)) > 0 }

// scoredBy are the criteria by which a stage gave a score.
func (w *minutes) scoredBy(stage meeting.Stage) []meeting.Criterion {
	return slices.DeleteFunc(slices.Clone(w.m.Criteria), func(c meeting.Criterion) bool {
		return !slices.ContainsFunc(w.m.Units, func(u *meeting.Unit) bool {
			_, ok := w.m.Score(u.ID, c.ID, stage)
			return ok
		})
	})
}

// byCriterion is every score of one stage, in several tables where there are many criteria; a column is then headed by
// the criterion's number. Criteria without a score have no column.
func (w *minutes) byCriterion(stage meeting.Stage, caption string) {
	all := w.scoredBy(stage)
	numbered := len(all) > mostNamed
	if numbered {
		var key []string
		for i, c := range all {
			key = append(key, fmt.Sprintf("(%d) %s", i+1, criterionHead(c)))
		}
		w.say("%s, các cột theo số thứ tự của tiêu chí: %s.", caption, list(key))
	}
	for from := 0; from < len(all); from += mostAcross {
		to := min(from+mostAcross, len(all))
		t := Table{Caption: caption, Columns: []Column{{Title: "STT", Width: 3, Align: Center}, {Title: "Đơn vị", Width: 15}}}
		if to-from < len(all) {
			t.Caption += fmt.Sprintf(" (%d - %d)", from+1, to)
		}
		for i, c := range all[from:to] {
			head := Column{Title: criterionHead(c), Width: 7, Align: Center}
			if numbered {
				head.Title, head.Width = fmt.Sprintf("(%d)", from+i+1), 3
			}
			t.Columns = append(t.Columns, head)
		}
		for i, u := range w.m.Units {
			row := []string{strconv.Itoa(i + 1), u.Name}
			for _, c := range all[from:to] {
				row = append(row, pointsOf(w.m.Score(u.ID, c.ID, stage)))
			}
			t.Rows = append(t.Rows, row)
		}
		w.add(t)
	}
}

// criterionHead is a criterion with how its points count: "Sáng kiến (thưởng, tối đa 5)".
func criterionHead(c meeting.Criterion) string {
	var how []string
	switch c.Kind {
	case meeting.Bonus:
		how = append(how, "thưởng")
	case meeting.Penalty:
		how = append(how, "trừ")
	}
	if c.Max > 0 {
		how = append(how, "tối đa "+c.Max.String())
	}
	if len(how) == 0 {
		return name.Clean(c.Name)
	}
	return fmt.Sprintf("%s (%s)", name.Clean(c.Name), strings.Join(how, ", "))
}
