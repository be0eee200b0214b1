package paper

import (
	"slices"
	"strconv"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// again says why a title is voted on once more: for which seats, among whom, and which voided round this one replaces.
func (w *minutes) again(r *meeting.Round) {
	before, voided := w.before(r)
	if before != nil {
		doing, seats, number := upperFirst(act(r.Method)), w.seats(r, r.Rule.Quota), Number(len(r.Candidates))
		said := ""
		if before.Verdict.Status == tally.Tied {
			said = w.phrase("votes.again-tied", "cách biểu quyết", doing, "số chỗ", seats, "số", number, "loại", w.kind(r),
				"bằng phiếu", level(before.Method), "lần", strconv.Itoa(before.Number), "tên", list(candidates(r)))
		} else {
			said = w.phrase("votes.again-short", "cách biểu quyết", doing, "số chỗ", seats, "số", number, "loại", w.kind(r),
				"lần", strconv.Itoa(before.Number), "tên", list(candidates(r)))
		}
		if reason := clause(r.Again); reason != "" {
			said += " " + w.phrase("votes.again-why", "lý do", reason)
		}
		w.say("%s", said)
	}
	if voided != nil {
		w.tell("votes.replaces", "lần", strconv.Itoa(voided.Number))
	}
}

// before is the round of the same title that r goes on from, and the last one after it that had been voided when r
// was opened; nil where there is none.
func (w *minutes) before(r *meeting.Round) (stood, voided *meeting.Round) {
	for _, x := range w.m.Rounds {
		switch {
		case x == r:
			return stood, voided
		case x.Title != r.Title:
		case x.State == meeting.Void && !x.Voided.After(r.Opened):
			voided = x
		default:
			stood, voided = x, nil
		}
	}
	return stood, voided
}

// candidates are the names of a round, in ballot order. What is answered to a motion has no name of its own.
func candidates(r *meeting.Round) []string {
	if r.Title == "" {
		return []string{"Ý kiến"}
	}
	names := make([]string, len(r.Candidates))
	for i, c := range r.Candidates {
		names[i] = c.Name
	}
	return names
}

// total sums up a title after its last round: who was elected over several, and who heads the cluster next year. That
// the proposed may be more than a share set by somebody is for the hall to know, not for a paper that is signed: such a
// share counts the whole ministry (shown on screen, never a bar).
func (w *minutes) total(r *meeting.Round) {
	t := w.m.Title(r.Title)
	if t == nil || r.State != meeting.Declared || w.m.LastRound(t) != r {
		return
	}
	var winners []string
	for _, c := range w.m.Winners(t) {
		winners = append(winners, c.Name)
	}
	before, _ := w.before(r)
	if settled := r.Settlement != nil && len(r.Settlement.Names) > 0; len(winners) > 0 && (before != nil || settled) {
		w.tell("votes.total", "kết quả", w.elects(r, len(winners)), "tên", list(winners))
	}
	w.nextHeads(r)
}

// nextHeads sums up, after the last round that elects to an office, who heads the cluster next year where both the head
// and deputies were elected. Heads that were announced are a decision of their own.
func (w *minutes) nextHeads(r *meeting.Round) {
	last := slices.Index(w.m.Rounds, r)
	later := slices.ContainsFunc(w.m.Rounds[last+1:], func(x *meeting.Round) bool { return x.State == meeting.Declared && w.elective(x) })
	h := w.m.NextHeads()
	if !w.elective(r) || later || w.m.Heads != nil || h == nil || h.Head.IsZero() || len(h.Deputies) == 0 {
		return
	}
	deputies := make([]string, len(h.Deputies))
	for i, p := range h.Deputies {
		deputies[i] = upperFirst(p.String())
	}
	w.say("%s năm %d: %s. %s năm %d: %s.", w.m.Info.Head, h.Year, upperFirst(h.Head.String()), w.m.Info.Deputy, h.Year, list(deputies))
}
