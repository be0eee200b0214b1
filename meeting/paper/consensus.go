package paper

import "thuky/meeting"

// asked tells what the chair asked the hall about a title, and its answer. Nobody was counted.
func (w *minutes) asked(r *meeting.Round) {
	w.say("Chủ trì hỏi: Hội nghị có nhất trí %s: %s? %s", w.elects(r, len(r.Candidates)), list(candidates(r)), unanimity(r))
}

// unanimity is the hall's answer to the chair.
func unanimity(r *meeting.Round) string {
	if passed(r) {
		return "Hội nghị nhất trí."
	}
	return "Hội nghị không nhất trí."
}
