package paper

import (
	"time"

	"thuky/meeting"
)

// Minutes gives the minutes of the meeting as it stands (Biên bản hội nghị, NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9):
// a draft until the meeting is adjourned. Fields to be filled in by hand are printed as gaps; narrative of which
// nothing is known is left out.
func Minutes(m *meeting.Meeting) Document {
	w := &minutes{m: m}
	w.head()
	w.attendance()
	w.officers()
	w.part("minutes.course")
	w.course()
	w.decisions()
	w.amendments()
	w.end()
	head := letterhead(m.Info)
	head.Number = "Số: " + numberOf(m.Info.Number, m.Info.Symbol)
	return Document{
		File:       "bien-ban-hoi-nghi",
		Draft:      m.Phase() != meeting.Ended,
		Letterhead: head,
		Heading:    w.phrase("names.minutes"),
		Subject:    subject(m.Info),
		Notice:     m.Info.Notice,
		Body:       w.body,
		Signatures: w.signatures(),
		Receivers:  receivers(m.Info),
	}
}

// minutes is the text of one meeting's minutes as it is written.
type minutes struct {
	writing
	m *meeting.Meeting
}

// phrase gives a standard sentence, or the office's own in its place, with what the record tells in its placeholders.
func (w *minutes) phrase(key string, pairs ...string) string { return w.m.Phrases.Say(key, pairs...) }

// tell writes one as a paragraph.
func (w *minutes) tell(key string, pairs ...string) { w.say("%s", w.phrase(key, pairs...)) }

// part writes one as the heading of a part.
func (w *minutes) part(key string) { w.heading(1, w.phrase(key)+":") }

// field writes a line of the form, its name a phrase.
func (w *minutes) field(key, s string) { w.label(w.phrase(key), s) }

func (w *minutes) head() {
	begun := handClock + ", " + Day(w.m.Info.Start)
	if t := w.m.Began(); !t.IsZero() {
		begun = Moment(t)
	}
	w.field("minutes.begun", sentence(begun))
	w.field("minutes.place", sentence(orGap(w.m.Info.Place)))
}

// officers are who run the meeting. There may be no tellers where nothing is voted on by ballot.
func (w *minutes) officers() {
	w.field("minutes.chairs", sentence(orGap(list(w.named(meeting.Chair)))))
	w.field("minutes.secretaries", sentence(orGap(list(w.named(meeting.Secretary)))))
	if tellers := w.tellers(); len(tellers) > 0 {
		w.field("minutes.tellers", sentence(list(tellers)))
	}
}

func (w *minutes) named(role meeting.Role) []string {
	var names []string
	for _, o := range w.m.With(role) {
		names = append(names, upperFirst(o.Person.String()))
	}
	return names
}

// end is the last sentence of the form.
func (w *minutes) end() {
	ended := handClock + ", " + handDay
	if t := w.m.Adjourned; !t.IsZero() {
		ended = Moment(t)
	}
	w.tell("minutes.ended", "thời gian", ended)
}

// clock writes an hour, with its date where the meeting goes on for more than a day.
func (w *minutes) clock(t time.Time) string {
	if Day(t) != Day(w.m.Began()) {
		return Moment(t)
	}
	return Clock(t)
}
