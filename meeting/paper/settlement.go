package paper

import (
	"fmt"

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
		return fmt.Sprintf(" Có %s %s bằng phiếu (cùng được %d phiếu) cho %s: %s.",
			Number(len(v.Tied)), w.kind(r), votes, w.seats(r, v.Open), list(v.Tied))
	case v.Open > 0 && r.Method == meeting.Consensus:
		return fmt.Sprintf(" Còn %s.", w.seats(r, v.Open))
	case v.Status == tally.Short:
		return fmt.Sprintf(" Còn %s chưa có %s nào đạt.", w.seats(r, v.Open), w.kind(r))
	}
	return ""
}

// settled tells how the seats that a round left open were dealt with, other than by a further round.
func (w *minutes) settled(r *meeting.Round) {
	s := r.Settlement
	if s == nil {
		return
	}
	label := "Giải quyết số còn lại"
	if r.Verdict.Status == tally.Tied {
		label = "Giải quyết trường hợp bằng phiếu"
	}
	w.label(fmt.Sprintf("%s (lúc %s)", label, w.clock(s.At)), w.settlement(r, *s))
}

// settlement says how open seats were dealt with: the way, who got them, why, and who saw the lot drawn.
func (w *minutes) settlement(r *meeting.Round, s meeting.Settlement) string {
	seats := w.seats(r, r.Verdict.Open)
	if w.elective(r) {
		seats += " " + w.title(r)
	} else {
		seats += " " + w.purpose(r)
	}
	chosen := upperFirst(w.elects(r, len(s.Names)))
	among := "giữa những " + w.kind(r) + " bằng phiếu"
	said := ""
	switch s.Way {
	case meeting.Council:
		said = fmt.Sprintf("Chuyển Hội đồng Thi đua - Khen thưởng xem xét %s, %s: %s", seats, among, list(r.Verdict.Tied))
	case meeting.HigherScore:
		said = fmt.Sprintf("%s, lấy điểm cao hơn %s: %s", chosen, among, list(s.Names))
	case meeting.Lot:
		said = fmt.Sprintf("%s, bốc thăm %s, có sự chứng kiến của %s: %s", chosen, among, clause(s.Witnesses), list(s.Names))
	case meeting.ChairWay:
		said = fmt.Sprintf("%s, theo kết luận của chủ tọa %s: %s", chosen, among, list(s.Names))
	default:
		said = "Để trống " + seats
	}
	return fmt.Sprintf("%s. Lý do: %s.", said, clause(s.Reason))
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
