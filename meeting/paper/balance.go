package paper

import "thuky/meeting"

// papers accounts for the papers of a secret ballot.
func (w *minutes) papers(r *meeting.Round) string {
	if !r.Method.Secret() {
		return ""
	}
	v := r.Verdict
	valid, invalid := Number(v.Valid), Number(v.Invalid)
	if v.Blank > 0 {
		valid = w.phrase("votes.papers-blank", "số", valid, "số trắng", Number(v.Blank))
	}
	if reasons := invalidReasons(v.InvalidReasons); reasons != "" {
		invalid = w.phrase("votes.papers-why", "số", invalid, "lý do", reasons)
	}
	if v.Issued == nil {
		return w.phrase("votes.papers-returned", "thu về", Number(v.Returned), "hợp lệ", valid, "không hợp lệ", invalid)
	}
	return w.phrase("votes.papers", "phát ra", Number(*v.Issued), "thu về", Number(v.Returned), "hợp lệ", valid, "không hợp lệ", invalid)
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
