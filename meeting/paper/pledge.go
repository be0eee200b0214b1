package paper

import (
	"fmt"
	"strconv"

	"thuky/meeting"
)

// pledge says who signed the pledge for the coming year and who has not, under the item that is about it.
func (w *minutes) pledge(item meeting.ID) {
	if w.m.Signed() == 0 || w.place(meeting.Pledging) != item {
		return
	}
	var signed, missing []string
	for _, u := range w.m.Units {
		switch {
		case !u.Signed:
			missing = append(missing, u.Name)
		case u.SignedBy == u.Attendee().Called() || u.SignedBy == "":
			signed = append(signed, u.Name)
		default:
			signed = append(signed, fmt.Sprintf("%s (%s ký)", u.Name, u.SignedBy))
		}
	}
	w.tell("minutes.signed", "số", Number(len(signed)), "tổng số", Number(len(w.m.Units)), "năm", strconv.Itoa(w.m.Info.Year+1), "đơn vị", list(signed))
	if len(missing) > 0 {
		w.tell("minutes.unsigned", "đơn vị", list(missing))
	}
}
