package paper

import (
	"fmt"
	"slices"
	"strconv"

	"thuky/meeting"
	"thuky/meeting/name"
)

// Register gives the list of who registered for which title, with who was struck out and why (Danh sách đăng ký thi đua),
// where anybody has. Its form is custom, not regulation.
func Register(m *meeting.Meeting) []Document {
	if len(m.Register) == 0 {
		return nil
	}
	w := &minutes{m: m}
	t := Table{Columns: []Column{
		{Title: "STT", Width: 3, Align: Center},
		{Title: upperFirst(registrants(m.Register)), Width: 18},
		{Title: "Danh hiệu đăng ký", Width: 13},
		{Title: "Kết quả xét", Width: 11},
		{Title: "Lý do không đủ điều kiện", Width: 13},
	}}
	for _, title := range m.Titles {
		for _, r := range m.Registrations(title.ID) {
			standing, reason := "Đủ điều kiện", ""
			if r.Struck {
				standing, reason = "Không đủ điều kiện", upperFirst(clause(name.Clean(r.Reason)))
			}
			t.Rows = append(t.Rows, []string{strconv.Itoa(len(t.Rows) + 1), m.RegisteredName(r), title.OnPaper(), standing, reason})
		}
	}
	w.add(t.filled())
	for _, title := range m.Titles {
		w.funnel(title)
	}
	w.registeredInAll()
	return []Document{{
		File:       "danh-sach-dang-ky-thi-dua",
		Letterhead: unnumbered(m.Info),
		Heading:    w.phrase("names.register"),
		Subject:    []string{fmt.Sprintf("Năm %d", m.Info.Year), name.Clean(m.Info.Cluster)},
		Notice:     m.Info.Notice,
		Body:       w.body,
		Signatures: []Signature{w.secretarySignature(), w.headSignature()},
		Landscape:  true,
	}}
}

// registered tells of a title's register how many registered, how many of them remain, and who was struck out and why:
// before the nominations, under their item. Where there was none it is told before the title's first round.
func (w *minutes) registered(t *meeting.Title) {
	w.funnel(t)
	var lines []string
	for _, r := range w.m.Funnel(t.ID).Reasons {
		var names []string
		for _, x := range r.Struck {
			names = append(names, w.m.RegisteredName(x))
		}
		lines = append(lines, upperFirst(clause(name.Clean(r.Reason)))+": "+list(names))
	}
	w.dashes(lines)
}

// registrants says what kind of thing has registered.
func registrants(lines []*meeting.Registration) string {
	if slices.ContainsFunc(lines, func(r *meeting.Registration) bool { return r.Name != "" }) {
		return "tập thể, cá nhân"
	}
	return "đơn vị"
}

// funnel tells how many registered for a title, how many of them were struck out and why, and how many remain.
func (w *minutes) funnel(t *meeting.Title) {
	f := w.m.Funnel(t.ID)
	if f.Registered == 0 {
		return
	}
	kind := registrants(w.m.Registrations(t.ID))
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
			reason += ": " + Number(len(r.Struck))
		}
		parts = append(parts, reason)
	}
	return list(parts)
}
