package data

import (
	"strings"

	"thuky/meeting"
)

// shelves remember on which pages of a swept file events stand, and to which logs these pages belong: the name of a
// record whose end is lost. A page that has been used again may seem to belong to several.
type shelves struct {
	pages  map[meeting.Hash][]uint64        // where an event was found
	logs   map[uint64]map[string]bool       // by page: the meetings whose log begins there
	above  map[uint64][]uint64              // by page: those that point to it
	inside map[meeting.Hash]map[string]bool // events in a log so small that it has no page of its own
}

func newShelves() shelves {
	return shelves{
		pages: map[meeting.Hash][]uint64{}, logs: map[uint64]map[string]bool{},
		above: map[uint64][]uint64{}, inside: map[meeting.Hash]map[string]bool{},
	}
}

// stands notes where an event was found; id is that of the small log around it, if it is in one.
func (s shelves) stands(event meeting.Hash, page uint64, id string) {
	if id == "" {
		s.pages[event] = append(s.pages[event], page)
		return
	}
	if s.inside[event] == nil {
		s.inside[event] = map[string]bool{}
	}
	s.inside[event][id] = true
}

// below notes that a page points to another.
func (s shelves) below(page, child uint64) { s.above[child] = append(s.above[child], page) }

// root notes where a bucket begins, and gives the id of the meeting whose log it is; "" where it is no log.
func (s shelves) root(name []byte, page uint64) (id string) {
	id, ok := strings.CutPrefix(string(name), logPrefix)
	if !ok || !ValidID(id) {
		return ""
	}
	if page != 0 {
		if s.logs[page] == nil {
			s.logs[page] = map[string]bool{}
		}
		s.logs[page][id] = true
	}
	return id
}

// owner is the meeting in whose log most of the events stand, each of which belongs to one log alone; "" where none
// does.
func (s shelves) owner(events []meeting.Event) (id string) {
	votes := map[string]int{}
	for _, e := range events {
		ids := map[string]bool{}
		for id := range s.inside[e.Hash] {
			ids[id] = true
		}
		seen := map[uint64]bool{}
		for _, page := range s.pages[e.Hash] {
			s.climb(page, ids, seen)
		}
		if len(ids) != 1 {
			continue
		}
		for only := range ids {
			votes[only]++
			if votes[only] > votes[id] {
				id = only
			}
		}
	}
	return id
}

// climb collects the logs that a page belongs to. Rotten pages may point to one another in a ring.
func (s shelves) climb(page uint64, ids map[string]bool, seen map[uint64]bool) {
	if seen[page] || len(seen) > deepestTree {
		return
	}
	seen[page] = true
	for id := range s.logs[page] {
		ids[id] = true
	}
	for _, above := range s.above[page] {
		s.climb(above, ids, seen)
	}
}
