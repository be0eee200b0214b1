package paper

import (
	"fmt"
	"slices"

	"thuky/meeting"
)

// Counts gives the records of counting (Biên bản kiểm phiếu), one for each title voted on by secret ballot, with every
// round of it that has ended. It is a draft while a further round is open.
func Counts(m *meeting.Meeting) []Document {
	var out []Document
	used := files{}
	for _, t := range m.Titles {
		all := slices.DeleteFunc(slices.Clone(m.Rounds), func(r *meeting.Round) bool { return r.Title != t.ID })
		ended := slices.DeleteFunc(slices.Clone(all), func(r *meeting.Round) bool { return r.State == meeting.Open })
		if !slices.ContainsFunc(ended, func(r *meeting.Round) bool { return r.Method.Secret() }) {
			continue
		}
		d := countOf(m, t, ended)
		d.File = used.name("bien-ban-kiem-phieu", t.OnPaper())
		d.Draft = len(ended) < len(all)
		out = append(out, d)
	}
	return out
}

func countOf(m *meeting.Meeting, t *meeting.Title, rounds []*meeting.Round) Document {
	w := &minutes{m: m}
	w.field("minutes.begun", sentence(Moment(rounds[0].Opened)))
	w.field("minutes.place", sentence(orGap(m.Info.Place)))
	w.field("minutes.tellers", sentence(orGap(list(w.tellers()))))
	for _, r := range rounds {
		w.pile(r, len(rounds) > 1)
	}
	last := rounds[len(rounds)-1]
	ended := last.Ended
	if ended.IsZero() {
		ended = last.Voided
	}
	w.tell("count.ended", "thời gian", Moment(ended))
	return Document{
		Letterhead: letterhead(m.Info),
		Heading:    w.phrase("names.count"),
		Subject:    append([]string{unbroken(m, upperFirst(w.titlePurpose(t)))}, subject(m.Info)...),
		Notice:     m.Info.Notice,
		Body:       w.body,
		Signatures: w.tellersSignatures(),
	}
}

// pile is one round as the Tổ kiểm phiếu records it.
func (w *minutes) pile(r *meeting.Round, several bool) {
	if several {
		w.heading(1, fmt.Sprintf("Lần %d:", r.Number))
	}
	w.again(r)
	members, present, away := Number(r.Members), Number(r.Present), Number(r.Members-r.Present)
	called := w.phrase("count.called", "triệu tập", members, "có mặt", present, "vắng mặt", away)
	if r.Written > 0 {
		called = w.phrase("count.called-written", "triệu tập", members, "có mặt", present, "vắng mặt", away, "gửi văn bản", Number(r.Written))
	}
	w.field("count.units", called)
	quota := "không hạn chế."
	if r.Rule.Quota > 0 {
		quota = Number(r.Rule.Quota) + "."
	}
	w.field("count.quota", quota)
	w.field("count.list", list(candidates(r))+".")
	if several {
		w.say("%s", w.rule(r))
	} else {
		w.say("%s", w.ruleOf(r)) // its time is that of the whole
	}
	if len(r.Verdict.Names) == 0 {
		w.say("%s", w.voided(r))
		return
	}
	w.say("%s", w.papers(r))
	w.counted(r)
}
