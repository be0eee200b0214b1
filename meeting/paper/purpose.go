package paper

import (
	"fmt"
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
func titlePurpose(t *meeting.Title) string {
	elective := t.Office != meeting.Award
	return purposeOf(elective, bare(elective, t.OnPaper()))
}

// elective reports whether a round elects to an office instead of proposing an award.
func (w *minutes) elective(r *meeting.Round) bool {
	t := w.m.Title(r.Title)
	return t != nil && t.Office != meeting.Award
}

// purpose is what a round of a title is for: "đề nghị tặng Cờ thi đua của Chính phủ", "bầu Trưởng Cụm năm 2021".
func (w *minutes) purpose(r *meeting.Round) string { return purposeOf(w.elective(r), w.title(r)) }

func purposeOf(elective bool, title string) string {
	if elective {
		return "bầu " + title
	}
	return "đề nghị tặng " + title
}

// elects is what was come to, without the names: "đề nghị tặng Cờ thi đua Ngành Tư pháp cho 04 đơn vị".
func (w *minutes) elects(r *meeting.Round, n int) string {
	if w.elective(r) {
		return fmt.Sprintf("bầu %s %s giữ nhiệm vụ %s", Number(n), w.kind(r), w.title(r))
	}
	return fmt.Sprintf("đề nghị tặng %s cho %s %s", w.title(r), Number(n), w.kind(r))
}

// nobody says that the round elected nobody.
func (w *minutes) nobody(r *meeting.Round) string {
	if w.elective(r) {
		return fmt.Sprintf("chưa bầu được %s.", w.title(r))
	}
	return fmt.Sprintf("chưa chọn được %s nào để %s.", w.kind(r), w.purpose(r))
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
