package dialog

import (
	"slices"
	"sync"

	tea "charm.land/bubbletea/v2"

	"thuky/meeting/name"
)

// shortest is how many letters must be typed before a name is offered.
const shortest = 2

// offers are the names that may be meant in a field, ready to be searched with every letter.
type offers struct {
	known        []string
	searched     func() []string // known, as name.Search gives them: once there is something to be found
	typed, found string          // the last search
}

func newOffers(known []string) *offers {
	return &offers{known: known, searched: searchedOnce(len(known), func(i int) string { return known[i] })}
}

// searchedOnce gives n names as name.Search does, made when they are first asked for: of thousands only where somebody types.
func searchedOnce(n int, of func(int) string) func() []string {
	return sync.OnceValue(func() []string {
		searched := make([]string, n)
		for i := range searched {
			searched[i] = name.Search(of(i))
		}
		return searched
	})
}

// of is the known name that answers best to what was typed, with or without its diacritics; "" where there is none, or
// where it has been typed in full.
func (o *offers) of(typed string) string {
	if typed == o.typed {
		return o.found
	}
	o.typed, o.found = typed, ""
	if len([]rune(typed)) < shortest || slices.Contains(o.known, typed) {
		return ""
	}
	best, query := name.Scattered, name.Search(typed) // words found anywhere are no offer
	for i, s := range o.searched() {
		if r := name.RankSearched(s, query); r >= 0 && r < best {
			best, o.found = r, o.known[i]
		}
	}
	return o.found
}

// offered is what Right would complete in the field with the focus: the cursor stands at its end.
func (fm *Form) offered() string {
	in, known := fm.inputs[fm.focus], fm.offers[fm.focus]
	if in == nil || known == nil || in.lines() > 1 {
		return ""
	}
	if now := in.now(); now.col < len([]rune(now.value)) {
		return ""
	}
	return known.of(in.value())
}

// complete takes the name offered.
func (fm *Form) complete(msg tea.Msg) {
	in, full := fm.inputs[fm.focus], fm.offered()
	fm.past[fm.focus].before(in.now(), msg)
	in.set(full)
	fm.foresee()
}
