package paper

import (
	"fmt"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// BlankCounts gives records of counting to be filled in by hand where there is no program to (Biên bản kiểm phiếu), one
// for each title voted on by secret ballot. They say what Counts says, in its order, with gaps for what only the count
// tells.
func BlankCounts(m *meeting.Meeting) []Document {
	var out []Document
	used := files{}
	for _, s := range slips(m) {
		w := s.writer()
		out = append(out, Document{
			File:       s.file(used, "bien-ban-kiem-phieu-de-trong"),
			Letterhead: letterhead(m.Info),
			Heading:    w.phrase("names.count"),
			Subject:    append([]string{unbroken(m, upperFirst(s.about()))}, subject(m.Info)...),
			Notice:     m.Info.Notice,
			Body:       s.record(),
			Signatures: w.tellersSignatures(),
		})
	}
	return out
}

func (s slip) record() []Block {
	w := s.writer()
	w.field("minutes.begun", handClock+", "+handDay)
	w.field("minutes.place", sentence(orGap(s.m.Info.Place)))
	w.field("minutes.tellers", sentence(list(w.tellers())))
	if len(w.tellers()) == 0 {
		w.blank()
	}
	w.field("count.units", w.phrase("count.called", "triệu tập", Number(len(s.m.Units)), "có mặt", gap, "vắng mặt", gap))
	w.field("count.quota", s.quota()+".")
	w.tell("votes.rule", "thể lệ", RuleWords(meeting.SecretPapers, s.rule, Number)+"; "+MarkWords(s.rule))
	w.say("Số phiếu phát ra: %s; thu về: %s; hợp lệ: %s (trong đó không đánh dấu: %s); không hợp lệ: %s (lý do: %s).",
		gap, gap, gap, gap, gap, gap+gap+gap)
	w.say("%s", s.needed())
	w.add(Table{Tall: handLines, Columns: []Column{
		{Title: "STT", Width: 4, Align: Center},
		{Title: "Danh sách", Width: 15},
		{Title: "Đồng ý", Width: 5, Align: Center},
		{Title: "Không đồng ý", Width: 5, Align: Center},
		{Title: "Không đánh dấu", Width: 5, Align: Center},
		{Title: "Tỷ lệ", Width: 5, Align: Center},
		{Title: "Kết quả", Width: 6, Align: Center},
	}, Rows: s.rows(5)})
	w.label(fmt.Sprintf("Kết luận (công bố lúc %s)", handClock), s.concludes())
	for range s.chosenLines() {
		w.blank()
	}
	w.label("Bằng phiếu, cách giải quyết và lý do (nếu có)", "")
	w.blank()
	w.tell("count.ended", "thời gian", handClock+", "+handDay)
	return w.body
}

// handLines is the height of a row in which figures are written by hand, in lines of text.
const handLines = 2

// chosenLines is how many lines there are to write the chosen on: one a name, as far as their number is known.
func (s slip) chosenLines() int {
	const least, most = 2, 6
	n := len(s.names)
	if s.rule.Quota > 0 {
		n = s.rule.Quota
	}
	return min(max(n, least), most)
}

// concludes is the sentence that names the chosen, without them.
func (s slip) concludes() string {
	if s.elective() {
		return fmt.Sprintf("Hội nghị bầu giữ nhiệm vụ %s:", bare(true, s.title.OnPaper()))
	}
	return fmt.Sprintf("Hội nghị %s cho %s %s, theo số phiếu từ cao xuống thấp:", s.writer().titlePurpose(s.title), gap, s.kind())
}

// needed says how many votes a name needs: in figures where that is known before the count, which is where all members
// are counted.
func (s slip) needed() string {
	members := len(s.m.Units)
	switch {
	case s.rule.Threshold.Num == 0 || s.rule.Base == tally.Members:
		return Needed(meeting.SecretPapers, s.rule, tally.NameResult{Base: members, Needed: s.rule.Needed(members)}, Number)
	default:
		return fmt.Sprintf("Cần %s: %s phiếu.", portion(s.rule.Threshold, s.rule.Strict, baseWords[s.rule.Base]+" ("+gap+")", Number), gap)
	}
}
