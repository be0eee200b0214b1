package paper

// amendments are what was set right by saying so (đính chính): what was recorded before stays as it is.
func (w *minutes) amendments() {
	if len(w.m.Amendments) == 0 {
		return
	}
	w.heading(1, "Đính chính:")
	for _, a := range w.m.Amendments {
		when := Moment(a.At)
		if a.After {
			when += " (sau khi Hội nghị kết thúc)"
		}
		w.say("Lúc %s, %s đính chính: %s. Lý do: %s.", when, clause(a.By), clause(a.Text), clause(a.Reason))
	}
}
