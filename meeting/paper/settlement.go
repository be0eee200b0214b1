package paper

import (
	"thuky/meeting"
	"thuky/meeting/tally"
)

// openSeats says which seats nobody has: for a tie, or since too few passed.
func (w *minutes) openSeats(r *meeting.Round) string {
	v := r.Verdict
	switch {
	case v.Status == tally.Tied:
		votes := 0
		for _, n := range v.Names {
			if n.Name == v.Tied[0] {
				votes = n.Agree
			}
		}
		return " " + w.phrase("votes.tied", "số", Number(len(v.Tied)), "loại", w.kind(r), "bằng phiếu", level(r.Method),
			"số phiếu", Number(votes)+" "+voices(r.Method), "số chỗ", w.seats(r, v.Open), "tên", list(v.Tied))
	case v.Open > 0 && r.Method == meeting.Consensus:
		return " " + w.phrase("votes.seats-left", "số chỗ", w.seats(r, v.Open))
	case v.Status == tally.Short:
		return " " + w.phrase("votes.seats-short", "số chỗ", w.seats(r, v.Open), "loại", w.kind(r))
	}
	return ""
}

// settled tells how the seats that a round left open were dealt with, other than by a further round.
func (w *minutes) settled(r *meeting.Round) {
	s := r.Settlement
	if s == nil {
		return
	}
	label := w.phrase("votes.settling", "giờ", w.clock(s.At))
	if r.Verdict.Status == tally.Tied {
		label = w.phrase("votes.settling-tie", "bằng phiếu", level(r.Method), "giờ", w.clock(s.At))
	}
	w.label(label, w.settlement(r, *s))
}

// settlement says how open seats were dealt with: the way, who got them, why, and who saw the lot drawn.
func (w *minutes) settlement(r *meeting.Round, s meeting.Settlement) string {
	purpose := w.purpose(r)
	if w.elective(r) {
		purpose = w.title(r)
	}
	seats, chosen, reason := w.seats(r, r.Verdict.Open), w.elects(r, len(s.Names)), clause(s.Reason)
	kind, tied, names := w.kind(r), level(r.Method), list(s.Names)
	said := ""
	switch s.Way {
	case meeting.Council:
		said = w.phrase("votes.settled-council", "số chỗ", seats, "mục đích", purpose, "loại", kind, "bằng phiếu", tied, "tên", list(r.Verdict.Tied), "lý do", reason)
	case meeting.HigherScore:
		said = w.phrase("votes.settled-score", "kết quả", chosen, "loại", kind, "bằng phiếu", tied, "tên", names, "lý do", reason)
	case meeting.Lot:
		said = w.phrase("votes.settled-lot", "kết quả", chosen, "loại", kind, "bằng phiếu", tied, "tên", names, "người chứng kiến", clause(s.Witnesses), "lý do", reason)
	case meeting.ChairWay:
		said = w.phrase("votes.settled-chair", "kết quả", chosen, "loại", kind, "bằng phiếu", tied, "tên", names, "lý do", reason)
	default:
		said = w.phrase("votes.settled-open", "số chỗ", seats, "mục đích", purpose, "lý do", reason)
	}
	return upperFirst(said)
}

// settlementOf is what a decision settled. Where its round was voided only the record still knows it.
func settlementOf(m *meeting.Meeting, d *meeting.Decision, r *meeting.Round) meeting.Settlement {
	if r.Settlement != nil {
		return *r.Settlement
	}
	var s meeting.Settlement
	for _, step := range m.Actions() {
		b, ok := step.Body.(meeting.RoundSettled)
		if !ok || b.ID != d.ID {
			continue
		}
		s = meeting.Settlement{Way: b.Way, Reason: b.Reason, Witnesses: b.Witnesses}
		for _, id := range b.Chosen {
			for _, c := range r.Candidates {
				if c.ID == id {
					s.Names = append(s.Names, c.Name)
				}
			}
		}
	}
	return s
}
