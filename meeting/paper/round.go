package paper

import (
	"fmt"
	"strconv"

	"thuky/meeting"
)

// round is one vote, from its rule to its result.
func (w *minutes) round(r *meeting.Round) {
	if r.Title == "" {
		w.motion(r)
		return
	}
	w.heading(3, upperFirst(w.ballotName(r)))
	if t := w.m.Title(r.Title); t != nil && w.firstRound(t) == r {
		held := w.place(meeting.Nomination) != ""
		if !held {
			w.registered(t)
		}
		switch {
		case t.From != "":
			w.drawn(t, r.Method)
		case !held:
			w.nominees(t)
		}
	}
	w.again(r)
	w.say("%s", w.rule(r))
	if s := w.unfinished(r); s != "" {
		w.say("%s %s", w.electorate(r), s)
		return
	}
	w.say("%s %s", w.electorate(r), w.papers(r))
	w.counted(r)
}

// counted is what was counted in a round and what came of it.
func (w *minutes) counted(r *meeting.Round) {
	w.irregular(r)
	w.checked(r)
	if r.Method == meeting.Consensus {
		w.asked(r)
	} else {
		w.called(r)
		w.result(r)
	}
	w.conclusion(r)
	w.settled(r)
	w.total(r)
}

// ballotName says what the round is: "bỏ phiếu kín đề nghị tặng Cờ thi đua Ngành Tư pháp, lần 2".
func (w *minutes) ballotName(r *meeting.Round) string {
	s := methodWords(r.Method)
	if r.Title == "" {
		return s + ": " + clause(r.Subject)
	}
	s += " " + w.purpose(r)
	if r.Number > 1 {
		s += fmt.Sprintf(", lần %d", r.Number)
	}
	return s
}

// rule says when the round was opened and how it is decided; a rule that did not change is told once.
func (w *minutes) rule(r *meeting.Round) string {
	opened := w.phrase("votes.opened", "giờ", w.clock(r.Opened))
	rule := w.ruleOf(r)
	for _, x := range w.m.Rounds {
		if x.Title == r.Title && x.Number == r.Number-1 && w.ruleOf(x) == rule {
			return opened + " " + w.phrase("votes.rule-as-before", "lần", strconv.Itoa(x.Number))
		}
	}
	return opened + " " + rule
}

// ruleOf says how a round is decided, as frozen when it opened.
func (w *minutes) ruleOf(r *meeting.Round) string {
	var s string
	switch {
	case r.Method == meeting.Consensus:
		s = "chủ trì hỏi ý kiến chung của Hội nghị, không đếm số"
	case r.Method.Secret():
		s = fmt.Sprintf("%s khi số phiếu đồng ý %s; %s", w.wins(r), RuleWords(r.Method, r.Rule, Number), MarkWords(r.Rule))
	default:
		s = fmt.Sprintf("%s khi số đồng ý %s", w.wins(r), RuleWords(r.Method, r.Rule, Number))
	}
	if r.Recuse {
		s += "; đơn vị không biểu quyết về chính đơn vị mình"
	}
	if len(r.Ties) > 0 && r.Method != meeting.Consensus {
		var ways []string
		for _, way := range r.Ties {
			ways = append(ways, wayWords(way, r.Method))
		}
		s += ". Khi " + level(r.Method) + ": " + list(ways)
	}
	if t := w.m.Title(r.Title); t != nil && clause(t.Rule.Source) != "" {
		s += ". Căn cứ: " + clause(t.Rule.Source)
	}
	return w.phrase("votes.rule", "thể lệ", s)
}

// wins is what becomes of a name that has enough votes.
func (w *minutes) wins(r *meeting.Round) string {
	if r.Title == "" {
		return "được thông qua"
	}
	if w.elective(r) {
		return "được bầu"
	}
	return "được chọn"
}

// electorate is the base as it was frozen when the round opened.
func (w *minutes) electorate(r *meeting.Round) string {
	members, present, doing := Number(r.Members), Number(r.Present), act(r.Method)
	if r.Written == 0 {
		return w.phrase("votes.electorate", "thành viên", members, "cách biểu quyết", doing, "có mặt", present)
	}
	what := "ý kiến"
	if r.Method.Secret() {
		what = "phiếu"
	}
	return w.phrase("votes.electorate-written", "thành viên", members, "cách biểu quyết", doing, "có mặt", present,
		"hình thức", what, "số gửi", Number(r.Written), "tham gia", Number(r.Voters()))
}

// unfinished tells of a round that has no result to show; it is empty for one that has.
func (w *minutes) unfinished(r *meeting.Round) string {
	switch {
	case r.State == meeting.Open && r.Method.Secret():
		return w.phrase("votes.counting")
	case r.State == meeting.Open:
		return w.phrase("votes.voting")
	case len(r.Verdict.Names) == 0:
		return w.voided(r)
	}
	return ""
}

// voided says that a round does not hold: before its result was announced, or afterwards.
func (w *minutes) voided(r *meeting.Round) string {
	return fmt.Sprintf("%s (lúc %s). Lý do: %s.", cancelled(r), w.clock(r.Voided), clause(r.VoidReason))
}

func cancelled(r *meeting.Round) string {
	if len(r.Verdict.Names) == 0 {
		return "Lần " + act(r.Method) + " này bị hủy trước khi công bố kết quả"
	}
	return "Kết quả lần này bị hủy"
}
