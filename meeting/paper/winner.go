package paper

import (
	"slices"
	"strconv"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// winner is one row of what the meeting proposes: who for which award, and by which votes.
type winner struct {
	candidate meeting.Candidate
	round     *meeting.Round
	settled   bool // by another way than votes
}

// winners are the proposed for an award in the rounds that stand, the settled ones too, in the order of the result.
func winners(m *meeting.Meeting, t *meeting.Title) []winner {
	var out []winner
	for _, c := range m.Winners(t) {
		w := winner{candidate: c}
		for _, r := range m.Rounds {
			if r.Title != t.ID || r.State != meeting.Declared {
				continue
			}
			settled := r.Settlement != nil && slices.Contains(r.Settlement.Names, c.Name)
			if settled || slices.Contains(r.Verdict.Elected, c.Name) {
				w.round, w.settled = r, settled
			}
		}
		out = append(out, w)
	}
	return out
}

// awards are the titles of which somebody is proposed: awards only, since an office is not proposed but elected to.
func awards(m *meeting.Meeting) []*meeting.Title {
	return slices.DeleteFunc(slices.Clone(m.Titles), func(t *meeting.Title) bool {
		return t.Office != meeting.Award || len(m.Winners(t)) == 0
	})
}

// result is what was counted for the winner; its zero value where the hall agreed as one and nobody was counted.
func (w winner) result() tally.NameResult {
	for _, n := range w.round.Verdict.Names {
		if n.Name == w.candidate.Name {
			return n
		}
	}
	return tally.NameResult{}
}

func (w winner) votes() string {
	if w.round.Method == meeting.Consensus {
		return "Nhất trí"
	}
	return strconv.Itoa(w.result().Agree)
}

func (w winner) share() string { return percent(w.result()) }

// note says how a tie was settled, and which further round the votes are from.
func (w winner) note() string {
	tied := upperFirst(level(w.round.Method))
	switch {
	case w.settled && w.round.Settlement.Way == meeting.HigherScore:
		return tied + ", lấy điểm cao hơn"
	case w.settled && w.round.Settlement.Way == meeting.Lot:
		return tied + ", bốc thăm"
	case w.settled:
		return tied + ", theo kết luận của chủ tọa"
	case w.round.Number > 1:
		return "Kết quả lần " + strconv.Itoa(w.round.Number)
	}
	return ""
}

// base says what the winner's share is a share of: "13 đơn vị thành viên".
func (w winner) base() string {
	n := w.result()
	if n.Percent == "" {
		return ""
	}
	return Number(n.Base) + " " + basesOf(w.round.Method)[w.round.Rule.Base]
}
