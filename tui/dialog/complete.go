package dialog

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting/name"
)

// shortest is how many letters must be typed before a name is offered.
const shortest = 2

// offer is the known name that answers best to what was typed, with or without its diacritics; "" where there is none, or
// where it has been typed in full.
func offer(known []string, typed string) string {
	if len([]rune(typed)) < shortest || slices.Contains(known, typed) {
		return ""
	}
	best, found := 4, ""
	for _, k := range known {
		if r := name.Rank(k, typed); r >= 0 && r < best {
			best, found = r, k
		}
	}
	return found
}

// offered is what Right would complete in the field with the focus: the cursor stands at its end.
func (fm *Form) offered() string {
	in, known := fm.inputs[fm.focus], fm.fields[fm.focus].Known
	if in == nil || len(known) == 0 || in.lines() > 1 {
		return ""
	}
	if now := in.now(); now.col < len([]rune(now.value)) {
		return ""
	}
	return offer(known, in.value())
}

// complete takes the name offered.
func (fm *Form) complete(msg tea.Msg) {
	in, full := fm.inputs[fm.focus], fm.offered()
	fm.past[fm.focus].before(in.now(), msg)
	in.set(full)
}
