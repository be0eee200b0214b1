package paper

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// DecisionText says a decision in one or more sentences, as the minutes and the screen do. A result proposes an award
// ("đề nghị tặng"): the award itself is another body's decision.
func DecisionText(m *meeting.Meeting, d *meeting.Decision) string {
	switch {
	case d.Heads:
		return headsText(m, d)
	case d.Round == "":
		return sentence(upperFirst(name.Clean(d.Text)))
	}
	r := m.Round(d.Round)
	if r == nil {
		return ""
	}
	if r.Title == "" {
		return motionText(r)
	}
	w := &minutes{m: m}
	v := r.Verdict
	switch {
	case d.Settles:
		return w.settlement(r, settlementOf(m, d, r))
	case len(v.Elected) == 0:
		return upperFirst(w.nobody(r)) + w.openSeats(r)
	}
	return upperFirst(w.elects(r, len(v.Elected))) + ": " + list(v.Elected) + "." + w.openSeats(r)
}

// headsText says who will head the cluster. What is not known of the Decision is left to be filled in by hand.
func headsText(m *meeting.Meeting, d *meeting.Decision) string {
	h := m.Heads
	if h == nil || h.ID != d.ID { // struck: only the last announcement is kept
		return fmt.Sprintf("Công bố Quyết định cử %s, %s.", m.Info.Head, m.Info.Deputy)
	}
	heads := []string{becomes(h.Head, m.Info.Head)}
	for _, p := range h.Deputies {
		heads = append(heads, becomes(p, m.Info.Deputy))
	}
	return m.Phrases.Say("minutes.heads", "số", orGap(h.Number), "ngày", orGap(strings.TrimPrefix(h.Date, "ngày ")), "cơ quan", orGap(h.Signer),
		"danh sách", list(heads), "năm", strconv.Itoa(h.Year))
}

// decided tells of a decision that is not the result of a vote, in its place.
func (w *minutes) decided(d *meeting.Decision) {
	if d.Struck != "" {
		return // the list of decisions says why it no longer holds
	}
	w.say("%s", DecisionText(w.m, d))
}

// decisions is the list at the end, by number, of what the meeting decided itself: not of what it was only told. A number
// once given stays, with why it no longer holds.
func (w *minutes) decisions() {
	own := slices.DeleteFunc(slices.Clone(w.m.Decisions), func(d *meeting.Decision) bool { return d.Number == 0 })
	if len(own) == 0 {
		return
	}
	w.part("minutes.decisions")
	for _, d := range own {
		w.say("%d. %s%s", d.Number, DecisionText(w.m, d), struck(d))
	}
}

func struck(d *meeting.Decision) string {
	if d.Struck == "" {
		return ""
	}
	if d.Struck == meeting.Superseded {
		return " (Không còn hiệu lực, đã được công bố lại.)"
	}
	if number, ok := strings.CutPrefix(d.Struck, meeting.Superseded+" "); ok {
		return " (Không còn hiệu lực, được thay bằng mục " + number + ".)"
	}
	return " (Không còn hiệu lực. Lý do: " + clause(d.Struck) + ".)"
}

// becomes says who takes which post: "ông Bạch Quốc An, Vụ trưởng Vụ Pháp luật quốc tế, làm Trưởng Cụm".
func becomes(p meeting.Person, post string) string {
	if p.Name != "" && p.Office != "" {
		return p.String() + ", làm " + post
	}
	return p.String() + " làm " + post
}
