package paper

import (
	"fmt"
	"slices"
	"strconv"

	"thuky/meeting"
)

// AwardList gives the list that goes with the Tờ trình (Danh sách đề nghị khen thưởng): every proposed name with its
// title, votes and share. It is an attached paper (NĐ 30/2020/NĐ-CP, Phụ lục I: phụ lục kèm theo văn bản): it has no
// number of its own and says which Tờ trình it belongs to.
func AwardList(m *meeting.Meeting) []Document {
	titles := awards(m)
	if len(titles) == 0 {
		return nil
	}
	w := &minutes{m: m}
	w.middleAside(w.phrase("list.attached", "số tờ trình", gap+"/"+proposalSymbol(m.Info), "ngày", handDay, "cơ quan", issuer(m.Info)))
	w.add(w.awardTable(titles))
	w.bases(titles)
	return []Document{{
		File:       "danh-sach-de-nghi-khen-thuong",
		Draft:      m.Phase() != meeting.Ended,
		Letterhead: unnumbered(m.Info),
		Heading:    w.phrase("names.list"),
		Subject:    []string{fmt.Sprintf("Năm %d", m.Info.Year)},
		Notice:     m.Info.Notice,
		Body:       w.body,
		Signatures: []Signature{w.headSignature()},
		Landscape:  true,
	}}
}

// awardTable is every proposed name. It has no column for scores where none are known, and none for remarks where
// nothing is out of the ordinary.
func (w *minutes) awardTable(titles []*meeting.Title) Table {
	var nominees []*meeting.Nominee
	for _, t := range titles {
		nominees = append(nominees, t.Nominees...)
	}
	t := Table{Columns: []Column{
		{Title: "STT", Width: 3, Align: Center},
		{Title: upperFirst(kindOf(nominees)), Width: 15},
		{Title: "Danh hiệu, hình thức khen thưởng", Width: 15},
		{Title: "Số phiếu", Width: 5, Align: Center},
		{Title: "Tỷ lệ", Width: 5, Align: Center},
		{Title: "Điểm", Width: 5, Align: Center},
		{Title: "Ghi chú", Width: 9},
	}}
	for _, title := range titles {
		for _, x := range winners(w.m, title) {
			t.Rows = append(t.Rows, []string{
				strconv.Itoa(len(t.Rows) + 1), x.candidate.Name, title.OnPaper(), x.votes(), x.share(), pointsOf(w.m.Total(x.candidate.Unit)), x.note(),
			})
		}
	}
	return t.filled()
}

// bases says what the shares are shares of: once where all are of the same, else title by title.
func (w *minutes) bases(titles []*meeting.Title) {
	var all, by []string
	for _, t := range titles {
		var own []string
		for _, x := range winners(w.m, t) {
			if s := x.base(); s != "" && !slices.Contains(own, s) {
				own = append(own, s)
			}
		}
		if len(own) > 0 {
			all, by = append(all, own...), append(by, t.OnPaper()+": "+list(own))
		}
	}
	all = slices.Compact(all)
	switch len(all) {
	case 0:
	case 1:
		w.say("Tỷ lệ tính trên %s.", all[0])
	default:
		w.say("Tỷ lệ tính trên tổng số, theo từng danh hiệu: %s.", list(by))
	}
}
