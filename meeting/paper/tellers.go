package paper

import "thuky/meeting"

// tellers are the members of the Tổ kiểm phiếu with what each of them does there.
func (w *minutes) tellers() []string {
	names := w.named(meeting.HeadTeller)
	for i := range names {
		names[i] += " (Tổ trưởng)"
	}
	return append(names, w.named(meeting.Teller)...)
}

// tellersSignatures are those of every member of the Tổ kiểm phiếu, its head first.
func (w *minutes) tellersSignatures() []Signature {
	var out []Signature
	for _, o := range w.m.With(meeting.HeadTeller) {
		out = append(out, w.signature("signatures.head-teller", o))
	}
	for _, o := range w.m.With(meeting.Teller) {
		out = append(out, w.signature("signatures.teller", o))
	}
	if len(out) == 0 {
		out = []Signature{w.signature("signatures.tellers", meeting.Officer{})}
	}
	return out
}
