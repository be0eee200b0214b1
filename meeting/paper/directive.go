package paper

import (
	"time"

	"thuky/meeting"
)

// directives are what this meeting was directed to do, under the item they belong to, by whom, and who must do it by when.
func (w *minutes) directives(item meeting.ID) {
	var group []*meeting.Directive
	for _, d := range w.m.Directives {
		if !d.Own() || w.belongs(meeting.Directing, d.Item) != item {
			continue
		}
		if len(group) > 0 && group[0].By != d.By {
			w.directed(group)
			group = nil
		}
		group = append(group, d)
	}
	w.directed(group)
}

// directed tells the directives of one person. What all have in common is said once.
func (w *minutes) directed(group []*meeting.Directive) {
	if len(group) == 0 {
		return
	}
	if by := clause(group[0].By); by != "" {
		w.tell("minutes.directed-by", "người", by)
	} else {
		w.tell("minutes.directed")
	}
	common := len(group) > 1
	for _, d := range group {
		common = common && task(d) == task(group[0])
	}
	var lines []string
	for _, d := range group {
		s := clause(d.Text)
		if t := task(d); t != "" && !common {
			s += " (" + t + ")"
		}
		lines = append(lines, s)
	}
	w.dashes(lines)
	if common {
		w.say("%s", sentence(upperFirst(task(group[0]))))
	}
}

// task says who must do it and by when: "thực hiện: các đơn vị; thời hạn: ngày 31 tháng 01 năm 2021".
func task(d *meeting.Directive) string {
	var parts []string
	if owner := clause(d.Owner); owner != "" {
		parts = append(parts, "thực hiện: "+owner)
	}
	if due, err := time.ParseInLocation(time.DateOnly, d.Due, meeting.Zone); err == nil {
		parts = append(parts, "thời hạn: "+Day(due))
	} else if words := clause(d.Due); words != "" {
		parts = append(parts, "thời hạn: "+words)
	}
	return list(parts)
}
