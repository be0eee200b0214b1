package paper

import (
	"fmt"
	"strconv"
	"time"

	"thuky/meeting"
	"thuky/meeting/name"
)

// FollowUps gives the list by which the cluster follows up what it was told to do and what it pledged, what is open
// first (Danh mục theo dõi thực hiện ý kiến chỉ đạo, giao ước), where there is anything. Its form is custom, not
// regulation.
func FollowUps(m *meeting.Meeting) []Document {
	all := m.FollowUps()
	if len(all) == 0 {
		return nil
	}
	w := &minutes{m: m}
	t := Table{Columns: []Column{
		{Title: "STT", Width: 3, Align: Center},
		{Title: "Nội dung", Width: 20},
		{Title: "Người giao, nguồn", Width: 14},
		{Title: "Thực hiện", Width: 9},
		{Title: "Thời hạn", Width: 6, Align: Center},
		{Title: "Trạng thái", Width: 6, Align: Center},
	}}
	for i, d := range all {
		t.Rows = append(t.Rows, []string{
			strconv.Itoa(i + 1), upperFirst(clause(name.Clean(d.Text))), w.source(d), upperFirst(clause(name.Clean(d.Owner))), dueCell(d.Due), upperFirst(stateOf(d)),
		})
	}
	w.add(t.filled())
	return []Document{{
		File:       "theo-doi-y-kien-chi-dao",
		Letterhead: unnumbered(m.Info),
		Heading:    w.phrase("names.follow-ups"),
		Subject:    subject(m.Info),
		Notice:     m.Info.Notice,
		Body:       w.body,
		Signatures: []Signature{w.secretarySignature(), w.headSignature()},
		Landscape:  true,
	}}
}

// source is who gave it and, where that was not this meeting, which meeting it is from.
func (w *minutes) source(d *meeting.Directive) string {
	var parts []string
	if by := clause(name.Clean(d.By)); by != "" {
		parts = append(parts, by)
	}
	switch {
	case d.Pledge && d.Origin == "":
		parts = append(parts, fmt.Sprintf("giao ước thi đua năm %d", w.m.Info.Year+1))
	case d.Pledge:
		parts = append(parts, "giao ước thi đua")
	}
	if origin := clause(name.Clean(d.Origin)); origin != "" {
		parts = append(parts, origin)
	}
	return upperFirst(list(parts))
}

// dueCell is a day in figures, or the words it was given in.
func dueCell(due string) string {
	if t, err := time.ParseInLocation(time.DateOnly, due, meeting.Zone); err == nil {
		return t.Format("02/01/2006")
	}
	return clause(name.Clean(due))
}

func stateOf(d *meeting.Directive) string {
	if d.Done {
		return "đã thực hiện"
	}
	return "chưa hoàn thành"
}

// followedUp tells, under the item that went through them, what earlier meetings left to do, who had to do it, and
// whether it is done: one meeting after the other.
func (w *minutes) followedUp(item meeting.ID) {
	if item == "" || w.place(meeting.FollowUp) != item {
		return
	}
	var origins []string
	by := map[string][]*meeting.Directive{}
	for _, d := range w.m.Directives {
		if d.Origin == "" {
			continue
		}
		if by[d.Origin] == nil {
			origins = append(origins, d.Origin)
		}
		by[d.Origin] = append(by[d.Origin], d)
	}
	for _, origin := range origins {
		var lines []string
		done := 0
		for _, d := range by[origin] {
			if d.Done {
				done++
			}
			lines = append(lines, withTask(d)+": "+stateOf(d))
		}
		w.tell("minutes.followed-up", "số", Number(len(lines)), "hội nghị", clause(name.Clean(origin)), "số xong", Number(done), "số chưa xong", Number(len(lines)-done))
		w.dashes(lines)
	}
}

// commitments are what this meeting pledges that somebody must keep by some day, under the item about the pledge. Until
// that has begun they are told nowhere, unless units sign without one.
func (w *minutes) commitments(item meeting.ID) {
	if w.place(meeting.Pledging) != item || item == "" && w.m.Signed() == 0 {
		return
	}
	var lines []string
	for _, d := range w.m.Directives {
		if d.Pledge && d.Origin == "" {
			lines = append(lines, withTask(d))
		}
	}
	if len(lines) > 0 {
		w.tell("minutes.committed", "năm", strconv.Itoa(w.m.Info.Year+1))
		w.dashes(lines)
	}
}

// withTask is what must be done, with who must do it and by when.
func withTask(d *meeting.Directive) string {
	s := clause(name.Clean(d.Text))
	if t := task(d); t != "" {
		s += " (" + t + ")"
	}
	return s
}
