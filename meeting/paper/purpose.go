package paper

import (
	"strings"

	"thuky/meeting"
)

// title is the official name of what a round is held on, as it was when the round opened.
func (w *minutes) title(r *meeting.Round) string {
	name := r.Subject
	if t := w.m.Title(r.Title); t != nil && t.Name == r.Subject {
		name = t.OnPaper()
	}
	return bare(w.elective(r), name)
}

// bare is the name of what is voted on without the verb that the sentences say themselves.
func bare(elective bool, name string) string {
	if elective {
		for _, verb := range []string{"Bầu ", "bầu "} {
			name = strings.TrimPrefix(name, verb)
		}
	}
	return name
}

// titlePurpose is what a title is voted on for, with its official name, before any round of it and after.
func (w *minutes) titlePurpose(t *meeting.Title) string {
	elective := t.Office != meeting.Award
	return w.purposeOf(elective, bare(elective, t.OnPaper()))
}

// elective reports whether a round elects to an office instead of proposing an award.
func (w *minutes) elective(r *meeting.Round) bool {
	t := w.m.Title(r.Title)
	return t != nil && t.Office != meeting.Award
}

// purpose is what a round of a title is for: "đề nghị tặng Cờ thi đua của Chính phủ", "bầu Trưởng Cụm năm 2021".
func (w *minutes) purpose(r *meeting.Round) string { return w.purposeOf(w.elective(r), w.title(r)) }

func (w *minutes) purposeOf(elective bool, title string) string {
	if elective {
		return w.phrase("votes.purpose-office", "chức vụ", title)
	}
	return w.phrase("votes.purpose", "danh hiệu", title)
}

// elects is what was come to, without the names: "đề nghị tặng Cờ thi đua Ngành Tư pháp cho 04 đơn vị".
func (w *minutes) elects(r *meeting.Round, n int) string {
	if w.elective(r) {
		return w.phrase("votes.result-office", "số", Number(n), "loại", w.kind(r), "chức vụ", w.title(r))
	}
	return w.phrase("votes.result", "danh hiệu", w.title(r), "số", Number(n), "loại", w.kind(r))
}

// nobody says that the round elected nobody.
func (w *minutes) nobody(r *meeting.Round) string {
	if w.elective(r) {
		return w.phrase("votes.nobody-office", "chức vụ", w.title(r))
	}
	return w.phrase("votes.nobody", "loại", w.kind(r), "mục đích", w.purpose(r))
}

// seats are places to be filled: "01 chỉ tiêu", or "01 vị trí" of an office.
func (w *minutes) seats(r *meeting.Round, n int) string {
	if w.elective(r) {
		return Number(n) + " vị trí"
	}
	return Number(n) + " chỉ tiêu"
}

// kind is what the candidates of a round are called.
func (w *minutes) kind(r *meeting.Round) string {
	if t := w.m.Title(r.Title); t != nil {
		return kindOf(t.Nominees)
	}
	return "đơn vị"
}
