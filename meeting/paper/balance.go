package paper

import (
	"fmt"

	"thuky/meeting"
)

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

// irregular says what does not balance, and why the result was announced all the same.
func (w *minutes) irregular(r *meeting.Round) {
	v := r.Verdict
	if v.Balanced {
		return
	}
	var problems []string
	for _, p := range v.Problems {
		problems = append(problems, problemWords(p, !r.Method.Secret()))
	}
	w.tell("votes.unbalanced", "sai lệch", list(problems), "lý do", clause(r.Reason))
}
