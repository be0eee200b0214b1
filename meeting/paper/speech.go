package paper

import (
	"strings"
	"time"

	"thuky/meeting"
	"thuky/meeting/name"
)

// speeches are those held while that item ran.
func (w *minutes) speeches(item meeting.ID) []*meeting.Speech {
	var out []*meeting.Speech
	for _, s := range w.m.Speeches {
		if s.Item == item && len(s.Spans) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// speech says who spoke, for how long, about what, and what was said; one of several is a line of a list. Whether the
// speaker kept to the time given is not for the minutes.
func (w *minutes) speech(s *meeting.Speech, listed bool) {
	put := func(text string) {
		if text = name.Clean(text); listed {
			w.add(Dash(text))
		} else {
			w.add(Text(text))
		}
	}
	lead := w.floor(s)
	switch note := strings.TrimSpace(s.Note); {
	case note == "":
		put(sentence(lead))
	case strings.Contains(note, "\n"):
		put(lead + ":")
		w.note(note)
	default:
		put(sentence(lead + ": " + note))
	}
}

// floor says who had the floor, how long and about what.
func (w *minutes) floor(s *meeting.Speech) string {
	lead := upperFirst(clause(s.Speaker))
	u := w.m.Unit(s.Unit)
	if u != nil && name.Fold(lead) == name.Fold(u.Name) {
		lead += inPerson(u)
	}
	if u != nil && !strings.Contains(name.Fold(lead), name.Fold(u.Name)) {
		lead += " (" + u.Name + ")"
	} else if strings.Contains(lead, ", ") { // the office stands behind the name
		lead += ","
	}
	if s.State() == meeting.SpeechOver {
		lead += " phát biểu trong " + length(s.Elapsed(time.Time{})) // every span has ended
	} else {
		lead += " đang phát biểu"
	}
	if topic := clause(s.Topic); topic != "" {
		lead += " về " + topic
	}
	return lead
}

// inPerson is who sits for a unit that spoke under its own name, if the record knows more of them than that.
func inPerson(u *meeting.Unit) string {
	who := u.Attendee()
	if clause(who.Name) == "" || strings.Contains(name.Fold(who.Name), name.Fold(u.Name)) {
		return ""
	}
	return " (" + clause(who.Called()) + ")"
}
