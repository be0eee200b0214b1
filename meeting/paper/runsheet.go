package paper

import (
	"fmt"
	"strconv"

	"thuky/meeting"
	"thuky/meeting/name"
)

// RunSheet gives the secretary's own programme (Chương trình điều hành): every item with its planned beginning and end,
// its minutes and room for remarks. It stays in the secretary's hand; its form is custom, not regulation.
func RunSheet(m *meeting.Meeting) []Document {
	if len(m.Items) == 0 {
		return nil
	}
	t := Table{Columns: []Column{
		{Title: "STT", Width: 7, Align: Center},
		{Title: "Dự kiến", Width: 23},
		{Title: "Nội dung", Width: 52},
		{Title: "Thực hiện", Width: 25},
		{Title: "Phút", Width: 7, Align: Center},
		{Title: "Ghi chú", Width: 22},
	}}
	w := &minutes{m: m}
	slots, end := schedule(m)
	total, known := 0, timed(m)
	for i, s := range slots {
		row := []string{strconv.Itoa(i + 1), s.span(m.Info.Start), name.Clean(s.item.Name), name.Clean(s.item.Who), "", ""}
		switch {
		case s.from.IsZero():
			row[5] = w.skipped(s.item)
		case known:
			total += s.item.Minutes
			row[4] = strconv.Itoa(s.item.Minutes)
		case i > 0:
			row[1] = "" // only the beginning is known
		}
		t.Rows = append(t.Rows, row)
	}
	when := Clock(m.Info.Start)
	if known {
		when = fmt.Sprintf("%s (%d phút)", slot{from: m.Info.Start, to: end}.span(m.Info.Start), total)
	}
	w.middle(fmt.Sprintf("%s, %s, %s", when, Day(m.Info.Start), orGap(m.Info.Place)))
	w.add(t.filled("Ghi chú"))
	return []Document{{
		File:      "chuong-trinh-dieu-hanh",
		Heading:   w.phrase("names.runsheet"),
		Subject:   subject(m.Info),
		Notice:    m.Info.Notice,
		Body:      w.body,
		Landscape: true,
	}}
}
