package roster

import (
	"thuky/meeting"
	"thuky/meeting/name"
)

// matched are the units of a meeting by the folded names under which rows list them: their own, else the one that they
// bore formerly, if no other unit bore or bears it and no row lists the unit by its own.
func matched(units []*meeting.Unit, rows []Row) map[string]*meeting.Unit {
	if len(units) == 0 { // a new meeting, perhaps of thousands
		return nil
	}
	listed := map[string]bool{}
	for _, row := range rows {
		listed[name.Fold(row.Unit)] = true
	}
	held, former := map[string]*meeting.Unit{}, map[string]int{}
	for _, u := range units {
		if u.Formerly != "" {
			former[name.Fold(u.Formerly)]++
		}
	}
	for _, u := range units {
		if was := name.Fold(u.Formerly); former[was] == 1 && !listed[name.Fold(u.Name)] {
			held[was] = u
		}
	}
	for _, u := range units {
		held[name.Fold(u.Name)] = u
	}
	return held
}

// moved reports whether rows name units in another order than theirs.
func moved(units []*meeting.Unit, held map[string]*meeting.Unit, entries []Entry) bool {
	if len(units) == 0 {
		return false
	}
	at, last := map[meeting.ID]int{}, -1
	for i, u := range units {
		at[u.ID] = i
	}
	for _, e := range entries {
		u := held[name.Fold(e.Unit)]
		switch {
		case u == nil || e.faulty():
		case at[u.ID] < last:
			return true
		default:
			last = at[u.ID]
		}
	}
	return false
}
