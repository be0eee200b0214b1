package paper

import (
	"fmt"
	"slices"

	"thuky/meeting"
	"thuky/meeting/tally"
)

// again says why a title is voted on once more: for which seats, among whom, and which voided round this one replaces.
func (w *minutes) again(r *meeting.Round) {
	before, voided := w.before(r)
	if before != nil {
		among, more := "chưa được chọn", "tiếp"
		if before.Verdict.Status == tally.Tied {
			among, more = "bằng phiếu", "lại"
		}
		reason := ""
		if s := clause(r.Again); s != "" {
			reason = " Lý do: " + s + "."
		}
		w.say("%s %s cho %s, giữa %s %s %s ở lần %d: %s.%s", upperFirst(act(r.Method)), more,
			w.seats(r, r.Rule.Quota), Number(len(r.Candidates)), w.kind(r), among, before.Number, list(candidates(r)), reason)
	}
	if voided != nil {
		w.say("Lần này thay lần %d đã bị hủy.", voided.Number)
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

// total sums up a title after its last round: who was elected over several, whether that is above the ceiling, and
// who heads the cluster next year.
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
		w.say("Kết quả chung: Hội nghị %s: %s.", w.elects(r, len(winners)), list(winners))
	}
	w.ceiling(t)
	w.nextHeads(r)
}

// ceiling is the remark that the proposed are more than a share that somebody has set. It bars nothing.
func (w *minutes) ceiling(t *meeting.Title) {
	winners, of, above := w.m.AboveCeiling(t, 0)
	if !above {
		return
	}
	whole := Number(of) + " đơn vị thành viên"
	if source := w.m.Title(t.From); source != nil {
		whole = fmt.Sprintf("%s %s được chọn để %s", Number(of), kindOf(t.Nominees), w.purposeOf(source.Office != meeting.Award, source.OnPaper()))
	}
	s := fmt.Sprintf("Lưu ý: %s trên %s", Number(winners), whole)
	if share, ok := tally.Percent(winners, of); ok {
		s += " (" + share + "%)"
	}
	if most, ok := tally.Percent(int(t.Ceiling.Share.Num), int(t.Ceiling.Share.Den)); ok {
		s += ", cao hơn mức " + most + "%"
	}
	if source := clause(t.Ceiling.Source); source != "" {
		s += " theo " + source
	}
	w.aside(s + ".")
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
