package paper

import "thuky/meeting"

// asked tells what the chair asked the hall about a title, and its answer. Nobody was counted.
func (w *minutes) asked(r *meeting.Round) {
	w.say("Chủ trì hỏi: %s %s", Question(w.m, r), w.unanimity(r))
}

// Question is what the chair asks the hall where all are to agree (nhất trí): about a title, or the motion itself.
func Question(m *meeting.Meeting, r *meeting.Round) string {
	if r.Title == "" {
		return r.Subject
	}
	w := &minutes{m: m}
	return w.phrase("votes.question", "kết quả", w.elects(r, len(r.Candidates)), "tên", list(candidates(r)))
}

// unanimity is the hall's answer to the chair.
func (w *minutes) unanimity(r *meeting.Round) string {
	if passed(r) {
		return w.phrase("votes.unanimous")
	}
	return w.phrase("votes.not-unanimous")
}
