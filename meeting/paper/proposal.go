package paper

import (
	"fmt"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// Proposal gives the Tờ trình that hands the proposed up for their awards (văn bản có tên loại, NĐ 30/2020/NĐ-CP,
// Phụ lục III, Mẫu 1.4), once somebody is proposed. It carries a place and a date, to be filled in when it is signed,
// and is a draft until the meeting is adjourned. Whom it is for the office knows.
func Proposal(m *meeting.Meeting) []Document {
	titles := awards(m)
	if len(titles) == 0 {
		return nil
	}
	w := &minutes{m: m}
	w.middle("Kính gửi: " + strings.Repeat(gap, 10))
	w.proposes(titles)
	head := letterhead(m.Info)
	head.Number = "Số: " + gap + "/" + proposalSymbol(m.Info)
	head.PlaceDate = orGap(m.Info.City) + ", " + handDay
	return []Document{{
		File:       "to-trinh-de-nghi-khen-thuong",
		Draft:      m.Phase() != meeting.Ended,
		Letterhead: head,
		Heading:    "TỜ TRÌNH",
		Subject:    []string{"Về việc đề nghị tặng " + conjoined(titles) + fmt.Sprintf(" năm %d", m.Info.Year)},
		Notice:     m.Info.Notice,
		Body:       w.body,
		Signatures: []Signature{headSignature(m.Info)},
		Receivers:  append([]string{"Như trên"}, receivers(m.Info)...),
	}}
}

func proposalSymbol(info meeting.Info) string { return symbolOf("TTr", info) }

// proposes is the proposal in prose: the meeting, whom it proposes for each title, and what is left to the Council.
func (w *minutes) proposes(titles []*meeting.Title) {
	info := w.m.Info
	came := ""
	if n := w.m.Present() + w.m.Counted(meeting.Left); n > 0 {
		came = fmt.Sprintf(", có mặt %s trên %s đơn vị thành viên", Number(n), Number(len(w.m.Units)))
	}
	w.say("%s, %s tổ chức %s%s.", upperFirst(Day(held(w.m))), clause(info.Cluster), clause(info.Title), came)
	w.say("Căn cứ kết quả bình xét, suy tôn tại Hội nghị (Biên bản số %s/%s), %s đề nghị tặng:", gap, orGap(info.Symbol), clause(info.Cluster))
	for i, t := range titles {
		all := winners(w.m, t)
		names := make([]string, len(all))
		for i, x := range all {
			names[i] = x.candidate.Name
		}
		w.say("%d. %s cho %s %s:", i+1, t.OnPaper(), Number(len(all)), kindOf(t.Nominees))
		w.dashes(names)
	}
	w.forwarded()
	w.say("(Có Danh sách đề nghị khen thưởng kèm theo.)")
	w.say("%s kính trình %s xem xét, quyết định./.", clause(info.Cluster), gap+gap)
}

// forwarded tells of the seats that the meeting could not fill and handed on to the Council.
func (w *minutes) forwarded() {
	for _, r := range w.m.Rounds {
		if r.State == meeting.Declared && r.Settlement != nil && r.Settlement.Way == meeting.Council && !w.elective(r) {
			w.say("%s", w.settlement(r, *r.Settlement))
		}
	}
}

// conjoined are the official names of titles as part of a sentence.
func conjoined(titles []*meeting.Title) string {
	names := make([]string, len(titles))
	for i, t := range titles {
		names[i] = name.Clean(t.OnPaper())
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " và " + names[n-1]
	}
	return strings.Join(names, "")
}

// headSignature is that of the cluster's head. Who that is this year is not part of the record.
func headSignature(info meeting.Info) Signature {
	return Signature{Office: capitals(info.Head), Hint: signHint}
}
