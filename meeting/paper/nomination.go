package paper

import (
	"fmt"

	"thuky/meeting"
)

// nominations tells, under the item they were held in, how many registered for each title and for all of them, and who
// was nominated freely. Where there was no such item they are told before the title's first round.
func (w *minutes) nominations(item meeting.ID) {
	for _, t := range w.m.Titles {
		if w.place(meeting.Nomination) != item || item == "" && w.firstRound(t) != nil {
			continue
		}
		if item != "" || len(t.Nominees) > 0 || w.m.Phase() == meeting.Ended {
			w.registered(t)
		}
		if t.From == "" {
			w.nominees(t)
		}
	}
	if item != "" && w.place(meeting.Nomination) == item {
		w.registeredInAll()
	}
}

// firstRound is the first round of a title, or nil.
func (w *minutes) firstRound(t *meeting.Title) *meeting.Round {
	for _, r := range w.m.Rounds {
		if r.Title == t.ID {
			return r
		}
	}
	return nil
}

// nominees is the list before the vote: who was put forward, by whom, and who does not stand.
func (w *minutes) nominees(t *meeting.Title) {
	if len(t.Nominees) == 0 {
		return
	}
	w.tell("minutes.nominated", "danh hiệu", t.OnPaper(), "số", Number(len(t.Nominees)), "loại", kindOf(t.Nominees))
	var lines []string
	for _, n := range t.Nominees {
		s := w.m.NomineeName(n)
		if by := clause(n.By); by != "" {
			s += " (" + by + " đề cử)"
		} else {
			s += " (tự đăng ký)"
		}
		lines = append(lines, s+standing(n))
	}
	w.dashes(lines)
	if t.Closed {
		w.tell("minutes.list-closed", "số", Number(len(w.m.Candidates(t))), "loại", kindOf(t.Nominees))
	}
}

// drawn is the list of a title whose candidates are another's winners.
func (w *minutes) drawn(t *meeting.Title, method meeting.Method) {
	source := w.m.Title(t.From)
	if source == nil {
		return
	}
	w.tell("minutes.drawn", "cách biểu quyết", act(method), "loại", kindOf(t.Nominees),
		"mục đích", w.purposeOf(source.Office != meeting.Award, source.OnPaper()))
	var lines []string
	for _, n := range t.Nominees {
		if s := standing(n); s != "" {
			lines = append(lines, w.m.NomineeName(n)+s)
		}
	}
	w.dashes(lines)
}

// standing says why a nominee does not stand; it is empty for one who does.
func standing(n *meeting.Nominee) string {
	s := ""
	switch n.Standing {
	case meeting.Withdrawn:
		s = ", xin rút"
	case meeting.Ineligible:
		s = ", không đủ điều kiện"
	default:
		return ""
	}
	if reason := clause(n.Reason); reason != "" {
		s += fmt.Sprintf(" (lý do: %s)", reason)
	}
	return s
}

// kindOf is what the nominees are called: units, persons, or both.
func kindOf(all []*meeting.Nominee) string {
	units := 0
	for _, n := range all {
		if n.Unit != "" {
			units++
		}
	}
	switch units {
	case len(all):
		return "đơn vị"
	case 0:
		return "cá nhân"
	}
	return "tập thể, cá nhân"
}
