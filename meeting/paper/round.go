package paper

import (
	"fmt"
	"strings"

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
		switch {
		case t.From != "":
			w.drawn(t)
		case w.place(meeting.Nomination) == "":
			w.nominees(t)
		}
	}
	w.say("%s", w.rule(r))
	if s := unfinished(r); s != "" {
		w.say("%s %s", electorate(r), s)
		return
	}
	w.say("%s %s", electorate(r), papers(r))
	w.irregular(r)
	w.result(r)
	w.conclusion(r)
}

// ballotName says what the round is: "bỏ phiếu kín đề nghị tặng Cờ thi đua Ngành Tư pháp, lần 2".
func (w *minutes) ballotName(r *meeting.Round) string {
	s := methodWords(r.Method) + " " + w.purpose(r)
	if r.Number > 1 {
		s += fmt.Sprintf(", lần %d", r.Number)
	}
	return s
}

func methodWords(m meeting.Method) string {
	if m.Secret() {
		return "bỏ phiếu kín"
	}
	return "biểu quyết giơ tay"
}

// rule says when the round was opened and how it is decided.
func (w *minutes) rule(r *meeting.Round) string {
	s := fmt.Sprintf("Bắt đầu lúc %s. Thể lệ: được chọn khi số phiếu đồng ý %s", w.clock(r.Opened), RuleWords(r.Rule))
	if r.Method.Secret() {
		s += "; " + MarkWords(r.Rule)
	}
	if t := w.m.Title(r.Title); t != nil && clause(t.Rule.Source) != "" {
		s += ". Căn cứ: " + clause(t.Rule.Source)
	}
	return s + "."
}

// electorate is the base as it was frozen when the round opened.
func electorate(r *meeting.Round) string {
	s := fmt.Sprintf("Tổng số đơn vị thành viên: %s; có mặt: %s", Number(r.Members), Number(r.Present))
	if r.Written > 0 {
		s += fmt.Sprintf("; vắng mặt, cho ý kiến bằng văn bản: %s", Number(r.Written))
	}
	return s + "."
}

// unfinished tells of a round that has no result to show; it is empty for one that has.
func unfinished(r *meeting.Round) string {
	switch {
	case r.State == meeting.Open && r.Method.Secret():
		return "Tổ kiểm phiếu đang kiểm phiếu."
	case r.State == meeting.Open:
		return "Hội nghị đang biểu quyết."
	case len(r.Verdict.Names) == 0:
		return voided(r)
	}
	return ""
}

func voided(r *meeting.Round) string {
	return fmt.Sprintf("Kết quả lần này bị hủy. Lý do: %s.", clause(r.VoidReason))
}

// papers accounts for the papers of a secret ballot.
func papers(r *meeting.Round) string {
	if !r.Method.Secret() {
		return ""
	}
	v := r.Verdict
	s := "Số phiếu "
	if v.Issued != nil {
		s += fmt.Sprintf("phát ra: %s; ", Number(*v.Issued))
	}
	s += fmt.Sprintf("thu về: %s; hợp lệ: %s", Number(v.Returned), Number(v.Valid))
	if v.Blank > 0 {
		s += fmt.Sprintf(" (trong đó không đánh dấu: %s)", Number(v.Blank))
	}
	s += fmt.Sprintf("; không hợp lệ: %s", Number(v.Invalid))
	if reasons := invalidReasons(v.InvalidReasons); reasons != "" {
		s += " (" + reasons + ")"
	}
	return s + "."
}

// irregular says what does not balance and what was entered wrongly.
func (w *minutes) irregular(r *meeting.Round) {
	if v := r.Verdict; !v.Balanced {
		var problems []string
		for _, p := range v.Problems {
			problems = append(problems, ProblemWords(p))
		}
		w.say("Số liệu chưa khớp: %s. Chủ tọa cho công bố kết quả, lý do: %s.", list(problems), clause(r.Reason))
	}
	if mends := mended(r); len(mends) > 0 {
		w.say("Khi nhập phiếu, Tổ kiểm phiếu đã sửa %s phiếu nhập sai: %s.", Number(len(mends)), list(mends))
	}
}

// mended lists the papers that were entered wrongly at first.
func mended(r *meeting.Round) []string {
	var out []string
	for _, p := range r.Papers {
		if len(p.Mends) == 0 {
			continue
		}
		s := fmt.Sprintf("phiếu số %d", p.Number)
		var reasons []string
		for _, mend := range p.Mends {
			if why := clause(mend.Reason); why != "" {
				reasons = append(reasons, why)
			}
		}
		if len(reasons) > 0 {
			s += " (" + strings.Join(reasons, ", ") + ")"
		}
		out = append(out, s)
	}
	return out
}
