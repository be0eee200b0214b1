package paper

import (
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// motion is a vote on a question: one paragraph, and the units' answers where they were called by name.
func (w *minutes) motion(r *meeting.Round) {
	opening := w.phrase("votes.motion", "giờ", w.clock(r.Opened), "cách biểu quyết", methodWords(r.Method), "nội dung", clause(r.Subject))
	if r.Method == meeting.Consensus {
		opening = w.phrase("votes.asked", "giờ", w.clock(r.Opened), "nội dung", clause(r.Subject))
	}
	if s := w.unfinished(r); s != "" {
		w.say("%s %s %s", opening, w.electorate(r), s)
		return
	}
	if r.Method == meeting.Consensus {
		w.say("%s %s %s", opening, w.electorate(r), w.unanimity(r))
	} else {
		n := r.Verdict.Names[0]
		w.say("%s %s %s Đồng ý: %s; không đồng ý: %s; không ý kiến: %s. %s %s %s", opening, w.electorate(r), w.papers(r),
			Number(n.Agree), Number(n.Disagree), Number(n.None), computed(n.Computed), Arithmetic(r.Method, r.Rule, n, Number), w.answer(r))
	}
	w.irregular(r)
	w.checked(r)
	w.called(r)
	if r.State == meeting.Void {
		w.say("%s", w.voided(r))
	}
}

// answer is what the meeting said to a motion that stands.
func (w *minutes) answer(r *meeting.Round) string {
	switch {
	case r.State == meeting.Void:
		return ""
	case passed(r):
		return w.phrase("votes.passed")
	}
	return w.phrase("votes.failed")
}

func passed(r *meeting.Round) bool { return len(r.Verdict.Names) > 0 && r.Verdict.Names[0].Passes }

// motionText says a motion as a decision, whether or not it was worded with "Thông qua" at its head.
func motionText(r *meeting.Round) string {
	const pass = "thông qua"
	subject := name.Clean(r.Subject)
	sep := ": "
	if strings.HasPrefix(strings.ToLower(subject), pass+" ") {
		subject, sep = strings.TrimSpace(subject[len(pass):]), " "
	}
	word := "Không " + pass
	if passed(r) {
		word = upperFirst(pass)
	}
	return word + sep + sentence(subject)
}
