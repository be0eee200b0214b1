package paper

// amendments are what was set right by saying so (đính chính): what was recorded before stays as it is.
func (w *minutes) amendments() {
	if len(w.m.Amendments) == 0 {
		return
	}
	w.part("minutes.amendments")
	for _, a := range w.m.Amendments {
		when := Moment(a.At)
		if a.After {
			when += " (sau khi Hội nghị kết thúc)"
		}
		w.tell("minutes.amended", "giờ", when, "người", clause(a.By), "nội dung", clause(a.Text), "lý do", clause(a.Reason))
	}
}
