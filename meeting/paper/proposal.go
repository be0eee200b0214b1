package paper

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// Proposal gives the Tờ trình that hands the proposed up for their awards (văn bản có tên loại, NĐ 30/2020/NĐ-CP,
// Phụ lục III, Mẫu 1.4), once somebody is proposed. It carries a place and a date, to be filled in when it is signed,
// and is a draft until the meeting is adjourned. Whom it is for, what it is about and who signs it by which authority are
// fields of the meeting; where they are empty there is room to write, the usual subject, and the cluster's head.
func Proposal(m *meeting.Meeting) []Document {
	titles := awards(m)
	if len(titles) == 0 {
		return nil
	}
	w := &minutes{m: m}
	w.middle(w.phrase("proposal.to", "nơi nhận", cmp.Or(clause(name.Clean(m.Info.Addressee)), strings.Repeat(gap, 10))))
	w.proposes(titles)
	head := letterhead(m.Info)
	head.Number = "Số: " + numberOf(m.Info.ProposalNumber, proposalSymbol(m.Info))
	head.PlaceDate = orGap(m.Info.City) + ", " + handDay
	return []Document{{
		File:       "to-trinh-de-nghi-khen-thuong",
		Draft:      m.Phase() != meeting.Ended,
		Letterhead: head,
		Heading:    w.phrase("names.proposal"),
		Subject:    []string{unbroken(m, w.proposalSubject(titles))},
		Notice:     m.Info.Notice,
		Body:       w.body,
		Signatures: []Signature{w.headSignature()},
		Receivers:  w.proposalReceivers(),
	}}
}

// proposalSubject is what the office has the Tờ trình be about, or what it proposes.
func (w *minutes) proposalSubject(titles []*meeting.Title) string {
	if own := clause(name.Clean(w.m.Info.Proposal)); own != "" {
		return own
	}
	return w.phrase("proposal.subject", "danh hiệu", conjoined(titles), "năm", strconv.Itoa(w.m.Info.Year))
}

// proposalReceivers are whom the Tờ trình is for ("Như trên"), who is not named again, and the meeting's receivers.
func (w *minutes) proposalReceivers() []string {
	addressee := name.Fold(clause(name.Clean(w.m.Info.Addressee)))
	return append([]string{"Như trên"}, slices.DeleteFunc(receivers(w.m.Info), func(s string) bool {
		return addressee != "" && strings.Contains(name.Fold(s), addressee)
	})...)
}

func proposalSymbol(info meeting.Info) string { return symbolOf("TTr", info) }

// proposes is the proposal in prose: the meeting, whom it proposes for each title, and what is left to the Council.
func (w *minutes) proposes(titles []*meeting.Title) {
	info := w.m.Info
	how := "proposal.held-planned"
	came := w.m.Present() + w.m.Counted(meeting.Left)
	if came > 0 {
		how = "proposal.held"
	}
	w.tell(how, "ngày", upperFirst(Day(held(w.m))), "cụm", clause(info.Cluster), "hội nghị", clause(info.Title),
		"số", Number(came), "tổng số", Number(len(w.m.Units)))
	w.tell("proposal.grounds", "số biên bản", numberOf(info.Number, info.Symbol), "cụm", clause(info.Cluster))
	for i, t := range titles {
		all := winners(w.m, t)
		names := make([]string, len(all))
		for i, x := range all {
			names[i] = x.candidate.Name
		}
		w.say("%d. %s", i+1, w.phrase("proposal.title", "danh hiệu", t.OnPaper(), "số", Number(len(all)), "loại", kindOf(t.Nominees)))
		w.dashes(names)
	}
	w.forwarded()
	w.tell("proposal.attached")
	w.tell("proposal.asks", "cụm", clause(info.Cluster), "cấp trên", cmp.Or(clause(name.Clean(info.Addressee)), gap+gap))
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
