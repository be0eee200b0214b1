package paper

import (
	"thuky/meeting"
	"thuky/meeting/name"
)

// registered tells of a title's register how many registered, how many of them were struck out and why, and how many
// remain: before the nominations, under their item. Where there was none it is told before the title's first round.
func (w *minutes) registered(t *meeting.Title) {
	f := w.m.Funnel(t.ID)
	if f.Registered == 0 {
		return
	}
	kind := "đơn vị"
	for _, r := range w.m.Registrations(t.ID) {
		if r.Name != "" {
			kind = "tập thể, cá nhân"
		}
	}
	if f.Struck == 0 {
		w.tell("minutes.registered", "danh hiệu", t.OnPaper(), "số", Number(f.Registered), "loại", kind)
		return
	}
	w.tell("minutes.registered-struck", "danh hiệu", t.OnPaper(), "số", Number(f.Registered), "loại", kind,
		"số không đủ", Number(f.Struck), "lý do", struckReasons(f), "số còn lại", Number(f.Remaining))
}

// registeredInAll tells the register of all titles together, where there is more than one.
func (w *minutes) registeredInAll() {
	titles := 0
	for _, t := range w.m.Titles {
		if w.m.Funnel(t.ID).Registered > 0 {
			titles++
		}
	}
	if f := w.m.WholeFunnel(); titles > 1 {
		w.tell("minutes.registered-all", "số danh hiệu", Number(titles), "số", Number(f.Registered), "số không đủ", Number(f.Struck), "số còn lại", Number(f.Remaining))
	}
}

// struckReasons lists why registrations were struck out and how many: "chưa đủ hồ sơ: 10; chậm báo cáo: 06". Where all
// were for one reason it stands alone.
func struckReasons(f meeting.Funnel) string {
	var parts []string
	for _, r := range f.Reasons {
		reason := lowerFirst(clause(name.Clean(r.Reason)))
		if len(f.Reasons) > 1 {
			reason += ": " + Number(r.Count)
		}
		parts = append(parts, reason)
	}
	return list(parts)
}
