package paper

import (
	"fmt"
	"strings"

	"thuky/meeting"
	"thuky/meeting/name"
)

// title is the official name of what a round is held on, as it was when the round opened.
func (w *minutes) title(r *meeting.Round) string {
	if t := w.m.Title(r.Title); t != nil && t.Name == r.Subject {
		return t.OnPaper()
	}
	return r.Subject
}

// forHead reports whether a title is that of the cluster's head or deputy, whom a cluster may also elect.
func (w *minutes) forHead(r *meeting.Round) bool {
	folded := name.Fold(r.Subject)
	return strings.HasPrefix(folded, name.Fold(w.m.Info.Head)) || strings.HasPrefix(folded, name.Fold(w.m.Info.Deputy))
}

// purpose is what a round of a title is for: "đề nghị tặng Cờ thi đua của Chính phủ".
func (w *minutes) purpose(r *meeting.Round) string {
	if w.forHead(r) {
		return "bầu " + w.title(r)
	}
	return "đề nghị tặng " + w.title(r)
}

// elects is what the round came to, without the names: "đề nghị tặng Cờ thi đua Ngành Tư pháp cho 04 đơn vị".
func (w *minutes) elects(r *meeting.Round) string {
	n := len(r.Verdict.Elected)
	if w.forHead(r) {
		return fmt.Sprintf("bầu %s %s giữ nhiệm vụ %s", Number(n), w.kind(r), w.title(r))
	}
	return fmt.Sprintf("đề nghị tặng %s cho %s %s", w.title(r), Number(n), w.kind(r))
}

// nobody says that the round elected nobody.
func (w *minutes) nobody(r *meeting.Round) string {
	return fmt.Sprintf("chưa chọn được %s nào để %s.", w.kind(r), w.purpose(r))
}

// kind is what the candidates of a round are called.
func (w *minutes) kind(r *meeting.Round) string {
	if t := w.m.Title(r.Title); t != nil {
		return kindOf(t.Nominees)
	}
	return "đơn vị"
}
