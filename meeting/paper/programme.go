package paper

import (
	"thuky/meeting"
	"thuky/meeting/name"
)

// Programme gives the programme for the delegates (Chương trình hội nghị): when, what and who, without what only the
// secretary needs. It is handed out, so it has no number and no signature; its form is custom, not regulation.
func Programme(m *meeting.Meeting) []Document {
	t := Table{Columns: []Column{
		{Title: "Thời gian", Width: 8},
		{Title: "Nội dung", Width: 14},
		{Title: "Thực hiện", Width: 7},
	}}
	slots, end := schedule(m)
	known := timed(m)
	for _, s := range slots {
		if s.from.IsZero() {
			continue
		}
		when := s.span(m.Info.Start)
		if !known && len(t.Rows) > 0 {
			when = "" // only the beginning is known
		}
		t.Rows = append(t.Rows, []string{when, name.Clean(s.item.Name), name.Clean(s.item.Who)})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	w := &minutes{m: m}
	w.label("Thời gian", sentence(Moment(m.Info.Start)))
	w.field("minutes.place", sentence(orGap(m.Info.Place)))
	w.add(t.filled())
	if known {
		w.tell("programme.ends", "giờ", slot{from: end, to: end}.span(m.Info.Start))
	}
	return []Document{{
		File:       "chuong-trinh",
		Letterhead: unnumbered(m.Info),
		Heading:    w.phrase("names.programme"),
		Subject:    subject(m.Info),
		Notice:     m.Info.Notice,
		Body:       w.body,
	}}
}
