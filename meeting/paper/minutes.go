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
	w.heading(1, "Nội dung (theo diễn biến Hội nghị):")
	w.course()
	w.decisions()
	w.amendments()
	w.end()
	return Document{
		File:       "bien-ban-hoi-nghi",
		Draft:      m.Phase() != meeting.Ended,
		Letterhead: letterhead(m.Info),
		Heading:    "BIÊN BẢN",
		Subject:    subject(m.Info),
		Notice:     m.Info.Notice,
		Body:       w.body,
		Signatures: minutesSignatures(m),
		Receivers:  receivers(m.Info),
	}
}

// minutes is the text of one meeting's minutes as it is written.
type minutes struct {
	writing
	m *meeting.Meeting
}

func (w *minutes) head() {
	begun := handClock + ", " + Day(w.m.Info.Start)
	if t := w.m.Began(); !t.IsZero() {
		begun = Moment(t)
	}
	w.label("Thời gian bắt đầu", sentence(begun))
	w.label("Địa điểm", sentence(orGap(w.m.Info.Place)))
}

// officers are who run the meeting. There may be no tellers where nothing is voted on by ballot.
func (w *minutes) officers() {
	w.label("Chủ trì (chủ tọa)", sentence(orGap(list(w.named(meeting.Chair)))))
	w.label("Thư ký (người ghi biên bản)", sentence(orGap(list(w.named(meeting.Secretary)))))
	if tellers := w.tellers(); len(tellers) > 0 {
		w.label("Tổ kiểm phiếu", sentence(list(tellers)))
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
	w.say("Hội nghị kết thúc vào %s./.", ended)
}

// clock writes an hour, with its date where the meeting goes on for more than a day.
func (w *minutes) clock(t time.Time) string {
	if Day(t) != Day(w.m.Began()) {
		return Moment(t)
	}
	return Clock(t)
}
